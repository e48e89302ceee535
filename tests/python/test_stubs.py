"""The stubs describe the compiled module."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import scoresheet
from scoresheet import _native, cli, evolution, exceptions, replay, report, types

TYPES = Path(types.__file__)
ALLOWLIST = Path(__file__).parent / "stubtest-allowlist.txt"
ENDPOINTS = scoresheet.endpoints()


def definition(name: str) -> Any:
    """The class of this name in the generated types."""
    classes = [
        node for node in ast.parse(TYPES.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)
    ]
    return next(node for node in classes if node.name == name)


def test_the_stub_agrees_with_the_module(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy.stubtest", "scoresheet._native", "--allowlist", str(ALLOWLIST)]
    # In another folder, so that the installed package is checked.
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert outcome.returncode == 0, outcome.stdout


def test_every_class_has_a_repr_of_its_own() -> None:
    classes = [member for member in vars(_native).values() if inspect.isclass(member)]
    assert len(classes) > 20
    assert [known for known in classes if known.__repr__ is object.__repr__] == []


def test_every_endpoint_has_both_methods_or_none() -> None:
    methods = {
        name
        for name, member in vars(scoresheet.Client).items()
        if inspect.isroutine(member) and name[0] != "_"
    }
    named = {endpoint.name for endpoint in ENDPOINTS if endpoint.path}
    rows = {"rows", "games", "profiles", "stats", "member_profiles", "tournament_games"}
    asynchronous = {f"{name}_async" for name in named}
    common = {"close", "fetch", "fetch_async", "pages", "pages_async", "stream"}
    assert methods == common | rows | named | asynchronous


@pytest.mark.parametrize("endpoint", [endpoint for endpoint in ENDPOINTS if endpoint.path], ids=repr)
def test_methods_take_the_parameters_of_the_path(endpoint: scoresheet.Endpoint) -> None:
    for name in (endpoint.name, f"{endpoint.name}_async"):
        method = getattr(scoresheet.Client, name)
        assert list(inspect.signature(method).parameters) == ["self", *endpoint.parameters, "etag", "policy"]
        assert method.__doc__.startswith(endpoint.summary)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=repr)
def test_typed_tables_have_the_columns_of_the_tables(endpoint: scoresheet.Endpoint) -> None:
    words = "".join(word.title() for word in endpoint.name.split("_"))
    body = definition(f"{words}Tables").body
    assert ast.get_docstring(definition(f"{words}Tables")) == endpoint.summary
    described = {
        field.target.id: text.value.value.removeprefix("Columns ").removesuffix(".").split(", ")
        for field, text in zip(body[1::2], body[2::2], strict=True)
    }
    schemas = scoresheet.arrow_schema(endpoint.name)
    assert described == {name: schema.names for name, schema in schemas.items()}


def test_all_names_of_the_package_exist() -> None:
    assert scoresheet.__all__ == sorted(scoresheet.__all__)
    assert all(hasattr(scoresheet, name) for name in scoresheet.__all__)


def public_names() -> Iterator[Any]:
    for module in (scoresheet, exceptions, cli, evolution, replay, report):
        yield pytest.param(module, id=module.__name__)
    exported = (
        getattr(module, name) for module in (scoresheet, evolution, replay, report) for name in module.__all__
    )
    for member in exported:
        if isinstance(member, str | ModuleType):
            continue
        name = member.__name__
        yield pytest.param(member, id=name)
        if inspect.isclass(member):
            # Sorted, because the order of compiled classes differs between processes.
            for inner in sorted(vars(member)):
                if not inner.startswith("_"):
                    yield pytest.param(getattr(member, inner), id=f"{name}.{inner}")


@pytest.mark.parametrize("member", list(public_names()))
def test_every_public_name_is_documented(member: Any) -> None:
    text = inspect.getdoc(member) or ""
    assert text.split("\n\n")[0].endswith((".", ":"))
