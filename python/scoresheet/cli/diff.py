"""`scoresheet diff OLD NEW`: compare two contracts from the reader's side."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import schemas, streams
from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse

FORMATS = ("text", "json", "markdown")

# The severities of each choice of --fail-on.
FAILING = {
    "breaking": ("breaking",),
    "additive": ("breaking", "additive"),
    "any": ("breaking", "additive", "compatible"),
}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "diff",
        help="compare two contracts: breaking, additive and compatible changes",
        description="Compare two schemas folders or two schemas from the reader's side. "
        "Exits with 0, or with 3 when a change is found that --fail-on names.",
    )
    parser.add_argument(
        "paths",
        type=Path,
        nargs="*",
        metavar="PATH",
        help="OLD and NEW, which is by default ./schemas or, without it, the schemas of this version;"
        " with --against only NEW, by default ./schemas",
    )
    parser.add_argument("--against", metavar="GITREF", help="compare with this commit of git")
    parser.add_argument(
        "--endpoint",
        action="append",
        default=[],
        metavar="NAME",
        help="with folders: compare this endpoint only; repeatable",
    )
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument(
        "--fail-on",
        choices=tuple(FAILING),
        help="exit with 3 when a change is breaking, at least additive, or any",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    with schemas.usable(None) as own:
        old, new = _sides(options.paths, options.against, own)
        found = scoresheet.evolution.diff(old, new, against=options.against, endpoints=options.endpoint)
    text = found.render(options.format, color=options.format == "text" and streams.has_colors())
    if schemas.is_bundled(None):
        # The copy has no name that says anything to the reader.
        text = text.replace(str(own), f"scoresheet {scoresheet.__version__}")
    write = streams.write_document if options.format == "json" else sys.stdout.write
    write(text)
    return DRIFT if found.severity in FAILING.get(options.fail_on, ()) else OK


def _sides(paths: list[Path], against: str | None, own: Path) -> tuple[Path | None, Path]:
    match paths, against:
        case [old, new], None:
            return old, new
        case [], str():
            return None, schemas.HERE
        case [old], None:
            return old, own
        case [new], str():
            return None, new
        case _:
            raise scoresheet.ConfigError(
                f"expected OLD, OLD and NEW, or NEW with --against, but found {len(paths)} paths"
                f"{' and --against' if against else ''}: see `scoresheet diff --help`"
            )
