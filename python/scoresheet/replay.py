"""Recordings of responses, and the loopback server that replays them.

```python
from scoresheet import Client, replay

with replay.serve("recordings") as server:
    client = Client(contact="me@example.com", base_url=server.base_url)
```

`serve` was the function `scoresheet.replay`. Until the next version a call of this module does the same.
"""

from __future__ import annotations

import sys
import warnings
from types import ModuleType

from scoresheet._native import (
    Faults,
    Recording,
    Replay,
    RequestLog,
    identify,
    import_recordings,
    read_content,
    read_index,
    read_recordings,
    recordings,
)
from scoresheet._native import replay as serve

# Replaces `typing.TYPE_CHECKING`: importing `typing` takes as long as the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any

__all__ = [
    "Faults",
    "Recording",
    "Replay",
    "RequestLog",
    "identify",
    "import_recordings",
    "read_content",
    "read_index",
    "read_recordings",
    "recordings",
    "serve",
]


class _Callable(ModuleType):
    """The type of this module: a call is a deprecated `serve`."""

    def __call__(self, folder: str | PathLike[str], **options: Any) -> Replay:
        """Serve a cassette folder, as `serve` does."""
        warnings.warn(
            "scoresheet.replay(...) is deprecated, use scoresheet.replay.serve(...)",
            DeprecationWarning,
            stacklevel=2,
        )
        return serve(folder, **options)


sys.modules[__name__].__class__ = _Callable
