"""The pipeline benchmark runs on a tiny load; no test asserts durations."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

BENCHES = Path(__file__).parents[2] / "benches"
PARTS = ("goals", "main", "fast-lane", "startup")
VARIANTS = ("floor", "scoresheet", "floor-files", "scoresheet-files")
FAST = ("fetch-parquet", "command-parquet", "fetch-duckdb", "glued-parquet")


@pytest.mark.deep  # A dozen processes that import dlt.
@pytest.mark.timeout(1500)
def test_all_games_are_loaded_and_reported(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    size = ["--players", "2", "--months", "2", "--games", "3", "--runs", "1", "--cold"]
    variants = [part for name in VARIANTS for part in ("--variant", name)]
    bench(BENCHES / "pipeline", *size, *variants, "--job", "main", "--job", "startup", "--json", str(results))
    measured = json.loads(results.read_text())
    assert set(measured["main"]["variants"]) == set(VARIANTS)
    assert all(costs["cpu"] > 0 for costs in measured["main"]["variants"].values())

    fast = tmp_path / "fast.json"
    variants = [part for name in FAST for part in ("--variant", name)]
    bench(BENCHES / "pipeline", *size, *variants, "--job", "fast-lane", "--json", str(fast))
    lane = json.loads(fast.read_text())["fast-lane"]
    assert set(lane["variants"]) == set(FAST)
    assert all(costs["cpu"] > 0 for costs in lane["variants"].values())

    page = tmp_path / "performance.md"
    page.write_text("".join(f"<!-- {part} -->\n<!-- end of {part} -->\n" for part in PARTS))
    written = ("--page", str(page), "--decoder", str(tmp_path / "nothing"))
    bench(BENCHES / "report.py", "--pipeline", str(results), *written, "--processor", "Ours")
    bench(BENCHES / "report.py", "--pipeline", str(fast), *written, "--processor", "Ours")
    text = page.read_text()
    assert text.count("**scoresheet**") == 2
    # The three of `FAST`, and four on one core.
    assert text.count("**scoresheet fetch**") == 7
    assert "| goal | Ours |" in text
    assert "not measured" in text
    assert "| through dlt: at most 0.15 s of CPU beside dlt's floor" in text
    assert "compiled module" in text
    plot = ElementTree.parse(tmp_path / "performance" / "pipeline.svg")
    texts = [text.text for text in plot.iter("{http://www.w3.org/2000/svg}text")]
    assert "scoresheet, into Parquet files" in texts
    assert sum(str(text).endswith(("wall", "CPU")) for text in texts) == 2 * len(VARIANTS)
    bench(BENCHES / "report.py", "--page", str(page), "--check")
    kept = tmp_path / "performance" / "results.json"
    changed = json.loads(kept.read_text())
    changed["Ours"]["main"]["variants"]["scoresheet"]["wall"] += 1
    kept.write_text(json.dumps(changed))
    with pytest.raises(subprocess.CalledProcessError) as stale:
        bench(BENCHES / "report.py", "--page", str(page), "--check")
    assert b"pipeline.svg as benches/report.py writes it" in stale.value.stderr


def test_results_of_two_processors_stand_side_by_side(tmp_path: Path) -> None:
    kept = json.loads((BENCHES.parent / "docs" / "performance" / "results.json").read_text())
    (name, *_) = kept
    startup = {"described": kept[name]["startup"]["described"], "startup": kept[name]["startup"]}
    (tmp_path / "startup.json").write_text(json.dumps(startup))
    page = tmp_path / "performance.md"
    page.write_text("".join(f"<!-- {part} -->\n<!-- end of {part} -->\n" for part in PARTS))
    for processor in ("First", "Second"):
        files = ("--pipeline", str(tmp_path / "startup.json"), "--decoder", str(tmp_path / "nothing"))
        bench(BENCHES / "report.py", *files, "--page", str(page), "--processor", processor)
    text = page.read_text()
    assert "| goal | First | Second |" in text
    assert text.count("compiled module") == 2
    assert text.index("**Second**") < text.index("**First**"), "the latest is first"


def test_the_page_is_what_the_results_say() -> None:
    bench(BENCHES / "report.py", "--check")


def bench(script: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, timeout=1200)
