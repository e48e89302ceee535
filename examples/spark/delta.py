"""Merge the games of a lake into a Delta table on `uuid`, so that decoding again adds no game twice.

`python examples/spark/delta.py LAKE TABLE` runs on Sail, which has Delta without Java. On Spark the same
SQL needs the jars of `delta-spark`, which Maven serves and PyPI does not:

    spark-submit --packages io.delta:delta-spark_2.13:4.0.0 \
        --conf spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension \
        --conf spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog \
        examples/spark/delta.py LAKE TABLE
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ENDPOINT = "player_games_archive"


def read(spark: SparkSession, lake: str) -> DataFrame:
    """The games of a lake, each once: it is in the archives of both players."""
    reader = spark.read.format("scoresheet").option("endpoint", ENDPOINT).option("policy", "quarantine")
    return reader.load(lake).dropDuplicates(["uuid"])


def merge(spark: SparkSession, games: DataFrame, path: str) -> None:
    """Add the games that the table lacks, and replace those that it has."""
    if not os.path.exists(os.path.join(path, "_delta_log")):  # noqa: PTH110, PTH118 - or a URI of your storage
        games.limit(0).write.format("delta").save(path)
    games.createOrReplaceTempView("decoded")
    spark.sql(f"CREATE TABLE IF NOT EXISTS games USING delta LOCATION '{path}'")
    spark.sql(
        "MERGE INTO games USING decoded ON games.uuid = decoded.uuid"
        " WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
    ).collect()


def session() -> SparkSession:
    """The session of `spark-submit`, or one of Sail's."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - set up below

    if "SPARK_ENV_LOADED" in os.environ:
        return SparkSession.builder.getOrCreate()
    from scoresheet.spark import sail_session  # noqa: PLC0415

    return sail_session()


def main(lake: str, path: str) -> None:
    """Merge, and print how many games the table has."""
    spark = session()
    merge(spark, read(spark, lake), path)
    print(spark.read.format("delta").load(path).count(), "games")


if __name__ == "__main__":
    main(*sys.argv[1:])
