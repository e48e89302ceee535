"""Every block of docs/spark.md runs, in its order, in a folder of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lakes import Lake
from scoresheet import replay
from scoresheet.demo import CASSETTES

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PAGE = Path(__file__).parents[3] / "docs" / "spark.md"
CONTACT = '.option("contact", "you@example.com")'


def blocks() -> list[tuple[str, str]]:
    """The language and text of each block that is Python or SQL."""
    found = re.findall(r"```(\w+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [(language, text) for language, text in found if language in {"python", "sql"}]


def run(language: str, text: str, names: dict[str, Any], folder: Path) -> None:
    # Java resolves relative paths where it was started.
    text = re.sub(r"""(["'])(lake|landing|silver|warehouse|fetched)\b""", rf"\1{folder}/\2", text)
    if language == "python":
        exec(compile(text, PAGE.name, "exec"), names)
        return
    for statement in filter(str.strip, text.split(";")):
        names["spark"].sql(statement).collect()


@pytest.mark.timeout(300)
def test_every_block_runs(spark: SparkSession, tmp_path: Path) -> None:
    # Spark's own file sources skip empty files, the lake does not.
    lake = Lake.write(tmp_path / "lake", "player_games_archive", "quarantine", skips_empty=True)
    shutil.copytree(tmp_path / "lake", tmp_path / "landing")
    names: dict[str, Any] = {}
    with replay.serve(CASSETTES, max_concurrency=1) as server:
        address = f'.option("base_url", "{server.base_url}")'
        texts = blocks()
        assert len(texts) >= 8
        for language, text in texts:
            run(language, text.replace(CONTACT, CONTACT + address), names, tmp_path)
        assert server.peak_concurrency == 1
    games, violations = len(lake.rows("games")), len(lake.violations())
    for folder in ("warehouse", "silver"):
        assert spark.read.parquet(str(tmp_path / folder / "games")).count() == games
        assert spark.read.parquet(str(tmp_path / folder / "violations")).count() == violations
    quarantined = spark.read.parquet(str(tmp_path / "warehouse" / "quarantine"))
    assert quarantined.count() == len(lake.quarantine())
    # What was requested is a lake now.
    reader = spark.read.format("scoresheet").option("endpoint", "player_games_archive")
    assert reader.load(str(tmp_path / "fetched")).count() > 0


@pytest.mark.timeout(300)
def test_a_stream_continues_after_a_restart(spark: SparkSession, tmp_path: Path) -> None:
    """The block of the page, before and after more files arrive."""
    lake = Lake.write(tmp_path / "lake", "player_games_archive", "quarantine", skips_empty=True)
    (block,) = [text for language, text in blocks() if "readStream" in text]
    files = sorted((tmp_path / "lake").iterdir())
    landing = tmp_path / "landing"
    landing.mkdir()
    from scoresheet.spark import decode  # noqa: PLC0415 - needs pyspark

    def expected(names: set[str]) -> tuple[int, int]:
        chosen = [outcome for name, outcome in lake.outcomes.items() if name in names]
        return (
            sum(len(outcome.tables["games"]) for outcome in chosen),
            sum(len(outcome.violations) for outcome in chosen),
        )

    def arrive(some: list[Path]) -> tuple[int, int]:
        for path in some:
            shutil.copy(path, landing)
        # The names of a new process.
        run("python", block, {"spark": spark, "decode": decode}, tmp_path)
        tables = [spark.read.parquet(str(tmp_path / "silver" / name)) for name in ("games", "violations")]
        return tables[0].count(), tables[1].count()

    first = files[:12]
    assert arrive(first) == expected({path.name for path in first})
    more = files[:20]
    assert arrive(files[12:20]) == expected({path.name for path in more})
    assert arrive([]) == expected({path.name for path in more})
