"""The options of the data source, checked before anything is read. All of Spark's options are texts."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scoresheet import Client, ConfigError, ContractViolation
from scoresheet._months import validate_range

from .contract import Contract
from .fetch import FetchOptions
from .files import Place
from .routes import Route, arguments, routes
from .tables import schema_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BATCH_ROWS = 5_000
PARTITION_BYTES = 64 << 20
FROM_PATH = "path"
UNKNOWN = ("error", "skip")


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
    origin: LakeOptions | FetchOptions
    """Where the bodies come from."""

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Options:
        """Check the options; raise `ConfigError` for the first that cannot be used."""
        texts = _Texts({name.lower(): value for name, value in given.items()})
        contract = Contract.of(
            texts.required("endpoint", 'name the endpoint with .option("endpoint", ...)'),
            texts.take("policy") or "freeze",
            texts.take("schemas"),
        )
        table = texts.take("table") or contract.tables[0]
        schema_of(contract, table)
        batch_rows = texts.count("batch_rows", BATCH_ROWS)
        options = cls(contract, table, batch_rows, _origin(texts, contract))
        texts.refuse_others()
        return options


def _origin(texts: _Texts, contract: Contract) -> LakeOptions | FetchOptions:
    path = texts.take("path")
    if texts.take("paths"):
        raise ConfigError(
            "expected one path, but found several: unite a read of each, or name their folder and a `glob`"
        )
    found = routes(contract)
    named = {argument: value for argument in arguments(contract) if (value := texts.take(argument))}
    if path and named:
        raise ConfigError(
            f"expected `path` for a lake, or {', '.join(named)} to send requests, but found both: drop one"
        )
    if path:
        return _lake(texts, contract, Place(path))
    argument = next(iter(named), None)
    if len(named) > 1 or argument not in found:
        known = ", ".join(f"`{name}`" for name in found if name) or "no argument, but a `contact`"
        raise ConfigError(
            f"expected `path` for a lake, or one of {known} to request {contract.endpoint}, but found"
            f" {', '.join(named) or 'none'}: name the folder with .load(path), or one argument"
        )
    return _fetch(texts, contract, found[argument], named.get(argument or "", ""))


def _lake(texts: _Texts, contract: Contract, place: Place) -> LakeOptions:
    glob, partition_bytes = texts.take("glob"), texts.count("partition_bytes", PARTITION_BYTES)
    found = {name: texts.take(name) for name in contract.parameters}
    parameters = {name: value for name, value in found.items() if value is not None}
    source = texts.take("parameters_from")
    if source not in {None, FROM_PATH}:
        raise ConfigError(f"expected `parameters_from` to be {FROM_PATH!r}, but found {source!r}: drop it")
    if source and parameters:
        raise ConfigError(f"expected `parameters_from` or {', '.join(parameters)}, but found both: drop one")
    place.info  # noqa: B018 - raises when there is nothing
    return LakeOptions(place, glob, partition_bytes, parameters, source == FROM_PATH)


def _fetch(texts: _Texts, contract: Contract, route: Route, items: str) -> FetchOptions:
    spelled = _spelling(contract, route)
    names = list(dict.fromkeys(spelled(item.strip()) for item in items.split(",") if item.strip()))
    start, end = _range(texts) if route.is_monthly else (None, None)
    unknown = texts.take("unknown_players") or "error"
    if unknown not in UNKNOWN:
        raise ConfigError(f"expected `unknown_players` 'error' or 'skip', but found {unknown!r}: choose one")
    client = _client(texts, contract)
    partitions = texts.count("fetch_partitions", 1)
    if partitions > 1 and "pace_server" not in client:
        raise ConfigError(
            f"expected `pace_server` with {partitions} `fetch_partitions`, but found none: several tasks"
            " without one send requests at the same time, which chess.com answers with 429 (docs/spark.md)"
        )
    given = {name: texts.take(name) for name in contract.entry.optional_parameters}
    further = {name: value for name, value in given.items() if value is not None}
    _check_items(contract, route, names, further)
    return FetchOptions(
        route, tuple(names) or ("",), start, end, unknown == "skip", partitions, client, further
    )


def _spelling(contract: Contract, route: Route) -> Callable[[str], str]:
    """How the API spells the items, by which rows are compared with them."""
    api = contract.native.api
    if route.argument is None:
        return str
    spelling = api["parameters"][api["arguments"][route.argument]["parameter"]]["spelling"]
    return {"lower": str.lower, "upper": str.upper}.get(spelling, str)


def _range(texts: _Texts) -> tuple[str | None, str | None]:
    return validate_range(texts.take("start_month"), texts.take("end_month"))


CLIENT: Mapping[str, Callable[[str], Any]] = {
    "contact": str,
    "base_url": str,
    "callback_url": str,
    "timeout": float,
    "connect_timeout": float,
    "read_timeout": float,
    "max_attempts": int,
    "backoff_factor": float,
    "max_retry_delay": float,
    "cache_dir": str,
    "record_dir": str,
    "max_body_bytes": int,
    "pace_server": str,
}
"""The arguments of `Client` that are options. Requests of a task are serial, so `max_concurrency` is none."""


def _client(texts: _Texts, contract: Contract) -> dict[str, Any]:
    found = {
        name: texts.number(name, kind, lambda _: True, "a number" if kind is not str else "a text")
        for name, kind in CLIENT.items()
    }
    # Executors have another environment than the driver, where options are read.
    found["contact"] = found["contact"] or os.environ.get("SCORESHEET_CONTACT")
    if not found["contact"] and contract.native.api["manners"]["contact"] == "required":
        raise ConfigError(
            "expected the option `contact`, but found none: name an e-mail address or username by which"
            f" {contract.native.api['title']} can reach you, there or in SCORESHEET_CONTACT"
        )
    client = {name: value for name, value in found.items() if value is not None}
    # Raises for a setting that the client refuses. It sends nothing.
    Client(**client, schemas=contract.native)
    return client


def _check_items(contract: Contract, route: Route, items: list[str], further: Mapping[str, str]) -> None:
    (first, *_) = route.steps
    if further:
        # The rows that name the other parameters are not known yet.
        _check_parameters(contract, contract.endpoint, {**contract.entry.example, **further})
    for item in items if route.argument is not None else ():
        try:
            _check_parameters(contract, first.endpoint, first.request(item, {}))
        except ConfigError as error:
            raise ConfigError(f"`{route.argument}`: {error}") from None


def _check_parameters(contract: Contract, endpoint: str, parameters: Mapping[str, Any]) -> None:
    # The parameters are checked before the body.
    with suppress(ContractViolation):
        contract.native.decode(endpoint, b"", **parameters)


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
