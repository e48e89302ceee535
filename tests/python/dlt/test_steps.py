"""Steps that the user adds to a resource meet its rows, and nothing else."""

from collections.abc import Callable, Iterator
from typing import Any

import dlt
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from conftest import count, tables
from dlt.common.schema.exceptions import DataValidationError
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt.host.row_wise import RowWiseStep

TABLES = (
    "players_games",
    "_dlt_players_games__archives",
    "_contract_violations",
    "_quarantine",
    "_dlt_scoresheet_runs",
)


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Three months of Ada, in one of which Bob has met her; another body of his violates its contract."""
    for number, month in enumerate(("2023/12", "2024/01", "2024/02"), 1):
        cassettes.month("ada", month, [cassettes.game(number)])
    cassettes.month("bob", "2024/01", [cassettes.game(8, undeclared=1)])
    cassettes.month("bob", "2024/02", [cassettes.game(3)])


def counts(pipeline: Any) -> dict[str, int]:
    with pipeline.sql_client() as client:
        return {table: client.execute_sql(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


def games(chess: Any, **options: Any) -> Any:
    return chess(policy="quarantine", **options).with_resources("players_games")


def test_steps_of_every_kind_meet_rows_only(chess: Any, pipeline: Any) -> None:
    met: list[str] = []

    def mapped(item: pa.Table) -> pa.Table:
        met.append("map")
        assert not any(name.startswith("_dlt") for name in item.column_names)
        return item.set_column(item.column_names.index("eco"), "eco", pa.array(["mine"] * len(item)))

    def mapped_with_meta(item: pa.Table, meta: Any) -> pa.Table:
        met.append(meta.table_name)
        return item

    def yielded(item: pa.Table) -> Iterator[pa.Table]:
        met.append("yield")
        yield item.slice(0, 1)
        yield item.slice(1)

    def counted(item: pa.Table, meta: Any, metrics: dict[str, int]) -> None:
        metrics["seen"] = metrics.get("seen", 0) + len(item)

    source = games(chess)
    resource = source.players_games.add_map(mapped).add_map(mapped_with_meta).add_yield_map(yielded)
    resource.add_filter(lambda item: "eco" in item.column_names).add_metrics(counted)
    pipeline.run(source).raise_on_failed_jobs()
    assert met == ["map", "players_games", "yield"]
    assert counts(pipeline) == dict(zip(TABLES, (3, 4, 1, 1, 1), strict=True))
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT DISTINCT eco FROM players_games") == [("mine",)]
    (metrics, *_) = next(iter(pipeline.last_trace.last_extract_info.metrics.values()))
    assert metrics["resource_metrics"]["players_games"].custom_metrics["seen"] == 3


def test_a_filter_holds_back_rows_but_no_record(chess: Any, pipeline: Any) -> None:
    source = games(chess)
    source.players_games.add_filter(lambda _, meta: meta.table_name != "players_games")
    pipeline.run(source).raise_on_failed_jobs()
    assert set(tables(pipeline)) == set(TABLES) - {"players_games"}


def test_a_limit_counts_rows_only(chess: Any, pipeline: Any) -> None:
    source = games(chess, batch_rows=1)
    source.players_games.add_limit(1)
    pipeline.run(source).raise_on_failed_jobs()
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT count(*) FROM players_games") == [(1,)]


def test_a_limit_of_nothing_gives_nothing(chess: Any) -> None:
    source = games(chess)
    assert list(source.players_games.add_limit(0)) == []


def test_what_is_iterated_without_a_pipeline_has_the_columns_of_the_contract(chess: Any) -> None:
    (table,) = list(games(chess).players_games)
    assert len(table) == 3
    assert not any(name.startswith("_dlt") for name in table.column_names)


ROW_WISE: dict[str, Callable[[Any], Any]] = {
    "equal": lambda resource: resource.add_filter(lambda game: game["rules"] == "chess"),
    "unequal": lambda resource: resource.add_filter(lambda game: game["rules"] != "bughouse"),
    "greater": lambda resource: resource.add_filter(lambda game: game["white__rating"] > 2000),
    "in a list": lambda resource: resource.add_filter(lambda game: game["rules"] in ["chess"]),
    "in a set": lambda resource: resource.add_filter(lambda game: game["rules"] in {"chess"}),
    "the value itself": lambda resource: resource.add_filter(lambda game: game["rated"]),
    "negated": lambda resource: resource.add_filter(lambda game: not game["rated"]),
    "get": lambda resource: resource.add_filter(lambda game: game.get("rules") == "chess"),
    "nested": lambda resource: resource.add_filter(lambda game: game["white"]["rating"] > 2000),
    "with meta": lambda resource: resource.add_filter(lambda game, meta: game["rules"] == "chess"),
    "spread": lambda resource: resource.add_map(lambda game: {**game, "mine": 1}),
    "a value": lambda resource: resource.add_map(lambda game: game["url"]),
    "a text": lambda resource: resource.add_map(lambda game: game["url"].upper()),
    "assignment": lambda resource: resource.add_map(masked),
    "yielded": lambda resource: resource.add_yield_map(lambda game: iter([{"url": game["url"].upper()}])),
}


def masked(game: Any) -> Any:
    game["pgn"] = None
    return game


@pytest.mark.parametrize("kind", ROW_WISE)
def test_a_step_for_single_rows_is_a_clear_error(chess: Any, pipeline: Any, kind: str) -> None:
    source = games(chess)
    ROW_WISE[kind](source.players_games)
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    error = failed.value.__cause__
    assert isinstance(error, RowWiseStep)
    message = str(error)
    assert "`players_games`" in message
    assert "tables" in message
    assert "pyarrow.compute.equal" in message
    assert pipeline.state.get("sources", {}) == {}


TABLE_WISE: dict[str, Callable[[Any], Any]] = {
    "filtered": lambda table: table.filter(pc.equal(table["rules"], "chess")),
    "by rows": lambda table: pa.Table.from_pylist(table.to_pylist(), schema=table.schema),
    "a batch": lambda table: table.combine_chunks().to_batches()[0],
    "nullable": lambda table: table.cast(pa.schema([field.with_nullable(True) for field in table.schema])),
    "without a column": lambda table: table.drop_columns(["tcn"]),
    "in another order": lambda table: table.select(table.column_names[::-1]),
}


@pytest.mark.parametrize("kind", TABLE_WISE)
def test_a_step_for_tables_is_taken(chess: Any, pipeline: Any, kind: str) -> None:
    source = games(chess)
    source.players_games.add_map(TABLE_WISE[kind]).add_filter(lambda table: len(table["rules"]) > 0)
    pipeline.run(source).raise_on_failed_jobs()
    assert counts(pipeline)["players_games"] == 3


@pytest.mark.parametrize("column", [list, lambda values: dict(enumerate(values))], ids=["arrow", "pandas"])
def test_a_table_by_columns_is_a_clear_error(chess: Any, pipeline: Any, column: Any) -> None:
    """It is no row, which the destination would refuse for its missing key in every later run, too.

    `to_pydict` of Arrow gives a list for each column, `to_dict` of pandas a dict.
    """
    source = chess(["ada"]).with_resources("players_games")
    source.players_games.add_map(
        lambda table: {name: column(values) for name, values in table.to_pydict().items()}
    )
    with pytest.raises(PipelineStepFailed, match=r"to return a table but found builtins\.dict"):
        pipeline.run(source)
    pipeline.run(chess(["ada"]).with_resources("players_games")).raise_on_failed_jobs()
    assert count(pipeline, "players_games") > 0


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_a_round_trip_through_a_frame_is_taken(chess: Any, pipeline: Any, library: str) -> None:
    frames = pytest.importorskip(library)
    source = games(chess)
    source.players_games.add_map(
        lambda table: frames.from_arrow(table) if library == "polars" else table.to_pandas()
    )
    pipeline.run(source).raise_on_failed_jobs()
    with pipeline.sql_client() as client:
        rows = client.execute_sql("SELECT start_time, white__rating, end_time FROM players_games ORDER BY 3")
    assert [(row[0], row[1], row[2].timestamp()) for row in rows] == [
        (None, 1500, 1_704_100_001.0),
        (None, 1500, 1_704_100_002.0),
        (None, 1500, 1_704_100_003.0),
    ]


def test_a_column_of_another_type_is_refused(chess: Any, pipeline: Any) -> None:
    source = games(chess)
    index = 3
    source.players_games.add_map(
        lambda table: table.set_column(index, table.column_names[index], pa.array([1] * len(table)))
    )
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    assert isinstance(failed.value.__cause__, DataValidationError)
    assert "found int64" in str(failed.value.__cause__)


ADDED: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "a column": ("players_profiles", lambda row: {**row, "mine": 1}),
    "a column of an object": ("players_profiles", lambda row: {**row, "mine": {"a": 1}}),
    "a column of a list": ("players_profiles", lambda row: {**row, "streaming_platforms": [{"mine": 1}]}),
    "another type": ("players_profiles", lambda row: {**row, "followers": "many"}),
    "a null in a key": ("players_profiles", lambda row: {**row, "player_id": None}),
    "a column of observations": ("players_online_status", lambda row: {**row, "mine": 1}),
    "a column of rows": ("players_games", lambda table: [{**row, "mine": 1} for row in table.to_pylist()]),
    "a column of a table": (
        "players_games",
        lambda table: table.append_column("mine", pa.array([1] * len(table))),
    ),
}
"""Steps that change what the contract has frozen."""


@pytest.mark.parametrize("kind", ADDED)
def test_a_step_that_adds_to_the_contract(chess: Any, pipeline: Any, kind: str) -> None:
    """It fails before dlt keeps a package that no run can load; with `evolve` it loads."""
    name, step = ADDED[kind]
    source = chess(["ada"]).with_resources(name)
    source.resources[name].add_map(step)
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    assert isinstance(failed.value.__cause__, DataValidationError)
    assert not pipeline.has_pending_data
    pipeline.run(chess(["ada"]).with_resources(name)).raise_on_failed_jobs()
    before = pipeline.default_schema.tables[name]["columns"].keys()
    if "null" not in kind:
        source.schema_contract = "evolve"
        pipeline.run(source).raise_on_failed_jobs()
        columns = {
            column
            for table in pipeline.default_schema.data_tables()
            for column in table["columns"].keys() - before
        }
        assert columns & {"mine", "mine__a", "followers__v_text"}


@pytest.mark.parametrize("mode", ["discard_value", "discard_row"])
def test_a_contract_that_discards_what_a_step_adds(chess: Any, pipeline: Any, mode: Any) -> None:
    """As many rows are left as of a resource of dlt's own, which depends on its version."""
    own = dlt.resource([{"id": 1}], name="own", write_disposition="replace")
    pipeline.run(own).raise_on_failed_jobs()
    changed = [{"id": number, "mine": 1} for number in (1, 2)]
    own = dlt.resource(changed, name="own", write_disposition="replace", schema_contract={"columns": mode})
    pipeline.run(own).raise_on_failed_jobs()
    pipeline.run(chess(["ada"]).with_resources("players_profiles")).raise_on_failed_jobs()
    source = chess().with_resources("players_profiles")
    source.players_profiles.add_map(lambda row: {**row, "mine": 1})
    source.schema_contract = {"columns": mode}
    pipeline.run(source).raise_on_failed_jobs()
    assert count(pipeline, "players_profiles") == count(pipeline, "own")
    assert "mine" not in pipeline.schemas["chess"].tables["players_profiles"]["columns"]


