"""Tables of the sources' own, beside those of the endpoints: what is told of the responses of a run."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from dlt.common.data_types import TDataType
from dlt.common.schema.typing import TTableSchema
from dlt.common.schema.utils import dlt_id_column, dlt_load_id_column, new_table

if TYPE_CHECKING:
    from ... import Endpoint

Record = Mapping[str, Any]
"""The values of a row by column."""

_DATA_TYPES: dict[pa.DataType, TDataType] = {
    pa.string(): "text",
    pa.int64(): "bigint",
    pa.float64(): "double",
    pa.bool_(): "bool",
    pa.timestamp("us", "UTC"): "timestamp",
}


class RecordTable:
    """A table that rows are only ever added to, whichever resource they come from."""

    def __init__(self, name: str, description: str, columns: Mapping[str, pa.DataType]) -> None:
        """All columns may be null, so that later versions can add some."""
        self.name = name
        self.description = description
        self.schema = pa.schema([pa.field(column, of_type) for column, of_type in columns.items()])

    def dlt_table(self) -> TTableSchema:
        """The table for dlt's schema.

        dlt drops the tables of a resource that is loaded anew. This one belongs to none, and stays.
        """
        types = data_types(self.schema).items()
        columns: Any = [{"name": name, "data_type": kind, "nullable": True} for name, kind in types]
        made = new_table(
            self.name,
            columns=[*columns, dlt_load_id_column(), dlt_id_column()],
            write_disposition="append",
            resource=self.name,
        )
        made["description"] = self.description
        return made


@dataclass(frozen=True)
class Observation:
    """A response that broke its contract: what was asked for, what came, and what is done with it."""

    resource: str
    """The resource that asked for it."""
    endpoint: "Endpoint"
    url: str | None
    parameters: Mapping[str, str]
    policy: str
    body: bytes
    at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))

    @property
    def columns(self) -> dict[str, Any]:
        """What every record of it says."""
        return {
            "observed_at": self.at,
            "resource": self.resource,
            "endpoint": self.endpoint.name,
            "url": self.url,
            "parameters": json_text(self.parameters),
            "policy": self.policy,
            "schema_hash": self.endpoint.schema_hash,
            "body_hash": hash_of(self.body),
        }


def hash_of(body: bytes) -> str:
    """What tells bodies apart."""
    return hashlib.sha256(body).hexdigest()


def data_types(schema: pa.Schema) -> dict[str, TDataType]:
    """The types of columns, in dlt's words."""
    return {field.name: _DATA_TYPES[field.type] for field in schema}


def json_text(value: Any) -> str:
    """A JSON text that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def to_line(record: Record) -> str:
    """A record as a line of JSON."""
    return json.dumps(
        {name: value.isoformat() if isinstance(value, datetime) else value for name, value in record.items()},
        ensure_ascii=False,
    )


def from_line(line: str, schema: pa.Schema) -> Record:
    """Reads what `to_line` wrote, for a table of `schema`."""
    return {
        name: datetime.fromisoformat(value)
        if value and name in schema.names and pa.types.is_timestamp(schema.field(name).type)
        else value
        for name, value in json.loads(line).items()
    }
