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
