"""`scoresheet presence FOLDER --baseline FILE`: whether columns fill as often as they did."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import OK
from .outputs import write_whole

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

# JSON, and the games of an archive in PGN.
BODIES = (".json", ".pgn")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "presence",
        help="compare how often columns have values, and which, with a baseline",
        description="Count values in recorded bodies, laid out as <endpoint>/<name>.json (or .pgn), and "
        "warn of shares that differ from the baseline's beyond chance. Warnings never fail: the exit code "
        "is 0, or 2 when there is nothing to count.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--baseline", type=Path, required=True, metavar="FILE", help="the counts to compare with"
    )
    parser.add_argument(
        "--write", action="store_true", help="write the counts to FILE, after a comparison if there is one"
    )
    parser.set_defaults(run=_run)


def compare_with_baseline(
    bodies: Iterable[tuple[str, bytes]], baseline: Path, *, write: bool = False
) -> list[scoresheet.PresenceWarning]:
    """Count the values of bodies, given with their endpoints, and compare them with the baseline in a file.

    Bodies that break their contract are left out: what is wrong with them is told elsewhere. With `write`,
    the counts become the new baseline, and there need be none before.
    """
    now = scoresheet.Presence()
    for endpoint, body in bodies:
        with contextlib.suppress(scoresheet.ContractViolation):
            now.observe(endpoint, body)
    first = write and not baseline.exists()
    warnings = [] if first else now.compare(scoresheet.Presence.from_json(baseline.read_text("utf-8")))
    if write:
        write_whole(baseline, now.to_json())
    return warnings


def _run(options: argparse.Namespace) -> int:
    bodies = list(_bodies(options.folder))
    if not bodies:
        raise scoresheet.ConfigError(
            f"expected bodies as <endpoint>/<name>.json in {options.folder}, but found none"
        )
    read = ((endpoint, path.read_bytes()) for endpoint, path in bodies)
    warnings = compare_with_baseline(read, options.baseline, write=options.write)
    for warning in warnings:
        print(f"warning: {warning}")
    print(f"{len(bodies)} bodies counted, {len(warnings)} warnings")
    if options.write:
        print(f"wrote {options.baseline}", file=sys.stderr)
    return OK


def _bodies(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every recorded body with its endpoint."""
    for endpoint in scoresheet.endpoints():
        for path in sorted((folder / endpoint.name).glob("*")):
            if path.suffix in BODIES:
                yield endpoint.name, path
