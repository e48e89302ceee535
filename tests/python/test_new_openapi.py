"""`scoresheet new --openapi`: a contract drafted from the document of an API, whose gaps are marked."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from jsonschema import Draft202012Validator
from scoresheet.cli import main
from scoresheet.cli.exit_codes import DRIFT, OK, USAGE

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT / "tests/openapi"
BERRIES = ROOT / "examples/pokeapi/fixtures/berry"
UUID = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"
# The marks of schemas that are closed although the document's are open.
CLOSED = [
    "further properties, which are violations here",
    "only null is described",
    "does not say the properties",
]
TEXTS = ["a", "abc", "A", "", "x y"]
USER = ROOT / "examples/lichess/recordings/lichess/api/user/quietbishop.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drafted(document: Path | str, code: int = OK) -> dict[str, dict[str, Any]]:
    """The schemas that are drafted from a document."""
    assert main(["new", "drafted", "--openapi", str(document)]) == code
    return {file.stem: json.loads(file.read_text("utf-8")) for file in Path("drafted/schemas").glob("*.json")}


def of(paths: dict[str, Any], **others: Any) -> str:
    """A document with these paths."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Toys"},
        "servers": [{"url": "https://toys.example/v1"}],
    }
    Path("openapi.json").write_text(json.dumps(document | {"paths": paths} | others), encoding="utf-8")
    return "openapi.json"


def get(schema: dict[str, Any], **keywords: Any) -> dict[str, Any]:
    """A GET request with this response."""
    responses = {"200": {"content": {"application/json": {"schema": schema}}}}
    return {"get": {"summary": "A toy", "responses": responses} | keywords}


def toy(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}} | properties}


def property_of(schema: dict[str, Any]) -> dict[str, Any]:
    """What a property with this schema becomes."""
    found = drafted(of({"/toy": get(toy(it=schema))}), code=OK)
    return dict(found["toy"]["properties"]["it"])


def marks(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().out.splitlines() if line.startswith("decide ")]


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """The error, with its remedy in the same line."""
    return capsys.readouterr().err.replace("\nhelp: ", ": ")


def test_a_document_of_version_3_0_becomes_a_contract(capsys: pytest.CaptureFixture[str]) -> None:
    schemas = drafted(DOCUMENTS / "pokeapi.yml")
    printed = capsys.readouterr()
    assert "skipped DELETE /api/v2/berry/{id}/: only GET is requested" in printed.err
    assert "skipped GET /api/v2/pokemon/{name}/cries.ogg: its response is audio/ogg, no JSON" in printed.err
    assert set(schemas) == {"berry", "berry_one", "evolution_chain"}
    contract = scoresheet.Contract.load("drafted/schemas")
    assert contract.api["title"] == "PokéAPI"
    assert contract.api["hosts"] == {"main": {"base_url": "https://pokeapi.co", "auth": None}}
    one = next(endpoint for endpoint in contract.endpoints if endpoint.name == "berry_one")
    assert (one.path, one.parameters, one.example) == ("/api/v2/berry/{id}", ["id"], {"id": "1"})
    assert one.keys == {"berry_one": ["id"], "flavors": ["id", "flavor__name"]}
    assert one.summary == "Berries are small fruits that can provide 'HP' and status condition restoration."
    listed = next(endpoint for endpoint in contract.endpoints if endpoint.name == "berry")
    assert contract.api["pages"][str(listed.pages)] == {"next": "/next"}
    for file in BERRIES.iterdir():
        assert contract.violations("berry_one", file.read_bytes()) == []
    berry = json.loads((BERRIES / "1.json").read_bytes())
    drifted = json.dumps(berry | {"color": "red", "size": 4000, "natural_gift_type": None, "max_harvest": 0})
    assert [(found.code, found.pointer) for found in contract.violations("berry_one", drifted)] == [
        ("out_of_range", "/max_harvest"),
        ("out_of_range", "/size"),
        ("unknown_field", "/color"),
    ]
    assert "secret" not in schemas["berry_one"]["properties"], "it is sent only"


