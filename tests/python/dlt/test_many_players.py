"""Thousands of players in one run: nothing is left out, and memory does not grow with them."""

import re
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from conftest import Cassettes
from storm import loader

FEW, MANY = 100, 2000

GROWTH = 100
"""Megabytes that a load of many players may need more than a load of few: name, months and profile of each
player stay in memory until dlt writes them, which it does every 5,000 rows."""


def load(server: Any, folder: Path, players: list[str]) -> int:
    """Load all in its own process; return the peak memory of the extract step in megabytes."""
    with loader(server, folder, "many", players, SOURCES__CHESS__MAX_CONCURRENCY="4") as process:
        output, errors = process.communicate()
    assert process.returncode == 0, errors
    # Only the first extract step is measured; the second one extracts dlt's own state.
    extracted = next(line for line in output.splitlines() if re.match("Extract.* ends", line))
    return int(extracted.split()[-1]) // 1024


@pytest.mark.deep
@pytest.mark.skipif(sys.platform != "linux", reason="the loader reads its peak memory from /proc")
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
