"""From decoded tables to the rows that dlt accepts."""

import base64
import json
import re
from typing import Any

import pyarrow as pa
import pytest
import scoresheet
from dlt.common.schema.exceptions import DataValidationError
from scoresheet.dlt.archives.archive_slices import Part
from scoresheet.dlt.archives.dedupe import Unique
from scoresheet.dlt.emit import rows
from scoresheet.dlt.host import stamps
from scoresheet.dlt.tables.schema import ResourceSpec, Table, drop_in_specs


@pytest.fixture
def games() -> ResourceSpec:
    return next(spec for spec in drop_in_specs() if spec.resource == "players_games")


@pytest.fixture
def decoded(games: ResourceSpec, cassettes: Any) -> pa.Table:
    body = {"games": [cassettes.full_game(1), cassettes.game(2)]}
    tables = scoresheet.decode(games.endpoint.name, json.dumps(body), username="ada", year=2024, month=1)
    return pa.table(tables["games"])


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 1000])
def test_row_ids_are_distinct_and_look_like_those_of_dlt(count: int) -> None:
    ids = stamps.row_ids(count)
    ids.validate(full=True)
    texts = ids.to_pylist()
    assert len(set(texts)) == count
    assert all(re.fullmatch(r"[A-Za-z0-9+/]{14}", text) for text in texts)
    assert all(base64.b64decode(text + "==") for text in texts)


def arrow(table: Table, parts: list[Any], load_id: str = "1700000000.5") -> Any:
    return stamps.stamped(rows.arrow(table, parts).data, load_id)


def test_dlt_columns_are_plain_text_without_nulls_and_stamps_stay_integers(
    games: ResourceSpec, decoded: pa.Table
) -> None:
    item = arrow(games.tables["games"], [decoded, decoded])
    assert item.schema.names[-2:] == ["_dlt_load_id", "_dlt_id"]
    assert [item.schema.field(name) for name in ("_dlt_load_id", "_dlt_id")] == [
        pa.field("_dlt_load_id", pa.string(), nullable=False),
        pa.field("_dlt_id", pa.string(), nullable=False),
    ]
    assert item["_dlt_load_id"].unique().to_pylist() == ["1700000000.5"]
    assert item["start_time"].to_pylist() == [1_703_000_000, None] * 2
    assert item["end_time"].type == pa.timestamp("us", "UTC")
    assert {field.name for field in item.schema if not field.nullable} == {"uuid", "_dlt_load_id", "_dlt_id"}
    assert item.drop_columns(["start_time", "_dlt_load_id", "_dlt_id"]).to_pylist() == (
        pa.concat_tables([decoded, decoded]).drop_columns(["start_time"]).to_pylist()
    )


def test_all_items_have_one_schema(games: ResourceSpec, decoded: pa.Table) -> None:
    table = games.tables["games"]
    one, other, empty = (arrow(table, [part]) for part in (decoded[:1], decoded[1:], decoded[:0]))
    assert one.schema == other.schema == empty.schema


def _with(table: pa.Table, name: str, column: pa.Array, nullable: bool) -> pa.Table:
    index = table.schema.get_field_index(name)
    return table.set_column(index, pa.field(name, column.type, nullable), column)


def test_rows_that_are_not_as_promised_are_refused(games: ResourceSpec, decoded: pa.Table) -> None:
    """The holes in dlt's freeze (dlt checks no values and fills missing columns), closed in front of it."""
    table = games.tables["games"]
    count = len(decoded)
    drifted = {
        "zz": decoded.append_column("zz", pa.array(["x"] * count)),
        "fen": decoded.drop_columns(["fen"]),
        "white__rating": _with(decoded, "white__rating", pa.array([1.5, 2.5]), False),
        "black__rating": _with(decoded, "black__rating", pa.array(["x", "y"]), False),
        "end_time": _with(decoded, "end_time", decoded["end_time"].cast(pa.timestamp("s", "UTC")), False),
        "url": _with(decoded, "url", decoded["url"], True),
        "uuid": _with(decoded, "uuid", pa.array([None] * count, pa.string()), False),
        "eco": _with(decoded, "eco", pa.nulls(count), True),
    }
    for column, changed in drifted.items():
        with pytest.raises(DataValidationError, match="promises") as refused:
            arrow(table, [decoded, changed])
        assert (refused.value.table_name, refused.value.column_name) == ("players_games", column)


def _keyed(*keys: int) -> pa.Table:
    return pa.table({"key": list(keys), "value": [f"first {key}" for key in keys]})


def _part(month: int, count: int) -> Part:
    return Part("ada", f"2024/{month:02}", count)


def test_a_key_passes_once_within_and_across_chunks_of_a_month() -> None:
    unique = Unique(["key"])
    first = unique.once(_keyed(1, 2, 2, 3, 4, 5), [_part(1, 2), _part(1, 2), _part(2, 2)])
    assert first["key"].to_pylist() == [1, 2, 3, 4, 5]
    second = unique.once(_keyed(6, 5, 7), [_part(2, 2), _part(3, 1)])
    assert second.to_pylist() == [{"key": 6, "value": "first 6"}, {"key": 7, "value": "first 7"}]
    assert unique.once(_keyed(7), [_part(3, 1)]).num_rows == 0


def test_only_the_keys_of_the_month_at_hand_are_kept() -> None:
    unique = Unique(["key"])
    for month in range(1, 10):
        rows = _keyed(*range(month * 100, month * 100 + 50))
        assert len(unique.once(rows, [_part(month, 50)])) == 50
        assert sum(map(len, unique._seen)) == 50
    several = Unique(["key", "value"])
    assert len(several.once(_keyed(1, 1, 2), [_part(1, 2), _part(1, 1)])) == 2
