"""The README: its examples run on bundled recordings, its links work on PyPI, and its commands exist."""

import doctest
import functools
import re
from pathlib import Path

import pytest
import scoresheet
from scoresheet import demo

README = Path(__file__).parents[2] / "README.md"
BLOB = "https://github.com/scoresheet/scoresheet/blob/main/"
RAW = "https://raw.githubusercontent.com/scoresheet/scoresheet/main/"
# The pages name real players, the bundled recordings invented ones.
PLACEHOLDERS = {
    "magnuscarlsen": "linnea-brasvik",
    "erik": "fenwickthorne",
    "hikaru": "gambit_grocer",
    "2025/01": "2024/10",
}


def examples(page: Path) -> list[str]:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [block for block in blocks if not block.startswith(">>>")]


def test_there_are_examples() -> None:
    assert len(examples(README)) == 2


@pytest.mark.parametrize("example", examples(README), ids=["dlt", "client"])
def test_examples_run(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for real, invented in PLACEHOLDERS.items():
        example = example.replace(real, invented)
    with scoresheet.replay.serve(demo.CASSETTES) as server:
        client = functools.partial(scoresheet.Client, base_url=server.base_url)
        monkeypatch.setattr(scoresheet, "Client", client)
        monkeypatch.setenv("SOURCES__CHESS__BASE_URL", server.base_url)
        monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
        monkeypatch.chdir(tmp_path)
        exec(compile(example, str(README), "exec"), {"__name__": "readme"})
        assert server.requests
    assert capsys.readouterr().out


def test_statements_hold() -> None:
    outcome = doctest.testfile(str(README), module_relative=False)
    assert outcome.attempted > 0
    assert outcome.failed == 0


def test_links_work_on_pypi() -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", README.read_text(encoding="utf-8"))
    assert [target for target in targets if not target.startswith("https://")] == []
    inside = [target for target in targets if target.startswith((BLOB, RAW))]
    files = [target.removeprefix(BLOB).removeprefix(RAW).partition("#")[0] for target in inside]
    assert len(files) > 10
    assert [file for file in files if not (README.parent / file).is_file()] == []
