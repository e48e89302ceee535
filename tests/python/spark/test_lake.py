"""Counts, rows, violations and quarantine over a lake are those of scoresheet, one by one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
import scoresheet
from lakes import ENGINE, POLICIES, Lake, rejected
from scoresheet.spark import ScoresheetDataSource
from scoresheet.spark.contract import nullable

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame

Read = Callable[..., "DataFrame"]
ENDPOINTS = scoresheet.endpoints()
NAMES = [endpoint.name for endpoint in ENDPOINTS]
SIDE_TABLES = ("_violations", "_quarantine", "_bodies")


def in_process(folder: Path, endpoint: str, table: str, **options: Any) -> list[dict[str, Any]]:
    """What tasks return, without an engine."""
    texts = {name: str(value) for name, value in options.items()}
    source = ScoresheetDataSource(
        {"path": str(folder), "endpoint": endpoint, "table": table, "partition_bytes": "20000", **texts}
    )
    reader = source.reader(source.schema())
    return [
        row
        for partition in reader.partitions()
        for batch in reader.read(partition)
        for row in batch.to_pylist()  # type: ignore[union-attr]
    ]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("name", NAMES)
def test_tasks_return_what_scoresheet_returns(name: str, policy: str, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, name, policy)
    for table in lake.endpoint.tables:
        assert in_process(tmp_path, name, table, **lake.options) == lake.rows(table).to_pylist()
    found = in_process(tmp_path, name, "_bodies", **lake.options)
    columns = ("source", "rows", "violations", "quarantined")
    assert [tuple(row[column] for column in columns) for row in found] == [
        (str(tmp_path / file), *rest) for file, *rest in lake.summary()
    ]
    places = ("source", "code", "pointer", "table_name", "column_name", "row", "expected", "found", "kept")
    found = in_process(tmp_path, name, "_violations", **lake.options)
    assert [tuple(row[place] for place in places) for row in found] == [
        (str(tmp_path / file), *rest) for file, *rest in lake.violations()
    ]
    assert all(row["policy"] == policy and row["schema_hash"] == lake.endpoint.schema_hash for row in found)
    found = in_process(tmp_path, name, "_quarantine", **lake.options)
    assert [(row["source"], row["body"], row["violations"]) for row in found] == [
        (str(tmp_path / file), *rest) for file, *rest in lake.quarantine()
    ]


@pytest.mark.parametrize("policy", POLICIES[:3])
def test_a_rejected_body_ends_the_job_and_is_named(policy: str, tmp_path: Path) -> None:
    for name in NAMES:
        for body in rejected(name, policy):
            lake = Lake(body.endpoint, policy, tmp_path / name, {})
            lake.folder.mkdir(exist_ok=True)
            (lake.folder / "one.json").write_bytes(body.content)
            with pytest.raises(scoresheet.ContractViolation) as raised:
                in_process(lake.folder, name, "_bodies", **lake.options)
            assert str(raised.value).startswith(f"{lake.folder / 'one.json'}: ")
            assert raised.value.violations


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_that_of_the_contract(name: str, policy: str, tmp_path: Path) -> None:
    (tmp_path / "one.json").touch()
    schemas = {
        table: nullable(pa.schema(schema))
        for table, schema in scoresheet.arrow_schema(name, policy=policy).items()  # type: ignore[arg-type]
    }
    (endpoint,) = [endpoint for endpoint in ENDPOINTS if endpoint.name == name]
    kinds = {
        pa.string(): "string",
        pa.int64(): "bigint",
        pa.float64(): "double",
        pa.bool_(): "boolean",
        pa.timestamp("us", "UTC"): "timestamp",
    }
    for table, schema in schemas.items():
        options = {"path": str(tmp_path), "endpoint": name, "policy": policy, "table": table}
        found = ScoresheetDataSource(options).schema()
        columns = [(field.name, field.dataType.simpleString(), field.nullable) for field in found]
        assert columns == [(field.name, kinds[field.type], True) for field in schema]
        comments = {field.name: field.metadata["comment"] for field in found if field.name != "_extra"}
        assert comments == endpoint.descriptions[table]


@pytest.mark.parametrize("name", NAMES)
def test_an_engine_has_the_schema_of_the_contract(name: str, read: Read, tmp_path: Path) -> None:
    (tmp_path / "one.json").touch()
    (endpoint,) = [endpoint for endpoint in ENDPOINTS if endpoint.name == name]
    tables = [(policy, table) for policy in POLICIES for table in (*endpoint.tables, *SIDE_TABLES)]

    def columns(fields: Any) -> list[tuple[Any, ...]]:
        # Sail keeps no comments.
        comments = [None if ENGINE == "sail" else field.metadata for field in fields]
        return [
            (field.name, field.dataType, field.nullable, comment)
            for field, comment in zip(fields, comments, strict=True)
        ]

    def found(one: tuple[str, str]) -> list[tuple[Any, ...]]:
        policy, table = one
        return columns(read(tmp_path, name, policy=policy, table=table).schema)

    with ThreadPoolExecutor(4) as pool:
        for (policy, table), own in zip(tables, pool.map(found, tables), strict=True):
            options = {"path": str(tmp_path), "endpoint": name, "policy": policy, "table": table}
            assert own == columns(ScoresheetDataSource(options).schema()), (policy, table)


@pytest.mark.parametrize("name", NAMES)
def test_an_engine_counts_what_scoresheet_counts(name: str, read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, name, "quarantine")
    counts = {table: len(lake.rows(table)) for table in lake.endpoint.tables}
    counts |= {
        "_violations": len(lake.violations()),
        "_quarantine": len(lake.quarantine()),
        "_bodies": len(lake.outcomes),
    }
    tables = {table: read(tmp_path, name, table=table, **lake.options) for table in counts}
    with ThreadPoolExecutor(4) as pool:
        found = dict(zip(tables, pool.map(lambda df: df.count(), tables.values()), strict=True))
    assert found == counts


def test_an_engine_returns_every_value(read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, "player_games_archive", "discard_row")
    df = read(tmp_path, "player_games_archive", partition_bytes=20_000, **lake.options)
    found = [row.asDict() for row in df.collect()]
    expected = lake.rows("games").to_pylist()
    for row in expected:
        for column, value in row.items():
            if hasattr(value, "tzinfo"):
                row[column] = value.replace(tzinfo=None)  # Engines return times of the session's zone.
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_columns_of_the_request_come_from_the_options(read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, "player_stats", "quarantine")
    usernames = read(tmp_path, "player_stats", **lake.options).select("username").distinct().collect()
    assert [row.username for row in usernames] == [lake.options["username"]]


def test_columns_of_the_request_come_from_the_path(read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path / "written", "club_members", "freeze")
    content = next(lake.folder.iterdir()).read_bytes()
    for club in ("team-malta", "team-gozo"):
        (tmp_path / "lake").mkdir(exist_ok=True)
        (tmp_path / "lake" / f"{club}.json").write_bytes(content)
    df = read(tmp_path / "lake", "club_members", table="all_time", parameters_from="path")
    assert {row.slug for row in df.select("slug").distinct().collect()} == {"team-malta", "team-gozo"}
