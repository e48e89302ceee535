"""The documented journey: record, check, run what the report says is next, propose, check again.

Every command runs in a process of its own, in a folder that is no checkout, as a new user would run it.
"""

import json
import os
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import scoresheet
import yaml
from good_bodies import good_body

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="commands are printed for POSIX shells")

URL = "https://api.chess.com/pub/player/erik"
PROFILE = json.loads(good_body("player_profile").read_bytes())
(EXAMPLE,) = (
    endpoint.example["username"] for endpoint in scoresheet.endpoints() if endpoint.name == "player_profile"
)
"""Requested where it is not known what was."""
CONTACT = "tests@example.com"

Bodies = dict[str, bytes]


def changed(**properties: Any) -> bytes:
    body = {name: value for name, value in (PROFILE | properties).items() if value is not ...}
    return json.dumps(body).encode()


DRIFT: Bodies = {
    "unknown_field": changed(flair="gold"),
    "missing_field": changed(player_id=...),
    "duplicate_field": changed().replace(b"{", b'{"player_id": 1, ', 1),
    "null_value": changed(verified=None),
    "wrong_type": changed(followers="many"),
    "unknown_value": changed(status="knighted"),
    "out_of_range": changed(joined=1_400_000_000_000),
    "bad_format": changed(url="somewhere"),
    "truncated_json": changed()[:-5],
    "invalid_json": b"<html>",
}
"""A body for each code of a violation."""

REPEATED = frozenset({"duplicate_field", "truncated_json", "invalid_json"})
"""Codes that say nothing about the schema, so the request is made once more."""


