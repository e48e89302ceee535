"""The commands that a report offers to its reader, which work when they are pasted into a shell."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import scoresheet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping

NEW_FOLDER = "recordings"
"""Where a response is recorded anew that was not recorded by this package."""

DRIFTED = "drifted"
"""Where live responses are recorded to propose a change from."""


class NextCommands:
    """Makes commands that repeat the options of this one."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._endpoints: list[str] = options.endpoint
        self._schemas = [] if options.schemas is None else ["--schemas", str(options.schemas)]
        self._address = [
            word
            for name in ("contact", "base_url", "callback_url")
            if (value := getattr(options, name)) is not None
            for word in (f"--{name.replace('_', '-')}", value)
        ]

    def propose(self, recording: scoresheet.replay.Recording) -> str:
        """Propose a change of the schemas by a recording."""
        hint = self._endpoints if len(self._endpoints) == 1 and recording.parameters is None else []
        endpoint = [word for name in hint for word in ("--endpoint", name)]
        return _command("propose", _path(recording.source), *endpoint, *self._schemas)

    def fetch(self, recording: scoresheet.replay.Recording) -> str:
        """Request once more what was recorded, or look at it once more if the request is not known."""
        if not _is_requestable(recording.endpoint):
            hint = ["--endpoint", str(recording.contract)] if recording.contract else []
            return _command("check", _path(recording.source), *hint, *self._schemas)
        return self.live(str(recording.endpoint), recording.parameters or {})

    def live(self, endpoint: str, parameters: Mapping[str, str], *options: str) -> str:
        """Validate what chess.com answers to a request now."""
        words = [word for pair in _pairs(parameters) for word in ("--param", pair)]
        return _command(
            "check", "--live", "--endpoint", endpoint, *words, *self._address, *self._schemas, *options
        )

    def record(self, recording: scoresheet.replay.Recording) -> str:
        """Record a response anew, in its place if it has one."""
        if not _is_requestable(recording.endpoint):
            return self.fetch(recording)
        folder = _path(str(_root(recording)))
        pairs = _pairs(recording.parameters or {})
        return _command("record", folder, str(recording.endpoint), *pairs, *self._address)


def _root(recording: scoresheet.replay.Recording) -> Path:
    """The folder in which `record` would write this file; another one if it would write another file."""
    endpoint = next(endpoint for endpoint in scoresheet.endpoints() if endpoint.name == recording.endpoint)
    parameters = recording.parameters
    if parameters is not None and endpoint.path is not None:
        below = Path(f"{endpoint.host}{endpoint.path.format(**parameters)}").parts
        if recording.file.with_suffix("").parts[-len(below) :] == below:
            return Path(*recording.file.parts[: -len(below)])
    return Path(NEW_FOLDER)


def _is_requestable(name: str | None) -> bool:
    return any(endpoint.name == name and endpoint.path for endpoint in scoresheet.endpoints())


def _pairs(parameters: Mapping[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in parameters.items()]


def _path(source: str) -> str:
    """A path that no command takes for an option; `-` is one that commands take for standard input."""
    return f"./{source}" if source.startswith("-") and source != "-" else source


def _command(*words: str) -> str:
    return shlex.join(_visible(["scoresheet", *words]))


def _visible(words: Iterable[str]) -> list[str]:
    return [word.encode("utf-8", "replace").decode("utf-8") for word in words]
