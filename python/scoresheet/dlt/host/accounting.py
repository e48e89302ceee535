"""What the user's steps let through: only that is loaded, and only that may be remembered as loaded.

A step of ours is the last one of each resource, behind all steps of the user (`add_map`, `add_filter`,
`add_limit`, ...). A resource yields its items with a receipt, which is complete when the steps have dealt
with all of its items; then the resource remembers it. A limit drops items that nothing has dealt with. A
filter drops items that it has dealt with: they are remembered together with a digest of the steps, so that
everything is due again when the steps change.
"""

from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import dlt
from dlt.extract import DltResource
from dlt.extract.items import DataItemWithMeta
from dlt.extract.items_transform import (
    BaseItemTransform,
    FilterItem,
    ItemTransform,
    LimitItem,
    MapItem,
    MetricsItem,
)

from ... import ConfigError
from .delivery import Batch
from .fingerprint import fingerprint
from .load import is_loaded

STEPS = "steps"
"""The key of dlt's resource state under which the digest of the user's steps is kept; none without steps."""

TRANSFORMERS = "transformers"
"""The key under which state is kept of what only transformers were given, by their names."""


class Receipt:
    """Items of a resource, and what follows when all steps have dealt with them."""

    def __init__(
        self, items: int, loaded: Callable[[], None], passed: Callable[[Any], None] | None = None
    ) -> None:
        """Describe what is delivered.

        Args:
            items: The number of items that the resource yields.
            loaded: Called once, when the steps have dealt with all items.
            passed: Called with each item that comes out of the steps.
        """
        self._left = items
        self._loaded: Callable[[], None] | None = loaded
        self._passed = passed

    def arrive(self, item: Any, *, is_whole: bool) -> None:
        """Take note of an item that has passed all steps; `is_whole` if nothing more is made of its input."""
        if self._passed:
            self._passed(item)
        if is_whole:
            self._left -= 1
            if not self._left:
                self.complete()

    def complete(self) -> None:
        """Take note that the steps have dealt with all items."""
        if self._loaded:
            loaded, self._loaded = self._loaded, None
            loaded()


class Arrivals(ItemTransform[Any, dict[str, Any]]):
    """The last step of a resource. It changes nothing."""

    placement_affinity: ClassVar[float] = 10
    """dlt inserts all other steps before this one."""

    def __init__(self) -> None:
        BaseItemTransform.__init__(self)
        self.latest: Receipt | None = None
        self.splits = False

    def __call__(self, item: Any, meta: Any = None) -> Any:
        """Take note of an item, and return it."""
        # A step may have put a mark of its own in place of ours.
        receipt = meta.note if isinstance(meta, Batch) else self.latest
        if isinstance(receipt, Receipt):
            receipt.arrive(item, is_whole=not self.splits)
        return item


def watch(resource: DltResource) -> DltResource:
    """Append the last step to a resource."""
    return resource.add_step(Arrivals())


@dataclass(frozen=True)
class Account:
    """What is between the running resource and its table."""

    arrivals: Arrivals | None = None
    limit: LimitItem | None = None
    steps: str = ""
    """The digest of the user's steps; empty without any. Limits do not count, because they change no rows."""
    consumers: str = ""
    """The names of the transformers, where the resource itself is not loaded."""
    renews: bool = False
    """Whether a transformer that the resource feeds replaces its table, and so needs all rows in each run."""

    @classmethod
    def of_run(cls, load_id: str | None) -> "Account":
        """Return the account of the running resource; an empty one where it is merely iterated."""
        return cls() if load_id is None else cls.of_resource()

    @classmethod
    def of_resource(cls) -> "Account":
        """Return the account of the resource that runs in a load."""
        resource = dlt.current.resource()
        steps: list[Any] = resource._pipe.steps[1:]
        arrivals = steps[-1]
        if not isinstance(arrivals, Arrivals):
            raise ConfigError(
                f"expected the steps of {resource.name} to be added by dlt's functions, at their end or"
                " before it, but found a step behind the last one; leave out `insert_at`"
            )
        limit = next((step for step in steps if isinstance(step, LimitItem)), None)
        # Some steps, such as dlt's incremental, have no hash.
        users = [
            step for step in steps if step is not arrivals and step is not limit and not _is_neutral(step)
        ]
        arrivals.splits = any(not isinstance(step, (MapItem, FilterItem)) for step in users)
        arrivals.latest = None
        fed = _fed(resource)
        renews = any(other.write_disposition == "replace" for other in fed)
        # Where the resource itself is loaded, its own state counts.
        consumers = "" if is_loaded() else ",".join(sorted(other.name for other in fed))
        return cls(arrivals, limit, fingerprint(users) if users else "", consumers, renews)

    def state(self, state: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """Return the part of the resource's state that is about what the consumers were given."""
        if not self.consumers:
            return state
        given: MutableMapping[str, Any] = state.setdefault(TRANSFORMERS, {})
        of_consumers: MutableMapping[str, Any] = given.setdefault(self.consumers, {})
        return of_consumers

    def has_changed(self, state: MutableMapping[str, Any]) -> bool:
        """Say whether the steps differ from those of the last run, and remember them."""
        if state.get(STEPS, "") == self.steps:
            return False
        if self.steps:
            state[STEPS] = self.steps
        else:
            del state[STEPS]
        return True

    def deliver(self, receipt: Receipt, table: str, items: Iterable[Any]) -> Iterator[DataItemWithMeta]:
        """Yield items to dlt, each with the receipt; complete it unless a limit may have dropped some.

        Items that do not name their table belong to `table`.
        """
        if self.arrivals is not None:
            self.arrivals.latest = receipt
        for item in items:
            if isinstance(item, DataItemWithMeta):
                yield DataItemWithMeta(replace(item.meta, note=receipt), item.data)
            else:
                yield DataItemWithMeta(Batch(table, receipt), item)
        # dlt closes the resource at its limit, and does not come back here.
        if self.limit is None or not self.limit.exhausted:
            receipt.complete()


def keys_of(item: Any, names: Sequence[str]) -> list[str] | None:
    """Return the key of each row of an item of any kind; nothing where its rows have no such key."""
    try:
        if isinstance(item, dict):
            columns = [[item[name]] for name in names]
        elif isinstance(item, list):
            several = [keys_of(each, names) for each in item]
            return None if None in several else [key for keys in several for key in keys or ()]
        else:
            columns = [list(_values(item[name])) for name in names]
    except (LookupError, TypeError, AttributeError):
        return None
    if len(columns) == 1:
        return list(map(str, columns[0]))
    return ["\x1f".join(map(str, values)) for values in zip(*columns, strict=True)]


def _values(column: Any) -> Any:
    """The values of a column of Arrow, polars or pandas."""
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(column, method):
            return getattr(column, method)()
    raise TypeError


def _is_neutral(step: Any) -> bool:
    """Whether a step changes no items: one that counts, or dlt's empty place for an incremental cursor."""
    if type(step).__module__.startswith("scoresheet."):
        return True
    return isinstance(step, MetricsItem) or (hasattr(step, "incremental") and step.incremental is None)


def _fed(resource: DltResource) -> list[DltResource]:
    """The transformers that are loaded and get the rows of the resource."""
    selected = dlt.current.source().resources.selected.values()
    return [other for other in selected if _is_fed_by(other, resource)]


def _is_fed_by(other: DltResource, resource: DltResource) -> bool:
    pipe = other._pipe.parent
    while pipe is not None:
        if pipe.name == resource.name:
            return True
        pipe = pipe.parent
    return False
