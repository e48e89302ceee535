"""The incremental resource: one request for each player and month that is due."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.extract.items import DataItemWithMeta

from .. import Client, ConfigError, ContractViolation
from . import months
from .adopt import delivery, ensure_adoptable
from .config import Options
from .incidents import Incidents
from .ledger import Ledger
from .load import load_id, merges
from .policies import DISCARD_ROW
from .requests import chunks, fetch
from .schema import Layout, Table
from .unique import Unique

if TYPE_CHECKING:
    from .. import Chunk


def listing_of(layout: Layout, others: Mapping[str, Layout]) -> Layout:
    """The resource that lists the months of a player, as the manifest says."""
    listing = others.get(layout.settings.get("months_from", ""))
    if listing is None or len(listing.tables) != 1 or len(layout.tables) != 1:
        raise ConfigError(
            f"expected {layout.endpoint.name}, which is asked per month, to have one table, and its"
            " `months_from` to name a resource with one table of archive URLs, but found"
            f" {layout.settings.get('months_from')!r}; correct schemas/endpoints.toml"
        )
    return listing


def archive_rows(
    options: Options, layout: Layout, listing: Layout, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    """The rows of the months that are due, as tables of about `batch_rows`."""
    ensure_adoptable(options)
    (table,) = layout.tables.values()
    running = load_id()
    listed = {
        player: _listed(options.session, listing, player, incidents)
        for player in options.items[layout.settings["argument"]]
    }
    yield from incidents.items()
    policy = incidents.policy(layout.endpoint)
    ledger = Ledger(
        dlt.current.resource_state(),
        listed,
        merges=running is None or merges(),
        discards=policy == DISCARD_ROW,
    )
    due = ledger.due(options.start_month, options.end_month)
    stream = options.session.stream(
        layout.endpoint.name,
        [_request(layout, *archive) for archive in due],
        batch_rows=options.batch_rows,
        on_error="collect",
        policy=policy,
    )
    unique = Unique(layout.endpoint.keys[table.origin])
    with stream, delivery(options, table) as out:
        for chunk in chunks(stream):
            parts = _book(ledger, layout, table, chunk, incidents)
            yield from incidents.items()
            if not parts:
                continue
            merged = options.write_disposition == "merge"
            fresh = [unique.once(parts)] if merged else [part for _, part in parts]
            if any(map(len, fresh)):
                yield from out.add(fresh)
        yield from out.rest()
    if running is not None:
        dlt.current.resource_metrics().update(ledger.counts)


def _listed(client: Client, listing: Layout, player: str, incidents: Incidents) -> dict[str, str]:
    (table,) = listing.tables
    response = fetch(client, listing, player, incidents)
    incidents.note(listing.endpoint, response)
    decoded = response.tables.get(table)
    urls = pa.table(decoded)["value"].to_pylist() if decoded else []
    return {months.of_url(url): url for url in urls}


def _request(layout: Layout, month: str, player: str, etag: str | None) -> dict[str, Any]:
    request: dict[str, Any] = {layout.item: player, "year": int(month[:4]), "month": int(month[5:])}
    return request | ({"etag": etag} if etag else {})


def _book(
    ledger: Ledger, layout: Layout, table: Table, chunk: "Chunk", incidents: Incidents
) -> list[tuple[str, pa.Table]]:
    """Books all results of a chunk; gives each one's month and rows, without those loaded before."""
    decoded = pa.table(chunk.tables.get(table.origin, table.promised.empty_table()))
    parts, offset = [], 0
    for result in chunk.results:
        if isinstance(result.error, ContractViolation):
            incidents.refuse(result.error, layout, result.parameters)
        is_news = result.error is None and incidents.note(layout.endpoint, result)
        parameters = result.parameters
        month = f"{int(parameters['year']):04}/{int(parameters['month']):02}"
        new = ledger.book(parameters[layout.item].lower(), month, result)
        if is_news and len(new):
            parts.append((month, _taken(decoded.slice(offset, result.rows), new)))
        offset += result.rows
    return parts


def _taken(rows: pa.Table, positions: Sequence[int]) -> pa.Table:
    if isinstance(positions, range):
        return rows.slice(positions.start, len(positions))
    return rows.take(positions)
