"""The progress of `scoresheet load` on a terminal: one line on standard error."""

from __future__ import annotations

import math
import sys
import threading
from typing import TYPE_CHECKING, Any

from dlt.common.runtime.collector_base import Collector

from scoresheet._native import _waiting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace

START_OF_LINE = "\r\x1b[K"
INTERVAL = 0.2
"""Seconds between two drawings while no counter changes."""
EXTRACT = "Extract"
"""How dlt begins the name of the step that sends requests."""
NAMES = {"Archives": "months", "Games": "games"}
"""What the source counts, in the words of `scoresheet fetch`."""


class Line(Collector):
    """Months done and due, games, and what the load waits for. Later steps show dlt's own counters."""

    def __init__(self, options: SimpleNamespace) -> None:
        """Show the progress of the load with these options."""
        self._hosts = (options.base_url, options.callback_url)
        self._counts: dict[str, tuple[int, int | None]] = {}
        # dlt counts in several threads.
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._ticker: threading.Thread | None = None
        self.step = ""

    def update(  # noqa: PLR0917 - dlt's signature
        self,
        name: str,
        inc: int = 1,
        total: int | None = None,
        inc_total: int | None = None,
        message: str | None = None,
        label: str | None = None,
        **_: Any,
    ) -> None:
        """Add to a counter, and draw the line."""
        with self._lock:
            done, due = self._counts.get(name, (0, None))
            if total is not None:
                due = total
            elif inc_total is not None:
                due = (due or 0) + inc_total
            self._counts[name] = (done + inc, due)
            self._draw()

    def _start(self, step: str) -> None:
        self.step, self._counts = step, {}
        self._stopped.clear()
        self._ticker = threading.Thread(target=self._tick, daemon=True)
        self._ticker.start()

    def _stop(self) -> None:
        self._stopped.set()
        if self._ticker is not None:
            self._ticker.join()
        print(START_OF_LINE, end="", file=sys.stderr, flush=True)

    def _tick(self) -> None:
        while not self._stopped.wait(INTERVAL):
            with self._lock:
                self._draw()

    def _draw(self) -> None:
        words = line(self.step, self._counts, *_waiting(*self._hosts))
        # The cursor returns, so that a warning overwrites the line instead of continuing it.
        print(f"{START_OF_LINE}{words}\r", end="", file=sys.stderr, flush=True)


def line(step: str, counts: Mapping[str, tuple[int, int | None]], in_flight: int, pause: float | None) -> str:
    """Return the line of a step.

    Args:
        step: Its name as dlt has it, such as `Extract chess`.
        counts: By the name of a counter, the items done and due.
        in_flight: Number of requests that have no response yet.
        pause: Seconds that are left of a pause of the server.
    """
    is_extract = step.startswith(EXTRACT)
    # While requests are sent, the counters of dlt say the same as those of the source, in its own terms.
    shown = {name: counts[name] for name in NAMES if name in counts} if is_extract else counts
    words = [step.partition(" ")[0].lower()]
    for name, (done, due) in (shown or counts).items():
        words.append(f"{done:,}{'' if due is None else f'/{due:,}'} {NAMES.get(name, name)}")
    if is_extract and pause:
        words.append(f"waits {math.ceil(pause)} s for chess.com's pause")
    elif is_extract and in_flight:
        words.append("waits for a response")
    return " · ".join(words)
