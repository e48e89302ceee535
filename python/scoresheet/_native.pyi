# @generated from schemas/ and crates/codegen/src/native.pyi by `cargo codegen`. Do not edit.
"""The compiled part of scoresheet. Import these names from `scoresheet` and its namespaces."""

# A typed dictionary and `dict[str, Table]` are the same at runtime, so the overloads of `decode` may overlap.
# mypy: disable-error-code="overload-overlap"

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime
from os import PathLike
from types import TracebackType
from typing import Any, Literal, TypeAlias, TypedDict, final, overload, type_check_only

from typing_extensions import Self

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

__version__: str

EndpointName: TypeAlias = Literal[
    "player_profile",
    "player_stats",
    "player_games",
    "player_games_to_move",
    "player_games_archives",
    "player_games_archive",
    "player_games_archive_pgn",
    "player_clubs",
    "player_matches",
    "player_tournaments",
    "titled_players",
    "club",
    "club_members",
    "club_matches",
    "country",
    "country_players",
    "country_clubs",
    "tournament",
    "tournament_round",
    "tournament_round_group",
    "match",
    "match_board",
    "match_live",
    "match_board_live",
    "daily_puzzle",
    "daily_puzzle_random",
    "streamers",
    "leaderboards",
    "player_online_status",
    "error",
]
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
    def host(self) -> str | None: ...
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

@type_check_only
class PlayerProfileTables(TypedDict):
    """Profile of one player."""

    player_profile: Table
    """Columns last_online, joined, player_id, followers, aid, url, name, username, title, country, status, is_streamer, verified, league, avatar, location, twitch_url."""
    streaming_platforms: Table
    """Columns player_id, type, channel_url."""

@type_check_only
class PlayerStatsTables(TypedDict):
    """Ratings and records of one player."""

    player_stats: Table
    """Columns username, fide, tactics__highest__rating, tactics__highest__date, tactics__lowest__rating, tactics__lowest__date, lessons__highest__rating, lessons__highest__date, lessons__lowest__rating, lessons__lowest__date, puzzle_rush__best__total_attempts, puzzle_rush__best__score, puzzle_rush__daily__total_attempts, puzzle_rush__daily__score."""
    ratings: Table
    """Columns username, category, last__rating, last__date, last__rd, best__rating, best__date, best__game, record__win, record__loss, record__draw, record__time_per_move, record__timeout_percent, tournament__count, tournament__withdraw, tournament__points, tournament__highest_finish."""

@type_check_only
class PlayerGamesTables(TypedDict):
    """Daily games that one player is playing now."""

    games: Table
    """Columns username, url, move_by, pgn, time_control, last_activity, rated, turn, draw_offer, fen, start_time, time_class, rules, white, black, tournament, match."""

@type_check_only
class PlayerGamesToMoveTables(TypedDict):
    """Daily games that wait for one player to act."""

    games: Table
    """Columns username, url, move_by, draw_offer, last_activity."""

@type_check_only
class PlayerGamesArchivesTables(TypedDict):
    """Months in which one player finished games, as URLs."""

    archives: Table
    """Columns value."""

@type_check_only
class PlayerGamesArchiveTables(TypedDict):
    """Games that one player finished in one month (US-Pacific time)."""

    games: Table
    """Columns end_time, url, pgn, time_control, rated, tcn, uuid, initial_setup, fen, time_class, rules, eco, black__rating, black__result, black__aid, black__username, black__uuid, white__rating, white__result, white__aid, white__username, white__uuid, accuracies__white, accuracies__black, start_time, tournament, match."""

@type_check_only
class PlayerGamesArchivePgnTables(TypedDict):
    """Games that one player finished in one month (US-Pacific time), as PGN text."""

    games: Table
    """Columns link, pgn."""

@type_check_only
class PlayerClubsTables(TypedDict):
    """Clubs that one player is a member of."""

    clubs: Table
    """Columns username, aid, name, last_activity, icon, url, joined."""

@type_check_only
class PlayerMatchesTables(TypedDict):
    """Team matches of one player: finished, in progress and registered."""

    finished: Table
    """Columns username, aid, name, url, club, results__played_as_white, results__played_as_black, board."""
    in_progress: Table
    """Columns username, aid, name, url, club, results__played_as_white, results__played_as_black, board."""
    registered: Table
    """Columns username, aid, name, url, club."""

