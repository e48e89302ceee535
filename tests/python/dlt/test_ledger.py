"""The book of a run at the size of a whole federation: 500 players with 200 months each."""

import random
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dlt.common.versioned_state import compress_state
from scoresheet.dlt.ledger import Ledger
from scoresheet.dlt.months import NEWEST
from scoresheet.dlt.visits import Visits

PLAYERS, MONTHS = 500, 200
NOW = datetime(2030, 1, 1, tzinfo=timezone.utc)

ARCHIVES = [f"{2029 - i // 12}/{12 - i % 12:02}" for i in reversed(range(MONTHS))]
"""The months that end before `NOW`."""


def ledger(state: dict[str, Any], visits: Visits, players: int = PLAYERS, **options: Any) -> Ledger:
    names = random.Random(1)
    listed = {f"player{names.getrandbits(32)}": dict.fromkeys(ARCHIVES, "") for _ in range(players)}
    return Ledger(state, listed, Counter(), merges=True, visits=visits, now=NOW, **options)


def answer(etag: str, *, not_modified: bool) -> Any:
    return SimpleNamespace(
        error=None, quarantined=False, not_modified=not_modified, etag=etag, rows=150, violations=[]
    )


def load(book: Ledger, load_id: str) -> list[tuple[str, str, str | None]]:
    """Mark everything that is due as loaded."""
    etags = random.Random(2)
    due = book.due(None, None)
    for month, player, etag in due:
        found = answer(f'W/"{etags.getrandbits(128):032x}"', not_modified=etag is not None)
        book.book(player, month, found)
    book.save()
    book.close(load_id)
    return due


def test_the_state_of_100_000_archives_is_small(tmp_path: Path) -> None:
    state: dict[str, Any] = {}
    file = tmp_path / "visits.sqlite"
    assert len(load(ledger(state, Visits(file, "games")), "1.0")) == PLAYERS * MONTHS
    # The state as dlt writes it: most of it are two ETags of 16 bytes for each player.
    assert len(compress_state({"resources": {"games": state}})) < 40_000  # type: ignore[typeddict-unknown-key]

    every_day = load(ledger(state, Visits(file, "games", "1.0")), "2.0")
    assert len(every_day) == PLAYERS * NEWEST

    book = ledger(state, Visits(file, "games", "1.0"), revalidate_days=0)
    again = load(book, "3.0")
    assert len(again) == PLAYERS * MONTHS
    assert all(etag for _, _, etag in again)
    assert book.counts["not_modified"] == PLAYERS * MONTHS
    assert len(compress_state({"resources": {"games": state}})) < 40_000  # type: ignore[typeddict-unknown-key]


def test_failures_take_room_only_until_they_are_made_up_for(tmp_path: Path) -> None:
    state: dict[str, Any] = {}
    file = tmp_path / "visits.sqlite"
    load(ledger(state, Visits(file, "games"), 3), "1.0")
    book = ledger(state, Visits(file, "games", "1.0"), 3, revalidate_days=0)
    assert len(book.due(None, None)) == 3 * MONTHS
    book.close("2.0")
    assert [len(months["open"]) for months in state["players"].values()] == [MONTHS] * 3
    load(ledger(state, Visits(file, "games", "1.0"), 3), "3.0")
    assert [len(months["open"]) for months in state["players"].values()] == [NEWEST] * 3
