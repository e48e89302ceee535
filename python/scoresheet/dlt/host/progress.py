"""Counters in dlt's progress display."""

from .load import load_id, running_pipeline


def progress(name: str, done: int, total: int | None = None) -> None:
    """Add to a counter of the running pipeline's progress; `total` is given with the first call."""
    if load_id() is not None:
        running_pipeline().collector.update(name, done, total)
