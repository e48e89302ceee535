"""The local file of archives, which is written before its load is known to succeed."""

import logging
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from scoresheet.dlt.archives import archive_store
from scoresheet.dlt.archives.archive_store import ArchiveStore, Entry, LocalStoreError

FIRST, SECOND, THIRD = "1700000000.25", "1700000100.5", "1700000200.75"
ADA = ("ada", "2024/01")
BOB = ("bob", "2024/01")
GAMES = frozenset({1, 2**64 - 1})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "archives.sqlite"


def open_store(path: Path, last_load: str | None = None) -> ArchiveStore:
    return ArchiveStore(path, "games", last_load)


def kept(path: Path) -> Path:
    open_store(path).keep({ADA: Entry('W/"a"', GAMES), BOB: Entry(None, frozenset())}, FIRST)
    return path


def aside(path: Path) -> list[str]:
    return sorted(other.name for other in path.parent.iterdir() if other.name.endswith(".aside"))


def test_entries_are_kept_by_resource_player_and_month(path: Path) -> None:
    kept(path)
    ArchiveStore(path, "other", None).keep({("ada", "2024/02"): Entry("b")}, FIRST)
    games = open_store(path, FIRST)
    assert games.of("ada") == {"2024/01": Entry('W/"a"', GAMES)}
    assert games.of_archives([ADA, ("cleo", "2024/01")]) == {ADA: Entry('W/"a"', GAMES)}
    assert games.of_months(["2024/01"]) == {ADA: Entry('W/"a"', GAMES), BOB: Entry(None, frozenset())}
    assert games.with_games("bob") == {"2024/01"}
    assert games.of("cleo") == {}


def test_games_stay_where_a_later_load_names_none(path: Path) -> None:
    open_store(kept(path), FIRST).keep({ADA: Entry("c")}, SECOND)
    assert open_store(path, SECOND).of("ada") == {"2024/01": Entry("c", GAMES)}


def test_what_a_failed_load_made_is_removed_and_what_was_before_stays(path: Path) -> None:
    open_store(kept(path), FIRST).keep({ADA: Entry("c", GAMES | {3})}, SECOND)
    # dlt's state knows of the first load only.
    assert open_store(path, FIRST).of("ada") == {"2024/01": Entry('W/"a"', GAMES)}
    open_store(path, FIRST).keep({ADA: Entry("d", GAMES | {4})}, THIRD)
    assert open_store(path, THIRD).of("ada") == {"2024/01": Entry("d", GAMES | {4})}


def test_what_a_load_made_that_dlt_committed_without_its_state_is_kept(path: Path) -> None:
    open_store(kept(path), FIRST).keep({ADA: Entry("c", GAMES | {3})}, SECOND)
    open_store(path, SECOND).keep({ADA: Entry("d", GAMES | {4})}, THIRD)
    with_second = ArchiveStore(path, "games", FIRST, {SECOND}.__contains__)
    assert with_second.of("ada") == {"2024/01": Entry("c", GAMES | {3})}
    # A state that was reset, or is another machine's, knows of nothing here.
    assert ArchiveStore(path, "games", None, {FIRST, SECOND}.__contains__).of("ada") == {}


def test_many_loads_leave_two_entries_of_an_archive(path: Path) -> None:
    last = None
    for number in range(20):
        open_store(path, last).keep({ADA: Entry(str(number), GAMES)}, last := f"load {number}")
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT count(*) FROM archives").fetchone() == (2,)
    assert open_store(path, last).of("ada") == {"2024/01": Entry("19", GAMES)}


def test_nothing_is_trusted_after_the_load_of_another_machine(path: Path) -> None:
    assert open_store(kept(path), SECOND).of("ada") == {}
    assert open_store(path, FIRST).of("ada") == {}


def test_a_clock_that_is_put_back_brings_nothing_to_life(path: Path) -> None:
    open_store(path).keep({ADA: Entry("a")}, SECOND)
    open_store(path, SECOND).keep({ADA: Entry("b")}, FIRST)
    assert open_store(path, SECOND).of("ada") == {"2024/01": Entry("a")}


