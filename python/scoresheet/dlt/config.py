"""The options of the source, checked once, and the client made of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import dlt
from dlt.common.configuration.container import Container
from dlt.common.pipeline import PipelineContext

from .. import Client, ConfigError
from . import months
from .errors import missing_contact

WRITE_DISPOSITIONS = ("merge", "append")

CACHE_FOLDER = "scoresheet_cache"
"""Inside of the pipeline's working folder, so that it comes and goes with the pipeline."""


@dataclass(frozen=True)
class Options:
    """What the arguments of the source say, checked."""

    players: list[str]
    start_month: str | None
    end_month: str | None
    contact: str
    write_disposition: str
    batch_rows: int
    cache_dir: str | None
    client: dict[str, Any]
    """Arguments of `scoresheet.Client` whose defaults are its own."""

    @classmethod
    def checked(
        cls,
        *,
        players: str | Iterable[str],
        start_month: str | None,
        end_month: str | None,
        contact: str | None,
        write_disposition: str,
        batch_rows: int,
        cache_dir: str | None,
        **client: Any,
    ) -> "Options":
        """Raises `ConfigError` for the first argument that cannot work."""
        if not contact:
            raise missing_contact()
        if write_disposition not in WRITE_DISPOSITIONS:
            raise ConfigError(
                f"expected `write_disposition` 'merge' or 'append' but found {write_disposition!r}; to load"
                ' everything anew, pass refresh="drop_resources" to pipeline.run'
            )
        start_month, end_month = months.validate_range(start_month, end_month)
        given = {name: value for name, value in client.items() if value is not None}
        return cls(
            usernames(players),
            start_month,
            end_month,
            contact,
            write_disposition,
            batch_rows,
            cache_dir,
            given,
        )

    @cached_property
    def session(self) -> Client:
        """The client that all resources share, made when the first of them runs."""
        runtime = dlt.current.run_context().runtime_config
        return Client(
            contact=self.contact,
            timeout=runtime.request_timeout,
            max_attempts=runtime.request_max_attempts,
            backoff_factor=runtime.request_backoff_factor,
            max_retry_delay=runtime.request_max_retry_delay,
            cache_dir=self.cache_dir or _pipeline_cache(),
            **self.client,
        )


def usernames(players: str | Iterable[str]) -> list[str]:
    """The players as chess.com's paths name them, each once and in the given order."""
    given = [players] if isinstance(players, str) else list(players)
    for player in given:
        if not isinstance(player, str):
            raise ConfigError(f"expected usernames in `players` but found {player!r}; quote it")
    names = list(dict.fromkeys(player.strip().lower() for player in given))
    if not names or "" in names:
        raise ConfigError(
            f"expected at least one username, and no empty one, in `players` but found {given!r};"
            ' name players under [sources.chess] as players = ["magnuscarlsen"], or pass them'
        )
    return names


def _pipeline_cache() -> str | None:
    """The cache of the running pipeline; none where a resource is read without one."""
    context = Container()[PipelineContext]
    return str(Path(context.pipeline().working_dir) / CACHE_FOLDER) if context.is_active() else None
