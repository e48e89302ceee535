"""What the source needs to know of the load it runs in."""

from collections.abc import Collection, Iterable, MutableMapping
from typing import Any, cast

import dlt
from dlt.common.configuration.container import Container
from dlt.common.data_types import TDataType
from dlt.common.destination.utils import resolve_merge_strategy
from dlt.common.pipeline import PipelineContext
from dlt.common.schema import Schema
from dlt.common.schema.typing import TTableSchema
from dlt.common.schema.utils import has_table_seen_data
from dlt.common.storages.exceptions import CurrentLoadPackageStateNotAvailable
from dlt.common.storages.load_package import TLoadPackageState, commit_load_package_state
from dlt.extract import DltResource
from dlt.extract.state import _CURRENT_PIPE_CONTEXT

from ..host.errors import StoredTypeError
from ..tables.schema import Table
from .per_load import PerLoad


def request_settings() -> dict[str, Any]:
    """The settings of a client that dlt's `[runtime]` has for its own requests."""
    runtime = dlt.current.run_context().runtime_config
    return {
        "timeout": runtime.request_timeout,
        "max_attempts": runtime.request_max_attempts,
        "backoff_factor": runtime.request_backoff_factor,
        "max_retry_delay": runtime.request_max_retry_delay,
    }


def load_id() -> str | None:
    """The id of the load that extracts the resource at work; none where it is merely iterated.

    A resource of the user that iterates one of ours runs in a load, too. Its rows are the user's: they go to
    tables of the user, and nothing of them may be remembered as loaded into ours.
    """
    running = _package_id()
    schema = dlt.current.source_schema() if running else None
    return running if any(schema is each for each in _extracted(running)) else None


def note_extraction() -> None:
    """Remember whose resources a load extracts. To be called when dlt binds a resource for an iteration.

    dlt binds what it extracts before anything runs, and what a resource iterates while that one runs.
    """
    running = _package_id()
    if running and _CURRENT_PIPE_CONTEXT.get() is None:
        _extracted(running).append(dlt.current.source_schema())


def _package_id() -> str | None:
    try:
        return dlt.current.load_package_state()["load_id"]
    except CurrentLoadPackageStateNotAvailable:
        return None


_EXTRACTED: PerLoad[list[Schema]] = PerLoad()


def _extracted(running: str | None) -> list[Schema]:
    """The schemas of the sources that a load extracts."""
    return _EXTRACTED.get(running, list) if running else []


def resource_state() -> MutableMapping[str, Any]:
    """The state of the resource at work; an empty one, which nobody keeps, where it is merely iterated."""
    return dlt.current.resource_state() if load_id() else {}


def has_pipeline() -> bool:
    """Whether a pipeline has been made, be it running or not."""
    return Container()[PipelineContext].is_active()


def running_pipeline() -> dlt.Pipeline:
    """The pipeline at work. `dlt.current.pipeline` resolves the configuration of a new one first."""
    return cast("dlt.Pipeline", Container()[PipelineContext].pipeline())


_KNOWN: PerLoad[Schema | None] = PerLoad()


def known_schema() -> Schema | None:
    """Return the schema of the source as the pipeline knew it before this load; none before the first one."""
    running, name = load_id(), dlt.current.source_schema().name

    def read() -> Schema | None:
        schemas = running_pipeline().schemas
        return schemas[name] if name in schemas else None  # noqa: SIM401 - no `get`

    return _KNOWN.get(running, read) if running else read()


def is_loaded() -> bool:
    """Whether this load takes the rows of the resource at work, which may only feed a transformer."""
    return dlt.current.resource().name in dlt.current.source().resources.selected


def is_pending(load_id: str) -> bool:
    """Whether a load waits for its destination, after which its rows may still be given up."""
    pipeline = running_pipeline()
    return load_id in (*pipeline.list_extracted_load_packages(), *pipeline.list_normalized_load_packages())


def is_committed(load_id: str) -> bool:
    """Whether dlt has loaded a load, or will, even if the process was killed before its state was saved."""
    pipeline = running_pipeline()
    if is_pending(load_id):
        return True
    is_complete = load_id in pipeline.list_completed_load_packages()
    return is_complete and pipeline.get_load_package_info(load_id).state == "loaded"


