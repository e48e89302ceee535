"""Performance goals, compared with the measured results of each processor."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

Results = dict[str, Any]

Values = dict[str, float]
"""Measured values by name."""

TARGETS = {"scoresheet": "DuckDB", "scoresheet-files": "files"}
FLOORS = {"scoresheet": "floor", "scoresheet-files": "floor-files", "scoresheet-merge": "floor-merge"}

PATHS = ("AVX-512", "AVX2", "NEON", "baseline")
"""The instructions that decoders use; of those that a processor has, they take the first."""

LARGE = 100_000
"""Number of games from which costs per game are expected to be constant."""


@dataclass(frozen=True)
class Goal:
    """One line of the table of goals."""

    text: str
    link: str
    part: str
    """The part of the results that holds the measurement."""
    measured: Callable[[Results], Values]
    is_met: Callable[[float], bool]
    template: str = "{:.2f}"
    summarize: Callable[[Values], str] | None = None
    """Formats the values; without it all of them are listed."""

    def row(self, results: Iterable[Results]) -> list[str]:
        """Return the goal, and for each processor the measured values and whether the goal is met."""
        return [f"{self.text} ([more](#{self.link}))", *map(self._cell, results)]

    def _cell(self, results: Results) -> str:
        found = self.measured(results[self.part]) if self.part in results else {}
        return f"{self._shown(found)}: {verdict(found, self.is_met)}" if found else "not measured"

    def _shown(self, found: Values) -> str:
        if self.summarize:
            return self.summarize(found)
        return ", ".join(f"{of} {self.template.format(value)}".strip() for of, value in found.items())


def verdict(found: Values, is_met: Callable[[float], bool]) -> str:
    """`met`, `missed`, or the number of misses."""
    missed = [of for of, value in found.items() if not is_met(value)]
    if not missed:
        return "met"
    return "**missed**" if len(missed) == len(found) else f"**missed** in {len(missed)} of {len(found)}"


def rows(results: Iterable[Results]) -> Iterable[list[str]]:
    """Return one row for each goal."""
    results = list(results)
    return (goal.row(results) for goal in GOALS)


def at_most(limit: float) -> Callable[[float], bool]:
    """Return the test of an upper limit."""
    return lambda value: value <= limit


def at_least(limit: float) -> Callable[[float], bool]:
    """Return the test of a lower limit."""
    return lambda value: value >= limit


def wall_of(**names: str) -> Callable[[Results], Values]:
    """Return the wall seconds of variants, by their titles."""
    return lambda part: {
        title: part["variants"][name]["wall"] for title, name in names.items() if name in part["variants"]
    }


def ratio(of: str, pairs: dict[str, tuple[str, str]]) -> Callable[[Results], Values]:
    """Return a cost as a multiple of another variant's; `pairs` are those variants by title."""

    def measured(part: Results) -> Values:
        variants = part["variants"]
        return {
            title: variants[name][of] / variants[other][of]
            for title, (name, other) in pairs.items()
            if name in variants and other in variants
        }

    return measured


def beside_floor(main: Results) -> Values:
    """Return the CPU seconds of the source, those of dlt's floor subtracted."""
    variants = main["variants"]
    return {
        title: variants[name]["cpu"] - variants[FLOORS[name]]["cpu"]
        for name, title in TARGETS.items()
        if name in variants and FLOORS[name] in variants
    }


def peaks(scale: Results) -> Values:
    """Return the peak memory in MB of the largest load into files."""
    largest = max(sizes(scale).items(), default=None)
    if largest is None or largest[0] < LARGE:
        return {}
    total, found = largest
    return {f"{total:,} games": found["scoresheet-files"]["peak_mb"]} if "scoresheet-files" in found else {}


def fast_peaks(scale: Results) -> Values:
    """Return the peak memory in MB of the fast lane, by number of games."""
    return {
        f"{total:,} games": found["fetch-parquet"]["peak_mb"]
        for total, found in sizes(scale).items()
        if "fetch-parquet" in found and total >= LARGE
    }


def sizes(scale: Results) -> dict[int, Results]:
    """Return the variants by number of games."""
    return {int(total): found for total, found in scale.items() if total.isdigit()}


