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
    "pairs",
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


class PairsTables(TypedDict):
    """A string may replace an object."""

    pairs: Table
    """Columns white__rating, white__aid, white__name, guest__rating, guest__aid, guest__name."""


_PairsBodyPairsWhiteRequired = TypedDict(
    "_PairsBodyPairsWhiteRequired",
    {
        "rating": "int",
        "@id": "str",
    },
)


class _PairsBodyPairsWhiteOptional(TypedDict, total=False):
    name: str


class PairsBodyPairsWhite(_PairsBodyPairsWhiteRequired, _PairsBodyPairsWhiteOptional):
    """One side."""


class _PairsBodyPairsRequired(TypedDict):
    white: PairsBodyPairsWhite | str


class _PairsBodyPairsOptional(TypedDict, total=False):
    guest: Literal["g", "h"] | PairsBodyPairsWhite


class PairsBodyPairs(_PairsBodyPairsRequired, _PairsBodyPairsOptional):
    """One pair."""


class PairsBody(TypedDict):
    """A body."""

    pairs: list[PairsBodyPairs]
