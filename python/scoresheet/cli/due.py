"""Which listed months of a pipeline's players the next load requests, for `scoresheet load --dry-run`."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import pipelines

if TYPE_CHECKING:
    from types import SimpleNamespace

    Months = dict[str, dict[str, list[str]]]
    """By resource and player."""


def due(options: SimpleNamespace) -> dict[str, Months]:
    """Return the months that are due; all of them for a pipeline that has not run here."""
    try:
        import dlt  # noqa: PLC0415 - an extra, and slow to import
        from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415

        from scoresheet.dlt.tables.schema import NAME  # noqa: PLC0415
    except ImportError as error:
        raise pipelines.missing(error) from None
    folder = options.pipelines_dir or get_dlt_pipelines_dir()
    if not (Path(folder) / options.pipeline / "state.json").is_file():
        return {"due": options.months}
    pipeline = dlt.attach(options.pipeline, pipelines_dir=folder)
    states = pipeline.state.get("sources", {}).get(NAME, {}).get("resources", {})
    return {
        "due": {
            resource: _due(states.get(resource, {}), players) for resource, players in options.months.items()
        }
    }


def _due(state: dict[str, Any], listed: dict[str, list[str]]) -> dict[str, list[str]]:
    from scoresheet.dlt.archives.ledger import PLAYERS  # noqa: PLC0415
    from scoresheet.dlt.archives.months import REVALIDATE_DAYS, PlayerMonths  # noqa: PLC0415

    today = datetime.now(timezone.utc).toordinal()
    months = {}
    for player, urls in listed.items():
        known = PlayerMonths.from_state(state.get(PLAYERS, {}).get(player))
        again = known.overdue(player, today, REVALIDATE_DAYS)
        months[player] = list(known.due(urls, again=dict.fromkeys(again)))
    return months
