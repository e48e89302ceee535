"""What the source needs to know of the load it runs in."""

from collections.abc import Iterable

import dlt
from dlt.common.data_types import TDataType
from dlt.common.destination.utils import resolve_merge_strategy
from dlt.common.schema import Schema
from dlt.common.storages.exceptions import CurrentLoadPackageStateNotAvailable

from .errors import StoredTypeError
from .schema import Table


def load_id() -> str | None:
    """The id of the running load; none where a resource is merely iterated."""
    try:
        return dlt.current.load_package_state()["load_id"]
    except CurrentLoadPackageStateNotAvailable:
        return None


def merges() -> bool:
    """Whether the destination will merge the rows of the current resource by their keys.

    It appends them where the resource says so, and where it cannot merge (plain Parquet files).
    """
    table = dlt.current.resource().compute_table_schema()
    name = str(table["name"])
    return resolve_merge_strategy({name: table}, table) is not None


def respect_stored_types(arrow_tables: Iterable[Table]) -> None:
    """Refuses to fill `arrow_tables` if stored columns have other types, and keeps such types elsewhere.

    dlt merges the shipped schema over the stored one before it extracts, while the columns in the
    destination stay what they are. Items of nested resources are coerced to the stored type by dlt's
    normalizer once that is put back into the schema; Arrow rows are not coerced. Types are put back
    in all tables, whichever resource runs: otherwise a run without a table would overwrite its stored
    types for good, and hide the conflict from the next one.
    """
    current = dlt.current.source_schema()
    stored = _stored_types(current)
    for table in arrow_tables:
        for name, expected in table.data_types.items():
            found = stored.get((table.name, name), expected)
            if found != expected:
                raise StoredTypeError(table.name, name, found, expected)
    for (table_name, name), data_type in stored.items():
        if table_name in current.tables:
            current.tables[table_name]["columns"][name]["data_type"] = data_type


def _stored_types(schema: Schema) -> dict[tuple[str, str], TDataType]:
    """The types of all columns as the pipeline knew them before this run, which it still does.

    Tables that the `refresh` argument of the run drops before it loads are left out.
    """
    pipeline = dlt.current.pipeline()
    if schema.name not in pipeline.schemas:
        return {}
    dropped = dlt.current.load_package_state()["state"].get("dropped_tables", [])
    tables = pipeline.schemas[schema.name].tables
    return {
        (table_name, name): data_type
        for table_name in tables.keys() - {table["name"] for table in dropped}
        for name, column in tables[table_name]["columns"].items()
        if (data_type := column.get("data_type"))
    }
