"""Bodies in a column: one pass for all tables, counts as those of scoresheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import scoresheet
from lakes import MODIFIED_AT, Lake
from parameters import VALUES
from scoresheet.spark import decode, rows

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

NAMES = ["player_games_archive", "match", "player_stats", "player_online_status", "titled_players"]


@pytest.fixture(params=NAMES)
def lake(request: pytest.FixtureRequest, tmp_path: Path) -> Lake:
    return Lake.write(tmp_path, request.param, "quarantine")


def frame(engine: SparkSession, lake: Lake) -> DataFrame:
    """The bodies of a lake in a column, with the parameters of their requests."""
    names = lake.endpoint.request_columns
    data = [
        (
            name,
            bytearray((lake.folder / name).read_bytes()),
            MODIFIED_AT,
            *(str(VALUES[one]) for one in names),
        )
        for name in lake.outcomes
    ]
    columns = "".join(f", {name} string" for name in names)
    return engine.createDataFrame(data, f"source string, body binary, at timestamp{columns}")


def options(lake: Lake) -> dict[str, object]:
    return {
        "policy": "quarantine",
        "fetched_at": "at",
        "parameters": {name: name for name in lake.endpoint.request_columns},
    }


def test_one_pass_has_all_tables(engine: SparkSession, lake: Lake) -> None:
    df = decode(frame(engine, lake), lake.endpoint.name, **options(lake))  # type: ignore[arg-type]
    sizes = [f"size({table}) AS {table}" for table in lake.endpoint.tables]
    found = df.selectExpr("source", *sizes, "size(_violations) AS violations", "_quarantined").collect()
    expected = [
        (
            name,
            *(len(outcome.tables[table]) for table in lake.endpoint.tables),
            len(outcome.violations),
            outcome.quarantined,
        )
        for name, outcome in lake.outcomes.items()
    ]
    assert sorted(tuple(row) for row in found) == sorted(expected)


def test_arrays_become_rows_of_the_contract(engine: SparkSession, lake: Lake) -> None:
    df = decode(frame(engine, lake), lake.endpoint.name, **options(lake))  # type: ignore[arg-type]
    table = lake.endpoint.tables[0]
    flat = rows(frame(engine, lake), lake.endpoint.name, **options(lake))  # type: ignore[arg-type]
    assert flat.count() == len(lake.rows(table))
    inlined = df.selectExpr(f"inline({table})")
    assert inlined.columns == flat.columns
    assert sorted(inlined.collect(), key=str) == sorted(flat.collect(), key=str)
    violations = df.selectExpr("inline(_violations)").collect()
    found = rows(frame(engine, lake), lake.endpoint.name, "_violations", **options(lake))  # type: ignore[arg-type]
    assert sorted(violations, key=str) == sorted(found.collect(), key=str)
    assert len(violations) == len(lake.violations())


def test_the_url_holds_the_parameters(engine: SparkSession, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, "player_stats", "freeze")
    content = next(lake.folder.iterdir()).read_bytes()
    url = "https://api.chess.com/pub/player/fenwickthorne/stats"
    df = engine.createDataFrame([(url, bytearray(content))], "url string, value binary")
    found = rows(df, "player_stats", body="value", source="url", url="url").collect()
    assert {row.username for row in found} == {"fenwickthorne"}


def test_a_null_is_a_violation_and_no_row(engine: SparkSession) -> None:
    df = engine.createDataFrame([("a", None)], "source string, body binary")
    (row,) = decode(df, "player_games_archive", policy="quarantine").collect()
    assert (row.games, row["_quarantined"]) == ([], True)
    assert [violation.code for violation in row["_violations"]] == ["truncated_json"]


def test_a_column_that_is_not_there_is_an_error_at_once(engine: SparkSession) -> None:
    df = engine.createDataFrame([("a", "{}")], "path string, content string")
    with pytest.raises(scoresheet.ConfigError, match="found no body, source among path, content"):
        decode(df, "player_games_archive")
    with pytest.raises(scoresheet.ConfigError, match="expected the column of the parameter username"):
        decode(df, "player_stats", body="content", source="path")
    with pytest.raises(scoresheet.ConfigError, match=r"expected `parameters` among username, .* found slug"):
        rows(df, "player_games_archive", body="content", source="path", parameters={"slug": "path"})
