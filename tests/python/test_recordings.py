"""What other tools have recorded is read, validated and imported like our own recordings."""

import base64
import gzip
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import scoresheet
import yaml
from good_bodies import good_body
from scoresheet.cli import main

URL = "https://api.chess.com/pub/player/erik"
PROFILE = good_body("player_profile").read_bytes()
DATE = "Fri, 18 Oct 2024 01:24:17 GMT"
DRIFTED = json.dumps(json.loads(PROFILE) | {"flair": "gold"}).encode()
HEADERS = {
    "Content-Type": ["application/json; charset=utf-8"],
    "Date": [DATE],
    "etag": ['W/"1"'],
    "Set-Cookie": ["id=SECRET"],
}


def interaction(body: Any, url: str = URL, **response: Any) -> dict[str, Any]:
    """An interaction as vcrpy writes it."""
    request = {"body": None, "headers": {"Accept": ["*/*"]}, "method": "GET", "uri": url}
    answer = {"body": {"string": body}, "headers": HEADERS, "status": {"code": 200, "message": "OK"}}
    return {"request": request, "response": answer | response}


def vcrpy(*interactions: dict[str, Any]) -> str:
    return str(yaml.safe_dump({"interactions": list(interactions), "version": 1}))


def har(body: bytes, url: str = URL, **content: Any) -> dict[str, Any]:
    return {
        "log": {
            "version": "1.2",
            "entries": [
                {
                    "startedDateTime": "2024-10-18T01:24:17.123Z",
                    "request": {"method": "GET", "url": url},
                    "response": {
                        "status": 200,
                        "headers": [{"name": "content-encoding", "value": "br"}],
                        "content": {"mimeType": "application/json", "text": body.decode()} | content,
                    },
                }
            ],
        }
    }


def ruby(body: bytes, **written: Any) -> dict[str, Any]:
    """A cassette of VCR, and of Betamax but for the name of the program."""
    return {
        "http_interactions": [
            {
                "request": {"method": "get", "uri": URL},
                "response": {
                    "status": {"code": 200, "message": "OK"},
                    "headers": HEADERS,
                    "body": {"encoding": "UTF-8", "string": body.decode()} | written,
                },
                "recorded_at": "2024-10-18T01:24:17",
            }
        ],
        "recorded_with": "VCR 6.1.0",
    }


def go(body: bytes) -> dict[str, Any]:
    response = {"body": body.decode(), "headers": HEADERS, "status": "200 OK", "code": 200}
    return {"version": 2, "interactions": [{"request": {"url": URL, "method": "GET"}, "response": response}]}


def with_content(body: bytes) -> dict[str, Any]:
    """As older versions of vcrpy record httpx."""
    answer = {"content": body.decode(), "http_version": "HTTP/1.1", "status_code": 200, "headers": HEADERS}
    return {"request": {"method": "GET", "uri": URL}, "response": answer}


PACKED = HEADERS | {"Content-Encoding": ["gzip"]}

