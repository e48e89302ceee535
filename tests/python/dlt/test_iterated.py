"""Resources that a resource of the user iterates, and resources under names of the user's."""

from typing import Any

import dlt
import pytest
from conftest import count, loaded, numbers, tables

OTHERS = ("_dlt_players_games__archives", "_dlt_scoresheet_runs")


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(2)])


def of_games(source: Any) -> Any:
    @dlt.resource(name="mine", primary_key="uuid", write_disposition="merge")
    def mine() -> Any:
        yield from source().players_games

    return mine


def of_profiles(source: Any) -> Any:
    @dlt.resource(name="mine", write_disposition="replace")
    def mine() -> Any:
        yield from source().with_resources("players_profiles")

    return mine


@pytest.mark.parametrize("make", [of_games, of_profiles])
@pytest.mark.parametrize("name", ["mine", "chess"])
def test_a_resource_of_the_user_iterates_one_of_ours(
    chess: Any, duckdb: Any, tmp_path: Any, make: Any, name: str
) -> None:
    """Its rows are all there in each run, in its own table, and the source itself has loaded none of them."""
    pipeline = dlt.pipeline(name, destination=duckdb, pipelines_dir=str(tmp_path / "pipelines"))
    for _ in range(2):
        pipeline.run(make(chess)).raise_on_failed_jobs()
        assert count(pipeline, "mine") == 2
    assert not set(OTHERS) & set(tables(pipeline))
    pipeline.run(chess()).raise_on_failed_jobs()
    assert numbers(pipeline) == [1, 2]
    assert count(pipeline, "players_profiles") == 2


def test_a_source_that_is_iterated_yields_what_is_loaded_already(chess: Any, pipeline: Any) -> None:
    pipeline.run(chess()).raise_on_failed_jobs()
    state = pipeline.state
    assert len(list(chess().players_profiles)) == 2
    assert sum(map(len, chess().players_games)) == 2
    assert pipeline.state == state


@pytest.mark.parametrize("resource", ["players_profiles", "players_games"])
def test_a_transformer_that_replaces_gets_all_rows(chess: Any, pipeline: Any, resource: str) -> None:
    @dlt.transformer(name="mine", write_disposition="replace")
    def mine(item: Any) -> Any:
        yield item if isinstance(item, dict) else item.select(["uuid"])

    for others in ([], [], ["players_profiles", "players_games"]):
        source = chess()
        data = [source.resources[resource] | mine, *(source.resources[name] for name in others)]
        pipeline.run(data).raise_on_failed_jobs()
        assert count(pipeline, "mine") == 2
    assert numbers(pipeline) == [1, 2]


def test_a_resource_under_another_name(cassettes: Any, chess: Any, pipeline: Any) -> None:
    """It merges into a table of that name, and remembers what it has loaded."""
    for expected in (2, 3):
        info = pipeline.run(chess().players_games.with_name("mine"))
        assert loaded(info) == ["_dlt_players_games__archives", "mine"]
        assert count(pipeline, "mine") == expected
        assert loaded(pipeline.run(chess().players_games.with_name("mine"))) == []
        cassettes.month("ada", "2024/02", [cassettes.game(3)])
    columns = pipeline.default_schema.get_table_columns("mine")
    assert columns["uuid"]["primary_key"]
    assert {"_dlt_id", "_dlt_load_id"} <= set(columns)
    assert pipeline.default_schema.get_table("_dlt_players_games__archives")["resource"] == "mine"


def test_profiles_under_other_names(chess: Any, pipeline: Any) -> None:
    data = [chess((name,)).players_profiles.with_name(f"of_{name.lower()}") for name in ("Ada", "Bob")]
    pipeline.run(data).raise_on_failed_jobs()
    assert [count(pipeline, name) for name in ("of_ada", "of_bob", "of_ada__streaming_platforms")] == [
        1,
        1,
        2,
    ]


def test_a_cursor_of_the_user_on_a_replaced_table(cassettes: Any, chess: Any, pipeline: Any) -> None:
    """All rows are there after a change, as with a resource of dlt's own that replaces."""
    for _ in range(2):
        source = chess().with_resources("players_profiles")
        source.players_profiles.apply_hints(incremental=dlt.sources.incremental("player_id"))
        pipeline.run(source).raise_on_failed_jobs()
        assert count(pipeline, "players_profiles") == 2
        cassettes.player("Ada", 11, ["twitch"])


def test_links_are_replaced_with_their_games(chess: Any, pipeline: Any) -> None:
    for players, links in ((("Ada", "Bob"), 3), (("Bob",), 1)):
        source = chess(players).with_resources("players_games")
        pipeline.run(source, write_disposition="replace").raise_on_failed_jobs()
        assert count(pipeline, "_dlt_players_games__archives") == links
