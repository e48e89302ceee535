"""Each game once in a run, although the archives of both its players hold it."""

import pyarrow as pa
import pyarrow.compute as pc


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

    def once(self, parts: list[tuple[str, pa.Table]]) -> pa.Table:
        """The rows of `parts`, which are of a month each, that no earlier row has the key of."""
        rows = pa.concat_tables([part for _, part in parts])
        seen = pa.concat_tables([*self._seen, rows.select(self._keys)])
        before = len(seen) - len(rows)
        self._keep_last_month(parts)

        numbered = seen.append_column("row", pa.array(range(len(seen))))
        first = numbered.group_by(self._keys).aggregate([("row", "min")])["row_min"]
        if len(first) == len(seen):
            return rows
        new = pc.subtract(pc.filter(first, pc.greater_equal(first, before)), before)
        return rows.take(pc.take(new, pc.sort_indices(new)))

    def _keep_last_month(self, parts: list[tuple[str, pa.Table]]) -> None:
        month = parts[-1][0]
        if month != self._month:
            self._month, self._seen = month, []
        self._seen += [part.select(self._keys) for of, part in parts if of == month]
