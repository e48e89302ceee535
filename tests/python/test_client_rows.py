"""Rows of players, clubs and tournaments, from the replay server."""

import asyncio
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from scoresheet.demo import CASSETTES
from scoresheet.replay import Replay, serve

PLAYERS = ["fenwickthorne", "gambit_grocer", "linnea-brasvik", "stillwater_sam9", "tinpawn77x"]


@pytest.fixture
def server() -> Iterator[Replay]:
    with serve(CASSETTES) as server:
        yield server


@pytest.fixture
def client(server: Replay) -> Iterator[scoresheet.Client]:
    with scoresheet.Client(
        contact="tests@example.com", base_url=server.base_url, callback_url=server.callback_url
    ) as client:
        yield client


def test_games_of_a_player_since_a_month(client: scoresheet.Client, server: Replay) -> None:
    games = client.games("Linnea-Brasvik", since="2024/12", until="2025/01").read()
    assert len(games) == 13 + 9
    assert [request.path.rsplit("games/")[-1] for request in server.requests] == [
        "archives",
        "2024/12",
        "2025/01",
    ]


def test_a_game_of_two_players_is_one_row(client: scoresheet.Client) -> None:
    rows = client.games(PLAYERS)
    uuids = [row["uuid"] for chunk in rows for row in chunk]
    assert len(uuids) == len(set(uuids)) == 174
    assert rows.duplicates == 15
    assert rows.failed == []
    assert list(rows) == []
    assert repr(rows) == "<scoresheet.Rows: games, closed>"


def test_rows_become_frames(client: scoresheet.Client) -> None:
    assert client.games("gambit_grocer").to_arrow().num_rows == 17
    assert client.games("gambit_grocer").to_polars().height == 17
    assert client.games("gambit_grocer").to_duckdb().aggregate("count(*)").fetchall() == [(17,)]
    empty = client.games("stillwater_sam9").to_polars()
    assert empty.height == 0
    assert "uuid" in empty.columns


def test_libraries_take_rows_as_an_arrow_stream(client: scoresheet.Client) -> None:
    pa, pl = pytest.importorskip("pyarrow"), pytest.importorskip("polars")
    expected = client.games("gambit_grocer").to_polars()
    assert expected.equals(pl.DataFrame(client.games("gambit_grocer")))
    assert pa.table(client.games("gambit_grocer")).num_rows == 17
    begun = client.games(PLAYERS)
    first = len(next(begun))
    assert first + len(pl.DataFrame(begun)) == 174
    assert pl.DataFrame(client.games("stillwater_sam9")).columns == expected.columns
    with pytest.raises(scoresheet.UpstreamError):
        pl.DataFrame(client.games("nobody"))


def test_asynchronous_iteration_gives_the_same(client: scoresheet.Client) -> None:
    async def read() -> list[dict[str, Any]]:
        return [row async for chunk in client.games(PLAYERS) for row in chunk]

    assert asyncio.run(read()) == client.games(PLAYERS).read().to_pylist()


def test_asynchronous_iteration_of_a_stream(client: scoresheet.Client) -> None:
    async def read() -> list[int]:
        requests = [{"username": "gambit_grocer", "year": 2024, "month": month} for month in (9, 10)]
        stream = client.stream("player_games_archive", requests, batch_rows=1)
        return [result.rows async for chunk in stream for result in chunk.results]

    assert asyncio.run(read()) == [9, 8]


def test_siblings(client: scoresheet.Client) -> None:
    assert sorted(client.profiles(PLAYERS).read()["username"]) == sorted(PLAYERS)
    with pytest.raises(scoresheet.UpstreamError, match="gambit_grocer, nobody"):
        client.stats(["gambit_grocer", "nobody"]).read()
    assert client.rows("games", "tinpawn77x", since="2025-02").table == "games"


