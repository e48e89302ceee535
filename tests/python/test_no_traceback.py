"""Whatever the terminal, the files and the user do, the command line answers in its own words."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import scoresheet
from good_bodies import good_body

if TYPE_CHECKING:
    from conftest import SilentServer

COMMAND = [sys.executable, "-m", "scoresheet"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="made of what POSIX has")

SIGINT_AS_USUAL = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    " from scoresheet.cli import main; sys.exit(main(sys.argv[1:]))"
)
"""A shell that starts tests in the background has them ignore SIGINT."""


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    outcome = subprocess.run(
        [*COMMAND, *arguments], env=os.environ | environment, cwd=cwd, capture_output=True, check=False
    )
    assert b"Traceback" not in outcome.stderr
    assert b"this is a bug" not in outcome.stderr
    return outcome


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A folder whose report has characters that few encodings have."""
    body = json.loads(good_body("player_profile").read_bytes()) | {"status": "Großmeister ♞", "♞": "…"}
    folder = tmp_path / "ordner-ß" / "player_profile"
    folder.mkdir(parents=True)
    (folder / "♞.json").write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    return folder.parent


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "utf-16"])
@pytest.mark.parametrize("report_format", scoresheet.report.Report.FORMATS)
def test_every_encoding_of_the_terminal_is_written(foreign: Path, encoding: str, report_format: str) -> None:
    outcome = run("check", str(foreign), "--format", report_format, PYTHONIOENCODING=encoding)
    assert outcome.returncode == 3
    if report_format == "json":
        report = json.loads(outcome.stdout.decode("utf-8"))
        assert "♞" in json.dumps(report, ensure_ascii=False)
    elif report_format not in {"junit", "html"}:
        outcome.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_patch_can_be_applied_whatever_the_encoding(foreign: Path, encoding: str) -> None:
    assert "♞" in run("propose", str(foreign), PYTHONIOENCODING=encoding).stdout.decode("utf-8")


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["check FOLDER", "propose FOLDER", "diff schemas", "schema export new"])
def test_streams_may_be_closed(foreign: Path, tmp_path: Path, closed: str, arguments: str) -> None:
    scoresheet.evolution.export_schemas(tmp_path / "schemas")
    scoresheet_ = Path(sysconfig.get_path("scripts")) / "scoresheet"
    command = f"{scoresheet_} {arguments.replace('FOLDER', str(foreign))} {closed}"
    outcome = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert b"Traceback" not in outcome.stderr
    assert outcome.returncode == (3 if "FOLDER" in arguments else 0)


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("report_format", ["text", "json"])
def test_a_full_disk_is_an_error(foreign: Path, report_format: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*COMMAND, "check", str(foreign), "--format", report_format]
        outcome = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert outcome.returncode == 2
    assert outcome.stderr == (
        b"error: No space left on device (os error 28)\nhelp: make room, or name another place\n"
    )


@POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        ["record", "recordings", "player_profile"],
        ["check", "--live", "--endpoint", "player_profile"],
        ["check", "-"],
    ],
    ids=" ".join,
)
def test_ctrl_c_is_one_line(arguments: list[str], tmp_path: Path, silent: "SilentServer") -> None:
    environment = os.environ | {
        "SCORESHEET_CONTACT": "tests@example.com",
        "SCORESHEET_BASE_URL": silent.base_url,
        "SCORESHEET_CALLBACK_URL": silent.base_url,
    }
    command = [sys.executable, "-c", f"print(flush=True);{SIGINT_AS_USUAL}", *arguments]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout.readline() == b"\n"
        if arguments == ["check", "-"]:
            # It waits for the end of what it is given: a second part is taken only when it reads.
            process.stdin.write(b"{" * (1 << 20))
            process.stdin.flush()
        else:
            silent.wait_until_asked()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (out, err) == (b"", b"interrupted\n")
    assert process.returncode == 130


