"""Presence drift: what fills less often than it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.cli.presence import compare_with_baseline

ENDPOINT = "player_games_to_move"
FIXTURES = Path("tests/fixtures")


def games(*offers: bool) -> bytes:
    game = {"url": "https://www.chess.com/game/daily/1", "move_by": 0, "last_activity": 1700000000}
    return json.dumps(
        {"games": [game | ({"draw_offer": True} if offer else {}) for offer in offers]}
    ).encode()


def seen(body: bytes, count: int) -> scoresheet.Presence:
    presence = scoresheet.Presence()
    for _ in range(count):
        presence.observe(ENDPOINT, body)
    return presence


def test_a_column_that_empties_is_told() -> None:
    warnings = seen(games(False, False), 30).compare(seen(games(True, False), 30))
    assert [(warning.change, warning.column, warning.value) for warning in warnings] == [
        ("vanished", "draw_offer", None),
        ("vanished", "draw_offer", "true"),
    ]
    first = warnings[0]
    assert (first.endpoint, first.table, first.before, first.now) == (ENDPOINT, "games", 0.5, 0.0)
    assert str(first).endswith("has vanished: 0.0 % of 60 rows, where it was 50.0 % of 60")
    assert str(first) in repr(first)


def test_tables_count_as_their_body_does() -> None:
    presence = scoresheet.Presence()
    for _ in range(3):
        presence.observe(ENDPOINT, scoresheet.decode(ENDPOINT, games(True, False), username="erik"))
    assert presence.to_json() == seen(games(True, False), 3).to_json()


def test_counts_survive_json_and_add_up() -> None:
    presence = scoresheet.Presence.from_json(seen(games(True), 2).to_json())
    presence.merge(seen(games(True), 3))
    presence.merge(presence)
    assert presence.to_json() == seen(games(True), 10).to_json()


def test_what_cannot_be_counted_is_refused() -> None:
    presence = scoresheet.Presence()
    with pytest.raises(scoresheet.ContractViolation):
        presence.observe(ENDPOINT, b"{}")
    with pytest.raises(scoresheet.ConfigError, match="no table `moves`: expected some of `games`"):
        presence.observe(ENDPOINT, {"moves": scoresheet.decode(ENDPOINT, games(), username="a")["games"]})
    with pytest.raises(scoresheet.ConfigError, match="write the baseline anew"):
        scoresheet.Presence.from_json("[]")


def test_every_fixture_counts() -> None:
    presence = scoresheet.Presence()
    for endpoint in scoresheet.endpoints():
        for path in sorted((FIXTURES / endpoint.name / "ok").glob("*")):
            presence.observe(endpoint.name, path.read_bytes())
    counts = json.loads(presence.to_json())["endpoints"]
    assert set(counts) == {endpoint.name for endpoint in scoresheet.endpoints()}
    assert "accuracies__white" in counts["player_games_archive"]["games"]["columns"]
    assert "chess" in counts["player_games_archive"]["games"]["values"]["rules"]
    assert presence.compare(presence) == []


def test_a_baseline_is_written_and_compared_with(tmp_path: Path) -> None:
    baseline = tmp_path / "presence.json"
    before = [(ENDPOINT, games(True, False)), (ENDPOINT, b"broken")] * 30
    assert compare_with_baseline(before, baseline, write=True) == []
    now = [(ENDPOINT, games(False, False))] * 30
    assert len(compare_with_baseline(now, baseline)) == 2
    assert len(compare_with_baseline(now, baseline, write=True)) == 2
    assert compare_with_baseline(now, baseline) == []


def test_the_command_warns_and_does_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, baseline = tmp_path / ENDPOINT, tmp_path / "presence.json"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.json").write_bytes(games(True, False))
    command = ["presence", str(tmp_path), "--baseline", str(baseline)]
    assert main(command) == 2
    assert "presence.json" in capsys.readouterr().err
    assert main([*command, "--write"]) == 0
    for number in range(30):
        (folder / f"{number}.json").write_bytes(games(False))
    assert main(command) == 0
    output = capsys.readouterr().out
    assert "warning: `player_games_to_move`: any value of `games.draw_offer` has vanished" in output
    assert "30 bodies counted, 2 warnings" in output


def test_a_folder_without_bodies_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["presence", str(tmp_path), "--baseline", str(tmp_path / "presence.json")]) == 2
    assert "found none" in capsys.readouterr().err
