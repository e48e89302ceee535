"""`scoresheet check`: recorded bodies, or chess.com's answers of today, judged against the contract."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import upstream
from .outputs import outputs
from .progress import progress
from .provenance import Provenance

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

LONGEST_AGE = 36_500
"""A hundred years, in days; dates before the year 1 do not exist."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="judge recorded bodies, or chess.com itself, against the contract",
        description="Judge bodies against the contract: recordings as `scoresheet record` makes them, bodies"
        " laid out as <endpoint>/<name>.json (or .pgn), or what chess.com answers now. Exits with 0 when all"
        " is well, 3 when a body broke its contract, 4 when chess.com did not answer, 5 when recordings are"
        " too old or were edited or an example is no longer there, 2 when there is nothing to judge.",
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--endpoint", action="append", default=[], metavar="NAME", help="judge this endpoint only; repeatable"
    )
    parser.add_argument(
        "--max-age", type=float, metavar="DAYS", help="refuse recordings that are older, or have no date"
    )
    parser.add_argument(
        "--format",
        action="append",
        default=[],
        metavar="FORMAT[=FILE]",
        help=f"{', '.join(scoresheet.Report.FORMATS)} (default: text); repeatable with files",
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report there, whole or not at all"
    )
    _add_live(parser)
    parser.set_defaults(run=_run)


def _add_live(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--live", action="store_true", help="ask chess.com for an example of each endpoint")
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="with --live: a parameter in place of the examples'; repeatable",
    )
    parser.add_argument(
        "--record", type=Path, metavar="FOLDER", help="with --live: keep the answers there, as `record` does"
    )
    upstream.add_options(parser)


def _run(options: argparse.Namespace) -> int:
    _refuse_contradictions(options)
    destinations = outputs(options.format, options.output)
    report = scoresheet.Report()
    provenance = Provenance(report, options.max_age)
    recordings = [recording for folder in options.folders for recording in _chosen(folder, options.endpoint)]
    if options.folders and not recordings:
        raise _nothing_to_judge(options.folders)
    _judge(recordings, report, provenance)
    if options.live:
        _judge_live(options, report)
    for destination in destinations:
        destination.write(report)
    return report.exit_code


def _refuse_contradictions(options: argparse.Namespace) -> None:
    if not (options.folders or options.live):
        raise scoresheet.ConfigError("expected a FOLDER or --live, but found neither: name what to judge")
    for name, given in (("--param", options.param), ("--record", options.record)):
        if given and not options.live:
            raise scoresheet.ConfigError(
                f"expected --live with {name}, but found none: add it, or drop {name}"
            )
    for name in options.endpoint:
        scoresheet.json_schema(name)  # Refuses an unknown name.
    if options.max_age is not None and not 0 <= options.max_age <= LONGEST_AGE:
        raise scoresheet.ConfigError(f"expected --max-age as days from 0 up, but found {options.max_age}")


def _chosen(folder: Path, endpoints: Iterable[str]) -> list[scoresheet.Recording]:
    """The recordings of a folder that are to be judged; what is under no contract is passed over, aloud."""
    recordings = scoresheet.recordings(folder)
    foreign = dict.fromkeys(recording.file.parent for recording in recordings if recording.endpoint is None)
    for parent in foreign:
        print(f"passed over {parent}: not under contract", file=sys.stderr)
    names = set(endpoints) or {endpoint.name for endpoint in scoresheet.endpoints()}
    return [recording for recording in recordings if recording.endpoint in names]


def _judge(
    recordings: list[scoresheet.Recording],
    report: scoresheet.Report,
    provenance: Provenance,
    source: Callable[[scoresheet.Recording], str] = lambda recording: str(recording.file),
) -> None:
    for recording in recordings:
        body, edited = recording.read()
        provenance.examine(recording, body, edited)
        if recording.contract is None:
            print(
                f"passed over {recording.file}: HTTP {recording.status} is under no contract", file=sys.stderr
            )
            continue
        report.judge(
            recording.contract,
            body,
            source=source(recording),
            url=recording.url,
            recorded_at=recording.recorded_at,
        )


def _judge_live(options: argparse.Namespace, report: scoresheet.Report) -> None:
    """Ask chess.com, recording what it says, and judge what was recorded."""
    probes = upstream.probes(options.endpoint, options.param)
    with contextlib.ExitStack() as stack:
        folder = options.record or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        client = upstream.client(options, record_dir=folder)
        # The stamps of recordings are in whole seconds.
        start = datetime.now(timezone.utc).replace(microsecond=0)
        for probe in progress(probes):
            _report_failure(probe, upstream.ask(client, probe), report)
        fresh = [
            recording
            for recording in scoresheet.recordings(folder)
            if recording.endpoint and recording.recorded_at and recording.recorded_at >= start
        ]
        _judge(
            fresh, report, Provenance(report, None), lambda recording: recording.url or str(recording.file)
        )


def _report_failure(
    probe: upstream.Probe, error: scoresheet.UpstreamError | None, report: scoresheet.Report
) -> None:
    if error is None:
        return
    if error.kind in upstream.NOTHING_THERE:
        # Not an outage, which would pass by itself: somebody has to look.
        report.stale(str(probe), f"chess.com no longer has this example, so name another: {error}")
    else:
        report.fail(str(probe), str(error), url=error.url)


def _nothing_to_judge(folders: Iterable[Path]) -> scoresheet.ConfigError:
    names = ", ".join(endpoint.name for endpoint in scoresheet.endpoints())
    places = ", ".join(str(folder) for folder in folders)
    return scoresheet.ConfigError(
        f"expected recordings, or bodies as <endpoint>/<name>.json, in {places}, but found none:"
        f" the endpoints are {names}"
    )
