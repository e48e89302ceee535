"""What the processes of a benchmark cost, those that it starts included."""

import os
import threading
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


class Processes:
    """CPU and memory of this process and of everything that it started, by /proc.

    Args:
        watched: Look at all processes several times a second, in a thread, and keep what was seen last.
            Spark's daemon of Python workers does not wait for them, so the time of a worker that ends is lost
            to its parent.
    """

    def __init__(self, *, watched: bool = False) -> None:
        self._seen: dict[tuple[int, int], int] = {}
        self._own = 0.0
        self._lock = threading.Lock()
        if watched:
            threading.Thread(target=self._watch, daemon=True).start()

    def cpu_seconds(self) -> float:
        """Seconds of all processes so far, without those of this measurement."""
        with self._lock:
            self._look()
            return sum(self._seen.values()) / TICKS - self._own

    def peak_mb(self) -> float:
        """The most memory of each process that still runs, together."""
        with self._lock:
            statuses = [Path(f"/proc/{pid}/status") for pid in self._look()]
        lines = [line for status in statuses for line in status.read_text().splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1000

    def _watch(self) -> None:
        while True:
            with self._lock:
                self._look()
                self._own = time.thread_time()
            time.sleep(0.1)

    def _look(self) -> set[int]:
        found: dict[int, tuple[int, int, int]] = {}
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = path.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            # Parent, start, and times without those of children.
            found[int(path.parent.name)] = (int(fields[1]), int(fields[19]), sum(map(int, fields[11:13])))
        own, others = set[int](), {os.getpid()}
        # Numbers of processes start again from 1, so a child may have a lower one than its parent.
        while others - own:
            own |= others
            others = {pid for pid, (parent, _, _) in found.items() if parent in own}
        for pid in own & set(found):
            _, started, ticks = found[pid]
            self._seen[pid, started] = ticks
        return own & set(found)
