"""What a task that Spark repeats does not repeat.

On a cluster Spark starts a failed task three more times. A violation fails each time, and a task that sends
requests would send them all again. Spark has no exception that it does not retry, so the first attempt leaves
its error in a file, and later attempts on the same machine raise it at once. The last attempt deletes the
file. Where that attempt ran on another machine, or Spark does not repeat tasks, the file stays until a task
of another job fails, a day later or more.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pyspark import TaskContext

from scoresheet import ContractViolation

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

LAST_ATTEMPT = 3
"""By the default of `spark.task.maxFailures`. With a higher one, the next attempt sends requests again."""

KEPT = 24 * 60 * 60
"""Seconds for which a file is kept that no last attempt has deleted. No task is repeated so late."""


def fail_once(job: str, endpoint: str, batches: Iterator[T]) -> Iterator[T]:
    """The batches of a task. After a violation, other attempts of the task fail with the same text at once.

    Args:
        job: A name that no other read has.
        endpoint: The endpoint whose contract applies.
        batches: What the task returns.
    """
    task = TaskContext.get()
    if task is None:  # Without Spark, or on Sail, which repeats nothing.
        yield from batches
        return
    # A later action of the same DataFrame is another stage.
    folder = Path(tempfile.gettempdir())
    file = folder / f"scoresheet-{job}-{task.stageId()}-{task.partitionId()}.error"
    if task.attemptNumber() > 0:
        with suppress(OSError):
            text = file.read_text(encoding="utf-8")
            if task.attemptNumber() >= LAST_ATTEMPT:
                file.unlink()
            raise ContractViolation(text, violations=[], endpoint=endpoint, url=None, body=b"")
    try:
        yield from batches
    except ContractViolation as violation:
        _delete_old(folder)
        if task.attemptNumber() < LAST_ATTEMPT:
            with suppress(OSError):
                _write(file, str(violation))
        raise


def _delete_old(folder: Path) -> None:
    """Delete files of jobs that have ended long ago."""
    for file in folder.glob("scoresheet-*-*-*.error"):
        # Another task, or another user, may have it.
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > KEPT:
                file.unlink()


def _write(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)
