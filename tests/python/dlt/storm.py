"""Loads under fire: a world that changes and breaks its contract, and processes killed at any moment.

A calm pipeline loads each state of the world once. A stormy one loads the same state from a server that
injects faults, and is killed with SIGKILL at a moment that is uniform in the time of a step of dlt that is
chosen at random; then it runs twice undisturbed. All tables must be equal then, those of records included.
The tests run a few rounds; `make soak` runs them for minutes:

    python tests/python/dlt/storm.py --minutes 5 [--seed N] [--destination duckdb]
"""

import argparse
import contextlib
import importlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb
import scoresheet
from conftest import DLTS_OWN, Cassettes, has_postgres, postgres_server

PLAYERS = ("Ada", "Bob", "Cleo")

POLICIES = ("freeze", "discard_row", "evolve", "quarantine")

DESTINATIONS = ("duckdb", "postgres", "filesystem")

FORMATS = ("delta", "iceberg")
"""Kinds of tables in files that dlt merges."""

RESOURCES = {
    "source": ("players_profiles", "players_archives", "players_games", "players_online_status"),
    "chess": (
        "players_profiles",
        "players_stats",
        "players_archives",
        "players_games",
        "players_online_status",
    ),
}
"""What is loaded, by source."""

STEPS = ("extract", "normalize", "load")

KILLED = -9
"""The exit code of a process that SIGKILL ended."""

DIE_AFTER = """
import os, signal, threading
from dlt.common.storages.load_package import PackageStorage

committed, note = set(), getattr(PackageStorage, "save_pending_transition", None)

def forget(self, load_id, name, state, message=None):
    if name.endswith(".sql") != {is_sql}:
        return note(self, load_id, name, state, message)
    if state != "completed":
        os.write(2, message.encode())
        os._exit(3)
    committed.add(name)
    started = self.list_started_jobs(load_id)
    queued = [job for job in self.list_new_jobs(load_id) if job.endswith(".sql") == {is_sql}]
    if len(committed) == len(started) and not queued:
        os.kill(os.getpid(), signal.SIGKILL)
    # Of one table, a lake takes one job at a time, and the next would wait for this one.
    threading.Event().wait(2)
    os.kill(os.getpid(), signal.SIGKILL)

def die(self, load_id, name):
    if name.endswith(".sql") == {is_sql} and ({is_sql} or name.startswith("players_games.")):
        os.kill(os.getpid(), signal.SIGKILL)
    return complete(self, load_id, name)

if note:
    PackageStorage.save_pending_transition = forget
else:
    # Early versions of dlt note nothing before they complete a job.
    complete, PackageStorage.complete_job = PackageStorage.complete_job, die
"""
"""Code that waits until the destination has committed a wave of jobs, of which dlt notes none, and dies."""

WEDGED = ("Directory not empty", "schema.json", "UniqueViolation", "LoadPackageAlreadyCompleted")
"""What dlt says in the states that are its own, and that the doctor repairs."""

REDIRECTED = "?again"
"""The end of the address to which the server's fault `redirect_loop` leads."""

MOMENTS = ("observed_at", "check_time", "started_at", "finished_at")
"""Columns that differ between two runs on the same world."""

OBSERVATIONS = {
    "players_online_status": ("username", "check_time"),
    "_dlt_scoresheet_runs": ("resource", "started_at"),
}
"""Tables that gain rows in every run, or in each that rejects something, and what identifies a row."""

ENVIRONMENT = {
    "RUNTIME__DLTHUB_TELEMETRY": "false",
    "RUNTIME__REQUEST_MAX_ATTEMPTS": "2",
    "RUNTIME__REQUEST_BACKOFF_FACTOR": "0.001",
    "RUNTIME__LOG_LEVEL": "CRITICAL",
}

Row = dict[str, Any]


def loader(
    server: scoresheet.replay.Replay,
    folder: Path,
    name: str,
    players: Iterable[str],
    *,
    base_url: str | None = None,
    revalidate_days: int = 30,
    **environment: str,
) -> subprocess.Popen[str]:
    """A process that loads players into the database `name` of a folder, and prints its steps."""
    script = str(Path(__file__).with_name("loader.py"))
    hosts = [base_url or server.base_url, server.callback_url]
    return subprocess.Popen(
        [sys.executable, script, *hosts, str(folder), name, str(revalidate_days), *players],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | ENVIRONMENT | environment,
    )


