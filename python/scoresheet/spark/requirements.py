"""The packages and programs that Spark needs, each missing one with the way to get it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from scoresheet import ConfigError

OLDEST_JAVA = 17
"""The first version of Java that Spark 4 runs on."""


def require() -> None:
    """Raise `ImportError` when pyspark or pyarrow is missing."""
    for name in ("pyspark", "pyarrow"):
        if find_spec(name) is None:
            raise ImportError(
                f"expected the package {name}, but found none: pip install 'scoresheet[spark]'", name=name
            )


def require_java() -> None:
    """Raise `ConfigError` when the Java that Spark would start is missing or too old."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else "java"
    found = shutil.which(java)
    if found is None:
        where = f"at {java}, as JAVA_HOME says" if home else "in PATH, and JAVA_HOME is not set"
        raise ConfigError(
            f"expected Java {OLDEST_JAVA} or newer, but found none {where}: install a JDK and set"
            " JAVA_HOME, or use Sail, which needs no Java (docs/spark.md)"
        )
    version = _version(found)
    if version < OLDEST_JAVA:
        raise ConfigError(
            f"expected Java {OLDEST_JAVA} or newer, but found {version} at {found}: change JAVA_HOME"
        )


def _version(java: str) -> int:
    # The program is the one that pyspark itself starts.
    outcome = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603
    version = re.search(r'version "(?:1\.)?(\d+)', outcome.stderr)
    if version is None:
        raise ConfigError(
            f"expected {java} -version to print a version, but it printed {outcome.stderr.strip()[:200]!r}:"
            " set JAVA_HOME to a working Java"
        )
    return int(version[1])
