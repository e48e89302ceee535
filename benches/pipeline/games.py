"""Synthetic monthly archives: true to the schema, seeded, and like real ones in size and compression."""

import calendar
import datetime
import gzip
import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

API = "https://api.chess.com/pub/player/"

SEED = 6

VARIETY = 2000
"""Number of distinct games that are generated; names, times, ratings and ids differ in every game."""

MEAN_PLIES = 40
"""Makes a PGN of 1.74 KB and a game of 2.7 KB. Those of strong players are longer, of others shorter."""

SANS = [
    *(file + rank for file in "abcdefgh" for rank in "3456"),
    *(piece + file + rank for piece in "NBRQK" for file in "abcdefgh" for rank in "12345678"),
    *(piece + "x" + file + rank for piece in "NBRQ" for file in "abcdefgh" for rank in "345678"),
    *("O-O", "O-O-O", "exd5", "cxd4", "Qh5+", "Rxf7+", "Bb5+", "fxe6", "Nbd7", "Rfe1"),
]
TCN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!?"
OPENINGS = [
    "Sicilian-Defense-Najdorf-Variation-6.Be3",
    "Queens-Gambit-Declined-Exchange-Variation-4...exd5",
    "Vienna-Game-Falkbeer-Variation-3.g3",
    "Caro-Kann-Defense-Advance-Variation-3...Bf5-4.Nf3-e6-5.Be2",
    "English-Opening-Anglo-Indian-Queens-Knight-Variation",
]
ENDINGS = [
    ("win", "resigned"),
    ("win", "checkmated"),
    ("win", "timeout"),
    ("win", "abandoned"),
    ("agreed", "agreed"),
]
SETUP = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"


