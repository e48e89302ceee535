"""Ctrl-C ends a load at once, whatever it is doing, and the next one makes up for it."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import duckdb
import pytest
import scoresheet
from conftest import Cassettes, deep
from storm import loader

SOON = 30
"""Seconds. A quiet machine needs 0.2 s; a busy one must not fail the test."""

GAMES = 3

LATENCY = {"Extract": 5.0}
"""Seconds before each answer. A load that extracts in milliseconds may end before it is interrupted."""


def interrupt(process: subprocess.Popen[str]) -> float:
    """Send Ctrl-C; return the seconds until the process has ended."""
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=SOON)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    assert process.returncode
    assert "KeyboardInterrupt" in errors or "SignalReceived" in errors, errors
    return time.monotonic() - sent


def games(folder: Path) -> int:
    with duckdb.connect(str(folder / "interrupted.duckdb"), read_only=True) as connection:
        count: Any = connection.execute("SELECT count(*) FROM data.players_games").fetchone()
        return int(count[0])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
@pytest.mark.parametrize("step", [deep("waiting"), "Extract", deep("Normalize"), "Load"])
def test_ctrl_c_ends_a_load_which_the_next_one_completes(
    step: str, cassettes: Cassettes, server: Any, silent: Any, tmp_path: Path
) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(number) for number in range(GAMES)])
    is_silent = step == "waiting"
    base_url = silent.base_url if is_silent else None
    with (
        scoresheet.replay.serve(cassettes.folder, latency=LATENCY.get(step, 0.0)) as slow,
        loader(slow, tmp_path, "interrupted", ["ada"], base_url=base_url) as process,
    ):
        assert process.stdout
        if is_silent:
            silent.wait_until_asked()
        else:
            next(line for line in process.stdout if line.startswith(step))
        print(f"{step}: {interrupt(process):.2f} s")
    with loader(server, tmp_path, "interrupted", ["ada"]) as process:
        _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert games(tmp_path) == GAMES
