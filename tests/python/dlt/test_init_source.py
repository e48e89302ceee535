"""`dlt init chess_com` from this repository, as a user would run it, offline."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import duckdb as database
import pytest
import scoresheet

ROOT = Path(__file__).parents[3]
DLT = Path(sysconfig.get_path("scripts")) / "dlt"


def run(command: list[Any], folder: Path, environment: dict[str, str]) -> str:
    outcome = subprocess.run(
        command, cwd=folder, env=environment, input="y\n" * 9, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


@pytest.mark.timeout(600)  # It starts dlt four times.
def test_the_source_is_initialized_and_loads(cassettes: Any, tmp_path: Path) -> None:
    cassettes.player("magnuscarlsen", 11)
    cassettes.player("hikaru", 12)
    cassettes.month("magnuscarlsen", "2024/01", [cassettes.game(1)])
    cassettes.month("hikaru", "2024/01", [cassettes.game(2), cassettes.game(3)])
    repository, project = tmp_path / "repository", tmp_path / "project"
    shutil.copytree(ROOT / "sources", repository / "sources", ignore=shutil.ignore_patterns("__pycache__"))
    project.mkdir()
    environment = os.environ | {
        "DLT_DATA_DIR": str(tmp_path / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.com"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "sources"]):
        run([*git, *words], repository, environment)

    init = [DLT, "init", "chess_com", "duckdb", "--location", str(repository)]
    assert "Verified source chess_com was added to your project!" in run(init, project, environment)

    assert "dlt[duckdb]<2,>=1.22" in (project / "requirements.txt").read_text()
    config = project / ".dlt" / "config.toml"
    text = config.read_text()
    assert 'contact = "<configure me>"' in text
    config.write_text(text.replace('"<configure me>"', '"tests@example.com"'))
    with scoresheet.replay.serve(cassettes.folder) as server:
        environment |= {
            "SOURCES__CHESS__BASE_URL": server.base_url,
            "SOURCES__CHESS__CALLBACK_URL": server.callback_url,
        }
        run([sys.executable, "chess_com_pipeline.py"], project, environment)
        assert "0 load package(s)" in run([sys.executable, "chess_com_pipeline.py"], project, environment)
    with database.connect(str(project / "chess_com.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM chess_com_data.players_games").fetchall() == [(3,)]
