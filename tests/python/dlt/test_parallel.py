"""Parallel resources, transformers and pipelines: every resource of both sources, on a busy machine."""

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
from conftest import Cassettes, count, deep, numbers, run
from dlt.common.runtime.collector import DictCollector
from dlt.pipeline.exceptions import PipelineStepFailed
from mirror import ITEMS, Mirror
from scoresheet.dlt import chess as every_endpoint
from scoresheet.dlt.tables.schema import resource_specs

ROUNDS = [1, deep(3)]
"""How often everything is loaded: what is a matter of luck comes out in many rounds."""

PLAYERS = ("Ada", "Bob", "Cleo")

pytestmark = pytest.mark.timeout(7200)


@pytest.fixture(autouse=True)
def busy(request: pytest.FixtureRequest) -> Iterator[None]:
    """Interrupts threads as often as can be; in many rounds, processes leave little time to this one."""
    rounds = request.node.callspec.params.get("rounds", 1) if hasattr(request.node, "callspec") else 1
    code = "import os; os.nice(10)\nwhile os.getppid() == int(os.environ['PARENT']): pass"
    environment = os.environ | {"PARENT": str(os.getpid())}
    spinning = [
        subprocess.Popen([sys.executable, "-c", code], env=environment) for _ in range(2 if rounds > 1 else 0)
    ]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)
    for process in spinning:
        process.kill()
        process.wait()


@pytest.fixture(autouse=True)
def archives(cassettes: Cassettes) -> None:
    """Games of three players; one of each month violates the contract, and so does a profile."""
    cassettes.player("Cleo", 13)
    for month in range(1, 6):
        for number, player in enumerate(PLAYERS):
            game = cassettes.game(10 * month + number, player, PLAYERS[number - 1])
            cassettes.month(player.lower(), f"2024/{month:02}", [game])
    cassettes.month("ada", "2024/06", [cassettes.game(99, time_class="warp")])
    profile = cassettes.bodies["pub/player/cleo"]
    cassettes.write("pub/player/cleo", profile | {"zz": 1})


GAMES = [10 * month + number for month in range(1, 6) for number in range(3)]


@pytest.mark.parametrize("rounds", ROUNDS)
def test_every_resource_of_the_drop_in(chess: Callable[..., Any], tmp_path: Path, rounds: int) -> None:
    for number in range(rounds):
        pipeline = new_pipeline(tmp_path, number)
        with pytest.raises(PipelineStepFailed):
            run(pipeline, chess(PLAYERS, batch_rows=1).parallelize())
        for _ in range(2):
            made = chess(PLAYERS, batch_rows=1, policy="quarantine")
            run(pipeline, made.with_resources(*made.resources).parallelize())
        assert numbers(pipeline) == GAMES
        assert count(pipeline, "players_profiles") == 2
        assert count(pipeline, "players_archives") == 16
        assert count(pipeline, "_dlt_players_games__archives") == len(GAMES)
        assert violations(pipeline, "quarantine") == {"players_games": 1, "players_profiles": 1}
        assert sum(violations(pipeline, "freeze").values()) == 1


@pytest.mark.parametrize("rounds", ROUNDS)
def test_every_resource_of_every_endpoint(tmp_path: Path, rounds: int) -> None:
    mirror = Mirror.of_all_resources(tmp_path / "mirror")
    names = [spec.resource for spec in resource_specs() if spec.resource != "players_online_status"]
    tables = {
        table.name for spec in resource_specs() if spec.resource in names for table in spec.tables.values()
    }
    with scoresheet.replay.serve(mirror.folder) as server:
        for number in range(rounds):
            pipeline = new_pipeline(tmp_path, number)
            made: Any = every_endpoint(**ITEMS, base_url=server.base_url, contact="tests@example.com")
            pipeline.run(made.with_resources(*names).parallelize()).raise_on_failed_jobs()
            stored = dict(pipeline.dataset().row_counts().fetchall())
            for table in tables:
                assert stored.get(table, 0) == len(mirror.keys[table]), table


