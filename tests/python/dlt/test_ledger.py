"""The book of a run at the size of a whole federation: 500 players with 200 months each."""

import random
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dlt.common.versioned_state import compress_state
from scoresheet.dlt.archives.archive_store import ArchiveStore
from scoresheet.dlt.archives.ledger import Ledger
from scoresheet.dlt.archives.months import NEWEST

PLAYERS, MONTHS = 500, 200
NOW = datetime(2030, 1, 1, tzinfo=timezone.utc)

ARCHIVES = [f"{2029 - i // 12}/{12 - i % 12:02}" for i in reversed(range(MONTHS))]
"""The months that end before `NOW`."""


def ledger(state: dict[str, Any], load: str, file: Path, players: int = PLAYERS, **options: Any) -> Ledger:
    names = random.Random(1)
    listed = {f"player{names.getrandbits(32)}": dict.fromkeys(ARCHIVES, "") for _ in range(players)}
    store = ArchiveStore(file, "games", state.get("load"))
    return Ledger(state, listed, Counter(), merges=True, store=store, load_id=load, now=NOW, **options)


def answer(etag: str, *, not_modified: bool) -> Any:
    return SimpleNamespace(
        error=None, quarantined=False, not_modified=not_modified, etag=etag, rows=150, violations=[]
    )


def load(book: Ledger) -> list[tuple[str, str, str | None]]:
    """Answers everything that is due."""
    etags = random.Random(2)
    due = book.due(None, None)
    for month, player, etag in due:
        found = answer(f'W/"{etags.getrandbits(128):032x}"', not_modified=etag is not None)
        visit = book.book(player, month, found)
        assert visit is not None
        book.commit({(player, month): visit})
    book.close()
    return due


@pytest.mark.deep
def test_the_state_of_100_000_archives_is_small(tmp_path: Path) -> None:
    state: dict[str, Any] = {}
    file = tmp_path / "archives.sqlite"
    assert len(load(ledger(state, "1.0", file))) == PLAYERS * MONTHS
    # What dlt writes: two ETags of 16 bytes for each player take most of it.
    assert len(compress_state({"resources": {"games": state}})) < 40_000  # type: ignore[typeddict-unknown-key]

    every_day = load(ledger(state, "2.0", file))
    assert len(every_day) == PLAYERS * NEWEST

    book = ledger(state, "3.0", file, revalidate_days=0)
    again = load(book)
    assert len(again) == PLAYERS * MONTHS
    assert all(etag for _, _, etag in again)
    assert book.counts["not_modified"] == PLAYERS * MONTHS
    assert len(compress_state({"resources": {"games": state}})) < 40_000  # type: ignore[typeddict-unknown-key]


def test_failures_take_room_only_until_they_are_made_up_for(tmp_path: Path) -> None:
    state: dict[str, Any] = {}
    file = tmp_path / "archives.sqlite"
    load(ledger(state, "1.0", file, 3))
    book = ledger(state, "2.0", file, 3, revalidate_days=0)
    assert len(book.due(None, None)) == 3 * MONTHS
    book.close()
    assert [len(months["open"]) for months in state["players"].values()] == [MONTHS] * 3
    load(ledger(state, "3.0", file, 3))
    assert [len(months["open"]) for months in state["players"].values()] == [NEWEST] * 3
