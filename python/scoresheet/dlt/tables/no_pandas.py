"""Arrow values made of Python's, and tables of other libraries', without pandas.

`pyarrow.array`, `pyarrow.scalar` and `pyarrow.table` import pandas wherever it is installed, which takes
longer than loading ten thousand games. So do `group_by` and conditions. dlt, in another thread, asks every
item whether it is a frame of pandas as soon as somebody has begun to import it, and fails until that is done.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from .records import Record

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def table(stream: Any) -> pa.Table:
    """Return the rows of an object with an Arrow stream, without copying them."""
    return stream if isinstance(stream, pa.Table) else pa.RecordBatchReader.from_stream(stream).read_all()


def empty(schema: pa.Schema) -> pa.Table:
    """Return a table without rows."""
    return pa.Table.from_batches([], schema)


def table_of(records: Sequence["Record"], schema: pa.Schema) -> pa.Table:
    """Return a few records as rows; a column that a record lacks is null."""
    columns = [column([record.get(field.name) for record in records], field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def column(values: Iterable[Any], kind: pa.DataType) -> pa.Array:
    """Return a few values as a column: texts, numbers, truth values and times with a zone."""
    return texts(map(_text, values)).cast(kind)


def _text(value: Any) -> str | None:
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return None if value is None else str(value)


def texts(values: Iterable[str | None]) -> pa.Array:
    """Return texts as a column."""
    encoded = [None if value is None else value.encode() for value in values]
    offsets = array("i", accumulate((len(text or b"") for text in encoded), initial=0))
    valid = bytearray(-(-len(encoded) // 8))
    for position, text in enumerate(encoded):
        valid[position // 8] |= (text is not None) << position % 8
    data = b"".join(text or b"" for text in encoded)
    buffers = [pa.py_buffer(part) for part in (valid, offsets, data)]
    return pa.Array.from_buffers(pa.string(), len(encoded), buffers)


def joined(*parts: "pa.ChunkedArray | str", separator: str, null_handling: str = "emit_null") -> Any:
    """Return the texts of columns, and texts that are the same in each row, as one text a row."""
    arrow = (texts([part])[0] if isinstance(part, str) else part for part in (*parts, separator))
    return pc.binary_join_element_wise(*arrow, null_handling=null_handling)


def values(column: pa.ChunkedArray) -> list[Any]:
    """Return the values of a column; pyarrow imports pandas to make a time of its own."""
    if not pa.types.is_timestamp(column.type):
        return cast("list[Any]", column.to_pylist())
    micros = column.cast(pa.timestamp("us", "UTC")).cast(pa.int64()).to_pylist()
    return [None if each is None else EPOCH + timedelta(microseconds=each) for each in micros]


def positions(values: Iterable[int]) -> pa.Array:
    """Return 64-bit integers as a column."""
    numbers = array("q", values)
    return pa.Array.from_buffers(pa.int64(), len(numbers), [None, pa.py_buffer(numbers)])


def copied(rows: pa.Table) -> pa.Table:
    """Return the rows in memory of their own: one column of a decoded table keeps all of them."""
    return rows.take(positions(range(len(rows))))


def repeated(text: str, count: int) -> pa.Array:
    """Return a column that has the same text in every row."""
    return spread([text], [count])


def spread(values: Sequence[str | int], counts: Sequence[int]) -> pa.Array:
    """Return a column that has each value in as many rows as its count, which `take` does more slowly."""
    numbers, offsets, data = array("q"), array("i", [0]), bytearray()
    for value, count in zip(values, counts, strict=True):
        if isinstance(value, int):
            numbers.extend(array("q", [value]) * count)
            continue
        text, start = value.encode(), len(data)
        data += text * count
        if text:
            offsets.extend(range(start + len(text), len(data) + 1, len(text)))
        else:
            offsets.extend(array("i", [start]) * count)
    if values and isinstance(values[0], int):
        return positions(numbers)
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(data)]
    return pa.Array.from_buffers(pa.string(), len(offsets) - 1, buffers)
