"""Tables of the sources' own, beside those of the endpoints: records of the responses of a run."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from ..host.types import TColumnSchema, TDataType

if TYPE_CHECKING:
    from ... import Endpoint

Record = Mapping[str, Any]
"""The values of a row by column."""

DESCRIPTION = b"description"
"""The key of a field's metadata that holds the description of the column."""

RESERVED = "_dlt_"
"""Begins the names of dlt's own tables.

Tables that every load of ours writes have it, too, so that dlt takes them for bookkeeping: it does not list
them as data, applies no contract of the user to them, sends them to no sink, and drops them with no resource.
"""

_DATA_TYPES: dict[pa.DataType, TDataType] = {
    pa.string(): "text",
    pa.int64(): "bigint",
    pa.float64(): "double",
    pa.bool_(): "bool",
    pa.timestamp("us", "UTC"): "timestamp",
    pa.date32(): "date",
}


@dataclass(frozen=True)
class SideTable:
    """A table of the source's own beside those of its resources."""

    name: str
    description: str
    schema: pa.Schema
    """The columns, without those that dlt adds."""
    key: tuple[str, ...] = ()
    """The columns that identify a row. A destination that merges keeps one row for each key."""
    merge_key: tuple[str, ...] = ()
    """The columns that identify a set of rows, which a merge replaces as a whole."""
    resource: str | None = None
    """The resource that the table is dropped with. Without one it outlives them all."""
    identity: tuple[str, ...] = ()
    """The columns of which dlt's row id is a hash. The same row has the same id whenever it is written."""

    @classmethod
    def of_columns(
        cls, name: str, description: str, columns: Mapping[str, tuple[pa.DataType, str]], **options: Any
    ) -> "SideTable":
        """A table of columns with their types and descriptions.

        All but the key may be null, so that later versions can add some.
        """
        return cls(name, description, _schema(columns, options.get("key", ())), **options)

    @property
    def columns(self) -> list[TColumnSchema]:
        """The data columns for dlt's schema."""
        return dlt_columns(self.schema, self.key, self.merge_key)


@dataclass(frozen=True)
class Observation:
    """A response that violates its contract: the request, the body, and the policy that applies."""

    resource: str
    """The resource that sent the request."""
    endpoint: "Endpoint"
    url: str | None
    parameters: Mapping[str, str]
    policy: str
    body: bytes
    at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))

    @property
    def columns(self) -> dict[str, Any]:
        """What every record of it says."""
        return {
            "observed_at": self.at,
            "resource": self.resource,
            "endpoint": self.endpoint.name,
            "url": self.url,
            "parameters": json_text(self.parameters),
            "policy": self.policy,
            "schema_hash": self.endpoint.schema_hash,
            "body_hash": hash_of(self.body),
        }


def row_id(record: Record, identity: Collection[str]) -> str:
    """The id of a row that is the same whenever the same values are written."""
    text = json.dumps([record.get(name) for name in identity], default=str)
    return hash_of(text.encode())[:32]


def hash_of(body: bytes) -> str:
    """Identify a body."""
    return hashlib.sha256(body).hexdigest()


def data_types(schema: pa.Schema) -> dict[str, TDataType]:
    """The types of columns, in dlt's words."""
    return {field.name: _DATA_TYPES[field.type] for field in schema}


def described(name: str, kind: pa.DataType, description: str, *, nullable: bool = True) -> pa.Field:
    """A field that carries the description of its column."""
    return pa.field(name, kind, nullable=nullable, metadata={DESCRIPTION: description})


def _schema(columns: Mapping[str, tuple[pa.DataType, str]], key: Collection[str]) -> pa.Schema:
    return pa.schema([described(name, *kind, nullable=name not in key) for name, kind in columns.items()])


def dlt_columns(
    schema: pa.Schema, keys: Collection[str], merge_key: Collection[str] = ()
) -> list[TColumnSchema]:
    """The columns of `schema` for dlt's, with the descriptions that the fields carry."""
    columns: list[TColumnSchema] = []
    for name, data_type in data_types(schema).items():
        column: TColumnSchema = {
            "name": name,
            "data_type": data_type,
            "nullable": name not in keys,
            "primary_key": name in keys,
        }
        if name in merge_key:
            column["merge_key"] = True
        if description := (schema.field(name).metadata or {}).get(DESCRIPTION):
            column["description"] = str(description, "utf-8")
        columns.append(column)
    return columns


def json_text(value: Any) -> str:
    """A JSON text that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def to_line(record: Record) -> str:
    """A record as a line of JSON."""
    return json.dumps(
        {name: value.isoformat() if isinstance(value, datetime) else value for name, value in record.items()},
        ensure_ascii=False,
    )


def from_line(line: str, schema: pa.Schema) -> Record:
    """Reads what `to_line` wrote, for a table of `schema`."""
    return {
        name: datetime.fromisoformat(value)
        if value and name in schema.names and pa.types.is_timestamp(schema.field(name).type)
        else value
        for name, value in json.loads(line).items()
    }
