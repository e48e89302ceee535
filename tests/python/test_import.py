"""Importing the package is cheap and needs no optional dependency."""

import subprocess
import sys

EXTRAS = {"dlt", "pyspark", "pyarrow", "pandas", "polars", "duckdb", "numpy", "asyncio", "typing_extensions"}
SCRIPT = """
import sys, time
started = time.perf_counter()
import scoresheet
assert "typing" not in sys.modules
import scoresheet.cli
print(time.perf_counter() - started, *sys.modules)
"""


def test_import_is_quick_and_needs_nothing_else() -> None:
    command = [sys.executable, "-c", SCRIPT]
    outcome = subprocess.run(command, capture_output=True, text=True, check=True)
    took, *modules = outcome.stdout.split()
    assert float(took) < 1
    assert EXTRAS.isdisjoint(modules)
    assert "scoresheet._native" in modules
