"""What ordinary users of dlt do with a source: the same rows load, whatever it is."""

from collections.abc import Callable
from typing import Any

import dlt
import pytest
from conftest import count, numbers, run

GAMES = [1, 2, 3]

LOADED = ("players_profiles", "players_archives", "players_games")


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.full_game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.full_game(1), cassettes.game(3)])


def change(cassettes: Any) -> None:
    cassettes.month("ada", "2024/02", [cassettes.game(4)])


USES: dict[str, Callable[[Any], Any]] = {
    "one resource": lambda source: source.resources["players_games"],
    "an attribute": lambda source: source.players_games,
    "a list": lambda source: [source.players_games, source.players_profiles],
    "parallel": lambda source: source.parallelize(),
    "a copy": lambda source: source.clone(with_name="chess"),
    "a deep selection": lambda source: source.with_resources("players_games", "players_archives"),
    "a limit that is not reached": lambda source: source.add_limit(1000),
    "two sources": lambda source: [source.with_resources("players_games"), source.clone()],
}


@pytest.mark.parametrize("use", USES)
def test_what_is_passed_to_run(cassettes: Any, chess: Any, pipeline: Any, use: str) -> None:
    for expected in (GAMES, [*GAMES, 4]):
        run(pipeline, USES[use](chess()))
        assert numbers(pipeline) == expected
        change(cassettes)


@pytest.mark.parametrize("disposition", ["merge", "append"])
def test_one_source_in_two_pipelines(
    cassettes: Any, chess: Any, pipeline: Any, tmp_path: Any, disposition: str
) -> None:
    """Each loads all games into its own destination, again when there are new ones."""
    stored = dlt.destinations.duckdb(str(tmp_path / "other.duckdb"))
    other = dlt.pipeline("other", destination=stored, pipelines_dir=str(tmp_path / "pipelines"))
    source = chess(write_disposition=disposition).with_resources("players_games")
    for expected in (GAMES, [*GAMES, 4]):
        for each in (pipeline, other):
            each.run(source).raise_on_failed_jobs()
            assert sorted(set(numbers(each))) == expected
            assert count(each, "players_games") == len(expected) + (disposition == "append")
        change(cassettes)


def test_another_name_of_the_source(cassettes: Any, chess: Any, pipeline: Any) -> None:
    """Its schema and its state have the new name."""
    for expected in (GAMES, [*GAMES, 4]):
        pipeline.run(chess().clone(with_name="mine").with_resources(*LOADED)).raise_on_failed_jobs()
        assert numbers(pipeline) == expected
        change(cassettes)
    assert pipeline.default_schema_name == "mine"


@pytest.mark.parametrize("format_", ["jsonl", "parquet", "insert_values"])
def test_formats_of_files(
    cassettes: Any, chess: Any, pipeline_on: Any, destination: Any, format_: Any
) -> None:
    if (format_, destination.destination_name) in {("insert_values", "filesystem"), ("jsonl", "postgres")}:
        pytest.skip("dlt writes no such files")
    pipeline = pipeline_on(destination)
    for expected in (GAMES, [*GAMES, 4]):
        run(pipeline, chess().with_resources(*LOADED), loader_file_format=format_)
        assert numbers(pipeline) == expected
        change(cassettes)


def test_another_machine_syncs_and_goes_on(
    cassettes: Any, chess: Any, pipeline: Any, duckdb: Any, tmp_path: Any
) -> None:
    run(pipeline, chess().with_resources(*LOADED))
    options = {"destination": duckdb, "dataset_name": pipeline.dataset_name}
    other = dlt.pipeline(pipeline.pipeline_name, pipelines_dir=str(tmp_path / "new"), **options)
    other.sync_destination()
    assert run(other, chess().with_resources(*LOADED)) == []
    change(cassettes)
    run(other, chess().with_resources(*LOADED))
    assert numbers(other) == [*GAMES, 4]
    attached = dlt.attach(pipeline.pipeline_name, pipelines_dir=str(tmp_path / "new"))
    assert attached.default_schema_name == "chess"


def test_dev_mode_begins_anew(chess: Any, duckdb: Any, tmp_path: Any) -> None:
    for _ in range(2):
        pipeline = dlt.pipeline(
            "dev", destination=duckdb, dev_mode=True, pipelines_dir=str(tmp_path / "pipelines")
        )
        assert "players_games" in run(pipeline, chess().with_resources(*LOADED))
        assert numbers(pipeline) == GAMES


def test_a_contract_of_the_users_lets_the_bookkeeping_pass(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess().with_resources("players_games"))
    run(pipeline, chess().with_resources("players_games"), schema_contract="freeze")
    assert count(pipeline, "_dlt_scoresheet_runs") == 1


def test_both_sources_of_a_pipeline_of_several_schemas(cassettes: Any, chess: Any, pipeline: Any) -> None:
    @dlt.source(name="mine")
    def mine() -> Any:
        return dlt.resource([{"id": 1}], name="notes", write_disposition="append")

    for number in (1, 2):
        pipeline.run([chess().with_resources(*LOADED), mine()]).raise_on_failed_jobs()
        change(cassettes)
        assert count(pipeline, "notes") == number
    assert numbers(pipeline) == [*GAMES, 4]


def test_an_incremental_of_the_users_on_profiles(chess: Any, pipeline: Any) -> None:
    for _ in range(2):
        source = chess().with_resources("players_profiles")
        source.players_profiles.apply_hints(incremental=dlt.sources.incremental("player_id"))
        pipeline.run(source).raise_on_failed_jobs()
    assert count(pipeline, "players_profiles") == 2


@pytest.mark.parametrize("disposition", ["append", "replace", "merge"])
def test_a_disposition_given_to_run(cassettes: Any, chess: Any, pipeline: Any, disposition: Any) -> None:
    for expected in (GAMES, [*GAMES, 4]):
        run(pipeline, chess().with_resources("players_games"), write_disposition=disposition)
        if disposition != "replace":
            assert sorted(set(numbers(pipeline))) == expected
        change(cassettes)
