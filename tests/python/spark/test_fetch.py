"""Requests of chess.com: one task, one after the other, and none while a job is planned."""

from __future__ import annotations

import inspect
import json
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
import scoresheet
from good_bodies import good_body
from scoresheet import PaceServer, replay
from scoresheet.demo import CASSETTES
from scoresheet.spark import ScoresheetDataSource
from scoresheet.spark.contract import Contract
from scoresheet.spark.options import CLIENT
from scoresheet.spark.routes import arguments, routes
from scoresheet.spark.source import FetchReader

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

EXAMPLES = Path(__file__).parents[3] / "examples"
LICHESS, POKEAPI = EXAMPLES / "lichess", EXAMPLES / "pokeapi"
ARCHIVE = "player_games_archive"
PLAYERS = "fenwickthorne,linnea-brasvik"

Ask = Callable[..., "DataFrame"]


@pytest.fixture
def server() -> Iterator[replay.Replay]:
    """Refuses parallel requests, as chess.com may."""
    with replay.serve(CASSETTES, latency=0.005, max_concurrency=1) as server:
        yield server


@pytest.fixture
def ask(spark: SparkSession, server: replay.Replay) -> Ask:
    """A DataFrame of what the server returns."""

    def ask(endpoint: str = ARCHIVE, **options: Any) -> DataFrame:
        reader = spark.read.format("scoresheet").option("endpoint", endpoint)
        settings: dict[str, Any] = {
            "contact": "tests@example.com",
            "base_url": server.base_url,
            "callback_url": server.callback_url,
            "max_attempts": 1,
        }
        for name, value in (settings | options).items():
            reader = reader.option(name, value)
        return reader.load()

    return ask


def games_of(players: str) -> int:
    """The games in the cassettes of players."""
    folders = [CASSETTES / "pub" / "player" / player / "games" for player in players.split(",")]
    files = [path for folder in folders for path in folder.rglob("??.json")]
    return sum(len(json.loads(path.read_bytes())["games"]) for path in files)


