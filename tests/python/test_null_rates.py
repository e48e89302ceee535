"""Null rates: columns that are null more or less often than in a baseline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest
import scoresheet
from scoresheet.cli import main

ENDPOINT: Final = "player_games_to_move"
FIXTURES = Path("tests/fixtures")
RESPONSES = 50
"""With two games each, the fewest rows from which rates are compared."""


def games(*offers: bool) -> bytes:
    game = {"url": "https://www.chess.com/game/daily/1", "move_by": 0, "last_activity": 1700000000}
    return json.dumps(
        {"games": [game | ({"draw_offer": True} if offer else {}) for offer in offers]}
    ).encode()


def observed(body: bytes, count: int = RESPONSES) -> scoresheet.evolution.NullRates:
    rates = scoresheet.evolution.NullRates()
    for _ in range(count):
        rates.observe(ENDPOINT, body)
    return rates


def test_a_column_that_turns_null_is_reported() -> None:
    (warning,) = observed(games(False, False)).compare(observed(games(True, False)))
    assert (warning.endpoint, warning.table, warning.column) == (ENDPOINT, "games", "draw_offer")
    assert (warning.before, warning.now) == (0.5, 1.0)
    assert str(warning).endswith("is null in 100.0 % of 100 rows, in the baseline in 50.0 % of 100")
    assert str(warning) in repr(warning)


def test_a_small_change_or_few_rows_are_not_reported() -> None:
    before = observed(games(True, False))
    assert observed(games(False, False), RESPONSES - 1).compare(before) == []
    assert observed(games(True, True, False, False, False)).compare(before) == []


def test_tables_count_as_their_body_does() -> None:
    rates = scoresheet.evolution.NullRates()
    for _ in range(3):
        rates.observe(ENDPOINT, scoresheet.decode(ENDPOINT, games(True, False), username="erik"))
    assert rates.to_json() == observed(games(True, False), 3).to_json()


def test_counts_survive_json() -> None:
    text = observed(games(True), 2).to_json()
    assert scoresheet.evolution.NullRates.from_json(text).to_json() == text


def test_what_cannot_be_counted_is_rejected() -> None:
    rates = scoresheet.evolution.NullRates()
    with pytest.raises(scoresheet.ContractViolation):
        rates.observe(ENDPOINT, b"{}")
    with pytest.raises(scoresheet.ConfigError, match="no table `moves`: expected some of `games`"):
        rates.observe(ENDPOINT, {"moves": scoresheet.decode(ENDPOINT, games(), username="a")["games"]})
    with pytest.raises(scoresheet.ConfigError, match="write the baseline again"):
        scoresheet.evolution.NullRates.from_json("[]")


def test_every_fixture_counts() -> None:
    rates = scoresheet.evolution.NullRates()
    for endpoint in scoresheet.endpoints():
        for path in sorted((FIXTURES / endpoint.name / "ok").glob("*")):
            rates.observe(endpoint.name, path.read_bytes())
    counts = json.loads(rates.to_json())["endpoints"]
    assert set(counts) == {endpoint.name for endpoint in scoresheet.endpoints()}
    assert "accuracies__white" in counts["player_games_archive"]["games"]["nulls"]
    assert rates.compare(rates) == []


def test_a_baseline_is_written_and_compared_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline, folder = tmp_path / "null_rates.json", tmp_path / "bodies"

    def warnings(*options: str) -> int:
        command = ["check", str(folder), "--baseline", str(baseline), "--format", "json", *options]
        assert main(command) in {0, 3}
        return len(json.loads(capsys.readouterr().out)["warnings"])

    def write(*bodies: bytes) -> None:
        for kind, body in enumerate(bodies):
            for number in range(RESPONSES):
                file = folder / ENDPOINT / f"{kind}-{number}.json"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(body)

    # A body that violates its contract counts as no response.
    write(games(True, False), b"broken")
    assert warnings("--write-baseline") == 0
    write(games(False, False))
    assert warnings() == 1
    assert warnings("--write-baseline") == 1
    assert warnings() == 0
