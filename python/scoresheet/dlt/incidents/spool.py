"""Folders beside the pipeline in which violations, and records of failed runs, wait until they are loaded.

dlt drops the load package of a run that fails, and with it everything that the run has yielded. So violations
are written here at once, and the record of a run when it fails. The state of dlt, which is saved together
with the package or not at all, names the files whose lines were loaded; they are removed by a later run.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import islice
from pathlib import Path
from uuid import uuid4

from ..host.load import running_pipeline
from ..host.local_files import dataset_folder
from ..tables.records import Record, SideTable, from_line, to_line
from ..tables.run_records import RUNS
from ..tables.violations import VIOLATIONS


@dataclass(frozen=True)
class Kind:
    """A kind of records that wait."""

    table: SideTable
    """The table that they are loaded into."""
    folder: str
    """In the folder of what belongs to the pipeline and its dataset, which dlt does not wipe."""
    state: str
    """The key of dlt's source state under which the loaded files are listed, each with its load."""


VIOLATED = Kind(VIOLATIONS, "violations", "spooled_violations")

ENDED = Kind(RUNS, "runs", "spooled_runs")

LINES_AT_ONCE = 10_000


class Spool:
    """Files of JSON lines, one for each resource and run that has something to keep."""

    def __init__(self, folder: Path, kind: Kind = VIOLATED) -> None:
        """`folder` is that of the pipeline and its dataset."""
        self._folder = folder / kind.folder
        self._schema = kind.table.schema

    @classmethod
    def of_pipeline(cls, kind: Kind = VIOLATED) -> "Spool":
        """The spool of the running pipeline."""
        return cls(dataset_folder(running_pipeline()), kind)

    def names(self) -> list[str]:
        """The files, oldest first."""
        return sorted(path.name for path in self._folder.glob("*.jsonl"))

    def append(self, name: str, records: Iterable[Record]) -> None:
        """Adds records to a file; they outlive the process as soon as this returns."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / name).open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{to_line(record)}\n" for record in records)

    def read(self, name: str) -> Iterator[list[Record]]:
        """The records of a file, some at a time."""
        with (self._folder / name).open(encoding="utf-8", newline="\n") as file:
            # A line without its end was being written when the process died.
            records = (from_line(line, self._schema) for line in file if line.endswith("\n"))
            while several := list(islice(records, LINES_AT_ONCE)):
                yield several

    def remove(self, name: str) -> None:
        """Removes a file."""
        (self._folder / name).unlink(missing_ok=True)


def new_file() -> str:
    """A name for a file, which sorts by time."""
    return f"{datetime.now(timezone.utc):%Y%m%dT%H%M%S%f}-{uuid4().hex[:12]}.jsonl"
