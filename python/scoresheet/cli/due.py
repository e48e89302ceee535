"""Which listed months of a pipeline's players the next load requests, for `scoresheet load --dry-run`."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import destinations, pipelines

if TYPE_CHECKING:
    from types import SimpleNamespace

    Months = dict[str, dict[str, list[str]]]
    """By resource and player."""


def due(options: SimpleNamespace) -> dict[str, Months]:
    """Return the months that are due; all of them for a pipeline that has not run here."""
    try:
        import dlt  # noqa: PLC0415 - an extra, and slow to import

        from scoresheet.dlt.tables.schema import NAME  # noqa: PLC0415
    except ImportError as error:
        raise pipelines.missing(error) from None
    folder = _place(options)
    if not (Path(folder) / options.pipeline / "state.json").is_file():
        return {"due": options.months}
    pipeline = dlt.attach(options.pipeline, pipelines_dir=folder)
    states = pipeline.state.get("sources", {}).get(NAME, {}).get("resources", {})
    return {
        "due": {
            resource: _due(states.get(resource, {}), players) for resource, players in options.months.items()
        }
    }


def _place(options: SimpleNamespace) -> str:
    """The folder of pipelines with the state of what would be loaded into."""
    from dlt.common.configuration.exceptions import ConfigurationException  # noqa: PLC0415

    from scoresheet.dlt.host.loaded_into import LoadedInto, target_of  # noqa: PLC0415
    from scoresheet.dlt.host.local_files import named_folder  # noqa: PLC0415

    folder, name = pipelines.pipelines_dir(options), options.pipeline
    notes = LoadedInto.read(named_folder(folder, name))
    if notes.own is None:
        return folder
    dataset = destinations.dataset(options.to, options.dataset, name)
    # A plan needs no credentials.
    with suppress(ConfigurationException):
        target = target_of(destinations.destination(options.to, name), name, dataset)
        return pipelines.place_of(notes, target.id, folder, name)
    return folder


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
