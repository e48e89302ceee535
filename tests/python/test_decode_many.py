"""Many bodies at once: the same tables and violations as one by one, in their order."""

import gzip
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest
import scoresheet
from scoresheet.demo import CASSETTES
from scoresheet.types import PolicyName

FIXTURES = Path(__file__).parents[1] / "fixtures"
ARCHIVE: Final = "player_games_archive"
STATUS: Final = "player_online_status"
PROFILE = (FIXTURES / "player_profile" / "ok" / "full.json").read_bytes()
STATS = (FIXTURES / "player_stats" / "ok" / "full.json").read_bytes()
GAMES = json.loads((FIXTURES / ARCHIVE / "ok" / "live.json").read_bytes())["games"]
UNKNOWN = json.dumps({**json.loads(PROFILE), "streak": 3}).encode()


def test_a_folder_of_recordings_gives_the_rows_of_its_files() -> None:
    paths = sorted((CASSETTES / "pub" / "player").glob("*/games/*/*.json"))
    expected = [
        uuid for path in paths for uuid in scoresheet.decode(ARCHIVE, path.read_bytes())["games"]["uuid"]
    ]
    with scoresheet.decode_many(CASSETTES, endpoint=ARCHIVE) as decoded:
        chunks = list(decoded)
    assert [uuid for chunk in chunks for uuid in chunk.tables["games"]["uuid"]] == expected
    results = [result for chunk in chunks for result in chunk.results]
    assert [result.source for result in results] == [str(path) for path in paths]
    assert [result.position for result in results] == list(range(len(paths)))
    assert results[0].parameters == {
        "username": paths[0].parts[-4], "year": paths[0].parts[-2], "month": paths[0].stem
    }  # fmt: skip
    assert sum(result.rows for result in results) == len(expected)
    assert scoresheet.decode_many(str(CASSETTES), endpoint=ARCHIVE).read().tables["games"]["uuid"] == expected


def test_the_time_of_a_recording_is_that_of_its_rows(tmp_path: Path) -> None:
    file = tmp_path / "callback" / "user" / "popup" / "erik.json"
    file.parent.mkdir(parents=True)
    file.write_bytes((FIXTURES / STATUS / "ok" / "without_last_login.json").read_bytes())
    file.with_name("erik.json.headers").write_text("HTTP 200\nDate: Sat, 01 Mar 2025 18:47:30 GMT\n")
    (recording,) = scoresheet.replay.recordings(tmp_path)
    recorded_at = datetime(2025, 3, 1, 18, 47, 30, tzinfo=timezone.utc)
    assert recording.recorded_at == recorded_at
    later = datetime(2026, 1, 1, tzinfo=timezone.utc)
    for fetched_at, expected in (None, recorded_at), (later, later):
        decoded = scoresheet.decode_many(tmp_path, endpoint=STATUS, fetched_at=fetched_at)
        (table,) = decoded.read().tables.values()
        assert (table["username"], table["check_time"]) == (["erik"], [expected])


def test_bodies_are_bytes_text_paths_or_mappings_with_parameters_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(STATS)
    compressed = tmp_path / "b.json.gz"
    compressed.write_bytes(gzip.compress(STATS))
    bodies: list[Any] = [
        STATS,
        bytearray(STATS),
        STATS.decode(),
        path,
        compressed,
        {"body": STATS, "username": "Linnea-Brasvik", "url": "https://api.chess.com/pub/player/x/stats"},
        {"body": path, "fetched_at": datetime(2025, 3, 1, tzinfo=timezone.utc)},
    ]
    chunk = scoresheet.decode_many(iter(bodies), endpoint="player_stats", username="erik").read()
    assert [result.parameters["username"] for result in chunk.results] == [
        *["erik"] * 5,
        "linnea-brasvik",
        "erik",
    ]
    assert [result.source for result in chunk.results] == [
        *[None] * 3,
        *[str(path), str(compressed)],
        *[None, str(path)],
    ]
    assert chunk.results[5].url == "https://api.chess.com/pub/player/x/stats"
    rows = len(scoresheet.decode("player_stats", STATS, username="erik")["ratings"])
    assert len(chunk.tables["ratings"]) == 7 * rows
    assert [result.error for result in chunk.results] == [None] * 7


