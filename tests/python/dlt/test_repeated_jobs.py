"""Load jobs that the destination has committed and dlt has not noted: dlt runs them again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import scoresheet
from storm import DESTINATIONS, KILLED, RESOURCES, Forks, Storm, Warehouse

# Waits until the destination has committed every job of a wave, of which dlt notes none, and dies.
DIE_AFTER = """
import os, signal, threading
from dlt.common.storages.load_package import PackageStorage

committed, note = set(), PackageStorage.save_pending_transition

def forget(self, load_id, name, state, message=None):
    if name.endswith(".sql") != {is_sql}:
        return note(self, load_id, name, state, message)
    if state != "completed":
        os.write(2, message.encode())
        os._exit(3)
    committed.add(name)
    started = self.list_started_jobs(load_id)
    queued = [job for job in self.list_new_jobs(load_id) if job.endswith(".sql") == {is_sql}]
    if len(committed) == len(started) and not queued:
        os.kill(os.getpid(), signal.SIGKILL)
    threading.Event().wait()

PackageStorage.save_pending_transition = forget
"""


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    with Forks() as forks:
        yield forks


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
        with scoresheet.replay(storm.world.cassettes.folder) as server:
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
