"""What is known of each monthly archive, in an SQLite file beside the pipeline: ETag and loaded games.

dlt writes its state as a whole whenever the state changes, so the state cannot hold an ETag for each of
100,000 archives. This file can, but it is not part of dlt's transactions: it is written before the load is
known to succeed. Each entry therefore names the load that made it, and dlt's state names the last load whose
rows arrived. An entry of a later load describes rows that never arrived, and is removed. Where the file does
not know the last load, another machine has made it, or the file was lost: then all entries are removed.

Nothing is read that this module has not written: entries have a checksum, and the tables have a version.
"""

import logging
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ...exceptions import ScoresheetError

logger = logging.getLogger(__name__)

FILE = "archives.sqlite"

VERSION = 1
"""The version of the tables. A file with another version is set aside."""

LOADS_KEPT = 1000
"""The number of loads whose numbers are kept, so that a restored older state still finds its load."""

LOCK_SECONDS = 30.0
"""How long another process may hold the file."""

TABLES = """
CREATE TABLE loads (number INTEGER PRIMARY KEY, resource TEXT NOT NULL, load_id TEXT NOT NULL);
CREATE TABLE archives (
    resource TEXT NOT NULL, player TEXT NOT NULL, month TEXT NOT NULL, load INTEGER NOT NULL,
    etag TEXT, games BLOB, checksum INTEGER NOT NULL, PRIMARY KEY (resource, player, month, load)
) WITHOUT ROWID;
"""

ENTRIES = """
SELECT player, month, load, etag, games, checksum FROM archives
WHERE resource = ? AND player = ? AND month = ? ORDER BY load
"""
"""The entries of an archive, the newest last."""

ENVIRONMENT = (
    ("locked", "another process uses it; wait for that process to end, and run again"),
    ("full", "free some space on the disk, and run again"),
    ("readonly", "make the file and its folder writable for this user, and run again"),
    ("unable to open", "make the file and its folder readable and writable for this user, and run again"),
    ("disk i/o", "check the disk, and run again"),
)
"""What SQLite says of faults outside of the file, each with its remedy. The file itself may be sound."""

Games = frozenset[int]
"""The hashes of games."""


class LocalStoreError(ScoresheetError):
    """The local file of the source cannot be used, though it may be sound."""

    def __init__(self, path: Path, cause: Exception, remedy: str) -> None:
        self.path = path
        super().__init__(
            f"expected to read and write {path}, which holds ETags and loaded games of archives, but found:"
            f" {cause}; {remedy}"
        )


@dataclass(frozen=True)
class Entry:
    """What is known of one archive."""

    etag: str | None = None
    """The ETag of the response that was loaded last, for a closed month."""
    games: Games | None = None
    """The games that are loaded, where these are remembered."""


