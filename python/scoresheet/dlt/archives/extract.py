"""The incremental resource: one request for each player and month that is due."""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.extract.items import DataItemWithMeta

from ... import ContractViolation
from ..archives import months
from ..archives.archive_slices import Part, links
from ..archives.dedupe import Unique
from ..archives.etag_store import FILE as ETAGS_FILE
from ..archives.etag_store import EtagStore
from ..archives.ledger import LOAD, Ledger
from ..archives.listings import listed
from ..emit import rows
from ..fetch.options import Options
from ..fetch.requests import chunks
from ..host.load import load_id, merges, running_pipeline
from ..incidents.incidents import Incidents
from ..incidents.policies import DISCARD_ROW
from ..tables.run_records import RUNS, record
from ..tables.schema import ResourceSpec, Table

if TYPE_CHECKING:
    from ... import Chunk


def archive_rows(
    options: Options, spec: ResourceSpec, listing: ResourceSpec, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    """The rows of the months that are due, as tables of about `batch_rows`, and the record of the run."""
    running = load_id()
    ledger = Ledger(
        dlt.current.resource_state(),
        *listed(options, spec, listing, incidents),
        merges=running is None or merges(),
        discards=incidents.policy(spec.endpoint) == DISCARD_ROW,
        revalidate_days=options.revalidate_days,
        visits=_visits(spec, running),
    )
    yield from _rows(options, spec, ledger, incidents)
    ledger.close(running)
    if running is not None:
        counts = ledger.counts + incidents.counts
        dlt.current.resource_metrics().update(counts)
        incidents.side.write(RUNS, [record(spec.resource, ledger.now, counts)])


def _rows(
    options: Options, spec: ResourceSpec, ledger: Ledger, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    (table,) = spec.tables.values()
    stream = options.session.stream(
        spec.endpoint.name,
        [_request(spec, *archive) for archive in ledger.due(options.start_month, options.end_month)],
        batch_rows=options.batch_rows,
        on_error="collect",
        policy=incidents.policy(spec.endpoint),
    )
    unique = Unique(spec.endpoint.keys[table.origin])
    merged = options.write_disposition == "merge"
    with stream:
        for chunk in chunks(stream):
            fresh, parts = _book(ledger, spec, table, chunk, incidents)
            if parts and merged:
                incidents.side.write(spec.links, links(spec.links, fresh, parts))
            ledger.save()
            if parts and merged:
                fresh = unique.once(fresh, parts)
            if len(fresh):
                ledger.counts["rows_out"] += len(fresh)
                yield rows.arrow(table, [fresh])


def _visits(spec: ResourceSpec, running: str | None) -> EtagStore:
    if running is None:
        return EtagStore()
    path = Path(running_pipeline().working_dir) / ETAGS_FILE
    return EtagStore(path, spec.resource, dlt.current.resource_state().get(LOAD))


def _request(spec: ResourceSpec, month: str, player: str, etag: str | None) -> dict[str, Any]:
    request: dict[str, Any] = {spec.item: player, "year": int(month[:4]), "month": int(month[5:])}
    return request | ({"etag": etag} if etag else {})


def _book(
    ledger: Ledger, spec: ResourceSpec, table: Table, chunk: "Chunk", incidents: Incidents
) -> tuple[pa.Table, list[Part]]:
    """Books all results of a chunk; gives its rows without those loaded before, and whose they are."""
    decoded = pa.table(chunk.tables.get(table.origin, table.decoded_schema.empty_table()))
    parts: list[Part] = []
    taken: list[tuple[int, Sequence[int]]] = []
    offset = 0
    for result in chunk.results:
        if isinstance(result.error, ContractViolation):
            incidents.refuse(result.error, spec, result.parameters)
        is_news = result.error is None and incidents.note(spec.endpoint, result)
        player = result.parameters[spec.item].lower()
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
