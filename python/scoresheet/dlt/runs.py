"""The records of runs, read back."""

import dlt

from .. import ConfigError
from .host.dataset import by_dataset, ensure_dataset, holders, reader, select
from .tables.records import Record
from .tables.run_records import RUNS
from .tables.schema import NAME


def runs(pipeline: dlt.Pipeline, *, limit: int = 20) -> list[Record]:
    """The records of the last runs of a pipeline, newest first.

    Args:
        pipeline: The pipeline that `scoresheet.dlt.source` or `chess` was run in.
        limit: Maximum number of records.

    Returns:
        The columns of `_dlt_scoresheet_runs` by name.

    Raises:
        scoresheet.ConfigError: The destination does not hold the table.
    """
    if limit < 1:
        raise ConfigError(f"expected `limit` as 1 or more but found {limit}; leave it out for 20")
    names = holders(pipeline, RUNS.name)
    ensure_dataset(pipeline, names[0] if names else NAME)
    if not names:
        raise ConfigError(
            f"expected the table {RUNS.name} in the dataset of the pipeline {pipeline.pipeline_name!r} but"
            " found none; each run of a source that loads games (`players_games`) adds a row to it"
        )
    found: list[Record] = []
    for name, *_ in by_dataset(pipeline, names):
        with reader(pipeline, name) as client:
            found += select(client, RUNS.name, RUNS.schema.names, newest=("started_at", limit))
    return sorted(found, key=lambda record: record["started_at"], reverse=True)[:limit]