class ArchiveStore:
    """The entries of one resource."""

    def __init__(
        self,
        path: Path | None = None,
        resource: str = "",
        last_load: str | None = None,
        is_committed: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Open the file.

        Args:
            path: The file, made if it is missing. Without it nothing is kept.
            resource: The resource whose entries these are.
            last_load: The id of the last load whose rows have arrived, as dlt's state knows it.
            is_committed: Says of a load whether its rows arrive although the state does not know it.

        Raises:
            LocalStoreError: The file cannot be used for a reason outside of it.
        """
        self._path = path
        self._resource = resource
        self._is_committed = is_committed
        if path is None:
            return
        _prepare(path)
        try:
            self._open(last_load)
        except (sqlite3.DatabaseError, UnicodeDecodeError, _OtherVersionError) as error:
            # SQLite quotes damaged names in its messages, which Python cannot always decode.
            _set_aside(path, error)
            self._open(last_load)

    def of(self, player: str) -> dict[str, Entry]:
        """Return the newest entry of each month of a player."""
        if self._path is None:
            return {}
        with self._connection() as file:
            rows = file.execute(ENTRIES.replace(" AND month = ?", ""), (self._resource, player))
            return {month: entry for (_, month), entry in self._valid(rows)}

    def with_games(self, player: str) -> frozenset[str]:
        """Return the months of a player of which the loaded games are known."""
        if self._path is None:
            return frozenset()
        query = "SELECT month FROM archives WHERE resource = ? AND player = ? AND games IS NOT NULL"
        with self._connection() as file:
            return frozenset(month for (month,) in file.execute(query, (self._resource, player)))

    def of_archives(self, archives: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Entry]:
        """Return the newest entry of each of these players and months."""
        if self._path is None:
            return {}
        with self._connection() as file:
            rows = chain.from_iterable(
                file.execute(ENTRIES, (self._resource, *archive)) for archive in archives
            )
            return dict(self._valid(rows))

    def of_months(self, months: Iterable[str]) -> dict[tuple[str, str], Entry]:
        """Return the newest entry of each player for each of the months."""
        if self._path is None:
            return {}
        query = ENTRIES.replace("player = ? AND ", "")
        with self._connection() as file:
            rows = chain.from_iterable(file.execute(query, (self._resource, month)) for month in months)
            return dict(self._valid(rows))

    def keep(self, entries: Mapping[tuple[str, str], Entry], load_id: str) -> None:
        """Write the entries that this load makes, by player and month.

        The games of an archive stay what they were where an entry has none.
        """
        if self._path is None:
            return
        with self._connection() as file, file:
            number = self._number(file, load_id)
            for (player, month), entry in entries.items():
                place = (self._resource, player, month)
                rows = file.execute(ENTRIES, place).fetchall()
                before = dict(self._valid(rows)).get((player, month), Entry())
                older = [row[2] for row in rows if row[2] != number][:-1]
                file.executemany(
                    "DELETE FROM archives WHERE resource = ? AND player = ? AND month = ? AND load = ?",
                    [(*place, load) for load in older],
                )
                games = before.games if entry.games is None else entry.games
                blob = None if games is None else array("Q", sorted(games)).tobytes()
                checksum = _checksum(*place, number, entry.etag, blob)
                file.execute(
                    "INSERT OR REPLACE INTO archives VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (*place, number, entry.etag, blob, checksum),
                )

    def _valid(self, rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[tuple[str, str], Entry]]:
        """Yield the entries of rows whose checksum is right. The others count as unknown."""
        for player, month, load, etag, games, checksum in rows:
            if checksum != _checksum(self._resource, player, month, load, etag, games):
                continue
            hashes = None
            if isinstance(games, bytes):
                unpacked = array("Q")
                unpacked.frombytes(games)
                hashes = frozenset(unpacked)
            yield (str(player), str(month)), Entry(etag if isinstance(etag, str) else None, hashes)

    def _number(self, file: sqlite3.Connection, load_id: str) -> int:
        """Return the number of a load. Loads are numbered as they come, because a clock may be put back."""
        load = (self._resource, load_id)
        query = "SELECT max(number) FROM loads WHERE resource = ? AND load_id = ?"
        (number,) = file.execute(query, load).fetchone()
        if number is None:
            file.execute("INSERT INTO loads (resource, load_id) VALUES (?, ?)", load)
            (number,) = file.execute(query, load).fetchone()
        return int(number)

    def _open(self, last_load: str | None) -> None:
        with self._connection() as file, file:
            # Nothing in between, and nothing half made where the process is killed.
            file.execute("BEGIN IMMEDIATE")
            _ensure_tables(file)
            (number,) = file.execute(
                "SELECT max(number) FROM loads WHERE resource = ? AND load_id = ?",
                (self._resource, last_load),
            ).fetchone()
            mine, number = (self._resource,), number or 0
            number = self._last_committed(file, number)
            file.execute("DELETE FROM archives WHERE resource = ? AND load > ?", (*mine, number))
            file.execute("DELETE FROM loads WHERE resource = ? AND number > ?", (*mine, number))
            file.execute("DELETE FROM loads WHERE resource = ? AND number <= ?", (*mine, number - LOADS_KEPT))

    def _last_committed(self, file: sqlite3.Connection, number: int) -> int:
        """Return the number of the last load in a row whose rows arrive.

        dlt writes a load package before it writes its state. Where the process is killed in between, the
        state does not know of the load. Without any state it may have been reset on purpose.
        """
        if number:
            later = file.execute(
                "SELECT number, load_id FROM loads WHERE resource = ? AND number > ? ORDER BY number",
                (self._resource, number),
            ).fetchall()
            for following, load_id in later:
                if not self._is_committed(load_id):
                    break
                number = following
        return number

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for one operation, which any thread may do."""
        assert self._path is not None  # noqa: S101 - checked by all callers
        try:
            with closing(sqlite3.connect(self._path, timeout=LOCK_SECONDS)) as file:
                # A damaged text is to fail its checksum.
                file.text_factory = lambda text: text.decode(errors="replace")
                yield file
        except sqlite3.OperationalError as error:
            for text, remedy in ENVIRONMENT:
                if text in str(error).lower():
                    raise LocalStoreError(self._path, error, remedy) from error
            raise


class _OtherVersionError(Exception):
    """The tables of the file are not those of this version of scoresheet."""


def _prepare(path: Path) -> None:
    """Make the folder of the file, and room for the file where something else is in its place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LocalStoreError(path, error, "make its folder writable for this user, and run again") from error
    is_dangling = path.is_symlink() and not path.exists()
    if path.is_dir() or is_dangling:
        _set_aside(path, OSError("it is not a file"))


def _ensure_tables(file: sqlite3.Connection) -> None:
    (version,) = file.execute("PRAGMA user_version").fetchone()
    found = sorted(sql for (sql,) in file.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    if not version and not found:
        for statement in TABLES.split(";"):
            file.execute(statement)
        file.execute(f"PRAGMA user_version = {VERSION}")
        return
    expected = sorted(statement.strip() for statement in TABLES.split(";") if statement.strip())
    if version != VERSION or found != expected:
        raise _OtherVersionError(
            f"expected the tables of version {VERSION} but found those of version {version}, or altered ones"
        )
    (result,) = file.execute("PRAGMA quick_check(1)").fetchone()
    if result != "ok":
        raise sqlite3.DatabaseError(result)


def _checksum(*values: object) -> int:
    return zlib.crc32(repr(values).encode())


def _set_aside(path: Path, error: Exception) -> None:
    """Rename a file that cannot be read, so that another version can still read it."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.{number}.aside")):
        number += 1
    path.rename(aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.rename(aside.with_name(f"{aside.name}-journal"))
    logger.warning(
        "set aside the file of ETags and loaded games, %s, as %s, and began a new one: %s", path, aside, error
    )
