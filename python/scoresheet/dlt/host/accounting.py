"""What the user's steps let through: only that is loaded, and only that may be remembered as loaded.

A step of ours is the last one of each resource, behind all steps of the user (`add_map`, `add_filter`,
`add_limit`, ...). A resource yields its items as deliveries. A delivery is complete when the steps have dealt with
all of its items; then the resource remembers it. A limit drops items that nothing has dealt with. A filter drops
items that it has dealt with: they are remembered together with a digest of the steps, so that everything is due
again when the steps change.
"""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ClassVar

import dlt
from dlt.extract import DltResource
from dlt.extract.items import DataItemWithMeta, TableNameMeta
from dlt.extract.items_transform import (
    BaseItemTransform,
    FilterItem,
    ItemTransform,
    LimitItem,
    MapItem,
    MetricsItem,
)

from ... import ConfigError
from .fingerprint import fingerprint

STEPS = "steps"
"""The key of dlt's resource state under which the digest of the user's steps is kept; none without steps."""

TRANSFORMERS = "transformers"
"""The key under which state is kept of what only transformers were given, by their names."""


class Delivery:
    """Items of a resource, and what follows when all steps have dealt with them."""

    def __init__(
        self, items: int, loaded: Callable[[], None], passed: Callable[[Any], None] | None = None
    ) -> None:
        """Describe a delivery.

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


class _Marked:
    """Says which delivery an item belongs to."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery


class _MarkedTable(TableNameMeta):
    """Says which delivery an item belongs to, beside its table."""

    def __init__(self, table_name: str, delivery: Delivery) -> None:
        super().__init__(table_name)
        self.delivery = delivery


class Arrivals(ItemTransform[Any, dict[str, Any]]):
    """The last step of a resource. It changes nothing."""

    placement_affinity: ClassVar[float] = 10
    """dlt inserts all other steps before this one."""

    def __init__(self) -> None:
        BaseItemTransform.__init__(self)
        self.latest: Delivery | None = None
        self.splits = False

    def __call__(self, item: Any, meta: Any = None) -> Any:
        # A step may have put a mark of its own in place of ours.
        delivery = getattr(meta, "delivery", None) or self.latest
        if isinstance(delivery, Delivery):
            delivery.arrive(item, is_whole=not self.splits)
        return item


def watch(resource: DltResource) -> None:
    """Append the last step to a resource."""
    resource.add_step(Arrivals())


@dataclass(frozen=True)
class Account:
    """What is between the running resource and its table."""

    arrivals: Arrivals | None = None
    limit: LimitItem | None = None
    steps: str = ""
    """The digest of the user's steps; empty where there are none. Limits do not count: they change no rows."""
    consumers: str = ""
    """The names of the transformers, where the resource itself is not loaded."""

    @classmethod
    def of_run(cls, load_id: str | None) -> "Account":
        """Return the account of the running resource; an empty one where it is merely iterated."""
        return cls() if load_id is None else cls.of_resource()

    @classmethod
    def of_resource(cls) -> "Account":
        """Return the account of the resource that runs in a load."""
        resource = dlt.current.resource()
        steps = resource._pipe.steps[1:]  # noqa: SLF001 - dlt has no other way to them
        arrivals = next((step for step in steps if isinstance(step, Arrivals)), None)
        if arrivals is None or steps[-1] is not arrivals:
            raise ConfigError(
                f"expected the steps of {resource.name} to be added by dlt's functions, at their end or before it,"
                " but found a step behind the last one; leave out `insert_at`"
            )
        limit = next((step for step in steps if isinstance(step, LimitItem)), None)
        users = [step for step in steps if step not in {arrivals, limit} and not _is_neutral(step)]
        arrivals.splits = any(not isinstance(step, (MapItem, FilterItem)) for step in users)
        arrivals.latest = None
        return cls(arrivals, limit, fingerprint(users) if users else "", _transformers(resource))

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

    def deliver(self, delivery: Delivery, items: list[Any]) -> Iterator[Any]:
        """Yield the items of a delivery to dlt, and complete it unless a limit may have dropped some."""
        if self.arrivals is not None:
            self.arrivals.latest = delivery
        for item in items:
            yield _marked(item, delivery)
        # dlt closes the resource at its limit, and does not come back here.
        if self.limit is None or not self.limit.exhausted:
            delivery.complete()


def keys_of(item: Any, names: Sequence[str]) -> list[str] | None:
    """Return the key of each row of an item, whatever a step has made of it; nothing where it has no such key."""
    try:
        if isinstance(item, dict):
            columns = [[item[name]] for name in names]
        elif isinstance(item, list):
            columns = [[row[name] for row in item] for name in names]
        else:
            columns = [list(_values(item[name])) for name in names]
    except (LookupError, TypeError, AttributeError):
        return None
    return ["\x1f".join(map(str, values)) for values in zip(*columns, strict=True)]


def _values(column: Any) -> Any:
    """The values of a column of Arrow, polars or pandas."""
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(column, method):
            return getattr(column, method)()
    raise TypeError


def _marked(item: Any, delivery: Delivery) -> DataItemWithMeta:
    if not isinstance(item, DataItemWithMeta):
        return DataItemWithMeta(_Marked(delivery), item)
    if type(item.meta) is TableNameMeta:
        return DataItemWithMeta(_MarkedTable(item.meta.table_name, delivery), item.data)
    return item


def _is_neutral(step: Any) -> bool:
    """Whether a step changes no items: one that counts, or dlt's empty place for an incremental cursor."""
    return isinstance(step, MetricsItem) or (hasattr(step, "incremental") and step.incremental is None)


def _transformers(resource: DltResource) -> str:
    """The transformers that the resource feeds, if it is not loaded itself."""
    selected: dict[str, DltResource] = {}
    with suppress(AttributeError):
        selected = dict(dlt.current.source().resources.selected)
    if resource.name in selected:
        return ""
    return ",".join(sorted(name for name, other in selected.items() if _is_fed_by(other, resource)))


def _is_fed_by(other: DltResource, resource: DltResource) -> bool:
    pipe = other._pipe.parent  # noqa: SLF001
    while pipe is not None:
        if pipe.name == resource.name:
            return True
        pipe = pipe.parent
    return False


