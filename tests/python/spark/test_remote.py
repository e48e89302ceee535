"""Lakes elsewhere: S3 and Google Cloud Storage by servers on this machine, and what fsspec opens."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
import scoresheet
from lakes import Lake
from pyarrow import fs
from scoresheet.spark import ScoresheetDataSource
from scoresheet.spark.files import Place

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

Read = Callable[..., "DataFrame"]
ARCHIVE = "player_games_archive"
SECRET = "not-for-anybody"


@pytest.fixture(scope="module")
def gcs() -> Iterator[str]:
    """The end of the URI of a lake in a server of Google Cloud Storage."""
    from gcp_storage_emulator.server import (  # type: ignore[import-untyped] # noqa: PLC0415
        create_server,
    )

    server = create_server("127.0.0.1", 0, in_memory=True, default_bucket="bronze")
    server.start()
    host, port = server._api._httpd.server_address
    yield f"?scheme=http&endpoint_override={host}:{port}&retry_limit_seconds=30"
    server.stop()


@pytest.fixture(scope="module")
def settings() -> Iterator[str]:
    """The end of the URI of a lake in an S3 server."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - not installed beside Sail

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"?scheme=http&endpoint_override={host}:{port}&region=eu-west-1&allow_bucket_creation=true"
    server.stop()


def partitions(options: dict[str, str]) -> list[object]:
    source = ScoresheetDataSource(options)
    return [*source.reader(source.schema()).partitions()]


def uploaded(lake: Lake, uri: str) -> str:
    """The URI, after the bodies have been written there."""
    filesystem, path = fs.FileSystem.from_uri(uri)
    filesystem.create_dir(path)
    fs.copy_files(str(lake.folder), path, fs.LocalFileSystem(), filesystem)
    return uri


def test_a_lake_in_s3_is_read_by_workers(
    spark: SparkSession, read: Read, tmp_path: Path, settings: str
) -> None:
    lake = Lake.write(tmp_path, ARCHIVE, "quarantine")
    uri = uploaded(lake, f"s3://key:{SECRET}@bronze/archives{settings}")
    assert read(uri, ARCHIVE, **lake.options).count() == len(lake.rows("games"))
    bodies = read(uri, ARCHIVE, table="_bodies", partition_bytes=1, **lake.options)
    assert bodies.rdd.getNumPartitions() == len(lake.outcomes)
    found = sorted((row.source, row.rows, row.violations, row.quarantined) for row in bodies.collect())
    # Neither the credentials nor the settings are written into tables.
    assert found == [(f"s3://bronze/archives/{name}", *rest) for name, *rest in sorted(lake.summary())]


def test_a_lake_in_google_cloud_storage_is_read_by_workers(
    spark: SparkSession, read: Read, tmp_path: Path, gcs: str
) -> None:
    lake = Lake.write(tmp_path, ARCHIVE, "quarantine")
    uri = uploaded(lake, f"gs://anonymous@bronze/archives{gcs}")
    bodies = read(uri, ARCHIVE, table="_bodies", partition_bytes=1, **lake.options)
    assert bodies.rdd.getNumPartitions() == len(lake.outcomes)
    found = sorted((row.source, row.rows, row.violations, row.quarantined) for row in bodies.collect())
    assert found == [(f"gs://bronze/archives/{name}", *rest) for name, *rest in sorted(lake.summary())]


def test_messages_hold_no_credentials(tmp_path: Path, settings: str) -> None:
    lake = Lake.write(tmp_path, ARCHIVE, "freeze")
    uploaded(lake, f"s3://key:{SECRET}@bronze/other{settings}")

    def message(path: str, **options: str) -> str:
        with pytest.raises(scoresheet.ConfigError) as error:
            partitions({"path": path, "endpoint": ARCHIVE, **options})
        assert SECRET not in str(error.value)
        return str(error.value)

    assert "at s3://bronze/nothing, but found none" in message(f"s3://key:{SECRET}@bronze/nothing{settings}")
    assert "at s3://bronze/other, but found none" in message(
        f"s3://key:{SECRET}@bronze/other{settings}", glob="x"
    )
    assert "but found 's3://bronze/x'" in message(f"s3://key:{SECRET}@bronze/x?scheme=gopher")


def test_what_fsspec_opens_is_read(tmp_path: Path) -> None:
    import fsspec  # type: ignore[import-untyped] # noqa: PLC0415 - not installed beside Sail

    lake = Lake.write(tmp_path, ARCHIVE, "quarantine")
    fsspec.filesystem("memory").put(f"{tmp_path}/", "/test-lake/", recursive=True)
    options = {"path": "fsspec+memory:///test-lake", "endpoint": ARCHIVE, "policy": "quarantine"}
    source = ScoresheetDataSource({**options, "table": "_bodies"})
    reader = source.reader(source.schema())
    found = [
        (row["source"].rpartition("/")[2], row["rows"], row["violations"], row["quarantined"])
        for part in reader.partitions()
        for batch in reader.read(part)
        for row in batch.to_pylist()  # type: ignore[union-attr]
    ]
    assert found == lake.summary()


def test_uris_of_other_filesystems() -> None:
    pairs = {
        "s3a://lake/games?region=eu-west-1": ("s3", "s3a://lake/games"),
        "s3://lake/games?region=eu-west-1": ("s3", "s3://lake/games"),
        "gs://lake/games": ("gcs", "gs://lake/games"),
        f"abfss://lake:{SECRET}@account.dfs.core.windows.net/games": (
            "abfs",
            "abfss://lake@account.dfs.core.windows.net/games",
        ),
    }
    for uri, (kind, name) in pairs.items():
        place = Place(uri)
        assert (place.filesystem.type_name, place.path, place.name) == (kind, "lake/games", name)
