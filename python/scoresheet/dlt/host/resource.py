"""dlt's resource, but for records: they pass by whatever the user puts between source and destination."""

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

from dlt.extract import DltResource
from dlt.extract.items import DataItemWithMeta, TableNameMeta
from dlt.extract.items_transform import LimitItem

if TYPE_CHECKING:
    from typing_extensions import Self

Step = Callable[..., Any]
"""A function of the user. Like dlt's own, it takes an item, or an item and what dlt knows of it."""


class Record(TableNameMeta):
    """Says that an item is a record of the source's own, and which table it goes to."""


def bypass_steps(item: Any, table_name: str) -> DataItemWithMeta:
    """Marks an item as a record, so that no step of the user meets it."""
    return DataItemWithMeta(Record(table_name), item)


class Resource(DltResource):
    """A resource whose records of runs, links and violations go to their tables untouched.

    A step made for rows would fail on them, or count them, or hold them back.
    """

    def add_map(self, item_map: Step, insert_at: Any = None) -> "Self":
        """Adds a function that is called with each item of rows."""
        return super().add_map(_except_records(item_map, lambda record: record), insert_at)

    def add_filter(self, item_filter: Step, insert_at: Any = None) -> "Self":
        """Adds a function that tells of each item of rows whether it is kept."""
        return super().add_filter(_except_records(item_filter, lambda _: True), insert_at)

    def add_yield_map(self, item_map: Step, insert_at: Any = None) -> "Self":
        """Adds a function that makes any number of items of each item of rows."""
        return super().add_yield_map(_except_records(item_map, _alone), insert_at)

    def add_metrics(self, metrics_f: Step, insert_at: Any = None) -> "Self":
        """Adds a function that counts what it likes of each item of rows."""
        return super().add_metrics(_except_records(metrics_f, lambda _: None), insert_at)

    def add_limit(
        self, max_items: int | None = None, max_time: float | None = None, count_rows: bool | None = False
    ) -> "Self":
        """Ends the resource after so many items of rows, or so many rows, or so long a time."""
        super().add_limit(max_items, max_time, count_rows)
        self._pipe.remove_by_type(LimitItem)
        return self.add_step(_Limit(max_items, max_time, bool(count_rows)))


class _Limit(LimitItem):
    """A limit that counts no records: those before an item of rows belong to it."""

    def __call__(self, item: Any, meta: Any = None) -> Any:
        if isinstance(meta, Record) and self.max_items != 0:
            return item
        return super().__call__(item, meta)


def _except_records(step: Step, of_record: Callable[[Any], Any]) -> Step:
    """The user's step for rows, and another one for records."""
    # dlt looks at the number of parameters, too.
    wants_meta = len(inspect.signature(step).parameters) > 1

    @wraps(step)
    def chosen(item: Any, meta: Any = None, *more: Any) -> Any:
        if isinstance(meta, Record):
            return of_record(item)
        return step(item, meta, *more) if wants_meta else step(item)

    # dlt is to see this one's parameters, not those of the step that it wraps.
    del chosen.__dict__["__wrapped__"]
    return chosen


def _alone(item: Any) -> Iterator[Any]:
    yield item
