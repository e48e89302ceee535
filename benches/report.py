"""Write the tables and plots of docs/performance.md from measured results.

    make bench                                  # measures the pipeline, then runs this
    cargo bench --package scoresheet-benches    # measures the decoder and its peers; run this afterwards

Results are stored in docs/performance/results.json by processor and part, so that one part can be measured
again, and another machine adds its own. The tables and plots are written from that file alone; the page shows
each table once for each processor, the latest first, and plots of the latest.
"""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from statistics import median
from typing import Any

import goals
from plots import Bar, Bars, Flame, Plot, digest, svg

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "performance.md"

Results = dict[str, Any]


def main() -> int:
    """Store new results, and write or check the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pipeline", type=Path, metavar="FILE", help="results of benches/pipeline")
    parser.add_argument(
        "--before", type=Path, metavar="FILE", help="the profile of an older version, likewise"
    )
    parser.add_argument(
        "--processor", help="where the results are from (default: the processor of this machine)"
    )
    rounds = ROOT / "target" / "tmp" / "decode.json"
    parser.add_argument("--decoder", type=Path, metavar="FILE", default=rounds, help="results of cargo bench")
    parser.add_argument(
        "--path",
        choices=goals.PATHS,
        help="the decoder's path in the results (default: that of this machine)",
    )
    parser.add_argument("--page", type=Path, default=PAGE, help="the results lie in a folder of its name")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if anything is out of date")
    options = parser.parse_args()
    folder = options.page.with_suffix("")
    kept = folder / "results.json"
    results: dict[str, Results] = json.loads(kept.read_text()) if kept.exists() else {}
    if not options.check:
        new = taken_up(options.pipeline)
        if options.before:
            new["before"] = taken_up(options.before)["profile"]
        name = options.processor or processor()
        own = results.get(name, {})
        if options.decoder.exists():
            path = options.path or simd_path()
            new["decoder"] = own.get("decoder", {}) | {path: decoder_results(options.decoder)}
        if new:
            results[name] = own | new
    page, plots = rendered(results, options.page)
    if options.check:
        stale = [options.page] if options.page.read_text() != page else []
        # Another version of matplotlib draws other bytes, so the files are compared by their data.
        stale += [
            path for path, plot in plots.items() if not path.exists() or digest(plot) not in path.read_text()
        ]
        for path in stale:
            print(f"expected {path} as benches/report.py writes it; run that", file=sys.stderr)
        return bool(stale)
    folder.mkdir(exist_ok=True)
    kept.write_text(json.dumps(results, indent=1) + "\n")
    options.page.write_text(page)
    for path, plot in plots.items():
        path.write_text(svg(plot))
    return 0


def taken_up(pipeline: Path | None) -> Results:
    """Return the measured parts, each with its conditions."""
    if not pipeline:
        return {}
    measured = json.loads(pipeline.read_text())
    described = measured.pop("described")
    return {part: {**values, "described": described} for part, values in measured.items()}


def decoder_results(measured: Path) -> Results:
    """Return what `cargo bench` measured, and when."""
    day = datetime.fromtimestamp(measured.stat().st_mtime, timezone.utc).date().isoformat()
    return {"date": day, "groups": json.loads(measured.read_text())}


def processor() -> str:
    """Return the name of this machine's processor."""
    names = [line for line in cpuinfo() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.processor() or platform.machine()


def simd_path() -> str:
    """Return the instructions that the decoder uses on this machine, as its `scan` modules choose them."""
    if platform.machine() in ("aarch64", "arm64"):
        return "NEON"
    flags = next((set(line.split()) for line in cpuinfo() if line.startswith("flags")), set())
    if {"avx512_vbmi2", "avx512vbmi", "avx512bw", "avx512f"} <= flags:
        return "AVX-512"
    return "AVX2" if "avx2" in flags else "baseline"


def cpuinfo() -> list[str]:
    """Return the lines of Linux's description of the processors."""
    path = Path("/proc/cpuinfo")
    return path.read_text().splitlines() if path.exists() else []


def rendered(results: dict[str, Results], path: Path) -> tuple[str, dict[Path, Plot]]:
    """The page at this path, and its plots by their files."""
    page, made = path.read_text(), {}
    page = with_part(page, "goals", f"{goals_table(results)}\n")
    for part in PARTS:
        found = {name: of for name, of in results.items() if part.name in of}
        if not found:
            continue
        # The latest first; those of one day in the order of their names.
        names = sorted(found, key=lambda name: (day_of(found[name][part.name]), name), reverse=True)
        tables = [part.table(found[name]) for name in names]
        if len(names) > 1:
            tables = [f"**{name}**\n\n{table}" for name, table in zip(names, tables, strict=True)]
        page = with_part(page, part.name, "\n\n".join(tables) + "\n")
        for name, plot in part.plots(found[names[0]]).items() if part.plots else ():
            made[path.with_suffix("") / f"{name}.svg"] = plot
    return page, made


def day_of(part: Results) -> str:
    """Return when a part was measured; the decoder's paths may have been on different days."""
    return str(part["described"]["date"] if "described" in part else max(of["date"] for of in part.values()))


def with_part(page: str, name: str, text: str) -> str:
    """Return the page with `text` between the markers of a part."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, found, rest = page.partition(start)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"expected {start.strip()} and {end.strip()} in the page")
    return f"{before}{start}{text}{end}{after}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Format a Markdown table; all columns but the first are numbers."""
    head = list(head)
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def described(results: Results) -> str:
    """Return date, machine and command of a part."""
    about = results["described"]
    versions = ", ".join(f"{name} {version}" for name, version in about["versions"].items())
    return (
        f"`{about['command']}` on {about['date']}: {about['machine']}; Python {about['python']}, {versions}."
    )


@dataclass(frozen=True)
class Part:
    """A part of the page."""

    name: str
    table: Callable[[Results], str]
    plots: Callable[[Results], dict[str, Plot]] | None = None


TITLES = {
    "floor": "dlt alone, the same tables prebuilt (the floor)",
    "scoresheet": "**scoresheet**, `append`",
    "floor-merge": "dlt alone, the same tables, `merge` (the floor of merging)",
    "scoresheet-merge": "**scoresheet**, `merge`",
    "floor-files": "dlt alone, the same tables, into Parquet files (the floor of files)",
    "scoresheet-files": "**scoresheet**, into Parquet files",
    "python-arrow": "urllib3 + orjson + pyarrow in `@dlt.defer`",
    "python-arrow-files": "urllib3 + orjson + pyarrow, into Parquet files",
    "verified": "dlt's own source, as shipped",
    "verified-parquet": 'dlt\'s own source, `loader_file_format="parquet"`',
    "verified-uncompressed": "dlt's own source, Parquet and `DATA_WRITER__DISABLE_COMPRESSION`",
    "like-verified": "placeholder for dlt's own source, as shipped",
    "nothing-again": "dlt alone, nothing to do",
    "row-again": "dlt alone, one row to add",
    "scoresheet-again": "**scoresheet**, nothing changed",
    "glued-parquet": "scoresheet's client and pyarrow, into Parquet",
    "fetch-parquet": "**scoresheet fetch** in process, into Parquet",
    "command-parquet": "**scoresheet fetch**, the whole command, into Parquet",
    "fetch-duckdb": "**scoresheet fetch** in process, into DuckDB",
    "command-duckdb": "**scoresheet fetch**, the whole command, into DuckDB",
}
FLOORS = {
    "scoresheet-merge": "floor-merge",
    "scoresheet-files": "floor-files",
    "python-arrow-files": "floor-files",
    "floor-files": "floor-files",
    "glued-parquet": "floor-files",
    "fetch-parquet": "floor-files",
    "command-parquet": "floor-files",
}


def goals_table(results: dict[str, Results]) -> str:
    """Return the table of goals, with a column for each processor."""
    lines = [["goal", *results], ["---"] * (1 + len(results)), *goals.rows(results.values())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def seconds(costs: Results, of: str) -> str:
    """Format the median, and the range of all runs."""
    runs = costs.get(f"{of}s", [])
    spread = f" ({min(runs):.2f} to {max(runs):.2f})" if len(runs) > 1 else ""
    return f"{costs[of]:.2f}{spread}"


def fast_lane_table(results: Results) -> str:
    """Return the fast lane beside dlt's floors and dlt's own source, on all cores and on one."""
    found = results["fast-lane"]
    rows = []
    for title, variants in (("", found["variants"]), (" on one core", found.get("one core", {}))):
        for name, costs in variants.items():
            floor = found["variants"].get(FLOORS.get(name, "floor"))
            share = f"{costs['wall'] / floor['wall']:.2f}" if floor else ""
            numbers = [seconds(costs, "wall"), seconds(costs, "cpu"), share, f"{costs['peak_mb']:.0f}"]
            rows.append([TITLES[name] + title, *numbers])
    head = ["", "wall s", "CPU s", "wall / dlt's floor", "peak MB"]
    return f"{described(found)}\n\n{table(head, rows)}"


def lake_table(results: Results) -> str:
    """Return the ways to decode a lake of monthly archives."""
    found = results["lake"]
    rows = []
    for name, runs in found["ways"].items():
        if not runs:
            continue
        walls, cpus = ([run[of] for run in runs] for of in ("wall", "cpu"))
        costs = {"wall": median(walls), "walls": walls, "cpu": median(cpus), "cpus": cpus}
        speed = found["bytes"] / 1e9 / costs["wall"]
        peak = median(run["peak"] for run in runs)
        rows.append([name, seconds(costs, "wall"), seconds(costs, "cpu"), f"{speed:.2f}", f"{peak:.0f}"])
    head = ["", "wall s", "CPU s", "GB/s", "peak MB"]
    about = f"{found['files']:,} files, {found['bytes'] / 1e9:.2f} GB of JSON."
    return f"{described(found)} {about}\n\n{table(head, rows)}"


def main_table(results: Results) -> str:
    """Return all variants with their ratios."""
    variants = results["main"]["variants"]
    rows = []
    for name, costs in variants.items():
        floor = variants.get(FLOORS.get(name, name if name.startswith("floor") else "floor"))
        ratios = [f"{costs[of] / floor[of]:.2f}" if floor else "" for of in ("wall", "cpu")]
        steps = [f"{costs['steps'].get(step, 0):.2f}" for step in ("extract", "normalize", "load")]
        numbers = [
            seconds(costs, "wall"),
            seconds(costs, "cpu"),
            *ratios,
            *steps,
            f"{costs['peak_mb']:.0f}",
        ]
        rows.append([TITLES[name], *numbers])
    head = [
        "",
        "wall s",
        "CPU s",
        "wall / floor",
        "CPU / floor",
        "extract s",
        "normalize s",
        "load s",
        "peak MB",
    ]
    return f"{described(results['main'])}\n\n{table(head, rows)}"


def main_plots(results: Results) -> dict[str, Plot]:
    """Plot wall and CPU seconds of all variants."""
    variants = results["main"]["variants"]
    return {
        "pipeline": Bars(
            "14,400 games into DuckDB and files: seconds",
            [
                Bar(
                    TITLES[name].replace("**", "").replace("`", ""),
                    (costs["wall"], costs["cpu"]),
                    "scoresheet" in name,
                )
                for name, costs in variants.items()
            ],
            ("wall", "CPU"),
        )
    }


def decoding_table(results: Results) -> str:
    """Gigabytes a second of each tool."""
    found = results["decoding"]
    best = found["tools"]["scoresheet"]["cpu"]
    rows = [
        [
            name,
            f"{costs['cpu']:.3f}",
            f"{found['bytes'] / costs['cpu'] / 1e9:.2f}",
            f"{costs['cpu'] / best:.1f}",
        ]
        for name, costs in found["tools"].items()
    ]
    head = ["", "CPU s", "GB/s", "scoresheet is faster by"]
    return f"{described(found)}\n\n{table(head, rows)}"


def decoding_plots(results: Results) -> dict[str, Plot]:
    """Gigabytes a second of each tool."""
    found = results["decoding"]
    return {
        "decoding": Bars(
            "Monthly archives, JSON to Arrow on one core: GB/s",
            [
                Bar(name, (found["bytes"] / costs["cpu"] / 1e9,), name == "scoresheet")
                for name, costs in found["tools"].items()
            ],
            ("",),
        )
    }


def decoder_tables(results: Results) -> str:
    """Return a table for each path of the decoder that was measured."""
    measured = results["decoder"]
    return "\n\n".join(decoder_table(path, measured[path]) for path in goals.PATHS if path in measured)


def decoder_table(path: str, found: Results) -> str:
    """Return GB/s by body and candidate, and the ratios to serde_json's skip pass."""
    names = list(dict.fromkeys(name for speeds in found["groups"].values() for name in speeds))
    own = [name for name in names if name.startswith("scoresheet")]
    rows = []
    for group, speeds in found["groups"].items():
        shown = [f"{speeds[name]:.2f}" if name in speeds else "" for name in names]
        ratios = [f"{speeds[name] / speeds['serde_json_skip']:.2f}" if name in speeds else "" for name in own]
        rows.append([group.removeprefix("decode/"), *shown, *ratios])
    head = ["body", *(f"`{name}`" for name in names), *(f"`{name}` / skip" for name in own)]
    return (
        f"`cargo bench --package scoresheet-benches` on {found['date']}, "
        f"path of the decoder: {path};"
        " medians of interleaved rounds, GB of JSON a second on one core, and ratios to `serde_json_skip`."
        f"\n\n{table(head, rows)}"
    )


def decoder_plots(results: Results) -> dict[str, Plot]:
    """Plot the largest monthly archive."""
    measured = results["decoder"]
    groups = measured[goals.native(measured)]["groups"]
    groups = {name: found for name, found in groups.items() if "/player_games_archive/" in name}
    if not groups:
        return {}
    name, found = max(groups.items(), key=lambda item: len(item[1]))
    title = f"{name.removeprefix('decode/')}, on one core: GB/s"
    return {
        "decoder": Bars(title, [Bar(of, (speed,), of == "scoresheet") for of, speed in found.items()], ("",))
    }


def latency_table(results: Results) -> str:
    """Return the wall time, and its ratio to latency plus floor."""
    found = results["latency"]
    rows = []
    for allowed, measured in found["allowed"].items():
        floor, loaded = (measured["variants"][name]["wall"] for name in ("floor", "scoresheet"))
        bound = measured["waiting"] + floor
        rows.append(
            [allowed, *(f"{value:.2f}" for value in (measured["waiting"], floor, loaded, loaded / bound))]
        )
    head = [
        "concurrent requests",
        "requests x latency / n, s",
        "floor, s",
        "scoresheet, s",
        "ratio to their sum",
    ]
    return f"{described(found)} Latency {found['latency_ms']} ms.\n\n{table(head, rows)}"


def again_table(results: Results) -> str:
    """Return the cost of an unchanged run."""
    variants = results["again"]["variants"]
    rows = [
        [TITLES[name], *(f"{costs[of]:.2f}" for of in ("wall", "cpu")), f"{costs['peak_mb']:.0f}"]
        for name, costs in variants.items()
    ]
    return f"{described(results['again'])}\n\n{table(['', 'wall s', 'CPU s', 'peak MB'], rows)}"


def scale_table(results: Results) -> str:
    """Return cost per game and memory by size."""
    rows = []
    for total, variants in sizes(results):
        for name, costs in variants.items():
            per_game = [f"{costs[of] / total * 1e6:.0f}" for of in ("wall", "cpu")]
            rows.append([f"{total:,}", TITLES[name], *per_game, f"{costs['peak_mb']:.0f}"])
    head = ["games", "", "wall, µs a game", "CPU, µs a game", "peak MB"]
    return f"{described(results['scale'])}\n\n{table(head, rows)}"


def scale_plots(results: Results) -> dict[str, Plot]:
    """Cost per game of scoresheet by size."""
    made = []
    for total, variants in sizes(results):
        for name in ("scoresheet-files", "scoresheet"):
            if name in variants:
                title = f"{total:,}, {'files' if name.endswith('files') else 'DuckDB'}"
                costs = variants[name]
                made.append(Bar(title, (costs["wall"] / total * 1e6, costs["cpu"] / total * 1e6), True))
    return {"scale": Bars("Microseconds a game, by number of games", made, ("wall", "CPU"))}


def sizes(results: Results) -> list[tuple[int, Results]]:
    """Return number of games and variants, smallest first."""
    return sorted(goals.sizes(results["scale"]).items())


def profile_table(results: Results) -> str:
    """Return the conditions of the profile."""
    return described(results["profile"])


def profile_plots(results: Results) -> dict[str, Plot]:
    """Draw the flamegraph of a load."""
    title = "A load into DuckDB: the threads that run Python"
    return {"profile": Flame(title, results["profile"]["stacks"], "scoresheet")}


def before_table(results: Results) -> str:
    """Return the conditions of the older profile."""
    return described(results["before"])


def before_plots(results: Results) -> dict[str, Plot]:
    """Draw the flamegraph of a load before optimization."""
    title = "The same before optimization"
    return {"profile-before": Flame(title, results["before"]["stacks"], "scoresheet")}


def startup_table(results: Results) -> str:
    """Return the import time and the package size."""
    found = results["startup"]
    total = list(map(sum, zip(*found["sizes"].values(), strict=True)))
    rows = [
        [kind, *(f"{size / 1e6:.2f}" for size in sizes)]
        for kind, sizes in (found["sizes"] | {"all": total}).items()
    ]
    return (
        f"{described(found)}\n\n`import scoresheet` takes {found['import'] * 1000:.0f} ms, without dlt.\n\n"
        + table(["", "MB installed", "MB packed"], rows)
    )


PARTS = (
    Part("main", main_table, main_plots),
    Part("fast-lane", fast_lane_table),
    Part("lake", lake_table),
    Part("decoder", decoder_tables, decoder_plots),
    Part("decoding", decoding_table, decoding_plots),
    Part("latency", latency_table),
    Part("scale", scale_table, scale_plots),
    Part("again", again_table),
    Part("startup", startup_table),
    Part("profile", profile_table, profile_plots),
    Part("before", before_table, before_plots),
)

if __name__ == "__main__":
    sys.exit(main())
