"""What loads cost, by the model of docs/cost-model.html and in simulation.

    python benches/cost_model.py             # Markdown on stdout; needs Chromium, dlt and DuckDB
    python benches/cost_model.py --quick     # the smallest size only
    python benches/cost_model.py --scenarios # the examples of the page, without a simulation

Players and archives are made up, a replay server with latency serves them, and the real source loads them
into DuckDB, once and again after some of them have changed. The constants of the model that depend on the
machine and on what was made up are measured before, on other data. All else is the code of the page itself,
run in a browser.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import scoresheet
from browser import look

PAGE = Path(__file__).parents[1] / "docs" / "cost-model.html"
RESOURCES = {
    "games": ("players_games",),
    "source": ("players_games", "players_profiles", "players_online_status"),
}
"""What is loaded, by the names that the page has for it."""

CONTACT = "simulation@example.com"
API = "https://api.chess.com/pub"

Body = dict[str, Any]


# The page


def in_page(script: str, *, address: str = "", width: int = 800, dark: bool = False) -> Any:
    """What a function of `page` (its window) and `document` returns in the page."""
    return look(PAGE.as_uri() + address, script, width=width, dark=dark)


def costs(cases: list[Body]) -> list[Body]:
    """What the model says of each case: `first`, `run` and `year`."""
    told: list[Body] = in_page(f"return {json.dumps(cases)}.map((given) => page.costModel.cost(given))")
    return told


# What is made up


@dataclass(frozen=True)
class World:
    """So many players with so many archives of so many games each, as cassettes in a folder."""

    folder: Path
    players: int
    months: int
    games: int
    seed: int = 0

    @property
    def names(self) -> list[str]:
        """The players."""
        return [f"player-{self.seed}-{number}" for number in range(self.players)]

    def months_of(self) -> list[str]:
        """Months that are long over."""
        return [f"{2005 + number // 12}/{number % 12 + 1:02}" for number in range(self.months)]

    def write(self) -> None:
        """All cassettes."""
        for number, name in enumerate(self.names):
            self._write_person(name, number, seen=1_700_000_000)
            urls = [f"{API}/player/{name}/games/{month}" for month in self.months_of()]
            self._write(f"pub/player/{name}/games/archives", {"archives": urls})
            for month in self.months_of():
                self.write_month(name, month, self.games)

    def change(self, players: int) -> None:
        """So many players have been online and have another last game in their newest month."""
        for number, name in enumerate(self.names[:players]):
            self._write_person(name, number, seen=1_700_009_999)
            self.write_month(name, self.months_of()[-1], self.games, last="another")

    def write_month(self, name: str, month: str, games: int, last: str = "last") -> None:
        """An archive; `last` is its last game, by any name."""
        chance = random.Random(f"{self.seed} {name} {month}")
        bodies = [_game(chance, name, month, position) for position in range(games - 1)]
        chance = random.Random(f"{self.seed} {name} {month} {last}")
        self._write(
            f"pub/player/{name}/games/{month}", {"games": [*bodies, _game(chance, name, month, games)]}
        )

    def _write_person(self, name: str, number: int, seen: int) -> None:
        profile = {
            "player_id": 10_000 * (self.seed + 1) + number,
            "@id": f"{API}/player/{name}",
            "url": f"https://www.chess.com/member/{name}",
            "username": name,
            "followers": number,
            "country": f"{API}/country/NL",
            "last_online": seen,
            "joined": 1_500_000_000 + number,
            "status": "basic",
            "is_streamer": False,
            "verified": False,
            "league": "Wood",
            "streaming_platforms": [],
        }
        self._write(f"pub/player/{name}", profile)
        status = {"onlineStatus": "offline", "lastLoginDate": seen}
        self._write(f"callback/user/popup/{name}", status)

    def _write(self, path: str, body: Body) -> None:
        file = self.folder / f"{path}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(body, separators=(",", ":")), encoding="utf-8")


MOVES = [
    f"{piece}{file}{rank}"
    for piece in ("", "N", "B", "R", "Q", "K", "Nx", "Bx")
    for file in "abcdefgh"
    for rank in "12345678"
]
OPENING = ("Queens", "Pawn", "Gambit", "Defense")
TCN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?"


def _game(chance: random.Random, name: str, month: str, position: int) -> Body:
    """A game as large, and about as hard to compress, as those of chess.com: no legal chess."""
    plies = chance.randint(62, 102)
    number = chance.getrandbits(36)
    rival = f"rival-{chance.getrandbits(24)}"
    squares = "".join(chance.choices("pnbrqkPNBRQK1234", k=40))
    fen = f"{'/'.join(squares[row * 5 : row * 5 + 5] for row in range(8))} w - - 0 {plies // 2}"
    end = 1_100_000_000 + int(month[:4]) * 10_000 + position
    url = f"https://www.chess.com/game/live/{number}"
    tags = {
        "Event": "Live Chess", "Site": "Chess.com", "Date": f"{month[:4]}.{month[5:]}.17", "Round": "-",
        "White": name, "Black": rival, "Result": "1-0", "CurrentPosition": fen, "Timezone": "UTC",
        "ECO": f"C{chance.randint(10, 99)}", "UTCDate": f"{month[:4]}.{month[5:]}.17",
        "UTCTime": f"{chance.randint(10, 23)}:{chance.randint(10, 59)}:{chance.randint(10, 59)}",
        "WhiteElo": str(chance.randint(900, 2900)), "BlackElo": str(chance.randint(900, 2900)),
        "TimeControl": "180", "Termination": f"{name} won by resignation", "Link": url,
    }  # fmt: skip
    seconds, moves = 180.0, []
    for ply, move in enumerate(chance.choices(MOVES, k=plies)):
        seconds -= chance.random()
        turn = f"{ply // 2 + 1}{'...' if ply % 2 else '.'}"
        moves.append(f"{turn} {move} {{[%clk 0:0{int(seconds) // 60}:{seconds % 60:04.1f}]}}")
    heads = "\n".join(f'[{tag} "{value}"]' for tag, value in tags.items())
    return {
        "url": url,
        "pgn": f"{heads}\n\n{' '.join(moves)} 1-0\n",
        "time_control": "180",
        "end_time": end,
        "rated": True,
        "accuracies": {"white": chance.randint(5000, 9999) / 100, "black": chance.randint(5000, 9999) / 100},
        "tcn": "".join(chance.choices(TCN, k=2 * plies)),
        "uuid": str(UUID(int=chance.getrandbits(128))),
        "initial_setup": "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
        "fen": fen,
        "time_class": "blitz",
        "rules": "chess",
        "white": _side(chance, name, "win"),
        "black": _side(chance, rival, "resigned"),
        "eco": f"https://www.chess.com/openings/{'-'.join(chance.choices(OPENING, k=4))}",
    }


def _side(chance: random.Random, name: str, result: str) -> Body:
    return {
        "rating": chance.randint(900, 2900),
        "result": result,
        "@id": f"{API}/player/{name}",
        "username": name,
        "uuid": str(UUID(int=chance.getrandbits(128))),
    }


# The simulation


@dataclass(frozen=True)
class Case:
    """A load and a refresh to simulate."""

    players: int
    months: int
    games: int
    in_flight: int = 1
    latency: float = 0.16
    resources: str = "games"
    changed: int = 0
    """So many players have changed at the refresh."""
    revalidate: int | None = None
    """Days after which closed months are asked for again; 0 does so at the refresh."""

    @property
    def loaded(self) -> str:
        """What is loaded, in words."""
        return self.resources if self.revalidate is None else f"{self.resources}, closed months again"


def simulate(case: Case, folder: Path, world: Path | None = None) -> dict[str, Body]:
    """What the first load and the refresh did, measured in a process of their own."""
    if world is None:
        world = folder / "world"
        World(world, case.players, case.months, case.games).write()
    command = [sys.executable, __file__, "--load", json.dumps(asdict(case)), str(world), str(folder / "load")]
    environment = os.environ | {"RUNTIME__DLTHUB_TELEMETRY": "false", "RUNTIME__LOG_LEVEL": "ERROR"}
    outcome = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if outcome.returncode:
        raise RuntimeError(f"the load of {case} failed:\n{outcome.stderr[-4000:]}")
    measured: dict[str, Body] = json.loads(outcome.stdout.splitlines()[-1])
    return measured


def load_twice(case: Case, world: Path, folder: Path) -> dict[str, Body]:
    """Loads, changes the world, and refreshes."""
    folder.mkdir(parents=True)
    with scoresheet.replay(world, latency=case.latency) as server:
        first = _load(case, server, world, folder)
        changes = World(world, case.players, case.months, case.games)
        changes.change(case.changed)
        return {"first": first, "run": _load(case, server, world, folder)}


def _load(case: Case, server: scoresheet.Replay, world: Path, folder: Path) -> Body:
    import dlt
    from scoresheet.dlt import source

    pipeline = dlt.pipeline(
        "simulation",
        destination=dlt.destinations.duckdb(str(folder / "games.duckdb")),
        dataset_name="chess_data",
        pipelines_dir=str(folder / "pipelines"),
    )
    data = source(
        World(world, case.players, case.months, case.games).names,
        contact=CONTACT,
        base_url=server.base_url,
        callback_url=server.callback_url,
        max_concurrency=case.in_flight,
        revalidate_days=case.revalidate,
    )
    before = len(server.requests)
    started = time.perf_counter()
    pipeline.run(data.with_resources(*RESOURCES[case.resources]))
    seconds = time.perf_counter() - started
    answers = server.requests[before:]
    kinds = Counter("months" if "/games/2" in answer.path else "lists" for answer in answers)
    return {
        "requests": len(answers),
        **kinds,
        "unchanged": sum(answer.status == 304 and "/games/2" in answer.path for answer in answers),
        "bodies": _received(pipeline),
        "seconds": seconds,
        "loading": seconds - _extracting(pipeline),
        "tables": _size(folder / "games.duckdb"),
        "files": _size(folder / "pipelines" / "simulation" / "load"),
        "cache": _size(folder / "pipelines" / "simulation" / "scoresheet_cache"),
        # Linux counts kilobytes.
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }


def _extracting(pipeline: Any) -> float:
    """How long it took until all was downloaded, by dlt's trace."""
    (step,) = (step for step in pipeline.last_trace.steps if step.step == "extract")
    seconds: float = (step.finished_at - step.started_at).total_seconds()
    return seconds


