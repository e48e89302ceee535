"""The pytest plugin: recordings as tests of their own, and a replay server as a fixture.

pytest loads it wherever scoresheet is installed, and it does nothing until it is used: no test is collected
without the setting `scoresheet_recordings`, and `scoresheet` is imported only then, or by the fixture.

```ini
[pytest]
scoresheet_recordings = tests/cassettes
```
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from os import PathLike

    import scoresheet

    Index = dict[Path, tuple[list[scoresheet.replay.Recording], list[tuple[str, str]]]]

SETTING = "scoresheet_recordings"

SCHEMAS = "scoresheet_schemas"

CONTRACT = pytest.StashKey["scoresheet.Contract"]()
"""The contract of the recordings, loaded once."""

RECORDINGS = pytest.StashKey["Index"]()
"""The recordings of the setting's folders, by file; read when the first file of a folder is collected."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting, which is empty."""
    parser.addini(
        SETTING,
        "Folders and files of recorded responses of chess.com: recordings of scoresheet, cassettes of vcrpy,"
        " HAR files. Each response becomes a test that it conforms to the contract.",
        type="paths",
        default=[],
    )
    parser.addini(
        SCHEMAS,
        "Folder of schemas that replaces the contract of the installed version.",
        type="paths",
        default=[],
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a path without anything there: its responses would pass for ones that conform."""
    for path in config.getini(SETTING):
        if not path.exists():
            raise pytest.UsageError(
                f"{SETTING}: expected recorded responses at {path}, but found nothing there"
            )
    if len(config.getini(SCHEMAS)) > 1:
        raise pytest.UsageError(f"{SCHEMAS}: expected one folder, but found several: name one")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of recorded responses."""
    paths: list[Path] = parent.config.getini(SETTING)
    if not any(file_path.is_relative_to(path) for path in paths):
        return None
    if file_path not in _recordings(parent.config, paths):
        return None
    collected: pytest.Collector = RecordingFile.from_parent(parent, path=file_path)
    return collected


class RecordingFile(pytest.File):
    """A file that holds recorded responses."""

    def collect(self) -> Iterator[pytest.Item]:
        """Each response of the file as a test."""
        recordings, skipped = self.config.stash[RECORDINGS][self.path]
        for recording in recordings:
            yield RecordingItem.from_parent(self, name=_name(recording), recording=recording)
        for source, reason in skipped:
            yield SkippedItem.from_parent(self, name=Path(source).name, reason=reason)


class RecordingItem(pytest.Item):
    """The test that a recorded response conforms to the contract."""

    def __init__(self, *, recording: scoresheet.replay.Recording, **more: Any) -> None:
        super().__init__(**more)
        self.recording = recording

    def runtest(self) -> None:
        """Validate the response."""
        import scoresheet  # noqa: PLC0415 - not before it is used

        schemas = _contract(self.config)
        contract = self.recording.contract
        if contract is None:
            pytest.skip(f"HTTP {self.recording.status} is not under contract")
        report = scoresheet.report.Report(schemas=schemas)
        body, _ = self.recording.read()
        report.validate(
            contract,
            body,
            source=self.recording.source,
            url=self.recording.url,
            recorded_at=self.recording.recorded_at,
        )
        if report.exit_code:
            raise ContractFailure(report.render("text"))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The report, in the place of a traceback."""
        if isinstance(excinfo.value, ContractFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """The file, and what was requested."""
        return self.path, None, self.name


class SkippedItem(pytest.Item):
    """A response that cannot be validated: a skipped test, so that it does not count as conforming."""

    def __init__(self, *, reason: str, **more: Any) -> None:
        super().__init__(**more)
        self.reason = reason

    def runtest(self) -> None:
        """Skip, with the reason."""
        pytest.skip(self.reason)


class ContractFailure(Exception):
    """A response that violates the contract; the message is the report."""


@pytest.fixture
def chesscom_replay() -> Iterator[Callable[[str | PathLike[str]], scoresheet.replay.Replay]]:
    """Serve folders of recordings on loopback until the test ends.

    ```python
    def test_profile(chesscom_replay):
        server = chesscom_replay("tests/recordings")
        fetch_profile("erik", api=server.base_url)
    ```

    `server.base_url` replaces `https://api.chess.com/pub`, `server.callback_url` replaces
    `https://www.chess.com/callback`.
    """
    import scoresheet  # noqa: PLC0415 - not before it is used

    servers: list[scoresheet.replay.Replay] = []

    def serve(folder: str | PathLike[str]) -> scoresheet.replay.Replay:
        servers.append(scoresheet.replay.serve(folder))
        return servers[-1]

    yield serve
    for server in servers:
        server.close()


def _recordings(config: pytest.Config, paths: list[Path]) -> Index:
    """The responses of all folders, by file. A folder is read as a whole, as an index may name its files."""
    if RECORDINGS in config.stash:
        return config.stash[RECORDINGS]
    import scoresheet  # noqa: PLC0415 - not before it is used

    index: Index = {}
    try:
        recordings, skipped = scoresheet.replay.read_recordings(paths, schemas=_contract(config))
    except scoresheet.ConfigError as error:
        raise pytest.Collector.CollectError(f"{SETTING}: {error}") from None
    for recording in recordings:
        if recording.endpoint is not None:
            index.setdefault(recording.file, ([], []))[0].append(recording)
    for source, reason in skipped:
        file, number, _ = source.rpartition("#")
        index.setdefault(Path(file if number else source), ([], []))[1].append((source, reason))
    config.stash[RECORDINGS] = index
    return index


def _contract(config: pytest.Config) -> scoresheet.Contract:
    """The contract of the setting, or the shipped one."""
    if CONTRACT not in config.stash:
        import scoresheet  # noqa: PLC0415 - not before it is used

        folders = config.getini(SCHEMAS)
        config.stash[CONTRACT] = (
            scoresheet.Contract.load(folders[0]) if folders else scoresheet.Contract.shipped()
        )
    return config.stash[CONTRACT]


def _name(recording: scoresheet.replay.Recording) -> str:
    """The request, as far as it is known: `player_profile username=erik`."""
    parameters = recording.parameters or {}
    words = [str(recording.endpoint), *(f"{name}={value}" for name, value in parameters.items())]
    number = recording.source.removeprefix(str(recording.file))
    return " ".join(words) + number
