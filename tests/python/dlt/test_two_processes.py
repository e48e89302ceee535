"""Two processes that run one pipeline at once: one of them may fail, and nothing is lost or doubled."""

from pathlib import Path

import pytest
from storm import DESTINATIONS, POLICIES, Forks, Storm, Warehouse

pytestmark = pytest.mark.timeout(900)


@pytest.mark.parametrize("kind", DESTINATIONS)
def test_two_processes_lose_nothing_and_double_nothing(
    kind: str, forks: Forks, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue("postgres") if kind == "postgres" else None
    policy = POLICIES[DESTINATIONS.index(kind)]
    storm = Storm(forks, Warehouse(kind, tmp_path, address), 31, "source", policy)
    # The first load makes the dataset; the later ones add to it.
    for _ in range(4):
        storm.at_once()
    assert storm.rows
