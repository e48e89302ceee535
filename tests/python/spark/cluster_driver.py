"""The driver of `test_cluster.py`: counts the bodies of a lake and of requests on a standalone cluster.

It reads a line of JSON for each job and prints one with the result; `halfway` after some tasks.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from typing import Any

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

SETTINGS = {
    "spark.driver.memory": "512m",
    "spark.executor.memory": "512m",
    "spark.executor.cores": "1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.python.worker.reuse": "true",
    # A copy of every task that is slower than half of the others.
    "spark.speculation": "true",
    "spark.speculation.interval": "50ms",
    "spark.speculation.multiplier": "1.01",
    "spark.speculation.quantile": "0.25",
    "spark.speculation.minTaskRuntime": "10ms",
}


def main(master: str) -> None:
    builder = SparkSession.builder.master(master).appName("cluster test")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(run(session, json.loads(line))), flush=True)
    session.stop()


def run(session: SparkSession, job: dict[str, Any]) -> dict[str, Any]:
    """The summary of the side table `_bodies`, or the error of the job."""
    reader = session.read.format("scoresheet").option("table", "_bodies").options(**job)
    df = reader.load()
    threading.Thread(target=report_halfway, args=(session,), daemon=True).start()
    try:
        rows = df.collect()
    except PySparkException as error:
        return {"error": str(error), "attempts": failed_tasks(session)}
    return {
        "bodies": sorted((row.source, row.rows, row.violations, row.quarantined) for row in rows),
        "skipped": [row.skipped for row in rows if row.skipped],
    }


def failed_tasks(session: SparkSession) -> int:
    """The failed attempts of the last job."""
    tracker = session.sparkContext.statusTracker()
    job = tracker.getJobInfo(max(tracker.getJobIdsForGroup()))
    assert job
    stages = [tracker.getStageInfo(stage) for stage in job.stageIds]
    return sum(stage.numFailedTasks for stage in stages if stage)


def report_halfway(session: SparkSession) -> None:
    tracker = session.sparkContext.statusTracker()
    while True:
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and info.numCompletedTasks * 4 >= info.numTasks:
                print("halfway", flush=True)
                return
        time.sleep(0.02)


if __name__ == "__main__":
    main(sys.argv[1])
