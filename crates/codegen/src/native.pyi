# @generated from schemas/ and crates/codegen/src/native.pyi by `cargo codegen`. Do not edit.
"""The compiled part of scoresheet. Import these names from `scoresheet`."""

# A typed dictionary and `dict[str, Table]` are the same thing at runtime, so the overloads of `decode` may overlap.
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
    """Rows in Arrow. `pyarrow.table(t)`, `polars.DataFrame(t)` and DuckDB take it without a copy."""

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
    """An Arrow schema; `pyarrow.schema(s)` takes it."""

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
    def path(self) -> str | None: ...
    @property
    def host(self) -> Literal["pub", "callback"] | None: ...
    @property
    def parameters(self) -> list[str]: ...
    @property
    def example(self) -> dict[str, str]:
        """The parameters of a request that is known to have an answer."""
    @property
    def tables(self) -> list[str]: ...
    @property
    def keys(self) -> dict[str, list[str]]: ...
    @property
    def request_columns(self) -> list[str]: ...
    @property
    def fetched_at(self) -> str | None: ...
    @property
    def schema_hash(self) -> str: ...
    @property
    def dlt(self) -> dict[str, dict[str, Any]]: ...

@final
class Violation:
    """One place of a body that breaks the contract."""

    @property
    def code(self) -> str: ...
    @property
    def endpoint(self) -> str: ...
    @property
    def url(self) -> str | None: ...
    @property
    def pointer(self) -> str: ...
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
class Settled:
    """What a policy made of one body."""

    @property
    def tables(self) -> dict[str, Table]: ...
    @property
    def violations(self) -> list[Violation]:
        """The violations that the policy let pass; none when the body keeps its contract."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was taken out because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the policy keeps the body from being used."""

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
    """Decode one body into its tables, or raise `ContractViolation` with everything that is wrong."""

def settle(
    endpoint: str,
    body: bytes | bytearray | str,
    *,
    policy: PolicyName = "freeze",
    url: str | None = None,
    fetched_at: datetime | None = None,
    **parameters: ParameterValue,
) -> Settled:
    """Decode one body under a policy, which says what becomes of it if it breaks its contract.

    `freeze` raises `ContractViolation`; `discard_row` leaves out the rows that hold a violation; `evolve` lets unknown
    members and enumerated values pass, and keeps the members in the column `_extra`; `quarantine` gives no rows.
    """

def violations(endpoint: str, body: bytes | bytearray | str, *, url: str | None = None) -> list[Violation]:
    """Every violation of the contract in one body; an empty list says that it decodes."""

def endpoints() -> list[Endpoint]:
    """Every endpoint under contract."""

def json_schema(endpoint: str) -> dict[str, Any]:
    """The endpoint's JSON Schema (2020-12), self-contained."""

def arrow_schema(endpoint: str, *, policy: PolicyName = "freeze") -> dict[str, Schema]:
    """The Arrow schema of each table that the endpoint's body becomes under a policy."""

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
    """A difference between two contracts, and every place where it shows."""

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
    """The differences between two contracts, from the side of whoever reads responses."""

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
    """Compare two contracts. With `against`, the old one is what git has of `new` in that commit, and `old` is None."""

