"""States that a killed process leaves, of which dlt does not recover by itself."""

from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.dlt import diagnose, repair
from storm import DIE_AFTER, KILLED, Forks, Storm, Warehouse

pytestmark = pytest.mark.timeout(900)

# The package is where the load step looks for it, and where normalize does.
DIE_IN_NORMALIZE = """
import os, signal
from dlt.common.storages.load_storage import LoadStorage

commit = LoadStorage.commit_new_load_package

def commit_and_die(self, load_id):
    commit(self, load_id)
    os.kill(os.getpid(), signal.SIGKILL)

LoadStorage.commit_new_load_package = commit_and_die
"""

# The package is noted as loaded, and still where the load step looks for it.
DIE_AT_THE_END = """
import os, signal
from dlt.common.storages.load_package import PackageStorage

complete = PackageStorage.complete_loading_package

def complete_and_die(self, load_id, load_state):
    complete(self, load_id, load_state)
    os.kill(os.getpid(), signal.SIGKILL)

PackageStorage.complete_loading_package = complete_and_die
"""

DIE_BEFORE_WORK = """
import os, signal
from dlt.common.destination.client import RunnableLoadJob

RunnableLoadJob.run_managed = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(params=["duckdb", "postgres"])
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> Warehouse:
    address = request.getfixturevalue("postgres") if request.param == "postgres" else None
    return Warehouse(request.param, tmp_path, address)


def attached(storm: Storm, pipelines_dir: Path) -> Any:
    """The stormy pipeline, as its owner would make it."""
    job = storm.job("", "", "storm")
    return dlt.pipeline(
        job["name"],
        destination=getattr(dlt.destinations, job["destination"])(job["address"]),
        dataset_name=f"{job['name']}_data",
        pipelines_dir=str(pipelines_dir),
    )


@pytest.mark.parametrize("asked", [True, False], ids=["by_command", "by_itself"])
def test_a_package_in_two_places_is_repaired(tmp_path: Path, forks: Forks, asked: bool) -> None:
    storm = Storm(forks, Warehouse("duckdb", tmp_path), 5)
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        # Before the first load has made the dataset, dlt forgets what is pending, and starts anew.
        assert storm.run(server, "storm", patches={"kill": DIE_IN_NORMALIZE})["code"] == KILLED
        for name in ("calm", "storm"):
            storm.load(server, name)
    storm.world.turn()
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        storm.load(server, "calm")
        assert storm.run(server, "storm", patches={"kill": DIE_IN_NORMALIZE})["code"] == KILLED
        assert storm.run(server, "storm", repair=asked)["code"] == 0
        assert ("repaired: duplicate_package" in storm.errors) is asked
        storm.load(server, "storm")
    storm.compare()


@pytest.mark.parametrize("asked", [True, False], ids=["by_command", "by_itself"])
def test_a_half_deleted_package_is_repaired(tmp_path: Path, forks: Forks, asked: bool) -> None:
    storm = Storm(forks, Warehouse("duckdb", tmp_path), 9)
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        for name in ("calm", "storm"):
            storm.load(server, name)
    storm.world.turn()
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        storm.load(server, "calm")
        assert storm.run(server, "storm", patches={"kill": DIE_IN_NORMALIZE})["code"] == KILLED
        (schema,) = tmp_path.glob("pipelines/storm*/normalize/extracted/*/schema.json")
        schema.unlink()
        assert storm.run(server, "storm", repair=asked)["code"] == 0
        storm.load(server, "storm")
    storm.compare()


@pytest.mark.parametrize("asked", [True, False], ids=["by_command", "by_itself"])
def test_a_loaded_package_is_moved_away(warehouse: Warehouse, forks: Forks, asked: bool) -> None:
    storm = Storm(forks, warehouse, 10, disposition="append")
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        storm.load(server, "calm")
        assert storm.run(server, "storm", patches={"kill": DIE_AT_THE_END})["code"] == KILLED
        pipeline = attached(storm, warehouse.folder / "pipelines")
        found = diagnose(pipeline)
        assert [finding.code for finding in found] == ["unmoved_package"]
        if asked:
            assert repair(pipeline) == found
            assert diagnose(pipeline) == []
        # Without a repair by the user, the source does it.
        storm.load(server, "storm")
        assert storm.wedged == 0
    storm.compare()


def test_a_committed_job_is_not_run_again(warehouse: Warehouse, forks: Forks) -> None:
    storm = Storm(forks, warehouse, 6, disposition="append")
    for asked in (True, False):
        storm.world.turn()
        with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
            storm.load(server, "calm")
            patches = {"kill": DIE_AFTER.format(is_sql=False)}
            assert storm.run(server, "storm", patches=patches)["code"] == KILLED
            pipeline = attached(storm, warehouse.folder / "pipelines")
            found = diagnose(pipeline)
            assert {finding.code for finding in found} == {"unnoted_job"}
            assert any(finding.subject.startswith("players_games.") for finding in found)
            if asked:
                assert repair(pipeline) == found
                assert diagnose(pipeline) == []
            # Without a repair by the user, the source does it.
            storm.load(server, "storm")
        storm.compare()


def test_nothing_is_repaired_where_nothing_was_committed(warehouse: Warehouse, forks: Forks) -> None:
    storm = Storm(forks, warehouse, 7)
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        storm.load(server, "calm")
        # Jobs were started, but no worker has come to the destination.
        assert storm.run(server, "storm", patches={"kill": DIE_BEFORE_WORK})["code"] == KILLED
        assert repair(attached(storm, warehouse.folder / "pipelines")) == []
        storm.load(server, "storm")
    storm.compare()


def test_the_command_reports_and_repairs(
    tmp_path: Path, forks: Forks, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    storm = Storm(forks, Warehouse("duckdb", tmp_path), 8)
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        storm.run(server, "storm", patches={"kill": DIE_IN_NORMALIZE})
    name = storm.job("", "", "storm")["name"]
    monkeypatch.setenv("DESTINATION__DUCKDB__CREDENTIALS", f"duckdb:///{storm.warehouse.address(name)}")
    command = ["doctor", name, "--pipelines-dir", str(tmp_path / "pipelines")]
    assert main(command) == 7
    assert "duplicate_package" in capsys.readouterr().out
    assert main([*command, "--repair"]) == 0
    assert "1 repaired" in capsys.readouterr().out
    assert main(command) == 0
    assert capsys.readouterr().out == "nothing to repair\n"
