"""Runs the commands that need dlt. Rust has parsed their options (`crates/cli/src/commands`)."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from types import SimpleNamespace

import scoresheet

from . import streams
from .exit_codes import BROKEN_PIPE, FAILED, INTERNAL, USAGE

COMMANDS = frozenset({"doctor", "load", "requeue", "runs"})
"""Each is a module of this package with a function `run`."""


def query(name: str, options: str) -> str:
    """Run a query and return its result as a JSON object, which has the property `error` when it failed.

    Args:
        name: `installation` or `due`.
        options: Its options, a JSON object.
    """
    given = SimpleNamespace(**json.loads(options))
    try:
        if name == "installation":
            return json.dumps(import_module(f"{__package__}.installation").checks(given))
        return json.dumps(import_module(f"{__package__}.due").due(given))
    except (scoresheet.ScoresheetError, OSError) as error:
        return json.dumps({"error": str(error)})


def run(command: str, options: str) -> int:
    """Run a command and return its exit code. No error is shown with a traceback.

    Args:
        command: One of `COMMANDS`.
        options: Its options, a JSON object.
    """
    if command not in COMMANDS:
        raise ValueError(f"expected one of {', '.join(sorted(COMMANDS))}, but found {command!r}")
    try:
        code: int = import_module(f"{__package__}.{command}").run(SimpleNamespace(**json.loads(options)))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader, such as `head`, has closed the pipe.
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return streams.interrupted()
    except (scoresheet.ConfigError, OSError, UnicodeError) as error:
        streams.complain(f"error: {error}")
        return USAGE
    except scoresheet.ScoresheetError as error:
        streams.complain(f"error: {error}")
        return FAILED
    except Exception as error:
        streams.complain(
            f"error: {type(error).__name__}: {error}: this is a bug of scoresheet {scoresheet.__version__};"
            " please report it with the command that you ran"
        )
        return INTERNAL
    return code
