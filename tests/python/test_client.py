"""Single requests: responses, errors, and other Python threads running meanwhile."""

import asyncio
import http.server
import inspect
import json
import shutil
import threading
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import parameters
import pyarrow as pa
import pytest
import scoresheet
from scoresheet.demo import CASSETTES

MakeClient = Callable[..., scoresheet.Client]
FIXTURES = Path(__file__).parents[1] / "fixtures"
ASKABLE = [endpoint for endpoint in scoresheet.endpoints() if endpoint.path]


@pytest.mark.parametrize("endpoint", ASKABLE, ids=repr)
def test_four_ways_of_asking_give_one_answer(
    endpoint: scoresheet.Endpoint, tmp_path: Path, client_of: MakeClient
) -> None:
    values = parameters.of_path(endpoint)
    fixture = max((FIXTURES / endpoint.name / "ok").iterdir(), key=lambda path: path.stat().st_size)
    path = f"/{endpoint.host}{endpoint.path}".format(**values)
    cassette = tmp_path / f"{path[1:]}{fixture.suffix}"
    cassette.parent.mkdir(parents=True)
    shutil.copy(fixture, cassette)

    async def both(client: scoresheet.Client) -> list[scoresheet.Response]:
        awaitables = (
            client.fetch_async(endpoint.name, **values),
            getattr(client, f"{endpoint.name}_async")(*values.values()),
        )
        return list(await asyncio.gather(*awaitables))

    before = datetime.now(timezone.utc)
    with scoresheet.replay.serve(tmp_path) as server:
        client = client_of(server)
        blocking = getattr(client, endpoint.name)(*values.values())
        answers = [client.fetch(endpoint.name, **values), blocking, *asyncio.run(both(client))]
        assert [request.path for request in server.requests] == [path] * 4
    for answer in answers:
        assert answer.endpoint == endpoint.name
        assert urlsplit(answer.url).path == path
        assert (answer.status, answer.not_modified) == (200, False)
        assert answer.etag
        assert answer.etag.startswith('W/"')
        assert answer.body == fixture.read_bytes()
        assert answer.parameters == {name: str(value) for name, value in values.items()}
        assert before <= answer.fetched_at <= datetime.now(timezone.utc)
        assert repr(answer) == f"<scoresheet.Response: 200 {answer.url}>"
        assert list(answer.tables) == sorted(endpoint.tables)
        decoded = scoresheet.decode(endpoint.name, answer.body, fetched_at=answer.fetched_at, **values)
        for name, table in answer.tables.items():
            assert pa.table(table).equals(pa.table(decoded[name]))


def test_parameters_are_spelled_as_chess_com_spells_them(client: scoresheet.Client) -> None:
    answer = client.player_games_archive(" FenwickThorne ", 2025, 1)
    assert answer.parameters == {"username": "fenwickthorne", "year": "2025", "month": "01"}
    assert answer.url.endswith("/pub/player/fenwickthorne/games/2025/01")


@pytest.mark.parametrize("contact", ["", "  ", "me", "me@", "https://", "username:"])
def test_a_contact_is_required(contact: str) -> None:
    with pytest.raises(scoresheet.ConfigError, match=r"expected `contact`.*pass an e-mail address") as caught:
        scoresheet.Client(contact=contact)
    assert isinstance(caught.value, ValueError)


def test_the_default_hosts_are_those_of_chess_com(client: scoresheet.Client) -> None:
    signature = inspect.signature(scoresheet.Client)
    assert signature.parameters["base_url"].default is None
    with pytest.raises(scoresheet.ConfigError, match=r"https://api\.chess\.com/pub"):
        scoresheet.Client(contact="me@example.com", base_url="api.chess.com")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("base_url", "ftp://example.com", "expected `base_url` to be an http or https URL"),
        ("callback_url", "https://example.com/?q", "expected `callback_url` to be an http or https URL"),
        ("max_concurrency", 0, "expected `max_concurrency` to be at least 1, but found 0"),
        ("max_concurrency", -1, "expected `max_concurrency` to be at least 1, but found -1"),
        ("max_attempts", 0, "expected `max_attempts` to be at least 1, but found 0"),
        ("timeout", 0, "expected `timeout` to be longer than 0 seconds"),
        ("connect_timeout", 0, "expected `connect_timeout` to be longer than 0 seconds"),
        ("read_timeout", 0.0, "expected `read_timeout` to be longer than 0 seconds"),
        ("timeout", -1, "expected `timeout` as a number of seconds from 0 up, but found -1"),
        ("timeout", float("nan"), "expected `timeout` as a number of seconds"),
        ("backoff_factor", -1.0, "expected `backoff_factor` as a number of seconds"),
        ("max_retry_delay", float("inf"), "expected `max_retry_delay` as a number of seconds"),
    ],
)
def test_settings_that_cannot_work_are_refused(option: str, value: object, message: str) -> None:
    with pytest.raises(scoresheet.ConfigError) as caught:
        scoresheet.Client(contact="me@example.com", **{option: value})  # type: ignore[call-overload]
    assert str(caught.value).startswith(message)


