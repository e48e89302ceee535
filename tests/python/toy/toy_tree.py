"""Copies of the checkout to change and build: unchanged, or with one more endpoint.

A new endpoint needs a schema, a manifest entry and fixtures, and no other edit.
"""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[3]
TOY = ROOT / "tests" / "toy"

# The sources of the project; a new endpoint has to appear in everything generated from them.
SOURCES = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "Makefile",
    "README.md",
    "build.rs",
    "crates",
    "examples/lichess",
    "docs",
    "pyproject.toml",
    "python",
]
SOURCES += ["benches", "schemas", "src", "tests"]


class Tree:
    """A copy of the checkout with its own target folder."""

    def __init__(self, folder: Path, target: Path) -> None:
        self.folder = folder
        self.target = target

    def plant(self) -> None:
        """Copy the sources of this checkout again."""
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

    def add_toy(self) -> None:
        """Add the toy endpoint."""
        shutil.copy2(TOY / "player_toy.json", self.folder / "schemas")
        shutil.copytree(TOY / "fixtures", self.folder / "tests" / "fixtures" / "player_toy")
        with (self.folder / "schemas" / "endpoints.toml").open("a", encoding="utf-8") as manifest:
            manifest.write((TOY / "endpoints.toml").read_text(encoding="utf-8"))

    def seed(self, target: Path) -> None:
        """Link the compiled dependencies of this checkout into the copy.

        The two trees cannot share a target folder: cargo identifies crates by name and version, not by path,
        and would mix the crates of both trees.
        """
        for part in ("deps", "build", ".fingerprint"):
            for source in (target / "debug" / part).rglob("*"):
                name = source.relative_to(target)
                if source.is_file() and not name.parts[2].startswith(
                    ("scoresheet", "libscoresheet", "_native", "lib_native")
                ):
                    (self.target / name).parent.mkdir(parents=True, exist_ok=True)
                    (self.target / name).hardlink_to(source)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the tree."""
        environment = os.environ | {"CARGO_TARGET_DIR": str(self.target), "CARGO_TERM_COLOR": "never"}
        # There are no recordings of the toy endpoint.
        environment.pop("SCORESHEET_RECORDED", None)
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def build_package(self) -> Path:
        """The tree's Python folder, with the module compiled of its sources."""
        # With the features that `make build` turns on, the dependencies are those of the checkout.
        module = ("--lib", "--package", "scoresheet-python", "--features", "tested")
        built = self.run("cargo", "build", "--locked", *module)
        assert built.returncode == 0, built.stderr
        (library,) = [
            file
            for name in ("lib_native.so", "lib_native.dylib", "_native.dll")
            if (file := self.target / "debug" / name).exists()
        ]
        suffix = ".pyd" if library.suffix == ".dll" else ".abi3.so"
        folder = self.folder / "python"
        shutil.copy2(library, folder / "scoresheet" / f"_native{suffix}")
        return folder

    def read(self, path: str) -> str:
        """Read a file of the tree."""
        return (self.folder / path).read_text(encoding="utf-8")


def planted(name: str) -> Tree:
    """Return a fresh tree; compiled dependencies are kept between tests."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).absolute()
    tree = Tree(target / name / "tree", target / name / "target")
    if not tree.target.exists():
        tree.seed(target)
    tree.plant()
    return tree


def grown() -> Tree:
    """Return the tree with the new endpoint, its generated files updated by `cargo codegen`."""
    tree = planted("toy")
    tree.add_toy()
    before = tree.run("cargo", "codegen", "--check")
    assert before.returncode == 6, before.stderr
    generated = tree.run("cargo", "codegen")
    assert generated.returncode == 0, generated.stderr
    return tree
