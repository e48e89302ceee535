"""A resource of `chess`: the rows of the responses that are not what they were in the last run."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import dlt
from dlt.extract.items import DataItemWithMeta

from ..emit import rows
from ..fetch.crawl import Crawl
from ..incidents.incidents import Incidents
from ..incidents.policies import EVOLVE
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import FetchResult

ETAGS = "etags"
"""The key of dlt's resource state under which the ETag of each response is kept by its parameters."""

REMEMBERED = 1000
"""Of no more responses are the ETags kept, since dlt stores the state as a whole whenever it changes."""


def changed_rows(crawl: Crawl, spec: ResourceSpec, incidents: Incidents) -> Iterator[DataItemWithMeta]:
    """The rows of all responses but the unchanged, as tables of about `batch_rows`.

    A moment's observation is always new.
    """
    disposition = spec.settings["write_disposition"]
    state = dlt.current.resource_state()
    known = {} if disposition == "append" else state.get(ETAGS, {})
    met: dict[str, str | None] = {}
    parts: dict[str, list[Any]] = defaultdict(list)
    for chunk in crawl.responses(spec, incidents):
        news = [_is_news(spec, incidents, result, known, met) for result in chunk.results]
        if not any(news):
            continue
        for name, table in spec.tables.items():
            # A list that has become empty is replaced as well.
            if name in chunk.tables or disposition == "replace":
                parts[name].append(chunk.tables.get(name, table.decoded_schema.empty_table()))
        if sum(len(part) for several in parts.values() for part in several) >= crawl.options.batch_rows:
            yield from _items(spec, parts)
            parts.clear()
    yield from _items(spec, parts)
    if disposition != "append":
        state[ETAGS] = met if len(met) <= REMEMBERED else {}


def _is_news(
    spec: ResourceSpec,
    incidents: Incidents,
    result: "FetchResult",
    known: dict[str, str | None],
    met: dict[str, str | None],
) -> bool:
    """Whether the rows of a result are to be loaded. Its ETag is `met` if all of them have been, then."""
    if result.error is not None:
        return False
    key = "/".join(map(str, result.parameters.values()))
    is_whole = not result.violations or incidents.policy(spec.endpoint) == EVOLVE
    if is_whole:
        met[key] = result.etag
        if result.etag and known.get(key) == result.etag:
            return False
    return incidents.note(spec.endpoint, result) and not result.quarantined


def _items(spec: ResourceSpec, parts: dict[str, list[Any]]) -> Iterator[DataItemWithMeta]:
    for name, tables in parts.items():
        yield rows.arrow(spec.tables[name], tables)
