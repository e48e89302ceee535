"""Games that reach dlt as Parquet files, compared with those that reach it as Arrow tables."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dlt
import pyarrow.parquet as pq
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet import ConfigError
from scoresheet.dlt import DltContractViolation, adopt
from scoresheet.dlt import chess as all_of_chess

GAMES = "players_games"
LINKS = "players_games__archives"


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Three months; Ada and Bob have met in the last one, in games of both kinds."""
    cassettes.month("ada", "2023/12", [cassettes.game(number) for number in range(1, 40)])
    cassettes.month("ada", "2024/01", [cassettes.full_game(number) for number in range(40, 60)])
    shared = [cassettes.game(100), cassettes.full_game(101)]
    cassettes.month("ada", "2024/02", [cassettes.game(99), *shared])
    cassettes.month("bob", "2024/02", [*shared, cassettes.game(102)])


@pytest.fixture
def files(chess: Any) -> Callable[..., Any]:
    """The games of the source, as files."""
    return lambda **options: chess(parquet_files=True, **options).with_resources(GAMES)


@pytest.fixture
def tables(chess: Any) -> Callable[..., Any]:
    """The games of the source, as tables."""
    return lambda **options: chess(**options).with_resources(GAMES)


def run(pipeline: Any, source: Any) -> list[str]:
    info = pipeline.run(source)
    info.raise_on_failed_jobs()
    return list(info.loads_ids)


