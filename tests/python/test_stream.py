"""Streams: order, concatenation, bounded prefetch, and cancellation."""

import gc
import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pyarrow as pa
import pytest
import scoresheet
from scoresheet.demo import CASSETTES

MakeClient = Callable[..., scoresheet.Client]
ARCHIVE: Final = "player_games_archive"


def requests_of(*players: str) -> list[dict[str, Any]]:
    """One request for each bundled month of these players."""
    return [
        {"username": player, "year": int(path.parent.name), "month": int(path.stem)}
        for player in players
        for path in sorted((CASSETTES / "pub" / "player" / player / "games").glob("*/*.json"))
    ]


REQUESTS = requests_of("fenwickthorne", "linnea-brasvik", "gambit_grocer", "tinpawn77x")


def games_of(request: Mapping[str, Any]) -> list[dict[str, Any]]:
    path = f"pub/player/{request['username']}/games/{request['year']}/{request['month']:02}.json"
    games: list[dict[str, Any]] = json.loads((CASSETTES / path).read_bytes())["games"]
    return games


def uuids(chunks: Iterable[scoresheet.Chunk]) -> list[str]:
    return [uuid for chunk in chunks for uuid in pa.table(chunk.tables["games"])["uuid"].to_pylist()]


def results(chunks: Iterable[scoresheet.Chunk]) -> list[scoresheet.FetchResult]:
    return [result for chunk in chunks for result in chunk.results]


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "the condition was never met"
        time.sleep(0.001)


