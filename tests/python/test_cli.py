"""The command line, as a process and called from Python."""

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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Usage: scoresheet [OPTIONS] <COMMAND>"),
        (["record"], "error: the following required arguments were not provided:\n  <FOLDER>"),
        (["doctr"], "a similar subcommand exists: 'doctor'"),
        (["check", "--fromat", "json"], "a similar argument exists: '--format'"),
        (["replay", ".", "--latency", "soon"], "error: invalid value 'soon' for '--latency <SECONDS>'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_usage_is_explained(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert message in errors


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"scoresheet {scoresheet.__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    [[str(Path(sysconfig.get_path("scripts")) / "scoresheet")], [sys.executable, "-m", "scoresheet"]],
    ids=["entry point", "module"],
)
def test_the_exit_code_is_the_verdict(command: list[str], drifted: Path) -> None:
    outcome = subprocess.run([*command, "check", str(drifted)], capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (3, "")
    assert outcome.stdout.endswith(f"drift: 2 findings in 1 of {len(scoresheet.endpoints()) + 1} bodies\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
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
    # A shell that starts the tests in the background ignores SIGINT.
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
        "help: write for example 2.5\n"
    )