def test_tables_export_arrow_and_are_there_without_rows() -> None:
    chunk = scoresheet.decode_many([PROFILE] * 3, endpoint="player_profile").read()
    assert pa.table(chunk.tables["player_profile"]).num_rows == 3
    none = scoresheet.decode_many([], endpoint="player_profile", policy="evolve").read()
    assert none.results == []
    assert pa.table(none.tables["player_profile"]).schema == pa.schema(
        scoresheet.arrow_schema("player_profile", policy="evolve")["player_profile"]
    )


def test_the_first_rejected_body_is_raised_after_the_rows_before_it() -> None:
    decoded = scoresheet.decode_many([*[PROFILE] * 1500, UNKNOWN, PROFILE], endpoint="player_profile")
    rows = 0
    with pytest.raises(scoresheet.ContractViolation) as caught:  # noqa: PT012
        for chunk in decoded:
            rows += len(chunk.tables["player_profile"])
    assert rows == 1500
    assert [(violation.code, violation.pointer) for violation in caught.value.violations] == [
        ("unknown_field", "/streak")
    ]
    assert list(decoded) == [], "nothing follows an error"


def test_errors_are_collected_with_the_body_they_belong_to(tmp_path: Path) -> None:
    missing = tmp_path / "missing.json"
    bodies: list[Any] = [PROFILE, UNKNOWN, missing, PROFILE]
    chunk = scoresheet.decode_many(bodies, endpoint="player_profile", on_error="collect").read()
    errors = [result.error for result in chunk.results]
    assert [type(error) for error in errors] == [
        type(None), scoresheet.ContractViolation, scoresheet.IoError, type(None)
    ]  # fmt: skip
    assert str(missing) in str(errors[2])
    tables: dict[str, scoresheet.Table] = dict(scoresheet.decode("player_profile", PROFILE))  # type: ignore[arg-type]
    rows = sum(len(table) for table in tables.values())
    assert [result.rows for result in chunk.results] == [rows, 0, 0, rows]


@pytest.mark.parametrize("policy", ["discard_row", "evolve", "quarantine"])
def test_a_policy_applies_to_each_body(policy: PolicyName) -> None:
    chunk = scoresheet.decode_many([PROFILE, UNKNOWN], endpoint="player_profile", policy=policy).read()
    expected = scoresheet.apply_policy("player_profile", UNKNOWN, policy=policy)
    clean, drifted = chunk.results
    assert (clean.violations, clean.kept, clean.quarantined) == ([], [], False)
    assert (drifted.violations, drifted.kept) == (expected.violations, expected.kept)
    assert drifted.quarantined is (policy == "quarantine")
    assert len(chunk.tables["player_profile"]) == 1 + len(expected.tables["player_profile"])


def test_bodies_are_taken_from_a_generator_as_there_is_room() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield PROFILE

    decoded = scoresheet.decode_many(endless(), endpoint="player_profile", threads=1)
    done = 0
    for _ in range(5):
        done += len(next(decoded).results)
        assert taken <= done + 2 * 1000
    decoded.close()
    assert list(decoded) == []


def test_an_error_of_the_iterable_is_raised() -> None:
    def broken() -> Iterator[bytes]:
        yield PROFILE
        raise KeyError("lake")

    with pytest.raises(KeyError, match="lake"):
        scoresheet.decode_many(broken(), endpoint="player_profile").read()


def test_a_second_reader_is_refused() -> None:
    ready, release = threading.Event(), threading.Event()

    def slow() -> Iterator[bytes]:
        ready.set()
        assert release.wait(60)
        yield PROFILE

    decoded = scoresheet.decode_many(slow(), endpoint="player_profile")
    rows: list[int] = []
    reader = threading.Thread(target=lambda: rows.append(len(decoded.read().results)))
    reader.start()
    assert ready.wait(60)
    with pytest.raises(ValueError, match="one reader at a time"):
        next(decoded)
    release.set()
    reader.join(60)
    assert rows == [1]


