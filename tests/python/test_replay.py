"""The Python interface of the replay server; its responses are tested in Rust."""

import gzip
import http.client
import json
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import scoresheet
from scoresheet.demo import CASSETTES

BODY = (CASSETTES / "pub" / "player" / "fenwickthorne" / "games" / "2024" / "10.json").read_bytes()
PATH = "/player/fenwickthorne/games/2024/10"


def get(
    server: scoresheet.replay.Replay, path: str, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    base = urlsplit(server.base_url)
    connection = http.client.HTTPConnection(base.netloc, timeout=30)
    connection.request(
        "GET", base.path + path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_addresses_are_of_this_machine(bundled: scoresheet.replay.Replay) -> None:
    base, callback = urlsplit(bundled.base_url), urlsplit(bundled.callback_url)
    assert (base.scheme, base.hostname, base.path) == ("http", "127.0.0.1", "/pub")
    assert (callback.netloc, callback.path) == (base.netloc, "/callback")


def test_any_client_is_served(bundled: scoresheet.replay.Replay) -> None:
    response, body = get(bundled, PATH)
    assert (response.status, body) == (200, BODY)
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=5"
    etag = response.headers["ETag"]
    response, body = get(bundled, PATH, If_None_Match=etag)
    assert (response.status, body, response.headers["ETag"]) == (304, b"", etag)


def test_unknown_players_receive_404(bundled: scoresheet.replay.Replay) -> None:
    response, body = get(bundled, "/player/nobody")
    assert response.status == 404
    assert json.loads(body) == {"code": 0, "message": 'User "nobody" not found.'}
    assert scoresheet.violations("error", body) == []


@pytest.mark.parametrize("compress", [True, False])
def test_compression_can_be_switched_off(compress: bool) -> None:
    with scoresheet.replay.serve(CASSETTES, gzip=compress) as server:
        response, body = get(server, PATH, Accept_Encoding="gzip")
    assert response.headers.get("Content-Encoding") == ("gzip" if compress else None)
    assert (gzip.decompress(body) if compress else body) == BODY


def test_latency_comes_before_each_answer() -> None:
    with scoresheet.replay.serve(CASSETTES, latency=0.1) as server:
        started = time.monotonic()
        get(server, PATH)
        assert time.monotonic() - started >= 0.1


def test_requests_are_recorded(counted: scoresheet.replay.Replay) -> None:
    assert counted.requests == []
    get(counted, PATH)
    get(counted, "/player/nobody", If_None_Match='W/"0"')
    first, second = counted.requests
    assert (first.path, first.status, first.conditional) == (f"/pub{PATH}", 200, False)
    assert (second.path, second.status, second.conditional) == ("/pub/player/nobody", 404, True)
    assert repr(first) == f"<scoresheet.replay.RequestLog: 200 /pub{PATH}>"
    assert repr(second) == "<scoresheet.replay.RequestLog: 404 /pub/player/nobody, conditional>"


def test_a_closed_server_is_gone(tmp_path: Path) -> None:
    with scoresheet.replay.serve(str(tmp_path)) as server:
        base = urlsplit(server.base_url)
    server.close()
    with pytest.raises(ConnectionError):
        http.client.HTTPConnection(base.netloc, timeout=30).request("GET", "/")
    for attribute in ("base_url", "callback_url", "requests"):
        with pytest.raises(scoresheet.ConfigError, match="the replay server is closed: start another"):
            getattr(server, attribute)


def test_closing_does_not_wait_for_answers() -> None:
    with scoresheet.replay.serve(CASSETTES, latency=3600) as server:
        base = urlsplit(server.base_url)
        connection = http.client.HTTPConnection(base.netloc, timeout=30)
        connection.request("GET", base.path + PATH)
        started = time.monotonic()
    assert time.monotonic() - started < 5
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        connection.getresponse()
    connection.close()


@pytest.mark.parametrize(
    ("latency", "message"),
    [
        (-1, "expected `latency` as a number of seconds"),
        (float("nan"), "expected `latency` as a number of seconds"),
    ],
)
def test_settings_that_cannot_work_are_refused(latency: float, message: str) -> None:
    with pytest.raises(scoresheet.ConfigError, match=message):
        scoresheet.replay.serve(CASSETTES, latency=latency)


def test_a_folder_is_needed(tmp_path: Path) -> None:
    with pytest.raises(scoresheet.ConfigError, match="expected a folder of cassettes, but found none at"):
        scoresheet.replay.serve(tmp_path / "nowhere")


def test_faults_come_and_go() -> None:
    everything = scoresheet.replay.Faults(1.0, seed=3, kinds=["server_error"])
    with scoresheet.replay.serve(CASSETTES, faults=everything) as server:
        response, _ = get(server, PATH)
        assert response.status == 503
        server.inject(None)
        assert get(server, PATH)[1] == BODY
        assert [request.fault for request in server.requests] == ["server_error", None]
        assert server.peak_concurrency == 1


def test_faults_have_names() -> None:
    assert "truncated_gzip" in scoresheet.replay.Faults.names()
    with pytest.raises(scoresheet.ConfigError, match=r"`truncated_gzip`.*but found `flood`"):
        scoresheet.replay.Faults(0.5, kinds=["flood"])
    with pytest.raises(scoresheet.ConfigError, match=r"from 0 to 1, but found 1\.5"):
        scoresheet.replay.Faults(1.5)
