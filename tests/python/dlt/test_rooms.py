"""The rooms of the package: dlt's modules are named in `host` only, and arrows between rooms run one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import scoresheet.dlt

ROOT = Path(scoresheet.dlt.__file__).parent

FILES = sorted(ROOT.rglob("*.py"))

ROOMS = ("tables", "host", "incidents", "fetch", "emit", "archives")

ALLOWED = {
    # What describes tables needs the types of dlt's schema, and nothing else of this package.
    "tables": {"tables", "host.types", "policies"},
    "incidents": {"incidents", "tables", "host", "policies"},
    "emit": {"emit", "tables", "host", "policies"},
    "host": {"host", "tables"},
}


def imports(file: Path) -> Iterator[str]:
    """The modules that a file imports, those of this package by their path from its root."""
    package = file.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            outside = node.level > len(package) + 1
            yield ("scoresheet." if outside else "." if node.level else "") + ".".join(
                [*above, *([node.module] if node.module else [])]
            )


def test_only_the_host_room_imports_modules_of_dlt() -> None:
    found = {
        str(file.relative_to(ROOT)): name
        for file in FILES
        for name in imports(file)
        if name.startswith("dlt.") and file.parent.name != "host"
    }
    assert found == {}


@pytest.mark.parametrize("room", ALLOWED)
def test_arrows_between_rooms_run_one_way(room: str) -> None:
    found = {
        f"{file.name}: {name}"
        for file in (ROOT / room).glob("*.py")
        for name in imports(file)
        if name.startswith(".")
        and not any(name[1:] == known or name[1:].startswith(f"{known}.") for known in ALLOWED[room])
    }
    assert found == set()
