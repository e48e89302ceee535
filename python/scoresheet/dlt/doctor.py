"""Pipelines that a killed process, or an earlier version, left in a state that dlt does not recover from."""

import dlt

from .host.dataset import own_schemas
from .host.heal import add_missing_columns
from .host.packages import (
    MISSING_COLUMN,
    Finding,
    duplicate_packages,
    repair_packages,
    unmoved_packages,
    unnoted_jobs,
)


def diagnose(pipeline: dlt.Pipeline) -> list[Finding]:
    """Find what keeps a pipeline from loading, or would make it load rows twice. Nothing is changed.

    Args:
        pipeline: A pipeline that no process is running.

    Returns:
        The findings, in the order in which `repair` deals with them.
    """
    return [
        *duplicate_packages(pipeline),
        *unmoved_packages(pipeline),
        *unnoted_jobs(pipeline),
        *_missing_columns(pipeline, is_dry=True),
    ]


def repair(pipeline: dlt.Pipeline) -> list[Finding]:
    """Repair what a killed process left behind; `scoresheet doctor PIPELINE --repair` does the same.

    - `duplicate_package`: the process was killed while dlt moved a package from normalize to load. The
      extracted copy is deleted. Nothing is lost.
    - `unmoved_package`: the process was killed after dlt had noted a package as loaded, and before it moved
      it away. It is moved. Nothing is lost, and nothing doubled.
    - `unnoted_job`: the process was killed after the destination had committed a job and before dlt had noted
      it. The job is noted as completed, so that it does not run again. Nothing is lost, and nothing doubled.
    - `missing_column`: dlt's schema has a column that the destination lacks. The column is added, with nulls.

    Rows that were doubled before the repair stay doubled: under the user's `append`, a pipeline that is run
    before it is repaired loads such a job again, except where `_dlt_id` is unique (Postgres), where it fails.
    Tables that are merged or replaced take no harm. The sources do this repair themselves when they are made
    while the pipeline is active and has something pending. Where what is pending is run without a source,
    call it before:

        repair(pipeline)
        if pipeline.has_pending_data:
            pipeline.run()
            pipeline.sync_destination()
        pipeline.run(source(...))

    Args:
        pipeline: A pipeline that no other process is running.

    Returns:
        What was found and repaired; nothing for a pipeline that needs no repair.
    """
    return [*repair_packages(pipeline), *_missing_columns(pipeline, is_dry=False)]


def _missing_columns(pipeline: dlt.Pipeline, *, is_dry: bool) -> list[Finding]:
    return [
        Finding(MISSING_COLUMN, "", f"{table}.{column}", "it is added to the destination, with nulls")
        for schema_name in own_schemas(pipeline)
        for table, columns in add_missing_columns(pipeline, schema_name, is_dry=is_dry).items()
        for column in columns
    ]


__all__ = ["Finding", "diagnose", "repair"]
