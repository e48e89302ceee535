"""The table `_quarantine`: bodies that violate their contract, as received.

A body that has been dealt with gets a second row of the same id without a body, so that nothing has to be
updated, which not every destination can: the latest row of an id is its status.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pyarrow as pa

from ... import ScoresheetError
from ..tables.records import Observation, Record, SideTable, hash_of

QUARANTINED, REQUEUED, SUPERSEDED = "quarantined", "requeued", "superseded"
"""The values of the column `status`: waiting, loaded since, or skipped because a later response was used."""

CHESS = ("chess", "source")
"""The sources of chess.com. That of another API has the name of the API."""

QUARANTINE = SideTable.of_columns(
    "_quarantine",
    "Responses that violate their contract, as received, until they can be loaded.",
    {
        "id": (pa.string(), "Identifies the body: source, resource, request and content."),
        "status": (pa.string(), "`quarantined`, `requeued` or `superseded`."),
        "observed_at": (pa.timestamp("us", "UTC"), "When the response was received."),
        "source": (pa.string(), "The source in Python: `chess`, `source`, or the name of another API."),
        "resource": (pa.string(), "The resource that sent the request."),
        "endpoint": (pa.string(), "The endpoint whose contract the response violates."),
        "url": (pa.string(), "The address of the request."),
        "parameters": (pa.string(), "The parameters of the request, as JSON."),
        "body": (pa.string(), "The body as received."),
        "encoding": (
            pa.string(),
            "The encoding of `body`: `utf-8`, or `base64` where a text column cannot hold it.",
        ),
        "body_hash": (pa.string(), "SHA-256 of the body."),
        "schema_hash": (pa.string(), "Hash of the contract."),
        "violations": (pa.int64(), "The number of violations in the body."),
        "policy": (pa.string(), "The policy that applied."),
    },
    key=("_dlt_id",),
    identity=("id", "status"),
)


def record(observation: Observation, *, source: str, violations: int) -> Record:
    """The record of a body that has just come to a resource of `source`."""
    text, encoding = encode(observation.body)
    columns = observation.columns
    return columns | {
        "id": identity({**columns, "source": source}),
        "status": QUARANTINED,
        "source": source,
        "body": text,
        "encoding": encoding,
        "violations": violations,
    }


def identity(row: Record) -> str:
    """Identify a body: by source, resource, request and content."""
    names = ("source", "resource", "endpoint", "parameters", "body_hash")
    return hashlib.sha256("\n".join(str(row[name]) for name in names).encode()).hexdigest()[:32]


def encode(body: bytes) -> tuple[str, str]:
    """The body as text, and how to get its bytes back.

    As it is wherever that can be, so that SQL can look into it. Bytes would be the plain way, but dlt
    brings Arrow data to Postgres as CSV, which holds none.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    # Postgres has no text with NUL, and line ends might be changed on the way through CSV.
    if "\0" in text or "\r" in text:
        return base64.b64encode(body).decode("ascii"), "base64"
    return text, "utf-8"


@dataclass(frozen=True)
class Quarantined:
    """A body that waits, read back from the table."""

    row: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Its identity: source, resource, request and body."""
        return str(self.row["id"])

    @property
    def observed_at(self) -> datetime:
        """When it came."""
        observed_at: datetime = self.row["observed_at"]
        return observed_at

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the request."""
        parameters: dict[str, str] = json.loads(self.row["parameters"])
        return parameters

    def check(self) -> None:
        """Raises `ScoresheetError` if the row does not say of the body what it said when it was written."""
        if self.id != identity(self.row):
            raise ScoresheetError(
                f"expected the id {identity(self.row)} of a row of {QUARANTINE.name} but found {self.id}; the"
                " row has been altered, so that it cannot be trusted"
            )

    def body(self) -> bytes:
        """The bytes as they came; raises `ScoresheetError` if the destination did not keep them."""
        text = str(self.row["body"] or "")
        body = base64.b64decode(text) if self.row["encoding"] == "base64" else text.encode()
        if hash_of(body) != self.row["body_hash"]:
            raise ScoresheetError(
                f"expected the body {self.row['body_hash']} in {QUARANTINE.name}, id {self.id}, but found"
                f" one of hash {hash_of(body)}; the destination has altered it, so that it cannot be trusted"
            )
        return body

    def resolved(self, status: str, at: datetime) -> Record:
        """The record that says what has become of it."""
        return {**self.row, "status": status, "observed_at": at, "body": None, "encoding": None}
