"""Every example in the help of every command runs, against a server that plays recordings."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import scoresheet
from scoresheet.demo import CASSETTES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="examples are for POSIX shells")

SCORESHEET = Path(sysconfig.get_path("scripts")) / "scoresheet"

NEEDS_PIPELINE = ("scoresheet load", "scoresheet requeue", "scoresheet runs", "scoresheet doctor chess")
"""Commands that load with dlt, or work on what was loaded."""


@cache
def help_of(*words: str) -> str:
    return subprocess.run([SCORESHEET, *words, "--help"], capture_output=True, text=True, check=True).stdout


OPENAPI = Path(__file__).parents[1] / "openapi" / "pokeapi.yml"


def commands(*words: str) -> Iterator[tuple[str, ...]]:
    """Every command, subcommands included."""
    for name in re.findall(r"^  ([a-z]+)  ", help_of(*words).partition("Options:")[0], re.M):
        yield (*words, name)
        yield from commands(*words, name)


COMMANDS = [(), *commands()]


def examples(words: tuple[str, ...]) -> list[str]:
    _, _, text = help_of(*words).partition("Examples:\n")
    return [line.strip() for line in text.partition("\n\n")[0].splitlines()]


EXAMPLES = sorted({example for words in COMMANDS for example in examples(words)})


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_help_has_examples(words: tuple[str, ...]) -> None:
    assert all(line.startswith("scoresheet ") for line in examples(words))
    assert examples(words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which every file exists that an example names."""
    shutil.copytree(CASSETTES, tmp_path / "recordings")
    shutil.copytree(CASSETTES, tmp_path / "cassettes")
    (tmp_path / "browser.har").write_text('{"log": {"entries": []}}')
    shutil.copy(OPENAPI, tmp_path / "openapi.yml")
    toy = '{"id": 1, "name": "ball"}'
    (tmp_path / "bodies" / "toy").mkdir(parents=True)
    (tmp_path / "bodies" / "toy" / "1.json").write_text(toy)
    entry = {
        "request": {"method": "GET", "url": "https://toys.example/toys"},
        "response": {"status": 200, "content": {"mimeType": "application/json", "text": toy}},
    }
    (tmp_path / "session.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    profile = tmp_path / "drifted" / "player_profile" / "x.json"
    profile.parent.mkdir(parents=True)
    body = (CASSETTES / "pub" / "player" / "fenwickthorne.json").read_text("utf-8")
    profile.write_text(body.replace("{", '{"flair": "gold", ', 1))
    for name in ("before", "schemas", "my"):
        scoresheet.evolution.export_schemas(tmp_path / name)
    for name in (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def environment(folder: Path, bundled: scoresheet.replay.Replay) -> dict[str, str]:
    """What a user has set, with the replay server in the place of chess.com."""
    return {
        "HOME": str(folder),
        "PROFILE": str(folder / "profile.ps1"),
        "PATH": f"{SCORESHEET.parent}{os.pathsep}{os.environ['PATH']}",
        "SCORESHEET_CONTACT": "tests@example.com",
        "SCORESHEET_BASE_URL": bundled.base_url,
        "SCORESHEET_CALLBACK_URL": bundled.callback_url,
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "DLT_DATA_DIR": str(folder / "dlt"),
    }


def expected(example: str) -> set[int]:
    """The exit codes of an example here: bundled recordings are old, and not every endpoint has one."""
    if "--max-age" in example or example == "scoresheet doctor":
        return {0, 5, 7}
    return {2} if "browser.har" in example else {0}


@pytest.mark.parametrize("example", [one for one in EXAMPLES if not one.startswith(NEEDS_PIPELINE)])
def test_an_example_runs(example: str, folder: Path, environment: dict[str, str]) -> None:
    if example.startswith("scoresheet replay"):
        serve(example, folder, environment)
        return
    outcome = subprocess.run(
        ["sh", "-c", example], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome.returncode in expected(example), outcome.stdout + outcome.stderr
    assert "bug" not in outcome.stderr


def serve(example: str, folder: Path, environment: dict[str, str]) -> None:
    command = ["sh", "-c", f"exec {example}"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("base_url     http://127.0.0.1:")
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)


@pytest.mark.timeout(600)  # A dozen processes, most of which import dlt.
def test_examples_of_pipelines_run_in_their_order(folder: Path, environment: dict[str, str]) -> None:
    pytest.importorskip("dlt")
    chosen = [example for example in EXAMPLES if example.startswith(NEEDS_PIPELINE)]
    assert {example.split()[1] for example in chosen} == {"load", "requeue", "runs", "doctor"}
    for example in sorted(chosen, key=lambda example: not example.startswith("scoresheet load")):
        # Each load has its own state.
        named = f"{example} --pipeline p{abs(hash(example))}" if "chess_files" in example else example
        outcome = subprocess.run(
            ["sh", "-c", named], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert outcome.returncode == 0, f"{example}: {outcome.stdout}{outcome.stderr}"
