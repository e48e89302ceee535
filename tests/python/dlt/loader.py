"""Runs the source once, in a process that may be killed; prints a line at each step of its work."""

import signal
import sys
from pathlib import Path
from typing import Any

import dlt
from dlt.common.runtime.collector_base import Collector
from scoresheet.dlt import source


def peak() -> int:
    """Return the peak memory of this process in kB; 0 if the system does not report it.

    `getrusage` would include the parent process.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


class Steps(Collector):
    """Prints a line after each step."""

    def update(self, name: str, *_args: Any, **_options: Any) -> None:
        print(self.step, name, flush=True)

    def _start(self, step: str) -> None:
        print(step, "begins", flush=True)

    def _stop(self) -> None:
        print(self.step, "ends, peak", peak(), flush=True)


def main(
    base_url: str, callback_url: str, folder: str, name: str, revalidate_days: str, *players: str
) -> None:
    # A shell makes background processes ignore Ctrl-C, and with them the tests and their children.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pipeline = dlt.pipeline(
        name,
        destination=dlt.destinations.duckdb(f"{folder}/{name}.duckdb"),
        dataset_name="data",
        pipelines_dir=f"{folder}/pipelines",
        progress=Steps(),
    )
    # Packages of an earlier process are loaded first; dlt extracts nothing while one is pending.
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
