"""The options of the source, checked once, and the client made of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import dlt

from .. import Client, ConfigError
from . import months
from .errors import missing_contact
from .load import has_pipeline, running_pipeline
from .policies import Policies, PolicyOption

WRITE_DISPOSITIONS = ("merge", "append")

NUMBERS = ("matches", "live_matches")
"""The arguments whose items are numbers, which may stand without quotes."""

CACHE_FOLDER = "scoresheet_cache"
"""Inside of the pipeline's working folder, so that it comes and goes with the pipeline."""


@dataclass(frozen=True)
class Options:
    """What the arguments of the source say, checked."""

    source: str
    """The source's name in Python, which tells its tables from those of the other."""
    policies: Policies
    items: Mapping[str, list[str]]
    """What to ask for, by the argument that names it."""
    start_month: str | None
    end_month: str | None
    contact: str
    write_disposition: str
    batch_rows: int
    revalidate_days: int | None
    cache_dir: str | None
    client: dict[str, Any]
    """Arguments of `scoresheet.Client` whose defaults are its own."""

    @classmethod
    def checked(
        cls,
        *,
        source: str,
        policy: PolicyOption,
        endpoints: Collection[str],
        arguments: Mapping[str, Any],
        start_month: str | None,
        end_month: str | None,
        contact: str | None,
        write_disposition: str,
        batch_rows: int,
        revalidate_days: int | None,
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
        if revalidate_days is not None and revalidate_days < 0:
            raise ConfigError(
                f"expected `revalidate_days` as 0 or more but found {revalidate_days}; 0 asks for every"
                " closed month in every run, and None for none"
            )
        start_month, end_month = months.validate_range(start_month, end_month)
        given = {name: value for name, value in client.items() if value is not None}
        return cls(
            source,
            Policies.checked(policy, endpoints),
            {name: items(name, given) for name, given in arguments.items()},
            start_month,
            end_month,
            contact,
            write_disposition,
            batch_rows,
            revalidate_days,
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


def items(argument: str, given: str | int | Iterable[str | int]) -> list[str]:
    """The items of an argument, each once, in the given order and in lower case."""
    kinds = (str, int) if argument in NUMBERS else (str,)
    several = [given] if isinstance(given, (str, int)) else list(given)
    for item in several:
        if not isinstance(item, kinds) or isinstance(item, bool):
            raise ConfigError(f"expected texts in `{argument}` but found {item!r}; quote it")
    names = list(dict.fromkeys(str(item).strip().lower() for item in several))
    if not names or "" in names:
        raise ConfigError(
            f"expected at least one item, and no empty one, in `{argument}` but found {given!r};"
            f" name some under [sources.chess] as {argument} = [...], or pass them"
        )
    return names


def _pipeline_cache() -> str | None:
    """The cache of the running pipeline; none where a resource is read without one."""
    return str(Path(running_pipeline().working_dir) / CACHE_FOLDER) if has_pipeline() else None
