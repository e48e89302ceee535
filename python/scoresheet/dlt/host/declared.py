"""Tables enter dlt's schema together with their first rows, and never before.

dlt's load creates and extends the tables that have rows in the package, and then notes the whole schema as
stored. A table or column that is in the schema without rows in the package would therefore never reach the
destination, and every later load of it would fail.
"""

from collections.abc import Collection, Iterable
from typing import Any

import dlt
from dlt.common.schema.typing import TColumnSchema, TTableSchema
from dlt.common.schema.utils import (
    dlt_id_column,
    dlt_load_id_column,
    has_table_seen_data,
    new_table,
    normalize_table_identifiers,
)

from .load import load_id, running_pipeline
from .stamps import adds_row_ids

_DECLARED: dict[str | None, set[str]] = {}
"""The tables that the running load has declared."""


def declare(
    name: str,
    columns: Iterable[TColumnSchema],
    *,
    description: str,
    resource: str,
    parent: str | None = None,
    is_arrow: bool = True,
) -> str:
    """Adds a table, or what the stored one is missing, to dlt's schema; returns its normalized name.

    A declared table is not new to dlt, so that its contract holds from the first row on. Columns that are
    stored under another type keep that one: the destination has it.
    """
    schema = dlt.current.source_schema()
    place: dict[str, Any] = {"parent_table_name": parent} if parent else {"resource": resource}
    table = new_table(name, columns=[*columns, *(_dlt_columns() if is_arrow else ())], **place)
    table["description"] = description
    if not parent:
        # The resource knows better.
        table.pop("write_disposition")
    table = normalize_table_identifiers(table, schema.naming)
    normalized = str(table["name"])
    stored = schema.tables[normalized]["columns"] if normalized in schema.tables else {}
    for column_name, column in table["columns"].items():
        data_type = stored[column_name].get("data_type") if column_name in stored else None
        if data_type:
            column["data_type"] = data_type
    schema.update_table(table, normalize_identifiers=False, merge_compound_props=False)
    _declared().add(normalized)
    return normalized


def forget_unseen(names: Collection[str]) -> None:
    """Takes tables out of dlt's schema that never had rows, as earlier versions put there in advance.

    Tables of a package that is not normalized yet are not known to have rows, and stay. So do those that
    another resource of the same load has declared.
    """
    if running_pipeline().list_extracted_load_packages():
        return
    schema = dlt.current.source_schema()
    normalized = {schema.naming.normalize_tables_path(name) for name in names} - _declared()
    unseen = [
        name for name in normalized if name in schema.tables and not has_table_seen_data(schema.tables[name])
    ]
    schema.drop_tables(unseen)


def _declared() -> set[str]:
    running = load_id()
    if running not in _DECLARED:
        _DECLARED.clear()
        _DECLARED[running] = set()
    return _DECLARED[running]


def _dlt_columns() -> list[TColumnSchema]:
    return [dlt_load_id_column(), *([] if adds_row_ids() else [dlt_id_column()])]


def stored_table(name: str) -> TTableSchema | None:
    """A table as dlt's schema has it."""
    schema = dlt.current.source_schema()
    return schema.tables.get(schema.naming.normalize_tables_path(name))