def test_what_is_not_enforced_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    schemas = drafted(DOCUMENTS / "pokeapi.yml")
    listed = "\n".join(marks(capsys))
    for place, what in [
        ("berry_one.json#/properties/flavors", "`minItems` 5 is not enforced: write what is, or leave it"),
        ("berry_one.json#/properties/growth_time", "write the plausible range"),
        ("berry_one.json#/properties/item/properties/name", "`maxLength` 200 is not enforced"),
        ("berry_one.json#/properties/item/properties/url", "`format` uri is not enforced: write a `pattern`"),
        ("evolution_chain.json#/properties/chain/properties/evolves_to/items", "contains itself"),
        ("api.toml#line", "is `/next` in the body the URL of the next page"),
        ("endpoints.toml#line", "do these columns identify a row? Their names suggest it"),
    ]:
        assert f"decide drafted/schemas/{place}" in listed
        assert what in listed
    # 3.0 says by a flag that a bound is exclusive.
    assert schemas["berry_one"]["properties"]["max_harvest"]["minimum"] == 1
    contract = scoresheet.Contract.load("drafted/schemas")
    berries = next(endpoint for endpoint in contract.endpoints if endpoint.name == "berry")
    assert berries.path == "/api/v2/berry?limit={limit?}&offset={offset?}&q={q?}"
    assert (berries.parameters, berries.optional_parameters) == ([], ["limit", "offset", "q"])


def test_a_document_of_version_3_1_becomes_a_contract(capsys: pytest.CaptureFixture[str]) -> None:
    schemas = drafted(DOCUMENTS / "lichess.json")
    listed = "\n".join(marks(capsys))
    user = schemas["user"]["properties"]
    assert user["title"]["enum"] == ["GM", "WGM", "IM", "BOT", None]
    assert user["seenAt"]["type"] == ["integer", "null"]
    assert user["email"]["type"] == ["string", "null"]
    assert user["born"] == {"description": "Not documented.", "type": "string", "format": "date"}
    assert "patternProperties" in user["perfs"]
    assert "`format` email is not enforced" in user["email"]["$comment"]
    assert "further properties" in user["count"]["$comment"]
    assert "pattern `^\\w+$` holds a named class" in user["id"]["$comment"]
    games = schemas["games_user"]
    assert (games["type"], games["items"]["properties"]["createdAt"]["format"]) == ("array", "date-time")
    opponent = games["items"]["properties"]["opponent"]
    assert "2 kinds of objects (`oneOf`) are described as one" in opponent["$comment"]
    assert "required" not in opponent
    assert opponent["properties"]["aiLevel"]["maximum"] == 8
    manifest = Path("drafted/schemas/endpoints.toml").read_text("utf-8")
    assert 'example = { username = "quietbishop" }' in manifest
    assert 'body = "ndjson"' in manifest
    path = "/api/games/user/{username}?max={max}&rated={rated?}&perfType={perf_type?}"
    assert f'path = "{path}"\nexample = {{ username = "a", max = 1 }}' in manifest
    assert (
        "the query parameter `max` is required: if its value is always the same, write it in place"
        in manifest
    )
    shared = Path("drafted/schemas/api.toml").read_text("utf-8")
    assert '[auth.main]\nheader = "Authorization"\nprefix = "Bearer "' in shared
    assert 'base_url = "https://lichess.org"' in shared
    assert "[parameters.max]\nrange = [1, 300]\n" in shared
    assert "it takes several values: how does the API separate them in one text?" in listed
    point = schemas["user_rating_history"]["items"]["properties"]["points"]["items"]
    assert [position["x-name"] for position in point["prefixItems"]] == ["year", "item_2", "item_3", "rating"]
    assert (point["items"], point["minItems"]) == (False, 4)
    place = "user_rating_history.json#/items/properties/points/items"
    assert f"{place}: the document does not name the 4 positions: name them (`x-name`)" in listed
    history = json.dumps([{"name": "Blitz", "points": [[2019, 0, 2, 1512]]}])
    contract = scoresheet.Contract.load("drafted/schemas")
    points = contract.decode("user_rating_history", history)["user_rating_history__points"]
    assert points.column_names[-4:] == ["year", "item_2", "item_3", "rating"]
    assert 'keys = { "games_user" = ["id"] }' in manifest
    assert 'keys = { "perfs" = ["id", "key"], "user" = ["id"] }' in manifest


def query(name: str, **keywords: Any) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": {"type": "string"}} | keywords


