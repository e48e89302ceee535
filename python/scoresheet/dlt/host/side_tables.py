"""Rows of tables beside those of a resource, written into the load package past its pipe.

What a resource yields is the user's: transformers, filters, limits and hints are made for it. Records of
runs, violations and links are no part of that. They are written into the same package by a writer of their
own, so that they are loaded together with the rows and the state, or not at all.
"""

from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.common.configuration.container import Container
from dlt.common.data_writers import DataWriter
from dlt.common.storages.load_package import LoadPackageStateInjectableContext
from dlt.extract import DltResource
from dlt.extract.extractors import ArrowExtractor
from dlt.extract.storage import ExtractorItemStorage

from ..tables import no_pandas
from ..tables.records import RESERVED, Record, SideTable, row_id
from ..tables.schema import CONTRACT
from .declared import declare, formats, placed
from .load import is_loaded, load_id, merges
from .per_load import PerLoad
from .stamps import stamped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType


class SideTables:
    """The side tables of one iteration of a resource. Outside of a load nothing is written."""

    def __init__(self) -> None:
        self._extractor: ArrowExtractor | None = None
        self._resources: dict[str, DltResource] = {}
        self._pending: dict[str, list[pa.Table]] = {}
        """By table, rows that are not handed to dlt yet, which takes milliseconds for an item of any size."""

    def write(self, table: SideTable, rows: "pa.Table | Iterable[Record]") -> None:
        """Writes rows, which are loaded with those that the resource yields in this run."""
        running = load_id()
        if running is None or (table.resource and not is_loaded()):
            return
        table = placed(table)
        ids: list[str] | None = None
        if not isinstance(rows, pa.Table):
            records = list(rows)
            if table.identity:
                fresh = _first_of_each(table, records, running)
                ids, records = list(fresh), list(fresh.values())
            rows = no_pandas.table_of(records, table.schema)
        if not len(rows):
            return
        if self._extractor is None:
            self._extractor = _extractor(running)
        if table.name not in self._resources:
            self._resources[table.name] = _resource(table)
            declare(
                table.name,
                table.columns,
                description=table.description,
                resource=_owner(table),
                is_side=True,
            )
        pending = self._pending.setdefault(table.name, [])
        pending.append(stamped(no_pandas.copied(rows), running, ids))
        if sum(map(len, pending)) >= ITEM_ROWS:
            self._hand_over(table.name)

    def _hand_over(self, name: str) -> None:
        rows = pa.concat_tables(self._pending.pop(name))
        assert self._extractor is not None  # noqa: S101 - made before the first rows are pending
        self._extractor.write_items(self._resources[name], rows, None)

    def close(self) -> None:
        """Completes the files in the load package."""
        for name in list(self._pending):
            self._hand_over(name)
        if self._extractor is not None:
            self._extractor.item_storage.close_writers(self._extractor.load_id)
            self._extractor = None

    def __enter__(self) -> "SideTables":
        return self

    def __exit__(
        self,
        kind: "type[BaseException] | None",
        error: "BaseException | None",
        traceback: "TracebackType | None",
    ) -> None:
        """Closes. dlt drops the package of a run that fails, whatever is in it."""
        self.close()


ITEM_ROWS = 50_000
"""Rows of a side table that become one item of dlt."""

_WRITTEN: PerLoad[set[str]] = PerLoad()
"""The ids of the records that a load has written."""


def _first_of_each(table: SideTable, records: "Iterable[Record]", running: str) -> dict[str, Record]:
    """The records that this load has not written yet, by row id. Files cannot be merged later."""
    written = _WRITTEN.get(running, set)
    fresh: dict[str, Record] = {}
    for record in records:
        fresh.setdefault(row_id(record, table.identity), record)
    fresh = {id_: record for id_, record in fresh.items() if id_ not in written}
    written.update(fresh)
    return fresh


def _extractor(running: str) -> ArrowExtractor:
    """Dlt's own writer of Arrow rows, into the package that is being extracted."""
    package = Container()[LoadPackageStateInjectableContext]
    spec = DataWriter.writer_spec_from_file_format("parquet", "arrow")
    storage = ExtractorItemStorage(package.storage, spec)
    return ArrowExtractor(running, storage, dlt.current.source_schema())


def _resource(table: SideTable) -> DltResource:
    """The hints of a side table, in the form that dlt's writer takes.

    A new table is stored like those of the resource at work. One that exists stays what it is.
    """
    resource = DltResource.from_data([], name=_owner(table))
    resource.apply_hints(
        table_name=table.name,
        primary_key=table.key or None,
        merge_key=table.merge_key or None,
        schema_contract=CONTRACT,
        write_disposition="merge" if table.key or table.merge_key else "append",
        **_formats(table.name),
    )
    if not merges(resource):
        resource.apply_hints(write_disposition="append")
    return resource


def _owner(table: SideTable) -> str:
    """The resource that a side table belongs to: the one at work, under the name that the user gave it."""
    return dlt.current.resource().name if table.resource else table.name


def replaces_sets(table: SideTable) -> bool:
    """Whether rows of a table replace all rows of the same merge key, of which all must be written, then."""
    return bool(table.merge_key) and _resource(placed(table)).write_disposition == "merge"


def _formats(name: str) -> dict[str, Any]:
    """The formats that dlt stores a side table in: of one of its family, always plain files."""
    return {
        key: value
        for key, value in formats(name).items()
        if key != "table_format" or not name.startswith(RESERVED)
    }
