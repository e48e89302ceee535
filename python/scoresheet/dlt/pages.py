"""A resource of `chess`: the rows of the responses that are not what they were in the last run."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import dlt
from dlt.extract.items import DataItemWithMeta

from . import rows
from .crawl import Crawl
from .load import load_id
from .schema import Layout

if TYPE_CHECKING:
    from .. import FetchResult

ETAGS = "etags"
"""The key of dlt's resource state under which the ETag of each response is kept by its parameters."""

REMEMBERED = 1000
"""Of no more responses are the ETags kept, since dlt stores the state as a whole whenever it changes."""


def changed_rows(crawl: Crawl, layout: Layout) -> Iterator[DataItemWithMeta]:
    """The rows of all responses but the unchanged, as tables of about `batch_rows`.

    A moment's observation is always new.
    """
    state = dlt.current.resource_state()
    known = {} if layout.settings["write_disposition"] == "append" else state.get(ETAGS, {})
    met: dict[str, str | None] = {}
    parts: dict[str, list[Any]] = defaultdict(list)
    count = 0
    for chunk in crawl.responses(layout):
        etags = {_key(result): result.etag for result in chunk.results if result.error is None}
        met |= etags
        if all(etag and known.get(key) == etag for key, etag in etags.items()):
            continue
        for name, table in chunk.tables.items():
            parts[name].append(table)
            count += len(table)
        if count >= crawl.options.batch_rows:
            yield from _items(layout, parts)
            parts.clear()
            count = 0
    yield from _items(layout, parts)
    if layout.settings["write_disposition"] != "append":
        state[ETAGS] = met if len(met) <= REMEMBERED else {}


def _items(layout: Layout, parts: dict[str, list[Any]]) -> Iterator[DataItemWithMeta]:
    for name, tables in parts.items():
        yield rows.arrow(layout.tables[name], tables, load_id())


def _key(result: "FetchResult") -> str:
    return "/".join(map(str, result.parameters.values()))