def test_a_cache_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(scoresheet.IoError, match="cannot use `cache_dir`"):
        scoresheet.Client(contact="me@example.com", cache_dir=tmp_path / "file" / "cache")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda client: client.fetch("player_profile"), "`player_profile` needs the parameter `username`"),
        (lambda client: client.fetch("player"), "there is no endpoint `player`: expected one of"),
        (lambda client: client.fetch("error"), "`error` is a body, not a request"),
        (lambda client: client.fetch("player_profile", user="x"), "`player_profile` has no parameter `user`"),
        (
            lambda client: client.player_games_archive("erik", 2024, 13),
            "expected `month` to be a number from 1 to 12",
        ),
        (
            lambda client: client.player_games_archive("erik", 2024, 300),
            "expected `month` to be a number from 1 to 12",
        ),
        (
            lambda client: client.player_games_archive("erik", -1, 1),
            "expected `year` to be a number from 2000 to 9999",
        ),
        (
            lambda client: client.player_games_archive("erik", 10**30, 1),
            "expected `year` to be a number from 2000 to 9999",
        ),
        (lambda client: client.player_profile("a/b"), "expected `username` to be a chess.com name"),
        (lambda client: client.player_profile("erik", etag="bad"), "expected an ETag like"),
    ],
)
def test_requests_that_cannot_work_are_refused(call: Any, message: str, client: scoresheet.Client) -> None:
    with pytest.raises(scoresheet.ConfigError) as caught:
        call(client)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("value", [1.5, None, b"1"])
def test_parameters_of_other_types_are_refused(value: Any, client: scoresheet.Client) -> None:
    with pytest.raises(TypeError, match="expected str or int, but found"):
        client.player_profile(value)
    with pytest.raises(TypeError, match="expected `username` as str or int, but found"):
        client.fetch("player_profile", username=value)


