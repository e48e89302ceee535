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
    "post",
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


class PostTables(TypedDict):
    """Shapes from other files, and from files that these refer to."""

    post: Table
    """Columns sender__name, sender__home__street, sender__home__moved, receiver__home__street, receiver__home__moved, stamp__value, weight."""


class _PostBodySenderHomeRequired(TypedDict):
    street: str


class _PostBodySenderHomeOptional(TypedDict, total=False):
    moved: int


class PostBodySenderHome(_PostBodySenderHomeRequired, _PostBodySenderHomeOptional):
    """A place."""


class _PostBodySenderRequired(TypedDict):
    name: str


class _PostBodySenderOptional(TypedDict, total=False):
    home: PostBodySenderHome


class PostBodySender(_PostBodySenderRequired, _PostBodySenderOptional):
    """A person."""


class PostBodyReceiver(TypedDict):
    """A person without a name."""

    home: PostBodySenderHome


class PostBodyStamp(TypedDict):
    """A stamp."""

    value: int


class _PostBodyRequired(TypedDict):
    sender: PostBodySender
    receiver: PostBodyReceiver


class _PostBodyOptional(TypedDict, total=False):
    stamp: PostBodyStamp
    weight: int


class PostBody(_PostBodyRequired, _PostBodyOptional):
    """A body."""
