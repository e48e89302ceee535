"""The examples that write back: into Delta on Sail, and into the tables of the dlt source."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lakes import Lake

if TYPE_CHECKING:
    from types import ModuleType

    from pyspark.sql import SparkSession

EXAMPLES = Path(__file__).parents[3] / "examples" / "spark"
ARCHIVE = "player_games_archive"
OLD = "CASE WHEN uuid > '' THEN 'old' END AS pgn"
"""Nullable, as the column is."""


def example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def uuids(lake: Lake) -> set[str]:
    return set(lake.rows("games")["uuid"].to_pylist())


@pytest.mark.skipif(os.environ.get("SCORESHEET_ENGINE") != "sail", reason="Spark needs the jars of Delta")
def test_a_lake_that_is_decoded_again_adds_no_game(engine: SparkSession, tmp_path: Path) -> None:
    delta = example("delta")
    lake = Lake.write(tmp_path / "lake", ARCHIVE, "quarantine")
    table = str(tmp_path / "table")
    # Some games are there before, one of them with another value.
    some = delta.read(engine, str(lake.folder)).limit(3)
    old = [OLD if name == "pgn" else f"`{name}`" for name in some.columns]
    delta.merge(engine, some.selectExpr(*old), table)
    for _ in range(2):
        delta.merge(engine, delta.read(engine, str(lake.folder)), table)
        found = engine.read.format("delta").load(table).select("uuid", "pgn").collect()
        assert sorted(row.uuid for row in found) == sorted(uuids(lake))
        assert "old" not in {row.pgn for row in found}


def test_a_lake_fills_the_table_of_the_dlt_source(
    spark: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dlt  # noqa: PLC0415 - Sail's environment has none
    from scoresheet import replay  # noqa: PLC0415
    from scoresheet.demo import CASSETTES  # noqa: PLC0415
    from scoresheet.dlt import source  # noqa: PLC0415

    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
    to_dlt = example("to_dlt")
    lake = Lake.write(tmp_path / "lake", ARCHIVE, "quarantine")
    pipeline = dlt.pipeline(
        "lake", destination=dlt.destinations.duckdb(str(tmp_path / "lake.duckdb")), dataset_name="chess"
    )

    def rows() -> tuple[set[str], int, list[str]]:
        with pipeline.sql_client() as client:
            found = [row[0] for row in client.execute_sql("SELECT uuid FROM players_games") or []]
            columns = client.execute_sql(
                "SELECT column_name || ' ' || data_type FROM information_schema.columns"
                " WHERE table_name = 'players_games' AND table_schema = 'chess' ORDER BY ordinal_position"
            )
        return set(found), len(found), [row[0] for row in columns or []]

    with replay.serve(CASSETTES) as server:

        def run() -> None:
            data = source(
                ["fenwickthorne"],
                contact="tests@example.com",
                base_url=server.base_url,
                callback_url=server.callback_url,
            )
            pipeline.run(data.with_resources("players_games"))

        run()
        own, _, columns = rows()
        to_dlt.backfill(pipeline, to_dlt.read(spark, str(lake.folder)))
        assert rows() == (own | uuids(lake), len(own | uuids(lake)), columns)
        # The source goes on, and neither removes nor repeats a game.
        run()
        assert rows() == (own | uuids(lake), len(own | uuids(lake)), columns)
