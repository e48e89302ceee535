"""Delta and Iceberg tables: a month that changes, a load that is killed, a game that leaves an archive."""

import re
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
import scoresheet
from storm import DIE_AFTER, FORMATS, KILLED, Forks, Storm, Warehouse

DOCS = Path(__file__).parents[3] / "docs" / "dlt.md"

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(params=FORMATS)
def storm(request: pytest.FixtureRequest, tmp_path: Path, forks: Forks) -> Storm:
    pytest.importorskip({"delta": "deltalake", "iceberg": "pyiceberg"}[request.param])
    return Storm(forks, Warehouse(request.param, tmp_path), 41, "source", "quarantine")


def test_a_load_that_is_killed_after_its_jobs_changes_nothing(storm: Storm) -> None:
    for _ in range(2):
        storm.world.turn()
        with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
            storm.load(server, "calm")
            patches = {"kill": DIE_AFTER.format(is_sql=False)}
            assert storm.run(server, "storm", patches=patches)["code"] == KILLED
            for _ in range(2):
                storm.load(server, "storm")
        storm.compare()
    tables = storm.tables("storm")
    assert "players_games__archives" in tables
    uuids = [row["uuid"] for row in tables["players_games"]]
    assert len(uuids) == len(set(uuids))


@pytest.mark.deep
def test_loads_that_are_killed_at_any_moment_change_nothing(storm: Storm) -> None:
    for _ in range(4):
        storm.round()


def test_a_link_that_left_its_month_is_known_by_its_load(storm: Storm) -> None:
    """dlt merges both formats by key and deletes nothing: a link stays when its game leaves the archive."""
    cassettes = storm.world.cassettes
    month = storm.world.months[-1]
    gone, moved, kept = (cassettes.game(number)["uuid"] for number in (901, 902, 903))
    for shown in ({"ada": [901, 902, 903], "bob": [903]}, {"ada": [903], "bob": [902, 903]}):
        for player, numbers in shown.items():
            cassettes.month(player, month, [cassettes.game(number) for number in numbers])
        with scoresheet.replay.serve(cassettes.folder) as server:
            storm.load(server, "storm")
    links = pa.Table.from_pylist(storm.tables("storm")["players_games__archives"])
    assert {gone, moved} < set(links["uuid"].to_pylist())
    (query,) = re.findall(r"(SELECT [^`]+QUALIFY [^`]+)```", DOCS.read_text(encoding="utf-8"))
    current = duckdb.execute(query.replace("players_games__archives", "links")).fetchall()
    year, number = map(int, month.split("/"))
    assert {row for row in current if row[0] != "cleo" and row[1:3] == (year, number)} == {
        ("ada", year, number, kept),
        ("bob", year, number, moved),
        ("bob", year, number, kept),
    }
    assert len(current) < len(links)
