"""One process at a time runs a pipeline. A second one waits for it, instead of loading the same packages.

dlt does not lock the working folder of a pipeline. Two processes that run it at once normalize and load each
other's packages, which doubles rows wherever they are appended, and each would repair what the other is at.
The lock is held while dlt traces a run, and ends with the process. There is none on Windows, or where the
user has switched dlt's trace off.
"""

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from typing import IO, Any

import dlt
from dlt.pipeline import trace

from .local_files import pipeline_folder

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

logger = logging.getLogger(__name__)

FILE = "running"
"""In the folder of the pipeline; it holds the id of the process that has run it last."""

SECONDS = 0.1
"""Between two attempts to get the lock."""


class OneProcess:
    """Locks a pipeline during its runs, as one of dlt's tracking modules."""

    def __init__(self) -> None:
        self._is_watched: Callable[[dlt.Pipeline], bool] | None = None
        self._heal: Callable[[], None] | None = None
        self._held: dict[str, IO[str]] = {}

    def watch(self, is_watched: Callable[[dlt.Pipeline], bool], heal: Callable[[], None]) -> None:
        """Lock these pipelines from now on, and those without a schema yet; `heal` after a wait."""
        self._is_watched, self._heal = is_watched, heal

    def on_start_trace(self, _trace: Any, _step: str, pipeline: Any) -> None:
        """Wait until no other process runs the pipeline."""
        if fcntl is None or self._is_watched is None or pipeline.dev_mode:
            return
        if pipeline.schema_names and not self._is_watched(pipeline):
            return
        file, has_waited = _open(pipeline), False
        while not _try_lock(file):
            if not has_waited:
                logger.warning(
                    "%s is run by process %s; waiting for its end", pipeline.pipeline_name, _pid(file)
                )
                has_waited = True
            time.sleep(SECONDS)
        _note_pid(file)
        self._held[pipeline.working_dir] = file
        if has_waited and self._heal:
            # The other process may have been killed.
            self._heal()

    def on_end_trace(self, _trace: Any, pipeline: Any, _send_state: bool) -> None:
        """Let the next process run the pipeline."""
        file = self._held.pop(pipeline.working_dir, None)
        if file is not None:
            file.close()

    def on_start_trace_step(self, *_: Any) -> None:
        """Do nothing: the lock is for the whole run."""

    def on_end_trace_step(self, *_: Any) -> None:
        """Do nothing: the lock is for the whole run."""


ONE_PROCESS = OneProcess()

trace.TRACKING_MODULES.append(ONE_PROCESS)


@contextlib.contextmanager
def unless_running(pipeline: dlt.Pipeline) -> Iterator[bool]:
    """Say whether no other process runs the pipeline; none begins to within the block."""
    if fcntl is None or pipeline.dev_mode:
        yield True
        return
    with _open(pipeline) as file:
        yield _try_lock(file)


def _open(pipeline: dlt.Pipeline) -> IO[str]:
    folder = pipeline_folder(pipeline)
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / FILE).open("a+", encoding="utf-8")


def _try_lock(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _pid(file: IO[str]) -> str:
    file.seek(0)
    return file.read().strip() or "unknown"


def _note_pid(file: IO[str]) -> None:
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