@type_check_only
class PlayerTournamentsTables(TypedDict):
    """Tournaments of one player: finished, in progress and registered."""

    finished: Table
    """Columns username, aid, url, wins, losses, draws, points_awarded, placement, status, total_players, time_class, type."""
    in_progress: Table
    """Columns username, aid, url, wins, losses, draws, status, total_players, time_class, type."""
    registered: Table
    """Columns username, aid, url, status, time_class, type."""

@type_check_only
class TitledPlayersTables(TypedDict):
    """Accounts with one title."""

    players: Table
    """Columns title, value."""

@type_check_only
class ClubTables(TypedDict):
    """Profile of one club."""

    club: Table
    """Columns aid, name, club_id, country, location, average_daily_rating, members_count, created, last_activity, visibility, join_request, icon, description, url."""
    admin: Table
    """Columns club_id, value."""

@type_check_only
class ClubMembersTables(TypedDict):
    """Members of one club, by when they were last active."""

    weekly: Table
    """Columns slug, username, joined."""
    monthly: Table
    """Columns slug, username, joined."""
    all_time: Table
    """Columns slug, username, joined."""

@type_check_only
class ClubMatchesTables(TypedDict):
    """Team matches of one club: finished, in progress and registered."""

    finished: Table
    """Columns slug, aid, name, opponent, start_time, time_class, result."""
    in_progress: Table
    """Columns slug, aid, name, opponent, start_time, time_class."""
    registered: Table
    """Columns slug, aid, name, opponent, start_time, time_class."""

@type_check_only
class CountryTables(TypedDict):
    """Profile of one country."""

    country: Table
    """Columns aid, code, name."""

@type_check_only
class CountryPlayersTables(TypedDict):
    """Players of one country who were active of late, 10000 at most."""

    country_players: Table
    """Columns iso, comment."""
    players: Table
    """Columns iso, value."""

@type_check_only
class CountryClubsTables(TypedDict):
    """Clubs that belong to one country."""

    clubs: Table
    """Columns iso, value."""

@type_check_only
class TournamentTables(TypedDict):
    """Settings, players and rounds of one tournament."""

    tournament: Table
    """Columns slug, name, url, description, creator, status, start_time, finish_time, settings__type, settings__rules, settings__is_rated, settings__is_official, settings__is_invite_only, settings__min_rating, settings__max_rating, settings__initial_group_size, settings__user_advance_count, settings__use_tiebreak, settings__allow_vacation, settings__winner_places, settings__registered_user_count, settings__games_per_opponent, settings__total_rounds, settings__concurrent_games_per_opponent, settings__time_class, settings__time_control."""
    players: Table
    """Columns slug, username, status."""
    rounds: Table
    """Columns slug, value."""

@type_check_only
class TournamentRoundTables(TypedDict):
    """Groups and players of one round of a tournament."""

    groups: Table
    """Columns slug, round, value."""
    players: Table
    """Columns slug, round, username, points, is_advancing."""

@type_check_only
class TournamentRoundGroupTables(TypedDict):
    """Games and standings of one group of a tournament's round."""

    fair_play_removals: Table
    """Columns slug, round, group, value."""
    games: Table
    """Columns slug, round, group, url, pgn, time_control, end_time, rated, fen, start_time, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, accuracies__white, accuracies__black, eco, tournament, turn, move_by, last_activity, draw_offer."""
    players: Table
    """Columns slug, round, group, username, points, is_advancing, tie_break, is_winner."""

@type_check_only
class MatchTables(TypedDict):
    """One daily team match: settings, teams and players."""

    match: Table
    """Columns aid, name, url, description, start_time, end_time, status, boards, settings__rules, settings__time_class, settings__time_control, settings__initial_setup, settings__min_team_players, settings__max_team_players, settings__min_required_games, settings__min_rating, settings__max_rating, settings__autostart, teams__team1__aid, teams__team1__name, teams__team1__url, teams__team1__score, teams__team1__result, teams__team1__locked, teams__team2__aid, teams__team2__name, teams__team2__url, teams__team2__score, teams__team2__result, teams__team2__locked."""
    teams__team1__players: Table
    """Columns aid, username, stats, rating, rd, timeout_percent, status, played_as_white, played_as_black, board."""
    teams__team1__fair_play_removals: Table
    """Columns aid, value."""
    teams__team2__players: Table
    """Columns aid, username, stats, rating, rd, timeout_percent, status, played_as_white, played_as_black, board."""
    teams__team2__fair_play_removals: Table
    """Columns aid, value."""