def spread(of: str, *names: str, per_game: bool) -> Callable[[Results], Values]:
    """Return the spread of costs in percent among large loads."""

    def measured(scale: Results) -> Values:
        large = {total: found for total, found in sizes(scale).items() if total >= LARGE}
        values = {
            name: [
                found[name][of] / (total if per_game else 1)
                for total, found in large.items()
                if name in found
            ]
            for name in names
        }
        return {
            TARGETS.get(name, ""): (max(several) / min(several) - 1) * 100
            for name, several in values.items()
            if len(several) > 1
        }

    return measured


def latencies(found: Results) -> Values:
    """Return wall time as a multiple of latency plus floor, by the number of concurrent requests."""
    return {
        f"n = {allowed}:": measured["variants"]["scoresheet"]["wall"]
        / (measured["waiting"] + measured["variants"]["floor"]["wall"])
        for allowed, measured in found["allowed"].items()
    }


def beside_dlt(again: Results) -> Values:
    """Return the seconds that an unchanged run takes more than an empty run of dlt."""
    variants = again["variants"]
    return {
        title: variants["scoresheet-again"][of] - variants["nothing-again"][of]
        for of, title in (("wall", "wall"), ("cpu", "CPU"))
    }


def in_skip_passes(name: str, path: str | None = None) -> Callable[[Results], Values]:
    """Return the speed of a decoder's path as a multiple of serde_json skipping the same bytes, by body.

    The default is the path that decoders take on the processor.
    """

    def measured(decoder: Results) -> Values:
        taken = path or native(decoder)
        groups = decoder[taken]["groups"] if taken in decoder else {}
        return {
            group.removeprefix("decode/"): speeds[name] / speeds["serde_json_skip"]
            for group, speeds in groups.items()
            if {name, "serde_json_skip"} <= speeds.keys()
        }

    return measured


def native(decoder: Results) -> str:
    """Return the path that decoders take on the processor, of those that were measured."""
    return min(decoder, key=PATHS.index)


def of_archives(name: str, path: str | None = None) -> Callable[[Results], Values]:
    """Select the ratios of monthly archives."""
    archive = "player_games_archive/"

    def measured(decoder: Results) -> Values:
        found = in_skip_passes(name, path)(decoder)
        return {
            body.removeprefix(archive) + " bytes:": value
            for body, value in found.items()
            if body.startswith(archive)
        }

    return measured


def median_of(measured: Callable[[Results], Values]) -> Callable[[Results], Values]:
    """Return the median of the values."""

    def of(results: Results) -> Values:
        found = measured(results)
        return {"": median(found.values())} if found else {}

    return of


def least(values: Values) -> str:
    """Format the least values, and the median."""
    first = sorted(values, key=lambda name: values[name])[:3]
    shown = ", ".join(f"{values[name]:.2f} ({name} bytes)" for name in first)
    return f"least {shown}, median {median(values.values()):.2f}"


def on_all_cores(lake: Results) -> Values:
    """Return the speed of `decode_many` on all cores as a multiple of one core's."""
    walls = {
        name: median(run["wall"] for run in runs)
        for name, runs in lake["ways"].items()
        if name.startswith("scoresheet, ") and "thread" in name and runs
    }
    one = walls.pop("scoresheet, 1 thread", None)
    return (
        {name.removeprefix("scoresheet, ") + ":": one / wall for name, wall in walls.items()} if one else {}
    )


FAST, LOAD, LATENCY, SCALE = "the-fast-lane", "a-load-against-dlts-own-floor", "latency", "scale"

