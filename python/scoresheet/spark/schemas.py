"""A contract of your own: the driver reads its folder and sends the text, so that workers need no folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import scoresheet
from scoresheet import ConfigError

from .files import Place

MANIFEST = "endpoints.toml"
ENDINGS = {".json", ".toml"}
LONGEST = 64 << 20
"""Bytes of all files. Schemas take kilobytes, so a folder with more is another one."""


@dataclass(frozen=True)
class SchemaFiles:
    """The files of a folder of schemas."""

    folder: str
    """The path or URI that the user gave, for messages."""
    files: tuple[tuple[str, str], ...]
    """The path below the folder and the text of each file."""

    @classmethod
    def read(cls, folder: str | os.PathLike[str]) -> SchemaFiles:
        """Read and check a folder on this machine or at a URI; raise `ConfigError` for another one."""
        if not isinstance(folder, (str, os.PathLike)):
            raise ConfigError(
                f"expected `schemas` as a folder, but found a {type(folder).__name__}: name the folder, whose"
                " text is sent to the workers"
            )
        place = Place(os.fspath(folder))
        manifest = f"{place.path}/{MANIFEST}"
        if place.read_if_present(manifest) is None:
            raise ConfigError(
                f"expected a folder of schemas with {MANIFEST} at {place.name}, but found none: check"
                " `schemas`"
            )
        infos = [info for info in place.walk() if PurePosixPath(info.path).suffix in ENDINGS]
        size = sum(info.size or 0 for info in infos)
        if size > LONGEST:
            raise ConfigError(
                f"expected at most {LONGEST} bytes of schemas at {place.name}, but found {size}: name the"
                f" folder that holds {MANIFEST} and its schemas only"
            )
        found = cls(place.name, tuple((place.below(info.path), _text(place, info.path)) for info in infos))
        found.load()
        return found

    def load(self) -> scoresheet.Contract:
        """The contract; raise `ConfigError` with every problem of the schemas."""
        return _loaded(self)


@lru_cache(maxsize=8)
def _loaded(schemas: SchemaFiles) -> scoresheet.Contract:
    # A worker decodes many tasks, so it loads a contract once.
    with TemporaryDirectory(prefix="scoresheet-") as temporary:
        for name, text in schemas.files:
            file = Path(temporary, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        try:
            contract = scoresheet.Contract.load(temporary)
        except ConfigError as error:
            raise ConfigError(str(error).replace(temporary, schemas.folder)) from None
    # The compiled decoders are faster.
    return scoresheet.Contract.shipped() if contract.is_shipped else contract


def _text(place: Place, path: str) -> str:
    try:
        return place.read(path).decode()
    except UnicodeDecodeError:
        raise ConfigError(
            f"expected a schema in UTF-8 at {place.shown(path)}, but found another file: repair or remove it"
        ) from None
