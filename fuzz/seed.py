#!/usr/bin/env python3
"""Writes the seeds of each target from the fixtures; `decode` and `report` start with the endpoint."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
TOYS = HERE.parent / "crates" / "testkit" / "seeds" / "dialect"
sys.path.insert(0, str(HERE.parent / "tests" / "python"))

from bad_cases import FIXTURES, bad_cases  # noqa: E402 - found by the line above


def main() -> None:
    """Write corpus/<target>/<seed>."""
    folders = sorted(folder for folder in FIXTURES.iterdir() if (folder / "ok").is_dir())
    for number, folder in enumerate(folders):
        bodies = {path.stem: path.read_bytes() for path in sorted((folder / "ok").iterdir())}
        bodies |= {case.name: case.body for case in bad_cases(folder.name)}
        is_pgn = folder.name.endswith("_pgn")
        for name, body in bodies.items():
            for target in ("decode", "report"):
                _write(target, f"{folder.name}-{name}", bytes([number]) + body)
            _write("pgn" if is_pgn else "cursor", f"{folder.name}-{name}", body)
    # The order of `TOYS` in crates/testkit/src/dialect.rs.
    for number, name in enumerate(("board.json", "sheet.json", "visit.json", "events.ndjson", "walks.json")):
        _write("dialect", name, bytes([number]) + (TOYS / name).read_bytes())


def _write(target: str, name: str, seed: bytes) -> None:
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(seed)


main()
