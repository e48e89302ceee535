"""The requests of a resource of an API, and the rows of their responses."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import dlt

from ... import ConfigError, Contract, ContractViolation
from ..emit import rows
from ..fetch.items import HELD
from ..fetch.requests import numbers
from ..host.accounting import Account, Receipt
from ..host.load import load_id
from ..host.types import signals
from ..incidents.incidents import Incidents
from ..incidents.recorded import record_items
from ..policies import EVOLVE, Policies
from ..tables import no_pandas
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import Client, Endpoint, Response

ETAGS = "etags"
"""The key of dlt's resource state with the ETag, and the address of the next page, of each loaded page."""

VERSION = "etags_of"
"""The key of dlt's resource state with the policy and contract that these pages were loaded by."""


@dataclass(frozen=True)
class Api:
    """A source: what is requested, how, and by which contract."""

    client: "Client[str]"
    contract: Contract
    policies: Policies
    items: Mapping[str, list[str]]
    specs: dict[str, ResourceSpec]
    base_urls: Mapping[str, str]
    parameters: Mapping[str, Mapping[str, str]]
    """By resource, what its requests have besides: parameters of the query that a request may leave out."""

    def rows(self, spec: ResourceSpec, incidents: Incidents) -> Iterator[Any]:
        """The rows of all responses of a resource but those that have not changed."""
        account = Account.of_run(load_id())
        known = None if account.renews else self._etags(spec)
        counts: Counter[str] = Counter()
        for parameters in self._requests(spec, incidents):
            for page in self._pages(spec, parameters, incidents, known):
                counts["items"] += 1
                if page.not_modified:
                    counts["not_modified"] += 1
                    continue
                counts["fetched"] += 1
                if not incidents.note(spec.endpoint, page) or page.quarantined:
                    continue
                items = [
                    rows.arrow(table, [page.tables.get(name, no_pandas.empty(table.decoded_schema))])
                    for name, table in spec.tables.items()
                ]
                receipt = Receipt(len(items), self._remember(spec, page, known))
                yield from account.deliver(receipt, spec.resource, items)
                counts["delivered"] += 1
        self._end(spec, incidents, counts)

    def _end(self, spec: ResourceSpec, incidents: Incidents, counts: Counter[str]) -> None:
        delivered = counts.pop("delivered", 0)
        record_items(spec, incidents, load_id(), counts)
        if load_id() is not None:
            state = dlt.current.resource_state()
            state.pop(HELD, None)
            if incidents.counts["quarantined"] and not delivered:
                state[HELD] = True
            dlt.current.resource_metrics()["client"] = numbers(self.client)

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

    def _remember(self, spec: ResourceSpec, page: "Response", known: MutableMapping[str, Any] | None) -> Any:
        is_whole = not page.violations or self.policies.of(spec.endpoint.name) == EVOLVE

        def loaded() -> None:
            if known is not None and page.etag and is_whole:
                known[page.requested_url] = [page.etag, page.next_page]

        return loaded

    def _pages(
        self,
        spec: ResourceSpec,
        parameters: dict[str, str],
        incidents: Incidents,
        known: Mapping[str, Any] | None,
    ) -> Iterator["Response"]:
        """The responses to a request: one, or the pages of a list."""
        name = spec.endpoint.name
        try:
            yield from self.client.pages(
                name,
                known=known,
                policy=self.policies.of(name),
                check=signals.raise_if_signalled,
                **parameters,
                **self.parameters.get(spec.resource, {}),
            )
        except ContractViolation as violation:
            incidents.refuse(violation, spec, parameters)

    def _requests(self, spec: ResourceSpec, incidents: Incidents) -> Iterator[dict[str, str]]:
        """The parameters of each request."""
        if spec.argument is not None:
            parameter = self._parameter(spec.argument, spec)
            yield from ({parameter: item} for item in self.items.get(spec.argument, []))
        elif spec.followed is not None:
            yield from self._followed(spec, self.specs[spec.followed], incidents)
        else:
            yield {}

    def _parameter(self, argument: str, spec: ResourceSpec) -> str:
        """The parameter that the items of an argument are."""
        found = self.contract.api["arguments"].get(argument)
        return str(found["parameter"]) if found else spec.item

    def _followed(
        self, spec: ResourceSpec, followed: ResourceSpec, incidents: Incidents
    ) -> Iterator[dict[str, str]]:
        """The parameters that the rows of another resource supply, each once."""
        address = self._address(spec.endpoint)
        seen = set()
        for parameters in self._requests(followed, incidents):
            for page in self._pages(followed, parameters, incidents, None):
                for text in _texts(page, spec.settings["follow"]["columns"]):
                    # The query of an address is no part of what it names.
                    found = address.fullmatch(re.split(r"[?#]", text, maxsplit=1)[0])
                    named = found.groupdict() if found else None
                    values = _decoded(named) if named else _only(spec.endpoint, text)
                    if values and tuple(values.values()) not in seen:
                        seen.add(tuple(values.values()))
                        yield values

    def _address(self, endpoint: "Endpoint[str]") -> "re.Pattern[str]":
        """Recognizes the addresses of an endpoint, at the API's own host or at the one that replaces it."""
        host = str(endpoint.host)
        bases = {self.contract.api["hosts"][host]["base_url"]}
        if host in self.base_urls:
            bases.add(self.base_urls[host].rstrip("/"))
        path = re.escape((endpoint.path or "").partition("?")[0])
        steps = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/?#]+)", path)
        return re.compile(f"(?:{'|'.join(map(re.escape, sorted(bases)))}){steps}/?")


