"""Starts servers and measured processes."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from games import Job
from variants import VARIANTS

HERE = Path(__file__).parent

SLOW_RUNS = 3
"""Runs of a slow variant at most."""

LARGE_FILE = 1 << 20
"""Bytes of a file that is not left lying until the end."""

Run = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """The options of the user."""

    job: Job
    runs: int
    warm_up: bool
    verified: Path | None
    variants: tuple[str, ...]
    sizes: tuple[int, ...]
    recorded: Path | None = None
    """The folder of recorded archives for the lake."""
    megabytes: int = 1000
    """The size of the lake."""
    with_spark: bool = False
    """Whether Spark decodes the lake as well, which is slow."""


@dataclass(frozen=True)
class Setting:
    """A server and its conditions."""

    job: Job
    url: str
    tables: Path
    concurrency: int
    verified: Path | None
    cores: int | None = None
    """The measured process is pinned to this many cores; the default is all."""

    def to_json(self) -> str:
        """The argument of a measured process."""
        paths = {"tables": str(self.tables), "verified": self.verified and str(self.verified.resolve())}
        return json.dumps(asdict(self) | paths)


@contextmanager
def served(
    job: Job,
    *,
    latency_ms: float = 0,
    allowed: int = 1000,
    concurrency: int = 1,
    verified: Path | None = None,
) -> Iterator[Setting]:
    """A server of the job, which may be measured meanwhile."""
    command = [
        sys.executable,
        str(HERE / "server.py"),
        "--latency-ms",
        str(latency_ms),
        "--allowed",
        str(allowed),
    ]
    command += [part for name, value in asdict(job).items() for part in (f"--{name}", str(value))]
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert server.stdout
        url = f"http://127.0.0.1:{int(server.stdout.readline())}/pub"
        tables = Path(folder) / "tables.arrow"
        try:
            python("tables.py", url, str(tables), *map(str, asdict(job).values()))
            yield Setting(job, url, tables, concurrency, verified)
        finally:
            printed, _ = server.communicate("\n")
        seen = json.loads(printed)
        if seen.get("refused"):
            raise RuntimeError(f"{seen['refused']} requests exceeded the limit of the server")


def measure(name: str, setting: Setting, folder: Path) -> Run:
    """One run of a variant, in an empty folder."""
    command = ["measured.py", name, setting.to_json(), str(folder)]
    if VARIANTS[name].is_second_run:
        python("measured.py", "scoresheet", *command[2:])
    pinned = ["taskset", "--cpu-list", f"0-{setting.cores - 1}"] if setting.cores else []
    run: Run = json.loads(python(*command, before=pinned).splitlines()[-1])
    remove_large_files(folder)
    if run["rows"] != setting.job.total:
        raise RuntimeError(f"{name} loaded {run['rows']} of {setting.job.total} games")
    return run


def remove_large_files(folder: Path) -> None:
    """Makes room on the disk.

    All files go at the end only: ext4 is slow to make files where many have been removed within the last
    minutes, which would be counted against the next run that fills a cache.
    """
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_size > LARGE_FILE:
            path.unlink()


def profile(name: str, setting: Setting) -> dict[str, int]:
    """Samples by stack of the threads that run Python, while a variant loads."""
    with tempfile.TemporaryDirectory() as folder:
        stacks = Path(folder) / "stacks"
        sampled = [
            py_spy(),
            "record",
            "--native",
            "--rate",
            "500",
            "--format",
            "raw",
            "--output",
            str(stacks),
            "--",
        ]
        python("measured.py", name, setting.to_json(), str(Path(folder) / "load"), before=sampled)
        lines = [line.rpartition(" ") for line in stacks.read_text().splitlines()]
    found: Counter[str] = Counter()
    for stack, _, samples in lines:
        # From where the clock starts: imports are no part of it.
        start = re.search(r"(^|;)(load|[\w.<>]+\.load) \(variants\.py:\d+\);", stack)
        if start:
            found[re.sub(r":\d+\)", ")", stack[start.end() :])] += int(samples)
    return without_thin(found)


def py_spy() -> str:
    """The profiler of the environment that this runs in, which need not be activated."""
    beside = Path(sys.executable).with_name("py-spy")
    return str(beside) if beside.exists() else "py-spy"


def without_thin(stacks: Counter[str], least: float = 0.004) -> dict[str, int]:
    """The same stacks, each cut off where its frames become too thin to be seen."""
    prefixes: Counter[str] = Counter()
    for stack, samples in stacks.items():
        frames = stack.split(";")
        for depth in range(1, len(frames) + 1):
            prefixes[";".join(frames[:depth])] += samples
    kept: Counter[str] = Counter()
    for stack, samples in stacks.items():
        shown = stack
        while ";" in shown and prefixes[shown] < least * sum(stacks.values()):
            shown = shown.rpartition(";")[0]
        kept[shown] += samples
    return dict(kept)


def compare(names: Iterable[str], setting: Setting, runs: int, *, warm_up: bool = True) -> dict[str, Any]:
    """Return the medians of all variants, run interleaved; all but slow ones have a warm-up run."""
    measured: dict[str, list[Run]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(runs + warm_up):
            for name, several in measured.items():
                is_slow = VARIANTS[name].is_slow
                if is_slow and len(several) == SLOW_RUNS:
                    continue
                run = measure(name, setting, Path(folder) / f"{turn}-{name}")
                print(
                    f"{name:24} {run['wall']:7.3f} s {run['cpu']:7.3f} CPU s {run['peak_mb']:6.0f} MB",
                    file=sys.stderr,
                )
                if turn or is_slow or not warm_up:
                    several.append(run)
    return {name: summary(several) for name, several in measured.items()}


def summary(runs: list[Run]) -> dict[str, Any]:
    """Return the medians, and the wall times of all runs, whose spread shows other load on the machine."""
    steps = {step: median(run["steps"][step] for run in runs) for step in runs[0]["steps"]}
    medians = {of: median(run[of] for run in runs) for of in ("wall", "cpu", "peak_mb", "idle_mb")}
    return medians | {
        "steps": steps,
        "walls": [run["wall"] for run in runs],
        "cpus": [run["cpu"] for run in runs],
    }


def python(script: str, *arguments: str, before: Sequence[str] = ()) -> str:
    """Return the output of a script in this folder."""
    # dlt's configuration files and the user's pipelines stay out of it.
    with tempfile.TemporaryDirectory() as folder:
        command = [*before, sys.executable, str(HERE / script), *arguments]
        outcome = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            cwd=folder,
            env=os.environ | {"DLT_DATA_DIR": folder, "RUNTIME__DLTHUB_TELEMETRY": "false"},
        )
    return outcome.stdout
