"""Which months chess.com lists for each player."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn

import pyarrow as pa

from ... import ConfigError, ContractViolation, UpstreamError
from ..archives import months
from ..archives.ledger import PLAYERS
from ..fetch.options import Options
from ..fetch.requests import GONE, chunks, pass_over
from ..incidents.incidents import Incidents
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import FetchResult

logger = logging.getLogger(__name__)

UNKNOWN = "unknown_user"
"""The kind of upstream error that tells of a player whom chess.com does not know, or not any more."""

NO_ROUTE = "no_route"
"""The kind of upstream error that tells of a path that no player has."""


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
    """The archives of each player by month, and how many players could not be asked for theirs."""
    found: dict[str, dict[str, str]] = {}
    counts: Counter[str] = Counter(items=len(options.items[spec.settings["argument"]]))
    unknown: dict[str, UpstreamError] = {}
    loaded = state.get(PLAYERS, {})
    for player, answer, urls in _answers(options, spec, listing, incidents):
        error = answer.error
        if error is None:
            incidents.note(listing.endpoint, answer)
            found[player] = {months.of_url(url): url for url in urls}
        elif isinstance(error, UpstreamError) and error.kind == UNKNOWN and player not in loaded:
            unknown[player] = error
        else:
            counts[_missing(player, error)] += 1
    if unknown:
        _refuse(unknown)
    return found, counts


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
            urls = iter(pa.table(chunk.tables[table])["value"].to_pylist() if table in chunk.tables else [])
            for answer in chunk.results:
                if isinstance(answer.error, ContractViolation):
                    incidents.refuse(answer.error, listing, answer.parameters)
                yield next(asked), answer, list(islice(urls, answer.rows))


def _missing(player: str, error: Exception) -> str:
    """What a player without an answer counts as; ends the run where the next one will get none either."""
    kind = error.kind if isinstance(error, UpstreamError) else None
    if kind == NO_ROUTE:
        raise error
    if kind in (UNKNOWN, GONE):
        logger.warning("%s is not served any more; what was loaded stays: %s", player, error)
        return "gone"
    pass_over(error)
    return "failed"


def _refuse(unknown: Mapping[str, UpstreamError]) -> NoReturn:
    """Ends the run for names that are probably misspelled: all at once, so that all can be mended at once."""
    logger.error(
        "expected players of chess.com but found %d whom it does not know: %s; correct or remove them",
        len(unknown),
        ", ".join(unknown),
    )
    raise next(iter(unknown.values()))
