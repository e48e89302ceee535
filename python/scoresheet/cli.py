"""The command line: `scoresheet check FOLDER`, `scoresheet replay FOLDER`."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OK = 0
USAGE = 2
DRIFT = 3
BROKEN_PIPE = 128 + 13  # What a shell reports for a program that SIGPIPE ended.

# JSON, and the games of an archive in PGN.
BODIES = (".json", ".pgn")

# Enough to see what kind of drift a body has; `scoresheet.violations` gives all of it.
SHOWN = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough, as `head` does; nothing is left to be flushed when Python ends.
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

    check = commands.add_parser(
        "check",
        help="judge recorded bodies against the contract",
        description="Judge recorded bodies, laid out as <endpoint>/<name>.json (or .pgn). "
        "Exits with 0 when all keep the contract, 3 when one does not, 2 when there is nothing to judge.",
    )
    check.add_argument("folder", type=Path, metavar="FOLDER")
    check.set_defaults(run=_check)

    replay = commands.add_parser(
        "replay",
        help="serve recorded bodies over loopback HTTP",
        description="Serve a folder of cassettes over loopback HTTP until Ctrl-C.",
    )
    replay.add_argument("folder", type=Path, metavar="FOLDER")
    replay.add_argument(
        "--latency", type=float, default=0.0, metavar="SECONDS", help="wait before each answer"
    )
    replay.set_defaults(run=_replay)
    return parser


def _check(options: argparse.Namespace) -> int:
    judged = refused = 0
    for endpoint, path in _bodies(options.folder):
        judged += 1
        violations = scoresheet.violations(endpoint, path.read_bytes())
        if violations:
            refused += 1
            _report(path, violations)
    if not judged:
        names = ", ".join(endpoint.name for endpoint in scoresheet.endpoints())
        raise scoresheet.ConfigError(
            f"expected bodies as <endpoint>/<name>.json in {options.folder}, but found none: "
            f"the endpoints are {names}"
        )
    print(f"{judged} bodies judged, {refused} refused")
    return DRIFT if refused else OK


def _bodies(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every recorded body with its endpoint; folders named after no endpoint are passed over, aloud."""
    if not folder.is_dir():
        raise scoresheet.ConfigError(f"expected a folder, but found none at {folder}")
    known = {endpoint.name for endpoint in scoresheet.endpoints()}
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        bodies = sorted(path for path in inner.iterdir() if path.suffix in BODIES)
        if inner.name in known:
            yield from ((inner.name, path) for path in bodies)
        elif bodies:
            print(f"passed over {inner.name}: not under contract", file=sys.stderr)


def _report(path: Path, violations: list[scoresheet.Violation]) -> None:
    print(path)
    for violation in violations[:SHOWN]:
        print(f"  {violation}")
    if len(violations) > SHOWN:
        print(f"  and {len(violations) - SHOWN} more")


def _replay(options: argparse.Namespace) -> int:
    server = scoresheet.replay(options.folder, latency=options.latency)
    with server, contextlib.suppress(KeyboardInterrupt):
        print(f"base_url     {server.base_url}")
        print(f"callback_url {server.callback_url}", flush=True)
        # Nothing is left to do here but to be interrupted.
        threading.Event().wait()
    return OK
