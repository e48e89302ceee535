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
    "tops",
    "shelf",
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


class TopsTables(TypedDict):
    """A body that is nothing but a map of lists."""

    tops: Table
    """Columns category, rank."""


class TopsBodyItem(TypedDict):
    """One place."""

    rank: int


TopsBody: TypeAlias = dict[str, list[TopsBodyItem]]


class ShelfTables(TypedDict):
    """A body that is nothing but a map of objects."""

    books: Table
    """Columns title, pages, author__name."""


class ShelfBodyItemAuthor(TypedDict):
    """Who wrote it."""

    name: str


class _ShelfBodyItemRequired(TypedDict):
    pages: int


class _ShelfBodyItemOptional(TypedDict, total=False):
    author: ShelfBodyItemAuthor


class ShelfBodyItem(_ShelfBodyItemRequired, _ShelfBodyItemOptional):
    """One book."""


ShelfBody: TypeAlias = dict[str, ShelfBodyItem]
