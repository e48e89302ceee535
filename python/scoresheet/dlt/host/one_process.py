"""One process at a time runs a pipeline. A second one waits for it, instead of loading the same packages.

dlt does not lock the working folder of a pipeline. Two processes that run it at once normalize and load each
other's packages, which doubles rows wherever they are appended, and each would repair what the other is at.
The lock is held while dlt traces a run, and ends with the process. The commands hold it from before they make
the pipeline, which writes into the working folder, too. There is no lock on Windows, and none for a run
outside of the commands where the user has switched dlt's trace off.
"""

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import dlt
from dlt.pipeline import trace

from .loaded_into import note_run
from .local_files import named_folder, pipeline_folder

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
        if pipeline.schema_names and not self._is_ours(pipeline):
            return
        folder = pipeline_folder(pipeline)
        if folder in _KEPT:
            return
        file = _open(folder)
        has_waited = _wait(file, pipeline.pipeline_name)
        self._held[pipeline.working_dir] = file
        if has_waited and self._heal:
            # The other process may have been killed.
            self._heal()

    def on_end_trace(self, trace: Any, pipeline: Any, _send_state: bool) -> None:
        """Note what the run has loaded into, and let the next process run the pipeline."""
        try:
            if self._is_ours(pipeline):
                note_run(pipeline, trace)
        finally:
            file = self._held.pop(pipeline.working_dir, None)
            if file is not None:
                file.close()

    def _is_ours(self, pipeline: Any) -> bool:
        return self._is_watched is not None and self._is_watched(pipeline) and not pipeline.dev_mode

    def on_start_trace_step(self, *_: Any) -> None:
        """Do nothing: the lock is for the whole run."""

    def on_end_trace_step(self, *_: Any) -> None:
        """Do nothing: the lock is for the whole run."""


ONE_PROCESS = OneProcess()

trace.TRACKING_MODULES.append(ONE_PROCESS)


_KEPT: set[Path] = set()
"""The folders of the pipelines that a command of this process has locked: it must not wait for itself."""


@contextlib.contextmanager
def only_process(pipelines_dir: str, pipeline_name: str) -> Iterator[None]:
    """Wait until no other process runs a pipeline, which need not exist; none begins to within the block."""
    if fcntl is None:
        yield
        return
    # Whether the folder can be beside this one is known once this one is there.
    Path(pipelines_dir).mkdir(parents=True, exist_ok=True)
    folder = named_folder(pipelines_dir, pipeline_name)
    with _open(folder) as file:
        _wait(file, pipeline_name)
        _KEPT.add(folder)
        try:
            yield
        finally:
            _KEPT.discard(folder)


@contextlib.contextmanager
def unless_running(pipeline: dlt.Pipeline) -> Iterator[bool]:
    """Say whether no other process runs the pipeline; none begins to within the block."""
    folder = pipeline_folder(pipeline)
    if fcntl is None or pipeline.dev_mode or folder in _KEPT:
        yield True
        return
    with _open(folder) as file:
        yield _try_lock(file)


def _open(folder: Path) -> IO[str]:
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / FILE).open("a+", encoding="utf-8")


def _wait(file: IO[str], pipeline_name: str) -> bool:
    """Wait for the lock; return whether another process had it."""
    has_waited = False
    while not _try_lock(file):
        if not has_waited:
            logger.warning("%s is run by process %s; waiting for its end", pipeline_name, _pid(file))
            has_waited = True
        time.sleep(SECONDS)
    _note_pid(file)
    return has_waited


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
