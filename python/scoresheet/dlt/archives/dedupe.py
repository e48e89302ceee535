"""Each game once in a run, although the archives of both its players hold it."""

from collections.abc import Sequence
from itertools import takewhile

import pyarrow as pa
import pyarrow.compute as pc

from ..archives.archive_slices import Part
from ..archives.games import hashes_of
from ..tables import no_pandas
from ..tables.schema import ResourceSpec


class Unique:
    """Lets the rows of each key pass once.

    Archives come month by month, and a game is in the same month of both players. So only the keys of the
    month at hand are kept, and memory stays bounded however much is loaded.
    """

    def __init__(self, keys: list[str]) -> None:
        """`keys` are the columns that identify a row."""
        self._keys = keys
        self._month: str | None = None
        self._seen: list[pa.Array] = []

    def once(self, rows: pa.Table, parts: Sequence[Part]) -> pa.Table:
        """Those of the rows, which are those of `parts`, that no earlier row has the key of."""
        keys = self._keys_of(rows)
        new = keys.unique()
        if self._seen:
            new = new.filter(pc.invert(pc.is_in(new, value_set=pa.chunked_array(self._seen))))
        self._keep_last_month(keys, parts)
        return rows if len(new) == len(rows) else rows.take(pc.index_in(new, value_set=keys))

    def _keys_of(self, rows: pa.Table) -> pa.ChunkedArray:
        """The key of each row, as one text."""
        columns = [rows[key].cast(pa.string()) for key in self._keys]
        return columns[0] if len(columns) == 1 else no_pandas.joined(*columns, separator="\x1f")

    def _keep_last_month(self, keys: pa.ChunkedArray, parts: Sequence[Part]) -> None:
        month = parts[-1].month
        if month != self._month:
            self._month, self._seen = month, []
        count = sum(part.count for part in takewhile(lambda part: part.month == month, reversed(parts)))
        # A copy: a column of a decoded table keeps all of its columns in memory.
        self._seen.append(keys.slice(len(keys) - count).unique())


class Distinct:
    """Lets the rows of each key of a table pass once in a run, where several items may have the same rows.

    Two names of one player, before and after a renaming, both lead to the profile. A key that begins with the
    item that was requested is of one item only.
    """

    def __init__(self, spec: ResourceSpec, name: str) -> None:
        """`name` is the table's in the registry."""
        keys = spec.endpoint.keys.get(name, [])
        is_shared = spec.argument is not None and not set(keys) & set(spec.endpoint.request_columns)
        self._keys = keys if is_shared and not spec.is_observation else []
        self._seen: set[int] = set()

    def once(self, part: object) -> pa.Table:
        """Those of the rows whose key no earlier part has."""
        rows = no_pandas.table(part)
        if not self._keys or not len(rows):
            return rows
        keys = zip(*(rows[key].to_pylist() for key in self._keys), strict=True)
        hashes = hashes_of("\x1f".join(map(str, key)) for key in keys)
        # A list of one response may have a row twice; that is chess.com's, and stays.
        new = [position for position, found in enumerate(hashes) if found not in self._seen]
        self._seen.update(hashes)
        return rows if len(new) == len(rows) else rows.take(no_pandas.positions(new))