@dataclass(frozen=True)
class Job:
    """How much is to be loaded."""

    players: int = 4
    months: int = 24
    games: int = 150
    """Of each player in each month."""

    @property
    def total(self) -> int:
        """Games of all players and months."""
        return self.players * self.months * self.games

    @property
    def names(self) -> list[str]:
        """Names of the players."""
        return [f"bench-player-{number:03}" for number in range(self.players)]

    def calendar(self) -> list[tuple[int, int]]:
        """Year and month of each archive of a player."""
        return [(2022 + month // 12, 1 + month % 12) for month in range(self.months)]


@dataclass(frozen=True)
class Play:
    """The moves of a game, its final position and its opening."""

    moves: str
    tcn: str
    fen: str
    opening: str


def bodies(job: Job, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the URL path and body of every request for one player."""
    yield f"/pub/player/{name}", _json(_profile(name))
    urls = [f"{API}{name}/games/{year}/{month:02}" for year, month in job.calendar()]
    yield f"/pub/player/{name}/games/archives", _json({"archives": urls})
    for year, month in job.calendar():
        yield f"/pub/player/{name}/games/{year}/{month:02}", _archive(job.games, name, year, month)


def etag(body: bytes) -> str:
    """A version of the body."""
    return f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'


def compressed(body: bytes) -> bytes:
    """The body as a server sends it; always the same bytes."""
    return gzip.compress(body, 6, mtime=0)


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _profile(name: str) -> dict[str, Any]:
    return {
        "player_id": int(hashlib.sha256(name.encode()).hexdigest()[:6], 16),
        "@id": f"{API}{name}",
        "url": f"https://www.chess.com/member/{name}",
        "username": name,
        "followers": 12,
        "country": "https://api.chess.com/pub/country/XE",
        "last_online": 1_700_000_000,
        "joined": 1_400_000_000,
        "status": "basic",
        "is_streamer": False,
        "verified": False,
        "league": "Champion",
        "streaming_platforms": [],
    }


@cache
def _plays() -> list[Play]:
    chance = random.Random(SEED)
    return [_play(chance) for _ in range(VARIETY)]


def _play(chance: random.Random) -> Play:
    plies = max(4, round(chance.gauss(MEAN_PLIES, MEAN_PLIES / 3)))
    clock = [1800, 1800]
    moves = []
    for ply in range(plies):
        clock[ply % 2] = max(1, clock[ply % 2] - chance.randint(1, 60))
        seconds, tenths = divmod(clock[ply % 2], 10)
        left = f"0:{seconds // 60:02}:{seconds % 60:02}" + (f".{tenths}" if tenths else "")
        moves.append(f"{ply // 2 + 1}{'...' if ply % 2 else '.'} {chance.choice(SANS)} {{[%clk {left}]}} ")
    rows = ["".join(chance.choices("rnbqkpRNBQKP1234", k=chance.randint(3, 7))) for _ in range(8)]
    tcn = "".join(chance.choices(TCN, k=2 * plies))
    return Play(
        "".join(moves),
        tcn,
        f"{'/'.join(rows)} {chance.choice('wb')} KQkq - 0 {plies // 2}",
        chance.choice(OPENINGS),
    )


def _archive(games: int, name: str, year: int, month: int) -> bytes:
    chance = random.Random(f"{SEED} {name} {year} {month}")
    start = calendar.timegm((year, month, 2, 0, 0, 0))
    step = 26 * 24 * 3600 // games
    return _json({"games": [_game(chance, name, start + number * step) for number in range(games)]})


def _game(chance: random.Random, name: str, end_time: int) -> dict[str, Any]:
    play = chance.choice(_plays())
    number = chance.randrange(10**10, 10**11)
    link = f"https://www.chess.com/game/live/{number}"
    rival = f"Rival_{chance.randrange(100_000):05}"
    ratings = [chance.randint(900, 2900) for _ in range(2)]
    names, results = [name, rival], list(chance.choice(ENDINGS))
    if chance.random() < 0.5:
        names.reverse()
    if chance.random() < 0.5:
        results.reverse()
    eco = f"https://www.chess.com/openings/{play.opening}"
    game: dict[str, Any] = {
        "url": link,
        "pgn": "",
        "time_control": "180",
        "end_time": end_time,
        "rated": True,
    }
    if chance.random() < 0.3:
        game["accuracies"] = {
            "white": chance.randint(3000, 9999) / 100,
            "black": chance.randint(3000, 9999) / 100,
        }
    game |= {
        "tcn": play.tcn,
        "uuid": _uuid(f"{chance.getrandbits(128):032x}"),
        "initial_setup": SETUP,
        "fen": play.fen,
        "time_class": "blitz",
        "rules": "chess",
    }
    for color, side, rating, result in zip(("white", "black"), names, ratings, results, strict=True):
        game[color] = {
            "rating": rating,
            "result": result,
            "@id": f"{API}{side.lower()}",
            "username": side,
            "uuid": _uuid(hashlib.sha256(side.encode()).hexdigest()),
        }
    return game | {"eco": eco, "pgn": _pgn(play, game)}


def _pgn(play: Play, game: dict[str, Any]) -> str:
    white, black, link = game["white"], game["black"], game["url"]
    score = {"win": "1-0", "agreed": "1/2-1/2"}.get(white["result"], "0-1")
    ended = datetime.datetime.fromtimestamp(game["end_time"], datetime.timezone.utc)
    began = ended - datetime.timedelta(minutes=4)
    tags = {
        "Event": "Live Chess",
        "Site": "Chess.com",
        "Date": f"{began:%Y.%m.%d}",
        "Round": "-",
        "White": white["username"],
        "Black": black["username"],
        "Result": score,
        "CurrentPosition": play.fen,
        "Timezone": "UTC",
        "ECO": "B90",
        "ECOUrl": f"https://www.chess.com/openings/{play.opening}",
        "UTCDate": f"{began:%Y.%m.%d}",
        "UTCTime": f"{began:%H:%M:%S}",
        "WhiteElo": white["rating"],
        "BlackElo": black["rating"],
        "TimeControl": "180",
        "Termination": f"{white['username']} won by resignation",
        "StartTime": f"{began:%H:%M:%S}",
        "EndDate": f"{ended:%Y.%m.%d}",
        "EndTime": f"{ended:%H:%M:%S}",
        "Link": link,
    }
    head = "".join(f'[{tag} "{value}"]\n' for tag, value in tags.items())
    return f"{head}\n{play.moves}{score}\n"


def _uuid(text: str) -> str:
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:32]))
