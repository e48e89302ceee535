"""The page docs/your-own-api.md runs as written, with a server on loopback in the place of PokéAPI."""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="commands of the page are for POSIX shells"),
]

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "your-own-api.md"
EXAMPLE = ROOT / "examples" / "pokeapi"
FIXTURES = EXAMPLE / "fixtures" / "berry"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$|^<!-- upstream: (\w+) -->$", re.DOTALL | re.MULTILINE)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
SYSTEM = [Path("/usr/bin"), Path("/bin")]


class Quiet(SimpleHTTPRequestHandler):
    def guess_type(self, path: object) -> str:
        return "application/json; charset=utf-8"

    def log_message(self, *_: object) -> None:
        pass


class Upstream:
    """Serves the berries as PokéAPI does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "api" / "v2" / "berry"
        self.folder.mkdir(parents=True)
        for file in FIXTURES.iterdir():
            shutil.copy(file, self.folder / file.stem)
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        self.url = f"http://127.0.0.1:{self.http.server_port}/api/v2"
        self.thread = threading.Thread(target=self.http.serve_forever, daemon=True)
        self.thread.start()

    def drifts(self) -> None:
        body = json.loads((self.folder / "3").read_bytes())
        (self.folder / "3").write_text(json.dumps(body | {"size": 4000, "color": "pink"}))


@pytest.fixture
def upstream(tmp_path: Path) -> Iterator[Upstream]:
    upstream = Upstream(tmp_path / "upstream")
    yield upstream
    upstream.http.shutdown()
    upstream.http.server_close()
    upstream.thread.join()


def test_the_page_runs_without_a_compiler(upstream: Upstream, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    path = [Path(sys.executable).parent, *filter(lambda folder: not (folder / "cargo").exists(), SYSTEM)]
    settings = os.environ | {
        "PATH": os.pathsep.join(map(str, path)),
        "DLT_DATA_DIR": str(tmp_path / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "POKEAPI_URL": upstream.url,
        "SOURCES__POKEAPI__BASE_URLS": json.dumps({"main": upstream.url}),
    }
    assert shutil.which("cargo", path=settings["PATH"]) is None
    said = None
    for language, block, event in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if event:
            getattr(upstream, event)()
        elif language in {"python", "toml", "yaml"}:
            name = re.match(r"# (\S+\.(?:py|toml|yml))\n", block)
            assert name, f"a file without a name: {block}"
            (folder / name[1]).write_text(block, encoding="utf-8")
        elif language == "sh":
            said = run(block, folder, settings)
        elif language == "text":
            assert said is not None
            check(block, said)
    assert said is not None


def test_the_page_leads_to_a_part_of_the_example() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in ("api.toml", "endpoints.toml"):
        (block,) = re.findall(rf"```toml\n# pokeapi/schemas/{name}\n(.*?)```", page, re.DOTALL)
        assert (EXAMPLE / "schemas" / name).read_text(encoding="utf-8").startswith(block)


def run(block: str, folder: Path, settings: dict[str, str]) -> str:
    """Run a block and return its output as a terminal shows it."""
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=folder,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{block}\n{ran.stdout}"
    return ran.stdout


def check(told: str, said: str) -> None:
    checker = doctest.OutputChecker()
    if not checker.check_output(told, said, FLAGS):
        example = doctest.Example("", told)
        pytest.fail(checker.output_difference(example, said, FLAGS | doctest.REPORT_NDIFF))
