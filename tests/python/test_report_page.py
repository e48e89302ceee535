"""The page of a report in a real browser: it fits a phone, and hostile bodies do nothing in it."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
import scoresheet

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIFT = Path(__file__).parents[1] / "report" / "golden" / "drift.html"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Those of a phone take no width.
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)

# The page itself forbids scripts, so it is looked at from outside, in a frame of the width of a phone.
PROBE = """<!doctype html><title>probe</title>
<iframe id="page" src="report.html" style="width: WIDTHpx; height: 800px; border: 0"></iframe>
<pre id="seen"></pre>
<script>
document.getElementById("page").onload = (event) => {
  const page = event.target.contentDocument;
  const style = event.target.contentWindow.getComputedStyle(page.body);
  document.getElementById("seen").textContent = JSON.stringify({
    content: page.documentElement.scrollWidth,
    window: event.target.contentWindow.innerWidth,
    articles: page.querySelectorAll("article").length,
    scripts: page.scripts.length,
    images: page.images.length,
    title: page.title,
    ground: style.backgroundColor,
  });
};
</script>
"""

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium: install it to check the page (apt: chromium)"
)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = ("id", "seen") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.text += data


def look(folder: Path, page: str, *, width: int, dark: bool = False) -> dict[str, object]:
    """What a browser makes of a page in a window of this width."""
    (folder / "report.html").write_text(page, encoding="utf-8")
    (folder / "probe.html").write_text(PROBE.replace("WIDTH", str(width)), encoding="utf-8")
    assert BROWSER
    command = [
        BROWSER,
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        "--allow-file-access-from-files",
        f"--blink-settings=preferredColorScheme={0 if dark else 1}",
        "--dump-dom",
        (folder / "probe.html").as_uri(),
    ]
    outcome = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
    parser = _Seen()
    parser.feed(outcome.stdout)
    seen: dict[str, object] = json.loads(parser.text)
    return seen


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_fits_its_window(tmp_path: Path, width: int) -> None:
    seen = look(tmp_path, DRIFT.read_text(encoding="utf-8"), width=width)
    assert (seen["window"], seen["content"]) == (width, width)
    assert (seen["articles"], seen["title"]) == (7, "chess.com has changed · scoresheet")


def test_the_page_follows_the_scheme_of_its_reader(tmp_path: Path) -> None:
    page = DRIFT.read_text(encoding="utf-8")
    light, dark = (look(tmp_path, page, width=360, dark=dark)["ground"] for dark in (False, True))
    brightness = [sum(map(int, re.findall(r"\d+", str(color))[:3])) for color in (light, dark)]
    assert brightness[0] > 3 * 200 > 3 * 60 > brightness[1]


def test_hostile_bodies_are_shown_and_nothing_more(tmp_path: Path) -> None:
    harm = "<script>document.title='owned'</script><img src=x onerror=alert(1)>\u202e\x1b[31m" + "W" * 10_000
    report = scoresheet.Report()
    for value in (harm, {harm: harm}):
        body = json.dumps({"archives": [value], harm: value})
        report.judge("player_games_archives", body, source=harm, url=harm)
    report.fail(harm, harm)
    report.stale(harm, harm)
    for finding in report.findings:
        report.attach_patch(finding["id"], f"+ {harm}\n- {harm}")
    seen = look(tmp_path, report.render("html"), width=360)
    assert (seen["scripts"], seen["images"], seen["title"]) == (0, 0, "chess.com has changed · scoresheet")
    assert seen["content"] == seen["window"] == 360
