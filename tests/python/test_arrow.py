"""Tables are exported through the Arrow PyCapsule interface without copying."""

import gc
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pytest
import scoresheet
from scoresheet.demo import CASSETTES

BODY = (CASSETTES / "pub" / "player" / "fenwickthorne" / "games" / "2024" / "10.json").read_bytes()
PROFILE = (CASSETTES / "pub" / "player" / "fenwickthorne.json").read_bytes()


@pytest.fixture
def games() -> scoresheet.Table:
    return scoresheet.decode("player_games_archive", BODY)["games"]


def test_a_table_knows_its_shape(games: scoresheet.Table) -> None:
    assert games.num_rows == len(games) == 18
    assert games.column_names == games.schema.names == pa.table(games).column_names
    assert repr(games).startswith(f"<scoresheet.Table: 18 rows, {len(games.column_names)} columns>")
    assert repr(games.schema) == f"<scoresheet.Schema: {', '.join(games.column_names)}>"


def test_pyarrow_takes_it(games: scoresheet.Table) -> None:
    table = pa.table(games)
    table.validate(full=True)
    assert table.num_rows == 18
    assert pa.RecordBatchReader.from_stream(games).read_all().equals(table)
    assert table.schema.equals(pa.schema(games.schema), check_metadata=True)
    assert table.schema.equals(pa.schema(games), check_metadata=True)


def test_polars_takes_it(games: scoresheet.Table) -> None:
    frame = pl.DataFrame(games)
    assert frame.to_dicts() == pa.table(games).to_pylist()
    assert frame.schema["end_time"] == pl.Datetime("us", "UTC")


def test_duckdb_takes_it_by_name(games: scoresheet.Table) -> None:
    row = duckdb.execute("select count(*), count(distinct uuid), max(end_time) from games").fetchone()
    assert row == (18, 18, max(pa.table(games)["end_time"].to_pylist()))


def test_columns_that_are_always_there_are_not_nullable() -> None:
    schemas = scoresheet.arrow_schema("player_profile")
    profile = pa.schema(schemas["player_profile"])
    assert not profile.field("player_id").nullable
    assert profile.field("avatar").nullable
    platforms = pa.schema(schemas["streaming_platforms"])
    assert platforms.names[0] == "player_id"
    assert not any(field.nullable for field in platforms)
    assert set(profile.types) == {pa.string(), pa.int64(), pa.bool_(), pa.timestamp("us", "UTC")}


def test_child_rows_carry_the_key_of_their_parent() -> None:
    tables = scoresheet.decode("player_profile", PROFILE)
    [profile] = pa.table(tables["player_profile"]).to_pylist()
    platforms = pa.table(tables["streaming_platforms"])
    assert platforms["player_id"].to_pylist() == [profile["player_id"]] * 2


def test_exports_share_their_memory(games: scoresheet.Table) -> None:
    first, second = pa.table(games), pa.table(games)
    assert addresses(first) == addresses(second)
    # Neither is a copy that the reader made for itself.
    assert not addresses(first).isdisjoint(addresses(pl.DataFrame(games).to_arrow()))


def test_an_export_outlives_its_table() -> None:
    games = scoresheet.decode("player_games_archive", BODY)["games"]
    table = pa.table(games)
    expected = table.to_pylist()
    del games
    gc.collect()
    assert table.to_pylist() == expected


def test_a_stream_may_be_left_unread(games: scoresheet.Table) -> None:
    games.__arrow_c_stream__()
    reader = pa.RecordBatchReader.from_stream(games)
    del reader
    assert pa.table(games).num_rows == 18


def test_other_types_are_given_on_request(games: scoresheet.Table) -> None:
    wanted = with_type(games, "tcn", pa.large_string())
    table = pa.table(games, schema=wanted)
    assert table.schema.equals(wanted)
    assert table.to_pylist() == pa.table(games).to_pylist()
    # Columns without a requested type are not copied.
    assert addresses(table.select(["pgn"])) == addresses(pa.table(games).select(["pgn"]))


def test_a_request_never_costs_a_value(games: scoresheet.Table) -> None:
    with pytest.raises(pa.ArrowInvalid, match=r"[Cc]annot cast string"):
        pa.table(games, schema=with_type(games, "tcn", pa.int64()))
    with pytest.raises(pa.ArrowInvalid, match=r"'pgn' is declared as non-nullable but contains null"):
        pa.table(games, schema=with_type(games, "pgn", pa.string(), nullable=False))


@pytest.mark.parametrize(
    "wanted",
    [
        pa.schema([("uuid", pa.string())]),
        pa.schema([(f"column_{index}", pa.string()) for index in range(27)]),
    ],
    ids=["fewer columns", "other columns"],
)
def test_requests_for_other_columns_get_the_table_as_it_is(
    games: scoresheet.Table, wanted: pa.Schema
) -> None:
    capsule = games.__arrow_c_stream__(wanted.__arrow_c_schema__())
    reader = pa.RecordBatchReader._import_from_c_capsule(capsule)
    assert reader.read_all().equals(pa.table(games))


def test_a_capsule_of_another_kind_is_refused(games: scoresheet.Table) -> None:
    with pytest.raises((TypeError, ValueError)):
        games.__arrow_c_stream__(games.__arrow_c_stream__())


def test_no_table_is_made_by_hand() -> None:
    for made in (scoresheet.Table, scoresheet.Schema, scoresheet.Violation, scoresheet.Response):
        with pytest.raises(TypeError, match="cannot create"):
            made()


def test_tables_without_rows_have_their_columns() -> None:
    games = scoresheet.decode("player_games_archive", b'{"games":[]}')["games"]
    assert len(games) == 0
    assert pa.table(games).schema.equals(pa.schema(scoresheet.arrow_schema("player_games_archive")["games"]))
    assert pl.DataFrame(games).columns == games.column_names
    description = duckdb.execute("select * from games").description
    assert [column[0] for column in description or ()] == games.column_names


def with_type(table: scoresheet.Table, column: str, kind: Any, *, nullable: bool = True) -> pa.Schema:
    schema = pa.schema(table)
    return schema.set(schema.get_field_index(column), pa.field(column, kind, nullable=nullable))


def addresses(table: pa.Table) -> set[int]:
    """Where the buffers of all columns lie."""
    chunks = [chunk for column in table.columns for chunk in column.chunks]
    return {buffer.address for chunk in chunks for buffer in chunk.buffers() if buffer is not None}
