"""The contract that bodies are decoded under. Every other module of this package gets it from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

import pyarrow as pa

import scoresheet
from scoresheet import replay
from scoresheet.types import PolicyName

from .schemas import SchemaFiles

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from datetime import datetime

    from scoresheet._native import ParameterValue

    Schemas = str | os.PathLike[str] | None
    """The folder of a contract of your own; `None` for the contract of the installed package."""

POLICIES: tuple[PolicyName, ...] = get_args(PolicyName)


@dataclass(frozen=True)
class Contract:
    """The contract of one endpoint under one policy. It is sent to the workers, so it holds texts only."""

    endpoint: str
    policy: PolicyName
    schema_files: SchemaFiles | None = None
    """The schemas of a contract of your own; `None` for the contract of the installed package."""

    @classmethod
    def of(cls, endpoint: str, policy: str, schemas: Schemas = None) -> Contract:
        """Check the names and load the schemas; raise `ConfigError` for what cannot be used."""
        files = None if schemas is None else SchemaFiles.read(schemas)
        for known in POLICIES:
            if known == policy:
                contract = cls(endpoint, known, files)
                contract.entry  # noqa: B018 - raises for an unknown endpoint
                return contract
        raise scoresheet.ConfigError(
            f"expected `policy` to be one of {', '.join(POLICIES)}, but found {policy!r}: choose one of them"
        )

    @cached_property
    def native(self) -> scoresheet.Contract:
        """The contract of all endpoints."""
        return scoresheet.Contract.shipped() if self.schema_files is None else self.schema_files.load()

    @property
    def endpoints(self) -> list[scoresheet.Endpoint]:
        """All endpoints of the contract."""
        return self.native.endpoints

    @cached_property
    def entry(self) -> scoresheet.Endpoint:
        """What the registry knows of the endpoint."""
        known = {endpoint.name: endpoint for endpoint in self.endpoints}
        if self.endpoint not in known:
            names = ", ".join(known)
            raise scoresheet.ConfigError(
                f"expected `endpoint` to be one of {names}, but found {self.endpoint!r}: choose one of them"
            )
        return known[self.endpoint]

    @property
    def parameters(self) -> list[str]:
        """Every parameter that a request may have."""
        return [*self.entry.parameters, *self.entry.optional_parameters]

    @property
    def tables(self) -> list[str]:
        """The names of its tables."""
        return self.entry.tables

    @property
    def schema_hash(self) -> str:
        """The version of the contract."""
        return self.entry.schema_hash

    @cached_property
    def arrow_schemas(self) -> dict[str, pa.Schema]:
        """The Arrow schema of each table, without any column that must not be null.

        Spark checks nullability of the first batch only, and keeps it neither in a schema that the user
        writes nor in tables. The decoder has checked it before.
        """
        schemas = self.native.arrow_schema(self.endpoint, policy=self.policy)
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
            return self.native.apply_policy(
                self.endpoint, body, policy=self.policy, url=url, fetched_at=fetched_at, **parameters
            )
        except scoresheet.ContractViolation as violation:
            raise violation.with_message(f"{source}: {violation}") from None
        except scoresheet.ConfigError as error:
            raise scoresheet.ConfigError(f"{source}: {error}") from None

    def identify(
        self, folder: str, file: str, *, url: str | None, endpoint: str | None
    ) -> tuple[str | None, bool, bool] | None:
        """What the name of a file says of it, as `replay.identify` returns it."""
        return replay.identify(folder, file, url=url, endpoint=endpoint, schemas=self.native)

    def read_content(
        self,
        folder: str,
        file: str,
        content: bytes,
        *,
        headers: str | None = None,
        url: str | None = None,
        endpoint: str | None = None,
    ) -> tuple[list[replay.Recording], list[tuple[str, str]]]:
        """The recorded responses of a file, and the skipped ones, as `replay.read_content` returns them."""
        return replay.read_content(
            folder, file, content, headers=headers, url=url, endpoint=endpoint, schemas=self.native
        )

    def parameters_of_url(self, url: str) -> dict[str, str]:
        """The parameters of the request of a URL; none when it is not that of an endpoint."""
        (recording, *_), _ = self.read_content("/", "/body.json", b"", url=url)
        return recording.parameters or {}

    def __getstate__(self) -> dict[str, Any]:
        # Cached values are not sent to workers: most of them cannot be.
        return {"endpoint": self.endpoint, "policy": self.policy, "schema_files": self.schema_files}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def nullable(schema: pa.Schema) -> pa.Schema:
    """Return the schema with every column nullable, and without metadata."""
    return pa.schema([field.with_nullable(True).remove_metadata() for field in schema])
