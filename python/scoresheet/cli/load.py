"""`scoresheet load`: chess.com into a dlt destination, incrementally. Rust has parsed the options."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import scoresheet

from . import destinations, pipelines, streams
from .counted import counted
from .exit_codes import OK

if TYPE_CHECKING:
    from types import SimpleNamespace

    import dlt

    from scoresheet.dlt.host.loaded_into import Target

ITEMS = ("players", "clubs", "tournaments", "matches", "live_matches", "countries", "titles")
"""The arguments of the source that options name."""


def run(options: SimpleNamespace) -> int:
    """Run the command with the options that Rust has parsed."""
    try:
        from scoresheet.dlt.host.one_process import only_process  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ImportError as error:
        raise pipelines.missing(error) from None
    if not options.resources and not any(getattr(options, name) for name in ITEMS):
        raise scoresheet.ConfigError(
            "expected items or resources to load, but found none; name players, --clubs or --resources"
        )
    # dlt writes into the folder of the pipeline when it is made, and opens the destination before the run.
    with only_process(pipelines.pipelines_dir(options), options.pipeline):
        summary = _loaded(options)
    if options.format == "json":
        print(json.dumps(summary, indent=2))
    else:
        _report(summary, options)
    return OK


def _loaded(options: SimpleNamespace) -> dict[str, Any]:
    """Load, and return the summary."""
    from scoresheet.dlt import chess  # noqa: PLC0415
    from scoresheet.dlt.host.loaded_into import note_loaded  # noqa: PLC0415

    pipeline, into = pipelines.translated(options, lambda: _pipeline(options))
    try:
        pipelines.translated(options, lambda: _complete(pipeline))
        source = pipelines.translated(options, lambda: _selected(chess, options))
        pipelines.translated(options, lambda: pipeline.run(source, **destinations.arguments(options.to)))
    except scoresheet.UpstreamError:
        streams.complain("nothing of this run was loaded")
        raise
    except scoresheet.ContractViolation as error:
        streams.complain("nothing of this run was loaded")
        raise _without_dlt(error) from None
    note_loaded(pipelines.pipelines_dir(options), options.pipeline, into)
    return _summary(pipeline, options)


def _without_dlt(violation: scoresheet.ContractViolation) -> scoresheet.ContractViolation:
    """The error without the lines of dlt around the list of violations, which say the same in its terms."""
    text = str(violation).partition("\n")[2].rpartition("\n")[0]
    return violation.with_message(text or str(violation))


def _pipeline(options: SimpleNamespace) -> tuple[dlt.Pipeline, Target]:
    """The pipeline with the state that belongs to the destination, and what it loads into."""
    import dlt  # noqa: PLC0415

    from scoresheet.dlt.host.loaded_into import target_of  # noqa: PLC0415

    from .load_progress import Line  # noqa: PLC0415

    pipelines.quiet()
    progress: dict[str, Any] = {"progress": Line(options)} if sys.stderr.isatty() else {}
    destination = destinations.destination(options.to, options.pipeline)
    dataset = destinations.dataset(options.to, options.dataset, options.pipeline)
    into = target_of(destination, options.pipeline, dataset)
    made: dlt.Pipeline = dlt.pipeline(
        options.pipeline,
        pipelines_dir=pipelines.claim(options, into),
        destination=destination,
        dataset_name=dataset,
        **progress,
    )
    return made, into


def _complete(pipeline: dlt.Pipeline) -> None:
    """Repair and complete what an interrupted load left behind."""
    if not pipeline.has_pending_data:
        return
    from scoresheet.dlt import repair  # noqa: PLC0415

    for finding in repair(pipeline):
        print(f"repaired: {finding}", file=sys.stderr)
    print("completing the load that was interrupted", file=sys.stderr)
    pipeline.run()
    pipeline.sync_destination()


def _selected(chess: Any, options: SimpleNamespace) -> Any:
    items = {name: getattr(options, name) for name in ITEMS if getattr(options, name)}
    source = chess(
        **items,
        start_month=options.since,
        end_month=options.until,
        contact=options.contact,
        policy=options.policy,
        base_url=options.base_url,
        callback_url=options.callback_url,
        max_concurrency=options.max_concurrency,
        unknown_players="skip" if options.skip_unknown else "error",
        run_records="changes",
        schemas=options.schemas,
    )
    if not options.resources:
        return source
    if unknown := set(options.resources) - set(source.resources):
        raise scoresheet.ConfigError(
            f"expected resources among {', '.join(source.resources)}, but found {min(unknown)}: name one of"
            " them, and the items that it needs"
        )
    return source.with_resources(*options.resources)


def _summary(pipeline: dlt.Pipeline, options: SimpleNamespace) -> dict[str, Any]:
    """What was loaded, what was rejected, and where it is."""
    from scoresheet.dlt.tables.quarantine import QUARANTINE  # noqa: PLC0415
    from scoresheet.dlt.tables.violations import VIOLATIONS  # noqa: PLC0415

    trace = pipeline.last_trace
    counts = dict(trace.last_normalize_info.row_counts) if trace and trace.last_normalize_info else {}
    client = pipeline.destination_client()
    place = getattr(client.config, "credentials", None) or getattr(client.config, "bucket_url", "")
    return {
        # Tables of records begin with an underscore.
        "tables": {name: n for name, n in sorted(counts.items()) if n and not name.startswith("_")},
        "violations": counts.get(VIOLATIONS.name, 0),
        "quarantined": counts.get(QUARANTINE.name, 0),
        "pipeline": pipeline.pipeline_name,
        "dataset": pipeline.dataset_name,
        "destination": str(place),
        "schema_hash": options.schema_hash,
    }


def _report(summary: dict[str, Any], options: SimpleNamespace) -> None:
    from scoresheet.dlt.host.loaded_into import pipelines_dir_option  # noqa: PLC0415
    from scoresheet.dlt.tables.quarantine import QUARANTINE  # noqa: PLC0415
    from scoresheet.dlt.tables.violations import VIOLATIONS  # noqa: PLC0415

    for name, count in summary["tables"].items():
        print(f"{name}: {counted(count, 'row', 'rows')}")
    if not summary["tables"]:
        print("nothing is new")
    violations, quarantined = summary["violations"], summary["quarantined"]
    if violations or quarantined:
        folder = pipelines_dir_option(options.pipelines_dir)
        print(
            f"{counted(violations, 'violation', 'violations')} in {VIOLATIONS.name},"
            f" {counted(quarantined, 'response', 'responses')} in {QUARANTINE.name}:"
            f" `scoresheet requeue {summary['pipeline']}{folder}` loads them when they conform"
        )
    if summary["schema_hash"]:
        print(f"validated by the contract {summary['schema_hash']}")
    print(f"in the dataset {summary['dataset']} of {summary['destination']}")
