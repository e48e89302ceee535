"""`scoresheet fetch` of the wheel into DuckDB, by the package `duckdb` of this interpreter."""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.demo import CASSETTES


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[scoresheet.replay.Replay]:
    monkeypatch.chdir(tmp_path)
    # No command `duckdb` and no other Python is found.
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")
    with scoresheet.replay.serve(CASSETTES) as server:
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        yield server


def rows(file: str, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(file, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.usefixtures("server")
def test_games_of_several_players_are_written_into_duckdb(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["fetch", "games", "fenwickthorne", "linnea-brasvik", "-o", "chess.duckdb", "--no-cache"]
    assert main(arguments) == 0
    ((games, distinct),) = rows("chess.duckdb", "SELECT count(*), count(DISTINCT uuid) FROM players_games")
    assert games == distinct
    assert f"players_games: {games} rows in chess.duckdb\n" in capsys.readouterr().err
    # A second fetch replaces the rows.
    assert main(arguments) == 0
    assert rows("chess.duckdb", "SELECT count(*) FROM players_games") == [(games,)]
    assert [path.name for path in tmp_path.iterdir()] == ["chess.duckdb"]


@pytest.mark.usefixtures("server")
def test_the_members_of_clubs_are_written_with_their_platforms() -> None:
    assert main(["fetch", "profile", "--clubs", "inkwell-corner", "-o", "chess.duckdb", "--no-cache"]) == 0
    ((members,),) = rows("chess.duckdb", "SELECT count(*) FROM players_profiles")
    assert members > 1  # type: ignore[operator]
    tables = {name for (name,) in rows("chess.duckdb", "SHOW TABLES")}
    assert tables == {"players_profiles", "players_profiles__streaming_platforms"}


@pytest.mark.usefixtures("server")
def test_an_existing_database_keeps_its_other_tables(tmp_path: Path) -> None:
    with duckdb.connect("chess.duckdb") as connection:
        connection.execute(
            "CREATE TABLE notes AS SELECT 'mine' AS note; CREATE TABLE players_games (old INTEGER)"
        )
    assert main(["fetch", "games", "fenwickthorne", "-o", "chess.duckdb", "--no-cache"]) == 0
    assert rows("chess.duckdb", "SELECT note FROM notes") == [("mine",)]
    assert rows("chess.duckdb", "SELECT count(DISTINCT uuid) > 0 FROM players_games") == [(True,)]
    assert [path.name for path in tmp_path.iterdir()] == ["chess.duckdb"]


@pytest.mark.usefixtures("server")
def test_a_database_that_is_in_use_stays_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with duckdb.connect("chess.duckdb") as connection:
        connection.execute("CREATE TABLE players_games AS SELECT 1 AS old")
        assert main(["fetch", "games", "fenwickthorne", "-o", "chess.duckdb", "--no-cache"]) == 2
        assert "close other programs that use the file" in capsys.readouterr().err
    assert rows("chess.duckdb", "SELECT old FROM players_games") == [(1,)]
    assert [path.name for path in tmp_path.iterdir()] == ["chess.duckdb"]


@pytest.mark.usefixtures("server")
def test_unknown_players_that_are_skipped_are_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "games.jsonl"
    arguments = ["fetch", "games", "nobody", "fenwickthorne", "--since", "2024/10", "-o", str(output)]
    assert main(arguments) == 4
    assert not output.exists()
    assert main([*arguments, "--skip-unknown", "--dry-run"]) == 0
    capsys.readouterr()
    assert main([*arguments, "--skip-unknown"]) == 0
    printed = capsys.readouterr().err
    assert "skipped: unknown_user" in printed
    assert "no response" not in printed
    assert output.exists()
    assert main([*arguments, "--skip-unknown", "--summary", "json"]) == 0
    (failed,) = json.loads(capsys.readouterr().out)["failed"]
    assert (failed["path"], failed["kind"], failed["skipped"]) == (
        "/player/nobody/games/archives",
        "unknown_user",
        True,
    )


@pytest.mark.usefixtures("server")
def test_a_link_that_leads_nowhere_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tmp_path / "games.parquet"
    link.symlink_to(tmp_path / "away" / "games.parquet")
    assert main(["fetch", "profile", "fenwickthorne", "-o", str(link)]) == 2
    error = capsys.readouterr().err
    assert f"a link to {tmp_path / 'away' / 'games.parquet'}, which does not exist" in error
    assert "make the file that it names, or remove the link" in error