@pytest.mark.parametrize("limit", [deep(0), 1, deep(2)])
def test_a_limit_drops_nothing_for_good(chess: Callable[..., Any], tmp_path: Path, limit: int) -> None:
    pipeline = new_pipeline(tmp_path, limit)
    made = chess(PLAYERS, batch_rows=1, policy="discard_row").parallelize()
    pipeline.run(made.add_limit(limit)).raise_on_failed_jobs()
    run(pipeline, chess(PLAYERS, batch_rows=1, policy="discard_row").parallelize())
    assert numbers(pipeline) == GAMES


def test_deferred_and_parallel_transformers(chess: Callable[..., Any], tmp_path: Path) -> None:
    @dlt.transformer(parallelized=True)
    def urls(table: Any) -> Any:
        return [{"url": url} for url in table["url"].to_pylist()]

    @dlt.transformer
    def ids(table: Any) -> Any:
        @dlt.defer
        def later(uuid: str) -> dict[str, str]:
            return {"id": uuid}

        for uuid in table["uuid"].to_pylist():
            yield later(uuid)

    pipeline = new_pipeline(tmp_path, 0)
    games = chess(PLAYERS, batch_rows=1, policy="discard_row").parallelize().players_games
    pipeline.run([games | urls, games | ids]).raise_on_failed_jobs()
    for table in ("urls", "ids"):
        assert count(pipeline, table) == len(GAMES)


def test_a_parallel_resource_runs_in_the_thread_of_the_run(chess: Callable[..., Any], tmp_path: Path) -> None:
    class Counts(DictCollector):
        def update(self, name: str, inc: int = 1, *args: Any, **options: Any) -> None:
            assert threading.current_thread() is threading.main_thread()
            shown[name] += inc

    shown: Counter[str] = Counter()
    pipeline = new_pipeline(tmp_path, 0, progress=Counts())
    made = chess(PLAYERS, batch_rows=1, policy="discard_row").parallelize().clone()
    pipeline.run(made.players_games.parallelize()).raise_on_failed_jobs()
    assert shown["Games"] == len(GAMES)
    assert shown["Archives"] == 16


def test_pipelines_in_threads_of_their_own(chess: Callable[..., Any], tmp_path: Path) -> None:
    """dlt's context is that of the thread. What our modules remember is of each load."""

    def load(number: int) -> dlt.Pipeline:
        pipeline = new_pipeline(tmp_path, number)
        with pytest.raises(PipelineStepFailed):
            run(pipeline, chess(PLAYERS, batch_rows=1))
        for _ in range(2):
            made = chess(PLAYERS, batch_rows=1, policy="quarantine")
            run(pipeline, made.with_resources(*made.resources))
        return pipeline

    with ThreadPoolExecutor(3) as threads:
        for pipeline in threads.map(load, range(3)):
            assert numbers(pipeline) == GAMES
            assert count(pipeline, "_dlt_players_games__archives") == len(GAMES)
            assert violations(pipeline, "quarantine") == {"players_games": 1, "players_profiles": 1}
            assert max(violations(pipeline, "freeze").values()) == 1


def new_pipeline(folder: Path, number: int, **options: Any) -> dlt.Pipeline:
    pipeline: dlt.Pipeline = dlt.pipeline(
        f"parallel_{number}",
        destination=dlt.destinations.duckdb(str(folder / f"{number}.duckdb")),
        dataset_name="data",
        pipelines_dir=str(folder / "pipelines"),
        **options,
    )
    return pipeline


def violations(pipeline: dlt.Pipeline, policy: str) -> Counter[str]:
    with pipeline.sql_client() as client:
        rows = client.execute_sql("SELECT resource FROM _contract_violations WHERE policy = %s", policy)
    return Counter(resource for (resource,) in rows or ())
