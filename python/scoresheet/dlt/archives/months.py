"""Which monthly archives of a player are due, as pure functions of what is known.

A month is the text `YYYY/MM`, which sorts by time. chess.com counts months on the clock of US-Pacific.
"""

import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

CLOCK = ZoneInfo("America/Los_Angeles")

GRACE = timedelta(days=2)
"""A month still gains games for a while after its end: caches upstream expire, daily games end."""

NEWEST = 2
"""Number of a player's newest months that every run requests, however long ago they ended."""

REVALIDATE_DAYS = 30
"""How old a response for a closed month may become, by default of the sources."""


def of_parameters(parameters: Mapping[str, str]) -> str:
    """The month that a request for an archive was made with."""
    return f"{int(parameters['year']):04}/{int(parameters['month']):02}"


@lru_cache(maxsize=1000)
def around(month: str) -> tuple[str, str, str]:
    """Return the month between its neighbours."""
    ordinal = _ordinal(month)
    return _text(ordinal - 1), month, _text(ordinal + 1)


@lru_cache(maxsize=1000)
def is_over(month: str, now: datetime) -> bool:
    """Whether no game can be added to `month` any more, for certain."""
    following = _text(_ordinal(month) + 1)
    first_day = datetime(int(following[:4]), int(following[5:]), 1, tzinfo=CLOCK)
    return now >= first_day + GRACE


@dataclass(frozen=True)
class Visit:
    """What the last answer for a month was: its ETag, and the number of games in it.

    Games that broke the contract may have been left out: those are due until they can be loaded.
    """

    etag: str | None
    rows: int
    discarded: tuple[int, ...] = ()
    """The positions of the games that were left out, among all of the month."""

    @classmethod
    def of(cls, etag: str | None, loaded: int, discarded: Collection[int]) -> "Visit":
        """A visit that loaded `loaded` games, beside those left out."""
        return cls(etag, loaded + len(discarded), tuple(sorted(discarded)))


@dataclass(frozen=True)
class PlayerMonths:
    """The months of one player that are loaded, and those of them that are requested again."""

    loaded: frozenset[str] = frozenset()
    open: Mapping[str, Visit] = field(default_factory=dict)
    failed: frozenset[str] = frozenset()
    """The months whose last request got no response; they are requested before the others."""
    revalidated_on: int | None = None
    """The day up to which every closed month that was due for revalidation was requested."""
    stale: frozenset[str] = frozenset()
    """Loaded months that are due in full, because the user's steps were others when they were loaded."""

    @classmethod
    def from_state(cls, state: Mapping[str, Any] | None) -> "PlayerMonths":
        """Reads what `to_state` wrote."""
        state = state or {}
        visits = {
            month: Visit(etag, rows, tuple(*discarded))
            for month, (etag, rows, *discarded) in state.get("open", {}).items()
        }
        return cls(
            frozenset(_expand(state.get("loaded", ()))),
            visits,
            frozenset(state.get("failed", ())),
            state.get("revalidated_on"),
            frozenset(_expand(state.get("stale", ()))),
        )

    def to_state(self) -> dict[str, Any]:
        """A compact form for dlt's state: runs of consecutive months, and the few that are open."""
        visits = {
            month: [visit.etag, visit.rows, *([list(visit.discarded)] if visit.discarded else [])]
            for month, visit in sorted(self.open.items())
        }
        return {
            "loaded": _compress(self.loaded),
            "open": visits,
            **({"failed": sorted(self.failed)} if self.failed else {}),
            **({"stale": _compress(self.stale)} if self.stale else {}),
            **({} if self.revalidated_on is None else {"revalidated_on": self.revalidated_on}),
        }

    def overdue(self, player: str, today: int, every: int) -> frozenset[str]:
        """Return the closed months that are due for revalidation: each is due on one of `every` days.

        chess.com rewrites past months. The months are spread evenly over the days, and those of days without
        a run are due in the next run.
        """
        closed = self.loaded - self.open.keys()
        since = self._revalidated_on(today)
        if since is None or every == 0:
            return closed if every == 0 else frozenset()
        turns = {month: zlib.crc32(f"{player}/{month}".encode()) for month in closed}
        return frozenset(month for month, turn in turns.items() if (turn - since - 1) % every < today - since)

    def due(
        self,
        listed: Iterable[str],
        start: str | None = None,
        end: str | None = None,
        again: Mapping[str, Visit | None] | None = None,
    ) -> dict[str, Visit | None]:
        """The listed months from `start` to `end` to request, each with its last visit if there was one.

        Those `again` are due although they are closed.
        """
        again = again or {}
        return {
            month: None if month in self.stale else self.open.get(month, again.get(month))
            for month in sorted(set(listed))
            if (not start or month >= start)
            and (not end or month <= end)
            and (month not in self.loaded or month in self.open or month in self.stale or month in again)
        }

    def after(
        self,
        visits: Mapping[str, Visit],
        listed: Collection[str],
        now: datetime,
        failed: Collection[str] = frozenset(),
    ) -> "PlayerMonths":
        """What is known once `visits` have been made, beside those that `failed`.

        A visited month closes when it is certainly over, is none of the newest, and was loaded in full. A
        month that was not visited stays as it was: a failed one is due again, and one outside of the range
        stays open.
        """
        newest = sorted(listed)[-NEWEST:]
        unvisited = {month: visit for month, visit in self.open.items() if month not in visits}
        still_open = {
            month: visit
            for month, visit in visits.items()
            if visit.discarded or month in newest or not is_over(month, now)
        }
        return PlayerMonths(
            self.loaded | visits.keys(),
            unvisited | still_open,
            (self.failed | frozenset(failed)) - visits.keys(),
            self._revalidated_on(now.toordinal()) or now.toordinal(),
            self.stale - visits.keys(),
        )

    def all_stale(self) -> "PlayerMonths":
        """Return the same months, all of them due in full."""
        return replace(self, open={}, stale=self.loaded)

    def after_revalidation(self, until: int | None, unanswered: Mapping[str, Visit]) -> "PlayerMonths":
        """What is known once all closed months due `until` a day were requested; some got no response."""
        return replace(self, open={**self.open, **unanswered}, revalidated_on=until)

    def _revalidated_on(self, today: int) -> int | None:
        """Return the remembered day; a day in the future is unknown, because a clock was wrong."""
        is_day = type(self.revalidated_on) is int and 0 < self.revalidated_on <= today
        return self.revalidated_on if is_day else None


def _ordinal(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _text(ordinal: int) -> str:
    return f"{ordinal // 12:04}/{ordinal % 12 + 1:02}"


def _compress(months: Iterable[str]) -> list[str]:
    runs: list[list[int]] = []
    for ordinal in sorted(map(_ordinal, months)):
        if runs and ordinal == runs[-1][1] + 1:
            runs[-1][1] = ordinal
        else:
            runs.append([ordinal, ordinal])
    return [_text(a) if a == b else f"{_text(a)}-{_text(b)}" for a, b in runs]


def _expand(runs: Iterable[str]) -> Iterable[str]:
    for run in runs:
        first, _, last = run.partition("-")
        yield from map(_text, range(_ordinal(first), _ordinal(last or first) + 1))
