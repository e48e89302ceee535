"""`scoresheet check`: validate recorded bodies, or chess.com's current responses, against the contract."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import inputs, schemas, upstream
from .baseline import compare_with_baseline
from .next_commands import DRIFTED, NextCommands
from .outputs import outputs
from .progress import progress
from .provenance import Provenance

if TYPE_CHECKING:
    import argparse

LONGEST_AGE = 36_500
"""A hundred years, in days; dates before the year 1 do not exist."""


@dataclass(frozen=True)
class Validated:
    """A validated recording."""

    endpoint: str
    """The endpoint whose contract was applied."""
    recording: scoresheet.replay.Recording
    source: str
    """Its name in the report."""
    is_refused: bool

    def read(self) -> bytes:
        """Read the body again, so that not all bodies are held in memory."""
        body, _ = self.recording.read()
        return body


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="validate recorded responses, or chess.com itself, against the contract",
        description="Validate recorded responses, or chess.com's current responses, against the contract."
        " Exits with 0 when all bodies conform, 3 when a body violates its contract, 4 when chess.com did not"
        " respond, 5 when recordings are too old or were edited or an example no longer exists,"
        " 2 when there is nothing to validate.",
    )
    inputs.add_argument(parser, nargs="*")
    parser.add_argument(
        "--max-age", type=float, metavar="DAYS", help="reject recordings that are older, or have no date"
    )
    parser.add_argument(
        "--format",
        action="append",
        default=[],
        metavar="FORMAT[=FILE]",
        help=f"{', '.join(scoresheet.report.Report.FORMATS)} (default: text); repeatable with files",
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to this file, atomically"
    )
    parser.add_argument(
        "--baseline", type=Path, metavar="FILE", help="warn about null rates that differ from this file's"
    )
    parser.add_argument(
        "--write-baseline",
        action="store_true",
        help="with --baseline: write the null rates to FILE, after a comparison if there is one",
    )
    parser.add_argument(
        "--propose", action="store_true", help="show the proposed schema change with each finding"
    )
    parser.add_argument(
        "--schemas",
        type=Path,
        metavar="DIR",
        help="validate by the schemas of this folder, not by those of the installed version;"
        " with --propose: change them",
    )
    _add_live(parser)
    parser.set_defaults(run=_run)


def _add_live(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--live", action="store_true", help="request an example of each endpoint from chess.com"
    )
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="with --live: a parameter that replaces the examples'; repeatable",
    )
    parser.add_argument(
        "--record",
        type=Path,
        metavar="FOLDER",
        help="with --live: record the responses there, as `record` does",
    )
    upstream.add_options(parser)


def _run(options: argparse.Namespace) -> int:
    _refuse_contradictions(options)
    destinations = outputs(options.format, options.output)
    contract = schemas.contract(options.schemas)
    report = scoresheet.report.Report(schemas=contract)
    run = Run(report, NextCommands(options), contract)
    recordings = inputs.read(options.inputs, options.endpoint, contract=contract)
    if options.inputs and not recordings:
        raise inputs.nothing(options.inputs)
    with contextlib.ExitStack() as stack:
        validated = run.validate(recordings, Provenance(report, options.max_age, run.next.record))
        if options.live:
            folder = options.record or Path(stack.enter_context(tempfile.TemporaryDirectory()))
            validated += _validate_live(options, run, folder)
        if options.baseline is not None:
            _warn(validated, run, options.baseline, write=options.write_baseline)
        if options.propose:
            _propose(validated, report, options.schemas)
    for destination in destinations:
        destination.write(report)
    return report.exit_code


def _refuse_contradictions(options: argparse.Namespace) -> None:
    if not (options.inputs or options.live):
        raise scoresheet.ConfigError("expected a PATH or --live, but found neither: add one of them")
    for name, given in (("--param", options.param), ("--record", options.record)):
        if given and not options.live:
            raise scoresheet.ConfigError(
                f"expected --live with {name}, but found none: add it, or drop {name}"
            )
    if options.propose:
        with schemas.usable(options.schemas):
            pass  # Refuses a folder without schemas.
    _refuse_baseline(options.baseline, write=options.write_baseline)
    if options.max_age is not None and not 0 <= options.max_age <= LONGEST_AGE:
        raise scoresheet.ConfigError(f"expected --max-age as days from 0 up, but found {options.max_age}")


def _refuse_baseline(baseline: Path | None, *, write: bool) -> None:
    """Reject invalid options before the first request, because they would fail only after the last one."""
    if baseline is None and write:
        raise scoresheet.ConfigError(
            "expected --baseline with --write-baseline, but found none: name the file to write"
        )
    if baseline is not None and not (write or baseline.exists()):
        raise scoresheet.ConfigError(
            f"expected a baseline, but found none at {baseline}: make one with --write-baseline"
        )


@dataclass(frozen=True)
class Run:
    """A report that is being filled, with the commands that it offers."""

    report: scoresheet.report.Report
    next: NextCommands
    contract: scoresheet.Contract

    def validate(
        self, recordings: list[scoresheet.replay.Recording], provenance: Provenance
    ) -> list[Validated]:
        """Validate recordings by their contracts."""
        validated: list[Validated] = []
        for recording in recordings:
            body, edited = recording.read()
            provenance.examine(recording, body, edited)
            if recording.contract is None:
                print(
                    f"skipped {recording.source}: HTTP {recording.status} is not under contract",
                    file=sys.stderr,
                )
                continue
            propose, fetch = self.next.propose(recording), self.next.fetch(recording)
            validated.append(self.validate_one(recording, body, recording.source, propose, fetch))
        return validated

    def validate_one(
        self, recording: scoresheet.replay.Recording, body: bytes, source: str, propose: str, fetch: str
    ) -> Validated:
        """Validate a body that has a contract."""
        contract = str(recording.contract)
        violations = self.report.validate(
            contract,
            body,
            source=source,
            url=recording.url,
            recorded_at=recording.recorded_at,
            propose_command=propose,
            fetch_command=fetch,
        )
        return Validated(contract, recording, source, bool(violations))


def _validate_live(options: argparse.Namespace, run: Run, folder: Path) -> list[Validated]:
    """Request the examples, record the responses in a folder, and validate what was recorded."""
    probes = upstream.probes(options, options.endpoint, options.param)
    client = upstream.client(options, record_dir=folder, schemas=run.contract)
    # Recordings have a resolution of one second.
    start = datetime.now(timezone.utc).replace(microsecond=0)
    for probe in progress(probes):
        _report_failure(probe, upstream.ask(client, probe), run)
    validated: list[Validated] = []
    for recording in scoresheet.replay.recordings(folder, schemas=run.contract):
        is_fresh = recording.recorded_at is not None and recording.recorded_at >= start
        if not (is_fresh and recording.endpoint and recording.contract):
            continue
        parameters = recording.parameters or {}
        fetch = run.next.live(recording.endpoint, parameters)
        record = run.next.live(recording.endpoint, parameters, "--record", DRIFTED)
        propose = run.next.propose(recording) if options.record else record
        body, _ = recording.read()
        validated.append(run.validate_one(recording, body, recording.url or recording.source, propose, fetch))
    return validated


def _warn(validated: list[Validated], run: Run, baseline: Path, *, write: bool) -> None:
    """Warn about null rates that differ from the baseline's."""
    bodies = ((body.endpoint, body.read()) for body in validated)
    for warning in compare_with_baseline(bodies, baseline, write=write, contract=run.contract):
        place = warning.table if warning.column is None else f"{warning.table}.{warning.column}"
        run.report.warn(warning.endpoint, str(warning).removeprefix(f"`{warning.endpoint}`: "), pointer=place)


def _propose(validated: list[Validated], report: scoresheet.report.Report, named: Path | None) -> None:
    """Attach to the findings the schema change that accepts the rejected bodies."""
    refused = [(body.endpoint, body.source, body.read()) for body in validated if body.is_refused]
    if refused:
        with schemas.usable(named) as folder:
            report.attach_proposal(
                scoresheet.evolution.propose(refused, schemas=folder), folder=schemas.label(named)
            )


def _report_failure(probe: upstream.Probe, error: scoresheet.UpstreamError | None, run: Run) -> None:
    if error is None:
        return
    if error.kind in upstream.NOTHING_THERE:
        # Not an outage, which would end by itself: this needs a decision.
        message = f"chess.com no longer has this example, choose another one: {error}"
        run.report.stale(str(probe), message, fetch_command=run.next.live(probe.endpoint, probe.parameters))
    else:
        run.report.fail(str(probe), str(error), url=error.url)