def test_an_unchanged_answer_has_no_body(counted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    client = client_of(counted)
    first = client.player_profile("fenwickthorne")
    again = client.player_profile("fenwickthorne", etag=first.etag)
    assert (again.status, again.not_modified, again.etag) == (304, True, first.etag)
    assert (again.body, list(again.tables)) == (b"", [])
    changed = client.player_profile("fenwickthorne", etag='W/"0123"')
    assert (changed.status, changed.not_modified, changed.body) == (200, False, first.body)
    assert [(request.status, request.conditional) for request in counted.requests] == [
        (200, False),
        (304, True),
        (200, True),
    ]


def test_the_cache_gives_full_answers(
    counted: scoresheet.replay.Replay, client_of: MakeClient, tmp_path: Path
) -> None:
    first = client_of(counted, cache_dir=tmp_path / "cache").player_profile("fenwickthorne")
    client = client_of(counted, cache_dir=str(tmp_path / "cache"))
    again = client.player_profile("fenwickthorne")
    assert (again.status, again.not_modified, again.body) == (200, False, first.body)
    assert pa.table(again.tables["player_profile"]).equals(pa.table(first.tables["player_profile"]))
    # A caller with the current version still receives 304.
    assert client.player_profile("fenwickthorne", etag=first.etag).not_modified
    assert [request.status for request in counted.requests] == [200, 304, 304]


def test_a_closed_account_is_a_row_like_others(client: scoresheet.Client) -> None:
    answer = client.player_profile("gambit_grocer")
    [profile] = pa.table(answer.tables["player_profile"]).to_pylist()
    assert profile["status"] == "closed"
    assert len(answer.tables["streaming_platforms"]) == 0
    assert len(client.player_games_archives("gambit_grocer").tables["archives"]) == 2


def test_an_unknown_user_is_named(client: scoresheet.Client) -> None:
    with pytest.raises(scoresheet.UpstreamError) as caught:
        client.player_profile("nobody")
    error = caught.value
    assert (error.status, error.kind, error.retryable) == (404, "unknown_user", False)
    assert error.url.endswith("/pub/player/nobody")
    assert 'the server said `User "nobody" not found.`; check the spelling' in str(error)


@pytest.mark.parametrize(
    ("username", "month", "kind"),
    [
        ("nobody", 11, "unknown_user"),
        ("thaddeusperrow", 10, "no_route"),
        ("thaddeusperrow", 11, "internal"),
    ],
)
def test_kinds_of_404_are_distinguished(
    username: str, month: int, kind: str, faults: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    with pytest.raises(scoresheet.UpstreamError) as caught:
        client_of(faults).player_games_archive(username, 2024, month)
    assert (caught.value.kind, caught.value.status) == (kind, 404)
    assert caught.value.retryable == (kind == "internal")


def test_a_web_page_is_no_response(faults: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    with pytest.raises(scoresheet.UpstreamError, match=r"\(a web page\).*contact") as caught:
        client_of(faults).player_profile("walled-off")
    assert (caught.value.kind, caught.value.status, caught.value.retryable) == ("forbidden", 403, False)


def test_what_may_pass_is_tried_again(faults: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    before = len(faults.requests)
    client = client_of(faults, max_attempts=3, backoff_factor=0.001)
    with pytest.raises(scoresheet.UpstreamError):
        client.player_games_archive("thaddeusperrow", 2024, 11)
    assert len(faults.requests) - before == 3


def test_nobody_at_home_is_a_transport_error(client_of: MakeClient) -> None:
    with scoresheet.replay.serve(CASSETTES) as server:
        client = client_of(server)
    with pytest.raises(scoresheet.UpstreamError, match="check the network") as caught:
        client.player_profile("fenwickthorne")
    assert (caught.value.kind, caught.value.status, caught.value.retryable) == ("transport", None, True)


def test_a_timeout_is_a_transport_error(silent: Any, client_of: MakeClient) -> None:
    with pytest.raises(scoresheet.UpstreamError) as caught:
        client_of(silent, timeout=0.05).player_profile("fenwickthorne")
    assert caught.value.kind == "transport"


def test_drift_is_refused_with_the_whole_report(tmp_path: Path, client_of: MakeClient) -> None:
    body = b'{"archives":[1,"https://api.chess.com/pub/player/erik/games/2024/01",null]}'
    cassette = tmp_path / "pub" / "player" / "erik" / "games" / "archives.json"
    cassette.parent.mkdir(parents=True)
    cassette.write_bytes(body)
    with scoresheet.replay.serve(tmp_path) as server:
        client = client_of(server)
        with pytest.raises(scoresheet.ContractViolation) as caught:
            client.player_games_archives("erik")
        with pytest.raises(scoresheet.ContractViolation):
            asyncio.run(awaited(client.player_games_archives_async, "erik"))
    error = caught.value
    assert [(violation.code, violation.row) for violation in error.violations] == [
        ("wrong_type", 0),
        ("null_value", 2),
    ]
    assert (error.endpoint, error.body) == ("player_games_archives", body)
    assert error.url
    assert error.url.endswith("/pub/player/erik/games/archives")
    assert {violation.url for violation in error.violations} == {error.url}


async def awaited(function: Callable[..., Any], *arguments: object) -> Any:
    return await function(*arguments)


def test_awaitables_are_under_way_together(python_server: Any, client_of: MakeClient) -> None:
    client = client_of(python_server, max_concurrency=4)

    async def warm_up() -> None:
        # The pace starts with one request at a time.
        while client.counters.peak_in_flight < 4:
            await asyncio.gather(
                *(client.player_games_archive_async("erik", 2024, month) for month in range(1, 13))
            )

    asyncio.run(warm_up())
    python_server.together = threading.Barrier(4)

    async def gather() -> list[str]:
        answers = await asyncio.gather(
            *(client.player_games_archive_async("erik", 2024, month) for month in range(1, 5))
        )
        return [answer.parameters["month"] for answer in answers]

    assert asyncio.run(gather()) == ["01", "02", "03", "04"]


def test_awaitables_go_on_beside_other_tasks(python_server: Any, client_of: MakeClient) -> None:
    """Other tasks of the event loop run while the request is in flight."""

    async def main() -> tuple[Any, int]:
        answer = asyncio.ensure_future(client_of(python_server).player_games_archive_async("erik", 2024, 1))
        turns = 0
        while not answer.done():
            turns += 1
            await asyncio.sleep(0)
        return await answer, turns

    answer, turns = asyncio.run(main())
    assert answer.status == 200
    assert turns > 1


def test_blocking_calls_work_inside_of_a_running_loop(client: scoresheet.Client) -> None:
    async def main() -> scoresheet.Response:
        return client.player_profile("fenwickthorne")

    assert asyncio.run(main()).status == 200


def test_one_client_serves_loop_after_loop_and_loops_of_other_threads(client: scoresheet.Client) -> None:
    statuses: list[int] = []

    def run() -> None:
        statuses.append(asyncio.run(awaited(client.player_profile_async, "fenwickthorne")).status)

    run()
    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [200] * 4


def test_an_awaitable_can_be_called_off(silent: Any, client_of: MakeClient) -> None:
    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client_of(silent).player_profile_async("fenwickthorne"), timeout=0.05)

    asyncio.run(main())


def test_python_runs_while_a_request_is_under_way(python_server: Any, client_of: MakeClient) -> None:
    """The server runs in this interpreter, so a call that held the GIL would deadlock."""
    answer = client_of(python_server, timeout=10).player_games_archive("erik", 2024, 1)
    assert len(answer.tables["games"]) == 0


def test_python_runs_while_a_body_is_decoded() -> None:
    game = json.loads((CASSETTES / "pub/player/fenwickthorne/games/2024/10.json").read_bytes())["games"]
    body = json.dumps({"games": game * 200})
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.wait(0.0005):
            ticks.append(time.perf_counter())

    thread = threading.Thread(target=tick)
    thread.start()
    started = time.perf_counter()
    scoresheet.decode("player_games_archive", body)
    ended = time.perf_counter()
    done.set()
    thread.join()
    margin = (ended - started) / 10
    assert any(started + margin < at < ended - margin for at in ticks)


def test_clients_are_shared_by_threads(client: scoresheet.Client) -> None:
    answers: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: answers.append(client.player_profile("fenwickthorne").body))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len(set(answers)) == 1


def test_the_limit_of_bodies_is_a_setting(bundled: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    small = client_of(bundled, max_body_bytes=100, max_attempts=1)
    with pytest.raises(scoresheet.UpstreamError, match="exceeds 100 bytes; raise `max_body_bytes`"):
        small.fetch("player_profile", username="fenwickthorne")
    with pytest.raises(scoresheet.ConfigError, match="`max_body_bytes` to be at least 1"):
        client_of(bundled, max_body_bytes=0)


def test_a_lone_surrogate_is_a_configuration_error(client: scoresheet.Client) -> None:
    lone = "erik\ud800"
    for attempt in (
        lambda: client.fetch("player_profile", username=lone),
        lambda: scoresheet.decode("player_profile", lone),
        lambda: scoresheet.Client(contact=f"{lone}@example.com"),
        lambda: scoresheet.Client(contact="me@example.com", base_url=f"https://{lone}.example.com"),
    ):
        with pytest.raises(scoresheet.ConfigError, match="lone surrogate"):
            attempt()


def test_a_proxy_is_left_out_for_this_machine_only(
    bundled: scoresheet.replay.Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxied = []

    class Proxy(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            proxied.append(self.path)
            self.send_error(410)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Proxy) as proxy:
        thread = threading.Thread(target=proxy.serve_forever)
        thread.start()
        try:
            for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
                monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.server_port}")
            for name in ("NO_PROXY", "no_proxy"):
                monkeypatch.delenv(name, raising=False)
            client = scoresheet.Client(
                contact="me@example.com",
                base_url=bundled.base_url,
                callback_url="http://callback.example/callback",
                max_attempts=1,
            )
            assert client.fetch("player_profile", username="fenwickthorne").status == 200
            with pytest.raises(scoresheet.UpstreamError):
                client.fetch("player_online_status", username="erik")
        finally:
            proxy.shutdown()
            thread.join()
    assert proxied == ["http://callback.example/callback/user/popup/erik"]
