"""A violation names the table and the column that it is about, inside of maps, too."""

import json
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from dlt.pipeline.exceptions import PipelineStepFailed
from mirror import ITEMS, Mirror
from scoresheet.dlt import DltContractViolation, chess


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    return Mirror.of_all_resources(tmp_path / "mirror")


def source(server: Any, resource: str, **options: Any) -> Any:
    made = chess(**ITEMS, contact="tests@example.com", base_url=server.base_url, **options)
    return made.with_resources(resource)


def drifted(mirror: Mirror) -> None:
    """Gives a rating inside of a map of ratings a text for a number."""
    for file in mirror.bodies["players_stats"]:
        body = json.loads(file.read_bytes())
        for ratings in body.values():
            if isinstance(ratings, dict) and "last" in ratings:
                ratings["last"]["rating"] = "many"
                file.write_text(json.dumps(body))
                return
    pytest.fail("expected a player with ratings among the fixtures")


def test_the_error_names_what_exists(mirror: Mirror, pipeline: Any) -> None:
    drifted(mirror)
    with scoresheet.replay.serve(mirror.folder) as server, pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source(server, "players_stats"))
    error = failed.value.__cause__
    assert isinstance(error, DltContractViolation)
    assert (error.table_name, error.column_name) == ("players_stats__ratings", "last__rating")


def test_the_table_of_violations_names_what_exists(mirror: Mirror, pipeline: Any) -> None:
    drifted(mirror)
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(source(server, "players_stats", policy="quarantine")).raise_on_failed_jobs()
    with pipeline.sql_client() as client:
        rows = client.execute_sql("SELECT DISTINCT table_name, column_name FROM _contract_violations")
    assert rows == [("players_stats__ratings", "last__rating")]


def test_every_column_has_its_description_in_dlts_schema(mirror: Mirror, pipeline: Any) -> None:
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(source(server, "players_stats")).raise_on_failed_jobs()
    for name in ("players_stats", "players_stats__ratings"):
        columns = pipeline.default_schema.tables[name]["columns"]
        bare = [
            column["name"]
            for column in columns.values()
            if not column["name"].startswith("_dlt") and not column.get("description")
        ]
        assert bare == []