def test_queries_are_sent_as_the_document_says(capsys: pytest.CaptureFixture[str]) -> None:
    page = {"type": "integer", "minimum": 1, "maximum": 50}
    toys = [
        query("q", required=True, example="two words"),
        query("id", description="An id.", schema={"type": "string", "pattern": "^[a-z]{3}$"}),
        query("limit", schema=page),
        query("filter[color]"),
        query("where", schema={"type": "object"}),
        query("key"),
        query("token", required=True),
        {"in": "header", "name": "X-Version", "required": True, "schema": {"type": "string"}},
    ]
    shelves = [query("limit", schema=page | {"maximum": 500})]
    of_id = {"in": "path", "name": "id", "required": True, "schema": page}
    document = of(
        {
            "/toys/{id}": get(toy(), parameters=[of_id, *toys]),
            "/shelves": get(toy(), parameters=shelves),
        },
        components={"securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "key"}}},
    )
    drafted(document)
    listed = "\n".join(marks(capsys))
    contract = scoresheet.Contract.load("drafted/schemas")
    shelf, found = contract.endpoints
    assert found.path == "/toys/{id}?q={q}&id={id_2?}&limit={toys_limit?}"
    assert (found.parameters, found.optional_parameters) == (["id", "q"], ["id_2", "toys_limit"])
    assert found.example == {"id": "1", "q": "two words"}
    assert shelf.path == "/shelves?limit={limit?}"
    parameters = contract.api["parameters"]
    assert parameters["id_2"]["description"] == "An id."
    manifest = Path("drafted/schemas/endpoints.toml").read_text("utf-8")
    assert "# Query parameters that are not sent: `filter[color]`, `where`, `key`." in manifest
    assert "the query parameter `token` is required, but is not sent: it is a secret" in listed
    assert "the header parameter `X-Version` is required, but is not sent: leave the endpoint out" in listed
    with pytest.raises(scoresheet.ConfigError, match="expected `limit` to be a number from 1 to 500"):
        contract.decode("shelves", "{}", limit=501)


def test_no_more_parameters_are_drafted_than_a_manifest_has() -> None:
    page = {"type": "integer", "minimum": 1}
    paths = {
        f"/toys{number}": get(
            toy(), parameters=[query(f"p{one}", schema=page | {"maximum": number + 1}) for one in range(70)]
        )
        for number in range(12)
    }
    drafted(of(paths))
    contract = scoresheet.Contract.load("drafted/schemas")
    sent = [len(endpoint.optional_parameters) for endpoint in contract.endpoints]
    assert (sent[0], sum(sent), len(contract.api["parameters"])) == (50, 400, 400)
    manifest = Path("drafted/schemas/endpoints.toml").read_text("utf-8")
    assert manifest.count("# Query parameters that are not sent: ") == 12


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"items": {"type": "integer", "minimum": 0, "maximum": 9}, "minItems": 2, "maxItems": 2}, 2),
        ({"prefixItems": [{"type": "string"}, {"type": "boolean"}], "items": {"type": "string"}}, 2),
        ({"prefixItems": [{"type": "string"}, {"type": "boolean"}, {"type": "string"}], "minItems": 1}, 3),
        ({"items": {"type": "integer", "minimum": 0, "maximum": 9}, "minItems": 2, "maxItems": 3}, None),
        ({"items": {"type": "integer", "minimum": 0, "maximum": 9}}, None),
    ],
)
def test_lists_in_lists_are_tuples_or_have_indexes(schema: dict[str, Any], expected: int | None) -> None:
    found = drafted(of({"/toy": get(toy(grid={"type": "array", "items": {"type": "array"} | schema}))}))
    grid = found["toy"]["properties"]["grid"]
    contract = scoresheet.Contract.load("drafted/schemas")
    if expected:
        assert grid["items"]["minItems"] == expected
        assert contract.endpoints[0].keys == {"toy": ["id"]}
    else:
        assert (grid["x-position"], grid["items"]["x-position"]) == ("grid_index", "grid_index_2")
        assert contract.endpoints[0].keys["grid"] == ["id", "grid_index", "grid_index_2"]
        tables = contract.decode("toy", json.dumps({"id": "a", "grid": [[1], [], [2, 3]]}))
        assert tables["grid"].num_rows == 3


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "boolean"}, {"type": "boolean"}),
        ({"enum": ["a", "b"]}, {"type": "string", "enum": ["a", "b"]}),
        ({"const": "a"}, {"type": "string", "enum": ["a"]}),
        (
            {"type": "string", "enum": ["a", None], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"type": "string", "format": "date-time"}, {"type": "string", "format": "date-time"}),
        ({"type": "string", "format": "uuid"}, {"type": "string", "pattern": UUID}),
        ({"type": "string", "format": "uuid", "enum": ["A"]}, {"type": "string", "enum": ["A"]}),
        (
            {"type": "integer", "exclusiveMinimum": -0.5, "exclusiveMaximum": 9.5},
            {"type": "integer", "minimum": 0, "maximum": 9},
        ),
        (
            {"type": "integer", "minimum": 0.5, "maximum": 9.5},
            {"type": "integer", "minimum": 1, "maximum": 9},
        ),
        (
            {"allOf": [{"type": "integer", "minimum": 0, "maximum": 50}, {"minimum": 10, "maximum": 100}]},
            {"type": "integer", "minimum": 10, "maximum": 50},
        ),
        (
            {
                "allOf": [{"type": "integer", "minimum": 0, "exclusiveMinimum": True}, {"minimum": 5}],
                "maximum": 9,
            },
            {"type": "integer", "minimum": 5, "maximum": 9},
        ),
        (
            {"allOf": [{"type": "string"}, {"type": "string", "enum": ["dog"]}]},
            {"type": "string", "enum": ["dog"]},
        ),
        (
            {"allOf": [{"enum": ["a", "b"]}, {"enum": ["c", "b"]}]},
            {"type": "string", "enum": ["b"]},
        ),
        (
            {"allOf": [{"type": "string", "minLength": 2}, {"minLength": 3}]},
            {"type": "string", "minLength": 3},
        ),
        (
            {"allOf": [{"type": "number", "minimum": 0, "maximum": 9}, {"type": "integer"}]},
            {"type": "integer", "minimum": 0, "maximum": 9},
        ),
        ({"oneOf": [{"const": "a"}, {"enum": ["b", "a"]}]}, {"type": "string", "enum": ["a", "b"]}),
        (
            {"oneOf": [{"type": "string"}, {"type": "string", "nullable": True}]},
            {"type": ["string", "null"]},
        ),
        ({"anyOf": [{"const": True}, {"const": False}]}, {"type": "boolean"}),
        (
            {"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 9}]},
            {"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 9}]},
        ),
        ({"type": "string", "minLength": 1}, {"type": "string", "minLength": 1}),
        ({"type": "string", "pattern": "^[a-z]{2}$"}, {"type": "string", "pattern": "^[a-z]{2}$"}),
        (
            {"type": "integer", "minimum": 1, "exclusiveMaximum": 9},
            {"type": "integer", "minimum": 1, "maximum": 8},
        ),
        ({"type": "number", "minimum": 0, "maximum": 1}, {"type": "number", "minimum": 0, "maximum": 1}),
        ({"anyOf": [{"type": "boolean"}, {"type": "null"}]}, {"type": ["boolean", "null"]}),
        (
            {"type": "array", "prefixItems": [{"type": "boolean", "title": "Is on"}], "minItems": 1},
            {
                "type": "array",
                "items": False,
                "minItems": 1,
                "prefixItems": [{"x-name": "is_on", "description": "Is on", "type": "boolean"}],
            },
        ),
        (
            {"type": ["string", "integer"], "minimum": 0, "maximum": 9},
            {"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 9}]},
        ),
    ],
)
def test_what_is_enforced_is_kept(schema: dict[str, Any], expected: dict[str, Any]) -> None:
    assert property_of(schema) == {"description": "Not documented."} | expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "maxLength": 9}, "`maxLength` 9 is not enforced"),
        ({"type": "string", "pattern": "[a-z]"}, "matches anywhere in the string"),
        ({"type": "integer", "multipleOf": 5, "minimum": 0, "maximum": 9}, "`multipleOf` 5 is not enforced"),
        ({"type": "integer", "enum": [1, 5]}, "the values [1,5] are a range here"),
        ({"type": "number"}, "write the plausible range"),
        (
            {"allOf": [{"type": "string", "pattern": "^a"}, {"pattern": "^b"}]},
            '`pattern` is both "^a" and "^b", of which the first is kept',
        ),
        (
            {"type": "number", "minimum": 0, "exclusiveMaximum": 100},
            "`exclusiveMaximum` 100 is not enforced: 100 itself is accepted",
        ),
        (
            {"type": "number", "minimum": 0, "exclusiveMinimum": True, "maximum": 9},
            "`exclusiveMinimum` 0 is not enforced",
        ),
        ({"type": "string", "format": "uuid", "pattern": "^a"}, "`format` uuid is not enforced"),
        (
            {
                "oneOf": [
                    {"type": "integer", "minimum": 0, "maximum": 5},
                    {"type": "integer", "minimum": 100, "maximum": 200},
                ]
            },
            "several kinds of numbers (`oneOf`) are described as one",
        ),
        (
            {"anyOf": [{"type": "string", "format": "date"}, {"type": "string"}]},
            "several kinds of strings (`anyOf`)",
        ),
        (
            {"oneOf": [{"type": "string", "minLength": 9}, {"type": "integer", "minimum": 0, "maximum": 5}]},
            "the texts beside integers (`oneOf`) are described as any string",
        ),
        (
            {
                "oneOf": [
                    {"type": "array", "items": {"type": "string"}},
                    {"type": "array", "items": {"type": "string", "minLength": 3}},
                ]
            },
            "2 kinds of lists (`oneOf`) are described as one",
        ),
        (
            {"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a", "b"]},
            "required, but not described: `b`",
        ),
        ({"type": "null"}, "only null is described"),
        ({"type": "boolean", "not": {"const": True}}, '`not` {"const":true} is not enforced'),
        (
            {"oneOf": [{"type": "string"}, {"type": "string", "format": "uuid"}]},
            "several kinds of strings (`oneOf`)",
        ),
    ],
)
def test_what_is_not_kept_is_marked(schema: dict[str, Any], expected: str) -> None:
    assert expected in property_of(schema)["$comment"]


