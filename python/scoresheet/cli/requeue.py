"""`scoresheet requeue PIPELINE_NAME`: quarantined bodies judged again, and loaded if they pass by now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse

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
    parser.add_argument("pipeline", metavar="PIPELINE_NAME")
    parser.add_argument(
        "--pipelines-dir", metavar="D", help="where dlt keeps its pipelines, if not at its default"
    )
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
        import dlt  # noqa: PLC0415 - an extra, and slow to import
        from dlt.common.configuration.exceptions import ConfigurationException  # noqa: PLC0415
        from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415
        from dlt.pipeline.exceptions import CannotRestorePipelineException  # noqa: PLC0415

        from scoresheet.dlt import requeue  # noqa: PLC0415
    except ModuleNotFoundError:
        raise scoresheet.ConfigError(
            "expected dlt but found none; install it with `pip install 'scoresheet[dlt]'`"
        ) from None
    folder = options.pipelines_dir or get_dlt_pipelines_dir()
    if not (Path(folder) / options.pipeline).is_dir():
        raise scoresheet.ConfigError(
            f"expected a pipeline named {options.pipeline!r} in {folder} but found none; name the folder with"
            " --pipelines-dir"
        )
    try:
        return requeue(dlt.attach(options.pipeline, pipelines_dir=folder), dry_run=options.dry_run)
    except (CannotRestorePipelineException, ConfigurationException) as error:
        raise scoresheet.ConfigError(
            f"expected the pipeline {options.pipeline!r} and the credentials of its destination in dlt's"
            f" configuration, but dlt says: {error}"
        ) from None


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