class Forks:
    """The process whose forks load."""

    def __enter__(self) -> "Forks":
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("forkserver.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | ENVIRONMENT,
        )

    def load(self, job: Row) -> Row:
        """Runs a job; gives its exit code and the seconds of each step."""
        (result,) = self.load_at_once([job])
        return result

    def load_at_once(self, jobs: list[Row]) -> list[Row]:
        """Runs jobs in processes that run at once; gives the exit code and the seconds of each."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            print(json.dumps(jobs), file=self._process.stdin, flush=True)
            results: list[Row] = json.loads(self._process.stdout.readline())
        except BaseException:
            # A test that was interrupted leaves its answer unread, which the next one would take for its own.
            self._process.kill()
            self._process.communicate()
            self._start()
            raise
        return results


@dataclass(frozen=True)
class Warehouse:
    """What pipelines load into: files and databases in a folder, or a Postgres server."""

    kind: str
    folder: Path
    postgres: str | None = None

    def address(self, name: str) -> str:
        """What the destination of dlt is made with, for the pipeline `name`."""
        if self.kind == "postgres":
            assert self.postgres
            return self.postgres
        path = self.folder / f"{name}.{self.kind}"
        return path.as_uri() if self.destination == "filesystem" else str(path)

    @property
    def destination(self) -> str:
        """dlt's name of the destination."""
        return "filesystem" if self.kind in FORMATS else self.kind

    def tables(self, name: str) -> dict[str, list[Row]]:
        """The rows of all tables but dlt's own."""
        read = self._files if self.destination == "filesystem" else self._database
        return {table: rows for table, rows in read(name) if table not in DLTS_OWN and rows}

    def _files(self, name: str) -> Iterator[tuple[str, list[Row]]]:
        with contextlib.closing(duckdb.connect()) as connection:
            for folder in sorted((self.folder / f"{name}.{self.kind}" / f"{name}_data").iterdir()):
                if (folder / "_delta_log").exists():
                    deltalake = importlib.import_module("deltalake")
                    yield folder.name, deltalake.DeltaTable(folder).to_pyarrow_table().to_pylist()
                elif versions := sorted(folder.glob("metadata/*.metadata.json")):
                    pyiceberg = importlib.import_module("pyiceberg.table")
                    table = pyiceberg.StaticTable.from_metadata(versions[-1].as_uri())
                    yield folder.name, table.scan().to_arrow().to_pylist()
                elif list(folder.glob("*.parquet")):
                    query = f"SELECT * FROM read_parquet('{folder}/*.parquet', union_by_name=true)"
                    yield folder.name, _rows(connection.execute(query))

    def _database(self, name: str) -> Iterator[tuple[str, list[Row]]]:
        with contextlib.closing(self._connect(name)) as connection:
            # DuckDB's connection and Postgres' cursor are the same here.
            cursor = connection.cursor()
            cursor.execute(
                "SELECT table_name FROM information_schema.tables"
                f" WHERE table_schema = '{name}_data' ORDER BY 1"
            )
            for (table,) in cursor.fetchall():
                cursor.execute(f'SELECT * FROM {name}_data."{table}"')
                yield table, _rows(cursor)

    def _connect(self, name: str) -> Any:
        if self.kind == "duckdb":
            return duckdb.connect(self.address(name), read_only=True)
        psycopg2 = importlib.import_module("psycopg2")  # It is not installed everywhere.

        return psycopg2.connect(self.postgres)