def _received(pipeline: Any) -> int:
    """What the client had received when the last resource ended, by dlt's trace."""
    (metrics,) = pipeline.last_trace.last_extract_info.metrics.values()
    resources = [step["resource_metrics"] for step in metrics]
    return max(
        int(metric.custom_metrics["client"]["received_bytes"])
        for named in resources
        for metric in named.values()
        if "client" in (metric.custom_metrics or {})
    )


def _size(path: Path) -> int:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files)


# The constants


def calibrate(folder: Path, latency: float) -> Body:
    """The constants of the model for this machine and these games, measured on data of their own."""
    small, large = Case(1, 1, 1, latency=0), Case(30, 12, 20, latency=0)
    empty = simulate(small, folder / "small")["first"]
    full = simulate(large, folder / "large")["first"]
    games = large.players * large.months * large.games
    return _answers(folder / "answers", latency) | {
        "start": empty["seconds"],
        "load": 1000 * (full["loading"] - empty["loading"]) / games,
        "base": empty["tables"] / 1e6,
        "table": (full["tables"] - empty["tables"]) / games,
        "files": (full["files"] - empty["files"]) / games,
    }


def sizes(folder: Path) -> Body:
    """The constants that are sizes of answers."""
    measured = _answers(folder, 0)
    return {name: measured[name] for name in ("listing", "archive", "game", "extra")}


