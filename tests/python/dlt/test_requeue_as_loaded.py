"""A requeue loads into the tables of a resource as they were loaded, by whatever names and hints."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
import scoresheet
from conftest import links, run
from packaging.version import Version
from scoresheet.dlt import chess as all_of_chess
from scoresheet.dlt import diagnose, requeue, runs
from scoresheet.dlt.host.one_process import unless_running

SCD2 = {"disposition": "merge", "strategy": "scd2"}
UPSERT = {"disposition": "merge", "strategy": "upsert"}

needs_upsert = pytest.mark.skipif(
    Version(duckdb.__version__) < Version("1.4"), reason="this version of DuckDB has no MERGE"
)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contract of one's own, with a column `zz` of games and of profiles."""
    folder = tmp_path_factory.mktemp("contract") / "my"
    scoresheet.evolution.export_schemas(folder)
    for name, place in (("player_games_archive", ("$defs", "game")), ("player_profile", ())):
        file = folder / f"{name}.json"
        schema = found = json.loads(file.read_text(encoding="utf-8"))
        for step in place:
            found = found[step]
        found["properties"]["zz"] = {"type": "string", "description": "Seen since 2024-02."}
        file.write_text(json.dumps(schema), encoding="utf-8")
    return folder


def rows(pipeline: Any, query: str) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        return sorted(client.execute_sql(query))


def own_tables(pipeline: Any) -> list[Any]:
    """The tables that the user reads, without those of records."""
    return [table for table in pipeline.default_schema.data_tables() if not table["name"].startswith("_")]


def keys(table: Any, kind: str = "primary_key") -> list[str]:
    return [name for name, column in table["columns"].items() if column.get(kind)]


@pytest.fixture
def games(cassettes: Any, chess: Any) -> Any:
    """Games of which some are in two archives. Three of the archives are quarantined."""
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(2), cassettes.game(3, zz="new")])
    cassettes.month("bob", "2024/02", [cassettes.game(2)])
    for player in ("ada", "bob"):
        cassettes.month(player, "2024/04", [cassettes.game(4, zz="new")])

    def make(**hints: Any) -> Any:
        made = chess(policy="quarantine").with_resources("players_games")
        made.players_games.apply_hints(**hints)
        return made

    return make


@pytest.mark.parametrize(
    ("hints", "options", "expected"),
    [
        ({}, {}, {}),
        ({"write_disposition": "append"}, {}, {"write_disposition": "append"}),
        ({}, {"write_disposition": "append"}, {"write_disposition": "append"}),
        # The months are added to what was replaced.
        ({}, {"write_disposition": "replace"}, {"write_disposition": "append"}),
        ({"write_disposition": SCD2}, {}, {"strategy": "scd2", "merge_key": ["uuid"]}),
        pytest.param({"write_disposition": UPSERT}, {}, {"strategy": "upsert"}, marks=needs_upsert),
        ({"primary_key": "url"}, {}, {"primary_key": ["url"]}),
        ({"merge_key": "url"}, {}, {"merge_key": ["url"]}),
        ({"table_name": "my_games"}, {}, {"name": "my_games"}),
        ({}, {"table_name": "my_games"}, {"name": "my_games"}),
    ],
)
def test_games_are_requeued_as_they_were_loaded(  # noqa: PLR0917 - fixtures
    games: Any, pipeline: Any, own: Path, hints: Any, options: Any, expected: Any
) -> None:
    run(pipeline, games(**hints), **options)
    found = requeue(pipeline, schemas=own)
    assert len(found.requeued) == 3
    (table,) = own_tables(pipeline)
    assert table["name"] == expected.get("name", "players_games")
    assert table["write_disposition"] == expected.get("write_disposition", "merge")
    assert table.get("x-merge-strategy") == expected.get("strategy")
    assert keys(table) == expected.get("primary_key", ["uuid"])
    assert keys(table, "merge_key") == expected.get("merge_key", [])
    urls = rows(pipeline, f"SELECT url, zz FROM {table['name']}")
    assert [int(url.rpartition("/")[2]) for url, _ in urls] == [1, 2, 3, 4]
    assert [zz for _, zz in urls] == [None, None, "new", "new"]
    linked = rows(pipeline, "SELECT username, month FROM _dlt_players_games__archives")
    assert linked == [("ada", 1), ("ada", 2), ("ada", 2), ("ada", 4), ("bob", 2), ("bob", 4)]
    if expected.get("strategy") == "scd2":
        versions = rows(pipeline, "SELECT _dlt_id FROM players_games WHERE _dlt_valid_to IS NULL")
        # A hash has 20 characters, a random id 14.
        assert [len(version) for (version,) in versions] == [20] * 4


def test_rows_go_to_the_table_that_the_user_loads_into_now(games: Any, pipeline: Any, own: Path) -> None:
    run(pipeline, games())
    run(pipeline, games(table_name="my_games"), refresh="drop_resources")
    requeue(pipeline, schemas=own)
    assert len(rows(pipeline, "SELECT url FROM my_games")) == 4


def test_a_grown_month_that_is_appended_keeps_its_links(cassettes: Any, games: Any, pipeline: Any) -> None:
    appended = {"write_disposition": "append"}
    run(pipeline, games(**appended))
    cassettes.month("bob", "2024/02", [cassettes.game(2), cassettes.game(5)])
    run(pipeline, games(**appended))
    assert links(pipeline) == [("ada", 2024, 1, 1), ("bob", 2024, 2, 2), ("bob", 2024, 2, 5)]


@pytest.fixture
def profiles(chess: Any) -> Any:
    def make(**hints: Any) -> Any:
        made = chess(policy="quarantine").with_resources("players_profiles")
        made.players_profiles.apply_hints(**hints)
        return made

    return make


