"""What a task that Spark repeats does not repeat.

On a cluster Spark starts a failed task three more times. A violation fails each time, and a task that sends
requests would send them all again. Spark has no exception that it does not retry, so the first attempt leaves
its error in a file, and later attempts on the same machine raise it at once.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pyspark import TaskContext

from scoresheet import ContractViolation

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


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
    file = Path(tempfile.gettempdir(), f"scoresheet-{job}-{task.stageId()}-{task.partitionId()}.error")
    if task.attemptNumber() > 0:
        with suppress(OSError):
            text = file.read_text(encoding="utf-8")
            raise ContractViolation(text, violations=[], endpoint=endpoint, url=None, body=b"")
    try:
        yield from batches
    except ContractViolation as violation:
        with suppress(OSError):
            _write(file, str(violation))
        raise


def _write(file: Path, text: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)
