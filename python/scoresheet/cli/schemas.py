"""`scoresheet schema export DIR`, and the schemas that commands work on where none are named."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

MANIFEST = "endpoints.toml"

HERE = Path("schemas")
"""The schemas of a checkout, or those that were exported."""

HELP = "default: ./schemas where it holds some, else those that this version was built from"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "schema",
        help="write the schemas of this version into a folder",
        description="Work with the schemas that this version was built from.",
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    export = actions.add_parser(
        "export",
        help="write the schemas into a folder",
        description="Write the schemas that this version was built from, and their manifest, into a folder"
        " that `diff` compares and `propose --schemas` changes. Nothing is overwritten.",
    )
    export.add_argument("folder", type=Path, metavar="DIR")
    export.set_defaults(run=_export)


@contextlib.contextmanager
def usable(named: Path | None) -> Iterator[Path]:
    """The folder of the schemas to work on: those named, or those here, or a copy of those of this version.

    Raises:
        ConfigError: There are none where they were named.
    """
    if named is not None and not (named / MANIFEST).is_file():
        raise scoresheet.ConfigError(
            f"expected schemas with a manifest `{MANIFEST}` in {named}, but found none: name the folder of a"
            " checkout with --schemas, or make one with `scoresheet schema export`"
        )
    if named is not None or (HERE / MANIFEST).is_file():
        yield named or HERE
        return
    with tempfile.TemporaryDirectory() as folder:
        scoresheet.evolution.export_schemas(folder)
        yield Path(folder)


def contract(named: Path | None) -> scoresheet.Contract:
    """The contract of the schemas in a folder; the shipped one if none is named."""
    if named is None:
        return scoresheet.Contract.shipped()
    with usable(named) as folder:
        own = scoresheet.Contract.load(folder)
        if _is_superseded(folder):
            print(
                f"note: the installed version accepts every response that the schemas in {folder} accept:"
                " drop --schemas",
                file=sys.stderr,
            )
        return own


def _is_superseded(folder: Path) -> bool:
    """Whether every body that conforms to the schemas of a folder conforms to those of this version."""
    with tempfile.TemporaryDirectory() as shipped:
        scoresheet.evolution.export_schemas(shipped)
        return scoresheet.evolution.diff(shipped, folder).severity in {None, "compatible"}


def is_bundled(named: Path | None) -> bool:
    """Whether `usable` gives a copy, which nobody can change for good."""
    return named is None and not (HERE / MANIFEST).is_file()


def label(named: Path | None) -> str:
    """What the folder is called in a patch: as it was named, if the patch can be applied from here."""
    schemas = named or HERE
    is_inside = not schemas.is_absolute() and ".." not in schemas.parts and schemas.name
    return schemas.as_posix() if is_inside else schemas.resolve().name


def _export(options: argparse.Namespace) -> int:
    written = scoresheet.evolution.export_schemas(options.folder)
    print(f"wrote {len(written)} files into {options.folder}")
    return OK
