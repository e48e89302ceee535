"""What is left of a task that fails, without Spark: `test_cluster.py` has it on one."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from scoresheet import ContractViolation
from scoresheet.spark import attempts


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def batches(requests: list[int]) -> Iterator[int]:
    requests.append(1)
    yield 1
    raise ContractViolation("it is drift", violations=[], endpoint="club", url=None, body=b"")


def attempt(number: int, requests: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    task = SimpleNamespace(stageId=lambda: 1, partitionId=lambda: 2, attemptNumber=lambda: number)
    monkeypatch.setattr(attempts, "TaskContext", SimpleNamespace(get=lambda: task))
    with pytest.raises(ContractViolation, match="it is drift"):
        list(attempts.fail_once("job", "club", batches(requests)))


def test_the_last_attempt_deletes_what_the_first_has_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[int] = []
    for number in range(attempts.LAST_ATTEMPT):
        attempt(number, requests, monkeypatch)
        assert [file.name for file in folder.iterdir()] == ["scoresheet-job-1-2.error"]
    attempt(attempts.LAST_ATTEMPT, requests, monkeypatch)
    assert list(folder.iterdir()) == []
    assert requests == [1]


def test_a_last_attempt_on_another_machine_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[int] = []
    attempt(attempts.LAST_ATTEMPT, requests, monkeypatch)
    assert (list(folder.iterdir()), requests) == ([], [1])


def test_files_of_jobs_that_have_ended_are_deleted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new, other = (
        folder / name for name in ("scoresheet-a-1-1.error", "scoresheet-b-1-1.error", "x.error")
    )
    for file in (old, new, other):
        file.write_text("text")
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    attempt(0, [], monkeypatch)
    assert sorted(file.name for file in folder.iterdir()) == [
        new.name,
        "scoresheet-job-1-2.error",
        other.name,
    ]
