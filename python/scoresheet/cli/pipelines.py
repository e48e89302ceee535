"""Finds the dlt pipeline of a command by its name."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import scoresheet

from . import destinations

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import SimpleNamespace

    import dlt

    Result = TypeVar("Result")


OWN = (scoresheet.ContractViolation, scoresheet.UpstreamError, scoresheet.ConfigError)
"""Errors that say all by themselves."""


def with_pipeline(options: SimpleNamespace, work: Callable[[dlt.Pipeline], Result]) -> Result:
    """What `work` makes of the pipeline.

    Whatever dlt does not find is a `ConfigError`; other errors of dlt and of the destination are a
    `ScoresheetError`.
    """
    from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415 - an extra, and slow to import

    folder = options.pipelines_dir or get_dlt_pipelines_dir()
    if not (Path(folder) / options.pipeline).is_dir():
        raise scoresheet.ConfigError(
            f"expected a pipeline named {options.pipeline!r} in {folder} but found none; name the folder with"
            " --pipelines-dir"
        )
    return translated(options, lambda: work(_attached(options, folder)))


def _attached(options: SimpleNamespace, folder: str) -> dlt.Pipeline:
    import dlt  # noqa: PLC0415

    quiet()
    given: dict[str, Any] = {}
    if options.to:
        given["destination"] = destinations.destination(options.to, options.pipeline)
    if options.to or options.dataset:
        name = options.dataset or dlt.attach(options.pipeline, pipelines_dir=folder).dataset_name
        given["dataset_name"] = destinations.dataset(options.to or "", name, options.pipeline)
    pipeline: dlt.Pipeline = dlt.attach(options.pipeline, pipelines_dir=folder, **given)
    return pipeline


def quiet() -> None:
    """Keep dlt's warnings, which authors of pipelines need, from the terminal, unless it has a level."""
    import dlt  # noqa: PLC0415

    if dlt.config.get("runtime.log_level") is None:
        logging.getLogger("dlt").setLevel(logging.ERROR)


def translated(options: SimpleNamespace, work: Callable[[], Result]) -> Result:
    """Return what `work` returns; raise errors of dlt and destinations as this package's.

    Whatever dlt does not find is a `ConfigError`. Errors of this package, and Ctrl-C, are raised as they are,
    even where dlt has wrapped them. Other errors of dlt and of the destination are a `ScoresheetError`.
    """
    from dlt.common.configuration.exceptions import ConfigurationException  # noqa: PLC0415
    from dlt.common.destination.exceptions import UnknownDestinationModule  # noqa: PLC0415
    from dlt.pipeline.exceptions import CannotRestorePipelineException  # noqa: PLC0415

    misconfigured = (CannotRestorePipelineException, ConfigurationException, UnknownDestinationModule)
    try:
        return work()
    except (scoresheet.ConfigError, OSError):
        raise
    except Exception as error:
        cause = error if isinstance(error, misconfigured) else _cause(error)
        if isinstance(cause, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        if isinstance(cause, misconfigured):
            raise scoresheet.ConfigError(
                f"expected the pipeline {options.pipeline!r} and the credentials of its destination in dlt's"
                " configuration, but dlt reports an error; check --to, where a folder ends with a slash, and"
                f" dlt's configuration:\n{cause}"
            ) from None
        if isinstance(cause, OWN):
            raise cause from None
        if not isinstance(cause, scoresheet.ScoresheetError) and type(cause).__module__ == "builtins":
            raise  # A fault of ours, to be reported with its traceback.
        raise scoresheet.ScoresheetError(
            f"the pipeline {options.pipeline!r} failed: {type(cause).__name__}: {cause}"
        ) from None


def _cause(error: BaseException) -> BaseException:
    """The error that dlt, a destination or the source raised first."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def missing(error: ImportError) -> scoresheet.ConfigError:
    """Return the error for dlt, or a package that it is used with, where it is missing or too old."""
    if not isinstance(error, ModuleNotFoundError):
        return scoresheet.ConfigError(str(error))
    name = (error.name or "dlt").partition(".")[0]
    return scoresheet.ConfigError(
        f"expected {name} but found none; install it with `pip install 'scoresheet[dlt]'`"
    )
