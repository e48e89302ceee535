"""`scoresheet doctor PIPELINE_NAME`: find and repair what a killed process left behind."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from . import pipelines
from .exit_codes import DAMAGED, OK

if TYPE_CHECKING:
    from types import SimpleNamespace


def run(options: SimpleNamespace) -> int:
    """Run the command with the options that Rust has parsed."""
    try:
        from scoresheet.dlt import doctor  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ImportError as error:
        raise pipelines.missing(error) from None
    work = doctor.repair if options.repair else doctor.diagnose
    findings = pipelines.with_pipeline(options, work, writes=options.repair, may_be_new=True)
    if options.format == "json":
        found = [dataclasses.asdict(finding) for finding in findings]
        print(
            json.dumps(
                {"pipeline": options.pipeline, "repaired": options.repair, "findings": found}, indent=2
            )
        )
    else:
        for finding in findings:
            print(finding)
        verb = "repaired" if options.repair else "found"
        print(f"{len(findings)} {verb}" if findings else "nothing to repair")
    return DAMAGED if findings and not options.repair else OK
