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
    "scores",
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


class ScoresTables(TypedDict):
    """Maps become rows."""

    scores: Table
    """Columns username, member__since, age."""
    votes: Table
    """Columns username, voter, value."""
    ranks: Table
    """Columns username, board, rank, name."""
    games: Table
    """Columns username, game, last__rating, wins."""


class ScoresBodyMember(TypedDict, total=False):
    """A property that is called as the functions for maps were."""

    since: int


class _ScoresBodyRanksItemRequired(TypedDict):
    rank: int


class _ScoresBodyRanksItemOptional(TypedDict, total=False):
    name: str


class ScoresBodyRanksItem(_ScoresBodyRanksItemRequired, _ScoresBodyRanksItemOptional):
    """One place."""


class ScoresBodyItemLast(TypedDict):
    """Last rating."""

    rating: int


class _ScoresBodyItemRequired(TypedDict):
    wins: int


class _ScoresBodyItemOptional(TypedDict, total=False):
    last: ScoresBodyItemLast


class ScoresBodyItem(_ScoresBodyItemRequired, _ScoresBodyItemOptional):
    """One game."""


ScoresBody: TypeAlias = dict[str, ScoresBodyMember | int | dict[str, float] | dict[str, list[ScoresBodyRanksItem]] | ScoresBodyItem]
