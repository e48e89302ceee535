"""A copy of the tree with one endpoint more: a schema, a manifest entry and fixtures, no other edit."""

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
TOY = ROOT / "tests" / "toy"

# What the project is built of; an endpoint has to appear in all that is made from it.
SOURCES = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "build.rs",
    "codegen",
    "pyproject.toml",
    "python",
]
SOURCES += ["schemas", "src", "tests"]


class Tree:
    """A checkout with the toy in it, sharing the compiled dependencies of this one."""

    def __init__(self, folder: Path, target: Path) -> None:
        self.folder = folder
        self.target = target

    def grow(self) -> None:
        """Start anew from this checkout's sources and add the toy."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for name in SOURCES:
            source, copy = ROOT / name, self.folder / name
            if source.is_dir():
                shutil.copytree(
                    source, copy, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", "toy")
                )
            else:
                shutil.copy2(source, copy)
        self._rename()
        shutil.copy2(TOY / "player_toy.json", self.folder / "schemas")
        shutil.copytree(TOY / "fixtures", self.folder / "tests" / "fixtures" / "player_toy")
        with (self.folder / "schemas" / "endpoints.toml").open("a", encoding="utf-8") as manifest:
            manifest.write((TOY / "endpoints.toml").read_text(encoding="utf-8"))

    def _rename(self) -> None:
        """Give the crates a version of their own.

        Cargo takes crates of one name and version for the same wherever they lie, and would mix up what it
        compiles here and there. So the registry's crates are compiled once for both trees, and ours are not.
        """
        owner = r'\[workspace\.package\]|name = "scoresheet(?:-codegen)?"'
        version = re.compile(rf'((?:{owner})\nversion = ")([^"]+)')
        for name in ("Cargo.toml", "Cargo.lock"):
            renamed, count = version.subn(r"\1\2-toy", self.read(name))
            assert count == (1 if name == "Cargo.toml" else 2), name
            (self.folder / name).write_text(renamed, encoding="utf-8")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the tree."""
        environment = os.environ | {"CARGO_TARGET_DIR": str(self.target), "CARGO_TERM_COLOR": "never"}
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def read(self, path: str) -> str:
        """Read a file of the tree."""
        return (self.folder / path).read_text(encoding="utf-8")


@cache
def grown() -> Tree:
    """The grown tree, its generated files brought up to date by the command that people run."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).absolute()
    tree = Tree(target / "toy", target)
    tree.grow()
    before = tree.run("cargo", "codegen", "--check")
    assert before.returncode == 6, before.stderr
    generated = tree.run("cargo", "codegen")
    assert generated.returncode == 0, generated.stderr
    return tree
