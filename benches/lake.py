"""Measure decoding of a lake of monthly archives: scoresheet on one core and on all, beside other tools.

    . .venv/bin/activate && maturin develop --release --locked
    python benches/lake.py --recorded FOLDER --size 1000        # a lake of 1 GB of the recordings
    python benches/lake.py --size 50 --runs 1                   # the bundled cassettes, small
    python benches/lake.py --recorded FOLDER --spark            # with Spark, which needs Java 17

Every way reads each file, and produces the games as Arrow or columns. scoresheet enforces the whole contract,
the others parse with types that they infer or none; Spark is given them. Each run is a process of its own,
ways run interleaved after one warm-up run each, and figures are medians with their range. One thread means
that the whole process is pinned to one core. CPU is user and system time of the process, so other load on the
machine counts little there; ratios of wall times need an idle machine. The session of Spark is started, and
has read the lake once, before the clock starts.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from processes import Processes

ENDPOINT = "player_games_archive"
MEGABYTE = 1_000_000
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

Way = Callable[[Path], int]
"""Decodes the lake, and returns the number of games."""


def with_scoresheet(lake: Path, *, threads: int) -> int:
    """`decode_many`, whose chunks are dropped."""
    import scoresheet

    chunks = scoresheet.decode_many(lake, endpoint=ENDPOINT, threads=threads)
    return sum(len(chunk.tables["games"]) for chunk in chunks)


def one_by_one(lake: Path) -> int:
    """`decode`, in one thread."""
    import scoresheet

    return sum(len(scoresheet.decode(ENDPOINT, file.read_bytes())["games"]) for file in files(lake))


def with_duckdb(lake: Path, *, threads: int) -> int:
    """`read_json` with its own types of the first files, the games unnested, as batches of Arrow."""
    import duckdb

    connection = duckdb.connect(config={"threads": threads})
    options = "format = 'unstructured', maximum_object_size = 67108864"
    games = connection.sql(
        "SELECT unnest(game) FROM (SELECT unnest(games) AS game"
        f" FROM read_json('{lake}/{ENDPOINT}/*.json', {options}))"
    )
    return sum(len(batch) for batch in games.to_arrow_reader(100_000))


def with_polars(lake: Path, *, threads: int) -> int:
    """`read_json` file by file, the games unnested."""
    import polars as pl

    def rows(file: Path) -> int:
        return pl.read_json(file, infer_schema_length=None).explode("games").unnest("games").height

    return spread(rows, lake, threads)


def with_pyarrow(lake: Path, *, threads: int) -> int:
    """`pyarrow.json` file by file, the games flattened."""
    import pyarrow as pa
    from pyarrow.json import ReadOptions, read_json

    def rows(file: Path) -> int:
        options = ReadOptions(use_threads=False, block_size=file.stat().st_size + 1)
        games = read_json(file, read_options=options)["games"].combine_chunks().flatten()
        return len(pa.Table.from_struct_array(games) if len(games) else games)

    return spread(rows, lake, threads)


def with_spark(lake: Path, *, threads: int) -> int:
    """Spark's `json` with the types of the columns, the games exploded, in the session of `run`."""
    import spark
    from pyspark.sql import Observation, SparkSession, functions

    session = SparkSession.getActiveSession()
    assert session
    counted = Observation()
    games = spark.by_spark(session, lake / ENDPOINT).observe(counted, functions.count("*").alias("games"))
    games.write.format("noop").mode("overwrite").save()
    return int(counted.get["games"])


def spread(rows: Callable[[Path], int], lake: Path, threads: int) -> int:
    """Sum the rows of all files, in a pool of threads."""
    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(rows, files(lake)))


def files(lake: Path) -> Iterator[Path]:
    """All files, in order."""
    yield from sorted((lake / ENDPOINT).iterdir())


WAYS: dict[str, Way] = {"scoresheet, one by one": one_by_one}
for _name, _way in {
    "scoresheet": with_scoresheet,
    "DuckDB": with_duckdb,
    "polars": with_polars,
    "pyarrow": with_pyarrow,
    "Spark": with_spark,
}.items():
    WAYS[f"{_name}, 1 thread"] = partial(_way, threads=1)
    WAYS[f"{_name}, {CORES} threads"] = partial(_way, threads=CORES)

WITHOUT_SPARK = [name for name in WAYS if not name.startswith("Spark")]


def write_lake(recorded: Path | None, lake: Path, size: int) -> tuple[int, int]:
    """Copy the conforming archives until there are `size` bytes; return the number of files and bytes."""
    import scoresheet
    from scoresheet.demo import CASSETTES
    from scoresheet.replay import recordings

    found = [one for one in recordings(recorded or CASSETTES) if one.contract == ENDPOINT]
    bodies = [one.read()[0] for one in found]
    bodies = [
        body for body in bodies if json.loads(body)["games"] and not scoresheet.violations(ENDPOINT, body)
    ]
    if not bodies:
        sys.exit(f"expected recordings of {ENDPOINT} in {recorded}, but found none")
    (lake / ENDPOINT).mkdir()
    written = count = 0
    while written < size:
        body = bodies[count % len(bodies)]
        (lake / ENDPOINT / f"{count:06}.json").write_bytes(body)
        written, count = written + len(body), count + 1
    return count, written


