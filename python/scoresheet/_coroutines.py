"""Coroutines of the compiled module."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeVar

    T = TypeVar("T")


async def start(begin: "Callable[[], Awaitable[T]]") -> "T":
    """Begin when awaited, and await the result.

    A coroutine belongs to the event loop that runs it; only there can the compiled module make a future.
    """
    return await begin()
