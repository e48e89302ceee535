"""Loads with faults: upstream data that changes, a server that injects faults, and killed processes.

After any sequence of these, one more run without faults must leave the same tables as an undisturbed load.
The tests run a few rounds; `make soak` runs for minutes:

    python tests/python/dlt/storm.py --minutes 5 [--seed N]
"""

import argparse
import contextlib
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import scoresheet
from conftest import Cassettes

STEPS = 60
"""About as many steps does the loader report."""

PLAYERS = ("Ada", "Bob", "Cleo")
REVALIDATE_DAYS = (0, 30)
"""`revalidate_days` of the loads with faults."""

DEATHS = (None, None, signal.SIGKILL, signal.SIGINT)
"""How a load is interrupted besides faults; Ctrl-C is SIGINT."""

ENVIRONMENT = {
    "RUNTIME__DLTHUB_TELEMETRY": "false",
    "RUNTIME__REQUEST_MAX_ATTEMPTS": "2",
    "RUNTIME__REQUEST_BACKOFF_FACTOR": "0.001",
}


def loader(
    server: scoresheet.Replay,
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


@dataclass
class World:
    """A small chess.com: three players who play each other every month."""

    cassettes: Cassettes
    random: random.Random
    months: list[str] = field(default_factory=list)
    games: int = 0

    def __post_init__(self) -> None:
        for number, name in enumerate(PLAYERS, 1):
            self.cassettes.player(name, number, ["twitch"])
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
        name = self.random.choice(PLAYERS)
        profile = self.cassettes.bodies[f"pub/player/{name.lower()}"]
        self.cassettes.write(f"pub/player/{name.lower()}", profile | {"followers": profile["followers"] + 1})

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
    """Rounds of failing loads, and the faults they had."""

    folder: Path
    seed: int
    faults: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    rows: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.world = World(Cassettes(self.folder / "cassettes"), self.random)

    def round(self, *, loads: int) -> None:
        """Run loads with faults and kills, then one without; its tables must equal an undisturbed load's."""
        with scoresheet.replay(self.world.cassettes.folder) as server:
            for _ in range(loads):
                self.world.turn()
                server.inject(
                    scoresheet.Faults(self.random.choice([0.0, 0.2, 0.6]), seed=self.random.getrandbits(32))
                )
                death, days = self.random.choice(DEATHS), self.random.choice(REVALIDATE_DAYS)
                self.outcomes[self.load(server, "storm", death, days)] += 1
            server.inject(None)
            assert self.load(server, "storm") == "loaded", f"a load without faults failed (seed {self.seed})"
            calm = f"calm_{sum(self.outcomes.values())}"
            assert self.load(server, calm) == "loaded"
            self._compare("storm", calm)
            self.faults.update(request.fault for request in server.requests if request.fault)
            self.requests += len(server.requests)

    def load(
        self,
        server: scoresheet.Replay,
        name: str,
        death: signal.Signals | None = None,
        revalidate_days: int = 0,
    ) -> str:
        """Run a pipeline in its own process, which a signal may end."""
        process = loader(server, self.folder, name, PLAYERS, revalidate_days=revalidate_days)
        assert process.stdout
        # The loader prints a line for each step; the signal is sent after one of them.
        last_step = self.random.randrange(1, STEPS)
        for step, _ in enumerate(process.stdout, 1):
            if death and step == last_step:
                process.send_signal(death)
        _, errors = process.communicate()
        if process.returncode == 0:
            return "loaded"
        if process.returncode == -signal.SIGKILL:
            return "killed"
        if death and ("SignalReceived" in errors or "KeyboardInterrupt" in errors):
            return "interrupted"
        assert "scoresheet" in errors, errors
        return "failed"

    def _compare(self, name: str, other: str) -> None:
        found, expected = (self._tables(database) for database in (name, other))
        assert found.keys() == expected.keys()
        for table, rows in expected.items():
            missing, surplus = Counter(rows) - Counter(found[table]), Counter(found[table]) - Counter(rows)
            assert not missing, f"{table} lacks {missing} (seed {self.seed})"
            assert not surplus, f"{table} has {surplus} too many (seed {self.seed})"
            self.rows += len(rows)

    def _tables(self, name: str) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of all tables of data, without dlt's columns."""
        with duckdb.connect(str(self.folder / f"{name}.duckdb"), read_only=True) as connection:
            names = connection.execute(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'data'"
            ).fetchall()
            return {
                table: sorted(_data(connection.table(f"data.{table}")).fetchall(), key=repr)
                for (table,) in names
                if not table.startswith("_")
            }

    def __str__(self) -> str:
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        return (
            f"seed {self.seed}: {sum(self.outcomes.values())} loads ({_listed(self.outcomes)}), "
            f"{self.requests} requests, {sum(self.faults.values())} faults ({_listed(self.faults)}), "
            f"{self.rows} rows compared, none lost, none doubled; peak memory of a load {peak} MB"
        )


def _data(table: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    return table.project(", ".join(f'"{name}"' for name in table.columns if not name.startswith("_dlt")))


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))


def main() -> None:
    """Storms until the time is up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(32))
    options = parser.parse_args()
    end = time.monotonic() + options.minutes * 60
    seed = options.seed
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            storm = Storm(Path(folder), seed)
            for _ in range(3):
                storm.round(loads=5)
            print(storm, flush=True)
        seed += 1


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
