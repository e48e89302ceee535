"""The requests of the resources of `chess`: for items of an argument, or of the rows of another resource."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from ... import ContractViolation
from ..fetch.missing import Missing
from ..fetch.options import Options
from ..fetch.requests import chunks
from ..host.load import load_id
from ..incidents.incidents import Incidents
from ..tables import no_pandas
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import Chunk, Endpoint

Columns = dict[tuple[str, str], list[str | None]]
"""Values by table and column."""


class Crawl:
    """The responses to the requests of each resource, in one run of the source.

    The values that other resources follow are kept while a resource's responses pass, so that nothing
    is asked twice where the followed resource is loaded in the same run.
    """

    def __init__(self, options: Options, resource_specs: Mapping[str, ResourceSpec]) -> None:
        """`resource_specs` are those of all resources of the source, by name."""
        self.options = options
        self._specs = resource_specs
        self._passed: dict[str, tuple[str, Columns]] = {}

    def responses(
        self,
        spec: ResourceSpec,
        incidents: Incidents,
        counts: Counter[str],
        is_loaded: Callable[[str], bool],
    ) -> Iterator["Chunk"]:
        """The answers to the requests of a resource; at most one with rows in each chunk.

        Items without one are counted; `is_loaded` says of an item whether an earlier run has loaded it.
        """
        followed: Columns = {place: [] for place in self._followed_places(spec)}
        missing = self._missing(spec, is_loaded)
        yield from self._ask(spec, followed, incidents, missing)
        counts.update(missing.counts)
        running = load_id()
        if running is not None:
            self._passed[spec.resource] = (running, followed)

    def _missing(self, spec: ResourceSpec, is_loaded: Callable[[str], bool] = lambda _: False) -> Missing:
        """What only a followed row names need not exist; what the user names has to."""
        skips = bool(spec.followed) or self.options.skips_unknown
        return Missing(spec.argument, is_loaded, skips=skips)

    def _ask(
        self, spec: ResourceSpec, followed: Columns, incidents: Incidents, missing: Missing
    ) -> Iterator["Chunk"]:
        # Chunks of single rows keep responses apart, so that unchanged ones are recognized.
        stream = self.options.session.stream(
            spec.endpoint.name,
            self._requests(spec, incidents),
            batch_rows=1,
            on_error="collect",
            policy=incidents.policy(spec.endpoint),
        )
        with stream:
            for chunk in chunks(stream):
                for result in chunk.results:
                    if isinstance(result.error, ContractViolation):
                        incidents.refuse(result.error, spec, result.parameters)
                    if result.error is None:
                        missing.served()
                    else:
                        missing.note("/".join(map(str, result.parameters.values())), result.error)
                for table, column in followed:
                    if table in chunk.tables:
                        followed[table, column] += no_pandas.table(chunk.tables[table])[column].to_pylist()
                yield chunk
        missing.close()

    def _requests(self, spec: ResourceSpec, incidents: Incidents) -> list[dict[str, str]]:
        if spec.argument:
            return [{spec.item: item} for item in self.options.items[spec.argument]]
        if not spec.followed:
            return [{}]
        columns = self._values_of(self._specs[spec.followed], incidents)
        places = spec.settings["follow"]["columns"].items()
        named = chain.from_iterable(columns[place] for place in places)
        requests = [parameters_of(spec.endpoint, value) for value in named if value is not None]
        return list({tuple(request.values()): request for request in requests}.values())

    def _values_of(self, spec: ResourceSpec, incidents: Incidents) -> Columns:
        """The values that resources follow in the rows of `spec`, requested unless this run has done so."""
        running, values = self._passed.get(spec.resource, (None, {}))
        if running is None or running != load_id():
            values = {place: [] for place in self._followed_places(spec)}
            for chunk in self._ask(spec, values, incidents, self._missing(spec)):
                incidents.note_all(spec.endpoint, chunk.results)
        return values

    def _followed_places(self, spec: ResourceSpec) -> set[tuple[str, str]]:
        followers = (other for other in self._specs.values() if other.followed == spec.resource)
        return {place for other in followers for place in other.settings["follow"]["columns"].items()}


def parameters_of(endpoint: "Endpoint", value: str) -> dict[str, str]:
    """The parameters of the request that `value` names: it ends with them, or is the only one itself.

    Only the end is read, because chess.com writes some links to live boards like those to daily ones.
    """
    # Where there are too few, the client names the missing one.
    return dict(zip(endpoint.parameters, value.split("/")[-len(endpoint.parameters) :], strict=False))