@pytest.mark.parametrize(
    ("bodies", "message"),
    [
        (PROFILE, "expected `bodies` as a folder, or as an iterable of bodies, but found bytes"),
        ({"body": PROFILE}, "expected `bodies` as a folder, or as an iterable of bodies, but found dict"),
        (7, "expected `bodies` as a folder, or as an iterable of bodies, but found int"),
        ([7], "expected `body` as bytes, bytearray or str, but found int"),
    ],
)
def test_a_wrong_type_is_named(bodies: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        scoresheet.decode_many(bodies, endpoint="player_profile").read()


@pytest.mark.parametrize(
    ("bodies", "options", "message"),
    [
        ([{"username": "erik"}], {}, "expected a `body` in each mapping"),
        ([{"body": PROFILE, "user": "erik"}], {}, "has no parameter `user`"),
        ([PROFILE], {"threads": 0}, "expected `threads` to be at least 1"),
        ([PROFILE], {"on_error": "ignore"}, "expected `on_error` to be `raise` or `collect`"),
        ([PROFILE], {"policy": "drop"}, "expected `policy` to be one of"),
        ([STATS], {"endpoint": "player_stats"}, "needs the parameter `username`"),
        ([PROFILE], {"endpoint": "profile"}, "there is no endpoint `profile`"),
        (CASSETTES, {"endpoint": "leaderboards"}, "expected recorded responses of `leaderboards` in"),
        ("/no/such/folder", {}, "found none at /no/such/folder"),
    ],
)
def test_a_wrong_argument_is_explained(bodies: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(scoresheet.ConfigError, match=message):
        scoresheet.decode_many(bodies, **{"endpoint": "player_profile", **options}).read()


def test_a_contract_decodes_by_its_own_schemas() -> None:
    shipped = scoresheet.Contract.shipped()
    chunk = shipped.decode_many([PROFILE], endpoint="player_profile").read()
    assert chunk.tables == scoresheet.decode("player_profile", PROFILE)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_is_told_that_it_has_no_threads() -> None:
    # Several times, because a lock that a thread holds in the moment of the fork stays locked in the child.
    for _ in range(10):
        with scoresheet.decode_many([PROFILE] * 5000, endpoint="player_profile") as decoded:
            next(decoded)
            child = os.fork()
            if child == 0:
                try:
                    next(decoded)
                except scoresheet.ConfigError as error:
                    os._exit(0 if "forked" in str(error) else 2)
                os._exit(1)
            assert os.waitpid(child, 0)[1] == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_decodes_while_the_threads_of_its_parent_do() -> None:
    games = GAMES * (200_000 // len(json.dumps(GAMES)) + 1)
    body = json.dumps({"games": games}).encode()
    with scoresheet.decode_many([body] * 300, endpoint=ARCHIVE, threads=2) as decoded:
        for _ in range(8):
            next(decoded)
            child = os.fork()
            if child == 0:
                # A child that waits for a lock of its parent's threads is killed.
                signal.alarm(60)
                tables = [scoresheet.decode(ARCHIVE, body) for _ in range(3)]
                os._exit(0 if all(len(table["games"]) == len(games) for table in tables) else 1)
            assert os.waitpid(child, 0)[1] == 0


COUNT_PAGES = """
import json, resource, sys, time
import scoresheet

games = sys.stdin.read()
sizes = [(share << 18) // len(games) for share in (3, 9, 1, 14, 5, 2, 11, 7)]
bodies = [json.dumps({"games": json.loads(games) * size}).encode() for size in sizes] * 9
pages, started = [], time.monotonic()
for chunk in scoresheet.decode_many(bodies, endpoint="player_games_archive", threads=2):
    pages.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt)
half, seconds = len(pages) // 2, (time.monotonic() - started) / 9
print(pages[-1] - pages[half], sum(map(len, bodies)) // 2 // resource.getpagesize(), seconds)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not counted in pages")
def test_chunks_use_the_memory_of_earlier_ones() -> None:
    script = [sys.executable, "-c", COUNT_PAGES]
    counted = subprocess.check_output(script, input=json.dumps(GAMES).encode(), timeout=300)
    mapped, of_bodies, seconds = map(float, counted.split())
    if seconds > 1:
        pytest.skip("freed blocks go back to the system after two seconds, before this machine needs them")
    # Each body is copied and decoded, into columns of nearly its size.
    assert mapped < of_bodies / 3
