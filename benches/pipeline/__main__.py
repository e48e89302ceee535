"""Measure loads of synthetic archives with scoresheet, dlt alone and other sources, in one run.

    python benches/pipeline --help
    python benches/pipeline --verified FOLDER --json target/pipeline.json

Each variant runs in its own process. Runs are interleaved, so that other load on the machine affects all
variants. Figures are medians, and ratios to dlt's floor: the same tables, prebuilt, loaded by dlt alone.
"""

import argparse
import datetime
import json
import platform
import sys
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from games import Job
from jobs import again, decoding, fast_lane, lake, latency, main_comparison, profiled, scale, startup
from runner import Choice

JOBS = {
    "main": main_comparison,
    "again": again,
    "fast-lane": fast_lane,
    "lake": lake,
    "latency": latency,
    "decoding": decoding,
    "startup": startup,
    "scale": scale,
    "profile": profiled,
}
USUAL = ("main", "fast-lane", "again", "lake", "latency", "decoding", "startup", "profile", "scale")
QUICK = ("main", "fast-lane", "again", "lake", "startup")
QUICK_VARIANTS = ("floor", "scoresheet", "floor-merge", "scoresheet-merge", "floor-files", "scoresheet-files")
QUICK_MEGABYTES = 100

SIZES = (3, 20, 28)
MILLION = 278
"""Players with 3,600 games each."""
PACKAGES = (
    "scoresheet",
    "dlt",
    "pyarrow",
    "duckdb",
    "polars",
    "pyspark",
    "orjson",
    "msgspec",
    "pydantic",
    "urllib3",
)


def main() -> None:
    """Run the selected jobs and write the results."""
    options = parsed()
    choice = Choice(
        job=Job(options.players, options.months, options.games),
        runs=options.runs,
        warm_up=not options.cold,
        verified=options.verified,
        variants=tuple(options.variant),
        recorded=options.recorded,
        with_spark=not options.quick and find_spec("pyspark") is not None,
        megabytes=QUICK_MEGABYTES if options.quick else options.lake,
        sizes=tuple(options.sizes or (*SIZES, *((MILLION,) if options.scale else ()))),
    )
    jobs = tuple(options.job) or (QUICK if options.quick else USUAL)
    results: dict[str, Any] = {"described": described()}
    for name in jobs:
        print(f"# {name}", file=sys.stderr)
        is_short = options.quick and name == "main" and not choice.variants
        results[name] = JOBS[name](replace(choice, variants=QUICK_VARIANTS) if is_short else choice)
        if options.json:
            # After each job, so that an interrupted run keeps its results.
            options.json.parent.mkdir(parents=True, exist_ok=True)
            options.json.write_text(json.dumps(results, indent=1) + "\n")
    if not options.json:
        print(json.dumps(results, indent=1))


def parsed() -> argparse.Namespace:
    """Parse the options."""
    parser = argparse.ArgumentParser(
        prog="python benches/pipeline",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--job", action="append", choices=JOBS, default=[], help=f"default: {', '.join(USUAL)}"
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help=f"only the main figures, in about five minutes: {', '.join(QUICK)}",
    )
    parser.add_argument("--recorded", type=Path, metavar="FOLDER", help="recorded archives, for the lake")
    parser.add_argument("--lake", type=int, default=1000, metavar="MB", help="size of the lake")
    parser.add_argument("--scale", action="store_true", help="also load a million games (slow)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[], help="numbers of players, for scale")
    parser.add_argument(
        "--variant", action="append", default=[], help="only this one of the main job; may be repeated"
    )
    parser.add_argument(
        "--verified", type=Path, metavar="FOLDER", help="sources/chess of dlt's verified sources"
    )
    parser.add_argument(
        "--runs", type=int, default=5, help="measured runs of each variant, after one that warms up"
    )
    parser.add_argument("--cold", action="store_true", help="without warming up")
    for name in ("players", "months", "games"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Job, name))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the results go; default: stdout")
    return parser.parse_args()


def described() -> dict[str, Any]:
    """Return machine, date, command and versions."""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        # No path of this machine is written into the results.
        "command": " ".join(["python", "benches/pipeline", *(Path(part).name for part in sys.argv[1:])]),
        "machine": machine(),
        "python": platform.python_version(),
        "versions": {package: found for package in PACKAGES if (found := installed(package))},
    }


def installed(package: str) -> str | None:
    """Return the version of a package if it is installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def machine() -> str:
    """Return processor, cores and memory, as far as the system reports them."""
    import os

    parts = [platform.system(), platform.machine(), f"{os.cpu_count()} cores"]
    cpuinfo, meminfo = Path("/proc/cpuinfo"), Path("/proc/meminfo")
    if cpuinfo.exists():
        named = (
            line.partition(":")[2].strip()
            for line in cpuinfo.read_text().splitlines()
            if "model name" in line
        )
        parts.append(next(named, ""))
    if meminfo.exists():
        parts.append(f"{int(meminfo.read_text().split()[1]) / 2**20:.0f} GB")
    return ", ".join(filter(None, parts))


if __name__ == "__main__":
    main()
