"""Parquet files that are written while their rows still come in."""

from pathlib import Path
from typing import Any

import pytest
import scoresheet
from scoresheet import ConfigError, ParquetWriter

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def table(first: int, count: int) -> Any:
    """Rows with every type of column that there is, and nulls."""
    numbers = list(range(first, first + count))
    return pa.table(
        {
            "text": pa.array([None if n % 7 == 3 else f"№ {n}" for n in numbers], pa.string()),
            "integer": pa.array(numbers, pa.int64()),
            "number": pa.array([n / 4 for n in numbers], pa.float64()),
            "boolean": pa.array([n % 2 == 0 for n in numbers], pa.bool_()),
            "moment": pa.array([n * 1_000_001 for n in numbers], pa.timestamp("us", "UTC")),
        },
        schema=SCHEMA,
    )


SCHEMA = pa.schema(
    [
        pa.field("text", pa.string()),
        pa.field("integer", pa.int64(), nullable=False),
        pa.field("number", pa.float64()),
        pa.field("boolean", pa.bool_()),
        pa.field("moment", pa.timestamp("us", "UTC")),
    ]
)


def write(folder: Path, tables: list[Any], **options: Any) -> list[Any]:
    with ParquetWriter(folder, **options) as writer:
        complete = [file for rows in tables for file in writer.write(rows)]
        return [*complete, *writer.finish()]


def test_rows_are_read_as_they_were_written(tmp_path: Path) -> None:
    files = write(tmp_path, [table(0, 1000), table(1000, 1), table(1001, 999)], writers=3)
    assert {file.path for file in files} == set(tmp_path.iterdir())
    assert {file.path.suffix for file in files} == {".parquet"}
    assert [file.rows for file in files] == [pq.read_metadata(file.path).num_rows for file in files]
    read = pa.concat_tables([pq.read_table(file.path) for file in files])
    assert read.sort_by("integer").equals(table(0, 2000))


def test_parts_of_other_tables_are_written_as_they_look(tmp_path: Path) -> None:
    """Slices and chunks share the buffers of what they are parts of."""
    rows = pa.concat_tables([table(0, 10).slice(3, 4), table(10, 10).take([9, 0])])
    (file,) = write(tmp_path, [rows])
    assert pq.read_table(file.path).equals(rows.combine_chunks())


def test_rows_of_a_load_have_the_columns_of_dlt(tmp_path: Path) -> None:
    files = write(tmp_path, [table(0, 5000), table(5000, 5000)], load_id="1700000000.5", writers=2)
    read = pa.concat_tables([pq.read_table(file.path) for file in files]).sort_by("integer")
    own = [pa.field(name, pa.string(), nullable=False) for name in ("_dlt_load_id", "_dlt_id")]
    assert read.schema.equals(pa.schema([*SCHEMA, *own]))
    assert read.select(SCHEMA.names).equals(table(0, 10_000))
    assert read["_dlt_load_id"].unique().to_pylist() == ["1700000000.5"]
    ids = read["_dlt_id"].to_pylist()
    assert len(set(ids)) == 10_000
    assert {len(row_id) for row_id in ids} == {14}
    assert len(set("".join(ids))) == 64


@pytest.mark.parametrize("limit", [{"file_rows": 250}, {"file_bytes": 1}])
def test_files_end_at_a_size(tmp_path: Path, limit: dict[str, int]) -> None:
    files = write(tmp_path, [table(start, 100) for start in range(0, 1000, 100)], writers=1, **limit)
    assert [file.rows for file in files] == ([300, 300, 300, 100] if "file_rows" in limit else [100] * 10)


def test_nothing_is_left_of_what_is_given_up(tmp_path: Path) -> None:
    with ParquetWriter(tmp_path, writers=2, file_rows=100) as writer:
        for start in range(0, 1000, 50):
            writer.write(table(start, 50))
    # Complete files belong to the caller, whether they have been told of or not.
    assert all(
        path.suffix == ".parquet" and pq.read_metadata(path).num_rows == 100 for path in tmp_path.iterdir()
    )
    with pytest.raises(ValueError, match="closed"):
        writer.write(table(0, 1))
    assert writer.finish() == []


def test_what_goes_wrong_on_a_thread_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(OSError, match=f"expected to write Parquet files into {missing} but found"):
        write(missing, [table(0, 10)] * 5)
    with pytest.raises(OSError, match="but found"):
        write(tmp_path, [table(0, 10), table(0, 10).select(["text"])], writers=1)
    assert list(tmp_path.iterdir()) == []


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "000001.parquet").write_text("mine")
    with pytest.raises(OSError, match="exists"):
        write(tmp_path, [table(0, 10)])
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("option", ["file_rows", "file_bytes", "writers"])
def test_a_size_must_be_at_least_one(tmp_path: Path, option: str) -> None:
    options: dict[str, Any] = {option: 0}
    with pytest.raises(ConfigError, match=f"expected `{option}` to be at least 1"):
        ParquetWriter(tmp_path, **options)


def test_whatever_exports_arrow_is_taken(tmp_path: Path) -> None:
    body = b'{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}'
    decoded = scoresheet.decode("player_games_archives", body, username="erik")["archives"]
    (file,) = write(tmp_path, [decoded])
    assert pq.read_table(file.path).equals(pa.table(decoded))
