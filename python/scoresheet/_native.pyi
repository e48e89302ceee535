# @generated from schemas/ and crates/codegen/src/native.pyi by `cargo codegen`. Do not edit.
"""The compiled part of scoresheet. Import these names from `scoresheet` and its namespaces."""

# A typed dictionary and `dict[str, Table]` are the same at runtime, so the overloads of `decode` may overlap.
# mypy: disable-error-code="overload-overlap"

from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from os import PathLike
from types import TracebackType
from typing import Any, ClassVar, Generic, Literal, TypeAlias, final, overload

from typing_extensions import Self, TypeVar

# Exported by `scoresheet.evolution`, `scoresheet.replay` and `scoresheet.report`.
from ._evolution import Change as Change
from ._evolution import Diff as Diff
from ._evolution import NullRates as NullRates
from ._evolution import NullRateWarning as NullRateWarning
from ._evolution import Proposal as Proposal
from ._evolution import ProposedChange as ProposedChange
from ._evolution import Unresolved as Unresolved
from ._evolution import diff as diff
from ._evolution import export_schemas as export_schemas
from ._evolution import propose as propose
from ._replay import Faults as Faults
from ._replay import Recording as Recording
from ._replay import Replay as Replay
from ._replay import RequestLog as RequestLog
from ._replay import identify as identify
from ._replay import import_recordings as import_recordings
from ._replay import read_content as read_content
from ._replay import read_index as read_index
from ._replay import read_recordings as read_recordings
from ._replay import recordings as recordings
from ._replay import replay as replay
from ._report import Report as Report

from .types import EndpointName as EndpointName
from .types import PolicyName as PolicyName
from .types import ViolationCode
from .types import PlayerProfileBody, PlayerProfileTables
from .types import PlayerStatsBody, PlayerStatsTables
from .types import PlayerGamesBody, PlayerGamesTables
from .types import PlayerGamesToMoveBody, PlayerGamesToMoveTables
from .types import PlayerGamesArchivesBody, PlayerGamesArchivesTables
from .types import PlayerGamesArchiveBody, PlayerGamesArchiveTables
from .types import PlayerGamesArchivePgnBody, PlayerGamesArchivePgnTables
from .types import PlayerClubsBody, PlayerClubsTables
from .types import PlayerMatchesBody, PlayerMatchesTables
from .types import PlayerTournamentsBody, PlayerTournamentsTables
from .types import TitledPlayersBody, TitledPlayersTables
from .types import ClubBody, ClubTables
from .types import ClubMembersBody, ClubMembersTables
from .types import ClubMatchesBody, ClubMatchesTables
from .types import CountryBody, CountryTables
from .types import CountryPlayersBody, CountryPlayersTables
from .types import CountryClubsBody, CountryClubsTables
from .types import TournamentBody, TournamentTables
from .types import TournamentRoundBody, TournamentRoundTables
from .types import TournamentRoundGroupBody, TournamentRoundGroupTables
from .types import MatchBody, MatchTables
from .types import MatchBoardBody, MatchBoardTables
from .types import MatchLiveBody, MatchLiveTables
from .types import MatchBoardLiveBody, MatchBoardLiveTables
from .types import DailyPuzzleBody, DailyPuzzleTables
from .types import DailyPuzzleRandomBody, DailyPuzzleRandomTables
from .types import StreamersBody, StreamersTables
from .types import LeaderboardsBody, LeaderboardsTables
from .types import PlayerOnlineStatusBody, PlayerOnlineStatusTables
from .types import ErrorBody, ErrorTables

__version__: str
_codes: list[ViolationCode]

ParameterValue: TypeAlias = str | int
Items: TypeAlias = ParameterValue | Iterable[ParameterValue]

