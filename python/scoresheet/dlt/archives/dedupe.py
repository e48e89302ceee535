"""Each game once in a run, although the archives of both its players hold it."""

from collections.abc import Sequence
from itertools import takewhile

import pyarrow as pa
import pyarrow.compute as pc

from ..archives.archive_slices import Part


class Unique:
    """Lets the rows of each key pass once.

    Archives come month by month, and a game is in the same month of both players. So only the keys of the
    month at hand are kept, and memory stays bounded however much is loaded.
    """

    def __init__(self, keys: list[str]) -> None:
        """`keys` are the columns that tell rows apart."""
        self._keys = keys
        self._month: str | None = None
        self._seen: list[pa.Table] = []

    def once(self, rows: pa.Table, parts: Sequence[Part]) -> pa.Table:
        """Those of the rows, which are those of `parts`, that no earlier row has the key of."""
        seen = pa.concat_tables([*self._seen, rows.select(self._keys)])
        before = len(seen) - len(rows)
        self._keep_last_month(rows, parts)

        numbered = seen.append_column("row", pa.array(range(len(seen))))
        first = numbered.group_by(self._keys).aggregate([("row", "min")])["row_min"]
        if len(first) == len(seen):
            return rows
        new = pc.subtract(pc.filter(first, pc.greater_equal(first, before)), before)
        return rows.take(pc.take(new, pc.sort_indices(new)))

    def _keep_last_month(self, rows: pa.Table, parts: Sequence[Part]) -> None:
        month = parts[-1].month
        if month != self._month:
            self._month, self._seen = month, []
        count = sum(part.count for part in takewhile(lambda part: part.month == month, reversed(parts)))
        self._seen.append(rows.select(self._keys).slice(len(rows) - count))
