"""Tables without other packages."""

import pickle
import re
import subprocess
import sys
from datetime import datetime, timezone

import pytest
import scoresheet
from scoresheet.demo import CASSETTES

PLAYER = CASSETTES / "pub" / "player"
BODY = (PLAYER / "fenwickthorne" / "games" / "2024" / "10.json").read_bytes()


@pytest.fixture
def games() -> scoresheet.Table:
    return scoresheet.decode("player_games_archive", BODY)["games"]


def test_columns_and_rows_are_python_objects(games: scoresheet.Table) -> None:
    rows = games.to_pylist()
    assert list(games) == rows
    assert len(rows) == 18
    assert [row["uuid"] for row in rows] == games["uuid"]
    assert list(rows[0]) == games.column_names
    assert isinstance(rows[0]["end_time"], datetime)
    assert rows[0]["end_time"].tzinfo == timezone.utc
    assert {type(row["rated"]) for row in rows} == {bool}
    assert {type(row["white__rating"]) for row in rows} == {int}
    assert None in games["accuracies__white"]


def test_values_are_those_of_pyarrow(games: scoresheet.Table) -> None:
    assert games.to_pylist() == games.to_arrow().to_pylist()


def test_an_unknown_column_names_the_columns(games: scoresheet.Table) -> None:
    with pytest.raises(KeyError, match=r"found `uid`: choose one of `.*`uuid`"):
        games["uid"]
    with pytest.raises(TypeError, match=r"expected the name of a column .*, but found int"):
        games[0]  # type: ignore[index]


def test_head_is_a_table(games: scoresheet.Table) -> None:
    assert games.head().to_pylist() == games.to_pylist()[:5]
    assert len(games.head(100)) == 18
    assert len(games.head(0)) == 0
    assert games.head(0).column_names == games.column_names
    with pytest.raises(scoresheet.ConfigError, match="expected `n` to be at least 0, but found -1"):
        games.head(-1)


def test_repr_shows_data(games: scoresheet.Table) -> None:
    lines = repr(games).splitlines()
    assert lines[0] == f"<scoresheet.Table: 18 rows, {len(games.column_names)} columns>"
    assert lines[1].split()[:3] == games.column_names[:3]
    assert len(lines) == 13
    assert lines[-1] == f"8 more rows, {len(games.column_names) - 8} more columns"
    assert "more" not in repr(scoresheet.decode("player_games_archives", b'{"archives":[]}')["archives"])


def test_repr_of_untrusted_text_is_harmless() -> None:
    url = "https://api.chess.com/pub/player/erik/games/2024/01"
    table = scoresheet.decode("player_games_archives", f'{{"archives":["{url}"]}}')["archives"]
    html = table._repr_html_()  # type: ignore[attr-defined]
    assert html.startswith("<table><caption>1 rows, 1 columns</caption>")
    name = "<b>\\u001b[2J\\u202e&"
    profile = (PLAYER / "fenwickthorne.json").read_text("utf-8")
    body = re.sub('"name": ?"[^"]*"', lambda _: f'"name":"{name}"', profile)
    found = scoresheet.decode("player_profile", body)["player_profile"]
    cell = found["name"][0]
    assert "\x1b" in cell
    assert "\x1b" not in repr(found)
    assert "\u202e" not in repr(found)
    assert "<b>" not in found._repr_html_()  # type: ignore[attr-defined]


def test_equality_is_that_of_the_values(games: scoresheet.Table) -> None:
    assert games == scoresheet.decode("player_games_archive", BODY)["games"]
    assert games != games.head(17)
    assert games != "games"
    with pytest.raises(TypeError, match="unhashable"):
        hash(games)


def test_everything_can_be_pickled(games: scoresheet.Table) -> None:
    again = pickle.loads(pickle.dumps(games))
    assert again == games
    assert again.to_arrow().schema.equals(games.to_arrow().schema, check_metadata=True)
    violations = scoresheet.violations("player_games_archive", BODY.replace(b'"rated":', b'"rating":'))
    assert len(violations) > 1
    assert pickle.loads(pickle.dumps(violations)) == violations
    rates = scoresheet.evolution.NullRates()
    rates.observe("player_games_archive", BODY)
    assert pickle.loads(pickle.dumps(rates)) == rates


@pytest.mark.parametrize("name", ["polars", "pandas", "duckdb", "pyarrow"])
def test_a_missing_package_is_named(name: str) -> None:
    method = {"pyarrow": "to_arrow"}.get(name, f"to_{name}")
    script = (
        f"import sys; sys.modules[{name!r}] = None\n"
        "import scoresheet\n"
        'table = scoresheet.decode("player_games_archives", b\'{"archives":[]}\')["archives"]\n'
        f"table.{method}()\n"
    )
    outcome = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (
        f"expected the package {name} for `{method}` but found none: run `pip install {name}`"
        in outcome.stderr
    )


def test_other_packages_take_it(games: scoresheet.Table) -> None:
    assert games.to_polars()["uuid"].to_list() == games["uuid"]
    relation = games.to_duckdb()
    for _ in range(2):
        assert relation.aggregate("count(*)").fetchall() == [(18,)]
    pytest.importorskip("pandas")
    assert list(games.to_pandas()["uuid"]) == games["uuid"]
