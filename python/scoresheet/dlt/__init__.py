"""dlt sources under contract: `chess` (all of chess.com), `source` (dlt's own, replaced), `api` (any API).

from scoresheet.dlt import api, chess, repair, requeue, runs, source

pipeline.run(source(["magnuscarlsen"], contact="you@example.com"))
pipeline.run(chess(clubs=["chess-com-developer-community"], contact="you@example.com"))
pipeline.run(api("schemas/"))  # by the schemas and the manifest of another API

requeue(pipeline)  # load what was quarantined and conforms by now
runs(pipeline)  # what each run requested, received and loaded
repair(pipeline)  # what a killed process left behind
"""

# ruff: noqa: E402 - versions come first: what an old dlt lacks would fail with an error of its own
from .host.versions import require

require()

# isort: split
from .api import api
from .chess import chess
from .doctor import diagnose, repair
from .host.errors import DltContractViolation, LostTableError, StoredTypeError
from .requeue import Outcome, requeue
from .rest.hook import under_contract
from .runs import runs
from .source import chess as source

__all__ = [
    "DltContractViolation",
    "LostTableError",
    "Outcome",
    "StoredTypeError",
    "api",
    "chess",
    "diagnose",
    "repair",
    "requeue",
    "runs",
    "source",
    "under_contract",
]