def _answers(folder: Path, latency: float) -> Body:
    """How long an answer takes that has to wait for nothing, and how large which answers are."""
    few, many = 2, 40
    world = World(folder, players=10, months=12, games=few, seed=1)
    world.write()
    month = world.months_of()[0]
    for name in world.names[5:]:
        world.write_month(name, month, many)
    with scoresheet.replay(folder, latency=latency) as server:
        client = scoresheet.Client(
            contact=CONTACT, base_url=server.base_url, callback_url=server.callback_url
        )

        def received(endpoint: str, names: list[str], **parameters: int) -> float:
            before = client.counters.received_bytes
            for name in names:
                client.fetch(endpoint, username=name, **parameters)
            return (client.counters.received_bytes - before) / len(names)

        when = {"year": int(month[:4]), "month": int(month[5:])}
        listing = received("player_games_archives", world.names)
        extra = received("player_profile", world.names) + received("player_online_status", world.names)
        little = received("player_games_archive", world.names[:5], **when)
        much = received("player_games_archive", world.names[5:], **when)
        return {
            "latency": statistics.median(_durations(client, world, when)),
            "listing": listing,
            "extra": {"bytes": extra},
            "archive": little - few * (much - little) / (many - few),
            "game": (much - little) / (many - few),
        }


def _durations(client: scoresheet.Client, world: World, when: dict[str, int]) -> list[float]:
    durations = []
    for name in world.names[:5] * 6:
        started = time.perf_counter()
        client.fetch("player_games_archive", username=name, **when)
        durations.append(time.perf_counter() - started)
    return durations


def given(case: Case, constants: Body) -> Body:
    """A case in the words of the page. The client counts bodies without heads, and loopback has no limit."""
    extra = constants["extra"] if case.resources == "source" else {}
    return {
        **{name: value for name, value in constants.items() if name != "extra"},
        "players": case.players, "months": case.months, "games": case.games, "begun": 0,
        "resources": case.resources, "extra": extra, "listed": 0, "inFlight": case.in_flight,
        "bandwidth": 1e9, "head": 0, "runs": 1, "changed": 100 * case.changed / case.players,
        "revalidate": case.revalidate, "rewritten": 0, "elapsed": 100, "cached": 1,
    }  # fmt: skip


# The comparison


