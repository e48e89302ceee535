"""An endpoint appears everywhere once it has a schema, a manifest entry and fixtures."""

import json
import re

import pytest
from toy_tree import Tree, grown

pytestmark = [pytest.mark.timeout(600)]

COLUMNS = ["username", "aid", "kind", "given_at", "size__height"]


@pytest.fixture(scope="session")
def toy_tree() -> Tree:
    return grown()


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
