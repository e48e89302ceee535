"""`scoresheet runs PIPELINE_NAME`: list the run records of a pipeline."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from . import pipelines
from .exit_codes import OK

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace


def run(options: SimpleNamespace) -> int:
    """Run the command with the options that Rust has parsed."""
    try:
        from scoresheet.dlt import runs  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ImportError as error:
        raise pipelines.missing(error) from None
    found = pipelines.with_pipeline(options, lambda pipeline: runs(pipeline, limit=options.limit))
    if options.format == "json":
        print(json.dumps(found, indent=2, default=_as_text))
    else:
        for record in found:
            print(_line(record))
    return OK


def _line(record: Mapping[str, Any]) -> str:
    from scoresheet.dlt.tables.run_records import summary  # noqa: PLC0415

    seconds = (record["finished_at"] - record["started_at"]).total_seconds()
    state = "complete" if record["complete"] else "INCOMPLETE"
    begun = _as_utc(record["started_at"])
    return f"{begun:%Y-%m-%d %H:%M:%S} UTC  {seconds:.1f} s  {record['resource']}  {state}: {summary(record)}"


def _as_text(value: datetime) -> str:
    return _as_utc(value).isoformat()


def _as_utc(value: datetime) -> datetime:
    # A destination may return times without a zone, which are UTC, or in its own zone.
    return value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value.astimezone(timezone.utc)
