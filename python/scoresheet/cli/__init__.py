"""The command line. Each command is a module; `scoresheet --help` lists them."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

import scoresheet

from . import check, diff, propose, record, replay, requeue, runs
from .exit_codes import BROKEN_PIPE, USAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (check, diff, propose, record, replay, requeue, runs)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as `head`, has closed the pipe; Python's final flush to the old stdout would fail.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except (scoresheet.ConfigError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return USAGE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scoresheet", description="chess.com data under contract.")
    parser.add_argument("--version", action="version", version=f"scoresheet {scoresheet.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
