"""Violations of runs that fail wait where dlt does not wipe them, and are loaded once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Cassettes, count
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt.host.local_files import dataset_folder
from scoresheet.dlt.incidents.spool import VIOLATED


@pytest.fixture
def drifted(cassettes: Cassettes) -> Cassettes:
    cassettes.month("ada", "2024/01", [cassettes.game(1, zz=1)])
    return cassettes


def spooled(pipeline: Any) -> list[Path]:
    return sorted((dataset_folder(pipeline) / VIOLATED.folder).glob("*.jsonl"))


def test_violations_of_a_first_run_outlive_the_working_folder(
    drifted: Cassettes, chess: Callable[..., Any], pipeline_on: Callable[[Any], Any], duckdb: Any
) -> None:
    with pytest.raises(PipelineStepFailed):
        pipeline_on(duckdb).run(chess("ada").with_resources("players_games"))
    drifted.month("ada", "2024/01", [drifted.game(1)])
    # A new process finds no dataset, and dlt starts the pipeline anew.
    pipeline = pipeline_on(duckdb)
    assert len(spooled(pipeline)) == 1
    pipeline.run(chess("ada").with_resources("players_games"))
    assert count(pipeline, "_contract_violations") == 1
    assert count(pipeline, "players_games") == 1
    pipeline.run(chess("ada").with_resources("players_games"))
    assert spooled(pipeline) == []
    assert count(pipeline, "_contract_violations") == 1


def test_the_same_violation_is_one_row_however_often_a_run_fails(
    drifted: Cassettes, chess: Callable[..., Any], pipeline_on: Callable[[Any], Any], destination: Any
) -> None:
    for _ in range(2):
        with pytest.raises(PipelineStepFailed):
            pipeline_on(destination).run(chess("ada").with_resources("players_games"))
    pipeline = pipeline_on(destination)
    assert len(spooled(pipeline)) == 2
    drifted.month("ada", "2024/01", [drifted.game(1)])
    pipeline.run(chess("ada").with_resources("players_games"))
    assert count(pipeline, "_contract_violations") == 1
