"""The file of visits, which is written before its load is known to succeed."""

from pathlib import Path

import pytest
from scoresheet.dlt.archives.etag_store import EtagStore
from scoresheet.dlt.archives.months import Visit

FIRST, SECOND = "1700000000.25", "1700000100.5"


def test_visits_are_kept_by_resource_player_and_month(tmp_path: Path) -> None:
    path = tmp_path / "visits.sqlite"
    EtagStore(path, "games", None).keep(
        {"ada": {"2024/01": Visit("a", 3)}, "bob": {"2024/01": Visit(None, 0)}}, FIRST
    )
    EtagStore(path, "other", FIRST).keep({"ada": {"2024/02": Visit("b", 1)}}, FIRST)
    games = EtagStore(path, "games", FIRST)
    assert games.of("ada") == {"2024/01": Visit("a", 3)}
    assert games.of("bob") == {"2024/01": Visit(None, 0)}
    assert games.of("cleo") == {}


def test_what_a_failed_load_brought_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "visits.sqlite"
    EtagStore(path, "games", None).keep({"ada": {"2024/01": Visit("a", 3), "2024/02": Visit("b", 1)}}, FIRST)
    EtagStore(path, "games", FIRST).keep({"ada": {"2024/02": Visit("c", 2)}}, SECOND)
    # dlt's state knows of the first load only.
    assert EtagStore(path, "games", FIRST).of("ada") == {"2024/01": Visit("a", 3)}
    assert EtagStore(path, "games", None).of("ada") == {}


def test_what_a_load_brought_that_arrived_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "visits.sqlite"
    EtagStore(path, "games", None).keep({"ada": {"2024/01": Visit("a", 3), "2024/02": Visit("b", 1)}}, FIRST)
    EtagStore(path, "games", FIRST).keep({"ada": {"2024/02": Visit("c", 2)}}, SECOND)
    assert EtagStore(path, "games", SECOND).of("ada") == {"2024/01": Visit("a", 3), "2024/02": Visit("c", 2)}


def test_a_clock_that_is_put_back_brings_nothing_to_life(tmp_path: Path) -> None:
    path = tmp_path / "visits.sqlite"
    EtagStore(path, "games", None).keep({"ada": {"2024/01": Visit("a", 3)}}, SECOND)
    EtagStore(path, "games", SECOND).keep({"ada": {"2024/01": Visit("b", 4)}}, FIRST)
    assert EtagStore(path, "games", SECOND).of("ada") == {}


def test_nothing_is_trusted_after_the_load_of_another_machine(tmp_path: Path) -> None:
    """It may have loaded games of the same months, which would be appended again."""
    path = tmp_path / "visits.sqlite"
    EtagStore(path, "games", None).keep({"ada": {"2024/01": Visit("a", 3)}}, FIRST)
    assert EtagStore(path, "games", SECOND).of("ada") == {}
    assert EtagStore(path, "games", FIRST).of("ada") == {}


def test_a_damaged_file_is_begun_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "visits.sqlite"
    path.write_bytes(b"not a database, " * 100)
    visits = EtagStore(path, "games", FIRST)
    assert "damaged" in caplog.text
    visits.keep({"ada": {"2024/01": Visit("a", 3)}}, FIRST)
    assert visits.of("ada") == {"2024/01": Visit("a", 3)}


def test_nothing_is_kept_without_a_pipeline() -> None:
    visits = EtagStore()
    visits.keep({"ada": {"2024/01": Visit("a", 3)}}, FIRST)
    assert visits.of("ada") == {}
