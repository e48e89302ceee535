"""Decode a lake of chess.com's responses on Spark, under the same contract.

```python
games = (
    spark.read.format("scoresheet")
    .option("endpoint", "player_games_archive")
    .option("policy", "quarantine")
    .load("s3://lake/archives")
)
```

`decode` and `rows` take bodies in a column of a DataFrame. `local_session` starts Spark on one machine, and
`sail_session` Sail.
"""

# ruff: noqa: E402 - what is missing is named before pyspark is imported
from .requirements import require

require()

# isort: split
from scoresheet import PaceServer

from .bodies import decode, rows
from .session import local_session, sail_session
from .source import ScoresheetDataSource

__all__ = ["PaceServer", "ScoresheetDataSource", "decode", "local_session", "rows", "sail_session"]
