"""The command line, written in Rust (`crates/cli`); here are the streams of Python and what needs dlt."""

from __future__ import annotations

import sys

from scoresheet._native import _run_command

from . import streams
from .exit_codes import BROKEN_PIPE

# Replaces `typing.TYPE_CHECKING`: importing `typing` takes as long as the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Host:
    """The process that a command runs in, as seen by Rust."""

    def write(self, text: str) -> None:
        """Write text for people to standard output."""
        sys.stdout.write(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes for programs to standard output."""
        streams.write_bytes(data)

    def write_error(self, text: str) -> None:
        """Write text for people to standard error."""
        sys.stderr.write(text)
        sys.stderr.flush()

    def flush(self) -> None:
        """Flush standard output."""
        sys.stdout.flush()

    def is_terminal(self, is_out: bool) -> bool:
        """Whether standard output, or standard error, is a terminal."""
        return (sys.stdout if is_out else sys.stderr).isatty()

    def read_input(self, limit: int) -> bytes | None:
        """Read standard input up to a limit; `None` when it is closed."""
        return None if sys.stdin is None else sys.stdin.buffer.read(limit)

    def run(self, command: str, options: str) -> int:
        """Run a command that needs dlt, with its options as a JSON object."""
        from .dlt_commands import run  # noqa: PLC0415 - other commands start without it

        return run(command, options)

    def query(self, name: str, options: str) -> str:
        """Run a query about dlt, with its options as a JSON object, and return its result as one."""
        from .dlt_commands import query  # noqa: PLC0415 - other commands start without it

        return query(name, options)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. No error is shown with a traceback."""
    streams.prepare()
    try:
        code = _run_command(sys.argv[1:] if arguments is None else arguments, Host())
    except KeyboardInterrupt:  # Pressed before or after the command.
        return streams.interrupted()
    if code == BROKEN_PIPE:
        streams.discard_output()
    return code
