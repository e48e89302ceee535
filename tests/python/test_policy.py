"""Drifted responses under each policy: tolerated violations, kept data, the rest of the stream."""

import asyncio
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest
import scoresheet
from scoresheet.demo import CASSETTES

MakeClient = Callable[..., scoresheet.Client]
ARCHIVE: Final = "player_games_archive"
PLAYER = "fenwickthorne"
POLICIES = ["freeze", "discard_row", "evolve", "quarantine"]
MONTHS = sorted((CASSETTES / "pub" / "player" / PLAYER / "games").glob("*/*.json"))[:3]
MONTH_OF: list[dict[str, Any]] = [{"year": int(path.parent.name), "month": int(path.stem)} for path in MONTHS]
KEEPS, DRIFTS, BREAKS = MONTH_OF


def drift(games: list[dict[str, Any]]) -> None:
    """Drift that `evolve` accepts: two new properties in one row, and a new value in another."""
    games[0] |= {"streak": 3, "white": games[0]["white"] | {"flair": {"id": "☕"}}}
    games[1]["time_class"] = "hyper"


def spoil(games: list[dict[str, Any]]) -> None:
    games[1]["uuid"] = None


@pytest.fixture
def drifted(tmp_path: Path) -> Iterator[scoresheet.replay.Replay]:
    """A month that conforms, one that has drifted, and one that violates its contract under every policy."""
    for path, change in zip(MONTHS, [lambda _: None, drift, spoil], strict=True):
        body = json.loads(path.read_bytes())
        change(body["games"])
        copy = tmp_path / path.relative_to(CASSETTES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(json.dumps(body), encoding="utf-8")
    with scoresheet.replay.serve(tmp_path) as server:
        yield server


def served(replay_folder: Path, month: dict[str, int]) -> bytes:
    path = (
        replay_folder / "pub" / "player" / PLAYER / "games" / str(month["year"]) / f"{month['month']:02}.json"
    )
    return path.read_bytes()


def load(client: scoresheet.Client, policy: Any) -> tuple[pa.Table, list[scoresheet.FetchResult]]:
    requests = [{"username": PLAYER, **month} for month in (KEEPS, DRIFTS, BREAKS)]
    chunks = list(client.stream(ARCHIVE, requests, policy=policy, on_error="collect"))
    games = pa.concat_tables([pa.table(chunk.tables["games"]) for chunk in chunks])
    return games, [result for chunk in chunks for result in chunk.results]


def games_in(path: Path) -> list[dict[str, Any]]:
    games: list[dict[str, Any]] = json.loads(path.read_bytes())["games"]
    return games


def test_freeze_stops_at_what_breaks(drifted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    games, (keeps, *others) = load(client_of(drifted), "freeze")
    assert len(games) == keeps.rows == len(games_in(MONTHS[0]))
    assert "_extra" not in games.column_names
    for result in others:
        assert isinstance(result.error, scoresheet.ContractViolation)
        assert (result.violations, result.kept, result.quarantined, result.body) == ([], [], False, None)


def test_discard_row_leaves_out_the_rows_that_break(
    drifted: scoresheet.replay.Replay, client_of: MakeClient, tmp_path: Path
) -> None:
    games, results = load(client_of(drifted), "discard_row")
    counts = [len(games_in(path)) for path in MONTHS]
    assert [result.rows for result in results] == [counts[0], counts[1] - 2, counts[2] - 1]
    assert len(games) == sum(counts) - 3
    _, drifts, breaks = results
    assert [violation.code for violation in drifts.violations] == ["unknown_field"] * 2 + ["unknown_value"]
    sent = json.loads(served(tmp_path, DRIFTS))["games"]
    first, again, second = drifts.kept
    assert (json.loads(first or ""), again, json.loads(second or "")) == (sent[0], None, sent[1])
    assert [json.loads(text or "")["uuid"] for text in breaks.kept] == [None]
    assert all(result.error is None and not result.quarantined for result in results)


def test_evolve_keeps_what_is_new(drifted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    games, (keeps, drifts, breaks) = load(client_of(drifted), "evolve")
    rows = games.to_pylist()
    assert games.column_names[-1] == "_extra"
    assert len(rows) == keeps.rows + drifts.rows
    extras = [json.loads(row["_extra"]) for row in rows if row["_extra"] is not None]
    assert extras == [{"streak": 3, "white": {"flair": {"id": "☕"}}}]
    assert rows[keeps.rows]["_extra"] is not None
    assert rows[keeps.rows + 1]["time_class"] == "hyper"
    kept = {violation.pointer: text for violation, text in zip(drifts.violations, drifts.kept, strict=True)}
    assert json.loads(kept.pop("/games/0/white/flair") or "") == {"id": "☕"}
    assert kept == {"/games/0/streak": "3", "/games/1/time_class": None}
    assert isinstance(breaks.error, scoresheet.ContractViolation)
    assert [violation.code for violation in breaks.error.violations] == ["null_value"]


def test_quarantine_hands_the_body_back(
    drifted: scoresheet.replay.Replay, client_of: MakeClient, tmp_path: Path
) -> None:
    games, (keeps, *others) = load(client_of(drifted), "quarantine")
    assert len(games) == keeps.rows
    assert (keeps.quarantined, keeps.body) == (False, None)
    for result, month in zip(others, (DRIFTS, BREAKS), strict=True):
        assert (result.rows, result.quarantined, result.error, result.status) == (0, True, None, 200)
        assert result.body == served(tmp_path, month)
        assert result.violations == scoresheet.violations(ARCHIVE, result.body, url=result.url)
        assert result.kept == [None] * len(result.violations)


def test_single_requests_take_a_policy(drifted: scoresheet.replay.Replay, client_of: MakeClient) -> None:
    client = client_of(drifted)
    answers = [
        client.fetch(ARCHIVE, username=PLAYER, **DRIFTS, policy="evolve"),
        client.player_games_archive(PLAYER, **DRIFTS, policy="evolve"),
        asyncio.run(_awaited(client)),
    ]
    for answer in answers:
        assert pa.table(answer.tables["games"])["_extra"].null_count == len(answer.tables["games"]) - 1
        assert (len(answer.violations), len(answer.kept), answer.quarantined) == (3, 3, False)
    quarantined = client.player_games_archive(PLAYER, **DRIFTS, policy="quarantine")
    assert quarantined.quarantined
    assert len(quarantined.tables["games"]) == 0
    with pytest.raises(scoresheet.ContractViolation):
        client.player_games_archive(PLAYER, **DRIFTS)


async def _awaited(client: scoresheet.Client) -> scoresheet.Response:
    return await client.player_games_archive_async(PLAYER, **DRIFTS, policy="evolve")


@pytest.mark.parametrize("policy", POLICIES)
def test_a_conforming_body_is_returned_under_every_policy(policy: Any) -> None:
    body = MONTHS[0].read_bytes()
    outcome = scoresheet.apply_policy(ARCHIVE, body, policy=policy)
    assert (outcome.violations, outcome.kept, outcome.quarantined) == ([], [], False)
    games = pa.table(outcome.tables["games"])
    assert games.schema == pa.schema(scoresheet.arrow_schema(ARCHIVE, policy=policy)["games"])
    if policy == "evolve":
        assert games["_extra"].null_count == len(games)
        games = games.drop_columns("_extra")
    assert games == pa.table(scoresheet.decode(ARCHIVE, body)["games"])
    assert repr(outcome) == f"<scoresheet.PolicyOutcome: {len(games)} rows, 0 violations>"


def test_an_unknown_policy_is_refused(client: scoresheet.Client) -> None:
    expected = (
        "expected `policy` to be one of `freeze`, `discard_row`, `evolve`, `quarantine`, but found `drop`"
    )
    policy: Any = "drop"
    for call in (
        lambda: scoresheet.apply_policy(ARCHIVE, b"{}", policy=policy),
        lambda: scoresheet.arrow_schema(ARCHIVE, policy=policy),
        lambda: client.stream(ARCHIVE, [], policy=policy),
        lambda: client.fetch(ARCHIVE, username=PLAYER, **KEEPS, policy=policy),
    ):
        with pytest.raises(scoresheet.ConfigError) as raised:
            call()
        assert str(raised.value) == expected


def test_outcomes_without_rows_do_not_pile_up(client: scoresheet.Client) -> None:
    etag = client.player_games_archive(PLAYER, **KEEPS).etag
    requests = [{"username": PLAYER, **KEEPS, "etag": etag}] * 1001
    sizes = [len(chunk.results) for chunk in client.stream(ARCHIVE, requests)]
    assert sizes == [1000, 1]


def test_the_hash_identifies_the_schema() -> None:
    hashes = {endpoint.schema_hash for endpoint in scoresheet.endpoints()}
    assert len(hashes) == len(scoresheet.endpoints())
    assert all(len(bytes.fromhex(schema_hash)) == hashlib.sha256().digest_size for schema_hash in hashes)