def objects(*kinds: dict[str, Any]) -> list[dict[str, Any]]:
    """Closed objects that require all of these properties."""
    return [
        {"type": "object", "required": [*kind], "properties": kind, "additionalProperties": False}
        for kind in kinds
    ]


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_property_of_several_objects_has_the_values_of_each(keyword: str) -> None:
    inner = objects({"x": {"type": "boolean"}}, {"y": {"enum": ["z"]}})
    first, second = objects(
        {"kind": {"enum": ["cat"]}, "age": {"type": "integer", "minimum": 0, "maximum": 5}, "in": inner[0]},
        {"kind": {"enum": ["dog"]}, "age": {"type": "integer", "minimum": 7, "maximum": 9}, "in": inner[1]},
    )
    schema = drafted(of({"/pet": get({keyword: [first, second]})}))["pet"]
    assert schema["required"] == ["age", "in", "kind"]
    kinds = schema["properties"]
    assert kinds["kind"]["enum"] == ["cat", "dog"]
    assert (kinds["age"]["minimum"], kinds["age"]["maximum"]) == (0, 9)
    assert list(kinds["in"]["properties"]) == ["x", "y"]
    contract = scoresheet.Contract.load("drafted/schemas")
    for body in (
        {"kind": "cat", "age": 5, "in": {"x": True}},
        {"kind": "dog", "age": 7, "in": {"y": "z"}},
    ):
        assert contract.violations("pet", json.dumps(body)) == []
    broken = contract.violations("pet", json.dumps({"kind": "cow", "age": 10, "in": {}}))
    assert [violation.pointer for violation in broken] == ["/kind", "/age"]


