"""Load packages that a killed process left in a state from which dlt does not recover by itself.

dlt notes what it has done in files, after it has done it. A process that is killed in between leaves a
package of which dlt believes less than is true:

- At the end of normalize, dlt renames a package into the folder of the load step and then deletes the
  extracted one. With both in place, every later run fails with `Directory not empty`, or for lack of
  `schema.json` where half of it was deleted. The extracted package is a copy, so deleting it loses nothing.
- At the end of the load step, dlt notes a package as completed and then renames it into the folder of the
  loaded ones. A completed package in its old folder fails in every later run. It is loaded, so it is moved.
- In the load step, a destination commits a job and dlt notes it afterwards. A job that was not noted runs
  again. Tables that are merged, and files, take no harm. Where rows are appended, they are doubled; where
  `_dlt_id` is unique, as in Postgres, the job fails in every later run. Rows of a job are committed together
  and have ids of their own, so one id of the job's file in the destination shows that all of its rows are
  there, and the job can be noted as completed without running it. Nothing is lost. Rows that are doubled
  already stay doubled.
"""

import csv
import json
import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dlt
import pyarrow.parquet as pq
from dlt.common.schema import Schema
from dlt.common.storages import FileStorage
from dlt.common.storages.load_package import PackageStorage, ParsedLoadJobFileName
from dlt.destinations.exceptions import DatabaseUndefinedRelation
from dlt.destinations.job_client_impl import SqlJobClientBase, SqlJobClientWithStagingDataset

from .stamps import ROW_ID

DUPLICATE_PACKAGE = "duplicate_package"
UNMOVED_PACKAGE = "unmoved_package"
UNNOTED_JOB = "unnoted_job"
MISSING_COLUMN = "missing_column"

NOTES_TRANSITIONS = hasattr(PackageStorage, "save_pending_transition")
"""Whether dlt notes that a job is completed before it deals with what follows; early versions do not."""

_ROW_ID_TEXT = re.compile(r"'([A-Za-z0-9+/_-]{10,64})'")
"""A text in SQL that may be a row id; others match as well, but are no ids in the destination."""


@dataclass(frozen=True)
class Finding:
    """A state of a pipeline that dlt does not recover from by itself."""

    code: str
    """`duplicate_package`, `unmoved_package`, `unnoted_job` or `missing_column`: stable, for programs."""
    load_id: str
    """The load package; empty where it concerns no single one."""
    subject: str
    """The package, the file of the job, or the column."""
    remedy: str
    """What a repair does."""

    def __str__(self) -> str:
        where = f" of load {self.load_id}" if self.load_id not in ("", self.subject) else ""
        return f"{self.code}: {self.subject}{where}; {self.remedy}"


def repair_packages(pipeline: dlt.Pipeline) -> list[Finding]:
    """Repairs all packages; returns what was repaired."""
    duplicates = duplicate_packages(pipeline)
    for finding in duplicates:
        delete_extracted(pipeline, finding)
    unmoved = unmoved_packages(pipeline)
    for finding in unmoved:
        move_to_loaded(pipeline, finding)
    unnoted = list(unnoted_jobs(pipeline))
    for finding in unnoted:
        note_as_completed(pipeline, finding)
    return [*duplicates, *unmoved, *unnoted]


def duplicate_packages(pipeline: dlt.Pipeline) -> list[Finding]:
    """Extracted packages that were normalized already."""
    extracted = pipeline._get_normalize_storage()
    loads = pipeline._get_load_storage()
    if not (_is_ready(extracted) and _is_ready(loads)):
        return []
    done = {*loads.list_normalized_packages(), *loads.list_loaded_packages()}
    return [
        Finding(
            DUPLICATE_PACKAGE, load_id, load_id, "the extracted copy of this normalized package is deleted"
        )
        for load_id in extracted.extracted_packages.list_packages()
        if load_id in done
    ]


def _is_ready(storage: Any) -> bool:
    """Whether the folders of a storage are there. Early versions of dlt make them with the object."""
    return not hasattr(storage, "is_storage_ready") or bool(storage.is_storage_ready())


def delete_extracted(pipeline: dlt.Pipeline, finding: Finding) -> None:
    """Deletes the extracted copy of a package."""
    pipeline._get_normalize_storage().extracted_packages.delete_package(finding.load_id)


def unmoved_packages(pipeline: dlt.Pipeline) -> list[Finding]:
    """Loaded packages that are still where the load step looks for packages."""
    loads = pipeline._get_load_storage()
    if not _is_ready(loads):
        return []
    return [
        Finding(UNMOVED_PACKAGE, load_id, load_id, "this package is loaded, and is moved to the loaded ones")
        for load_id in loads.list_normalized_packages()
        if loads.normalized_packages.is_package_completed(load_id)
    ]


