"""Clients of a pipeline's destination, which parallel resources make side by side."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import dlt
from dlt.common.destination.client import JobClientBase
from dlt.destinations.sql_client import SqlClientBase

from .load import load_id, running_pipeline
from .per_load import PerLoad

T = TypeVar("T")


def destination_client(pipeline: dlt.Pipeline, schema_name: str) -> JobClientBase:
    """Return a client that loads, stores and describes tables."""
    return _in_own_context(lambda: pipeline.destination_client(schema_name))


_CLIENTS: PerLoad[JobClientBase] = PerLoad()


def client_of_load(schema_name: str) -> JobClientBase:
    """Return the client of the running pipeline, which one load makes once."""
    running = load_id()
    if running is None:
        return destination_client(running_pipeline(), schema_name)
    return _CLIENTS.get(running, lambda: destination_client(running_pipeline(), schema_name))


def sql_client(pipeline: dlt.Pipeline, schema_name: str) -> SqlClientBase[Any]:
    """Return a client that reads the dataset of the pipeline."""
    return _in_own_context(lambda: pipeline.sql_client(schema_name))


def _in_own_context(make: Callable[[], T]) -> T:
    """Makes a client in a thread of its own.

    dlt replaces its configuration context for as long as it makes a client. The threads that extract a
    parallel resource share one context with the main thread, so that two clients made at once would each
    find the other's and fail.
    """
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(make).result()
