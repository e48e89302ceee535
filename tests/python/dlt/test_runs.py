"""The records of runs, as the command line and Python show them."""

import json
from pathlib import Path
from typing import Any

import dlt
import pyarrow.parquet as pq
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet import ConfigError
from scoresheet.cli import main
from scoresheet.dlt import chess as every
from scoresheet.dlt import runs
from scoresheet.dlt.archives.archive_store import FILE
from scoresheet.dlt.host.local_files import dataset_folder
from scoresheet.dlt.tables.run_records import RUNS

COUNTED = "2 items, 2 listed, 2 due, 1 fetched, 1 failed, 1 rows in, 1 rows out"


@pytest.fixture
def twice(
    cassettes: Any, chess: Any, pipeline: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """A run in which a month fails and one that makes up for it; the arguments of the command."""
    cassettes.month("ada", "2024/02", [cassettes.game(1)])
    body = cassettes.bodies["pub/player/ada/games/archives"]
    cassettes.month("bob", "2024/02", [cassettes.game(1)])
    cassettes.write(
        "pub/player/bob/games/2024/02", {"code": 0, "message": "An internal error has occurred"}, 404
    )
    assert body["archives"]
    pipeline.run(chess().with_resources("players_games"))
    cassettes.month("bob", "2024/02", [cassettes.game(1)])
    pipeline.run(chess().with_resources("players_games"))
    # The test passes credentials as an object; users have them in the configuration.
    monkeypatch.setenv("DESTINATION__DUCKDB__CREDENTIALS", str(tmp_path / "games.duckdb"))
    return ["runs", pipeline.pipeline_name, "--pipelines-dir", str(tmp_path / "pipelines")]


def test_runs_are_shown_newest_first(
    twice: list[str], pipeline: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(twice) == 0
    newest, oldest = capsys.readouterr().out.splitlines()
    assert " UTC  " in newest
    assert newest.endswith(
        "players_games  complete: 2 items, 2 listed, 2 due, 1 fetched, 1 not modified, 1 rows in, 1 rows out"
    )
    assert oldest.endswith(f"players_games  INCOMPLETE: {COUNTED}")

    assert main([*twice, "--format", "json", "--limit", "1"]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert {"complete": True, "fetched": 1, "not_modified": 1, "failed": 0}.items() <= record.items()
    assert record["started_at"].endswith("+00:00")
    assert [found["complete"] for found in runs(pipeline)] == [True, False]


def test_what_is_not_there_is_reported_with_a_remedy(
    chess: Any, pipeline: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ConfigError, match=r"found no completed run; name the pipeline"):
        runs(pipeline)
    pipeline.run(chess().with_resources("players_profiles"))
    with pytest.raises(ConfigError, match=r"_dlt_scoresheet_runs.*players_games"):
        runs(pipeline)
    with pytest.raises(ConfigError, match=r"limit.*0"):
        runs(pipeline, limit=0)
    assert main(["runs", "unheard-of", "--pipelines-dir", str(tmp_path)]) == 2
    output = capsys.readouterr()
    assert "unheard-of" in output.err
    assert "--pipelines-dir" in output.err
    assert output.out == ""


def test_a_record_reads_the_same_from_every_destination(
    cassettes: Any, chess: Any, pipeline_on: Any, destination: Any
) -> None:
    cassettes.month("ada", "2024/02", [cassettes.game(1)])
    pipeline = pipeline_on(destination)
    pipeline.run(chess().with_resources("players_games")).raise_on_failed_jobs()
    (record,) = runs(pipeline)
    assert {"resource": "players_games", "complete": True, "items": 2, "fetched": 1}.items() <= record.items()
    assert record["started_at"] <= record["finished_at"]


def test_a_run_at_a_limit_is_recorded(cassettes: Any, chess: Any, pipeline: Any) -> None:
    for number in range(1, 4):
        cassettes.month("ada", f"2024/0{number}", [cassettes.game(number)])
    source = chess(["ada"], batch_rows=1).with_resources("players_games")
    source.players_games.add_limit(1)
    pipeline.run(source).raise_on_failed_jobs()
    (record,) = runs(pipeline)
    assert {"due": 3, "rows_out": 1, "complete": False}.items() <= record.items()
    pipeline.run(chess(["ada"]).with_resources("players_games")).raise_on_failed_jobs()
    assert [(record["rows_out"], record["complete"]) for record in runs(pipeline)] == [(2, True), (1, False)]


def fail(_: Any) -> Any:
    raise ArithmeticError


@pytest.mark.parametrize("reason", ["violation", "refused", "step", "unknown"])
def test_a_failed_run_is_recorded_by_the_next_one(
    cassettes: Any, chess: Any, pipeline: Any, reason: str
) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    pipeline.run(chess(["ada"]).with_resources("players_games")).raise_on_failed_jobs()
    cassettes.month("ada", "2024/02", [cassettes.game(2, **({"zz": 1} if reason == "violation" else {}))])
    if reason == "refused":
        cassettes.write("pub/player/ada/games/2024/02", {"code": 0, "message": "no"}, 403)
    players = ["ada", "bob", "zoe"] if reason == "unknown" else ["ada"]
    for _ in range(2):
        source = chess(players).with_resources("players_games")
        if reason == "step":
            source.players_games.add_map(fail)
        with pytest.raises(PipelineStepFailed):
            pipeline.run(source)
    cassettes.month("ada", "2024/02", [cassettes.game(2)])
    pipeline.run(chess(["ada"]).with_resources("players_games")).raise_on_failed_jobs()
    found = runs(pipeline)
    assert [(record["complete"], record["rows_out"]) for record in found] == [
        (True, 1),
        (False, 0),
        (False, 0),
        (True, 1),
    ]
    assert {record["items"] for record in found[1:3]} == {len(players)}
    pipeline.run(chess(["ada"]).with_resources("players_games")).raise_on_failed_jobs()
    assert len(runs(pipeline)) == 4


@pytest.mark.parametrize("which", ["source", "chess"])
def test_failed_and_missing_profiles_are_recorded(
    cassettes: Any, chess: Any, server: Any, pipeline: Any, which: str
) -> None:
    options: Any = {"contact": "tests@example.com", "base_url": server.base_url, "unknown_players": "skip"}
    makers: dict[str, Any] = {
        "source": lambda: chess(unknown_players="skip"),
        "chess": lambda: every(["ada", "bob"], **options),
    }

    def load() -> list[tuple[int, int, bool]]:
        pipeline.run(makers[which]().with_resources("players_profiles")).raise_on_failed_jobs()
        if RUNS.name not in pipeline.default_schema.tables:
            return []
        return [(record["failed"], record["gone"], record["complete"]) for record in runs(pipeline)]

    profile = cassettes.bodies["pub/player/bob"]
    assert load() == []
    cassettes.write("pub/player/bob", {"code": 0, "message": "An internal error has occurred"}, 404)
    assert load() == [(1, 0, False)]
    assert load() == [(1, 0, False)] * 2
    cassettes.write("pub/player/bob", {"code": 0, "message": 'User "bob" not found.'}, 404)
    gone = [(0, 1, True), *[(1, 0, False)] * 2]
    assert load() == gone
    assert load() == gone
    cassettes.write("pub/player/bob", profile)
    assert load() == [(0, 0, True), *gone]


def test_a_record_is_found_in_any_layout_of_files(
    cassettes: Any, chess: Any, pipeline_on: Any, tmp_path: Path
) -> None:
    cassettes.month("ada", "2024/02", [cassettes.game(1)])
    lake = (tmp_path / "lake").as_uri()
    layout = "{schema_name}/{table_name}/{load_id}.{file_id}.{ext}"
    pipeline = pipeline_on(dlt.destinations.filesystem(lake, layout=layout))
    pipeline.run(chess().with_resources("players_games")).raise_on_failed_jobs()
    assert [record["rows_out"] for record in runs(pipeline)] == [1]
    # Without the local file, what is loaded and linked is read from the destination.
    (dataset_folder(pipeline) / FILE).unlink()
    cassettes.month("bob", "2024/02", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(1), cassettes.game(2)])
    pipeline.run(chess(revalidate_days=0).with_resources("players_games")).raise_on_failed_jobs()
    assert [record["rows_out"] for record in runs(pipeline)] == [1, 1]
    folder = tmp_path / "lake" / pipeline.dataset_name / "chess" / "_dlt_players_games__archives"
    stored = pq.ParquetDataset(sorted(folder.iterdir())).read(["username", "uuid"]).to_pylist()
    assert sorted((row["username"], row["uuid"]) for row in stored) == sorted(
        (name, cassettes.game(number)["uuid"]) for name, number in (("ada", 1), ("ada", 2), ("bob", 1))
    )
