"""The dlt resources that the manifest makes of endpoints."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.extract import DltResource

from . import rows
from .archives import archive_rows
from .config import Options
from .crawl import Crawl
from .incidents import Incidents, overdue
from .listings import listing_of
from .load import keep_from_refresh, load_id, respect_stored_types
from .nested import nested
from .pages import changed_rows
from .policies import EVOLVE, Policies
from .quarantine import QUARANTINE
from .requests import fetch_each, numbers
from .resource import Resource
from .run_records import RUNS
from .schema import Layout, drop_in_layouts, layouts
from .violations import VIOLATIONS

if TYPE_CHECKING:
    from .. import Response

HELD = "held"
"""The key of dlt's resource state that tells whether a replaced table was left as it was, because everything
that should have gone there was quarantined."""

Produce = Callable[[Incidents], Iterator[Any]]
"""Makes the items of a resource, and notes what breaks a contract."""


def resources(options: Options) -> list[DltResource]:
    """The resources of `chess`: those of the given arguments, what follows them, and those that need none."""
    every = _layouts(options, layouts)
    crawl = Crawl(options, every)
    return [
        _resource(options, layout, _archives(options, layout, every) or partial(changed_rows, crawl, layout))
        for layout in every.values()
        if _origin(layout, every).argument in (None, *options.items)
    ]


def drop_in_resources(options: Options) -> list[DltResource]:
    """All resources of the drop-in."""
    every = _layouts(options, drop_in_layouts)
    return [
        _resource(options, layout, _archives(options, layout, every) or _of_all_items(options, layout))
        for layout in every.values()
    ]


def _layouts(options: Options, make: Callable[[Callable[[str], bool]], list[Layout]]) -> dict[str, Layout]:
    """All layouts by resource. Evolving ones have a column more than the schema was shipped with."""
    made = make(lambda endpoint: options.policies.of(endpoint) == EVOLVE)
    for layout in made:
        if layout.evolves:
            for table in layout.dlt_tables():
                dlt.current.source_schema().update_table(table)
    return {layout.resource: layout for layout in made}


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
    disposition = options.write_disposition if is_monthly else layout.settings["write_disposition"]
    return as_resource(options.source, options.policies, layout, _counted(options, produce), disposition)


def _counted(options: Options, produce: Produce) -> Produce:
    """Tells dlt's trace what the client, which all resources share, has done by the end of this one."""

    def counted(incidents: Incidents) -> Iterator[Any]:
        yield from produce(incidents)
        if load_id() is not None:
            dlt.current.resource_metrics()["client"] = numbers(options.session)

    return counted


def as_resource(
    source: str, policies: Policies, layout: Layout, produce: Produce, disposition: Any
) -> DltResource:
    """The resource of a layout of `source`, whose items `produce` makes."""
    # dlt truncates the table of a resource that plainly says `replace` and yields nothing, which here
    # means that nothing has changed. It cannot tell a disposition that is a function, and takes one only
    # beside a table name that is a function, too. And of a table whose name alone is a function, dlt 1.31
    # takes one Arrow item only.
    is_dynamic = disposition == "replace" or (len(layout.tables) > 1 and not layout.nested)
    return dlt.resource(
        _items(source, policies, layout, produce),
        name=layout.resource,
        table_name=_table_name(layout) if is_dynamic else layout.resource,
        write_disposition=(lambda _: disposition) if is_dynamic else disposition,
        selected=layout.settings["selected"],
        _impl_cls=Resource,
    )


def _items(source: str, policies: Policies, layout: Layout, produce: Produce) -> Callable[[], Iterator[Any]]:
    arrow_tables = [] if layout.nested else layout.all_tables

    def items() -> Iterator[Any]:
        running = load_id()
        if running is not None:
            respect_stored_types(arrow_tables)
            keep_from_refresh((VIOLATIONS.name, QUARANTINE.name, RUNS.name))
            yield from overdue(running)
        incidents = Incidents(source, layout, policies, running)
        yield from produce(incidents)
        incidents.tell()

    return items


def _table_name(layout: Layout) -> Callable[[Any], str]:
    # Beside nested items a resource yields records, which are Arrow.
    return lambda item: rows.table_name(item) if isinstance(item, pa.Table) else layout.resource


def _rows(options: Options, layout: Layout, incidents: Incidents) -> Iterator[Any]:
    for response in _responses(options, layout, incidents):
        is_news = incidents.note(layout.endpoint, response)
        yield from incidents.items()
        if is_news:
            yield from _as_items(layout, [response], incidents)


def _changed_rows(options: Options, layout: Layout, incidents: Incidents) -> Iterator[Any]:
    """The rows of all items, or nothing when every body is the one that was loaded last.

    A body that breaks its contract is another one when the contract has changed. dlt forgets the state of
    the resource whenever it drops or truncates the table.
    """
    responses = list(_responses(options, layout, incidents))
    for response in responses:
        incidents.note(layout.endpoint, response)
    yield from incidents.items()
    bodies = sorted(_identity(layout, response, incidents) for response in responses)
    digest = hashlib.sha256(b"".join(bodies)).hexdigest()
    state = dlt.current.resource_state()
    if state.get("digest") == digest:
        return
    state["digest"] = digest
    usable = [response for response in responses if not response.quarantined]
    state.pop(HELD, None)
    if not usable:
        state[HELD] = True
    yield from _as_items(layout, usable, incidents)


def _identity(layout: Layout, response: "Response", incidents: Incidents) -> bytes:
    body = hashlib.sha256(response.body).digest()
    if not response.violations:
        return body
    return body + f"{incidents.policy(layout.endpoint)} {layout.endpoint.schema_hash}".encode()


def _responses(options: Options, layout: Layout, incidents: Incidents) -> Iterator["Response"]:
    items = options.items[layout.settings["argument"]]
    at_once = options.client.get("max_concurrency", 1)
    return fetch_each(options.session, layout, items, incidents, at_once)


def _as_items(layout: Layout, responses: Iterable["Response"], incidents: Incidents) -> Iterator[Any]:
    if layout.nested:
        policy = incidents.policy(layout.endpoint)
        for response in responses:
            yield from nested(layout, response, policy)
        return
    decoded = [response.tables for response in responses]
    for name, table in layout.tables.items():
        parts = [tables[name] for tables in decoded if name in tables]
        if parts:
            yield rows.arrow(table, parts, load_id())
