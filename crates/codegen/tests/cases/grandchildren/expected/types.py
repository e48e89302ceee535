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
    "fleet",
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


class FleetTables(TypedDict):
    """A key handed down from the root through its children."""

    fleet: Table
    """Columns id."""
    ships: Table
    """Columns id, name."""
    ships__cabins: Table
    """Columns id, name, number, deck."""
    ships__cabins__guests: Table
    """Columns id, name, deck, number, value."""


class FleetBodyShipsCabins(TypedDict):
    """One cabin."""

    number: int
    guests: list[str]
    deck: Literal["A", "B"]


class FleetBodyShips(TypedDict):
    """One ship."""

    cabins: list[FleetBodyShipsCabins]
    name: str


class FleetBody(TypedDict):
    """A body."""

    ships: list[FleetBodyShips]
    id: int
