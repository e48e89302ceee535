"""Delta and Iceberg tables: a month that changes, a load that is killed, a game that leaves an archive."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import scoresheet
from storm import DIE_AFTER, FORMATS, KILLED, Forks, Storm, Warehouse

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    with Forks() as forks:
        yield forks


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


def test_a_game_that_leaves_an_archive_keeps_its_link(storm: Storm) -> None:
    """Both formats merge by key and delete nothing, so that a link can only be added."""
    cassettes = storm.world.cassettes
    month = storm.world.months[-1]
    cassettes.month("ada", month, [cassettes.game(901), cassettes.game(902)])
    for games in ([901, 902], [902]):
        cassettes.month("ada", month, [cassettes.game(number) for number in games])
        with scoresheet.replay.serve(cassettes.folder) as server:
            storm.load(server, "storm")
    links = {row["uuid"] for row in storm.tables("storm")["players_games__archives"]}
    assert {cassettes.game(number)["uuid"] for number in (901, 902)} <= links
