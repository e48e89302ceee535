"""Responses of chess.com, requested one after the other by one task.

Nothing is requested before a task runs: planning and `explain` send nothing. Every action requests anew, so
write the result before you use it twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from scoresheet import Client, ContractViolation, UpstreamError
from scoresheet._months import of_url

from .pushdown import may_match
from .tables import Decoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scoresheet import Response

    from .contract import Contract
    from .pushdown import Filters
    from .routes import Route, Step

MISSING = ("unknown_user", "no_route", "gone", "future_month")
"""The kinds of upstream errors by which chess.com says that there is no such response."""


@dataclass(frozen=True)
class FetchOptions:
    """What is requested, and how."""

    route: Route
    items: tuple[str, ...]
    """The items of the argument; one empty text for an endpoint without parameters."""
    start_month: str | None
    end_month: str | None
    skips_unknown: bool
    """Whether items that chess.com does not know are skipped; otherwise they end the job."""
    partitions: int
    client: Mapping[str, Any]
    """Arguments of `Client`."""
    parameters: Mapping[str, str] = field(default_factory=dict)
    """What the requests for the rows have besides: parameters of the query that a request may leave out."""

    def matching(self, contract: Contract, filters: Filters) -> FetchOptions:
        """The same without the items whose rows no filter accepts."""
        (first, *_) = self.route.steps

        def known(item: str) -> dict[str, str]:
            # The first request has the parameters of those that follow, and some of them are columns.
            request = first.request(item, {}) if first.parameters else {}
            return {name: value for name, value in request.items() if name in contract.entry.request_columns}

        return replace(self, items=tuple(item for item in self.items if may_match(filters, known(item))))

    def parts(self) -> list[FetchOptions]:
        """The same with some of the items each, one for each task."""
        count = min(self.partitions, len(self.items))
        return [replace(self, items=self.items[start::count]) for start in range(count)]


def read(options: FetchOptions, contract: Contract) -> Iterator[Decoded]:
    """Request and decode the responses; raise what ends the job."""
    client = Client(**options.client, schemas=contract.native)
    fetcher = _Fetcher(client, options, contract.policy)
    for item in options.items:
        first, *others = options.route.steps
        request = first.request(item, {}) if first.parameters else {}
        yield from fetcher.fetch(first, request, others, must_exist=not options.skips_unknown)


@dataclass(frozen=True)
class _Fetcher:
    client: Client
    options: FetchOptions
    policy: Any

    def fetch(
        self, step: Step, request: dict[str, str], others: list[Step], *, must_exist: bool
    ) -> Iterator[Decoded]:
        """Request a response, all pages of a list, and what their rows name."""
        parameters: dict[str, Any] = {**request, **({} if others else self.options.parameters)}
        pages = self.client.pages(step.endpoint, policy=self.policy, **parameters)
        seen: set[str] = set()
        while True:
            try:
                response = next(pages, None)
            except UpstreamError as error:
                if must_exist or error.kind not in MISSING:
                    raise
                yield Decoded(error.url, step.endpoint, error.url, b"", skipped=str(error))
                return
            except ContractViolation as violation:
                raise _named(violation) from None
            if response is None:
                return
            yield Decoded(response.url, step.endpoint, response.url, response.body, response)
            if others:
                yield from self._followed(response, request, others, seen)

    def _followed(
        self, response: Response, request: dict[str, str], others: list[Step], seen: set[str]
    ) -> Iterator[Decoded]:
        """Request what the rows of a response name, but not what was seen."""
        following, *rest = others
        values = [value for value in self._values(following, response) if value not in seen]
        seen.update(values)
        for value in values:
            # What a row names need not exist; what the user names has to.
            yield from self.fetch(following, following.request(value, request), rest, must_exist=False)

    def _values(self, step: Step, response: Response) -> list[str]:
        """The values that name requests, each once."""
        values = [
            str(value)
            for table, column in step.follows.items()
            for value in pa.table(response.tables[table])[column].to_pylist()
            if value is not None
        ]
        return [value for value in dict.fromkeys(values) if not step.is_monthly or self._is_in_range(value)]

    def _is_in_range(self, url: str) -> bool:
        month = of_url(url)
        start, end = self.options.start_month, self.options.end_month
        return (start is None or start <= month) and (end is None or month <= end)


def _named(violation: ContractViolation) -> ContractViolation:
    """The violation with the URL in front, as a lake has the file there."""
    if violation.url and not str(violation).startswith(violation.url):
        return violation.with_message(f"{violation.url}: {violation}")
    return violation
