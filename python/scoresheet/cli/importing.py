"""`scoresheet import PATH... --to FOLDER`: what other tools have recorded, as recordings of this package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import inputs
from .exit_codes import OK

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "import",
        help="turn cassettes of other tools, HAR files and bare bodies into recordings",
        description="Write recorded responses into a folder that `scoresheet replay` serves and `scoresheet"
        " check` validates. Of several responses to one request the latest is kept, those in the folder"
        " included. Headers are kept by the allow-list of `scoresheet record`: no cookie gets in.",
    )
    inputs.add_argument(parser, nargs="+")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="made where it is missing")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    recordings = inputs.read(options.inputs, options.endpoint)
    if not recordings:
        raise inputs.nothing(options.inputs)
    files, skipped = scoresheet.replay.import_recordings(recordings, options.to)
    for source, reason in skipped:
        print(f"left out {source}: {reason}", file=sys.stderr)
    if not files and len(skipped) == len(recordings):
        print(f"nothing was written into {options.to}", file=sys.stderr)
    print(f"{len(files)} recordings in {options.to}, {len(skipped)} left out")
    return OK
