"""`scoresheet requeue PIPELINE_NAME`: load quarantined bodies that now conform."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scoresheet import Contract

from . import pipelines
from .counted import counted
from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    from types import SimpleNamespace

    import scoresheet
    from scoresheet.dlt import Outcome
    from scoresheet.dlt.tables.quarantine import Quarantined

# Enough to recognize the kind of drift.
SHOWN = 20


def run(options: SimpleNamespace) -> int:
    """Run the command with the options that Rust has parsed."""
    outcome = _requeued(options)
    formats = _formats(options.schemas) if options.export else {}
    for body, violations in outcome.remaining:
        _report(body, violations)
        if options.export:
            _export(Path(options.export), body, formats)
    _say(outcome, dry_run=options.dry_run)
    return DRIFT if outcome.remaining or outcome.unusable else OK


def _requeued(options: SimpleNamespace) -> Outcome:
    try:
        from scoresheet.dlt import requeue  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ImportError as error:
        raise pipelines.missing(error) from None
    return pipelines.with_pipeline(
        options,
        lambda pipeline: requeue(pipeline, dry_run=options.dry_run, schemas=options.schemas),
        writes=not options.dry_run,
    )


def _report(body: Quarantined, violations: list[scoresheet.Violation]) -> None:
    print(f"{body.row['endpoint']} {body.row['url']} ({body.row['body_hash']})")
    for violation in violations[:SHOWN]:
        print(f"  {violation}")
    if len(violations) > SHOWN:
        print(f"  and {len(violations) - SHOWN} more")


def _formats(schemas: str | None) -> dict[str, str]:
    """The format of the bodies of each endpoint, which is the extension of their files."""
    contract = Contract.load(schemas) if schemas else Contract.shipped()
    return {endpoint.name: endpoint.body_format for endpoint in contract.endpoints}


def _export(folder: Path, body: Quarantined, formats: dict[str, str]) -> None:
    endpoint = body.row["endpoint"]
    path = folder / endpoint / f"{body.row['body_hash']}.{formats[endpoint]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body.body())


def _say(outcome: Outcome, *, dry_run: bool) -> None:
    for body in outcome.superseded:
        print(f"skipped {body.row['url']}: superseded by a later response", file=sys.stderr)
    for body, found in outcome.unusable:
        print(f"skipped the row {body.row['id']} of {body.row['url']}: {found}", file=sys.stderr)
    loaded = "could be loaded" if dry_run else "loaded"
    print(
        f"{counted(len(outcome.requeued), 'body', 'bodies')} {loaded}, {len(outcome.superseded)} superseded, "
        f"{len(outcome.remaining)} still violate the contract"
        + (f", {len(outcome.unusable)} cannot be used" if outcome.unusable else "")
    )
