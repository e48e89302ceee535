"""Every crate that is published says on its page what it is, and depends on published versions only."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CARGO = shutil.which("cargo")

pytestmark = pytest.mark.skipif(CARGO is None, reason="cargo is not installed")


@pytest.fixture(scope="module")
def packages() -> list[dict[str, Any]]:
    """The manifests of the crates that `cargo publish --workspace` would publish."""
    command = [str(CARGO), "metadata", "--no-deps", "--format-version", "1", "--offline", "--locked"]
    metadata = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    published = [package for package in metadata["packages"] if package["publish"] is None]
    assert {"scoresheet", "scoresheet-runtime", "scoresheet-cli"} <= {
        package["name"] for package in published
    }
    return published


def test_a_published_crate_describes_itself(packages: list[dict[str, Any]]) -> None:
    for package in packages:
        missing = [
            key
            for key in (
                "categories",
                "description",
                "documentation",
                "keywords",
                "license",
                "readme",
                "repository",
                "rust_version",
            )
            if not package[key]
        ]
        assert not missing, f"{package['name']} lacks {missing}"
        # A README that was not found is not in the package.
        assert (Path(package["manifest_path"]).parent / package["readme"]).is_file(), package["name"]
        # crates.io rejects more.
        assert len(package["keywords"]) <= 5, package["name"]
        assert len(package["categories"]) <= 5, package["name"]


def test_a_published_crate_depends_on_published_crates(packages: list[dict[str, Any]]) -> None:
    published = {package["name"] for package in packages}
    for package in packages:
        for dependency in package["dependencies"]:
            # Cargo drops the path, and a development dependency that has no version.
            if "path" in dependency and dependency["kind"] != "dev":
                assert dependency["name"] in published, f"{package['name']} needs {dependency['name']}"
                assert dependency["req"] != "*", f"{package['name']} needs a version of {dependency['name']}"
