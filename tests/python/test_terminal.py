"""Progress on a pseudo-terminal, and the imports on the way to a command."""

import json
import os
import re
import select
import subprocess
import sys
import sysconfig
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import scoresheet
from scoresheet.demo import CASSETTES

SCORESHEET = Path(sysconfig.get_path("scripts")) / "scoresheet"
SECONDS = 90


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_says_what_is_done_and_awaited(tmp_path: Path) -> None:
    with scoresheet.replay.serve(CASSETTES, latency=0.3) as server:
        arguments = ["fetch", "games", "fenwickthorne", "-o", "games.parquet", "--no-cache"]
        shown, lines, _ = on_a_terminal(arguments, server, tmp_path)
    assert any(re.search(r" 0/1 lists · 0 rows · .* · waits for a response$", line) for line in lines), lines
    # The bar is empty while it is not known how much is due.
    assert any(re.match(r"\S +lists · ", line) for line in lines), lines
    assert not any(re.search(r"━ lists · ", line) for line in lines), lines
    assert any(re.search(r" [1-4]/5 months · \d+ rows · [\d.]+ kB · waits ", line) for line in lines), lines
    assert any(line.startswith("players_games: ") for line in lines), lines
    # The line of progress is gone before the summary.
    assert "\x1b[2K" in shown or "\x1b[K" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_load_says_what_is_done_and_awaited(tmp_path: Path) -> None:
    with scoresheet.replay.serve(CASSETTES, latency=0.5) as server:
        arguments = ["load", "fenwickthorne", "--resources", "players_games", "--to", "lake/"]
        shown, lines, out = on_a_terminal(arguments, server, tmp_path)
    assert any(
        re.search(r"^extract · 0/5 months · [1-5] responses · 0.\d MB · waits for a response$", line)
        for line in lines
    ), lines
    assert any(re.search(r"^extract · 5/5 months · \d+ games", line) for line in lines), lines
    assert any(line.startswith("normalize · ") for line in lines), lines
    assert any(re.search(r"^load · \d+/\d+ Jobs", line) for line in lines), lines
    assert "players_games: " in out
    # The line of progress is gone at the end.
    assert shown.endswith("\r\x1b[K")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_load_says_how_long_the_server_wants_a_pause(tmp_path: Path) -> None:
    with PausingServer() as server:
        arguments = ["load", "ada", "--resources", "players_games", "--to", "lake/"]
        _, lines, _ = on_a_terminal(arguments, server, tmp_path)
    assert any(re.search(r"^extract · .*waits [1-3] s for chess.com's pause$", line) for line in lines), lines


class PausingServer:
    """Lists one month, and requests a pause of three seconds before it sends the month."""

    def __enter__(self) -> "PausingServer":
        self.requests: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.base_url = self.callback_url = f"http://127.0.0.1:{self._server.server_port}/pub"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _handler(server: PausingServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.requests.append(self.path)
            is_month = self.path.endswith("/2024/01")
            is_refused = is_month and server.requests.count(self.path) == 1
            months = ["https://api.chess.com/pub/player/ada/games/2024/01"]
            body = json.dumps({"games": []} if is_month else {"archives": months}).encode()
            self.send_response(429 if is_refused else 200)
            if is_refused:
                self.send_header("Retry-After", "3")
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Log nothing: the test looks at the terminal."""

    return Handler


def on_a_terminal(
    arguments: list[str],
    server: "scoresheet.replay.Replay | PausingServer",
    folder: Path,
) -> tuple[str, list[str], str]:
    """Run a command; return all that its terminal receives, the lines seen on it, and the output."""
    import pty  # noqa: PLC0415 - Windows has none

    environment = os.environ | {
        "SCORESHEET_CONTACT": "tests@example.com",
        "SCORESHEET_BASE_URL": server.base_url,
        "SCORESHEET_CALLBACK_URL": server.callback_url,
        "DLT_DATA_DIR": str(folder / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
        "TERM": "xterm",
        "COLUMNS": "200",
    }
    parent, child = pty.openpty()
    with (folder / "out").open("wb+") as out:
        with subprocess.Popen(
            [str(SCORESHEET), *arguments], cwd=folder, env=environment, stdout=out, stderr=child, stdin=child
        ) as process:
            os.close(child)
            shown = read(parent)
            ended = process.wait(SECONDS)
        os.close(parent)
        out.seek(0)
        output = out.read().decode()
    assert ended == 0, shown
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    return shown, [line.strip() for line in re.split(r"[\r\n]+", text)], output


def read(terminal: int) -> str:
    """Read all that is written to a terminal, until the last process closes it."""
    received, end = b"", time.monotonic() + SECONDS
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:  # Linux reports a terminal without processes as an error.
            break
        if not data:
            break
        received += data
    return received.decode("utf-8", errors="replace")


@pytest.mark.parametrize("arguments", [["--version"], ["endpoints"], ["explain", "3"], ["fetch", "--help"]])
def test_a_command_imports_little(arguments: list[str]) -> None:
    script = (
        "import sys; before = set(sys.modules); from scoresheet.cli import main; main(sys.argv[1:]); "
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script, *arguments]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stderr.split()
    assert "scoresheet" in loaded
    slow = {"typing", "re", "json", "asyncio", "logging", "traceback", "enum", "dlt", "pyarrow"}
    assert not slow & set(loaded), loaded