DAMAGES: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_bytes(b"not a database, " * 1000),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "zeros": lambda path: path.write_bytes(path.read_bytes()[:4096] + b"\0" * 8192),
    "newer": lambda path: sql(path, "PRAGMA user_version = 99"),
    "column more": lambda path: sql(path, "ALTER TABLE archives ADD COLUMN later TEXT"),
    "column renamed": lambda path: sql(path, "ALTER TABLE archives RENAME COLUMN etag TO tag"),
    "table dropped": lambda path: sql(path, "DROP TABLE archives"),
    "a view": lambda path: sql(path, "DROP TABLE archives", "CREATE VIEW archives AS SELECT 1 AS resource"),
    "a folder": lambda path: in_its_place(path, Path.mkdir),
    "a link to nothing": lambda path: in_its_place(path, lambda at: at.symlink_to(at / "missing")),
}


def in_its_place(path: Path, make: Callable[[Path], object]) -> None:
    path.unlink()
    make(path)


def sql(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as file:
        for statement in statements:
            file.execute(statement)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_or_newer_file_is_set_aside(
    path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    DAMAGES[damage](kept(path))
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        store = open_store(path, FIRST)
    assert "set aside" in caplog.text
    assert store.of("ada") == {}
    assert aside(path) == ["archives.sqlite.1.aside"]
    store.keep({ADA: Entry("a")}, FIRST)
    assert store.of("ada") == {"2024/01": Entry("a")}
    DAMAGES[damage](path)
    open_store(path, FIRST)
    assert aside(path) == ["archives.sqlite.1.aside", "archives.sqlite.2.aside"]


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    kept(path).write_bytes(b"")
    assert open_store(path, FIRST).of("ada") == {}
    assert aside(path) == []


@pytest.mark.parametrize(
    "change",
    [
        "etag = '\"a b\"'",
        "etag = 5",
        "etag = x'ff00'",
        "games = 'many'",
        "games = -5",
        "games = x'00'",
        "games = NULL",
        "checksum = 'x'",
        "player = 'cleo'",
    ],
)
def test_an_entry_that_was_altered_counts_as_unknown(path: Path, change: str) -> None:
    sql(kept(path), f"UPDATE archives SET {change} WHERE player = 'ada'")
    store = open_store(path, FIRST)
    assert (store.of("ada"), store.of("cleo")) == ({}, {})
    assert store.of("bob") == {"2024/01": Entry(None, frozenset())}


def test_flipped_bits_are_found_or_do_no_harm(path: Path) -> None:
    store = open_store(path)
    entries = {("ada", f"2024/{month:02}"): Entry(f"e{month}", GAMES) for month in range(1, 13)}
    store.keep(entries, FIRST)
    good, random_ = path.read_bytes(), random.Random(5)
    for _ in range(60):
        spoiled = bytearray(good)
        for _ in range(random_.choice([1, 1, 8, 64])):
            spoiled[random_.randrange(len(spoiled))] ^= 1 << random_.randrange(8)
        path.write_bytes(spoiled)
        found = open_store(path, FIRST).of("ada")
        assert found.items() <= {month: entry for (_, month), entry in entries.items()}.items()


def test_a_file_in_use_is_an_error_and_no_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_store, "LOCK_SECONDS", 0.01)
    other = sqlite3.connect(kept(path))
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LocalStoreError, match="database is locked; another process uses it") as raised:
        open_store(path, FIRST)
    other.close()
    assert raised.value.path == path
    assert aside(path) == []
    assert open_store(path, FIRST).of("ada") == {"2024/01": Entry('W/"a"', GAMES)}


@pytest.mark.parametrize(
    ("found", "remedy"),
    [
        ("database or disk is full", "free some space"),
        ("attempt to write a readonly database", "make the file and its folder writable"),
        ("unable to open database file", "readable and writable"),
        ("disk I/O error", "check the disk"),
    ],
)
def test_faults_outside_of_the_file_are_errors_with_a_remedy(
    path: Path, found: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(path)

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError(found)

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", fail)
        with pytest.raises(LocalStoreError, match=remedy):
            open_store(path, FIRST)
    assert aside(path) == []
    assert open_store(path, FIRST).of("ada") == {"2024/01": Entry('W/"a"', GAMES)}


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LocalStoreError, match="make its folder writable"):
        open_store(tmp_path / "file" / "archives.sqlite")


def test_nothing_is_kept_without_a_pipeline() -> None:
    store = ArchiveStore()
    store.keep({ADA: Entry("a")}, FIRST)
    assert store.of("ada") == {}
