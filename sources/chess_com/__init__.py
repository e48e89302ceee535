"""Profiles and games of chess.com players, rejected if they violate their contract."""

from collections.abc import Iterable

import dlt
from dlt.extract import DltResource
from scoresheet import dlt as scoresheet_dlt


@dlt.source(name="chess")
def chess_com(
    players: list[str] = dlt.config.value,
    contact: str = dlt.config.value,
    start_month: str | None = None,
    end_month: str | None = None,
    policy: str | None = None,
) -> Iterable[DltResource]:
    """Return the resources of `scoresheet.dlt.chess`, which has more arguments and documents them.

    Args:
        players: Usernames.
        contact: How chess.com can reach you, such as an e-mail address.
        start_month: First month of games to load, as `YYYY/MM`.
        end_month: Last month of games to load, as `YYYY/MM`.
        policy: What becomes of a response that violates its contract: `freeze`, `discard_row`, `evolve` or
            `quarantine`.
    """
    source = scoresheet_dlt.chess(
        players=players, contact=contact, start_month=start_month, end_month=end_month, policy=policy
    )
    yield from source.resources.values()
