"""Check that a source distribution has what a build needs, and neither tests nor fixtures.

python .github/sdist_content.py dist/scoresheet-1.2.3.tar.gz
"""

import re
import sys
import tarfile
from pathlib import Path

NEEDED = (
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "pyproject.toml",
    "schemas/endpoints.toml",
    "src/lib.rs",
)
UNWANTED = re.compile(r"(^|/)(tests|fuzz|benches|docs|examples|target|\.venv)/|\.so$")
LIMIT = 5_000_000
"""Bytes; the fixtures alone have more."""


def main() -> None:
    """Check one file."""
    path = Path(sys.argv[1])
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wrong = [f"lacks {name}" for name in NEEDED if name not in names]
    wrong += [f"has {name}" for name in sorted(names) if UNWANTED.search(name)]
    if path.stat().st_size > LIMIT:
        wrong.append(f"has {path.stat().st_size} bytes, more than {LIMIT}")
    if wrong:
        sys.exit("\n".join([f"{path.name} cannot be published:", *wrong[:20]]))
    print(f"{path.name}: {len(names)} files, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