@type_check_only
class MatchBoardTables(TypedDict):
    """Scores and games of one board of a daily team match."""

    board_scores: Table
    """Columns id, board, username, value."""
    games: Table
    """Columns id, board, url, pgn, time_control, end_time, rated, fen, start_time, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, accuracies__white, accuracies__black, eco, match, turn, move_by, last_activity, draw_offer."""

@type_check_only
class MatchLiveTables(TypedDict):
    """One live team match: settings, teams and players."""

    match_live: Table
    """Columns aid, name, url, description, start_time, end_time, status, boards, settings__rules, settings__time_class, settings__time_control, settings__time_increment, settings__initial_setup, settings__min_team_players, settings__max_team_players, settings__min_required_games, settings__min_rating, settings__max_rating, settings__autostart, teams__team1__aid, teams__team1__name, teams__team1__url, teams__team1__score, teams__team1__result, teams__team1__locked, teams__team2__aid, teams__team2__name, teams__team2__url, teams__team2__score, teams__team2__result, teams__team2__locked."""
    teams__team1__players: Table
    """Columns aid, username, stats, rating, rd, timeout_percent, status, played_as_white, played_as_black, board."""
    teams__team1__fair_play_removals: Table
    """Columns aid, value."""
    teams__team2__players: Table
    """Columns aid, username, stats, rating, rd, timeout_percent, status, played_as_white, played_as_black, board."""
    teams__team2__fair_play_removals: Table
    """Columns aid, value."""

@type_check_only
class MatchBoardLiveTables(TypedDict):
    """Scores and games of one board of a live team match."""

    board_scores: Table
    """Columns id, board, username, value."""
    games: Table
    """Columns id, board, url, pgn, time_control, end_time, rated, accuracies__white, accuracies__black, fen, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, eco."""

@type_check_only
class DailyPuzzleTables(TypedDict):
    """The puzzle of the day."""

    daily_puzzle: Table
    """Columns url, title, comments, publish_time, fen, pgn, image."""

@type_check_only
class DailyPuzzleRandomTables(TypedDict):
    """A puzzle of some past day."""

    daily_puzzle_random: Table
    """Columns url, title, comments, publish_time, fen, pgn, image."""

@type_check_only
class StreamersTables(TypedDict):
    """Streamers that chess.com lists, and whether they are live."""

    streamers: Table
    """Columns username, avatar, twitch_url, url, is_live, is_community_streamer."""
    streamers__platforms: Table
    """Columns username, type, stream_url, channel_url, is_live, is_main_live_platform."""

@type_check_only
class LeaderboardsTables(TypedDict):
    """The best fifty players of each category."""

    leaderboards: Table
    """Columns category, player_id, aid, url, username, score, rank, country, country_id, title, name, status, avatar, trend_score__direction, trend_score__delta, trend_rank__direction, trend_rank__delta, flair_code, win_count, loss_count, draw_count."""

@type_check_only
class PlayerOnlineStatusTables(TypedDict):
    """Whether one player is online now (unofficial)."""

    player_online_status: Table
    """Columns username, online_status, last_login_date, check_time."""

@type_check_only
class ErrorTables(TypedDict):
    """Body of a response whose HTTP status is 400 or above."""

    error: Table
    """Columns code, message."""

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
    def endpoints(self) -> list[Endpoint]:
        """The endpoints in the order of the manifest."""
    @property
    def hash(self) -> str:
        """SHA-256 of the names and schema hashes of all endpoints, which identifies a version of the contract."""
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

def json_schema(endpoint: str) -> dict[str, Any]:
    """Return the endpoint's JSON Schema (2020-12), self-contained."""

