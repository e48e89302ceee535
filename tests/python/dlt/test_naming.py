"""Naming conventions, sinks and settings of dlt that change the shape of what is loaded."""

from typing import Any

import dlt
import pytest
from conftest import deep, tables

RESOURCES = ("players_profiles", "players_archives", "players_games", "players_online_status")


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.full_game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.full_game(1)])


def change(cassettes: Any) -> None:
    cassettes.write("pub/player/ada", cassettes.bodies["pub/player/ada"] | {"followers": 8})
    cassettes.month("ada", "2024/01", [cassettes.full_game(1), cassettes.game(2), cassettes.game(3)])


def counts(pipeline: Any) -> dict[str, int]:
    with pipeline.sql_client() as client:
        names = {name: client.make_qualified_table_name(name) for name in tables(pipeline)}
        return {
            name: client.execute_sql(f"SELECT count(*) FROM {quoted}")[0][0] for name, quoted in names.items()
        }


def every_source(chess: Any, server: Any) -> dict[str, Any]:
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is the fixture here

    hosts = {"base_url": server.base_url, "callback_url": server.callback_url}
    return {
        "source": chess,
        "chess": lambda: every(players=["ada", "bob"], contact="tests@example.com", **hosts),
    }


@pytest.mark.parametrize(
    ("naming", "which"),
    [
        ("duck_case", "source"),
        ("sql_cs_v1", "chess"),
        ("direct", "source"),
        ("direct", "chess"),
        *(
            deep(*pair)
            for pair in [
                ("snake_case", "source"),
                ("snake_case", "chess"),
                ("duck_case", "chess"),
                ("sql_cs_v1", "source"),
                ("sql_ci_v1", "source"),
                ("sql_ci_v1", "chess"),
            ]
        ),
    ],
)
def test_every_naming_convention(  # noqa: PLR0917 - fixtures
    cassettes: Any,
    chess: Any,
    server: Any,
    pipeline: Any,
    monkeypatch: pytest.MonkeyPatch,
    naming: str,
    which: str,
) -> None:
    monkeypatch.setenv("SCHEMA__NAMING", naming)
    make = every_source(chess, server)[which]
    for number in range(3):
        if number == 2:
            change(cassettes)
        pipeline.run(make().with_resources(*RESOURCES)).raise_on_failed_jobs()
    platforms = (
        "players_profiles▶streaming_platforms"
        if naming == "direct" and which == "source"
        else "players_profiles__streaming_platforms"
    )
    found = counts(pipeline)
    assert found.pop("_dlt_scoresheet_runs") >= 2
    assert found == {
        "players_profiles": 2,
        platforms: 2,
        "players_archives": 2,
        "players_games": 3,
        "_dlt_players_games__archives": 4,
        "players_online_status": 6,
    }
    columns = pipeline.default_schema.tables["players_profiles"]["columns"]
    assert {"aid", "player_id", "last_online"} <= set(columns)
    assert columns["last_online"]["data_type"] == "timestamp"


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_sink_of_the_users(cassettes: Any, chess: Any, pipeline_on: Any, resource: str) -> None:
    taken: dict[str, int] = {}

    @dlt.destination(batch_size=10, name="sink")
    def sink(items: Any, table: Any) -> None:
        taken[table["name"]] = taken.get(table["name"], 0) + len(items)

    pipeline = pipeline_on(sink)
    pipeline.run(chess().with_resources(resource)).raise_on_failed_jobs()
    first = taken[resource]
    assert first == {"players_games": 2}.get(resource, 2)
    change(cassettes)
    pipeline.run(chess().with_resources(resource)).raise_on_failed_jobs()
    assert taken[resource] > first or resource == "players_archives"


def test_lists_as_columns(cassettes: Any, chess: Any, pipeline: Any) -> None:
    source = chess()
    source.max_table_nesting = 0
    pipeline.run(source).raise_on_failed_jobs()
    columns = pipeline.default_schema.tables["players_profiles"]["columns"]
    assert columns["streaming_platforms"]["data_type"] == "json"
    change(cassettes)
    pipeline.run(chess()).raise_on_failed_jobs()
    assert counts(pipeline)["players_profiles"] == 2


def test_lists_as_columns_after_tables(cassettes: Any, chess: Any, pipeline: Any) -> None:
    pipeline.run(chess()).raise_on_failed_jobs()
    change(cassettes)
    source = chess()
    source.players_profiles.max_table_nesting = 0
    pipeline.run(source).raise_on_failed_jobs()
    columns = pipeline.default_schema.tables["players_profiles"]["columns"]
    assert columns["streaming_platforms"]["data_type"] == "json"


@pytest.mark.parametrize("setting", ["ADD_DLT_ID", "ADD_DLT_LOAD_ID"])
def test_columns_that_dlt_adds_to_arrow_rows(
    cassettes: Any, chess: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    pipeline.run(chess().with_resources(*RESOURCES)).raise_on_failed_jobs()
    monkeypatch.setenv(f"NORMALIZE__PARQUET_NORMALIZER__{setting}", "true")
    for number in range(2):
        cassettes.month("ada", "2024/01", [cassettes.game(number) for number in range(number + 3)])
        pipeline.run(chess().with_resources(*RESOURCES)).raise_on_failed_jobs()
    monkeypatch.undo()
    cassettes.month("ada", "2024/01", [cassettes.game(number) for number in range(9)])
    pipeline.run(chess().with_resources(*RESOURCES)).raise_on_failed_jobs()
    with pipeline.sql_client() as client:
        rows = client.execute_sql("SELECT _dlt_id, _dlt_load_id FROM players_games")
    assert len({row[0] for row in rows}) == len(rows) == 9
    assert all(load_id for _, load_id in rows)


def test_columns_that_dlt_adds_from_the_first_load_on(
    chess: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NORMALIZE__PARQUET_NORMALIZER__ADD_DLT_ID", "true")
    for _ in range(2):
        pipeline.run(chess().with_resources(*RESOURCES)).raise_on_failed_jobs()
    assert counts(pipeline)["players_games"] == 2