def test_members_of_clubs(tmp_path: Path) -> None:
    club = tmp_path / "pub" / "club" / "lantern-club"
    club.mkdir(parents=True)
    member = '{"username":"gambit_grocer","joined":1600000000}'
    (club / "members.json").write_text(f'{{"weekly":[{member}],"monthly":[],"all_time":[{member}]}}')
    (tmp_path / "pub" / "player").symlink_to(CASSETTES / "pub" / "player")
    with serve(tmp_path) as server:
        client = scoresheet.Client(contact="tests@example.com", base_url=server.base_url)
        assert client.member_profiles("lantern-club").read()["username"] == ["gambit_grocer"]
        assert len(client.rows("games", clubs="lantern-club").read()) == 17


def test_arguments_are_rejected_before_anything_is_sent(client: scoresheet.Client, server: Replay) -> None:
    with pytest.raises(scoresheet.ConfigError, match="write for example `2024/03`"):
        client.games("erik", since="March")
    with pytest.raises(scoresheet.ConfigError, match="expected an endpoint or a resource but found `gmaes`"):
        client.rows("gmaes", "erik")
    with pytest.raises(TypeError, match="expected a name, or several, but found float"):
        client.games(1.5)  # type: ignore[arg-type]
    assert server.requests == []


def test_unknown_players_are_named_or_skipped(client: scoresheet.Client) -> None:
    players = ["nobody-one", "gambit_grocer", "nobody-two"]
    with pytest.raises(scoresheet.UpstreamError, match="nobody-one, nobody-two"):
        client.games(players).read()
    rows = client.games(players, skip_unknown=True)
    assert len(rows.read()) == 17
    assert [type(error) for error in rows.failed] == [scoresheet.UpstreamError] * 2


def test_coroutines_are_coroutines(client: scoresheet.Client) -> None:
    answer = asyncio.run(client.player_profile_async("fenwickthorne"))
    assert answer.status == 200

    async def tasks() -> list[scoresheet.Response]:
        names = ("fenwickthorne", "gambit_grocer")
        return await asyncio.gather(
            *[asyncio.create_task(client.player_profile_async(name)) for name in names]
        )

    assert [answer.status for answer in asyncio.run(tasks())] == [200, 200]
    coroutine = client.player_profile_async("fenwickthorne")
    asyncio.run(coroutine)
    with pytest.raises(RuntimeError, match="cannot reuse already awaited coroutine"):
        asyncio.run(coroutine)


def test_responses_as_json_and_pickled(client: scoresheet.Client) -> None:
    answer = client.player_profile("fenwickthorne")
    assert answer.json()["username"] == "fenwickthorne"
    again = pickle.loads(pickle.dumps(answer))
    for name in (
        "endpoint",
        "url",
        "status",
        "etag",
        "body",
        "tables",
        "parameters",
        "fetched_at",
        "violations",
    ):
        assert getattr(again, name) == getattr(answer, name), name
    unchanged = client.player_profile("fenwickthorne", etag=answer.etag)
    assert pickle.loads(pickle.dumps(unchanged)).not_modified
    with pytest.raises(scoresheet.ConfigError, match="check `not_modified` first"):
        unchanged.json()


def test_a_client_is_closed_by_its_context(server: Replay) -> None:
    with scoresheet.Client(contact="tests@example.com", base_url=server.base_url) as client:
        client.player_profile("fenwickthorne")
        assert repr(client) == "<scoresheet.Client: 1 requests>"
    assert repr(client) == "<scoresheet.Client: closed>"
    with pytest.raises(scoresheet.ConfigError, match="expected an open client"):
        client.player_profile("fenwickthorne")


def test_the_environment_has_the_contact(server: Replay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    with pytest.raises(scoresheet.ConfigError, match="SCORESHEET_CONTACT"):
        scoresheet.Client(base_url=server.base_url)
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")
    assert scoresheet.Client(base_url=server.base_url).player_profile("fenwickthorne").status == 200
