"""Progress of what takes a while, told only where somebody watches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")

START_OF_LINE = "\r\x1b[K"
"""Back to the first column, and nothing of the old text is left."""


def progress(items: Sequence[T]) -> Iterator[T]:
    """Give the items, and name each in one line of the terminal while it is being worked on."""
    if not sys.stderr.isatty():
        yield from items
        return
    try:
        for position, item in enumerate(items, start=1):
            print(f"{START_OF_LINE}{position}/{len(items)} {item}", end="", file=sys.stderr, flush=True)
            yield item
    finally:
        print(START_OF_LINE, end="", file=sys.stderr, flush=True)
