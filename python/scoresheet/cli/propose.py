"""`scoresheet propose PATH...`: the smallest change of the schemas that accepts drifted bodies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from .exit_codes import DRIFT, OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

# JSON, and the games of an archive in PGN.
BODIES = (".json", ".pgn")

# The expected violations of fixtures are not bodies.
JUDGEMENT = ".expected.json"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "propose",
        help="propose the smallest change of the schemas that accepts drifted bodies",
        description="Propose the smallest change of the schemas that accepts drifted bodies, as a patch "
        "with its evidence. "
        "Exits with 0 when it covers all drift, 3 when something needs manual review, 2 for wrong usage.",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="bodies as <endpoint>/<name>.json (or .pgn): a folder of endpoints, one endpoint, or a file",
    )
    parser.add_argument(
        "--schemas", type=Path, default=Path("schemas"), metavar="DIR", help="default: ./schemas"
    )
    parser.add_argument(
        "--since",
        metavar="MONTH",
        help="month since which new properties are seen, as 2026-11 or 2026; default: this month",
    )
    parser.add_argument("--write", action="store_true", help="change the schemas, too: all files, or none")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    bodies = [
        (path.parent.name, str(path), path.read_bytes()) for path in _bodies(options.paths, options.schemas)
    ]
    proposal = scoresheet.propose(bodies, schemas=options.schemas, since=options.since)
    written = proposal.write() if options.write else []
    sys.stdout.write(proposal.patch(label(options.schemas)))
    for unsolved in proposal.unsolved:
        print(f"needs manual review: {unsolved}", file=sys.stderr)
    print(_summary(proposal), file=sys.stderr)
    if written:
        names = ", ".join(str(path) for path in written)
        print(
            f"changed {names}: review them, run `cargo codegen`, review and rebuild, "
            "then run `scoresheet requeue`",
            file=sys.stderr,
        )
    elif proposal.changes:
        print("nothing was changed: pass `--write`, or apply the patch with `git apply`", file=sys.stderr)
    return DRIFT if proposal.unsolved else OK


def _summary(proposal: scoresheet.Proposal) -> str:
    return (
        f"{proposal.judged} bodies validated, {proposal.refused} rejected: "
        f"{len(proposal.changes)} changes proposed, {len(proposal.unsolved)} findings need manual review"
    )


def _bodies(paths: Iterable[Path], schemas: Path) -> list[Path]:
    """List the bodies below the paths, each in a folder named after its endpoint."""
    known = {path.stem for path in schemas.glob("*.json")}
    if not known:
        raise scoresheet.ConfigError(
            f"expected schemas in {schemas}, but found none: name the folder of a checkout with `--schemas`"
        )
    bodies = [body for path in paths for body in _below(path.absolute(), known)]
    if not bodies:
        names = ", ".join(str(path) for path in paths)
        raise scoresheet.ConfigError(
            f"expected bodies as <endpoint>/<name>.json in {names}, but found none: "
            f"the endpoints are those of {schemas}"
        )
    here = Path.cwd()
    # Without duplicates, and relative where possible.
    return [body.relative_to(here) if body.is_relative_to(here) else body for body in dict.fromkeys(bodies)]


def _below(path: Path, known: set[str]) -> Iterator[Path]:
    if path.is_file():
        if path.parent.name not in known:
            raise scoresheet.ConfigError(
                f"expected {path} in a folder named after its endpoint, but found it in "
                f"`{path.parent.name}`: move it"
            )
        yield path
    elif not path.is_dir():
        raise scoresheet.ConfigError(f"expected a file or folder, but found none at {path}")
    elif path.name in known:
        yield from sorted(body for body in path.iterdir() if _is_body(body))
    else:
        for inner in sorted(inner for inner in path.iterdir() if inner.is_dir() and inner.name in known):
            yield from _below(inner, known)


def _is_body(path: Path) -> bool:
    return path.is_file() and path.suffix in BODIES and not path.name.endswith(JUDGEMENT)


def label(schemas: Path) -> str:
    """Return the folder's name in the patch: the given path if the patch can be applied from here."""
    is_inside = not schemas.is_absolute() and ".." not in schemas.parts and schemas.name
    return schemas.as_posix() if is_inside else schemas.resolve().name
