"""Progress on a pseudo-terminal, and the imports on the way to a command."""

import os
import re
import select
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest
import scoresheet
from scoresheet.demo import CASSETTES

SCORESHEET = Path(sysconfig.get_path("scripts")) / "scoresheet"
SECONDS = 90


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_says_what_is_done_and_awaited(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - Windows has none

    with scoresheet.replay.serve(CASSETTES, latency=0.3) as server:
        environment = os.environ | {
            "SCORESHEET_CONTACT": "tests@example.com",
            "SCORESHEET_BASE_URL": server.base_url,
            "TERM": "xterm",
            "COLUMNS": "200",
        }
        command = [str(SCORESHEET), "fetch", "games", "fenwickthorne", "-o", "games.parquet", "--no-cache"]
        parent, child = pty.openpty()
        with subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=child, stdin=child
        ) as process:
            os.close(child)
            shown = read(parent)
            assert process.wait(SECONDS) == 0
    os.close(parent)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    lines = [line.strip() for line in re.split(r"[\r\n]+", text)]
    assert any(re.search(r" 0/1 lists · 0 rows · .* · waits for a response$", line) for line in lines), lines
    # The bar is empty while it is not known how much is due.
    assert any(re.match(r"\S +lists · ", line) for line in lines), lines
    assert not any(re.search(r"━ lists · ", line) for line in lines), lines
    assert any(re.search(r" [1-4]/5 months · \d+ rows · [\d.]+ kB · waits ", line) for line in lines), lines
    assert any(line.startswith("players_games: ") for line in lines), lines
    # The line of progress is gone before the summary.
    assert "\x1b[2K" in shown or "\x1b[K" in shown


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


def test_a_command_imports_little() -> None:
    script = (
        "import sys; before = set(sys.modules); import scoresheet.cli; "
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    command = [sys.executable, "-c", script]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not {"typing", "re", "json", "asyncio", "logging", "dlt", "pyarrow"} & set(loaded), loaded
