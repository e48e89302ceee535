"""Load synthetic archives with and without `parquet_files`, interleaved, and print medians and ratios.

    python benches/parquet_road.py                             # 20 players x 24 months x 150 games = 72,000
    python benches/parquet_road.py --players 278 --runs 1      # 1,000,800
    python benches/parquet_road.py --destination duckdb

Every run is a process of its own, and so is the server. The machine should have nothing else to do, and
scoresheet be compiled with `maturin develop --release`. 96 different archives are served over and over,
compressed; rows are appended, so that each of them counts.
"""

import argparse
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

SEED = 17
MONTHS = [f"{year}/{month:02}" for year in (2022, 2023) for month in range(1, 13)]
GAMES = 150
"""In each archive."""

VERSIONS = 4
"""Of each month, among all players."""

API = "https://api.chess.com/pub"
ROADS = {"tables": False, "files": True}
COSTS = ("wall", "cpu", "peak_mb", "extract", "normalize", "load")


def main() -> None:
    """Measures, or does the part of a process that measuring starts."""
    options = parsed()
    if options.serve:
        serve()
    elif options.url:
        print(json.dumps(load(options)))
    else:
        compare(options)


def parsed() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--players", type=int, default=20, help="with 3,600 games each")
    parser.add_argument("--runs", type=int, default=3, help="of each road, after one that warms up")
    parser.add_argument("--destination", choices=["filesystem", "duckdb"], default="filesystem")
    for name in ("--serve", "--files"):
        parser.add_argument(name, action="store_true", help=argparse.SUPPRESS)
    for name in ("--url", "--folder"):
        parser.add_argument(name, help=argparse.SUPPRESS)
    return parser.parse_args()


def compare(options: argparse.Namespace) -> None:
    """Runs both roads in turns and prints what they cost."""
    costs: dict[str, list[dict[str, float]]] = {road: [] for road in ROADS}
    with server() as url:
        measured_in_process(options, url, "tables")
        for _ in range(options.runs):
            for road in ROADS:
                costs[road].append(measured_in_process(options, url, road))
    medians = {road: {name: median(run[name] for run in costs[road]) for name in COSTS} for road in ROADS}
    total = options.players * len(MONTHS) * GAMES
    print(f"{total:,} games into {options.destination}, medians of {options.runs}, {os.cpu_count()} cores")
    print(f"{'':8}" + "".join(f"{name:>11}" for name in COSTS))
    for road, found in medians.items():
        print(f"{road:8}" + "".join(f"{found[name]:11.2f}" for name in COSTS))
    ratios = (medians["files"][name] / max(medians["tables"][name], 0.01) for name in COSTS)
    print(f"{'ratio':8}" + "".join(f"{ratio:11.2f}" for ratio in ratios))


