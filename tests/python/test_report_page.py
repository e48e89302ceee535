"""The page of a report in a real browser: it fits a phone, and hostile bodies do nothing in it."""

import json
import re
from pathlib import Path

import browser
import pytest
import scoresheet

DRIFT = Path(__file__).parents[1] / "report" / "golden" / "drift.html"
SCRIPT = """
  return {
    content: document.documentElement.scrollWidth,
    window: page.innerWidth,
    articles: document.querySelectorAll("article").length,
    scripts: document.scripts.length,
    images: document.images.length,
    title: document.title,
    ground: page.getComputedStyle(document.body).backgroundColor,
  };
"""

pytestmark = pytest.mark.skipif(
    browser.BROWSER is None, reason="no Chromium: install it to check the page (apt: chromium)"
)


def look(folder: Path, page: str, *, width: int, dark: bool = False) -> dict[str, object]:
    """Layout of a report in a browser window of this width."""
    file = folder / "report.html"
    file.write_text(page, encoding="utf-8")
    seen: dict[str, object] = browser.look(file.as_uri(), SCRIPT, width=width, dark=dark)
    return seen


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_fits_its_window(tmp_path: Path, width: int) -> None:
    seen = look(tmp_path, DRIFT.read_text(encoding="utf-8"), width=width)
    assert (seen["window"], seen["content"]) == (width, width)
    assert (seen["articles"], seen["title"]) == (7, "Responses violate the contract · scoresheet")


def test_the_page_follows_the_scheme_of_its_reader(tmp_path: Path) -> None:
    page = DRIFT.read_text(encoding="utf-8")
    light, dark = (look(tmp_path, page, width=360, dark=dark)["ground"] for dark in (False, True))
    brightness = [sum(map(int, re.findall(r"\d+", str(color))[:3])) for color in (light, dark)]
    assert brightness[0] > 3 * 200 > 3 * 60 > brightness[1]


def test_hostile_bodies_are_shown_and_nothing_more(tmp_path: Path) -> None:
    harm = "<script>document.title='owned'</script><img src=x onerror=alert(1)>\u202e\x1b[31m" + "W" * 10_000
    report = scoresheet.report.Report()
    for value in (harm, {harm: harm}):
        body = json.dumps({"archives": [value], harm: value})
        report.validate("player_games_archives", body, source=harm, url=harm)
    report.fail(harm, harm)
    report.stale(harm, harm)
    for finding in report.findings:
        report.attach_patch(finding["id"], f"+ {harm}\n- {harm}")
    seen = look(tmp_path, report.render("html"), width=360)
    assert (seen["scripts"], seen["images"], seen["title"]) == (
        0,
        0,
        "Responses violate the contract · scoresheet",
    )
    assert seen["content"] == seen["window"] == 360
