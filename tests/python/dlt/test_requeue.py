"""Quarantined bodies wait, are loaded once their contract is repaired, and never twice or over newer ones."""

import json
import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb as database
import pytest
import scoresheet
from conftest import run, tables
from scoresheet.cli import main
from scoresheet.dlt import chess as all_of_chess
from scoresheet.dlt import requeue, runs
from scoresheet.dlt.tables import quarantine, records

FIXTURES = Path(__file__).parents[2] / "fixtures"


def select(pipeline: Any, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """The rows of a table; none where it does not exist."""
    if table not in tables(pipeline):
        return []
    with pipeline.sql_client() as client:
        name = client.make_qualified_table_name(table)
        quoted = ", ".join(map(client.escape_column_name, columns))
        return sorted(client.execute_sql(f"SELECT {quoted} FROM {name}"), key=repr)


def numbers(pipeline: Any) -> list[int]:
    return sorted(int(url.rpartition("/")[2]) for (url,) in select(pipeline, "players_games", "url"))


def statuses(pipeline: Any) -> list[str]:
    return sorted(status for (status,) in select(pipeline, "_quarantine", "status"))


def unresolved(pipeline: Any, resource: str) -> dict[str, str]:
    return dict(pipeline.state["sources"]["chess"]["resources"][resource].get("unresolved", {}))


def outcome(pipeline: Any, **options: Any) -> tuple[int, int, int]:
    """Return the numbers of requeued, superseded and remaining bodies."""
    found = requeue(pipeline, **options)
    return len(found.requeued), len(found.superseded), len(found.remaining)


def without_zz(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_zz(inner) for key, inner in value.items() if key != "zz"}
    return [without_zz(item) for item in value] if isinstance(value, list) else value


class Repaired:
    """The shipped contract, but it accepts the property `zz`, without a column for it."""

    def __init__(self) -> None:
        self._shipped = scoresheet.Contract.shipped()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._shipped, name)

    def violations(self, endpoint: str, body: bytes, **options: Any) -> list[scoresheet.Violation]:
        return self._shipped.violations(endpoint, self._known(body), **options)

    def decode(self, endpoint: str, body: bytes, **options: Any) -> dict[str, scoresheet.Table]:
        return self._shipped.decode(endpoint, self._known(body), **options)

    @staticmethod
    def _known(body: bytes) -> str:
        return json.dumps(without_zz(json.loads(body)))


