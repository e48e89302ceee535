"""A lake: recorded responses in the files of a folder, decoded where a task runs.

The files are those that `scoresheet check` reads: recordings with their headers and index, cassettes, HAR
files and bare bodies, each of them also compressed with gzip.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from scoresheet import ScoresheetError

from .listing import HEADERS, LakeFile, parameters_of
from .tables import Decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scoresheet.replay import Recording

    from .contract import Contract
    from .options import LakeOptions

OK = 200

START = 1 << 10
"""Bytes that tell a cassette from a body; twice as many as are looked at."""
LARGE = 16 << 20
"""Bytes above which a file may be too long, which is a reason to skip it."""


def read(files: Iterable[LakeFile], contract: Contract, options: LakeOptions) -> Iterator[Decoded]:
    """Decode the bodies of files; raise `ContractViolation`, with the file, if the policy rejects one."""
    for file in files:
        shown = options.place.shown(file.path)
        found, skipped = _recordings(file, contract, options)
        for recording, body in found:
            # An interaction of a cassette is called `cassette.yaml#3`.
            source = shown + recording.source.removeprefix(file.name)
            decoded = _decoded(recording, body, source, file, contract, options)
            if decoded is not None:
                yield decoded
        for name, reason in skipped:
            source = shown + name.removeprefix(file.name)
            yield Decoded(source, contract.endpoint, file.url, b"", skipped=reason)


def _recordings(
    file: LakeFile, contract: Contract, options: LakeOptions
) -> tuple[list[tuple[Recording, bytes]], list[tuple[str, str]]]:
    """The recorded responses of a file with their bodies, and the skipped ones."""
    place = options.place
    content = place.read(file.path)
    headers = place.read(file.path + HEADERS) if file.has_headers else None

    def found_in(text: bytes) -> tuple[list[Recording], list[tuple[str, str]]]:
        return contract.read_content(
            place.folder,
            file.name,
            text,
            headers=headers.decode() if headers is not None else None,
            url=file.url,
            endpoint=file.endpoint,
        )

    # The first bytes tell what a file is. To read all of a body copies it twice, which takes longer than to
    # decode it.
    if START < len(content) <= LARGE and not file.is_cassette:
        with suppress(ScoresheetError):  # The start of a cassette, which is no JSON text.
            (recording, *_), skipped = found_in(content[:START])
            if recording.source == file.name:
                return [(recording, content)], skipped
    try:
        recordings, skipped = found_in(content)
    except (ScoresheetError, UnicodeDecodeError) as error:
        raise ScoresheetError(
            f"expected a recording, cassette or body at {place.shown(file.path)}, but found another ({error})"
            ": repair the file or remove it"
        ) from None
    return [(recording, recording.read()[0]) for recording in recordings], skipped


def _decoded(  # noqa: PLR0917 - what is known of a body
    recording: Recording,
    body: bytes,
    source: str,
    file: LakeFile,
    contract: Contract,
    options: LakeOptions,
) -> Decoded | None:
    """What became of a response; `None` when it is one of another endpoint."""
    if not _is_of(recording, file, contract):
        if recording.endpoint != contract.endpoint:
            return None
        reason = f"HTTP {recording.status} has no rows of {contract.endpoint}"
        return Decoded(source, contract.endpoint, recording.url, body, skipped=reason)
    parameters = {**parameters_of(file, contract, options), **(recording.parameters or {})}
    # An error body answers requests of other endpoints.
    parameters = {name: value for name, value in parameters.items() if name in contract.parameters}
    outcome = contract.decode(
        body,
        source=source,
        url=recording.url,
        fetched_at=recording.recorded_at or file.modified_at,
        parameters=parameters,
    )
    return Decoded(source, contract.endpoint, recording.url, body, outcome)


def _is_of(recording: Recording, file: LakeFile, contract: Contract) -> bool:
    if recording.contract is not None:
        return recording.contract == contract.endpoint
    says_nothing = recording.endpoint is None and recording.url is None and recording.status == OK
    return says_nothing and recording.source == file.name
