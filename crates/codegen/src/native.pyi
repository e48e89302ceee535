# @generated from schemas/ and crates/codegen/src/native.pyi by `cargo codegen`. Do not edit.
"""The compiled part of scoresheet. Import these names from `scoresheet`."""

# A typed dictionary and `dict[str, Table]` are the same at runtime, so the overloads of `decode` may overlap.
# mypy: disable-error-code="overload-overlap"

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict, final, overload, type_check_only

from typing_extensions import Self

__version__: str

# {endpoint names}
ParameterValue: TypeAlias = str | int
PolicyName: TypeAlias = Literal["freeze", "discard_row", "evolve", "quarantine"]

@final
class Table:
    """Rows in Arrow. `pyarrow.table(t)`, `polars.DataFrame(t)` and DuckDB read it without copying."""

    @property
    def num_rows(self) -> int: ...
    @property
    def column_names(self) -> list[str]: ...
    @property
    def schema(self) -> Schema: ...
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Schema:
    """An Arrow schema; `pyarrow.schema(s)` reads it."""

    @property
    def names(self) -> list[str]: ...
    def __arrow_c_schema__(self) -> object: ...

@final
class Endpoint:
    """One chess.com response under contract."""

    @property
    def name(self) -> EndpointName: ...
    @property
    def summary(self) -> str: ...
    @property
    def verified(self) -> str | None:
        """The date of the newest recording that the contract was verified against, `2026-05-29`; `None` without any."""
    @property
    def path(self) -> str | None: ...
    @property
    def host(self) -> Literal["pub", "callback"] | None: ...
    @property
    def parameters(self) -> list[str]: ...
    @property
    def example(self) -> dict[str, str]:
        """The parameters of an example request."""
    @property
    def tables(self) -> list[str]: ...
    @property
    def keys(self) -> dict[str, list[str]]: ...
    @property
    def request_columns(self) -> list[str]: ...
    @property
    def fetched_at(self) -> str | None: ...
    @property
    def descriptions(self) -> dict[str, dict[str, str]]:
        """What each column holds, with its unit, by table and column."""
    @property
    def schema_hash(self) -> str: ...
    @property
    def dlt(self) -> dict[str, dict[str, Any]]: ...