@pytest.fixture
def repair(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Replace the contract, as a newer version does."""

    def apply() -> None:
        # The function `scoresheet.dlt.requeue` hides the module of its name.
        module = import_module("scoresheet.dlt.requeue")
        monkeypatch.setattr(module, "contract_of", lambda _: Repaired())

    return apply


@pytest.fixture
def drifted(cassettes: Any) -> Any:
    """Two months of Ada, of which the second one is not under contract."""
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(2), cassettes.game(3, zz='é"\n\\;,')])
    return cassettes


@pytest.fixture
def games(chess: Any) -> Any:
    return lambda **options: chess("ada", policy="quarantine", **options).with_resources("players_games")


def test_a_quarantined_month_waits_and_is_loaded_when_the_contract_is_repaired(
    drifted: Any, games: Any, pipeline_on: Any, destination: Any, repair: Any
) -> None:
    pipeline = pipeline_on(destination)
    run(pipeline, games())
    assert numbers(pipeline) == [1]
    ((text, encoding, digest, count),) = select(
        pipeline, "_quarantine", "body", "encoding", "body_hash", "violations"
    )
    file = drifted.folder / "pub/player/ada/games/2024/02.json"
    assert (text.encode(), encoding, count) == (file.read_bytes(), "utf-8", 1)
    assert select(pipeline, "_contract_violations", "code", "body_hash") == [("unknown_field", digest)]

    assert outcome(pipeline) == (0, 0, 1)
    assert run(pipeline, games()) == []
    repair()
    assert outcome(pipeline, dry_run=True) == (1, 0, 0)
    assert numbers(pipeline) == [1]
    assert outcome(pipeline) == (1, 0, 0)
    assert numbers(pipeline) == [1, 2, 3]
    links = select(pipeline, "_dlt_players_games__archives", "username", "year", "month")
    assert links == [("ada", 2024, 1), ("ada", 2024, 2), ("ada", 2024, 2)]
    assert statuses(pipeline) == ["quarantined", "requeued"]
    assert unresolved(pipeline, "players_games") == {}

    assert outcome(pipeline) == (0, 0, 0)
    assert numbers(pipeline) == [1, 2, 3]


@pytest.mark.parametrize("disposition", ["merge", "append"])
def test_the_source_goes_on_where_a_requeue_has_loaded(
    drifted: Any, games: Any, pipeline: Any, repair: Any, disposition: str
) -> None:
    run(pipeline, games(write_disposition=disposition))
    repair()
    assert outcome(pipeline) == (1, 0, 0)
    drifted.month("ada", "2024/02", [drifted.game(number) for number in (2, 3, 4)])
    run(pipeline, games(write_disposition=disposition))
    assert numbers(pipeline) == [1, 2, 3, 4]


def test_append_takes_of_a_grown_month_what_is_new(
    cassettes: Any, games: Any, pipeline: Any, repair: Any
) -> None:
    cassettes.month("ada", "2024/02", [cassettes.game(1)])
    run(pipeline, games(write_disposition="append"))
    cassettes.month("ada", "2024/02", [cassettes.game(1), cassettes.game(2, zz=1)])
    run(pipeline, games(write_disposition="append"))
    repair()
    assert outcome(pipeline) == (1, 0, 0)
    assert numbers(pipeline) == [1, 2]


def test_an_older_body_does_not_overwrite_newer_rows(
    drifted: Any, games: Any, pipeline: Any, repair: Any
) -> None:
    run(pipeline, games())
    newer = drifted.game(3, time_control="600")
    drifted.month("ada", "2024/02", [drifted.game(2), newer, drifted.game(4)])
    run(pipeline, games())
    repair()
    assert outcome(pipeline) == (0, 1, 0)
    assert ("600",) in select(pipeline, "players_games", "time_control")
    assert statuses(pipeline) == ["quarantined", "superseded"]
    assert outcome(pipeline) == (0, 0, 0)


def test_of_two_bodies_that_wait_the_later_is_loaded(
    drifted: Any, games: Any, pipeline: Any, repair: Any
) -> None:
    run(pipeline, games())
    drifted.month("ada", "2024/02", [drifted.game(number, zz=1) for number in (2, 3, 4)])
    run(pipeline, games())
    repair()
    assert outcome(pipeline) == (1, 1, 0)
    assert numbers(pipeline) == [1, 2, 3, 4]


def test_a_requeue_that_fails_to_load_is_finished_by_the_next(
    drifted: Any, games: Any, pipeline: Any, repair: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(pipeline, games())
    repair()
    with monkeypatch.context() as broken:
        broken.setattr(type(pipeline), "load", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            requeue(pipeline)
    assert numbers(pipeline) == [1]
    assert outcome(pipeline) == (0, 0, 0)
    assert numbers(pipeline) == [1, 2, 3]
    assert statuses(pipeline) == ["quarantined", "requeued"]


@pytest.mark.parametrize("others", [True, False])
def test_nested_profiles_are_requeued(
    cassettes: Any, chess: Any, pipeline: Any, repair: Any, others: bool
) -> None:
    def profiles() -> Any:
        return chess(policy="quarantine").with_resources("players_profiles")

    run(pipeline, profiles())
    for name in ("ada",) if others else ("ada", "bob"):
        body = cassettes.bodies[f"pub/player/{name}"]
        cassettes.write(f"pub/player/{name}", body | {"followers": 8, "zz": 1})
    run(pipeline, profiles())
    assert run(pipeline, profiles()) == []
    expected = [("bob", 7)] if others else [("ada", 7), ("bob", 7)]
    assert select(pipeline, "players_profiles", "username", "followers") == expected

    repair()
    assert outcome(pipeline) == (1 if others else 2, 0, 0)
    expected = [("ada", 8), ("bob", 7 if others else 8)]
    assert select(pipeline, "players_profiles", "username", "followers") == expected
    parents = dict(select(pipeline, "players_profiles", "_dlt_id", "username"))
    children = select(pipeline, "players_profiles__streaming_platforms", "_dlt_parent_id", "type")
    assert sorted((parents[parent], kind) for parent, kind in children) == [
        ("ada", "twitch"),
        ("ada", "youtube"),
    ]


def test_a_listing_that_waits_is_read_again_by_the_source(
    drifted: Any, games: Any, pipeline: Any, repair: Any
) -> None:
    path = "pub/player/ada/games/archives"
    listing = drifted.bodies[path]
    drifted.write(path, listing | {"zz": 1})
    run(pipeline, games())
    assert run(pipeline, games()) == []
    assert select(pipeline, "_quarantine", "resource", "endpoint") == [
        ("players_games", "player_games_archives")
    ]
    repair()
    assert outcome(pipeline) == (1, 0, 0)
    assert select(pipeline, "players_archives", "value") == []
    drifted.write(path, listing)
    run(pipeline, games())
    assert numbers(pipeline) == [1]


def test_flat_resources_are_requeued(cassettes: Any, server: Any, pipeline: Any, repair: Any) -> None:
    def clubs() -> Any:
        made = all_of_chess(
            clubs=["one", "two"],
            contact="tests@example.com",
            policy="quarantine",
            base_url=server.base_url,
            batch_rows=1,
        )
        return made.with_resources("clubs", "leaderboards")

    club = json.loads(min((FIXTURES / "club" / "ok").glob("*.json")).read_bytes())
    leaders = json.loads(min((FIXTURES / "leaderboards" / "ok").glob("*.json")).read_bytes())
    cassettes.write("pub/club/one", club | {"club_id": 1})
    cassettes.write("pub/club/two", club | {"club_id": 2, "zz": 1})
    cassettes.write("pub/leaderboards", leaders)
    run(pipeline, clubs())
    assert select(pipeline, "clubs", "club_id") == [(1,)]
    before = select(pipeline, "leaderboards", "player_id")

    empty, drifted, *_ = leaders
    changed = {empty: [], drifted: [{**leaders[drifted][0], "zz": 1}]}
    cassettes.write("pub/leaderboards", leaders | changed)
    run(pipeline, clubs())
    assert run(pipeline, clubs()) == []
    assert select(pipeline, "leaderboards", "player_id") == before
    repair()
    assert outcome(pipeline) == (2, 0, 0)
    assert select(pipeline, "clubs", "club_id") == [(1,), (2,)]
    assert 0 < len(select(pipeline, "leaderboards", "player_id")) < len(before)
    cassettes.write("pub/club/two", club | {"club_id": 2})
    run(pipeline, clubs())
    assert select(pipeline, "clubs", "club_id") == [(1,), (2,)]


def test_the_run_says_what_waits(
    drifted: Any, games: Any, pipeline: Any, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        with caplog.at_level(logging.WARNING, logger="scoresheet"):
            run(pipeline, games())
        incomplete, warning = [record.getMessage() for record in caplog.records]
        assert "is incomplete" in incomplete
        caplog.clear()
        assert f"scoresheet requeue {pipeline.pipeline_name}" in warning
        assert "1 quarantined" in warning
    assert statuses(pipeline) == ["quarantined"]


def test_a_refresh_of_a_resource_leaves_the_records(drifted: Any, games: Any, pipeline: Any) -> None:
    run(pipeline, games())
    run(pipeline, games(), refresh="drop_resources")
    # The same body with the same violation is one row each, but every run has a record.
    assert statuses(pipeline) == ["quarantined"]
    assert len(select(pipeline, "_contract_violations", "code")) == 1
    assert len(runs(pipeline)) == 2


@pytest.mark.parametrize("body", [b'{"a":1}', b"\xff\xfe", b'{"a":"\0"}', b"[]\r\n", b"", "é".encode()])
def test_bodies_come_back_as_they_were(body: bytes) -> None:
    text, encoding = quarantine.encode(body)
    row = {"id": "1", "body": text, "encoding": encoding, "body_hash": records.hash_of(body)}
    assert "\0" not in text
    assert quarantine.Quarantined(row).body() == body
    with pytest.raises(scoresheet.ScoresheetError, match="altered"):
        quarantine.Quarantined(row | {"body": "e30="}).body()


# --- the command


@pytest.fixture
def command(pipeline: Any, duckdb: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("DESTINATION__DUCKDB__CREDENTIALS", f"duckdb:///{tmp_path / 'games.duckdb'}")
    folder = str(tmp_path / "pipelines")
    return lambda *options: main(["requeue", pipeline.pipeline_name, "--pipelines-dir", folder, *options])


@pytest.fixture
def waits(drifted: Any, games: Any, pipeline: Any) -> Any:
    """A pipeline in which a month waits."""
    run(pipeline, games())
    return pipeline


def test_the_command_reports_and_exports_what_is_left(
    drifted: Any, waits: Any, command: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("--export", str(tmp_path / "export")) == 3
    assert "/games/1/zz" in capsys.readouterr().out
    (exported,) = (tmp_path / "export").rglob("*.json")
    assert exported.parent.name == "player_games_archive"
    assert exported.read_bytes() == (drifted.folder / "pub/player/ada/games/2024/02.json").read_bytes()
    assert main(["check", str(tmp_path / "export")]) == 3


def test_the_command_loads_what_passes(
    waits: Any, command: Any, repair: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    repair()
    assert command("--dry-run") == 0
    assert numbers(waits) == [1]
    assert command() == 0
    assert numbers(waits) == [1, 2, 3]
    capsys.readouterr()
    assert command() == 0
    assert capsys.readouterr().out == "0 bodies loaded, 0 superseded, 0 still violate the contract\n"


UNUSABLE = (
    "body = 'altered'",
    "body = NULL",
    "encoding = 'base64'",
    "resource = 'unknown'",
    "source = 'unknown'",
    "endpoint = 'unknown'",
    "parameters = 'no JSON'",
    "parameters = '{}'",
    "id = NULL",
)
"""Changes of a row by hand after which its body cannot be loaded."""

USABLE = "observed_at = NULL"
"""A change that leaves the row of use: nothing but the order of bodies is read from the column."""


def test_altered_rows_are_passed_over_and_the_others_are_loaded(  # noqa: PLR0917 - fixtures
    drifted: Any, games: Any, pipeline: Any, command: Any, repair: Any, capsys: Any
) -> None:
    for number, _ in enumerate([USABLE, *UNUSABLE], 3):
        drifted.month("ada", f"2024/{number:02}", [drifted.game(10 * number, zz=1)])
    run(pipeline, games())
    with pipeline.sql_client() as client:
        for number, change in enumerate([USABLE, *UNUSABLE], 3):
            client.execute_sql(f"UPDATE _quarantine SET {change} WHERE parameters LIKE '%\"{number:02}\"%'")
    repair()
    capsys.readouterr()
    assert command() == 3
    output = capsys.readouterr()
    assert output.out == "2 bodies loaded, 0 superseded, 0 still violate the contract, 9 cannot be used\n"
    assert output.err.count("skipped the row") == 9
    assert "Traceback" not in output.err
    assert numbers(pipeline) == [1, 2, 3, 30]


def test_an_error_of_the_destination_is_no_traceback(
    waits: Any, command: Any, repair: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    repair()
    with waits.sql_client() as client:
        client.execute_sql("ALTER TABLE _quarantine DROP COLUMN url")
    assert command() == 1
    error = capsys.readouterr().err
    assert "url" in error
    assert "Traceback" not in error


def test_another_database_is_refused_before_dlt_forgets_the_state(
    waits: Any, command: Any, tmp_path: Path, capsys: Any
) -> None:
    other = tmp_path / "other.duckdb"
    state = waits.state["sources"]
    assert command("--to", str(other)) == 2
    assert "credentials" in capsys.readouterr().err
    assert not other.exists()
    database.connect(str(other)).close()
    assert command("--to", str(other)) == 2
    assert waits.state["sources"] == state


def test_a_pipeline_that_is_not_there_is_a_wrong_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["requeue", "nothing", "--pipelines-dir", str(tmp_path)]) == 2
    assert "--pipelines-dir" in capsys.readouterr().err


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A contract of one's own, with a column `zz` of games."""
    folder = tmp_path / "my"
    scoresheet.evolution.export_schemas(folder)
    file = folder / "player_games_archive.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    schema["$defs"]["game"]["properties"]["zz"] = {"type": "string", "description": "Seen since 2024-02."}
    file.write_text(json.dumps(schema), encoding="utf-8")
    return folder


def hash_of(contract: scoresheet.Contract) -> str:
    (found,) = [each.schema_hash for each in contract.endpoints if each.name == "player_games_archive"]
    return found


def test_a_contract_of_ones_own_requeues_and_loads(
    drifted: Any, games: Any, pipeline: Any, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(pipeline, games())
    assert outcome(pipeline) == (0, 0, 1)
    assert outcome(pipeline, schemas=own) == (1, 0, 0)
    assert numbers(pipeline) == [1, 2, 3]
    assert select(pipeline, "players_games", "zz") == [('é"\n\\;,',), (None,), (None,)]
    drifted.month("ada", "2024/03", [drifted.game(4, zz="new")])
    monkeypatch.setenv("SOURCES__CHESS__SCHEMAS", str(own))
    run(pipeline, games())
    assert numbers(pipeline) == [1, 2, 3, 4]
    assert ("new",) in select(pipeline, "players_games", "zz")
    shipped, mine = hash_of(scoresheet.Contract.shipped()), hash_of(scoresheet.Contract.load(own))
    assert [row["schema_hash"] for row in runs(pipeline)] == [mine, shipped]
    assert select(pipeline, "_contract_violations", "schema_hash") == [(shipped,)]


def test_the_sources_take_a_contract(drifted: Any, games: Any, pipeline: Any, own: Path) -> None:
    run(pipeline, games(schemas=scoresheet.Contract.load(own)))
    assert numbers(pipeline) == [1, 2, 3]
    with pytest.raises(scoresheet.ConfigError, match="does not exist: add it"):
        games(schemas=own / "nowhere")
