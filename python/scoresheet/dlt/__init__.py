"""The dlt source `chess`: a drop-in for dlt's own chess.com source, under contract.

from scoresheet.dlt import source

pipeline.run(source(["magnuscarlsen"], contact="you@example.com"))
"""

from .errors import DltContractViolation, StoredTypeError
from .source import chess as source

__all__ = ["DltContractViolation", "StoredTypeError", "source"]