def test_the_contract_of_a_resource_takes_precedence(chess: Any, pipeline: Any) -> None:
    source = chess().with_resources("players_profiles")
    source.players_profiles.add_map(lambda row: {**row, "mine": 1})
    source.players_profiles.apply_hints(schema_contract="freeze")
    source.schema_contract = "evolve"
    with pytest.raises(PipelineStepFailed, match="`mine` of `players_profiles`"):
        pipeline.run(source)


def split(item: Any) -> Iterator[Any]:
    """Games by their result, and a row for each table, in tables of the user's own."""
    yield dlt.mark.with_table_name({"rows": len(item)}, "sizes")
    for result in ("win", "agreed"):
        yield dlt.mark.with_table_name(item.filter(pc.equal(item["white__result"], result)), result)


@pytest.mark.parametrize("table_name", [None, "mine"])
def test_rows_in_tables_of_the_users_own(
    chess: Any, pipeline: Any, cassettes: Any, table_name: str | None
) -> None:
    """They are merged like the rows of the resource; items of nested resources have child tables."""
    for _ in range(2):
        source = chess(["ada"], revalidate_days=0).with_resources("players_games", "players_profiles")
        source.players_games.add_yield_map(split).apply_hints(table_name=table_name)
        source.players_profiles.add_yield_map(
            lambda row: iter([row, dlt.mark.with_table_name({"name": row["name"]}, "names")])
        )
        pipeline.run(source).raise_on_failed_jobs()
        cassettes.month("ada", "2024/02", [cassettes.game(3), cassettes.game(4)])
    assert count(pipeline, "win") == 4
    assert {"players_games", "mine"}.isdisjoint(tables(pipeline))
    assert count(pipeline, "names") == count(pipeline, "players_profiles") == 1