WRONG = [
    ["check", "nowhere"],
    ["check", "text.txt"],
    ["check", "binary.json"],
    ["check", "binary.json", "--endpoint", "player_profile"],
    ["check", "binary.yaml"],
    ["check", "binary.har"],
    ["check", "bodies", "--baseline", "binary.json"],
    ["check", "bodies", "--baseline", "bodies"],
    ["check", "bodies", "--output", "nowhere/report.txt"],
    ["check", "bodies", "--format", "json=bodies"],
    ["check", "bodies", "--propose", "--schemas", "text.txt"],
    ["check", "bodies", "--propose", "--schemas", "broken"],
    ["check", "bodies", "--max-age", "1e400"],
    ["check", "wrong index"],
    ["check", "\udcff"],
    ["propose", "nowhere"],
    ["propose", "binary.json"],
    ["propose", "bodies", "--schemas", "binary.json"],
    ["propose", "bodies", "--schemas", "broken"],
    ["propose", "bodies", "--write"],
    ["diff", "nowhere"],
    ["diff", "binary.json", "bodies"],
    ["diff", "broken", "broken"],
    ["diff", "--against", "HEAD"],
    ["diff", "bodies", "--against=--upload-pack=x"],
    ["import", "nowhere", "--to", "recordings"],
    ["import", "cassette.yaml", "--to", "text.txt"],
    ["import", "cassette.yaml", "--to", "text.txt/below"],
    ["record", "text.txt", "player_profile"],
    ["record", "recordings", "player_profile", "username=\udcff"],
    ["record", "recordings", "player_profile", "username"],
    ["record", "recordings", "player_profile", "--base-url", "nonsense"],
    ["replay", "nowhere"],
    ["replay", "text.txt"],
    ["replay", "wrong index"],
    ["replay", "bodies", "--max-concurrency", "-1"],
    ["replay", "bodies", "--faults", "7"],
    ["schema", "export", "text.txt"],
    ["schema", "export", "text.txt/below"],
    ["schema", "export", "other schemas"],
]


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of files that are not what commands work on, and a few that are."""
    folder = tmp_path_factory.mktemp("wrong")
    binary = bytes(range(256))
    for name in ("binary.json", "binary.yaml", "binary.har"):
        (folder / name).write_bytes(b"interactions:\n" + binary)
    (folder / "text.txt").write_text("text")
    (folder / "cassette.yaml").write_text(
        "interactions:\n- request: {uri: 'https://api.chess.com/pub/player/erik', method: GET}\n"
        "  response: {status: {code: 200}, headers: {}, body: {string: '{}'}}\n"
    )
    (folder / "bodies" / "error").mkdir(parents=True)
    (folder / "bodies" / "error" / "x.json").write_text('{"code":0,"message":"x","more":1}')
    for name, file in (
        ("broken", "endpoints.toml"),
        ("wrong index", "INDEX.tsv"),
        ("other schemas", "endpoints.toml"),
    ):
        (folder / name).mkdir()
        (folder / name / file).write_bytes(binary)
    return folder


@POSIX
@pytest.mark.parametrize("arguments", WRONG, ids=lambda arguments: " ".join(map(ascii, arguments)))
def test_what_is_wrong_is_said_in_a_line(wrong: Path, arguments: list[str]) -> None:
    outcome = run(*arguments, cwd=wrong, SCORESHEET_CONTACT="tests@example.com")
    assert outcome.returncode in {2, 3}
    if outcome.returncode == 2:
        assert outcome.stdout == b""
        *skipped, error = outcome.stderr.decode().split("error: ")
        assert all(line.startswith("skipped ") for line in "".join(skipped).splitlines())
        # Where the arguments are not even text, clap has its own lines.
        if "\nUsage: scoresheet " not in error:
            remedy_is_second(error)


def remedy_is_second(error: str) -> None:
    """Check that what to do is directly below what is wrong, and that details follow."""
    statement, remedy, *details = error.splitlines()
    assert len(statement) > 20
    assert remedy.startswith("help: ")
    assert not remedy.endswith("help: run the command with --help, which describes its arguments"), statement
    assert not any(line.startswith(("error:", "help:")) for line in details)


FETCH = ["fetch", "player_profile", "fenwickthorne", "--no-cache", "--max-attempts", "1"]
"""A request that the server answers."""

ENDS = {
    "unknown endpoint": (["fetch", "player_profil", "erik"], 2, "did you mean `player_profile`?"),
    "unknown endpoint of a check": (
        ["check", ".", "--endpoint", "player_stat"],
        2,
        "did you mean player_stats?",
    ),
    "unknown parameter": (["record", "x", "country", "isso=MT"], 2, "did you mean iso?"),
    "unknown code": (["explain", "unknow_field"], 2, "did you mean unknown_field?"),
    "unknown schema": (["schema", "player_stat"], 2, "did you mean player_stats?"),
    "unknown resource": (
        ["load", "erik", "--resources", "players_gmes", "--to", "duckdb", "--dry-run"],
        2,
        "did you mean players_games?",
    ),
    "nothing to load": (["load", "--to", "duckdb", "--dry-run"], 2, "name players, --clubs or --resources"),
    "no month": (["fetch", "games", "erik", "--since", "24/1"], 2, "write for example `2024/03`"),
    "months for profiles": (["fetch", "profiles", "erik", "--since", "2024/01"], 2, "leave them out, or"),
    "no item": (["fetch", "games"], 2, "name at least one"),
    "unknown output": (["fetch", "games", "erik", "-o", "x.xls"], 2, "use one of"),
    "unknown report": (["check", ".", "--format", "jsno"], 2, "did you mean json?"),
    "contact that is none": ([*FETCH, "--contact", "me"], 2, "pass an e-mail address"),
    "address that is none": ([*FETCH, "--base-url", "x"], 2, "pass one like"),
    "no attempts": ([*FETCH[:-1], "0"], 2, "write for example 1"),
    "no server": ([*FETCH, "--base-url", "http://127.0.0.1:9"], 4, "check the network, or try again later"),
    "unknown player": (
        [*FETCH[:2], "nobody-of-that-name", "--no-cache"],
        4,
        "correct or remove them, or pass --skip-unknown",
    ),
    "output in no folder": ([*FETCH, "-o", "file/x.csv"], 2, "make room there, or name another output"),
    "no pipeline": (["runs", "none", "--pipelines-dir", "."], 2, "name the folder with --pipelines-dir"),
    "no dlt destination": (["load", "erik", "--to", "duckbd", "--pipelines-dir", "p"], 2, ""),
    "folder of a project": (["init", "taken"], 2, "name another folder, or delete "),
    "folder of a contract": (["new", "taken", "--from", "x"], 2, "name another folder, or delete "),
    "nothing to draft": (["new", "other"], 2, "name recorded responses with --from or --from-har"),
    "cache that is a file": (["cache", "--dir", "file"], 2, ""),
    "too many paths": (["diff", "a", "b", "c"], 2, "see the examples of `scoresheet diff --help`"),
}
"""Arguments, the exit code, and the beginning of the remedy."""


@pytest.mark.parametrize("name", ENDS)
def test_the_remedy_is_directly_below_the_error(
    name: str, tmp_path: Path, bundled: scoresheet.replay.Replay
) -> None:
    arguments, code, remedy = ENDS[name]
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "README.md").write_text("mine")
    (tmp_path / "file").write_text("text")
    outcome = run(
        *arguments,
        cwd=tmp_path,
        SCORESHEET_CONTACT="tests@example.com",
        SCORESHEET_BASE_URL=bundled.base_url,
        DLT_DATA_DIR=str(tmp_path / "dlt"),
        RUNTIME__DLTHUB_TELEMETRY="false",
    )
    error = outcome.stderr.decode().removeprefix("error: ")
    assert outcome.returncode == code, error
    remedy_is_second(error)
    assert error.splitlines()[1].startswith(f"help: {remedy}")


def test_violations_are_below_the_remedy(tmp_path: Path) -> None:
    body = json.loads(good_body("player_profile").read_bytes()) | {
        f"new_{number}": number for number in range(9)
    }
    player = tmp_path / "drifted" / "pub" / "player" / "ada.json"
    player.parent.mkdir(parents=True)
    player.write_text(json.dumps(body | {"username": "ada"}))
    for command in (["fetch", "profiles", "ada", "--no-cache"], ["load", "ada", "--to", "lake/"]):
        with scoresheet.replay.serve(tmp_path / "drifted") as server:
            outcome = run(
                *command,
                cwd=tmp_path,
                SCORESHEET_CONTACT="tests@example.com",
                SCORESHEET_BASE_URL=server.base_url,
                DLT_DATA_DIR=str(tmp_path / "dlt"),
                RUNTIME__DLTHUB_TELEMETRY="false",
            )
        assert outcome.returncode == 3
        *notes, error = outcome.stderr.decode().split("error: ")
        assert notes == ([""] if command[0] == "fetch" else ["nothing of this run was loaded\n"])
        remedy_is_second(error)
        lines = error.splitlines()
        assert lines[0].startswith("response of `player_profile` violates its contract in 9 places (http")
        assert lines[1].startswith("help: run `scoresheet explain unknown_field`; to go on, pass --policy ")
        assert lines[2].startswith("  unknown_field: at /new_0 ")


@POSIX
def test_results_on_a_terminal_have_lines_of_their_own(tmp_path: Path, whole: Path) -> None:
    with scoresheet.replay.serve(whole) as server:
        terminal, inside = pty.openpty()
        command = [*COMMAND, "record", str(tmp_path / "recordings"), "--contact", "tests@example.com"]
        addresses = ["--base-url", server.base_url, "--callback-url", server.callback_url]
        with subprocess.Popen([*command, *addresses], stdout=inside, stderr=inside) as process:
            os.close(inside)
            written = b""
            while True:
                try:
                    written += os.read(terminal, 1 << 16)
                except OSError:  # Linux says so when the other end is closed.
                    break
        os.close(terminal)
        assert process.returncode == 0
    # What is seen of a line is what follows the last return to its start.
    lines = [line.rsplit("\r\x1b[K", 1)[-1] for line in written.decode().split("\r\n")]
    names = [endpoint.name for endpoint in scoresheet.endpoints() if endpoint.path]
    assert [line.split()[:2] for line in lines if line] == [["recorded", name] for name in names]
    assert re.search(rf"\r\x1b\[K1/{len(names)} ", written.decode()), "progress is shown"


@pytest.mark.parametrize(
    ("option", "host", "missing"),
    [("--base-url", "callback", "--callback-url"), ("--callback-url", "pub", "--base-url")],
)
def test_one_address_alone_sends_nothing_to_the_other_host(
    option: str, host: str, missing: str, tmp_path: Path, whole: Path
) -> None:
    left_out = [endpoint.name for endpoint in scoresheet.endpoints() if endpoint.host == host]
    reached = [endpoint.name for endpoint in scoresheet.endpoints() if endpoint.host not in {None, host}]
    with scoresheet.replay.serve(whole) as server:
        url = server.base_url if option == "--base-url" else server.callback_url
        address = ["--contact", "tests@example.com", option, url]
        outcome = run("record", str(tmp_path / "recordings"), *address)
        assert outcome.returncode == 0
        note = f"left out {', '.join(left_out)}: no {missing} is given for their host\n"
        assert outcome.stderr.decode() == note
        assert outcome.stdout.decode().count("recorded ") == len(reached) == len(server.requests)
        alone = run("check", "--live", "--endpoint", left_out[0], *address)
        assert alone.returncode == 2
        assert alone.stderr.decode().startswith(
            "error: expected an endpoint of the server that is given, but "
        )
        assert len(server.requests) == len(reached)


@pytest.mark.parametrize("command", ["requeue", "runs"])
@pytest.mark.parametrize("missing", ["dlt", "pyarrow"])
def test_the_package_that_is_missing_is_named(missing: str, command: str) -> None:
    script = f"import sys; sys.modules[{missing!r}] = None; import scoresheet.__main__"
    outcome = subprocess.run(
        [sys.executable, "-c", script, command, "x"], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 2
    assert (
        outcome.stderr == f"error: expected {missing} but found none\n"
        "help: install it with `pip install 'scoresheet[dlt]'`\n"
    )
