"""Filters of a query that leave out files and requests, before a file is opened or a request is sent.

Spark applies every filter again to the rows that a task returns. A file or request is left out only when what
is known of it rules out every row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import (
    EqualNullSafe,
    EqualTo,
    Filter,
    In,
    StringContains,
    StringEndsWith,
    StringStartsWith,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SOURCE = "source"

Filters = tuple[Filter, ...]


def may_match(filters: Iterable[Filter], known: Mapping[str, str]) -> bool:
    """Whether a row may match all filters, given the values of some columns."""
    return all(_may_match(one, known) for one in filters)


def _may_match(one: Filter, known: Mapping[str, str]) -> bool:
    # A filter on a field of a struct has a longer path.
    path: tuple[str, ...] = getattr(one, "attribute", ())
    column = ".".join(path)
    if column not in known:
        return True
    return _accepts(one, known[column].lower(), is_source=column == SOURCE)


def _accepts(one: Filter, text: str, *, is_source: bool) -> bool:
    """Whether a text in lower case may match. Parameters of requests have several spellings."""
    if isinstance(one, (EqualTo, EqualNullSafe)):
        return text in _spellings(one.value, is_source=is_source)
    if isinstance(one, In):
        return any(text in _spellings(value, is_source=is_source) for value in one.value)
    if not isinstance(one, (StringStartsWith, StringEndsWith, StringContains)):
        return True
    part = str(one.value).lower()
    if is_source and re.search(r"#|^\d*$", part):
        return True  # It may be the end of the name of an interaction.
    if isinstance(one, StringStartsWith):
        return text.startswith(part)
    return text.endswith(part) if isinstance(one, StringEndsWith) else part in text


def _spellings(value: Any, *, is_source: bool) -> set[str]:
    text = str(value).lower()
    # A cassette is known by its file, and its interactions are called `cassette.yaml#3`.
    return {text, text.rpartition("#")[0]} if is_source else {text}
