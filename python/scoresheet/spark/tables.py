"""The tables that a source can be read as: those of the endpoint, and the side tables of its bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyspark.sql.types import (
    BinaryType,
    BooleanType,
    DataType,
    DateType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
    TimestampType,
)

from scoresheet import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scoresheet import PolicyOutcome, Response

    from .contract import Contract

VIOLATIONS, QUARANTINE, BODIES = "_violations", "_quarantine", "_bodies"

_COLUMNS: dict[str, dict[str, tuple[pa.DataType, str]]] = {
    VIOLATIONS: {
        "source": (pa.string(), "The file, or the URL of the response."),
        "endpoint": (pa.string(), "The endpoint whose contract the body violates."),
        "url": (pa.string(), "The URL of the response, if known."),
        "code": (pa.string(), "The kind of violation."),
        "pointer": (pa.string(), "JSON pointer to the violation in the body."),
        "table_name": (pa.string(), "The table that the value belongs to."),
        "column_name": (pa.string(), "The column that the value belongs to."),
        "row": (pa.int64(), "The position of the row in the body, from 0."),
        "expected": (pa.string(), "The expectation of the contract."),
        "found": (pa.string(), "The value found."),
        "kept": (pa.string(), "JSON text of the value or row that was left out because of the violation."),
        "schema_location": (pa.string(), "The rule of the schema that is violated."),
        "policy": (pa.string(), "The policy that applied."),
        "schema_hash": (pa.string(), "Hash of the contract."),
    },
    QUARANTINE: {
        "source": (pa.string(), "The file, or the URL of the response."),
        "endpoint": (pa.string(), "The endpoint whose contract the body violates."),
        "url": (pa.string(), "The URL of the response, if known."),
        "body": (pa.binary(), "The body as received."),
        "violations": (pa.int64(), "The number of violations in the body."),
        "policy": (pa.string(), "The policy that applied."),
        "schema_hash": (pa.string(), "Hash of the contract."),
    },
    BODIES: {
        "source": (pa.string(), "The file, or the URL of the response."),
        "endpoint": (pa.string(), "The endpoint whose contract applied."),
        "url": (pa.string(), "The URL of the response, if known."),
        "bytes": (pa.int64(), "The length of the body, unpacked."),
        "rows": (pa.int64(), "The rows of all its tables."),
        "violations": (pa.int64(), "The violations that the policy tolerated."),
        "quarantined": (pa.bool_(), "Whether the body is quarantined."),
        "skipped": (pa.string(), "Why no contract applied, such as for a recorded redirect."),
    },
}

LARGE = 256 << 10
"""Bytes of bodies whose rows are a batch."""

SIDE_TABLES: Mapping[str, pa.Schema] = {
    name: pa.schema([pa.field(column, kind) for column, (kind, _) in columns.items()])
    for name, columns in _COLUMNS.items()
}


@dataclass(frozen=True)
class Decoded:
    """What became of one body."""

    source: str
    endpoint: str
    url: str | None
    body: bytes
    outcome: PolicyOutcome | Response | None = None
    """`None` when no contract applies."""
    skipped: str | None = None
    """Why no contract applies."""


def schema_of(contract: Contract, table: str) -> pa.Schema:
    """The Arrow schema of a table of the endpoint, or of a side table."""
    if table in SIDE_TABLES:
        return SIDE_TABLES[table]
    if table in contract.tables:
        return contract.arrow_schemas[table]
    known = ", ".join([*contract.tables, *SIDE_TABLES])
    raise ConfigError(
        f"expected `table` to be one of {known} for {contract.endpoint}, but found {table!r}: choose one"
    )


def spark_schema(contract: Contract, table: str) -> StructType:
    """The schema for Spark, with descriptions as comments."""
    if table in SIDE_TABLES:
        comments = {column: text for column, (_, text) in _COLUMNS[table].items()}
    else:
        comments = contract.entry.descriptions.get(table, {})
    return struct_type(schema_of(contract, table), comments)


def struct_type(schema: pa.Schema, comments: Mapping[str, str] | None = None) -> StructType:
    """The schema of Arrow in Spark's types."""
    comments = comments or {}
    return StructType(
        [
            StructField(
                field.name,
                _TYPES[field.type],
                metadata={"comment": comments[field.name]} if field.name in comments else None,
            )
            for field in schema
        ]
    )


