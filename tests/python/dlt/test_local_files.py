"""Where the files lie that outlive the working folder of a pipeline."""

import os
from pathlib import Path
from typing import Any

import pytest
from dlt._workspace.cli.utils import list_local_pipelines
from scoresheet.dlt.host.local_files import cache_folder, dataset_folder


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])


def test_dlt_lists_pipelines_and_nothing_else(chess: Any, pipeline: Any) -> None:
    pipeline.run(chess()).raise_on_failed_jobs()
    assert dataset_folder(pipeline).is_dir()
    assert cache_folder(pipeline).is_dir()
    _, found, *_ = list_local_pipelines(pipeline.pipelines_dir)
    assert [item["name"] for item in found] == [pipeline.pipeline_name]


@pytest.mark.parametrize("reason", ["mount", "read-only"])
def test_they_are_inside_where_nothing_else_is_kept(
    chess: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    inside = Path(pipeline.pipelines_dir)
    if reason == "mount":
        monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == inside)
    else:
        is_permitted = os.access
        monkeypatch.setattr(
            os, "access", lambda path, mode: Path(path) != inside.parent and is_permitted(path, mode)
        )
    pipeline.run(chess()).raise_on_failed_jobs()
    assert dataset_folder(pipeline).is_relative_to(inside / ".scoresheet")
    assert not inside.with_name("pipelines.scoresheet").exists()
