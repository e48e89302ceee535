"""Runs the source once, in a process that may be killed; prints a line at each step of its work."""

import signal
import sys
from pathlib import Path
from typing import Any

import dlt
from dlt.common.runtime.collector_base import Collector
from scoresheet.dlt import source


def peak() -> int:
    """The most memory that this process has taken, in kB; 0 where the system does not say so.

    `getrusage` would count the process that started this one.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


class Steps(Collector):
    """Says when something has been done."""

    def update(self, name: str, *_args: Any, **_options: Any) -> None:
        print(self.step, name, flush=True)

    def _start(self, step: str) -> None:
        print(step, "begins", flush=True)

    def _stop(self) -> None:
        print(self.step, "ends, peak", peak(), flush=True)


def main(
    base_url: str, callback_url: str, folder: str, name: str, revalidate_days: str, *players: str
) -> None:
    # A shell lets what runs in the background ignore Ctrl-C, and so perhaps the tests and what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pipeline = dlt.pipeline(
        name,
        destination=dlt.destinations.duckdb(f"{folder}/{name}.duckdb"),
        dataset_name="data",
        pipelines_dir=f"{folder}/pipelines",
        progress=Steps(),
    )
    # What an earlier process has extracted goes first; dlt would take nothing new beside it.
    if pipeline.has_pending_data:
        pipeline.run()
    chess = source(
        list(players),
        contact="tests@example.com",
        base_url=base_url,
        callback_url=callback_url,
        revalidate_days=int(revalidate_days),
    )
    pipeline.run(chess.with_resources("players_profiles", "players_archives", "players_games"))


if __name__ == "__main__":
    main(*sys.argv[1:])
