"""A run that is recorded can be repeated from its recordings alone."""

from pathlib import Path
from typing import Any

import dlt
import scoresheet


def games(pipeline: dlt.Pipeline) -> list[Any]:
    with pipeline.sql_client() as client:
        return list(client.execute_sql("SELECT uuid, end_time FROM players_games ORDER BY uuid") or [])


def test_a_recorded_run_can_be_repeated(chess: Any, pipeline: Any, cassettes: Any, tmp_path: Path) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(1)])
    folder = tmp_path / "recorded"
    pipeline.run(chess(record_dir=str(folder))).raise_on_failed_jobs()
    recorded = {recording.endpoint for recording in scoresheet.replay.recordings(folder)}
    assert {"player_profile", "player_games_archives", "player_games_archive"} <= recorded
    rows = games(pipeline)
    assert len(rows) == 2
    with scoresheet.replay.serve(folder) as replayed:
        hosts = {"base_url": replayed.base_url, "callback_url": replayed.callback_url}
        pipeline.run(chess(**hosts), refresh="drop_sources").raise_on_failed_jobs()
        assert any(request.path.endswith("/games/2024/01") for request in replayed.requests)
    assert games(pipeline) == rows


def test_what_was_loaded_before_is_recorded_all_the_same(chess: Any, pipeline: Any, tmp_path: Path) -> None:
    folder = tmp_path / "recorded"
    for options in ({}, {"record_dir": str(folder)}):
        pipeline.run(chess(**options).with_resources("players_profiles")).raise_on_failed_jobs()
    assert [recording.file.name for recording in scoresheet.replay.recordings(folder)] == [
        "ada.json",
        "bob.json",
    ]