GOALS = (
    Goal(
        "fast lane, 14,400 games into Parquet, in process: at most 0.15 s",
        FAST,
        "fast-lane",
        wall_of(**{"": "fetch-parquet"}),
        at_most(0.15),
        "{:.2f} s",
    ),
    Goal(
        "the whole command, start included: at most 0.25 s",
        FAST,
        "fast-lane",
        wall_of(**{"": "command-parquet"}),
        at_most(0.25),
        "{:.2f} s",
    ),
    Goal(
        "fast lane into DuckDB: at most 0.45 of dlt's floor",
        FAST,
        "fast-lane",
        ratio("wall", {"": ("fetch-duckdb", "floor")}),
        at_most(0.45),
    ),
    Goal(
        "fast lane into Parquet: at least 60 times as fast as dlt's own source",
        FAST,
        "fast-lane",
        ratio("wall", {"": ("verified", "fetch-parquet")}),
        at_least(60),
        "{:.0f}",
    ),
    Goal(
        "fast lane into DuckDB: at least 30 times as fast as dlt's own source",
        FAST,
        "fast-lane",
        ratio("wall", {"": ("verified", "fetch-duckdb")}),
        at_least(30),
        "{:.0f}",
    ),
    Goal(
        "fast lane, CPU per game constant within 10 % from 100,000 to 1,000,000 games",
        SCALE,
        "scale",
        spread("cpu", "fetch-parquet", per_game=True),
        at_most(10),
        "{:.0f} %",
    ),
    Goal(
        "fast lane: less than 200 MB of memory",
        SCALE,
        "scale",
        fast_peaks,
        lambda peak: peak < 200,
        "{:.0f} MB",
    ),
    Goal(
        "through dlt: at most 0.15 s of CPU beside dlt's floor",
        LOAD,
        "main",
        beside_floor,
        at_most(0.15),
        "{:.2f} s",
    ),
    Goal(
        "through dlt into DuckDB: wall time at most 1.15 times dlt's floor",
        LOAD,
        "main",
        ratio("wall", {"": ("scoresheet", "floor")}),
        at_most(1.15),
    ),
    Goal(
        "through dlt into files: wall time at most 1.5 times dlt's floor",
        LOAD,
        "main",
        ratio("wall", {"": ("scoresheet-files", "floor-files")}),
        at_most(1.5),
    ),
    Goal(
        "through dlt, `merge`: wall time at most 1.1 times its floor",
        LOAD,
        "main",
        ratio("wall", {"": ("scoresheet-merge", "floor-merge")}),
        at_most(1.1),
    ),
    Goal(
        "an unchanged run takes at most 0.15 s more than an empty run of dlt",
        "nothing-changed",
        "again",
        beside_dlt,
        at_most(0.15),
        "{:.2f} s",
    ),
    Goal(
        "through dlt into files: memory constant within 10 % from 100,000 to 1,000,000 games",
        SCALE,
        "scale",
        spread("peak_mb", "scoresheet-files", per_game=False),
        at_most(10),
        "{:.0f} %",
    ),
    Goal(
        "through dlt into files: at most 260 MB for 1,000,000 games",
        SCALE,
        "scale",
        peaks,
        at_most(260),
        "{:.0f} MB",
    ),
    Goal(
        "with 50 ms of latency and n concurrent requests, at most 1.15 times requests x latency / n + floor",
        LATENCY,
        "latency",
        latencies,
        at_most(1.15),
    ),
    Goal(
        "decoder, archives in a stream: at least 1.5 times as fast as serde_json skips them, with AVX-512",
        "decoder",
        "decoder",
        of_archives("scoresheet_stream", "AVX-512"),
        at_least(1.5),
    ),
    Goal(
        "the same with AVX2: at least 1.15 times",
        "decoder",
        "decoder",
        of_archives("scoresheet_stream", "AVX2"),
        at_least(1.15),
    ),
    Goal(
        "one monthly archive by itself: at least 1.1 times",
        "decoder",
        "decoder",
        of_archives("scoresheet"),
        at_least(1.1),
    ),
    Goal(
        "bodies of all endpoints in a stream: a median of at least 1.2 times",
        "decoder",
        "decoder",
        median_of(in_skip_passes("scoresheet_stream")),
        at_least(1.2),
    ),
    Goal(
        "the same, none below 0.6 times",
        "decoder",
        "decoder",
        in_skip_passes("scoresheet_stream"),
        at_least(0.6),
        summarize=least,
    ),
    Goal(
        "`decode_many` on two cores: at least 1.8 times as fast as on one",
        "many-bodies",
        "lake",
        on_all_cores,
        at_least(1.8),
    ),
    Goal(
        "`import scoresheet` in at most 60 ms",
        "startup-and-size",
        "startup",
        lambda startup: {"": startup["import"] * 1000},
        at_most(60),
        "{:.0f} ms",
    ),
)
