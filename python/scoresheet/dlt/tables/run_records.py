"""The table `_dlt_scoresheet_runs`: what each run requested, received and loaded."""

import logging
from collections.abc import Mapping
from datetime import datetime, timezone

import pyarrow as pa

from ..tables.records import RESERVED, Record, SideTable

logger = logging.getLogger(__name__)

COUNTS = {
    "items": "players or other items requested",
    "listed": "archives that exist, of all items",
    "due": "archives requested",
    "fetched": "archives that were new or had changed",
    "not_modified": "archives that had not changed",
    "failed": "requests that got no answer; they are due again, and come first",
    "gone": "players and archives that chess.com says it will not serve any more",
    "quarantined": "archives that wait for a repaired contract",
    "discarded_rows": "rows that broke the contract and were left out",
    "rows_in": "rows of the fetched archives",
    "rows_out": "rows handed to dlt: without those loaded before, and each game once",
}
"""The columns that count, and what."""

NEWS = ("fetched", "failed", "gone", "quarantined", "discarded_rows", "rows_out")
"""The counts of which any makes a run worth a row, where not every run gets one."""

CHANGES, ALWAYS = "changes", "always"
"""Which runs get a row: those in which something was loaded, changed, failed or was rejected, or all."""

RUNS = SideTable.of_columns(
    f"{RESERVED}scoresheet_runs",
    "What each run of a resource requested, received and loaded.",
    {
        "started_at": (pa.timestamp("us", "UTC"), "When the run began."),
        "finished_at": (pa.timestamp("us", "UTC"), "When the run ended."),
        "resource": (pa.string(), "The resource that ran."),
        "schema_hash": (pa.string(), "Hash of the resource's contract."),
        "complete": (pa.bool_(), "Whether everything due was loaded."),
        **{name: (pa.int64(), f"{text[0].upper()}{text[1:]}.") for name, text in COUNTS.items()},
    },
    # A run that failed is recorded by the load of a later one.
    key=("started_at", "resource"),
)


def record(
    resource: str, schema_hash: str, started_at: datetime, counts: Mapping[str, int], *, is_whole: bool = True
) -> Record:
    """The row of a run, which is also logged. A run that has ended early is not `is_whole`."""
    known = {name: counts.get(name, 0) for name in COUNTS}
    complete = is_whole and not (known["failed"] or known["quarantined"] or known["discarded_rows"])
    if complete:
        logger.info("%s is complete: %s", resource, summary(known))
    else:
        logger.warning("%s is incomplete until a later run makes up for it: %s", resource, summary(known))
    return {
        "started_at": started_at,
        "finished_at": datetime.now(timezone.utc),
        "resource": resource,
        "schema_hash": schema_hash,
        "complete": complete,
        **known,
    }


def is_news(record: Record) -> bool:
    """Whether a run did more than to find that nothing has changed."""
    return any(record[name] for name in NEWS)


def summary(record: Mapping[str, int]) -> str:
    """What was counted, in words."""
    counted = [(record[name], name.replace("_", " ")) for name in COUNTS]
    return ", ".join(f"{count} {name}" for count, name in counted if count) or "nothing to do"
