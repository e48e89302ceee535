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
    "duel",
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


class DuelTables(TypedDict):
    """Shapes that are used twice."""

    duel: Table
    """Columns left__name, left__wins, right__name, right__wins, blade."""
    seconds: Table
    """Columns left__name, name, wins."""


class _DuelBodyLeftRequired(TypedDict):
    name: str


class _DuelBodyLeftOptional(TypedDict, total=False):
    wins: int


class DuelBodyLeft(_DuelBodyLeftRequired, _DuelBodyLeftOptional):
    """One fencer."""


class _DuelBodyRequired(TypedDict):
    left: DuelBodyLeft


class _DuelBodyOptional(TypedDict, total=False):
    right: DuelBodyLeft
    seconds: list[DuelBodyLeft]
    blade: Literal["foil", "sabre"]


class DuelBody(_DuelBodyRequired, _DuelBodyOptional):
    """A body."""
