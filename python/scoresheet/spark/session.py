"""A Spark session on this machine."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from .requirements import require_java

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def local_session(*, cores: int = 2, memory: str = "1g", **settings: str) -> SparkSession:
    """Start Spark on this machine, or return the session that runs.

    Workers run the Python of the caller, because they need scoresheet, too. Times are shown in UTC.

    Args:
        cores: Number of tasks that run at the same time.
        memory: Heap of the Java process.
        settings: More of Spark's settings; a dot is written as two underscores
            (`spark__sql__shuffle__partitions="4"`).

    Returns:
        The session; stop it with `.stop()`.

    Raises:
        ConfigError: Java is missing or too old.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415 - slow to import

    require_java()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local[{cores}]").appName("scoresheet")
    defaults = {
        "spark.driver.memory": memory,
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "UTC",
    }
    given = {name.replace("__", "."): value for name, value in settings.items()}
    for name, value in (defaults | given).items():
        builder = builder.config(name, value)
    return builder.getOrCreate()
