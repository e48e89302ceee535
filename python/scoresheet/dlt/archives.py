"""The incremental resource: one request for each player and month that is due."""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.extract.items import DataItemWithMeta

from .. import ContractViolation
from . import months, rows
from .config import Options
from .incidents import Incidents
from .ledger import LOAD, Ledger
from .listings import listed
from .load import announce, load_id, merges, running_pipeline
from .parts import Part, links
from .policies import DISCARD_ROW
from .requests import chunks
from .run_records import RUNS, record
from .schema import Layout, Table
from .unique import Unique
from .visits import FILE as VISITS_FILE
from .visits import Visits

if TYPE_CHECKING:
    from .. import Chunk


def archive_rows(
    options: Options, layout: Layout, listing: Layout, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    """The rows of the months that are due, as tables of about `batch_rows`, and the record of the run."""
    running = load_id()
    if running is not None:
        announce(layout.links)
    ledger = Ledger(
        dlt.current.resource_state(),
        *listed(options, layout, listing, incidents),
        merges=running is None or merges(),
        discards=incidents.policy(layout.endpoint) == DISCARD_ROW,
        revalidate_days=options.revalidate_days,
        visits=_visits(layout, running),
    )
    yield from incidents.items()
    yield from _rows(options, layout, ledger, incidents)
    ledger.close(running)
    if running is not None:
        counts = ledger.counts + incidents.counts
        dlt.current.resource_metrics().update(counts)
        yield rows.recorded(RUNS, [record(layout.resource, ledger.now, counts)], running)


def _rows(
    options: Options, layout: Layout, ledger: Ledger, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    (table,) = layout.tables.values()
    stream = options.session.stream(
        layout.endpoint.name,
        [_request(layout, *archive) for archive in ledger.due(options.start_month, options.end_month)],
        batch_rows=options.batch_rows,
        on_error="collect",
        policy=incidents.policy(layout.endpoint),
    )
    unique = Unique(layout.endpoint.keys[table.origin])
    merged = options.write_disposition == "merge"
    running = load_id()
    with stream:
        for chunk in chunks(stream):
            fresh, parts = _book(ledger, layout, table, chunk, incidents)
            # The rows come last, because a limit of the user ends the resource at them.
            yield from incidents.items()
            if parts and merged and running is not None:
                yield rows.links(layout.links, links(layout.links, fresh, parts), running)
            ledger.save()
            if parts and merged:
                fresh = unique.once(fresh, parts)
            if len(fresh):
                ledger.counts["rows_out"] += len(fresh)
                yield rows.arrow(table, [fresh], running)


def _visits(layout: Layout, running: str | None) -> Visits:
    if running is None:
        return Visits()
    path = Path(running_pipeline().working_dir) / VISITS_FILE
    return Visits(path, layout.resource, dlt.current.resource_state().get(LOAD))


def _request(layout: Layout, month: str, player: str, etag: str | None) -> dict[str, Any]:
    request: dict[str, Any] = {layout.item: player, "year": int(month[:4]), "month": int(month[5:])}
    return request | ({"etag": etag} if etag else {})


def _book(
    ledger: Ledger, layout: Layout, table: Table, chunk: "Chunk", incidents: Incidents
) -> tuple[pa.Table, list[Part]]:
    """Books all results of a chunk; gives its rows without those loaded before, and whose they are."""
    decoded = pa.table(chunk.tables.get(table.origin, table.promised.empty_table()))
    parts: list[Part] = []
    taken: list[tuple[int, Sequence[int]]] = []
    offset = 0
    for result in chunk.results:
        if isinstance(result.error, ContractViolation):
            incidents.refuse(result.error, layout, result.parameters)
        is_news = result.error is None and incidents.note(layout.endpoint, result)
        player = result.parameters[layout.item].lower()
        month = months.of_parameters(result.parameters)
        new = ledger.book(player, month, result)
        if is_news and len(new):
            parts.append(Part(player, month, len(new)))
            taken.append((offset, new))
        offset += result.rows
    if sum(len(new) for _, new in taken) == len(decoded):
        return decoded, parts
    positions = array("q", (first + position for first, new in taken for position in new))
    return decoded.take(pa.array(positions, pa.int64())), parts
