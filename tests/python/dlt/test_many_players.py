"""Thousands of players in one run: nothing is left out, and memory does not grow with them."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from conftest import Cassettes
from storm import ENVIRONMENT, LOADER

FEW, MANY = 100, 2000

GROWTH = 100
"""Megabytes that a load of many may take more than one of few: what is of each player (its name, its months)
stays in memory until dlt saves its state, and the allocators keep some."""


def load(server: Any, folder: Path, players: list[str]) -> int:
    """Loads all games in a process of its own; gives its peak memory in megabytes."""
    command = [
        sys.executable,
        str(LOADER),
        server.base_url,
        server.callback_url,
        str(folder),
        "many",
        "30",
        *players,
    ]
    environment = os.environ | ENVIRONMENT | {"SOURCES__CHESS__MAX_CONCURRENCY": "4"}
    with (folder / "errors.txt").open("w") as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=environment)
        # The resources of this child alone, which `subprocess` does not tell.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, (folder / "errors.txt").read_text()
    return used.ru_maxrss // 1024


@pytest.mark.timeout(600)
def test_memory_does_not_grow_with_the_players(cassettes: Cassettes, server: Any, tmp_path: Path) -> None:
    players = [f"player{number}" for number in range(MANY)]
    for number, player in enumerate(players):
        cassettes.player(player, 1000 + number)
        cassettes.month(player, "2024/01", [cassettes.game(number, white=player)])
    peaks = []
    for count in (FEW, MANY):
        folder = tmp_path / str(count)
        folder.mkdir()
        peaks.append(load(server, folder, players[:count]))
        with duckdb.connect(str(folder / "many.duckdb"), read_only=True) as connection:
            for table in ("players_games", "players_profiles"):
                assert connection.execute(f"SELECT count(*) FROM data.{table}").fetchone() == (count,)
    print(f"peaks of {FEW} and {MANY} players: {peaks} MB")
    assert peaks[1] - peaks[0] < GROWTH
