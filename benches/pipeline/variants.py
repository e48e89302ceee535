"""The compared variants: each returns a function that loads the job into a pipeline."""

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import Any

from columns import flat, schema
from games import Job

CONTACT = "bench@example.com"

Load = Callable[[Any], None]
"""Loads everything into a pipeline; this is the measured part."""


FastLoad = Callable[[Path], None]
"""Writes everything into a folder, without a pipeline."""


IMPORTED = (
    "dlt",
    "duckdb",
    "orjson",
    "pyarrow",
    "pyarrow.parquet",
    "scoresheet.dlt",
    "dlt.destinations.impl.duckdb.duck",
)
"""By every variant that loads into a pipeline."""


@dataclass(frozen=True)
class Task:
    """The input of a variant."""

    job: Job
    url: str
    """Base URL of the API at the server, without a trailing slash."""
    tables: Path
    """The file with the tables of the floor."""
    concurrency: int
    verified: Path | None
    """The folder of dlt's own source, from `--verified`."""


def scoresheet(task: Task, disposition: str = "append") -> Load:
    """The drop-in source."""
    from scoresheet.dlt import source

    def load(pipeline: Any) -> None:
        games = source(
            task.job.names,
            contact=CONTACT,
            base_url=task.url,
            write_disposition=disposition,
            max_concurrency=task.concurrency,
        )
        pipeline.run(games.with_resources("players_games"))

    return load


def floor(task: Task, disposition: str = "append") -> Load:
    """The floor, dlt alone: the same tables, prebuilt, in four items."""
    import dlt
    import pyarrow as pa

    with pa.OSFile(str(task.tables)) as file:
        tables = [pa.Table.from_batches([batch]) for batch in pa.ipc.open_file(file).read_all().to_batches()]

    def load(pipeline: Any) -> None:
        keys = {"primary_key": "uuid"} if disposition == "merge" else {}
        pipeline.run(dlt.resource(tables, name="players_games", write_disposition=disposition, **keys))

    return load


def nothing(task: Task) -> Load:
    """An empty run of dlt: the fixed cost of a run."""
    import dlt

    return lambda pipeline: pipeline.run(dlt.resource(iter(()), name="nothing"))


def one_row(task: Task) -> Load:
    """A run of dlt with one row, as an unchanged run of scoresheet has its run record."""
    import dlt
    import pyarrow as pa
    from scoresheet.dlt.tables.run_records import RUNS, record

    row = record("bench", "bench", datetime.now(timezone.utc), {}) | {"_dlt_load_id": "0", "_dlt_id": "bench"}
    # The frozen schema of the previous load allows no other tables and columns.
    runs = dlt.resource([pa.Table.from_pylist([row])], name=RUNS.name, write_disposition="append")
    return lambda pipeline: pipeline.run(runs)


def python_arrow(task: Task) -> Load:
    """A well-written source without Rust: urllib3, orjson and pyarrow in dlt's threads."""
    import dlt
    import orjson
    import pyarrow as pa
    import urllib3

    http = urllib3.PoolManager(maxsize=20, headers={"Accept-Encoding": "gzip"})
    columns = schema()

    def get(url: str) -> Any:
        return orjson.loads(http.request("GET", url).data)

    @dlt.defer
    def archive(url: str) -> Any:
        return pa.Table.from_pylist([flat(game) for game in get(url)["games"]], schema=columns)

    @dlt.resource(name="players_games", write_disposition="append")
    def games() -> Iterator[Any]:
        for player in task.job.names:
            for url in get(f"{task.url}/player/{player}/games/archives")["archives"]:
                yield archive(_here(task, url))

    return lambda pipeline: pipeline.run(games())


def like_verified(task: Task) -> Load:
    """A placeholder for dlt's own source: dicts from dlt's HTTP helper, in its threads."""
    import dlt
    from dlt.sources.helpers import requests

    @dlt.defer
    def archive(url: str) -> Any:
        return requests.get(url).json()["games"]

    @dlt.resource(
        name="players_games", write_disposition="append", columns={"end_time": {"data_type": "timestamp"}}
    )
    def games() -> Iterator[Any]:
        for player in task.job.names:
            listed = requests.get(f"{task.url}/player/{player}/games/archives").json()
            for url in listed["archives"]:
                yield archive(_here(task, url))

    return lambda pipeline: pipeline.run(games())


def verified(task: Task, file_format: str | None = None) -> Load:
    """The source that dlt ships, from the folder that the user names."""
    from dlt.sources.helpers import requests

    assert task.verified is not None
    sys.path.insert(0, str(task.verified.parent))
    package = importlib.import_module(task.verified.name)
    helpers = importlib.import_module(f"{task.verified.name}.helpers")
    # URLs inside the responses have to lead to the benchmark's server, too.
    helpers.OFFICIAL_CHESS_API_URL = f"{task.url}/"
    ask = requests.get
    requests.get = lambda url, *args, **options: ask(_here(task, url), *args, **options)

    def load(pipeline: Any) -> None:
        games = package.source(task.job.names).with_resources("players_games")
        pipeline.run(games, loader_file_format=file_format)

    return load


