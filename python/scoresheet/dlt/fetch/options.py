"""The options of the source, checked once, and the client made of them."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from typing import Any

from ... import Client, ConfigError, Contract, ContractViolation
from ..._months import validate_range
from ..host.errors import missing_contact
from ..host.load import has_pipeline, request_settings, running_pipeline
from ..host.local_files import cache_folder
from ..policies import Policies, PolicyOption
from ..tables.run_records import ALWAYS, CHANGES
from ..tables.schema import ResourceSpec

WRITE_DISPOSITIONS = ("merge", "append")

UNKNOWN = ("error", "skip")
"""What may become of items that chess.com does not know."""

COUNTS = ("max_concurrency", "max_body_bytes")
"""The arguments of the client that are numbers."""

NUMBERS = ("matches", "live_matches")
"""The arguments whose items are numbers, which may be written without quotes."""


@dataclass(frozen=True)
class Options:
    """What the arguments of the source say, checked."""

    source: str
    """The source's name in Python, which distinguishes its tables from those of the other."""
    contract: Contract
    """The contract of all responses."""
    policies: Policies
    items: Mapping[str, list[str]]
    """The items to request, by the argument that names them."""
    start_month: str | None
    end_month: str | None
    contact: str
    write_disposition: str
    batch_rows: int
    revalidate_days: int | None
    cache_dir: str | None
    run_records: str
    """Which runs are written to `_dlt_scoresheet_runs`."""
    skips_unknown: bool
    """Whether items that chess.com does not know are passed over."""
    client: dict[str, Any]
    """Arguments of `scoresheet.Client` whose defaults are its own."""

    @classmethod
    def checked(
        cls,
        *,
        source: str,
        contract: Contract,
        policy: PolicyOption,
        specs: Sequence[ResourceSpec],
        arguments: Mapping[str, Any],
        start_month: str | None,
        end_month: str | None,
        contact: str | None,
        write_disposition: str,
        batch_rows: int,
        revalidate_days: int | None,
        cache_dir: str | None,
        unknown_players: str,
        run_records: str,
        **client: Any,
    ) -> "Options":
        """Raises `ConfigError` for the first argument that cannot work."""
        contact = contact or os.environ.get("SCORESHEET_CONTACT")
        if not contact:
            raise missing_contact()
        if write_disposition not in WRITE_DISPOSITIONS:
            raise ConfigError(
                f"expected `write_disposition` 'merge' or 'append' but found {write_disposition!r}; to load"
                ' everything anew, pass refresh="drop_resources" to pipeline.run'
            )
        revalidate_days, rows = number("revalidate_days", revalidate_days), number("batch_rows", batch_rows)
        if revalidate_days is not None and revalidate_days < 0:
            raise ConfigError(
                f"expected `revalidate_days` as 0 or more but found {revalidate_days}; 0 requests every"
                " closed month in every run, and None for none"
            )
        if rows is None or rows < 1:
            raise ConfigError(
                f"expected `batch_rows` as 1 or more but found {batch_rows}; leave it out for 5000"
            )
        start_month, end_month = validate_range(start_month, end_month)
        if unknown_players not in UNKNOWN:
            raise ConfigError(
                f"expected `unknown_players` 'error' or 'skip' but found {unknown_players!r}; 'skip' passes"
                " over players, clubs and other items that chess.com does not know"
            )
        if run_records not in {CHANGES, ALWAYS}:
            raise ConfigError(
                f"expected `run_records` {CHANGES!r} or {ALWAYS!r} but found {run_records!r}; {ALWAYS!r}"
                " writes a row for every run, also where nothing has changed"
            )
        given = {
            name: number(name, value) if name in COUNTS else value
            for name, value in client.items()
            if value is not None
        }
        checked = cls(
            source,
            contract,
            Policies.checked(policy, {spec.endpoint.name for spec in specs}),
            {name: items(name, given) for name, given in arguments.items()},
            start_month,
            end_month,
            contact,
            write_disposition,
            rows,
            revalidate_days,
            cache_dir,
            run_records,
            unknown_players == "skip",
            given if contract.is_shipped else {**given, "schemas": contract},
        )
        checked._check({spec.argument: (spec.endpoint.name, spec.item) for spec in specs if spec.argument})
        return checked

    @cached_property
    def session(self) -> Client:
        """The client that all resources share, made when the first of them runs."""
        return self._client(self.cache_dir or _pipeline_cache())

    @property
    def offline_session(self) -> "Client | None":
        """A client that gives what the HTTP cache holds; none where there is no cache."""
        cache_dir = self.cache_dir or _pipeline_cache()
        return self._client(cache_dir, offline=True, record_dir=None) if cache_dir else None

    def _client(self, cache_dir: str | None, **others: Any) -> Client:
        settings = request_settings() | {"cache_dir": cache_dir} | self.client | others
        return Client(contact=self.contact, **settings)

    def _check(self, endpoints: Mapping[str, tuple[str, str]]) -> None:
        """Raise `ConfigError` for what the client, or a request, would refuse later.

        `endpoints` has an endpoint and its parameter for each argument.
        """
        try:
            # Nothing is requested: the first request decides which process may make requests.
            self._client(self.cache_dir)
        except (TypeError, OverflowError) as error:
            raise ConfigError(f"expected options that the client takes but found another: {error}") from None
        for argument, several in self.items.items():
            endpoint, parameter = endpoints[argument]
            for item in several:
                values: dict[str, Any] = {parameter: item}
                try:
                    # The parameters are checked before the body.
                    self.contract.decode(endpoint, b"", **values)
                except ContractViolation:
                    continue
                except ConfigError as error:
                    raise ConfigError(f"`{argument}`: {error}") from None


def contract_of(schemas: str | PathLike[str] | Contract | None) -> Contract:
    """The contract of the argument `schemas`: the shipped one by default."""
    if schemas is None:
        return Contract.shipped()
    if isinstance(schemas, Contract):
        return schemas
    if not isinstance(schemas, (str, PathLike)):
        raise ConfigError(f"expected `schemas` as a folder but found {schemas!r}; pass its path")
    return Contract.load(schemas)


def number(name: str, given: Any) -> int | None:
    """The whole number of an argument, which may be written as a text; none where none is given."""
    if given is None:
        return None
    try:
        whole = int(given)
        if isinstance(given, bool) or (isinstance(given, float) and whole != given):
            raise ValueError
        return whole
    except (TypeError, ValueError, OverflowError):
        raise ConfigError(
            f"expected `{name}` as a whole number but found {given!r}; write for example {name}=10"
        ) from None


def items(argument: str, given: str | int | Iterable[str | int]) -> list[str]:
    """The items of an argument, each once, in the given order and in lower case."""
    kinds = (str, int) if argument in NUMBERS else (str,)
    several = [given] if isinstance(given, (str, int)) else list(given)
    for item in several:
        if not isinstance(item, kinds) or isinstance(item, bool):
            raise ConfigError(f"expected texts in `{argument}` but found {item!r}; quote it")
    names = list(dict.fromkeys(str(item).strip().lower() for item in several))
    if not names or "" in names:
        raise ConfigError(
            f"expected at least one item, and no empty one, in `{argument}` but found {given!r};"
            f" name some under [sources.chess] as {argument} = [...], or pass them"
        )
    return names


def _pipeline_cache() -> str | None:
    """The cache of the running pipeline; none where a resource is read without one."""
    return str(cache_folder(running_pipeline())) if has_pipeline() else None
