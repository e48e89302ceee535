"""Which games of an archive are new, where rows are appended: games are identified by key, never by position.

An archive grows, shrinks and is reordered between two responses, so a position identifies nothing. Of each
loaded game 64 bits of a hash are remembered, by player and month, in the local file of the pipeline. Where
that file does not know an archive that was loaded, the destination is asked which of its games it holds.
"""

import hashlib
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from ..archives import months
from ..archives.archive_slices import Part
from ..archives.archive_store import ArchiveStore, Entry

Archive = tuple[str, str]
"""A player and a month."""


class Destination(Protocol):
    """What the destination holds of games."""

    def rows(self, keys: Collection[str]) -> Mapping[str, int]:
        """Count the rows of games, by key."""

    def links(self, keys: Collection[str]) -> Collection[tuple[Archive, str]]:
        """Return the archives that games are linked to."""


class Nothing:
    """A destination that is empty, or that is not there."""

    def rows(self, _: Collection[str]) -> Mapping[str, int]:
        """Count no rows."""
        return {}

    def links(self, _: Collection[str]) -> Collection[tuple[Archive, str]]:
        """Return no archives."""
        return ()


@dataclass
class Selection:
    """The rows of a chunk that are to be loaded, and what is known afterwards."""

    positions: list[int] = field(default_factory=list)
    """The rows to load, among those of the chunk."""
    hashes: list[int] = field(default_factory=list)
    """The hash of each of these rows."""
    owners: list[Archive] = field(default_factory=list)
    """The archive of each of these rows."""
    linked: dict[Archive, list[int]] = field(default_factory=dict)
    """By archive, the rows that it has not shown before, among those of the chunk."""
    known: dict[Archive, set[int]] = field(default_factory=dict)
    """By archive, the games that are loaded already."""
    waiting: dict[Archive, set[int]] = field(default_factory=dict)
    """By archive, the games that are loaded once a row of theirs passes the user's steps."""

    def entries(self, passed: Sequence[tuple[Archive, int]], *, per_player: bool) -> dict[Archive, Entry]:
        """Return what is known of each archive when these rows have passed the user's steps."""
        known = {archive: set(games) for archive, games in self.known.items()}
        for archive, rows in groupby(passed, key=itemgetter(0)):
            known[archive].update(map(itemgetter(1), rows))
        if not per_player:
            arrived = set(map(itemgetter(1), passed))
            for archive, games in self.waiting.items():
                known[archive] |= games & arrived
        return {archive: Entry(games=frozenset(games)) for archive, games in known.items()}


