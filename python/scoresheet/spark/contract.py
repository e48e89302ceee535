"""The contract that bodies are decoded under. Every other module of this package gets it from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow as pa

import scoresheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from scoresheet._native import ParameterValue, PolicyName

POLICIES: tuple[PolicyName, ...] = ("freeze", "discard_row", "evolve", "quarantine")


@dataclass(frozen=True)
class Contract:
    """The contract of one endpoint under one policy. It is sent to the workers, so it holds names only."""

    endpoint: str
    policy: PolicyName

    @classmethod
    def of(cls, endpoint: str, policy: str) -> Contract:
        """Check both names, and raise `ConfigError` for an unknown one."""
        _endpoint(endpoint)
        for known in POLICIES:
            if known == policy:
                return cls(endpoint, known)
        raise scoresheet.ConfigError(
            f"expected `policy` to be one of {', '.join(POLICIES)}, but found {policy!r}: choose one of them"
        )

    @cached_property
    def entry(self) -> scoresheet.Endpoint:
        """What the registry knows of the endpoint."""
        return _endpoint(self.endpoint)

    @property
    def tables(self) -> list[str]:
        """The names of its tables."""
        return self.entry.tables

    @property
    def schema_hash(self) -> str:
        """The version of the contract."""
        return self.entry.schema_hash

    @cached_property
    def schemas(self) -> dict[str, pa.Schema]:
        """The Arrow schema of each table, without any column that must not be null.

        Spark checks nullability of the first batch only, and keeps it neither in a schema that the user
        writes nor in tables. The decoder has checked it before.
        """
        schemas = scoresheet.Contract.shipped().arrow_schema(self.endpoint, policy=self.policy)
        return {name: nullable(pa.schema(schema)) for name, schema in schemas.items()}

    def decode(
        self,
        body: bytes,
        *,
        source: str,
        url: str | None = None,
        fetched_at: datetime | None = None,
        parameters: Mapping[str, ParameterValue],
    ) -> scoresheet.PolicyOutcome:
        """Decode one body; raise `ContractViolation`, which names the source, if the policy rejects it."""
        try:
            return scoresheet.Contract.shipped().apply_policy(
                self.endpoint, body, policy=self.policy, url=url, fetched_at=fetched_at, **parameters
            )
        except scoresheet.ContractViolation as violation:
            raise scoresheet.ContractViolation(
                f"{source}: {violation}",
                violations=violation.violations,
                endpoint=violation.endpoint,
                url=violation.url,
                body=violation.body,
            ) from None
        except scoresheet.ConfigError as error:
            raise scoresheet.ConfigError(f"{source}: {error}") from None

    def __getstate__(self) -> dict[str, str]:
        # Cached values are not sent to workers: most of them cannot be.
        return {"endpoint": self.endpoint, "policy": self.policy}

    def __setstate__(self, state: dict[str, str]) -> None:
        self.__dict__.update(state)


def nullable(schema: pa.Schema) -> pa.Schema:
    """Return the schema with every column nullable, and without metadata."""
    return pa.schema([field.with_nullable(True).remove_metadata() for field in schema])


def _endpoint(name: str) -> scoresheet.Endpoint:
    known = {endpoint.name: endpoint for endpoint in scoresheet.endpoints()}
    if name not in known:
        raise scoresheet.ConfigError(
            f"expected `endpoint` to be one of {', '.join(known)}, but found {name!r}: choose one of them"
        )
    return known[name]
