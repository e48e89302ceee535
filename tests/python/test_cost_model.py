"""The page that computes what a load costs: by the real client's word, and in a browser."""

import re
from pathlib import Path
from typing import Any

import browser
import cost_model
import pytest

DOCS = Path(__file__).parents[2] / "docs"

pytestmark = pytest.mark.skipif(
    browser.BROWSER is None, reason="no Chromium: install it to check the page (apt: chromium)"
)


@pytest.mark.parametrize(("revalidate", "asked"), [(None, 2), (0, 5)])
def test_a_simulated_load_costs_what_the_model_says(
    tmp_path: Path, revalidate: int | None, asked: int
) -> None:
    sizes = cost_model.sizes(tmp_path / "answers")
    case = cost_model.Case(
        6, 5, 12, in_flight=3, latency=0, resources="source", changed=2, revalidate=revalidate
    )
    measured = cost_model.simulate(case, tmp_path)
    (told,) = cost_model.costs([cost_model.given(case, sizes)])
    for load in ("first", "run"):
        for counted in ("requests", "lists", "months", "unchanged"):
            assert measured[load][counted] == told[load][counted], (load, counted)
        assert measured[load]["bodies"] == pytest.approx(told[load]["bodies"], rel=0.04), load
    assert told["run"]["unchanged"] == 6 * asked - 2


def test_what_takes_the_time_and_whose_turn_it_is() -> None:
    every: dict[str, Any] = {
        "latency": 1,
        "bandwidth": 1e12,
        "start": 0,
        "load": 0,
        "resources": "games",
        "listed": 0,
        "begun": 0,
    }
    paces = [{**every, "players": 10, "months": 20, "inFlight": number} for number in (1, 2, 4)]
    crowd = {**every, "players": 100, "months": 32}
    turns: list[dict[str, Any]] = [
        {"revalidate": None},
        {"revalidate": 0},
        {"revalidate": 30},
        {"revalidate": 30, "runs": 1 / 7},
    ]
    told = cost_model.costs([*paces, *({**crowd, **turn} for turn in turns)])
    # Lists and months come as many at a time as are allowed.
    seconds = [costs["first"]["seconds"] for costs in told[:3]]
    assert seconds == pytest.approx([10 + 200, 5 + 100, 2.5 + 50], rel=1e-6)
    # Each closed month has its turn once in so many days.
    asked = [costs["run"]["months"] for costs in told[3:]]
    assert asked == pytest.approx([200, 200 + 3000, 200 + 100, 200 + 700])


def test_the_documented_scenarios_are_those_of_the_page() -> None:
    assert cost_model.scenarios() in (DOCS / "cost-model.md").read_text(encoding="utf-8")


def test_the_page_fits_a_phone_and_follows_the_scheme_of_its_reader() -> None:
    script = """
      document.querySelector("details").open = true;
      const ground = page.getComputedStyle(document.body).backgroundColor;
      return [document.documentElement.scrollWidth, page.innerWidth, ground];
    """
    looks = [cost_model.in_page(script, width=320, dark=dark) for dark in (False, True)]
    assert [look[:2] for look in looks] == [[320, 320]] * 2
    light, dark = (sum(map(int, re.findall(r"\d+", look[2])[:3])) for look in looks)
    assert light > 3 * 200 > 3 * 60 > dark


READ = """
  const tiles = () => [...document.querySelectorAll("#tiles strong")].map((tile) => tile.textContent);
  const players = document.getElementById("players");
  const type = (key, value) => {
    const input = document.getElementById(key);
    input.value = value;
    input.dispatchEvent(new page.Event("input", { bubbles: true }));
  };
"""


def test_an_address_restores_what_was_typed() -> None:
    typed = cost_model.in_page(
        READ + "type('players', '12'); type('revalidate', ''); return [page.location.hash, tiles()]"
    )
    address, tiles = typed
    assert address == "#players=12&revalidate="
    assert cost_model.in_page(READ + "return tiles()", address=address) == tiles
    assert cost_model.in_page(READ + "return tiles()") != tiles


def test_what_cannot_be_is_told_and_changes_nothing() -> None:
    script = """
      const before = tiles();
      type("players", "-3");
      const told = document.getElementById("players-wrong").textContent;
      return [before, tiles(), players.getAttribute("aria-invalid"), told];
    """
    before, after, invalid, told = cost_model.in_page(READ + script)
    assert (after, invalid, told) == (before, "true", "A number from 1 to 1,000,000.")
    spoiled = "#players=x&latency=&months=-1&resources=all&unheard=1"
    assert cost_model.in_page(READ + "return tiles()", address=spoiled) == before


def test_an_example_fills_the_form() -> None:
    script = """
      const button = [...document.querySelectorAll("#presets button")].at(-1);
      button.click();
      const inputs = [...document.querySelectorAll("input, select")];
      const nameless = inputs.filter((input) => !input.labels.length);
      return [button.textContent, button.getAttribute("aria-pressed"), players.value, nameless.length];
    """
    assert cost_model.in_page(READ + script) == ["A country", "true", "10000", 0]
