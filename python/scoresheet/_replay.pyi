"""Types of `scoresheet.replay`, which the compiled module implements."""

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import final

from typing_extensions import Self

from ._native import Contract

@final
class Recording:
    """One recorded response, and what is known of its origin."""

    @property
    def file(self) -> Path: ...
    @property
    def source(self) -> str:
        """Its name in reports and for `read_recordings`: the file, or for a cassette `cassette.yaml#3`."""
    @property
    def endpoint(self) -> str | None:
        """The endpoint that was requested; `None` when it is not under contract."""
    @property
    def contract(self) -> str | None:
        """The endpoint whose contract applies: `error` for a status of 400 or above.

        `None` for an HTML page or a redirect.
        """
    @property
    def parameters(self) -> dict[str, str] | None:
        """The parameters of the request; `None` if they are not known."""
    @property
    def url(self) -> str | None: ...
    @property
    def status(self) -> int: ...
    @property
    def etag(self) -> str | None: ...
    @property
    def recorded_at(self) -> datetime | None:
        """When it was recorded, or last confirmed by the server."""
    def read(self) -> tuple[bytes, bool]:
        """Return the body, and whether it was edited."""

def recordings(
    folder: str | PathLike[str], *, schemas: str | PathLike[str] | Contract | None = None
) -> list[Recording]:
    """Return all recorded responses of a folder; see `read_recordings` for the formats."""

def read_recordings(
    inputs: Sequence[str | PathLike[str] | tuple[str, bytes | bytearray | str]],
    *,
    endpoint: str | None = None,
    schemas: str | PathLike[str] | Contract | None = None,
) -> tuple[list[Recording], list[tuple[str, str]]]:
    """Read recorded responses; return them, and the skipped inputs with reasons.

    An input is a folder, a file, an interaction of a cassette (`cassette.yaml#3`), or a name and a text.
    Formats: recordings of this package; bodies at `<endpoint>/<name>.json`, listed in `INDEX.tsv` or
    `urls.json`, or named like their URL; cassettes of vcrpy and compatible tools in YAML and JSON; HAR files.
    An input that does not name its endpoint is read as a response of `endpoint`.
    """

def read_index(name: str, text: str) -> list[tuple[str, str | None, str | None]] | None:
    """Return the rows of the text of an `INDEX.tsv` or `urls.json`; `None` for a file of another name.

    A row is the file below the folder, the URL and the endpoint of its request.
    """

def identify(
    folder: str | PathLike[str],
    file: str | PathLike[str],
    *,
    url: str | None = None,
    endpoint: str | None = None,
    schemas: str | PathLike[str] | Contract | None = None,
) -> tuple[str | None, bool, bool] | None:
    """Identify a file by its name, its place in the folder and its row of an index.

    Returns the endpoint, whether the request is known, and whether the name is that of a cassette or HAR
    file; `None` if the name is that of another file.
    """

def read_content(
    folder: str | PathLike[str],
    file: str | PathLike[str],
    content: bytes | bytearray | str,
    *,
    headers: str | None = None,
    url: str | None = None,
    endpoint: str | None = None,
    schemas: str | PathLike[str] | Contract | None = None,
) -> tuple[list[Recording], list[tuple[str, str]]]:
    """Read the recorded responses of one file from its content; return them, and the skipped ones.

    Nothing is read from disk. `headers` is the text of `<file>.headers`; `url` and `endpoint` are those of
    the file's row of an index.
    """

def import_recordings(
    recordings: Sequence[Recording], folder: str | PathLike[str]
) -> tuple[list[Path], list[tuple[str, str]]]:
    """Write recordings into a cassette folder; return the files, and the skipped recordings with reasons.

    Of several responses to one request the latest is kept, including responses already in the folder.
    """

@final
class RequestLog:
    """One request that a replay server answered."""

    @property
    def path(self) -> str: ...
    @property
    def status(self) -> int: ...
    @property
    def conditional(self) -> bool: ...
    @property
    def fault(self) -> str | None:
        """The fault that was injected."""

@final
class Faults:
    """Faults of a replay server: a share of its responses, selected by a seed."""

    def __new__(cls, share: float, *, seed: int = 0, kinds: Sequence[str] | None = None) -> Self: ...
    @staticmethod
    def names() -> list[str]:
        """Return the names of all faults."""

@final
class Replay:
    """A loopback server for a cassette folder."""

    @property
    def base_url(self) -> str:
        """Base of the first host: of the Published-Data API, unless the server has other `schemas`."""
    @property
    def base_urls(self) -> dict[str, str]:
        """Base of each host by its name, for `Client(base_urls=...)`."""
    @property
    def callback_url(self) -> str: ...
    @property
    def requests(self) -> list[RequestLog]: ...
    @property
    def peak_concurrency(self) -> int:
        """Maximum number of concurrent requests so far."""
    def inject(self, faults: Faults | None) -> None:
        """Inject these faults from now on; `None` stops it."""
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...

def replay(
    folder: str | PathLike[str],
    *,
    latency: float = 0.0,
    gzip: bool = True,
    max_concurrency: int | None = None,
    faults: Faults | None = None,
    schemas: str | PathLike[str] | Contract | None = None,
) -> Replay:
    """Serve a cassette folder over loopback HTTP, with ETags, 304 and gzip; `latency` in seconds.

    More than `max_concurrency` concurrent requests receive 429, as from chess.com. With `schemas` the server
    is in the place of the hosts of that contract: pass its `base_urls` to `Client`.
    """
