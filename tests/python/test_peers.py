"""The script that compares what other tools accept; the tests do not need these tools."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benches" / "peers" / "drift.py"


def test_no_kind_of_drift_gets_through() -> None:
    command = [sys.executable, str(SCRIPT), "--only", "scoresheet"]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    verdicts = dict(line.strip("| ").rsplit(" | ", 1) for line in table.splitlines() if line.startswith("| "))
    kinds = 14
    assert verdicts.pop(f"accepted silently, of {kinds}") == "0"
    assert verdicts.pop("upstream change") == "scoresheet"
    assert list(verdicts.values()) == ["loud"] * kinds


def test_no_change_of_lichess_gets_through() -> None:
    command = [sys.executable, str(SCRIPT.with_name("lichess.py"))]
    only = ["--only", "scoresheet", "--only", "scoresheet, drafted"]
    printed = subprocess.run([*command, *only], check=True, capture_output=True, text=True).stdout
    written, caught = printed.split("\n\n", 1)
    assert "| scoresheet, drafted | command (1) | 1 |" in written
    lines = [line.strip("| ").split(" | ") for line in caught.splitlines() if line.startswith("| ")]
    assert lines.pop(0) == ["change", "scoresheet", "scoresheet, drafted"]
    assert lines.pop() == ["accepted silently, of 14", "0", "0"]
    assert [verdicts for _, *verdicts in lines] == [["loud", "loud"]] * 14
