"""Importing the package needs no optional dependency, and nothing that is slow to import."""

import subprocess
import sys

EXTRAS = {"dlt", "pyspark", "pyarrow", "pandas", "polars", "duckdb", "numpy", "asyncio", "typing_extensions"}
SCRIPT = """
import sys
import scoresheet
assert "typing" not in sys.modules
import scoresheet.cli
print(*sys.modules)
"""


def test_import_needs_nothing_else() -> None:
    command = [sys.executable, "-c", SCRIPT]
    outcome = subprocess.run(command, capture_output=True, text=True, check=True)
    modules = outcome.stdout.split()
    assert EXTRAS.isdisjoint(modules)
    assert "scoresheet._native" in modules
