"""Which months chess.com lists for each player."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from ... import ConfigError, ContractViolation
from ..._months import of_url
from ..archives.ledger import PLAYERS
from ..fetch.missing import Missing
from ..fetch.options import Options
from ..fetch.requests import chunks
from ..incidents.incidents import Incidents
from ..tables import no_pandas
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import FetchResult


def listing_of(spec: ResourceSpec, others: Mapping[str, ResourceSpec]) -> ResourceSpec:
    """The resource that lists the months of a player, as the manifest says."""
    listing = others.get(spec.settings.get("months_from", ""))
    if listing is None or len(listing.tables) != 1 or len(spec.tables) != 1:
        raise ConfigError(
            f"expected {spec.endpoint.name}, which is asked per month, to have one table, and its"
            " `months_from` to name a resource with one table of archive URLs, but found"
            f" {spec.settings.get('months_from')!r}; correct schemas/endpoints.toml"
        )
    return listing


def listed(
    options: Options,
    spec: ResourceSpec,
    listing: ResourceSpec,
    incidents: Incidents,
    state: Mapping[str, Any],
) -> tuple[dict[str, dict[str, str]], Counter[str]]:
    """The archives of each player by month, and how many players have no listing."""
    found: dict[str, dict[str, str]] = {}
    argument = spec.settings["argument"]
    loaded = state.get(PLAYERS, {})
    missing = Missing(argument, loaded.__contains__, skips=options.skips_unknown)
    for player, answer, urls in _answers(options, spec, listing, incidents):
        if answer.error is not None:
            missing.note(player, answer.error)
            continue
        missing.served()
        incidents.note(listing.endpoint, answer)
        found[player] = {of_url(url): url for url in urls}
    missing.close()
    return found, missing.counts + Counter(items=len(options.items[argument]))


def _answers(
    options: Options, spec: ResourceSpec, listing: ResourceSpec, incidents: Incidents
) -> Iterator[tuple[str, "FetchResult", list[str]]]:
    """Each player, the answer to the request for the listing, and the URLs in it."""
    (table,) = listing.tables
    players = options.items[spec.settings["argument"]]
    stream = options.session.stream(
        listing.endpoint.name,
        [{listing.item: player} for player in players],
        on_error="collect",
        policy=incidents.policy(listing.endpoint),
    )
    asked = iter(players)
    with stream:
        for chunk in chunks(stream):
            rows = chunk.tables.get(table)
            urls = iter(() if rows is None else no_pandas.table(rows)["value"].to_pylist())
            for answer in chunk.results:
                if isinstance(answer.error, ContractViolation):
                    incidents.refuse(answer.error, listing, answer.parameters)
                yield next(asked), answer, list(islice(urls, answer.rows))
