"""A dlt source for any API, from its schemas and manifest alone."""

from collections.abc import Mapping
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Any

import dlt

from .. import ConfigError, Contract, __version__
from .host.types import DltSource
from .policies import EVOLVE, Policies
from .resources import as_resource
from .rest.crawl import Api, checked_items
from .rest.manifest import Manifest
from .rest.transport import Transport
from .tables.schema import ResourceSpec, resource_specs


def api(
    schemas: str | PathLike[str],
    *,
    items: Mapping[str, list[str]] | None = None,
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
        schemas: A folder of schemas with `api.toml` and `endpoints.toml`, as `scoresheet new` drafts it.
        items: The items of each argument of the manifest: one request for each.
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
    folder = Path(schemas)
    contract, manifest = Contract.load(folder), Manifest.read(folder)

    def source(
        items: dict[str, Any] | None = None,
        policy: Any = None,
        base_urls: dict[str, str] | None = None,
        contact: str | None = None,
    ) -> Any:
        return _resources(
            contract, manifest, items=items, policy=policy, base_urls=base_urls or {}, contact=contact
        )

    made: Any = dlt.source(source, name=manifest.name, section=manifest.name)
    given = {"items": items, "policy": policy, "base_urls": base_urls, "contact": contact}
    found: DltSource = made(**{name: value for name, value in given.items() if value is not None})
    return found


def _resources(
    contract: Contract,
    manifest: Manifest,
    *,
    items: Mapping[str, list[str]] | None,
    policy: Any,
    base_urls: Mapping[str, str],
    contact: str | None,
) -> list[Any]:
    policies = Policies.checked(policy or "freeze", {endpoint.name for endpoint in contract.endpoints})
    every = {
        spec.resource: spec
        for spec in resource_specs(lambda endpoint: policies.of(endpoint) == EVOLVE, contract)
    }
    if not every:
        raise ConfigError(
            f"expected resources in the manifest of {manifest.title}, but found none: add"
            " `[<endpoint>.dlt.<resource>]` to endpoints.toml"
        )
    agent = f"scoresheet/{__version__}" + (f" ({contact})" if contact else "")
    transport = Transport(manifest, base_urls, agent)
    arguments = {name: name for spec in every.values() if (name := spec.argument)} | dict(manifest.arguments)
    source = Api(manifest, contract, transport, policies, checked_items(items, arguments), every)
    return [
        as_resource(
            manifest.name, policies, spec, partial(source.rows, spec), spec.settings["write_disposition"]
        )
        for spec in every.values()
        if _argument(spec, every) in (None, *source.items)
    ]


def _argument(spec: ResourceSpec, every: Mapping[str, ResourceSpec]) -> str | None:
    """The argument at the start of what a resource follows."""
    return _argument(every[spec.followed], every) if spec.followed else spec.argument
