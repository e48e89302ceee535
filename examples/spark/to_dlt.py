"""Load the games of a lake into the table `players_games` of the dlt source, which goes on with its runs.

`python examples/spark/to_dlt.py LAKE PIPELINE` needs a pipeline that has run `scoresheet.dlt.source` once, so
that its schema is there. Games that the table has are replaced. Links of games to archives come with the
source's own runs.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import dlt
import pyarrow.parquet as pq
from pyspark.sql.types import TimestampType
from scoresheet.spark import local_session

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

TABLE = "players_games"


def read(spark: SparkSession, lake: str) -> DataFrame:
    """The games of a lake, each once: it is in the archives of both players."""
    reader = spark.read.format("scoresheet").option("endpoint", "player_games_archive")
    return reader.option("policy", "quarantine").load(lake).dropDuplicates(["uuid"])


def backfill(pipeline: dlt.Pipeline, games: DataFrame) -> None:
    """Merge the games on `uuid` into the table of the pipeline."""
    # dlt adds its own columns to Arrow tables only when told.
    for column in ("add_dlt_load_id", "add_dlt_id"):
        dlt.config[f"normalize.parquet_normalizer.{column}"] = True
    columns = pipeline.default_schema.get_table_columns(TABLE)
    for field in games.schema:
        # The drop-in source keeps this column as the seconds that dlt's own source has.
        if isinstance(field.dataType, TimestampType) and columns[field.name]["data_type"] == "bigint":
            games = games.withColumn(field.name, games[field.name].cast("bigint"))
    with tempfile.TemporaryDirectory() as folder:  # on a cluster: a folder of shared storage
        games.sparkSession.conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        games.write.mode("overwrite").parquet(folder)
        rows = dlt.resource(_batches(Path(folder)), name=TABLE, write_disposition="merge", primary_key="uuid")
        pipeline.run(rows)


def _batches(folder: Path) -> Iterator[pa.Table]:
    """The rows, a file of Spark's at a time."""
    for path in sorted(folder.glob("*.parquet")):
        yield pq.read_table(path)


def main(lake: str, name: str) -> None:
    """Load a lake into a pipeline of this machine."""
    pipeline = dlt.attach(name)
    backfill(pipeline, read(local_session(), lake))
    print(pipeline.last_trace)


if __name__ == "__main__":
    main(*sys.argv[1:])