@final
class Report:
    """What a run found: violations grouped by cause, failed requests, stale recordings, warnings.

    Several threads may fill one report; bodies are judged without the interpreter lock.
    """

    FORMATS: ClassVar[list[str]]

    def __new__(cls, *, generated_at: datetime | None = None) -> Self: ...
    def judge(
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
        """Take the violations of a body that was judged before; with the body, more renamings can be told."""

    def fail(self, source: str, message: str, *, url: str | None = None) -> None:
        """Note a request that got no usable answer."""

    def stale(self, source: str, message: str, *, fetch_command: str | None = None) -> None:
        """Note a recording that is too old or was edited, and the command that makes the request once more."""

    def warn(self, endpoint: str, message: str, *, pointer: str = "") -> None:
        """Note what no schema forbids but a person wants to know."""

    def attach_patch(self, finding: str, patch: str) -> None:
        """Attach a change of the schema, as a unified diff, to the finding of this id."""

    def attach_proposal(self, proposal: Proposal, *, folder: str = "schemas") -> None:
        """Attach to each finding so far the part of a proposal that takes care of it."""

    @property
    def findings(self) -> list[dict[str, Any]]: ...
    @property
    def outcome(self) -> Literal["drift", "upstream", "stale", "ok"]: ...
    @property
    def exit_code(self) -> int: ...
    def render(self, format: str, *, color: bool = False) -> str:
        """Write the report in one of the formats; colors are for text on a terminal."""

@final
class Response:
    """An answer of chess.com that kept its contract, or that the policy let pass."""

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
        """The violations that the policy let pass."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was taken out because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the policy keeps the body from being used."""

@final
class FetchResult:
    """What became of one request of a stream."""

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
        """The violations that the policy let pass; those that it did not are in `error`."""
    @property
    def kept(self) -> list[str | None]:
        """For each violation the JSON text of the value or row that was taken out because of it, if any."""
    @property
    def quarantined(self) -> bool:
        """Whether the policy keeps the body from being used."""
    @property
    def body(self) -> bytes | None:
        """The body as it was received, if it breaks its contract and the policy let it pass."""
    @property
    def error(self) -> Exception | None: ...

@final
class Chunk:
    """Rows of one or several responses, and what became of each request since the chunk before."""

    @property
    def tables(self) -> dict[str, Table]: ...
    @property
    def results(self) -> list[FetchResult]: ...

@final
class Stream:
    """Responses fetched and decoded ahead in the background, in the order of the requests."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Chunk: ...
    def poll(self, timeout: float) -> Chunk | None:
        """Wait at most `timeout` seconds for the next chunk; `None` says that there is none yet."""
    def close(self) -> None:
        """Stop fetching; what is under way is given up."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...

@final
class Counters:
    """What a client has done so far, in numbers; times in seconds."""

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
    """chess.com over HTTP: polite, conditional, every body checked. Blocking calls release the GIL and obey Ctrl-C."""

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
        """Fetch and decode one response. While it waits, `check` is called every now and then; what it raises ends the wait."""
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
        """Fetch many responses of one endpoint ahead in the background; each mapping holds parameters and, if known, `etag`.

        `prefetch` is how many are fetched and decoded ahead; by default twice as many as may be in flight, and at least 4. `policy` says what becomes of a body that breaks its contract, as in `settle`.
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
        """The endpoint whose contract the body is under: `error` for a status of 400 or above; `None` for a web page or redirect."""
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
        """The body, and whether it is not the one that was recorded."""

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
        """What went wrong with the answer on purpose."""

@final
class Faults:
    """What goes wrong with the answers of a replay server: a share of them, in ways that a seed repeats."""

    def __new__(cls, share: float, *, seed: int = 0, kinds: Sequence[str] | None = None) -> Self: ...
    @staticmethod
    def names() -> list[str]:
        """The names of everything that can go wrong."""

@final
class Replay:
    """A loopback server that plays a folder of cassettes."""

    @property
    def base_url(self) -> str: ...
    @property
    def callback_url(self) -> str: ...
    @property
    def requests(self) -> list[RequestLog]: ...
    @property
    def peak_concurrency(self) -> int:
        """How many requests were under way at once at most."""
    def inject(self, faults: Faults | None) -> None:
        """From now on, what goes wrong; `None` ends it."""
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
    """Serve a folder of cassettes over loopback HTTP, with ETags, 304 and gzip; `latency` in seconds.

    More than `max_concurrency` requests at once get 429, as from chess.com.
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
    """Something that needs a person."""

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
    """What to change in the schemas, and what is left to a person."""

    @property
    def changes(self) -> list[ProposedChange]: ...
    @property
    def unsolved(self) -> list[Unsolved]: ...
    @property
    def columns(self) -> list[str]: ...
    @property
    def judged(self) -> int: ...
    @property
    def refused(self) -> int: ...
    def patch(self, folder: str = "schemas") -> str:
        """The changes as a unified patch, with their reasons in front of each file; empty when nothing is changed."""
    def write(self) -> list[Path]:
        """Change the files, all of them or none, and return their paths."""

def propose(
    bodies: Sequence[tuple[str, str, bytes | bytearray | str]],
    *,
    schemas: str | PathLike[str] = ...,
    since: str | None = None,
) -> Proposal:
    """Propose the smallest change of the schemas in a folder (`schemas`) that accepts these bodies.

    Each body comes with its endpoint before it and a name for the evidence: `(endpoint, name, body)`. New members are
    seen `since` a month, by default this one. Nothing is written before `Proposal.write`.
    """