verified_parquet = partial(verified, file_format="parquet")


def fetched(task: Task, output: str, *, as_command: bool = False) -> FastLoad:
    """The fast lane: `scoresheet fetch` in this process, or as a command of its own, imports included."""
    from scoresheet.cli import main

    arguments = ["fetch", "games", *task.job.names, "--contact", CONTACT, "--base-url", task.url]
    arguments += ["--max-concurrency", str(task.concurrency), "--no-cache", "--quiet", "--output"]

    def load(folder: Path) -> None:
        path = str(folder / output)
        if as_command:
            subprocess.run([sys.executable, "-m", "scoresheet", *arguments, path], check=True)
        elif main([*arguments, path]):
            raise RuntimeError("expected exit code 0 of `scoresheet fetch`")

    return load


def glued(task: Task) -> FastLoad:
    """The client and pyarrow's writer, glued together in Python."""
    import pyarrow as pa
    import pyarrow.parquet as pq
    import scoresheet

    def load(folder: Path) -> None:
        client = scoresheet.Client(contact=CONTACT, base_url=task.url, max_concurrency=task.concurrency)
        writer = None
        for chunk in client.games(task.job.names):
            table = pa.table(chunk)
            writer = writer or pq.ParquetWriter(folder / "games.parquet", table.schema)
            writer.write_table(table)
        assert writer
        writer.close()

    return load


def _here(task: Task, url: str) -> str:
    return url.replace("https://api.chess.com/pub", task.url)


@dataclass(frozen=True)
class Variant:
    """One row of the comparison."""

    title: str
    make: Callable[[Task], Load] | Callable[[Task], FastLoad]
    destination: str = "duckdb"
    floor: str = "floor"
    """The variant that this one is compared with."""
    environment: tuple[tuple[str, str], ...] = ()
    needs_verified: bool = False
    is_second_run: bool = False
    """Whether another process loads the same pipeline first, unmeasured."""
    is_slow: bool = False
    """Whether it is slow: few runs, without a warm-up run."""
    output: str | None = None
    """The file that it writes without a pipeline of dlt: the fast lane."""
    imported: tuple[str, ...] = IMPORTED
    """Before the clock starts: imports are no part of the comparison."""


UNCOMPRESSED = (("DATA_WRITER__DISABLE_COMPRESSION", "true"),)

VARIANTS = {
    "floor": Variant("dlt alone, the same tables prebuilt", floor),
    "scoresheet": Variant("scoresheet, append", scoresheet),
    "floor-merge": Variant("dlt alone, merge", partial(floor, disposition="merge"), floor="floor-merge"),
    "scoresheet-merge": Variant(
        "scoresheet, merge", partial(scoresheet, disposition="merge"), floor="floor-merge"
    ),
    "floor-files": Variant("dlt alone, into files", floor, "filesystem", "floor-files"),
    "scoresheet-files": Variant("scoresheet, into files", scoresheet, "filesystem", "floor-files"),
    "python-arrow": Variant("urllib3, orjson and pyarrow", python_arrow),
    "python-arrow-files": Variant(
        "urllib3, orjson and pyarrow, into files", python_arrow, "filesystem", "floor-files"
    ),
    "verified": Variant("dlt's own source", verified, needs_verified=True, is_slow=True),
    "verified-parquet": Variant(
        "dlt's own source, Parquet loading", verified_parquet, needs_verified=True, is_slow=True
    ),
    "verified-uncompressed": Variant(
        "dlt's own source, Parquet loading, uncompressed",
        verified_parquet,
        environment=UNCOMPRESSED,
        needs_verified=True,
        is_slow=True,
    ),
    "like-verified": Variant("placeholder for dlt's own source", like_verified, is_slow=True),
    "nothing-again": Variant("dlt alone, nothing to do", nothing, floor="nothing-again", is_second_run=True),
    "row-again": Variant("dlt alone, one row to add", one_row, floor="nothing-again", is_second_run=True),
    "scoresheet-again": Variant(
        "scoresheet, nothing changed", scoresheet, floor="nothing-again", is_second_run=True
    ),
    "glued-parquet": Variant(
        "client and pyarrow, into Parquet",
        glued,
        floor="floor-files",
        output="games.parquet",
        imported=("pyarrow.parquet", "scoresheet"),
    ),
    **{
        f"{way}-{name}": Variant(
            f"scoresheet fetch, {title}, into {name}",
            partial(fetched, output=f"games.{name}", as_command=way == "command"),
            floor="floor" if name == "duckdb" else "floor-files",
            output=f"games.{name}",
            imported=("scoresheet.cli",),
        )
        for name in ("parquet", "duckdb")
        for way, title in (("fetch", "in process"), ("command", "the whole command"))
    },
}
