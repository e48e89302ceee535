"""Cassettes written on the spot, pipelines in temporary folders, and the plain dlt way to compare with."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from pwd import getpwall
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

import dlt
import duckdb as duckdb_package
import pytest
import scoresheet
from dlt.common.configuration.container import Container
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from dlt.common.pipeline import PipelineContext
from dlt.common.schema.utils import has_table_seen_data
from dlt.pipeline.exceptions import PipelineStepFailed
from duckdb import DuckDBPyConnection
from scoresheet.dlt import runs, source

DLTS_OWN = frozenset({"_dlt_loads", "_dlt_pipeline_state", "_dlt_version"})

API = "https://api.chess.com/pub"
WEB = "https://www.chess.com"


def deep(*values: Any) -> Any:
    """The values of a test's parameters that `make test` leaves to `make test-deep`."""
    return pytest.param(*values, marks=pytest.mark.deep)


class Cassettes:
    """A folder of true-to-life responses, grown by the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bodies: dict[str, Any] = {}

    def write(self, path: str, body: Any, status: int | None = None) -> None:
        file = self.folder / f"{path}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(json.dumps(body, separators=(",", ":")).encode())
        self.bodies[path] = body
        headers = file.with_name(f"{file.name}.headers")
        headers.unlink(missing_ok=True)
        if status:
            headers.write_text(f"HTTP {status}\n")

    def player(self, name: str, player_id: int, platforms: list[str] | None = None, **fields: Any) -> None:
        """A player with a listing without months, and an online status."""
        username = name.lower()
        self.write(f"pub/player/{username}", self.profile(name, player_id, platforms) | fields)
        self.write(f"pub/player/{username}/games/archives", {"archives": []})
        self.online(username)

    def profile(self, name: str, player_id: int, platforms: list[str] | None = None) -> dict[str, Any]:
        """A profile with every optional field."""
        username = name.lower()
        platform = [{"type": p, "channel_url": f"https://{p}.tv/{username}"} for p in platforms or []]
        return {
            "avatar": f"https://images.chesscomfiles.com/uploads/v1/user/{player_id}.200x200o.png",
            "player_id": player_id,
            "@id": f"{API}/player/{username}",
            "url": f"{WEB}/member/{name}",
            "name": f"{name} Example",
            "username": username,
            "title": "FM",
            "followers": 7,
            "country": f"{API}/country/NL",
            "location": "Utrecht",
            "last_online": 1_710_000_000,
            "joined": 1_500_000_000,
            "status": "basic",
            "is_streamer": bool(platforms),
            "twitch_url": f"https://twitch.tv/{username}",
            "verified": False,
            "league": "Wood",
            "streaming_platforms": platform,
        }

    def online(self, username: str, **fields: Any) -> None:
        status = {"onlineStatus": "offline", "lastLoginDate": "Mar 9, 2024", "undeclared": {"a": 1}}
        self.write(f"callback/user/popup/{username}", status | fields)

    def list_month(self, username: str, month: str) -> None:
        path = f"pub/player/{username}/games/archives"
        url = f"{API}/player/{username}/games/{month}"
        self.write(path, {"archives": sorted({*self.bodies[path]["archives"], url})})

    def month(self, username: str, month: str, games: list[dict[str, Any]]) -> None:
        self.list_month(username, month)
        self.write(f"pub/player/{username}/games/{month}", {"games": games})

    def game(self, number: int, white: str = "Ada", black: str = "Bob", **fields: Any) -> dict[str, Any]:
        """A live game; `full_game` has every optional field."""
        game = {
            "url": f"{WEB}/game/live/{number}",
            "pgn": '[Event "Live Chess"]\n\n1. e4 {[%clk 0:02:59]} 1-0\n',
            "time_control": "180",
            "end_time": 1_704_100_000 + number,
            "rated": True,
            "accuracies": {"white": 91.25, "black": 80.5},
            "tcn": "mC0K",
            "uuid": str(uuid5(NAMESPACE_URL, str(number))),
            "initial_setup": "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
            "fen": "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1",
            "time_class": "blitz",
            "rules": "chess",
            "white": self._side(white, "win"),
            "black": self._side(black, "resigned"),
        }
        return game | fields

    def full_game(self, number: int, **fields: Any) -> dict[str, Any]:
        optional: dict[str, Any] = {
            "url": f"{WEB}/game/daily/{number}",
            "time_control": "1/86400",
            "time_class": "daily",
            "start_time": 1_703_000_000,
            "eco": f"{WEB}/openings/Kings-Pawn-Opening",
            "tournament": f"{API}/tournament/example-cup",
            "match": f"{API}/match/12345",
        }
        return self.game(number, **(optional | fields))

    @staticmethod
    def _side(name: str, result: str) -> dict[str, Any]:
        return {
            "rating": 1500,
            "result": result,
            "@id": f"{API}/player/{name.lower()}",
            "username": name,
            "uuid": str(uuid5(NAMESPACE_URL, name)),
        }


@pytest.fixture
def cassettes(tmp_path: Path) -> Cassettes:
    """Two players who have met."""
    cassettes = Cassettes(tmp_path / "cassettes")
    cassettes.player("Ada", 11, ["twitch", "youtube"])
    cassettes.player("Bob", 12)
    return cassettes


@pytest.fixture
def server(cassettes: Cassettes) -> Iterator[Any]:
    with scoresheet.replay.serve(cassettes.folder) as server:
        yield server


@pytest.fixture
def chess(server: Any) -> Callable[..., Any]:
    """The source under test, against the cassettes."""

    def make(players: Any = ("Ada", "Bob"), *args: Any, **options: Any) -> Any:
        hosts = {"base_url": server.base_url, "callback_url": server.callback_url}
        return source(players, *args, contact="tests@example.com", **(hosts | options))

    return make


@pytest.fixture
def plain(cassettes: Cassettes) -> Callable[..., Any]:
    """The same resources from the same bodies without scoresheet, as dlt's own source does."""
    return lambda players=("ada", "bob"), **months: plain_source(cassettes.bodies, players, **months)


