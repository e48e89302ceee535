"""A contract of another API, from its schemas alone: `examples/lichess`."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from shutil import copytree

import pytest
import scoresheet

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


def test_dates_are_dates_of_python(tmp_path: Path) -> None:
    day = {"type": ["string", "null"], "format": "date", "description": "A day."}
    schema = {
        "type": "object",
        "description": "A body.",
        "additionalProperties": False,
        "required": ["day"],
        "properties": {"day": day},
    }
    (tmp_path / "endpoints.toml").write_text('[diary]\nsummary = "A diary."\n')
    (tmp_path / "diary.json").write_text(json.dumps(schema))
    contract = scoresheet.Contract.load(tmp_path)
    for text in ("0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31", None):
        table = contract.decode("diary", json.dumps({"day": text}))["diary"]
        expected = date.fromisoformat(text) if text else None
        assert list(table) == table.to_pylist() == [{"day": expected}]
        assert table["day"] == [expected]
        assert table.to_arrow().to_pylist() == [{"day": expected}]


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
