"""Progress of what takes a while, shown only on a terminal, and never in the middle of a result."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO, TypeVar

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
        _clear()


def result(text: str, file: TextIO | None = None) -> None:
    """Print a result on a line of its own, in the place of the progress."""
    if sys.stderr.isatty():
        _clear()
    print(text, file=file, flush=True)


def _clear() -> None:
    print(START_OF_LINE, end="", file=sys.stderr, flush=True)
