"""An endpoint appears everywhere once it has a schema, a manifest entry and fixtures.

All tests of the grown tree are in this file: those of one file run in one process.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toy_tree import Tree, grown

pytestmark = [pytest.mark.timeout(600)]

# Runs with the grown tree's package, which is another than the one under test.
PROGRAM = """
import json, sys
import duckdb, dlt, pyarrow, scoresheet
from scoresheet.dlt import chess

cassettes, database = sys.argv[1:]
with scoresheet.replay.serve(cassettes) as server:
    client = scoresheet.Client(contact="toy@example.com", base_url=server.base_url)
    response = client.player_toy("Erik")
    pipeline = dlt.pipeline("toy", destination=dlt.destinations.duckdb(database), dataset_name="toys")
    toys = chess(["erik"], contact="toy@example.com", base_url=server.base_url).with_resources("players_toy")
    pipeline.run(toys)
    pipeline.run(toys)
with duckdb.connect(database) as connection:
    relation = connection.sql("select * exclude (_dlt_id, _dlt_load_id) from toys.players_toy")
    loaded = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
print(json.dumps({
    "package": scoresheet.__file__,
    "rows": pyarrow.table(response.tables["player_toy"]).to_pylist(),
    "loaded": loaded,
    "validated": [violation.code for violation in scoresheet.violations("player_toy", b'{"kind":"bear"}')],
}, default=str))
"""

COLUMNS = ["username", "aid", "kind", "given_at", "size__height"]


@pytest.fixture(scope="session")
def toy_tree() -> Tree:
    return grown()


@pytest.fixture(scope="module")
def package(toy_tree: Tree) -> Path:
    return toy_tree.build_package()


def test_the_generated_files_are_current(toy_tree: Tree) -> None:
    check = toy_tree.run("cargo", "codegen", "--check")
    assert (check.returncode, check.stderr) == (0, "")


def test_rust_has_a_module_a_registry_entry_and_a_client_method(toy_tree: Tree) -> None:
    module = toy_tree.read("tests/generated/player_toy.rs")
    assert "pub struct PlayerToy {" in module
    fields = re.findall(r'runtime::(\w+)_field\("(\w+)", (\w+)\)', module)
    assert [name for _, name, _ in fields] == COLUMNS
    assert [kind for kind, _, _ in fields] == ["text", "text", "text", "timestamp", "number"]
    assert [nullable for _, _, nullable in fields] == ["false", "false", "false", "true", "true"]
    everything = toy_tree.read("tests/generated/generated.rs")
    assert "&player_toy::ENDPOINT," in everything
    client = toy_tree.read("tests/generated/client.rs")
    assert "pub async fn player_toy(\n        &self,\n        username: &str,\n    )" in client


def test_python_has_a_name_methods_and_tables(toy_tree: Tree) -> None:
    types = toy_tree.read("python/scoresheet/types.py")
    assert '    "player_toy",\n' in types
    assert f'    player_toy: Table\n    """Columns {", ".join(COLUMNS)}."""' in types
    stubs = toy_tree.read("python/scoresheet/_native.pyi")
    arguments = '(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze")'
    response = "Response[PlayerToyTables, PlayerToyBody]"
    assert f"    def player_toy{arguments} -> {response}:" in stubs
    assert f"    def player_toy_async{arguments} -> Coroutine[Any, Any, {response}]:" in stubs
    assert '    endpoint: Literal["player_toy"],' in stubs


def test_the_columns_are_listed(toy_tree: Tree) -> None:
    section = toy_tree.read("schemas/README.md").split("\n## `player_toy`\n")[1]
    assert "In the dlt source: `players_toy`." in section
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == COLUMNS


def test_dlt_receives_the_new_columns(toy_tree: Tree) -> None:
    module = toy_tree.read("tests/generated/player_toy.rs")
    literal = re.search(r'dlt: ("(?:[^"\\]|\\.)*")', module)
    assert literal is not None
    # A Rust string literal without control characters is also one of JSON.
    told = json.loads(json.loads(literal.group(1)))
    assert told == {
        "players_toy": {"argument": "players", "write_disposition": "merge", "selected": True},
    }


def test_the_contract_tests_judge_the_fixtures(toy_tree: Tree) -> None:
    validated = toy_tree.run("make", "test-endpoint", "NAME=player_toy")
    assert validated.returncode == 0, validated.stdout + validated.stderr
    # They fail when a fixture is expected to be anything else, so they do look at the toy's.
    cases = toy_tree.folder / "tests/fixtures/player_toy/bad.jsonl"
    right = cases.read_text(encoding="utf-8")
    wrong = re.sub(r'(?m)^(.*"unknown_value__kind".*)"/kind"', r'\1"/size"', right)
    assert wrong != right
    cases.write_text(wrong, encoding="utf-8")
    try:
        misjudged = toy_tree.run("make", "test-endpoint", "NAME=player_toy")
    finally:
        cases.write_text(right, encoding="utf-8")
    assert misjudged.returncode != 0
    assert "player_toy/bad.jsonl: unknown_value__kind" in misjudged.stdout + misjudged.stderr


def test_python_and_dlt_offer_the_toy(toy_tree: Tree, package: Path, tmp_path: Path) -> None:
    fixture = toy_tree.folder / "tests/fixtures/player_toy/ok/full.json"
    cassette = tmp_path / "cassettes/pub/player/erik/toy.json"
    cassette.parent.mkdir(parents=True)
    shutil.copy2(fixture, cassette)
    environment = os.environ | {
        "PYTHONPATH": str(package),
        "DLT_DATA_DIR": str(tmp_path / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
    }
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "cassettes"), str(tmp_path / "toy.duckdb")],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert Path(told["package"]).is_relative_to(package)
    body = json.loads(fixture.read_text(encoding="utf-8"))
    (row,) = told["rows"]
    assert (row["username"], row["aid"], row["kind"]) == ("erik", body["@id"], body["kind"])
    assert row["size__height"] == body["size"]["height"]
    assert [
        {name: loaded[name] for name in ("username", "aid", "kind", "size__height")}
        for loaded in told["loaded"]
    ] == [{name: row[name] for name in ("username", "aid", "kind", "size__height")}]
    assert set(told["validated"]) == {"missing_field"}
