"""`scoresheet runs PIPELINE_NAME`: what the last runs of a pipeline asked for, got and loaded."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from . import pipelines
from .exit_codes import OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "runs",
        help="what the last runs of a dlt pipeline asked for, got and loaded",
        description="Show the rows of _scoresheet_runs, newest first: one for each run of a resource that "
        "loads archives. The destination's credentials come from dlt's configuration.",
    )
    pipelines.add_arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="not more than N (20)")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        from scoresheet.dlt import runs  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ModuleNotFoundError as error:
        raise pipelines.missing(error) from None
    found = pipelines.with_pipeline(options, lambda pipeline: runs(pipeline, limit=options.limit))
    if options.format == "json":
        print(json.dumps(found, indent=2, default=_as_text))
    else:
        for record in found:
            print(_line(record))
    return OK


def _line(record: Mapping[str, Any]) -> str:
    from scoresheet.dlt.run_records import told  # noqa: PLC0415

    seconds = (record["finished_at"] - record["started_at"]).total_seconds()
    state = "complete" if record["complete"] else "INCOMPLETE"
    begun = _as_utc(record["started_at"])
    return f"{begun:%Y-%m-%d %H:%M:%S} UTC  {seconds:.1f} s  {record['resource']}  {state}: {told(record)}"


def _as_text(value: datetime) -> str:
    return _as_utc(value).isoformat()


def _as_utc(value: datetime) -> datetime:
    # A destination may give back times without a zone, which are of UTC, or in its own.
    return value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value.astimezone(timezone.utc)
