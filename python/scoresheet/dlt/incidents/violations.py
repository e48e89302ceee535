"""The table `_contract_violations`: everything that a run found to break a contract."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from ..tables.records import Observation, Record, SideTable

if TYPE_CHECKING:
    from ... import Violation

VIOLATIONS = SideTable.of_columns(
    "_contract_violations",
    "What responses broke of their contract, and what was taken out of them.",
    {
        "observed_at": pa.timestamp("us", "UTC"),
        "resource": pa.string(),
        "endpoint": pa.string(),
        "url": pa.string(),
        "parameters": pa.string(),
        "code": pa.string(),
        "pointer": pa.string(),
        "row": pa.int64(),
        "expected": pa.string(),
        "found": pa.string(),
        "kept": pa.string(),
        "schema_location": pa.string(),
        "policy": pa.string(),
        "schema_hash": pa.string(),
        "body_hash": pa.string(),
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
    observation: Observation, violations: "Sequence[Violation]", kept: Sequence[str | None]
) -> list[Record]:
    """One record for each violation, with what was taken out of the body because of it."""
    return [
        observation.columns
        | {
            "code": violation.code,
            "pointer": _storable(violation.pointer),
            "row": violation.row,
            "expected": _storable(violation.expected),
            "found": _storable(violation.found),
            "kept": taken,
            "schema_location": violation.schema_location,
        }
        for violation, taken in zip(violations, kept, strict=True)
    ]


def _storable(text: str) -> str:
    """The text without NUL, of which some databases hold none."""
    return text.replace("\0", "\\u0000")
