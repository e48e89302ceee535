"""`scoresheet check FOLDER`: recorded bodies judged against the contract."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

# JSON, and the games of an archive in PGN.
BODIES = (".json", ".pgn")

# Enough to see what kind of drift a body has; `scoresheet.violations` gives all of it.
SHOWN = 20


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="judge recorded bodies against the contract",
        description="Judge recorded bodies, laid out as <endpoint>/<name>.json (or .pgn). "
        "Exits with 0 when all keep the contract, 3 when one does not, 2 when there is nothing to judge.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
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