def merges(resource: DltResource | None = None) -> bool:
    """Whether the destination will merge rows of a resource, by default of the current one, by their keys.

    It appends them where the resource says so, and where it cannot merge (plain Parquet files).
    """
    table = _static(resource or dlt.current.resource()).compute_table_schema()
    name = str(table["name"])
    return resolve_merge_strategy({name: table}, table) is not None


def _static(resource: DltResource) -> DltResource:
    """The resource without the hints that are functions, for which there is no item yet."""
    if not resource.has_dynamic_table_name and not resource.has_other_dynamic_hints:
        return resource
    hints: Any = {name: hint for name, hint in (resource._hints or {}).items() if not callable(hint)}
    return DltResource.from_data([], name=resource.name, hints=hints)


def refuse_stored_types(tables: Iterable[Table], described: Collection[str] = ()) -> None:
    """Refuses to fill Arrow tables of which the destination holds columns under other types.

    Items of nested resources are coerced to the stored type by dlt's normalizer; Arrow rows are not. The
    destination converts columns whose type a hint of the user has `described`.
    """
    stored = _stored_types()
    for table in tables:
        for name, expected in table.data_types.items():
            found = stored.get((table.name, name), expected)
            if found != expected and name not in described:
                raise StoredTypeError(table.name, name, found, expected)


def keep_from_refresh(table_names: Collection[str]) -> None:
    """Takes tables of no single resource out of what a `refresh` drops or empties.

    dlt counts them to the resource that has written to them last.
    """
    package = dlt.current.load_package_state()["state"]
    if "refresh" not in package or package["refresh"] == "drop_sources":
        return
    schema = dlt.current.source_schema()
    for dropped in _emptied(package):
        for name in table_names:
            for table in [table for table in dropped if table["name"] == name]:
                dropped.remove(table)
                _mark_as_seen(schema.tables[name])
    commit_load_package_state()


def empty_with(table_name: str, side_name: str, *, is_new: bool, is_replaced: bool) -> None:
    """Empty a side table with the table that it describes, where dlt has dropped or will empty that one.

    dlt takes the side table for its own, and keeps it. `is_new` says that the state was dropped as well,
    `is_replaced` that the load replaces the table.
    """
    schema = dlt.current.source_schema()
    # A refresh of the whole source begins with an empty schema.
    before = known_schema() or schema
    package = dlt.current.load_package_state()["state"]
    if side_name not in before.tables:
        return
    named = renewed_tables()
    is_emptied = is_replaced or table_name in named or (is_new and table_name not in schema.tables)
    if side_name in named or not is_emptied:
        return
    package.setdefault("truncated_tables", []).append(before.tables[side_name])
    commit_load_package_state()


def renewed_tables() -> set[str]:
    """The tables that this load drops or empties."""
    package = dlt.current.load_package_state()["state"]
    return {str(table["name"]) for tables in _emptied(package) for table in tables}


def seen_tables(schema: Schema) -> set[str]:
    """The tables that have got rows, dlt's own included, by what dlt's schema says."""
    return {str(table["name"]) for table in schema.tables.values() if has_table_seen_data(table)}


def _emptied(package: TLoadPackageState) -> tuple[list[TTableSchema], list[TTableSchema]]:
    """The tables that a load drops, and those that it empties."""
    return package.get("dropped_tables", []), package.get("truncated_tables", [])


def _mark_as_seen(table: TTableSchema) -> None:
    """Says that a table is in the destination, as dlt's schema would if it had not been dropped."""
    table["x-normalizer"] = {**(table.get("x-normalizer") or {}), "seen-data": True}


def _stored_types() -> dict[tuple[str, str], TDataType]:
    """The types of all columns as the pipeline knew them before this run, which it still does.

    Tables that the `refresh` argument of the run drops before it loads are left out.
    """
    known = known_schema()
    if known is None:
        return {}
    dropped = dlt.current.load_package_state()["state"].get("dropped_tables", [])
    tables = known.tables
    return {
        (table_name, name): data_type
        for table_name in tables.keys() - {table["name"] for table in dropped}
        for name, column in tables[table_name]["columns"].items()
        if (data_type := column.get("data_type"))
    }
