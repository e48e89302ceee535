"""Runs the commands that need dlt. Rust has parsed their options (`crates/cli/src/commands`)."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from types import SimpleNamespace

import scoresheet

COMMANDS = frozenset({"doctor", "load", "requeue", "runs"})
"""Each is a module of this package with a function `run`."""

PATHS = ("to", "pipelines_dir", "schemas", "export")
"""The options that may name a file or a folder."""

URLS_OF_FILES = ("duckdb", "file", "sqlite")


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
    given = SimpleNamespace(**json.loads(options))
    _check_paths(given)
    code: int = import_module(f"{__package__}.{command}").run(given)
    sys.stdout.flush()
    return code


def _check_paths(options: SimpleNamespace) -> None:
    """Refuse a path that the encoding of the process does not have, before dlt fails for it.

    Raises:
        ConfigError: With the encoding and what to do.
    """
    for name in PATHS:
        path = getattr(options, name, None) or ""
        scheme, is_url, _ = path.partition("://")
        if is_url and scheme not in URLS_OF_FILES:
            continue
        try:
            os.fsencode(path)
        except UnicodeEncodeError as error:
            raise scoresheet.ConfigError(
                f"expected a path in the encoding of this process, {error.encoding}, but found {path!r}; set"
                " the environment variable PYTHONUTF8=1, or a locale of UTF-8 such as LC_ALL=C.UTF-8"
            ) from None
