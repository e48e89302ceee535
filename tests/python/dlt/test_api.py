"""The dlt source of another API, from its schemas and manifest alone, against a server on loopback."""

from __future__ import annotations

import asyncio
import json
import shlex
import shutil
import threading
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import dlt
import pytest
import scoresheet
from dlt.pipeline.exceptions import PipelineStepFailed
from dlt.sources.rest_api import rest_api_source
from scoresheet.cli import main
from scoresheet.cli.exit_codes import DRIFT
from scoresheet.dlt import api, requeue, under_contract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LICHESS = Path(__file__).parents[3] / "examples/lichess"

API = """
[api]
name = "toys"
title = "Toy shop"

[hosts.main]
base_url = "https://toys.example/v1"

[auth.main]
header = "X-Api-Key"

[parameters.slug]
pattern = "^[a-z]{1,20}$"
example = "ball"

[parameters.offset]
range = [0, 1000]

[parameters.limit]
range = [1, 1000]

[arguments.clubs]
parameter = "slug"

[pages.toys]
next = "/next"

[manners]
contact = "optional"
"""

ENDPOINTS = """
[toys]
path = "/toys"
pages = "toys"
summary = "A page of toys."
fetched_at = "fetched_at"
keys = { toys = ["fetched_at"], results = ["fetched_at", "name"] }

[toys.dlt.toys]
write_disposition = "replace"

[toy]
path = "/toys/{slug}"
example = { slug = "ball" }
summary = "A toy."
keys = { toy = ["id"], parts = ["id", "code"] }

[toy.dlt.toy]
follow = { resource = "toys", columns = { results = "url" } }
write_disposition = "merge"

[shelf]
path = "/shelves/{slug}"
example = { slug = "left" }
summary = "A shelf."
keys = { shelf = ["name"] }

[shelf.dlt.shelves]
argument = "clubs"
write_disposition = "merge"
"""


def described(kind: str, **keywords: Any) -> dict[str, Any]:
    return {"type": kind, "description": "Invented."} | keywords


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return described("object", additionalProperties=False, properties=properties, required=required)


COUNT = described("integer", minimum=0, maximum=1000)
TEXT = described("string")
SCHEMAS = {
    "toys": closed(
        ["count", "results"],
        count=COUNT,
        next=TEXT,
        results=described("array", items=closed(["name", "url"], name=TEXT, url=TEXT)),
    ),
    "toy": closed(
        ["id", "name", "parts"],
        id=COUNT,
        name=TEXT,
        parts=described("array", items=closed(["code"], code=TEXT)),
    ),
    "shelf": closed(["name"], name=TEXT),
}


class Server:
    """Serves bodies by path and query, with ETags, and notes every request."""

    def __init__(self) -> None:
        self.bodies: dict[str, Any] = {}
        self.status: dict[str, int] = {}
        self.links: dict[str, str] = {}
        self.requests: list[tuple[str, int, dict[str, str]]] = []
        self.slow = threading.Event()
        """Pages after the first wait for it."""
        self.slow.set()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, daemon=True)
        self.thread.start()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        path = handler.path
        body = self.bodies.get(path)
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        etag = f'"{md5(text, usedforsecurity=False).hexdigest()}"'
        status = self.status.get(path, 200 if body is not None else 404)
        if status == 200 and handler.headers.get("If-None-Match") == etag:
            status = 304
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.requests.append((path, status, headers))
        if "offset=" in path:
            self.slow.wait(60)
        handler.send_response(status)
        handler.send_header("ETag", etag)
        handler.send_header("Content-Type", "application/json")
        if path in self.links:
            handler.send_header("Location" if status in (301, 302) else "Link", self.links[path])
        content = b"" if status == 304 else text
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    def toys(self, *names: str, size: int = 2) -> None:
        """Lists these toys in pages, and describes each."""
        starts = range(0, len(names), size)
        for start in starts:
            page: dict[str, Any] = {
                "count": len(names),
                "results": [
                    {"name": name, "url": f"https://toys.example/v1/toys/{name}/"}
                    for name in names[start : start + size]
                ],
            }
            if start + size < len(names):
                page["next"] = f"{self.url}/v1/toys?offset={start + size}"
            self.bodies["/v1/toys" + (f"?offset={start}" if start else "")] = page
        for number, name in enumerate(names):
            self.bodies[f"/v1/toys/{name}"] = {"id": number, "name": name, "parts": [{"code": "wheel"}]}

    def statuses(self) -> dict[str, int]:
        """The last status of each path since the last call."""
        found = {path: status for path, status, _ in self.requests}
        self.requests.clear()
        return found


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()
    server.thread.join()


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    folder = tmp_path / "schemas"
    folder.mkdir()
    (folder / "api.toml").write_text(API, encoding="utf-8")
    (folder / "endpoints.toml").write_text(ENDPOINTS, encoding="utf-8")
    for name, schema in SCHEMAS.items():
        (folder / f"{name}.json").write_text(json.dumps(schema), encoding="utf-8")
    return folder


