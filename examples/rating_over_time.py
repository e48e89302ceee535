"""The rating of a player over time, by time class."""

import common
import matplotlib.pyplot as plt
import polars as pl


def main() -> None:
    """Draw the chart and print the last rating of each time class."""
    options = common.options(__doc__)
    with common.client(options.contact) as client:
        games = common.games(client, options.player, options.since).filter(
            pl.col("rated"), pl.col("rules") == "chess"
        )
    figure, axes = plt.subplots(figsize=(8, 4))
    for (name,), group in games.group_by("time_class", maintain_order=True):
        axes.plot(group["end_time"], group["rating"], marker="o", markersize=3, label=name)
        print(f"{name}: {group['rating'][-1]} after {len(group)} games")
    axes.set_title(f"Ratings of {options.player}")
    axes.set_ylabel("rating")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    figure.autofmt_xdate()
    common.save(figure, options.output, "rating_over_time")


if __name__ == "__main__":
    main()