class LoadedGames:
    """The games that are loaded, of one run."""

    def __init__(
        self,
        store: ArchiveStore,
        destination: Destination,
        is_loaded: Callable[[str, str], bool],
        *,
        per_player: bool,
    ) -> None:
        """Begin a run.

        Args:
            store: The local file.
            destination: Read where the local file does not know what is loaded.
            is_loaded: Says of a player and a month whether the archive was loaded before this run.
            per_player: Whether a game is stored once for each player, or once.
        """
        self.per_player = per_player
        self._store = store
        self._destination = destination
        self._is_loaded = is_loaded
        self._offered: dict[Archive, set[int]] = {}
        self._claimed: Counter[int] = Counter()

    def lost(self, player: str, candidates: Iterable[str]) -> frozenset[str]:
        """Return the months that were loaded, but of which it is not known what was loaded."""
        return frozenset(m for m in candidates if self._is_loaded(player, m)) - self._store.with_games(player)

    def select(self, parts: Sequence[Part], keys: Sequence[str]) -> Selection:
        """Select the rows of a chunk to load; `parts` say whose they are, and `keys` identify them."""
        self._forget_all_but(part.month for part in parts)
        hashes = hashes_of(keys)
        entries = self._entries(parts)
        candidates = self._candidates(parts, hashes, entries)
        unsure = self._unsure(parts, candidates, entries)
        in_destination = self._in_destination(unsure, keys)
        linked = self._links_of_lost(parts, keys, entries, unsure)
        owners = _owners(linked)
        selection = Selection()
        for part, rows in zip(parts, candidates, strict=True):
            archive = (part.player, part.month)
            entry = entries.get(archive)
            games = selection.known.setdefault(archive, set((entry and entry.games) or ()))
            waiting = selection.waiting.setdefault(archive, set())
            shown = selection.linked.setdefault(archive, [])
            if not (games or linked or in_destination) and all(is_new for _, is_new in rows):
                # The usual case of a first load.
                fresh = [row for row, _ in rows]
                found = [hashes[row] for row in fresh]
                shown.extend(fresh)
                selection.positions.extend(fresh)
                selection.hashes.extend(found)
                selection.owners.extend([archive] * len(fresh))
                waiting.update(found)
                continue
            near = [entries.get(self._place("", month), Entry()) for month in months.around(part.month)]
            shared = [other.games for other in near if other.games]
            for row, is_new in rows:
                game = hashes[row]
                if game not in games and (not linked or (archive, keys[row]) not in linked):
                    shown.append(row)
                stored = in_destination.get(row, 0)
                if is_new and stored and self._claim(game, stored, part.player, owners.get(keys[row], ())):
                    games.add(game)
                elif is_new:
                    selection.positions.append(row)
                    selection.hashes.append(game)
                    selection.owners.append(archive)
                elif not self.per_player and any(game in others for others in shared):
                    games.add(game)
                waiting.add(game)
        selection.linked = {archive: shown for archive, shown in selection.linked.items() if shown}
        return selection

    def of_empty(self, archives: Collection[Archive]) -> dict[Archive, Entry]:
        """Return what is known of archives that show no games: those never loaded have none."""
        known = self._store.of_archives(archives) if archives else {}
        return {
            archive: Entry(games=frozenset())
            for archive in archives
            if archive not in known and not self._is_loaded(*archive)
        }

    def _candidates(
        self, parts: Sequence[Part], hashes: Sequence[int], entries: Mapping[Archive, Entry]
    ) -> list[list[tuple[int, bool]]]:
        """Return the rows of each part, each game once, and whether none of its rows is known or offered."""
        found, first = [], 0
        for part in parts:
            last = first + part.count
            rows = {hashes[row]: row for row in reversed(range(first, last))}
            offered = self._offered.setdefault(self._place(part.player, part.month), set())
            # Sets of a month are large where all players share them, and are not to be joined for each part.
            known = set().union(*(rows.keys() & games for games in self._known(part, entries)))
            is_new = [game not in known for game in reversed(rows)]
            found.append(list(zip(reversed(rows.values()), is_new, strict=True)))
            offered.update(rows)
            first = last
        return found

    def _known(self, part: Part, entries: Mapping[Archive, Entry]) -> Iterable[AbstractSet[int]]:
        """The games that need no row any more, of the month and of its neighbours."""
        for month in months.around(part.month):
            yield self._offered.get(self._place(part.player, month), frozenset())
            entry = entries.get(self._place(part.player, month))
            yield (entry and entry.games) or frozenset()

    def _entries(self, parts: Sequence[Part]) -> dict[Archive, Entry]:
        """What is known of the archives and of those beside them; where games are shared, of all players'."""
        if self.per_player:
            near = {(part.player, month) for part in parts for month in months.around(part.month)}
            return self._store.of_archives(near)
        entries = self._store.of_months(sorted({m for part in parts for m in months.around(part.month)}))
        shared: dict[Archive, set[int]] = {}
        for (_, month), entry in entries.items():
            shared.setdefault(self._place("", month), set()).update(entry.games or ())
        return entries | {place: Entry(games=frozenset(games)) for place, games in shared.items()}

    def _unsure(
        self,
        parts: Sequence[Part],
        candidates: Sequence[Sequence[tuple[int, bool]]],
        entries: Mapping[Archive, Entry],
    ) -> list[int]:
        """The rows of the chunk of which the local file does not know whether they are loaded."""
        return [
            row
            for part, rows in zip(parts, candidates, strict=True)
            if any(self._has_no_games(part.player, month, entries) for month in months.around(part.month))
            for row, is_new in rows
            if is_new
        ]

    def _in_destination(self, unsure: Sequence[int], keys: Sequence[str]) -> dict[int, int]:
        """How many rows the destination holds, by row of the chunk."""
        if not unsure:
            return {}
        counts = self._destination.rows({keys[row] for row in unsure})
        return {row: counts.get(keys[row], 0) for row in unsure}

    def _links_of_lost(
        self,
        parts: Sequence[Part],
        keys: Sequence[str],
        entries: Mapping[Archive, Entry],
        unsure: Sequence[int],
    ) -> set[tuple[Archive, str]]:
        """The links in the destination of games whose archives the local file does not know."""
        wanted: set[str] = {keys[row] for row in unsure} if self.per_player else set()
        first = 0
        for part in parts:
            if self._has_no_games(part.player, part.month, entries):
                wanted.update(keys[first : first + part.count])
            first += part.count
        return set(self._destination.links(wanted)) if wanted else set()

    def _has_no_games(self, player: str, month: str, entries: Mapping[Archive, Entry]) -> bool:
        entry = entries.get((player, month))
        return (entry is None or entry.games is None) and self._is_loaded(player, month)

    def _claim(self, game: int, rows: int, player: str, owners: Collection[str]) -> bool:
        """Take one of the `rows` of a stored game for an archive; a shared row is enough for all.

        Where each player has a row, the links say whose there are: one is this player's, or it is another's.
        Rows without a link are of dlt's own source, or of an earlier version. They are alike, so that it does
        not matter whose they are, as long as there is one for each player.
        """
        if not self.per_player or player in owners:
            return True
        if self._claimed[game] >= rows - len(owners):
            return False
        self._claimed[game] += 1
        return True

    def _place(self, player: str, month: str) -> Archive:
        return (player if self.per_player else "", month)

    def _forget_all_but(self, present: Iterable[str]) -> None:
        """Keep the offers of the months at hand only: archives come month by month."""
        near = {month for of_part in set(present) for month in months.around(of_part)}
        for archive in [archive for archive in self._offered if archive[1] not in near]:
            del self._offered[archive]


def _owners(linked: Collection[tuple[Archive, str]]) -> dict[str, set[str]]:
    """The players of the archives that each game is linked to."""
    owners: dict[str, set[str]] = {}
    for (player, _), key in linked:
        owners.setdefault(key, set()).add(player)
    return owners


def hashes_of(keys: Iterable[str]) -> list[int]:
    """Return 64 bits for each key, which identify a game among those of some months."""
    digests = [hashlib.blake2b(key.encode(), digest_size=8).digest() for key in keys]
    hashes = array("Q", b"".join(digests))
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes.tolist()
