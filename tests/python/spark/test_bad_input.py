"""What cannot work is an error in the driver, before a job starts, and never an empty result."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
import scoresheet
from good_bodies import good_body
from lakes import Lake
from scoresheet.spark import ScoresheetDataSource
from scoresheet.spark.source import LakeReader

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

Read = Callable[..., "DataFrame"]
ARCHIVE = "player_games_archive"


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    folder = tmp_path / "lake"
    Lake.write(folder, ARCHIVE, "freeze")
    return folder


def raised(make: Callable[[], object]) -> str:
    """The text of the error that an engine raises."""
    with pytest.raises(Exception, match="ConfigError") as error:
        make()
    return str(error.value)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"endpoint": "games"}, "expected `endpoint` to be one of player_profile, "),
        ({"table": "moves"}, "expected `table` to be one of games, _violations, _quarantine, _bodies"),
        ({"policy": "drop"}, "expected `policy` to be one of freeze, discard_row, evolve, quarantine"),
        ({"batchrows": "1"}, "expected options among endpoint, policy, schemas, table, batch_rows"),
        ({"batch_rows": "0"}, "expected `batch_rows` as a whole number from 1 up, but found '0'"),
        ({"partition_bytes": "64 MB"}, "expected `partition_bytes` as a whole number from 1 up"),
        ({"parameters_from": "name"}, "expected `parameters_from` to be 'path', but found 'name'"),
        ({"parameters_from": "path", "username": "x"}, "expected `parameters_from` or username, but found"),
        ({"path": "/nowhere/at/all"}, "expected a folder or file at /nowhere/at/all, but found none"),
        ({"paths": '["/a", "/b"]'}, "expected one path, but found several: unite a read of each"),
        ({"path": "nofs://x"}, "expected a path or URI that pyarrow can open, but found 'nofs://x'"),
    ],
)
def test_options_that_cannot_work(options: dict[str, str], expected: str, lake: Path) -> None:
    with pytest.raises(scoresheet.ConfigError) as error:
        ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE, **options})
    assert expected in str(error.value)


def test_a_missing_option_is_named() -> None:
    with pytest.raises(scoresheet.ConfigError, match="expected the option `endpoint`, but found none"):
        ScoresheetDataSource({"path": "/tmp"})
    with pytest.raises(scoresheet.ConfigError, match=r"expected `path` for a lake, .*load\(path\)"):
        ScoresheetDataSource({"endpoint": ARCHIVE})


def test_the_engine_shows_the_error(read: Read, lake: Path) -> None:
    def unknown() -> object:
        return read(lake, ARCHIVE, colour="red").count()

    assert "but found colour: correct the name or drop it" in raised(unknown)


def test_a_lake_without_bodies_is_an_error(read: Read, lake: Path) -> None:
    (lake / "empty").mkdir()
    assert "but found none" in raised(lambda: read(lake / "empty", ARCHIVE).count())
    assert "match 'nothing/*'" in raised(lambda: read(lake, ARCHIVE, glob="nothing/*").count())
    (lake / "club").mkdir()
    (lake / "club" / "one.json").write_bytes(good_body("club").read_bytes())
    assert "but found 1 of club" in raised(lambda: read(lake / "club", ARCHIVE).count())


def test_a_body_that_does_not_say_its_request_is_an_error(read: Read, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_bytes(good_body("player_stats").read_bytes())
    text = raised(lambda: read(tmp_path, "player_stats").count())
    assert "of which username is a column" in text
    assert '.option("username", ...)' in text


def test_an_unreadable_file_is_named(lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The user who runs the tests, such as root, may be allowed to read every file.
    monkeypatch.setattr(os, "access", lambda path, mode: not path.endswith("ok-daily.json"))
    source = ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE})
    with pytest.raises(scoresheet.ConfigError, match=r"expected to read .*ok-daily\.json"):
        source.reader(source.schema()).partitions()


def test_a_broken_index_is_an_error(read: Read, lake: Path) -> None:
    (lake / "INDEX.tsv").write_text("name\turl\n")
    assert "INDEX.tsv, but found another file" in raised(lambda: read(lake, ARCHIVE).count())


def test_files_that_cannot_be_unpacked_or_parsed_are_named(lake: Path) -> None:
    (lake / "broken.json.gz").write_bytes(b"\x1f\x8b no gzip")
    source = ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE, "policy": "quarantine"})
    reader = source.reader(source.schema())
    with pytest.raises(scoresheet.ScoresheetError, match=r"broken\.json\.gz, but it cannot be read"):
        list(map(list, map(reader.read, reader.partitions())))
    (lake / "broken.json.gz").unlink()
    (lake / "broken.har").write_text('{"log": {')
    with pytest.raises(scoresheet.ScoresheetError, match=r"broken\.har, but found another"):
        list(map(list, map(reader.read, reader.partitions())))


def test_a_schema_of_the_user_has_to_agree(engine: SparkSession, lake: Path) -> None:
    reader = engine.read.format("scoresheet").option("endpoint", ARCHIVE)
    expected = "expected columns of the contract, but found url bigint (expected string): leave out"
    text = raised(lambda: reader.schema("url bigint").load(str(lake)).count())
    assert expected in text
    text = raised(lambda: reader.schema("uuid string, colour string").load(str(lake)).count())
    assert "found colour string (expected no such column)" in text
    text = raised(lambda: reader.schema("uuid string NOT NULL").load(str(lake)).count())
    assert "found uuid NOT NULL (expected a nullable column)" in text
    own = ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE}).schema()
    assert reader.schema(own).load(str(lake)).count() > 0


def test_a_schema_of_the_user_selects_columns(engine: SparkSession, lake: Path) -> None:
    reader = engine.read.format("scoresheet").option("endpoint", ARCHIVE)
    whole = reader.load(str(lake)).select("time_class", "end_time", "uuid").collect()
    some = reader.schema("time_class string, end_time timestamp, uuid string").load(str(lake))
    assert some.columns == ["time_class", "end_time", "uuid"]
    assert sorted(some.collect()) == sorted(whole)
    side = reader.option("table", "_bodies").schema("quarantined boolean, rows bigint").load(str(lake))
    assert sum(row.rows for row in side.collect()) == len(whole)


def test_streams_and_writes_are_those_of_spark(lake: Path) -> None:
    source = ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE})
    expected = r"expected `spark\.read`, but found `spark\.readStream`: .* in `foreachBatch`"
    with pytest.raises(scoresheet.ConfigError, match=expected):
        source.streamReader(source.schema())
    with pytest.raises(scoresheet.ConfigError, match="expected a read of `scoresheet`, but found a write"):
        source.writer(source.schema(), overwrite=False)


def test_no_partition_is_no_row(lake: Path) -> None:
    source = ScoresheetDataSource({"path": str(lake), "endpoint": ARCHIVE})
    reader = source.reader(source.schema())
    assert isinstance(reader, LakeReader)
    assert list(reader.read(None)) == []


def test_freeze_fails_the_job_and_names_the_file(read: Read, lake: Path) -> None:
    (lake / "zz-drifted.json").write_bytes(b'{"games": [], "next": null}')
    df = read(lake, ARCHIVE)
    with pytest.raises(Exception, match="ContractViolation") as error:
        df.count()
    text = str(error.value)
    assert "zz-drifted.json: " in text
    assert "no property `next`" in text


def test_missing_packages_and_java_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from scoresheet.spark import requirements  # noqa: PLC0415 - its names are replaced

    monkeypatch.setattr(requirements, "find_spec", lambda _: None)
    with pytest.raises(ImportError, match=r"expected the package pyspark.*pip install 'scoresheet\[spark\]'"):
        requirements.require()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(
        scoresheet.ConfigError, match=r"expected Java 17 or newer, but found none at .*JAVA_HOME"
    ):
        requirements.require_java()
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(scoresheet.ConfigError, match="but found none in PATH, and JAVA_HOME is not set"):
        requirements.require_java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n")
    java.chmod(0o755)
    with pytest.raises(scoresheet.ConfigError, match="expected Java 17 or newer, but found 8 at"):
        requirements.require_java()


def test_options_have_any_case(lake: Path) -> None:
    given: dict[str, Any] = {"Path": str(lake), "ENDPOINT": ARCHIVE, "Batch_Rows": "7"}
    assert ScoresheetDataSource(given).settings.batch_rows == 7
