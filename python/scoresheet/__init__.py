"""chess.com data under contract, for dlt and Arrow.

```python
import scoresheet

client = scoresheet.Client(contact="me@example.com")
games = client.games("erik", since="2024/01").read()
```

`games` exports the Arrow PyCapsule interface: `pyarrow.table(games)`, `polars.DataFrame(games)` and DuckDB
take it as it is. Namespaces:

- `scoresheet.dlt`: the dlt sources
- `scoresheet.report`: reports of violations
- `scoresheet.replay`: recordings, and the server that replays them
- `scoresheet.evolution`: changes of contracts, null rates
- `scoresheet.types`: names of endpoints, policies and codes, tables and bodies, for annotations
- `scoresheet.exceptions`: the exceptions, which this module exports, too
"""

import warnings

from scoresheet import evolution, replay, report
from scoresheet._native import (
    AsyncPages,
    Chunk,
    Client,
    Contract,
    Counters,
    DecodedChunk,
    DecodeMany,
    DecodeResult,
    Endpoint,
    FetchResult,
    PaceServer,
    Pages,
    PolicyOutcome,
    Response,
    Rows,
    Schema,
    Stream,
    Table,
    Violation,
    __version__,
    apply_policy,
    arrow_schema,
    decode,
    decode_many,
    endpoints,
    json_schema,
    violations,
)
from scoresheet.exceptions import ConfigError, ContractViolation, IoError, ScoresheetError, UpstreamError

__all__ = [
    "AsyncPages",
    "Chunk",
    "Client",
    "ConfigError",
    "Contract",
    "ContractViolation",
    "Counters",
    "DecodeMany",
    "DecodeResult",
    "DecodedChunk",
    "Endpoint",
    "FetchResult",
    "IoError",
    "PaceServer",
    "Pages",
    "PolicyOutcome",
    "Response",
    "Rows",
    "Schema",
    "ScoresheetError",
    "Stream",
    "Table",
    "UpstreamError",
    "Violation",
    "__version__",
    "apply_policy",
    "arrow_schema",
    "decode",
    "decode_many",
    "endpoints",
    "evolution",
    "json_schema",
    "replay",
    "report",
    "violations",
]

_EVOLUTION = (
    "Change",
    "Diff",
    "NullRateWarning",
    "NullRates",
    "Proposal",
    "ProposedChange",
    "diff",
    "export_schemas",
    "propose",
)
_REPLAY = (
    "Faults",
    "Recording",
    "Replay",
    "RequestLog",
    "import_recordings",
    "read_recordings",
    "recordings",
)
# Names that moved into a namespace; until the next version they are importable from here, too.
_MOVED = {**dict.fromkeys(_EVOLUTION, evolution), **dict.fromkeys(_REPLAY, replay), "Report": report}

TYPE_CHECKING = False
# Hidden from type checkers, which would otherwise accept every attribute of this module.
if not TYPE_CHECKING:

    def __getattr__(name):
        """Return a name that moved, with a warning."""
        module = _MOVED.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        warnings.warn(
            f"{__name__}.{name} is deprecated, use {module.__name__}.{name}", DeprecationWarning, stacklevel=2
        )
        return getattr(module, name)