def plain_source(bodies: dict[str, Any], players: Any, until: str = "9999/12") -> Any:
    @dlt.resource(
        write_disposition="replace",
        columns={"last_online": {"data_type": "timestamp"}, "joined": {"data_type": "timestamp"}},
    )
    def players_profiles() -> Iterator[Any]:
        yield from (bodies[f"pub/player/{player}"] for player in players)

    @dlt.resource(write_disposition="replace", selected=False)
    def players_archives() -> Iterator[Any]:
        yield from (bodies[f"pub/player/{player}/games/archives"]["archives"] for player in players)

    @dlt.resource(write_disposition="append", columns={"end_time": {"data_type": "timestamp"}})
    def players_games() -> Iterator[Any]:
        seen = dlt.current.resource_state().setdefault("archives", [])
        for player in players:
            for url in bodies[f"pub/player/{player}/games/archives"]["archives"]:
                if url not in seen and url[-7:] <= until:
                    seen.append(url)
                    yield bodies[url.replace(API, "pub")]["games"]

    @dlt.resource(write_disposition="append")
    def players_online_status() -> Iterator[Any]:
        for player in players:
            body = bodies[f"callback/user/popup/{player}"]
            yield {
                "username": player,
                "onlineStatus": body["onlineStatus"],
                "lastLoginDate": body["lastLoginDate"],
                "check_time": datetime.now(timezone.utc),
            }

    @dlt.source(name="chess")
    def chess() -> Any:
        return players_profiles, players_archives, players_games, players_online_status

    return chess()


def loaded(info: Any) -> list[str]:
    """Return the tables that received rows in a run, except the run record."""
    info.raise_on_failed_jobs()
    jobs = [job.job_file_info for package in info.load_packages for job in package.jobs["completed_jobs"]]
    return sorted({job.table_name for job in jobs} - DLTS_OWN - {"_dlt_scoresheet_runs"})


def tables(pipeline: Any) -> list[str]:
    """Return the names of all tables with rows in dlt's schema but dlt's own."""
    schema = pipeline.default_schema.tables
    return sorted(name for name in schema.keys() - DLTS_OWN if has_table_seen_data(schema[name]))


def run(pipeline: Any, source: Any, **options: Any) -> list[str]:
    """Load; return the data tables that received rows."""
    tables: list[str] = loaded(pipeline.run(source, **options))
    return tables


def last_run(pipeline: Any) -> dict[str, Any]:
    """Return the last run record."""
    return dict(runs(pipeline, limit=1)[0])


def numbers(pipeline: Any) -> list[int]:
    """The games in the destination."""
    with pipeline.sql_client() as client:
        urls = client.execute_sql("SELECT url FROM players_games")
    return sorted(int(url.rpartition("/")[2]) for (url,) in urls)


def abort(pipeline: Any) -> None:
    """Drop the pending packages and what dlt's state says of them."""
    if hasattr(pipeline, "abort_packages"):
        pipeline.abort_packages()
    else:
        # Before 1.30, dlt keeps the state of packages that are dropped; its remedy is `dlt pipeline P sync`.
        pipeline.drop_pending_packages()
        pipeline.drop().sync_destination()


def asked(server: Any, since: int = 0) -> list[tuple[str, int]]:
    """Return the path and status of each request."""
    return [(request.path, request.status) for request in server.requests[since:]]


def links(pipeline: Any) -> list[tuple[str, int, int, int]]:
    """Return the links of games to archives."""
    with pipeline.sql_client() as client:
        rows = client.execute_sql(
            "SELECT username, year, month, url"
            " FROM _dlt_players_games__archives JOIN players_games USING (uuid)"
        )
    return sorted((name, year, month, int(url.rpartition("/")[2])) for name, year, month, url in rows)


def count(pipeline: Any, table: str) -> int:
    """The rows of a table."""
    with pipeline.sql_client() as client:
        return int(client.execute_sql(f"SELECT count(*) FROM {table}")[0][0])


