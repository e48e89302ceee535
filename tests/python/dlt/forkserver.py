"""Runs loads in forks of a process that has imported dlt and the source: importing takes longer than a load.

Each line on standard input is a list of jobs in JSON, which run at once. A fork reports each step of dlt as
it begins; a job may name a step and a delay, and its fork is killed with SIGKILL that long after the step
began.
"""

import gc
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

STEPS = ("extract", "normalize", "load")

IMPORTED_BY_LOADS = (
    "deltalake.writer",
    "dlt.common.libs.deltalake",
    "dlt.common.libs.pyarrow",
    "dlt.common.libs.pyiceberg",
    "dlt.common.libs.sql_alchemy_compat",
    "fsspec.implementations.local",
    "pandas",
    "pendulum.locales.en.locale",
    "pyarrow.dataset",
    "pyarrow.pandas_compat",
    "pyiceberg.catalog.sql",
    "pytz",
    "sqlalchemy",
)
"""What pyarrow and dlt import during a first load, if it is installed."""


def run(job: dict[str, Any], begun: Callable[[str], None]) -> None:
    """Loads what is pending, then the source of the job."""
    import dlt  # noqa: PLC0415 - imported by the parent already
    from scoresheet.dlt import chess, repair, source  # noqa: PLC0415

    for module, text in job.get("patches", {}).items():
        exec(compile(text, module, "exec"), {})
    pipeline = dlt.pipeline(
        job["name"],
        destination=getattr(dlt.destinations, job["destination"])(job["address"]),
        dataset_name=f"{job['name']}_data",
        pipelines_dir=job["pipelines_dir"],
    )
    for step in STEPS:
        setattr(pipeline, step, _reporting(step, getattr(pipeline, step), begun))
    if job.get("repair"):
        for finding in repair(pipeline):
            print(f"repaired: {finding}", file=sys.stderr)
    makers: dict[str, Any] = {"source": source, "chess": chess}
    made = makers[job["source"]](job["players"], contact="tests@example.com", **job["options"])
    # Rows of nested resources would be JSON lines in a lake.
    format_: Any = {"loader_file_format": "parquet"} if job["destination"] == "filesystem" else {}
    if pipeline.has_pending_data:
        pipeline.run(**format_)
    for table in job.get("new_columns", ()):
        column = {"name": "future", "data_type": "text", "nullable": True}
        made.schema.update_table({"name": table, "columns": {"future": column}})
    if job["table_format"]:
        for resource in made.resources.values():
            resource.apply_hints(table_format=job["table_format"])
    pipeline.run(made.with_resources(*job["resources"]), **format_)


def _reporting(step: str, work: Callable[..., Any], begun: Callable[[str], None]) -> Callable[..., Any]:
    def reported(*args: Any, **options: Any) -> Any:
        begun(step)
        try:
            return work(*args, **options)
        finally:
            begun("between")

    return reported


def _say(pipe: int, step: str) -> None:
    os.write(pipe, f"{step}\n".encode())


def _fork(job: dict[str, Any]) -> tuple[int, int]:
    """Begins a job in a fork; gives its process id and the pipe in which it reports its steps."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        code = 1
        with Path(job["errors"]).open("w", encoding="utf-8") as errors:
            os.dup2(errors.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            try:
                run(job, lambda step: _say(writing, step))
                code = 0
            except BaseException:
                traceback.print_exc()
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    os.close(writing)
    return pid, reading


def _run(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Runs jobs at once; gives the exit code of each, and the seconds that its steps took."""
    forks = [(*_fork(job), job.get("kill")) for job in jobs]
    # A pipe holds the few lines of those that are watched later.
    return [_watch(*fork) for fork in forks]


def _watch(pid: int, reading: int, kill: tuple[str, float] | None) -> dict[str, Any]:
    seconds: dict[str, float] = {}
    step, since = "start", time.monotonic()
    with os.fdopen(reading) as steps:
        for line in steps:
            now = time.monotonic()
            seconds[step] = seconds.get(step, 0.0) + now - since
            step, since = line.strip(), now
            if kill and step == kill[0]:
                time.sleep(kill[1])
                os.kill(pid, signal.SIGKILL)
                break
    _, status = os.waitpid(pid, 0)
    return {"code": os.waitstatus_to_exitcode(status), "seconds": seconds}


def main() -> None:
    """Answers each list of jobs with a line of JSON."""
    import dlt  # noqa: PLC0415
    import duckdb  # noqa: PLC0415, F401
    import scoresheet.dlt  # noqa: PLC0415
    from dlt.common.exceptions import MissingDependencyException  # noqa: PLC0415

    for name in ("filesystem", "postgres", "duckdb"):
        # Also imports what the destination's client needs.
        getattr(dlt.destinations, name)().client_class  # noqa: B018
    for name in IMPORTED_BY_LOADS:
        # dlt has an error of its own for what is not installed.
        with suppress(ImportError, MissingDependencyException):
            import_module(name)
    # What a source makes once in a process: its contract, its tables, its hints.
    scoresheet.dlt.source(["warm"], contact="tests@example.com")
    scoresheet.dlt.chess(players=["warm"], contact="tests@example.com")
    gc.collect()
    # Forks neither search these objects for garbage nor copy their pages for it.
    gc.freeze()
    for line in sys.stdin:
        print(json.dumps(_run(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
