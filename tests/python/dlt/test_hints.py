"""Hints of the user are for the rows of the resource, and touch no other table."""

from typing import Any

import pyarrow as pa
import pytest
from dlt.common.schema.typing import TScd2StrategyDict
from dlt.destinations.adapters import bigquery_adapter

SIDE = ("_dlt_players_games__archives", "_dlt_scoresheet_runs")


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])


def run(pipeline: Any, chess: Any, *hints: Any) -> Any:
    """Loads games twice, with a changed month; returns the tables of dlt's schema."""
    for _ in range(2):
        source = chess().with_resources("players_games")
        for hint in hints:
            hint(source.players_games)
        pipeline.run(source).raise_on_failed_jobs()
    return pipeline.default_schema.tables


def test_hints_of_columns(chess: Any, pipeline: Any) -> None:
    tables = run(pipeline, chess, lambda it: it.apply_hints(columns={"end_time": {"partition": True}}))
    assert tables["players_games"]["columns"]["end_time"]["partition"]
    assert not any("end_time" in tables[name]["columns"] for name in SIDE)


def test_the_adapter_of_a_destination(chess: Any, pipeline: Any) -> None:
    def partitioned(resource: Any) -> None:
        bigquery_adapter(resource, partition="end_time", cluster=["white__username", "black__username"])

    tables = run(pipeline, chess, partitioned)
    assert tables["players_games"]["columns"]["end_time"]["x-bigquery-partition"]
    assert all(
        "x-bigquery-cluster" not in column for name in SIDE for column in tables[name]["columns"].values()
    )
    assert not any(str(hint).startswith("x-bigquery") for name in SIDE for hint in tables[name])


@pytest.mark.parametrize("key", ["url", ["url", "end_time"]])
def test_a_key_of_the_users(chess: Any, pipeline: Any, key: Any) -> None:
    tables = run(pipeline, chess, lambda it: it.apply_hints(primary_key=key))
    columns = tables["players_games"]["columns"].values()
    assert {column["name"] for column in columns if column.get("primary_key")} == {
        *([key] if isinstance(key, str) else key)
    }
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT count(*) FROM players_games") == [(2,)]


def test_another_name_for_the_table(chess: Any, pipeline: Any) -> None:
    tables = run(pipeline, chess, lambda it: it.apply_hints(table_name="my_games"))
    assert "players_games" not in tables
    assert tables["my_games"]["resource"] == "players_games"
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT count(*) FROM my_games") == [(2,)]


def test_another_name_for_nested_tables(chess: Any, pipeline: Any) -> None:
    source = chess().with_resources("players_profiles")
    source.players_profiles.apply_hints(table_name="people")
    pipeline.run(source).raise_on_failed_jobs()
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT count(*) FROM people__streaming_platforms") == [(2,)]
    assert sorted(table["name"] for table in pipeline.default_schema.data_tables()) == [
        "people",
        "people__streaming_platforms",
    ]


def test_another_name_for_several_arrow_tables(pipeline: Any, server: Any) -> None:
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is a fixture here

    source = every(players=["ada"], contact="tests@example.com", base_url=server.base_url)
    source = source.with_resources("players_profiles")
    source.players_profiles.apply_hints(table_name="people")
    pipeline.run(source).raise_on_failed_jobs()
    assert sorted(table["name"] for table in pipeline.default_schema.data_tables()) == [
        "people",
        "people__streaming_platforms",
    ]


@pytest.mark.parametrize("resource", ["players_profiles", "players_archives", "players_games"])
def test_a_disposition_of_the_users(chess: Any, pipeline: Any, cassettes: Any, resource: str) -> None:
    for followers in (1, 2):
        cassettes.player("Ada", 11, followers=followers)
        cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
        cassettes.month("ada", f"2024/0{followers}", [cassettes.game(followers)])
        source = chess(["ada"]).with_resources(resource)
        pipeline.run(source, write_disposition="append").raise_on_failed_jobs()
    assert pipeline.default_schema.tables[resource]["write_disposition"] == "append"
    with pipeline.sql_client() as client:
        ((count,),) = client.execute_sql(f"SELECT count(*) FROM {resource}")
    assert count == {"players_profiles": 2, "players_archives": 3}.get(resource, count)


VERSIONED: TScd2StrategyDict = {"disposition": "merge", "strategy": "scd2"}


def versioned(table: pa.Table) -> pa.Table:
    """A step that adds the user's own version of a row."""
    parts = zip(table["url"].to_pylist(), table["white__rating"].to_pylist(), strict=True)
    return table.append_column("version", pa.array([f"{url} {rating}" for url, rating in parts]))


@pytest.mark.parametrize("key", [None, "uuid"])
@pytest.mark.parametrize("step", [None, versioned])
def test_history_of_games(chess: Any, pipeline: Any, cassettes: Any, key: str | None, step: Any) -> None:
    """A changed game gets a new version. Unchanged games, and months that are not due, keep theirs."""
    cassettes.month("bob", "2024/02", [cassettes.game(3)])

    def load() -> list[tuple[int, int, bool]]:
        source = chess(revalidate_days=0).with_resources("players_games")
        source.players_games.apply_hints(write_disposition=VERSIONED, merge_key=key)
        if step:
            own: Any = {**VERSIONED, "row_version_column_name": "version"}
            source.players_games.apply_hints(write_disposition=own, schema_contract="evolve").add_map(step)
        pipeline.run(source).raise_on_failed_jobs()
        columns = "url, white__rating, _dlt_valid_to IS NULL"
        with pipeline.sql_client() as client:
            rows = client.execute_sql(f"SELECT {columns} FROM players_games ORDER BY 1, 3")
        return [(int(url.rpartition("/")[2]), rating, is_valid) for url, rating, is_valid in rows]

    (first, second, third) = load()
    assert [game for game, _, is_valid in (first, second, third) if is_valid] == [1, 2, 3]
    changed = cassettes.game(1)
    changed["white"]["rating"] += 7
    cassettes.month("ada", "2024/01", [changed, cassettes.game(2)])
    expected = [(1, first[1], False), (1, first[1] + 7, True), second, third]
    assert load() == expected
    assert load() == expected


def _club(name: str) -> dict[str, Any]:
    url = f"https://www.chess.com/club/{name}"
    return {"@id": url, "url": url, "name": name, "last_activity": 1738262400, "joined": 1517652672}


def test_history_of_lists(pipeline: Any, server: Any, cassettes: Any) -> None:
    """A row that has left the list of its owner ends; lists of others are not touched."""
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is a fixture here

    def load(*usernames: str) -> list[tuple[str, str, bool]]:
        made = every(players=["ada", "bob"], contact="tests@example.com", base_url=server.base_url)
        made.players_clubs.apply_hints(write_disposition=VERSIONED)
        cassettes.write("pub/player/ada/clubs", {"clubs": [_club(name) for name in usernames]})
        pipeline.run(made.with_resources("players_clubs")).raise_on_failed_jobs()
        with pipeline.sql_client() as client:
            query = "SELECT username, name, _dlt_valid_to IS NULL FROM players_clubs ORDER BY 1, 2"
            return [tuple(row) for row in client.execute_sql(query)]

    cassettes.write("pub/player/bob/clubs", {"clubs": [_club("c")]})
    assert load("a", "b") == [("ada", "a", True), ("ada", "b", True), ("bob", "c", True)]
    assert load("a") == [("ada", "a", True), ("ada", "b", False), ("bob", "c", True)]
