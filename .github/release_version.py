"""Check that a tag names the version of the crates and of the changelog; write the release notes.

python .github/release_version.py v1.2.3 [--notes FILE]
"""

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Compare the versions, and write the section of the changelog."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tag")
    parser.add_argument("--notes", type=Path, metavar="FILE")
    options = parser.parse_args()
    version = crate_version((ROOT / "Cargo.toml").read_text(encoding="utf-8"))
    if options.tag != f"v{version}":
        sys.exit(f"expected the tag v{version}, the version in Cargo.toml, but found {options.tag}")
    notes = section((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    if not notes:
        sys.exit(f"expected a section `## {version} - DATE` in CHANGELOG.md, but found none: write it")
    if options.notes:
        options.notes.write_text(notes + "\n", encoding="utf-8")


def crate_version(manifest: str) -> str:
    """Return the version of all crates."""
    found = re.search(r'^\[workspace\.package\]\nversion = "([^"]+)"$', manifest, re.MULTILINE)
    return found[1] if found else ""


def section(changelog: str, version: str) -> str:
    """Return the text of a version's section; empty if there is none."""
    found = re.search(
        rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)",
        changelog,
        re.MULTILINE | re.DOTALL,
    )
    return found[1].strip() if found else ""


if __name__ == "__main__":
    main()
