"""Servers on loopback and clients that know no other."""

import gc
import json
import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from good_bodies import good_body
from scoresheet.demo import CASSETTES

FIXTURES = Path(__file__).parents[1] / "fixtures"
FAULTS = FIXTURES / "cassettes" / "faults"

DEEP = ("toy", "dlt/test_storm.py", "test_report_page.py")
"""Folders and files of tests that take minutes (compiling Rust, storms of faults) or need Chromium."""


MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory."""

ROOM = 4 * 1024**3
"""Bytes that have to be free there; the tests of a folder leave far less."""


# dlt reads this when it is imported. Set later it changes nothing, and each load would send events.
os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"


def pytest_configure() -> None:
    """Put the temporary folders of tests into memory: a load writes 300 small files, and a disk is slow."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_finish() -> None:
    """Exclude the imported modules, which stay, from every later search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make test` leaves to `make test-deep`."""
    for item in items:
        path = item.path.relative_to(Path(__file__).parent)
        parameters = item.callspec.params.values() if hasattr(item, "callspec") else ()
        needs = [*getattr(item, "fixturenames", ()), *parameters]
        if any(path.is_relative_to(deep) for deep in DEEP) or "postgres" in needs:
            item.add_marker("deep")


class PythonServer(ThreadingHTTPServer):
    """Responds to every request with one body, in Python: it hangs while another thread holds the GIL."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.together = threading.Barrier(1)
        """Number of requests that must be in flight before the first response."""
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/pub"


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, PythonServer)
        self.server.together.wait(timeout=30)
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_: object) -> None:
        """Log nothing: the test knows its requests."""


class SilentServer:
    """Accepts requests and never responds."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._connections: list[socket.socket] = []
        self._asked = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/pub"

    def wait_until_asked(self) -> None:
        assert self._asked.acquire(timeout=30), "no request was received"

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        for open_socket in (self._socket, *self._connections):
            open_socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._connections.append(connection)
            if connection.recv(1):
                self._asked.release()


@pytest.fixture(scope="session")
def bundled() -> Iterator[scoresheet.replay.Replay]:
    """The bundled cassettes, for tests that do not count requests."""
    with scoresheet.replay.serve(CASSETTES) as server:
        yield server


@pytest.fixture
def counted() -> Iterator[scoresheet.replay.Replay]:
    """The bundled cassettes on a server that the test has for itself."""
    with scoresheet.replay.serve(CASSETTES) as server:
        yield server


@pytest.fixture(scope="session")
def faults() -> Iterator[scoresheet.replay.Replay]:
    """Recordings of error responses."""
    with scoresheet.replay.serve(FAULTS) as server:
        yield server


@pytest.fixture
def silent() -> Iterator[SilentServer]:
    server = SilentServer()
    yield server
    server.close()


@pytest.fixture
def python_server() -> Iterator[PythonServer]:
    """Serves a month without games."""
    with PythonServer(json.dumps({"games": []}).encode()) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def own_dlt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nothing of dlt's is left over for other tests, or for the user."""
    # Slow to import, and few tests need it.
    from dlt.common.configuration.container import Container  # noqa: PLC0415
    from dlt.common.pipeline import PipelineContext  # noqa: PLC0415

    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
    yield
    Container()[PipelineContext].deactivate()


@pytest.fixture
def client_of() -> Callable[..., scoresheet.Client]:
    """Create a client for a server; it does not retry by default."""

    def make(server: scoresheet.replay.Replay, **options: Any) -> scoresheet.Client:
        hosts = {"base_url": server.base_url, "callback_url": getattr(server, "callback_url", None)}
        settings: dict[str, Any] = {"contact": "tests@example.com", "max_attempts": 1} | hosts | options
        return scoresheet.Client(**settings)

    return make


@pytest.fixture
def client(
    bundled: scoresheet.replay.Replay, client_of: Callable[..., scoresheet.Client]
) -> scoresheet.Client:
    return client_of(bundled)


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    """One good body for each endpoint."""
    folder = tmp_path / "bodies"
    for endpoint in scoresheet.endpoints():
        good = good_body(endpoint.name)
        (folder / endpoint.name).mkdir(parents=True)
        shutil.copy(good, folder / endpoint.name / good.name)
    return folder


@pytest.fixture
def drifted(bodies: Path) -> Path:
    (bodies / "error" / "bad.json").write_bytes(b'{"code":"0","message":"x","hint":1}')
    return bodies


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A cassette folder with the example of every endpoint."""
    folder = tmp_path / "whole"
    for endpoint in scoresheet.endpoints():
        if endpoint.path is not None:
            good = good_body(endpoint.name)
            place = f"{endpoint.host}{endpoint.path.format(**endpoint.example)}{good.suffix}"
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(good, folder / place)
    return folder
