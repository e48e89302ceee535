"""Reading what was loaded, as dlt's users do: `pipeline.dataset()`."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import dlt
import pyarrow as pa
import pytest
from conftest import Cassettes

LINKS = "_dlt_players_games__archives"

# DuckDB 2 recommends functions that dlt does not call yet.
pytestmark = pytest.mark.filterwarnings("default:Arrow output on a DB-API result:UserWarning")


@pytest.fixture
def dataset(
    destination: Any, cassettes: Cassettes, chess: Callable[..., Any], pipeline_on: Callable[..., Any]
) -> dlt.Dataset:
    pytest.importorskip("numpy")
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.full_game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(1)])
    pipeline = pipeline_on(destination)
    # Nested resources would be JSON lines in files.
    is_files = destination.destination_name == "filesystem"
    pipeline.run(chess(), loader_file_format="parquet" if is_files else None)
    dataset: dlt.Dataset = pipeline.dataset()
    return dataset


def test_tables_are_read_by_name_and_by_key(dataset: dlt.Dataset) -> None:
    for games in (dataset.players_games, dataset["players_games"], dataset.table("players_games")):
        rows = games.select("url", "white__rating").fetchall()
        assert sorted(url.rpartition("/")[2] for url, _ in rows) == ["1", "2"]
        assert {rating for _, rating in rows} == {1500}


def test_rows_are_read_as_arrow_in_batches(dataset: dlt.Dataset) -> None:
    games = pa.concat_tables(map(_table, dataset.players_games.iter_arrow(chunk_size=10)))
    assert len(games) == 2
    assert games["end_time"].type == pa.timestamp("us", tz=games["end_time"].type.tz)
    assert games["white__rating"].type == pa.int64()
    assert set(games["accuracies__white"].to_pylist()) == {91.25}
    links = pa.concat_tables(map(_table, dataset[LINKS].iter_arrow(chunk_size=10)))
    assert sorted(links["username"].to_pylist()) == ["ada", "ada", "bob"]


def test_a_table_is_read_as_arrow(dataset: dlt.Dataset, destination: Any) -> None:
    if destination.destination_name != "postgres" and int(version("duckdb").partition(".")[0]) > 1:
        pytest.skip("dlt calls a function that DuckDB 2 has removed; `make test-lowest` has DuckDB 1")
    games: Any = dataset.players_games.arrow()
    links: Any = dataset[LINKS].arrow()
    assert len(games) == 2
    assert sorted(links["username"].to_pylist()) == ["ada", "ada", "bob"]


def test_a_table_is_read_as_a_frame(dataset: dlt.Dataset) -> None:
    pytest.importorskip("pandas")
    games: Any = dataset.players_games.df()
    assert len(games) == 2
    one: Any = dataset.players_games.limit(1)[["uuid", "rules"]].df()
    assert one["rules"].tolist() == ["chess"]
    profiles: Any = dataset.players_profiles.df()
    assert sorted(profiles["username"]) == ["ada", "bob"]


def test_queries_see_the_columns_of_the_schema(dataset: dlt.Dataset) -> None:
    query = (
        f"SELECT username, count(*) AS games FROM players_games JOIN {LINKS} USING (uuid)"
        " GROUP BY username ORDER BY username"
    )
    assert [tuple(row) for row in dataset(query).fetchall()] == [("ada", 2), ("bob", 1)]
    columns: Any = dataset.players_games.columns_schema
    assert columns["end_time"]["data_type"] == "timestamp"
    assert dict(dataset.row_counts().fetchall())["players_games"] == 2


def _table(batch: Any) -> pa.Table:
    return batch if isinstance(batch, pa.Table) else pa.Table.from_batches([batch])
