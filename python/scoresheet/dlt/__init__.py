"""Two dlt sources under contract: `chess`, all of chess.com, and `source`, a drop-in for dlt's own.

from scoresheet.dlt import chess, source

pipeline.run(source(["magnuscarlsen"], contact="you@example.com"))
pipeline.run(chess(clubs=["chess-com-developer-community"], contact="you@example.com"))
"""

from .all_endpoints import chess
from .drop_in import chess as source
from .errors import DltContractViolation, StoredTypeError

__all__ = ["DltContractViolation", "StoredTypeError", "chess", "source"]
