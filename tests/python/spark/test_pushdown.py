"""Filters leave out files and requests where an engine plans each query anew, and change no result."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from good_bodies import good_body
from lakes import ENGINE
from pyspark.sql.datasource import (
    DataSource,
    DataSourceReader,
    EqualTo,
    Filter,
    GreaterThan,
    In,
    InputPartition,
    IsNotNull,
    Not,
    StringContains,
    StringEndsWith,
    StringStartsWith,
)
from scoresheet import replay
from scoresheet.demo import CASSETTES
from scoresheet.spark import ScoresheetDataSource
from scoresheet.spark.source import FetchReader, LakeReader

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Read = Callable[..., "DataFrame"]
ARCHIVE, STATUS = "player_games_archive", "player_online_status"
PLAYERS = sorted(path.name for path in (CASSETTES / "pub" / "player").iterdir() if path.is_dir())


def planned(filters: list[Filter], **options: str) -> LakeReader | FetchReader:
    """A reader after the filters of a query."""
    source = ScoresheetDataSource(options)
    reader = source.reader(source.schema())
    assert isinstance(reader, LakeReader | FetchReader)
    reader.filters = tuple(filters)
    return reader


def files(filters: list[Filter], endpoint: str = ARCHIVE, table: str = "_bodies", **options: str) -> set[str]:
    """The files that remain, below the cassettes."""
    reader = planned(filters, **{"path": str(CASSETTES), "endpoint": endpoint, "table": table, **options})
    found = [file.path for part in reader.partitions() for file in part.value]
    folder = options.get("path", str(CASSETTES))
    return {str(Path(path).relative_to(folder)) for path in found}


def test_files_are_left_out_by_their_source() -> None:
    everything = files([])
    months = {name for name in everything if "/2024/" in name}
    assert 0 < len(months) < len(everything)
    source = ("source",)
    one = f"{CASSETTES}/{min(months)}"
    assert files([EqualTo(source, one)]) == {min(months)}
    assert files([In(source, (one, "elsewhere"))]) == {min(months)}
    assert files([StringContains(source, "/2024/")]) == months
    last = Path(one).name
    assert files([StringEndsWith(source, last)]) == {name for name in everything if name.endswith(last)}
    assert files([StringStartsWith(source, "/elsewhere")]) == set()
    assert files([EqualTo(source, one), EqualTo(("endpoint",), ARCHIVE)]) == {min(months)}
    assert files([EqualTo(("endpoint",), "club")]) == set()


def test_what_is_not_certain_leaves_nothing_out() -> None:
    everything = files([])
    unknown: list[Filter] = [
        Not(EqualTo(("source",), "x")),
        GreaterThan(("source",), "x"),
        IsNotNull(("source",)),
        EqualTo(("rows",), 3),
        EqualTo(("source", "inner"), "x"),
        # It may be an interaction of a cassette.
        StringEndsWith(("source",), "#3"),
        StringEndsWith(("source",), "3"),
    ]
    for one in unknown:
        assert files([one]) == everything, one


def test_files_are_left_out_by_the_parameters_of_their_requests(tmp_path: Path) -> None:
    player = PLAYERS[0]
    found = files([EqualTo(("username",), player)], STATUS, "player_online_status")
    assert len(found) == 1
    assert player in found.pop()
    # A table of games has no such column, and side tables neither.
    assert len(files([EqualTo(("username",), player)], ARCHIVE, "games")) == len(files([]))
    for name in ("erik.json", "hikaru.json"):
        (tmp_path / name).write_bytes(good_body("player_stats").read_bytes())
    options = {"path": str(tmp_path), "table": "player_stats", "parameters_from": "path"}
    assert files([EqualTo(("username",), "erik")], "player_stats", **options) == {"erik.json"}


def test_an_interaction_is_found_in_its_cassette(tmp_path: Path) -> None:
    (tmp_path / "all.yaml").write_text("interactions: []\n")
    filters: list[Filter] = [EqualTo(("source",), f"{tmp_path}/all.yaml#3")]
    assert files(filters, path=str(tmp_path)) == {"all.yaml"}
    assert files([EqualTo(("username",), "x")], "player_stats", "player_stats", path=str(tmp_path)) == {
        "all.yaml"
    }


def test_requests_are_left_out_by_their_parameters() -> None:
    options = {"endpoint": STATUS, "players": ",".join(PLAYERS), "contact": "tests@example.com"}

    def items(filters: list[Filter], **others: str) -> list[str]:
        return [
            item for part in planned(filters, **options, **others).partitions() for item in part.value.items
        ]

    assert items([]) == PLAYERS
    assert items([EqualTo(("username",), PLAYERS[1].upper())]) == [PLAYERS[1]]
    assert items([In(("username",), (PLAYERS[0], "nobody"))]) == [PLAYERS[0]]
    assert items([EqualTo(("username",), "nobody")]) == []
    assert items([EqualTo(("endpoint",), "club")], table="_bodies") == PLAYERS


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    folder = tmp_path / "lake"
    shutil.copytree(CASSETTES, folder)
    return folder


def test_an_engine_returns_the_same_rows(read: Read, lake: Path) -> None:
    df = read(lake, STATUS)
    rows = {row.username: row for row in df.collect()}
    assert len(rows) == len(PLAYERS)
    chosen = df.filter(f"username = '{PLAYERS[0]}'")
    assert chosen.collect() == [rows[PLAYERS[0]]]
    # The same DataFrame again, with other filters and without.
    assert df.filter(f"username IN ('{PLAYERS[1]}', 'nobody')").collect() == [rows[PLAYERS[1]]]
    assert df.count() == len(rows)
    assert chosen.union(df.filter(f"username = '{PLAYERS[1]}'")).count() == 2
    assert df.filter("username = 'nobody'").count() == 0


@pytest.mark.skipif(ENGINE != "sail", reason="Spark opens all files, for the reason below")
def test_sail_opens_only_the_files_that_match(read: Read, lake: Path) -> None:
    df = read(lake, STATUS)
    for name in files([], STATUS, STATUS):
        if PLAYERS[0] not in name:
            (lake / name).write_bytes(b"no response")
    assert df.filter(f"username = '{PLAYERS[0]}'").count() == 1
    with pytest.raises(Exception, match="ContractViolation"):
        df.count()


def test_spark_still_applies_filters_of_the_first_query_to_later_ones(spark: SparkSession) -> None:
    """The reason why there is no pushdown on Spark: when this fails, offer it."""

    class Numbers(DataSource):
        """Four partitions with a number each, of which filters leave out some."""

        @classmethod
        def name(cls) -> str:
            return "numbers"

        def schema(self) -> str:
            return "number int"

        def reader(self, schema: Any) -> DataSourceReader:
            class Reader(DataSourceReader):
                filters: tuple[Filter, ...] = ()

                def pushFilters(self, filters: list[Filter]) -> list[Filter]:  # noqa: N802 - Spark's name
                    self.filters = tuple(filters)
                    return filters

                def partitions(self) -> list[InputPartition]:
                    wanted = [one.value for one in self.filters if isinstance(one, EqualTo)]
                    return [InputPartition(number) for number in range(4) if not wanted or number in wanted]

                def read(self, partition: InputPartition) -> Iterator[tuple[int]]:
                    yield (partition.value,)

            return Reader()

    spark.dataSource.register(Numbers)
    spark.conf.set("spark.sql.python.filterPushdown.enabled", "true")
    df = spark.read.format("numbers").load()
    assert df.filter("number = 1").count() == 1
    assert df.count() == 1  # of 4


def test_planning_with_filters_sends_nothing(engine: SparkSession) -> None:
    with replay.serve(CASSETTES) as server:
        reader = engine.read.format("scoresheet").option("endpoint", STATUS)
        options = {"players": ",".join(PLAYERS), "contact": "tests@example.com"}
        addresses = {"base_url": server.base_url, "callback_url": server.callback_url}
        df = reader.options(**options, **addresses).load().filter(f"username = '{PLAYERS[0]}'")
        df.explain()
        assert server.requests == []
        assert df.count() == 1
        sent = len(server.requests)
    assert sent == (1 if ENGINE == "sail" else len(PLAYERS))
