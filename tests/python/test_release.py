"""The scripts of the release workflow."""

import io
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / ".github"
VERSION = re.search(r'^version = "([^"]+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.MULTILINE)


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPTS / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_tag_names_the_version_and_the_changelog_has_it(tmp_path: Path) -> None:
    assert VERSION
    notes = tmp_path / "notes.md"
    outcome = run("release_version.py", f"v{VERSION[1]}", "--notes", str(notes))
    assert outcome.returncode == 0, outcome.stderr
    text = notes.read_text(encoding="utf-8")
    assert "### Contract and decoding" in text
    assert "\n## " not in text


def test_another_tag_is_refused() -> None:
    outcome = run("release_version.py", "v99.0.0")
    assert outcome.returncode == 1
    assert "the version in Cargo.toml, but found v99.0.0" in outcome.stderr


def archive(path: Path, *names: str) -> Path:
    with tarfile.open(path, "w:gz") as packed:
        for name in names:
            packed.addfile(tarfile.TarInfo(f"scoresheet-1.0.0/{name}"), io.BytesIO())
    return path


GOOD = (
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "pyproject.toml",
    "schemas/endpoints.toml",
    "src/lib.rs",
)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (GOOD[1:], "lacks Cargo.lock"),
        ((*GOOD, "tests/fixtures/club/ok/a.json"), "has tests/fixtures/club/ok/a.json"),
        ((*GOOD, "python/scoresheet/_native.abi3.so"), "has python/scoresheet/_native.abi3.so"),
    ],
)
def test_a_source_distribution_with_too_little_or_too_much_is_refused(
    names: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    assert run("sdist_content.py", str(archive(tmp_path / "good.tar.gz", *GOOD))).returncode == 0
    outcome = run("sdist_content.py", str(archive(tmp_path / "bad.tar.gz", *names)))
    assert outcome.returncode == 1
    assert message in outcome.stderr


def test_the_source_distribution_can_be_published(tmp_path: Path) -> None:
    maturin = Path(sys.executable).with_name("maturin")
    command = [str(maturin), "sdist", "--out", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (packed,) = tmp_path.glob("*.tar.gz")
    outcome = run("sdist_content.py", str(packed))
    assert outcome.returncode == 0, outcome.stderr
