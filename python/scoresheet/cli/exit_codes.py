"""Exit codes of the command line."""

OK = 0
FAILED = 1
"""dlt or the destination reported an error."""
USAGE = 2
"""A wrong argument, or no input."""
DRIFT = 3
"""A body violates its contract."""
UPSTREAM = 4
"""chess.com was not reached, or returned an error; nothing is known about drift."""
STALE = 5
"""Recordings are older than allowed or were edited, or an example no longer exists."""
OUTDATED = 6
"""Generated code does not match its schemas."""
DAMAGED = 7
"""A dlt pipeline needs a repair."""
BROKEN_PIPE = 128 + 13
"""The exit code that a shell reports for a program ended by SIGPIPE."""
INTERNAL = 70
"""A bug in scoresheet; please report it."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it."""
