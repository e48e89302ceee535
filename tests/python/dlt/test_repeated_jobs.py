"""Load jobs that the destination has committed and dlt has not noted: dlt runs them again."""

from pathlib import Path
from typing import Any

import pytest
import scoresheet
from storm import DESTINATIONS, DIE_AFTER, KILLED, RESOURCES, Forks, Storm, Warehouse

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(params=DESTINATIONS)
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> Warehouse:
    address = request.getfixturevalue("postgres") if request.param == "postgres" else None
    return Warehouse(request.param, tmp_path, address)


@pytest.mark.parametrize("source", RESOURCES)
def test_jobs_that_run_twice_change_nothing(warehouse: Warehouse, forks: Forks, source: str) -> None:
    storm = Storm(forks, warehouse, 3, source, "quarantine")
    for _ in range(2):
        storm.world.turn()
        storm.world.drift()
        with scoresheet.replay.serve(storm.world.cassettes.folder) as server:
            storm.load(server, "calm")
            for is_sql in (False, True):
                patches = {"kill": DIE_AFTER.format(is_sql=is_sql)}
                # The table of dlt's own state has a unique index in Postgres.
                result = storm.run(server, "storm", patches=patches, repair=is_sql)
                # Files are loaded as they are; nothing is merged in the destination.
                assert result["code"] == (0 if is_sql and warehouse.kind == "filesystem" else KILLED)
            for _ in range(2):
                storm.load(server, "storm")
        storm.compare()
        storm.world.repair()


def test_an_interrupted_test_leaves_no_answer_to_the_next(
    forks: Forks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def print_and_interrupt(*values: Any, **options: Any) -> None:
        print(*values, **options)
        raise KeyboardInterrupt

    monkeypatch.setattr("storm.print", print_and_interrupt, raising=False)
    with pytest.raises(KeyboardInterrupt):
        forks.load({"errors": str(tmp_path / "errors.txt")})
    monkeypatch.undo()
    assert forks.load_at_once([]) == []
