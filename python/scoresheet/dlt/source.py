"""The drop-in source, named and configured like dlt's own chess.com source."""

from collections.abc import Iterable
from typing import Any

import dlt

from .archives.months import REVALIDATE_DAYS
from .fetch.options import Options, contract_of
from .host.types import DltResource
from .resources import drop_in_resources
from .tables.schema import NAME, drop_in_specs


# The last section of its configuration is the function's name.
@dlt.source(section=NAME, name=NAME)
def chess(
    players: list[str] = dlt.config.value,
    start_month: str | None = None,
    end_month: str | None = None,
    *,
    contact: str | None = None,
    policy: str | dict[str, str] | None = None,
    write_disposition: str = "merge",
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
    """Profiles, games and online status of chess.com players, rejected if they violate their contract.

    All arguments can be set in dlt's configuration, under `[sources.chess]` or in the environment as
    `SOURCES__CHESS__...`. Timeout and retries follow dlt's `[runtime] request_...` settings.

    Args:
        players: Usernames, in any case.
        start_month: First month of games to load, as `YYYY/MM` or a date. Default: the player's first.
        end_month: Last month of games to load, as `YYYY/MM` or a date. Default: the current one.
        contact: How chess.com can reach you, such as an e-mail address. It is sent with every request;
            chess.com refuses clients that name none.
        policy: What becomes of a response that violates its contract: `freeze` (an error, and nothing of
            the run is loaded), `discard_row` (the rest of its rows load), `evolve` (unknown fields go to a
            column `_extra`, and unknown values load) or `quarantine` (the body waits in a table of its own).
            One for all, or a mapping of endpoints (and `default`) to policies.
        write_disposition: `merge` keeps one row of each game and updates it; `append` only adds games
            that have not been loaded, so that a game between two players is stored for both.
        base_url: Address of the API, if it is not chess.com's own.
        callback_url: Address of the unofficial endpoints, if it is not chess.com's own.
        max_concurrency: Requests at a time. chess.com answers one at a time without limit, and may
            refuse parallel ones.
        cache_dir: Folder of the HTTP cache. Default: one in the pipeline's working folder.
        record_dir: Folder into which every answer is recorded, for `scoresheet replay` to play back.
        batch_rows: Number of games of a table that is passed to dlt, about.
        revalidate_days: Days within which every closed month is requested again, because chess.com
            rewrites past months; 0 in every run, and `None` never.
        unknown_players: What follows where chess.com does not know an item that was never loaded: `error`, or
            `skip` to pass over it with a warning, and record it as gone.
        max_body_bytes: The largest response that is read, in bytes after decompression. Default: 64 MiB.
        run_records: `changes` writes a row to `_dlt_scoresheet_runs` for each run in which something was
            loaded, changed, failed or was rejected, so that a run without news loads nothing at all; `always`
            writes one for every run, for those who monitor freshness.
        schemas: A folder of schemas, or a `scoresheet.Contract`, that replaces the contract of this version.

    Returns:
        The resources `players_profiles`, `players_archives` (not selected by default), `players_games`
        and `players_online_status`.

    Raises:
        scoresheet.ConfigError: An argument is missing or cannot work.
    """
    contract = contract_of(schemas)
    return drop_in_resources(
        Options.checked(
            source="source",
            policy=policy,
            contract=contract,
            specs=drop_in_specs(contract=contract),
            arguments={"players": players},
            start_month=start_month,
            end_month=end_month,
            contact=contact,
            write_disposition=write_disposition,
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
