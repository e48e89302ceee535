"""Columns and tables that dlt's schema has and the destination lacks.

dlt's load extends only the tables with rows in its package, and then notes the whole schema as stored. A
column that another table has gained, from an earlier version of scoresheet or by hand, is never added after
that, and every load of its table fails. So does every load of a table that somebody has dropped.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import dlt
from dlt.common.destination.client import JobClientBase
from dlt.common.destination.exceptions import DestinationException, DestinationUndefinedEntity
from dlt.common.schema import Schema
from dlt.common.schema.typing import TTableSchemaColumns
from dlt.destinations.job_client_impl import SqlJobClientBase

from ..tables.schema import SHARED
from .clients import client_of_load, destination_client
from .dataset import own_schemas
from .load import has_pipeline, known_schema, running_pipeline, seen_tables
from .one_process import ONE_PROCESS, unless_running
from .packages import repair_packages

logger = logging.getLogger(__name__)


def heal_pending() -> None:
    """Repair a package that waits to be loaded, which dlt tries before it extracts anything new.

    What another process is loading is not repaired.
    """
    ONE_PROCESS.watch(lambda pipeline: bool(own_schemas(pipeline)), _heal_pending)
    if not has_pipeline() or not running_pipeline().has_pending_data:
        return
    with unless_running(running_pipeline()) as is_idle:
        if is_idle:
            _heal_pending()


def _heal_pending() -> None:
    if not running_pipeline().has_pending_data:
        return
    try:
        for finding in repair_packages(running_pipeline()):
            logger.warning("repaired what a killed process has left behind: %s", finding)
        for schema_name in own_schemas(running_pipeline()):
            add_missing_columns(running_pipeline(), schema_name)
    except Exception as error:
        # What is wrong with the destination is for the run to say.
        logger.warning("could not repair what a killed process has left behind: %s", error)


def add_missing_columns(
    pipeline: dlt.Pipeline, schema_name: str, *, is_dry: bool = False
) -> dict[str, list[str]]:
    """Adds the columns that stored tables lack in a database; returns their names by table.

    `is_dry` only looks for them.
    """
    with _database(destination_client(pipeline, schema_name)) as client:
        if client is None:
            return {}
        stored = _stored(pipeline.schemas[schema_name], client)
        return _added(client, [(name, columns) for name, columns in stored if columns], is_dry=is_dry)


@dataclass(frozen=True)
class Stored:
    """What a database holds of the tables that have got rows; nothing is known of files."""

    lost: frozenset[str] = frozenset()
    """The tables that are not there."""
    types: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    """The type of each column that is there, in dlt's words."""


def heal(schema_name: str) -> Stored:
    """Add missing columns, make tables of records anew, which nothing depends on; return what is stored."""
    known = known_schema()
    if known is None:
        return Stored()
    with _database(client_of_load(schema_name)) as client:
        if client is None:
            return Stored()
        stored = _stored(known, client)
        records = {client.schema.naming.normalize_tables_path(name) for name in SHARED}
        _added(client, [(name, columns) for name, columns in stored if columns or name in records])
        return Stored(
            frozenset(name for name, columns in stored if not columns and name not in records),
            {
                (name, column): description.get("data_type")
                for name, columns in stored
                for column, description in columns.items()
            },
        )


def has_files(schema_name: str, table: str) -> bool:
    """Whether there are files of a table; true where the destination is a database."""
    client: Any = client_of_load(schema_name)
    if not hasattr(client, "list_table_files"):
        return True
    # dlt looks for tables of its own family where it writes its own. Ours are written in the user's layout.
    client.is_dlt_table = lambda _: False
    try:
        return bool(client.list_table_files(table))
    except DestinationUndefinedEntity:
        return False


@contextmanager
def _database(client: JobClientBase) -> Iterator[SqlJobClientBase | None]:
    """The client, opened; none where there is no database, or nothing in it yet."""
    if not isinstance(client, SqlJobClientBase) or _lacks_file(client):
        yield None
        return
    with client:
        yield client if client.is_storage_initialized() else None


def _stored(schema: Schema, client: SqlJobClientBase) -> list[tuple[str, TTableSchemaColumns]]:
    return list(client.get_storage_tables(sorted(seen_tables(schema))))


def _lacks_file(client: SqlJobClientBase) -> bool:
    """Whether the client is of a DuckDB file that does not exist; opening it would make one."""
    if client.config.destination_type != "duckdb":
        return False
    database = str(getattr(client.config.credentials, "database", ":memory:"))
    return not database.startswith(":") and not Path(database).exists()


def _added(
    client: SqlJobClientBase, stored: list[tuple[str, TTableSchemaColumns]], *, is_dry: bool = False
) -> dict[str, list[str]]:
    statements, update = client._build_schema_update_sql(stored)
    if not update:
        return {}
    added = {name: list(table["columns"]) for name, table in update.items()}
    if is_dry:
        return added
    try:
        client.sql_client.execute_many(statements)
    except DestinationException as error:
        logger.warning(
            "expected to add the missing columns %s to the destination but found: %s", added, error
        )
        return {}
    logger.warning("added columns that the destination lacked, although its schema names them: %s", added)
    return added
