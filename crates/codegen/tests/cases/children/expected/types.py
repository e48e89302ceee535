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
    "library",
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


class LibraryTables(TypedDict):
    """Children start with their parent's key, wherever it is in the body."""

    library: Table
    """Columns city, opened."""
    books: Table
    """Columns city, opened, isbn."""
    books__authors: Table
    """Columns isbn, name."""
    hours__days: Table
    """Columns city, opened, value."""


class LibraryBodyBooksAuthors(TypedDict):
    """One author."""

    name: str


class LibraryBodyBooks(TypedDict):
    """One book."""

    authors: list[LibraryBodyBooksAuthors]
    isbn: int


class LibraryBodyHours(TypedDict, total=False):
    """Opening hours."""

    days: list[str]


class _LibraryBodyRequired(TypedDict):
    books: list[LibraryBodyBooks]
    city: str
    opened: int


class _LibraryBodyOptional(TypedDict, total=False):
    hours: LibraryBodyHours


class LibraryBody(_LibraryBodyRequired, _LibraryBodyOptional):
    """A body."""
