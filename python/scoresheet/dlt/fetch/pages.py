"""A resource of `chess`: the rows of the responses that are not what they were in the last run."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..archives.dedupe import Distinct
from ..emit import rows
from ..fetch.crawl import Crawl
from ..fetch.memory import Etags, Unresolved, begin
from ..host.accounting import Account, Receipt
from ..host.dataset import has_repeated_rows
from ..host.load import load_id
from ..incidents.incidents import Incidents
from ..incidents.recorded import record_items
from ..policies import EVOLVE
from ..tables import no_pandas
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import Chunk, FetchResult


def changed_rows(crawl: Crawl, spec: ResourceSpec, incidents: Incidents) -> Iterator[Any]:
    """The rows of all responses but the unchanged, as tables of about `batch_rows`.

    A moment's observation is always new.
    """
    pages = _Pages(spec, incidents)
    counts: Counter[str] = Counter()
    for chunk in crawl.responses(spec, incidents, counts, pages.etags.has):
        is_news = pages.add(chunk)
        if is_news and pages.size >= crawl.options.batch_rows:
            yield from pages.deliver()
    yield from pages.deliver()
    pages.etags.close()
    incidents.counts.update(counts)
    record_items(spec, incidents, load_id(), {"items": pages.requests})


class _Pages:
    """The responses of a run whose rows are still to be delivered."""

    def __init__(self, spec: ResourceSpec, incidents: Incidents) -> None:
        self._spec = spec
        self._incidents = incidents
        self._account = Account.of_run(load_id())
        state, has_changed = begin(self._account)
        self._unresolved = Unresolved()
        self._distinct = {name: Distinct(spec, name) for name in spec.tables}
        self.etags = Etags(state)
        is_replaced = spec.settings["write_disposition"] == "replace"
        if has_changed or (is_replaced and has_repeated_rows(spec.table_names)):
            self.etags.forget_all()
        self._start()

        self.requests = 0
        """The number of responses so far."""

    def _start(self) -> None:
        self.size = 0
        self._parts: dict[str, list[Any]] = defaultdict(list)
        self._new: dict[str, str | None] = {}
        self._taken: dict[str, Any] = {}

    def add(self, chunk: "Chunk") -> bool:
        """Take the rows of a chunk; say whether any are news."""
        self.requests += len(chunk.results)
        news = [self._is_news(result) for result in chunk.results]
        if not any(news):
            return False
        for name, table in self._spec.tables.items():
            # A list that has become empty is replaced as well.
            if name in chunk.tables or self._spec.settings["write_disposition"] == "replace":
                part = chunk.tables.get(name, no_pandas.empty(table.decoded_schema))
                self._parts[name].append(self._distinct[name].once(part))
                self.size += len(self._parts[name][-1])
        return True

    def deliver(self) -> Iterator[Any]:
        """Yield the rows, and remember their responses when the user's steps have dealt with them."""
        spec, new, taken = self._spec, self._new, self._taken
        tables = [rows.arrow(spec.tables[name], several) for name, several in self._parts.items()]
        self._start()
        if self._spec.settings["write_disposition"] == "replace" and tables:
            self.etags.forget(list(new))

        def loaded() -> None:
            self._unresolved.put(taken)
            if not spec.is_observation:
                self.etags.remember(new)

        receipt = Receipt(len(tables), loaded)
        if tables:
            yield from self._account.deliver(receipt, spec.resource, tables)
        else:
            receipt.complete()

    def _is_news(self, result: "FetchResult") -> bool:
        """Whether the rows of a result are to be loaded. Its ETag is remembered if all of them are, then."""
        if result.error is not None:
            return False
        spec, key = self._spec, "/".join(map(str, result.parameters.values()))
        is_whole = not result.violations or self._incidents.policy(spec.endpoint) == EVOLVE
        is_known = self.etags.is_known(key, result.etag)
        if is_whole and is_known and not spec.is_observation:
            return False
        is_news = self._incidents.note(spec.endpoint, result) and not result.quarantined
        self._taken |= self._unresolved.take(spec.endpoint.name, [result.parameters] if is_news else [])
        self._new[key] = result.etag if is_whole else None
        return is_news
