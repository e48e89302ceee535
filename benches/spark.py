"""Measure the Spark source against Spark's own JSON reader, in one run, on this machine.

    . .venv/bin/activate && maturin develop --release --locked
    python benches/spark.py --recorded FOLDER --json FILE     # recorded archives; Markdown on stdout
    .venv-sail/bin/python benches/spark.py --recorded FOLDER --json FILE --engine sail

The lake is the archives of FOLDER that conform, several times. Variants run interleaved, after one warm-up
run each. Figures are medians. CPU is that of all processes of the run: Java, Python workers and this one, so
other load on the machine counts little. `--copies 5 20 60` measures lakes of three sizes.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet
from scoresheet.replay import recordings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

from processes import Processes

sys.path.insert(0, str(Path(__file__).parent / "peers"))

ENDPOINT = "player_games_archive"

Way = Callable[[], object]
Seconds = dict[str, tuple[float, float]]
"""The medians of wall and CPU seconds of each way."""

BASE = "Spark's `json`, FAILFAST → `noop`"
ROWS, VIOLATIONS = "source, rows → `noop`", "source, `_violations` → `noop`"
SAIL = "Sail, source, rows → sums of all columns"
GOALS = {VIOLATIONS: 0.45, ROWS: 1.1, SAIL: 0.35}
"""The highest CPU of a way, as a part of that of Spark's own reader."""


def lake(recorded: Path, folder: Path, copies: int) -> tuple[int, int]:
    """Write the lake; return its files and bytes."""
    files = size = 0
    for recording in recordings(recorded):
        body, _ = recording.read()
        if recording.contract != ENDPOINT or scoresheet.violations(ENDPOINT, body):
            continue
        for copy in range(copies):
            (folder / f"{files:06}-{copy}.json").write_bytes(body)
            files, size = files + 1, size + len(body)
    return files, size


def spark_ways(spark: SparkSession, folder: Path, target: Path) -> dict[str, Way]:
    """Spark's own reader, and ours."""
    import drift
    from scoresheet.spark import decode

    def noop(df: DataFrame) -> None:
        df.write.format("noop").mode("overwrite").save()

    def some_columns() -> DataFrame:
        chosen = ", ".join(f"`{name}` {kind}" for name, kind in table(spark, folder).dtypes[:3])
        return table(spark, folder, schema=chosen)

    def bodies() -> DataFrame:
        bronze = spark.read.format("binaryFile").load(str(folder))
        decoded = decode(bronze, ENDPOINT, body="content", source="path", policy="quarantine")
        return decoded.selectExpr(f"inline({drift.ROWS})")

    return {
        BASE: lambda: noop(by_spark(spark, folder)),
        ROWS: lambda: noop(table(spark, folder)),
        "source, three columns → `noop`": lambda: noop(some_columns()),
        VIOLATIONS: lambda: noop(table(spark, folder, "_violations")),
        "`binaryFile` and `decode` → `noop`": lambda: noop(bodies()),
        "Spark's `json`, FAILFAST → Parquet": lambda: parquet(by_spark(spark, folder), target / "own"),
        "source, rows → Parquet": lambda: parquet(table(spark, folder), target / "source"),
    }


def sail_ways(spark: SparkSession, folder: Path, target: Path) -> dict[str, Way]:
    """Ours on Sail. It has no `noop`: the length of every text is summed, so that all columns are read."""

    def all_text() -> object:
        df = table(spark, folder)
        texts = [f"sum(length(`{name}`))" for name, kind in df.dtypes if kind == "string"]
        return df.selectExpr("count(*)", *texts).collect()

    return {
        SAIL: all_text,
        "Sail, source, `_violations`": lambda: table(spark, folder, "_violations").count(),
        "Sail, source, rows → Parquet": lambda: parquet(table(spark, folder), target / "sail"),
    }


def plain_ways(folder: Path) -> dict[str, Way]:
    """One process without any engine, to the same Arrow batches."""
    from scoresheet.spark import ScoresheetDataSource

    options = {"endpoint": ENDPOINT, "path": str(folder), "policy": "quarantine"}

    def read(threads: int) -> int:
        source = ScoresheetDataSource(options)
        reader = source.reader(source.schema())
        with ThreadPoolExecutor(threads) as pool:
            rows = pool.map(lambda part: sum(map(len, reader.read(part))), reader.partitions())
            return sum(rows)

    return {f"no engine, {count} thread(s), to Arrow": partial(read, count) for count in (1, 2)}


