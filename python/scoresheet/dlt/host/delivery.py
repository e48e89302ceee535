"""The last step of every resource: between the user's steps and dlt's writer."""

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import dlt
import pyarrow as pa
from dlt.extract.items_transform import ItemTransform

from ..tables.fit import fit, to_arrow
from ..tables.schema import SHARED
from .conform import check
from .declared import declare, forget_unseen
from .hints import Hints, keep_from_list
from .history import identify, keeps_history, row_versions
from .load import is_loaded, load_id, note_extraction
from .marks import apply_marked_hints, describe_own_table, origin, own_table
from .nesting import Nesting
from .router import Router, named, root_name
from .row_wise import guard, unusable
from .stamps import stamped
from .texts import escapes_nul, item_without_nul, without_nul

if TYPE_CHECKING:
    from dlt.extract.pipe import Pipe

    from ..tables.schema import ResourceSpec


@dataclass(frozen=True)
class Batch:
    """What travels with an item through the steps of the user.

    It is no `TableNameMeta` of dlt's: a transformer's rows inherit it, and do not belong to this table.
    """

    table_name: str
    """The table as the contract names it."""
    note: Any = None
    """For the resource's own accounting."""


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
        self._declared: dict[str, Hints] = {}
        """The hints of the tables that are declared in this iteration."""
        self._nesting: Nesting | None = None
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
        bound._nesting = None
        bound._escapes_nul = load_id() is not None and escapes_nul(are_items=self._spec.nested)
        return bound

    def __call__(self, item: Any, meta: Any = None) -> Any:
        """The rows of an item, or of several in a list."""
        several = [each for each in (item if isinstance(item, list) else [item]) if each is not None]
        running = load_id()
        if not several or running is None or not is_loaded():
            return item
        table_name = own_table(meta)
        if table_name is not None:
            if table_name not in {*self._declared, str(dlt.current.resource().table_name)}:
                return self._to_own_table(several, table_name)
            meta = Batch(self._spec.resource)
        elif apply_marked_hints(meta):
            self._declared.clear()
            self._nesting = None
            meta = origin(meta)
        if self._spec.nested:
            if self._nesting is None:
                self._nesting = Nesting(self._spec, dlt.current.resource(), running)
            nesting = self._nesting
            if self._escapes_nul:
                several = item_without_nul(several)
            rows = [nesting.delivered(each) for each in several]
            return rows if isinstance(item, list) else rows[0]
        if len(self._tables) == 1 and all(isinstance(each, dict) for each in several):
            # Rows that a step of the user has made of a table.
            if any(map(self._is_columns, several)):
                raise unusable(self._spec.resource, several[0])
            (name,) = self._tables
            for each in several:
                target = self._declare(name, each)
                check(each, target, self._declared[target].contract, running)
            return item
        tables = [self._rows(each, meta, running) for each in several]
        # A table without rows would be created for nothing.
        kept = [table for table in tables if table is not None]
        return (kept or None) if isinstance(item, list) else next(iter(kept), None)

    def _to_own_table(self, items: list[Any], table_name: str) -> list[Any]:
        """Rows that the user has sent to another table. They are the user's, and pass as they are."""
        (table, *_) = self._tables.values()
        keys = [] if self._spec.nested else [field.name for field in table.dlt_schema if not field.nullable]
        has_keys = all(isinstance(each, pa.Table) and {*keys} <= {*each.column_names} for each in items)
        describe_own_table(table_name, keys if has_keys else [])
        if isinstance(dlt.current.resource().table_name, Router):
            tables = [
                pa.Table.from_pylist([each]) if isinstance(each, dict) else to_arrow(each) for each in items
            ]
            return [named(each, table_name) for each in tables]
        return items

    def _is_columns(self, item: dict[str, Any]) -> bool:
        """Whether an item is a table by columns, which dlt would take for one row without a key."""
        (table,) = self._tables.values()
        keys = (field.name for field in table.dlt_schema if not field.nullable)
        return any(isinstance(item.get(key), (list, dict)) for key in keys)

    def _rows(self, item: Any, meta: Any, running: str) -> pa.Table | None:
        rows = to_arrow(item)
        if rows is None or not isinstance(meta, Batch):
            raise unusable(self._spec.resource, item)
        if not len(rows):
            return None
        if self._escapes_nul:
            rows = without_nul(rows)
        rows = fit(rows, self._tables[meta.table_name])
        rows = stamped(rows, running, row_versions(rows))
        return named(rows, self._declare(meta.table_name, rows))

    def _declare(self, name: str, rows: Any) -> str:
        """Declares a table with its first rows; returns the name under which dlt stores it."""
        naming = dlt.current.source_schema().naming
        target = naming.normalize_tables_path(root_name(rows) + name.removeprefix(self._spec.resource))
        if target not in self._declared:
            columns = self._tables[name].columns
            if keeps_history() and self._spec.settings["write_disposition"] == "merge":
                identify(columns)
            if self._spec.resource in self._tables and name != self._spec.resource:
                keep_from_list(target)
            hints = Hints.of(named(rows, target), target)
            self._declared[target] = hints
            declare(
                target,
                columns,
                description=self._spec.endpoint.summary,
                resource=dlt.current.resource().name,
                hints=hints,
            )
        return target
