"""A folder on any filesystem that pyarrow knows: this machine's, S3, Google Cloud Storage, Azure, HDFS."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import fs

from scoresheet import ConfigError, ScoresheetError, endpoints

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 256 << 20
"""Bytes of a file after decompression: as much as of the longest cassette that is read."""

GZIP = ".gz"

_SCHEMES = {"s3a": "s3", "s3n": "s3"}
"""Spark's names of filesystems that pyarrow calls otherwise."""


@dataclass(frozen=True)
class Place:
    """A folder or file, by the path or URI that the user gave. It is sent to workers, which open it again."""

    uri: str

    @cached_property
    def name(self) -> str:
        """The path or URI for messages and the column `source`: without credentials and settings."""
        scheme, separator, rest = self.uri.partition("://")
        if not separator:
            return self.uri
        authority, slash, path = rest.partition("?")[0].partition("/")
        user, at, host = authority.rpartition("@")
        # In a URI of Azure the container is there, in others an access key.
        user = user.partition(":")[0] if scheme.startswith("abfs") else ""
        return f"{scheme}://{user}{at if user else ''}{host}{slash}{path}"

    @cached_property
    def _opened(self) -> tuple[fs.FileSystem, str]:
        scheme, separator, rest = self.uri.partition("://")
        if not separator:
            path = self.uri.removeprefix("file:")
            return fs.LocalFileSystem(), str(Path(path).absolute().as_posix())
        try:
            filesystem, path = fs.FileSystem.from_uri(f"{_SCHEMES.get(scheme, scheme)}://{rest}")
        except (OSError, ValueError, pa.ArrowException) as error:
            raise ConfigError(
                f"expected a path or URI that pyarrow can open, but found {self.name!r}"
                f" ({_first_line(error).replace(self.uri, self.name)})"
                ": correct it, or set the credentials of the storage"
            ) from None
        return filesystem, path.rstrip("/") or path

    @property
    def filesystem(self) -> fs.FileSystem:
        """The filesystem of the URI."""
        return self._opened[0]

    @property
    def path(self) -> str:
        """The path in the filesystem."""
        return self._opened[1]

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine."""
        return isinstance(self.filesystem, fs.LocalFileSystem)

    @cached_property
    def info(self) -> fs.FileInfo:
        """What is there; raise `ConfigError` when there is nothing."""
        try:
            info = self.filesystem.get_file_info(self.path)
        except OSError as error:
            raise ConfigError(
                f"expected a folder or file at {self.name}, but it cannot be read ({_first_line(error)}):"
                " check the path and the credentials"
            ) from None
        if info.type == fs.FileType.NotFound:
            raise ConfigError(f"expected a folder or file at {self.name}, but found none: check the path")
        return info

    @cached_property
    def folder(self) -> str:
        """The folder whose layout says what its files are, such as that above `pub/player/erik.json`."""
        parts = self.path.split("/")
        hosts = {endpoint.host for endpoint in endpoints()}
        above = next((parts[:index] for index, part in enumerate(parts) if part in hosts), None)
        if above is not None:
            return "/".join(above) or "/"
        is_file = self.info.type == fs.FileType.File
        return str(PurePosixPath(self.path).parent) if is_file else self.path

    def below(self, path: str) -> str:
        """A path of the filesystem relative to the place; the name of the file if it is the place itself."""
        return path.removeprefix(self.path).lstrip("/") or PurePosixPath(path).name

    def shown(self, path: str) -> str:
        """A path of the filesystem as the user would write it, without credentials."""
        if path == self.path:
            return self.name
        return f"{self.name.rstrip('/')}/{self.below(path)}"

    def walk(self) -> list[fs.FileInfo]:
        """All files, in the order of their paths, without hidden ones and links to elsewhere."""
        if self.info.type == fs.FileType.File:
            return [self.info]
        try:
            infos = self.filesystem.get_file_info(fs.FileSelector(self.path, recursive=True))
        except OSError as error:
            raise ConfigError(
                f"expected a readable folder at {self.name}, but found another ({_first_line(error)}):"
                " check its permissions"
            ) from None
        files = [info for info in infos if info.type == fs.FileType.File and not self._is_hidden(info.path)]
        if self.is_local:
            files = _inside(self.path, files)
        return sorted(files, key=lambda info: info.path)

    def read(self, path: str) -> bytes:
        """The content of a file, unpacked if its name ends with `.gz`."""
        try:
            if path.endswith(GZIP):
                with self.filesystem.open_input_stream(path, compression="gzip") as stream:
                    content: bytes = stream.read(LONGEST + 1)
            else:
                # A buffer of the file's size is one that the allocator keeps; a longer one costs page faults.
                with self.filesystem.open_input_file(path) as file:
                    content = file.read(min(file.size(), LONGEST + 1))
        except OSError as error:
            raise ScoresheetError(
                f"expected to read {self.shown(path)}, but it cannot be read ({_first_line(error)}):"
                " repair the file or remove it"
            ) from None
        return content

    def read_if_present(self, path: str) -> bytes | None:
        """The content of a file; `None` when there is none, or it cannot be read."""
        try:
            is_file = self.filesystem.get_file_info(path).type == fs.FileType.File
            return self.read(path) if is_file else None
        except (OSError, ScoresheetError):
            return None

    def _is_hidden(self, path: str) -> bool:
        return any(part.startswith(".") for part in self.below(path).split("/"))

    def __getstate__(self) -> dict[str, str]:
        # An open filesystem is not sent.
        return {"uri": self.uri}

    def __setstate__(self, state: dict[str, str]) -> None:
        self.__dict__.update(state)


def matcher(glob: str | None) -> Callable[[str], bool]:
    """Return whether a relative path matches: `*` is a part of a name, `**/` any number of folders."""
    if glob is None:
        return lambda _: True
    steps = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pattern = re.compile("".join(known.get(step, re.escape(step)) for step in steps))
    return lambda path: pattern.fullmatch(path) is not None


def _inside(root: str, files: list[fs.FileInfo]) -> list[fs.FileInfo]:
    """The files that lie below the folder without a link. A linked folder could lead in circles."""
    real = os.path.realpath(root)
    places: dict[str, bool] = {}

    def is_inside(path: str) -> bool:
        folder = os.path.dirname(path)  # noqa: PTH120 - a hundred thousand files
        if folder not in places:
            places[folder] = os.path.realpath(folder) == os.path.normpath(
                os.path.join(real, os.path.relpath(folder, root))  # noqa: PTH118
            )
        is_link = os.path.islink(path)  # noqa: PTH114
        return places[folder] and (not is_link or os.path.realpath(path).startswith(real + os.sep))

    return [info for info in files if is_inside(info.path)]


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
