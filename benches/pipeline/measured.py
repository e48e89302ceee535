"""Run one variant once in its own process, and print its costs."""

import argparse
import importlib
import json
import os
import resource
import time
from pathlib import Path
from typing import Any

from games import Job
from variants import VARIANTS, FastLoad, Task


def main() -> None:
    """Runs the variant and prints its costs as JSON, on the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("variant", choices=VARIANTS)
    parser.add_argument("task", help="JSON")
    parser.add_argument("folder", type=Path, help="of the pipeline and its destination")
    options = parser.parse_args()
    given = json.loads(options.task)
    task = Task(
        job=Job(**given["job"]),
        url=given["url"],
        tables=Path(given["tables"]),
        concurrency=given["concurrency"],
        verified=Path(given["verified"]) if given["verified"] else None,
    )
    print(json.dumps(measure(options.variant, task, options.folder)))


def measure(name: str, task: Task, folder: Path) -> dict[str, Any]:
    """Return the costs of the run and the number of loaded rows."""
    variant = VARIANTS[name]
    os.environ.update(variant.environment, RUNTIME__DLTHUB_TELEMETRY="false")
    for module in variant.imported:
        importlib.import_module(module)
    load: Any = variant.make(task)
    if variant.output:
        return fast(load, folder, variant.output)
    make_pipeline = pipeline_in(folder, variant.destination)
    idle_mb, started, cpu = peak_mb(), time.perf_counter(), cpu_seconds()
    pipeline = make_pipeline()
    load(pipeline)
    steps = {
        step.step: (step.finished_at - step.started_at).total_seconds() for step in pipeline.last_trace.steps
    }
    costs = costs_since(started, cpu, idle_mb) | {"steps": steps}
    return costs | {"rows": rows_loaded(pipeline, folder, variant.destination)}


def fast(load: FastLoad, folder: Path, output: str) -> dict[str, Any]:
    """Return the costs of the fast lane, and the number of rows that it wrote."""
    folder.mkdir(parents=True)
    idle_mb, started, cpu = peak_mb(), time.perf_counter(), cpu_seconds()
    load(folder)
    costs = costs_since(started, cpu, idle_mb) | {"steps": {}}
    return costs | {"rows": rows_written(folder / output)}


def costs_since(started: float, cpu: float, idle_mb: float) -> dict[str, Any]:
    """Return wall and CPU seconds, and memory."""
    return {
        "wall": time.perf_counter() - started,
        "cpu": cpu_seconds() - cpu,
        "peak_mb": max(peak_mb(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
        "idle_mb": idle_mb,
    }


def rows_written(path: Path) -> int:
    """Games in a file of the fast lane."""
    import duckdb

    if path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as connection:
            ((table,),) = connection.sql("SELECT table_name FROM duckdb_tables()").fetchall()
            ((count,),) = connection.sql(f"SELECT count(DISTINCT uuid) FROM {table}").fetchall()
    else:
        ((count,),) = duckdb.sql(f"SELECT count(DISTINCT uuid) FROM '{path}'").fetchall()
    return int(count)


def pipeline_in(folder: Path, destination: str) -> Any:
    """A function that makes the pipeline, in this folder."""
    import dlt

    name, state = "bench", str(folder / "pipelines")
    if destination == "duckdb":
        target = dlt.destinations.duckdb(str(folder / "games.duckdb"))
    else:
        target = dlt.destinations.filesystem(bucket_url=(folder / "files").as_uri())
    return lambda: dlt.pipeline(name, destination=target, dataset_name="chess_data", pipelines_dir=state)


def rows_loaded(pipeline: Any, folder: Path, destination: str) -> int:
    """Games in the destination."""
    if destination == "duckdb":
        with pipeline.sql_client() as client:
            return int(client.execute_sql("SELECT count(DISTINCT uuid) FROM players_games")[0][0])
    from pyarrow import dataset

    return int(
        dataset.dataset(str(folder / "files" / "chess_data" / "players_games"), format="parquet").count_rows()
    )


def cpu_seconds() -> float:
    """Of this process and those that it has waited for, in user and system mode."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def peak_mb() -> float:
    """The most memory that this process has held; `ru_maxrss` would be at least that of its parent."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
