"""The files of a lake that may hold bodies of one endpoint. The driver lists them and opens no body."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from scoresheet import ConfigError, ScoresheetError, replay

from .files import GZIP, Place, matcher
from .pushdown import may_match

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from pyarrow import fs

    from .contract import Contract
    from .options import LakeOptions, Options
    from .pushdown import Filters

HEADERS = ".headers"

Identity = tuple[str | None, bool, bool] | None
"""What `replay.identify` returns: the endpoint, whether the request is known, whether it is a cassette."""

ERROR = "error"
"""The endpoint of error bodies, which any request may return."""


@dataclass(frozen=True)
class LakeFile:
    """A file that a task reads."""

    path: str
    """Its path in the filesystem."""
    size: int
    modified_at: datetime | None
    has_headers: bool = False
    url: str | None = None
    """The URL of its request, if an index lists it."""
    endpoint: str | None = None
    """The endpoint of its request, if an index lists it."""
    is_cassette: bool = False
    """Whether its name is that of a cassette or HAR file."""

    @property
    def name(self) -> str:
        """Its path without the ending of the compression."""
        return self.path.removesuffix(GZIP)


def partitions(options: Options, lake: LakeOptions, filters: Filters = ()) -> list[list[LakeFile]]:
    """The files of each task, in the order of their paths; raise `ConfigError` when the lake has none.

    Files without a row that the filters accept are left out, as far as that is known without opening them.
    """
    packed: list[list[LakeFile]] = []
    size = 0
    for file in _files(options, lake, filters):
        if not packed or size + file.size > lake.partition_bytes:
            packed.append([])
            size = 0
        packed[-1].append(file)
        size += file.size
    return packed


def parameters_of(file: LakeFile, contract: Contract, options: LakeOptions) -> Mapping[str, str]:
    """The parameters of the request of a body that does not say them."""
    if not options.is_named_by_path:
        return options.parameters
    names = contract.entry.parameters
    parts = str(PurePosixPath(file.name).with_suffix("")).split("/")[-len(names) :] if names else []
    return dict(zip(names, parts, strict=False))


def _files(read: Options, options: LakeOptions, filters: Filters) -> list[LakeFile]:
    contract, place, matches = read.contract, options.place, matcher(options.glob)
    others: Counter[str] = Counter()
    found: list[LakeFile] = []
    has_bodies = False
    for file in _listed(place):
        if not matches(place.below(file.path)):
            continue
        identity = contract.identify(place.folder, file.name, url=file.url, endpoint=file.endpoint)
        reason = _other(file, identity, contract, options)
        if reason is not None:
            others[reason] += 1
            continue
        has_bodies = True
        if not filters or may_match(filters, _known(file, identity, read, options)):
            _check(file, identity, contract, options)
            found.append(replace(file, is_cassette=bool(identity and identity[2])))
    if not has_bodies:
        raise _nothing(contract, options, others)
    return found


def _known(file: LakeFile, identity: Identity, read: Options, options: LakeOptions) -> dict[str, str]:
    """The values of columns that all rows of a file have, as far as its name and the index tell."""
    contract = read.contract
    if read.table not in contract.tables:
        return {"source": options.place.shown(file.path), "endpoint": contract.endpoint}
    if identity is None or identity[2]:
        return {}  # A cassette has responses to many requests.
    known = dict(parameters_of(file, contract, options))
    if identity[1]:
        (recording, *_), _ = contract.read_content(
            options.place.folder, file.name, b"", url=file.url, endpoint=file.endpoint
        )
        known |= recording.parameters or {}
    return {name: value for name, value in known.items() if name in contract.entry.request_columns}


def _listed(place: Place) -> Iterator[LakeFile]:
    """Every file but headers and indices, with what these say of it."""
    infos = place.walk()
    paths = {info.path for info in infos}
    rows = _indices(place, infos)
    for info in infos:
        is_headers = info.path.endswith(HEADERS) and info.path.removesuffix(HEADERS) in paths
        if is_headers or PurePosixPath(info.path).name in _INDICES:
            continue
        file = LakeFile(info.path, info.size or 0, info.mtime, _has_headers(place, info, paths))
        url, endpoint = rows.get(file.path) or rows.get(file.name) or (None, None)
        yield replace(file, url=url, endpoint=endpoint)


def _has_headers(place: Place, info: fs.FileInfo, paths: set[str]) -> bool:
    if info.path == place.path:
        return place.read_if_present(info.path + HEADERS) is not None
    return info.path + HEADERS in paths


_INDICES = ("INDEX.tsv", "urls.json")


def _indices(place: Place, infos: list[fs.FileInfo]) -> dict[str, tuple[str | None, str | None]]:
    """The URL and endpoint by path, from the indices in the place and above it."""
    rows: dict[str, tuple[str | None, str | None]] = {}
    inside = [info.path for info in infos if PurePosixPath(info.path).name in _INDICES]
    above = [str(folder / name) for folder in PurePosixPath(place.path).parents for name in _INDICES]
    for path in [*above, *inside]:
        content = place.read(path) if path in inside else place.read_if_present(path)
        if content is None:
            continue
        folder = PurePosixPath(path).parent
        try:
            listed = replay.read_index(PurePosixPath(path).name, content.decode()) or []
        except (ScoresheetError, UnicodeDecodeError) as error:
            if str(folder) != place.path:
                continue  # Elsewhere, a file of this name may be another program's.
            raise ConfigError(
                f"expected an index at {place.shown(path)}, but found another file: {error}"
            ) from None
        rows |= {str(folder / file): (url, endpoint) for file, url, endpoint in listed}
    return rows


def _other(file: LakeFile, identity: Identity, contract: Contract, options: LakeOptions) -> str | None:
    """What a file is if it holds no body of the endpoint, as far as its name and the index tell."""
    if identity is None:
        # A glob names files of any ending.
        return None if options.glob else "other files"
    endpoint, is_known, is_cassette = identity
    may_be_error = contract.endpoint == ERROR and file.has_headers
    if is_cassette or may_be_error or endpoint == contract.endpoint:
        return None
    if endpoint is not None:
        return f"of {endpoint}"
    # An index may list requests to other hosts.
    return "that are not under contract" if is_known or file.url is not None else None


def _check(file: LakeFile, identity: Identity, contract: Contract, options: LakeOptions) -> None:
    """Raise `ConfigError` for a file that cannot be read, or not without parameters that nothing says."""
    place = options.place
    if place.is_local and not os.access(file.path, os.R_OK):
        raise ConfigError(
            f"expected to read {place.shown(file.path)}, but its permissions forbid it: change them"
        )
    says_its_request = file.has_headers or file.url is not None or (identity and (identity[1] or identity[2]))
    missing = [
        name for name in contract.entry.request_columns if name not in parameters_of(file, contract, options)
    ]
    if missing and not says_its_request:
        raise ConfigError(
            f"expected the request of {place.shown(file.path)}, of which {', '.join(missing)} is a column,"
            f' but neither its path nor an index names it: pass .option("{missing[0]}", ...), or'
            ' .option("parameters_from", "path") if the path ends with it'
        )


def _nothing(contract: Contract, options: LakeOptions, others: Mapping[str, int]) -> ConfigError:
    found = ", ".join(f"{count} {reason}" for reason, count in sorted(others.items())) or "none"
    what = f" that match {options.glob!r}" if options.glob else ""
    return ConfigError(
        f"expected bodies of {contract.endpoint}{what} at {options.place.name}, but found {found}: check"
        " the path, and the options `endpoint` and `glob`"
    )
