"""The dlt pipeline that a command works on, found by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import scoresheet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    import dlt

    Result = TypeVar("Result")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name the pipeline."""
    parser.add_argument("pipeline", metavar="PIPELINE_NAME")
    parser.add_argument(
        "--pipelines-dir", metavar="D", help="where dlt keeps its pipelines, if not at its default"
    )


def with_pipeline(options: argparse.Namespace, work: Callable[[dlt.Pipeline], Result]) -> Result:
    """What `work` makes of the pipeline; whatever dlt does not find is a `ConfigError`."""
    import dlt  # noqa: PLC0415 - an extra, and slow to import
    from dlt.common.configuration.exceptions import ConfigurationException  # noqa: PLC0415
    from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415
    from dlt.pipeline.exceptions import CannotRestorePipelineException  # noqa: PLC0415

    folder = options.pipelines_dir or get_dlt_pipelines_dir()
    if not (Path(folder) / options.pipeline).is_dir():
        raise scoresheet.ConfigError(
            f"expected a pipeline named {options.pipeline!r} in {folder} but found none; name the folder with"
            " --pipelines-dir"
        )
    try:
        return work(dlt.attach(options.pipeline, pipelines_dir=folder))
    except (CannotRestorePipelineException, ConfigurationException) as error:
        raise scoresheet.ConfigError(
            f"expected the pipeline {options.pipeline!r} and the credentials of its destination in dlt's"
            f" configuration, but dlt says: {error}"
        ) from None


def missing(error: ModuleNotFoundError) -> scoresheet.ConfigError:
    """The error where dlt, or one of the packages that it is used with, is not installed."""
    name = (error.name or "dlt").partition(".")[0]
    return scoresheet.ConfigError(
        f"expected {name} but found none; install it with `pip install 'scoresheet[dlt]'`"
    )
