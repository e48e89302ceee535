"""A folder beside the pipeline in which violations wait until they are loaded.

dlt drops the load package of a run that fails, and with it everything that the run has yielded. So whatever
breaks a contract is written down here at once. The state of dlt, which is saved together with the package or
not at all, names the files whose lines were loaded; they are removed by a later run.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..host.load import running_pipeline
from ..host.local_files import dataset_folder
from ..incidents.violations import VIOLATIONS
from ..tables.records import Record, from_line, to_line

FOLDER = "violations"
"""In the folder of what belongs to the pipeline and its dataset, which dlt does not wipe."""

LINES_AT_ONCE = 10_000


class Spool:
    """Files of JSON lines, one for each resource and run that met violations."""

    def __init__(self, folder: Path) -> None:
        """`folder` is that of the pipeline and its dataset."""
        self._folder = folder / FOLDER

    @classmethod
    def of_pipeline(cls) -> "Spool":
        """The spool of the running pipeline."""
        return cls(dataset_folder(running_pipeline()))

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
            records = (from_line(line, VIOLATIONS.schema) for line in file if line.endswith("\n"))
            while several := list(islice(records, LINES_AT_ONCE)):
                yield several

    def remove(self, name: str) -> None:
        """Removes a file."""
        (self._folder / name).unlink(missing_ok=True)
