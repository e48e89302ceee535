"""Tables that gain a column in a run that brings them no rows: later loads succeed, and lose nothing."""

from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from conftest import deep
from storm import DESTINATIONS, POLICIES, Forks, Storm, Warehouse

PAIRS = [
    # Only `evolve` adds a column.
    (*pair, destination) if destination == "duckdb" and "evolve" in pair else deep(*pair, destination)
    for pair in permutations(POLICIES, 2)
    for destination in DESTINATIONS
]

GROWING = ("players_profiles", "players_games", "_dlt_players_games__archives", "_contract_violations")
"""Tables that a new version of scoresheet gives a column."""

pytestmark = pytest.mark.timeout(300)


def warehouse(kind: str, folder: Path, request: pytest.FixtureRequest) -> Warehouse:
    address = request.getfixturevalue("postgres") if kind == "postgres" else None
    return Warehouse(kind, folder, address)


@pytest.mark.parametrize(("first", "second", "kind"), PAIRS)
def test_a_change_of_policy_while_nothing_is_new(  # noqa: PLR0917 - fixtures
    first: str, second: str, kind: str, tmp_path: Path, forks: Forks, request: pytest.FixtureRequest
) -> None:
    storm = Storm(forks, warehouse(kind, tmp_path, request), 11)
    for world, policies in (("old", (first, second)), ("new", (second,)), ("newer", (first,))):
        if world != "old":
            storm.world.turn()
        for policy in policies:
            storm.policy = policy
            run(storm)
            check(storm)


@pytest.mark.parametrize("policy", ["quarantine", "evolve"])
@pytest.mark.parametrize("kind", DESTINATIONS)
def test_an_upgrade_with_a_new_column_while_a_table_has_no_rows(
    policy: str, kind: str, tmp_path: Path, forks: Forks, request: pytest.FixtureRequest
) -> None:
    storm = Storm(forks, warehouse(kind, tmp_path, request), 12, policy=policy)
    run(storm)
    profiles = {
        path: body for path, body in storm.world.cassettes.bodies.items() if path.startswith("pub/player/")
    }
    storm.world.turn()
    later = dict(storm.world.cassettes.bodies)
    for path, body in profiles.items():
        if path.count("/") == 2:
            storm.world.cassettes.write(path, body)
    run(storm, new_columns=GROWING)
    check(storm)
    for path, body in later.items():
        storm.world.cassettes.write(path, body)
    storm.world.drift()
    run(storm, new_columns=GROWING)
    storm.world.repair()
    # The body that was quarantined conforms now, and is loaded.
    run(storm, new_columns=GROWING)
    check(storm)
    run(storm, new_columns=GROWING)
    check(storm)


def run(storm: Storm, **options: Any) -> None:
    with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
        result = storm.run(server, "storm", **options)
    assert result["code"] == 0, storm.errors[-5000:]


def check(storm: Storm) -> None:
    """Fails unless all profiles, games and links of the world are loaded, and none twice."""
    tables = storm.tables("storm")
    keeps_all = storm.warehouse.kind == "filesystem"
    bodies = storm.world.cassettes.bodies
    links = Counter(
        (path.split("/")[2], int(path[-7:-3]), int(path[-2:]), game["uuid"])
        for path, body in bodies.items()
        if path.startswith("pub/player/") and path[-2:].isdigit()
        for game in body["games"]
    )
    found = Counter(
        (row["username"], row["year"], row["month"], row["uuid"])
        for row in tables["_dlt_players_games__archives"]
    )
    games = Counter(row["uuid"] for row in tables["players_games"])
    profiles = Counter(row["username"] for row in tables["players_profiles"])
    assert {link[-1] for link in links} <= games.keys()
    assert profiles.keys() == {
        path.split("/")[2] for path in bodies if path.count("/") == 2 and "pub" in path
    }
    if keeps_all:
        assert links.keys() <= found.keys()
        return
    assert found == links
    assert max(games.values()) == max(profiles.values()) == 1
