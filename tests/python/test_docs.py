"""Every code block of the pages runs, in the order of its page, on recordings instead of chess.com.

Python runs in one namespace for each page, or is saved under the name in its first line (`# load.py`). Shell
commands run in the folder of the page; a `text` block after them is their output, in which `...` matches
anything. JSON, YAML, TOML and INI are parsed. The fence of a block that cannot run has the reason:
```` ```sh not-run: requests chess.com ````.
"""

import configparser
import contextlib
import doctest
import functools
import io
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
import yaml
from good_bodies import good_body
from scoresheet import demo

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="commands of the pages are for POSIX shells")

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ELSEWHERE = {
    "drift.md": "tests/python/toy/test_story.py",
    "rust.md": "the documentation tests of src/lib.rs",
    "spark.md": "tests/python/spark/test_spark_page.py",
    "your-own-api.md": "tests/python/test_your_own_api.py",
}
"""Pages whose blocks other tests run."""
SETUP = {
    "ci.md": "scoresheet record recordings player_profile username=fenwickthorne",
    "diff.md": """
        scoresheet schema export schemas && mkdir old new && cp -r schemas old && cp -r schemas new
        git init -q && git add schemas
        git config user.name t && git config user.email t@example.com
        git commit -qm old && git tag v0.1.0
    """,
    "null-rates.md": "scoresheet record recordings player_profile username=fenwickthorne",
    "propose.md": """
        mkdir -p drifted/player_profile
        sed 's/{/{"flair": "gold", /' served/pub/player/fenwickthorne.json \\
            > drifted/player_profile/fenwickthorne.json
        scoresheet schema export schemas
    """,
    "watch.md": "cp served/pub/player/fabianocaruana/stats.json served/pub/player/fenwickthorne",
}
"""What the reader of a page has already."""
PAGES = sorted(page.name for page in DOCS.glob("*.md") if page.name not in ELSEWHERE)
# The pages name real players, the bundled recordings invented ones.
PLAYERS = {"magnuscarlsen": "linnea-brasvik", "hikaru": "gambit_grocer", "erik": "fenwickthorne"}
FENCE = re.compile(r"^```([\w,]+)(?:[ \t]+(.*?))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
REASON = re.compile(r"not-run: \w+ .*")


@dataclass
class Block:
    """One code block of a page."""

    language: str
    marker: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return [
        Block(found[1], found[2] or "", found[3], text[: found.start()].count("\n") + 1)
        for found in FENCE.finditer(text)
    ]


class Page:
    """Runs the blocks of one page in a folder."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        self.namespace: dict[str, Any] = {"__name__": "page"}
        self.output = ""

    def run(self, block: Block) -> None:
        for real, invented in PLAYERS.items():
            block.text = re.sub(rf"\b{real}\b", invented, block.text)
        getattr(self, f"run_{block.language}")(block)

    def run_python(self, block: Block) -> None:
        named = re.match(r"# (\w+\.py)\n", block.text)
        if named:
            (self.folder / named[1]).write_text(block.text, encoding="utf-8")
        elif block.text.startswith(">>>"):
            self.run_doctest(block)
        else:
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(block.text, f"line {block.line}", "exec"), self.namespace)
            self.output = printed.getvalue()

    def run_doctest(self, block: Block) -> None:
        parsed = doctest.DocTestParser().get_doctest(block.text, self.namespace, "page", None, block.line)
        runner = doctest.DocTestRunner(optionflags=FLAGS)
        failures = io.StringIO()
        assert runner.run(parsed, out=failures.write, clear_globs=False).attempted
        assert not failures.getvalue(), failures.getvalue()
        self.namespace.update(parsed.globs)

    def run_sh(self, block: Block) -> None:
        outcome = self.shell(block.text)
        assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        self.output = outcome.stdout

    def run_console(self, block: Block) -> None:
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, expected = part.partition("\n")
            outcome = self.shell(command)
            assert outcome.returncode in {0, 3}, outcome.stdout + outcome.stderr
            if expected.strip():
                self.compare(expected, outcome.stdout)

    def run_text(self, block: Block) -> None:
        self.compare(block.text, self.output)

    def compare(self, expected: str, found: str) -> None:
        assert doctest.OutputChecker().check_output(expected, found, FLAGS), (
            f"expected\n{expected}\nfound\n{found}"
        )

    def shell(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-e", "-c", command],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )

    def run_json(self, block: Block) -> None:
        json.loads(block.text)

    def run_yaml(self, block: Block) -> None:
        yaml.safe_load(block.text)

    def run_toml(self, block: Block) -> None:
        tomllib.loads(block.text)

    def run_ini(self, block: Block) -> None:
        configparser.ConfigParser().read_string(block.text)
        named = re.match(r"# (\w+\.ini)\n", block.text)
        if named:
            (self.folder / named[1]).write_text(block.text, encoding="utf-8")

    def run_sql(self, block: Block) -> None:
        with dlt.attach("chess_pipeline").sql_client() as client:
            client.execute_sql(block.text)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A folder with recordings under the names that the pages use, and a server of recordings."""
    prepare(tmp_path)
    with scoresheet.replay.serve(tmp_path / "served") as server:
        addresses = {
            "SCORESHEET_BASE_URL": server.base_url,
            "SCORESHEET_CALLBACK_URL": server.callback_url,
            "SCORESHEET_CONTACT": "you@example.com",
            "SOURCES__CHESS__BASE_URL": server.base_url,
            "SOURCES__CHESS__CALLBACK_URL": server.callback_url,
            "SOURCES__CHESS__CONTACT": "you@example.com",
            "DLT_DATA_DIR": str(tmp_path / "dlt"),
            "RUNTIME__DLTHUB_TELEMETRY": "false",
        }
        for name, value in addresses.items():
            monkeypatch.setenv(name, value)
        client = functools.partial(
            scoresheet.Client, base_url=server.base_url, callback_url=server.callback_url
        )
        monkeypatch.setattr(scoresheet, "Client", client)
        monkeypatch.chdir(tmp_path)
        scripts = sysconfig.get_path("scripts")
        yield Page(
            tmp_path,
            os.environ | {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)},
        )


