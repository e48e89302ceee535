"""What the exit codes of the command line mean."""

OK = 0
USAGE = 2
"""A wrong argument, or nothing to work on."""
DRIFT = 3
"""A body broke its contract."""
UPSTREAM = 4
"""chess.com was not reached or refused to answer, which says nothing about drift."""
STALE = 5
"""Recorded bodies are older than asked for or were edited, or an example is no longer there."""
OUTDATED = 6
"""Generated code does not match its schemas."""
BROKEN_PIPE = 128 + 13
"""What a shell reports for a program that SIGPIPE ended."""
INTERNAL = 70
"""A fault of scoresheet; please report it."""
INTERRUPTED = 130
"""Ctrl-C, as shells have it."""
