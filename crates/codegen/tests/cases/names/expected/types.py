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
    "names",
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


class NamesTables(TypedDict):
    """Members that Rust, Arrow or the generator might stumble over."""

    names: Table
    """Columns aid, camel_case, type, self, gen, rows, root__root__item, a__b_c__x, a_b__c__x, error, object, cursor__field, vec__string, vec__option, first, ueber__c, quoted."""
    tables: Table
    """Columns aid, value."""
    match: Table
    """Columns aid, value."""
    links: Table
    """Columns aid, value."""


class NamesBodyRootRoot(TypedDict):
    """Another root."""

    item: str


class NamesBodyRoot(TypedDict):
    """Not the root."""

    root: NamesBodyRootRoot


class NamesBodyABC(TypedDict):
    """The first of two paths."""

    x: int


class NamesBodyA(TypedDict):
    """An object."""

    b_c: NamesBodyABC


class NamesBodyABC2(TypedDict):
    """The second."""

    x: int


class NamesBodyAB(TypedDict):
    """An object."""

    c: NamesBodyABC2


class NamesBodyCursor(TypedDict):
    """Where it reads from."""

    field: str


class _NamesBodyVecRequired(TypedDict):
    String: str


class _NamesBodyVecOptional(TypedDict, total=False):
    Option: bool


class NamesBodyVec(_NamesBodyVecRequired, _NamesBodyVecOptional):
    """A list by name."""


_NamesBodyÜberOptional = TypedDict(
    "_NamesBodyÜberOptional",
    {
        "a/b": "int",
    },
    total=False,
)


class NamesBodyÜber(_NamesBodyÜberOptional):
    """No name in ASCII."""


_NamesBodyRequired = TypedDict(
    "_NamesBodyRequired",
    {
        "@id": "int",
    },
)


_NamesBodyOptional = TypedDict(
    "_NamesBodyOptional",
    {
        "camelCase": "str",
        "type": "str",
        "self": "str",
        "gen": "str",
        "rows": "int",
        "tables": "list[str]",
        "match": "list[str]",
        "root": "NamesBodyRoot",
        "a": "NamesBodyA",
        "a_b": "NamesBodyAB",
        "error": "str",
        "object": "str",
        "cursor": "NamesBodyCursor",
        "Vec": "NamesBodyVec",
        "1st": "bool",
        "über": "NamesBodyÜber",
        "_links": "list[str]",
        "quoted": "Literal[\"\\\"##\", \"\\\\\", \"'\"]",
    },
    total=False,
)


class NamesBody(_NamesBodyRequired, _NamesBodyOptional):
    """A body."""
