"""What the destination of a pipeline holds, read back."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any, cast

import dlt
from dlt.common.schema import Schema
from dlt.destinations.exceptions import DatabaseUndefinedRelation
from dlt.destinations.job_client_impl import SqlJobClientBase
from dlt.destinations.sql_client import SqlClientBase

from ... import ConfigError
from ..tables.schema import NAME, SHARED
from .clients import client_of_load, destination_client, sql_client
from .load import known_schema, running_pipeline, seen_tables
from .stamps import ROW_ID

KEYS_AT_ONCE = 500
"""The number of keys in one query."""


def ensure_dataset(pipeline: dlt.Pipeline, schema_name: str) -> None:
    """Refuses a destination without the dataset, for which dlt would start anew and forget the state."""
    if schema_name not in pipeline.schemas:
        raise not_run(pipeline, schema_name)
    with destination_client(pipeline, schema_name) as client:
        if not client.is_storage_initialized():
            raise ConfigError(
                f"expected the dataset {pipeline.dataset_name!r} in the destination of the pipeline"
                f" {pipeline.pipeline_name!r} but found none; name another with --to and --dataset, set its"
                " credentials in dlt's configuration, or run this from Python with your own pipeline"
            )


def not_run(pipeline: dlt.Pipeline, source: str) -> ConfigError:
    """Return the error for a source that has not been run in a pipeline."""
    others = ", ".join(sorted(pipeline.schemas))
    found = f"only {others}" if others else "no completed run"
    return ConfigError(
        f"expected the source {source!r} to have been run in the pipeline {pipeline.pipeline_name!r} but"
        f" found {found}; name the pipeline that it was run in, or the schemas of the API that was loaded"
    )


def holders(pipeline: dlt.Pipeline, table: str) -> list[str]:
    """The schemas of a pipeline in which a table has got rows, by what dlt says, its default schema first.

    A source has a schema of its own name, which the user may have changed. A resource that is run by itself
    has one of the name of the pipeline.
    """
    names = sorted(pipeline.schemas, key=lambda name: (name != pipeline.default_schema_name, name))
    return [name for name in names if _holds(pipeline.schemas[name], table)]


def own_schemas(pipeline: dlt.Pipeline) -> list[str]:
    """The schemas of a pipeline that are ours: the one that our sources have, and those with our records."""
    named = [NAME] if NAME in pipeline.schemas else []
    return list(dict.fromkeys([*named, *(name for table in SHARED for name in holders(pipeline, table))]))


def _holds(schema: Schema, table: str) -> bool:
    return schema.naming.normalize_tables_path(table) in seen_tables(schema)


def by_dataset(pipeline: dlt.Pipeline, schema_names: Collection[str]) -> list[list[str]]:
    """The schemas whose tables are in one dataset, which they share unless the user separates them."""
    if len(schema_names) == 1:
        return [list(schema_names)]
    datasets: dict[str, list[str]] = {}
    for name in schema_names:
        datasets.setdefault(sql_client(pipeline, name).dataset_name, []).append(name)
    return list(datasets.values())


def reader(pipeline: dlt.Pipeline, schema_name: str) -> SqlClientBase[Any]:
    """Return a client that reads all tables of a schema, those with names of dlt's family included.

    dlt looks for files of the latter in a folder of the table's name, where it writes its own tables. Ours
    are written in the `layout` of the user.
    """
    client: Any = sql_client(pipeline, schema_name)
    files = getattr(client, "remote_client", None)
    if files is not None:
        schema = pipeline.schemas[schema_name]
        own = {schema.version_table_name, schema.loads_table_name, schema.state_table_name}
        files.is_dlt_table = own.__contains__
    return cast("SqlClientBase[Any]", client)


def select(
    client: SqlClientBase[Any],
    table: str,
    names: Sequence[str],
    *,
    newest: tuple[str, int] | None = None,
    **equal: str,
) -> list[dict[str, Any]]:
    """Columns of the rows in which some columns `equal` a text; or of the `newest` by a column."""
    columns = ", ".join(map(client.escape_column_name, names))
    conditions = "".join(f" AND {client.escape_column_name(name)} = %s" for name in equal)
    order = f" ORDER BY {client.escape_column_name(newest[0])} DESC LIMIT {newest[1]:d}" if newest else ""
    # Nothing of it comes from a user.
    query = f"SELECT {columns} FROM {client.make_qualified_table_name(table)} WHERE 1 = 1{conditions}{order}"  # noqa: S608 - quoted by dlt
    found = client.execute_sql(query, *equal.values())
    return [dict(zip(names, row, strict=True)) for row in found or ()]


def stored_rows(
    table: str, columns: Sequence[str], key: str, values: Collection[str]
) -> list[tuple[Any, ...]]:
    """Return columns of the rows of a table in the destination of the running pipeline that have some keys.

    Raises:
        ConfigError: The destination cannot be read.
    """
    schema = dlt.current.source_schema()
    naming = schema.naming
    found: list[tuple[Any, ...]] = []
    try:
        with reader(running_pipeline(), schema.name) as client:
            name = client.make_qualified_table_name(naming.normalize_tables_path(table))
            selected = ", ".join(client.escape_column_name(naming.normalize_path(each)) for each in columns)
            column = client.escape_column_name(naming.normalize_path(key))
            for several in _batches(sorted(values)):
                marks = ", ".join(["%s"] * len(several))
                # The names are ours, and the values are parameters.
                query = f"SELECT {selected} FROM {name} WHERE {column} IN ({marks})"  # noqa: S608 - quoted by dlt
                found += map(tuple, client.execute_sql(query, *several) or ())
    except DatabaseUndefinedRelation:
        return found
    except Exception as error:
        raise ConfigError(
            "expected to know which games are loaded, to append the others, but the local file of the"
            f" pipeline does not know it, and the destination cannot be read: {error}; choose one: correct"
            ' the access to the destination, write_disposition="merge" into a destination that merges, or'
            ' load everything anew with pipeline.run(..., refresh="drop_resources")'
        ) from error
    return found


def _batches(values: Sequence[str]) -> Iterator[list[str]]:
    remaining = iter(values)
    while several := list(islice(remaining, KEYS_AT_ONCE)):
        yield several


def has_repeated_rows(names: Collection[str]) -> bool:
    """Whether a table holds rows twice, since dlt has repeated the load job that brought them.

    dlt empties a replaced table before the job, and not again when it repeats the job after a crash.
    """
    schema = known_schema()
    if schema is None or running_pipeline().destination is None:
        return False
    seen = seen_tables(schema)
    tables = [name for name in map(schema.naming.normalize_tables_path, names) if name in seen]
    if not tables:
        return False
    with client_of_load(schema.name) as client:
        # A job in files overwrites its own file.
        if not isinstance(client, SqlJobClientBase):
            return False
        return any(
            _has_repeated(client.sql_client, schema.naming.normalize_identifier(ROW_ID), name)
            for name in tables
        )


def _has_repeated(client: SqlClientBase[Any], row_id: str, table: str) -> bool:
    column = client.escape_column_name(row_id)
    query = f"SELECT count({column}), count(DISTINCT {column}) FROM {client.make_qualified_table_name(table)}"  # noqa: S608 - quoted by dlt
    try:
        ((count, distinct),) = client.execute_sql(query) or [(0, 0)]
    except DatabaseUndefinedRelation:
        return False
    return bool(count != distinct)
