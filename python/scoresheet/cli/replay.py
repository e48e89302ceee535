"""`scoresheet replay FOLDER`: recorded bodies over loopback HTTP."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import OK

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "replay",
        help="serve recorded bodies over loopback HTTP",
        description="Serve a folder of cassettes over loopback HTTP until Ctrl-C.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--latency", type=float, default=0.0, metavar="SECONDS", help="wait before each answer"
    )
    parser.add_argument(
        "--max-concurrency", type=int, metavar="N", help="answer 429 to more than N requests at once"
    )
    parser.add_argument(
        "--faults",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="spoil this share of the answers (0 to 1): refusals, broken connections, damaged bodies",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which answers are spoiled, and how")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    server = scoresheet.replay(
        options.folder,
        latency=options.latency,
        max_concurrency=options.max_concurrency,
        faults=scoresheet.Faults(options.faults, seed=options.seed),
    )
    with server, contextlib.suppress(KeyboardInterrupt):
        print(f"base_url     {server.base_url}")
        print(f"callback_url {server.callback_url}", flush=True)
        # Nothing is left to do here but to be interrupted.
        threading.Event().wait()
    return OK