@dataclass
class World:
    """chess.com in small: three players who meet each other, month by month."""

    cassettes: Cassettes
    random: random.Random
    months: list[str] = field(default_factory=list)
    games: int = 0
    drifted: dict[str, Any] = field(default_factory=dict)
    """By path, the body that conforms of each that does not."""

    def __post_init__(self) -> None:
        for number, name in enumerate(PLAYERS, 1):
            self.cassettes.player(name, number, ["twitch"])
            self._stats(name)
        self.turn()

    def turn(self) -> None:
        """A new month or a busy one; late accuracies; a past month rewritten; a player who follows."""
        if not self.months or self.random.random() < 0.7:
            year, month = divmod(len(self.months), 12)
            self.months.append(f"{2021 + year}/{month + 1:02}")
        for _ in range(self.random.randrange(1, 6)):
            self._play(self.months[-1])
        if self.random.random() < 0.5:
            self._rate(self.random.choice(self.months[-2:]))
        if self.random.random() < 0.5:
            self._rewrite(self.random.choice(self.months))
        name = self.random.choice(PLAYERS).lower()
        profile = self.cassettes.bodies[f"pub/player/{name}"]
        self.cassettes.write(f"pub/player/{name}", profile | {"followers": profile["followers"] + 1})
        self._stats(self.random.choice(PLAYERS))

    def drift(self) -> None:
        """Some bodies gain a property that no schema knows, or a value that is not on a list."""
        for name in self.random.sample(PLAYERS, 2):
            path = f"pub/player/{name.lower()}/games/{self.random.choice(self.months)}"
            body = self.cassettes.bodies.get(path)
            if body and path not in self.drifted:
                first, *others = body["games"]
                broken = self.random.choice([{"zz": {"a": [1, "x"]}}, {"time_class": "warp"}])
                self._break(path, {"games": [*others, first | broken]})
        if self.random.random() < 0.5:
            path = f"pub/player/{self.random.choice(PLAYERS).lower()}"
            if path not in self.drifted:
                self._break(path, self.cassettes.bodies[path] | {"zz": "é"})

    def repair(self) -> None:
        """Every body conforms again."""
        for path, body in self.drifted.items():
            self.cassettes.write(path, body)
        self.drifted.clear()

    def _break(self, path: str, body: Any) -> None:
        self.drifted[path] = self.cassettes.bodies[path]
        self.cassettes.write(path, body)

    def _stats(self, name: str) -> None:
        last = {"rating": self.random.randrange(1000, 2000), "date": 1_700_000_000 + self.games, "rd": 60}
        record = {"win": self.games, "loss": 10, "draw": 2}
        stats = {"chess_blitz": {"last": last, "record": record}, "fide": 0}
        self.cassettes.write(f"pub/player/{name.lower()}/stats", stats)

    def _play(self, month: str) -> None:
        self.games += 1
        white, black = self.random.sample(PLAYERS, 2)
        game = self.cassettes.game(self.games, white, black, end_time=1_700_000_000 + self.games)
        for name in (white, black):
            self.cassettes.month(name.lower(), month, [*self._archive(name, month), game])

    def _rate(self, month: str) -> None:
        """The first game of a month is analyzed, in the archives of both its players."""
        archives = {name: self._archive(name, month) for name in PLAYERS}
        first = next(game for games in archives.values() for game in games)
        accuracies = {"white": self.random.randrange(500, 1000) / 10, "black": 50.0}
        for name, games in archives.items():
            if any(game["uuid"] == first["uuid"] for game in games):
                rated = [
                    game | {"accuracies": accuracies} if game["uuid"] == first["uuid"] else game
                    for game in games
                ]
                self.cassettes.month(name.lower(), month, rated)

    def _rewrite(self, month: str) -> None:
        """A month, perhaps long past, gains a game, has one analyzed, or loses one of one player."""
        change = self.random.choice((self._play, self._rate, self._forget))
        change(month)

    def _forget(self, month: str) -> None:
        """Black does not have the first game any more, if it is not the only one; White still does."""
        for name in PLAYERS:
            games = self._archive(name, month)
            if len(games) > 1 and games[0]["black"]["username"] == name:
                self.cassettes.month(name.lower(), month, games[1:])
                return

    def _archive(self, name: str, month: str) -> list[dict[str, Any]]:
        body = self.cassettes.bodies.get(f"pub/player/{name.lower()}/games/{month}", {"games": []})
        games: list[dict[str, Any]] = body["games"]
        return games


