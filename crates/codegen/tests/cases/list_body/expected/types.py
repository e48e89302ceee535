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
    "walks",
    "words",
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


class WalksTables(TypedDict):
    """Walks."""

    walks: Table
    """Columns username, day, steps."""
    walks__stops: Table
    """Columns username, day, value."""


class _WalksBodyRequired(TypedDict):
    day: str
    steps: int


class _WalksBodyOptional(TypedDict, total=False):
    stops: list[str]


class WalksBody(_WalksBodyRequired, _WalksBodyOptional):
    """A walk."""


WalksBody: TypeAlias = list[WalksBody]


class WordsTables(TypedDict):
    """Words."""

    words: Table
    """Columns value."""


WordsBody: TypeAlias = list[str]
