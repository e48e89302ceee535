"""`scoresheet record`, and recording while something else fetches."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import scoresheet
from scoresheet.cli import main

Record = Callable[..., int]


@pytest.fixture
def record(tmp_path: Path, bundled: scoresheet.replay.Replay) -> Record:
    """Runs `scoresheet record`, by default against the bundled cassettes."""

    def run(*arguments: str, server: scoresheet.replay.Replay = bundled) -> int:
        hosts = ["--base-url", server.base_url, "--callback-url", server.callback_url]
        options = ["--contact", "tests@example.com", "--max-attempts", "1", *hosts]
        return main(["record", str(tmp_path / "recorded"), *arguments, *options])

    return run


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_one_answer_is_recorded_where_replay_serves_it(
    record: Record,
    tmp_path: Path,
    bundled: scoresheet.replay.Replay,
    client_of: Callable[..., scoresheet.Client],
) -> None:
    assert record("player_games_archive", "username=FenwickThorne", "year=2024", "month=9") == 0
    assert files(tmp_path / "recorded") == [
        "pub/player/fenwickthorne/games/2024/09.json",
        "pub/player/fenwickthorne/games/2024/09.json.headers",
    ]
    with scoresheet.replay.serve(tmp_path / "recorded") as replayed:
        first, again = (
            client_of(server).player_games_archive("fenwickthorne", 2024, 9) for server in (bundled, replayed)
        )
    assert (again.status, again.etag, again.body) == (first.status, first.etag, first.body)


def test_a_recording_has_its_provenance(
    record: Record, tmp_path: Path, bundled: scoresheet.replay.Replay
) -> None:
    record("player_online_status", "username=fenwickthorne")
    (recording,) = scoresheet.replay.recordings(tmp_path / "recorded")
    assert (recording.endpoint, recording.contract, recording.status) == (
        "player_online_status",
        "player_online_status",
        200,
    )
    assert recording.file == tmp_path / "recorded/callback/user/popup/fenwickthorne.json"
    assert recording.url == f"{bundled.callback_url}/user/popup/fenwickthorne"
    assert recording.recorded_at is not None
    body, edited = recording.read()
    assert (body, edited) == (recording.file.read_bytes(), False)
    mode = stat.S_IMODE(recording.file.stat().st_mode)
    (tmp_path / "plain").touch()
    assert mode == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_an_example_of_every_endpoint_is_recorded(
    record: Record, tmp_path: Path, whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with scoresheet.replay.serve(whole) as server:
        assert record(server=server) == 0
        asked = len(server.requests)
        recorded = {path: (tmp_path / "recorded" / path).read_bytes() for path in files(whole)}
        assert recorded == {path: (whole / path).read_bytes() for path in files(whole)}
        assert record(server=server) == 0
        assert {request.status for request in server.requests[asked:]} == {304}
    output, errors = capsys.readouterr()
    endpoints = [endpoint.name for endpoint in scoresheet.endpoints() if endpoint.path]
    assert [line.split()[1] for line in output.splitlines()] == endpoints * 2
    assert errors == ""
    assert main(["check", str(tmp_path / "recorded"), "--max-age", "1"]) == 0


def test_absence_is_recorded_as_what_it_is(
    record: Record, tmp_path: Path, faults: scoresheet.replay.Replay, capsys: pytest.CaptureFixture[str]
) -> None:
    assert record("player_profile", "username=nobody-of-that-name", server=faults) == 0
    assert "HTTP 404" in capsys.readouterr().out
    (recording,) = scoresheet.replay.recordings(tmp_path / "recorded")
    assert (recording.status, recording.endpoint, recording.contract) == (404, "player_profile", "error")


def test_trouble_is_not_recorded(
    record: Record, tmp_path: Path, faults: scoresheet.replay.Replay, capsys: pytest.CaptureFixture[str]
) -> None:
    assert record("player_profile", "username=walled-off", server=faults) == 4
    assert capsys.readouterr().err.startswith(
        "error: player_profile username=walled-off is not recorded: forbidden: "
    )
    assert files(tmp_path / "recorded") == []


def test_drift_is_recorded_too(record: Record, tmp_path: Path) -> None:
    drifted = tmp_path / "drifted/pub/player/erik.json"
    drifted.parent.mkdir(parents=True)
    drifted.write_text('{"new":1}')
    with scoresheet.replay.serve(tmp_path / "drifted") as server:
        assert record("player_profile", "username=erik", server=server) == 0
    assert main(["check", str(tmp_path / "recorded")]) == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["players"],
            "expected the name of an endpoint, but found 'players'\nhelp: choose one of the endpoints\n",
        ),
        (["error"], "expected the name of an endpoint, but found 'error'"),
        (["country", "slug=x"], "expected parameters among iso, but found slug"),
        (["streamers", "iso=MT"], "expected parameters among none, but found iso"),
        (["country", "MT"], "expected a parameter as name=value, but found 'MT'"),
        (["country", "iso=Malta"], "expected `iso` to be a country's two-letter code"),
    ],
)
def test_wrong_requests_are_refused_before_anything_is_sent(
    arguments: list[str],
    message: str,
    counted: scoresheet.replay.Replay,
    record: Record,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert record(*arguments, server=counted) == 2
    assert capsys.readouterr().err.startswith(f"error: {message}")
    assert counted.requests == []


def test_a_contact_is_asked_for_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    assert main(["record", str(tmp_path)]) == 2
    assert "pass --contact you@example.com or set SCORESHEET_CONTACT" in capsys.readouterr().err


def test_the_environment_names_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundled: scoresheet.replay.Replay
) -> None:
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")
    monkeypatch.setenv("SCORESHEET_BASE_URL", bundled.base_url)
    monkeypatch.setenv("SCORESHEET_CALLBACK_URL", bundled.callback_url)
    assert main(["record", str(tmp_path), "player_profile", "username=fenwickthorne"]) == 0
    assert files(tmp_path) == ["pub/player/fenwickthorne.json", "pub/player/fenwickthorne.json.headers"]


def test_a_stream_records_what_it_fetches(
    tmp_path: Path, bundled: scoresheet.replay.Replay, client_of: Callable[..., scoresheet.Client]
) -> None:
    client = client_of(bundled, record_dir=tmp_path)
    months = [{"username": "fenwickthorne", "year": 2024, "month": month} for month in (9, 10, 11)]
    for _ in client.stream("player_games_archive", months):
        pass
    assert [recording.file.name for recording in scoresheet.replay.recordings(tmp_path)] == [
        "09.json",
        "10.json",
        "11.json",
    ]


def test_a_folder_that_cannot_be_written_is_refused(
    tmp_path: Path, record: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "recorded").write_text("in the way")
    assert record("streamers") == 2
    assert capsys.readouterr().err.startswith("error: cannot use `record_dir` ")
