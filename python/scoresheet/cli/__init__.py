"""The command line. Each command is a module of its own; `scoresheet --help` lists them."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

import scoresheet

from . import check, diff, importing, propose, record, replay, requeue, runs, schemas, streams
from .exit_codes import BROKEN_PIPE, INTERNAL, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (check, diff, importing, propose, record, replay, requeue, runs, schemas)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Whatever happens, its user sees no traceback."""
    streams.prepare()
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough, as `head` does.
        streams.discard_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        streams.complain("interrupted")
        return INTERRUPTED
    except (scoresheet.ConfigError, OSError, UnicodeError) as error:
        streams.complain(f"error: {error}")
        return USAGE
    except Exception as error:
        streams.complain(
            f"error: {type(error).__name__}: {error}: this is a bug of scoresheet {scoresheet.__version__};"
            " please report it with the command that you ran"
        )
        return INTERNAL
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scoresheet", description="chess.com data under contract.")
    parser.add_argument("--version", action="version", version=f"scoresheet {scoresheet.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
