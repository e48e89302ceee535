"""One session for all tests: Spark, or Sail where `SCORESHEET_ENGINE=sail`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ENGINE = os.environ.get("SCORESHEET_ENGINE", "spark")

Read = Callable[..., "DataFrame"]

# `make test` runs without pyspark, `make test-spark` fails when it collects nothing.
collect_ignore_glob = [] if find_spec("pyspark") else ["test_*.py"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need pyspark, and those that Sail cannot run."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("spark")
            names = getattr(item, "fixturenames", ())
            if ENGINE == "sail" and ("engine" not in names or "spark" in names):
                item.add_marker(pytest.mark.skip(reason="needs Spark itself"))


@pytest.fixture(scope="session")
def engine() -> Iterator[SparkSession]:
    """A session of Spark or Sail."""
    yield from sail() if ENGINE == "sail" else spark_session()


@pytest.fixture(scope="session")
def spark(engine: SparkSession) -> SparkSession:
    """A session of Spark."""
    return engine


def spark_session() -> Iterator[SparkSession]:
    from scoresheet.spark import local_session  # noqa: PLC0415 - needs pyspark

    session = local_session(spark__sql__shuffle__partitions="2", spark__ui__showConsoleProgress="false")
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def sail() -> Iterator[SparkSession]:
    from pysail.spark import SparkConnectServer  # type: ignore[import-not-found] # noqa: PLC0415
    from pyspark.sql import SparkSession  # noqa: PLC0415
    from scoresheet.spark import ScoresheetDataSource  # noqa: PLC0415

    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    host, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://{host}:{port}").getOrCreate()
    session.dataSource.register(ScoresheetDataSource)
    yield session
    session.stop()
    server.stop()


@pytest.fixture
def read(engine: SparkSession) -> Read:
    """Read a lake."""

    def read(path: Path | str, endpoint: str, **options: Any) -> DataFrame:
        reader = engine.read.format("scoresheet").option("endpoint", endpoint)
        for name, value in options.items():
            reader = reader.option(name, value)
        return reader.load(str(path))

    return read
