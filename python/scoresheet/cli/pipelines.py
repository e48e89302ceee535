"""Finds the dlt pipeline of a command by its name."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import scoresheet

from . import destinations

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import SimpleNamespace

    import dlt

    from scoresheet.dlt.host.loaded_into import LoadedInto, Target

    Result = TypeVar("Result")


OWN = (scoresheet.ContractViolation, scoresheet.UpstreamError, scoresheet.ConfigError)
"""Errors that say all by themselves."""


def with_pipeline(
    options: SimpleNamespace,
    work: Callable[[dlt.Pipeline], Result],
    *,
    writes: bool = False,
    may_be_new: bool = False,
) -> Result:
    """What `work` makes of the pipeline.

    Whatever dlt does not find is a `ConfigError`; other errors of dlt and of the destination are a
    `ScoresheetError`.

    Args:
        options: The options that Rust has parsed.
        work: Is given the pipeline.
        writes: Whether it changes something, for which it waits until no other process runs the pipeline.
        may_be_new: Whether it works on a pipeline whose first run has not been completed.
    """
    from scoresheet.dlt.host.one_process import only_process  # noqa: PLC0415 - an extra, and slow to import

    folder = pipelines_dir(options)
    if not (Path(folder) / options.pipeline).is_dir():
        raise scoresheet.ConfigError(
            f"expected a pipeline named {options.pipeline!r} in {folder} but found none; name the folder with"
            " --pipelines-dir"
        )

    def with_attached() -> Result:
        pipeline = attached(options.pipeline, folder, options.to, options.dataset)
        if pipeline.schema_names and not (may_be_new and pipeline.first_run):
            _refuse_without_dataset(pipeline)
        return work(pipeline)

    with only_process(folder, options.pipeline) if writes else nullcontext():
        return translated(options, with_attached)


def pipelines_dir(options: SimpleNamespace) -> str:
    """Return the folder of dlt's pipelines."""
    from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415 - an extra, and slow to import

    return str(options.pipelines_dir or get_dlt_pipelines_dir())


def claim(options: SimpleNamespace, target: Target) -> str:
    """Return the folder of pipelines whose state is that of a target, to load into it.

    The first target has dlt's working folder. Each other one has a folder of its own, because dlt leaves out
    what its local state has, even where another destination lacks it.
    """
    import dlt  # noqa: PLC0415

    from scoresheet.dlt.host.loaded_into import LoadedInto, note_run  # noqa: PLC0415
    from scoresheet.dlt.host.local_files import named_folder  # noqa: PLC0415

    folder, name = pipelines_dir(options), options.pipeline
    local_files, working = named_folder(folder, name), Path(folder) / name
    is_unused = not any((working / "schemas").glob("*.json"))
    if LoadedInto.read(local_files).own is None and not is_unused:
        # An earlier version has loaded into it, which made no notes.
        found = dlt.attach(name, pipelines_dir=folder)
        if found.last_trace:
            note_run(found, found.last_trace)
    notes = LoadedInto.read(local_files)
    is_own = is_unused or notes.own in {None, target.id}
    if is_unused:
        # dlt makes a pipeline anew that has no state.
        (working / dlt.Pipeline.STATE_FILE).unlink(missing_ok=True)
    notes.note(local_files, target, is_own=is_own, is_loaded=False)
    return place_of(notes, target.id, folder, name)


def attached(name: str, folder: str, to: str | None = None, dataset: str | None = None) -> dlt.Pipeline:
    """Return a pipeline with its last destination and dataset, where no others are named.

    Args:
        name: The name of the pipeline.
        folder: The folder of dlt's pipelines.
        to: The destination, as an option has it.
        dataset: The dataset.
    """
    import dlt  # noqa: PLC0415

    from scoresheet.dlt.host.loaded_into import LoadedInto  # noqa: PLC0415
    from scoresheet.dlt.host.local_files import named_folder  # noqa: PLC0415

    quiet()
    notes = LoadedInto.read(named_folder(folder, name))
    last = notes.target()
    if to := to or (last.to if last else None):
        return _attached_to(to, name, folder, dataset, notes)
    # Its address is in dlt's configuration.
    place = place_of(notes, last.id, folder, name) if last else folder
    made: dlt.Pipeline = (
        dlt.attach(name, pipelines_dir=place, dataset_name=dataset)
        if dataset
        else dlt.attach(name, pipelines_dir=place)
    )
    return made


def _attached_to(
    to: str, name: str, folder: str, named_dataset: str | None, notes: LoadedInto
) -> dlt.Pipeline:
    """The pipeline with a destination, and with the state that belongs to it."""
    import dlt  # noqa: PLC0415

    from scoresheet.dlt.host.loaded_into import address_of, file_at, id_of  # noqa: PLC0415

    destination = destinations.destination(to, name)
    address = address_of(destination, name, name)
    dataset = None if named_dataset else notes.dataset_at(address)
    if dataset is None:
        before = named_dataset or dlt.attach(name, pipelines_dir=folder).dataset_name
        dataset = destinations.dataset(to, before, name)
    place = place_of(notes, id_of(address, dataset), folder, name)
    file = file_at(address)
    if file is not None and not file.exists() and not (Path(place) / name).is_dir():
        # dlt would make it, to restore the state from it.
        raise _no_dataset(name, dataset, address)
    pipeline: dlt.Pipeline = dlt.attach(
        name, pipelines_dir=place, destination=destination, dataset_name=dataset
    )
    return pipeline


def place_of(notes: LoadedInto, target_id: str, folder: str, name: str) -> str:
    """Return the folder of pipelines with the state for a target."""
    from scoresheet.dlt.host.loaded_into import state_folder  # noqa: PLC0415

    return folder if notes.own in {None, target_id} else state_folder(folder, name, target_id)


def _refuse_without_dataset(pipeline: dlt.Pipeline) -> None:
    """Raise an error where the destination does not hold the dataset. No file is made."""
    from scoresheet.dlt.host.loaded_into import file_at  # noqa: PLC0415

    client = pipeline.destination_client()
    address = str(client.config)
    file = file_at(address)
    if file is None or file.exists():
        with client:
            if client.is_storage_initialized():
                return
    raise _no_dataset(pipeline.pipeline_name, pipeline.dataset_name, address)


def _no_dataset(name: str, dataset: str | None, address: str) -> scoresheet.ConfigError:
    return scoresheet.ConfigError(
        f"expected the dataset {dataset!r} of the pipeline {name!r} in {address} but found none; name another"
        " with --to and --dataset, or set its credentials in dlt's configuration"
    )


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