def move_to_loaded(pipeline: dlt.Pipeline, finding: Finding) -> None:
    """Moves a package that is loaded, as dlt would have done next."""
    loads, load_id = pipeline._get_load_storage(), finding.load_id
    loads.storage.rename_tree(
        loads.get_normalized_package_path(load_id), loads.get_loaded_package_path(load_id)
    )
    loads.maybe_remove_completed_jobs(load_id)


def unnoted_jobs(pipeline: dlt.Pipeline) -> Iterator[Finding]:
    """Jobs whose rows are in the destination although dlt does not know it."""
    loads = pipeline._get_load_storage()
    if not _is_ready(loads):
        return
    packages = loads.normalized_packages
    for load_id in loads.list_normalized_packages():
        interrupted = _interrupted(packages, load_id)
        if not interrupted:
            continue
        schema = packages.load_schema(load_id)
        (client, _) = pipeline._get_destination_clients(schema)
        # A job in files overwrites its own file, and other destinations have no rows to look for.
        if not isinstance(client, SqlJobClientBase):
            continue
        with client:
            for job in interrupted if client.is_storage_initialized() else []:
                path = Path(packages.storage.make_full_path(job))
                if _is_committed(client, schema, path):
                    yield Finding(
                        UNNOTED_JOB, load_id, path.name, "it is noted as completed; its rows are there"
                    )


def note_as_completed(pipeline: dlt.Pipeline, finding: Finding) -> None:
    """Leaves dlt the note that it lacks, as the worker would have done that ran the job."""
    packages = pipeline._get_load_storage().normalized_packages
    started = {Path(job).name for job in packages.list_started_jobs(finding.load_id)}
    if finding.subject not in started:
        # It has failed since, and waits to be tried again.
        packages.start_job(finding.load_id, finding.subject)
    if NOTES_TRANSITIONS:
        packages.save_pending_transition(finding.load_id, finding.subject, "completed")
    else:
        packages.complete_job(finding.load_id, finding.subject)


def _interrupted(packages: PackageStorage, load_id: str) -> list[str]:
    """The jobs that were started at least once, and of which nothing is noted but perhaps a failure."""
    started = [
        job
        for job in packages.list_started_jobs(load_id)
        if not NOTES_TRANSITIONS or packages.load_pending_transition(load_id, Path(job).name) is None
    ]
    retried = [
        job for job in packages.list_new_jobs(load_id) if ParsedLoadJobFileName.parse(job).retry_count > 0
    ]
    return started + retried


def _is_committed(client: SqlJobClientBase, schema: Schema, path: Path) -> bool:
    """Whether the rows of the file are in the table that the job writes to, which may be a staging one."""
    column = schema.naming.normalize_identifier(ROW_ID)
    table = ParsedLoadJobFileName.parse(path.name).table_name
    ids = _first_row_ids(path, column)
    if not ids:
        return False
    sql_client = client.sql_client
    is_staged = isinstance(
        client, SqlJobClientWithStagingDataset
    ) and client.should_load_data_to_staging_dataset(table)
    if is_staged and not NOTES_TRANSITIONS:
        # The merge that follows the job would not be made. Running the job again does no harm.
        return False
    with sql_client.with_staging_dataset() if is_staged else nullcontext():
        places = ", ".join(["%s"] * len(ids))
        # The names come from dlt's schema, the values are parameters.
        query = (
            f"SELECT count(*) FROM {sql_client.make_qualified_table_name(table)}"  # noqa: S608 - quoted by dlt
            f" WHERE {sql_client.escape_column_name(column)} IN ({places})"
        )
        try:
            found = sql_client.execute_sql(query, *ids)
        except DatabaseUndefinedRelation:
            return False
    return bool(found and found[0][0])


def _first_row_ids(path: Path, column: str) -> list[str]:
    """What may be the id of the first row of a job's file; nothing where the file holds no rows or no ids."""
    format_ = ParsedLoadJobFileName.parse(path.name).file_format
    if format_ == "parquet":
        file = pq.ParquetFile(path)
        if column not in file.schema_arrow.names:
            return []
        batches = file.iter_batches(batch_size=1, columns=[column])
        return [str(value) for batch in batches for value in batch.column(0).to_pylist()][:1]
    readers = {"csv": _of_csv, "typed-jsonl": _of_json, "jsonl": _of_json, "insert_values": _of_sql}
    if format_ not in readers:
        return []
    with FileStorage.open_zipsafe_ro(str(path), "r", encoding="utf-8") as text:
        return readers[format_](text, column)


def _of_csv(text: Any, column: str) -> list[str]:
    rows = csv.reader(text)
    names, first = next(rows, []), next(rows, [])
    return [value for name, value in zip(names, first, strict=False) if name == column]


def _of_json(text: Any, column: str) -> list[str]:
    first = json.loads(text.readline() or "{}")
    return [first[column]] if column in first else []


def _of_sql(text: Any, _: str) -> list[str]:
    columns, _values = text.readline(), text.readline()
    first = text.readline() if _values.strip() == "VALUES" else _values
    return _ROW_ID_TEXT.findall(first) if columns else []
