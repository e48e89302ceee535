"""chess.com data under contract, for dlt and Arrow.

```python
import scoresheet

client = scoresheet.Client(contact="me@example.com")
games = client.player_games_archive("erik", 2024, 1).tables["games"]
```

`games` exports the Arrow PyCapsule interface: `pyarrow.table(games)`, `polars.DataFrame(games)` and DuckDB
take it as it is. The dlt source lives in `scoresheet.dlt`.
"""

from scoresheet._native import (
    Change,
    Chunk,
    Client,
    Counters,
    Diff,
    Endpoint,
    Faults,
    FetchResult,
    NullRates,
    NullRateWarning,
    PolicyOutcome,
    Proposal,
    ProposedChange,
    Recording,
    Replay,
    Report,
    RequestLog,
    Response,
    Schema,
    Stream,
    Table,
    Unsolved,
    Violation,
    __version__,
    apply_policy,
    arrow_schema,
    decode,
    diff,
    endpoints,
    export_schemas,
    import_recordings,
    json_schema,
    propose,
    read_recordings,
    recordings,
    replay,
    violations,
)
from scoresheet.exceptions import ConfigError, ContractViolation, ScoresheetError, UpstreamError

__all__ = [
    "Change",
    "Chunk",
    "Client",
    "ConfigError",
    "ContractViolation",
    "Counters",
    "Diff",
    "Endpoint",
    "Faults",
    "FetchResult",
    "NullRateWarning",
    "NullRates",
    "PolicyOutcome",
    "Proposal",
    "ProposedChange",
    "Recording",
    "Replay",
    "Report",
    "RequestLog",
    "Response",
    "Schema",
    "ScoresheetError",
    "Stream",
    "Table",
    "Unsolved",
    "UpstreamError",
    "Violation",
    "__version__",
    "apply_policy",
    "arrow_schema",
    "decode",
    "diff",
    "endpoints",
    "export_schemas",
    "import_recordings",
    "json_schema",
    "propose",
    "read_recordings",
    "recordings",
    "replay",
    "violations",
]
