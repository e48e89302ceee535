"""The book of one run of the incremental resource: what is due, what came, what is remembered."""

import logging
from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ... import UpstreamError
from ..archives.etag_store import EtagStore
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


@dataclass
class Ledger:
    """Books the results of a run into dlt's state, which is saved only if their rows are loaded."""

    state: MutableMapping[str, Any]
    listed: Mapping[str, Mapping[str, str]]
    """By player, the URLs of the archives that chess.com lists, by month."""
    counts: Counter[str]
    """What the record of the run tells, so far."""
    merges: bool
    """Whether a game may be delivered again. Where rows are appended, it must not be."""
    discards: bool = False
    """Whether the rows of violations are left out."""
    revalidate_days: int | None = None
    """Closed months are asked for again once in so many days; never, if it is not said."""
    visits: EtagStore = field(default_factory=EtagStore)
    """The last visits of closed months."""
    now: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    _known: dict[str, PlayerMonths] = field(init=False)
    _again: dict[str, dict[str, Visit | None]] = field(init=False)
    _made: dict[str, dict[str, Visit]] = field(init=False)
    _failed: dict[str, set[str]] = field(init=False)
    _unsaved: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        """Reads the state."""
        players = self.state.get(PLAYERS, {})
        self._known = {player: PlayerMonths.from_state(players.get(player)) for player in self.listed}
        self._again = {player: self._overdue(player) for player in self.listed}
        self._made = {player: {} for player in self.listed}
        self._failed = {player: set() for player in self.listed}
        self.counts["listed"] = sum(map(len, self.listed.values()))

    def due(self, start: str | None, end: str | None) -> list[tuple[str, str, str | None]]:
        """Month, player and last ETag of each archive to ask for: month by month, those that failed first."""
        # Rows are not appended to months that dlt's own source has loaded: how many of a month's games
        # it found is unknown. Merging does them again, and so adds what that source has missed.
        taken = set() if self.merges else set(self.state.get(VERIFIED, ()))
        for player, again in self._again.items():
            asked = self._known[player].due(self.listed[player], start, end, again)
            self._again[player] = {month: visit for month, visit in again.items() if month in asked}
        due = [
            (month, player, visit.etag if visit and not visit.discarded else None)
            for player, urls in self.listed.items()
            for month, visit in self._known[player].due(urls, start, end, self._again[player]).items()
            if urls[month] not in taken
        ]
        self.counts["due"] = len(due)
        # All players of a month in a row, because a game stands in the archives of two.
        failed = {month for known in self._known.values() for month in known.failed}
        return sorted(due, key=lambda archive: (archive[0] not in failed, archive[0]))

    def book(self, player: str, month: str, result: "FetchResult") -> Sequence[int]:
        """Remembers a result; gives the positions of the rows that are to be loaded.

        A quarantined archive counts as not asked for, so that it is due again.
        """
        self._unsaved.add(player)
        before = self._known[player].open.get(month, self._again[player].get(month))
        if result.error is not None:
            self._book_error(player, month, result.error, before)
            return range(0)
        if result.quarantined:
            return range(0)
        if before and result.not_modified:
            self.counts["not_modified"] += 1
            visit = before
        else:
            self.counts["fetched"] += 1
            discarded = {violation.row for violation in result.violations if violation.row is not None}
            visit = Visit.of(result.etag, result.rows, discarded if self.discards else set())
            self.counts["rows_in"] += result.rows
        self._made[player][month] = visit
        return visit.new_rows(None if self.merges else before, result.rows)

    def save(self) -> None:
        """Writes what was booked into the state, which dlt saves with the rows that are yielded by then."""
        for player in self._unsaved:
            self._save(player)
        self._unsaved.clear()

    def close(self, load_id: str | None) -> None:
        """Remembers that everything due has been asked for, and with which answers months were closed."""
        closed = {}
        for player, made in self._made.items():
            after = self._save(player)
            closed[player] = {month: visit for month, visit in made.items() if month not in after.open}
        if load_id and any(closed.values()):
            self.visits.keep(closed, load_id)
            self.state[LOAD] = load_id

    def _book_error(self, player: str, month: str, error: Exception, before: Visit | None) -> None:
        kind = error.kind if isinstance(error, UpstreamError) else None
        if kind == GONE:
            # What was loaded stays. That nothing more will come counts as an answer.
            logger.warning("a month is not served any more: %s", error)
            self.counts["gone"] += 1
            self._made[player][month] = replace(before, etag=None) if before else Visit(None, 0)
        elif kind != NOT_BEGUN:
            pass_over(error)
            self.counts["failed"] += 1
            self._failed[player].add(month)

    def _overdue(self, player: str) -> dict[str, Visit | None]:
        """The closed months whose turn has come, with their last visits as far as these are known.

        To append new games to an archive one must know how many of them are loaded.
        """
        if self.revalidate_days is None:
            return {}
        months = self._known[player].overdue(player, self.now.toordinal(), self.revalidate_days)
        visits = self.visits.of(player) if months else {}
        return {month: visits.get(month) for month in months if self.merges or month in visits}

    def _save(self, player: str) -> PlayerMonths:
        made, failed, again = self._made[player], self._failed[player], self._again[player]
        after = self._known[player].after(made, self.listed[player], self.now, failed)
        asked_in_vain = {
            month: visit or Visit(None, 0) for month, visit in again.items() if month not in made
        }
        if again:
            after = after.after_revalidation(self.now.toordinal(), asked_in_vain)
        if made or failed or again:
            self.state.setdefault(PLAYERS, {})[player] = after.to_state()
        return after