def upstream(failed: PipelineStepFailed) -> scoresheet.UpstreamError:
    """The error that dlt wraps, once as the resource's and once as the step's."""
    cause = failed.__cause__.__cause__ if failed.__cause__ else None
    assert isinstance(cause, scoresheet.UpstreamError)
    return cause


@pytest.fixture(autouse=True)
def quiet_dlt(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No waiting for retries, and no pipeline left over from another test."""
    monkeypatch.setenv("RUNTIME__REQUEST_MAX_ATTEMPTS", "1")
    # dlt reads its runtime settings once in a process.
    dlt.current.run_context().initialize_runtime()
    yield
    Container()[PipelineContext].deactivate()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> Iterator[Path]:
    """The folder of a dlt project, in which dlt looks for its files."""
    context = Container()[PluggableRunContext]
    before = context.context.run_dir
    (tmp_path / ".dlt").mkdir()
    yield tmp_path
    # dlt reads the files of the working folder at once, and would give those of this one to later tests.
    monkeypatch.chdir(pytestconfig.invocation_params.dir)
    context.reload(before)


@pytest.fixture(params=["duckdb", "filesystem", "postgres"])
def destination(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "duckdb":
        return request.getfixturevalue("duckdb")
    if request.param == "filesystem":
        return dlt.destinations.filesystem((tmp_path / "lake").as_uri())
    return dlt.destinations.postgres(request.getfixturevalue("postgres"))


@pytest.fixture
def duckdb(tmp_path: Path) -> Iterator[Any]:
    path = str(tmp_path / "games.duckdb")
    with _kept_open(path):
        yield dlt.destinations.duckdb(path)


@contextmanager
def _kept_open(path: str) -> Iterator[None]:
    """Keep a DuckDB file open from the first connection on, as a notebook does that reads what it loads.

    To open and to close a file takes 17 ms, and one load does it up to six times.
    """
    kept: list[DuckDBPyConnection] = []

    def opened(database: Any = ":memory:", *arguments: Any, **options: Any) -> DuckDBPyConnection:
        if str(database) == path and not kept:
            kept.append(connect(path))
        return connect(database, *arguments, **options)

    connect = duckdb_package.connect
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duckdb_package, "connect", opened)
        yield
    for connection in kept:
        connection.close()


@pytest.fixture
def pipeline_on(tmp_path: Path) -> Callable[[Any], dlt.Pipeline]:
    """Create the test's pipeline; its name is unique in a shared database."""
    name = f"chess_{uuid5(NAMESPACE_URL, str(tmp_path)).hex[:12]}"
    return lambda destination: dlt.pipeline(
        name, destination=destination, dataset_name=f"{name}_data", pipelines_dir=str(tmp_path / "pipelines")
    )


@pytest.fixture
def pipeline(pipeline_on: Callable[[Any], dlt.Pipeline], duckdb: Any) -> dlt.Pipeline:
    return pipeline_on(duckdb)


@pytest.fixture(scope="session")
def forks() -> Iterator[Any]:
    """The process whose forks load: it starts once for all tests of a worker."""
    # The module imports this one.
    from storm import Forks  # noqa: PLC0415

    with Forks() as forks:
        yield forks


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The connection string of a server of our own."""
    pytest.importorskip("psycopg2")
    if not has_postgres():
        pytest.skip("no PostgreSQL server binaries (initdb, pg_ctl) are installed here")
    with postgres_server() as address:
        yield address


def has_postgres() -> bool:
    """Whether a PostgreSQL server can be started here."""
    return _postgres_binaries() is not None


@contextmanager
def postgres_server() -> Iterator[str]:
    """The connection string of a server on a socket in a temporary folder."""
    binaries = _postgres_binaries()
    # Not pytest's folder, because the path of a socket is limited to about 100 characters.
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        data = f"{folder}/data"
        control = [f"{binaries}/pg_ctl", "-D", data, "-l", f"{folder}/log", "-w"]
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        _as_owner(folder, [f"{binaries}/initdb", "-D", data, "-U", "chess", "-A", "trust", "--no-sync"])
        _as_owner(folder, [*control, "-o", options, "start"])
        try:
            yield f"postgresql://chess:unused@{quote(folder, safe='')}/postgres"
        finally:
            _as_owner(folder, [*control, "-m", "immediate", "stop"])


def _as_owner(folder: str, command: list[str]) -> None:
    """Runs a server's command; as another user where we are root, as whom no server starts."""
    user = None
    if os.getuid() == 0:
        user = next(
            name for name in ("postgres", "nobody") if name in {entry.pw_name for entry in getpwall()}
        )
        shutil.chown(folder, user)
    subprocess.run(command, check=True, capture_output=True, cwd=folder, user=user)


def _postgres_binaries() -> Path | None:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    found = shutil.which("initdb")
    candidates = [*([Path(found).resolve().parent] if found else []), *reversed(installed)]
    return next((path for path in candidates if (path / "pg_ctl").exists()), None)
