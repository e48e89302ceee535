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
    "crate_of_tea",
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


class CrateOfTeaTables(TypedDict):
    """Objects in objects become columns."""

    crate_of_tea: Table
    """Columns label__code, label__colour, origin__country, origin__garden__name, origin__garden__height, seals__broken."""
    seals__numbers: Table
    """Columns label__code, value."""


class _CrateOfTeaBodyLabelRequired(TypedDict):
    code: str


class _CrateOfTeaBodyLabelOptional(TypedDict, total=False):
    colour: str


class CrateOfTeaBodyLabel(_CrateOfTeaBodyLabelRequired, _CrateOfTeaBodyLabelOptional):
    """Label, always there."""


class _CrateOfTeaBodyOriginGardenRequired(TypedDict):
    name: str


class _CrateOfTeaBodyOriginGardenOptional(TypedDict, total=False):
    height: int


class CrateOfTeaBodyOriginGarden(_CrateOfTeaBodyOriginGardenRequired, _CrateOfTeaBodyOriginGardenOptional):
    """Garden, where it is known."""


class _CrateOfTeaBodyOriginRequired(TypedDict):
    country: str


class _CrateOfTeaBodyOriginOptional(TypedDict, total=False):
    garden: CrateOfTeaBodyOriginGarden


class CrateOfTeaBodyOrigin(_CrateOfTeaBodyOriginRequired, _CrateOfTeaBodyOriginOptional):
    """Origin, not always known."""


class _CrateOfTeaBodySealsRequired(TypedDict):
    broken: bool


class _CrateOfTeaBodySealsOptional(TypedDict, total=False):
    numbers: list[int]


class CrateOfTeaBodySeals(_CrateOfTeaBodySealsRequired, _CrateOfTeaBodySealsOptional):
    """Seals, if there are any."""


class _CrateOfTeaBodyRequired(TypedDict):
    label: CrateOfTeaBodyLabel


class _CrateOfTeaBodyOptional(TypedDict, total=False):
    origin: CrateOfTeaBodyOrigin
    seals: CrateOfTeaBodySeals


class CrateOfTeaBody(_CrateOfTeaBodyRequired, _CrateOfTeaBodyOptional):
    """A body."""