def drift(cassettes: Any, *players: str, **fields: Any) -> None:
    for player in players:
        path = f"pub/player/{player}"
        cassettes.write(path, cassettes.bodies[path] | fields | {"zz": "new"})


@pytest.mark.parametrize("disposition", ["merge", pytest.param(UPSERT, marks=needs_upsert), SCD2])
def test_merged_profiles_are_merged(
    cassettes: Any, profiles: Any, pipeline: Any, own: Path, disposition: Any
) -> None:
    hints = {"write_disposition": disposition, "primary_key": "player_id", "table_name": "people"}
    run(pipeline, profiles(**hints))
    drift(cassettes, "ada", followers=8)
    run(pipeline, profiles(**hints))
    assert len(requeue(pipeline, schemas=own).requeued) == 1
    table = pipeline.default_schema.tables["people"]
    assert table["write_disposition"] == "merge"
    is_active = "_dlt_valid_to IS NULL" if disposition is SCD2 else "true"
    found = rows(pipeline, f"SELECT username, followers, zz FROM people WHERE {is_active}")
    assert found == [("ada", 8, "new"), ("bob", 7, None)]
    platforms = rows(pipeline, "SELECT type FROM people__streaming_platforms")
    assert len(platforms) == (4 if disposition is SCD2 else 2)


def test_appended_profiles_are_appended(cassettes: Any, profiles: Any, pipeline: Any, own: Path) -> None:
    run(pipeline, profiles(write_disposition="append"))
    drift(cassettes, "ada", "bob")
    run(pipeline, profiles(write_disposition="append"))
    requeue(pipeline, schemas=own)
    found = rows(pipeline, "SELECT username FROM players_profiles")
    assert found == [("ada",), ("ada",), ("bob",), ("bob",)]


def test_replaced_profiles_are_completed_or_replaced(
    cassettes: Any, profiles: Any, pipeline: Any, own: Path
) -> None:
    drift(cassettes, "ada")
    run(pipeline, profiles(table_name="people"))
    requeue(pipeline, schemas=own)
    assert rows(pipeline, "SELECT username, followers FROM people") == [("ada", 7), ("bob", 7)]
    # All are quarantined, so that the table is left as it is until then.
    drift(cassettes, "ada", "bob", followers=9)
    run(pipeline, profiles(table_name="people"))
    requeue(pipeline, schemas=own)
    assert rows(pipeline, "SELECT username, followers FROM people") == [("ada", 9), ("bob", 9)]


def test_several_tables_of_another_name(cassettes: Any, server: Any, pipeline: Any, own: Path) -> None:
    drift(cassettes, "ada")
    source = all_of_chess(
        players=["ada", "bob"],
        contact="tests@example.com",
        policy="quarantine",
        base_url=server.base_url,
    ).with_resources("players_profiles")
    source.players_profiles.apply_hints(table_name="people")
    run(pipeline, source)
    requeue(pipeline, schemas=own)
    assert sorted(table["name"] for table in own_tables(pipeline)) == [
        "people",
        "people__streaming_platforms",
    ]
    assert rows(pipeline, "SELECT username FROM people") == [("ada",), ("bob",)]
    assert len(rows(pipeline, "SELECT type FROM people__streaming_platforms")) == 2


def test_a_source_under_other_names(games: Any, pipeline: Any, own: Path) -> None:
    """A resource that is run by itself has a schema of the pipeline's name, a clone one of its own."""
    run(pipeline, games().players_games)
    run(pipeline, games().clone(with_name="other"))
    assert sorted(pipeline.schema_names) == sorted(["other", pipeline.default_schema_name])
    assert len(runs(pipeline)) == 2
    assert len(runs(pipeline, limit=1)) == 1
    found = requeue(pipeline, schemas=own)
    assert len(found.requeued) == 3
    assert len(rows(pipeline, "SELECT url FROM players_games")) == 4
    for name in pipeline.schema_names:
        state = pipeline.state["sources"][name]["resources"]["players_games"]
        assert not state["unresolved"]
    found = requeue(pipeline, schemas=own)
    assert not found.requeued
    assert not found.superseded


def test_a_resource_that_is_run_by_itself_is_locked_and_repaired(games: Any, pipeline: Any) -> None:
    idle: list[bool] = []

    def look(table: Any) -> Any:
        with unless_running(pipeline) as is_idle:
            idle.append(is_idle)
        return table

    run(pipeline, games().players_games)
    run(pipeline, games().players_games.add_map(look))
    assert idle
    assert not any(idle)
    with pipeline.sql_client() as client:
        client.execute_sql("ALTER TABLE players_games DROP COLUMN eco")
    assert [finding.subject for finding in diagnose(pipeline)] == ["players_games.eco"]


def test_schemas_with_datasets_of_their_own(games: Any, pipeline: Any, own: Path) -> None:
    pipeline.config.use_single_dataset = False
    run(pipeline, games())
    run(pipeline, games().clone(with_name="other"))
    assert len(runs(pipeline)) == 2
    assert len(requeue(pipeline, schemas=own).requeued) == 6
    for name in pipeline.schema_names:
        with pipeline.sql_client(name) as client:
            assert client.execute_sql("SELECT count(*) FROM players_games") == [(4,)]


def test_another_contract_than_that_of_the_pipeline(games: Any, pipeline: Any) -> None:
    run(pipeline, games())
    lichess = Path(__file__).parents[3] / "examples" / "lichess" / "schemas"
    with pytest.raises(scoresheet.ConfigError, match="the source 'lichess' to have been run"):
        requeue(pipeline, schemas=lichess)
