"""The format `scoresheet` of Spark's Python Data Source API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.pandas.types import from_arrow_schema

from scoresheet import ConfigError

from . import fetch, lake, listing
from .fetch import FetchOptions
from .options import LakeOptions, Options
from .tables import Decoded, batches, spark_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql.types import StructType

    from .listing import LakeFile


class ScoresheetDataSource(DataSource):
    """Tables of an endpoint from the bodies of a lake. docs/spark.md lists the options."""

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
        """Read with the columns of the contract; raise `ConfigError` for a schema of the user with others."""
        _refuse_other(schema, self.schema())
        origin = self.settings.origin
        if isinstance(origin, FetchOptions):
            return FetchReader(self.settings, origin)
        return LakeReader(self.settings, origin)


@dataclass
class Files(InputPartition):
    """The files of one task."""

    value: list[LakeFile]


class LakeReader(DataSourceReader):
    """Reads a lake. It is sent to the workers."""

    def __init__(self, options: Options, lake_options: LakeOptions) -> None:
        self.options = options
        self.lake = lake_options

    def partitions(self) -> list[InputPartition]:
        """The files of each task, listed in the driver."""
        return [Files(files) for files in listing.partitions(self.options.contract, self.lake)]

    def read(self, partition: InputPartition | None) -> Iterator[pa.RecordBatch]:
        """Decode the bodies of one task."""
        # Spark turns an empty list of partitions into one that holds nothing.
        files = partition.value if isinstance(partition, Files) else []
        return _batches(self.options, lake.read(files, self.options.contract, self.lake))


@dataclass
class Requests(InputPartition):
    """The requests of one task."""

    value: FetchOptions


class FetchReader(DataSourceReader):
    """Requests responses from chess.com. It is sent to the workers, which create the client."""

    def __init__(self, options: Options, fetch_options: FetchOptions) -> None:
        self.options = options
        self.fetch = fetch_options

    def partitions(self) -> list[InputPartition]:
        """The items of each task. Nothing is requested for it."""
        return [Requests(part) for part in self.fetch.parts()]

    def read(self, partition: InputPartition | None) -> Iterator[pa.RecordBatch]:
        """Request and decode the responses of one task."""
        if not isinstance(partition, Requests):
            return iter(())
        return _batches(self.options, fetch.read(partition.value, self.options.contract))


def _batches(options: Options, decoded: Iterator[Decoded]) -> Iterator[pa.RecordBatch]:
    return batches(decoded, options.contract, options.table, options.batch_rows)


def _refuse_other(given: StructType | pa.Schema, own: StructType) -> None:
    """Nullability does not matter: Spark drops it in many places."""
    if isinstance(given, pa.Schema):
        given = from_arrow_schema(given)  # Sail's form of a schema.
    found = {field.name: field.dataType.simpleString() for field in given}
    expected = {field.name: field.dataType.simpleString() for field in own}
    if list(found.items()) == list(expected.items()):
        return
    wrong = [
        f"{name} {kind} (expected {expected.get(name, 'no such column')})"
        for name, kind in found.items()
        if expected.get(name) != kind
    ]
    missing = [f"no {name} {kind}" for name, kind in expected.items() if name not in found]
    differences = ", ".join([*wrong, *missing]) or "the columns in another order"
    raise ConfigError(f"expected the schema of the contract, but found {differences}: leave out .schema(...)")
