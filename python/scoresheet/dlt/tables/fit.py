"""Rows that have been through a user's step, in the columns of their table again."""

from typing import Any

import pyarrow as pa
from dlt.common.schema.exceptions import DataValidationError

from .schema import CONTRACT, NAME, Table


def to_arrow(item: Any) -> "pa.Table | None":
    """The item as an Arrow table, if it is one, a batch, or a frame of pandas or polars."""
    if isinstance(item, pa.Table):
        return item
    if isinstance(item, pa.RecordBatch):
        return pa.Table.from_batches([item])
    library = type(item).__module__.partition(".")[0]
    if library == "pandas" and hasattr(item, "columns"):
        return pa.Table.from_pandas(item, preserve_index=False)
    if library == "polars" and hasattr(item, "columns"):
        return (item.collect() if hasattr(item, "collect") else item).to_arrow()
    return None


def fit(rows: pa.Table, table: Table) -> pa.Table:
    """The rows with the types and the nullability of the table's columns.

    A round trip through a frame widens texts, turns optional integers into floats and makes every column
    nullable. What is no loss is converted back. Columns that are missing or unknown are left to dlt, by the
    contract of the table.
    """
    known = {field.name: field for field in table.dlt_schema}
    for index, found in enumerate(rows.schema):
        field = known.get(found.name)
        if field is None or found.equals(field):
            continue
        rows = rows.set_column(index, field, _converted(rows[found.name], field, table))
    return rows


def _converted(column: pa.ChunkedArray, field: pa.Field, table: Table) -> pa.ChunkedArray:
    if column.null_count and not field.nullable:
        raise _misfit(table, field, "nulls")
    if column.type == field.type:
        return column
    if _is_convertible(column.type, field.type):
        try:
            return column.cast(field.type)
        except pa.ArrowInvalid:
            pass
    raise _misfit(table, field, str(column.type))


def _is_convertible(found: pa.DataType, expected: pa.DataType) -> bool:
    """Whether a frame may have made one type of the other."""
    if pa.types.is_null(found):
        return True
    if pa.types.is_dictionary(found):
        return _is_convertible(found.value_type, expected)
    if pa.types.is_string(expected):
        return str(found) in {"string", "large_string", "string_view"}
    if pa.types.is_timestamp(expected):
        return pa.types.is_timestamp(found) and found.tz is not None
    if pa.types.is_boolean(expected):
        return False
    return bool(pa.types.is_integer(found) or pa.types.is_floating(found))


def _misfit(table: Table, field: pa.Field, found: str) -> DataValidationError:
    nullable = "" if field.nullable else ", without nulls"
    return DataValidationError(
        NAME,
        table.name,
        field.name,
        "data_type",
        "freeze",
        None,
        CONTRACT,
        None,
        f"expected the column `{field.name}` of `{table.name}` as {field.type}{nullable} but found {found}"
        " after the steps that were added to the resource; let them keep its type",
    )
