"""What the performance of this project should be, held against what was measured."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

Results = dict[str, Any]

Ratios = dict[str, float]
"""What was measured, by what it was measured of."""

TARGETS = {"scoresheet": "DuckDB", "scoresheet-files": "files"}


@dataclass(frozen=True)
class Goal:
    """One line of the table of goals."""

    text: str
    link: str
    part: str
    """The part of the results that tells of it."""
    measured: Callable[[Results], Ratios]
    is_met: Callable[[float], bool]
    shown: str = "{:.2f}"
    told: Callable[[Ratios], str] | None = None
    """What is told instead of everything."""

    def row(self, results: Results) -> list[str]:
        """The goal, what was measured, and whether it is met."""
        found = self.measured(results[self.part]) if self.part in results else {}
        told = self._told(found) if found else "not measured"
        return [f"{self.text} ([more](#{self.link}))", told, verdict(found, self.is_met)]

    def _told(self, found: Ratios) -> str:
        if self.told:
            return self.summary(found)
        return ", ".join(f"{of} {self.shown.format(value)}".strip() for of, value in found.items())


def verdict(found: Ratios, is_met: Callable[[float], bool]) -> str:
    """Met, missed, or where which."""
    missed = [of for of, value in found.items() if not is_met(value)]
    if not found:
        return ""
    if not missed:
        return "met"
    return "**missed**" if len(missed) == len(found) else f"**missed** in {len(missed)} of {len(found)}"


def rows(results: Results) -> Iterable[list[str]]:
    """All goals."""
    return (goal.row(results) for goal in GOALS)


def to_floor(of: str) -> Callable[[Results], Ratios]:
    """Costs of the load, of wall time or CPU, in those of dlt alone."""

    def measured(main: Results) -> Ratios:
        variants = main["variants"]
        floors = {"scoresheet": "floor", "scoresheet-files": "floor-files"}
        return {
            TARGETS[name]: variants[name][of] / variants[floor][of]
            for name, floor in floors.items()
            if name in variants and floor in variants
        }

    return measured


def times_as_fast(other: str) -> Callable[[Results], Ratios]:
    """The wall time of another way to load, in that of this one."""

    def measured(main: Results) -> Ratios:
        variants = main["variants"]
        names = {"DuckDB": other, "files": f"{other}-files"}
        ours = {"DuckDB": "scoresheet", "files": "scoresheet-files"}
        return {
            into: variants[name]["wall"] / variants[ours[into]]["wall"]
            for into, name in names.items()
            if name in variants and ours[into] in variants
        }

    return measured


def peaks(main: Results) -> Ratios:
    """Megabytes at most."""
    variants = main["variants"]
    return {title: variants[name]["peak_mb"] for name, title in TARGETS.items() if name in variants}


def latencies(found: Results) -> Ratios:
    """Wall time in what waiting and dlt's floor make together, by the number of requests at once."""
    return {
        f"n = {allowed}:": measured["variants"]["scoresheet"]["wall"]
        / (measured["waiting"] + measured["variants"]["floor"]["wall"])
        for allowed, measured in found["allowed"].items()
    }


def spread(of: str, least: int, *, per_game: bool) -> Callable[[Results], Ratios]:
    """How much more the costliest size takes than the cheapest, among those of at least so many games."""

    def measured(scale: Results) -> Ratios:
        sizes = {int(total): found for total, found in scale.items() if total != "described"}
        large = {total: found for total, found in sizes.items() if total >= least}
        if len(large) < 2:
            return {}
        costs = {
            title: [found[name][of] / (total if per_game else 1) for total, found in large.items()]
            for name, title in TARGETS.items()
        }
        return {title: (max(values) / min(values) - 1) * 100 for title, values in costs.items()}

    return measured


def beside_dlt(again: Results) -> Ratios:
    """Seconds of a run that finds nothing new, beside those of a run of dlt that has nothing to do."""
    variants = again["variants"]
    return {
        title: variants["scoresheet-again"][of] - variants["nothing-again"][of]
        for of, title in (("wall", "wall"), ("cpu", "CPU"))
    }


def in_skip_passes(name: str) -> Callable[[Results], Ratios]:
    """Speed in that of serde_json skipping the same bytes, by body."""

    def measured(decoder: Results) -> Ratios:
        return {
            group.removeprefix("decode/"): speeds[name] / speeds["serde_json_skip"]
            for group, speeds in decoder["groups"].items()
            if {name, "serde_json_skip"} <= speeds.keys()
        }

    return measured


