"""The folders of a pipeline's local files, in a place that dlt does not wipe.

dlt deletes the working folder of a pipeline when its first run fails before the dataset exists, and whenever
it finds no dataset in the destination. It lists every folder beside the working folders as a pipeline. Files
that have to outlive this are therefore kept in a folder beside the folder of all pipelines.
"""

import os
from pathlib import Path
from urllib.parse import quote

import dlt

SUFFIX = ".scoresheet"
"""Ends the name of the folder, which begins like dlt's folder of pipelines.

It is the name of a folder inside of that one where only that one can be written to, or outlives a container.
"""

DEV_FOLDER = "scoresheet"
"""In the working folder of a pipeline with `dev_mode`, which begins anew with every run, as its files do."""


def dataset_folder(pipeline: dlt.Pipeline) -> Path:
    """Return the folder of what belongs to the pipeline and its dataset. It may not exist yet."""
    if pipeline.dev_mode:
        return Path(pipeline.working_dir) / DEV_FOLDER
    return pipeline_folder(pipeline) / "datasets" / _name(pipeline.dataset_name or "default")


def cache_folder(pipeline: dlt.Pipeline) -> Path:
    """Return the folder of the HTTP cache, which serves all datasets. It may not exist yet."""
    if pipeline.dev_mode:
        return Path(pipeline.working_dir) / DEV_FOLDER / "cache"
    return pipeline_folder(pipeline) / "cache"


def pipeline_folder(pipeline: dlt.Pipeline) -> Path:
    """Return the folder of what belongs to the pipeline. It may not exist yet."""
    return named_folder(pipeline.pipelines_dir, pipeline.pipeline_name)


def named_folder(pipelines_dir: str, pipeline_name: str) -> Path:
    """Return the folder of what belongs to a pipeline, which need not have been made."""
    pipelines = Path(pipelines_dir).absolute()
    beside = pipelines.with_name(f"{pipelines.name}{SUFFIX}")
    if not beside.exists() and (os.path.ismount(pipelines) or not os.access(pipelines.parent, os.W_OK)):
        beside = pipelines / SUFFIX
    return beside / _name(pipeline_name)


def _name(name: str) -> str:
    """Return a name as the name of a file, which cannot lead out of its folder."""
    return quote(name, safe=" ").replace(".", "%2E")
