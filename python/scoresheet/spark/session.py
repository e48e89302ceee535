"""A session on this machine: of Spark, or of Sail."""

from __future__ import annotations

import atexit
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from .requirements import require_java

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def local_session(*, cores: int = 2, memory: str = "1g", **settings: str) -> SparkSession:
    """Start Spark on this machine, or return the session that runs.

    Workers run the Python of the caller, because they need scoresheet, too. Times are shown in UTC and no
    progress is printed.

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
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
    }
    given = {name.replace("__", "."): value for name, value in settings.items()}
    for name, value in (defaults | given).items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def sail_session() -> SparkSession:
    """Start Sail in this process, or return the session that runs. It needs `pysail`, and no Java.

    The format `scoresheet` is registered.

    Returns:
        The session; stop it with `.stop()`. The server ends with the process.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415 - slow to import

    from .source import ScoresheetDataSource  # noqa: PLC0415 - needs the types of pyspark

    session = SparkSession.builder.remote(_sail_address()).getOrCreate()
    session.dataSource.register(ScoresheetDataSource)
    return session


@cache
def _sail_address() -> str:
    """Start Sail's server, which several sessions share."""
    from pysail.spark import SparkConnectServer  # type: ignore[import-not-found] # noqa: PLC0415

    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    atexit.register(server.stop)
    host, port = server.listening_address
    return f"sc://{host}:{port}"
