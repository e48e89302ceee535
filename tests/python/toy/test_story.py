"""The walk-through of docs/drift.md runs as written, from the drift to the repaired contract.

It runs twice: in an empty folder with the installed package and without cargo, and, with the other way
to repair the contract, in a copy of the checkout. A replay server takes the place of chess.com: it
starts with one month of a bundled player, and changes at the comments in the page (`<!-- upstream: ...
-->`). Python and TOML blocks are saved under the name in their first line, shell blocks are run, and
their output is compared with the text block that follows, in which `...` matches anything. A
placeholder for `make build` does the same in the copy: it builds the package and puts the compiled
module beside the Python sources.
"""

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from scoresheet import demo
from toy_tree import Tree, planted

pytestmark = [pytest.mark.timeout(900)]

PAGE = Path(__file__).parents[3] / "docs" / "drift.md"
PLAYER = "linnea-brasvik"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$|^<!-- upstream: (\w+) -->$", re.DOTALL | re.MULTILINE)
REPAIR, CHECKOUT = "### Repair the contract\n", "## Repair in a checkout\n"
"""Where the ways to repair the contract begin."""

SYSTEM = [Path("/usr/bin"), Path("/bin")]

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

Game = dict[str, Any]
Change = Callable[[Game], object]


def renamed(game: Game) -> None:
    game["moves"] = game.pop("tcn")


def in_milliseconds(game: Game) -> None:
    game["end_time"] *= 1000


def in_another_class(game: Game) -> None:
    if game["time_class"] == "daily":
        game["time_class"] = "correspondence"
    del game["initial_setup"]


class Upstream:
    """The responses of chess.com for one player: the bundled months, changed or unchanged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        games = Path("pub/player") / PLAYER / "games"
        self.bundled = demo.CASSETTES / games
        self.served = folder / games
        self.listing = json.loads((self.bundled / "archives.json").read_bytes())["archives"]
        shutil.copytree(demo.CASSETTES, folder, ignore=shutil.ignore_patterns("games"))
        self.list_months(1)
        self.serve("2024/10")

    def list_months(self, count: int) -> None:
        self.served.mkdir(parents=True, exist_ok=True)
        listing = json.dumps({"archives": self.listing[:count]})
        (self.served / "archives.json").write_text(listing, encoding="utf-8")

    def serve(self, month: str, change: Change = lambda game: None) -> None:
        body = json.loads((self.bundled / f"{month}.json").read_bytes())
        for game in body["games"]:
            change(game)
        file = self.served / f"{month}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(body, separators=(",", ":")), encoding="utf-8")

    def drifts(self) -> None:
        """Serve four new months, each with a different drift."""
        self.list_months(len(self.listing))
        self.serve("2024/11", lambda game: game.update(spectators=len(game["fen"])))
        self.serve("2024/12", renamed)
        self.serve("2025/01", in_milliseconds)
        self.serve("2025/02", in_another_class)

    def mends(self) -> None:
        """Serve seconds instead of milliseconds again; the other changes stay."""
        self.serve("2025/01")


def make(folder: Path, tree: Tree) -> Path:
    """Create a folder with a command `make` that builds the copy of the checkout."""
    program = f"""#!{sys.executable}
import sys
from pathlib import Path

sys.path.insert(0, {str(Path(__file__).parent)!r})
from toy_tree import Tree

assert sys.argv[1:] == ["build"]
Tree(Path({str(tree.folder)!r}), Path({str(tree.target)!r})).build_package()
"""
    folder.mkdir()
    command = folder / "make"
    command.write_text(program, encoding="utf-8")
    command.chmod(0o755)
    return folder


@pytest.fixture
def tree() -> Tree:
    """A copy of the checkout with the compiled package under test."""
    tree = planted("story")
    shutil.copy2(scoresheet._native.__file__, tree.folder / "python" / "scoresheet")
    return tree


def environment(tree: Tree, tmp_path: Path, base_url: str) -> dict[str, str]:
    path = [make(tmp_path / "bin", tree), Path(sys.executable).parent, os.environ["PATH"]]
    settings = {
        "PATH": os.pathsep.join(map(str, path)),
        "PYTHONPATH": str(tree.folder / "python"),
        "CARGO_TARGET_DIR": str(tree.target),
        "CARGO_TERM_COLOR": "never",
        "CARGO_TERM_QUIET": "true",
    }
    return without_compiler(tmp_path, base_url) | settings


def without_compiler(tmp_path: Path, base_url: str) -> dict[str, str]:
    """What the installed package needs. There is no cargo on the PATH."""
    path = [Path(sys.executable).parent, *filter(lambda folder: not (folder / "cargo").exists(), SYSTEM)]
    settings = {
        "PATH": os.pathsep.join(map(str, path)),
        "DLT_DATA_DIR": str(tmp_path / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "SOURCES__CHESS__BASE_URL": base_url,
    }
    return os.environ | settings


def test_the_contract_is_repaired_without_a_compiler(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    folder = tmp_path / "project"
    folder.mkdir()
    upstream = Upstream(tmp_path / "chess.com")
    with scoresheet.replay.serve(upstream.folder) as server:
        settings = without_compiler(tmp_path, server.base_url)
        assert shutil.which("cargo", path=settings["PATH"]) is None
        tell(text[: text.index(CHECKOUT)], upstream, folder, settings)


def test_the_contract_is_repaired_in_a_checkout(tree: Tree, tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    upstream = Upstream(tmp_path / "chess.com")
    with scoresheet.replay.serve(upstream.folder) as server:
        settings = environment(tree, tmp_path, server.base_url)
        tell(text[: text.index(REPAIR)], upstream, tree.folder, settings)
        tell(text[text.index(CHECKOUT) :], upstream, tree.folder, settings)


def tell(text: str, upstream: Upstream, folder: Path, settings: dict[str, str]) -> None:
    """Run a part of the page."""
    said: str | None = None
    for language, block, event in BLOCK.findall(text):
        if event:
            getattr(upstream, event)()
        elif language in {"python", "toml"}:
            name = re.match(r"# (\S+\.(?:py|toml))\n", block)
            assert name, f"a file without a name: {block}"
            (folder / name[1]).parent.mkdir(exist_ok=True)
            (folder / name[1]).write_text(block, encoding="utf-8")
        elif language == "sh":
            said = run(block, folder, settings)
        elif language == "text":
            assert said is not None
            check(block, said)
    assert said is not None


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
