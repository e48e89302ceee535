"""Standard output and error, whatever their encoding, and even where there are none."""

from __future__ import annotations

import io
import os
import sys

from .exit_codes import INTERRUPTED


def prepare() -> None:
    """Make both streams take every text: what an encoding does not have is escaped."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # The process was started with the stream closed.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - as long as the process
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write_bytes(data: bytes) -> None:
    """Write what a program reads to standard output, whatever the terminal's encoding."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode())
        return
    sys.stdout.flush()
    buffer.write(data)
    buffer.flush()


def complain(message: str) -> None:
    """Write a line to standard error after what has been written to standard output."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        discard_output()
    print(message, file=sys.stderr)


def interrupted() -> int:
    """Report Ctrl-C in one line and return the exit code."""
    complain("interrupted")
    return INTERRUPTED


def discard_output() -> None:
    """Let nothing be left that Python would write, and fail to, when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # No stream of the system's.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - as long as the process