_TYPES: Mapping[pa.DataType, DataType] = {
    pa.string(): StringType(),
    pa.binary(): BinaryType(),
    pa.int64(): LongType(),
    pa.float64(): DoubleType(),
    pa.bool_(): BooleanType(),
    pa.timestamp("us", "UTC"): TimestampType(),
    pa.date32(): DateType(),
}


def batches(
    decoded: Iterator[Decoded],
    contract: Contract,
    table: str,
    batch_rows: int,
    columns: Sequence[str] | None = None,
) -> Iterator[pa.RecordBatch]:
    """The rows of one table, all its columns or some, in batches of at most `batch_rows`. No batch is empty.

    The rows of small bodies are put together, because an engine has fixed costs for each batch. Those of
    large ones pass as they are: to copy them would cost more.
    """
    schema = schema_of(contract, table)
    if columns is not None:
        schema = pa.schema([schema.field(name) for name in columns])
    waiting: list[pa.RecordBatch] = []
    size = 0
    for one in decoded:
        found = _rows(one, contract, table, schema)
        waiting += found
        size += len(one.body) if found else 0
        if size >= LARGE or sum(map(len, waiting)) >= batch_rows:
            yield from _combined(waiting, schema, batch_rows)
            waiting, size = [], 0
    yield from _combined(waiting, schema, batch_rows)


def _combined(waiting: list[pa.RecordBatch], schema: pa.Schema, batch_rows: int) -> Iterator[pa.RecordBatch]:
    rows = pa.Table.from_batches(waiting, schema)
    if len(rows):
        rows = rows if len(waiting) == 1 else rows.combine_chunks()
        yield from rows.to_batches(max_chunksize=batch_rows)


def _rows(one: Decoded, contract: Contract, table: str, schema: pa.Schema) -> list[pa.RecordBatch]:
    if table in SIDE_TABLES:
        records = _RECORDS[table](one, contract)
        return [pa.RecordBatch.from_pylist(records, schema)] if records else []
    if one.outcome is None or one.endpoint != contract.endpoint:
        return []
    return relabelled(pa.table(one.outcome.tables[table]), schema)


def relabelled(rows: pa.Table, schema: pa.Schema) -> list[pa.RecordBatch]:
    """The columns of a schema, which differs in nullability only."""
    chosen = rows.select(schema.names)
    return [pa.RecordBatch.from_arrays(batch.columns, schema=schema) for batch in chosen.to_batches()]


def violations(one: Decoded, contract: Contract) -> list[dict[str, Any]]:
    """One record for each tolerated violation."""
    if one.outcome is None:
        return []
    return [
        {
            "source": one.source,
            "endpoint": one.endpoint,
            "url": one.url,
            "code": violation.code,
            "pointer": violation.pointer,
            "table_name": violation.table,
            "column_name": violation.column,
            "row": violation.row,
            "expected": violation.expected,
            "found": violation.found,
            "kept": kept,
            "schema_location": violation.schema_location,
            "policy": contract.policy,
            "schema_hash": contract.schema_hash,
        }
        for violation, kept in zip(one.outcome.violations, one.outcome.kept, strict=True)
    ]


def _quarantine(one: Decoded, contract: Contract) -> list[dict[str, Any]]:
    if one.outcome is None or not one.outcome.quarantined:
        return []
    return [
        {
            "source": one.source,
            "endpoint": one.endpoint,
            "url": one.url,
            "body": one.body,
            "violations": len(one.outcome.violations),
            "policy": contract.policy,
            "schema_hash": contract.schema_hash,
        }
    ]


def _bodies(one: Decoded, _: Contract) -> list[dict[str, Any]]:
    outcome = one.outcome
    return [
        {
            "source": one.source,
            "endpoint": one.endpoint,
            "url": one.url,
            "bytes": len(one.body),
            "rows": sum(map(len, outcome.tables.values())) if outcome else 0,
            "violations": len(outcome.violations) if outcome else 0,
            "quarantined": outcome.quarantined if outcome else False,
            "skipped": one.skipped,
        }
    ]


_RECORDS = {VIOLATIONS: violations, QUARANTINE: _quarantine, BODIES: _bodies}
