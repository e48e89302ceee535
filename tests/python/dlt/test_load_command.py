"""`scoresheet load` and `scoresheet init`, as processes and in this one, against recordings."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import duckdb as database
import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.cli.due import due

pytestmark = pytest.mark.timeout(600)  # Each test loads several times.

Load = Callable[..., int]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Load:
    """Runs `scoresheet load` into `chess.duckdb`, against a server."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")

    def run(server: scoresheet.replay.Replay, *arguments: str, to: str = "duckdb:///chess.duckdb") -> int:
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        monkeypatch.setenv("SCORESHEET_CALLBACK_URL", server.callback_url)
        return main(["load", *arguments, "--to", to, "--pipelines-dir", str(tmp_path / "pipelines")])

    return run


def rows(file: Path, table: str, dataset: str = "chess_data") -> int:
    with database.connect(str(file), read_only=True) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {dataset}.{table}").fetchall()[0][0])


def test_players_are_loaded_once(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.month("ada", "2023/12", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("ada", "2024/01", [cassettes.game(3)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_games,players_profiles"]
        assert load(server, *chosen, "--since", "2024/01") == 0
        output = capsys.readouterr().out
        assert "players_games: 1 row\nplayers_profiles: 1 row\n" in output
        assert output.splitlines()[-1].startswith("in the dataset chess_data of ")
        assert load(server, *chosen) == 0
        assert "players_games: 2 rows\n" in capsys.readouterr().out
        assert load(server, "ada", "--resources", "players_games") == 0
        assert capsys.readouterr().out.startswith("nothing is new\n")
    assert rows(tmp_path / "chess.duckdb", "players_games") == 3


@pytest.mark.parametrize("to", ["duckdb", "dlt.destinations.duckdb"])
def test_a_destination_may_be_named(load: Load, cassettes: Any, tmp_path: Path, to: str) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_profiles", to=to) == 0
    assert [file.name for file in tmp_path.glob("*duckdb")] == ["chess.duckdb"]
    assert rows(tmp_path / "chess.duckdb", "players_profiles") == 1


def test_a_folder_gets_parquet(load: Load, cassettes: Any, tmp_path: Path) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_profiles", to="lake/") == 0
    assert list((tmp_path / "lake" / "chess" / "players_profiles").glob("*.parquet"))


def test_one_name_serves_several_destinations(
    load: Load, cassettes: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    chosen = ["ada", "--resources", "players_games"]
    duckdb = "duckdb:///chess.duckdb"
    with scoresheet.replay.serve(cassettes.folder) as server:
        for to in (duckdb, "lake/"):
            assert load(server, *chosen, to=to) == 0
            output = capfd.readouterr()
            assert "players_games: 1 row\n" in output.out
            assert "WARNING" not in output.err, "dlt's warnings are for authors of pipelines"
        assert load(server, *chosen, to=duckdb) == 0
        assert capfd.readouterr().out.startswith("nothing is new\n")
        assert load(server, *chosen, to="postgresql://name:secret@127.0.0.1:1/chess") == 1
        capfd.readouterr()
    named = ["chess", "--pipelines-dir", str(tmp_path / "pipelines")]
    for chosen in ([], ["--to", duckdb]):
        assert main(["runs", *named, *chosen]) == 0, "the last completed load was into DuckDB"
        assert "players_games  complete" in capfd.readouterr().out
    assert main(["doctor", *named, "--to", duckdb]) == 0
    for dataset in ([], ["--dataset", "chess"]):
        assert main(["requeue", *named, "--to", "lake/", *dataset]) == 0
    assert main(["requeue", *named, "--to", "lake/", "--dataset", "other"]) == 2


@pytest.mark.parametrize("to", ["chess.duckdb", "duckdb:///chess.db", "./chess.ddb", "{folder}/chess.duckdb"])
def test_a_file_is_a_duckdb_by_its_extension(load: Load, cassettes: Any, tmp_path: Path, to: str) -> None:
    to = to.format(folder=tmp_path)
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_profiles", to=to) == 0
    assert rows(tmp_path / Path(to).name, "players_profiles") == 1


def test_each_destination_gets_all_that_is_asked_for(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """dlt's local state, of more runs than that of the other destination, says what that one lacks."""
    numbers = count()
    for player in ("ada", "bob"):
        cassettes.player(player, next(numbers) + 1)
        for month in ("2023/11", "2023/12"):
            cassettes.month(player, month, [cassettes.game(next(numbers), player)])
    one, other = "one.duckdb", "other.duckdb"
    with scoresheet.replay.serve(cassettes.folder) as server:
        for players, to in ((["bob"], other), (["ada"], one), (["ada", "bob"], one), (["ada", "bob"], other)):
            assert load(server, *players, "--resources", "players_games,players_profiles", to=to) == 0
        capsys.readouterr()
        for to in (one, other):
            assert load(server, "ada", "bob", "--resources", "players_games", to=to) == 0
            assert capsys.readouterr().out.startswith("nothing is new\n")
    for to in (one, other):
        tables = [rows(tmp_path / to, table, "chess") for table in ("players_games", "players_profiles")]
        assert tables == [4, 2], to


def test_a_dataset_has_a_state_of_its_own(load: Load, cassettes: Any, tmp_path: Path) -> None:
    cassettes.month("ada", "2023/12", [cassettes.game(1)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        for dataset in ("first", "second", "first", "second"):
            assert load(server, "ada", "--resources", "players_games", "--dataset", dataset) == 0
    for dataset in ("first", "second"):
        assert rows(tmp_path / "chess.duckdb", "players_games", dataset) == 1


def test_a_destination_that_was_never_loaded_into_keeps_nothing(
    load: Load, cassettes: Any, tmp_path: Path
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_profiles"]
        assert load(server, *chosen, to="postgresql://name:secret@127.0.0.1:1/chess") == 1
        assert load(server, *chosen, to="mine.duckdb") == 0
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not [file for file in files if b"secret" in file.read_bytes()]
    # dlt's own commands find the pipeline where they look for it.
    assert list((tmp_path / "pipelines" / "chess" / "schemas").glob("*.json"))


@pytest.mark.parametrize("to", ["mine.duckdb", "lake/"])
def test_commands_find_what_a_pipeline_was_loaded_into(
    *,
    load: Load,
    cassettes: Any,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    to: str,
) -> None:
    cassettes.player("ada", 1, flair="gold")
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_games,players_profiles", "--policy", "quarantine"]
        assert load(server, *chosen, to="first.duckdb") == 0
        assert load(server, *chosen, to=to) == 0
    named = ["chess", "--pipelines-dir", str(tmp_path / "pipelines")]
    hint = f"`scoresheet requeue {' '.join(named)}`"
    assert hint in capsys.readouterr().out
    # The second destination has a state of its own, in another folder.
    hints = [record.getMessage() for record in caplog.records if "requeue" in record.getMessage()]
    assert [hint in message for message in hints] == [True, True]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert main(["runs", *named]) == 0
    assert main(["requeue", *named, "--dry-run"]) == 3
    assert main(["requeue", *named]) == 3
    assert main(["doctor", *named]) == 0
    assert not list(elsewhere.iterdir())


def test_a_missing_dataset_is_an_error_and_no_file_is_made(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_games") == 0
    (tmp_path / "chess.duckdb").rename(tmp_path / "moved.duckdb")
    named = ["chess", "--pipelines-dir", str(tmp_path / "pipelines")]
    for to in ([], ["--to", "nowhere.duckdb"]):
        for command in (["runs"], ["requeue"], ["requeue", "--dry-run"], ["doctor"], ["doctor", "--repair"]):
            capsys.readouterr()
            assert main([*command, *named, *to]) == 2, command
            assert "expected the dataset 'chess_data'" in capsys.readouterr().err
    assert [file.name for file in tmp_path.glob("*.duckdb")] == ["moved.duckdb"]
    assert main(["runs", *named, "--to", "moved.duckdb"]) == 0


@pytest.mark.parametrize("to", ["duckdb:///chess.duckdb", "other.duckdb", "duckdb", "lake/"])
def test_a_path_is_relative_to_the_current_folder(
    load: Load, cassettes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        for folder in (tmp_path / "first", tmp_path / "second"):
            folder.mkdir()
            monkeypatch.chdir(folder)
            assert load(server, "ada", "--resources", "players_profiles", to=to) == 0
            (made,) = folder.iterdir()
            if made.is_file():
                assert rows(made, "players_profiles", "chess" if made.stem == "other" else "chess_data") == 1


# dlt's SQL for merges makes SQLAlchemy warn.
@pytest.mark.filterwarnings("ignore:implicitly coercing SELECT")
def test_a_url_of_sqlalchemy_is_a_destination(
    load: Load, cassettes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("sqlalchemy", reason="SQLAlchemy is not installed")
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "--resources", "players_profiles", to="sqlite:///chess.db") == 0
        (tmp_path / "second").mkdir()
        monkeypatch.chdir(tmp_path / "second")
        assert load(server, "ada", "--resources", "players_profiles", to="sqlite:///chess.db") == 0
    for folder in (tmp_path, tmp_path / "second"):
        with sqlite3.connect(folder / "chess__chess.db") as connection:
            assert connection.execute("SELECT count(*) FROM players_profiles").fetchall() == [(1,)]


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("nope://there", "a URL of duckdb, "),
        ("dukdb", "help: check --to"),
        # Its folder is missing in dlt's configuration.
        ("filesystem", "help: check --to"),
    ],
)
def test_a_destination_that_nothing_loads_into_is_refused(
    load: Load, cassettes: Any, capsys: pytest.CaptureFixture[str], to: str, message: str
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", to=to) == 2
    assert message in capsys.readouterr().err


def test_drift_is_an_error_or_put_aside(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.player("ada", 1, flair="gold")
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_profiles"]
        assert load(server, *chosen) == 3
        assert capsys.readouterr().err.startswith("nothing of this run was loaded\nerror: ")
        assert load(server, *chosen, "--policy", "quarantine") == 0
        folder = tmp_path / "pipelines"
        hint = f" response in _quarantine: `scoresheet requeue chess --pipelines-dir {folder}` "
        assert hint in capsys.readouterr().out
    assert rows(tmp_path / "chess.duckdb", "_quarantine") == 1


def test_a_summary_is_read_by_programs(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.player("ada", 1, flair="gold")
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_profiles", "--policy", "quarantine", "--format", "json"]
        assert load(server, *chosen) == 0
    summary = json.loads(capsys.readouterr().out)
    assert summary["destination"].endswith("chess.duckdb")
    del summary["destination"]
    assert summary == {
        "tables": {},
        "violations": 1,
        "quarantined": 1,
        "pipeline": "chess",
        "dataset": "chess_data",
        "schema_hash": None,
    }


def test_a_plan_leaves_out_what_is_loaded(
    load: Load, cassettes: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    for month in ("2023/10", "2023/11", "2023/12", "2024/01"):
        cassettes.month("ada", month, [cassettes.game(int(month[-2:]))])
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_games"]
        assert load(server, *chosen, "--dry-run") == 0
        assert capsys.readouterr().out.startswith(
            "players_games  4 months of 1 item\n\nrequests  5 requests\n"
        )
        assert load(server, *chosen, "--until", "2023/11") == 0
        capsys.readouterr()
        assert load(server, *chosen, "--dry-run", "--format", "json") == 0
        (planned,) = json.loads(capsys.readouterr().out)["resources"]
        before = len(server.requests)
        assert load(server, *chosen) == 0
        requested = [log.path for log in server.requests[before:] if "/games/2" in log.path]
    months = [path.partition("/games/")[2] for path in requested]
    assert sorted(months) == planned["months"][0]["months"]
    assert planned["loaded_months"] == 4 - len(months)


def test_a_plan_is_for_its_destination(load: Load, cassettes: Any, tmp_path: Path) -> None:
    months = ["2023/10", "2023/11", "2023/12"]
    for number, month in enumerate(months):
        cassettes.month("ada", month, [cassettes.game(number)])
    with scoresheet.replay.serve(cassettes.folder) as server:
        for to in ("one.duckdb", "two.duckdb"):
            assert load(server, "ada", "--resources", "players_games", to=to) == 0
    for to, expected in (("one.duckdb", months[1:]), ("two.duckdb", months[1:]), ("three.duckdb", months)):
        options = SimpleNamespace(
            pipeline="chess",
            pipelines_dir=str(tmp_path / "pipelines"),
            to=to,
            dataset="chess",
            months={"players_games": {"ada": months}},
        )
        # The last two months may still get games.
        assert due(options)["due"]["players_games"]["ada"] == expected, to


def test_a_load_validates_by_a_contract_of_ones_own(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.player("ada", 1, flair="gold")
    body = tmp_path / "drifted" / "player_profile" / "ada.json"
    body.parent.mkdir(parents=True)
    body.write_text((cassettes.folder / "pub" / "player" / "ada.json").read_text())
    assert main(["schema", "export", "my"]) == 0
    assert main(["propose", "drifted", "--schemas", "my", "--write"]) == 0
    capsys.readouterr()
    with scoresheet.replay.serve(cassettes.folder) as server:
        chosen = ["ada", "--resources", "players_profiles"]
        assert load(server, *chosen) == 3
        assert load(server, *chosen, "--schemas", "my") == 0
        output = capsys.readouterr().out
        assert f"validated by the contract {scoresheet.Contract.load('my').hash}\n" in output
        assert load(server, *chosen, "--schemas", "nowhere") == 2
    with database.connect(str(tmp_path / "chess.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT flair FROM chess_data.players_profiles").fetchall() == [("gold",)]


@pytest.mark.parametrize(
    ("arguments", "to", "code", "message"),
    [
        (["nobody"], "duckdb:///chess.duckdb", 4, "nothing of this run was loaded\nerror: unknown_user: "),
        (["ada", "--resources", "players"], "duckdb:///x.duckdb", 2, "error: expected resources among "),
        (["ada", "--policy", "ignore"], "duckdb:///x.duckdb", 2, "error: "),
        (["ada", "--since", "24/01"], "duckdb:///x.duckdb", 2, "error: "),
        (["ada"], "duckbd", 2, "error: "),
    ],
)
def test_errors_say_what_to_do(
    *,
    arguments: list[str],
    to: str,
    code: int,
    message: str,
    load: Load,
    cassettes: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, *arguments, to=to) == code
    error = capsys.readouterr().err
    assert message in error
    assert "bug" not in error


INTERRUPTIBLE = """
import signal, sys
from scoresheet.cli import main

# A shell that starts the tests in the background ignores SIGINT.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
def test_ctrl_c_ends_a_load_with_its_exit_code(silent: Any, tmp_path: Path) -> None:
    environment = os.environ | {
        "SCORESHEET_CONTACT": "tests@example.com",
        "SCORESHEET_BASE_URL": silent.base_url,
    }
    chosen = [
        "load",
        "ada",
        "--resources",
        "players_profiles",
        "--to",
        "chess.duckdb",
        "--pipelines-dir",
        "pipelines",
    ]
    command = [sys.executable, "-c", INTERRUPTIBLE, *chosen]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        silent.wait_until_asked()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors.splitlines()[-1]) == (130, "interrupted")
    assert "bug" not in errors


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lock")
def test_first_loads_at_once_wait_for_each_other(cassettes: Any, tmp_path: Path) -> None:
    cassettes.player("ada", 1)
    chosen = ["load", "ada", "--resources", "players_profiles", "--to", "c.duckdb", "--pipelines-dir", "pp"]
    command = [sys.executable, "-m", "scoresheet", *chosen]
    with scoresheet.replay.serve(cassettes.folder) as server:
        environment = os.environ | {
            "SCORESHEET_CONTACT": "tests@example.com",
            "SCORESHEET_BASE_URL": server.base_url,
            "SCORESHEET_CALLBACK_URL": server.callback_url,
        }
        processes = [
            subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        errors = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], errors
    assert rows(tmp_path / "c.duckdb", "players_profiles", "chess") == 1


COMMANDS_OF_STARTER = ("runs", "requeue", "doctor")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere paths are UTF-8 in every locale")
@pytest.mark.parametrize("to", ["ü.duckdb", "duckdb:///ü.duckdb", "ü/"])
def test_a_path_that_the_locale_does_not_have_is_wrong_usage(tmp_path: Path, to: str) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment = os.environ | locale | {"SCORESHEET_CONTACT": "tests@example.com"}
    command = [sys.executable, "-m", "scoresheet", "load", "ada", "--to", to]
    outcome = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 2
    assert "help: set the environment variable PYTHONUTF8=1" in outcome.stderr
    assert not list(tmp_path.iterdir())


def test_a_load_of_nothing_is_wrong_usage(
    load: Load, cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server) == 2
        assert "help: name players, --clubs or --resources\n" in capsys.readouterr().err
        assert not list((tmp_path / "pipelines").glob("*"))
        assert load(server, "--resources", "players_profiles") == 2
        assert "players" in capsys.readouterr().err
        assert not list(tmp_path.glob("*.duckdb"))
        # Needs no item.
        assert load(server, "--resources", "leaderboards") == 4


def test_an_item_that_is_skipped_violates_nothing(load: Load, cassettes: Any, caplog: Any) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        assert load(server, "ada", "nobody", "--resources", "players_profiles", "--skip-unknown") == 0
    messages = [record.getMessage() for record in caplog.records]
    assert "responses to players_profiles are missing: 1 gone" in messages
    assert not [message for message in messages if "violate" in message]


def test_a_starter_project_runs_as_it_is(cassettes: Any, tmp_path: Path) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    project = tmp_path / "mine"
    with scoresheet.replay.serve(cassettes.folder) as server:
        environment = os.environ | {
            "DLT_DATA_DIR": str(tmp_path / "dlt"),
            "SOURCES__CHESS__BASE_URL": server.base_url,
            "SOURCES__CHESS__CALLBACK_URL": server.callback_url,
        }
        init = ["init", str(project), "--players", "ada", "--contact", "tests@example.com"]
        subprocess.run([sys.executable, "-m", "scoresheet", *init], check=True, capture_output=True)
        command = [sys.executable, "chess_pipeline.py"]
        outcome = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, check=False
        )
        assert outcome.returncode == 0, outcome.stderr
        for name in COMMANDS_OF_STARTER:
            command = [sys.executable, "-m", "scoresheet", name, "my_chess"]
            subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
    assert rows(project / "chess.duckdb", "players_profiles") == 1
    assert [file.name for file in project.glob("*.duckdb")] == ["chess.duckdb"]
