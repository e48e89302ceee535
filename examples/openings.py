"""The openings of a player, and what came of them."""

import common
import matplotlib.pyplot as plt
import polars as pl

SHOWN = 10
RESULTS = ((1.0, "won"), (0.5, "drawn"), (0.0, "lost"))


def main() -> None:
    """Draw the most frequent openings with their results, and print their scores."""
    options = common.options(__doc__)
    with common.client(options.contact) as client:
        games = common.games(client, options.player, options.since)
    # The last part of the URL: `Sicilian-Defense-Open...3.d4` without its moves.
    opening = (
        pl.col("eco")
        .str.split("/")
        .list.last()
        .str.replace(r"(\.{3}|-\d+\.).*$", "")
        .str.replace_all("-", " ")
    )
    named = games.filter(pl.col("eco").is_not_null()).with_columns(opening=opening)
    counts = named.group_by("opening").agg(
        pl.len().alias("games"),
        pl.col("score").mean(),
        *((pl.col("score") == score).sum().alias(name) for score, name in RESULTS),
    )
    shown = counts.sort("games", "opening", descending=[True, False]).head(SHOWN).reverse()
    figure, axes = plt.subplots(figsize=(8, 4.5))
    left = [0] * len(shown)
    for (_, name), color in zip(RESULTS, ("#588157", "#c9c9c9", "#c8553d"), strict=True):
        axes.barh(shown["opening"], shown[name], left=left, label=name, color=color)
        left = [before + more for before, more in zip(left, shown[name], strict=True)]
    axes.set_title(f"Openings of {options.player}")
    axes.set_xlabel("games")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    for row in shown.reverse().iter_rows(named=True):
        print(f"{row['opening']}: {row['score']:.0%} in {row['games']} games")
    common.save(figure, options.output, "openings")


if __name__ == "__main__":
    main()
