"""`scoresheet record FOLDER`: answers of chess.com as cassettes that `scoresheet replay` serves."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import upstream
from .exit_codes import OK, UPSTREAM
from .progress import progress, result

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "record",
        help="record answers of chess.com as cassettes",
        description="Record answers of chess.com into a folder that `scoresheet replay` serves and"
        " `scoresheet check` judges: body, status, headers that describe it, URL, date and digest. What was"
        " recorded before is asked for with its ETag, and dated anew when it has not changed."
        " Exits with 0, or 4 when chess.com did not answer.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "endpoint",
        nargs="?",
        metavar="ENDPOINT",
        help="what to ask for (default: an example of each endpoint)",
    )
    parser.add_argument(
        "parameters",
        nargs="*",
        metavar="NAME=VALUE",
        help="a parameter of the endpoint's path, in place of its example's",
    )
    upstream.add_options(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    probes = upstream.probes(options, [options.endpoint] if options.endpoint else [], options.parameters)
    client = upstream.client(options, record_dir=options.folder)
    failures = 0
    for probe in progress(probes):
        error = upstream.ask(client, probe)
        if error is None:
            result(f"recorded {probe}")
        elif error.kind in upstream.NOTHING_THERE:
            result(f"recorded {probe}: HTTP {error.status}, {error}")
        else:
            failures += 1
            result(f"error: {probe} is not recorded: {error}", file=sys.stderr)
    return UPSTREAM if failures else OK
