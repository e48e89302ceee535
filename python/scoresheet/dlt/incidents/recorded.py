"""The records of runs: of those that end as they should, at a limit of the user, or with an error."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import dlt

from ..tables.run_records import ALWAYS, RUNS, is_news, record
from .spool import ENDED, Spool, new_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from ..host.accounting import Account
    from ..tables.records import Record
    from ..tables.schema import ResourceSpec
    from .incidents import Incidents

logger = logging.getLogger(__name__)

REJECTED = ("failed", "gone", "quarantined", "discarded_rows")
"""The counts that are of interest where every item is requested in every run."""

RECORDED = "recorded"
"""The key of dlt's resource state under which the counts are kept that were recorded last."""


class RunRecord:
    """Writes the record of a run of a resource that loads archives, when the run ends."""

    def __init__(
        self,
        spec: ResourceSpec,
        incidents: Incidents,
        account: Account,
        *,
        running: str | None,
        when: str,
    ) -> None:
        """`when` says which runs are recorded; nothing is, where the resource is merely iterated."""
        self.started_at = datetime.now(timezone.utc)
        self.counts: Counter[str] = Counter()
        self._spec = spec
        self._incidents = incidents
        self._limit = account.limit
        self._running = running
        self._when = when

    def __enter__(self) -> RunRecord:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Write the record: into the load, or for the next one if nothing of this load will arrive."""
        if self._running is None:
            return
        counts = self.counts + self._incidents.counts
        is_at_limit = isinstance(error, GeneratorExit) and self._limit is not None and self._limit.exhausted
        if error is not None and not is_at_limit:
            failed = self._record({**counts, "rows_out": 0}, is_whole=False)
            try:
                Spool.of_pipeline(ENDED).append(new_file(), [failed])
            except OSError as unwritten:
                # The error of the run is of more use than this one.
                logger.warning("the record of the failed run could not be written: %s", unwritten)
            return
        answered = counts["fetched"] + counts["not_modified"] + counts["gone"]
        made = self._record(counts, is_whole=error is None or answered >= counts["due"])
        dlt.current.resource_metrics().update(counts)
        if self._when == ALWAYS or is_news(made):
            self._incidents.side.write(RUNS, [made])

    def _record(self, counts: Mapping[str, int], *, is_whole: bool) -> Record:
        spec = self._spec
        return record(spec.resource, spec.endpoint.schema_hash, self.started_at, counts, is_whole=is_whole)


def record_items(
    spec: ResourceSpec, incidents: Incidents, running: str | None, counts: Mapping[str, int]
) -> None:
    """Write the record of a run of a resource that requests every item in every run.

    It is news that a request failed, and that more or fewer items are gone or rejected than in the last run.
    """
    if running is None:
        return
    state = dlt.current.resource_state()
    every = Counter(counts) + incidents.counts
    rejected = {name: every[name] for name in REJECTED if every[name]}
    if "failed" not in rejected and rejected == state.get(RECORDED, {}):
        return
    state[RECORDED] = rejected
    if not rejected:
        del state[RECORDED]
    made = record(spec.resource, spec.endpoint.schema_hash, datetime.now(timezone.utc), every)
    incidents.side.write(RUNS, [made])
