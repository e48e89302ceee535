"""What `scoresheet doctor` checks in Python: packages, folders, destinations and pipelines of dlt."""

from __future__ import annotations

import os
import platform
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import SimpleNamespace

    Check = dict[str, Any]
    """A name, whether all is well, and what was found; with a remedy first where something is wrong."""

PACKAGES = ("dlt", "pyarrow", "duckdb")
PREFIX = "DESTINATION__"
"""Of dlt's environment variables for destinations."""


def checks(options: SimpleNamespace) -> dict[str, list[Check]]:
    """Return the checks, in the order in which they are shown."""
    found = [_check("python", f"{platform.python_version()}, {platform.python_implementation()}")]
    found += [_version(name) for name in PACKAGES]
    try:
        import scoresheet.dlt  # noqa: PLC0415, F401 - an extra, and slow to import
    except ModuleNotFoundError as error:
        found.append(_check("load", f"not available: {error.name} is not installed"))
    except ImportError as error:
        found.append(_check("load", f"install other versions: {error}", ok=False))
    else:
        found += [_state(options), _destinations(), *_pipelines(options)]
    return {"checks": found}


def _check(name: str, found: str, *, ok: bool = True) -> Check:
    return {"name": name, "ok": ok, "found": found}


def _version(package: str) -> Check:
    try:
        return _check(package, version(package))
    except PackageNotFoundError:
        return _check(package, "not installed; `pip install 'scoresheet[dlt]'` installs what `load` needs")


def _folder(options: SimpleNamespace) -> Path:
    from dlt.common.pipeline import get_dlt_pipelines_dir  # noqa: PLC0415

    return Path(options.pipelines_dir or get_dlt_pipelines_dir())


def _state(options: SimpleNamespace) -> Check:
    """The folder of the pipelines' state: whether it can be written to, and its size."""
    folder = _folder(options)
    if not folder.is_dir():
        return _check("state", f"{folder} is made by the first load")
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        remedy = "make the folder writable, or set DLT_DATA_DIR to another one"
        return _check("state", f"{remedy}: {folder}: {error.strerror}", ok=False)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return _check("state", f"{folder}, {size / 1e6:,.1f} MB")


def _destinations() -> Check:
    """The names of destinations in dlt's configuration; nothing of their settings is shown."""
    import dlt  # noqa: PLC0415

    names = {
        name.removeprefix(PREFIX).split("__")[0].lower()
        for name in os.environ
        if name.startswith(PREFIX) and name.count("__") > 1
    }
    for values in (dlt.config, dlt.secrets):
        section: Any = values.get("destination")
        if isinstance(section, dict):
            names |= {name for name, settings in section.items() if isinstance(settings, dict)}
    return _check("destinations", ", ".join(sorted(names)) or "none configured; files and DuckDB need none")


def _pipelines(options: SimpleNamespace) -> Iterator[Check]:
    """One check for each pipeline that needs a repair or cannot be read, or one for all that need none."""
    folder = _folder(options)
    names = sorted(path.parent.name for path in folder.glob("*/state.json")) if folder.is_dir() else []
    unwell = 0
    for name in names:
        if (check := _pipeline(name, folder)) is not None:
            unwell += not check["ok"]
            yield check
    if not unwell:
        yield _check("pipelines", f"{len(names)} in {folder}, none needs a repair")


def _pipeline(name: str, folder: Path) -> Check | None:
    from scoresheet.dlt import doctor  # noqa: PLC0415
    from scoresheet.dlt.host.one_process import unless_running  # noqa: PLC0415

    from . import pipelines  # noqa: PLC0415

    try:
        pipeline = pipelines.attached(name, str(folder))
        with unless_running(pipeline) as is_idle:
            if not is_idle:
                return _check("pipeline", f"{name}: not checked, because a process is running it")
            findings = doctor.diagnose(pipeline)
    except Exception as error:  # Whatever dlt or a destination reports concerns this pipeline alone.
        return _check(
            "pipeline", f"{name}: not checked: {type(error).__name__}: {str(error).splitlines()[0]}"
        )
    if not findings:
        return None
    texts = "; ".join(str(finding) for finding in findings)
    return _check("pipeline", f"run `scoresheet doctor {name} --repair`: {texts}", ok=False)
