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
    "visit",
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


class VisitTables(TypedDict):
    """A visit."""

    visit: Table
    """Columns id, at, day, created, left_at, born, changed, note, color, height, count, happy, owner__name, owner__age."""
    tags: Table
    """Columns id, value."""
    guests: Table
    """Columns id, name, pet."""
    scores: Table
    """Columns id, value."""


class _VisitBodyOwnerRequired(TypedDict):
    name: str


class _VisitBodyOwnerOptional(TypedDict, total=False):
    age: int | None


class VisitBodyOwner(_VisitBodyOwnerRequired, _VisitBodyOwnerOptional):
    """Who was visited."""


class _VisitBodyGuestsRequired(TypedDict):
    name: str


class _VisitBodyGuestsOptional(TypedDict, total=False):
    pet: str | None


class VisitBodyGuests(_VisitBodyGuestsRequired, _VisitBodyGuestsOptional):
    """A guest."""


class _VisitBodyRequired(TypedDict):
    id: int
    at: str
    day: str
    created: int
    note: str | None
    color: Literal["red", "blue"] | None
    owner: VisitBodyOwner | None
    tags: list[str] | None


class _VisitBodyOptional(TypedDict, total=False):
    left_at: str | None
    born: str | None
    changed: int | None
    height: float | None
    count: int | None
    happy: bool | None
    guests: list[VisitBodyGuests]
    scores: list[int | None]


class VisitBody(_VisitBodyRequired, _VisitBodyOptional):
    """A visit."""
