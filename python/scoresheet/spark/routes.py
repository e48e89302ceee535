"""How the responses of an endpoint are reached from the items of an argument, as the manifest says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scoresheet import Endpoint
    from scoresheet.types import EndpointName

    from .contract import Contract


@dataclass(frozen=True)
class Step:
    """Requests for one endpoint, each named by a value of the step before."""

    endpoint: EndpointName
    parameters: tuple[str, ...]
    follows: Mapping[str, str]
    """By table, the columns of the step before whose values name the requests. The first step has none."""
    is_monthly: bool = False
    """Whether the values name months, of which a range can be chosen."""

    def request(self, value: str, parent: Mapping[str, str]) -> dict[str, str]:
        """The parameters of the request that a value names.

        The request of the step before has some of them, and the value ends with the others: other parts of
        its URLs are not always those of the endpoint.
        """
        own = [name for name in self.parameters if name not in parent]
        ends = value.rstrip("/").split("/")[-len(own) :] if own else []
        shared = {name: parent[name] for name in self.parameters if name in parent}
        return shared | dict(zip(own, ends, strict=False))


@dataclass(frozen=True)
class Route:
    """The steps from an argument to an endpoint."""

    argument: str | None
    """`None` for an endpoint without parameters."""
    steps: tuple[Step, ...]

    @property
    def is_monthly(self) -> bool:
        """Whether a range of months can be chosen."""
        return any(step.is_monthly for step in self.steps)


def routes(contract: Contract) -> dict[str | None, Route]:
    """The routes to the endpoint of a contract, by the argument that they start from."""
    resources = {
        name: (known, settings) for known in contract.endpoints for name, settings in known.dlt.items()
    }

    def route(name: str) -> Route:
        known, settings = resources[name]
        follow = settings.get("follow")
        if follow:
            before = route(follow["resource"])
            return Route(before.argument, (*before.steps, _step(known, follow["columns"])))
        if "months_from" in settings:
            before = route(settings["months_from"])
            columns = _listing(resources[settings["months_from"]][0])
            return Route(before.argument, (*before.steps, _step(known, columns, is_monthly=True)))
        return Route(settings.get("argument"), (_step(known, {}),))

    found = [route(name) for name, (known, _) in resources.items() if known.name == contract.endpoint]
    return {route.argument: route for route in found}


def arguments(contract: Contract) -> list[str]:
    """Every argument that some resource has."""
    settings = [settings for endpoint in contract.endpoints for settings in endpoint.dlt.values()]
    return list(dict.fromkeys(one["argument"] for one in settings if "argument" in one))


def _step(endpoint: Endpoint, columns: Mapping[str, str], *, is_monthly: bool = False) -> Step:
    return Step(endpoint.name, tuple(endpoint.parameters), columns, is_monthly)


def _listing(endpoint: Endpoint) -> dict[str, Any]:
    """The only column of the only table of a list of months."""
    ((table, columns),) = endpoint.descriptions.items()
    (column,) = columns
    return {table: column}
