# @generated from schemas/ and crates/codegen/src/types.py by `cargo codegen`. Do not edit.
"""Types for annotations: names of endpoints, policies and codes, the tables of each endpoint, and its body as JSON.

```python
from scoresheet.types import EndpointName, PlayerProfileBody

def country(profile: PlayerProfileBody) -> str:
    return profile["country"]
```

Importing this module takes a while, so that `scoresheet` itself does not.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from scoresheet._native import Table

EndpointName: TypeAlias = Literal[
    "tally",
]

PolicyName: TypeAlias = Literal["freeze", "discard_row", "evolve", "quarantine"]

ViolationCode: TypeAlias = Literal[
    "unknown_field",
    "missing_field",
    "duplicate_field",
    "null_value",
    "wrong_type",
    "unknown_value",
    "out_of_range",
    "bad_format",
    "truncated_json",
    "invalid_json",
]


class TallyTables(TypedDict):
    """A text in one answer, a number in the next, kept as text."""

    tally: Table
    """Columns mark, grade."""
    marks: Table
    """Columns mark, value."""


class _TallyBodyRequired(TypedDict):
    mark: str | int


class _TallyBodyOptional(TypedDict, total=False):
    grade: str | int | None
    marks: list[int | Literal["many"]]


class TallyBody(_TallyBodyRequired, _TallyBodyOptional):
    """A body."""
