"""The source `chess`: every endpoint as a resource, chosen by what the user has."""

from collections.abc import Iterable
from typing import Any

import dlt

from .archives.months import REVALIDATE_DAYS
from .fetch.options import Options, contract_of
from .host.types import DltResource
from .resources import resources
from .tables.schema import NAME, resource_specs


@dlt.source(section=NAME, name=NAME)
def chess(  # noqa: PLR0917 - one argument for each kind of thing that a user may have
    players: list[str] | None = None,
    clubs: list[str] | None = None,
    tournaments: list[str] | None = None,
    matches: list[int] | None = None,
    live_matches: list[int] | None = None,
    countries: list[str] | None = None,
    titles: list[str] | None = None,
    *,
    start_month: str | None = None,
    end_month: str | None = None,
    contact: str | None = None,
    policy: str | dict[str, str] | None = None,
    base_url: str | None = None,
    callback_url: str | None = None,
    max_concurrency: int = 1,
    cache_dir: str | None = None,
    record_dir: str | None = None,
    batch_rows: int = 5_000,
    revalidate_days: int | None = REVALIDATE_DAYS,
    unknown_players: str = "error",
    max_body_bytes: int | None = None,
    run_records: str = "changes",
    schemas: Any = None,
) -> Iterable[DltResource]:
    """All of chess.com's public data in flat tables, rejected if a response violates its contract.

    Each argument adds its resources; one that is left out adds none. Resources with many requests, or with
    requests for items that you did not name, are not selected by default: choose with `with_resources`.

    All arguments can be set in dlt's configuration, under `[sources.chess]` or in the environment as
    `SOURCES__CHESS__...`. Timeout and retries follow dlt's `[runtime] request_...` settings.

    Args:
        players: Usernames, in any case.
        clubs: Clubs, by the last part of their URL.
        tournaments: Tournaments, by the last part of their URL.
        matches: Ids of daily team matches.
        live_matches: Ids of live team matches.
        countries: Two-letter codes of countries, as chess.com has them.
        titles: Abbreviations of titles, such as `GM`.
        start_month: First month of games to load, as `YYYY/MM` or a date. Default: the player's first.
        end_month: Last month of games to load, as `YYYY/MM` or a date. Default: the current one.
        contact: How chess.com can reach you, such as an e-mail address. It is sent with every request;
            chess.com refuses clients that name none.
        policy: What becomes of a response that violates its contract: `freeze` (an error, and nothing of
            the run is loaded), `discard_row` (the rest of its rows load), `evolve` (unknown fields go to a
            column `_extra`, and unknown values load) or `quarantine` (the body waits in a table of its own).
            One for all, or a mapping of endpoints (and `default`) to policies.
        base_url: Address of the API, if it is not chess.com's own.
        callback_url: Address of the unofficial endpoints, if it is not chess.com's own.
        max_concurrency: Requests at a time. chess.com answers one at a time without limit, and may
            refuse parallel ones.
        cache_dir: Folder of the HTTP cache. Default: one in the pipeline's working folder.
        record_dir: Folder into which every answer is recorded, for `scoresheet replay` to play back.
        batch_rows: Approximate number of rows of a table that is passed to dlt.
        revalidate_days: Days within which every closed month is requested again, because chess.com
            rewrites past months; 0 in every run, and `None` never.
        unknown_players: What to do about an item that chess.com does not know and that was never loaded:
            `error`, or `skip` to pass over it with a warning, and record it as gone. Clubs and other items
            count, too.
        max_body_bytes: The largest response that is read, in bytes after decompression. Default: 64 MiB.
        run_records: `changes` writes a row to `_dlt_scoresheet_runs` for each run in which something was
            loaded, changed, failed or was rejected, so that a run without news loads nothing at all; `always`
            writes one for every run, for those who monitor freshness.
        schemas: A folder of schemas, or a `scoresheet.Contract`, that replaces the contract of this version.

    Returns:
        The resources of the given arguments, and those that need none.

    Raises:
        scoresheet.ConfigError: An argument is missing or cannot work.
    """
    contract = contract_of(schemas)
    arguments = {
        "players": players,
        "clubs": clubs,
        "tournaments": tournaments,
        "matches": matches,
        "live_matches": live_matches,
        "countries": countries,
        "titles": titles,
    }
    return resources(
        Options.checked(
            source="chess",
            policy=policy,
            contract=contract,
            specs=resource_specs(contract=contract),
            arguments={name: given for name, given in arguments.items() if given is not None},
            start_month=start_month,
            end_month=end_month,
            contact=contact,
            write_disposition="merge",
            batch_rows=batch_rows,
            revalidate_days=revalidate_days,
            unknown_players=unknown_players,
            run_records=run_records,
            cache_dir=cache_dir,
            base_url=base_url,
            callback_url=callback_url,
            max_concurrency=max_concurrency,
            record_dir=record_dir,
            max_body_bytes=max_body_bytes,
        )
    )
