"""The README's examples run unchanged, with the bundled recordings in place of chess.com."""

import doctest
import functools
import re
from pathlib import Path

import pytest
import scoresheet
from scoresheet import demo

README = Path(__file__).parents[2] / "README.md"
# The README names real players, the cassettes invented ones.
STAND_INS = {"magnuscarlsen": "linnea-brasvik", "erik": "fenwickthorne", "2025/01": "2024/10"}


def examples() -> list[str]:
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    return [block for block in blocks if not block.startswith(">>>")]


def test_there_are_examples() -> None:
    assert len(examples()) == 2


@pytest.mark.parametrize("example", examples(), ids=["dlt", "client"])
def test_examples_run(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for real, invented in STAND_INS.items():
        example = example.replace(real, invented)
    with scoresheet.replay(demo.CASSETTES) as server:
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
