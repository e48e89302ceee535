"""How a contract changes: compare two contracts, propose a change from rejected bodies, compare null rates.

```python
from scoresheet import evolution

print(evolution.diff(None, "schemas", against="v0.1.0").render())
```
"""

from scoresheet._native import (
    Change,
    Diff,
    NullRates,
    NullRateWarning,
    Proposal,
    ProposedChange,
    Unresolved,
    diff,
    export_schemas,
    propose,
)

__all__ = [
    "Change",
    "Diff",
    "NullRateWarning",
    "NullRates",
    "Proposal",
    "ProposedChange",
    "Unresolved",
    "diff",
    "export_schemas",
    "propose",
]