FORMATS: dict[str, Callable[[bytes], tuple[str, str]]] = {
    "vcrpy": lambda body: ("x.yaml", vcrpy(interaction(body.decode()))),
    "vcrpy, bytes": lambda body: ("x.yml", vcrpy(interaction(body))),
    "vcrpy, packed": lambda body: ("x.yaml", vcrpy(interaction(gzip.compress(body), headers=PACKED))),
    "vcrpy, unpacked": lambda body: ("x.yaml", vcrpy(interaction(body.decode(), headers=PACKED))),
    "vcrpy, JSON": lambda body: (
        "x.json",
        json.dumps({"version": 1, "interactions": [interaction(body.decode())]}, indent=4),
    ),
    "vcrpy, httpx": lambda body: ("x.yaml", vcrpy(with_content(body))),
    "HAR": lambda body: ("x.har", json.dumps(har(body))),
    "HAR named .json": lambda body: ("x.json", json.dumps(har(body))),
    "HAR, Base64": lambda body: (
        "x.har",
        json.dumps(har(b"", text=base64.b64encode(body).decode(), encoding="base64")),
    ),
    "VCR": lambda body: ("x.yml", yaml.safe_dump(ruby(body))),
    "Betamax": lambda body: (
        "x.json",
        json.dumps(ruby(b"", string=None, base64_string=base64.b64encode(body).decode())),
    ),
    "go-vcr": lambda body: ("x.yaml", yaml.safe_dump(go(body))),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_read(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, text = FORMATS[name](DRIFTED)
    cassette = tmp_path / "cassettes" / file
    cassette.parent.mkdir()
    cassette.write_text(text, encoding="utf-8")
    (recording,), skipped = scoresheet.replay.read_recordings([cassette.parent])
    assert skipped == []
    assert (recording.endpoint, recording.parameters) == ("player_profile", {"username": "erik"})
    assert (recording.source, recording.url, recording.status) == (f"{cassette}#1", URL, 200)
    assert recording.recorded_at is not None
    assert f"{recording.recorded_at:%Y-%m-%d %H:%M:%S}" == "2024-10-18 01:24:17"
    assert recording.read() == (DRIFTED, False)
    assert main(["check", str(cassette.parent)]) == 3
    assert "new field `flair`" in capsys.readouterr().out
    assert main(["propose", str(cassette)]) == 0
    assert "new optional property `flair`" in capsys.readouterr().out


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_imported_is_served(
    name: str, tmp_path: Path, client_of: Callable[..., scoresheet.Client]
) -> None:
    file, text = FORMATS[name](PROFILE)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert main(["import", str(tmp_path / file), "--to", str(tmp_path / "recordings")]) == 0
    recorded = tmp_path / "recordings" / "pub" / "player" / "erik.json"
    head = recorded.with_name("erik.json.headers").read_text()
    assert "SECRET" not in head
    assert f"GET {URL}\nscoresheet-recorded: {DATE}\n" in head
    with scoresheet.replay.serve(tmp_path / "recordings") as server:
        assert client_of(server).player_profile("erik").body == PROFILE
    assert main(["check", str(tmp_path / "recordings")]) == 0


def test_interactions_that_say_nothing_are_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post = interaction("{}") | {"request": {"method": "POST", "uri": URL}}
    packed = interaction(b"\x0b\x00", headers=HEADERS | {"Content-Encoding": ["br"]})
    other = interaction("{}", url="https://lichess.org/api/user/erik")
    unchanged = interaction("", status={"code": 304, "message": "Not Modified"})
    cassette = tmp_path / "x.yaml"
    cassette.write_text(vcrpy(post, packed, other, unchanged, interaction(PROFILE.decode())))
    assert main(["check", str(cassette)]) == 0
    out, err = capsys.readouterr()
    assert out == "ok: 1 body validated, no drift\n"
    assert err.splitlines() == [
        f"skipped {cassette}#1: expected a request by GET, but found POST",
        f"skipped {cassette}#2: expected a body that is not packed, but found one in `br`: record with"
        " `decode_compressed_response=True`",
        f"skipped {cassette}: not under contract",
        f"skipped {cassette}#4: HTTP 304 is not under contract",
    ]
    assert main(["check", f"{cassette}#5"]) == 0
    assert capsys.readouterr() == ("ok: 1 body validated, no drift\n", "")


def test_files_of_other_programs_are_skipped(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bodies / "chart.yaml").write_text("{{ broken: template\n")
    (bodies / "config.yml").write_text("interactive: true\n")
    (bodies / "urls.json").write_text("[1]")
    assert main(["check", str(bodies)]) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"skipped {bodies / name}: it is no cassette and no HAR file" for name in ("chart.yaml", "config.yml")
    ]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.yaml", "interactions:\n- request: {uri: 'x\n", "cannot read x.yaml: "),
        ("x.yaml", "interactions: &a\n- [*b]\n", "cannot read x.yaml: "),
        ("x.yaml", "interactions:\n" + "- " * 1000, "expected at most 64 levels, but found more"),
        ("x.json", '{"interactions": [', "cannot read x.json: EOF while parsing"),
        ("x.har", "{", "cannot read x.har: EOF while parsing"),
        ("x.yaml", "interactions:\n\xff", "cannot read x.yaml: invalid utf-8"),
    ],
)
def test_a_broken_cassette_is_no_success(
    name: str, text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(text.encode("latin-1"))
    assert main(["check", str(tmp_path / name)]) == 2
    assert message in capsys.readouterr().err.replace(f"{tmp_path}/", "")


@pytest.mark.parametrize(
    "place",
    [
        "api.chess.com/pub/player/erik",
        "site/api.chess.com/pub/player/erik.json",
        "dump/https%3A%2F%2Fapi.chess.com%2Fpub%2Fplayer%2Ferik",
        "dump/api.chess.com_pub_player_erik.json",
    ],
)
def test_a_url_may_be_the_name(place: str, tmp_path: Path) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_bytes(PROFILE)
    for given in (tmp_path, file):
        (recording,), _ = scoresheet.replay.read_recordings([given])
        assert (recording.endpoint, recording.parameters) == ("player_profile", {"username": "erik"})
    assert main(["import", str(tmp_path), "--to", str(tmp_path / "recordings")]) == 0
    assert (tmp_path / "recordings/pub/player/erik.json").read_bytes() == PROFILE


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("urls.json", json.dumps({"bodies/1.json": URL})),
        ("INDEX.tsv", f"file\turl\nbodies/1.json\t{URL}\n"),
        ("INDEX.tsv", "file\turl_path\nbodies/1.json\tplayer/erik\n"),
    ],
)
def test_a_mapping_may_have_the_url(
    name: str, text: str, tmp_path: Path, client_of: Callable[..., scoresheet.Client]
) -> None:
    file = tmp_path / "bodies" / "1.json"
    file.parent.mkdir()
    file.write_bytes(PROFILE)
    (tmp_path / name).write_text(text)
    for given in (tmp_path, file.parent, file):
        (recording,), skipped = scoresheet.replay.read_recordings([given])
        assert (recording.url, skipped) == (URL, [])
    with scoresheet.replay.serve(tmp_path) as server:
        assert client_of(server).player_profile("erik").body == PROFILE


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def given(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))

    given(DRIFTED)
    assert main(["check", "-"]) == 2
    assert "name the endpoint of a single body with --endpoint" in capsys.readouterr().err
    given(DRIFTED)
    assert main(["check", "-", "--endpoint", "player_profile"]) == 3
    assert "next      scoresheet propose - --endpoint player_profile\n" in capsys.readouterr().out
    for text in (vcrpy(interaction(DRIFTED.decode())), json.dumps(har(DRIFTED))):
        given(text.encode())
        assert main(["check", "-"]) == 3
        given(text.encode())
        assert main(["propose", "-"]) == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["check", "-"]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.write(write, PROFILE)
    os.close(write)
    assert main(["check", f"/dev/fd/{read}", "--endpoint", "player_profile"]) == 0
    os.close(read)


