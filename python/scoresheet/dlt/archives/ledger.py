"""The book of one run of the incremental resource: what is due, what came, what is remembered."""

import logging
from collections import Counter
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import dlt

from ... import UpstreamError
from ..archives.archive_store import ArchiveStore, Entry
from ..archives.games import Archive, Destination, LoadedGames, Nothing
from ..archives.months import PlayerMonths, Visit
from ..fetch.requests import GONE, NOT_BEGUN, pass_over

if TYPE_CHECKING:
    from ... import FetchResult

logger = logging.getLogger(__name__)

PLAYERS = "players"
"""The key of dlt's resource state under which the months are kept by player."""

LOAD = "load"
"""The key under which the last load that closed months is named."""

VERIFIED = "archives"
"""The key under which dlt's own source keeps the URLs that it has loaded; it is only read."""

PER_PLAYER = "per_player"
"""The key under which it is kept, where rows are appended, whether a game is stored for each player."""


def is_per_player(state: Mapping[str, Any]) -> bool:
    """Whether a game is stored once for each player, by the state of the resource at work.

    Versions before this key appended for each player, unless the user appended on his own.
    """
    is_appended = dlt.current.resource().write_disposition == "append"
    return is_appended and bool(state.get(PER_PLAYER, True))


@dataclass
class Ledger:
    """Books the results of a run into dlt's state, which is saved only if their rows are loaded."""

    state: MutableMapping[str, Any]
    listed: Mapping[str, Mapping[str, str]]
    """By player, the URLs of the archives that chess.com lists, by month."""
    counts: Counter[str]
    """The counts of the run record, so far."""
    merges: bool
    """Whether a game may be delivered again. Where rows are appended, it must not be."""
    per_player: bool = False
    """Where rows are appended: whether a game is stored for each player, or once."""
    destination: Destination = field(default_factory=Nothing)
    """What the destination holds."""
    discards: bool = False
    """Whether the rows of violations are left out."""
    revalidate_days: int | None = None
    """Closed months are requested again once in this number of days; never, if there is none."""
    store: ArchiveStore = field(default_factory=ArchiveStore)
    """What is known of archives beside dlt's state."""
    load_id: str | None = None
    """The load in which the run is."""
    is_limited: bool = False
    """Whether the run may end before `close`, at a limit of the user."""
    has_other_steps: bool = False
    """Whether the user's steps differ from those of the last run, so that everything is due again."""
    now: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    games: LoadedGames = field(init=False)
    _verified: frozenset[str] = field(init=False)
    _known: dict[str, PlayerMonths] = field(init=False)
    _again: dict[str, dict[str, Visit | None]] = field(init=False)
    _made: dict[str, dict[str, Visit]] = field(init=False)
    _failed: dict[str, set[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Reads the state."""
        self._verified = frozenset(self.state.get(VERIFIED, ()))
        players = self.state.get(PLAYERS, {})
        if self.has_other_steps:
            for player, known in players.items():
                players[player] = PlayerMonths.from_state(known).all_stale().to_state()
        self._known = {player: PlayerMonths.from_state(players.get(player)) for player in self.listed}
        self.games = LoadedGames(self.store, self.destination, self._is_loaded, per_player=self.per_player)
        self._again = {player: self._overdue(player) for player in self.listed}
        self._made = {player: {} for player in self.listed}
        self._failed = {player: set() for player in self.listed}
        self.counts["listed"] = sum(map(len, self.listed.values()))

    def due(self, start: str | None, end: str | None) -> list[tuple[str, str, str | None]]:
        """Month, player and last ETag of each archive to request: month by month, those that failed first."""
        due = {
            player: self._known[player].due(urls, start, end, self._again[player])
            for player, urls in self.listed.items()
        }
        if not self.merges:
            self._add_lost(due, start, end)
        for player, again in self._again.items():
            self._again[player] = {month: visit for month, visit in again.items() if month in due[player]}
        archives = [
            (month, player, visit.etag if visit and not visit.discarded else None)
            for player, months in due.items()
            for month, visit in months.items()
        ]
        self.counts["due"] = len(archives)
        # All players of a month in a row, because a game is in the archives of two.
        failed = {month for known in self._known.values() for month in known.failed}
        return sorted(archives, key=lambda archive: (archive[0] not in failed, archive[0]))

    def book(self, player: str, month: str, result: "FetchResult") -> Visit | None:
        """Count a result; return what is to be remembered once its rows are loaded, if it has any.

        A quarantined archive counts as not requested, so that it is due again.
        """
        before = self._known[player].open.get(month, self._again[player].get(month))
        if result.error is not None:
            return self._book_error(player, month, result.error, before)
        if result.quarantined:
            return None
        if before and result.not_modified:
            self.counts["not_modified"] += 1
            return before
        self.counts["fetched"] += 1
        self.counts["rows_in"] += result.rows
        discarded = {violation.row for violation in result.violations if violation.row is not None}
        return Visit.of(result.etag, result.rows, discarded if self.discards else set())

    def commit(self, visits: Mapping[Archive, Visit], entries: Mapping[Archive, Entry] | None = None) -> None:
        """Remember visits whose rows are loaded, in the state that dlt saves with the rows."""
        if entries:
            self.remember(entries)
        for (player, month), visit in visits.items():
            self._made[player][month] = visit
        # Without a limit, `close` saves all at once.
        for player in {player for player, _ in visits} if self.is_limited else ():
            self._save(player)

    def remember(self, entries: Mapping[Archive, Entry]) -> None:
        """Write what is known of archives into the local file, as of this load."""
        if self.load_id is not None and entries:
            self.store.keep(entries, self.load_id)
            self.state[LOAD] = self.load_id

    def close(self) -> None:
        """Remember that everything due was requested, and the ETags of the months that are closed."""
        closed = {}
        for player, made in self._made.items():
            after = self._save(player)
            closed.update(
                {
                    (player, month): Entry(visit.etag)
                    for month, visit in made.items()
                    if month not in after.open
                }
            )
        self.remember(closed)

    def _book_error(self, player: str, month: str, error: Exception, before: Visit | None) -> Visit | None:
        kind = error.kind if isinstance(error, UpstreamError) else None
        if kind == GONE:
            # What was loaded stays. That nothing more will come counts as an answer.
            logger.warning("a month is not served any more: %s", error)
            self.counts["gone"] += 1
            return replace(before, etag=None) if before else Visit(None, 0)
        if kind != NOT_BEGUN:
            pass_over(error)
            self.counts["failed"] += 1
            self._failed[player].add(month)
        return None

    def _is_loaded(self, player: str, month: str) -> bool:
        """Whether an archive was loaded before this run, by us or by dlt's own source."""
        url = self.listed.get(player, {}).get(month)
        return month in self._known[player].loaded or url in self._verified

    def _add_lost(self, due: dict[str, dict[str, Visit | None]], start: str | None, end: str | None) -> None:
        """Request months in full of which it is not known what is loaded, and of all players at once.

        The destination says how many rows of a game it holds, but not for which of the two players. That is
        of no importance where both archives are compared with it in the same run.
        """
        lost = frozenset[str]().union(*(self.games.lost(player, months) for player, months in due.items()))
        if not lost:
            return
        for player, known in self._known.items():
            again = dict.fromkeys(self.games.lost(player, lost & self.listed[player].keys()))
            self._again[player] |= {month: None for month in again if month not in known.open}
            due[player] |= dict.fromkeys(known.due(again, start, end, again))

    def _overdue(self, player: str) -> dict[str, Visit | None]:
        """The closed months that are due for revalidation, with their ETags as far as these are known."""
        if self.revalidate_days is None:
            return {}
        months = self._known[player].overdue(player, self.now.toordinal(), self.revalidate_days)
        entries = self.store.of(player) if months else {}
        visits = {month: Visit(entry.etag, 0) for month, entry in entries.items() if entry.etag}
        return {month: visits.get(month) for month in months}

    def _save(self, player: str) -> PlayerMonths:
        made, failed, again = self._made[player], self._failed[player], self._again[player]
        after = self._known[player].after(made, self.listed[player], self.now, failed)
        asked_in_vain = {
            month: visit or Visit(None, 0) for month, visit in again.items() if month not in made
        }
        if again:
            until = after.revalidated_on if self.revalidate_days is None else self.now.toordinal()
            after = after.after_revalidation(until, asked_in_vain)
        if made or failed or again:
            self.state.setdefault(PLAYERS, {})[player] = after.to_state()
            if not self.merges:
                self.state[PER_PLAYER] = self.per_player
        return after
