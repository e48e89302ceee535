"""The pipeline benchmark runs on a tiny load; no test asserts durations."""

import json
import subprocess
import sys
from pathlib import Path

BENCHES = Path(__file__).parents[2] / "benches"
PARTS = ("goals", "main", "startup")
VARIANTS = ("floor", "scoresheet", "floor-files", "scoresheet-files")


def test_all_games_are_loaded_and_reported(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    size = ["--players", "2", "--months", "2", "--games", "3", "--runs", "1", "--cold"]
    variants = [part for name in VARIANTS for part in ("--variant", name)]
    bench(BENCHES / "pipeline", *size, *variants, "--job", "main", "--job", "startup", "--json", str(results))
    measured = json.loads(results.read_text())
    assert set(measured["main"]["variants"]) == set(VARIANTS)
    assert all(costs["cpu"] > 0 for costs in measured["main"]["variants"].values())

    page = tmp_path / "performance.md"
    page.write_text("".join(f"<!-- {part} -->\n<!-- end of {part} -->\n" for part in PARTS))
    nothing = str(tmp_path / "nothing")
    bench(BENCHES / "report.py", "--pipeline", str(results), "--page", str(page), "--decoder", nothing)
    text = page.read_text()
    assert text.count("**scoresheet**") == 2
    assert "not measured" in text
    assert "| less than 200 MB of memory" in text
    assert "compiled module" in text
    assert "prefers-color-scheme" in (tmp_path / "performance" / "pipeline.svg").read_text()
    bench(BENCHES / "report.py", "--page", str(page), "--check")


def test_the_page_is_what_the_results_say() -> None:
    bench(BENCHES / "report.py", "--check")


def bench(script: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, timeout=110)
