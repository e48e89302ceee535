"""Rows of the user's own load through the same pipeline and schema."""

from typing import Any

import dlt
import pytest
from dlt.common.schema.exceptions import DataValidationError
from dlt.pipeline.exceptions import PipelineStepFailed


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])


def count(pipeline: Any, table: str) -> int:
    with pipeline.sql_client() as client:
        return int(client.execute_sql(f"SELECT count(*) FROM {table}")[0][0])


@pytest.mark.parametrize("options", [{}, {"schema_contract": "evolve"}], ids=["plain", "evolve"])
def test_load_info_trace_and_rows_load(chess: Any, pipeline: Any, options: Any) -> None:
    """As in dlt's example of chess in production."""
    info = pipeline.run(chess())
    pipeline.run([info], table_name="_load_info", **options).raise_on_failed_jobs()
    pipeline.run([pipeline.last_trace], table_name="_trace", **options).raise_on_failed_jobs()
    pipeline.run([{"a": 1}, {"a": 2, "b": [{"c": 1}]}], table_name="notes", **options).raise_on_failed_jobs()
    assert [count(pipeline, table) for table in ("_load_info", "_trace", "notes", "notes__b")] == [1, 1, 2, 1]
    pipeline.run([{"a": 3, "new": "x"}], table_name="notes", **options).raise_on_failed_jobs()
    pipeline.run(chess()).raise_on_failed_jobs()
    assert count(pipeline, "players_games") == 1


def test_a_resource_of_ones_own_joins_the_source(chess: Any, pipeline: Any) -> None:
    source = chess()
    source.resources.add(dlt.resource([{"a": 1}], name="mine"))
    pipeline.run(source).raise_on_failed_jobs()
    assert count(pipeline, "mine") == 1


def test_the_tables_of_the_source_stay_frozen(chess: Any, pipeline: Any) -> None:
    source = chess()
    source.players_profiles.add_map(lambda profile: profile | {"mine": 1})
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    error: BaseException | None = failed.value
    while error is not None and not isinstance(error, DataValidationError):
        error = error.__cause__ or error.__context__
    assert isinstance(error, DataValidationError)
    assert error.column_name == "mine"
