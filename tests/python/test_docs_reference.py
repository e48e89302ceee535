"""The reference pages of the documentation site are made from the code, and miss nothing of it."""

import inspect
import re
from pathlib import Path

import build
import generated
import navigation
import pytest
import scoresheet

DOCS = Path(__file__).parents[2] / "docs"


def test_every_command_has_its_help() -> None:
    page = generated.cli_page()
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[:2] == ["scoresheet", "scoresheet fetch"]
    names = [words[0] for words in generated.commands()]
    assert {"check", "diff", "propose", "record", "replay", "requeue", "runs", "schema"} <= set(names)
    assert ("schema", "export") in generated.commands()
    for words in generated.commands():
        assert f"## scoresheet {' '.join(words)}\n" in page
    assert "--max-age" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commands:\n  check  Validate\n  help   Print\n\nOptions:\n  --color\n", ["check"]),
        ("positional arguments:\n  COMMAND\n    runs      list\n              more\n\noptions:\n", ["runs"]),
        ("Usage: scoresheet check\n\nOptions:\n  --help\n", []),
    ],
)
def test_commands_are_found_in_both_forms_of_help(text: str, expected: list[str]) -> None:
    assert generated.listed(text) == expected


def test_long_lines_are_wrapped_below_their_description() -> None:
    line = f"      --propose   {'word ' * 30}"
    first, second, *_ = generated.wrapped(line)
    assert first.startswith("      --propose   word")
    assert second.startswith(" " * 18 + "word")
    assert generated.wrapped("short") == ["short"]


def test_every_kind_of_code_is_explained() -> None:
    page = generated.codes_page()
    assert re.findall(r"^# .*$", page, re.MULTILINE) == ["# Codes"]
    assert "\n## missing_field\n" in page
    assert "\n## Upstream error\n" in page
    assert "| `rate_limited` | " in page
    assert "| `3` | " in page


def test_every_setting_is_explained() -> None:
    page = generated.configuration_page()
    for name in inspect.signature(scoresheet.Client).parameters:
        assert re.search(rf"^\| `{name}` \| .+ \| \S.* \|$", page, re.MULTILINE), name
    for name in ("players", "policy", "revalidate_days", "unknown_players"):
        assert f"| `{name}` | " in page
    assert "| `SCORESHEET_CONTACT` | " in page


def test_every_endpoint_has_a_page() -> None:
    pages = generated.table_pages()
    for endpoint in scoresheet.endpoints():
        page = pages[f"tables/{endpoint.name}.md"]
        for table in endpoint.tables:
            assert f"`{table}`" in page
    assert "](tables/player_profile.md)" in pages["evidence.md"]


def test_every_page_has_one_place() -> None:
    placed = [page for _, entries in navigation.NAVIGATION for _, page in entries]
    assert len(placed) == len(set(placed))


def test_a_new_page_is_a_guide_with_its_heading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new.md").write_text("# Use `new` things\n")
    monkeypatch.setattr(build, "DOCS", tmp_path)
    sections = [("", [("Home", "index.md")]), ("How to", [("Old", "old.md")])]
    pages = ["index.md", "new.md", "old.md", "tables/club.md"]
    assert build.with_new_pages(sections, pages) == [
        ("", [("Home", "index.md")]),
        ("How to", [("Old", "old.md"), ("Use new things", "new.md")]),
    ]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://dlthub.com", "https://dlthub.com"),
        ("#start", "#start"),
        ("drift.md#walk-through", "drift.md#walk-through"),
        ("../schemas/README.md", "tables/index.md"),
        ("../schemas/README.md#club", "tables/club.md"),
        ("../DESIGN.md", "design.md"),
        ("../examples/openings.py", build.BLOB + "examples/openings.py"),
        ("report.schema.json", "report.schema.json"),
    ],
)
def test_links_lead_to_the_site_or_the_repository(target: str, expected: str) -> None:
    assert build.relinked(target, DOCS / "index.md") == expected


def test_dead_links_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<h1 id="here"></h1><a href="#here"></a><a href="b.html#gone"></a>')
    (tmp_path / "b.html").write_text('<a href="missing.html"></a><img src="a.html"><a href="https://x.org">')
    assert build.dead_links(tmp_path) == ["  a.html: b.html#gone", "  b.html: missing.html"]
