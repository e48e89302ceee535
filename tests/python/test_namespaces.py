"""The namespaces of the package, and the names that moved into them."""

import importlib
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import scoresheet
from scoresheet import _native, evolution, replay, report

CASSETTES = Path(scoresheet.__file__).parent / "cassettes"
NAMESPACES = (evolution, replay, report)
# What the package exported before there were namespaces.
NEW = {"serve", "Unresolved", "identify", "read_content", "read_index"}
FORMER = [(name, module) for module in NAMESPACES for name in module.__all__ if name not in NEW]


@pytest.mark.parametrize("module", NAMESPACES, ids=lambda module: module.__name__)
def test_a_namespace_is_importable_and_complete(module: ModuleType) -> None:
    assert importlib.import_module(module.__name__) is module
    assert module.__all__ == sorted(module.__all__)
    assert all(hasattr(module, name) for name in module.__all__)


def test_every_compiled_name_is_exported_once() -> None:
    exported = [
        getattr(module, name)
        for module in (scoresheet, *NAMESPACES)
        for name in module.__all__
        if name[0] != "_"
    ]
    compiled = [member for name, member in vars(_native).items() if name[0] != "_"]
    assert len(compiled) > 30
    assert [member for member in compiled if sum(member is one for one in exported) != 1] == []


@pytest.mark.parametrize("module", NAMESPACES, ids=lambda module: module.__name__)
def test_classes_name_the_namespace_that_exports_them(module: ModuleType) -> None:
    for name in module.__all__:
        member = getattr(module, name)
        if isinstance(member, type):
            assert (member.__module__, member.__name__) == (module.__name__, name)
            # By reference, which needs the name at its place.
            assert pickle.loads(pickle.dumps(member)) is member


@pytest.mark.parametrize(("name", "module"), FORMER, ids=[name for name, _ in FORMER])
def test_a_former_name_is_importable_with_a_warning(name: str, module: ModuleType) -> None:
    message = rf"scoresheet\.{name} is deprecated, use {module.__name__}\.{name}"
    with pytest.warns(DeprecationWarning, match=message) as warned:
        assert getattr(scoresheet, name) is getattr(module, name)
    # The warning is at the line of the caller, where Python shows it by default.
    assert warned[0].filename == __file__


def test_the_namespace_replay_is_still_the_function() -> None:
    former: Any = scoresheet.replay
    with (
        pytest.warns(DeprecationWarning, match=r"use scoresheet\.replay\.serve") as warned,
        former(CASSETTES, latency=0.0) as server,
    ):
        assert isinstance(server, replay.Replay)
    assert warned[0].filename == __file__


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="module 'scoresheet' has no attribute 'reply'"):
        scoresheet.reply  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'reply'"):
        exec("from scoresheet import reply")


def test_type_checkers_know_the_new_names_only(tmp_path: Path) -> None:
    program = (
        "import scoresheet\n"
        "from scoresheet import replay\n"
        "with replay.serve('recordings', faults=replay.Faults(0.5)) as server:\n"
        "    paths: list[str] = [log.path for log in server.requests]\n"
        "found: int = scoresheet.report.Report().exit_code\n"
        "rates = scoresheet.evolution.NullRates()\n"
        "scoresheet.Report()\n"
        "scoresheet.replay('recordings')\n"
    )
    (tmp_path / "program.py").write_text(program)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "program.py"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    errors = [(line.split(":")[1], line.rpartition("  ")[2]) for line in outcome.stdout.splitlines()]
    assert errors == [("7", "[attr-defined]"), ("8", "[operator]")]
