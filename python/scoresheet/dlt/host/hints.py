"""The hints of the user for the tables of the resource at work, as dlt computes them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import dlt
from dlt.common.schema import Schema
from dlt.common.schema.utils import is_complete_column, merge_columns, normalize_table_identifiers
from dlt.extract.items import TableNameMeta

from ..tables.schema import CONTRACT

if TYPE_CHECKING:
    from dlt.common.schema.typing import TSchemaContract, TSchemaContractDict, TTableSchemaColumns

TYPE = ("data_type", "precision", "scale", "timezone")
"""The properties that make up the type of a column."""


@dataclass(frozen=True)
class Hints:
    """The hints for a table and its child tables."""

    contract: "TSchemaContractDict"
    """The contract that applies to new columns and types."""
    columns: "dict[str, TTableSchemaColumns]"
    """The described columns, by table."""
    roots: "frozenset[str]"
    """The tables without a parent, among which are lists that the user has given a key."""

    @classmethod
    def of(cls, item: Any, table_name: str) -> "Hints":
        """Return the hints for an item that goes into a table."""
        resource, naming = dlt.current.resource(), dlt.current.source_schema().naming
        meta = TableNameMeta(table_name) if resource.has_dynamic_table_name else None
        root = resource.compute_table_schema(item, meta)
        nested = resource.compute_nested_table_schemas(str(root["name"]), naming, item, meta)
        tables = [normalize_table_identifiers(table, naming) for table in (root, *nested)]
        contract = Schema.expand_schema_contract_settings(root.get("schema_contract") or CONTRACT)
        roots = frozenset(str(table["name"]) for table in tables if not table.get("parent"))
        return cls(contract, {str(table["name"]): table["columns"] for table in tables}, roots)


def source_contract() -> "TSchemaContract":
    """Return the contract of the running source: what the user has set, or ours."""
    settings: Any = dlt.current.source_schema().settings
    contract: TSchemaContract = settings.get("schema_contract") or CONTRACT
    return contract


def add_hints(
    columns: "TTableSchemaColumns",
    hints: "TTableSchemaColumns",
    stored: "TTableSchemaColumns",
    *,
    is_arrow: bool,
) -> None:
    """Add to the columns of a table what hints say of them, so that dlt finds no difference to refuse.

    A table that is `stored` gets no new columns, and keeps its types: the destination has them. Nested items
    keep their nulls as well, because the child tables of another key would need columns that cannot be added.
    """
    kept_hints = TYPE if is_arrow else (*TYPE, "nullable")
    known = {
        name: column
        for name, column in hints.items()
        if name in columns or (not stored and is_complete_column(column))
    }
    merge_columns(columns, known, merge_compound_props=False)
    for name, described in columns.items():
        column: Any = described
        found: Any = stored.get(name)
        if found and is_complete_column(found):
            kept: Any = {key: found[key] for key in kept_hints if key in found}
            for key in kept_hints:
                column.pop(key, None)
            column.update(kept)


def keep_from_list(table_name: str) -> None:
    """Keep what the user's hints say of the columns of a root table from the table of one of its lists."""
    resource = dlt.current.resource()
    hints: Any = resource._hints or {}
    if any(hints.get(hint) for hint in ("columns", "primary_key", "merge_key", "nested_hints")):
        contract: Any = resource.schema_contract
        resource.apply_hints(
            table_name=table_name,
            create_table_variant=True,
            columns={},
            primary_key="",
            merge_key="",
            nested_hints={},
            schema_contract=contract(None) if callable(contract) else contract,
        )
