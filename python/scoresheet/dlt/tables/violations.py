"""The table `_contract_violations`: every violation of a contract that a run found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from ..tables.records import Observation, Record, SideTable

if TYPE_CHECKING:
    from ... import Violation
    from ..tables.schema import ResourceSpec

VIOLATIONS = SideTable.of_columns(
    "_contract_violations",
    "Violations of contracts by responses, and what was left out because of them.",
    {
        "observed_at": (pa.timestamp("us", "UTC"), "When the response was received."),
        "resource": (pa.string(), "The resource that sent the request."),
        "endpoint": (pa.string(), "The endpoint whose contract the response violates."),
        "url": (pa.string(), "The address of the request."),
        "parameters": (pa.string(), "The parameters of the request, as JSON."),
        "code": (pa.string(), "The kind of the violation; docs/codes.md lists them."),
        "pointer": (pa.string(), "JSON pointer to the violation in the body."),
        "table_name": (pa.string(), "The table that the value belongs to."),
        "column_name": (pa.string(), "The column that the value belongs to."),
        "row": (pa.int64(), "The position of the row in the response, from 0."),
        "expected": (pa.string(), "What the contract expects."),
        "found": (pa.string(), "What the response holds."),
        "kept": (pa.string(), "JSON text of the value or row that was left out because of the violation."),
        "schema_location": (pa.string(), "The rule of the schema that is violated."),
        "policy": (pa.string(), "The policy that applied."),
        "schema_hash": (pa.string(), "Hash of the contract."),
        "body_hash": (pa.string(), "SHA-256 of the body."),
    },
    # A load job may be repeated after a crash, and a response received again that was not loaded then. Both
    # bring the same rows.
    key=("_dlt_id",),
    identity=(
        "resource",
        "endpoint",
        "parameters",
        "code",
        "pointer",
        "expected",
        "found",
        "kept",
        "schema_location",
        "policy",
        "schema_hash",
        "body_hash",
    ),
)


def records(
    observation: Observation,
    violations: "Sequence[Violation]",
    kept: Sequence[str | None],
    spec: "ResourceSpec",
) -> list[Record]:
    """One record for each violation, with what was taken out of the body because of it.

    `spec` names the tables, if the body is one of its endpoint.
    """
    is_own = observation.endpoint.name == spec.endpoint.name
    places = [spec.place(violation) if is_own else (None, None) for violation in violations]
    return [
        observation.columns
        | {
            "code": violation.code,
            "pointer": _storable(violation.pointer),
            "table_name": table,
            "column_name": column and _storable(column),
            "row": violation.row,
            "expected": _storable(violation.expected),
            "found": _storable(violation.found),
            "kept": taken,
            "schema_location": violation.schema_location,
        }
        for violation, taken, (table, column) in zip(violations, kept, places, strict=True)
    ]


def _storable(text: str) -> str:
    """The text without NUL, of which some databases hold none."""
    return text.replace("\0", "\\u0000")
