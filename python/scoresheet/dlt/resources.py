"""The dlt resources that the manifest makes of endpoints."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import Any, cast

import dlt

from .. import Contract
from .archives.extract import archive_rows
from .archives.listings import listing_of
from .fetch.crawl import Crawl
from .fetch.items import HELD, changed_item_rows, item_rows
from .fetch.options import Options
from .fetch.pages import changed_rows
from .fetch.requests import numbers
from .host import accounting
from .host.delivery import Delivery
from .host.heal import heal_pending
from .host.load import load_id
from .host.resource import UNCHANGED, SerialResource, prepare, replace_table
from .host.side_tables import SideTables
from .host.types import DltResource
from .incidents.incidents import Incidents, write_overdue
from .policies import EVOLVE, Policies
from .tables.schema import ResourceSpec, drop_in_specs, resource_specs

Produce = Callable[[Incidents], Iterator[Any]]
"""Makes the items of a resource, and records violations."""


def resources(options: Options) -> list[DltResource]:
    """The resources of `chess`: those of the given arguments, what follows them, and those that need none."""
    heal_pending()
    every = _specs(options, resource_specs)
    crawl = Crawl(options, every)
    return [
        _resource(options, spec, _archives(options, spec, every) or partial(changed_rows, crawl, spec))
        for spec in every.values()
        if _origin(spec, every).argument in (None, *options.items)
    ]


def drop_in_resources(options: Options) -> list[DltResource]:
    """All resources of the drop-in."""
    heal_pending()
    every = _specs(options, drop_in_specs)
    return [
        _resource(options, spec, _archives(options, spec, every) or _of_all_items(options, spec))
        for spec in every.values()
    ]


def _specs(
    options: Options, make: Callable[[Callable[[str], bool], Contract], list[ResourceSpec]]
) -> dict[str, ResourceSpec]:
    """All specs by resource. Evolving ones have a column more than the schema was shipped with."""
    specs = make(lambda endpoint: options.policies.of(endpoint) == EVOLVE, options.contract)
    return {spec.resource: spec for spec in specs}


def _origin(spec: ResourceSpec, others: Mapping[str, ResourceSpec]) -> ResourceSpec:
    """The resource at the start of what `spec` follows."""
    return _origin(others[spec.followed], others) if spec.followed else spec


def _archives(options: Options, spec: ResourceSpec, others: Mapping[str, ResourceSpec]) -> Produce | None:
    if "months_from" not in spec.settings:
        return None
    return partial(archive_rows, options, spec, listing_of(spec, others))


def _of_all_items(options: Options, spec: ResourceSpec) -> Produce:
    is_replaced = spec.settings["write_disposition"] == "replace"
    return partial(changed_item_rows if is_replaced else item_rows, options, spec)


def _resource(options: Options, spec: ResourceSpec, produce: Produce) -> DltResource:
    is_monthly = "months_from" in spec.settings
    disposition = options.write_disposition if is_monthly else spec.settings["write_disposition"]
    if spec.is_observation:
        # Each has a moment in its key. dlt repeats a load job after a crash, which must not double them.
        disposition = "merge"
    return as_resource(options.source, options.policies, spec, _counted(options, produce), disposition)


def _counted(options: Options, produce: Produce) -> Produce:
    """Add the metrics of the client, which all resources share, to dlt's trace at the end of this one."""

    def counted(incidents: Incidents) -> Iterator[Any]:
        yield from produce(incidents)
        if load_id() is not None:
            dlt.current.resource_metrics()["client"] = numbers(options.session)

    return counted


def as_resource(
    source: str, policies: Policies, spec: ResourceSpec, produce: Produce, disposition: Any
) -> DltResource:
    """The resource of a spec of `source`, whose items `produce` makes."""
    resource: DltResource = dlt.resource(
        _items(source, policies, spec, produce),
        name=spec.resource,
        write_disposition=UNCHANGED if disposition == "replace" else disposition,
        selected=spec.settings["selected"],
        _impl_cls=SerialResource,
    )
    return accounting.watch(resource.add_step(Delivery(spec)))


def _items(
    source: str, policies: Policies, spec: ResourceSpec, produce: Produce
) -> Callable[[], Iterator[Any]]:
    def items() -> Iterator[Any]:
        running = load_id()
        with SideTables() as side:
            if running is not None:
                prepare(spec)
                write_overdue(running, side)
            incidents = Incidents(source, spec, policies, running, side)
            # Closed before the side tables, into which the record of a run at its limit is written.
            with closing(cast("Generator[Any, None, None]", produce(incidents))) as produced:
                for item in produced:
                    replace_table()
                    yield item
            if running is not None and dlt.current.resource().write_disposition != UNCHANGED:
                # The user has decided that the table is not replaced, or dlt has emptied it.
                dlt.current.resource_state().pop(HELD, None)
            incidents.report()

    return items