def test_rows_of_several_tables_in_tables_of_the_users_own(pipeline: Any, server: Any) -> None:
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is a fixture here

    source = every(players=["ada"], contact="tests@example.com", base_url=server.base_url)
    source = source.with_resources("players_profiles")
    source.players_profiles.add_yield_map(
        lambda table: iter([table, dlt.mark.with_table_name({"rows": len(table)}, "sizes")])
    )
    pipeline.run(source).raise_on_failed_jobs()
    assert [count(pipeline, name) for name in ("players_profiles", "sizes")] == [1, 2]


@pytest.mark.parametrize("name", ["players_profiles", "players_games"])
def test_hints_that_a_step_marks_rows_with(chess: Any, pipeline: Any, name: str) -> None:
    key = "url"
    source = chess(["ada"]).with_resources(name)
    source.resources[name].add_map(
        lambda item: dlt.mark.with_hints(item, dlt.mark.make_hints(primary_key=key))
    )
    pipeline.run(source).raise_on_failed_jobs()
    columns = pipeline.default_schema.tables[name]["columns"]
    assert [column for column in columns if columns[column].get("primary_key")] == [key]
    assert count(pipeline, name) == (1 if name == "players_profiles" else 3)


def test_a_limit_delivers_the_root_table(pipeline: Any, server: Any, cassettes: Any) -> None:
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is a fixture here

    source = every(players=["ada"], contact="tests@example.com", base_url=server.base_url)
    pipeline.run(source.with_resources("players_profiles").add_limit(1)).raise_on_failed_jobs()
    assert tables(pipeline) == ["players_profiles"]