class Shell:
    """Runs commands in a folder that is no checkout."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "HOME": str(folder),
            "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
            "SCORESHEET_CONTACT": CONTACT,
        }

    def run(self, command: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        """Run what could be pasted, and see that it was understood."""
        outcome = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            check=False,
        )
        out, err = outcome.stdout.decode(), outcome.stderr.decode()
        assert outcome.returncode in {0, 3, 4, 5}, f"{command}: {out}{err}"
        return subprocess.CompletedProcess(command, outcome.returncode, out, err)

    def check(self, arguments: str, stdin: bytes = b"") -> dict[str, Any]:
        """The report of a check."""
        report: dict[str, Any] = json.loads(
            self.run(f"scoresheet check {arguments} --format json", stdin).stdout
        )
        return report

    def serve(self, server: scoresheet.replay.Replay) -> None:
        """Let commands take this server for chess.com."""
        self.environment["SCORESHEET_BASE_URL"] = server.base_url
        self.environment["SCORESHEET_CALLBACK_URL"] = server.callback_url


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    folder = tmp_path / "a folder of one's own"
    folder.mkdir()
    return Shell(folder)


@pytest.fixture(scope="module")
def chess_com(tmp_path_factory: pytest.TempPathFactory) -> Iterator[scoresheet.replay.Replay]:
    """A server that answers as the contract says."""
    folder = tmp_path_factory.mktemp("chess.com")
    for name in ("erik", EXAMPLE):
        write(folder / "pub" / "player" / f"{name}.json", json.dumps(PROFILE).encode())
    with scoresheet.replay.serve(folder) as server:
        yield server


def write(file: Path, body: bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    return file


def recording(folder: Path, body: bytes) -> str:
    file = write(folder / "recordings" / "pub" / "player" / "erik.json", body)
    file.with_name("erik.json.headers").write_text(f"HTTP 200\nGET {URL}\n")
    return "recordings"


def by_endpoint(folder: Path, body: bytes) -> str:
    write(folder / "bodies" / "player_profile" / "it's one.json", body)
    return "bodies"


def by_index(folder: Path, body: bytes) -> str:
    write(folder / "listed" / "all" / "1.json", body)
    (folder / "listed" / "INDEX.tsv").write_text("file\turl_path\nall/1.json\tplayer/erik\n")
    return "listed"


def by_name(folder: Path, body: bytes) -> str:
    write(folder / "-named" / "api.chess.com_pub_player_erik.json", body)
    return "./-named"


def cassette(folder: Path, body: bytes) -> str:
    response = {"body": {"string": body}, "headers": {}, "status": {"code": 200}}
    interaction = {"request": {"method": "GET", "uri": URL}, "response": response}
    good = interaction | {"response": response | {"body": {"string": json.dumps(PROFILE)}}}
    text = yaml.safe_dump({"interactions": [good, interaction], "version": 1})
    write(folder / "cassettes" / "test_it.yaml", text.encode())
    return "cassettes"


def har(folder: Path, body: bytes) -> str:
    content = {"mimeType": "application/json", "text": body.decode()}
    entry = {"request": {"method": "GET", "url": URL}, "response": {"status": 200, "content": content}}
    write(folder / "browser.har", json.dumps({"log": {"entries": [entry]}}).encode())
    return "browser.har"


def single_file(folder: Path, body: bytes) -> str:
    write(folder / "body.json", body)
    return "body.json --endpoint player_profile"


def standard_input(folder: Path, body: bytes) -> str:
    del folder, body
    return "- --endpoint player_profile"


SOURCES = [recording, by_endpoint, by_index, by_name, cassette, har, single_file, standard_input]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        *((recording, code) for code in DRIFT),
        *((source, code) for source in SOURCES[1:] for code in ("unknown_field", "truncated_json")),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_what_is_next_can_be_pasted(
    source: Callable[[Path, bytes], str], code: str, shell: Shell, chess_com: scoresheet.replay.Replay
) -> None:
    body = DRIFT[code]
    shell.serve(chess_com)
    report = shell.check(source(shell.folder, body), body)
    assert {finding["code"] for finding in report["findings"]} >= {code}
    for finding in report["findings"]:
        outcome = shell.run(finding["next"], body)
        if finding["code"] in REPEATED:
            assert outcome.stdout == "ok: 1 body validated, no drift\n"
        else:
            assert " 1 rejected: " in outcome.stderr
            assert finding["first"]["source"] in outcome.stdout + outcome.stderr


@pytest.mark.parametrize("code", ["unknown_field", "null_value", "truncated_json"])
def test_live_findings_lead_to_a_proposal(code: str, shell: Shell, tmp_path: Path) -> None:
    write(tmp_path / "served" / "pub" / "player" / "magnus.json", DRIFT[code])
    with scoresheet.replay.serve(tmp_path / "served") as server:
        del shell.environment["SCORESHEET_CONTACT"]
        address = f"--base-url {server.base_url} --contact {CONTACT}"
        arguments = f"--live --endpoint player_profile --param username=magnus {address}"
        (finding,) = shell.check(arguments)["findings"]
        words = shlex.split(finding["next"])
        assert words[:3] == ["scoresheet", "check", "--live"]
        assert {"username=magnus", server.base_url, CONTACT} <= set(words)
        outcome = shell.run(f"{finding['next']} --format json")
        (again,) = json.loads(outcome.stdout)["findings"]
        assert again["code"] == code
        if code not in REPEATED:
            assert again["next"] == "scoresheet propose drifted/pub/player/magnus.json"
            assert " 1 rejected: " in shell.run(again["next"]).stderr


def test_a_stale_recording_is_recorded_anew(shell: Shell, chess_com: scoresheet.replay.Replay) -> None:
    shell.serve(chess_com)
    folder = recording(shell.folder, json.dumps(PROFILE).encode())
    (stale,) = shell.check(f"{folder} --max-age 30")["stale"]
    assert stale["next"] == "scoresheet record recordings player_profile username=erik"
    assert shell.run(stale["next"]).stdout == "recorded player_profile username=erik\n"
    assert shell.check(f"{folder} --max-age 30")["outcome"] == "ok"


@pytest.mark.parametrize("source", [by_endpoint, cassette, har, single_file])
def test_whatever_is_stale_can_be_recorded(
    source: Callable[[Path, bytes], str], shell: Shell, chess_com: scoresheet.replay.Replay
) -> None:
    shell.serve(chess_com)
    report = shell.check(f"{source(shell.folder, json.dumps(PROFILE).encode())} --max-age 30")
    for stale in report["stale"]:
        assert shell.run(stale["next"]).stdout.startswith("recorded player_profile username=")


def test_an_example_that_is_gone_is_requested_once_more(
    shell: Shell, chess_com: scoresheet.replay.Replay
) -> None:
    shell.serve(chess_com)
    (stale,) = shell.check("--live --endpoint player_profile --param username=nobody")["stale"]
    outcome = shell.run(stale["next"])
    assert outcome.returncode == 5
    assert "player_profile username=nobody" in outcome.stdout


def test_an_error_that_cannot_be_requested_is_looked_at_again(shell: Shell) -> None:
    write(shell.folder / "error" / "x.json", b'{"code": 0')
    (finding,) = shell.check(".")["findings"]
    assert finding["next"] == "scoresheet check ./error/x.json --endpoint error"
    assert shell.run(finding["next"]).returncode == 3


def test_the_journey(shell: Shell, tmp_path: Path) -> None:
    served = write(tmp_path / "served" / "pub" / "player" / "erik.json", json.dumps(PROFILE).encode())
    with scoresheet.replay.serve(tmp_path / "served") as server:
        shell.serve(server)
        shell.run("scoresheet record recordings player_profile username=erik")
        assert shell.check("recordings")["outcome"] == "ok"
        served.write_bytes(DRIFT["unknown_field"])
        shell.run("scoresheet record recordings player_profile username=erik")
        (finding,) = shell.check("recordings")["findings"]
        proposed = shell.run(finding["next"])
        assert proposed.returncode == 0
        assert "`scoresheet schema export schemas` writes these schemas" in proposed.stderr
        shell.run("scoresheet schema export schemas && cp -r schemas before")
        assert shell.run(f"{finding['next']} --write").stdout == proposed.stdout
        assert "player_profile.json" in shell.run("scoresheet diff before").stdout
        assert " 0 rejected: " in shell.run(finding["next"]).stderr


def test_a_proposal_is_attached_outside_of_a_checkout(shell: Shell) -> None:
    (finding,) = shell.check(f"{recording(shell.folder, DRIFT['unknown_field'])} --propose")["findings"]
    assert "schemas/player_profile.json" in finding["patch"]
    assert '+      "type": "string"' in finding["patch"]


def test_the_bundled_schemas_are_those_of_the_checkout(shell: Shell) -> None:
    schemas = Path(__file__).parents[2] / "schemas"
    assert "wrote " in shell.run("scoresheet schema export mine").stdout
    exported = {file.relative_to(shell.folder / "mine") for file in (shell.folder / "mine").rglob("*.*")}
    assert exported == {
        file.relative_to(schemas) for file in schemas.rglob("*") if file.suffix in {".json", ".toml", ".tsv"}
    }
    version = scoresheet.__version__
    assert shell.run("scoresheet diff mine").stdout.startswith(f"mine to scoresheet {version}: 0 breaking, ")
