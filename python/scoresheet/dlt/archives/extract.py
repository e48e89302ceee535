"""The incremental resource: one request for each player and month that is due."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, MutableMapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa

from ... import ContractViolation
from ..archives import months
from ..archives.archive_slices import Part, links
from ..archives.archive_store import FILE, ArchiveStore, Entry
from ..archives.dedupe import Unique
from ..archives.games import Archive, Selection, hashes_of
from ..archives.ledger import LOAD, PLAYERS, Ledger, is_per_player
from ..archives.listings import listed
from ..archives.months import PlayerMonths, Visit
from ..emit import rows
from ..fetch.memory import Unresolved, begin
from ..fetch.options import Options
from ..fetch.requests import chunks
from ..host.accounting import Account, Receipt, keys_of
from ..host.dataset import stored_rows
from ..host.declared import placed
from ..host.load import is_committed, load_id, merges, running_pipeline
from ..host.local_files import dataset_folder
from ..host.progress import progress
from ..host.side_tables import replaces_sets
from ..host.types import DataItemWithMeta
from ..incidents.incidents import Incidents
from ..incidents.recorded import RunRecord
from ..policies import DISCARD_ROW
from ..tables import no_pandas
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import Chunk


def archive_rows(
    options: Options, spec: ResourceSpec, listing: ResourceSpec, incidents: Incidents
) -> Iterator[DataItemWithMeta]:
    """The rows of the months that are due, as tables of about `batch_rows`, and the record of the run."""
    running = load_id()
    account = Account.of_run(running)
    with RunRecord(spec, incidents, account, running=running, when=options.run_records) as run:
        yield from _archive_rows(options, spec, listing, incidents, account, run)


def _archive_rows(  # noqa: PLR0917 - what a run consists of
    options: Options,
    spec: ResourceSpec,
    listing: ResourceSpec,
    incidents: Incidents,
    account: Account,
    run: RunRecord,
) -> Iterator[DataItemWithMeta]:
    running = load_id()
    state, has_changed = begin(account)
    run.counts["items"] = len(options.items[spec.settings["argument"]])
    archives, run.counts = listed(options, spec, listing, incidents, state)
    ledger = Ledger(
        state,
        archives,
        run.counts,
        merges=running is None or merges(),
        per_player=options.write_disposition == "append",
        destination=_Destination(spec),
        discards=incidents.policy(spec.endpoint) == DISCARD_ROW,
        revalidate_days=options.revalidate_days,
        store=_store(spec, account, running, state.get(LOAD)),
        load_id=running,
        is_limited=account.limit is not None,
        has_other_steps=has_changed,
        now=run.started_at,
    )
    yield from _Extraction(options, spec, ledger, incidents, account).rows()
    ledger.close()


def archive_of_body(
    spec: ResourceSpec, archive: Archive, decoded: pa.Table, state: MutableMapping[str, Any], now: datetime
) -> tuple[pa.Table, pa.Table]:
    """Remember an archive as loaded whose body was kept.

    Returns:
        Those of its rows that are to be loaded, and those that are to be linked to it.
    """
    player, month = archive
    known = PlayerMonths.from_state(state.get(PLAYERS, {}).get(player))
    running = load_id()
    ledger = Ledger(
        state,
        {player: dict.fromkeys(known.loaded | known.open.keys() | {month}, "")},
        Counter(),
        merges=merges(),
        per_player=is_per_player(state),
        destination=_Destination(spec),
        store=_store(spec, Account(), running, state.get(LOAD)),
        load_id=running,
        is_limited=True,
        now=now,
    )
    visits = {archive: Visit(None, len(decoded))}
    if ledger.merges:
        ledger.commit(visits)
        return decoded, decoded
    keys = spec.endpoint.keys[next(iter(spec.tables.values())).origin]
    selection = ledger.games.select([Part(player, month, len(decoded))], _keys(decoded, keys))
    passed = list(zip(selection.owners, selection.hashes, strict=True))
    ledger.commit(visits, selection.entries(passed, per_player=ledger.per_player))
    linked = decoded if replaces_sets(spec.links) else _take(decoded, selection.linked.get(archive, []))
    return _take(decoded, selection.positions), linked


class _Extraction:
    """The rows of one run."""

    def __init__(
        self, options: Options, spec: ResourceSpec, ledger: Ledger, incidents: Incidents, account: Account
    ) -> None:
        (self._table,) = spec.tables.values()
        self._options = options
        self._spec = spec
        self._ledger = ledger
        self._incidents = incidents
        self._account = account
        self._keys = spec.endpoint.keys[self._table.origin]
        self._unique = Unique(self._keys)
        self._unresolved = Unresolved()
        self._taken: dict[str, Any] = {}

    def rows(self) -> Iterator[DataItemWithMeta]:
        """Yield the rows of everything that is due."""
        options, spec = self._options, self._spec
        due = self._ledger.due(options.start_month, options.end_month)
        progress("Archives", 0, len(due))
        stream = options.session.stream(
            spec.endpoint.name,
            [_request(spec, *archive) for archive in due],
            batch_rows=options.batch_rows,
            on_error="collect",
            policy=self._incidents.policy(spec.endpoint),
        )
        with stream:
            for chunk in chunks(stream):
                visits, decoded, parts = self._book(chunk)
                if self._ledger.merges:
                    yield from self._merged(visits, decoded, parts)
                else:
                    yield from self._appended(visits, decoded, parts)
                progress("Archives", len(chunk.results))

    def _book(self, chunk: "Chunk") -> tuple[dict[Archive, Visit], pa.Table, list[Part]]:
        """Book all results of a chunk; return the visits, the rows that are news, and whose they are."""
        spec, self._taken = self._spec, {}
        fetched = chunk.tables.get(self._table.origin, no_pandas.empty(self._table.decoded_schema))
        decoded = no_pandas.table(fetched)
        visits: dict[Archive, Visit] = {}
        parts: list[Part] = []
        taken = array("q")
        offset = 0
        for result in chunk.results:
            if isinstance(result.error, ContractViolation):
                self._incidents.refuse(result.error, spec, result.parameters)
            is_news = result.error is None and self._incidents.note(spec.endpoint, result)
            archive = (result.parameters[spec.item].lower(), months.of_parameters(result.parameters))
            visit = self._ledger.book(*archive, result)
            if visit is not None:
                visits[archive] = visit
            if is_news and result.rows:
                self._taken |= self._unresolved.take(spec.endpoint.name, [result.parameters])
                parts.append(Part(*archive, result.rows))
                taken.extend(range(offset, offset + result.rows))
            offset += result.rows
        if len(taken) < len(decoded):
            decoded = decoded.take(no_pandas.positions(taken))
        return visits, decoded, parts

    def _merged(
        self, visits: dict[Archive, Visit], decoded: pa.Table, parts: list[Part]
    ) -> Iterator[DataItemWithMeta]:
        """The rows of a chunk where the destination merges them by key."""
        if parts and self._options.write_disposition == "merge":
            self._links(decoded, parts)
            decoded = self._unique.once(decoded, parts)
        taken = self._taken

        def loaded() -> None:
            self._unresolved.put(taken)
            self._ledger.commit(visits)

        yield from self._deliver(decoded, Receipt(1, loaded))

    def _appended(
        self, visits: dict[Archive, Visit], decoded: pa.Table, parts: list[Part]
    ) -> Iterator[DataItemWithMeta]:
        """The rows of a chunk that the destination does not hold, where it appends them."""
        keys = _keys(decoded, self._keys)
        selection = self._ledger.games.select(parts, keys)
        if self._replaces_links:
            self._links(decoded, parts)
        else:
            linked = [Part(*archive, len(found)) for archive, found in selection.linked.items()]
            positions = [row for found in selection.linked.values() for row in found]
            self._links(_take(decoded, positions), linked)
        shown = {(part.player, part.month) for part in parts}
        empty = self._ledger.games.of_empty([archive for archive in visits if archive not in shown])
        passed = _Passed(selection, self._ledger.games.per_player, self._keys)

        taken = self._taken
        fresh = _take(decoded, selection.positions)

        def loaded() -> None:
            self._unresolved.put(taken)
            # What has arrived is remembered already.
            self._ledger.commit(visits, empty if passed.has_arrived else passed.entries | empty)

        def arrived(item: Any) -> None:
            passed.add(item)
            self._ledger.remember(passed.entries)

        yield from self._deliver(fresh, Receipt(1, loaded, arrived))

    def _deliver(self, fresh: pa.Table, receipt: Receipt) -> Iterator[DataItemWithMeta]:
        if not len(fresh):
            receipt.complete()
            return
        # dlt closes the resource at its limit before it passes the last item on, which is loaded.
        self._ledger.counts["rows_out"] += len(fresh)
        progress("Games", len(fresh))
        yield from self._account.deliver(receipt, self._table.name, [rows.arrow(self._table, [fresh])])

    @cached_property
    def _replaces_links(self) -> bool:
        # Once, because dlt takes milliseconds to say how a table is merged.
        return replaces_sets(self._spec.links)

    def _links(self, decoded: pa.Table, parts: Sequence[Part]) -> None:
        if parts:
            table = self._spec.links
            self._incidents.side.write(table, links(table, decoded, parts))


class _Passed:
    """The rows of a selection that the user's steps let through."""

    def __init__(self, selection: Selection, per_player: bool, keys: Sequence[str]) -> None:
        self._selection = selection
        self._per_player = per_player
        self._keys = keys
        self._passed: list[tuple[Archive, int]] = []
        self.has_arrived = False
        """Whether an item has passed."""

    @cached_property
    def _left(self) -> dict[int, list[Archive]]:
        left: dict[int, list[Archive]] = {}
        for owner, game in zip(self._selection.owners, self._selection.hashes, strict=True):
            left.setdefault(game, []).append(owner)
        return left

    def add(self, item: Any) -> None:
        """Take note of an item that passed."""
        vars(self).pop("entries", None)
        self.has_arrived = True
        games = self._games_of(item)
        if games is None:
            self._passed = list(zip(self._selection.owners, self._selection.hashes, strict=True))
            return
        for game in games:
            if self._left.get(game):
                self._passed.append((self._left[game].pop(0), game))

    def _games_of(self, item: Any) -> list[int] | None:
        """The games of an item; nothing where it is made of all rows: its shape or its keys are others."""
        found = keys_of(item, self._keys)
        if found is None or len(found) == len(self._selection.hashes):
            return None
        games = hashes_of(found)
        return None if games and self._left.keys().isdisjoint(games) else games

    @cached_property
    def entries(self) -> dict[Archive, Entry]:
        """What is known of the archives when these rows are loaded."""
        return self._selection.entries(self._passed, per_player=self._per_player)


