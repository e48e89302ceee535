"""Bodies in a column of a DataFrame, such as those of a Kafka topic, a bronze table or `binaryFile`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyspark.sql.types import ArrayType, BooleanType, StringType, StructField, StructType

from scoresheet import ConfigError

from .contract import Contract
from .options import BATCH_ROWS
from .tables import (
    SIDE_TABLES,
    VIOLATIONS,
    Decoded,
    batches,
    schema_of,
    spark_schema,
    struct_type,
    violations,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from os import PathLike

    from pyspark.sql import DataFrame

QUARANTINED = "_quarantined"


def decode(
    df: DataFrame,
    endpoint: str,
    *,
    body: str = "body",
    source: str = "source",
    policy: str = "freeze",
    url: str | None = None,
    fetched_at: str | None = None,
    parameters: Mapping[str, str] | None = None,
    schemas: str | PathLike[str] | None = None,
) -> DataFrame:
    """Decode a column of bodies into one row a body, with every table of the endpoint as an array of rows.

    `select("source", inline("games"))` makes rows of an array. All tables come from one pass, so persist the
    result when several are written.

    Args:
        df: A DataFrame, also that of `foreachBatch`.
        endpoint: The endpoint whose responses the bodies are.
        body: Name of the column of the bodies, binary or text.
        source: Name of the column that names each body in violations, such as a path or key.
        policy: What a body that violates its contract becomes: `freeze` (the job fails), `discard_row`,
            `evolve` or `quarantine`.
        url: Name of the column of the requested URLs, which hold the parameters of the requests.
        fetched_at: Name of the column of the times at which the bodies were received.
        parameters: For each request parameter the name of its column, where there is no URL.
        schemas: Folder of a contract of your own, on the driver or at a URI. Its text is sent to the workers.

    Returns:
        Columns `source`, one for each table, `_violations` (an array of structs) and `_quarantined`.

    Raises:
        ConfigError: An argument cannot be used. It is raised at once, before a job starts.
    """
    bodies = _Bodies.of(df, Contract.of(endpoint, policy, schemas), body, source, url, fetched_at, parameters)
    return bodies.selected(df).mapInArrow(bodies.nested, _nested_type(bodies.contract))


def rows(
    df: DataFrame,
    endpoint: str,
    table: str | None = None,
    *,
    body: str = "body",
    source: str = "source",
    policy: str = "freeze",
    url: str | None = None,
    fetched_at: str | None = None,
    parameters: Mapping[str, str] | None = None,
    schemas: str | PathLike[str] | None = None,
) -> DataFrame:
    """Decode a column of bodies into the rows of one table.

    It takes a pass for each table, and `decode` one for all.

    Args:
        df: A DataFrame, also that of `foreachBatch`.
        endpoint: The endpoint whose responses the bodies are.
        table: A table of the endpoint, its first by default, or `_violations`, `_quarantine` or `_bodies`.
        body: Name of the column of the bodies, binary or text.
        source: Name of the column that names each body in violations, such as a path or key.
        policy: What a body that violates its contract becomes, as in `decode`.
        url: Name of the column of the requested URLs, which hold the parameters of the requests.
        fetched_at: Name of the column of the times at which the bodies were received.
        parameters: For each request parameter the name of its column, where there is no URL.
        schemas: Folder of a contract of your own, on the driver or at a URI. Its text is sent to the workers.

    Returns:
        The columns of the table.

    Raises:
        ConfigError: An argument cannot be used. It is raised at once, before a job starts.
    """
    contract = Contract.of(endpoint, policy, schemas)
    table = table or contract.tables[0]
    schema = spark_schema(contract, table)
    bodies = _Bodies.of(df, contract, body, source, url, fetched_at, parameters, table)
    return bodies.selected(df).mapInArrow(bodies.flat, schema)


@dataclass(frozen=True)
class _Bodies:
    """How the columns of a DataFrame are decoded. It is sent to the workers."""

    contract: Contract
    columns: Mapping[str, str] = field(default_factory=dict)
    """For each input of the decoder the column that holds it."""
    table: str | None = None

    @classmethod
    def of(  # noqa: PLR0917 - what both functions take
        cls,
        df: DataFrame,
        contract: Contract,
        body: str,
        source: str,
        url: str | None,
        fetched_at: str | None,
        parameters: Mapping[str, str] | None,
        table: str | None = None,
    ) -> _Bodies:
        parameters = parameters or {}
        known = contract.parameters
        unknown = [name for name in parameters if name not in known]
        if unknown:
            raise ConfigError(
                f"expected `parameters` among {', '.join(known) or 'none'} for {contract.endpoint}, but found"
                f" {', '.join(unknown)}: name the parameters of its path"
            )
        missing = [name for name in contract.entry.request_columns if name not in parameters]
        if missing and url is None:
            raise ConfigError(
                f"expected the column of the parameter {missing[0]} of {contract.endpoint}, but found none:"
                f' pass parameters={{"{missing[0]}": "..."}}, or url="..." if a column holds the URLs'
            )
        inputs = {"body": body, "source": source, "url": url, "fetched_at": fetched_at}
        columns = {name: column for name, column in inputs.items() if column is not None}
        columns |= {f"parameter_{name}": column for name, column in parameters.items()}
        absent = [column for column in columns.values() if column not in df.columns]
        if absent:
            raise ConfigError(
                f"expected the columns {', '.join(columns.values())}, but found no {', '.join(absent)} among"
                f" {', '.join(df.columns)}: name the columns with `body=`, `source=` and the other arguments"
            )
        return cls(contract, columns, table)

    def selected(self, df: DataFrame) -> DataFrame:
        """The inputs of the decoder, under names of their own."""
        kinds = {"body": "binary", "fetched_at": "timestamp"}
        return df.select(
            *(df[column].cast(kinds.get(name, "string")).alias(name) for name, column in self.columns.items())
        )

    def flat(self, several: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of one table."""
        assert self.table is not None  # noqa: S101
        decoded = (one for batch in several for one in self._decoded(batch))
        return batches(decoded, self.contract, self.table, BATCH_ROWS)

    def nested(self, several: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """One row for each body."""
        for batch in several:
            waiting: list[Decoded] = []
            count = 0
            for one in self._decoded(batch):
                waiting.append(one)
                count += sum(map(len, one.outcome.tables.values())) if one.outcome else 0
                if count >= BATCH_ROWS:
                    yield _nested(waiting, self.contract)
                    waiting, count = [], 0
            if waiting:
                yield _nested(waiting, self.contract)

    def _decoded(self, batch: pa.RecordBatch) -> Iterator[Decoded]:
        # Row by row, so that one body at a time is a Python object.
        for position in range(len(batch)):
            given = {name: batch.column(name)[position].as_py() for name in self.columns}
            source, url = str(given["source"]), given.get("url")
            # A null is no body. The contract rejects it under every policy.
            body = given["body"] or b""
            outcome = self.contract.decode(
                body,
                source=source,
                url=url,
                fetched_at=given.get("fetched_at"),
                parameters=self._parameters(given),
            )
            yield Decoded(source, self.contract.endpoint, url, body, outcome)

    def _parameters(self, given: Mapping[str, Any]) -> dict[str, str]:
        parameters = self.contract.parameters_of_url(given["url"]) if given.get("url") else {}
        for name in self.contract.parameters:
            value = given.get(f"parameter_{name}")
            if value is not None:
                parameters[name] = value
        return {name: value for name, value in parameters.items() if name in self.contract.parameters}


def _nested_type(contract: Contract) -> StructType:
    tables = [
        StructField(table, ArrayType(struct_type(schema_of(contract, table)))) for table in contract.tables
    ]
    return StructType(
        [
            StructField("source", StringType()),
            *tables,
            StructField(VIOLATIONS, ArrayType(struct_type(SIDE_TABLES[VIOLATIONS]))),
            StructField(QUARANTINED, BooleanType()),
        ]
    )


def _nested(several: list[Decoded], contract: Contract) -> pa.RecordBatch:
    columns: dict[str, pa.Array] = {"source": pa.array([one.source for one in several], pa.string())}
    for table in contract.tables:
        schema = schema_of(contract, table)
        parts = [list(batches(iter([one]), contract, table, BATCH_ROWS)) for one in several]
        columns[table] = _lists(parts, schema)
    records = [violations(one, contract) for one in several]
    schema = SIDE_TABLES[VIOLATIONS]
    columns[VIOLATIONS] = _lists([[pa.RecordBatch.from_pylist(some, schema)] for some in records], schema)
    quarantined = [one.outcome is not None and one.outcome.quarantined for one in several]
    columns[QUARANTINED] = pa.array(quarantined, pa.bool_())
    return pa.RecordBatch.from_pydict(columns)


def _lists(parts: list[list[pa.RecordBatch]], schema: pa.Schema) -> pa.ListArray:
    """An array of lists of structs: the rows of each part."""
    offsets = [0]
    for part in parts:
        offsets.append(offsets[-1] + sum(map(len, part)))
    table = pa.Table.from_batches([batch for part in parts for batch in part], schema).combine_chunks()
    structs = pa.StructArray.from_arrays(
        [column.combine_chunks() if column.num_chunks != 1 else column.chunk(0) for column in table.columns],
        fields=list(schema),
    )
    return pa.ListArray.from_arrays(
        pa.array(offsets, pa.int32()), structs, type=pa.list_(pa.field("element", structs.type))
    )
