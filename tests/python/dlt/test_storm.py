"""Kills at any moment of a load, of which nothing may be seen in the end."""

from pathlib import Path

import pytest
from storm import DESTINATIONS, POLICIES, Forks, Storm, Warehouse

SEED = 20_261_127

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(params=DESTINATIONS)
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> Warehouse:
    address = request.getfixturevalue("postgres") if request.param == "postgres" else None
    return Warehouse(request.param, tmp_path, address)


@pytest.mark.parametrize("policy", POLICIES)
def test_killed_loads_leave_nothing_behind(
    warehouse: Warehouse, forks: Forks, policy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    # The sources share the policies, so that each is killed on every destination.
    source = "source" if POLICIES.index(policy) % 2 == 0 else "chess"
    storm = Storm(forks, warehouse, SEED + POLICIES.index(policy), source, policy)
    storm.round()
    storm.round()
    with capsys.disabled():
        print(f"\n{storm}")
    assert storm.rows
