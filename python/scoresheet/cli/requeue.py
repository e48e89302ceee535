"""`scoresheet requeue PIPELINE_NAME`: quarantined bodies judged again, and loaded if they pass by now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import pipelines
from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse

    import scoresheet
    from scoresheet.dlt import Outcome
    from scoresheet.dlt.quarantine import Quarantined

# Enough to see what kind of drift a body has.
SHOWN = 20


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "requeue",
        help="load quarantined bodies that keep the contract by now",
        description="Judge the quarantined bodies of a dlt pipeline against the contract as it is now, and "
        "load those that keep it into the tables of their resources. The destination's credentials come from "
        "dlt's configuration. Exits with 0 when none is left, 3 when some still break the contract.",
    )
    pipelines.add_arguments(parser)
    parser.add_argument("--dry-run", action="store_true", help="judge, but load nothing")
    parser.add_argument(
        "--export",
        type=Path,
        metavar="FOLDER",
        help="write those that are left as FOLDER/<endpoint>/<hash>.json (or .pgn), as `check` reads them",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    outcome = _requeued(options)
    for body, violations in outcome.remaining:
        _report(body, violations)
        if options.export:
            _export(options.export, body)
    _say(outcome, dry_run=options.dry_run)
    return DRIFT if outcome.remaining else OK


def _requeued(options: argparse.Namespace) -> Outcome:
    try:
        from scoresheet.dlt import requeue  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ModuleNotFoundError as error:
        raise pipelines.missing(error) from None
    return pipelines.with_pipeline(options, lambda pipeline: requeue(pipeline, dry_run=options.dry_run))


def _report(body: Quarantined, violations: list[scoresheet.Violation]) -> None:
    print(f"{body.row['endpoint']} {body.row['url']} ({body.row['body_hash']})")
    for violation in violations[:SHOWN]:
        print(f"  {violation}")
    if len(violations) > SHOWN:
        print(f"  and {len(violations) - SHOWN} more")


def _export(folder: Path, body: Quarantined) -> None:
    bytes_ = body.body()
    suffix = ".json" if bytes_.lstrip()[:1] in {b"{", b"["} else ".pgn"
    path = folder / body.row["endpoint"] / f"{body.row['body_hash']}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes_)


def _say(outcome: Outcome, *, dry_run: bool) -> None:
    for body in outcome.superseded:
        print(f"passed over {body.row['url']}: a later answer was dealt with since", file=sys.stderr)
    loaded = "could be loaded" if dry_run else "loaded"
    print(
        f"{len(outcome.requeued)} bodies {loaded}, {len(outcome.superseded)} superseded, "
        f"{len(outcome.remaining)} still break the contract"
    )
