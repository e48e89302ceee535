"""Rows that reach dlt as Parquet files, which Rust writes on all cores while it downloads."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import dlt
from dlt.extract.items import DataItemWithMeta
from dlt.extract.pipe import Pipe

from .. import ConfigError, ParquetFile, ParquetWriter
from . import rows
from .config import Options
from .load import load_id, running_pipeline
from .schema import Table

if TYPE_CHECKING:
    import pyarrow as pa

FOLDER = "scoresheet_parquet"
"""Inside of the pipeline's working folder, so that dlt adopts a file by a hard link."""


class Delivery:
    """Hands rows to dlt as Arrow tables."""

    def __init__(self, table: Table, running: str | None) -> None:
        """`running` is the load that they belong to, if there is one."""
        self._table = table
        self._running = running

    def add(self, decoded: "pa.Table") -> Iterator[DataItemWithMeta]:
        """What dlt gets of these rows now."""
        yield rows.arrow(self._table, [decoded], self._running)

    def rest(self) -> Iterator[DataItemWithMeta]:
        """What dlt gets when all rows have been added."""
        yield from ()


class FileDelivery(Delivery):
    """Hands rows to dlt as the Parquet files that they have been written into."""

    def __init__(self, table: Table, running: str, writer: ParquetWriter) -> None:
        """The rows go through `writer`, which adds dlt's columns."""
        super().__init__(table, running)
        self._writer = writer
        # dlt does not look into a file: it takes the columns from here, and holds them against the contract.
        self._columns: pa.Table = rows.arrow(table, [table.promised.empty_table()], running).data

    def add(self, decoded: "pa.Table") -> Iterator[DataItemWithMeta]:
        """The files that have become complete, few of which hold these rows."""
        yield from map(self._as_item, self._writer.write(rows.delivered(self._table, [decoded])))

    def rest(self) -> Iterator[DataItemWithMeta]:
        """The other files."""
        yield from map(self._as_item, self._writer.finish())

    def _as_item(self, file: ParquetFile) -> DataItemWithMeta:
        return dlt.mark.with_file_import(str(file.path), "parquet", file.rows, hints=self._columns)


@contextmanager
def delivery(options: Options, table: Table) -> Iterator[Delivery]:
    """The road on which the rows of `table` reach dlt."""
    running = load_id()
    if running is None or not options.parquet_files:
        yield Delivery(table, running)
        return
    folder = Path(running_pipeline().working_dir) / FOLDER / table.name
    # What a killed process has left. dlt has its own copy or link of what it has adopted.
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        with ParquetWriter(folder, load_id=running) as writer:
            yield FileDelivery(table, running, writer)
    except BaseException:
        # dlt drops the package of a run that fails, and with it the state: nothing of the files is needed.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _remove_adopted(folder)


def ensure_adoptable(options: Options) -> None:
    """Refuses to write files which dlt would not load, or in which a step of the user would miss rows."""
    if not options.parquet_files or load_id() is None:
        return
    name, pipe = dlt.current.resource_name(), dlt.current.pipe()
    # The first step is the resource itself; what takes its rows from it is the last.
    if isinstance(pipe, Pipe) and (steps := pipe.steps[1:]):
        found = ", ".join(type(step).__name__ for step in steps)
        raise ConfigError(
            f"expected no steps behind {name}, because `parquet_files` is set and rows in files pass by"
            f" them, but found {found}; remove add_map, add_filter, add_limit and transformers, or set"
            " parquet_files = false"
        )
    pipeline = running_pipeline()
    formats = _formats(pipeline)
    if formats is not None and "parquet" not in formats:
        raise ConfigError(
            "expected a destination that loads Parquet files, because `parquet_files` is set, but found"
            f" {pipeline.destination.destination_name}, which takes {', '.join(formats) or 'none'}; choose"
            " another one, or a staging that it loads Parquet from, or set parquet_files = false"
        )


def _formats(pipeline: dlt.Pipeline) -> Sequence[str] | None:
    """The kinds of files that the destination loads, if there is one."""
    if pipeline.destination is None:
        return None
    capabilities = pipeline.destination.capabilities()
    if pipeline.staging is not None:
        return capabilities.supported_staging_file_formats
    return capabilities.supported_loader_file_formats


def _remove_adopted(folder: Path) -> None:
    """Removes the names of files that dlt has linked.

    Others are left to the next run: dlt may have copied them, or be about to take them, since a resource
    in a thread of its own (`parallelize`) comes to its end before its last item does.
    """
    for file in folder.iterdir():
        if file.stat().st_nlink > 1:
            file.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
