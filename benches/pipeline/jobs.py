"""The jobs of the benchmark: the compared variants and their conditions."""

import json
import subprocess
import sys
import tempfile
import zlib
from dataclasses import asdict, replace
from pathlib import Path
from statistics import median
from typing import Any

from runner import Choice, compare, profile, python, served
from variants import VARIANTS

LATENCY_MS = 50
ALLOWED = (1, 4, 8)

FEWER = 3
"""Maximum number of runs of a slow variant."""

LARGE = 500_000
"""A load of more games is run once."""

KINDS = {".so": "compiled module", ".pyd": "compiled module", ".py": "Python", ".pyi": "type hints"}

Result = dict[str, Any]


def main_comparison(choice: Choice) -> Result:
    """All ways to load the job, over loopback HTTP without latency."""
    names = choice.variants or tuple(
        name
        for name, variant in VARIANTS.items()
        if name != ("like-verified" if choice.verified else "")
        and not variant.is_second_run
        and (choice.verified or not variant.needs_verified)
        and not variant.output
    )
    with served(choice.job, verified=choice.verified) as setting:
        return {
            "job": asdict(choice.job),
            "variants": compare(names, setting, choice.runs, warm_up=choice.warm_up),
        }


def fast_lane(choice: Choice) -> Result:
    """The fast lane beside dlt's floors and dlt's own source, on all cores and on one."""
    fast = [name for name, variant in VARIANTS.items() if variant.output]
    names = choice.variants or ("floor", "floor-files", *fast, *(["verified"] if choice.verified else []))
    found: Result = {"job": asdict(choice.job)}
    with served(choice.job, verified=choice.verified) as setting:
        found["variants"] = compare(names, setting, choice.runs, warm_up=choice.warm_up)
        one_core = replace(setting, cores=1)
        found["one core"] = compare(fast, one_core, min(choice.runs, FEWER), warm_up=False)
    return found


def lake(choice: Choice) -> Result:
    """Decode a lake of recorded archives, or of the bundled ones, with `benches/lake.py`."""
    script = Path(__file__).parents[1] / "lake.py"
    recorded = ["--recorded", str(choice.recorded)] if choice.recorded else []
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "lake.json"
        command = [sys.executable, str(script), "--size", str(choice.megabytes), "--runs", str(choice.runs)]
        spark = ["--spark"] if choice.with_spark else []
        # Its table is for people; here only the results count.
        subprocess.run(
            [*command, *recorded, *spark, "--json", str(results)], check=True, stdout=subprocess.DEVNULL
        )
        return dict(json.loads(results.read_text()))


def profiled(choice: Choice) -> Result:
    """Where a load spends its time; needs py-spy."""
    with served(choice.job) as setting:
        return {"job": asdict(choice.job), "stacks": profile("scoresheet", setting)}


def again(choice: Choice) -> Result:
    """Measure an unchanged run, and an empty run of dlt."""
    with served(choice.job) as setting:
        names = tuple(name for name, variant in VARIANTS.items() if variant.is_second_run)
        return {
            "job": asdict(choice.job),
            "variants": compare(names, setting, choice.runs, warm_up=choice.warm_up),
        }


def latency(choice: Choice) -> Result:
    """Measure loads from a server with latency and a limit of concurrent requests."""
    found = {}
    for allowed in ALLOWED:
        with served(choice.job, latency_ms=LATENCY_MS, allowed=allowed, concurrency=allowed) as setting:
            runs = min(choice.runs, FEWER)
            measured = compare(("floor", "scoresheet"), setting, runs, warm_up=choice.warm_up)
        # The lists of archives are requested before the archives.
        requests = choice.job.players * (choice.job.months + 1)
        waiting = requests * LATENCY_MS / 1000 / allowed
        found[allowed] = {"requests": requests, "waiting": waiting, "variants": measured}
    return {"job": asdict(choice.job), "latency_ms": LATENCY_MS, "allowed": found}


def decoding(choice: Choice) -> Result:
    """Bytes to Arrow, tool by tool."""
    argument = json.dumps({"job": asdict(choice.job), "runs": choice.runs})
    return dict(json.loads(python("decoding.py", argument)))


def scale(choice: Choice) -> Result:
    """The same load at several sizes; the large one once."""
    names = ("floor-files", "scoresheet-files", "floor", "scoresheet", "fetch-parquet")
    found = {}
    for players in choice.sizes:
        job = replace(choice.job, players=players)
        runs = 1 if job.total > LARGE else min(choice.runs, FEWER)
        with served(job) as setting:
            found[job.total] = compare(names, setting, runs, warm_up=False)
    return found


def startup(choice: Choice) -> Result:
    """Measure the import of the package without dlt, and its size."""
    imported = [_import_seconds("scoresheet") for _ in range(3 * choice.runs + 1)][1:]
    return {"import": median(imported), "imports": imported, "sizes": _sizes()}


def _sizes() -> dict[str, list[int]]:
    """Bytes of the kinds of files in the package: as they are, and packed as in a wheel."""
    import scoresheet

    found: dict[str, list[int]] = {}
    root = Path(scoresheet.__file__).parent
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            kind = "cassettes" if "cassettes" in path.parts else KINDS.get(path.suffix, "the rest")
            size = found.setdefault(kind, [0, 0])
            content = path.read_bytes()
            size[0] += len(content)
            size[1] += len(zlib.compress(content))
    return found


def _import_seconds(module: str) -> float:
    script = (
        f"import time; started = time.perf_counter(); import {module}; print(time.perf_counter() - started)"
    )
    command = [sys.executable, "-c", script]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
