"""`make demo`: load recordings over loopback HTTP into a DuckDB file, and print its contents.

With `--recorded FOLDER` it serves recorded monthly archives instead, and compares every value of every game
in the table with the source JSON.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import scoresheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import duckdb

CASSETTES = Path(__file__).parent / "cassettes"
ARCHIVES = "player_games_archive"
SCHEMA = "chess_data"
# Without the online status, which appends a row in every run: a second run must load nothing.
RESOURCES = ("players_profiles", "players_archives", "players_games")
COLUMNS_SHOWN = ("end_time", "white__username", "black__username", "white__result", "time_class")


def main(arguments: Sequence[str] | None = None) -> int:
    """Load, print the tables, and compare if requested. Return 1 when something differs."""
    parser = argparse.ArgumentParser(prog="python -m scoresheet.demo", description=__doc__)
    parser.add_argument(
        "--recorded", type=Path, metavar="FOLDER", help="recorded archives whose URLs are known"
    )
    parser.add_argument(
        "--output", type=Path, default=Path("demo"), metavar="FOLDER", help="where the DuckDB file goes"
    )
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    name = "recorded" if options.recorded else "demo"
    database = (options.output / f"{name}.duckdb").resolve()

    before = _rows(database)
    with scoresheet.replay.serve(options.recorded or CASSETTES) as server:
        players = recorded_players(options.recorded) if options.recorded else bundled_players()
        load(database, server, players, resources=RESOURCES[-1:] if options.recorded else RESOURCES)
        _print_requests(server)
    _print_tables(database, before)
    if not options.recorded:
        return 0
    games, differences = compare(database, options.recorded)
    print(f"\ncompared {games} games with their source JSON: {len(differences)} differences")
    for difference in differences[:20]:
        print(f"  {difference}")
    return 1 if differences or not games else 0


def load(
    database: Path, server: scoresheet.replay.Replay, players: list[str], *, resources: Sequence[str]
) -> None:
    """Run the dlt source against a replay server."""
    # The demo must send nothing to the internet.
    os.environ.setdefault("RUNTIME__DLTHUB_TELEMETRY", "false")
    import dlt  # noqa: PLC0415 - an extra, and slow to import

    from scoresheet.dlt import source  # noqa: PLC0415

    logging.getLogger("dlt").setLevel(logging.ERROR)
    pipeline = dlt.pipeline(
        f"scoresheet_{database.stem}",
        destination=dlt.destinations.duckdb(str(database)),
        dataset_name=SCHEMA,
        pipelines_dir=str(database.parent / "pipelines"),
    )
    chess = source(
        players, contact="demo@example.com", base_url=server.base_url, callback_url=server.callback_url
    )
    pipeline.run(chess.with_resources(*resources))


def bundled_players() -> list[str]:
    """Return the players of the bundled recordings."""
    return sorted(path.stem for path in (CASSETTES / "pub" / "player").glob("*.json"))


def recorded_players(folder: Path) -> list[str]:
    """Return the players of the recorded monthly archives."""
    return sorted({path.split("/")[3] for path in recorded_archives(folder)})


def recorded_archives(folder: Path) -> dict[str, Path]:
    """Return the recorded monthly archives by URL path; the newest recording of each."""
    # A name ends in `@<date of recording>.json` where there are several, so the last in order is the newest.
    found = {
        urlsplit(recording.url).path: recording.file
        for recording in scoresheet.replay.recordings(folder)
        if recording.endpoint == ARCHIVES and recording.url
    }
    if not found:
        raise SystemExit(f"error: expected recorded archives with their URLs in {folder}, but found none")
    return found


def compare(database: Path, folder: Path) -> tuple[int, list[str]]:
    """Compare every recorded game with its row. Return the number of games and the differences."""
    stored = _stored_games(database)
    differences: list[str] = []
    expected: dict[str, dict[str, Any]] = {}
    for path in recorded_archives(folder).values():
        for game in json.loads(path.read_bytes())["games"]:
            expected[game["uuid"]] = dict(_flattened(game))
    rows = Counter(row["uuid"] for row in stored)
    differences += [f"{uuid}: {count} rows" for uuid, count in rows.items() if count > 1]
    differences += [f"{uuid}: a row without a game" for uuid in rows.keys() - expected.keys()]
    differences += [f"{uuid}: no row" for uuid in expected.keys() - rows.keys()]
    for row in stored:
        game = expected.get(row["uuid"], {})
        for column in row.keys() | game.keys():
            if row.get(column) != game.get(column):
                differences.append(
                    f"{row['uuid']}: {column} is {row.get(column)!r}, expected {game.get(column)!r}"
                )
    return len(expected), differences


def _flattened(value: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Flatten a JSON object by dlt's rules, independently of the decoder."""
    for key, member in value.items():
        name = prefix + key.replace("@", "a")
        if isinstance(member, dict):
            yield from _flattened(member, f"{name}__")
        else:
            yield name, member


def _stored_games(database: Path) -> list[dict[str, Any]]:
    """Return the rows of the games table with the values of the JSON."""
    with _connect(database) as connection:
        relation = connection.sql(f"select * exclude (_dlt_id, _dlt_load_id) from {SCHEMA}.players_games")
        names = relation.columns
        return [dict(zip(names, map(_as_json, row), strict=True)) for row in relation.fetchall()]


def _as_json(value: object) -> object:
    return int(value.astimezone(timezone.utc).timestamp()) if isinstance(value, datetime) else value


def _connect(database: Path) -> duckdb.DuckDBPyConnection:
    import duckdb  # noqa: PLC0415 - needed here only

    return duckdb.connect(str(database), read_only=True)


def _rows(database: Path) -> dict[str, int]:
    """Count the rows of each table; there is none before the first load."""
    if not database.exists():
        return {}
    with _connect(database) as connection:
        names = connection.execute(
            "select table_name from information_schema.tables where table_schema = ? order by table_name",
            [SCHEMA],
        ).fetchall()
        tables = [name for (name,) in names if not name.startswith("_dlt")]
        counts = [
            connection.execute(f'select count(*) from {SCHEMA}."{table}"').fetchone() for table in tables
        ]
        return {table: count[0] for table, count in zip(tables, counts, strict=True) if count}


def _print_requests(server: scoresheet.replay.Replay) -> None:
    requests = server.requests
    conditional = sum(request.conditional for request in requests)
    unchanged = sum(request.status == 304 for request in requests)  # noqa: PLR2004 - Not Modified
    print(f"{len(requests)} requests, {conditional} of them conditional, {unchanged} unchanged (304)")


def _print_tables(database: Path, before: dict[str, int]) -> None:
    rows = _rows(database)
    print(f"\n{'table':40} {'rows':>8} {'new':>8}")
    for table, count in rows.items():
        print(f"{table:40} {count:8} {count - before.get(table, 0):8}")
    with _connect(database) as connection:
        columns = ", ".join(COLUMNS_SHOWN)
        query = f"select {columns} from {SCHEMA}.players_games order by end_time desc limit 5"
        print(f"\n{query}\n{connection.sql(query)}")
    print(f"the file is {database}")


if __name__ == "__main__":
    sys.exit(main())
