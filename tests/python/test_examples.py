"""The examples run offline, and their charts cut no label; the pages show what they draw."""

import importlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
IMAGES = ROOT / "docs" / "images"
CHARTS = {
    "rating_over_time": r"blitz: \d+ after \d+ games\n",
    "openings": r"London System: \d+% in \d+ games\n",
    "activity_by_hour": r"busiest: Sat 17:00 UTC with \d+ games\n",
    "club_table": r" 1 fenwickthorne +\d+ +\d+ +\d+ +\d+ +[\d.]+\n",
    "drift_drill": r"milliseconds: out_of_range\n  freeze: 0 of 10 games\n",
}
"""What each example prints."""


def example(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    return importlib.import_module(name)


def test_every_example_is_tested() -> None:
    scripts = {path.stem for path in EXAMPLES.glob("*.py")}
    assert scripts == {*CHARTS, "common", "notebook"}


@pytest.mark.parametrize("name", CHARTS)
def test_an_example_prints_and_draws(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    common = example("common", monkeypatch)
    cut: list[bool] = []
    save = common.save

    def checked(figure: Figure, folder: Path, chart: str) -> None:
        cut.append(is_cut(figure))
        save(figure, folder, chart)

    monkeypatch.setattr(common, "save", checked)
    monkeypatch.setattr(sys, "argv", [name, "--output", str(tmp_path)])
    example(name, monkeypatch).main()
    assert re.search(CHARTS[name], capsys.readouterr().out)
    assert ElementTree.parse(tmp_path / f"{name}.svg").getroot().tag.endswith("svg")
    assert cut == [False]


def is_cut(figure: Figure) -> bool:
    """Whether something that is drawn, such as a label, does not lie within the picture."""
    figure.canvas.draw()
    drawn, whole = figure.get_tightbbox(), figure.bbox_inches
    return bool(drawn.x0 < 0 or drawn.y0 < 0 or drawn.x1 > whole.x1 or drawn.y1 > whole.y1)


def test_a_cut_label_is_found() -> None:
    figure = Figure(figsize=(2, 1))
    figure.text(0.9, 0.5, "a label that is longer than what is left of the picture")
    FigureCanvasAgg(figure)
    assert is_cut(figure)


def test_the_notebook_runs(tmp_path: Path) -> None:
    pytest.importorskip("marimo", reason="marimo is not installed: see examples/requirements.txt")
    command = [sys.executable, str(EXAMPLES / "notebook.py")]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert outcome.returncode == 0, outcome.stderr


def test_the_pages_show_every_picture() -> None:
    shown = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    assert {path.name for path in IMAGES.glob("*.svg")} == set(re.findall(r"\(images/([\w.]+)\)", shown))


@pytest.mark.parametrize("path", sorted(IMAGES.glob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_holds_its_text(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    box = [float(number) for number in root.attrib["viewBox"].split()]
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        if "textLength" in text.attrib:
            assert float(text.attrib["x"]) + float(text.attrib["textLength"]) <= box[2], text.text
            assert float(text.attrib["y"]) <= box[3], text.text