SIZES = (Case(5, 8, 5, changed=1), Case(50, 8, 5, changed=10), Case(200, 8, 5, changed=40))
QUANTITIES = {"bodies": 1e6, "tables": 1e6, "files": 1e6, "cache": 1e6}
UNITS = {
    "bodies": "MB",
    "seconds": "s",
    "tables": "MB in DuckDB",
    "files": "MB of load files",
    "cache": "MB of cache",
}


def cases(quick: bool) -> list[Case]:
    """What is simulated."""
    chosen = [
        replace(size, in_flight=number) for size in SIZES[: 1 if quick else None] for number in (1, 2, 4)
    ]
    size = replace(SIZES[0 if quick else 1], in_flight=2)
    return [*chosen, replace(size, resources="source"), replace(size, revalidate=0)]


def compare(quick: bool) -> None:
    """Prints the model beside the simulation."""
    with tempfile.TemporaryDirectory(prefix="cost-model-") as scratch:
        folder = Path(scratch)
        constants = calibrate(folder / "calibration", SIZES[0].latency)
        _say_constants(constants)
        measured = []
        for number, case in enumerate(cases(quick)):
            measured.append(simulate(case, folder / str(number)))
            shutil.rmtree(folder / str(number))
    told = costs([given(case, constants) for case in cases(quick)])
    for load, title in (("first", "First load"), ("run", "Refresh")):
        _say(title, load, cases(quick), told, measured)


def _say_constants(constants: Body) -> None:
    today = datetime.now(timezone.utc).date()
    print(f"{today}, {platform.system()} on {os.cpu_count()} cores, Python {platform.python_version()}")
    print("\n| constant | measured |\n|---|---|")
    for name, value in constants.items():
        print(f"| {name} | {value['bytes'] if name == 'extra' else value:.4g} |")


def _say(title: str, load: str, cases: list[Case], told: list[Body], measured: list[dict[str, Body]]) -> None:
    names = (
        ("requests", "bodies", "seconds", "tables", "files", "cache")
        if load == "first"
        else ("requests", "unchanged", "bodies", "seconds")
    )
    labels = [f"{UNITS.get(name, name)}: model, simulation, error" for name in names]
    print(f"\n{title}\n\n| players, months, games | loaded | in flight | {' | '.join(labels)} | peak MB |")
    print(f"|---|---|---|{'---|' * len(labels)}---|")
    for case, model, simulation in zip(cases, told, measured, strict=True):
        cells = [
            _cell(
                model[load][name] / QUANTITIES.get(name, 1), simulation[load][name] / QUANTITIES.get(name, 1)
            )
            for name in names
        ]
        size = f"{case.players}, {case.months}, {case.games}"
        memory = f"{simulation[load]['memory'] / 1e6:.0f}"
        print(f"| {size} | {case.loaded} | {case.in_flight} | {' | '.join(cells)} | {memory} |")


def _cell(model: float, simulation: float) -> str:
    if model == simulation:
        return f"{model:,.0f} exact"
    return f"{model:,.3g}, {simulation:,.3g}, {100 * (model / simulation - 1) if simulation else 0:+.1f} %"


# The scenarios


PACES = (1, 2, 4)


def scenarios() -> str:
    """The examples of the page as a table, for docs/cost-model.md."""
    script = f"""
      const {{ PRESETS, cost }} = page.costModel;
      return Object.entries(PRESETS).flatMap(([name, preset]) =>
        {list(PACES)}.map((inFlight) => [name, inFlight, cost({{ ...preset, inFlight }})]));
    """
    heads = ("scenario", "in flight", "requests", "hours", "GB received", "GB stored")
    heads += ("requests a refresh", "hours a refresh", "GB received a year")
    rows = [
        (
            name,
            pace,
            f"{told['first']['requests']:,.0f}",
            f"{told['first']['seconds'] / 3600:,.1f}",
            f"{told['first']['received'] / 1e9:,.1f}",
            f"{told['first']['stored'] / 1e9:,.1f}",
            f"{told['run']['requests']:,.0f}",
            f"{told['run']['seconds'] / 3600:,.2f}",
            f"{told['year']['received'] / 1e9:,.1f}",
        )
        for name, pace, told in in_page(script)
    ]
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def main() -> None:
    """Simulates and compares, or is the process of one simulation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the smallest size only")
    parser.add_argument("--scenarios", action="store_true", help="the examples of the page, as a table")
    parser.add_argument("--load", nargs=3, metavar=("CASE", "WORLD", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.scenarios:
        print(scenarios())
    elif options.load:
        case, world, folder = options.load
        print(json.dumps(load_twice(Case(**json.loads(case)), Path(world), Path(folder))))
    else:
        compare(options.quick)


if __name__ == "__main__":
    main()
