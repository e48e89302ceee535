"""`scoresheet doctor PIPELINE_NAME`: find and repair what a killed process left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import pipelines
from .exit_codes import DAMAGED, OK

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "doctor",
        help="find and repair what a killed load left behind",
        description="Look for states of a dlt pipeline that dlt does not recover from by itself, and repair "
        "them on request. No other process may be running the pipeline. The destination's credentials come "
        "from dlt's configuration. Exits with 0 when nothing is left to repair, 7 otherwise.",
    )
    pipelines.add_arguments(parser)
    parser.add_argument("--repair", action="store_true", help="repair what is found")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        from scoresheet.dlt import doctor  # noqa: PLC0415 - dlt is an extra, and slow to import
    except ImportError as error:
        raise pipelines.missing(error) from None
    findings = pipelines.with_pipeline(options, doctor.repair if options.repair else doctor.diagnose)
    for finding in findings:
        print(finding)
    verb = "repaired" if options.repair else "found"
    print(f"{len(findings)} {verb}" if findings else "nothing to repair")
    return DAMAGED if findings and not options.repair else OK
