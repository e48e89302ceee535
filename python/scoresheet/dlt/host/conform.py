"""Items that a step of the user has changed, checked before they are written into the load package.

dlt applies a contract to items when it normalizes them. By then the package is complete, and every later run
would try it again and fail. Arrow rows are checked by dlt before.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import dlt
from dlt.common.data_types import coerce_value, py_type_to_sc_type
from dlt.common.json import json
from dlt.common.schema.utils import is_complete_column, new_table

from ..tables.fit import Misfit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dlt.common.schema.typing import TColumnSchema, TSchemaContractDict, TTableSchemaColumns

NATURAL = {
    "text": str,
    "bigint": int,
    "double": float,
    "bool": bool,
    "timestamp": datetime,
    "date": date,
}
"""The Python type of which a value fits into a column in any case."""


def check(item: dict[str, Any], table: str, contract: "TSchemaContractDict", running: str) -> None:
    """Raise `Misfit` for an item that dlt's normalizer would refuse for its table."""
    schema = dlt.current.source_schema()
    known = schema.tables[table]["columns"] if table in schema.tables else {}
    if all(_fits(value, known.get(name)) for name, value in item.items()):
        return
    # As dlt reads it from the package.
    written = json.typed_loads(json.typed_dumps(item))
    for (name, *_), row in schema.normalize_data_item(written, running, table):
        _check_row(name, row, contract)


def _fits(value: Any, column: "TColumnSchema | None") -> bool:
    if column is None or "data_type" not in column:
        return False
    if value is None:
        return bool(column.get("nullable", True))
    return type(value) is NATURAL.get(str(column["data_type"]))


def _check_row(table: str, row: "Mapping[str, Any]", contract: "TSchemaContractDict") -> None:
    schema = dlt.current.source_schema()
    known = schema.tables[table]["columns"] if table in schema.tables else {}
    for name, value in row.items():
        if value is None and not _is_nullable(known.get(name)):
            raise _misfit(table, name, "data_type", contract, row)
    columns = list(_new_columns(known, row))
    variants = {column["name"] for column in columns if column.get("variant")}
    partial = new_table(table, columns=columns)
    _, filters = schema.apply_schema_contract(contract, partial, row, raise_on_freeze=False)
    for entity, name, mode in filters:
        if mode == "freeze":
            raise _misfit(table, name, "data_type" if name in variants else entity, contract, row)


def _new_columns(known: "TTableSchemaColumns", row: "Mapping[str, Any]") -> "Iterator[TColumnSchema]":
    """The columns that dlt would add for the values of a row."""
    naming = dlt.current.source_schema().naming
    for name, value in row.items():
        if value is None:
            continue
        found, column = py_type_to_sc_type(type(value)), known.get(name, {})
        expected = column.get("data_type")
        if not expected:
            yield {"name": name, "data_type": found, "nullable": True}
            continue
        try:
            coerce_value(expected, found, value)
        except (ValueError, SyntaxError):
            variant = naming.shorten_fragments(name, f"v_{found}")
            if variant not in known:
                yield {"name": variant, "data_type": found, "nullable": True, "variant": True}


def _is_nullable(column: "TColumnSchema | None") -> bool:
    return column is None or not is_complete_column(column) or bool(column.get("nullable", True))


def _misfit(table: str, column: str, entity: Any, contract: "TSchemaContractDict", row: Any) -> Misfit:
    """The error for a new column or type, or for a null in a column without nulls."""
    is_null = row.get(column, "") is None
    found = f"a null in `{column}` of `{table}`" if is_null else f"the column `{column}` of `{table}`"
    remedy = "" if is_null else ', or allow it with source.schema_contract = "evolve"'
    schema = dlt.current.source_schema()
    return Misfit(
        schema.name,
        table,
        column,
        entity,
        "freeze",
        schema.tables.get(table),
        contract,
        row,
        "expected the tables, columns and types of the contract but found"
        f" {f'the table `{table}`' if entity == 'tables' else found} after the steps that were added to the"
        f" resource; let them leave it out{remedy}",
    )
