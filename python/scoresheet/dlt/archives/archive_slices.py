"""Rows of many archives in one table, and which of them are of which."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from ..tables import no_pandas
from ..tables.records import SideTable


@dataclass(frozen=True)
class Part:
    """Consecutive rows of a table that belong to one archive.

    Tables are not cut into parts: a table of each of thousands of small archives would take many times the
    memory of its rows.
    """

    player: str
    month: str
    count: int


def links(table: SideTable, rows: pa.Table, parts: Sequence[Part]) -> pa.Table:
    """Link the rows, which are those of `parts` one after the other, to their archives."""
    counts = [part.count for part in parts]
    archives = zip(*((part.player, int(part.month[:4]), int(part.month[5:])) for part in parts), strict=True)
    owners = [no_pandas.spread(each, counts) for each in archives]
    keys = [rows[name] for name in table.schema.names[len(owners) :]]
    return pa.Table.from_arrays([*owners, *keys], schema=table.schema)
