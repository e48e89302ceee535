"""Endpoints with one request for each item: concurrent requests, ordered responses."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from types import SimpleNamespace
from typing import Any

import dlt
import pytest
import scoresheet
from conftest import Cassettes
from dlt.common.configuration.container import Container
from dlt.extract.exceptions import ResourceExtractionError
from scoresheet.dlt import source
from scoresheet.dlt.fetch.requests import fetch_each
from scoresheet.dlt.host.clients import destination_client, sql_client

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
        # The error names the refused URL even if it is of a request before it, which then was not sent.
        with pytest.raises(ResourceExtractionError, match=r"player[23]\b"):
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


@pytest.mark.timeout(120)
def test_clients_of_the_destination_made_at_once(pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """dlt's threads share one context of configuration, and leave in another order than they came."""
    pipeline.run([{"id": 1}], table_name="notes")
    schema = pipeline.default_schema_name
    first_is_in, second_is_in, first_is_out = Event(), Event(), Event()
    get_clients = dlt.Pipeline._get_destination_clients

    def both_are_in(self: Any, schema: Any) -> Any:
        if not first_is_in.is_set():
            first_is_in.set()
            assert second_is_in.wait(60)
        else:
            second_is_in.set()
            assert first_is_out.wait(60)
        return get_clients(self, schema)

    monkeypatch.setattr(dlt.Pipeline, "_get_destination_clients", both_are_in)
    with ThreadPoolExecutor(2, Container.thread_pool_prefix()) as threads:
        one = threads.submit(destination_client, pipeline, schema)
        one.add_done_callback(lambda _: first_is_out.set())
        assert first_is_in.wait(60)
        other = threads.submit(sql_client, pipeline, schema)
        assert one.result(60).config.destination_type == "duckdb"
        assert other.result(60).dataset_name == pipeline.dataset_name
