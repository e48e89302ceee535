"""Strict from the first row: a violation is rejected before any row of its response is loaded."""

from typing import Any

import pyarrow as pa
import pytest
import scoresheet
from dlt.common.schema.exceptions import DataValidationError
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt import DltContractViolation


def refused(pipeline: Any, source: Any) -> Any:
    """The direct cause of the failed run, which has to fail while it extracts."""
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    assert failed.value.step == "extract"
    return failed.value.__cause__


def tables(pipeline: Any) -> list[str]:
    """Return the rows in the destination; none before the first load."""
    with pipeline.sql_client() as client:
        found = client.execute_sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = %s", pipeline.dataset_name
        )
        return sorted(name for (name,) in found if not name.startswith("_dlt"))


def drop(name: str, item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key != name}


DRIFT: dict[str, tuple[Any, str | None, str | None]] = {
    "unknown key": (lambda game: game | {"zz": 1}, "zz", "columns"),
    "missing key": (lambda game: drop("fen", game), "fen", "data_type"),
    "null": (lambda game: game | {"rated": None}, "rated", "data_type"),
    "number as text": (
        lambda game: game | {"white": game["white"] | {"rating": "1500"}},
        "white__rating",
        "data_type",
    ),
    "fraction": (
        lambda game: game | {"black": game["black"] | {"rating": 1500.9}},
        "black__rating",
        "data_type",
    ),
    "milliseconds": (lambda game: game | {"end_time": game["end_time"] * 1000}, "end_time", "data_type"),
    "renamed key": (lambda game: drop("white", game) | {"White": game["white"]}, None, None),
}


@pytest.mark.parametrize("kind", DRIFT)
def test_a_drifted_game_stops_the_first_load(cassettes: Any, chess: Any, pipeline: Any, kind: str) -> None:
    change, column, entity = DRIFT[kind]
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(2), change(cassettes.game(3))])
    error = refused(pipeline, chess(batch_rows=1))

    assert isinstance(error, DltContractViolation)
    assert isinstance(error, scoresheet.ContractViolation)
    assert isinstance(error, DataValidationError)
    assert error.endpoint == "player_games_archive"
    assert str(error.url).endswith("/player/ada/games/2024/02")
    assert b"games" in bytes(error.body)
    assert len(error.violations) >= 1
    assert (error.schema_name, error.table_name, error.contract_mode) == ("chess", "players_games", "freeze")
    assert error.schema_contract == {"tables": "freeze", "columns": "freeze", "data_type": "freeze"}
    assert error.table_schema["columns"]["uuid"]["primary_key"]
    assert error.data_item["uuid"] == cassettes.game(3)["uuid"]
    if column:
        assert (error.column_name, error.schema_entity) == (column, entity)
    message = str(error)
    assert str(error.violations[0].pointer) in message
    assert "2024/02" in message
    assert tables(pipeline) == []


