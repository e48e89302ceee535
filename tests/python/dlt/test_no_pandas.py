"""Loads without pandas, whose import takes longer than a small load; and Arrow values made without it."""

import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import scoresheet
from conftest import Cassettes
from scoresheet.dlt.tables import no_pandas

LOAD = """
import sys, dlt
from scoresheet.dlt import source

url, callback, folder, disposition, stored = sys.argv[1:]
made = source(
    ["ada", "bob"],
    contact="tests@example.com",
    base_url=url,
    callback_url=callback,
    write_disposition=disposition,
    batch_rows=1,
)
made.players_archives.selected = True
destination = {"files": dlt.destinations.filesystem, "duckdb": dlt.destinations.duckdb}[stored](folder)
pipeline = dlt.pipeline("chess", destination=destination, pipelines_dir=folder + "-pipelines")
pipeline.run(made)
rows = pipeline.last_trace.last_normalize_info.row_counts
assert rows["players_games"] == (3 if disposition == "merge" else 4), rows
assert rows["players_online_status"] == 2, rows
print("pandas" in sys.modules)
"""

NOW = datetime(2026, 11, 27, 12, 30, 59, 123456, timezone.utc)
SUMMER = datetime(2024, 7, 1, tzinfo=timezone(timedelta(hours=2)))

COLUMNS = [
    (pa.string(), ["a", None, "", "é♞", "x" * 100, None, "1", "2", "nine", None]),
    (pa.int64(), [0, None, -1, 2**63 - 1, -(2**63)]),
    (pa.float64(), [0.1, None, -1.5e300, float("inf")]),
    (pa.bool_(), [True, None, False]),
    (pa.timestamp("us", "UTC"), [NOW, None, SUMMER]),
]


@pytest.mark.parametrize(
    ("disposition", "destination"), [("append", "files"), ("merge", "files"), ("merge", "duckdb")]
)
def test_a_load_does_not_import_pandas(
    cassettes: Cassettes, tmp_path: Path, disposition: str, destination: str
) -> None:
    """It is not slowed by the import, and loads in other threads do not fail while it lasts."""
    pytest.importorskip("pandas")
    shared = cassettes.game(9)
    for number, name in enumerate(("ada", "bob")):
        cassettes.player(name, 100 + number)
        cassettes.month(name, "2024/01", [cassettes.game(number), shared])
    with scoresheet.replay.serve(cassettes.folder) as server:
        arguments = [server.base_url, server.callback_url, str(tmp_path / "chess"), disposition, destination]
        command = [sys.executable, "-c", LOAD, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, ["False"]), done.stderr


@pytest.mark.parametrize(("kind", "values"), COLUMNS, ids=str)
def test_columns_are_those_of_pyarrow(kind: pa.DataType, values: list[Any]) -> None:
    assert no_pandas.column(values, kind).equals(pa.array(values, kind))
    assert no_pandas.column([], kind).equals(pa.array([], kind))


def test_tables_are_those_of_pyarrow() -> None:
    schema = pa.schema([("name", pa.string()), ("count", pa.int64()), ("at", pa.timestamp("us", "UTC"))])
    records = [{"name": "a", "count": 1}, {"count": 2, "at": NOW}]
    found = no_pandas.table_of(records, schema)
    assert found.equals(pa.Table.from_pylist(records, schema))
    found.validate(full=True)
    assert no_pandas.empty(schema).equals(schema.empty_table())
    assert no_pandas.table(found) is found


def test_copies_share_no_memory_with_the_table_that_they_are_of() -> None:
    def addresses(rows: pa.Table) -> set[int]:
        chunks = [chunk for column in rows.columns for chunk in column.chunks]
        return {buffer.address for chunk in chunks for buffer in chunk.buffers() if buffer and buffer.size}

    rows = pa.table({"name": ["a", None, "c"], "count": [1, 2, 3]})
    copied = no_pandas.copied(rows)
    assert copied.equals(rows)
    assert not addresses(copied) & addresses(rows)
    assert no_pandas.copied(rows.slice(0, 0)).equals(rows.slice(0, 0))


@pytest.mark.parametrize("count", [0, 1, 1000])
def test_positions_and_repeated_texts(count: int) -> None:
    assert no_pandas.positions(range(count)).equals(pa.array(range(count), pa.int64()))
    assert no_pandas.repeated("♞", count).equals(pa.array(["♞"] * count, pa.string()))


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        (["ada", "", "é♞", "bob"], [3, 2, 1, 0]),
        (["ada"], [20_000]),
        ([2024, 1], [2, 3]),
        ([7], [0]),
        ([], []),
    ],
)
def test_values_are_spread_over_rows(values: list[str] | list[int], counts: list[int]) -> None:
    spread = no_pandas.spread(values, counts)
    spread.validate(full=True)
    assert spread.to_pylist() == [
        value for value, count in zip(values, counts, strict=True) for _ in range(count)
    ]
