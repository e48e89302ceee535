"""The league table of a club: the points of its members in rated games."""

import common
import matplotlib.pyplot as plt
import polars as pl


def main() -> None:
    """Print the table, and draw the points."""
    options = common.options(__doc__)
    with common.client(options.contact) as client:
        tables = client.club_members(options.club).tables
        members = (tables["weekly"], tables["monthly"], tables["all_time"])
        names = [name for table in members for name in table["username"]]
        rows = [row(name, common.games(client, name, options.since)) for name in names]
    table = pl.DataFrame(rows).sort("points", "member", descending=[True, False])
    print(f"{'':2} {'member':20} {'games':>5} {'won':>4} {'drawn':>5} {'lost':>4} {'points':>6}")
    for rank, member in enumerate(table.iter_rows(named=True), start=1):
        print(
            f"{rank:2} {member['member']:20} {member['games']:5} {member['won']:4}"
            f" {member['drawn']:5} {member['lost']:4} {member['points']:6}"
        )
    figure, axes = plt.subplots(figsize=(8, 3))
    shown = table.reverse()
    bars = axes.barh(shown["member"], shown["points"])
    axes.bar_label(bars, [f"{points:g}" for points in shown["points"]], padding=3)
    axes.set_title(f"Points of the members of {options.club}")
    axes.set_xlabel("points in rated games")
    axes.margins(x=0.1)
    common.save(figure, options.output, "club_table")


def row(member: str, games: pl.DataFrame) -> dict[str, str | int | float]:
    """Return the line of a member: a point for a win, half a point for a draw."""
    scores = games.filter(pl.col("rated"))["score"]
    return {
        "member": member,
        "games": len(scores),
        "won": int((scores == 1.0).sum()),
        "drawn": int(scores.is_between(0.0, 1.0, closed="none").sum()),
        "lost": int((scores == 0.0).sum()),
        "points": float(scores.sum()),
    }


if __name__ == "__main__":
    main()
