"""The jobs of the bench: what is compared with what, and under which conditions."""

import json
import subprocess
import sys
from dataclasses import asdict, replace
from statistics import median
from typing import Any

from games import Job
from runner import Choice, compare, profile, python, served
from variants import VARIANTS

LATENCY_MS = 50
ALLOWED = (1, 4, 8)

Result = dict[str, Any]


def main_comparison(choice: Choice) -> Result:
    """All ways to load the job, over loopback HTTP without latency."""
    names = choice.variants or tuple(
        name
        for name, variant in VARIANTS.items()
        if not variant.is_second_run and (choice.verified or not variant.needs_verified)
    )
    with served(choice.job, verified=choice.verified) as setting:
        return {
            "job": asdict(choice.job),
            "variants": compare(names, setting, choice.runs, warm_up=choice.warm_up),
        }


def profiled(choice: Choice) -> Result:
    """Where a load spends its time; needs py-spy."""
    with served(choice.job) as setting:
        return {"job": asdict(choice.job), "stacks": profile("scoresheet", setting)}


def again(choice: Choice) -> Result:
    """A run in which nothing has changed, beside a run of dlt that has nothing to do."""
    with served(choice.job) as setting:
        names = tuple(name for name, variant in VARIANTS.items() if variant.is_second_run)
        return {
            "job": asdict(choice.job),
            "variants": compare(names, setting, choice.runs, warm_up=choice.warm_up),
        }


def latency(choice: Choice) -> Result:
    """A server that takes its time and allows some requests at once."""
    found = {}
    for allowed in ALLOWED:
        with served(choice.job, latency_ms=LATENCY_MS, allowed=allowed, concurrency=allowed) as setting:
            measured = compare(("floor", "scoresheet"), setting, choice.runs, warm_up=choice.warm_up)
        # The lists of archives are asked for before the archives.
        requests = choice.job.players * (choice.job.months + 1)
        waiting = requests * LATENCY_MS / 1000 / allowed
        found[allowed] = {"requests": requests, "waiting": waiting, "variants": measured}
    return {"job": asdict(choice.job), "latency_ms": LATENCY_MS, "allowed": found}


def decoding(choice: Choice) -> Result:
    """Bytes to Arrow, tool by tool."""
    argument = json.dumps({"job": asdict(choice.job), "runs": choice.runs})
    return dict(json.loads(python("decoding.py", argument)))


def scale(choice: Choice) -> Result:
    """The same load at several sizes, once each: these take long."""
    found = {}
    for players in choice.sizes:
        job = replace(Job(), players=players)
        with served(job) as setting:
            found[job.total] = compare(
                ("floor-files", "scoresheet-files", "floor", "scoresheet"), setting, 1, warm_up=False
            )
    return found


def startup(choice: Choice) -> Result:
    """What importing the package costs, without dlt."""
    empty, imported = (
        [_import_seconds(module) for _ in range(choice.runs + 1)][1:] for module in ("sys", "scoresheet")
    )
    return {"import": median(imported), "empty": median(empty)}


def _import_seconds(module: str) -> float:
    script = (
        f"import time; started = time.perf_counter(); import {module}; print(time.perf_counter() - started)"
    )
    command = [sys.executable, "-c", script]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
