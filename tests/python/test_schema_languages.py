"""`scoresheet schema --as sql|odcs|dbt`: read by the tools that they are written for."""

import json
import re
from importlib.resources import files
from typing import Any

import duckdb
import jsonschema
import pyarrow as pa
import pytest
import scoresheet
import sqlglot
import yaml
from scoresheet.cli import main
from sqlglot import exp

DIALECTS = ["duckdb", "postgres", "bigquery", "snowflake", "databricks", "clickhouse"]
ENDPOINTS = [endpoint.name for endpoint in scoresheet.endpoints()]


@pytest.fixture
def schema(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str) -> str:
        assert main(["schema", *arguments]) == 0
        return capsys.readouterr().out

    return run


def columns_of(endpoint: scoresheet.Endpoint, table: str) -> list[str]:
    names: list[str] = pa.schema(scoresheet.arrow_schema(endpoint.name)[table]).names
    return names


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_dialect_parses_every_statement(dialect: str, schema: Any) -> None:
    for endpoint in scoresheet.endpoints():
        text = schema(endpoint.name, "--as", "sql", "--dialect", dialect)
        statements = sqlglot.parse(text, dialect=dialect, error_level=sqlglot.ErrorLevel.RAISE)
        tables = [one for one in statements if isinstance(one, exp.Create)]
        assert len(tables) == len(endpoint.tables), endpoint.name
        assert not [one for one in statements if isinstance(one, exp.Command)], endpoint.name
        for found, table in zip(tables, endpoint.tables, strict=True):
            columns = [column.name for column in found.find_all(exp.ColumnDef)]
            assert columns == columns_of(endpoint, table), endpoint.name


def test_duckdb_makes_the_tables(schema: Any) -> None:
    with duckdb.connect() as connection:
        for name in ENDPOINTS:
            connection.execute(schema(name, "--as", "sql"))
        made = {row[0] for row in connection.execute("SHOW TABLES").fetchall()}
    assert {"players_games", "players_profiles", "clubs_members__weekly"} <= made


def test_tables_are_named_as_load_and_fetch_do(schema: Any) -> None:
    of_resource = schema("clubs_members_profiles", "--as", "sql")
    assert of_resource.startswith('CREATE TABLE "clubs_members_profiles" (')
    assert 'CREATE TABLE "clubs_members_profiles__streaming_platforms" (' in of_resource
    assert schema("games", "--as", "sql") == schema("player_games_archive", "--as", "sql")
    assert schema("player_games_archive", "--as", "arrow").startswith("games\n")


def test_a_data_contract_describes_every_column(schema: Any) -> None:
    for endpoint in scoresheet.endpoints():
        contract = yaml.safe_load(schema(endpoint.name, "--as", "odcs"))
        assert (contract["kind"], contract["id"]) == ("DataContract", f"scoresheet.{endpoint.name}")
        for found, table in zip(contract["schema"], endpoint.tables, strict=True):
            assert [p["name"] for p in found["properties"]] == columns_of(endpoint, table)
            keys = {p["name"]: p["primaryKeyPosition"] for p in found["properties"] if p.get("primaryKey")}
            assert sorted(keys, key=lambda name: keys[name]) == endpoint.keys.get(table, [])


def test_a_data_contract_conforms_to_the_standard(schema: Any) -> None:
    standard = json.loads(files("open_data_contract_standard").joinpath("schema.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(standard)(standard)
    for endpoint in scoresheet.endpoints():
        contract = yaml.safe_load(schema(endpoint.name, "--as", "odcs", "--dialect", DIALECTS[0]))
        errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(contract)]
        assert errors == [], endpoint.name
    contract["schema"][0]["properties"][0]["logicalType"] = "text"
    assert not validator.is_valid(contract)


def test_data_contracts_of_dialects_differ_in_their_types_alone(schema: Any) -> None:
    physical = re.compile(r"^( *physicalType: )(\S.*)$", re.MULTILINE)
    for name in ENDPOINTS:
        first, *others = (schema(name, "--as", "odcs", "--dialect", dialect) for dialect in DIALECTS)
        for other in others:
            assert physical.sub(r"\1", other) == physical.sub(r"\1", first), name
            # The standard takes any text for them.
            types = {yaml.safe_load(written) for _, written in physical.findall(other)}
            assert types
            assert all(isinstance(written, str) for written in types), name


SOURCES = {
    "type": "object",
    "required": ["version", "sources"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 2},
        "sources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "tables"],
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$"},
                    "description": {"type": "string"},
                    "schema": {"type": "string"},
                    "tables": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/table"}},
                },
            },
        },
    },
    "$defs": {
        "table": {
            "type": "object",
            "required": ["name", "columns"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "description": {"type": "string"},
                "columns": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/column"}},
                "data_tests": {"type": "array"},
            },
        },
        "column": {
            "type": "object",
            "required": ["name", "data_type"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "description": {"type": "string"},
                "data_type": {"type": "string"},
                "data_tests": {"type": "array", "items": {"$ref": "#/$defs/test"}},
            },
        },
        "test": {
            "oneOf": [
                {"enum": ["not_null", "unique"]},
                {"type": "object", "maxProperties": 1, "properties": {"accepted_values": {"type": "object"}}},
            ]
        },
    },
}
"""What dbt's reference says of the properties of a source, as far as they are written."""


def test_sources_conform_to_what_dbt_documents(schema: Any) -> None:
    validator = jsonschema.Draft202012Validator(SOURCES)
    for endpoint in scoresheet.endpoints():
        document = yaml.safe_load(schema(endpoint.name, "--as", "dbt"))
        errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
        assert errors == [], endpoint.name
        (source,) = document["sources"]
        for found, table in zip(source["tables"], endpoint.tables, strict=True):
            assert [column["name"] for column in found["columns"]] == columns_of(endpoint, table)


def test_dbt_tests_what_is_never_null(schema: Any) -> None:
    (source,) = yaml.safe_load(schema("player_profile", "--as", "dbt"))["sources"]
    profiles = source["tables"][0]
    assert (source["name"], profiles["name"]) == ("chess", "players_profiles")
    player_id = next(column for column in profiles["columns"] if column["name"] == "player_id")
    assert player_id["data_tests"] == ["not_null", "unique"]
