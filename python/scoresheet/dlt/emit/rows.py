"""From decoded responses to the rows that dlt takes."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from ..host.delivery import Batch
from ..host.types import DataItemWithMeta, DataValidationError
from ..tables import no_pandas
from ..tables.schema import CONTRACT, NAME, Table


def arrow(table: Table, decoded: Iterable[Any], note: Any = None) -> DataItemWithMeta:
    """One item for dlt of several decoded tables. `note` travels with it through the steps of the user."""
    return DataItemWithMeta(Batch(table.name, note), to_dlt_schema(table, decoded))


def to_dlt_schema(table: Table, decoded: Iterable[Any]) -> pa.Table:
    """Several decoded tables as one, with the columns that dlt gets."""
    parts = [no_pandas.table(part) for part in decoded]
    for part in parts:
        if not part.schema.equals(table.decoded_schema):
            check(table, part)
    # One look at the whole costs less than one at each of many parts.
    rows = pa.concat_tables(parts)
    check(table, rows)
    columns = [_to_dlt_type(rows[field.name], field) for field in table.dlt_schema]
    return pa.Table.from_arrays(columns, schema=table.dlt_schema)


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


def _to_dlt_type(column: pa.ChunkedArray, field: pa.Field) -> pa.ChunkedArray:
    if column.type == field.type:
        return column
    # Only timestamps that stay integers differ. They were whole seconds, which the safe cast proves.
    return column.cast(pa.timestamp("s", "UTC")).cast(field.type)
