"""Nested items, which dlt's normalizer makes rows and child tables of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import dlt
from dlt.common.normalizers.json.relational import DataItemNormalizer as RelationalNormalizer
from dlt.extract import DltResource

from ..tables.schema import NAMING, ResourceSpec, Table
from .conform import check
from .declared import declare
from .hints import Hints
from .router import root_name

if TYPE_CHECKING:
    from dlt.common.schema.typing import TColumnSchema

UNLIMITED = 1000
"""Of dlt's normalizer: how deep lists become tables where nobody has said."""


class Nesting:
    """How items of one resource will be nested in this load."""

    def __init__(self, spec: ResourceSpec, resource: DltResource, running: str) -> None:
        """`resource` has the name of the root table and the depth that the user may have set.

        `running` is the id of the load.
        """
        self._spec = spec
        self._schema = dlt.current.source_schema()
        self._resource = resource
        self._load_id = running
        self._hints_of: dict[str, Hints] = {}
        self._declared: dict[str, str] = {}
        configured = RelationalNormalizer.get_normalizer_config(self._schema).get("max_nesting")
        own = resource.max_table_nesting
        self._depth: int = next(depth for depth in (own, configured, UNLIMITED) if depth is not None)

    def delivered(self, item: Any) -> Any:
        """The item as dlt's normalizer is to get it, whose tables are declared."""
        if not isinstance(item, dict):
            return item
        if type(self._schema.naming) is not type(NAMING):
            # Other conventions would name columns by the properties; ours are named by the contract.
            item = _flat(item)
        name = root_name(item)
        if name not in self._hints_of or self._resource.has_other_dynamic_hints:
            self._hints_of[name] = Hints.of(item, name)
        self._hints = self._hints_of[name]
        root = self._declare(self._spec.tables[self._spec.endpoint.name], name, None)
        self._declare_below(item, "", root, (root,), self._depth)
        check(item, root, self._hints.contract, self._load_id)
        return item

    def _declare_below(
        self, value: dict[str, Any], path: str, table: str, place: tuple[str, ...], depth: int
    ) -> None:
        """Declares the child tables of the lists in a row, or columns where the user wants no tables."""
        for key, member in value.items():
            if not isinstance(member, (dict, list)) or not key.strip():
                continue
            name = NAMING.normalize_identifier(key)
            below = f"{path}__{name}" if path else name
            if self._is_json(table, key, depth):
                if self._is_ours(below):
                    self._declare_json(table, key)
            elif isinstance(member, dict):
                self._declare_below(member, below, table, (*place, key), depth - 1)
            elif member and below in self._spec.tables:
                fragments = (*place, self._schema.naming.normalize_table_identifier(key))
                child = self._declare(
                    self._spec.tables[below], self._schema.naming.shorten_fragments(*fragments), table
                )
                for row in member:
                    if isinstance(row, dict):
                        self._declare_below(row, below, child, fragments, depth - 1)

    def _is_json(self, table: str, key: str, depth: int) -> bool:
        column = self._schema.naming.normalize_identifier(key)
        known = self._schema.tables[table]["columns"].get(column, {})
        return depth <= 0 or known.get("data_type") == "json"

    def _is_ours(self, path: str) -> bool:
        """Whether the contract has a list or an object at a path, which a step has not added."""
        columns = self._spec.tables[self._spec.endpoint.name].dlt_schema.names
        return path in self._spec.tables or any(name.startswith(f"{path}__") for name in columns)

    def _declare_json(self, table: str, key: str) -> None:
        column: TColumnSchema = {"name": key, "data_type": "json", "nullable": True}
        normalized = self._schema.naming.normalize_identifier(key)
        if normalized not in self._schema.tables[table]["columns"]:
            column["name"] = normalized
            self._schema.update_table(
                {"name": table, "columns": {normalized: column}}, normalize_identifiers=False
            )

    def _declare(self, table: Table, name: str, parent: str | None) -> str:
        if name not in self._declared:
            self._declared[name] = declare(
                name,
                table.columns,
                description=self._spec.endpoint.summary,
                resource=self._resource.name,
                parent=None if name in self._hints.roots else parent,
                is_arrow=False,
                hints=self._hints,
            )
        return self._declared[name]


def _flat(value: dict[str, Any]) -> dict[str, Any]:
    """A row under the names of the contract's columns."""
    return dict(_columns(value, ""))


def _columns(value: dict[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    for key, member in value.items():
        name = NAMING.normalize_identifier(key) if key.strip() else key
        below = f"{path}__{name}" if path else name
        if isinstance(member, dict):
            yield from _columns(member, below)
        elif isinstance(member, list):
            yield below, [_flat(item) if isinstance(item, dict) else item for item in member]
        else:
            yield below, member