def test_the_latest_response_is_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def dated(body: bytes, year: int) -> dict[str, Any]:
        date = [f"Fri, 18 Oct {year} 01:24:17 GMT"]
        return interaction(body.decode(), headers=HEADERS | {"Date": date})

    recordings = tmp_path / "recordings"
    cassette = tmp_path / "x.yaml"
    cassette.write_text(vcrpy(dated(DRIFTED, 2024), dated(PROFILE, 2019)))
    assert main(["import", str(cassette), "--to", str(recordings)]) == 0
    assert capsys.readouterr() == (
        f"1 recordings in {recordings}, 1 left out\n",
        f"left out {cassette}#2: {cassette}#1 is a later response to the same request\n",
    )
    file = recordings / "pub/player/erik.json"
    assert file.read_bytes() == DRIFTED
    cassette.write_text(vcrpy(dated(PROFILE, 2019)))
    assert main(["import", str(cassette), "--to", str(recordings)]) == 0
    assert f"{file} is not known to be earlier" in capsys.readouterr().err
    assert file.read_bytes() == DRIFTED
    cassette.write_text(vcrpy(dated(PROFILE, 2030)))
    assert main(["import", str(cassette), "--to", str(recordings)]) == 0
    assert file.read_bytes() == PROFILE


def test_what_has_no_place_is_left_out(
    bodies: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limited = interaction("Too many requests", status={"code": 429}, headers={"Content-Type": ["text/plain"]})
    (bodies / "x.yaml").write_text(vcrpy(limited))
    assert main(["import", str(bodies), "--to", str(tmp_path / "recordings")]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("0 recordings in ")
    assert f"left out {bodies / 'x.yaml'}#1: HTTP 429 says nothing about what was requested\n" in err
    assert "it does not say what was requested: name its URL in `urls.json`\n" in err


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_nothing_is_imported_through_a_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.yaml").write_text(vcrpy(interaction(PROFILE.decode())))
    outside = tmp_path / "outside"
    outside.mkdir()
    recordings = tmp_path / "recordings" / "pub"
    recordings.mkdir(parents=True)
    (recordings / "player").symlink_to(outside)
    assert main(["import", str(tmp_path / "x.yaml"), "--to", str(recordings.parent)]) == 2
    assert "leads out of the folder" in capsys.readouterr().err
    assert list(outside.iterdir()) == []
