"""A dlt source for any API, from its schemas and manifest alone."""

from collections.abc import Mapping
from functools import partial
from os import PathLike
from typing import Any

import dlt

from .. import Client, ConfigError, Contract
from .fetch.options import contract_of
from .host.load import request_settings
from .host.types import DltSource
from .policies import EVOLVE, Policies
from .resources import as_resource
from .rest.crawl import Api, checked_items, checked_parameters
from .tables.schema import ResourceSpec, resource_specs


def api(
    schemas: str | PathLike[str] | Contract,
    *,
    items: Mapping[str, list[str]] | None = None,
    parameters: Mapping[str, Mapping[str, str | int]] | None = None,
    policy: str | dict[str, str] | None = None,
    base_urls: Mapping[str, str] | None = None,
    contact: str | None = None,
) -> DltSource:
    """The dlt source of the API whose contract is in a folder.

    It is named `[api] name` of the manifest, and has the resources of the manifest: each endpoint with its
    tables, keys, children and pages. A resource with an `argument` is loaded when `items` has some, and so is
    what follows it. Arguments that are not given are read from dlt's configuration, under `[sources.<name>]`.
    Timeout and retries follow dlt's `[runtime] request_...` settings.

    Args:
        schemas: A folder of schemas with `api.toml` and `endpoints.toml`, as `scoresheet new` drafts it, or a
            contract.
        items: The items of each argument of the manifest: one request for each.
        parameters: By resource, values of parameters of the query that a request may leave out, such as
            `{"players_games": {"max": 100}}`.
        policy: What becomes of a response that violates its contract: `freeze`, `discard_row`, `evolve` or
            `quarantine`. One for all, or a mapping of endpoints (and `default`) to policies.
        base_urls: Other addresses of the API's hosts by name, such as a replay server. They get no
            secrets.
        contact: How the API can reach you. It is sent with every request.

    Returns:
        A source whose resources are those of the manifest.

    Raises:
        scoresheet.ConfigError: The schemas, the manifest or an argument cannot work.
    """
    contract = contract_of(schemas)
    name = str(contract.api["name"])

    def source(
        items: dict[str, Any] | None = None,
        parameters: dict[str, Any] | None = None,
        policy: Any = None,
        base_urls: dict[str, str] | None = None,
        contact: str | None = None,
    ) -> Any:
        return _resources(
            contract,
            items=items,
            parameters=parameters,
            policy=policy,
            base_urls=base_urls or {},
            contact=contact,
        )

    made: Any = dlt.source(source, name=name, section=name)
    given = {
        "items": items,
        "parameters": parameters,
        "policy": policy,
        "base_urls": base_urls,
        "contact": contact,
    }
    found: DltSource = made(**{name: value for name, value in given.items() if value is not None})
    return found


def _resources(
    contract: Contract,
    *,
    items: Mapping[str, list[str]] | None,
    parameters: Mapping[str, Mapping[str, str | int]] | None,
    policy: Any,
    base_urls: Mapping[str, str],
    contact: str | None,
) -> list[Any]:
    policies = Policies.checked(policy or "freeze", {endpoint.name for endpoint in contract.endpoints})
    name, title = contract.api["name"], contract.api["title"]
    every = {
        spec.resource: spec
        for spec in resource_specs(lambda endpoint: policies.of(endpoint) == EVOLVE, contract)
    }
    if not every:
        raise ConfigError(
            f"expected resources in the manifest of {title}, but found none: add"
            " `[<endpoint>.dlt.<resource>]` to endpoints.toml"
        )
    arguments = {spec.argument for spec in every.values() if spec.argument} | set(contract.api["arguments"])
    client = _client(contract, base_urls, contact)
    source = Api(
        client,
        contract,
        policies,
        checked_items(items, arguments),
        every,
        base_urls,
        checked_parameters(parameters, every),
    )
    return [
        as_resource(name, policies, spec, partial(source.rows, spec), spec.settings["write_disposition"])
        for spec in every.values()
        if _argument(spec, every) in (None, *source.items)
    ]


def _client(contract: Contract, base_urls: Mapping[str, str], contact: str | None) -> "Client[str]":
    if not contract.api["hosts"]:
        raise ConfigError(
            f"expected a host of {contract.api['title']} to send requests to, but found none in api.toml: add"
            " `[hosts.<name>]` with a `base_url`"
        )
    return Client(schemas=contract, contact=contact, base_urls=base_urls, **request_settings())


def _argument(spec: ResourceSpec, every: Mapping[str, ResourceSpec]) -> str | None:
    """The argument at the start of what a resource follows."""
    return _argument(every[spec.followed], every) if spec.followed else spec.argument
