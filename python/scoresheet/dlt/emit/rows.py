"""From decoded responses to the rows that dlt takes."""

import base64
import os
from array import array
from collections.abc import Iterable
from typing import Any

import dlt
import pyarrow as pa
from dlt.common.schema.exceptions import DataValidationError
from dlt.extract.items import DataItemWithMeta

from ..host.resource import bypass_steps
from ..tables.records import Record, RecordTable
from ..tables.schema import CONTRACT, LOAD_ID, NAME, ROW_ID, Table

ROW_ID_LENGTH = 14

TABLE_NAME = b"scoresheet.table"
"""The key of the schema metadata which names the dlt table of an Arrow item."""


def arrow(table: Table, decoded: Iterable[Any], load_id: str | None) -> DataItemWithMeta:
    """One item for dlt of several decoded tables, with dlt's two columns where a load is running."""
    # dlt asks the mark for the table, except where the resource has a function for it (`table_name`).
    return dlt.mark.with_table_name(_stamped(table.name, to_dlt_schema(table, decoded), load_id), table.name)


def links(table: Table, decoded: pa.Table, load_id: str) -> DataItemWithMeta:
    """One item for dlt of links, which steps of the user do not meet."""
    return bypass_steps(_stamped(table.name, to_dlt_schema(table, [decoded]), load_id), table.name)


def to_dlt_schema(table: Table, decoded: Iterable[Any]) -> pa.Table:
    """Several decoded tables as one, with the columns that dlt gets."""
    parts = [pa.table(part) for part in decoded]
    for part in parts:
        if not part.schema.equals(table.decoded_schema):
            check(table, part)
    # One look at the whole costs less than one at each of many parts.
    rows = pa.concat_tables(parts)
    check(table, rows)
    columns = [_to_dlt_type(rows[field.name], field) for field in table.dlt_schema]
    return pa.Table.from_arrays(columns, schema=table.dlt_schema)


def table_name(item: pa.Table) -> str:
    """The dlt table that an Arrow item belongs to, from the item itself."""
    return str(item.schema.metadata[TABLE_NAME], "utf-8")


def check(table: Table, rows: pa.Table) -> None:
    """Refuses rows that are not exactly what the registry promises.

    dlt would not: it fills missing columns with nulls, and compares no values. Nothing but a fault of
    the decoder can be found here.
    """
    expected, found = table.decoded_schema, rows.schema
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


def recorded(table: RecordTable, records: Iterable[Record], load_id: str | None) -> DataItemWithMeta:
    """One item for dlt of records, which any resource may yield."""
    rows = _stamped(table.name, pa.Table.from_pylist(list(records), schema=table.schema), load_id)
    if load_id is not None:
        # A variant, so that the hints of the resource's own tables stay what they are.
        resource = dlt.current.resource()
        resource.apply_hints(table_name=table.name, write_disposition="append", create_table_variant=True)
    return bypass_steps(rows, table.name)


def row_ids(count: int) -> pa.StringArray:
    """Random ids as dlt makes them, cut out of one long text instead of made one by one."""
    letters = count * ROW_ID_LENGTH
    text = base64.b64encode(os.urandom(letters * 3 // 4 + 3))[:letters]
    offsets = array("i", range(0, letters + 1, ROW_ID_LENGTH))
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(text))


def _stamped(name: str, rows: pa.Table, load_id: str | None) -> pa.Table:
    """The rows with the name of their dlt table, and dlt's two columns where a load is running."""
    if load_id is not None:
        for column, values in ((LOAD_ID, pa.repeat(load_id, len(rows))), (ROW_ID, row_ids(len(rows)))):
            rows = rows.append_column(pa.field(column, pa.string(), nullable=False), values)
    return rows.replace_schema_metadata({TABLE_NAME: name})


def _to_dlt_type(column: pa.ChunkedArray, field: pa.Field) -> pa.ChunkedArray:
    if column.type == field.type:
        return column
    # Only timestamps that stay integers differ. They were whole seconds, which the safe cast proves.
    return column.cast(pa.timestamp("s", "UTC")).cast(field.type)
