"""The built documentation site, looked at in Chromium on a phone and a desktop: nothing is cut."""

from pathlib import Path
from typing import Any

import pytest
from browser import BROWSER, look

SITE = Path(__file__).parents[2] / "target" / "docs" / "site"
PAGES = ("index", "examples", "cli", "comparison", "configuration", "dlt", "drift", "performance", "python")
"""Pages with what may be too wide: pictures, tables, long lines, long names. One for each kind."""

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed"),
    pytest.mark.skipif(not SITE.exists(), reason="the site is not built: run `make docs`"),
]

SEEN = """
    const within = (node) => node.closest("pre, .md-typeset__scrollwrap, .md-sidebar");
    const nodes = [...document.querySelectorAll("h1, h2, h3, p, li, img, pre, table")];
    const wide = nodes.filter((node) => {
        const box = node.getBoundingClientRect();
        return box.width > 0 && box.right > page.innerWidth + 1 && !within(node) && !within(node.parentNode);
    });
    return {
        width: document.documentElement.scrollWidth,
        title: document.querySelector("h1").textContent,
        wide: wide.map((node) => `${node.tagName} ${node.textContent.trim().slice(0, 40)}`),
        broken: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
        remote: performance.getEntriesByType("resource").map((entry) => entry.name)
            .filter((name) => name.startsWith("http")),
    };
"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_wide_as_the_window(page: str, width: int) -> None:
    seen: dict[str, Any] = look((SITE / f"{page}.html").as_uri(), SEEN, width=width, dark=width > 1000)
    assert seen["title"].strip()
    assert (seen["width"] <= width, seen["wide"], seen["broken"], seen["remote"]) == (True, [], [], [])
