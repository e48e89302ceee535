"""What the examples share: a client, the games of a player, and the style of the charts.

Without options an example reads the recordings that scoresheet bundles, offline. With `--contact` it requests
chess.com: `python examples/openings.py --contact you@example.com --player hikaru --since 2024-11`.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib as mpl
import polars as pl
import scoresheet
from cycler import cycler
from matplotlib.figure import Figure
from scoresheet import replay

CASSETTES = Path(scoresheet.__file__).parent / "cassettes"
PLAYER = "fenwickthorne"
CLUB = "inkwell-corner"
COLORS = ("#3b6ea5", "#c8553d", "#588157", "#8e6c8a", "#b08900", "#4f6d7a")

mpl.use("Agg")
mpl.rcParams.update(
    {
        "axes.prop_cycle": cycler(color=COLORS),
        "axes.spines.right": False,
        "axes.spines.top": False,
        "figure.constrained_layout.use": True,
        "font.size": 10,
        "legend.frameon": False,
        # The same data gives the same file. Text is drawn as paths, so that no reader's font cuts a label.
        "svg.hashsalt": "scoresheet",
    }
)


def options(description: str | None) -> argparse.Namespace:
    """Parse the options of an example."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--contact", help="request chess.com, which is told this address")
    parser.add_argument("--player", default=PLAYER)
    parser.add_argument("--club", default=CLUB)
    parser.add_argument("--since", default="2000-01", metavar="YYYY-MM", help="first month of games")
    parser.add_argument("--output", type=Path, default=Path("examples-out"), help="folder of the charts")
    return parser.parse_args()


@contextmanager
def client(contact: str | None) -> Iterator[scoresheet.Client]:
    """A client of chess.com, or without a contact of a server that replays the bundled recordings."""
    if contact:
        yield scoresheet.Client(contact=contact)
        return
    with replay.serve(CASSETTES) as server:
        yield scoresheet.Client(
            contact="examples@example.com", base_url=server.base_url, callback_url=server.callback_url
        )


def games(source: scoresheet.Client, player: str, since: str = "2000-01") -> pl.DataFrame:
    """Return the games of a player, seen from this player: `rating`, `opponent`, `score` (1, 0.5 or 0)."""
    months = [
        url.split("/")[-2:]
        for url in pl.DataFrame(source.player_games_archives(player).tables["archives"])["value"]
    ]
    requests = [
        {"username": player, "year": int(year), "month": int(month)}
        for year, month in months
        if f"{year}-{month}" >= since
    ]
    frames = [
        pl.DataFrame(chunk.tables["games"])
        for chunk in source.stream("player_games_archive", requests)
        if "games" in chunk.tables
    ]
    found = (
        pl.concat(frames)
        if frames
        else pl.DataFrame(scoresheet.decode("player_games_archive", '{"games":[]}')["games"])
    )
    white = pl.col("white__username").str.to_lowercase() == player.lower()
    result = pl.when(white).then("white__result").otherwise("black__result")
    lost = pl.when(white).then("black__result").otherwise("white__result") == "win"
    return found.with_columns(
        rating=pl.when(white).then("white__rating").otherwise("black__rating"),
        opponent=pl.when(white).then("black__username").otherwise("white__username"),
        color=pl.when(white).then(pl.lit("white")).otherwise(pl.lit("black")),
        score=pl.when(result == "win").then(1.0).when(lost).then(0.0).otherwise(0.5),
    ).sort("end_time")


def save(figure: Figure, folder: Path, name: str) -> None:
    """Write a chart as SVG."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.svg"
    figure.savefig(path, metadata={"Date": None})
    print(f"wrote {path}")
