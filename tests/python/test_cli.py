"""The command line, as a process and called from Python."""

import json
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.demo import CASSETTES

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    """One good body for each endpoint."""
    for endpoint in scoresheet.endpoints():
        good = min((FIXTURES / endpoint.name / "ok").iterdir())
        (tmp_path / endpoint.name).mkdir()
        shutil.copy(good, tmp_path / endpoint.name / good.name)
    return tmp_path


@pytest.fixture
def drifted(bodies: Path) -> Path:
    (bodies / "error" / "bad.json").write_bytes(b'{"code":"0","message":"x","hint":1}')
    return bodies


def test_bodies_that_keep_the_contract_pass(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bodies)]) == 0
    assert capsys.readouterr() == (f"{len(scoresheet.endpoints())} bodies judged, 0 refused\n", "")


def test_drift_is_told_place_by_place(drifted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(drifted)]) == 3
    path = drifted / "error" / "bad.json"
    violations = scoresheet.violations("error", path.read_bytes())
    assert len(violations) == 2
    lines = [str(path), *(f"  {violation}" for violation in violations), f"{len(scoresheet.endpoints()) + 1} bodies judged, 1 refused", ""]
    assert capsys.readouterr() == ("\n".join(lines), "")


def test_a_long_report_is_cut(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bodies / "player_games_archives" / "bad.json").write_text(json.dumps({"archives": [1] * 50}))
    assert main(["check", str(bodies)]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == ["  and 30 more", f"{len(scoresheet.endpoints()) + 1} bodies judged, 1 refused"]
    assert len(lines) == 1 + 20 + 2


def test_folders_of_other_endpoints_are_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bodies / "unheard_of").mkdir()
    (bodies / "unheard_of" / "body.json").write_text("{}")
    assert main(["check", str(bodies)]) == 0
    assert capsys.readouterr() == (f"{len(scoresheet.endpoints())} bodies judged, 0 refused\n", "passed over unheard_of: not under contract\n")


def test_nothing_to_judge_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert re.fullmatch(
        r"error: expected bodies as <endpoint>/<name>\.json in .*, but found none: the endpoints are .*\n",
        capsys.readouterr().err,
    )
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err == f"error: expected a folder, but found none at {tmp_path / 'nowhere'}\n"


def test_what_cannot_be_read_is_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bodies / "error" / "folder.json").mkdir()
    assert main(["check", str(bodies)]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("error: ")
    assert "folder.json" in errors


@pytest.mark.parametrize("arguments", [[], ["check"], ["judge", "."], ["replay", ".", "--latency", "soon"]])
def test_usage_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: scoresheet")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"scoresheet {scoresheet.__version__}\n"


@pytest.mark.parametrize(
    "command",
    [[str(Path(sysconfig.get_path("scripts")) / "scoresheet")], [sys.executable, "-m", "scoresheet"]],
    ids=["entry point", "module"],
)
def test_the_exit_code_is_the_verdict(command: list[str], drifted: Path) -> None:
    outcome = subprocess.run([*command, "check", str(drifted)], capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (3, "")
    assert outcome.stdout.endswith(f"{len(scoresheet.endpoints()) + 1} bodies judged, 1 refused\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes that break")
def test_a_reader_who_has_seen_enough_is_no_error(drifted: Path) -> None:
    command = [sys.executable, "-m", "scoresheet", "check", str(drifted)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        # Before the first line can have been written, because the process is only starting.
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
def test_replay_serves_until_ctrl_c(client_of: Callable[..., scoresheet.Client]) -> None:
    # Whoever starts the tests in the background has SIGINT ignored.
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from scoresheet.cli import main; sys.exit(main(['replay', sys.argv[1]]))"
    )
    command = [sys.executable, "-c", script, str(CASSETTES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        urls = dict(process.stdout.readline().split() for _ in range(2))
        client = client_of(SimpleNamespace(**urls))
        assert client.player_profile("fenwickthorne").status == 200
        assert client.player_online_status("fenwickthorne").status == 200
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=5) == ("", "")
    assert process.returncode == 0


def test_replay_needs_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.startswith("error: expected a folder of cassettes, but found none at ")
    assert main(["replay", str(tmp_path), "--latency", "-1"]) == 2
    assert (
        capsys.readouterr().err
        == "error: expected `latency` as a number of seconds from 0 up, but found -1\n"
    )
