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
    "board",
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


class BoardTables(TypedDict):
    """A board."""

    board: Table
    """Columns id, range__low, range__high, last__origin, last__target, long__v0, long__v1, long__v2, long__v3, long__v4, long__v5, long__v6, long__v7, long__v8, long__v9, long__v10, long__v11, long__v12."""
    points: Table
    """Columns id, year, month, rating, by__name, by__title."""
    grid: Table
    """Columns id, rank, file, value."""
    cube: Table
    """Columns id, layer, row, value."""
    moves: Table
    """Columns id, ply, value."""
    lines: Table
    """Columns id, line, step, score."""
    lines__tags: Table
    """Columns id, line, step, place, value."""
    area: Table
    """Columns id, ring, x, y."""
    named: Table
    """Columns id, name."""
    named__words: Table
    """Columns id, name, value."""
    clocks: Table
    """Columns id, player, phase, value."""


class _BoardBodyLinesRequired(TypedDict):
    score: int


class _BoardBodyLinesOptional(TypedDict, total=False):
    tags: list[str]


class BoardBodyLines(_BoardBodyLinesRequired, _BoardBodyLinesOptional):
    """A step."""


class _BoardBodyRequired(TypedDict):
    id: int
    points: list[list[object]]


class _BoardBodyOptional(TypedDict, total=False):
    range: list[object]
    last: list[object] | None
    grid: list[list[int | None]]
    cube: list[list[list[bool]]]
    moves: list[str]
    lines: list[list[BoardBodyLines]]
    area: list[list[list[object]]]
    named: list[list[object]]
    clocks: dict[str, list[list[int]]]
    long: list[object]


class BoardBody(_BoardBodyRequired, _BoardBodyOptional):
    """A board."""
