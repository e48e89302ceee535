"""What Spark's own JSON reader lets through, as docs/comparison.md says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import scoresheet

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[3]


@pytest.mark.timeout(300)
def test_the_table_of_the_page_holds(spark: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benches" / "peers"))
    import drift  # type: ignore[import-not-found] # noqa: PLC0415 - scripts
    import spark_failfast as script  # type: ignore[import-not-found] # noqa: PLC0415

    changes = script.changes()
    assert len(changes) == 33
    for change in changes:
        assert scoresheet.violations(drift.ENDPOINT, change.body), change.name
    verdicts = {change.name: script.verdict(spark, change.body) for change in changes}
    page = (ROOT / "docs" / "comparison.md").read_text(encoding="utf-8")
    assert script.table(verdicts, len(drift.good_rows())) in page
    sys.modules.pop("drift")
    sys.modules.pop("spark_failfast")
