"""A contract of another API, from its schemas alone: `examples/lichess`."""

import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any

import pyarrow.ipc
import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.cli.exit_codes import OK

EXAMPLE = Path(__file__).parents[2] / "examples/lichess"
USER = (EXAMPLE / "recordings/lichess/api/user/quietbishop.json").read_bytes()


@pytest.fixture(scope="module")
def contract() -> scoresheet.Contract:
    return scoresheet.Contract.load(EXAMPLE / "schemas")


@contextmanager
def server(body: bytes) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A server that answers each request with a body; its address, and the headers of the requests so far."""
    heads: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heads.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as served:
        thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{served.server_port}", heads
        finally:
            served.shutdown()
            thread.join()


def test_the_contract_says_what_the_endpoints_share(contract: scoresheet.Contract) -> None:
    api = contract.api
    assert (api["name"], api["title"]) == ("lichess", "lichess.org")
    assert api["hosts"]["lichess"]["base_url"] == "https://lichess.org"
    assert api["hosts"]["lichess"]["auth"]["variable"] == "SCORESHEET_AUTH_LICHESS_ORG"
    assert api["parameters"]["username"]["type"] == "string"
    assert api["manners"]["contact"] == "optional"
    assert [endpoint.host for endpoint in contract.endpoints] == ["lichess"] * 3
    assert list(scoresheet.Contract.shipped().api["hosts"]) == ["pub", "callback"]


def test_bodies_are_tables_and_drift_is_caught(contract: scoresheet.Contract) -> None:
    tables = contract.decode("user", USER)
    assert (tables["user"].num_rows, tables["perfs"].num_rows) == (1, 4)
    drifted = USER.replace(b'"rating":1744', b'"rating":null')
    assert [violation.code for violation in contract.violations("user", drifted)] == ["null_value"]
    history = (EXAMPLE / "recordings/lichess/api/user/quietbishop/rating-history.json").read_bytes()
    tables = contract.decode("user_rating_history", history, username="QuietBishop")
    points = tables["user_rating_history__points"]
    assert points.column_names == ["username", "name", "year", "month", "day", "rating"]
    assert points.num_rows == 12
    games = (EXAMPLE / "recordings/lichess/api/games/user/quietbishop.ndjson").read_bytes()
    assert contract.decode("user_games", games)["user_games"].num_rows == 2


def diary(folder: Path, text_format: str) -> scoresheet.Contract:
    """A contract of bodies with a day of this format."""
    day = {"type": ["string", "null"], "format": text_format, "description": "A day."}
    schema = {
        "type": "object",
        "description": "A body.",
        "additionalProperties": False,
        "required": ["day"],
        "properties": {"day": day},
    }
    (folder / "endpoints.toml").write_text('[diary]\nsummary = "A diary."\n')
    (folder / "diary.json").write_text(json.dumps(schema))
    return scoresheet.Contract.load(folder)


def test_dates_are_dates_of_python(tmp_path: Path) -> None:
    contract = diary(tmp_path, "date")
    for text in ("0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31", None):
        table = contract.decode("diary", json.dumps({"day": text}))["diary"]
        expected = date.fromisoformat(text) if text else None
        assert list(table) == table.to_pylist() == [{"day": expected}]
        assert table["day"] == [expected]
        assert table.to_arrow().to_pylist() == [{"day": expected}]


def test_moments_are_datetimes_of_python(tmp_path: Path) -> None:
    contract = diary(tmp_path, "date-time")
    for text in (
        "0001-01-01T00:00:00.000000Z",
        "1582-10-15T12:30:00.000001Z",
        "1969-12-31T23:59:59.999999Z",
        "1969-12-31T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "2026-11-27T16:49:12.123456Z",
        "9999-12-31T23:59:59.999999Z",
        None,
    ):
        table = contract.decode("diary", json.dumps({"day": text}))["diary"]
        expected = datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None
        assert list(table) == table.to_pylist() == [{"day": expected}]
        assert table["day"] == [expected]
        assert table.to_arrow().to_pylist() == [{"day": expected}]
    for text in ("9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+00:01"):
        body = json.dumps({"day": text})
        assert [violation.code for violation in contract.violations("diary", body)] == ["bad_format"]
        with pytest.raises(scoresheet.ContractViolation):
            contract.decode("diary", body)


def test_a_moment_that_python_does_not_have_is_an_error(tmp_path: Path) -> None:
    table = diary(tmp_path, "date-time").decode("diary", '{"day": null}')["diary"].to_arrow()
    for micros in (-(2**63), -62_135_596_800_000_001, 253_402_300_800_000_000, 2**63 - 1):
        moments = pyarrow.table([pyarrow.array([micros], "int64").cast(table.schema.types[0])], table.schema)
        stream = io.BytesIO()
        with pyarrow.ipc.new_stream(stream, moments.schema) as writer:
            writer.write_table(moments)
        found = scoresheet.Table._unpickle(stream.getvalue())  # type: ignore[attr-defined]
        for read in (found.to_pylist, lambda found=found: list(found), lambda found=found: found["day"]):
            with pytest.raises(ValueError, match=f"expected a moment of the years 1 to 9999.*{micros}"):
                read()
        assert repr(found)


def test_a_client_of_another_api_needs_no_contact(contract: scoresheet.Contract) -> None:
    with server(USER) as (address, heads):
        client = scoresheet.Client(schemas=contract, base_url=address)
        response = client.fetch("user", username="QuietBishop")
        assert response.tables["perfs"].num_rows == 4
        assert "contact" not in heads[0]["user-agent"]


def test_a_secret_of_the_environment_is_sent_to_its_host_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server(USER) as (address, heads), server(USER) as (elsewhere, others):
        schemas = Path(copytree(EXAMPLE / "schemas", tmp_path / "schemas"))
        text = (schemas / "api.toml").read_text()
        (schemas / "api.toml").write_text(text.replace('https://lichess.org"', f'{address}"', 1))
        monkeypatch.setenv(f"SCORESHEET_AUTH_127_0_0_1_{address.rsplit(':', 1)[1]}", "sesame")
        scoresheet.Client(schemas=schemas).fetch("user", username="quietbishop")
        assert heads[0]["authorization"] == "Bearer sesame"
        scoresheet.Client(schemas=schemas, base_url=elsewhere).fetch("user", username="quietbishop")
        assert "authorization" not in others[0]


def recorded(folder: Path, *urls: str) -> Path:
    """The recordings of the example as files of any name, which an index describes."""
    folder.mkdir()
    rows = ["file\turl"]
    for number, url in enumerate(urls):
        path = url.removeprefix("https://lichess.org/").partition("?")[0]
        (source,) = (EXAMPLE / "recordings/lichess").glob(f"{path}.*json")
        (folder / f"{number}{source.suffix}").write_bytes(source.read_bytes())
        rows.append(f"{number}{source.suffix}\t{url}")
    (folder / "INDEX.tsv").write_text("\n".join(rows), encoding="utf-8")
    return folder


def test_an_index_has_the_urls_of_the_api(contract: scoresheet.Contract, tmp_path: Path) -> None:
    base = "https://lichess.org/api"
    folder = recorded(
        tmp_path / "bodies",
        f"{base}/user/quietbishop",
        f"{base}/games/user/quietbishop?max=2",
    )
    found = scoresheet.replay.recordings(folder, schemas=contract)
    assert [(it.endpoint, it.parameters) for it in found] == [
        ("user", {"username": "quietbishop"}),
        ("user_games", {"username": "quietbishop", "max": "2"}),
    ]
    with scoresheet.replay.serve(folder, schemas=contract) as served:
        assert served.base_urls == {"lichess": served.base_url}
        client = scoresheet.Client(schemas=contract, base_urls=served.base_urls)
        assert client.fetch("user", username="quietbishop").tables["perfs"].num_rows == 4
        assert client.fetch("user_games", username="quietbishop", max=2).tables["user_games"].num_rows == 2
    with scoresheet.replay.serve(folder) as served:
        assert set(served.base_urls) == {"pub", "callback"}
        client = scoresheet.Client(schemas=contract, base_url=served.base_url.replace("pub", "lichess"))
        with pytest.raises(scoresheet.UpstreamError, match="404"):
            client.fetch("user", username="quietbishop")


def test_an_index_tells_pages_apart(tmp_path: Path) -> None:
    example = EXAMPLE.parent / "pokeapi"
    rows = ["file\turl"]
    for number in (1, 2, 3):
        copyfile(example / f"fixtures/pokemon_list/{number}.json", tmp_path / f"{number}.json")
        query = f"?offset={2 * number - 2}&limit=2" if number > 1 else ""
        rows.append(f"{number}.json\thttps://pokeapi.co/api/v2/pokemon{query}")
    (tmp_path / "INDEX.tsv").write_text("\n".join(rows))
    with scoresheet.replay.serve(tmp_path, schemas=example / "schemas") as served:
        client = scoresheet.Client(schemas=example / "schemas", base_urls=served.base_urls)
        pages = client.pages("pokemon_list")
        names = [row["name"] for page in pages for row in page.tables["results"]]
    assert names == ["mossling", "mossgrown", "emberkit", "rillowl", "glintmoth"]


@pytest.mark.parametrize(
    "url",
    [
        "https://lichess.org.evil.example/api/user/quietbishop",
        "https://lichess.orgapi/user/quietbishop",
        "https://u:p@lichess.org/api/user/quietbishop",
        "//lichess.org/api/user/quietbishop",
        "https://lichess.org/../../api/user/quietbishop",
    ],
)
def test_an_index_has_no_urls_of_other_hosts(url: str, contract: scoresheet.Contract, tmp_path: Path) -> None:
    folder = recorded(tmp_path / "bodies", "https://lichess.org/api/user/quietbishop")
    (folder / "INDEX.tsv").write_text(f"file\turl\n0.json\t{url}\n", encoding="utf-8")
    with scoresheet.replay.serve(folder, schemas=contract) as served:
        client = scoresheet.Client(schemas=contract, base_urls=served.base_urls)
        with pytest.raises(scoresheet.UpstreamError, match="404"):
            client.fetch("user", username="quietbishop")


def test_rows_of_its_resources_endpoints_and_tables(contract: scoresheet.Contract) -> None:
    with scoresheet.replay.serve(EXAMPLE / "recordings", schemas=contract) as served:
        client = scoresheet.Client(schemas=contract, base_urls=served.base_urls)
        assert client.rows("players", "quietbishop").read().num_rows == 1
        assert client.rows("user.perfs", ["quietbishop"]).read().num_rows == 4
        assert client.rows("players_games", "quietbishop").read().num_rows == 2
        assert client.rows("user_games", "quietbishop", max=1).read().num_rows == 1
        rated = client.rows("players_games", players=["quietbishop"], max=1)
        assert rated.read().num_rows == 1
        both = client.rows("players_games", "quietbishop", max=[1, 2])
        assert (both.read().num_rows, both.duplicates) == (2, 1)
        refused: list[tuple[str, dict[str, Any], str]] = [
            ("archives", {}, "expected an endpoint or a resource but found `archives`"),
            ("players_games", {"color": "red"}, "it takes `username`, `max`, `since`, `until`"),
            ("players_games", {"max": 0}, "expected `max` to be a number from 1"),
        ]
        for name, given, expected in refused:
            with pytest.raises(scoresheet.ConfigError, match=expected):
                client.rows(name, "quietbishop", **given).read()
        with pytest.raises(scoresheet.UpstreamError):
            client.rows("players_games", "nobody", max=1).read()


def test_parameters_that_may_be_left_out_are_apart(contract: scoresheet.Contract) -> None:
    games = next(endpoint for endpoint in contract.endpoints if endpoint.name == "user_games")
    assert (games.parameters, games.optional_parameters) == (["username"], ["max", "since", "until"])
    assert (games.body_format, contract.endpoints[0].body_format) == ("ndjson", "json")
    assert all(not endpoint.optional_parameters for endpoint in scoresheet.endpoints())


def test_the_commands_send_what_may_be_left_out_only_where_it_is_given(
    contract: scoresheet.Contract, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schemas = str(EXAMPLE / "schemas")
    with scoresheet.replay.serve(EXAMPLE / "recordings", schemas=contract) as served:
        games = tmp_path / "games.jsonl"
        upstream = ["--schemas", schemas, "--base-url", served.base_url]
        words = ["fetch", "players_games", "quietbishop", "max=1", "-o", str(games), "--no-cache"]
        assert main([*words, *upstream]) == OK
        assert len(games.read_text("utf-8").splitlines()) == 1
        live = ["check", "--live", "--endpoint", "user_games", "--param", "username=quietbishop"]
        assert main([*live, *upstream]) == OK, capsys.readouterr().err
        record = ["record", str(tmp_path / "recordings"), "user_games", "username=quietbishop", "max=1"]
        assert main([*record, *upstream]) == OK, capsys.readouterr().err
        (kept,) = (tmp_path / "recordings/lichess/api/games/user").glob("*.ndjson")
        assert kept.name == "quietbishop%3Fmax=1.ndjson"
    assert main(["check", str(tmp_path / "recordings"), "--schemas", schemas]) == OK


def test_the_server_of_the_command_line_has_the_hosts_of_the_schemas() -> None:
    command = [sys.executable, "-m", "scoresheet", "replay", str(EXAMPLE / "recordings")]
    with subprocess.Popen(
        [*command, "--schemas", str(EXAMPLE / "schemas")], stdout=subprocess.PIPE
    ) as served:
        try:
            assert served.stdout is not None
            name, url = served.stdout.readline().decode().split()
            assert (name, url.rpartition("/")[2]) == ("base_urls.lichess", "lichess")
            client = scoresheet.Client(schemas=EXAMPLE / "schemas", base_url=url)
            assert client.fetch("user", username="quietbishop").status == 200
        finally:
            served.kill()


def test_all_problems_of_a_folder_are_listed(tmp_path: Path) -> None:
    schemas = Path(copytree(EXAMPLE / "schemas", tmp_path / "schemas"))
    text = (schemas / "api.toml").read_text()
    (schemas / "api.toml").write_text(
        text.replace("at_once = 1", "at_once = 0").replace("[auth.lichess]", "[auth.github]")
    )
    with pytest.raises(scoresheet.ConfigError) as raised:
        scoresheet.Contract.load(schemas)
    assert "api.toml#/manners/at_once" in str(raised.value)
    assert "api.toml#/auth/github" in str(raised.value)
