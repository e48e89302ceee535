"""Ctrl-C ends every wait at once, and a process that is done ends, whatever is still under way."""

import signal
import subprocess
import sys
import time
from typing import Any

import pytest

# Seconds. An interrupt takes effect within 0.1 s; without it the wait lasts until the request times out.
SOON = 5

PREAMBLE = """
import asyncio, logging, os, signal, sys, threading
import scoresheet

# Threads that wait for the client deliver its log records; this must not prevent them from ending.
logging.basicConfig(level=logging.DEBUG, filename=os.devnull)

# A shell that starts the tests in the background ignores SIGINT.
signal.signal(signal.SIGINT, signal.default_int_handler)
client = scoresheet.Client(contact="tests@example.com", base_url=sys.argv[1], max_attempts=1)
requests = [{"username": "erik", "year": 2024, "month": month} for month in range(1, 13)]

def stream():
    return client.stream("player_games_archive", requests)

def waiting():
    print("waiting", flush=True)
"""

WAITS = {
    "fetch": """
waiting()
client.fetch("player_profile", username="erik")
""",
    "method": """
waiting()
client.player_profile("erik")
""",
    "next": """
chunks = stream()
waiting()
next(chunks)
""",
    "with": """
with stream() as chunks:
    waiting()
    for chunk in chunks:
        pass
""",
    "poll": """
chunks = stream()
waiting()
chunks.poll(3600)
""",
    "poll in short": """
chunks = stream()
waiting()
while chunks.poll(0.1) is None:
    pass
""",
    "asyncio": """
async def main():
    waiting()
    await client.player_profile_async("erik")

asyncio.run(main())
""",
    "asyncio gather": """
async def main():
    waiting()
    await asyncio.gather(*(client.player_profile_async(name) for name in ("erik", "hikaru")))

asyncio.run(main())
""",
    "second thread": """
chunks = stream()
threading.Thread(target=lambda: next(chunks), daemon=True).start()
waiting()
client.fetch("player_profile", username="erik")
""",
}


def python(script: str, base_url: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PREAMBLE + script, base_url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
@pytest.mark.parametrize("script", WAITS.values(), ids=list(WAITS))
def test_ctrl_c_ends_the_wait(script: str, silent: Any) -> None:
    with python(script, silent.base_url) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        silent.wait_until_asked()
        sent = time.monotonic()
        process.send_signal(signal.SIGINT)
        try:
            _, errors = process.communicate(timeout=SOON)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert time.monotonic() - sent < SOON
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert "panicked" not in errors
    # Exit code of Python after an uncaught KeyboardInterrupt.
    assert process.returncode == -signal.SIGINT


LEFT_BEHIND = {
    "stream": "chunks = stream()",
    "stream that a thread waits for": """
chunks = stream()
threading.Thread(target=lambda: next(chunks), daemon=True).start()
""",
    "request of another thread": """
threading.Thread(target=lambda: client.player_profile("erik"), daemon=True).start()
""",
    "awaitable": """
async def main():
    asyncio.ensure_future(client.player_profile_async("erik"))

asyncio.run(main())
""",
    "replay server": """
server = scoresheet.replay.serve(".")
client.stream("player_profile", [{"username": "erik"}])
""",
}


@pytest.mark.parametrize("script", LEFT_BEHIND.values(), ids=list(LEFT_BEHIND))
def test_a_process_ends_whatever_is_under_way(script: str, silent: Any) -> None:
    with python(f"{script}\nwaiting()", silent.base_url) as process:
        try:
            output, errors = process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert (output, errors, process.returncode) == ("waiting\n", "", 0)


def test_a_stream_goes_on_after_an_interrupt(bundled: Any) -> None:
    """A caller that catches the interrupt keeps the fetched responses."""
    script = """
import os

chunks = client.stream("player_profile", [{"username": "fenwickthorne"}])
try:
    os.kill(os.getpid(), signal.SIGINT)
    next(chunks)
except KeyboardInterrupt:
    waiting()
print(len(next(chunks).results))
"""
    with python(script, bundled.base_url) as process:
        output, errors = process.communicate(timeout=30)
    assert (output, errors, process.returncode) == ("waiting\n1\n", "", 0)