def games(pipeline: Any, table: str = GAMES) -> list[tuple[Any, ...]]:
    """The rows in the destination, without what differs from load to load."""
    columns = [
        f'"{name}"' for name in pipeline.default_schema.tables[table]["columns"] if name[:5] != "_dlt_"
    ]
    with pipeline.sql_client() as client:
        return sorted(client.execute_sql(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)


def numbers(pipeline: Any) -> list[int]:
    with pipeline.sql_client() as client:
        return sorted(
            int(url.rpartition("/")[2]) for (url,) in client.execute_sql(f"SELECT url FROM {GAMES}")
        )


def counted(pipeline: Any) -> int:
    """The games of the last load in dlt's trace."""
    return int(pipeline.last_trace.last_normalize_info.row_counts.get(GAMES, 0))


def left(pipeline: Any) -> list[Path]:
    """What lies in the folder of the files."""
    return list((Path(pipeline.working_dir) / adopt.FOLDER).rglob("*.*"))


def jobs(pipeline: Any) -> list[Path]:
    """The files that the last load has brought to the destination."""
    return list(Path(pipeline.working_dir).glob(f"load/loaded/*/completed_jobs/{GAMES}.*.parquet"))


@pytest.mark.parametrize("disposition", ["merge", "append"])
@pytest.mark.parametrize("kind", ["duckdb", "filesystem"])
def test_the_rows_are_those_of_the_other_road(
    files: Any, tables: Any, tmp_path: Path, kind: str, disposition: str
) -> None:
    loaded: list[Any] = []
    for road in (files, tables):
        place = tmp_path / str(len(loaded))
        place.mkdir()
        at = str(place / "games.duckdb") if kind == "duckdb" else place.as_uri()
        pipeline = dlt.pipeline(
            f"chess_{kind}",
            destination=getattr(dlt.destinations, kind)(at),
            dataset_name="data",
            pipelines_dir=str(place),
        )
        assert len(run(pipeline, road(write_disposition=disposition, batch_rows=10))) == 1
        loaded.append([games(pipeline), *([games(pipeline, LINKS)] if disposition == "merge" else [])])
        assert counted(pipeline) == len(loaded[-1][0])
        assert left(pipeline) == []
    run(pipeline, files(write_disposition=disposition))
    assert counted(pipeline) == 0
    assert loaded[0] == loaded[1]
    assert len(loaded[0][0]) == (63 if disposition == "merge" else 65)


def test_dlt_takes_the_files_as_they_are(files: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adopt, "_remove_adopted", lambda _: None)
    (load_id,) = run(pipeline, files())
    assert {path.stat().st_ino for path in jobs(pipeline)} == {path.stat().st_ino for path in left(pipeline)}
    rows = [
        row
        for path in jobs(pipeline)
        for row in pq.read_table(path, columns=["_dlt_load_id", "_dlt_id"]).to_pylist()
    ]
    assert {row["_dlt_load_id"] for row in rows} == {load_id}
    assert len({row["_dlt_id"] for row in rows}) == len(rows)


def test_months_that_grow_bring_only_what_is_new(cassettes: Any, files: Any, pipeline: Any) -> None:
    run(pipeline, files(write_disposition="append"))
    cassettes.month("ada", "2024/02", [cassettes.game(number) for number in (99, 100, 101, 103)])
    run(pipeline, files(write_disposition="append"))
    assert counted(pipeline) == 1
    assert numbers(pipeline) == sorted([*range(1, 60), 99, 100, 100, 101, 101, 102, 103])


def test_tables_with_columns_in_another_order_go_on(files: Any, plain: Any, pipeline: Any) -> None:
    """dlt rewrites the files then."""
    run(pipeline, plain(until="2024/01").with_resources(GAMES))
    run(pipeline, files(write_disposition="append"))
    assert numbers(pipeline) == sorted([*range(1, 60), 99, 100, 100, 101, 101, 102])


@pytest.mark.parametrize("policy", ["evolve", "discard_row", "quarantine"])
def test_policies_hold(cassettes: Any, files: Any, tables: Any, tmp_path: Path, policy: str) -> None:
    cassettes.month("bob", "2024/02", [cassettes.game(100), cassettes.game(102, zz=1)])
    loaded: list[Any] = []
    for road in (files, tables):
        place = tmp_path / str(len(loaded))
        destination = dlt.destinations.filesystem(place.as_uri())
        pipeline = dlt.pipeline(
            "drift", pipelines_dir=str(place), destination=destination, dataset_name="data"
        )
        run(pipeline, road(policy=policy))
        with pipeline.sql_client() as client:
            drifted = client.execute_sql("SELECT pointer, kept, policy FROM _contract_violations")
        loaded.append((games(pipeline), drifted))
    assert loaded[0] == loaded[1]
    assert len(loaded[0][1]) == 1


def test_a_broken_contract_leaves_nothing_behind(cassettes: Any, files: Any, pipeline: Any) -> None:
    cassettes.month("bob", "2024/02", [cassettes.game(102, zz=1)])
    with pytest.raises(PipelineStepFailed) as failure:
        pipeline.run(files(batch_rows=1))
    assert isinstance(failure.value.__cause__, DltContractViolation)
    assert left(pipeline) == []
    cassettes.month("bob", "2024/02", [cassettes.game(102)])
    run(pipeline, files())
    assert numbers(pipeline) == [*range(1, 60), 99, 100, 101, 102]


def test_a_killed_run_is_made_up_for(server: Any, tmp_path: Path) -> None:
    here = Path(__file__).parent
    kill = "adopt.FileDelivery.rest = lambda self: self._writer.finish() and os._exit(9)"
    environment = os.environ | {"SOURCES__CHESS__PARQUET_FILES": "true", "PYTHONPATH": str(here)}
    arguments = [server.base_url, server.callback_url, str(tmp_path), "killed", "30", "ada", "bob"]
    for first, status in ((kill, 9), ("", 0)):
        code = (
            f"import os, sys, loader\nfrom scoresheet.dlt import adopt\n{first}\nloader.main(*sys.argv[1:])"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, check=False
        )
        assert done.returncode == status, done.stderr.decode()
        found = list((tmp_path / "pipelines").rglob(f"{adopt.FOLDER}/**/*.parquet"))
        assert bool(found) == (status == 9)
    pipeline = dlt.attach(
        "killed",
        pipelines_dir=str(tmp_path / "pipelines"),
        destination=dlt.destinations.duckdb(f"{tmp_path}/killed.duckdb"),
        dataset_name="data",
    )
    assert numbers(pipeline) == [*range(1, 60), 99, 100, 101, 102]


def test_steps_of_the_user_are_refused(chess: Any, server: Any, pipeline: Any) -> None:
    """They would not see the rows."""

    def with_map() -> Any:
        source = chess(parquet_files=True)
        source.players_games.add_map(lambda rows: rows)
        return source.with_resources(GAMES)

    def with_limit() -> Any:
        return chess(parquet_files=True).with_resources(GAMES).add_limit(1)

    def with_transformer() -> Any:
        @dlt.transformer
        def follower(rows: Any) -> Any:
            yield rows

        return chess(parquet_files=True).players_games | follower

    for make in (with_map, with_limit, with_transformer):
        with pytest.raises(PipelineStepFailed, match="expected no steps behind players_games") as failure:
            pipeline.run(make())
        assert ConfigError in map(type, causes(failure.value))
    assert server.requests == []


def causes(error: BaseException | None) -> list[BaseException]:
    return [error, *causes(error.__cause__)] if error else []


def test_a_destination_that_takes_no_parquet_is_refused(files: Any, server: Any, pipeline_on: Any) -> None:
    pipeline = pipeline_on(dlt.destinations.qdrant())
    with pytest.raises(PipelineStepFailed, match="but found qdrant, which takes jsonl; choose"):
        pipeline.extract(files())
    assert server.requests == []


def test_a_resource_in_a_thread_of_its_own_loads_its_files(server: Any, pipeline: Any) -> None:
    loaded = []
    for parallel in (True, False):
        source = all_of_chess(
            ["ada", "bob"], contact="tests@example.com", base_url=server.base_url, parquet_files=parallel
        ).with_resources(GAMES)
        if parallel:
            source.players_games.parallelize()
        pipeline.run(source, refresh="drop_sources").raise_on_failed_jobs()
        assert counted(pipeline) == 63
        loaded.append(games(pipeline))
    assert loaded[0] == loaded[1]


def test_who_merely_reads_gets_tables(files: Any) -> None:
    assert sum(map(len, files())) == 63
