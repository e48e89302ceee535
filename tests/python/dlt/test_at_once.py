"""Endpoints with one request for each item: concurrent requests, ordered responses."""

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
import scoresheet
from conftest import Cassettes
from dlt.extract.exceptions import ResourceExtractionError
from scoresheet.dlt import source
from scoresheet.dlt.fetch.requests import fetch_each

PLAYERS = [f"player{number}" for number in range(12)]


@pytest.fixture(autouse=True)
def players(cassettes: Cassettes) -> None:
    for number, player in enumerate(PLAYERS):
        cassettes.player(player, 100 + number)


def profiles(server: scoresheet.replay.Replay, at_once: int) -> list[str]:
    made = source(PLAYERS, contact="tests@example.com", base_url=server.base_url, max_concurrency=at_once)
    return [profile["username"] for profile in made.with_resources("players_profiles")]


@pytest.mark.parametrize("at_once", [1, 4])
def test_as_many_as_are_allowed_are_asked_for_at_once_and_come_in_order(
    cassettes: Cassettes, at_once: int
) -> None:
    with scoresheet.replay.serve(cassettes.folder, latency=0.1) as server:
        assert profiles(server, at_once) == PLAYERS
        assert (server.peak_concurrency > 1) == (at_once > 1)
        assert server.peak_concurrency <= at_once
        assert len(server.requests) == len(PLAYERS)


@pytest.mark.parametrize("at_once", [1, 4])
def test_the_first_refusal_ends_the_run(cassettes: Cassettes, at_once: int) -> None:
    for player in PLAYERS[2:4]:
        cassettes.write(f"pub/player/{player}", {"code": 0, "message": "no"}, 403)
    with scoresheet.replay.serve(cassettes.folder) as server:
        with pytest.raises(ResourceExtractionError, match=PLAYERS[2]):
            profiles(server, at_once)
        # No request is sent far ahead.
        assert len(server.requests) < 3 + at_once


@pytest.mark.timeout(60)
def test_those_asked_for_ahead_are_given_up_with_the_first() -> None:
    class Client:
        def fetch(self, _: str, *, check: Callable[[], None], player: str, **__: Any) -> Any:
            if player == PLAYERS[0]:
                raise LookupError(player)
            while True:
                check()
                time.sleep(0.001)

    spec: Any = SimpleNamespace(endpoint=SimpleNamespace(name="profile"), item="player")
    incidents: Any = SimpleNamespace(policy=lambda _: "freeze")
    client: Any = Client()
    with pytest.raises(LookupError, match=PLAYERS[0]):
        list(fetch_each(client, spec, PLAYERS, incidents, 4))
