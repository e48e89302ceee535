"""How a client reports its pace: metrics, log records, and errors with the delay."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import scoresheet

MakeClient = Callable[..., scoresheet.Client]
BODY = b'{"games":[]}'


class Moody(ThreadingHTTPServer):
    """Responds with the next status, then with 200."""

    def __init__(self) -> None:
        self.moods: list[tuple[int, dict[str, str]]] = []
        super().__init__(("127.0.0.1", 0), _Answer)
        # The state of the rate limiter for this origin must not affect a later server on the same port.
        self.base_url = f"http://localhost:{self.server_port}/pub"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Moody)
        status, headers = self.server.moods.pop(0) if self.server.moods else (200, {})
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(BODY)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *_: object) -> None:
        """Without a word."""


@pytest.fixture
def moody() -> Iterator[Moody]:
    with Moody() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_counters_tell_what_a_client_has_done(moody: Moody, client_of: MakeClient) -> None:
    moody.moods = [(429, {"Retry-After": "0"}), (503, {}), (200, {}), (410, {})]
    client = client_of(moody, max_attempts=3, backoff_factor=0.001)
    client.player_games_archive("erik", 2024, 1)
    with pytest.raises(scoresheet.UpstreamError):
        client.player_games_archive("erik", 2024, 2)
    counters = client.counters
    assert (counters.requests, counters.ok, counters.not_modified, counters.redirects) == (4, 1, 0, 0)
    assert (counters.retries, counters.errors) == ({"rate_limited": 1, "server": 1}, {"gone": 1})
    assert (counters.received_bytes, counters.decoded_bytes) == (4 * len(BODY),) * 2
    assert (counters.in_flight, counters.peak_in_flight, counters.from_cache) == (0, 1, 0)
    assert counters.backed_off_seconds > 0
    assert counters.paced_seconds >= 0
    assert repr(counters) == "<scoresheet.Counters: 4 requests, 1 ok, 0 not modified, 2 retries, 1 errors>"


def test_retries_are_warnings_and_ordinary_requests_are_not(
    moody: Moody, client_of: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="scoresheet")
    moody.moods = [(429, {"Retry-After": "0"})]
    client_of(moody, max_attempts=3).player_games_archive("erik", 2024, 1)
    assert {record.name for record in caplog.records} == {"scoresheet.client"}
    [warning] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert warning.message.startswith("will retry in 0.0 s: rate_limited: ")
    assert "/pub/player/erik/games/2024/01" in warning.message
    assert ";" not in warning.message, "nothing is to be done about a request that is sent again"
    answers = [record.message for record in caplog.records if "answered" in record.message]
    assert ["status=429" in answers[0], "status=200" in answers[1]] == [True, True]


def test_only_what_is_logged_is_reported(
    moody: Moody, client_of: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="scoresheet")
    client = client_of(moody)
    client.player_games_archive("erik", 2024, 1)
    # The first call may have used the previous level, which is cached.
    caplog.clear()
    client.player_games_archive("erik", 2024, 1)
    assert caplog.records == []


@pytest.mark.parametrize("way", ["stream", "thread"])
def test_every_way_of_waiting_hands_records_over(
    way: str, moody: Moody, client_of: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="scoresheet")
    moody.moods = [(503, {})]
    client = client_of(moody, max_attempts=3, backoff_factor=0.001)

    def ask() -> None:
        requests = [{"username": "erik", "year": 2024, "month": 1}]
        list(client.stream("player_games_archive", requests))

    if way == "stream":
        ask()
    else:
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    assert ["server: " in record.message for record in caplog.records] == [True]


def test_records_are_handed_over_during_the_wait_of_a_thread_that_looks_up(
    moody: Moody, client_of: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="scoresheet")
    moody.moods = [(429, {"Retry-After": "200"})]
    client = client_of(moody, max_attempts=2)

    def check() -> None:
        if caplog.records:
            raise LookupError

    def ask() -> scoresheet.Response:
        return client.fetch("player_games_archive", check=check, username="erik", year=2024, month=1)

    with ThreadPoolExecutor(1) as pool, pytest.raises(LookupError):
        pool.submit(ask).result()


def test_a_pause_that_is_too_long_is_an_error(moody: Moody, client_of: MakeClient) -> None:
    moody.moods = [(429, {"Retry-After": "3600"})]
    client = client_of(moody)
    for _ in range(2):
        with pytest.raises(
            scoresheet.UpstreamError, match=r"a delay of 3600 seconds.*`max_retry_delay`"
        ) as caught:
            client.player_games_archive("erik", 2024, 1)
        assert (caught.value.kind, caught.value.retryable) == ("rate_limited", True)
    assert client.counters.requests == 1


def test_a_403_is_believed_until_a_new_client_is_made(moody: Moody, client_of: MakeClient) -> None:
    moody.moods = [(403, {})]
    client = client_of(moody)
    for status in (403, None):
        with pytest.raises(scoresheet.UpstreamError, match=r"User-Agent.*`contact`") as caught:
            client.player_games_archive("erik", 2024, 1)
        assert (caught.value.kind, caught.value.status) == ("forbidden", status)
    assert client_of(moody).player_games_archive("erik", 2024, 1).status == 200


def test_an_offline_client_answers_from_its_cache(
    counted: scoresheet.replay.Replay, client_of: MakeClient, tmp_path: Path
) -> None:
    online = client_of(counted, cache_dir=tmp_path).player_profile("fenwickthorne")
    offline = client_of(counted, cache_dir=tmp_path, offline=True)
    assert offline.player_profile("fenwickthorne").body == online.body
    with pytest.raises(scoresheet.UpstreamError, match="offline") as caught:
        offline.player_profile("thaddeusperrow")
    assert (caught.value.kind, caught.value.status) == ("not_cached", None)
    assert (offline.counters.requests, offline.counters.from_cache) == (0, 1)
    assert len(counted.requests) == 1
    with pytest.raises(scoresheet.ConfigError, match="`cache_dir`"):
        client_of(counted, offline=True)


@pytest.mark.parametrize("in_main_thread", [True, False])
def test_what_a_check_raises_ends_the_wait(
    silent: Any, client_of: MakeClient, *, in_main_thread: bool
) -> None:
    client = client_of(silent)
    caught: list[Exception] = []

    def ask() -> None:
        def check() -> None:
            raise TimeoutError("enough")

        try:
            client.fetch("player_profile", username="erik", check=check)
        except TimeoutError as error:
            caught.append(error)

    started = time.monotonic()
    if in_main_thread:
        ask()
    else:
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    assert [str(error) for error in caught] == ["enough"]
    assert time.monotonic() - started < 10
