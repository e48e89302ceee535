"""One pace for the clients of many processes."""

import subprocess
import sys

import pytest
import scoresheet
from scoresheet import PaceServer, replay
from scoresheet.demo import CASSETTES

SCRIPT = """
import sys
import scoresheet

base_url, address = sys.argv[1:]
client = scoresheet.Client(
    contact="tests@example.com", base_url=base_url, max_attempts=1, max_concurrency=4, pace_server=address
)
requests = [{"username": "fenwickthorne"}] * 15
print(sum(len(chunk.results) for chunk in client.stream("player_profile", requests)))
"""


def run(base_url: str, address: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", SCRIPT, base_url, address]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_three_processes_send_one_request_at_a_time() -> None:
    with replay.serve(CASSETTES, latency=0.005, max_concurrency=1) as server, PaceServer() as pace:
        processes = [run(server.base_url, pace.address) for _ in range(3)]
        assert [process.communicate()[0].strip() for process in processes] == ["15"] * 3
        assert server.peak_concurrency == 1
        assert {request.status for request in server.requests} == {200}
        assert len(server.requests) == 45


def test_a_killed_process_gives_its_turn_back() -> None:
    with replay.serve(CASSETTES, latency=0.05) as server, PaceServer() as pace:
        first = run(server.base_url, pace.address)
        while not server.requests:
            assert first.poll() is None
        first.kill()
        first.communicate()
        client = scoresheet.Client(
            contact="tests@example.com", base_url=server.base_url, pace_server=pace.address
        )
        assert client.player_profile("fenwickthorne").status == 200


def test_the_address_holds_the_token_and_the_repr_does_not() -> None:
    with PaceServer(token="secret") as pace:
        assert pace.address.startswith("secret@127.0.0.1:")
        assert "secret" not in repr(pace)
    with pytest.raises(scoresheet.ConfigError, match="the pace server is closed"):
        _ = pace.address
    with PaceServer() as pace:
        assert "@" not in pace.address


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"max_concurrency": 0}, "expected `max_concurrency`"),
        ({"token": "a b"}, "expected `token` as 1 to 128 letters and digits"),
        ({"host": "0.0.0.0", "token": "x"}, "expected `host` to be the address that workers connect to"),
    ],
)
def test_settings_that_cannot_work(options: dict[str, str], expected: str) -> None:
    with pytest.raises(scoresheet.ConfigError, match=expected):
        PaceServer(**options)  # type: ignore[arg-type]


def test_a_client_refuses_what_is_no_address() -> None:
    with pytest.raises(scoresheet.ConfigError, match="expected `pace_server` as host:port"):
        scoresheet.Client(contact="tests@example.com", pace_server="localhost")