def random_schema(rng: random.Random, depth: int) -> dict[str, Any]:
    """A schema of values like those of `random_value`, whose objects are closed."""
    scalars: list[dict[str, Any]] = [
        {"type": "string"},
        {"enum": rng.sample(TEXTS, 2)},
        {"const": rng.choice(TEXTS)},
        {"enum": [rng.choice(TEXTS), None]},
        {"type": "string", "pattern": rng.choice(["^a", "^[a-z]+$"])},
        {"type": "string", "minLength": rng.randrange(4)},
        {"type": ["string", "null"]},
        {"type": "integer", "minimum": rng.randrange(3), "maximum": rng.randrange(3, 6)},
        {"type": "integer", "exclusiveMinimum": rng.randrange(3)},
        {"type": "number", "minimum": rng.choice([0.5, 1]), "exclusiveMaximum": 4},
        {"enum": [1, 5]},
        {"type": "boolean"},
        {"type": "null"},
        {"type": ["integer", "null"], "minimum": 1, "maximum": 4},
        {"type": ["string", "integer"], "minimum": 1, "maximum": 4},
    ]
    if depth == 0:
        return rng.choice(scalars)
    parts = [random_schema(rng, depth - 1) for _ in range(rng.randrange(1, 4))]
    choice = rng.randrange(7)
    if choice < 3:
        return {rng.choice(["oneOf", "anyOf", "allOf"]): parts}
    if choice == 3:
        return {"type": "array", "items": parts[0]}
    if choice == 4:
        return rng.choice(scalars)
    if choice == 5:
        return {"type": "object", "additionalProperties": parts[0]}
    named = {name: random_schema(rng, depth - 1) for name in rng.sample("abc", rng.randrange(1, 4))}
    required = rng.sample(list(named), rng.randrange(len(named)))
    return {"type": "object", "properties": named, "required": required, "additionalProperties": False}


