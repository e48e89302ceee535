"""The format `scoresheet` of Spark's Python Data Source API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

import pyarrow as pa
from pyspark.sql.datasource import (
    DataSource,
    DataSourceReader,
    DataSourceStreamReader,
    DataSourceWriter,
    InputPartition,
)
from pyspark.sql.pandas.types import from_arrow_schema

from scoresheet import ConfigError

from . import fetch, lake, listing
from .attempts import fail_once
from .fetch import FetchOptions
from .options import LakeOptions, Options
from .tables import batches, spark_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql.datasource import Filter
    from pyspark.sql.types import StructType

    from .listing import LakeFile
    from .pushdown import Filters
    from .tables import Decoded


class ScoresheetDataSource(DataSource):
    """The format `scoresheet`: tables of an endpoint from a lake of bodies, or from responses of chess.com.

    Spark finds it by its name. `sail_session` registers it on Sail; in another session of Spark Connect call
    `spark.dataSource.register(ScoresheetDataSource)`. The guide "Decode on Spark" lists the options.

    Raises:
        ConfigError: An option cannot be used, or there is no such lake.
    """

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self.settings = Options.parse(options)

    @classmethod
    def name(cls) -> str:
        """The name of the format."""
        return "scoresheet"

    def schema(self) -> StructType:
        """The columns of the table."""
        return spark_schema(self.settings.contract, self.settings.table)

    def reader(self, schema: StructType) -> DataSourceReader:
        """Read the columns of a schema; raise `ConfigError` for one with others than the contract has."""
        is_sail = isinstance(schema, pa.Schema)
        given = from_arrow_schema(schema) if is_sail else schema
        read = Read(self.settings, _columns(given, self.schema()), schema if is_sail else None)
        # Spark applies the filters of a DataFrame's first query to its later ones, too, and rows are missing
        # (`test_pushdown.py`). Sail plans each query anew.
        if isinstance(self.settings.origin, FetchOptions):
            return PushedFetchReader(read) if is_sail else FetchReader(read)
        return PushedLakeReader(read) if is_sail else LakeReader(read)

    def streamReader(self, schema: StructType) -> DataSourceStreamReader:  # noqa: N802 - Spark's
        """Raise `ConfigError`: streams are Spark's own."""
        raise ConfigError(
            "expected `spark.read`, but found `spark.readStream`: read the stream with `binaryFile` and"
            " decode it with scoresheet.spark.decode in `foreachBatch` (docs/spark.md)"
        )

    def writer(self, schema: StructType, overwrite: bool) -> DataSourceWriter:
        """Raise `ConfigError`: the format is read only."""
        raise ConfigError(
            "expected a read of `scoresheet`, but found a write: write tables as Parquet or Delta"
        )


@dataclass(frozen=True)
class Read:
    """What the tasks of a job have in common. It is sent to the workers."""

    options: Options
    columns: tuple[str, ...]
    """The columns that are read; those of the table, unless the user chose some."""
    labels: pa.Schema | None = None
    """On Sail the schema of its plan, which may have another name of the same time zone."""
    job: str = field(default_factory=lambda: uuid4().hex)
    """A name that no other read has."""

    def batches(self, decoded: Iterator[Decoded]) -> Iterator[pa.RecordBatch]:
        """What a task returns."""
        options = self.options
        found = batches(decoded, options.contract, options.table, options.batch_rows, self.columns)
        if self.labels is not None:
            found = (batch.cast(self.labels) for batch in found)
        return fail_once(self.job, options.contract.endpoint, found)


@dataclass
class Files(InputPartition):
    """The files of one task."""

    value: list[LakeFile]


class LakeReader(DataSourceReader):
    """Reads a lake. It is sent to the workers."""

    filters: Filters = ()

    def __init__(self, read: Read) -> None:
        self.spec = read

    @property
    def lake(self) -> LakeOptions:
        """How the lake is read."""
        assert isinstance(self.spec.options.origin, LakeOptions)  # noqa: S101
        return self.spec.options.origin

    def partitions(self) -> list[InputPartition]:
        """The files of each task, listed in the driver."""
        options = self.spec.options
        return [Files(files) for files in listing.partitions(options, self.lake, self.filters)]

    def read(self, partition: InputPartition | None) -> Iterator[pa.RecordBatch]:
        """Decode the bodies of one task."""
        # Spark turns an empty list of partitions into one that holds nothing.
        files = partition.value if isinstance(partition, Files) else []
        return self.spec.batches(lake.read(files, self.spec.options.contract, self.lake))


@dataclass
class Requests(InputPartition):
    """The requests of one task."""

    value: FetchOptions


class FetchReader(DataSourceReader):
    """Requests responses from chess.com. It is sent to the workers, which create the client."""

    filters: Filters = ()

    def __init__(self, read: Read) -> None:
        self.spec = read

    def partitions(self) -> list[InputPartition]:
        """The items of each task. Nothing is requested for it."""
        options = self.spec.options
        assert isinstance(options.origin, FetchOptions)  # noqa: S101
        is_table = options.table in options.contract.tables
        remaining = options.origin.matching(options.contract, self.filters if is_table else ())
        return [Requests(part) for part in remaining.parts()]

    def read(self, partition: InputPartition | None) -> Iterator[pa.RecordBatch]:
        """Request and decode the responses of one task."""
        if not isinstance(partition, Requests):
            return iter(())
        return self.spec.batches(fetch.read(partition.value, self.spec.options.contract))


class PushedLakeReader(LakeReader):
    """Leaves out files by the filters of a query."""

    def pushFilters(self, filters: list[Filter]) -> Iterable[Filter]:  # noqa: N802 - Spark's name
        """Keep the filters for `partitions`, and let Spark apply all of them to the rows."""
        self.filters = tuple(filters)
        return filters


class PushedFetchReader(FetchReader):
    """Leaves out requests by the filters of a query."""

    def pushFilters(self, filters: list[Filter]) -> Iterable[Filter]:  # noqa: N802 - Spark's name
        """Keep the filters for `partitions`, and let Spark apply all of them to the rows."""
        self.filters = tuple(filters)
        return filters


def _columns(given: StructType, own: StructType) -> tuple[str, ...]:
    """The columns that a schema selects. All are nullable, since Spark keeps nothing else in many places."""
    found = {field.name: field.dataType.simpleString() for field in given}
    expected = {field.name: field.dataType.simpleString() for field in own}
    wrong = [
        f"{name} {kind} (expected {expected.get(name, 'no such column')})"
        for name, kind in found.items()
        if expected.get(name) != kind
    ]
    wrong += [f"{field.name} NOT NULL (expected a nullable column)" for field in given if not field.nullable]
    if wrong or not found:
        raise ConfigError(
            f"expected columns of the contract, but found {', '.join(wrong) or 'none'}: leave out"
            " .schema(...), or choose among the columns with their types"
        )
    return tuple(found)
