"""Two dlt sources under contract: `chess`, all of chess.com, and `source`, a drop-in for dlt's own.

from scoresheet.dlt import chess, repair, requeue, runs, source

pipeline.run(source(["magnuscarlsen"], contact="you@example.com"))
pipeline.run(chess(clubs=["chess-com-developer-community"], contact="you@example.com"))

requeue(pipeline)  # load what was quarantined and conforms by now
runs(pipeline)  # what each run requested, received and loaded
repair(pipeline)  # what a killed process left behind
"""

# ruff: noqa: E402 - versions come first: what an old dlt lacks would fail with an error of its own
from .host.versions import require

require()

# isort: split
from .chess import chess
from .doctor import diagnose, repair
from .host.errors import DltContractViolation, StoredTypeError
from .requeue import Outcome, requeue
from .runs import runs
from .source import chess as source

__all__ = [
    "DltContractViolation",
    "Outcome",
    "StoredTypeError",
    "chess",
    "diagnose",
    "repair",
    "requeue",
    "runs",
    "source",
]