def run(name: str, lake: Path) -> dict[str, Any]:
    """Run one way in this process."""
    import scoresheet  # noqa: F401  # Imports are not measured.

    for module in ("duckdb", "polars", "pyarrow.json"):
        if module.split(".")[0].lower() in name.lower():
            __import__(module)
    threads = 1 if name.endswith("1 thread") else CORES
    if threads == 1 and hasattr(os, "sched_setaffinity"):
        # The threads that hand out and collect the work share the core.
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    processes = None
    if name.startswith("Spark"):
        from processes import Processes

        start_spark(threads)
        WAYS[name](lake)
        processes = Processes()
    (before, _), wall = usage(processes), time.perf_counter()
    games = WAYS[name](lake)
    wall = time.perf_counter() - wall
    cpu, peak = usage(processes)
    return {"games": games, "wall": wall, "cpu": cpu - before, "peak": peak}


def usage(processes: Processes | None) -> tuple[float, float]:
    """CPU seconds and the most memory in MB: of these processes, else of this one, which needs no Linux."""
    if processes:
        return processes.cpu_seconds(), processes.peak_mb()
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime, own.ru_maxrss / 1000


def start_spark(threads: int) -> None:
    """Make the session that `with_spark` uses."""
    from scoresheet.spark import local_session

    local_session(cores=threads).sparkContext.setLogLevel("OFF")


def measure(lake: Path, runs: int, names: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Run all ways interleaved, each run in a process of its own."""
    results: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for turn in range(runs + 1):
        for name in names:
            arguments = [sys.executable, __file__, "--way", name, "--lake", str(lake)]
            done = subprocess.run(arguments, check=False, capture_output=True, text=True)
            if done.returncode:
                print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            elif turn:
                results[name].append(json.loads(done.stdout))
    counts = {name: {one["games"] for one in several} for name, several in results.items() if several}
    if len(set().union(*counts.values())) != 1:
        sys.exit(f"expected the same games from every way, but found {counts}")
    return results


def spread_of(values: list[float]) -> str:
    """The median, and the range."""
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def report(results: dict[str, list[dict[str, Any]]], size: int) -> None:
    """Print a table in Markdown."""
    print("| | wall s | CPU s | GB/s of wall | peak MB |\n| --- | --: | --: | --: | --: |")
    for name, several in results.items():
        if several:
            walls = [one["wall"] for one in several]
            cpu, peak = [one["cpu"] for one in several], statistics.median(one["peak"] for one in several)
            speed = size / 1e9 / statistics.median(walls)
            print(f"| {name} | {spread_of(walls)} | {spread_of(cpu)} | {speed:.2f} | {peak:.0f} |")
    one, many = (results.get(f"scoresheet, {threads} thread{s}") for threads, s in ((1, ""), (CORES, "s")))
    if one and many:
        ratio = statistics.median(run["wall"] for run in one) / statistics.median(run["wall"] for run in many)
        print(f"\nscoresheet on {CORES} threads is {ratio:.2f} times as fast as on one.")


def main() -> None:
    """Write the lake, measure, report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--recorded", type=Path, help="a folder of recordings (default: the bundled cassettes)"
    )
    parser.add_argument("--size", type=int, default=1000, help="megabytes of JSON (default: %(default)s)")
    parser.add_argument(
        "--runs", type=int, default=5, help="measured runs of each way (default: %(default)s)"
    )
    parser.add_argument("--json", type=Path, help="also write the results to this file")
    parser.add_argument("--only", action="append", choices=list(WAYS), help="measure this way; repeatable")
    parser.add_argument("--spark", action="store_true", help="also measure Spark")
    parser.add_argument("--way", choices=list(WAYS), help=argparse.SUPPRESS)
    parser.add_argument("--lake", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        print(json.dumps(run(options.way, options.lake)))
        return
    with tempfile.TemporaryDirectory(prefix="scoresheet-lake-") as folder:
        count, size = write_lake(options.recorded, Path(folder), options.size * MEGABYTE)
        print(f"{count} files, {size / 1e9:.2f} GB of JSON; {platform.platform()}, {CORES} cores\n")
        results = measure(
            Path(folder), options.runs, options.only or (list(WAYS) if options.spark else WITHOUT_SPARK)
        )
    report(results, size)
    if options.json:
        options.json.write_text(json.dumps({"files": count, "bytes": size, "ways": results}, indent=1) + "\n")


if __name__ == "__main__":
    main()