def test_a_drift_later_on_loads_nothing_of_that_run_and_is_healed_by_the_next(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    games = chess().with_resources
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    pipeline.run(games("players_games")).raise_on_failed_jobs()
    state = pipeline.state["sources"]

    cassettes.month("ada", "2024/02", [cassettes.game(2)])
    cassettes.month("bob", "2024/02", [cassettes.game(2) | {"zz": 1}])
    assert refused(pipeline, chess().with_resources("players_games")).column_name == "zz"
    assert len(rows(pipeline)) == 1
    assert pipeline.state["sources"] == state

    cassettes.month("bob", "2024/02", [cassettes.game(2)])
    pipeline.run(chess().with_resources("players_games")).raise_on_failed_jobs()
    assert len(rows(pipeline)) == 2


def rows(pipeline: Any) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        return list(client.execute_sql("SELECT uuid FROM players_games"))


def test_a_drifted_profile_names_its_table_and_item(cassettes: Any, chess: Any, pipeline: Any) -> None:
    profile = cassettes.bodies["pub/player/bob"]
    cassettes.write("pub/player/bob", profile | {"followers": "many"})
    error = refused(pipeline, chess())
    assert isinstance(error, DltContractViolation)
    assert (error.table_name, error.column_name) == ("players_profiles", "followers")
    assert error.data_item["player_id"] == 12
    assert tables(pipeline) == []


def test_a_drifted_child_names_the_child_table(cassettes: Any, chess: Any, pipeline: Any) -> None:
    profile = cassettes.bodies["pub/player/ada"]
    cassettes.write("pub/player/ada", profile | {"streaming_platforms": [{"type": "twitch"}]})
    error = refused(pipeline, chess())
    assert (error.table_name, error.column_name) == ("players_profiles__streaming_platforms", "channel_url")


@pytest.mark.parametrize("resources", [["players_archives"], ["players_games"]])
def test_a_drifted_listing_stops_every_resource_that_reads_it(
    cassettes: Any, chess: Any, pipeline: Any, resources: list[str]
) -> None:
    cassettes.write("pub/player/ada/games/archives", {"archives": [1]})
    error = refused(pipeline, chess().with_resources(*resources))
    assert isinstance(error, DltContractViolation)
    assert error.table_name == "players_archives"


def test_a_truncated_body_is_refused_without_an_item(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    file = cassettes.folder / "pub/player/ada/games/2024/01.json"
    file.write_bytes(file.read_bytes()[:-20])
    error = refused(pipeline, chess())
    assert isinstance(error, DltContractViolation)
    assert error.data_item is None


def test_what_an_open_body_does_not_declare_is_no_column(cassettes: Any, chess: Any, pipeline: Any) -> None:
    pipeline.run(chess()).raise_on_failed_jobs()
    columns = pipeline.default_schema.get_table_columns("players_online_status")
    assert list(columns) == [
        "username",
        "online_status",
        "last_login_date",
        "check_time",
        "_dlt_load_id",
        "_dlt_id",
    ]


def _second_batch(change: Any) -> Any:
    seen: list[pa.Table] = []

    def apply(table: pa.Table) -> pa.Table:
        seen.append(table)
        return change(table) if len(seen) == 2 else table

    return apply


def _retyped(name: str, values: list[Any]) -> Any:
    def change(table: pa.Table) -> pa.Table:
        index = table.schema.get_field_index(name)
        return table.set_column(index, name, pa.array(values * len(table)))

    return change


# Cases that dlt 1.31 accepts in the first load of a table without a complete schema and a contract.
HOLES = {
    "extra column": lambda table: table.append_column("zz", pa.array(["x"] * len(table))),
    "extra column of nulls": lambda table: table.append_column("zz", pa.nulls(len(table), pa.string())),
    "extra column in the second batch": _second_batch(
        lambda table: table.append_column("zz", pa.array(["x"] * len(table)))
    ),
    "text for bigint": _retyped("white__rating", ["x"]),
    "double for bigint": _retyped("white__rating", [1.5]),
    "bigint for double": _retyped("accuracies__white", [1]),
    "narrow integer": lambda table: _retyped("white__rating", [1])(table).cast(
        pa.schema([f.with_type(pa.int32()) if f.name == "white__rating" else f for f in table.schema])
    ),
    "nullable key": _retyped("uuid", ["x"]),
}


@pytest.mark.parametrize("hole", HOLES)
def test_dlt_is_a_second_line_from_the_first_load_on(
    cassettes: Any, chess: Any, pipeline: Any, hole: str
) -> None:
    """Batches changed behind the decoder's back, which only a fault or a user's own step could do."""
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(2)])
    source = chess(batch_rows=1).with_resources("players_games")
    source.players_games.add_map(HOLES[hole])
    error = refused(pipeline, source)
    assert isinstance(error, DataValidationError)
    assert error.table_name == "players_games"
    assert tables(pipeline) == []
