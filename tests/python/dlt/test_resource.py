"""Steps between source and destination receive rows, never records."""

from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest
from dlt.extract.items import TableNameMeta
from scoresheet.dlt.resource import Resource, aside

TABLES = (
    "players_games",
    "players_games__archives",
    "_contract_violations",
    "_quarantine",
    "_scoresheet_runs",
)


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Three months of Ada, one with a game against Bob; another response of Bob's violates its contract."""
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
        return item.set_column(item.column_names.index("eco"), "eco", pa.array(["mine"] * len(item)))

    def mapped_with_meta(item: pa.Table, meta: TableNameMeta) -> pa.Table:
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
    loaded = counts_of_seen(pipeline)
    assert loaded == {"players_games__archives", "_contract_violations", "_quarantine", "_scoresheet_runs"}


def counts_of_seen(pipeline: Any) -> set[str]:
    tables = pipeline.default_schema.data_tables(seen_data_only=True)
    return {table["name"] for table in tables}


def test_a_limit_counts_rows_and_loses_nothing(chess: Any, pipeline: Any) -> None:
    for loaded in (1, 2, 3):
        source = games(chess, batch_rows=1)
        source.players_games.add_limit(1)
        pipeline.run(source).raise_on_failed_jobs()
        with pipeline.sql_client() as client:
            assert client.execute_sql("SELECT count(*) FROM players_games") == [(loaded,)]
    pipeline.run(games(chess))
    assert counts(pipeline) == dict(zip(TABLES, (3, 4, 1, 1, 1), strict=True))


def rows_and_record() -> Iterator[Any]:
    yield {"id": 1}
    yield aside({"id": 2}, "_records")


@pytest.mark.parametrize(
    "copied",
    [lambda it: it, lambda it: it.with_name("other"), lambda it: it.add_limit(5)],
    ids=["itself", "renamed", "limited"],
)
def test_a_copy_of_a_resource_has_its_manners(copied: Callable[[Any], Any]) -> None:
    resource = copied(Resource.from_data(rows_and_record, name="several"))
    assert isinstance(resource, Resource)
    doubled = resource | (lambda item: {"id": item["id"] * 10})
    assert list(doubled) == [{"id": 10}, {"id": 2}]


def test_a_limit_of_nothing_gives_nothing() -> None:
    resource = Resource.from_data(lambda: iter([aside({"id": 2}, "_records"), {"id": 1}]), name="several")
    assert list(resource.add_limit(0)) == []