@dataclass
class Storm:
    """Rounds of loads that are killed, and what they met."""

    forks: Forks
    warehouse: Warehouse
    seed: int
    source: str = "source"
    policy: str = "freeze"
    disposition: str = "merge"
    kills: Counter[str] = field(default_factory=Counter)
    """By the step in which a load was killed."""
    faults: Counter[str] = field(default_factory=Counter)
    """By kind, what the server injected into loads that were to be killed."""
    rows: int = 0
    wedged: int = 0
    """How often dlt could not go on until the doctor had repaired what it had left behind."""

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.world = World(Cassettes(self.warehouse.folder / "cassettes"), self.random)
        self._seconds = dict.fromkeys(STEPS, 0.0)
        # Pipelines of several storms may share a database.
        suffix = f"{zlib.crc32(str(self.warehouse.folder).encode()):08x}"
        self._names = {name: f"{name}_{suffix}" for name in ("calm", "storm")}

    def round(self) -> None:
        """Kills loads of a new state of the world; two loads more must not show that."""
        self.world.turn()
        self.world.drift()
        with scoresheet.replay.serve(self.world.cassettes.folder) as server:
            if self.policy == "freeze" and self.world.drifted:
                # Nothing of the load arrives, but its violations do with the next.
                self.load(server, "calm", fails=True)
                self._kill(server)
                self.load(server, "storm", fails=True)
                self._count(server)
        if self.policy == "freeze":
            self.world.repair()
        with scoresheet.replay.serve(self.world.cassettes.folder) as server:
            self.load(server, "calm")
            self._kill(server)
            for _ in range(2):
                self.load(server, "storm")
            self._count(server)
        self.compare()
        self.world.repair()

    def at_once(self) -> None:
        """Load a new state of the world in two processes at once; two loads more must not show that."""
        self.world.turn()
        with scoresheet.replay.serve(self.world.cassettes.folder) as server:
            self.load(server, "calm")
            job = self.job(server.base_url, server.callback_url, "storm")
            self.forks.load_at_once([job, job | {"errors": f"{self._errors}.2"}])
            for _ in range(2):
                self.load(server, "storm")
        self.compare()

    def _count(self, server: scoresheet.replay.Replay) -> None:
        self.faults.update(request.fault for request in server.requests if request.fault)

    def _kill(self, server: scoresheet.replay.Replay) -> None:
        share = self.random.choice((0.0, 0.1, 0.4))
        server.inject(scoresheet.replay.Faults(share, seed=self.random.getrandbits(32)))
        self._kill_loads(server)
        server.inject(None)

    def _kill_loads(self, server: scoresheet.replay.Replay) -> None:
        for _ in range(self.random.choice((1, 1, 2))):
            step = self.random.choice(STEPS)
            moment = self.random.uniform(0, self._seconds.get(step, 0.0))
            code = self.run(server, "storm", kill=(step, moment))["code"]
            if code == KILLED:
                self.kills[step] += 1

    def load(self, server: scoresheet.replay.Replay, name: str, *, fails: bool = False) -> None:
        """A load that nothing disturbs; under `freeze` it `fails` if a body does not conform."""
        result = self.run(server, name)
        if result["code"] and any(state in self.errors for state in WEDGED):
            self.wedged += 1
            result = self.run(server, name, repair=True)
            assert "repaired: " in self.errors, self.errors
        if name == "calm" and not fails:
            self._seconds = result["seconds"]
        assert (result["code"] == 0) != fails, f"{name} {self}:\n{self.errors[-6000:]}"
        assert not fails or "DltContractViolation" in self.errors, self.errors

    def run(self, server: scoresheet.replay.Replay, name: str, **options: Any) -> Row:
        """A load in a fork, which may be killed; gives its exit code and the seconds of each step."""
        return self.forks.load(self.job(server.base_url, server.callback_url, name) | options)

    @property
    def errors(self) -> str:
        """What the last load has written."""
        return self._errors.read_text(encoding="utf-8")

    @property
    def _errors(self) -> Path:
        return self.warehouse.folder / "errors.txt"

    def job(self, base_url: str, callback_url: str, name: str) -> Row:
        """A load of the pipeline `name`, for the forks."""
        options: Row = {
            "base_url": base_url,
            "callback_url": callback_url,
            "policy": self.policy,
            "revalidate_days": 0,
        }
        if self.source == "source":
            options["write_disposition"] = self.disposition
        return {
            "name": self._names[name],
            "destination": self.warehouse.destination,
            "table_format": self.warehouse.kind if self.warehouse.kind in FORMATS else None,
            "address": self.warehouse.address(self._names[name]),
            "pipelines_dir": str(self.warehouse.folder / "pipelines"),
            "source": self.source,
            "players": list(PLAYERS),
            "resources": RESOURCES[self.source],
            "options": options,
            "errors": str(self._errors),
        }

    def tables(self, name: str) -> dict[str, list[Row]]:
        """The rows of a pipeline by table."""
        return self.warehouse.tables(self._names[name])

    def compare(self) -> None:
        """Fails unless the two pipelines have loaded the same."""
        expected, found = self.tables("calm"), self.tables("storm")
        assert found.keys() == expected.keys(), f"{self}: {found.keys() ^ expected.keys()}"
        for table, key in OBSERVATIONS.items():
            rows = found.pop(table, [])
            several = Counter(tuple(row[column] for column in key) for row in rows)
            assert max(several.values(), default=1) == 1, f"{self}: {table} has {several}"
            observed, known = {row[key[0]] for row in rows}, {row[key[0]] for row in expected.pop(table, ())}
            # Faults of the server make requests fail, which is recorded where a calm run records nothing.
            failed = {row[key[0]] for row in rows if not row.get("complete", True)}
            assert known <= observed <= known | failed, f"{self}: {table} has {observed}, not {known}"
        for table, rows in expected.items():
            expected_rows, found_rows = _counted(rows), _counted(found[table])
            missing, surplus = expected_rows - found_rows, found_rows - expected_rows
            assert not missing, f"{self}: {table} lacks {missing}, has {surplus}"
            assert not surplus, f"{self}: {table} has {surplus} too many"
            self.rows += len(rows)

    def __str__(self) -> str:
        kills = ", ".join(f"{count} in {step}" for step, count in sorted(self.kills.items()))
        return (
            f"{self.warehouse.kind}, {self.source}, {self.policy}, {self.disposition}, seed {self.seed}:"
            f" {self.kills.total()} kills ({kills}),"
            f" {self.faults.total()} faults of {len(self.faults)} kinds, {self.wedged} repairs,"
            f" {self.rows} rows compared"
        )


