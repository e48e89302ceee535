"""A drift drill: what each policy loads when chess.com changes a response.

A month of games is changed as chess.com might: a new property, a renamed one, milliseconds for seconds. Each
policy then decodes the month, and the chart shows the games that it returns.
"""

import json
from typing import Any

import common
import matplotlib.pyplot as plt
import scoresheet

MONTH = "2024/11"
POLICIES = ("freeze", "discard_row", "evolve", "quarantine")


def add_spectators(games: list[dict[str, Any]]) -> None:
    """Add a property to all games."""
    for game in games:
        game["spectators"] = len(game["url"])


def rename_tcn(games: list[dict[str, Any]]) -> None:
    """Rename a property of every second game."""
    for game in games[::2]:
        game["moves"] = game.pop("tcn")


def send_milliseconds(games: list[dict[str, Any]]) -> None:
    """Send another unit in every third game."""
    for game in games[::3]:
        game["end_time"] *= 1000


CHANGES = {"new property": add_spectators, "renamed property": rename_tcn, "milliseconds": send_milliseconds}


def main() -> None:
    """Run the drill, and draw the games that each policy returns."""
    options = common.options(__doc__)
    month = common.CASSETTES / "pub" / "player" / options.player / "games" / f"{MONTH}.json"
    loaded: dict[str, list[int]] = {policy: [] for policy in POLICIES}
    total = 0
    for name, change in CHANGES.items():
        body = json.loads(month.read_bytes())
        total = len(body["games"])
        change(body["games"])
        text = json.dumps(body)
        codes = sorted({violation.code for violation in scoresheet.violations("player_games_archive", text)})
        print(f"{name}: {', '.join(codes)}")
        for policy in POLICIES:
            rows = decoded(text, policy)
            loaded[policy].append(rows)
            print(f"  {policy}: {rows} of {total} games")
    draw(loaded, total, options)


def decoded(body: str, policy: str) -> int:
    """Return the number of games that a policy returns."""
    try:
        outcome = scoresheet.apply_policy("player_games_archive", body, policy=policy)  # type: ignore[arg-type]
    except scoresheet.ContractViolation:
        return 0
    return outcome.tables["games"].num_rows if "games" in outcome.tables else 0


def draw(loaded: dict[str, list[int]], total: int, options: Any) -> None:
    """Draw the games of each policy and change."""
    figure, axes = plt.subplots(figsize=(8, 3.5))
    width = 0.8 / len(loaded)
    for index, (policy, rows) in enumerate(loaded.items()):
        places = [place + index * width for place in range(len(rows))]
        bars = axes.bar(places, rows, width, label=policy)
        axes.bar_label(bars, padding=2, fontsize=8)
    axes.axhline(total, color="#999999", linewidth=1, linestyle=":")
    axes.set_xticks([place + 1.5 * width for place in range(len(CHANGES))], list(CHANGES))
    axes.set_ylabel(f"games of {total}")
    axes.set_title("Games that each policy returns after a change")
    axes.margins(y=0.15)
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    common.save(figure, options.output, "drift_drill")


if __name__ == "__main__":
    main()
