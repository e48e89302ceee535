"""`scoresheet replay FOLDER`: serve recordings over loopback HTTP."""

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
        help="serve recordings over loopback HTTP",
        description="Serve a cassette folder over loopback HTTP until Ctrl-C.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--latency", type=float, default=0.0, metavar="SECONDS", help="delay of each response"
    )
    parser.add_argument(
        "--max-concurrency", type=int, metavar="N", help="respond with 429 to more than N concurrent requests"
    )
    parser.add_argument(
        "--faults",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="share of responses with a fault (0 to 1): error statuses, resets, corrupt bodies",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="seed that selects the faults")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    server = scoresheet.replay.serve(
        options.folder,
        latency=options.latency,
        max_concurrency=options.max_concurrency,
        faults=scoresheet.replay.Faults(options.faults, seed=options.seed),
    )
    with server, contextlib.suppress(KeyboardInterrupt):
        print(f"base_url     {server.base_url}")
        print(f"callback_url {server.callback_url}", flush=True)
        # The server runs in the background; wait for Ctrl-C.
        threading.Event().wait()
    return OK
