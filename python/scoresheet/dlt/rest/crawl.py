"""The requests of a resource of an API, and the rows of their responses."""

from collections import Counter
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, cast

import dlt

from ... import ConfigError, Contract, ContractViolation, Violation
from ..emit import rows
from ..host.accounting import Account, Receipt
from ..host.load import load_id
from ..incidents.incidents import Incidents
from ..incidents.recorded import record_items
from ..policies import EVOLVE, Policies
from ..tables import no_pandas
from ..tables.schema import ResourceSpec
from . import pages
from .manifest import Manifest
from .transport import Page, Transport

ETAGS = "etags"
"""The key of dlt's resource state with the ETag, and the address of the next page, of each loaded page."""

VERSION = "etags_of"
"""The key of dlt's resource state with the policy and contract that these pages were loaded by."""


@dataclass(frozen=True)
class Answer:
    """A decoded response."""

    parameters: dict[str, str]
    url: str
    body: bytes
    tables: Mapping[str, Any]
    violations: list[Violation]
    kept: list[str | None]
    quarantined: bool

    @property
    def rows(self) -> int:
        """The number of rows of the largest table: a page of a list has one row of its own at most."""
        return max((len(table) for table in self.tables.values()), default=0)


@dataclass(frozen=True)
class Api:
    """A source: what is requested, how, and by which contract."""

    manifest: Manifest
    contract: Contract
    transport: Transport
    policies: Policies
    items: Mapping[str, list[str]]
    specs: dict[str, ResourceSpec]

    def rows(self, spec: ResourceSpec, incidents: Incidents) -> Iterator[Any]:
        """The rows of all responses of a resource but those that have not changed."""
        account = Account.of_run(load_id())
        known = self._etags(spec)
        counts: Counter[str] = Counter()
        for parameters in self._requests(spec, incidents):
            for page, answer in self._pages(spec, parameters, incidents, known):
                counts["items"] += 1
                if answer is None:
                    counts["not_modified"] += 1
                    continue
                counts["fetched"] += 1
                if not incidents.note(spec.endpoint, cast("Any", answer)) or answer.quarantined:
                    continue
                items = [
                    rows.arrow(table, [answer.tables.get(name, no_pandas.empty(table.decoded_schema))])
                    for name, table in spec.tables.items()
                ]
                receipt = Receipt(len(items), self._remember(spec, page, answer, known))
                yield from account.deliver(receipt, spec.resource, items)
        record_items(spec, incidents, load_id(), counts)

    def _etags(self, spec: ResourceSpec) -> MutableMapping[str, Any] | None:
        """The pages that were loaded; `None` where every page is needed: what is replaced, or followed."""
        is_followed = any(other.followed == spec.resource for other in self.specs.values())
        if load_id() is None or is_followed or spec.settings["write_disposition"] != "merge":
            return None
        state = dlt.current.resource_state()
        version = f"{self.policies.of(spec.endpoint.name)} {spec.endpoint.schema_hash}"
        if state.get(VERSION) != version:
            state[VERSION], state[ETAGS] = version, {}
        etags: MutableMapping[str, Any] = state.setdefault(ETAGS, {})
        return etags

    def _remember(
        self, spec: ResourceSpec, page: Page, answer: Answer, known: MutableMapping[str, Any] | None
    ) -> Any:
        is_whole = not answer.violations or self.policies.of(spec.endpoint.name) == EVOLVE

        def loaded() -> None:
            if known is not None and page.etag and is_whole:
                way = self.manifest.pages.get(spec.endpoint.name)
                known[page.url] = [page.etag, pages.following(way, page, answer.rows)]

        return loaded

    def _pages(
        self,
        spec: ResourceSpec,
        parameters: dict[str, str],
        incidents: Incidents,
        known: Mapping[str, Any] | None,
    ) -> Iterator[tuple[Page, Answer | None]]:
        """The pages of a request, each with its decoded body unless it has not changed."""
        endpoint = spec.endpoint
        way = self.manifest.pages.get(endpoint.name)
        url: str | None = pages.first(way, self.transport.url(endpoint.name, endpoint.path or "", parameters))
        seen: set[str] = set()
        while url is not None and url not in seen and len(seen) < pages.MAX_PAGES:
            seen.add(url)
            etag, after = (known or {}).get(url, (None, None))
            page = self.transport.get(endpoint.name, url, etag)
            if page.not_modified:
                yield page, None
                url = after
                continue
            answer = self._decoded(spec, page, parameters, incidents)
            yield page, answer
            url = pages.following(way, page, answer.rows)

    def _decoded(
        self, spec: ResourceSpec, page: Page, parameters: dict[str, str], incidents: Incidents
    ) -> Answer:
        name = spec.endpoint.name
        try:
            outcome = self.contract.apply_policy(
                name,
                page.body,
                policy=self.policies.of(name),
                url=page.url,
                fetched_at=page.fetched_at,
                **parameters,
            )
        except ContractViolation as violation:
            incidents.refuse(violation, spec, parameters)
        return Answer(
            parameters,
            page.url,
            page.body,
            outcome.tables,
            outcome.violations,
            outcome.kept,
            outcome.quarantined,
        )

    def _requests(self, spec: ResourceSpec, incidents: Incidents) -> Iterator[dict[str, str]]:
        """The parameters of each request."""
        if spec.argument is not None:
            parameter = self.manifest.arguments.get(spec.argument, spec.item)
            yield from ({parameter: item} for item in self.items.get(spec.argument, []))
        elif spec.followed is not None:
            yield from self._followed(spec, self.specs[spec.followed], incidents)
        else:
            yield {}

    def _followed(
        self, spec: ResourceSpec, followed: ResourceSpec, incidents: Incidents
    ) -> Iterator[dict[str, str]]:
        """The parameters that the rows of another resource supply, each once."""
        endpoint = spec.endpoint
        address = self.transport.base_path(endpoint.name, endpoint.path or "")
        seen = set()
        for parameters in self._requests(followed, incidents):
            for _, answer in self._pages(followed, parameters, incidents, None):
                for text in _texts(answer, spec.settings["follow"]["columns"]):
                    found = address.fullmatch(text)
                    values = found.groupdict() if found else _only(endpoint.parameters, text)
                    if values and tuple(values.values()) not in seen:
                        seen.add(tuple(values.values()))
                        yield values


def _texts(answer: Answer | None, columns: Mapping[str, str]) -> Iterator[str]:
    tables = answer.tables if answer is not None else {}
    for name, column in columns.items():
        if name in tables:
            values = no_pandas.table(tables[name])[column].to_pylist()
            yield from (str(value) for value in values if value is not None)


def _only(parameters: list[str], text: str) -> dict[str, str]:
    """A value of the only parameter of a path; nothing for an address of something else."""
    return {parameters[0]: text} if len(parameters) == 1 and "/" not in text else {}


def checked_items(
    given: Mapping[str, list[str]] | None, arguments: Mapping[str, str]
) -> dict[str, list[str]]:
    """The items of each argument; raises `ConfigError` unless they are lists of the manifest's arguments."""
    items: dict[str, list[str]] = {}
    for name, values in (given or {}).items():
        if name not in arguments:
            known = ", ".join(arguments) or "none"
            raise ConfigError(f"expected the keys of `items` among {known}, but found {name!r}: correct it")
        if isinstance(values, str) or not all(isinstance(value, (str, int)) for value in values):
            raise ConfigError(
                f"expected `items[{name!r}]` as a list of texts, but found {values!r}: list them"
            )
        items[name] = list(dict.fromkeys(str(value) for value in values))
    return items
