"""`scoresheet check`: folders of bodies and cassettes, and a server in the place of chess.com."""

import hashlib
import io
import json
import re
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.demo import CASSETTES

Live = Callable[..., int]

GOOD = b'{"code":0,"message":"x"}'


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Live:
    """Runs `scoresheet check --live` against a server."""

    def run(server: scoresheet.replay.Replay, *arguments: str) -> int:
        monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        monkeypatch.setenv("SCORESHEET_CALLBACK_URL", server.callback_url)
        return main(["check", "--live", "--max-attempts", "1", *arguments])

    return run


def report(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    document: dict[str, object] = json.loads(capsys.readouterr().out)
    return document


def write(file: Path, body: bytes, *head: str) -> Path:
    """A body, and its head if there is one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    if head:
        file.with_name(file.name + ".headers").write_text("".join(f"{line}\n" for line in head))
    return file


def http_date(age: timedelta) -> str:
    return (datetime.now(timezone.utc) - age).strftime("%a, %d %b %Y %H:%M:%S GMT")


def test_bodies_that_keep_the_contract_pass(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bodies)]) == 0
    assert capsys.readouterr() == (f"ok: {len(scoresheet.endpoints())} bodies validated, no drift\n", "")


def test_cassettes_are_validated_by_the_path_they_are_served_at(
    whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(whole), str(CASSETTES)]) == 0
    count = sum(
        1 for folder in (whole, CASSETTES) for file in folder.rglob("*") if file.suffix in {".json", ".pgn"}
    )
    assert capsys.readouterr() == (f"ok: {count} bodies validated, no drift\n", "")
    for recording in scoresheet.replay.recordings(whole):
        recording.file.write_bytes(b"{}")
    assert main(["check", str(whole), "--format", "json"]) == 3
    endpoints = {finding["endpoint"] for finding in report(capsys)["findings"]}  # type: ignore[attr-defined]
    # An object without members keeps the contract of those whose members are data, or all optional.
    assert endpoints >= {
        "player_profile",
        "match",
        "match_live",
        "tournament_round",
        "player_games_archive_pgn",
    }


def test_an_index_names_the_endpoint_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("by-path.json", "by-name.json", "of-nothing.json"):
        write(tmp_path / "all" / name, b"{}")
    rows = [
        "endpoint\tfile\turl_path",
        "\tall/by-path.json\tplayer/erik",
        "club\tall/by-name.json\t",
        "\tall/of-nothing.json\tnowhere",
    ]
    (tmp_path / "INDEX.tsv").write_text("\n".join(rows))
    recorded = {
        recording.file.name: (recording.endpoint, recording.url)
        for recording in scoresheet.replay.recordings(tmp_path)
    }
    assert recorded == {
        "by-path.json": ("player_profile", "https://api.chess.com/pub/player/erik"),
        "by-name.json": ("club", None),
        "of-nothing.json": (None, "https://api.chess.com/pub/nowhere"),
    }
    assert main(["check", str(tmp_path)]) == 3
    assert capsys.readouterr().err == f"skipped {tmp_path / 'all'}: not under contract\n"


def test_drift_is_reported_by_cause(drifted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(drifted / "error" / "bad too.json", (drifted / "error" / "bad.json").read_bytes())
    assert main(["check", str(drifted), "--format", "json"]) == 3
    findings = report(capsys)["findings"]
    assert isinstance(findings, list)
    assert sorted((finding["code"], finding["pointer"]) for finding in findings) == [
        ("unknown_field", "/hint"),
        ("wrong_type", "/code"),
    ]


def test_one_endpoint_alone_can_be_validated(drifted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(drifted), "--endpoint", "club", "--endpoint", "country"]) == 0
    assert capsys.readouterr().out == "ok: 2 bodies validated, no drift\n"
    assert main(["check", str(drifted), "--endpoint", "error"]) == 3


def test_errors_are_validated_as_errors_and_web_pages_are_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "pub/player/nobody.json", GOOD, "HTTP 404", "Content-Type: application/json")
    page = write(tmp_path / "pub/player/walled.json", b"<html>", "HTTP 403", "Content-Type: text/html")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr() == (
        "ok: 1 body validated, no drift\n",
        f"skipped {page}: HTTP 403 is not under contract\n",
    )
    write(tmp_path / "pub/player/nobody.json", b'{"sorry":1}', "HTTP 404", "Content-Type: application/json")
    assert main(["check", str(tmp_path)]) == 3


def test_folders_of_other_endpoints_are_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(bodies / "unheard_of" / "body.json", b"{}")
    assert main(["check", str(bodies)]) == 0
    assert capsys.readouterr().err == f"skipped {bodies / 'unheard_of'}: not under contract\n"


def test_nothing_to_judge_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert re.fullmatch(
        r"error: expected recordings, cassettes, or bodies as <endpoint>/<name>\.json, in .*, but found none"
        r"\nhelp: name the endpoint of a single body with --endpoint\nthe endpoints are .*\n",
        capsys.readouterr().err,
    )
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    nowhere = tmp_path / "nowhere"
    assert capsys.readouterr().err == (
        f"error: expected a file or folder, but found none at {nowhere}\nhelp: check the path\n"
    )


@pytest.mark.parametrize("status", [503, 429, 301])
def test_recordings_without_a_contract_are_no_success(
    status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = write(tmp_path / "pub/player/erik.json", b"", f"HTTP {status}", "Content-Type: text/html")
    assert main(["check", str(tmp_path), "--format", "json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"skipped {page}: HTTP {status} is not under contract\n" in printed.err
    assert "error: expected recordings, cassettes, or bodies" in printed.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "expected a PATH or --live, but found neither"),
        ([".", "--param", "iso=MT"], "expected --live with --param"),
        ([".", "--write-baseline"], "expected --baseline with --write-baseline"),
        ([".", "--baseline", "nowhere.json"], "expected a baseline, but found none at nowhere.json"),
        (
            [".", "--propose", "--schemas", "nowhere"],
            "expected schemas with a manifest `endpoints.toml` in nowhere, but found",
        ),
        ([".", "--record", "x"], "expected --live with --record"),
        ([".", "--endpoint", "players"], "expected the name of an endpoint, but found 'players'"),
        ([".", "--max-age", "-1"], "expected --max-age as days from 0 up, but found -1"),
        ([".", "--max-age", "nan"], "expected --max-age as days from 0 up, but found NaN"),
        ([".", "--format", "xml"], "expected a format among text, "),
        ([".", "--format", "json="], "expected a file after 'json='"),
        (
            [".", "--format", "json", "--format", "text"],
            "expected one format without a file, but found json and text",
        ),
        ([".", "--format", "json=a", "--output", "b"], "expected a format without a file for --output"),
    ],
)
def test_contradictions_are_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *arguments]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith(f"error: {message}")


def test_what_cannot_be_read_is_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(bodies / "error" / "x.json", GOOD, "no status")
    assert main(["check", str(bodies)]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("error: cannot read ")
    assert "x.json: expected `HTTP <status>` in the first line of headers" in errors


def test_old_recordings_are_stale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "error/new.json", GOOD, "HTTP 200", f"Date: {http_date(timedelta(days=2))}")
    assert main(["check", str(tmp_path), "--max-age", "3"]) == 0
    assert main(["check", str(tmp_path), "--max-age", "1.5"]) == 5
    assert main(["check", str(tmp_path)]) == 0
    capsys.readouterr()
    undated = write(tmp_path / "error/undated.json", GOOD)
    assert main(["check", str(tmp_path), "--max-age", "3"]) == 5
    output = capsys.readouterr().out
    assert str(undated) in output
    assert "it has no date of recording" in output
    assert "new.json" not in output


def test_edited_recordings_are_stale(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    digest = hashlib.sha256(GOOD).hexdigest()
    file = write(tmp_path / "error/x.json", GOOD, "HTTP 200", f"scoresheet-body-sha256: {digest}")
    assert main(["check", str(tmp_path)]) == 0
    file.write_bytes(GOOD + b"\n")
    assert main(["check", str(tmp_path)]) == 5
    assert "its body was edited after it was recorded" in capsys.readouterr().out


def test_drift_goes_before_staleness(tmp_path: Path) -> None:
    write(tmp_path / "error/x.json", b"{}", "HTTP 200", "scoresheet-body-sha256: 00")
    assert main(["check", str(tmp_path)]) == 3


def test_copied_recordings_are_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = ["HTTP 200", 'ETag: W/"1"']
    first = write(tmp_path / "error/a.json", GOOD, *head)
    equal = write(tmp_path / "error/b.json", GOOD, *head)
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "ok: 2 bodies validated, no drift\n"
    equal.write_bytes(GOOD.replace(b"x", b"y"))
    assert main(["check", str(tmp_path)]) == 0
    output = capsys.readouterr().out
    assert f"{equal} has the ETag of {first} but another body" in output
    assert "1 warning" in output


def test_an_etag_of_chess_com_is_that_of_its_body(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tag = hashlib.md5(GOOD, usedforsecurity=False).hexdigest()
    head = ["HTTP 404", "GET https://api.chess.com/pub/player/nobody", f'ETag: W/"{tag}"']
    file = write(tmp_path / "pub/player/nobody.json", GOOD, *head)
    assert main(["check", str(tmp_path)]) == 0
    assert "warning" not in capsys.readouterr().out
    file.write_bytes(GOOD.replace(b"x", b"y"))
    assert main(["check", str(tmp_path)]) == 0
    assert "has an ETag that does not match its body" in capsys.readouterr().out


@pytest.mark.parametrize("name", scoresheet.report.Report.FORMATS)
def test_every_format_can_be_written_to_a_file(
    name: str, drifted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(drifted), "--format", name]) == 3
    printed = capsys.readouterr().out
    folder = tmp_path / "reports"
    folder.mkdir()
    file = folder / f"report.{name}"
    assert main(["check", str(drifted), "--format", name, "--output", str(file)]) == 3
    assert capsys.readouterr().out == ""
    # The time of the run is all that may differ.
    times = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?")
    assert times.sub("", file.read_text("utf-8").rstrip("\n")) == times.sub("", printed.rstrip("\n"))
    assert list(folder.iterdir()) == [file]


def test_several_formats_are_written_at_once(
    drifted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.json"
    file.write_text("of yesterday")
    assert main(["check", str(drifted), "--format", f"json={file}", "--format", "text"]) == 3
    assert capsys.readouterr().out.endswith(" bodies\n")
    assert json.loads(file.read_text())["outcome"] == "drift"


def test_a_report_that_cannot_be_written_leaves_nothing_behind(drifted: Path, tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    assert main(["check", str(drifted), "--output", str(tmp_path / "report")]) == 2
    assert main(["check", str(drifted), "--output", str(tmp_path / "nowhere" / "report")]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bodies", "report"]


def test_colors_are_for_terminals(drifted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown() -> str:
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Terminal())
            main(["check", str(drifted)])
            assert isinstance(sys.stdout, Terminal)
            return sys.stdout.getvalue()

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in shown()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shown()


def test_an_example_of_every_endpoint_is_asked_once(
    whole: Path, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    with scoresheet.replay.serve(whole) as server:
        assert live(server) == 0
        paths = [request.path for request in server.requests]
    assert len(paths) == len(set(paths)) == sum(1 for endpoint in scoresheet.endpoints() if endpoint.path)
    assert capsys.readouterr() == (f"ok: {len(paths)} bodies validated, no drift\n", "")


def test_live_drift_is_reported_with_its_url(
    whole: Path, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    (whole / "pub/puzzle.json").write_bytes(b'{"new":1}')
    with scoresheet.replay.serve(whole) as server:
        assert live(server, "--endpoint", "daily_puzzle", "--format", "json") == 3
        assert f"{server.base_url}/puzzle" in capsys.readouterr().out


def test_an_upstream_failure_is_no_drift(
    faults: scoresheet.replay.Replay, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--endpoint", "player_profile", "--param", "username=walled-off"]
    assert live(faults, *asked, "--format", "json") == 4
    document = report(capsys)
    assert (document["outcome"], document["findings"]) == ("upstream", [])


def test_an_example_that_vanished_is_stale(
    faults: scoresheet.replay.Replay, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--endpoint", "player_profile", "--param", "username=nobody-of-that-name"]
    assert live(faults, *asked) == 5
    output = capsys.readouterr().out
    assert "player_profile username=nobody-of-that-name" in output
    assert "chess.com no longer has this example" in output


def test_drift_is_seen_beside_failures(tmp_path: Path, live: Live) -> None:
    write(tmp_path / "pub/puzzle.json", b'{"new":1}')
    write(tmp_path / "pub/streamers.json", b"no", "HTTP 503")
    asked = ["--endpoint", "daily_puzzle", "--endpoint", "streamers"]
    with scoresheet.replay.serve(tmp_path) as server:
        assert live(server, *asked) == 3
        assert live(server, "--endpoint", "streamers") == 4


def test_live_and_folders_share_a_report(
    drifted: Path, whole: Path, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    with scoresheet.replay.serve(whole) as server:
        assert live(server, str(drifted), "--endpoint", "club") == 0
        assert capsys.readouterr().out == "ok: 2 bodies validated, no drift\n"


def test_live_answers_can_be_kept_and_are_asked_with_their_etags(
    whole: Path, tmp_path: Path, live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept"
    write(kept / "pub/streamers.json", b"{}", "HTTP 200", f"Date: {http_date(timedelta(days=9))}")
    with scoresheet.replay.serve(whole) as server:
        for _ in range(2):
            assert live(server, "--endpoint", "club", "--record", str(kept)) == 0
            # What was recorded before and not asked for now is another matter.
            assert capsys.readouterr().out == "ok: 1 body validated, no drift\n"
        assert [request.status for request in server.requests] == [200, 304]


def offers(folder: Path, *offered: bool) -> None:
    """Thirty bodies, each with a game for each flag that says whether a draw is offered."""
    game = {"url": "https://www.chess.com/game/daily/1", "move_by": 0, "last_activity": 1700000000}
    games = [game | ({"draw_offer": True} if offer else {}) for offer in offered]
    for number in range(50):
        write(folder / "player_games_to_move" / f"{number}.json", json.dumps({"games": games}).encode())


def test_a_baseline_warns_of_what_no_contract_forbids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, baseline = tmp_path / "bodies", tmp_path / "null_rates.json"
    command = ["check", str(folder), "--format", "json", "--baseline", str(baseline)]
    offers(folder, True, False)
    assert main([*command, "--write-baseline"]) == 0
    assert report(capsys)["warnings"] == []
    assert main(command) == 0
    assert report(capsys)["warnings"] == []
    offers(folder, False, False)
    assert main(command) == 0
    warnings = report(capsys)["warnings"]
    assert isinstance(warnings, list)
    first = warnings[0]
    assert (first["endpoint"], first["pointer"]) == ("player_games_to_move", "games.draw_offer")
    assert first["message"] == (
        "`games.draw_offer` is null in 100.0 % of 100 rows, in the baseline in 50.0 % of 100"
    )
    write(folder / "error" / "bad.json", b"{}")
    assert main([*command, "--write-baseline"]) == 3, "drift is drift, with or without warnings"
    assert len(report(capsys)["warnings"]) == len(warnings)  # type: ignore[arg-type]
    assert main(command) == 3
    assert report(capsys)["warnings"] == []


def test_live_answers_are_compared_with_a_baseline(whole: Path, tmp_path: Path, live: Live) -> None:
    baseline = tmp_path / "null_rates.json"
    with scoresheet.replay.serve(whole) as server:
        assert live(server, "--endpoint", "club", "--baseline", str(baseline), "--write-baseline") == 0
    assert set(json.loads(baseline.read_text())["endpoints"]) == {"club"}


def test_proposed_patches_stand_with_their_findings(
    drifted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    assert main(["check", str(drifted), "--propose", "--format", "json", "--format", f"html={page}"]) == 3
    findings = report(capsys)["findings"]
    assert isinstance(findings, list)
    patches = {finding["pointer"]: finding["patch"] for finding in findings}
    assert "+++ b/schemas/error.json\n" in patches["/hint"]
    assert '+    "hint": {' in patches["/hint"]
    assert "hint" not in (patches["/code"] or ""), "a finding has its own change only"
    assert '<span class="added">+    &#34;hint&#34;: {</span>' in page.read_text()


def test_progress_is_for_terminals(whole: Path, live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with scoresheet.replay.serve(whole) as server:
        assert live(server, "--endpoint", "country", "--endpoint", "streamers") == 0
    assert terminal.getvalue() == "\r\x1b[K1/2 country iso=XE\r\x1b[K2/2 streamers\r\x1b[K"
