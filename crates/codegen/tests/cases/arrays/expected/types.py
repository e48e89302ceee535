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
    "shelves",
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


class ShelvesTables(TypedDict):
    """Lists become tables."""

    shelves: Table
    """Columns number, label."""
    tags: Table
    """Columns value."""
    moments: Table
    """Columns value."""
    lost: Table
    """Columns what."""


class _ShelvesBodyShelvesRequired(TypedDict):
    number: int


class _ShelvesBodyShelvesOptional(TypedDict, total=False):
    label: str


class ShelvesBodyShelves(_ShelvesBodyShelvesRequired, _ShelvesBodyShelvesOptional):
    """One shelf."""


class ShelvesBodyLost(TypedDict):
    """One loss."""

    what: str


class _ShelvesBodyRequired(TypedDict):
    shelves: list[ShelvesBodyShelves]
    tags: list[str]
    moments: list[int]


class _ShelvesBodyOptional(TypedDict, total=False):
    lost: list[ShelvesBodyLost]


class ShelvesBody(_ShelvesBodyRequired, _ShelvesBodyOptional):
    """A body."""
