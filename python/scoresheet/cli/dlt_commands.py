"""Runs the commands that need dlt. Rust has parsed their options (`crates/cli/src/commands`)."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from types import SimpleNamespace

import scoresheet

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
    """Run a command and return its exit code. Rust shows its errors.

    Args:
        command: One of `COMMANDS`.
        options: Its options, a JSON object.

    Raises:
        ScoresheetError: When the command ends early, with the cause and what to do.
    """
    if command not in COMMANDS:
        raise ValueError(f"expected one of {', '.join(sorted(COMMANDS))}, but found {command!r}")
    code: int = import_module(f"{__package__}.{command}").run(SimpleNamespace(**json.loads(options)))
    sys.stdout.flush()
    return code