def random_value(rng: random.Random, depth: int) -> Any:
    scalars = [None, True, 0, 1, 2, 4, 5, 1.5, 3.5, *TEXTS]
    choice = rng.randrange(3 if depth else 1)
    if choice == 0:
        return rng.choice(scalars)
    if choice == 1:
        return [random_value(rng, depth - 1) for _ in range(rng.randrange(3))]
    return {name: random_value(rng, depth - 1) for name in rng.sample("abc", rng.randrange(3))}


def test_a_draft_accepts_what_the_document_accepts() -> None:
    rng = random.Random(2026)
    wrapped = [
        {"type": "object", "properties": {"it": random_schema(rng, depth)}, "required": ["it"]}
        for depth in [1, 1, 2, 3] * 60
    ]
    paths = {f"/toy{number}": get(schema) for number, schema in enumerate(wrapped)}
    # Values of several types are problems to solve: their schemas have no type, and accept everything.
    drafts = drafted(of(paths), code=DRIFT)
    accepted = 0
    for number, schema in enumerate(wrapped):
        if any(mark in json.dumps(drafts[f"toy{number}"]) for mark in CLOSED):
            continue
        own, draft = Draft202012Validator(schema), Draft202012Validator(drafts[f"toy{number}"])
        for _ in range(300):
            body = {"it": random_value(rng, 3)}
            if own.is_valid(body):
                accepted += 1
                assert draft.is_valid(body), (json.dumps(schema), json.dumps(drafts[f"toy{number}"]), body)
    assert accepted > 5000


def test_values_without_a_type_are_problems_to_solve(capsys: pytest.CaptureFixture[str]) -> None:
    mixed = {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "boolean"}]}
    drafted(of({"/toy": get(toy(any={}, mixed=mixed))}), code=DRIFT)
    printed = capsys.readouterr().out
    for name, why in [
        ("any", "the document says no type: write one, or drop the property"),
        ("mixed", "values of the types array and boolean share no column: describe one of them"),
    ]:
        assert f"decide drafted/schemas/toy.json#/properties/{name}: {why}" in printed
        assert f"problem drafted/schemas/toy.json#/properties/{name}: expected `type`" in printed


def test_an_endpoint_has_another_name_than_its_tables() -> None:
    page = {"type": "object", "properties": {"toys": {"type": "array", "items": toy()}}}
    drafted(of({"/toys": get(page), "/toys/{id}": get(toy())}))
    tables = {each.name: each.tables for each in scoresheet.Contract.load("drafted/schemas").endpoints}
    assert tables == {"toys_list": ["toys"], "toys": ["toys"]}


def test_credentials_of_a_server_are_not_copied(capsys: pytest.CaptureFixture[str]) -> None:
    drafted(of({"/toy": get(toy())}, servers=[{"url": "https://u:hunter2@toys.example"}]), code=OK)
    assert any("names no server with an https address" in line for line in marks(capsys))
    assert all("hunter2" not in file.read_text("utf-8") for file in Path("drafted/schemas").iterdir())


