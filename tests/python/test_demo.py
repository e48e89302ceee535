"""`make demo`, twice: the second run loads only its run record, and prints that."""

import re
from pathlib import Path

import duckdb
import pytest
from scoresheet import demo


def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[list[int], dict[str, list[int]]]:
    """Numbers of requests (all, conditional, 304), and of rows (all, new) by table."""
    assert demo.main(["--output", str(folder)]) == 0
    output = capsys.readouterr().out
    first = re.match(r"(\d+) requests, (\d+) of them conditional, (\d+) unchanged \(304\)\n", output)
    assert first
    tables = re.findall(r"^(\w+) +(\d+) +(\d+)$", output, re.MULTILINE)
    assert output.endswith(f"the file is {folder / 'demo.duckdb'}\n")
    return [int(number) for number in first.groups()], {
        name: [int(rows), int(new)] for name, rows, new in tables
    }


@pytest.mark.usefixtures("own_dlt")
def test_the_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "made" / "by the demo"
    players = demo.bundled_players()
    months = len(list(demo.CASSETTES.glob("pub/player/*/games/*/*.json")))
    documents = 2 * len(players) + months

    (asked, _, unchanged), tables = run(folder, capsys)
    # Two resources request the list of a player's months.
    assert asked - unchanged == documents
    assert set(tables) > {"players_profiles", "players_archives", "players_games"}
    assert all(rows == new > 0 for rows, new in tables.values())
    assert tables["players_profiles"] == [len(players)] * 2

    (asked, conditional, unchanged), again = run(folder, capsys)
    assert asked == conditional == unchanged > 2 * len(players)
    unchanged_tables = {table: [rows, 0] for table, (rows, _) in tables.items()}
    assert again == unchanged_tables
    with duckdb.connect(str(folder / "demo.duckdb"), read_only=True) as connection:
        games = connection.execute(
            "select count(*), count(distinct uuid) from chess_data.players_games"
        ).fetchone()
    assert games == (tables["players_games"][0],) * 2


def test_a_folder_without_recorded_archives_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"^error: expected recorded archives with their URLs"):
        demo.main(["--recorded", str(tmp_path), "--output", str(tmp_path / "demo")])
