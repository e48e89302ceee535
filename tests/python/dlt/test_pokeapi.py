"""The example `examples/pokeapi`: pages, nulls and lists of replayed fixtures in DuckDB, and a drift."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import dlt
import pyarrow as pa
import pytest
import scoresheet
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.cli import main
from scoresheet.cli.exit_codes import DRIFT, OK
from scoresheet.dlt import api, requeue

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parents[3] / "examples" / "pokeapi"
SCHEMAS, FIXTURES = EXAMPLE / "schemas", EXAMPLE / "fixtures"
PATHS = {"berry": "berry", "pokemon": "pokemon", "pokemon_species": "pokemon-species"}


def recorded() -> dict[str, bytes]:
    """The fixtures by path and query, as PokéAPI serves them."""
    found = {
        f"/api/v2/{path}/{file.stem}": file.read_bytes()
        for endpoint, path in PATHS.items()
        for file in (FIXTURES / endpoint).glob("*.json")
    }
    address = "/api/v2/pokemon"
    for page in sorted((FIXTURES / "pokemon_list").glob("*.json")):
        found[address] = page.read_bytes()
        following = urlsplit(json.loads(page.read_bytes())["next"] or "")
        address = f"{following.path}?{following.query}"
    return found


class Upstream:
    """Replays the fixtures, and notes the requests."""

    def __init__(self) -> None:
        self.bodies = recorded()
        self.requests: list[str] = []
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                upstream.requests.append(self.path)
                body = upstream.bodies.get(self.path)
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "application/json; charset=utf-8")
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *_: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}/api/v2"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def change(self, path: str, **changes: Any) -> None:
        self.bodies[path] = json.dumps(json.loads(self.bodies[path]) | changes).encode()


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    upstream = Upstream()
    yield upstream
    upstream.http.shutdown()
    upstream.http.server_close()
    upstream.thread.join()


@pytest.fixture
def pipeline(tmp_path: Path) -> dlt.Pipeline:
    return dlt.pipeline(
        "pokeapi", destination=dlt.destinations.duckdb(str(tmp_path / "pokeapi.duckdb")), dataset_name="data",
        pipelines_dir=str(tmp_path / "pipelines"),
    )  # fmt: skip


def rows(pipeline: dlt.Pipeline, query: str) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        return [tuple(row) for row in client.execute_sql(query) or []]


def source(upstream: Upstream, schemas: Path = SCHEMAS, **options: Any) -> Any:
    return api(schemas, base_urls={"main": upstream.url}, items={"matches": ["1", "2", "3"]}, **options)


def test_fixtures_conform_and_use_every_property() -> None:
    contract = scoresheet.Contract.load(SCHEMAS)
    for endpoint in contract.endpoints:
        bodies = sorted((FIXTURES / endpoint.name).glob("*.json"))
        assert bodies, endpoint.name
        seen: dict[str, set[type]] = {}
        for file in bodies:
            assert contract.violations(endpoint.name, file.read_bytes()) == []
            for name, table in contract.decode(endpoint.name, file.read_bytes()).items():
                for row in table:
                    for column, value in row.items():
                        seen.setdefault(f"{name}.{column}", set()).add(type(value))
        empty = {"form_descriptions"}
        described = {
            f"{table}.{column}"
            for table, columns in endpoint.descriptions.items()
            for column in columns
            if table not in empty
        }
        assert described - set(seen) == set(), "a column without a value in any fixture"
        assert all(
            text and "Not documented" not in text
            for columns in endpoint.descriptions.values()
            for text in columns.values()
        )


def test_the_fixtures_pass_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", str(FIXTURES), "--schemas", str(SCHEMAS)]) == OK
    assert "ok: 16 bodies validated, no drift" in capsys.readouterr().out
    drifted = tmp_path / "pokemon" / "1.json"
    drifted.parent.mkdir()
    body = json.loads((FIXTURES / "pokemon" / "1.json").read_bytes())
    drifted.write_text(json.dumps(body | {"height": "7"}))
    assert main(["check", str(tmp_path), "--schemas", str(SCHEMAS)]) == DRIFT
    assert "wrong_type" in capsys.readouterr().out


def test_pages_children_and_nulls_are_loaded(upstream: Upstream, pipeline: dlt.Pipeline) -> None:
    made = source(upstream)
    assert set(made.resources) == {"berries", "pokemon_list", "pokemon", "pokemon_species"}
    pipeline.run(made)
    listed = [path for path in upstream.requests if "offset" in path]
    assert {"/api/v2/pokemon?offset=2&limit=2", "/api/v2/pokemon?offset=4&limit=2"} == set(listed)
    names = [("emberkit",), ("glintmoth",), ("mossgrown",), ("mossling",), ("rillowl",)]
    assert rows(pipeline, "select name from pokemon_list__results order by 1") == names
    assert rows(pipeline, "select name from pokemon order by 1") == names
    assert rows(pipeline, "select name from pokemon_species order by 1") == names
    assert rows(pipeline, "select count(*) from berries__flavors") == [(15,)]
    # A null of the body is a null of the table, also where an object was expected.
    assert rows(pipeline, "select id from pokemon where base_experience is null") == [(5,)]
    evolves = "select id, evolves_from_species__name from pokemon_species order by 1"
    assert rows(pipeline, evolves) == [(1, None), (2, "mossling"), (3, None), (4, None), (5, None)]
    nested = "select slot, ability__name, is_hidden from pokemon__past_abilities__abilities where id = 1"
    assert rows(pipeline, nested) == [(3, None, True)]
    learned = """select version_group__name, level_learned_at from pokemon__moves__version_group_details
        where id = 4 and move__name = 'tackle' order by 1"""
    assert rows(pipeline, learned) == [("red-blue", 1), ("scarlet-violet", 3)]
    animated = "sprites__versions__generation_v__black_white__animated__front_female"
    assert rows(pipeline, f"select id from pokemon where {animated} is not null order by 1") == [(4,), (5,)]
    texts = "select count(*) from pokemon_species__flavor_text_entries where language__name = 'fr'"
    assert rows(pipeline, texts) == [(5,)]
    # Every row has a key, so that another run changes no count.
    before = {table: rows(pipeline, f"select count(*) from {table}") for table in data_tables(pipeline)}
    pipeline.run(source(upstream).with_resources("pokemon_species"))
    assert {table: rows(pipeline, f"select count(*) from {table}") for table in before} == before


def data_tables(pipeline: dlt.Pipeline) -> list[str]:
    return [str(table["name"]) for table in pipeline.default_schema.data_tables(seen_data_only=True)]


def test_a_drift_is_caught_repaired_and_loaded(
    upstream: Upstream, pipeline: dlt.Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    for file in SCHEMAS.iterdir():
        (schemas / file.name).write_bytes(file.read_bytes())
    upstream.change("/api/v2/pokemon/3", tera_type="fire", weight=None)
    pipeline.run(source(upstream, schemas, policy="quarantine").with_resources("pokemon"))
    assert rows(pipeline, "select id from pokemon order by 1") == [(1,), (2,), (4,), (5,)]
    found = "select code, pointer, table_name from _contract_violations order by 2"
    assert rows(pipeline, found) == [
        ("unknown_field", "/tera_type", "pokemon"),
        ("null_value", "/weight", "pokemon"),
    ]
    drifted = tmp_path / "drifted" / "pokemon" / "3.json"
    drifted.parent.mkdir(parents=True)
    drifted.write_bytes(upstream.bodies["/api/v2/pokemon/3"])
    schema = json.loads((schemas / "pokemon.json").read_text("utf-8"))
    schema["properties"]["weight"]["type"] = ["integer", "null"]
    schema["properties"]["tera_type"] = {"type": "string", "description": "Its type of late."}
    (schemas / "pokemon.json").write_text(json.dumps(schema))
    assert main(["check", str(drifted.parent.parent), "--schemas", str(schemas)]) == OK
    outcome = requeue(pipeline, schemas=schemas)
    assert (len(outcome.requeued), outcome.remaining, outcome.unusable) == (1, [], [])
    assert rows(pipeline, "select name, weight, tera_type from pokemon where id = 3") == [
        ("emberkit", None, "fire")
    ]
    assert rows(pipeline, "select count(*) from pokemon__stats where id = 3") == [(6,)]


def test_a_drift_of_one_page_is_named(upstream: Upstream, pipeline: dlt.Pipeline) -> None:
    upstream.change("/api/v2/pokemon?offset=2&limit=2", next=7)
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source(upstream).with_resources("pokemon_list"))
    cause = failed.value.__cause__
    assert isinstance(cause, scoresheet.ContractViolation)
    assert [(found.code, found.pointer) for found in cause.violations] == [("wrong_type", "/next")]
    assert str(cause.url).endswith("/pokemon?offset=2&limit=2")


def test_rows_of_a_list_are_those_of_all_pages(upstream: Upstream) -> None:
    with scoresheet.Client(schemas=SCHEMAS, base_urls={"main": upstream.url}) as client:
        chunks = list(client.stream("pokemon_list", [{}]))
        names = [row["name"] for chunk in chunks for row in chunk.tables["results"]]
        assert names == ["mossling", "mossgrown", "emberkit", "rillowl", "glintmoth"]


def test_rows_follow_the_urls_of_a_list(upstream: Upstream) -> None:
    """PokéAPI's URLs end with a slash."""
    with scoresheet.Client(schemas=SCHEMAS, base_urls={"main": upstream.url}) as client:
        found = pa.table(client.rows("pokemon.pokemon").read())
        assert sorted(found["id"].to_pylist()) == [1, 2, 3, 4, 5]
        species = client.rows("pokemon_species.pokemon_species").read()
        assert species.num_rows == 5


def test_fetch_follows_the_pages(upstream: Upstream, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    output = tmp_path / "list.jsonl"
    fetch = ["fetch", "pokemon_list.results", "--schemas", str(SCHEMAS), "--output", str(output)]
    assert main([*fetch, "--base-url", upstream.url, "--no-cache"]) == OK, "this API needs no contact"
    names = [json.loads(line)["name"] for line in output.read_text("utf-8").splitlines()]
    assert names == ["mossling", "mossgrown", "emberkit", "rillowl", "glintmoth"]