def _store(spec: ResourceSpec, account: Account, running: str | None, last_load: str | None) -> ArchiveStore:
    if running is None:
        return ArchiveStore()
    # What transformers were given is not what was loaded.
    own = dlt.current.resource().name
    name = f"{own} for {account.consumers}" if account.consumers else own
    return ArchiveStore(dataset_folder(running_pipeline()) / FILE, name, last_load, is_committed)


class _Destination:
    """The games that the destination holds, read where the local file does not know them."""

    def __init__(self, spec: ResourceSpec) -> None:
        self._links = spec.links
        (self._table,) = spec.tables.values()
        # One column, so that it can be looked for in every dialect of SQL.
        (self._key,) = spec.endpoint.keys[self._table.origin]

    def rows(self, keys: Collection[str]) -> Counter[str]:
        """Count the rows of games, by key."""
        # The user may have named the table otherwise.
        hint = dlt.current.resource().table_name
        name = hint if isinstance(hint, str) else self._table.name
        return Counter(str(key) for (key,) in stored_rows(name, [self._key], self._key, keys))

    def links(self, keys: Collection[str]) -> set[tuple[Archive, str]]:
        """Return the archives that games are linked to."""
        columns = self._links.schema.names
        found = stored_rows(placed(self._links).name, columns, self._key, keys)
        return {((str(player), f"{year:04}/{month:02}"), str(key)) for player, year, month, key in found}


def _keys(decoded: pa.Table, names: Sequence[str]) -> list[str]:
    found = keys_of(decoded, names)
    return found or []


def _take(decoded: pa.Table, positions: Sequence[int]) -> pa.Table:
    if len(positions) == len(decoded):
        return decoded
    return decoded.take(no_pandas.positions(positions))


def _request(spec: ResourceSpec, month: str, player: str, etag: str | None) -> dict[str, Any]:
    request: dict[str, Any] = {spec.item: player, "year": int(month[:4]), "month": int(month[5:])}
    return request | ({"etag": etag} if etag else {})
