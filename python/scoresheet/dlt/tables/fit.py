"""Rows that have been through a user's step, in the columns of their table again."""

from typing import Any

import pyarrow as pa

from ..host.types import DataValidationError, ExtractorException
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

    A round trip through a frame of pandas or polars makes every column nullable, renames the type of texts,
    and turns optional integers into floats. That is undone. Columns that are missing or unknown are left to
    dlt, and validated by the contract of the table.
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
    if _is_convertible(column, field.type):
        try:
            return column.cast(field.type)
        except pa.ArrowInvalid:
            pass
    raise _misfit(table, field, str(column.type))


def _is_convertible(column: pa.ChunkedArray, expected: pa.DataType) -> bool:
    """Whether a frame may have made the column's type of the expected one."""
    found = column.type
    if pa.types.is_null(found):
        return True
    if pa.types.is_dictionary(found):
        found = found.value_type
    if pa.types.is_string(expected):
        return str(found) in {"string", "large_string", "string_view"}
    if pa.types.is_timestamp(expected):
        return pa.types.is_timestamp(found) and found.tz is not None
    return bool(pa.types.is_integer(expected) and pa.types.is_floating(found) and column.null_count)


class Misfit(DataValidationError, ExtractorException):
    """A step of the user has changed a column, or has added one that the contract refuses.

    As an `ExtractorException` it is not wrapped by dlt.
    """


def _misfit(table: Table, field: pa.Field, found: str) -> Misfit:
    nullable = "" if field.nullable else ", without nulls"
    return Misfit(
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