def by_spark(spark: SparkSession, folder: Path) -> DataFrame:
    """The games of a lake by Spark's own reader, which is given their types and fails at a malformed file."""
    import drift
    from pyspark.sql import types

    games = types.ArrayType(drift.spark_type(drift.contract()))
    reader = spark.read.schema(types.StructType().add(drift.ROWS, games))
    bodies = reader.json(str(folder), multiLine=True, mode="FAILFAST")
    return bodies.selectExpr(f"explode({drift.ROWS}) AS row").selectExpr("row.*")


def table(spark: SparkSession, folder: Path, name: str | None = None, schema: str | None = None) -> DataFrame:
    """A table of the lake, or some of its columns."""
    reader = spark.read.format("scoresheet").option("endpoint", ENDPOINT).option("policy", "quarantine")
    reader = reader.schema(schema) if schema else reader
    return (reader.option("table", name) if name else reader).load(str(folder))


def parquet(df: DataFrame, target: Path) -> None:
    """Write Parquet."""
    df.write.mode("overwrite").parquet(str(target))


def measured(ways: dict[str, Way], rounds: int) -> Seconds:
    """The medians of wall and CPU seconds of each way."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    processes = Processes(watched=True)
    for turn in range(rounds + 1):
        for name, way in ways.items():
            started, cpu = time.perf_counter(), processes.cpu_seconds()
            way()
            if turn:
                seen[name].append((time.perf_counter() - started, processes.cpu_seconds() - cpu))
    return {
        name: (statistics.median(wall for wall, _ in runs), statistics.median(cpu for _, cpu in runs))
        for name, runs in seen.items()
    }


def session(engine: str, cores: int) -> Iterator[SparkSession]:
    """A session, which ends when the iterator does."""
    from scoresheet.spark import local_session, sail_session

    if engine == "sail":
        spark = sail_session()
    else:
        spark = local_session(cores=cores)
        spark.sparkContext.setLogLevel("OFF")
    yield spark
    spark.stop()


def main() -> None:
    """Print a table, and the ratios to Spark's own reader."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--recorded", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--engine", choices=["spark", "sail"], default="spark")
    parser.add_argument("--copies", type=int, nargs="+", default=[20], help="of each archive, for each lake")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keeps numbers, for the other engine")
    options = parser.parse_args()
    sessions = session(options.engine, options.cores)
    spark = next(sessions)
    for copies in options.copies:
        with tempfile.TemporaryDirectory() as temporary:
            folder, target = Path(temporary, "lake"), Path(temporary, "target")
            folder.mkdir()
            size = lake(options.recorded, folder, copies)
            ways = spark_ways if options.engine == "spark" else sail_ways
            games = table(spark, folder).count()
            seconds = measured(ways(spark, folder, target) | plain_ways(folder), options.rounds)
        report(kept(options.json, copies, seconds), seconds, *size, games)
    print(f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    next(sessions, None)


def kept(file: Path | None, copies: int, seconds: Seconds) -> Seconds:
    """Add the numbers to those of the other engine in a file, and return all of this lake."""
    known = json.loads(file.read_text()) if file and file.exists() else {}
    known[str(copies)] = known.get(str(copies), {}) | seconds
    if file:
        file.write_text(json.dumps(known, indent=1))
    found: Seconds = known[str(copies)]
    return found


def report(known: Seconds, seconds: Seconds, files: int, size: int, games: int) -> None:
    """Print the numbers of this engine, and the goals as ratios to Spark's own reader."""
    base = known.get(BASE, (0.0, 0.0))[1]
    print(f"{files} bodies, {size / 1e6:.0f} MB, {games} games\n")
    print("| way | wall s | MB/s | CPU s | CPU s/GB | CPU, of `json` → `noop` |\n|---|--:|--:|--:|--:|--:|")
    for name, (wall, cpu) in seconds.items():
        ratio = f"{cpu / base:.2f}" if base else ""
        speed, cost = size / wall / 1e6, cpu / size * 1e9
        print(f"| {name} | {wall:.2f} | {speed:.0f} | {cpu:.2f} | {cost:.1f} | {ratio} |")
    for name, goal in GOALS.items():
        if name in seconds and base:
            ratio = seconds[name][1] / base
            print(f"goal: {name} ≤ {goal} — {ratio:.2f}, {'held' if ratio <= goal else 'MISSED'}")
    print(flush=True)


if __name__ == "__main__":
    main()