def test_secrets_are_bound_to_their_host(capsys: pytest.CaptureFixture[str]) -> None:
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key"},
        "query": {"type": "apiKey", "in": "query", "name": "key"},
    }
    document = of(
        {
            "/toy": get(toy(), security=[{"query": []}]),
            "/other": get(toy(), security=[{"key": []}], servers=[{"url": "https://other.example"}]),
        },
        components={"securitySchemes": schemes},
    )
    drafted(document)
    hosts = scoresheet.Contract.load("drafted/schemas").api["hosts"]
    by_url = {host["base_url"]: host["auth"] for host in hosts.values()}
    assert by_url["https://toys.example/v1"] is None
    assert by_url["https://other.example"]["header"] == "X-Api-Key"
    assert by_url["https://other.example"]["variable"] == "SCORESHEET_AUTH_OTHER_EXAMPLE"
    assert any("the secret `query` is sent in the query" in line for line in marks(capsys))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "expected an OpenAPI document of version 3.0 or 3.1, but found no `openapi`"),
        ("[1, 2]", "but found no `openapi` with a version"),
        ('{"swagger": "2.0"}', "but found Swagger 2.0: convert it"),
        ('{"openapi": "4.0.0"}', "but found OpenAPI 4.0.0"),
        ('{"openapi": "3.0.0"', "as JSON, but found EOF"),
        ("a: [", "as JSON or YAML, but found"),
        ("a: &a [*a]", "before"),
        ('{"openapi": "3.0.0", "paths": {}}', "expected GET requests with a JSON response, but found none"),
        ('{"openapi": "3.0.0", "paths": {"/x": {"post": {}}}}', "but found POST /x: only GET is requested"),
        (
            '{"openapi": "3.0.0", "paths": {"/x": 1, "/y": {"get": 1}}}',
            "but found GET /y: it has no response",
        ),
    ],
)
def test_other_documents_are_refused(text: str, expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("document.yml").write_text(text, encoding="utf-8")
    assert main(["new", "drafted", "--openapi", "document.yml"]) == USAGE
    assert expected in said(capsys)
    assert not Path("drafted").exists()


def test_references_that_cannot_be_followed_are_all_listed(capsys: pytest.CaptureFixture[str]) -> None:
    components = {
        "schemas": {
            "A": {"$ref": "#/components/schemas/B"},
            "B": {"$ref": "#/components/schemas/A"},
            "C": toy(
                remote={"$ref": "https://elsewhere.example/schema.json#/Toy"},
                file={"$ref": "../../etc/passwd"},
                lost={"$ref": "#/components/schemas/Lost"},
            ),
        }
    }
    document = of({"/toy": get({"$ref": "#/components/schemas/C"})}, components=components)
    assert main(["new", "drafted", "--openapi", document]) == USAGE
    listed = said(capsys)
    assert "the document has 5 problems" in listed
    for place, why in [
        ("A/$ref", "leads in circles and describes nothing: describe it"),
        ("B/$ref", "leads in circles"),
        (
            "C/properties/remote/$ref",
            "is in another document, which is not read: bundle them into one file first",
        ),
        ("C/properties/file/$ref", "is in another document"),
        ("C/properties/lost/$ref", "leads nowhere: describe it under `components`, or correct the name"),
    ]:
        assert f"#/components/schemas/{place}: " in listed
        assert why in listed
    assert not Path("drafted").exists()


def refer(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_documents_that_multiply_are_bounded(capsys: pytest.CaptureFixture[str]) -> None:
    levels = range(40)
    wide = {
        f"Wide{level}": toy(**{name: refer(f"Wide{level + 1}") for name in "abcdefgh"}) for level in levels
    }
    doubled = {f"Twice{level}": {"allOf": [refer(f"Twice{level + 1}")] * 2} for level in levels}
    chosen = {f"One{level}": {"oneOf": [refer(f"One{level + 1}")] * 2} for level in levels}
    ends = {"Wide40": toy(), "Twice40": toy(), "One40": toy()}
    long = {f"Long{level}": {"allOf": [refer(f"Long{level + 1}")]} for level in range(20_000)} | {
        "Long20000": toy()
    }
    large = {"Large": {"type": "string", "enum": [str(number) for number in range(100_000)]}}
    often = {f"Often{level}": toy(**{f"p{one}": refer("Large") for one in range(200)}) for level in range(9)}
    schemas = wide | doubled | chosen | ends | long | large | often
    paths = {
        "/wide": get(refer("Wide0")),
        "/twice": get(refer("Twice0")),
        "/one": get(refer("One0")),
        "/long": get(refer("Long0")),
    } | {f"/often{level}": get(refer(f"Often{level}")) for level in range(9)}
    drafted(of(paths, components={"schemas": schemas}), code=DRIFT)
    printed = capsys.readouterr().out
    assert "the schemas refer to each other too often" in printed
    assert len(printed) < 20_000_000


def test_nothing_is_drafted_from_both() -> None:
    assert main(["new", "drafted", "--openapi", "x.yml", "--from", "bodies"]) == USAGE
