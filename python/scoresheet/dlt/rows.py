"""From decoded responses to the rows that dlt takes."""

import base64
import json
import os
from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.common.schema.exceptions import DataValidationError
from dlt.extract.items import DataItemWithMeta

from .schema import CONTRACT, LOAD_ID, NAME, NAMING, ROW_ID, Layout, Table

if TYPE_CHECKING:
    from .. import Response

ROW_ID_LENGTH = 14

TABLE_NAME = b"scoresheet.table"
"""The key of the schema metadata which names the dlt table of an Arrow item."""


def arrow(table: Table, decoded: Iterable[Any], load_id: str | None) -> DataItemWithMeta:
    """One item for dlt of several decoded tables, with dlt's two columns where a load is running."""
    parts = [pa.table(part) for part in decoded]
    for part in parts:
        check(table, part)
    rows = pa.concat_tables(parts)
    columns = [_as_delivered(rows[field.name], field) for field in table.delivered]
    fields = list(table.delivered)
    if load_id is not None:
        columns += [pa.repeat(load_id, len(rows)), row_ids(len(rows))]
        fields += [pa.field(name, pa.string(), nullable=False) for name in (LOAD_ID, ROW_ID)]
    schema = pa.schema(fields, metadata={TABLE_NAME: table.name})
    # dlt asks the mark for the table, except where the resource has a function for it (`table_name`).
    return dlt.mark.with_table_name(pa.Table.from_arrays(columns, schema=schema), table.name)


def table_name(item: pa.Table) -> str:
    """The dlt table that an Arrow item belongs to, from the item itself."""
    return str(item.schema.metadata[TABLE_NAME], "utf-8")


def check(table: Table, rows: pa.Table) -> None:
    """Refuses rows that are not exactly what the registry promises.

    dlt would not: it fills missing columns with nulls, and compares no values. Nothing but a fault of
    the decoder can be found here.
    """
    expected, found = table.promised, rows.schema
    for name in dict.fromkeys(expected.names + found.names):
        is_column = name in expected.names and name in found.names
        is_same = is_column and found.field(name).equals(expected.field(name))
        if is_same and (found.field(name).nullable or not rows[name].null_count):
            continue
        raise DataValidationError(
            NAME,
            table.name,
            name,
            "data_type" if is_column else "columns",
            "freeze",
            None,
            CONTRACT,
            None,
            f"expected the columns of {table.origin} as the registry promises them but found"
            f" `{name}` otherwise; this is a fault of scoresheet, please report it."
            f" Expected:\n{expected}\nFound:\n{found}",
        )


def nested(layout: Layout, response: "Response") -> dict[str, Any]:
    """The body of a checked response as an item for dlt's normalizer.

    Of a body that the contract leaves open only what it declares is kept: the rest has no column.
    """
    root = layout.tables[layout.endpoint.name]
    (decoded,) = pa.table(response.tables[root.origin]).to_pylist()
    endpoint = layout.endpoint
    trailing = [endpoint.fetched_at] if endpoint.fetched_at else []
    declared = {key: value for key, value in json.loads(response.body).items() if _is_declared(layout, key)}
    return (
        {name: decoded[name] for name in endpoint.request_columns}
        | declared
        | {name: decoded[name] for name in trailing}
    )


def row_ids(count: int) -> pa.StringArray:
    """Random ids as dlt makes them, cut out of one long text instead of made one by one."""
    letters = count * ROW_ID_LENGTH
    text = base64.b64encode(os.urandom(letters * 3 // 4 + 3))[:letters]
    offsets = array("i", range(0, letters + 1, ROW_ID_LENGTH))
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(text))


def _as_delivered(column: pa.ChunkedArray, field: pa.Field) -> pa.ChunkedArray:
    if column.type == field.type:
        return column
    # Only timestamps that stay integers differ. They were whole seconds, which the safe cast proves.
    return column.cast(pa.timestamp("s", "UTC")).cast(field.type)


def _is_declared(layout: Layout, key: str) -> bool:
    if not key.strip():
        return False  # dlt has no name for it.
    name = NAMING.normalize_identifier(key)
    children = {table.name for table in layout.tables.values()}
    columns = layout.tables[layout.endpoint.name].delivered.names
    return (
        f"{layout.resource}__{name}" in children
        or name in columns
        or any(column.startswith(f"{name}__") for column in columns)
    )
