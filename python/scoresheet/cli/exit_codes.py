"""Exit codes of the commands that Python runs; those of all commands are in `crates/cli/src/exit.rs`."""

OK = 0
USAGE = 2
"""A wrong argument, or no input."""
DRIFT = 3
"""A body violates its contract."""
DAMAGED = 7
"""A dlt pipeline needs a repair."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it."""
BROKEN_PIPE = 128 + 13
"""The exit code that a shell reports for a program ended by SIGPIPE."""