def arrow_schema(endpoint: str, *, policy: PolicyName = "freeze") -> dict[str, Schema]:
    """Return the Arrow schema of each table of the endpoint under a policy."""

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
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
        /,
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
        schemas: str | PathLike[str] | Contract | None = None,
        pace_server: str | None = None,
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
    def player_profile(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Profile of one player."""
    def player_profile_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Profile of one player. Awaitable."""
    def player_stats(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Ratings and records of one player."""
    def player_stats_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Ratings and records of one player. Awaitable."""
    def player_games(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Daily games that one player is playing now."""
    def player_games_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Daily games that one player is playing now. Awaitable."""
    def player_games_to_move(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Daily games that wait for one player to act."""
    def player_games_to_move_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Daily games that wait for one player to act. Awaitable."""
    def player_games_archives(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Months in which one player finished games, as URLs."""
    def player_games_archives_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Months in which one player finished games, as URLs. Awaitable."""
    def player_games_archive(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Games that one player finished in one month (US-Pacific time)."""
    def player_games_archive_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Games that one player finished in one month (US-Pacific time). Awaitable."""
    def player_games_archive_pgn(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Games that one player finished in one month (US-Pacific time), as PGN text."""
    def player_games_archive_pgn_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Games that one player finished in one month (US-Pacific time), as PGN text. Awaitable."""
    def player_clubs(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Clubs that one player is a member of."""
    def player_clubs_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Clubs that one player is a member of. Awaitable."""
    def player_matches(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Team matches of one player: finished, in progress and registered."""
    def player_matches_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Team matches of one player: finished, in progress and registered. Awaitable."""
    def player_tournaments(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Tournaments of one player: finished, in progress and registered."""
    def player_tournaments_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Tournaments of one player: finished, in progress and registered. Awaitable."""
    def titled_players(self, title: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Accounts with one title."""
    def titled_players_async(self, title: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Accounts with one title. Awaitable."""
    def club(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Profile of one club."""
    def club_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Profile of one club. Awaitable."""
    def club_members(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Members of one club, by when they were last active."""
    def club_members_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Members of one club, by when they were last active. Awaitable."""
    def club_matches(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Team matches of one club: finished, in progress and registered."""
    def club_matches_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Team matches of one club: finished, in progress and registered. Awaitable."""
    def country(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Profile of one country."""
    def country_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Profile of one country. Awaitable."""
    def country_players(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Players of one country who were active of late, 10000 at most."""
    def country_players_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Players of one country who were active of late, 10000 at most. Awaitable."""
    def country_clubs(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Clubs that belong to one country."""
    def country_clubs_async(self, iso: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Clubs that belong to one country. Awaitable."""
    def tournament(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Settings, players and rounds of one tournament."""
    def tournament_async(self, slug: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Settings, players and rounds of one tournament. Awaitable."""
    def tournament_round(self, slug: str, round: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Groups and players of one round of a tournament."""
    def tournament_round_async(self, slug: str, round: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Groups and players of one round of a tournament. Awaitable."""
    def tournament_round_group(self, slug: str, round: int, group: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Games and standings of one group of a tournament's round."""
    def tournament_round_group_async(self, slug: str, round: int, group: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Games and standings of one group of a tournament's round. Awaitable."""
    def match(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """One daily team match: settings, teams and players."""
    def match_async(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """One daily team match: settings, teams and players. Awaitable."""
    def match_board(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Scores and games of one board of a daily team match."""
    def match_board_async(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Scores and games of one board of a daily team match. Awaitable."""
    def match_live(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """One live team match: settings, teams and players."""
    def match_live_async(self, id: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """One live team match: settings, teams and players. Awaitable."""
    def match_board_live(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Scores and games of one board of a live team match."""
    def match_board_live_async(self, id: int, board: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Scores and games of one board of a live team match. Awaitable."""
    def daily_puzzle(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """The puzzle of the day."""
    def daily_puzzle_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """The puzzle of the day. Awaitable."""
    def daily_puzzle_random(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A puzzle of some past day."""
    def daily_puzzle_random_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A puzzle of some past day. Awaitable."""
    def streamers(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Streamers that chess.com lists, and whether they are live."""
    def streamers_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Streamers that chess.com lists, and whether they are live. Awaitable."""
    def leaderboards(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """The best fifty players of each category."""
    def leaderboards_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """The best fifty players of each category. Awaitable."""
    def player_online_status(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Whether one player is online now (unofficial)."""
    def player_online_status_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Whether one player is online now (unofficial). Awaitable."""
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

def _run_command(arguments: Sequence[str], host: object) -> int:
    """Run a command and return its exit code; `host` is a `scoresheet.cli.Host`."""
