"""Measure how long commands take to start: the console script of the wheel, the binary, and Python alone.

    make build && . .venv/bin/activate && maturin develop --release --locked
    cargo build --release --locked -p scoresheet-cli
    .venv/bin/python benches/start.py --binary target/release/scoresheet --limit 30

Variants run interleaved, after one warm-up run each. Figures are medians of wall and CPU time in ms, and for
the wheel the difference to an interpreter that does nothing. A debug build says nothing about the goal.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from pathlib import Path

COMMANDS = (["--version"], ["endpoints"], ["explain", "unknown_field"], ["fetch", "--help"])
"""None of them needs dlt or the network."""

PYTHON = "python -c pass"


def main() -> int:
    """Print the table, and return 1 if a command takes longer than the limit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    console = Path(sysconfig.get_path("scripts")) / "scoresheet"
    parser.add_argument("--console", type=Path, default=console, help="the console script of the wheel")
    parser.add_argument("--binary", type=Path, help="the binary of the crate scoresheet-cli")
    parser.add_argument("--rounds", type=int, default=20, metavar="N")
    parser.add_argument("--limit", type=float, metavar="MS", help="fail if a command's wall time is longer")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    variants = {PYTHON: [sys.executable, "-c", "pass"]}
    programs = {"wheel": arguments.console, "binary": arguments.binary}
    for name, program in programs.items():
        if program is not None:
            variants |= {f"{name}: {' '.join(words)}": [str(program), *words] for words in COMMANDS}
    figures = measure(variants, arguments.rounds)
    print(json.dumps(figures, indent=2) if arguments.json else table(figures))
    slow = [name for name, (wall, _) in figures.items() if arguments.limit and wall > arguments.limit]
    for name in slow:
        print(
            f"expected {name} in at most {arguments.limit:g} ms, but found {figures[name][0]:.1f}",
            file=sys.stderr,
        )
    return 1 if slow else 0


def measure(variants: dict[str, list[str]], rounds: int) -> dict[str, tuple[float, float]]:
    """Return the medians of wall and CPU time of each command, in ms."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in variants}
    for current in range(rounds + 1):
        for name, command in variants.items():
            once = run(command)
            if current:  # The first run reads files from the disk.
                times[name].append(once)
    return {name: tuple(map(statistics.median, zip(*found, strict=True))) for name, found in times.items()}


def run(command: Sequence[str]) -> tuple[float, float]:
    """Run a command and return its wall and CPU time in ms."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise SystemExit(f"expected {' '.join(command)} to succeed, but found: {errors.decode()}")
    return 1000 * wall, 1000 * (usage.ru_utime + usage.ru_stime)


def table(figures: dict[str, tuple[float, float]]) -> str:
    """Return the figures as a table in Markdown."""
    own = figures[PYTHON][0]
    lines = ["| command | wall, ms | CPU, ms | beside Python, ms |", "|---|---|---|---|"]
    for name, (wall, cpu) in figures.items():
        beside = f"{wall - own:.1f}" if name.startswith("wheel") else ""
        lines.append(f"| `{name}` | {wall:.1f} | {cpu:.1f} | {beside} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
