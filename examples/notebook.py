"""The games of a player in a marimo notebook: `marimo edit examples/notebook.py`."""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Games of a player")


@app.cell
def _():
    import common
    import marimo as mo
    import matplotlib.pyplot as plt
    import polars as pl

    return common, mo, pl, plt


@app.cell
def _(mo):
    mo.md("""
    # Games of a player

    The games are those of the recordings that scoresheet bundles. Give a contact to request chess.com.
    """)
    return


@app.cell
def _(common, mo):
    player = mo.ui.text(value=common.PLAYER, label="player")
    contact = mo.ui.text(value="", label="contact (empty: bundled recordings)")
    mo.hstack([player, contact])
    return contact, player


@app.cell
def _(common, contact, player):
    with common.client(contact.value or None) as client:
        games = common.games(client, player.value)
    games.select("end_time", "time_class", "color", "opponent", "rating", "score")
    return (games,)


@app.cell
def _(games, pl):
    by_class = (
        games.group_by("time_class")
        .agg(pl.len().alias("games"), pl.col("score").mean(), pl.col("rating").last())
        .sort("games", descending=True)
    )
    by_class
    return (by_class,)


@app.cell
def _(by_class, plt):
    figure, axes = plt.subplots(figsize=(6, 3))
    bars = axes.bar(by_class["time_class"], by_class["score"])
    axes.bar_label(bars, [f"{score:.0%}" for score in by_class["score"]])
    axes.set_ylabel("score")
    axes.margins(y=0.15)
    figure
    return


if __name__ == "__main__":
    app.run()
