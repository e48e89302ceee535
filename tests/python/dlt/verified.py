"""Runs the tests of dlt's verified source of chess.com, unchanged, on this one.

    python tests/python/dlt/verified.py FOLDER [--destination duckdb]

FOLDER is a checkout of dlt's verified sources, or a folder that holds `test_chess_source.py`. What the tests
import is answered here: `sources.chess` by the drop-in, with a contact and the address of a server, and
`tests.utils` by destinations on this machine. The server plays four players of the tests' names in the months
that the tests request; their games are invented.
"""

import argparse
import contextlib
import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import scoresheet
from conftest import Cassettes, has_postgres, postgres_server
from scoresheet.dlt import source

PLAYERS = ("MagnusCarlsen", "VincentKeymer", "DommarajuGukesh", "rpragchess")

GAMES = {"2022/11": 170, "2022/12": 204}
"""By month, the games that the first player plays with White: 374, which the tests count."""

END_TIMES = {"2022/11": 1_667_800_000, "2022/12": 1_670_400_000}

DESTINATIONS = ("duckdb", "postgres", "filesystem")

TEST_FILES = ("tests/chess/test_chess_source.py", "test_chess_source.py")


def main() -> int:
    """Runs the tests; returns pytest's exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--destination", choices=DESTINATIONS, action="append")
    options = parser.parse_args()
    found = [options.folder / name for name in TEST_FILES if (options.folder / name).exists()]
    if not found:
        parser.error(f"expected one of {', '.join(TEST_FILES)} in {options.folder} but found none")
    kinds = options.destination or [kind for kind in DESTINATIONS if kind != "postgres" or has_postgres()]
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if "postgres" in kinds:
            address = stack.enter_context(postgres_server())
            os.environ["DESTINATION__POSTGRES__CREDENTIALS"] = address
        _configure(folder)
        server = stack.enter_context(scoresheet.replay.serve(_cassettes(folder / "cassettes")))
        _install(server, kinds)
        # The three tests; a fourth is about dlt's configuration alone.
        arguments = ["-c", os.devnull, "--noconftest", "--import-mode=importlib", "-k", "load", "-v"]
        return int(pytest.main([*arguments, "-p", "no:cacheprovider", str(found[0].resolve())]))


def _configure(folder: Path) -> None:
    """Sends all that the tests write into `folder`."""
    os.environ["DESTINATION__DUCKDB__CREDENTIALS"] = f"duckdb:///{folder / 'chess.duckdb'}"
    os.environ["DESTINATION__FILESYSTEM__BUCKET_URL"] = (folder / "lake").as_uri()
    os.environ["DLT_DATA_DIR"] = str(folder / "dlt")
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"


def _cassettes(folder: Path) -> Path:
    cassettes = Cassettes(folder)
    number = 0
    for player_id, name in enumerate(PLAYERS, 1):
        cassettes.player(name, player_id)
        for month, count in GAMES.items():
            games = []
            for _ in range(count if player_id == 1 else 3):
                number += 1
                end_time = END_TIMES[month] + number
                games.append(cassettes.game(number, name, f"Opponent{player_id}", end_time=end_time))
            cassettes.month(name.lower(), month, games)
    return folder


def _install(server: scoresheet.replay.Replay, kinds: list[str]) -> None:
    """Answers the imports of the tests."""
    made: Any = ModuleType("sources.chess")
    hosts: Any = {"base_url": server.base_url, "callback_url": server.callback_url}
    made.source = partial(source, contact="tests@example.com", **hosts)
    made.chess_dlt_config_example = None
    utils: Any = ModuleType("tests.utils")
    utils.ALL_DESTINATIONS = kinds
    utils.assert_load_info = _assert_loaded
    modules = {"sources": ModuleType("sources"), "tests": ModuleType("tests")}
    sys.modules |= {**modules, "sources.chess": made, "tests.utils": utils}


def _assert_loaded(info: Any, expected_load_packages: int = 1) -> None:
    """This number of packages was loaded, and none of their jobs has failed."""
    loads = info.loads_ids if info else []
    assert len(loads) == expected_load_packages, loads
    if info:
        info.raise_on_failed_jobs()


if __name__ == "__main__":
    sys.exit(main())