_TablesT = TypeVar("_TablesT", default=Any, covariant=True)
_BodyT = TypeVar("_BodyT", default=Any, covariant=True)
# The names of endpoints: those of the shipped contract, or any for contracts that are loaded at run time.
_NameT = TypeVar("_NameT", bound=str, default=EndpointName, covariant=True)
_GivenNameT = TypeVar("_GivenNameT", bound=str, default=EndpointName, contravariant=True)

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
    def __getitem__(self, column: str, /) -> list[Any]:
        """Return the values of a column: str, int, float, bool, datetime in UTC, or None."""
    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Iterate over the rows as dictionaries."""
    def head(self, n: int = 5) -> Table:
        """Return the first `n` rows."""
    def to_pylist(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries."""
    def to_arrow(self) -> Any:
        """Return a `pyarrow.Table`, without copying."""
    def to_polars(self) -> Any:
        """Return a `polars.DataFrame`."""
    def to_pandas(self) -> Any:
        """Return a `pandas.DataFrame`; needs pyarrow, too."""
    def to_duckdb(self, connection: Any = None) -> Any:
        """Return a relation of a DuckDB connection, by default of DuckDB's own."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Schema:
    """An Arrow schema; `pyarrow.schema(s)` reads it."""

    @property
    def names(self) -> list[str]: ...
    def __arrow_c_schema__(self) -> object: ...

@final
class Endpoint(Generic[_NameT]):
    """One chess.com response under contract."""

    @property
    def name(self) -> _NameT: ...
    @property
    def summary(self) -> str: ...
    @property
    def verified(self) -> str | None:
        """The date of the newest recording that the contract was verified against, `2026-05-29`; `None` without any."""
    @property
    def path(self) -> str | None: ...
    @property
    def host(self) -> str | None: ...
    @property
    def parameters(self) -> list[str]:
        """The parameters without which there is no request, in the order of the path."""
    @property
    def optional_parameters(self) -> list[str]:
        """The parameters of the query that a request may leave out."""
    @property
    def body_format(self) -> Literal["json", "ndjson", "pgn"]: ...
    @property
    def example(self) -> dict[str, str]:
        """The parameters of an example request."""
    @property
    def tables(self) -> list[str]: ...
    @property
    def keys(self) -> dict[str, list[str]]: ...
    @property
    def parents(self) -> dict[str, str]: ...
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
    def pages(self) -> str | None: ...
    @property
    def dlt(self) -> dict[str, dict[str, Any]]: ...

@final
class Violation:
    """One place of a body that violates the contract."""

    @property
    def code(self) -> ViolationCode: ...
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

@overload
def decode(
    endpoint: Literal["player_profile"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> PlayerProfileTables: ...
@overload
def decode(
    endpoint: Literal["player_stats"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerStatsTables: ...
@overload
def decode(
    endpoint: Literal["player_games"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerGamesTables: ...
@overload
def decode(
    endpoint: Literal["player_games_to_move"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerGamesToMoveTables: ...
@overload
def decode(
    endpoint: Literal["player_games_archives"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> PlayerGamesArchivesTables: ...
@overload
def decode(
    endpoint: Literal["player_games_archive"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
    month: int = ...,
) -> PlayerGamesArchiveTables: ...
@overload
def decode(
    endpoint: Literal["player_games_archive_pgn"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
    month: int = ...,
) -> PlayerGamesArchivePgnTables: ...
@overload
def decode(
    endpoint: Literal["player_clubs"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerClubsTables: ...
@overload
def decode(
    endpoint: Literal["player_matches"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerMatchesTables: ...
@overload
def decode(
    endpoint: Literal["player_tournaments"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerTournamentsTables: ...
@overload
def decode(
    endpoint: Literal["titled_players"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    title: str,
) -> TitledPlayersTables: ...
@overload
def decode(
    endpoint: Literal["club"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str = ...,
) -> ClubTables: ...
@overload
def decode(
    endpoint: Literal["club_members"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str,
) -> ClubMembersTables: ...
@overload
def decode(
    endpoint: Literal["club_matches"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str,
) -> ClubMatchesTables: ...
@overload
def decode(
    endpoint: Literal["country"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    iso: str = ...,
) -> CountryTables: ...
@overload
def decode(
    endpoint: Literal["country_players"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    iso: str,
) -> CountryPlayersTables: ...
@overload
def decode(
    endpoint: Literal["country_clubs"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    iso: str,
) -> CountryClubsTables: ...
@overload
def decode(
    endpoint: Literal["tournament"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str,
) -> TournamentTables: ...
@overload
def decode(
    endpoint: Literal["tournament_round"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str,
    round: int,
) -> TournamentRoundTables: ...
@overload
def decode(
    endpoint: Literal["tournament_round_group"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    slug: str,
    round: int,
    group: int,
) -> TournamentRoundGroupTables: ...
@overload
def decode(
    endpoint: Literal["match"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    id: int = ...,
) -> MatchTables: ...
@overload
def decode(
    endpoint: Literal["match_board"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    id: int,
    board: int,
) -> MatchBoardTables: ...
@overload
def decode(
    endpoint: Literal["match_live"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    id: int = ...,
) -> MatchLiveTables: ...
@overload
def decode(
    endpoint: Literal["match_board_live"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    id: int,
    board: int,
) -> MatchBoardLiveTables: ...
@overload
def decode(
    endpoint: Literal["daily_puzzle"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> DailyPuzzleTables: ...
@overload
def decode(
    endpoint: Literal["daily_puzzle_random"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> DailyPuzzleRandomTables: ...
@overload
def decode(
    endpoint: Literal["streamers"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> StreamersTables: ...
@overload
def decode(
    endpoint: Literal["leaderboards"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> LeaderboardsTables: ...
@overload
def decode(
    endpoint: Literal["player_online_status"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> PlayerOnlineStatusTables: ...
@overload
def decode(
    endpoint: Literal["error"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ErrorTables: ...
@overload
def decode(
    endpoint: EndpointName,
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    **parameters: ParameterValue,
) -> dict[str, Table]:
    """Decode one body into its tables, or raise `ContractViolation` with all violations."""

def apply_policy(
    endpoint: EndpointName,
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

@final
class DecodeResult:
    """The outcome of one body of `decode_many`."""

    @property
    def position(self) -> int:
        """Its position among all bodies, from 0."""
    @property
    def source(self) -> str | None:
        """The file or interaction of a cassette that holds it; `None` for a body in memory."""
    @property
    def parameters(self) -> dict[str, str]: ...
    @property
    def url(self) -> str | None:
        """Its URL, else its file."""
    @property
    def rows(self) -> int:
        """Number of its rows in all tables of the chunk."""
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
    def error(self) -> Exception | None:
        """Why the body was rejected."""

@final
class DecodedChunk:
    """The rows of consecutive bodies, and the outcome of each."""

    @property
    def tables(self) -> dict[str, Table]:
        """Every table of the endpoint."""
    @property
    def results(self) -> list[DecodeResult]:
        """The bodies, in their order."""

@final
class DecodeMany:
    """The rows of many bodies in their order; each item is a `DecodedChunk`."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> DecodedChunk: ...
    def read(self) -> DecodedChunk:
        """Decode all bodies that have not been decoded into one chunk."""
    def close(self) -> None:
        """Stop decoding."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...

def decode_many(
    bodies: str | PathLike[str] | Iterable[bytes | bytearray | str | PathLike[str] | Mapping[str, Any]],
    *,
    endpoint: EndpointName,
    policy: PolicyName = "freeze",
    on_error: Literal["raise", "collect"] = "raise",
    threads: int | None = None,
    fetched_at: datetime | None = None,
    **parameters: ParameterValue,
) -> DecodeMany:
    """Decode many bodies of one endpoint on all cores, without the GIL.

    Chunks are returned in the order of the bodies. A few are in memory at a time, and bodies are taken from the
    iterable as there is room for them.

    Args:
        bodies: A folder or file of recorded responses, as `scoresheet check` reads them; or an iterable of bodies.
            A body is bytes, text, or the path of its file. A mapping has it as `body`, with the parameters of its
            request and, if known, its `url` and `fetched_at`.
        endpoint: The endpoint of all bodies. A folder may hold responses of other endpoints, which are passed over.
        policy: Applied to bodies that violate the contract, as in `apply_policy`.
        on_error: `raise` ends with the first rejected body, after the rows before it; `collect` puts its exception
            into `DecodeResult.error`, and continues.
        threads: Number of threads; the default is one for each core.
        fetched_at: The time of all requests; the default is that of the recording, else now.
        parameters: Parameters of all requests, where a body has none of its own.

    Raises:
        ConfigError: An argument is invalid, or the folder has no response of the endpoint.
        ContractViolation: A body violates the contract. The iteration raises it.
        IoError: A file cannot be read.

    Example:
        ```python
        for chunk in scoresheet.decode_many("recordings", endpoint="player_games_archive"):
            print(chunk.tables["games"].to_polars())
        ```
    """

def violations(endpoint: EndpointName, body: bytes | bytearray | str, *, url: str | None = None) -> list[Violation]:
    """Return all violations of one body; an empty list when it conforms."""

@final
class Contract:
    """A contract: endpoints that decode and validate.

    `Contract.load(folder)` reads schemas at run time, without a compiler; `Contract.shipped()` is the one that this
    package was built from, which the functions of the module use.
    """

    @staticmethod
    def load(folder: str | PathLike[str]) -> Contract:
        """Load a folder of schemas; raises `ConfigError` with every problem of every file."""
    @staticmethod
    def shipped() -> Contract:
        """The contract that this package was built from."""
    @property
    def api(self) -> dict[str, Any]:
        """What the endpoints share: `name`, `title`, `hosts`, `parameters`, `arguments`, `errors`, `manners` and `pages`."""
    @property
    def endpoints(self) -> list[Endpoint[Any]]:
        """The endpoints in the order of the manifest, whose names type checkers do not know."""
    @property
    def hash(self) -> str:
        """SHA-256 of the schemas, `endpoints.toml` and `api.toml`, which identifies a version of the contract."""
    @property
    def is_shipped(self) -> bool:
        """Whether it is the contract that this package was built from, or equals it."""
    def decode(
        self,
        endpoint: str,
        body: bytes | bytearray | str,
        *,
        url: str | None = None,
        fetched_at: datetime | None = None,
        **parameters: ParameterValue,
    ) -> dict[str, Table]:
        """Decode one body into its tables, or raise `ContractViolation` with all violations."""
    def apply_policy(
        self,
        endpoint: str,
        body: bytes | bytearray | str,
        *,
        policy: PolicyName = "freeze",
        url: str | None = None,
        fetched_at: datetime | None = None,
        **parameters: ParameterValue,
    ) -> PolicyOutcome:
        """Decode one body under a policy, as the function `apply_policy` does."""
    def decode_many(
        self,
        bodies: str | PathLike[str] | Iterable[bytes | bytearray | str | PathLike[str] | Mapping[str, Any]],
        *,
        endpoint: str,
        policy: PolicyName = "freeze",
        on_error: Literal["raise", "collect"] = "raise",
        threads: int | None = None,
        fetched_at: datetime | None = None,
        **parameters: ParameterValue,
    ) -> DecodeMany:
        """Decode many bodies of one endpoint on all cores, as the function `decode_many` does."""
    def violations(
        self, endpoint: str, body: bytes | bytearray | str, *, url: str | None = None
    ) -> list[Violation]:
        """Return all violations of one body; an empty list when it conforms."""
    def json_schema(self, endpoint: str) -> dict[str, Any]:
        """Return the endpoint's JSON Schema (2020-12), self-contained."""
    def arrow_schema(self, endpoint: str, *, policy: PolicyName = "freeze") -> dict[str, Schema]:
        """Return the Arrow schema of each table of the endpoint under a policy."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

def endpoints() -> list[Endpoint]:
    """Return every endpoint under contract."""

def json_schema(endpoint: EndpointName) -> dict[str, Any]:
    """Return the endpoint's JSON Schema (2020-12), self-contained."""

