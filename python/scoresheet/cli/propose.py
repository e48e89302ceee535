"""`scoresheet propose PATH...`: the smallest change of the schemas that accepts drifted bodies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import inputs, schemas, streams
from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "propose",
        help="propose the smallest change of the schemas that accepts drifted responses",
        description="Propose the smallest change of the schemas that accepts drifted responses, as a patch "
        "with its evidence. Responses that conform may be among them. "
        "Exits with 0 when it covers all drift, 3 when something needs manual review, 2 for wrong usage.",
    )
    inputs.add_argument(parser, nargs="+")
    parser.add_argument("--schemas", type=Path, metavar="DIR", help=schemas.HELP)
    parser.add_argument(
        "--since",
        metavar="MONTH",
        help="month since which new properties are seen, as 2026-11 or 2026; default: this month",
    )
    parser.add_argument("--write", action="store_true", help="change the schemas, too: all files, or none")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    is_bundled = schemas.is_bundled(options.schemas)
    if options.write and is_bundled:
        raise scoresheet.ConfigError(
            "expected a folder of schemas to write to, but found none in ./schemas: make one with"
            " `scoresheet schema export schemas`, or name one with --schemas"
        )
    with schemas.usable(options.schemas) as folder:
        others = {path.stem for path in folder.glob("*.json")}
        bodies = [
            (recording.contract or recording.file.parent.name, recording.source, recording.read()[0])
            for recording in inputs.read(options.inputs, options.endpoint, others)
            if recording.contract is not None or recording.endpoint is None
        ]
        if not bodies:
            raise inputs.nothing(options.inputs)
        proposal = scoresheet.evolution.propose(bodies, schemas=folder, since=options.since)
        written = proposal.write() if options.write else []
    streams.write_document(proposal.patch(schemas.label(options.schemas)))
    for unresolved in proposal.unresolved:
        print(f"needs manual review: {unresolved}", file=sys.stderr)
    print(_summary(proposal), file=sys.stderr)
    if proposal.changes:
        print(_what_next(written, schemas.label(options.schemas), is_bundled=is_bundled), file=sys.stderr)
    return DRIFT if proposal.unresolved else OK


def _what_next(written: list[Path], folder: str, *, is_bundled: bool) -> str:
    if written:
        names = ", ".join(str(path) for path in written)
        return (
            f"changed {names}: review the change, then run `scoresheet requeue PIPELINE_NAME --schemas"
            f" {folder}`; a checkout compiles it with `cargo codegen`"
        )
    if is_bundled:
        return (
            "nothing was changed: `scoresheet schema export schemas` writes these schemas, and then `--write`"
            " changes them"
        )
    return "nothing was changed: pass `--write`, or apply the patch with `git apply`"


def _summary(proposal: scoresheet.evolution.Proposal) -> str:
    return (
        f"{proposal.validated} bodies validated, {proposal.refused} rejected: "
        f"{len(proposal.changes)} changes proposed, {len(proposal.unresolved)} findings need manual review"
    )