def of_archives(found: Callable[[Results], Ratios]) -> Callable[[Results], Ratios]:
    """What was measured of monthly archives."""
    archive = "player_games_archive/"
    return lambda results: {
        name.removeprefix(archive) + " bytes:": ratio
        for name, ratio in found(results).items()
        if name.startswith(archive)
    }


def summary(ratios: Ratios) -> str:
    """The least, the middle and the most of many."""
    least, most = (pick(ratios, key=lambda name: ratios[name]) for pick in (min, max))
    return (
        f"from {ratios[least]:.2f} ({least} bytes) to {ratios[most]:.2f} ({most}), median"
        f" {median(ratios.values()):.2f}"
    )


LOAD, LATENCY, SCALE = "a-load-against-dlts-own-floor", "latency", "scale"

GOALS = (
    Goal("wall time at most 1.2 of dlt's floor", LOAD, "main", to_floor("wall"), lambda ratio: ratio <= 1.2),
    Goal("CPU at most 1.2 of dlt's floor", LOAD, "main", to_floor("cpu"), lambda ratio: ratio <= 1.2),
    Goal(
        "at least 14 times as fast as dlt's own source as shipped",
        LOAD,
        "main",
        times_as_fast("verified"),
        lambda ratio: ratio >= 14,
        "{:.1f}",
    ),
    Goal(
        "at least 4.5 times as fast as the same with Parquet loading",
        LOAD,
        "main",
        times_as_fast("verified-parquet"),
        lambda ratio: ratio >= 4.5,
        "{:.1f}",
    ),
    Goal(
        "at least 3.5 times as fast as the same uncompressed, too",
        LOAD,
        "main",
        times_as_fast("verified-uncompressed"),
        lambda ratio: ratio >= 3.5,
        "{:.1f}",
    ),
    Goal(
        "at least twice as fast as a source in Python with Arrow",
        LOAD,
        "main",
        times_as_fast("python-arrow"),
        lambda ratio: ratio >= 2,
        "{:.1f}",
    ),
    Goal("less than 200 MB", LOAD, "main", peaks, lambda peak: peak < 200, "{:.0f} MB"),
    Goal(
        "with 50 ms of latency and n requests at once at most 1.15 of requests x latency / n plus the floor",
        LATENCY,
        "latency",
        latencies,
        lambda ratio: ratio <= 1.15,
    ),
    Goal(
        "CPU per game flat within 10 % from 10,000 games up",
        SCALE,
        "scale",
        spread("cpu", 0, per_game=True),
        lambda percent: percent <= 10,
        "{:.0f} %",
    ),
    Goal(
        "CPU per game flat within 10 % from 100,000 games to a million",
        SCALE,
        "scale",
        spread("cpu", 100_000, per_game=True),
        lambda percent: percent <= 10,
        "{:.0f} %",
    ),
    Goal(
        "memory flat within 15 % from 100,000 games to a million",
        SCALE,
        "scale",
        spread("peak_mb", 100_000, per_game=False),
        lambda percent: percent <= 15,
        "{:.0f} %",
    ),
    Goal(
        "a run in which nothing has changed takes less than half a second beside dlt's own start",
        "nothing-changed",
        "again",
        beside_dlt,
        lambda seconds: seconds <= 0.5,
        "{:.2f} s",
    ),
    Goal(
        "`import scoresheet` in 60 ms",
        "startup-and-size",
        "startup",
        lambda startup: {"": startup["import"] * 1000},
        lambda milliseconds: milliseconds <= 60,
        "{:.0f} ms",
    ),
    Goal(
        "the decoder at least as fast as serde_json skips the same bytes: monthly archives, one after the"
        " other as loads decode them",
        "decoder",
        "decoder",
        of_archives(in_skip_passes("scoresheet_stream")),
        lambda ratio: ratio >= 1,
    ),
    Goal(
        "the same: a monthly archive by itself",
        "decoder",
        "decoder",
        of_archives(in_skip_passes("scoresheet")),
        lambda ratio: ratio >= 1,
    ),
    Goal(
        "the same: bodies of all endpoints, one after the other as loads decode them",
        "decoder",
        "decoder",
        in_skip_passes("scoresheet_stream"),
        lambda ratio: ratio >= 1,
        told=summary,
    ),
    Goal(
        "the same: one body of each endpoint by itself",
        "decoder",
        "decoder",
        in_skip_passes("scoresheet"),
        lambda ratio: ratio >= 1,
        told=summary,
    ),
)