@pytest.mark.parametrize("max_concurrency", [1, 4])
@pytest.mark.parametrize("prefetch", [1, 4, 100])
def test_rows_and_results_come_in_the_order_of_the_requests(
    max_concurrency: int, prefetch: int, bundled: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    client = client_of(bundled, max_concurrency=max_concurrency)
    chunks = list(client.stream(ARCHIVE, REQUESTS, prefetch=prefetch, batch_rows=50))
    assert uuids(chunks) == [game["uuid"] for request in REQUESTS for game in games_of(request)]
    for request, result in zip(REQUESTS, results(chunks), strict=True):
        spelled = {
            "username": request["username"],
            "year": str(request["year"]),
            "month": f"{request['month']:02}",
        }
        assert result.parameters == spelled
        assert result.url.startswith(bundled.base_url)
        assert result.url.endswith("/{username}/games/{year}/{month}".format(**spelled))
        assert (result.status, result.not_modified, result.error) == (200, False, None)
        assert result.etag
        assert result.rows == len(games_of(request))
        assert repr(result) == f"<scoresheet.FetchResult: {result.rows} rows of {result.url}>"


@pytest.mark.parametrize("batch_rows", [1, 20, 50, 20_000])
def test_rows_of_several_responses_are_joined(batch_rows: int, client: scoresheet.Client) -> None:
    chunks = list(client.stream(ARCHIVE, REQUESTS, batch_rows=batch_rows))
    assert sum(len(chunk.tables["games"]) for chunk in chunks) == sum(
        len(games_of(request)) for request in REQUESTS
    )
    for chunk in chunks:
        # A chunk is delivered as soon as it is large enough, and not before.
        rows = [result.rows for result in chunk.results]
        assert sum(rows) == len(chunk.tables["games"])
        assert sum(rows[:-1]) < batch_rows
        assert sum(rows) >= batch_rows or chunk is chunks[-1]
        # One batch, however many responses: small ones would cost many times their bytes.
        assert pa.table(chunk.tables["games"])["uuid"].num_chunks == 1


def test_tables_without_rows_are_absent(client: scoresheet.Client) -> None:
    [chunk] = client.stream("player_games_archives", [{"username": "stillwater_sam9"}])
    assert chunk.tables == {}
    [result] = chunk.results
    assert (result.status, result.rows) == (200, 0)


def test_all_tables_of_an_endpoint_come_along(client: scoresheet.Client) -> None:
    players = ["fenwickthorne", "gambit_grocer"]
    [chunk] = client.stream("player_profile", ({"username": player} for player in players))
    assert pa.table(chunk.tables["player_profile"])["username"].to_pylist() == players
    assert len(chunk.tables["streaming_platforms"]) == 2
    assert [result.rows for result in chunk.results] == [3, 1]


def test_no_requests_make_no_chunk(client: scoresheet.Client) -> None:
    stream = client.stream(ARCHIVE, [])
    assert list(stream) == []
    assert list(stream) == []
    with pytest.raises(StopIteration):
        stream.poll(0)


def test_what_has_not_changed_brings_no_rows(
    counted: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    client = client_of(counted)
    known = [result.etag for result in results(client.stream(ARCHIVE, REQUESTS))]
    known[3] = 'W/"0123"'
    known[5] = None
    again = [
        MappingProxyType({**request, "etag": etag}) for request, etag in zip(REQUESTS, known, strict=True)
    ]
    chunks = list(client.stream(ARCHIVE, again))
    assert uuids(chunks) == [game["uuid"] for index in (3, 5) for game in games_of(REQUESTS[index])]
    for index, result in enumerate(results(chunks)):
        unchanged = index not in (3, 5)
        assert result.not_modified == unchanged
        assert result.status == (304 if unchanged else 200)
        assert (result.rows == 0) == unchanged
        assert known[index] in (result.etag, 'W/"0123"', None)
    assert [request.conditional for request in counted.requests[len(REQUESTS) :]] == [
        etag is not None for etag in known
    ]


@pytest.fixture
def troubled(tmp_path: Path) -> Iterator[scoresheet.replay.Replay]:
    """Serves conforming lists of archives, one that violates the contract, and 404 for other players."""
    bodies = {"good": [], "drifted": [7], "fine": ["https://api.chess.com/pub/player/fine/games/2024/01"]}
    for player, archives in bodies.items():
        cassette = tmp_path / "pub" / "player" / player / "games" / "archives.json"
        cassette.parent.mkdir(parents=True)
        cassette.write_text(json.dumps({"archives": archives}))
    with scoresheet.replay.serve(tmp_path) as server:
        yield server


TROUBLED = [{"username": name} for name in ("good", "nobody", "fine", "drifted", "good")]


def test_errors_are_collected_on_request(troubled: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    [chunk] = client_of(troubled).stream("player_games_archives", TROUBLED, on_error="collect")
    assert len(chunk.tables["archives"]) == 1
    assert [result.rows for result in chunk.results] == [0, 0, 1, 0, 0]
    assert [result.status for result in chunk.results] == [200, 404, 200, None, 200]
    assert [type(result.error) for result in chunk.results] == [
        type(None),
        scoresheet.UpstreamError,
        type(None),
        scoresheet.ContractViolation,
        type(None),
    ]
    unknown, drifted = chunk.results[1].error, chunk.results[3].error
    assert isinstance(unknown, scoresheet.UpstreamError)
    assert unknown.kind == "unknown_user"
    assert chunk.results[1].url == unknown.url
    assert isinstance(drifted, scoresheet.ContractViolation)
    assert [violation.pointer for violation in drifted.violations] == ["/archives/0"]
    assert drifted.body == b'{"archives": [7]}'


@pytest.mark.parametrize(
    ("order", "error"),
    [
        (["good", "fine", "nobody", "fine"], scoresheet.UpstreamError),
        (["fine", "drifted"], scoresheet.ContractViolation),
    ],
)
def test_an_error_ends_the_stream_after_what_came_before(
    order: list[str], error: type[Exception], troubled: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    stream = client_of(troubled).stream("player_games_archives", [{"username": name} for name in order])
    chunk = next(stream)
    assert len(chunk.tables["archives"]) == 1
    assert all(result.error is None for result in chunk.results)
    with pytest.raises(error):
        next(stream)
    assert list(stream) == []


@pytest.mark.parametrize(
    ("requests", "options", "error", "message"),
    [
        (
            [{"username": "a"}, {}],
            {},
            scoresheet.ConfigError,
            "request 1: `player_profile` needs the parameter",
        ),
        (
            [{"usernam": "a"}],
            {},
            scoresheet.ConfigError,
            "request 0: `player_profile` has no parameter `usernam`",
        ),
        ([{"username": "a b"}], {}, scoresheet.ConfigError, "request 0: expected `username` to be"),
        (["erik"], {}, TypeError, "expected a mapping of parameters, but found str"),
        ([{"username": None}], {}, TypeError, "expected `username` as str or int, but found NoneType"),
        ([{7: "a"}], {}, TypeError, "expected the name of a parameter as str, but found int"),
        ([{"username": "a", "etag": 7}], {}, TypeError, "expected `etag` as str or None, but found int"),
        (7, {}, TypeError, "'int' object is not iterable"),
        (
            [],
            {"batch_rows": 0},
            scoresheet.ConfigError,
            "expected `batch_rows` to be at least 1, but found 0",
        ),
        (
            [],
            {"batch_rows": -1},
            scoresheet.ConfigError,
            "expected `batch_rows` to be at least 1, but found -1",
        ),
        ([], {"prefetch": 0}, scoresheet.ConfigError, "expected `prefetch` to be at least 1, but found 0"),
        ([], {"on_error": "skip"}, scoresheet.ConfigError, "expected `on_error` to be `raise` or `collect`"),
    ],
)
def test_requests_that_cannot_work_are_refused_at_once(
    requests: Any, options: dict[str, Any], error: type[Exception], message: str, client: scoresheet.Client
) -> None:
    with pytest.raises(error) as caught:
        client.stream("player_profile", requests, **options)
    assert str(caught.value).startswith(message)


def test_an_error_of_the_caller_s_own_iterator_is_passed_on(client: scoresheet.Client) -> None:
    def requests() -> Iterator[dict[str, str]]:
        yield {"username": "fenwickthorne"}
        raise LookupError("no more players")

    with pytest.raises(LookupError, match="no more players"):
        client.stream("player_profile", requests())


def test_responses_are_fetched_before_they_are_asked_for(
    counted: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    stream = client_of(counted).stream(ARCHIVE, REQUESTS)
    until(lambda: len(counted.requests) == len(REQUESTS))
    assert len(results(stream)) == len(REQUESTS)


def test_fetching_waits_for_a_consumer_that_is_busy(
    counted: scoresheet.replay.Replay, client_of: MakeClient
) -> None:
    prefetch, many = 3, REQUESTS * 2
    client = client_of(counted)
    stream = client.stream(ARCHIVE, many, batch_rows=1, prefetch=prefetch)
    # One chunk is ready, the next one is complete, and `prefetch` responses are behind them.
    bound = prefetch + 2
    until(lambda: len(counted.requests) == bound)
    for taken in range(1, 4):
        next(stream)
        until(lambda taken=taken: len(counted.requests) == bound + taken)  # type: ignore[misc]
    # Responses to other clients show that the server has had time for more requests of the stream.
    other = client_of(counted)
    for _ in range(20):
        other.player_profile("fenwickthorne")
    archives = [request for request in counted.requests if "/games/" in request.path]
    assert len(archives) == bound + 3
    assert len(results(stream)) == len(many) - 3


def test_closing_stops_the_requests(counted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    with client_of(counted).stream(ARCHIVE, REQUESTS * 3, batch_rows=1) as stream:
        assert iter(stream) is stream
        next(stream)
    assert list(stream) == []
    stream.close()
    seen = len(counted.requests)
    other = client_of(counted)
    for _ in range(20):
        other.player_profile("fenwickthorne")
    # One may have been under way.
    assert len(counted.requests) <= seen + 1 + 20


def test_an_exception_within_closes_the_stream(silent: Any, client_of: MakeClient) -> None:
    stream = client_of(silent).stream(ARCHIVE, REQUESTS)
    with pytest.raises(LookupError), stream:
        raise LookupError
    assert list(stream) == []


def test_a_stream_that_is_dropped_stops(counted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    stream = client_of(counted).stream(ARCHIVE, REQUESTS * 3, batch_rows=1)
    next(stream)
    del stream
    gc.collect()
    seen = len(counted.requests)
    other = client_of(counted)
    for _ in range(20):
        other.player_profile("fenwickthorne")
    assert len(counted.requests) <= seen + 1 + 20


def test_poll_returns_none_when_there_is_no_chunk_yet(silent: Any, client_of: MakeClient) -> None:
    with client_of(silent).stream(ARCHIVE, REQUESTS) as stream:
        silent.wait_until_asked()
        assert stream.poll(0) is None
        started = time.monotonic()
        assert stream.poll(0.12) is None
        assert time.monotonic() - started >= 0.12


def test_poll_gives_chunks_and_ends_like_an_iterator(client: scoresheet.Client) -> None:
    stream = client.stream(ARCHIVE, REQUESTS, batch_rows=50)
    chunks: list[scoresheet.Chunk] = []
    while len(results(chunks)) < len(REQUESTS):
        chunk = stream.poll(0.01)
        chunks += [chunk] if chunk else []
    for _ in range(2):
        with pytest.raises(StopIteration):
            stream.poll(1)


def test_poll_takes_any_time(client: scoresheet.Client) -> None:
    stream = client.stream(ARCHIVE, REQUESTS)
    for timeout in (-1.0, float("nan"), float("inf")):
        with pytest.raises(
            scoresheet.ConfigError, match="expected `timeout` as a number of seconds from 0 up"
        ):
            stream.poll(timeout)
    # Longer than any clock can represent.
    assert stream.poll(1e19)


def test_closing_wakes_who_waits(silent: Any, client_of: MakeClient) -> None:
    stream = client_of(silent).stream(ARCHIVE, REQUESTS)
    outcomes: list[list[scoresheet.Chunk]] = []
    waiting = [threading.Thread(target=lambda: outcomes.append(list(stream))) for _ in range(3)]
    for thread in waiting:
        thread.start()
    silent.wait_until_asked()
    stream.close()
    for thread in waiting:
        thread.join(timeout=30)
    assert outcomes == [[], [], []]


def test_threads_share_the_chunks(client: scoresheet.Client) -> None:
    stream = client.stream(ARCHIVE, REQUESTS * 2, batch_rows=1)
    chunks: list[scoresheet.Chunk] = []
    threads = [threading.Thread(target=lambda: chunks.extend(stream)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    taken = sorted(result.url for result in results(chunks))
    assert taken == sorted(result.url for result in results(client.stream(ARCHIVE, REQUESTS * 2)))


def test_python_runs_while_a_stream_waits(python_server: Any, client_of: MakeClient) -> None:
    """The server runs in this interpreter, so a wait that held the GIL would deadlock."""
    client = client_of(python_server, timeout=10)
    assert len(results(client.stream(ARCHIVE, REQUESTS))) == len(REQUESTS)
    stream = client.stream(ARCHIVE, REQUESTS)
    chunk = stream.poll(30)
    assert chunk
    assert len(chunk.results) == len(REQUESTS)
