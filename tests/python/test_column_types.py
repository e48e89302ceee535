"""Every type of a column, in everything that takes a contract of its own."""

import json
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import dlt
import duckdb
import pyarrow as pa
import pytest
import scoresheet
import sqlglot
import yaml
from scoresheet.cli import main
from scoresheet.dlt import api

DESCRIPTIONS = {"description": "A value."}
PROPERTIES: dict[str, tuple[dict[str, Any], Any, str, str]] = {
    # The schema, a value in JSON, the type in DuckDB, and the logical type of a data contract.
    "name": ({"type": "string", "minLength": 1}, "anna", "VARCHAR", "string"),
    "day": ({"type": "string", "format": "date"}, "2024-02-29", "DATE", "date"),
    "visits": ({"type": "integer", "minimum": 0, "maximum": 9}, 3, "BIGINT", "integer"),
    "height": ({"type": "number", "minimum": 0, "maximum": 3}, 1.5, "DOUBLE", "number"),
    "happy": ({"type": "boolean"}, True, "BOOLEAN", "boolean"),
    "at": (
        {"type": "string", "format": "date-time"},
        "2024-02-29T12:00:00Z",
        "TIMESTAMP WITH TIME ZONE",
        "timestamp",
    ),
}
MANIFEST = """
[visit]
path = "/visit/{guest}"
summary = "A visit."
keys = { visit = ["name", "day"] }

[visit.dlt.visits]
argument = "guests"
write_disposition = "merge"
"""
API = """
[api]
name = "hotel"
title = "hotel.example"

[hosts.hotel]
base_url = "https://hotel.example"

[parameters.guest]
pattern = "^[a-z]{2,9}$"
expected = "a name"
description = "Name of the guest."
example = "anna"

[arguments.guests]
parameter = "guest"
description = "Names."

[manners]
contact = "optional"
"""


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    folder = tmp_path / "my"
    folder.mkdir()
    properties = {name: schema | DESCRIPTIONS for name, (schema, *_) in PROPERTIES.items()}
    schema = {"type": "object", "additionalProperties": False, "required": list(properties)} | DESCRIPTIONS
    (folder / "visit.json").write_text(json.dumps(schema | {"properties": properties}))
    (folder / "endpoints.toml").write_text(MANIFEST)
    (folder / "api.toml").write_text(API)
    return folder


@pytest.fixture
def server(tmp_path: Path, schemas: Path) -> Any:
    served = tmp_path / "recordings/hotel/visit"
    served.mkdir(parents=True)
    body = json.dumps({name: value for name, (_, value, *_) in PROPERTIES.items()})
    for guest in ("anna", "anne"):
        (served / f"{guest}.json").write_text(body)
    with scoresheet.replay.serve(tmp_path / "recordings", schemas=schemas) as replay:
        yield replay


def row() -> tuple[Any, ...]:
    moment = datetime(2024, 2, 29, 12, tzinfo=timezone.utc)
    values = {name: value for name, (_, value, *_) in PROPERTIES.items()}
    return tuple((values | {"day": date(2024, 2, 29), "at": moment}).values())


@pytest.mark.parametrize(
    "dialect", ["duckdb", "postgres", "bigquery", "snowflake", "databricks", "clickhouse"]
)
def test_each_language_has_each_type(dialect: str, schemas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def shown(language: str) -> str:
        assert (
            main(["schema", "visits", "--as", language, "--dialect", dialect, "--schemas", str(schemas)]) == 0
        )
        return capsys.readouterr().out

    sql = shown("sql")
    columns = sqlglot.parse_one(sql, dialect=dialect).find_all(sqlglot.exp.ColumnDef)
    types = {column.name: column.args["kind"].this.name for column in columns}
    assert list(types) == list(PROPERTIES)
    assert types["day"] in {"DATE", "DATE32"}
    if dialect == "duckdb":
        with duckdb.connect() as connection:
            made = connection.execute(sql).sql("SELECT * FROM visits")
            assert [str(of_column) for of_column in made.types] == [
                name for _, _, name, _ in PROPERTIES.values()
            ]
    contract = yaml.safe_load(shown("odcs"))
    assert contract["dataProduct"] == "hotel.example"
    logical = {column["name"]: column["logicalType"] for column in contract["schema"][0]["properties"]}
    assert logical == {name: logical for name, (*_, logical) in PROPERTIES.items()}
    assert yaml.safe_load(shown("dbt"))["sources"][0]["name"] == "hotel"


def test_endpoints_of_the_schemas_are_listed(schemas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["endpoints", "--schemas", str(schemas)]) == 0
    assert capsys.readouterr().out == "visit  /hotel/visit/{guest}  A visit.\n"
    assert main(["endpoints", "player", "--schemas", str(schemas)]) == 2
    assert "the endpoints are visit" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["visits.parquet", "visits.jsonl", "visits.csv", "visits.duckdb"])
def test_fetch_writes_each_type_and_a_shared_row_once(
    name: str, tmp_path: Path, schemas: Path, server: Any
) -> None:
    output = tmp_path / name
    urls = server.base_urls
    rows = scoresheet.Client(schemas=schemas, base_urls=urls).rows("visits", ["anna", "anne"])
    assert pa.table(rows).num_rows == 1
    arguments = ["fetch", "visits", "anna", "anne", "--schemas", str(schemas), "--base-url", server.base_url]
    assert main([*arguments, "--no-cache", "-o", str(output)]) == 0
    with duckdb.connect(str(output) if name.endswith(".duckdb") else ":memory:") as connection:
        connection.execute("SET TimeZone = 'UTC'")
        found = connection.sql(f"SELECT * FROM {'visits' if name.endswith('.duckdb') else repr(str(output))}")
        assert [tuple(PROPERTIES), *found.fetchall()] == [tuple(found.columns), row()]


def test_dlt_loads_each_type(tmp_path: Path, schemas: Path, server: Any) -> None:
    pipeline = dlt.pipeline(
        "types",
        pipelines_dir=str(tmp_path / "dlt"),
        destination=dlt.destinations.duckdb(str(tmp_path / "types.db")),
    )
    source = api(schemas, base_urls=server.base_urls, items={"guests": ["anna", "anne"]})
    pipeline.run(source)
    with pipeline.sql_client() as client, client.execute_query("SELECT * FROM visits") as cursor:
        columns = [column[0] for column in cursor.description]
        assert len(cursor.fetchall()) == 1
    types = {
        name: column["data_type"]
        for name, column in pipeline.default_schema.get_table_columns("visits").items()
    }
    assert set(PROPERTIES) <= set(columns)
    assert types["day"] == "date"
