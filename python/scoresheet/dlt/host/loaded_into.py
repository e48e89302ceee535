"""The destinations that a pipeline was loaded into, noted in a file beside dlt's state, without credentials.

dlt's local state belongs to one dataset of one destination: it says which months are loaded there. dlt notes
the type of a destination, but not its address. With the state of another one it would leave out what that
one has, and a command could not find the file that a script has loaded into.
"""

import hashlib
import json
import shlex
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

import dlt
from dlt.common.configuration.container import Container
from dlt.common.configuration.specs.config_section_context import ConfigSectionContext
from dlt.common.destination import AnyDestination, Destination, TDestinationReferenceArg
from dlt.common.destination.client import DestinationClientDwhConfiguration
from dlt.common.pipeline import get_dlt_pipelines_dir
from dlt.common.storages.configuration import WithLocalFiles

from .local_files import SUFFIX, named_folder, pipeline_folder

FILE = "destinations.json"

FOLDER = "destinations"
"""Holds a folder of pipelines for each destination but the first one, whose state is where dlt has it."""

FILES = ("duckdb:///", "sqlite:///")
"""How the URL of a database in a file begins."""


@dataclass(frozen=True)
class Target:
    """A dataset of a destination."""

    id: str
    """Identifies it. Its last run may have had other credentials."""
    to: str | None
    """The destination as an option `--to`, where that needs no credentials."""
    dataset: str | None


@dataclass
class LoadedInto:
    """The targets of a pipeline."""

    own: str | None = None
    """The id of the target whose state is in dlt's working folder."""
    last: str | None = None
    """The id of the target of the last completed run."""
    targets: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "LoadedInto":
        """Read the file in the folder of a pipeline's local files; nothing is known where there is none."""
        try:
            found = cls(**json.loads((folder / FILE).read_text(encoding="utf-8")))
            _ = [Target(**target) for target in found.targets.values()]
        except (OSError, ValueError, TypeError, AttributeError):
            return cls()
        return found

    def target(self) -> Target | None:
        """Return the target of the last completed run, or that of the first one, which was not completed."""
        found = self.targets.get(self.last or self.own or "")
        return Target(**found) if found else None

    def dataset_at(self, address: str) -> str | None:
        """Return the dataset that was last noted at an address."""
        datasets = [target["dataset"] for target in self.targets.values()]
        found = [dataset for dataset in datasets if id_of(address, dataset) in self.targets]
        return found[-1] if found else None

    def note(self, folder: Path, target: Target, *, is_own: bool, is_loaded: bool) -> None:
        """Note a run into a target, in the file.

        Args:
            folder: The folder of the pipeline's local files.
            target: The target of the run.
            is_own: Whether the state of the target is in dlt's working folder.
            is_loaded: Whether the run is completed.
        """
        before = asdict(self)
        self.own = target.id if is_own else self.own
        self.last = target.id if is_loaded else self.last
        # The newest is the last one.
        self.targets.pop(target.id, None)
        self.targets[target.id] = asdict(target)
        if asdict(self) == before:
            return
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{FILE}.new"
        fresh.write_text(json.dumps(asdict(self), indent=2), encoding="utf-8")
        fresh.replace(folder / FILE)


def target_of(destination: TDestinationReferenceArg, pipeline_name: str, dataset: str) -> Target:
    """Return the target of a pipeline that has not been made; the arguments are those of `address_of`."""
    address = address_of(destination, pipeline_name, dataset)
    return _target(address, dataset, getattr(destination, "config_params", {}))


def address_of(destination: TDestinationReferenceArg, pipeline_name: str, dataset: str) -> str:
    """Return the address of a destination as dlt displays it, without secrets.

    Args:
        destination: What the pipeline would be made with. A path is relative to the current folder.
        pipeline_name: Names its sections in dlt's configuration.
        dataset: The name of the dataset.
    """
    made = cast("AnyDestination", Destination.from_reference(destination))
    initial: Any = made.spec()
    if isinstance(initial, DestinationClientDwhConfiguration):
        initial._bind_dataset_name(dataset)
    if isinstance(initial, WithLocalFiles):
        initial.local_dir, initial.pipeline_name = str(Path.cwd()), pipeline_name
    with Container().injectable_context(ConfigSectionContext(pipeline_name=pipeline_name)):
        return str(made.configuration(initial))


def file_at(address: str) -> Path | None:
    """Return the file of a database at an address; `None` where it is in none."""
    for scheme in FILES:
        # dlt escapes what URLs do not have.
        path = unquote(address.removeprefix(scheme))
        if address.startswith(scheme) and not path.startswith(":"):
            return Path(path)
    return None


def _target(address: str, dataset: str | None, settings: dict[str, Any]) -> Target:
    """Return the target at an address; `settings` are the arguments that the destination was made with."""
    return Target(id_of(address, dataset), _option(address, settings), dataset)


def id_of(address: str, dataset: str | None) -> str:
    """Return the id of the target that a dataset at an address is."""
    # A hash, because an address has the name of a user.
    return hashlib.sha256(f"{address} {dataset}".encode()).hexdigest()[:16]


def _option(address: str, settings: dict[str, Any]) -> str | None:
    # What dlt's configuration names is found there again, and may be another one in another environment.
    if "credentials" in settings and (file := file_at(address)):
        return f"{address.partition('://')[0]}:///{file}"
    # Files are found by their layout, which an option does not have.
    if "bucket_url" not in settings or "layout" in settings:
        return None
    # Beside a folder of this machine, what follows these may be a secret.
    return address if address.startswith("file:") or not {"@", "?"} & set(address) else None


def note_run(pipeline: dlt.Pipeline, trace: Any) -> None:
    """Note what a run of the pipeline has loaded into."""
    info = trace.last_load_info
    if info is None or not info.destination_displayable_credentials or pipeline.destination is None:
        return
    settings = pipeline.destination.config_params
    made = _target(info.destination_displayable_credentials, pipeline.dataset_name, settings)
    folder = pipeline_folder(pipeline)
    LoadedInto.read(folder).note(folder, made, is_own=True, is_loaded=True)


def note_loaded(pipelines_dir: str, pipeline_name: str, target: Target) -> None:
    """Note a completed run of a command."""
    folder = named_folder(pipelines_dir, pipeline_name)
    LoadedInto.read(folder).note(folder, target, is_own=False, is_loaded=True)


def state_folder(pipelines_dir: str, pipeline_name: str, target_id: str) -> str:
    """Return the folder of pipelines that holds the state of a pipeline for a target, not its first one."""
    return str(named_folder(pipelines_dir, pipeline_name) / FOLDER / target_id)


def option_of(pipeline: dlt.Pipeline) -> str:
    """Return the option that a command needs to find the pipeline; empty where it is in dlt's own folder."""
    folder = pipelines_dir_of(pipeline)
    return pipelines_dir_option(None if folder == get_dlt_pipelines_dir() else folder)


def pipelines_dir_option(folder: str | None) -> str:
    """Return the option for a folder of pipelines, after a space; empty where none is named."""
    return f" --pipelines-dir {shlex.quote(folder)}" if folder else ""


def pipelines_dir_of(pipeline: dlt.Pipeline) -> str:
    """Return the folder of pipelines by which a command finds the pipeline, whichever target it is for."""
    targets = Path(pipeline.pipelines_dir).absolute().parent
    local_files = targets.parent.parent
    if targets.name != FOLDER or not local_files.name.endswith(SUFFIX):
        return pipeline.pipelines_dir
    if local_files.name == SUFFIX:
        return str(local_files.parent)
    return str(local_files.with_name(local_files.name.removesuffix(SUFFIX)))
