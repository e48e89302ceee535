"""Hints of the user are for the rows of the resource, and touch no other table."""

from pathlib import Path
from typing import Any

import dlt
import pyarrow as pa
import pytest
from conftest import count
from dlt.common.schema.typing import TScd2StrategyDict
from dlt.destinations.adapters import bigquery_adapter

VERSIONED: TScd2StrategyDict = {"disposition": "merge", "strategy": "scd2"}

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


FROZEN: dict[str, dict[str, dict[str, Any]]] = {
    "players_games": {
        "precision": {"columns": {"uuid": {"precision": 36}, "end_time": {"precision": 3}}},
        "time zone": {"columns": {"end_time": {"timezone": False}}},
        "type": {"columns": {"end_time": {"data_type": "text"}}},
        "nulls": {"columns": {"url": {"nullable": False}}},
        "a new column": {"columns": {"mine": {"data_type": "text"}}},
        "validity": {"write_disposition": {**VERSIONED, "validity_column_names": ["since", "until"]}},
    },
    "players_profiles": {
        "key": {"primary_key": "username", "write_disposition": "merge"},
        "keys": {"primary_key": ["player_id", "username"], "write_disposition": "merge"},
        "merge key": {"merge_key": "username", "write_disposition": "merge"},
        "nulls": {"columns": {"username": {"nullable": False}}},
        "precision": {"columns": {"username": {"precision": 40}}},
        "type": {"columns": {"followers": {"data_type": "double"}}},
        "validity": {"write_disposition": {**VERSIONED, "validity_column_names": ["since", "until"]}},
        "a key of a list": {
            "nested_hints": {"streaming_platforms": dlt.mark.make_nested_hints(primary_key="channel_url")}
        },
    },
}
"""Hints that dlt takes for a new table under a frozen contract."""


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name in FROZEN for kind in FROZEN[name]])
def test_hints_under_the_frozen_contract(
    chess: Any, pipeline: Any, cassettes: Any, name: str, kind: str
) -> None:
    """They hold from the first load on, and dlt finds no difference to refuse in later ones."""
    hints = FROZEN[name][kind]
    for followers in (1, 2):
        cassettes.player("Bob", 12, followers=followers)
        game = cassettes.game(2, eco=f"https://www.chess.com/openings/{followers}")
        cassettes.month("ada", "2024/01", [cassettes.game(1), game])
        source = chess(revalidate_days=0).with_resources(name)
        source.resources[name].apply_hints(**hints)
        pipeline.run(source).raise_on_failed_jobs()
    columns = pipeline.default_schema.tables[name]["columns"]
    for column, hint in hints.get("columns", {}).items():
        assert hint.items() <= columns[column].items()
    for hint in hints.keys() & {"primary_key", "merge_key"}:
        keys = [hints[hint]] if isinstance(hints[hint], str) else hints[hint]
        assert {column for column in columns if columns[column].get(hint)} == {*keys}
        assert not any(columns[key]["nullable"] for key in keys)
    assert count(pipeline, name) == 2 + (kind == "validity")


def test_hints_for_one_of_several_arrow_tables(pipeline: Any, server: Any) -> None:
    """The rows of a list have other columns, and other keys."""
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is a fixture here

    source = every(players=["ada", "bob"], contact="tests@example.com", base_url=server.base_url)
    source = source.with_resources("players_profiles")
    source.players_profiles.apply_hints(primary_key="username", columns={"name": {"precision": 99}})
    pipeline.run(source).raise_on_failed_jobs()
    assert count(pipeline, "players_profiles__streaming_platforms") == 2
    tables = pipeline.default_schema.tables
    assert tables["players_profiles"]["columns"]["name"]["precision"] == 99
    platforms = tables["players_profiles__streaming_platforms"]["columns"]
    assert "name" not in platforms
    assert [name for name, column in platforms.items() if column.get("primary_key")] != ["username"]


@pytest.mark.parametrize("name", ["players_profiles", "players_games"])
def test_a_function_that_names_the_table(chess: Any, pipeline: Any, name: str) -> None:
    for _ in range(2):
        source = chess().with_resources(name)
        source.resources[name].apply_hints(
            table_name=lambda item: f"of_{item['username'] if name == 'players_profiles' else 'games'}"
        )
        pipeline.run(source).raise_on_failed_jobs()
    found = {table["name"] for table in pipeline.default_schema.data_tables(include_incomplete=True)}
    assert found == (
        {"of_ada", "of_ada__streaming_platforms", "of_bob"} if name == "players_profiles" else {"of_games"}
    )


def test_an_imported_schema(chess: Any, pipeline: Any, cassettes: Any, tmp_path: Path) -> None:
    """Its tables stay, although dlt does not know of rows in them, and load what changes later."""
    imported = dlt.pipeline(
        pipeline.pipeline_name,
        destination=pipeline.destination,
        dataset_name=pipeline.dataset_name,
        pipelines_dir=pipeline.pipelines_dir,
        import_schema_path=str(tmp_path / "imported"),
    )
    imported.run(chess()).raise_on_failed_jobs()
    (file,) = (tmp_path / "imported").iterdir()
    changed = file.read_text().replace("      location:\n", "      location:\n        precision: 70\n")
    file.write_text(changed)
    for followers in (7, 8):
        cassettes.player("Bob", 12, followers=followers)
        imported.run(chess()).raise_on_failed_jobs()
        assert {"players_games", "players_profiles"} <= imported.default_schema.tables.keys()
    assert imported.default_schema.tables["players_profiles"]["columns"]["location"]["precision"] == 70
    assert count(imported, "players_profiles") == 2


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
