"""The examples of the README and of docs/client.md run, with bundled recordings in place of chess.com."""

import doctest
import functools
import re
from pathlib import Path

import pytest
import scoresheet
from scoresheet import demo

README = Path(__file__).parents[2] / "README.md"
CLIENT = README.parent / "docs" / "client.md"
# The pages name real players, the bundled recordings invented ones.
PLACEHOLDERS = {"magnuscarlsen": "linnea-brasvik", "erik": "fenwickthorne", "2025/01": "2024/10"}


def examples(page: Path) -> list[str]:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [block for block in blocks if not block.startswith(">>>")]


def test_there_are_examples() -> None:
    assert len(examples(README)) == 2


@pytest.mark.parametrize(
    "example", [*examples(README), examples(CLIENT)[0]], ids=["dlt", "client", "client page"]
)
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
