"""Values that are made once in a load, because dlt takes milliseconds to resolve or to read them."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

LOADS_KEPT = 100
"""How many loads have a value at the same time. Pipelines may run in several threads."""


class PerLoad(Generic[T]):
    """The values of the last loads, by load id."""

    def __init__(self) -> None:
        self._values: dict[str, T] = {}

    def get(self, load_id: str, make: Callable[[], T]) -> T:
        """Return the value of a load; `make` it if the load has none yet."""
        if load_id not in self._values:
            self._values[load_id] = make()
            for oldest in list(self._values)[:-LOADS_KEPT]:
                self._values.pop(oldest, None)
        return self._values[load_id]
