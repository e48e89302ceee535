"""What the resources of `chess` ask for: items of an argument, or what the rows of another resource name."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

import pyarrow as pa

from .. import ContractViolation
from .config import Options
from .incidents import Incidents
from .load import load_id
from .requests import chunks, pass_over
from .schema import Layout

if TYPE_CHECKING:
    from .. import Chunk, Endpoint

Columns = dict[tuple[str, str], list[str | None]]
"""Values by table and column."""


class Crawl:
    """The responses to the requests of each resource, in one run of the source.

    The values that other resources follow are kept while a resource's responses pass, so that nothing
    is asked twice where the followed resource is loaded in the same run.
    """

    def __init__(self, options: Options, layouts: Mapping[str, Layout]) -> None:
        """`layouts` are those of all resources of the source, by name."""
        self.options = options
        self._layouts = layouts
        self._passed: dict[str, tuple[str, Columns]] = {}

    def responses(self, layout: Layout, incidents: Incidents) -> Iterator["Chunk"]:
        """The answers to the requests of a resource; at most one with rows in each chunk."""
        followed: Columns = {place: [] for place in self._followed_places(layout)}
        yield from self._ask(layout, followed, incidents)
        running = load_id()
        if running is not None:
            self._passed[layout.resource] = (running, followed)

    def _ask(self, layout: Layout, followed: Columns, incidents: Incidents) -> Iterator["Chunk"]:
        # Chunks of single rows keep responses apart, so that the unchanged ones can be told.
        stream = self.options.session.stream(
            layout.endpoint.name,
            self._requests(layout, incidents),
            batch_rows=1,
            on_error="collect",
            policy=incidents.policy(layout.endpoint),
        )
        with stream:
            for chunk in chunks(stream):
                for result in chunk.results:
                    if isinstance(result.error, ContractViolation):
                        incidents.refuse(result.error, layout, result.parameters)
                    _raise_unless_passable(result.error, layout)
                for table, column in followed:
                    if table in chunk.tables:
                        followed[table, column] += pa.table(chunk.tables[table])[column].to_pylist()
                yield chunk

    def _requests(self, layout: Layout, incidents: Incidents) -> list[dict[str, str]]:
        if layout.argument:
            return [{layout.item: item} for item in self.options.items[layout.argument]]
        if not layout.followed:
            return [{}]
        columns = self._values_of(self._layouts[layout.followed], incidents)
        places = layout.settings["follow"]["columns"].items()
        named = chain.from_iterable(columns[place] for place in places)
        requests = [parameters_of(layout.endpoint, value) for value in named if value is not None]
        return list({tuple(request.values()): request for request in requests}.values())

    def _values_of(self, layout: Layout, incidents: Incidents) -> Columns:
        """The values that resources follow in the rows of `layout`, asked for unless this run has done so."""
        running, values = self._passed.get(layout.resource, (None, {}))
        if running is None or running != load_id():
            values = {place: [] for place in self._followed_places(layout)}
            for chunk in self._ask(layout, values, incidents):
                incidents.note_all(layout.endpoint, chunk.results)
        return values

    def _followed_places(self, layout: Layout) -> set[tuple[str, str]]:
        followers = (other for other in self._layouts.values() if other.followed == layout.resource)
        return {place for other in followers for place in other.settings["follow"]["columns"].items()}


def parameters_of(endpoint: "Endpoint", value: str) -> dict[str, str]:
    """The parameters of the request that `value` names: it ends with them, or is the only one itself.

    Only the end is read, because chess.com writes some links to live boards like those to daily ones.
    """
    # Where there are too few, the client tells which is missing.
    return dict(zip(endpoint.parameters, value.split("/")[-len(endpoint.parameters) :], strict=False))


def _raise_unless_passable(error: Exception | None, layout: Layout) -> None:
    """Passes over what only a followed row names; what the user names has to be served."""
    if error is not None:
        if not layout.followed:
            raise error
        pass_over(error)
