"""Tables enter dlt's schema together with their first rows, and never before.

dlt's load creates and extends the tables that have rows in the package, and then notes the whole schema as
stored. A table or column that is in the schema without rows in the package would therefore never reach the
destination, and every later load of it would fail.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

import dlt
from dlt.common.configuration.container import Container
from dlt.common.schema.typing import TColumnSchema, TTableSchema
from dlt.common.schema.utils import (
    dlt_id_column,
    dlt_load_id_column,
    has_table_seen_data,
    new_table,
    normalize_table_identifiers,
)
from dlt.common.storages.load_package import LoadPackageStateInjectableContext

from ..tables.records import RESERVED, SideTable
from .errors import LostTableError, StoredTypeError
from .heal import Stored, has_files, heal
from .hints import Hints, add_hints
from .load import known_schema, load_id, renewed_tables, running_pipeline, seen_tables
from .per_load import PerLoad
from .stamps import adds_row_ids

KEPT = "A row that has left its month stays; its `_dlt_load_id` is older than the newest one of its month."
"""Describes a side table in an open format."""


def declare(
    name: str,
    columns: Iterable[TColumnSchema],
    *,
    description: str,
    resource: str,
    parent: str | None = None,
    is_arrow: bool = True,
    is_side: bool = False,
    hints: Hints | None = None,
) -> str:
    """Adds a table, or what the stored one is missing, to dlt's schema; returns its normalized name.

    A declared table is not new to dlt, so that its contract holds from the first row on. Columns that are
    stored under another type keep that one: the destination has it.
    """
    found = heal_once()
    schema = dlt.current.source_schema()
    place: dict[str, Any] = {"parent_table_name": parent} if parent else {"resource": resource}
    table = new_table(
        name,
        columns=[*columns, *_dlt_columns(is_root=not parent, is_arrow=is_arrow, is_side=is_side)],
        **place,
    )
    table["description"] = description
    if not parent:
        # The resource knows better.
        table.pop("write_disposition")
    table = normalize_table_identifiers(table, schema.naming)
    normalized = str(table["name"])
    stored = schema.tables[normalized]["columns"] if normalized in schema.tables else {}
    described = hints.columns.get(normalized, {}) if hints else {}
    add_hints(table["columns"], described, stored, is_arrow=is_arrow)
    _refuse_changed(table, found)
    schema.update_table(table, normalize_identifiers=False, merge_compound_props=False)
    return normalized


_STORED: PerLoad[Stored] = PerLoad()
"""What the destination held when a load began."""


def heal_once() -> Stored:
    """Looks for what the destination lacks before the first rows of a load are written."""
    running = load_id()
    if not running:
        return Stored()
    return _STORED.get(running, lambda: heal(dlt.current.source_schema().name))


def _refuse_changed(table: TTableSchema, found: Stored) -> None:
    """Refuses to add to a table that somebody has dropped, or has given a key that cannot be compared."""
    name, schema, known = str(table["name"]), dlt.current.source_schema(), known_schema()
    # A source that has run in another pipeline brings along what that one has seen.
    is_stored = known is not None and name in seen_tables(known) & seen_tables(schema)
    if not is_stored or name in renewed_tables():
        return
    stored = schema.tables[name]
    is_kept = stored.get("write_disposition") != "replace" and not stored.get("table_format")
    if name in found.lost or (is_kept and not has_files(schema.name, name)):
        raise LostTableError(name)
    for column_name, column in table["columns"].items():
        expected, there = column.get("data_type"), found.types.get((name, column_name))
        is_key = column.get("primary_key") or column.get("merge_key")
        if is_key and there and expected and (there == "text") != (expected == "text"):
            raise StoredTypeError(name, column_name, there, expected)


def forget_unseen(names: Collection[str]) -> None:
    """Takes tables out of dlt's schema that never had rows, as earlier versions put there in advance.

    To be called before this run has written rows. Tables of a package that is not normalized yet are not
    known to have some, and stay. So do tables of a schema that the user has imported, which does not say it.
    """
    package = Container()[LoadPackageStateInjectableContext]
    if running_pipeline().list_extracted_load_packages() or package.storage.list_new_jobs(package.load_id):
        return
    schema = dlt.current.source_schema()
    if schema._imported_version_hash:
        return
    known = {schema.naming.normalize_tables_path(name) for name in names} & schema.tables.keys()
    schema.drop_tables([name for name in known if not has_table_seen_data(schema.tables[name])])


def _dlt_columns(*, is_root: bool, is_arrow: bool, is_side: bool) -> list[TColumnSchema]:
    # A load job that is repeated after a crash brings the same ids once more. A unique index, which dlt makes
    # in its staging dataset, too, would refuse them in this run and in every later one. Only rows that the
    # user appends are better refused than doubled.
    is_appended = not is_side and dlt.current.resource().write_disposition == "append"
    row_id: TColumnSchema = {**dlt_id_column(), "unique": is_appended}
    own: list[TColumnSchema] = [dlt_load_id_column()] if is_root else []
    return own if is_arrow and adds_row_ids(load_id()) else [*own, row_id]


def placed(table: SideTable) -> SideTable:
    """Return a side table under the name that it has in this destination.

    dlt stores tables with names of its family as plain files, where rows are never replaced. Beside a table
    in an open format (Delta, Iceberg), a table whose rows are replaced is therefore an ordinary one.

    dlt merges such a table by key and deletes nothing, which its description says.
    """
    ordinary = table.name.removeprefix(RESERVED)
    if not table.merge_key or not (stored_table(ordinary) or "table_format" in formats(table.name)):
        return table
    return replace(table, name=ordinary, description=f"{table.description} {KEPT}")


def formats(name: str) -> dict[str, Any]:
    """Return the formats of a stored table; of one that is not stored yet, those of the resource at work."""
    hints: Any = stored_table(name) or dlt.current.resource()._hints or {}
    return {key: hints[key] for key in ("table_format", "file_format") if isinstance(hints.get(key), str)}


def stored_table(name: str) -> TTableSchema | None:
    """A table as dlt's schema has it."""
    schema = dlt.current.source_schema()
    return schema.tables.get(schema.naming.normalize_tables_path(name))
