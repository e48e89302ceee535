"""The progress of `scoresheet load` on a terminal: one line on standard error."""

from __future__ import annotations

import math
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from dlt.common.runtime.collector_base import Collector

from scoresheet._native import _activity

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
    """Months done and due, games, responses, bytes, rate, and what the load waits for.

    Later steps show dlt's own counters.
    """

    def __init__(self, options: SimpleNamespace) -> None:
        """Show the progress of the load with these options."""
        self._hosts = (options.base_url, options.callback_url)
        self._counts: dict[str, tuple[int, int | None]] = {}
        self._began, self._before = time.monotonic(), self._traffic()
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
        self._began, self._before = time.monotonic(), self._traffic()
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
        traffic = self._traffic().since(self._before)
        words = line(self.step, self._counts, traffic, time.monotonic() - self._began)
        # The cursor returns, so that a warning overwrites the line instead of continuing it.
        print(f"{START_OF_LINE}{words}\r", end="", file=sys.stderr, flush=True)

    def _traffic(self) -> Traffic:
        return Traffic(*_activity(*self._hosts))


class Traffic(NamedTuple):
    """What the clients of the process do, and what they have received."""

    in_flight: int
    pause: float | None
    """Seconds that are left of a pause of the server."""
    responses: int
    received: int
    """Bytes."""

    def since(self, earlier: Traffic) -> Traffic:
        """Return the same, without what had been received earlier."""
        return self._replace(
            responses=self.responses - earlier.responses, received=self.received - earlier.received
        )


def line(step: str, counts: Mapping[str, tuple[int, int | None]], traffic: Traffic, seconds: float) -> str:
    """Return the line of a step.

    Args:
        step: Its name as dlt has it, such as `Extract chess`.
        counts: By the name of a counter, the items done and due.
        traffic: Since the step began.
        seconds: The time since the step began.
    """
    if not step.startswith(EXTRACT):
        return _joined(step, counts, [])
    # While requests are sent, the counters of dlt say the same as those of the source, in its own terms.
    shown = {name: counts[name] for name in NAMES if name in counts}
    return _joined(step, shown or counts, _of_traffic(traffic, shown.get("Games", (0,))[0], seconds))


def _joined(step: str, counts: Mapping[str, tuple[int, int | None]], more: list[str]) -> str:
    words = [step.partition(" ")[0].lower()]
    for name, (done, due) in counts.items():
        words.append(f"{done:,}{'' if due is None else f'/{due:,}'} {NAMES.get(name, name)}")
    return " · ".join(words + more)


def _of_traffic(traffic: Traffic, games: int, seconds: float) -> list[str]:
    words = [f"{traffic.responses:,} responses", f"{traffic.received / 1e6:,.1f} MB"]
    if seconds >= 1 and games:
        words.append(f"{games / seconds:,.0f} games/s")
    if traffic.pause:
        words.append(f"waits {math.ceil(traffic.pause)} s for chess.com's pause")
    elif traffic.in_flight:
        words.append("waits for a response")
    return words
