"""Performance goals, compared with the measured results."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

Results = dict[str, Any]

Ratios = dict[str, float]
"""Measured ratios by name."""

TARGETS = {"scoresheet": "DuckDB", "scoresheet-files": "files"}


@dataclass(frozen=True)
class Goal:
    """One line of the table of goals."""

    text: str
    link: str
    part: str
    """The part of the results that holds the measurement."""
    measured: Callable[[Results], Ratios]
    is_met: Callable[[float], bool]
    template: str = "{:.2f}"
    summarize: Callable[[Ratios], str] | None = None
    """Formats the ratios; without it all of them are listed."""

    def row(self, results: Results) -> list[str]:
        """Return the goal, the measured values, and whether it is met."""
        found = self.measured(results[self.part]) if self.part in results else {}
        shown = self._shown(found) if found else "not measured"
        return [f"{self.text} ([more](#{self.link}))", shown, verdict(found, self.is_met)]

    def _shown(self, found: Ratios) -> str:
        if self.summarize:
            return self.summarize(found)
        return ", ".join(f"{of} {self.template.format(value)}".strip() for of, value in found.items())


def verdict(found: Ratios, is_met: Callable[[float], bool]) -> str:
    """`met`, `missed`, or the number of misses."""
    missed = [of for of, value in found.items() if not is_met(value)]
    if not found:
        return ""
    if not missed:
        return "met"
    return "**missed**" if len(missed) == len(found) else f"**missed** in {len(missed)} of {len(found)}"


def rows(results: Results) -> Iterable[list[str]]:
    """Return one row for each goal."""
    return (goal.row(results) for goal in GOALS)


def to_floor(of: str) -> Callable[[Results], Ratios]:
    """Return wall or CPU time as a multiple of dlt alone."""

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
    """Return the wall time of another variant as a multiple of scoresheet's."""

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
    """Return the peak memory in MB."""
    variants = main["variants"]
    return {title: variants[name]["peak_mb"] for name, title in TARGETS.items() if name in variants}


def latencies(found: Results) -> Ratios:
    """Return wall time as a multiple of latency plus floor, by the number of concurrent requests."""
    return {
        f"n = {allowed}:": measured["variants"]["scoresheet"]["wall"]
        / (measured["waiting"] + measured["variants"]["floor"]["wall"])
        for allowed, measured in found["allowed"].items()
    }


def spread(of: str, least: int, *, per_game: bool) -> Callable[[Results], Ratios]:
    """Return the spread of costs in percent among loads of at least `least` games."""

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
    """Return the seconds that an unchanged run takes more than an empty run of dlt."""
    variants = again["variants"]
    return {
        title: variants["scoresheet-again"][of] - variants["nothing-again"][of]
        for of, title in (("wall", "wall"), ("cpu", "CPU"))
    }


def in_skip_passes(name: str) -> Callable[[Results], Ratios]:
    """Return the speed as a multiple of serde_json skipping the same bytes, by body."""

    def measured(decoder: Results) -> Ratios:
        return {
            group.removeprefix("decode/"): speeds[name] / speeds["serde_json_skip"]
            for group, speeds in decoder["groups"].items()
            if {name, "serde_json_skip"} <= speeds.keys()
        }

    return measured


def of_archives(found: Callable[[Results], Ratios]) -> Callable[[Results], Ratios]:
    """Select the ratios of monthly archives."""
    archive = "player_games_archive/"
    return lambda results: {
        name.removeprefix(archive) + " bytes:": ratio
        for name, ratio in found(results).items()
        if name.startswith(archive)
    }


def summary(ratios: Ratios) -> str:
    """Format minimum, maximum and median."""
    least, most = (pick(ratios, key=lambda name: ratios[name]) for pick in (min, max))
    return (
        f"from {ratios[least]:.2f} ({least} bytes) to {ratios[most]:.2f} ({most}), median"
        f" {median(ratios.values()):.2f}"
    )


LOAD, LATENCY, SCALE = "a-load-against-dlts-own-floor", "latency", "scale"

GOALS = (
    Goal(
        "wall time at most 1.2 times dlt's floor", LOAD, "main", to_floor("wall"), lambda ratio: ratio <= 1.2
    ),
    Goal("CPU at most 1.2 times dlt's floor", LOAD, "main", to_floor("cpu"), lambda ratio: ratio <= 1.2),
    Goal(
        "at least 14 times as fast as dlt's own source",
        LOAD,
        "main",
        times_as_fast("verified"),
        lambda ratio: ratio >= 14,
        "{:.1f}",
    ),
    Goal(
        "at least 4.5 times as fast as dlt's own source with Parquet",
        LOAD,
        "main",
        times_as_fast("verified-parquet"),
        lambda ratio: ratio >= 4.5,
        "{:.1f}",
    ),
    Goal(
        "at least 3.5 times as fast as dlt's own source with Parquet, uncompressed",
        LOAD,
        "main",
        times_as_fast("verified-uncompressed"),
        lambda ratio: ratio >= 3.5,
        "{:.1f}",
    ),
    Goal(
        "at least twice as fast as a Python source with Arrow",
        LOAD,
        "main",
        times_as_fast("python-arrow"),
        lambda ratio: ratio >= 2,
        "{:.1f}",
    ),
    Goal("less than 200 MB of memory", LOAD, "main", peaks, lambda peak: peak < 200, "{:.0f} MB"),
    Goal(
        "with 50 ms of latency and n concurrent requests, at most 1.15 times requests x latency / n + floor",
        LATENCY,
        "latency",
        latencies,
        lambda ratio: ratio <= 1.15,
    ),
    Goal(
        "CPU per game constant within 10 % from 10,000 games",
        SCALE,
        "scale",
        spread("cpu", 0, per_game=True),
        lambda percent: percent <= 10,
        "{:.0f} %",
    ),
    Goal(
        "CPU per game constant within 10 % from 100,000 to 1,000,000 games",
        SCALE,
        "scale",
        spread("cpu", 100_000, per_game=True),
        lambda percent: percent <= 10,
        "{:.0f} %",
    ),
    Goal(
        "memory constant within 15 % from 100,000 to 1,000,000 games",
        SCALE,
        "scale",
        spread("peak_mb", 100_000, per_game=False),
        lambda percent: percent <= 15,
        "{:.0f} %",
    ),
    Goal(
        "an unchanged run takes at most 0.5 s more than an empty run of dlt",
        "nothing-changed",
        "again",
        beside_dlt,
        lambda seconds: seconds <= 0.5,
        "{:.2f} s",
    ),
    Goal(
        "`import scoresheet` in at most 60 ms",
        "startup-and-size",
        "startup",
        lambda startup: {"": startup["import"] * 1000},
        lambda milliseconds: milliseconds <= 60,
        "{:.0f} ms",
    ),
    Goal(
        "decoder at least as fast as serde_json skips the same bytes: monthly archives in a stream",
        "decoder",
        "decoder",
        of_archives(in_skip_passes("scoresheet_stream")),
        lambda ratio: ratio >= 1,
    ),
    Goal(
        "the same, one monthly archive",
        "decoder",
        "decoder",
        of_archives(in_skip_passes("scoresheet")),
        lambda ratio: ratio >= 1,
    ),
    Goal(
        "the same, bodies of all endpoints in a stream",
        "decoder",
        "decoder",
        in_skip_passes("scoresheet_stream"),
        lambda ratio: ratio >= 1,
        summarize=summary,
    ),
    Goal(
        "the same, one body of each endpoint",
        "decoder",
        "decoder",
        in_skip_passes("scoresheet"),
        lambda ratio: ratio >= 1,
        summarize=summary,
    ),
)
