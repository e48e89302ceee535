"""One dlt resource for each endpoint that the manifest gives a `dlt` entry."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import dlt
from dlt.extract import DltResource

from . import rows
from .archives import archive_rows, listing_of
from .config import Options
from .load import load_id, respect_stored_types
from .requests import fetch
from .schema import Layout, layouts

if TYPE_CHECKING:
    from .. import Response


def resources(options: Options) -> list[DltResource]:
    """All resources of the source, in the manifest's order."""
    by_endpoint: dict[str, Layout] = {layout.endpoint.name: layout for layout in layouts()}
    return [_resource(options, layout, by_endpoint) for layout in by_endpoint.values()]


def _resource(options: Options, layout: Layout, others: dict[str, Layout]) -> DltResource:
    disposition = layout.settings["write_disposition"]
    if layout.settings["per"] == "month":
        disposition = options.write_disposition
        produce = partial(archive_rows, options, layout, listing_of(layout, others))
    elif disposition == "replace":
        produce = partial(_changed_rows, options, layout)
    else:
        produce = partial(_rows, options, layout)

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


def _items(layout: Layout, produce: Callable[[], Iterator[Any]]) -> Callable[[], Iterator[Any]]:
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
    """The rows of all players, or nothing when every body is the one that was loaded last.

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
    return (fetch(options.session, layout, player) for player in options.players)


def _as_items(layout: Layout, responses: Iterable["Response"]) -> Iterator[Any]:
    if layout.nested:
        yield from (rows.nested(layout, response) for response in responses)
        return
    decoded = [response.tables for response in responses]
    for name, table in layout.tables.items():
        parts = [tables[name] for tables in decoded if name in tables]
        if parts:
            yield rows.arrow(table, parts, load_id())
