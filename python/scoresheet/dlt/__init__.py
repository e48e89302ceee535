"""The dlt source `chess`: all of chess.com, under contract; and `source`, a drop-in for dlt's own chess.com source.

from scoresheet.dlt import chess, source

pipeline.run(source(["magnuscarlsen"], contact="you@example.com"))
pipeline.run(chess(clubs=["chess-com-developer-community"], contact="you@example.com"))
"""

from .drop_in import chess as source
from .errors import DltContractViolation, StoredTypeError
from .all_endpoints import chess

__all__ = ["DltContractViolation", "StoredTypeError", "chess", "source"]
