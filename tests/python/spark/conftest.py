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
    from scoresheet.spark import local_session, sail_session  # noqa: PLC0415 - needs pyspark

    if ENGINE == "sail":
        session = sail_session()
    else:
        session = local_session(spark__sql__shuffle__partitions="2")
        session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def spark(engine: SparkSession) -> SparkSession:
    """A session of Spark."""
    return engine


@pytest.fixture
def read(engine: SparkSession) -> Read:
    """Read a lake."""

    def read(path: Path | str, endpoint: str, **options: Any) -> DataFrame:
        reader = engine.read.format("scoresheet").option("endpoint", endpoint)
        for name, value in options.items():
            reader = reader.option(name, value)
        return reader.load(str(path))

    return read