@final
class Violation:
    """One place of a body that violates the contract."""

    @property
    def code(self) -> str: ...
    @property
    def endpoint(self) -> str: ...
    @property
    def url(self) -> str | None: ...
    @property
    def pointer(self) -> str: ...
    @property
    def table(self) -> str | None:
        """The table of the endpoint that it concerns, as in `Endpoint.tables`; `None` for the body as a whole."""
    @property
    def column(self) -> str | None:
        """The column of that table; `None` for an unknown property and for what is no single column."""
    @property
    def row(self) -> int | None: ...
    @property
    def expected(self) -> str: ...
    @property
    def found(self) -> str: ...
    @property
    def schema_location(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class PolicyOutcome:
    """The outcome of a policy for one body."""

    @property
    def tables(self) -> dict[str, Table]: ...
    @property
    def violations(self) -> list[Violation]:
        """The violations that the policy tolerated; empty when the body conforms."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was removed because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the body is quarantined."""

# {tables}
# {decode}
@overload
def decode(
    endpoint: str,
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    **parameters: ParameterValue,
) -> dict[str, Table]:
    """Decode one body into its tables, or raise `ContractViolation` with all violations."""

def apply_policy(
    endpoint: str,
    body: bytes | bytearray | str,
    *,
    policy: PolicyName = "freeze",
    url: str | None = None,
    fetched_at: datetime | None = None,
    **parameters: ParameterValue,
) -> PolicyOutcome:
    """Decode one body under a policy, which applies if the body violates its contract.

    `freeze` raises `ContractViolation`; `discard_row` drops the rows with a violation; `evolve` accepts unknown
    properties and enum values, and keeps the properties in the column `_extra`; `quarantine` returns no rows.
    """

def violations(endpoint: str, body: bytes | bytearray | str, *, url: str | None = None) -> list[Violation]:
    """Return all violations of one body; an empty list when it conforms."""

def endpoints() -> list[Endpoint]:
    """Return every endpoint under contract."""

def json_schema(endpoint: str) -> dict[str, Any]:
    """Return the endpoint's JSON Schema (2020-12), self-contained."""

def arrow_schema(endpoint: str, *, policy: PolicyName = "freeze") -> dict[str, Schema]:
    """Return the Arrow schema of each table of the endpoint under a policy."""

@final
class NullRateWarning:
    """A null rate that differs from the baseline's. It violates no contract."""

    @property
    def endpoint(self) -> str: ...
    @property
    def table(self) -> str: ...
    @property
    def column(self) -> str | None:
        """The column; `None` where the rate is that of responses without rows in this table."""
    @property
    def before(self) -> float: ...
    @property
    def now(self) -> float: ...

@final
class NullRates:
    """Counts of rows and nulls, by endpoint and table."""

    def __new__(cls) -> Self: ...
    @staticmethod
    def from_json(text: str) -> NullRates:
        """Read counts that `to_json` wrote."""
    def observe(self, endpoint: str, tables_or_body: Mapping[str, Table] | bytes | bytearray | str) -> None:
        """Count the rows of one response, given as its body or as its tables."""
    def compare(self, baseline: NullRates) -> list[NullRateWarning]:
        """Return a warning for each rate that differs from the baseline's."""
    def to_json(self) -> str:
        """Return the counts as JSON."""

@final
class Change:
    """A difference between two contracts, and every place that it affects."""

    @property
    def rule(self) -> str: ...
    @property
    def severity(self) -> Literal["breaking", "additive", "compatible"]: ...
    @property
    def area(self) -> Literal["schema", "manifest", "table"]: ...
    @property
    def at(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def consequence(self) -> str | None: ...
    @property
    def old(self) -> Any: ...
    @property
    def new(self) -> Any: ...
    @property
    def places(self) -> list[tuple[str, str | None]]: ...

@final
class Diff:
    """The differences between two contracts, from the reader's side."""

    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...
    @property
    def changes(self) -> list[Change]: ...
    @property
    def severity(self) -> Literal["breaking", "additive", "compatible"] | None: ...
    def render(self, format: Literal["text", "json", "markdown"] = "text", *, color: bool = False) -> str: ...
    def __len__(self) -> int: ...

def diff(
    old: str | PathLike[str] | None,
    new: str | PathLike[str],
    *,
    against: str | None = None,
    endpoints: list[str] | None = None,
) -> Diff:
    """Compare two contracts. With `against`, the old one is `new` in that commit of git, and `old` is None."""

@final
class Report:
    """The findings of a run: violations grouped by cause, failed requests, stale recordings, warnings.

    Several threads may fill one report; bodies are validated without the GIL.
    """

    FORMATS: ClassVar[list[str]]

    def __new__(cls, *, generated_at: datetime | None = None) -> Self: ...
    def validate(
        self,
        endpoint: str,
        body: bytes | bytearray | str,
        *,
        source: str,
        url: str | None = None,
        recorded_at: datetime | None = None,
        propose_command: str | None = None,
        fetch_command: str | None = None,
    ) -> list[Violation]:
        """Judge a body, and return everything that is wrong with it.

        The report offers the commands to its reader: one that proposes a change of the schemas by this body, one that makes the
        request once more.
        """

    def add(
        self,
        endpoint: str,
        violations: Sequence[Violation],
        *,
        source: str,
        url: str | None = None,
        recorded_at: datetime | None = None,
        body: bytes | bytearray | str | None = None,
    ) -> None:
        """Add the violations of a body that was validated before; with the body, more renames can be detected."""

    def fail(self, source: str, message: str, *, url: str | None = None) -> None:
        """Add a request that received no usable response."""

    def stale(self, source: str, message: str, *, fetch_command: str | None = None) -> None:
        """Note a recording that is too old or was edited, and the command that makes the request once more."""

    def warn(self, endpoint: str, message: str, *, pointer: str = "") -> None:
        """Add a warning, which does not change the exit code."""

    def attach_patch(self, finding: str, patch: str) -> None:
        """Attach a change of the schema, as a unified diff, to the finding of this id."""

    def attach_proposal(self, proposal: Proposal, *, folder: str = "schemas") -> None:
        """Attach to each finding so far its part of a proposal."""

    @property
    def findings(self) -> list[dict[str, Any]]: ...
    @property
    def outcome(self) -> Literal["drift", "upstream", "stale", "ok"]: ...
    @property
    def exit_code(self) -> int: ...
    def render(self, format: str, *, color: bool = False) -> str:
        """Render the report in one of the formats; colors are for text in a terminal."""

@final
class Response:
    """A response of chess.com that conforms, or that the policy accepted."""

    @property
    def endpoint(self) -> EndpointName: ...
    @property
    def url(self) -> str: ...
    @property
    def status(self) -> int: ...
    @property
    def etag(self) -> str | None: ...
    @property
    def not_modified(self) -> bool: ...
    @property
    def body(self) -> bytes: ...
    @property
    def tables(self) -> dict[str, Table]: ...
    @property
    def parameters(self) -> dict[str, str]: ...
    @property
    def fetched_at(self) -> datetime: ...
    @property
    def violations(self) -> list[Violation]:
        """The violations that the policy tolerated."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was removed because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the body is quarantined."""

@final
class FetchResult:
    """The outcome of one request of a stream."""

    @property
    def parameters(self) -> dict[str, str]: ...
    @property
    def url(self) -> str: ...
    @property
    def status(self) -> int | None: ...
    @property
    def etag(self) -> str | None: ...
    @property
    def not_modified(self) -> bool: ...
    @property
    def rows(self) -> int: ...
    @property
    def violations(self) -> list[Violation]:
        """The violations that the policy tolerated; the others are in `error`."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was removed because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the body is quarantined."""
    @property
    def body(self) -> bytes | None:
        """The body as received, if it violates its contract and the policy accepted it."""
    @property
    def error(self) -> Exception | None: ...

@final
class Chunk:
    """Rows of one or several responses, and the outcome of each request since the previous chunk."""

    @property
    def tables(self) -> dict[str, Table]: ...
    @property
    def results(self) -> list[FetchResult]: ...

@final
class Stream:
    """Responses in the order of the requests, fetched and decoded ahead in the background."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Chunk: ...
    def poll(self, timeout: float) -> Chunk | None:
        """Wait at most `timeout` seconds for the next chunk; return `None` if there is none yet."""
    def close(self) -> None:
        """Stop fetching; requests in flight are cancelled."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...

@final
class Counters:
    """Metrics of a client; times in seconds."""

    @property
    def requests(self) -> int: ...
    @property
    def ok(self) -> int: ...
    @property
    def not_modified(self) -> int: ...
    @property
    def redirects(self) -> int: ...
    @property
    def from_cache(self) -> int: ...
    @property
    def retries(self) -> dict[str, int]: ...
    @property
    def errors(self) -> dict[str, int]: ...
    @property
    def received_bytes(self) -> int: ...
    @property
    def decoded_bytes(self) -> int: ...
    @property
    def in_flight(self) -> int: ...
    @property
    def peak_in_flight(self) -> int: ...
    @property
    def paced_seconds(self) -> float: ...
    @property
    def backed_off_seconds(self) -> float: ...

@final
class Client:
    """chess.com over HTTP: polite, conditional, every body validated. Blocking calls release the GIL; Ctrl-C works."""

    def __new__(
        cls,
        *,
        contact: str,
        base_url: str | None = None,
        callback_url: str | None = None,
        max_concurrency: int = 1,
        timeout: float = 60.0,
        connect_timeout: float = 10.0,
        read_timeout: float = 30.0,
        max_attempts: int = 5,
        backoff_factor: float = 1.0,
        max_retry_delay: float = 300.0,
        cache_dir: str | PathLike[str] | None = None,
        record_dir: str | PathLike[str] | None = None,
        offline: bool = False,
        max_body_bytes: int = 67_108_864,
    ) -> Self: ...
    @property
    def counters(self) -> Counters: ...
    def fetch(
        self,
        endpoint: str,
        *,
        etag: str | None = None,
        policy: PolicyName = "freeze",
        check: Callable[[], object] | None = None,
        **parameters: ParameterValue,
    ) -> Response:
        """Fetch and decode one response. While it waits, `check` is called every 50 ms; an exception in it ends the wait."""
    def fetch_async(
        self,
        endpoint: str,
        *,
        etag: str | None = None,
        policy: PolicyName = "freeze",
        **parameters: ParameterValue,
    ) -> Awaitable[Response]:
        """Fetch and decode one response. Awaitable."""
    # {methods}
    def stream(
        self,
        endpoint: str,
        requests: Iterable[Mapping[str, Any]],
        *,
        batch_rows: int = 20_000,
        prefetch: int | None = None,
        on_error: Literal["raise", "collect"] = "raise",
        policy: PolicyName = "freeze",
    ) -> Stream:
        """Fetch many responses of one endpoint in the background; each mapping has the parameters and, if known, `etag`.

        `prefetch` is the number of responses fetched and decoded ahead; the default is twice `max_concurrency`, at least 4. `policy` applies to bodies that violate their contract, as in `apply_policy`.
        """

@final
class Recording:
    """One recorded response, and what is known of its origin."""

    @property
    def file(self) -> Path: ...
    @property
    def source(self) -> str:
        """What it is called in reports, and what `read_recordings` finds it by: `cassette.yaml#3`, or the file."""
    @property
    def endpoint(self) -> EndpointName | None:
        """The endpoint that was requested; `None` when it is not under contract."""
    @property
    def contract(self) -> EndpointName | None:
        """The endpoint whose contract applies: `error` for a status of 400 or above; `None` for an HTML page or a redirect."""
    @property
    def parameters(self) -> dict[str, str] | None:
        """The parameters of the request; `None` where they are not known."""
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

def recordings(folder: str | PathLike[str]) -> list[Recording]:
    """Every recorded response of a folder, whatever has recorded it; see `read_recordings`."""

def read_recordings(
    inputs: Sequence[str | PathLike[str] | tuple[str, bytes | bytearray | str]], *, endpoint: str | None = None
) -> tuple[list[Recording], list[tuple[str, str]]]:
    """Read recorded responses, and return them with what was passed over and why.

    An input is a folder, a file, an interaction of a cassette (`cassette.yaml#3`), or a name and a text. Read are recordings of
    this package, bodies laid out as `<endpoint>/<name>.json`, listed in `INDEX.tsv` or `urls.json`, or named like their URL,
    cassettes of vcrpy and its relatives in YAML and JSON, and HAR files. A file or text that does not say what it is, is taken for
    a response of `endpoint`.
    """

def import_recordings(
    recordings: Sequence[Recording], folder: str | PathLike[str]
) -> tuple[list[Path], list[tuple[str, str]]]:
    """Write recordings into a folder as `replay` serves it; return the files, and what was left out with the reason.

    Of several responses to one request the latest is kept, those in the folder included.
    """

def export_schemas(folder: str | PathLike[str]) -> list[Path]:
    """Write the schemas that this package was built from into a folder, and return their paths. Nothing is overwritten."""

def run_command(arguments: Sequence[str], host: object) -> int:
    """Run a command and return its exit code; `host` is a `scoresheet.cli.Host`."""

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
    def base_url(self) -> str: ...
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
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...

def replay(
    folder: str | PathLike[str],
    *,
    latency: float = 0.0,
    gzip: bool = True,
    max_concurrency: int | None = None,
    faults: Faults | None = None,
) -> Replay:
    """Serve a cassette folder over loopback HTTP, with ETags, 304 and gzip; `latency` in seconds.

    More than `max_concurrency` concurrent requests receive 429, as from chess.com.
    """

@final
class ProposedChange:
    """A change of one place of a schema file."""

    @property
    def file(self) -> str: ...
    @property
    def pointer(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def evidence(self) -> str: ...
    @property
    def remarks(self) -> list[str]: ...
    @property
    def shared_with(self) -> list[str]: ...

@final
class Unsolved:
    """A violation that needs manual review."""

    @property
    def code(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def pointer(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def suggestion(self) -> str | None: ...
    @property
    def evidence(self) -> str: ...

@final
class Proposal:
    """The proposed schema changes, and the violations that need manual review."""

    @property
    def changes(self) -> list[ProposedChange]: ...
    @property
    def unsolved(self) -> list[Unsolved]: ...
    @property
    def columns(self) -> list[str]: ...
    @property
    def validated(self) -> int: ...
    @property
    def refused(self) -> int: ...
    def patch(self, folder: str = "schemas") -> str:
        """Return the changes as a unified patch, with their reasons before each file; empty when nothing is changed."""
    def write(self) -> list[Path]:
        """Write the files, all of them or none, and return their paths."""

def propose(
    bodies: Sequence[tuple[str, str, bytes | bytearray | str]],
    *,
    schemas: str | PathLike[str] = ...,
    since: str | None = None,
) -> Proposal:
    """Propose the smallest change of the schemas in a folder (`schemas`) that accepts these bodies.

    Each item of `bodies` is `(endpoint, name, body)`; the name is used in the evidence. New properties get `since` as
    their first month, by default the current one. Nothing is written before `Proposal.write`.
    """
