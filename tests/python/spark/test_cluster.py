"""A standalone cluster with speculation, and a worker that is killed in the middle of each job."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest
from lakes import Lake
from scoresheet import PaceServer, replay
from scoresheet.demo import CASSETTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.timeout(400)

HERE = Path(__file__).parent
PLAYERS = ",".join(path.name for path in sorted((CASSETTES / "pub" / "player").iterdir()) if path.is_dir())


class Cluster:
    """Processes of Spark's own: a master, workers, and a driver."""

    def __init__(self, folder: Path) -> None:
        import pyspark  # noqa: PLC0415 - not installed where these tests are skipped

        self.folder = folder
        self.home = Path(pyspark.__file__).parent
        self.processes: list[subprocess.Popen[str]] = []
        self.master = self._master()
        self.workers: list[subprocess.Popen[str]] = []
        self.add_worker()
        self.add_worker()
        self.driver = self._start(
            [sys.executable, str(HERE / "cluster_driver.py"), self.master], stdin=subprocess.PIPE
        )
        self.wait_for("ready")

    def add_worker(self) -> None:
        place = self.folder / f"worker{len(self.workers)}"
        options = ["--host", "127.0.0.1", "--cores", "1", "--memory", "600m", "--work-dir", str(place)]
        self.workers.append(self._class("worker.Worker", *options, "--webui-port", "0", self.master))

    def kill_worker(self, number: int) -> None:
        """Kill a worker and its executors, as a machine that fails."""
        worker = self.workers[number]
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(worker.pid)], capture_output=True, text=True, check=False
        )
        executors = [int(pid) for pid in found.stdout.split()]
        assert executors, "the worker had no executor"
        for pid in [*executors, worker.pid]:
            os.kill(pid, signal.SIGKILL)

    def send(self, job: dict[str, Any]) -> None:
        assert self.driver.stdin
        self.driver.stdin.write(json.dumps({name: str(value) for name, value in job.items()}) + "\n")
        self.driver.stdin.flush()

    def wait_for(self, word: str) -> None:
        while (line := self._line()) != word:
            assert line == "halfway", line

    def result(self) -> dict[str, Any]:
        while (line := self._line()) == "halfway":
            pass
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        for process in reversed(self.processes):
            process.kill()
        for process in self.processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()

    def _line(self) -> str:
        assert self.driver.stdout
        line = self.driver.stdout.readline()
        assert line, (self.folder / "3.log").read_text()[-3000:]
        return line.strip()

    def _master(self) -> str:
        process = self._class("master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        log = self.folder / "0.log"
        for _ in range(600):
            found = re.search(r"Starting Spark master at (spark://\S+)", log.read_text())
            if found:
                return found[1]
            assert process.poll() is None, log.read_text()
            time.sleep(0.1)
        raise AssertionError(log.read_text())

    def _class(self, name: str, *arguments: str) -> subprocess.Popen[str]:
        program = str(self.home / "bin" / "spark-class")
        return self._start([program, f"org.apache.spark.deploy.{name}", *arguments])

    def _start(self, command: list[str], stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        log: IO[str]
        variables = {
            "SPARK_HOME": str(self.home),
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYTHONWARNINGS": "ignore",
        }
        with (self.folder / f"{len(self.processes)}.log").open("w") as log:
            process = subprocess.Popen(
                command,
                stdin=stdin,
                stdout=subprocess.PIPE if stdin == subprocess.PIPE else log,
                stderr=log,
                text=True,
                env=os.environ | variables,
            )
        self.processes.append(process)
        return process


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    cluster = Cluster(folder)
    yield cluster
    cluster.close()


def wait_until(condition: Callable[[], bool]) -> None:
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < 120
        time.sleep(0.02)


def test_a_killed_worker_changes_no_count_and_a_violation_is_found_once(
    cluster: Cluster, tmp_path: Path
) -> None:
    lake = Lake.write(tmp_path / "lake", "player_games_archive", "quarantine")
    # A task for each body.
    cluster.send({"endpoint": lake.endpoint.name, "path": lake.folder, "partition_bytes": 1, **lake.options})
    cluster.wait_for("halfway")
    cluster.kill_worker(0)
    assert cluster.result() == {
        "bodies": [[str(lake.folder / name), *rest] for name, *rest in lake.summary()],
        "skipped": [],
    }

    cluster.add_worker()
    with (
        replay.serve(CASSETTES, latency=0.05, max_concurrency=1) as server,
        PaceServer() as pace,
    ):
        job = {
            "endpoint": "player_games_archive",
            "players": PLAYERS,
            "contact": "tests@example.com",
            "base_url": server.base_url,
        }
        cluster.send(job | {"fetch_partitions": 4, "pace_server": pace.address})
        wait_until(lambda: len(server.requests) > 5)
        cluster.kill_worker(1)
        result = cluster.result()
        assert server.peak_concurrency == 1
        assert {request.status for request in server.requests} == {200}
        sent = len(server.requests)
    sources = [source for source, *_ in result["bodies"]]
    assert len(set(sources)) == len(sources) <= sent
    assert sum(1 for source in sources if source.endswith("/archives")) == len(PLAYERS.split(","))
    months = list((CASSETTES / "pub").rglob("games/*/*.json"))
    assert len(sources) == len(months) + len(PLAYERS.split(","))

    # Spark starts a failed task four times. Only the first attempt sends requests.
    drifted = tmp_path / "drifted"
    shutil.copytree(CASSETTES, drifted)
    player = PLAYERS.split(",")[0]
    games = sorted((drifted / "pub" / "player" / player / "games").glob("*/*.json"))
    games[-1].write_bytes(b'{"games": [], "next": null}')
    with replay.serve(drifted) as server:
        cluster.send(job | {"players": player, "base_url": server.base_url})
        result = cluster.result()
        paths = [request.path for request in server.requests]
    assert result["attempts"] == 4
    assert "no property `next`" in result["error"]
    assert len(paths) == len(set(paths)) == len(games) + 1