def measured_in_process(options: argparse.Namespace, url: str, road: str) -> dict[str, float]:
    """What a load costs a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = [f"--players={options.players}", f"--destination={options.destination}"]
        arguments += [f"--url={url}", f"--folder={folder}", *(["--files"] if ROADS[road] else [])]
        run = subprocess.run(
            [sys.executable, __file__, *arguments], capture_output=True, text=True, check=True
        )
    print(f"{road}: {run.stdout.strip()}", file=sys.stderr)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def load(options: argparse.Namespace) -> dict[str, float]:
    """Loads all games; gives the costs. Imports are no part of them."""
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    import dlt
    import dlt.destinations.impl.duckdb.duck
    import dlt.destinations.impl.filesystem.filesystem
    import pyarrow.parquet  # noqa: F401 - dlt imports it later.
    from scoresheet.dlt import source

    folder = Path(options.folder)
    target: Any = dlt.destinations.filesystem((folder / "lake").as_uri())
    if options.destination == "duckdb":
        target = dlt.destinations.duckdb(str(folder / "games.duckdb"))
    wall, cpu = time.perf_counter(), time.process_time()
    pipeline = dlt.pipeline(
        "road", destination=target, dataset_name="data", pipelines_dir=str(folder / "state")
    )
    games = source(
        [f"player-{number:03}" for number in range(options.players)],
        contact="bench@example.com",
        base_url=options.url,
        write_disposition="append",
        parquet_files=options.files,
    )
    pipeline.run(games.with_resources("players_games")).raise_on_failed_jobs()
    costs = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    trace = pipeline.last_trace
    loaded = trace.last_normalize_info.row_counts["players_games"]
    expected = options.players * len(MONTHS) * GAMES
    if loaded != expected:
        raise RuntimeError(f"expected {expected} games but found {loaded}")
    steps = {
        step.step: (step.finished_at - step.started_at).total_seconds()
        for step in trace.steps
        if step.step in COSTS
    }
    # Linux counts in kilobytes, macOS in bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return {name: round(value, 2) for name, value in (costs | steps | {"peak_mb": peak}).items()}


@contextmanager
def server() -> Iterator[str]:
    """The base URL of a server in a process of its own."""
    process = subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/pub"
    finally:
        process.kill()
        process.wait()


def serve() -> None:
    """Serves any player until it is killed; its first line of output is its port."""
    chance = random.Random(SEED)
    archives = {
        month: [gzip.compress(archive(chance, month), 6, mtime=0) for _ in range(VERSIONS)]
        for month in MONTHS
    }

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            _, _, _, player, _, *month = self.path.split("/")
            if month == ["archives"]:
                urls = [f"{API}/player/{player}/games/{each}" for each in MONTHS]
                body = gzip.compress(json.dumps({"archives": urls}).encode(), mtime=0)
            else:
                body = archives["/".join(month)][int(player[-3:]) % VERSIONS]
            head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
            self.wfile.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base class.
            """Says nothing."""

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(listener.server_port, flush=True)
    listener.serve_forever()


def archive(chance: random.Random, month: str) -> bytes:
    """The body of a month, with games of some 2.7 KB."""
    start = int(time.mktime(time.strptime(f"{month}/02 UTC", "%Y/%m/%d %Z")))
    games = [game(chance, start + number * 15_000) for number in range(GAMES)]
    return json.dumps({"games": games}, separators=(",", ":")).encode()


def game(chance: random.Random, end_time: int) -> dict[str, Any]:
    """A game of random moves."""
    plies = chance.randint(45, 75)
    url = f"https://www.chess.com/game/live/{chance.randrange(10**10, 10**11)}"
    names = [f"Player_{chance.randrange(100_000):05}" for _ in range(2)]
    tags = {"Event": "Live Chess", "Site": "Chess.com", "White": names[0], "Black": names[1], "Link": url}
    moves = (f"{ply // 2 + 1}{'...' if ply % 2 else '.'} {move(chance)}" for ply in range(plies))
    pgn = "".join(f'[{name} "{value}"]\n' for name, value in tags.items()) + f"\n{' '.join(moves)} 1-0\n"
    ranks = ("".join(chance.choices("rnbqkpPNBRQK12", k=6)) for _ in range(8))
    squares = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?"
    made = {
        "url": url,
        "pgn": pgn,
        "time_control": "180",
        "end_time": end_time,
        "rated": True,
        "accuracies": {color: chance.randint(3000, 9999) / 100 for color in ("white", "black")},
        "tcn": "".join(chance.choices(squares, k=2 * plies)),
        "uuid": str(UUID(int=chance.getrandbits(128))),
        "initial_setup": "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
        "fen": f"{'/'.join(ranks)} w KQkq - 0 {plies}",
        "time_class": "blitz",
        "rules": "chess",
        "eco": "https://www.chess.com/openings/Sicilian-Defense-Najdorf-Variation-6.Be3",
    }
    for color, name, result in zip(("white", "black"), names, ("win", "resigned"), strict=True):
        made[color] = {
            "rating": chance.randint(900, 2900),
            "result": result,
            "@id": f"{API}/player/{name.lower()}",
            "username": name,
            "uuid": str(UUID(int=chance.getrandbits(128))),
        }
    return made


def move(chance: random.Random) -> str:
    """A move with its clock."""
    square = f"{chance.choice('abcdefgh')}{chance.randint(1, 8)}"
    clock = f"0:0{chance.randint(0, 9)}:{chance.randint(10, 59)}.{chance.randint(0, 9)}"
    return f"{chance.choice('NBRQK')}{square} {{[%clk {clock}]}}"


if __name__ == "__main__":
    main()