def prepare(folder: Path) -> None:
    """Write the inputs that the pages name: a server's responses, a cassette, a HAR file."""
    served = folder / "served"
    shutil.copytree(demo.CASSETTES, served)
    for endpoint in scoresheet.endpoints():
        if endpoint.path and endpoint.host:
            path = endpoint.path.format_map(endpoint.example).lstrip("/")
            file = served / endpoint.host / f"{path}.json"
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(good_body(endpoint.name), file)
            if endpoint.name.endswith("pgn"):
                headers = "HTTP 200\nContent-Type: application/x-chess-pgn\n"
                file.with_name(f"{file.name}.headers").write_text(headers)
    profile = demo.CASSETTES / "pub" / "player" / "fenwickthorne.json"
    url = "https://api.chess.com/pub/player/fenwickthorne"
    cassettes = folder / "tests" / "cassettes"
    cassettes.mkdir(parents=True)
    interaction = {
        "request": {"method": "GET", "uri": url},
        "response": {"status": {"code": 200}, "body": {"string": profile.read_text(encoding="utf-8")}},
        "recorded_at": "2099-01-01T00:00:00Z",
    }
    (cassettes / "cassette.yaml").write_text(
        yaml.safe_dump({"interactions": [interaction]}), encoding="utf-8"
    )
    content = {"mimeType": "application/json", "text": profile.read_text(encoding="utf-8")}
    entry = {"request": {"method": "GET", "url": url}, "response": {"status": 200, "content": content}}
    (folder / "browser.har").write_text(json.dumps({"log": {"entries": [entry]}}), encoding="utf-8")


@pytest.mark.timeout(900)  # A page starts a process for each command.
@pytest.mark.parametrize("name", PAGES)
def test_every_block_runs(name: str, page: Page) -> None:
    setup = page.shell(SETUP.get(name, ""))
    assert setup.returncode == 0, setup.stdout + setup.stderr
    for block in blocks(name):
        if not block.marker:
            page.run(block)


@pytest.mark.parametrize("name", sorted(page.name for page in DOCS.glob("*.md")))
def test_blocks_that_cannot_run_have_a_reason(name: str) -> None:
    for block in blocks(name):
        assert not block.marker or REASON.fullmatch(block.marker), f"{name}:{block.line}: {block.marker}"
    text = (DOCS / name).read_text(encoding="utf-8")
    assert len(re.findall(r"^ *```", text, re.MULTILINE)) == 2 * len(blocks(name)), (
        f"{name} has a block without a language"
    )


def test_pages_that_other_tests_run_exist() -> None:
    assert all((DOCS / name).exists() for name in ELSEWHERE)
