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
    "scalars",
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


class ScalarsTables(TypedDict):
    """One value of each type, required and not."""

    scalars: Table
    """Columns text, count, share, yes, at, text_or_none, count_or_none, share_or_none, yes_or_none, at_or_none."""


class _ScalarsBodyRequired(TypedDict):
    text: str
    count: int
    share: float
    yes: bool
    at: int


class _ScalarsBodyOptional(TypedDict, total=False):
    text_or_none: str
    count_or_none: int
    share_or_none: float
    yes_or_none: bool
    at_or_none: int


class ScalarsBody(_ScalarsBodyRequired, _ScalarsBodyOptional):
    """A body."""
