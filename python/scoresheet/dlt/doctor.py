"""Pipelines that a killed process, or an earlier version, left in a state that dlt does not recover from."""

import dlt

from .host.packages import (
    DUPLICATE_PACKAGE,
    Finding,
    delete_extracted,
    duplicate_packages,
    note_as_completed,
    unnoted_jobs,
)


def diagnose(pipeline: dlt.Pipeline) -> list[Finding]:
    """Find what keeps a pipeline from loading, or would make it load rows twice. Nothing is changed.

    Args:
        pipeline: A pipeline that no process is running.

    Returns:
        The findings, in the order in which `repair` deals with them.
    """
    return [*duplicate_packages(pipeline), *unnoted_jobs(pipeline)]


def repair(pipeline: dlt.Pipeline) -> list[Finding]:
    """Repair what a killed process left behind; `scoresheet doctor PIPELINE --repair` does the same.

    - `duplicate_package`: the process was killed while dlt moved a package from normalize to load. The
      extracted copy is deleted. Nothing is lost.
    - `unnoted_job`: the process was killed after the destination had committed a job and before dlt had noted
      it. The job is noted as completed, so that it does not run again. Nothing is lost, and nothing doubled.

    Rows that were doubled before the repair stay doubled: under the user's `append`, a pipeline that is run
    before it is repaired loads such a job again, except where `_dlt_id` is unique (Postgres), where it fails.

    Call it before what is pending is loaded:

        repair(pipeline)
        if pipeline.has_pending_data:
            pipeline.run()
        pipeline.run(source(...))

    Args:
        pipeline: A pipeline that no other process is running.

    Returns:
        What was found and repaired; nothing for a pipeline that needs no repair.
    """
    findings = []
    # Job by job, because the note of one changes nothing for the others.
    for finding in duplicate_packages(pipeline):
        delete_extracted(pipeline, finding)
        findings.append(finding)
    for finding in list(unnoted_jobs(pipeline)):
        note_as_completed(pipeline, finding)
        findings.append(finding)
    return findings


__all__ = ["DUPLICATE_PACKAGE", "Finding", "diagnose", "repair"]