def _rows(cursor: Any) -> list[Row]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _counted(rows: Iterable[Row]) -> Counter[str]:
    """Rows without what is different in each load, and how many there are of each."""
    return Counter(
        repr(
            sorted(
                (name, value.removesuffix(REDIRECTED) if isinstance(value, str) else value)
                for name, value in row.items()
                if not name.startswith("_dlt") and name not in MOMENTS and value is not None
            )
        )
        for row in rows
    )


def storms(forks: Forks, postgres: str | None, kinds: Iterable[str], seed: int) -> Iterator[Storm]:
    """Storms over all destinations, sources and policies, one after the other and without end."""
    while True:
        for policy in POLICIES:
            for source in RESOURCES:
                for kind in kinds:
                    with tempfile.TemporaryDirectory() as folder:
                        yield Storm(forks, Warehouse(kind, Path(folder), postgres), seed, source, policy)
                    seed += 1


def main() -> None:
    """Storms until the time is up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(24))
    parser.add_argument("--destination", choices=DESTINATIONS, action="append")
    options = parser.parse_args()
    end = time.monotonic() + options.minutes * 60
    kinds = options.destination or [kind for kind in DESTINATIONS if kind != "postgres" or has_postgres()]
    kills: Counter[str] = Counter()
    with contextlib.ExitStack() as stack:
        postgres = stack.enter_context(postgres_server()) if "postgres" in kinds else None
        forks = stack.enter_context(Forks())
        for storm in storms(forks, postgres, kinds, options.seed):
            for _ in range(3):
                storm.round()
            print(storm, flush=True)
            kills[storm.warehouse.kind] += storm.kills.total()
            if time.monotonic() > end:
                break
    print("kills:", dict(kills), "no row lost, none doubled")


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
