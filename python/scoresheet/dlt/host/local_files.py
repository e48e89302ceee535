"""The folders of a pipeline's local files, in a place that dlt does not wipe.

dlt deletes the working folder of a pipeline when its first run fails before the dataset exists, and whenever
it finds no dataset in the destination. Files that have to outlive this are kept beside the working folder.
"""

from pathlib import Path
from urllib.parse import quote

import dlt

FOLDER = ".scoresheet"
"""In dlt's folder of pipelines. No pipeline can have this name."""

DEV_FOLDER = "scoresheet"
"""In the working folder of a pipeline with `dev_mode`, which begins anew with every run, as its files do."""


def dataset_folder(pipeline: dlt.Pipeline) -> Path:
    """Return the folder of what belongs to the pipeline and its dataset. It may not exist yet."""
    if pipeline.dev_mode:
        return Path(pipeline.working_dir) / DEV_FOLDER
    return _folder(pipeline) / "datasets" / _name(pipeline.dataset_name or "default")


def cache_folder(pipeline: dlt.Pipeline) -> Path:
    """Return the folder of the HTTP cache, which serves all datasets. It may not exist yet."""
    if pipeline.dev_mode:
        return Path(pipeline.working_dir) / DEV_FOLDER / "cache"
    return _folder(pipeline) / "cache"


def _folder(pipeline: dlt.Pipeline) -> Path:
    return Path(pipeline.pipelines_dir) / FOLDER / _name(pipeline.pipeline_name)


def _name(name: str) -> str:
    """Return a name as the name of a file, which cannot lead out of its folder."""
    return quote(name, safe=" ").replace(".", "%2E")
