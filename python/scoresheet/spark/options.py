"""The options of the data source, checked before anything is read. All of Spark's options are texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scoresheet import ConfigError

from .contract import Contract
from .files import Place
from .tables import schema_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BATCH_ROWS = 5_000
PARTITION_BYTES = 64 << 20
FROM_PATH = "path"


@dataclass(frozen=True)
class LakeOptions:
    """How a lake is read."""

    place: Place
    """A folder or a file."""
    glob: str | None
    """Which files of the folder are read, as `*/2024/*.json`."""
    partition_bytes: int
    parameters: Mapping[str, str]
    """Parameters of the requests of all bodies that do not say which request they answer."""
    is_named_by_path: bool
    """Whether the parameters of those bodies are the last parts of their path."""


@dataclass(frozen=True)
class Options:
    """All options of one read."""

    contract: Contract
    table: str
    batch_rows: int
    lake: LakeOptions

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Options:
        """Check the options; raise `ConfigError` for the first that cannot be used."""
        texts = _Texts({name.lower(): value for name, value in given.items()})
        contract = Contract.of(
            texts.required("endpoint", 'name the endpoint with .option("endpoint", ...)'),
            texts.take("policy") or "freeze",
        )
        table = texts.take("table") or contract.tables[0]
        schema_of(contract, table)
        batch_rows = texts.count("batch_rows", BATCH_ROWS)
        options = cls(contract, table, batch_rows, _lake(texts, contract))
        texts.refuse_others()
        return options


def _lake(texts: _Texts, contract: Contract) -> LakeOptions:
    path = texts.required("path", "name the folder of the bodies with .load(path)")
    glob, partition_bytes = texts.take("glob"), texts.count("partition_bytes", PARTITION_BYTES)
    found = {name: texts.take(name) for name in contract.entry.parameters}
    parameters = {name: value for name, value in found.items() if value is not None}
    source = texts.take("parameters_from")
    if source not in {None, FROM_PATH}:
        raise ConfigError(
            f"expected `parameters_from` to be {FROM_PATH!r}, but found {source!r}: drop it or use that"
        )
    if source and parameters:
        raise ConfigError(
            f"expected `parameters_from` or {', '.join(parameters)}, but found both: drop one of them"
        )
    place = Place(path)
    place.info  # noqa: B018 - raises when there is nothing
    return LakeOptions(place, glob, partition_bytes, parameters, source == FROM_PATH)


class _Texts:
    """Options that are taken one by one, so that those left over are unknown."""

    def __init__(self, given: dict[str, str]) -> None:
        self._given = given
        self._known: list[str] = []

    def take(self, name: str) -> str | None:
        self._known.append(name)
        value = self._given.pop(name, None)
        return value.strip() if value is not None and value.strip() else None

    def required(self, name: str, remedy: str) -> str:
        value = self.take(name)
        if value is None:
            raise ConfigError(f"expected the option `{name}`, but found none: {remedy}")
        return value

    def count(self, name: str, default: int) -> int:
        """A whole number from 1 up."""
        return self.number(name, int, lambda number: number >= 1, "a whole number from 1 up") or default

    def number(
        self, name: str, kind: Callable[[str], Any], is_possible: Callable[[Any], bool], expected: str
    ) -> Any:
        text = self.take(name)
        if text is None:
            return None
        try:
            number = kind(text)
        except ValueError:
            number = None
        if number is None or not is_possible(number):
            raise ConfigError(f"expected `{name}` as {expected}, but found {text!r}: correct it or drop it")
        return number

    def refuse_others(self) -> None:
        if self._given:
            unknown, known = ", ".join(sorted(self._given)), ", ".join(self._known)
            raise ConfigError(
                f"expected options among {known}, but found {unknown}: correct the name or drop it"
            )
