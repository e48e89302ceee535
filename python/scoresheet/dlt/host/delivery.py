"""The last step of every resource: between the user's steps and dlt's writer."""

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import dlt
from dlt.extract.items_transform import ItemTransform

from ..tables.fit import fit, to_arrow
from ..tables.schema import SHARED
from .declared import declare, forget_unseen
from .history import identify, keeps_history, row_versions
from .load import is_loaded, load_id, note_extraction
from .nesting import Nesting
from .row_wise import guard, unusable
from .stamps import stamped
from .texts import escapes_nul, item_without_nul, without_nul

if TYPE_CHECKING:
    import pyarrow as pa
    from dlt.common.schema.typing import TColumnSchema
    from dlt.extract.pipe import Pipe

    from ..tables.schema import ResourceSpec, Table

TABLE_NAME = b"scoresheet.table"
"""The key of the schema metadata that names the dlt table of an Arrow item."""


@dataclass(frozen=True)
class Batch:
    """What travels with an item through the steps of the user.

    It is no `TableNameMeta` of dlt's: a transformer's rows inherit it, and do not belong to this table.
    """

    table_name: str
    """The table as the contract names it."""
    note: Any = None
    """For the resource's own accounting."""


class Router(str):
    """The hint `table_name` of a resource with several tables: each item names its own.

    As a text it is the name of the root table, which dlt looks for beside the function.
    """

    __slots__ = ()

    def __call__(self, item: Any) -> str:
        """The table of an item."""
        return str(item.schema.metadata[TABLE_NAME], "utf-8")


class Delivery(ItemTransform[Any, dict[str, Any]]):
    """Makes the rows that dlt writes of what the user's steps have left, and declares their tables.

    Where the resource only feeds a transformer, rows pass as they are.
    """

    # Behind dlt's own incremental (1) and limit (1.1), so that it sees what will be written and nothing else.
    placement_affinity: ClassVar[float] = 5

    def __init__(self, spec: "ResourceSpec") -> None:
        super().__init__(self.__call__)
        self._spec = spec
        self._tables = {table.name: table for table in spec.tables.values()}
        self._declared: dict[str, str] = {}
        self._escapes_nul = False

    def bind(self, pipe: "Pipe") -> "Delivery":  # type: ignore[override]
        """Called by dlt for each iteration, with a copy of the pipe that only this iteration uses."""
        if not self._spec.nested:
            for index, step in enumerate(pipe.steps):
                pipe.steps[index] = guard(step, self._spec.resource)
        note_extraction()
        if load_id() is not None:
            # Here, since dlt binds all resources before the first of them yields.
            forget_unseen([*self._spec.table_names, *SHARED])
        bound = copy(self)
        bound._declared = {}
        bound._escapes_nul = load_id() is not None and escapes_nul(are_items=self._spec.nested)
        return bound

    def __call__(self, item: Any, meta: Any = None) -> Any:
        """The rows of an item, or of several in a list."""
        several = [each for each in (item if isinstance(item, list) else [item]) if each is not None]
        running = load_id()
        if not several or running is None or not is_loaded():
            return item
        if self._spec.nested:
            nesting = Nesting(self._spec, dlt.current.resource())
            if self._escapes_nul:
                several = item_without_nul(several)
            rows = [nesting.delivered(each) for each in several]
            return rows if isinstance(item, list) else rows[0]
        if len(self._tables) == 1 and all(isinstance(each, dict) for each in several):
            # Rows that a step of the user has made of a table.
            if any(map(self._is_columns, several)):
                raise unusable(self._spec.resource, several[0])
            self._declare(*self._tables)
            return item
        tables = [self._rows(each, meta, running) for each in several]
        # A table without rows would be created for nothing.
        kept = [table for table in tables if table is not None]
        return (kept or None) if isinstance(item, list) else next(iter(kept), None)

    def _is_columns(self, item: dict[str, Any]) -> bool:
        """Whether an item is a table by columns, which dlt would take for one row without a key."""
        (table,) = self._tables.values()
        keys = (field.name for field in table.dlt_schema if not field.nullable)
        return any(isinstance(item.get(key), (list, dict)) for key in keys)

    def _rows(self, item: Any, meta: Any, running: str) -> "pa.Table | None":
        rows = to_arrow(item)
        if rows is None or not isinstance(meta, Batch):
            raise unusable(self._spec.resource, item)
        if not len(rows):
            return None
        if self._escapes_nul:
            rows = without_nul(rows)
        rows = fit(rows, self._tables[meta.table_name])
        rows = stamped(rows, running, row_versions(rows))
        return rows.replace_schema_metadata({TABLE_NAME: self._declare(meta.table_name)})

    def _declare(self, name: str) -> str:
        """Declares a table with its first rows; returns the name under which dlt stores it."""
        if name not in self._declared:
            table = self._tables[name]
            target = str(dlt.current.resource().table_name) + name.removeprefix(self._spec.resource)
            columns = _hinted(table)
            if keeps_history() and self._spec.settings["write_disposition"] == "merge":
                identify(columns)
            declare(
                target,
                columns,
                description=self._spec.endpoint.summary,
                resource=dlt.current.resource().name,
            )
            self._declared[name] = target
        return self._declared[name]


def _hinted(table: "Table") -> "list[TColumnSchema]":
    """The columns of a table, null allowed as the hints of the user say: keys make columns required."""
    resource = dlt.current.resource()
    hints = {} if callable(resource.table_name) else resource.compute_table_schema()["columns"]
    required = {str(name): bool(hint["nullable"]) for name, hint in hints.items() if "nullable" in hint}
    columns = table.columns
    for column in columns:
        name = str(column["name"])
        column["nullable"] = required.get(name, bool(column["nullable"]))
        if hints.get(name, {}).get("merge_key"):
            column["merge_key"] = True
    return columns
