"""The recorded responses that commands work on, all read in the same way."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Container, Sequence

STDIN = Path("-")

LONGEST = 256 << 20
"""Bytes of a stream: as much as of the longest cassette that is read."""

HELP = (
    "a folder or file of recorded responses: recordings, cassettes of vcrpy, HAR files, bodies laid out as"
    " <endpoint>/<name>.json; `-` reads one from standard input"
)


def add_argument(parser: argparse.ArgumentParser, *, nargs: str) -> None:
    """Add the inputs to a command, and the choice of endpoints among them."""
    parser.add_argument("inputs", nargs=nargs, type=Path, metavar="PATH", help=HELP)
    parser.add_argument(
        "--endpoint",
        action="append",
        default=[],
        metavar="NAME",
        help="responses of this endpoint only, repeatable; a file that does not say what it is counts as one",
    )


def read(
    paths: Sequence[Path],
    endpoints: Sequence[str],
    others: Container[str] = (),
    *,
    contract: scoresheet.Contract | None = None,
) -> list[scoresheet.replay.Recording]:
    """Read the recorded responses of endpoints, of all if none is named; stderr names what is skipped.

    Args:
        paths: Folders, files, interactions of cassettes, `-`.
        endpoints: Names of endpoints.
        others: Folders whose bodies are read although this version has no endpoint of their names.
        contract: The contract of the responses; the shipped one by default.
    """
    contract = contract or scoresheet.Contract.shipped()
    for name in endpoints:
        contract.json_schema(name)  # Refuses an unknown name.
    only = endpoints[0] if len(endpoints) == 1 else None
    recordings, skipped = scoresheet.replay.read_recordings(
        [_source(path) for path in paths], endpoint=only, schemas=contract
    )
    for source, reason in skipped:
        print(f"skipped {source}: {reason}", file=sys.stderr)
    known: list[scoresheet.replay.Recording] = []
    foreign: dict[Path, None] = {}
    for recording in recordings:
        if recording.endpoint is not None or recording.file.parent.name in others:
            known.append(recording)
        else:
            foreign[_holder(recording)] = None
    for holder in foreign:
        print(f"skipped {holder}: not under contract", file=sys.stderr)
    return [recording for recording in known if not endpoints or recording.endpoint in endpoints]


def nothing(paths: Sequence[Path]) -> scoresheet.ConfigError:
    """The error where there is nothing to work on."""
    names = ", ".join(endpoint.name for endpoint in scoresheet.endpoints())
    places = ", ".join(str(path) for path in paths)
    return scoresheet.ConfigError(
        f"expected recordings, cassettes, or bodies as <endpoint>/<name>.json, in {places}, but found none:"
        f" name the endpoint of a single body with --endpoint; the endpoints are {names}"
    )


def _source(path: Path) -> Path | tuple[str, bytes]:
    """A path, or the text of what can be read only once. Python reads it, so that Ctrl-C ends the wait."""
    if path == STDIN:
        if sys.stdin is None:
            raise scoresheet.ConfigError("expected a response on standard input, but it is closed")
        return str(path), _bounded(str(path), sys.stdin.buffer.read(LONGEST + 1))
    if path.exists() and not (path.is_file() or path.is_dir()):
        with path.open("rb") as stream:
            return str(path), _bounded(str(path), stream.read(LONGEST + 1))
    return path


def _bounded(name: str, text: bytes) -> bytes:
    if len(text) > LONGEST:
        raise scoresheet.ConfigError(
            f"expected at most {LONGEST >> 20} MiB in {name}, but found more: name a file or folder"
        )
    return text


def _holder(recording: scoresheet.replay.Recording) -> Path:
    """The folder of a body, or the cassette of an interaction."""
    return recording.file.parent if recording.source == str(recording.file) else recording.file
