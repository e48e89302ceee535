"""Every column of every table carries its description into dlt's schema."""

from typing import Any

import pytest
from conftest import tables
from scoresheet.dlt.tables.quarantine import QUARANTINE
from scoresheet.dlt.tables.run_records import RUNS
from scoresheet.dlt.tables.schema import drop_in_specs, resource_specs
from scoresheet.dlt.tables.violations import VIOLATIONS


@pytest.mark.parametrize("evolves", [False, True])
def test_every_column_is_described(evolves: bool) -> None:
    specs = [*resource_specs(lambda _: evolves), *drop_in_specs(lambda _: evolves)]
    known: list[Any] = [table for spec in specs for table in spec.tables.values()]
    links = [spec.links for spec in specs if "months_from" in spec.settings]
    bare = [
        (table.name, column["name"])
        for table in (*known, *links, VIOLATIONS, QUARANTINE, RUNS)
        for column in table.columns
        if not column.get("description")
    ]
    assert bare == []


def test_descriptions_are_in_the_schema_of_a_load(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(8, undeclared=1)])
    pipeline.run(chess(policy="quarantine")).raise_on_failed_jobs()
    found = [pipeline.default_schema.tables[name] for name in tables(pipeline)]
    assert {table["name"] for table in found} >= {
        "players_profiles__streaming_platforms",
        "_dlt_players_games__archives",
        "_contract_violations",
    }
    bare = [
        (table["name"], name)
        for table in found
        for name, column in table["columns"].items()
        if not name.startswith("_dlt") and not column.get("description")
    ]
    assert bare == []
    assert all(table.get("description") for table in found)
