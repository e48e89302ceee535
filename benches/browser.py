"""Open a page in a headless Chromium and run a script in it, without a network."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""Where Chromium is, if it is installed."""

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
    "--allow-file-access-from-files",
)

# A page may forbid scripts, so it is looked at from outside, in a frame as wide as its window would be.
PROBE = """<!doctype html><title>probe</title>
<iframe id="page" src="PAGE" style="width: WIDTHpx; height: 800px; border: 0"></iframe>
<pre id="seen"></pre>
<script>
document.getElementById("page").onload = (event) => {
  const window = event.target.contentWindow, document_ = event.target.contentDocument;
  const seen = ((page, document) => { SCRIPT })(window, document_);
  document.getElementById("seen").textContent = JSON.stringify(seen);
};
</script>
"""


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
        self.text += data if self.inside else ""


def look(url: str, script: str, *, width: int = 800, dark: bool = False) -> Any:
    """Return the result of a function of `page` (its window) and `document`, in a frame with the page."""
    if BROWSER is None:
        raise SystemExit("error: expected Chromium, which opens the page, but found none; install it")
    with tempfile.TemporaryDirectory(prefix="browser-") as folder:
        probe = Path(folder) / "probe.html"
        text = PROBE.replace("PAGE", url).replace("WIDTH", str(width))
        probe.write_text(text.replace("SCRIPT", script), encoding="utf-8")
        scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
        command = [BROWSER, *FLAGS, f"--user-data-dir={folder}/profile", scheme, "--dump-dom", probe.as_uri()]
        outcome = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
    parser = _Seen()
    parser.feed(outcome.stdout)
    return json.loads(parser.text)
