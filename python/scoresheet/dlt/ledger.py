"""The book of one run of the incremental resource: what is due, what came, what is remembered."""

from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from .months import PlayerMonths, Visit
from .requests import pass_over

if TYPE_CHECKING:
    from .. import FetchResult

PLAYERS = "players"
"""The key of dlt's resource state under which the months are kept by player."""

VERIFIED = "archives"
"""The key under which dlt's own source keeps the URLs that it has loaded; it is only read."""


@dataclass
class Ledger:
    """Books the results of a run into dlt's state, which is saved only if their rows are loaded."""

    state: MutableMapping[str, Any]
    listed: Mapping[str, Mapping[str, str]]
    """By player, the URLs of the archives that chess.com lists, by month."""
    merges: bool
    """Whether a game may be delivered again. Where rows are appended, it must not be."""
    discards: bool = False
    """Whether the rows of violations are left out."""
    now: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    counts: Counter[str] = field(default_factory=Counter)
    _known: dict[str, PlayerMonths] = field(init=False)
    _visits: dict[str, dict[str, Visit]] = field(init=False)

    def __post_init__(self) -> None:
        """Reads the state."""
        players = self.state.get(PLAYERS, {})
        self._known = {player: PlayerMonths.from_state(players.get(player)) for player in self.listed}
        self._visits = {player: {} for player in self.listed}
        self.counts["listed"] = sum(map(len, self.listed.values()))

    def due(self, start: str | None, end: str | None) -> list[tuple[str, str, str | None]]:
        """Month, player and last ETag of each archive to ask for, month by month."""
        # Rows are not appended to months that dlt's own source has loaded: how many of a month's games
        # it found is unknown. Merging does them again, and so adds what that source has missed.
        taken = set() if self.merges else set(self.state.get(VERIFIED, ()))
        due = [
            (month, player, visit.etag if visit and not visit.discarded else None)
            for player, urls in self.listed.items()
            for month, visit in self._known[player].due(urls, start, end).items()
            if urls[month] not in taken
        ]
        return sorted(due, key=itemgetter(0))

    def book(self, player: str, month: str, result: "FetchResult") -> Sequence[int]:
        """Remembers a result; gives the positions of the rows that are to be loaded.

        A quarantined archive counts as not asked for, so that it is due again.
        """
        before = self._known[player].open.get(month)
        if result.error is not None:
            pass_over(result.error)
            self.counts["failed"] += 1
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
        self._visits[player][month] = visit
        self._save(player)
        return visit.new_rows(None if self.merges else before, result.rows)

    def _save(self, player: str) -> None:
        after = self._known[player].after(self._visits[player], self.listed[player], self.now)
        self.state.setdefault(PLAYERS, {})[player] = after.to_state()
