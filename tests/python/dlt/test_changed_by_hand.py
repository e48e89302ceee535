"""What somebody has changed at the destination between two loads: it heals, or the load says what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import dlt
import pytest
from conftest import Cassettes, count, numbers
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt import LostTableError, StoredTypeError

DATABASES = ["duckdb", "postgres"]

LINKS = "_dlt_players_games__archives"


@pytest.fixture
def loaded_pipeline(
    destination: Any, cassettes: Cassettes, chess: Callable[..., Any], pipeline_on: Callable[..., Any]
) -> dlt.Pipeline:
    """A pipeline that has loaded everything once, and has something new to load in each table."""
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2, time_class="warp")])
    pipeline: dlt.Pipeline = pipeline_on(destination)
    load(pipeline, chess)
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(3), cassettes.game(4, rules="x")])
    cassettes.player("Bob", 12, ["twitch"], followers=99)
    return pipeline


def load(pipeline: dlt.Pipeline, chess: Callable[..., Any], **options: Any) -> None:
    is_files = pipeline.destination.destination_name == "filesystem"
    made = chess(policy="discard_row").with_resources("players_profiles", "players_games")
    format_: Any = {"loader_file_format": "parquet"} if is_files else {}
    pipeline.run(made, **options, **format_).raise_on_failed_jobs()


def alter(pipeline: dlt.Pipeline, statement: str) -> None:
    with pipeline.sql_client() as client:
        client.execute_sql(statement)


def drop(pipeline: dlt.Pipeline, table: str) -> None:
    if pipeline.destination.destination_name == "filesystem":
        lake = urlparse(pipeline.destination.config_params["bucket_url"]).path
        shutil.rmtree(Path(lake) / pipeline.dataset_name / table)
    else:
        alter(pipeline, f"DROP TABLE {table}")


@pytest.mark.parametrize("destination", DATABASES, indirect=True)
@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE players_games ADD COLUMN mine varchar DEFAULT 'x'",
        "ALTER TABLE players_games DROP COLUMN eco",
        "ALTER TABLE players_profiles DROP COLUMN league",
        "ALTER TABLE players_games RENAME COLUMN eco TO opening",
        "ALTER TABLE players_games ALTER COLUMN white__rating TYPE double precision",
        "DROP TABLE _contract_violations",
        "DROP TABLE _dlt_scoresheet_runs",
    ],
)
def test_what_heals(loaded_pipeline: dlt.Pipeline, chess: Callable[..., Any], statement: str) -> None:
    alter(loaded_pipeline, statement)
    load(loaded_pipeline, chess)
    assert numbers(loaded_pipeline) == [1, 3]
    assert count(loaded_pipeline, "players_profiles") == 2
    assert count(loaded_pipeline, LINKS) == 2
    assert count(loaded_pipeline, "_dlt_scoresheet_runs") >= 1
    assert count(loaded_pipeline, "_contract_violations") >= 1


@pytest.mark.parametrize("table", ["players_games", LINKS, "players_profiles"])
def test_a_dropped_table_is_missed(
    loaded_pipeline: dlt.Pipeline, chess: Callable[..., Any], table: str
) -> None:
    drop(loaded_pipeline, table)
    is_files = loaded_pipeline.destination.destination_name == "filesystem"
    if is_files and table == "players_profiles":
        # It is replaced as a whole.
        load(loaded_pipeline, chess)
        assert count(loaded_pipeline, table) == 2
        return
    for _ in range(2):
        with pytest.raises(PipelineStepFailed) as raised:
            load(loaded_pipeline, chess)
        assert isinstance(raised.value.__cause__, LostTableError)
        assert raised.value.__cause__.table_name == table
        assert not loaded_pipeline.has_pending_data
    load(loaded_pipeline, chess, refresh="drop_resources")
    assert numbers(loaded_pipeline) == [1, 3]
    assert count(loaded_pipeline, LINKS) == 2
    assert count(loaded_pipeline, "players_profiles") == 2


@pytest.mark.parametrize("destination", DATABASES, indirect=True)
def test_a_key_of_another_type_is_an_error(loaded_pipeline: dlt.Pipeline, chess: Callable[..., Any]) -> None:
    alter(loaded_pipeline, f"ALTER TABLE {LINKS} ALTER COLUMN year TYPE varchar")
    for _ in range(2):
        with pytest.raises(PipelineStepFailed) as raised:
            load(loaded_pipeline, chess)
        assert isinstance(raised.value.__cause__, StoredTypeError)
        assert not loaded_pipeline.has_pending_data
