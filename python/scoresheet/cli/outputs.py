"""Destinations of reports: the terminal, or files."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

from . import streams

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCUMENTS = frozenset({"json", "junit", "html"})
"""Formats that programs read, which say themselves that they are in UTF-8, or have to be."""


@dataclass(frozen=True)
class Output:
    """A format, and the file it is written to; `None` is standard output."""

    format: str
    file: Path | None

    def write(self, report: scoresheet.report.Report) -> None:
        """Write the report."""
        if self.file is None:
            text = report.render(self.format, color=streams.has_colors())
            write = streams.write_document if self.format in DOCUMENTS else sys.stdout.write
            write(text if text.endswith("\n") else f"{text}\n")
        else:
            write_whole(self.file, report.render(self.format))


def outputs(formats: Sequence[str], file: Path | None) -> list[Output]:
    """Parse `--format FORMAT[=FILE]`, which is repeatable, and `--output`."""
    chosen = [_output(text) for text in formats or ["text"]]
    plain = [output.format for output in chosen if output.file is None]
    if len(plain) > 1:
        raise scoresheet.ConfigError(
            f"expected one format without a file, but found {' and '.join(plain)}:"
            " write the others as FORMAT=FILE"
        )
    if file is not None and not plain:
        raise scoresheet.ConfigError(
            "expected a format without a file for --output, but found none: drop --output"
        )
    return [Output(output.format, output.file or file) for output in chosen]


def write_whole(file: Path, text: str) -> None:
    """Write a file atomically, so that no reader gets a partial report."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _output(text: str) -> Output:
    name, equals, file = text.partition("=")
    if name not in scoresheet.report.Report.FORMATS:
        raise scoresheet.ConfigError(
            f"expected a format among {', '.join(scoresheet.report.Report.FORMATS)}, but found {name!r}"
        )
    if equals and not file:
        raise scoresheet.ConfigError(f"expected a file after {text!r}, as in {name}=report.txt")
    return Output(name, Path(file) if file else None)