def test_another_api_is_requested(spark: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a contact, in the spelling of the API, and with a parameter that may be left out."""
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    with replay.serve(LICHESS / "recordings", schemas=LICHESS / "schemas") as served:

        def games(**options: Any) -> DataFrame:
            reader = spark.read.format("scoresheet").option("endpoint", "user_games")
            reader = reader.option("schemas", str(LICHESS / "schemas")).option("base_url", served.base_url)
            for name, value in options.items():
                reader = reader.option(name, value)
            return reader.load()

        assert games(players="QuietBishop, quietbishop").count() == 2
        assert games(players="quietbishop", max=1).count() == 1
        for options, expected in [
            ({"max": "many"}, "expected `max` to be a number"),
            ({"color": "red"}, "color"),
        ]:
            with pytest.raises(Exception, match=expected):
                games(players="quietbishop", **options).count()


def test_all_pages_of_a_list_are_requested(spark: SparkSession, tmp_path: Path) -> None:
    schemas = POKEAPI / "schemas"
    rows = ["file\turl"]
    for number in (1, 2, 3):
        page = f"pokemon_list/{number}.json"
        shutil.copy(POKEAPI / "fixtures" / page, tmp_path / f"{number}.json")
        query = f"?offset={2 * number - 2}&limit=2" if number > 1 else ""
        rows.append(f"{number}.json\thttps://pokeapi.co/api/v2/pokemon{query}")
    (tmp_path / "INDEX.tsv").write_text("\n".join(rows))
    with replay.serve(tmp_path, schemas=schemas) as served:
        reader = spark.read.format("scoresheet").option("endpoint", "pokemon_list").option("table", "results")
        reader = reader.option("schemas", str(schemas)).option("base_url", served.base_url)
        names = sorted(row["name"] for row in reader.load().collect())
    assert names == ["emberkit", "glintmoth", "mossgrown", "mossling", "rillowl"]


def test_planning_sends_nothing(ask: Ask, server: replay.Replay) -> None:
    df = ask(players=PLAYERS)
    df.explain()
    assert "uuid" in df.columns
    assert server.requests == []


def test_one_task_requests_all_games(ask: Ask, server: replay.Replay) -> None:
    df = ask(players=PLAYERS)
    assert df.rdd.getNumPartitions() == 1
    assert df.count() == games_of(PLAYERS)
    assert server.peak_concurrency == 1
    assert {request.status for request in server.requests} == {200}


def test_a_range_of_months_is_requested_only(ask: Ask, server: replay.Replay) -> None:
    bodies = ask(players="fenwickthorne", table="_bodies", start_month="2024/02", end_month="2024/03")
    found = {row.url.removeprefix(server.base_url) for row in bodies.collect()}
    games = "/player/fenwickthorne/games"
    assert found <= {f"{games}/archives", f"{games}/2024/02", f"{games}/2024/03"}
    assert {request.path.removeprefix("/pub") for request in server.requests} == found


def test_every_endpoint_has_a_route_to_its_example(spark: SparkSession, whole: Path) -> None:
    """From each argument the requests lead to the endpoint, also over the rows of others."""
    examples: dict[str, dict[str, Any]] = {one.name: one.example for one in scoresheet.endpoints()}
    with replay.serve(whole) as server:
        found = {name: routes(Contract.of(name, "freeze")) for name in examples}
        for name, of_endpoint in found.items():
            for argument, route in of_endpoint.items():
                (first, *_) = route.steps
                item = "".join(examples[first.endpoint].values())[:60] if argument else ""
                values = {argument: item} if argument else {}
                source = ScoresheetDataSource(
                    {
                        "endpoint": name,
                        "table": "_bodies",
                        "contact": "tests@example.com",
                        "base_url": server.base_url,
                        "callback_url": server.callback_url,
                        "max_attempts": "1",
                        **values,
                    }
                )
                reader = source.reader(source.schema())
                (partition,) = reader.partitions()
                rows = [row for batch in reader.read(partition) for row in batch.to_pylist()]  # type: ignore[union-attr]
                assert rows[0]["endpoint"] == first.endpoint
                assert rows[0]["skipped"] is None, rows[0]
                assert {row["endpoint"] for row in rows} <= {step.endpoint for step in route.steps}
                for before, step in pairwise(route.steps):
                    tables = scoresheet.apply_policy(
                        before.endpoint, good_body(before.endpoint).read_bytes(), **examples[before.endpoint]
                    ).tables
                    named = [pa.table(tables[table])[column] for table, column in step.follows.items()]
                    is_named = any(len(values.drop_null()) for values in named)
                    assert is_named == (step.endpoint in {row["endpoint"] for row in rows}), step


def test_unknown_items_end_the_job_or_are_listed(ask: Ask) -> None:
    with pytest.raises(Exception, match="UpstreamError"):
        ask("player_profile", players="fenwickthorne,nobody-at-all").count()
    df = ask("player_profile", players="fenwickthorne,nobody-at-all", unknown_players="skip", table="_bodies")
    skipped = {row.url.rpartition("/")[2]: row.skipped for row in df.collect()}
    assert skipped.pop("fenwickthorne") is None
    assert "nobody-at-all" in (skipped.pop("nobody-at-all") or "")
    assert skipped == {}


def test_policies_apply_to_responses(ask: Ask, spark: SparkSession, tmp_path: Path) -> None:
    shutil.copytree(CASSETTES / "pub", tmp_path / "pub")
    profile = tmp_path / "pub" / "player" / "fenwickthorne.json"
    profile.write_bytes(json.dumps(json.loads(profile.read_bytes()) | {"flair": "gold"}).encode())
    with replay.serve(tmp_path) as server:
        options = {"players": "fenwickthorne", "base_url": server.base_url}
        with pytest.raises(Exception, match=r"ContractViolation: http://.*/player/fenwickthorne"):
            ask("player_profile", **options).count()
        violations = ask("player_profile", policy="quarantine", table="_violations", **options).collect()
        assert [(row.code, row.pointer) for row in violations] == [("unknown_field", "/flair")]
        (quarantined,) = ask("player_profile", policy="quarantine", table="_quarantine", **options).collect()
        assert bytes(quarantined.body) == profile.read_bytes()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "expected `path` for a lake, or one of `players` to request player_games_archive"),
        ({"clubs": "x"}, "but found clubs: name the folder with .load(path), or one argument"),
        ({"players": "x", "titles": "GM"}, "but found players, titles: name the folder"),
        ({"players": "x", "path": "/tmp"}, "expected `path` for a lake, or players to send requests"),
        ({"players": "x"}, "expected the option `contact`, but found none"),
        ({"players": "a b", "contact": "me@example.com"}, "`players`: "),
        ({"players": "x", "contact": "me@example.com", "start_month": "2024-01"}, "`start_month` as YYYY/MM"),
        (
            {"players": "x", "contact": "me@example.com", "start_month": "2024/02", "end_month": "2024/01"},
            "swap the two",
        ),
        ({"players": "x", "contact": "me@example.com", "timeout": "soon"}, "expected `timeout` as a number"),
        ({"players": "x", "contact": "me@example.com", "unknown_players": "no"}, "'error' or 'skip'"),
        (
            {"players": "x", "contact": "me@example.com", "fetch_partitions": "4"},
            "expected `pace_server` with 4 `fetch_partitions`, but found none",
        ),
        (
            {"players": "x", "contact": "me@example.com", "glob": "*"},
            "but found glob: correct the name or drop it",
        ),
    ],
)
def test_options_that_cannot_work(
    options: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    with pytest.raises(scoresheet.ConfigError) as error:
        ScoresheetDataSource({"endpoint": ARCHIVE, **options})
    assert expected in str(error.value)


def test_the_contact_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORESHEET_CONTACT", "me@example.com")
    source = ScoresheetDataSource({"endpoint": ARCHIVE, "players": "x"})
    assert "me@example.com" in repr(source.__dict__)


def test_the_options_of_the_client_are_its_arguments() -> None:
    parameters = {*inspect.signature(scoresheet.Client).parameters}
    # `schemas` is an option of every read, and the hosts of chess.com have options of their own.
    assert parameters - set(CLIENT) == {"base_urls", "max_concurrency", "offline", "schemas"}
    assert set(CLIENT) <= parameters


def test_no_partition_is_no_row() -> None:
    source = ScoresheetDataSource({"endpoint": ARCHIVE, "players": "x", "contact": "me@example.com"})
    reader = source.reader(source.schema())
    assert isinstance(reader, FetchReader)
    assert list(reader.read(None)) == []


@pytest.mark.parametrize("tasks", [1, 3])
def test_jobs_at_the_same_time_share_a_pace(ask: Ask, server: replay.Replay, tasks: int) -> None:
    with PaceServer() as pace:
        options = {"players": PLAYERS, "pace_server": pace.address, "fetch_partitions": tasks}
        both = ask(**options).select("uuid").union(ask(**options).select("uuid"))
        assert both.count() == 2 * games_of(PLAYERS)
    assert server.peak_concurrency == 1
    assert {request.status for request in server.requests} == {200}


def test_a_pace_server_that_is_gone_ends_the_job(ask: Ask, server: replay.Replay) -> None:
    with PaceServer() as pace:
        address = pace.address
    with pytest.raises(Exception, match=f"the pace server at {address} cannot be used"):
        ask(players=PLAYERS, pace_server=address).count()
    assert server.requests == []


def test_every_argument_of_the_manifest_is_an_option() -> None:
    assert set(arguments(Contract.of(ARCHIVE, "freeze"))) == {
        settings["argument"]
        for endpoint in scoresheet.endpoints()
        for settings in endpoint.dlt.values()
        if "argument" in settings
    }
    assert good_body("leaderboards").exists()
    source = ScoresheetDataSource({"endpoint": "leaderboards", "contact": "me@example.com"})
    (partition,) = source.reader(source.schema()).partitions()
    assert partition.value.items == ("",)
