"""When a player plays: games by weekday and hour (UTC)."""

import common
import matplotlib.pyplot as plt
import polars as pl

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOURS = 24


def main() -> None:
    """Draw the games by weekday and hour, and print the busiest hour."""
    options = common.options(__doc__)
    with common.client(options.contact) as client:
        games = common.games(client, options.player, options.since)
    counts = games.group_by(day=pl.col("end_time").dt.weekday() - 1, hour=pl.col("end_time").dt.hour()).len()
    grid = [[0] * HOURS for _ in DAYS]
    for day, hour, count in counts.iter_rows():
        grid[day][hour] = count
    figure, axes = plt.subplots(figsize=(8, 3))
    image = axes.imshow(grid, cmap="Blues", aspect="auto")
    axes.set_xticks(range(0, HOURS, 3), [f"{hour}:00" for hour in range(0, HOURS, 3)])
    axes.set_yticks(range(len(DAYS)), DAYS)
    axes.set_title(f"Games of {options.player} by hour (UTC)")
    figure.colorbar(image, label="games")
    if len(counts):
        day, hour, count = counts.sort("len", "day", "hour", descending=[True, False, False]).row(0)
        print(f"busiest: {DAYS[day]} {hour}:00 UTC with {count} games")
    common.save(figure, options.output, "activity_by_hour")


if __name__ == "__main__":
    main()
