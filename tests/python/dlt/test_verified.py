"""The command that runs the tests of dlt's verified source."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import deep

SCRIPT = str(Path(__file__).with_name("verified.py"))

# In the words of this project: what such a test does.
TEST = """
import dlt, pytest
from sources.chess import source, chess_dlt_config_example
from tests.utils import ALL_DESTINATIONS, assert_load_info

@pytest.mark.parametrize("destination", ALL_DESTINATIONS)
def test_load(destination):
    pipeline = dlt.pipeline("again", destination=destination, dataset_name="again", dev_mode=True)
    november = lambda: source(["magnuscarlsen"], start_month="2022/11", end_month="2022/11")
    assert_load_info(pipeline.run(november().with_resources("players_games")))
    assert_load_info(pipeline.run(november().with_resources("players_games")), expected_load_packages=0)
    assert [table["name"] for table in pipeline.default_schema.data_tables()] == ["players_games"]
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT count(*) FROM players_games") == [({games},)]
"""


@pytest.mark.parametrize(("games", "code"), [(170, 0), deep(171, 1)])
def test_a_folder_of_tests_is_run_unchanged(games: int, code: int, tmp_path: Path) -> None:
    (tmp_path / "test_chess_source.py").write_text(TEST.replace("{games}", str(games)), encoding="utf-8")
    command = [sys.executable, SCRIPT, str(tmp_path), "--destination", "duckdb"]
    found = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert found.returncode == code, found.stdout + found.stderr
    assert "test_load[duckdb]" in found.stdout
