"""The dlt resources that the manifest makes of endpoints."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import dlt
from dlt.extract import DltResource

from . import rows
from .archives import archive_rows, listing_of
from .config import Options
from .crawl import Crawl
from .load import load_id, respect_stored_types
from .pages import changed_rows
from .requests import fetch
from .schema import Layout, drop_in_layouts, layouts

if TYPE_CHECKING:
    from .. import Response

Produce = Callable[[], Iterator[Any]]
"""Makes the items of a resource."""


def resources(options: Options) -> list[DltResource]:
    """The resources of `chess`: those of the given arguments, what follows them, and those that need none."""
    every = {layout.resource: layout for layout in layouts()}
    crawl = Crawl(options, every)
    return [
        _resource(options, layout, _archives(options, layout, every) or partial(changed_rows, crawl, layout))
        for layout in every.values()
        if _origin(layout, every).argument in (None, *options.items)
    ]


def drop_in_resources(options: Options) -> list[DltResource]:
    """All resources of the drop-in."""
    every = {layout.resource: layout for layout in drop_in_layouts()}
    return [
        _resource(options, layout, _archives(options, layout, every) or _of_all_items(options, layout))
        for layout in every.values()
    ]


def _origin(layout: Layout, others: Mapping[str, Layout]) -> Layout:
    """The resource at the start of what `layout` follows."""
    return _origin(others[layout.followed], others) if layout.followed else layout


def _archives(options: Options, layout: Layout, others: Mapping[str, Layout]) -> Produce | None:
    if "months_from" not in layout.settings:
        return None
    return partial(archive_rows, options, layout, listing_of(layout, others))


def _of_all_items(options: Options, layout: Layout) -> Produce:
    is_replaced = layout.settings["write_disposition"] == "replace"
    return partial(_changed_rows if is_replaced else _rows, options, layout)


def _resource(options: Options, layout: Layout, produce: Produce) -> DltResource:
    is_monthly = "months_from" in layout.settings
    disposition: Any = options.write_disposition if is_monthly else layout.settings["write_disposition"]
    # dlt truncates the table of a resource that plainly says `replace` and yields nothing, which here
    # means that nothing has changed. It cannot tell a disposition that is a function, and takes one only
    # beside a table name that is a function, too.
    replaces = disposition == "replace"
    is_several = len(layout.tables) > 1 and not layout.nested
    return dlt.resource(
        _items(layout, produce),
        name=layout.resource,
        table_name=_table_name(layout) if replaces or is_several else layout.resource,
        write_disposition=(lambda _: disposition) if replaces else disposition,
        selected=layout.settings["selected"],
    )


def _items(layout: Layout, produce: Produce) -> Produce:
    arrow_tables = [] if layout.nested else list(layout.tables.values())

    def items() -> Iterator[Any]:
        if load_id() is not None:
            respect_stored_types(arrow_tables)
        yield from produce()

    return items


def _table_name(layout: Layout) -> Callable[[Any], str]:
    return (lambda _: layout.resource) if layout.nested else rows.table_name


def _rows(options: Options, layout: Layout) -> Iterator[Any]:
    yield from _as_items(layout, _responses(options, layout))


def _changed_rows(options: Options, layout: Layout) -> Iterator[Any]:
    """The rows of all items, or nothing when every body is the one that was loaded last.

    dlt forgets the state of the resource whenever it drops or truncates the table.
    """
    responses = list(_responses(options, layout))
    bodies = sorted(hashlib.sha256(response.body).digest() for response in responses)
    digest = hashlib.sha256(b"".join(bodies)).hexdigest()
    state = dlt.current.resource_state()
    if state.get("digest") != digest:
        state["digest"] = digest
        yield from _as_items(layout, responses)


def _responses(options: Options, layout: Layout) -> Iterator["Response"]:
    return (fetch(options.session, layout, item) for item in options.items[layout.settings["argument"]])


def _as_items(layout: Layout, responses: Iterable["Response"]) -> Iterator[Any]:
    if layout.nested:
        yield from (rows.nested(layout, response) for response in responses)
        return
    decoded = [response.tables for response in responses]
    for name, table in layout.tables.items():
        parts = [tables[name] for tables in decoded if name in tables]
        if parts:
            yield rows.arrow(table, parts, load_id())
