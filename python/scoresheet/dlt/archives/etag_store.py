"""What the last answers for closed months were, in a file beside the pipeline's state.

dlt's state is written anew as a whole whenever it changes, so it cannot hold an ETag for each of 100,000
archives. This file can, but it is no part of dlt's transactions: it is written before the load is known to
succeed. So each entry says which load brought it, and the state says which load was the last to succeed.
An entry of a later load tells of rows that never arrived, and is forgotten. So are all entries where the
last load is not among those of this file, because another machine has made it.
"""

import logging
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from ..archives.months import Visit

logger = logging.getLogger(__name__)

FILE = "scoresheet_visits.sqlite"


class EtagStore:
    """The visits of one resource. Where the file is lost, months are merely asked for without an ETag."""

    def __init__(self, path: Path | None = None, resource: str = "", last_load: str | None = None) -> None:
        """Without a `path` nothing is kept. `last_load` is the last one whose rows have arrived."""
        self._path = path
        self._resource = resource
        if path is None:
            return
        try:
            self._open(last_load)
        except sqlite3.DatabaseError as error:
            logger.warning("forgot the ETags of closed months, whose file is damaged: %s", error)
            path.unlink()
            self._open(last_load)

    def of(self, player: str) -> dict[str, Visit]:
        """The visits to the months of a player."""
        if self._path is None:
            return {}
        with closing(self._connect()) as file:
            rows = file.execute(
                'SELECT month, etag, "rows" FROM visits WHERE resource = ? AND player = ?',
                (self._resource, player),
            )
            return {month: Visit(etag, count) for month, etag, count in rows}

    def keep(self, visits: Mapping[str, Mapping[str, Visit]], load_id: str) -> None:
        """Writes down the visits that this load makes, by player and month."""
        if self._path is None:
            return
        with closing(self._connect()) as file, file:
            number = file.execute(
                "INSERT INTO loads (resource, load_id) VALUES (?, ?)", (self._resource, load_id)
            ).lastrowid
            file.executemany(
                "INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (self._resource, player, month, visit.etag, visit.rows, number)
                    for player, months in visits.items()
                    for month, visit in months.items()
                ],
            )

    def _open(self, last_load: str | None) -> None:
        with closing(self._connect()) as file, file:
            file.execute(
                "CREATE TABLE IF NOT EXISTS loads (number INTEGER PRIMARY KEY, resource TEXT, load_id TEXT)"
            )
            file.execute(
                "CREATE TABLE IF NOT EXISTS visits (resource TEXT, player TEXT, month TEXT, etag TEXT, "
                '"rows" INTEGER, load INTEGER, PRIMARY KEY (resource, player, month)) WITHOUT ROWID'
            )
            # Loads are numbered as they come, because a clock may be put back.
            found = file.execute(
                "SELECT number FROM loads WHERE resource = ? AND load_id = ?", (self._resource, last_load)
            ).fetchone()
            # Where another machine has made the last load, nothing here is known to be the latest.
            (number,) = found or (0,)
            file.execute("DELETE FROM visits WHERE resource = ? AND load > ?", (self._resource, number))
            file.execute("DELETE FROM loads WHERE resource = ? AND number <> ?", (self._resource, number))

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(str(self._path), timeout=60)