@pytest.fixture
def pipeline(tmp_path: Path) -> dlt.Pipeline:
    return dlt.pipeline(
        "toys", destination=dlt.destinations.duckdb(str(tmp_path / "toys.duckdb")), dataset_name="data",
        pipelines_dir=str(tmp_path / "pipelines"),
    )  # fmt: skip


def rows(pipeline: dlt.Pipeline, query: str) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        return [tuple(row) for row in client.execute_sql(query) or []]


def source(schemas: Path, server: Server, **options: Any) -> Any:
    return api(schemas, base_urls={"main": f"{server.url}/v1"}, **options)


def test_pages_children_and_followed_resources_are_loaded(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll", "car")
    made = source(schemas, server)
    assert (made.name, list(made.resources)) == ("toys", ["toys", "toy"])
    pipeline.run(made)
    assert rows(pipeline, "select name from toys__results order by 1") == [("ball",), ("car",), ("doll",)]
    assert rows(pipeline, "select id, name from toy order by 1") == [(0, "ball"), (1, "doll"), (2, "car")]
    assert rows(pipeline, "select id, code from toy__parts order by 1") == [(n, "wheel") for n in range(3)]
    schema = pipeline.default_schema.tables["toy"]
    assert schema["columns"]["id"]["primary_key"]
    assert schema["columns"]["name"]["description"] == "Invented."


def test_followed_addresses_have_queries_and_escapes(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    text = (schemas / "api.toml").read_text(encoding="utf-8")
    (schemas / "api.toml").write_text(text.replace("[a-z]{1,20}", "[a-z ]{1,20}"), encoding="utf-8")
    server.toys("ball")
    for url in ("toys/red%20ball?ref=list#top", "toys/../secret", "boxes/ball", "toys/%2e%2e"):
        row = {"name": url, "url": f"https://toys.example/v1/{url}"}
        server.bodies["/v1/toys"]["results"].append(row)
    server.bodies["/v1/toys/red%20ball"] = {"id": 1, "name": "red ball", "parts": []}
    with pytest.raises(PipelineStepFailed, match=r"expected `slug` to be .*, but found `\.\.`"):
        pipeline.run(source(schemas, server))
    server.bodies["/v1/toys"]["results"].pop()
    pipeline.run(source(schemas, server))
    assert rows(pipeline, "select name from toy order by id") == [("ball",), ("red ball",)]
    assert {path for path, _, _ in server.requests} == {"/v1/toys", "/v1/toys/ball", "/v1/toys/red%20ball"}


def test_a_second_run_requests_with_etags_and_loads_what_changed(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll")
    pipeline.run(source(schemas, server))
    server.statuses()
    server.bodies["/v1/toys/doll"]["parts"] = [{"code": "arm"}, {"code": "leg"}]
    pipeline.run(source(schemas, server))
    assert server.statuses() == {"/v1/toys": 200, "/v1/toys/ball": 304, "/v1/toys/doll": 200}
    found = rows(pipeline, "select id, code from toy__parts order by all")
    assert found == [(0, "wheel"), (1, "arm"), (1, "leg")]


def test_a_violation_fails_the_run_by_default(server: Server, schemas: Path, pipeline: dlt.Pipeline) -> None:
    server.toys("ball", "doll")
    server.bodies["/v1/toys/doll"]["color"] = "red"
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source(schemas, server))
    assert isinstance(failed.value.__cause__, scoresheet.ContractViolation)
    assert failed.value.__cause__.violations[0].pointer == "/color"
    assert pipeline.default_schema_name is None, "nothing was loaded"


def test_quarantined_responses_are_requested_again_once_the_contract_is_repaired(
    server: Server, schemas: Path, pipeline: dlt.Pipeline, caplog: pytest.LogCaptureFixture
) -> None:
    server.toys("ball", "doll")
    server.bodies["/v1/toys/doll"]["color"] = "red"
    with caplog.at_level("WARNING", logger="scoresheet"):
        pipeline.run(source(schemas, server, policy="quarantine"))
    folder = shlex.quote(pipeline.pipelines_dir)
    command = f"scoresheet requeue toys --pipelines-dir {folder} --schemas DIR"
    assert f"load the quarantined ones with `{command}`" in caplog.text
    assert rows(pipeline, "select name from toy") == [("ball",)]
    assert rows(pipeline, "select code, pointer, table_name from _contract_violations") == [
        ("unknown_field", "/color", "toy")
    ]
    assert rows(pipeline, "select endpoint, status from _quarantine") == [("toy", "quarantined")]
    schema = json.loads((schemas / "toy.json").read_text(encoding="utf-8"))
    schema["properties"]["color"] = TEXT
    (schemas / "toy.json").write_text(json.dumps(schema), encoding="utf-8")
    pipeline.run(source(schemas, server, policy="quarantine"))
    assert rows(pipeline, "select name, color from toy order by 1") == [("ball", None), ("doll", "red")]


def statuses(pipeline: dlt.Pipeline) -> list[str]:
    return [status for (status,) in rows(pipeline, "select status from _quarantine order by 1")]


def counts(outcome: Any) -> tuple[int, int, int]:
    assert outcome.unusable == []
    return len(outcome.requeued), len(outcome.superseded), len(outcome.remaining)


def repair(schemas: Path, endpoint: str, change: Callable[[dict[str, Any]], None]) -> None:
    file = schemas / f"{endpoint}.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    change(schema)
    file.write_text(json.dumps(schema), encoding="utf-8")


def priced(schema: dict[str, Any]) -> None:
    """Let toys of a list have a price."""
    schema["properties"]["results"]["items"]["properties"]["price"] = COUNT


def test_quarantined_responses_are_loaded_by_requeue(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll", "car")
    server.bodies["/v1/toys/doll"] |= {"color": "red"}
    server.bodies["/v1/toys/car"] |= {"color": 7}
    pipeline.run(source(schemas, server, policy="quarantine"))
    assert rows(pipeline, "select name from toy") == [("ball",)]
    assert counts(requeue(pipeline, schemas=schemas)) == (0, 0, 2)
    repair(schemas, "toy", lambda schema: schema["properties"].update(color=TEXT))
    server.requests.clear()
    assert counts(requeue(pipeline, dry_run=True, schemas=schemas)) == (1, 0, 1)
    assert counts(requeue(pipeline, schemas=schemas)) == (1, 0, 1)
    assert server.requests == [], "the stored bodies are loaded"
    assert rows(pipeline, "select name, color from toy order by 1") == [("ball", None), ("doll", "red")]
    assert rows(pipeline, "select id, code from toy__parts order by all") == [(0, "wheel"), (1, "wheel")]
    assert statuses(pipeline) == ["quarantined", "quarantined", "requeued"]
    assert counts(requeue(pipeline, schemas=schemas)) == (0, 0, 1)
    # A later response replaces the one that waits.
    server.bodies["/v1/toys/car"]["color"] = "blue"
    pipeline.run(source(schemas, server, policy="quarantine"))
    assert rows(pipeline, "select color from toy where name = 'car'") == [("blue",)]
    assert counts(requeue(pipeline, schemas=schemas)) == (0, 1, 0)


def test_requeue_exports_lines_of_json_as_what_reads_them(
    pipeline: dlt.Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings = Path(shutil.copytree(LICHESS / "recordings", tmp_path / "recordings"))
    recorded = recordings / "lichess/api/games/user/quietbishop.ndjson"
    drifted = recorded.read_bytes().replace(b'"rated":true', b'"rated":"yes"')
    recorded.write_bytes(drifted)
    schemas = str(LICHESS / "schemas")
    with scoresheet.replay.serve(recordings, schemas=schemas) as served:
        games = api(
            schemas, items={"players": ["quietbishop"]}, policy="quarantine", base_urls=served.base_urls
        ).with_resources("players_games")
        pipeline.run(games)
    monkeypatch.setenv("DESTINATION__DUCKDB__CREDENTIALS", f"duckdb:///{tmp_path / 'toys.duckdb'}")
    folder = ["--pipelines-dir", str(tmp_path / "pipelines"), "--schemas", schemas]
    assert main(["requeue", "toys", *folder, "--export", str(tmp_path / "left")]) == DRIFT
    (exported,) = (tmp_path / "left/user_games").iterdir()
    assert (exported.suffix, exported.read_bytes()) == (".ndjson", drifted)
    assert main(["check", str(tmp_path / "left"), "--schemas", schemas]) == DRIFT
    (tmp_path / "left/INDEX.tsv").write_text(
        f"file\turl\nuser_games/{exported.name}\thttps://lichess.org/api/games/user/quietbishop\n"
    )
    with scoresheet.replay.serve(tmp_path / "left", schemas=schemas) as served:
        client = scoresheet.Client(schemas=schemas, base_urls=served.base_urls)
        found = client.fetch("user_games", username="quietbishop", policy="discard_row")
        assert (found.body, found.tables["user_games"].num_rows) == (drifted, 1)


def test_a_quarantined_page_is_added_to_the_others(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll", "car", "kite", "top", "drum")
    for path in ("/v1/toys", "/v1/toys?offset=2"):
        server.bodies[path]["results"][0]["price"] = 7
    made = source(schemas, server, policy="quarantine").with_resources("toys")
    pipeline.run(made)
    assert rows(pipeline, "select name from toys__results order by 1") == [("drum",), ("top",)]
    repair(
        schemas,
        "toys",
        lambda schema: schema["properties"]["results"]["items"]["properties"].update(price=COUNT),
    )
    assert counts(requeue(pipeline, schemas=schemas)) == (2, 0, 0)
    found = rows(pipeline, "select name, price from toys__results order by 1")
    expected = {"ball": 7, "doll": None, "car": 7, "kite": None, "top": None, "drum": None}
    assert dict(found) == expected
    assert len(found) == len(expected)


def test_a_list_that_was_kept_is_replaced_by_requeue(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll")
    pipeline.run(source(schemas, server).with_resources("toys"))
    server.toys("car", "kite")
    server.bodies["/v1/toys"]["results"][0]["price"] = 7
    pipeline.run(source(schemas, server, policy="quarantine").with_resources("toys"))
    assert rows(pipeline, "select name from toys__results order by 1") == [("ball",), ("doll",)]
    repair(
        schemas,
        "toys",
        lambda schema: schema["properties"]["results"]["items"]["properties"].update(price=COUNT),
    )
    assert counts(requeue(pipeline, schemas=schemas)) == (1, 0, 0)
    assert rows(pipeline, "select name from toys__results order by 1") == [("car",), ("kite",)]


def test_requeue_needs_the_contract_of_the_api(server: Server, schemas: Path, pipeline: dlt.Pipeline) -> None:
    server.toys("ball")
    pipeline.run(source(schemas, server))
    with pytest.raises(scoresheet.ConfigError, match="schemas of the API that was loaded"):
        requeue(pipeline)


def test_items_policy_and_addresses_come_from_the_configuration(
    server: Server, schemas: Path, pipeline: dlt.Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.toys("ball")
    server.bodies |= {"/v1/shelves/left": {"name": "left"}, "/v1/shelves/right": {"name": "right", "x": 1}}
    monkeypatch.setenv("SOURCES__TOYS__ITEMS", '{"clubs": ["left", "right", "left"]}')
    monkeypatch.setenv("SOURCES__TOYS__POLICY", "evolve")
    monkeypatch.setenv("SOURCES__TOYS__BASE_URLS", json.dumps({"main": f"{server.url}/v1"}))
    pipeline.run(api(schemas).with_resources("shelves"))
    assert rows(pipeline, "select name, _extra from shelves order by 1") == [
        ("left", None),
        ("right", '{"x":1}'),
    ]
    assert [path for path, _, _ in server.requests] == ["/v1/shelves/left", "/v1/shelves/right"]


def test_secrets_and_requests_stay_with_their_host(
    server: Server, schemas: Path, pipeline: dlt.Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    domain = server.url.removeprefix("http://").upper().replace(".", "_").replace(":", "_")
    monkeypatch.setenv(f"SCORESHEET_AUTH_{domain}", "hidden")
    monkeypatch.setenv("SCORESHEET_AUTH_TOYS_EXAMPLE", "of another host")
    server.toys("ball")
    pipeline.run(source(schemas, server))
    assert all("x-api-key" not in headers for _, _, headers in server.requests), "the address was replaced"
    manifest = (schemas / "api.toml").read_text(encoding="utf-8")
    (schemas / "api.toml").write_text(manifest.replace("https://toys.example/v1", f"{server.url}/v1"))
    server.requests.clear()
    other = Server()
    try:
        for found in (f"{other.url}/v1/toys?offset=2", "https://toys.example/v1/toys"):
            server.bodies["/v1/toys"]["next"] = found
            with pytest.raises(PipelineStepFailed, match="is an address outside of"):
                pipeline.run(api(schemas).with_resources("toys"))
        server.status["/v1/toys"] = 302
        server.links["/v1/toys"] = f"{other.url}/v1/toys"
        with pytest.raises(PipelineStepFailed, match="the redirect leaves the host"):
            pipeline.run(api(schemas).with_resources("toys"))
        assert other.requests == []
    finally:
        other.http.shutdown()
        other.http.server_close()
    assert all(headers["x-api-key"] == "hidden" for _, _, headers in server.requests)


def test_pages_by_link_and_by_offset(server: Server, schemas: Path, pipeline: dlt.Pipeline) -> None:
    server.toys("ball", "doll", "car")
    for path, body in server.bodies.items():
        if "results" in body and body.pop("next", None):
            server.links[path] = f'</v1/other>; rel="last", <{server.url}/v1/toys?offset=2>; rel="next"'
    manifest = (schemas / "api.toml").read_text(encoding="utf-8")
    (schemas / "api.toml").write_text(manifest.replace('next = "/next"', 'link = "next"'))
    pipeline.run(source(schemas, server).with_resources("toys"))
    assert rows(pipeline, "select count(*) from toys__results") == [(3,)]
    (schemas / "api.toml").write_text(
        manifest.replace('next = "/next"', 'offset = "offset"\nlimit = "limit"\nsize = 2')
    )
    server.links.clear()
    by_offset = {
        parse_qs(urlsplit(path).query).get("offset", ["0"])[0]: body for path, body in server.bodies.items()
    }
    server.bodies = {
        "/v1/toys?limit=2": server.bodies["/v1/toys"],
        "/v1/toys?limit=2&offset=2": by_offset["2"],
    }
    pipeline.run(source(schemas, server).with_resources("toys"))
    assert rows(pipeline, "select count(*) from toys__results") == [(3,)]


def test_a_query_has_fixed_pairs_and_parameters(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    manifest = (schemas / "endpoints.toml").read_text(encoding="utf-8")
    query = '"/shelves?kind=wide&name={slug}&limit={limit?}"'
    (schemas / "endpoints.toml").write_text(manifest.replace('"/shelves/{slug}"', query))
    server.bodies = {f"/v1/shelves?kind=wide&name={name}": {"name": name} for name in ("left", "right")}
    made = source(schemas, server, items={"clubs": ["left", "right"]})
    pipeline.run(made.with_resources("shelves"))
    assert rows(pipeline, "select name from shelves order by 1") == [("left",), ("right",)]


def with_optional(schemas: Path) -> None:
    """Let requests for toys and shelves have a `limit`, and those for a toy a `lang`."""
    manifest = (schemas / "endpoints.toml").read_text(encoding="utf-8")
    for path in ("/toys", "/shelves/{slug}"):
        manifest = manifest.replace(f'path = "{path}"', f'path = "{path}?limit={{limit?}}"')
    manifest = manifest.replace('path = "/toys/{slug}"', 'path = "/toys/{slug}?lang={lang?}"')
    (schemas / "endpoints.toml").write_text(manifest, encoding="utf-8")
    text = (schemas / "api.toml").read_text(
        encoding="utf-8"
    ) + '\n[parameters.lang]\npattern = "^[a-z]{2}$"\n'
    (schemas / "api.toml").write_text(text, encoding="utf-8")


def test_parameters_that_may_be_left_out_are_set_for_a_resource(
    server: Server, schemas: Path, pipeline: dlt.Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_optional(schemas)
    server.toys("ball", "doll")
    server.bodies = {
        "/v1/toys?limit=5": server.bodies["/v1/toys"],
        "/v1/toys/ball?lang=de": {"id": 0, "name": "Ball", "parts": []},
        "/v1/toys/doll?lang=de": {"id": 1, "name": "Puppe", "parts": []},
        "/v1/shelves/left": {"name": "left"},
    }
    given = {"toys": {"limit": 5}, "toy": {"lang": "de"}}
    pipeline.run(source(schemas, server, items={"clubs": ["left"]}, parameters=given))
    assert rows(pipeline, "select name from toy order by id") == [("Ball",), ("Puppe",)]
    assert rows(pipeline, "select name from shelves") == [("left",)]
    assert {path for path, _, _ in server.requests} == set(server.bodies)
    monkeypatch.setenv("SOURCES__TOYS__PARAMETERS", '{"toy": {"lang": "de"}, "toys": {"limit": "5"}}')
    server.requests.clear()
    pipeline.run(source(schemas, server).with_resources("toy"))
    assert {status for _, status, _ in server.requests} == {200, 304}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"toyz": {}}, "expected the keys of `parameters` among toys, shelves, toy, but found 'toyz'"),
        ({"toy": {"limit": 5}}, r"expected `parameters\['toy'\]` among lang, which a request may leave out"),
        ({"shelves": {"slug": "left"}}, "among limit, which a request may leave out, but found 'slug'"),
        ({"toy": "de"}, "as a mapping of names to values, but found 'de'"),
        ({"toy": {"lang": ["de"]}}, r"as a text or a whole number, but found \['de'\]"),
    ],
)
def test_parameters_that_cannot_be_sent_are_refused(
    given: Any, expected: str, server: Server, schemas: Path
) -> None:
    with_optional(schemas)
    with pytest.raises(scoresheet.ConfigError, match=expected):
        source(schemas, server, parameters=given)
    assert server.requests == []


def test_pages_are_awaited(server: Server, schemas: Path) -> None:
    server.toys("ball", "doll", "car", "kite", "top")

    async def names(client: scoresheet.Client[str], **options: Any) -> list[int]:
        pages = client.pages_async("toys", **options)
        assert repr(pages) == f"<scoresheet.AsyncPages: next is {server.url}/v1/toys>"
        found = [page.tables["results"].num_rows if page.tables else 0 async for page in pages]
        assert repr(pages) == "<scoresheet.AsyncPages: at their end>"
        return found

    async def interrupted(client: scoresheet.Client[str]) -> list[str]:
        pages = client.pages_async("toys")
        await anext(pages)
        waiting = asyncio.ensure_future(anext(pages))
        while len(server.requests) < 2:
            await asyncio.sleep(0.001)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        server.slow.set()
        return [page.requested_url async for page in pages]

    async def at_once(client: scoresheet.Client[str]) -> list[str]:
        pages = client.pages_async("toys")
        return [page.requested_url for page in await asyncio.gather(anext(pages), anext(pages), anext(pages))]

    with scoresheet.Client(schemas=schemas, base_urls={"main": f"{server.url}/v1"}) as client:
        pages = list(client.pages("toys"))
        assert asyncio.run(names(client)) == [2, 2, 1]
        known = {page.requested_url: (page.etag or "", page.next_page) for page in pages}
        assert asyncio.run(names(client, known=known)) == [0, 0, 0]
        assert sorted(asyncio.run(at_once(client))) == [page.requested_url for page in pages], "each once"
        server.requests.clear()
        server.slow.clear()
        assert asyncio.run(asyncio.wait_for(interrupted(client), 60)) == [
            page.requested_url for page in pages[1:]
        ]
        server.bodies["/v1/toys?offset=2"]["results"] = 7
        with pytest.raises(scoresheet.ContractViolation):
            asyncio.run(names(client))
        with pytest.raises(scoresheet.ConfigError, match="has no parameter `color`"):
            client.pages_async("toys", color="red")


def test_a_list_that_leads_in_circles_is_refused(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll", "car")
    server.bodies["/v1/toys?offset=2"]["next"] = f"{server.url}/v1/toys?offset=2#again"
    with pytest.raises(PipelineStepFailed, match="the page has come before"):
        pipeline.run(source(schemas, server).with_resources("toys"))
    assert [path for path, _, _ in server.requests] == ["/v1/toys", "/v1/toys?offset=2"]


def test_pages_that_have_not_changed_lead_to_the_next(
    server: Server, schemas: Path, pipeline: dlt.Pipeline
) -> None:
    server.toys("ball", "doll", "car", "kite", "top")
    manifest = (schemas / "endpoints.toml").read_text(encoding="utf-8")
    manifest = manifest.replace('write_disposition = "replace"', 'write_disposition = "merge"')
    for file in ("shelf", "toy"):
        (schemas / f"{file}.json").unlink()
    manifest = manifest.partition("[toy]")[0]
    (schemas / "endpoints.toml").write_text(manifest, encoding="utf-8")
    text = (schemas / "api.toml").read_text(encoding="utf-8")
    (schemas / "api.toml").write_text(text.replace('[arguments.clubs]\nparameter = "slug"\n', ""))
    pipeline.run(source(schemas, server))
    server.statuses()
    server.bodies["/v1/toys?offset=4"]["results"][0]["name"] = "drum"
    pipeline.run(source(schemas, server))
    assert server.statuses() == {"/v1/toys": 304, "/v1/toys?offset=2": 304, "/v1/toys?offset=4": 200}
    assert ("drum",) in rows(pipeline, "select name from toys__results")


def test_clients_and_streams_follow_pages(server: Server, schemas: Path) -> None:
    server.toys("ball", "doll", "car", "kite", "top")
    with scoresheet.Client(schemas=schemas, base_urls={"main": f"{server.url}/v1"}) as client:
        unread = client.pages("toys")
        assert repr(unread) == f"<scoresheet.Pages: next is {server.url}/v1/toys>"
        pages = list(unread)
        assert repr(unread) == "<scoresheet.Pages: at their end>"
        assert [page.tables["results"].num_rows for page in pages] == [2, 2, 1]
        assert [page.next_page is None for page in pages] == [False, False, True]
        assert pages[0].next_page == pages[1].requested_url
        known = {page.requested_url: (page.etag or "", page.next_page) for page in pages}
        assert [page.not_modified for page in client.pages("toys", known=known)] == [True] * 3
        chunk, *others = client.stream("toys", [{}])
        assert not others
        assert chunk.tables["results"].num_rows == 5
        assert [result.url for result in chunk.results] == [page.url for page in pages]
        assert len(list(client.pages("toy", slug="ball"))) == 1


def test_what_is_no_manifest_is_refused(server: Server, schemas: Path) -> None:
    text = (schemas / "api.toml").read_text(encoding="utf-8")
    for old, new, expected in [
        ("[hosts.main]", "[hosts.main", "api.toml#: "),
        ('name = "toys"', "", "api.toml#/api: "),
        ("https://toys.example/v1", "http://toys.example/v1", "api.toml#/auth/main: would send a secret"),
        ("https://toys.example/v1", "https://u:p@toys.example/v1", "api.toml#/hosts/main/base_url"),
        ('next = "/next"', 'after = "/next"', "api.toml#/pages/toys: "),
        ("[hosts.main]", "[servers.main]", "api.toml#/servers: expected a table"),
    ]:
        (schemas / "api.toml").write_text(text.replace(old, new), encoding="utf-8")
        with pytest.raises(scoresheet.ConfigError, match=expected):
            api(schemas)
    (schemas / "api.toml").write_text(text, encoding="utf-8")
    with pytest.raises(scoresheet.ConfigError, match="expected the keys of `items` among"):
        source(schemas, server, items={"players": ["x"]})
    with pytest.raises(
        scoresheet.ConfigError,
        match="expected hosts of Toy shop in `base_urls`, which are main, but found `pub`",
    ):
        api(schemas, base_urls={"pub": server.url})


def test_a_failed_request_fails_the_run(server: Server, schemas: Path, pipeline: dlt.Pipeline) -> None:
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source(schemas, server).with_resources("toys"))
    cause: BaseException | None = failed.value
    while cause is not None and not isinstance(cause, scoresheet.UpstreamError):
        cause = cause.__cause__
    assert isinstance(cause, scoresheet.UpstreamError)
    assert (cause.status, cause.kind) == (404, "no_route")


def rest(server: Server, action: dict[str, Any]) -> Any:
    """dlt's own REST source with a contract under it."""
    endpoint: Any = {
        "path": "toys",
        "data_selector": "results",
        "paginator": {"type": "json_link", "next_url_path": "next"},
        **action,
    }
    client = {"base_url": f"{server.url}/v1/"}
    configuration: Any = {"client": client, "resources": [{"name": "toys", "endpoint": endpoint}]}
    return rest_api_source(configuration, name="rest")


def test_a_contract_under_dlts_rest_source(server: Server, schemas: Path, pipeline: dlt.Pipeline) -> None:
    server.toys("ball", "doll", "car")
    pipeline.run(rest(server, under_contract(schemas, "toys")))
    assert rows(pipeline, "select name from toys order by 1") == [("ball",), ("car",), ("doll",)]
    server.bodies["/v1/toys?offset=2"]["results"][0]["price"] = 7
    with pytest.raises(PipelineStepFailed, match="violates its contract"):
        pipeline.run(rest(server, under_contract(schemas, "toys")))


@pytest.mark.parametrize(
    ("policy", "expected"),
    [("discard_row", ["ball", "car"]), ("quarantine", ["car"]), ("evolve", ["ball", "car", "doll"])],
)
def test_policies_under_dlts_rest_source(
    server: Server, schemas: Path, pipeline: dlt.Pipeline, policy: str, expected: list[str]
) -> None:
    server.toys("ball", "doll", "car")
    server.bodies["/v1/toys"]["results"][1]["price"] = 7
    seen: list[tuple[list[str], bytes]] = []
    action = under_contract(
        schemas,
        "toys",
        policy=policy,
        on_violations=lambda found, body: seen.append(([each.pointer for each in found], body)),
    )
    pipeline.run(rest(server, action))
    assert [name for (name,) in rows(pipeline, "select name from toys order by 1")] == expected
    assert [pointers for pointers, _ in seen] == [["/results/1/price"]]
    assert json.loads(seen[0][1]) == server.bodies["/v1/toys"]


def test_a_contract_needs_an_endpoint_and_a_policy(schemas: Path) -> None:
    with pytest.raises(scoresheet.ConfigError, match="there is no endpoint `dolls`"):
        under_contract(schemas, "dolls")
    with pytest.raises(scoresheet.ConfigError, match="expected `policy` to be one of"):
        under_contract(schemas, "toys", policy="ignore")
