"""Counters in dlt's progress display."""

from typing import Any

from .load import load_id, running_pipeline


def progress(name: str, done: int, total: int | None = None) -> None:
    """Add to a counter of the running pipeline's progress; `total` is given with the first call."""
    if load_id() is not None:
        # dlt takes none for a total that is known already, but does not say so.
        known: Any = total
        running_pipeline().collector.update(name, done, known)
