"""Registers `scoresheet` as a format of Spark, which looks for packages named `pyspark_...`."""

from scoresheet.spark import ScoresheetDataSource as DefaultSource

__all__ = ["DefaultSource"]