def arrow_schema(endpoint: EndpointName, *, policy: PolicyName = "freeze") -> dict[str, Schema]:
    """Return the Arrow schema of each table of the endpoint under a policy."""

@final
class Response(Generic[_TablesT, _BodyT]):
    """A response of chess.com that conforms, or that the policy accepted."""

    @property
    def endpoint(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def requested_url(self) -> str:
        """The URL of the request, before redirects."""
    @property
    def next_page(self) -> str | None:
        """The URL of the page of a list after this one, which `Client.pages` requests; `None` after the last page."""
    @property
    def status(self) -> int: ...
    @property
    def etag(self) -> str | None: ...
    @property
    def not_modified(self) -> bool: ...
    @property
    def body(self) -> bytes: ...
    @property
    def tables(self) -> _TablesT: ...
    def json(self) -> _BodyT:
        """Return the body as Python objects, as its schema describes it. PGN is `{"games": [{"pgn": "..."}]}`."""
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
class Pages:
    """The pages of a list, one request after the other."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Response[dict[str, Table]]: ...

@final
class AsyncPages:
    """The pages of a list for `async for`, one request after the other."""

    def __aiter__(self) -> Self: ...
    def __anext__(self) -> Coroutine[Any, Any, Response[dict[str, Table]]]: ...

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
    def __aiter__(self) -> Self: ...
    def __anext__(self) -> Coroutine[Any, Any, Chunk]: ...
    def poll(self, timeout: float) -> Chunk | None:
        """Wait at most `timeout` seconds for the next chunk; return `None` if there is none yet."""
    def close(self) -> None:
        """Stop fetching; requests in flight are cancelled."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...

@final
class Rows:
    """The rows of one table, fetched and decoded ahead in the background; each item is a `Table`."""

    @property
    def table(self) -> str:
        """The table of the rows."""
    @property
    def failed(self) -> list[Exception]:
        """The requests without a usable response so far, as exceptions."""
    @property
    def violations(self) -> list[Violation]:
        """The violations so far that the policy tolerated."""
    @property
    def quarantined(self) -> list[str]:
        """The URLs of the responses so far that are quarantined, whose rows are left out."""
    @property
    def duplicates(self) -> int:
        """Number of rows so far that were left out because an earlier response has them."""
    def __iter__(self) -> Self: ...
    def __next__(self) -> Table: ...
    def __aiter__(self) -> Self: ...
    def __anext__(self) -> Coroutine[Any, Any, Table]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def read(self) -> Table:
        """Read all rows that have not been read."""
    def to_arrow(self) -> Any:
        """Read all rows as a `pyarrow.Table`."""
    def to_polars(self) -> Any:
        """Read all rows as a `polars.DataFrame`."""
    def to_pandas(self) -> Any:
        """Read all rows as a `pandas.DataFrame`; needs pyarrow, too."""
    def to_duckdb(self, connection: Any = None) -> Any:
        """Read all rows as a relation of a DuckDB connection, by default of DuckDB's own."""
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
class PaceServer:
    """A rate limiter that clients of many processes share, such as those of the workers of a cluster.

    Each request of a client with `pace_server=server.address` waits for its turn, retries and redirects included. A pause that
    a host requests applies to all of them, and after a 403 all of them fail for ten minutes.
    """

    def __new__(
        cls,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        max_concurrency: int = 1,
        token: str | None = None,
    ) -> Self:
        """Listen on loopback, or on the address of this machine that workers connect to.

        There a token is needed; a random one is made if none is given. `address` holds it.
        """
    @property
    def address(self) -> str:
        """What `Client(pace_server=...)` takes: host, port, and the token if there is one."""
    def close(self) -> None:
        """Stop serving; requests under way end as usual."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...

@final
class Client(Generic[_GivenNameT]):
    """chess.com over HTTP: polite, conditional, every body validated. Blocking calls release the GIL; Ctrl-C works.

    With `schemas` the names of endpoints are not known to type checkers: then it is a `Client[str]`.
    """

    @overload
    def __new__(
        cls,
        *,
        contact: str | None = None,
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
        schemas: None = None,
        pace_server: str | None = None,
        base_urls: Mapping[str, str] | None = None,
    ) -> Client: ...
    @overload
    def __new__(
        cls,
        *,
        contact: str | None = None,
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
        schemas: str | PathLike[str] | Contract,
        pace_server: str | None = None,
        base_urls: Mapping[str, str] | None = None,
    ) -> Client[str]: ...
    @property
    def counters(self) -> Counters: ...
    def close(self) -> None:
        """Close the connections. Open streams are read to their end; further requests raise `ConfigError`."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...
    def fetch(
        self,
        endpoint: _GivenNameT,
        *,
        etag: str | None = None,
        policy: PolicyName = "freeze",
        check: Callable[[], object] | None = None,
        **parameters: ParameterValue,
    ) -> Response[dict[str, Table]]:
        """Fetch and decode one response. While it waits, `check` is called every 50 ms; an exception in it ends the wait."""
    def fetch_async(
        self,
        endpoint: _GivenNameT,
        *,
        etag: str | None = None,
        policy: PolicyName = "freeze",
        **parameters: ParameterValue,
    ) -> Coroutine[Any, Any, Response[dict[str, Table]]]:
        """Fetch and decode one response. A coroutine."""
    def pages(
        self,
        endpoint: _GivenNameT,
        *,
        known: Mapping[str, tuple[str, str | None]] | None = None,
        policy: PolicyName = "freeze",
        check: Callable[[], object] | None = None,
        **parameters: ParameterValue,
    ) -> Pages:
        """Fetch and decode the pages of a list, each when it is taken. An endpoint without pages has one response.

        `known` describes the pages that the caller has a copy of: by `requested_url` the `etag` and the `next_page`. A page that
        has not changed is a response without tables, `not_modified`.
        """
    def pages_async(
        self,
        endpoint: _GivenNameT,
        *,
        known: Mapping[str, tuple[str, str | None]] | None = None,
        policy: PolicyName = "freeze",
        **parameters: ParameterValue,
    ) -> AsyncPages:
        """Fetch and decode the pages of a list for `async for`, as `pages` does.

        A page whose `await` is cancelled is the next one again.
        """
    def player_profile(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerProfileTables, PlayerProfileBody]:
        """Profile of one player."""
    def player_profile_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerProfileTables, PlayerProfileBody]]:
        """Profile of one player. A coroutine."""
    def player_stats(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerStatsTables, PlayerStatsBody]:
        """Ratings and records of one player."""
    def player_stats_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerStatsTables, PlayerStatsBody]]:
        """Ratings and records of one player. A coroutine."""
    def player_games(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerGamesTables, PlayerGamesBody]:
        """Daily games that one player is playing now."""
    def player_games_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerGamesTables, PlayerGamesBody]]:
        """Daily games that one player is playing now. A coroutine."""
    def player_games_to_move(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerGamesToMoveTables, PlayerGamesToMoveBody]:
        """Daily games that wait for one player to act."""
    def player_games_to_move_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerGamesToMoveTables, PlayerGamesToMoveBody]]:
        """Daily games that wait for one player to act. A coroutine."""
    def player_games_archives(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerGamesArchivesTables, PlayerGamesArchivesBody]:
        """Months in which one player finished games, as URLs."""
    def player_games_archives_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerGamesArchivesTables, PlayerGamesArchivesBody]]:
        """Months in which one player finished games, as URLs. A coroutine."""
    def player_games_archive(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerGamesArchiveTables, PlayerGamesArchiveBody]:
        """Games that one player finished in one month (US-Pacific time)."""
    def player_games_archive_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerGamesArchiveTables, PlayerGamesArchiveBody]]:
        """Games that one player finished in one month (US-Pacific time). A coroutine."""
    def player_games_archive_pgn(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerGamesArchivePgnTables, PlayerGamesArchivePgnBody]:
        """Games that one player finished in one month (US-Pacific time), as PGN text."""
    def player_games_archive_pgn_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerGamesArchivePgnTables, PlayerGamesArchivePgnBody]]:
        """Games that one player finished in one month (US-Pacific time), as PGN text. A coroutine."""
    def player_clubs(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerClubsTables, PlayerClubsBody]:
        """Clubs that one player is a member of."""
    def player_clubs_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerClubsTables, PlayerClubsBody]]:
        """Clubs that one player is a member of. A coroutine."""
    def player_matches(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerMatchesTables, PlayerMatchesBody]:
        """Team matches of one player: finished, in progress and registered."""
    def player_matches_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerMatchesTables, PlayerMatchesBody]]:
        """Team matches of one player: finished, in progress and registered. A coroutine."""
    def player_tournaments(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerTournamentsTables, PlayerTournamentsBody]:
        """Tournaments of one player: finished, in progress and registered."""
    def player_tournaments_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerTournamentsTables, PlayerTournamentsBody]]:
        """Tournaments of one player: finished, in progress and registered. A coroutine."""
    def titled_players(self, title: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TitledPlayersTables, TitledPlayersBody]:
        """Accounts with one title."""
    def titled_players_async(self, title: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TitledPlayersTables, TitledPlayersBody]]:
        """Accounts with one title. A coroutine."""
    def club(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ClubTables, ClubBody]:
        """Profile of one club."""
    def club_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ClubTables, ClubBody]]:
        """Profile of one club. A coroutine."""
    def club_members(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ClubMembersTables, ClubMembersBody]:
        """Members of one club, by when they were last active."""
    def club_members_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ClubMembersTables, ClubMembersBody]]:
        """Members of one club, by when they were last active. A coroutine."""
    def club_matches(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ClubMatchesTables, ClubMatchesBody]:
        """Team matches of one club: finished, in progress and registered."""
    def club_matches_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ClubMatchesTables, ClubMatchesBody]]:
        """Team matches of one club: finished, in progress and registered. A coroutine."""
    def country(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[CountryTables, CountryBody]:
        """Profile of one country."""
    def country_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[CountryTables, CountryBody]]:
        """Profile of one country. A coroutine."""
    def country_players(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[CountryPlayersTables, CountryPlayersBody]:
        """Players of one country who were active of late, 10000 at most."""
    def country_players_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[CountryPlayersTables, CountryPlayersBody]]:
        """Players of one country who were active of late, 10000 at most. A coroutine."""
    def country_clubs(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[CountryClubsTables, CountryClubsBody]:
        """Clubs that belong to one country."""
    def country_clubs_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[CountryClubsTables, CountryClubsBody]]:
        """Clubs that belong to one country. A coroutine."""
    def tournament(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TournamentTables, TournamentBody]:
        """Settings, players and rounds of one tournament."""
    def tournament_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TournamentTables, TournamentBody]]:
        """Settings, players and rounds of one tournament. A coroutine."""
    def tournament_round(self, slug: str, round: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TournamentRoundTables, TournamentRoundBody]:
        """Groups and players of one round of a tournament."""
    def tournament_round_async(self, slug: str, round: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TournamentRoundTables, TournamentRoundBody]]:
        """Groups and players of one round of a tournament. A coroutine."""
    def tournament_round_group(self, slug: str, round: int, group: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TournamentRoundGroupTables, TournamentRoundGroupBody]:
        """Games and standings of one group of a tournament's round."""
    def tournament_round_group_async(self, slug: str, round: int, group: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TournamentRoundGroupTables, TournamentRoundGroupBody]]:
        """Games and standings of one group of a tournament's round. A coroutine."""
    def match(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MatchTables, MatchBody]:
        """One daily team match: settings, teams and players."""
    def match_async(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MatchTables, MatchBody]]:
        """One daily team match: settings, teams and players. A coroutine."""
    def match_board(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MatchBoardTables, MatchBoardBody]:
        """Scores and games of one board of a daily team match."""
    def match_board_async(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MatchBoardTables, MatchBoardBody]]:
        """Scores and games of one board of a daily team match. A coroutine."""
    def match_live(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MatchLiveTables, MatchLiveBody]:
        """One live team match: settings, teams and players."""
    def match_live_async(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MatchLiveTables, MatchLiveBody]]:
        """One live team match: settings, teams and players. A coroutine."""
    def match_board_live(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MatchBoardLiveTables, MatchBoardLiveBody]:
        """Scores and games of one board of a live team match."""
    def match_board_live_async(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MatchBoardLiveTables, MatchBoardLiveBody]]:
        """Scores and games of one board of a live team match. A coroutine."""
    def daily_puzzle(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[DailyPuzzleTables, DailyPuzzleBody]:
        """The puzzle of the day."""
    def daily_puzzle_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[DailyPuzzleTables, DailyPuzzleBody]]:
        """The puzzle of the day. A coroutine."""
    def daily_puzzle_random(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[DailyPuzzleRandomTables, DailyPuzzleRandomBody]:
        """A puzzle of some past day."""
    def daily_puzzle_random_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[DailyPuzzleRandomTables, DailyPuzzleRandomBody]]:
        """A puzzle of some past day. A coroutine."""
    def streamers(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[StreamersTables, StreamersBody]:
        """Streamers that chess.com lists, and whether they are live."""
    def streamers_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[StreamersTables, StreamersBody]]:
        """Streamers that chess.com lists, and whether they are live. A coroutine."""
    def leaderboards(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[LeaderboardsTables, LeaderboardsBody]:
        """The best fifty players of each category."""
    def leaderboards_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[LeaderboardsTables, LeaderboardsBody]]:
        """The best fifty players of each category. A coroutine."""
    def player_online_status(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PlayerOnlineStatusTables, PlayerOnlineStatusBody]:
        """Whether one player is online now (unofficial)."""
    def player_online_status_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PlayerOnlineStatusTables, PlayerOnlineStatusBody]]:
        """Whether one player is online now (unofficial). A coroutine."""
    def stream(
        self,
        endpoint: _GivenNameT,
        requests: Iterable[Mapping[str, Any]],
        *,
        batch_rows: int = 20_000,
        prefetch: int | None = None,
        on_error: Literal["raise", "collect"] = "raise",
        policy: PolicyName = "freeze",
    ) -> Stream:
        """Fetch many responses of one endpoint in the background; each mapping has the parameters and, if known, `etag`.

        Each page of a list is a result of its own. Its `etag` is not sent, because it identifies one page only.
        `prefetch` is the number of responses fetched and decoded ahead; the default is twice `max_concurrency`, at least 4. `policy` applies to bodies that violate their contract, as in `apply_policy`.
        """
    def rows(
        self,
        name: str,
        items: Items | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        policy: PolicyName = "freeze",
        skip_unknown: bool = False,
        **of: Items,
    ) -> Rows:
        """Return the rows of a resource, an endpoint or one of its tables (`NAME.TABLE`), for these items.

        `of` names items of other arguments of the dlt source: `clubs="lantern-club"` for its members. `since` and `until` are
        months, `YYYY/MM`. Items that chess.com does not know raise `UpstreamError`, unless they are skipped.
        """
    def games(
        self,
        players: Items,
        *,
        since: str | None = None,
        until: str | None = None,
        policy: PolicyName = "freeze",
        skip_unknown: bool = False,
    ) -> Rows:
        """Return the games of players, from the month `since` to the month `until` (`YYYY/MM`).

        A game of two of the players is one row.
        """
    def profiles(self, players: Items, *, policy: PolicyName = "freeze", skip_unknown: bool = False) -> Rows:
        """Return the profiles of players."""
    def stats(self, players: Items, *, policy: PolicyName = "freeze", skip_unknown: bool = False) -> Rows:
        """Return the ratings and records of players, a row for each kind of game."""
    def member_profiles(self, clubs: Items, *, policy: PolicyName = "freeze", skip_unknown: bool = False) -> Rows:
        """Return the profiles of the members of clubs."""
    def tournament_games(self, tournaments: Items, *, policy: PolicyName = "freeze", skip_unknown: bool = False) -> Rows:
        """Return the games of tournaments."""

def _activity(base_url: str | None, callback_url: str | None) -> tuple[int, float | None, int, int]:
    """Return, of all clients of this process, the requests in flight, the seconds that are left of a pause of the
    server, and the responses and bytes received so far."""

def _run_command(arguments: Sequence[str], host: object) -> int:
    """Run a command and return its exit code; `host` is a `scoresheet.cli.Host`."""
