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
    "diary",
    "walks",
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


class DiaryTables(TypedDict):
    """A table that says whom, when and since when it was asked for."""

    diary: Table
    """Columns username, year, mood, read_at."""
    entries: Table
    """Columns username, year, read_at, value."""


class DiaryBody(TypedDict):
    """A body."""

    mood: str
    entries: list[str]


class WalksTables(TypedDict):
    """Lists that say what was asked for."""

    walks: Table
    """Columns username, month, day, read_at."""
    walks__stops: Table
    """Columns username, day, value."""
    rests: Table
    """Columns username, month, value, read_at."""


class WalksBodyWalks(TypedDict):
    """One walk."""

    day: int
    stops: list[str]


class WalksBody(TypedDict):
    """A body."""

    walks: list[WalksBodyWalks]
    rests: list[int]