def _texts(page: "Response", columns: Mapping[str, str]) -> Iterator[str]:
    for name, column in columns.items():
        if name in page.tables:
            values = no_pandas.table(page.tables[name])[column].to_pylist()
            yield from (str(value) for value in values if value is not None)


def _decoded(values: Mapping[str, str]) -> dict[str, str]:
    return {name: unquote(value) for name, value in values.items()}


def _only(endpoint: "Endpoint[str]", text: str) -> dict[str, str]:
    """A value of the only parameter that a request needs; nothing for an address of something else."""
    needed = endpoint.parameters
    return {needed[0]: text} if len(needed) == 1 and "/" not in text else {}


def checked_parameters(
    given: Mapping[str, Mapping[str, Any]] | None, specs: Mapping[str, ResourceSpec]
) -> dict[str, dict[str, str]]:
    """The parameters of each resource; raises `ConfigError` unless requests may have them."""
    checked: dict[str, dict[str, str]] = {}
    for resource, values in (given or {}).items():
        if resource not in specs:
            raise ConfigError(
                f"expected the keys of `parameters` among {', '.join(specs)}, but found {resource!r}: correct"
                " it"
            )
        if not isinstance(values, Mapping):
            raise ConfigError(
                f"expected `parameters[{resource!r}]` as a mapping of names to values, but found {values!r}:"
                " write it like {'max': 100}"
            )
        known = specs[resource].endpoint.optional_parameters
        for name, value in values.items():
            if name not in known:
                raise ConfigError(
                    f"expected `parameters[{resource!r}]` among {', '.join(known) or 'none'}, which a request"
                    f" may leave out, but found {name!r}: correct it, or drop it"
                )
            if isinstance(value, bool) or not isinstance(value, (str, int)):
                raise ConfigError(
                    f"expected `parameters[{resource!r}][{name!r}]` as a text or a whole number, but found"
                    f" {value!r}: write it as the API has it"
                )
        checked[resource] = {name: str(value) for name, value in values.items()}
    return checked


def checked_items(given: Mapping[str, list[str]] | None, arguments: set[str]) -> dict[str, list[str]]:
    """The items of each argument; raises `ConfigError` unless they are lists of the manifest's arguments."""
    items: dict[str, list[str]] = {}
    for name, values in (given or {}).items():
        if name not in arguments:
            known = ", ".join(sorted(arguments)) or "none"
            raise ConfigError(f"expected the keys of `items` among {known}, but found {name!r}: correct it")
        if isinstance(values, str) or not all(isinstance(value, (str, int)) for value in values):
            raise ConfigError(
                f"expected `items[{name!r}]` as a list of texts, but found {values!r}: list them"
            )
        items[name] = list(dict.fromkeys(str(value) for value in values))
    return items
