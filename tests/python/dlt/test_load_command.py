"""`scoresheet load` and `scoresheet init`, as processes and in this one, against recordings."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb as database
import pytest
import scoresheet
from scoresheet.cli import main

Load = Callable[..., int]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Load:
    """Runs `scoresheet load` into `chess.duckdb`, against a server."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")

    def run(server: scoresheet.replay.Replay, *arguments: str, to: str = "duckdb:///chess.duckdb") -> int:
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        monkeypatch.setenv("SCORESHEET_CALLBACK_URL", server.callback_url)
        return main(["load", *arguments, "--to", to, "--pipelines-dir", str(tmp_path / "pipelines")])

    return run


def rows(file: Path, table: str) -> int:
    with database.connect(str(file), read_only=True) as connection:
        return int(connection.execute(f"SELECT count(*) FROM chess_data.{table}").fetchall()[0][0])


def test_players_are_loaded_once(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.month("ada", "2023/12", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("ada", "2024/01", [cassettes.game(3)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_games,players_profiles"]
        assert load(server, *chosen, "--since", "2024/01") == 0
        output = capsys.readouterr().out
        assert "players_games: 1 rows\nplayers_profiles: 1 rows\n" in output
        assert output.splitlines()[-1].startswith("in the dataset chess_data of ")
        assert load(server, *chosen) == 0
        assert "players_games: 2 rows\n" in capsys.readouterr().out
        assert load(server, "ada", "--resources", "players_games") == 0
        assert capsys.readouterr().out.startswith("nothing is new\n")
    assert rows(tmp_path / "chess.duckdb", "players_games") == 3


def test_a_folder_gets_parquet(load: Load, cassettes: Any, tmp_path: Path) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_profiles", to="lake/") == 0
    assert list((tmp_path / "lake" / "chess" / "players_profiles").glob("*.parquet"))


def test_drift_is_an_error_or_put_aside(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.player("ada", 1, flair="gold")
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_profiles"]
        assert load(server, *chosen) == 3
        assert capsys.readouterr().err.startswith("error: nothing of this run was loaded: ")
        assert load(server, *chosen, "--policy", "quarantine") == 0
        assert " responses in _quarantine: `scoresheet requeue chess` " in capsys.readouterr().out
    assert rows(tmp_path / "chess.duckdb", "_quarantine") == 1


@pytest.mark.parametrize(
    ("arguments", "to", "code", "message"),
    [
        (["nobody"], "duckdb:///chess.duckdb", 4, "error: nothing of this run was loaded: "),
        (["ada", "--resources", "players"], "duckdb:///x.duckdb", 2, "error: expected resources among "),
        (["ada", "--policy", "ignore"], "duckdb:///x.duckdb", 2, "error: "),
        (["ada", "--since", "24/01"], "duckdb:///x.duckdb", 2, "error: "),
        (["ada"], "duckbd", 2, "error: "),
    ],
)
def test_errors_say_what_to_do(
    *,
    arguments: list[str],
    to: str,
    code: int,
    message: str,
    load: Load,
    cassettes: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, *arguments, to=to) == code
    error = capsys.readouterr().err
    assert message in error
    assert "bug" not in error


def test_a_starter_project_runs_as_it_is(cassettes: Any, tmp_path: Path) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    project = tmp_path / "mine"
    with scoresheet.replay.serve(cassettes.folder) as server:
        environment = os.environ | {
            "DLT_DATA_DIR": str(tmp_path / "dlt"),
            "SOURCES__CHESS__BASE_URL": server.base_url,
            "SOURCES__CHESS__CALLBACK_URL": server.callback_url,
        }
        scripts = Path(sysconfig.get_path("scripts"))
        init = ["init", str(project), "--players", "ada", "--contact", "tests@example.com"]
        subprocess.run([scripts / "scoresheet", *init], check=True, capture_output=True)
        command = [sys.executable, "chess_pipeline.py"]
        outcome = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, check=False
        )
    assert outcome.returncode == 0, outcome.stderr
    assert rows(project / "chess.duckdb", "players_profiles") == 1
