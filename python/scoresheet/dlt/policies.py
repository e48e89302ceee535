"""The contract policies of a source: one for all endpoints, or one for each."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_args

import dlt

from .. import ConfigError
from ..types import PolicyName

FREEZE: Final = "freeze"
DISCARD_ROW: Final = "discard_row"
EVOLVE: Final = "evolve"
QUARANTINE: Final = "quarantine"

NAMES: tuple[str, ...] = get_args(PolicyName)

EXTRA = "_extra"
"""The last column of rows under `evolve`: the properties that the contract does not know, as JSON text."""

DEFAULT = "default"
"""The key of a mapping of the policy of all other endpoints."""

PolicyOption = str | dict[str, str] | None
"""What the argument `policy` of the sources takes."""


@dataclass(frozen=True)
class Policies:
    """The policies for responses that violate their contract, by endpoint."""

    default: "PolicyName" = FREEZE
    by_endpoint: "Mapping[str, PolicyName]" = field(default_factory=dict)

    @classmethod
    def checked(cls, given: PolicyOption, endpoints: Collection[str]) -> "Policies":
        """Reads the option; raises `ConfigError` unless it names policies, and endpoints of the source."""
        option = _parsed(_configured(endpoints) if given is None else given)
        if not isinstance(option, (str, Mapping)):
            raise ConfigError(
                f"expected `policy` as a name or a mapping but found {option!r};"
                f" write for example {DISCARD_ROW!r}"
            )
        by_endpoint: dict[str, Any] = {DEFAULT: option} if isinstance(option, str) else dict(option)
        for name, policy in by_endpoint.items():
            if name != DEFAULT and name not in endpoints:
                raise ConfigError(
                    f"expected the keys of `policy` to be {DEFAULT!r} or endpoints of this source but found"
                    f" {name!r}; the endpoints are {', '.join(sorted(endpoints))}"
                )
            if policy not in NAMES:
                raise ConfigError(
                    f"expected `policy` to be one of {', '.join(NAMES)} but found {policy!r} for {name};"
                    " name one for all, or a mapping of endpoints (and `default`) to them"
                )
        return cls(by_endpoint.pop(DEFAULT, FREEZE), by_endpoint)

    def of(self, endpoint: str) -> "PolicyName":
        """The policy of an endpoint."""
        return self.by_endpoint.get(endpoint, self.default)


def _configured(endpoints: Collection[str]) -> Mapping[str, str]:
    """The keys that are set one by one in the environment, as SOURCES__CHESS__POLICY__DEFAULT.

    dlt puts the keys of a file's table together, but not those of the environment.
    """
    names = (DEFAULT, *sorted(endpoints))
    found = {name: dlt.config.get(f"sources.chess.policy.{name}", str) for name in names}
    return {name: policy for name, policy in found.items() if policy is not None}


def _parsed(option: str | Mapping[str, str]) -> str | Mapping[str, str]:
    """The option, which is a JSON text where it comes from a table of dlt's configuration."""
    if not isinstance(option, str) or not option.lstrip().startswith("{"):
        return option
    try:
        parsed: Mapping[str, str] = json.loads(option)
    except ValueError as error:
        raise ConfigError(
            f"expected `policy` as a name or a mapping but found {option!r}, which is no JSON: {error}"
        ) from None
    return parsed
