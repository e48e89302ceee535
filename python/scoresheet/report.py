"""Reports: violations grouped by cause, failed requests, stale recordings and warnings, in several formats.

```python
from scoresheet.report import Report

report = Report()
report.validate("player_profile", body, source="erik.json")
print(report.render("text"))
```
"""

from scoresheet._native import Report

__all__ = ["Report"]
