# @generated from schemas/ and crates/codegen/src/types.py by `cargo codegen`. Do not edit.
"""Types for annotations: names of endpoints, policies and codes, the tables of each endpoint, and its body as JSON.

```python
from scoresheet.types import EndpointName, PlayerProfileBody

def country(profile: PlayerProfileBody) -> str:
    return profile["country"]
```

Importing this module takes a while, so that `scoresheet` itself does not.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from scoresheet._native import Table

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

PolicyName: TypeAlias = Literal["freeze", "discard_row", "evolve", "quarantine"]

ViolationCode: TypeAlias = Literal[
    "unknown_field",
    "missing_field",
    "duplicate_field",
    "null_value",
    "wrong_type",
    "unknown_value",
    "out_of_range",
    "bad_format",
    "truncated_json",
    "invalid_json",
]


class PlayerProfileTables(TypedDict):
    """Profile of one player."""

    player_profile: Table
    """Columns last_online, joined, player_id, followers, aid, url, name, username, title, country, status, is_streamer, verified, league, avatar, location, twitch_url."""
    streaming_platforms: Table
    """Columns player_id, type, channel_url."""


class PlayerProfileBodyStreamingPlatforms(TypedDict):
    """One channel of a streamer."""

    type: str
    channel_url: str


_PlayerProfileBodyRequired = TypedDict(
    "_PlayerProfileBodyRequired",
    {
        "last_online": "int",
        "joined": "int",
        "player_id": "int",
        "@id": "str",
        "url": "str",
        "username": "str",
        "country": "str",
        "status": "Literal[\"basic\", \"premium\", \"mod\", \"staff\", \"closed\", \"closed:fair_play_violations\", \"closed:abuse\"]",
        "verified": "bool",
    },
)


class _PlayerProfileBodyOptional(TypedDict, total=False):
    followers: int
    name: str
    title: Literal["GM", "WGM", "IM", "WIM", "FM", "WFM", "NM", "WNM", "CM", "WCM"]
    is_streamer: bool
    league: Literal["Wood", "Stone", "Bronze", "Silver", "Crystal", "Elite", "Champion", "Legend"]
    avatar: str
    location: str
    twitch_url: str
    streaming_platforms: list[PlayerProfileBodyStreamingPlatforms]


class PlayerProfileBody(_PlayerProfileBodyRequired, _PlayerProfileBodyOptional):
    """What a player's account says about the player. Documented as \"Player Profile\" of the Published-Data API."""


class PlayerStatsTables(TypedDict):
    """Ratings and records of one player."""

    player_stats: Table
    """Columns username, fide, tactics__highest__rating, tactics__highest__date, tactics__lowest__rating, tactics__lowest__date, lessons__highest__rating, lessons__highest__date, lessons__lowest__rating, lessons__lowest__date, puzzle_rush__best__total_attempts, puzzle_rush__best__score, puzzle_rush__daily__total_attempts, puzzle_rush__daily__score."""
    ratings: Table
    """Columns username, category, last__rating, last__date, last__rd, best__rating, best__date, best__game, record__win, record__loss, record__draw, record__time_per_move, record__timeout_percent, tournament__count, tournament__withdraw, tournament__points, tournament__highest_finish."""


class PlayerStatsBodyTacticsHighest(TypedDict):
    """A rating and when it was reached."""

    rating: int
    date: int


class PlayerStatsBodyTactics(TypedDict, total=False):
    """The highest and the lowest rating ever."""

    highest: PlayerStatsBodyTacticsHighest
    lowest: PlayerStatsBodyTacticsHighest


class PlayerStatsBodyPuzzleRushBest(TypedDict):
    """One run of Puzzle Rush."""

    total_attempts: int
    score: int


class PlayerStatsBodyPuzzleRush(TypedDict, total=False):
    """Puzzle Rush; empty for who never played it. Documented."""

    best: PlayerStatsBodyPuzzleRushBest
    daily: PlayerStatsBodyPuzzleRushBest


class _PlayerStatsBodyItemLastRequired(TypedDict):
    rating: int
    date: int


class _PlayerStatsBodyItemLastOptional(TypedDict, total=False):
    rd: int


class PlayerStatsBodyItemLast(_PlayerStatsBodyItemLastRequired, _PlayerStatsBodyItemLastOptional):
    """The current rating. Left out by the documentation where nothing is known."""


class _PlayerStatsBodyItemBestRequired(TypedDict):
    rating: int
    date: int


class _PlayerStatsBodyItemBestOptional(TypedDict, total=False):
    game: str


class PlayerStatsBodyItemBest(_PlayerStatsBodyItemBestRequired, _PlayerStatsBodyItemBestOptional):
    """The best rating ever won; absent without a win. Documented."""


class _PlayerStatsBodyItemRecordRequired(TypedDict):
    win: int
    loss: int
    draw: int


class _PlayerStatsBodyItemRecordOptional(TypedDict, total=False):
    time_per_move: int
    timeout_percent: float


class PlayerStatsBodyItemRecord(_PlayerStatsBodyItemRecordRequired, _PlayerStatsBodyItemRecordOptional):
    """How all games of the kind ended. Documented."""


class PlayerStatsBodyItemTournament(TypedDict):
    """Daily tournaments, the same for every variant; absent without any. Documented."""

    count: int
    withdraw: int
    points: int
    highest_finish: int


class _PlayerStatsBodyItemRequired(TypedDict):
    record: PlayerStatsBodyItemRecord


class _PlayerStatsBodyItemOptional(TypedDict, total=False):
    last: PlayerStatsBodyItemLast
    best: PlayerStatsBodyItemBest
    tournament: PlayerStatsBodyItemTournament


class PlayerStatsBodyItem(_PlayerStatsBodyItemRequired, _PlayerStatsBodyItemOptional):
    """Rating and record in one kind of game: a variant at one speed, `chess_blitz`. The documentation promises a block for each variant and speed ever played."""


PlayerStatsBody: TypeAlias = dict[str, int | PlayerStatsBodyTactics | PlayerStatsBodyPuzzleRush | PlayerStatsBodyItem]


class PlayerGamesTables(TypedDict):
    """Daily games that one player is playing now."""

    games: Table
    """Columns username, url, move_by, pgn, time_control, last_activity, rated, turn, draw_offer, fen, start_time, time_class, rules, white, black, tournament, match."""


class _PlayerGamesBodyGamesRequired(TypedDict):
    url: str
    move_by: int
    pgn: str
    time_control: str
    last_activity: int
    rated: bool
    turn: Literal["white", "black"]
    fen: str
    start_time: int
    time_class: Literal["daily"]
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    white: str
    black: str


class _PlayerGamesBodyGamesOptional(TypedDict, total=False):
    draw_offer: Literal["white", "black"]
    tournament: str
    match: str


class PlayerGamesBodyGames(_PlayerGamesBodyGamesRequired, _PlayerGamesBodyGamesOptional):
    """One daily game that is still played."""


class PlayerGamesBody(TypedDict):
    """The daily games that a player is playing now. Documented as \"Current Daily Chess\" of the Published-Data API."""

    games: list[PlayerGamesBodyGames]


class PlayerGamesToMoveTables(TypedDict):
    """Daily games that wait for one player to act."""

    games: Table
    """Columns username, url, move_by, draw_offer, last_activity."""


class _PlayerGamesToMoveBodyGamesRequired(TypedDict):
    url: str
    move_by: int
    last_activity: int


class _PlayerGamesToMoveBodyGamesOptional(TypedDict, total=False):
    draw_offer: bool


class PlayerGamesToMoveBodyGames(_PlayerGamesToMoveBodyGamesRequired, _PlayerGamesToMoveBodyGamesOptional):
    """One daily game that waits for the player."""


class PlayerGamesToMoveBody(TypedDict):
    """The daily games in which it is the player's turn to act. Documented as \"Concise To-Move Daily Chess\" of the Published-Data API."""

    games: list[PlayerGamesToMoveBodyGames]


class PlayerGamesArchivesTables(TypedDict):
    """Months in which one player finished games, as URLs."""

    archives: Table
    """Columns value."""


class PlayerGamesArchivesBody(TypedDict):
    """The months in which a player finished at least one game, oldest first. Documented as \"List of Monthly Archives\" of the Published-Data API."""

    archives: list[str]


class PlayerGamesArchiveTables(TypedDict):
    """Games that one player finished in one month (US-Pacific time)."""

    games: Table
    """Columns end_time, url, pgn, time_control, rated, tcn, uuid, initial_setup, fen, time_class, rules, eco, black__rating, black__result, black__aid, black__username, black__uuid, white__rating, white__result, white__aid, white__username, white__uuid, accuracies__white, accuracies__black, start_time, tournament, match."""


_PlayerGamesArchiveBodyGamesBlackRequired = TypedDict(
    "_PlayerGamesArchiveBodyGamesBlackRequired",
    {
        "rating": "int",
        "result": "Literal[\"win\", \"checkmated\", \"agreed\", \"repetition\", \"timeout\", \"resigned\", \"stalemate\", \"lose\", \"insufficient\", \"50move\", \"abandoned\", \"kingofthehill\", \"threecheck\", \"timevsinsufficient\", \"bughousepartnerlose\"]",
        "@id": "str",
        "username": "str",
        "uuid": "str",
    },
)


class PlayerGamesArchiveBodyGamesBlack(_PlayerGamesArchiveBodyGamesBlackRequired):
    """One player's part in a finished game."""


class PlayerGamesArchiveBodyGamesAccuracies(TypedDict):
    """Accuracy of both sides; present once somebody had the game analyzed. Documented."""

    white: float
    black: float


class _PlayerGamesArchiveBodyGamesRequired(TypedDict):
    end_time: int
    url: str
    time_control: str
    rated: bool
    tcn: str
    uuid: str
    initial_setup: str
    fen: str
    time_class: Literal["daily", "rapid", "blitz", "bullet"]
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    black: PlayerGamesArchiveBodyGamesBlack
    white: PlayerGamesArchiveBodyGamesBlack


class _PlayerGamesArchiveBodyGamesOptional(TypedDict, total=False):
    pgn: str
    eco: str
    accuracies: PlayerGamesArchiveBodyGamesAccuracies
    start_time: int
    tournament: str
    match: str


class PlayerGamesArchiveBodyGames(_PlayerGamesArchiveBodyGamesRequired, _PlayerGamesArchiveBodyGamesOptional):
    """One finished game."""


class PlayerGamesArchiveBody(TypedDict):
    """The games that a player finished in one month of US-Pacific time, in order of their end. Documented as \"Complete Monthly Archives\" of the Published-Data API."""

    games: list[PlayerGamesArchiveBodyGames]


class PlayerGamesArchivePgnTables(TypedDict):
    """Games that one player finished in one month (US-Pacific time), as PGN text."""

    games: Table
    """Columns link, pgn."""


class PlayerGamesArchivePgnBodyGames(TypedDict):
    """One game of the text."""

    Link: str
    pgn: str


class PlayerGamesArchivePgnBody(TypedDict):
    """The games that a player finished in one month of US-Pacific time as PGN text, latest first. Documented as \"Multi-Game PGN Download\" of the Published-Data API."""

    games: list[PlayerGamesArchivePgnBodyGames]


class PlayerClubsTables(TypedDict):
    """Clubs that one player is a member of."""

    clubs: Table
    """Columns username, aid, name, last_activity, icon, url, joined."""


_PlayerClubsBodyClubsRequired = TypedDict(
    "_PlayerClubsBodyClubsRequired",
    {
        "@id": "str",
        "name": "str",
        "last_activity": "int",
        "url": "str",
        "joined": "int",
    },
)


class _PlayerClubsBodyClubsOptional(TypedDict, total=False):
    icon: str


class PlayerClubsBodyClubs(_PlayerClubsBodyClubsRequired, _PlayerClubsBodyClubsOptional):
    """One membership."""


class PlayerClubsBody(TypedDict):
    """The clubs that a player is a member of. Documented as \"Player's Clubs\" of the Published-Data API."""

    clubs: list[PlayerClubsBodyClubs]


class PlayerMatchesTables(TypedDict):
    """Team matches of one player: finished, in progress and registered."""

    finished: Table
    """Columns username, aid, name, url, club, results__played_as_white, results__played_as_black, board."""
    in_progress: Table
    """Columns username, aid, name, url, club, results__played_as_white, results__played_as_black, board."""
    registered: Table
    """Columns username, aid, name, url, club."""


class PlayerMatchesBodyFinishedResults(TypedDict, total=False):
    """How the player's two games ended for the player."""

    played_as_white: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]
    played_as_black: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


_PlayerMatchesBodyFinishedRequired = TypedDict(
    "_PlayerMatchesBodyFinishedRequired",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "club": "str",
        "results": "PlayerMatchesBodyFinishedResults",
        "board": "str",
    },
)


class PlayerMatchesBodyFinished(_PlayerMatchesBodyFinishedRequired):
    """One match that is over."""


_PlayerMatchesBodyInProgressRequired = TypedDict(
    "_PlayerMatchesBodyInProgressRequired",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "club": "str",
        "board": "str",
    },
)


class _PlayerMatchesBodyInProgressOptional(TypedDict, total=False):
    results: PlayerMatchesBodyFinishedResults


class PlayerMatchesBodyInProgress(_PlayerMatchesBodyInProgressRequired, _PlayerMatchesBodyInProgressOptional):
    """One match that is played now."""


_PlayerMatchesBodyRegisteredRequired = TypedDict(
    "_PlayerMatchesBodyRegisteredRequired",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "club": "str",
    },
)


class PlayerMatchesBodyRegistered(_PlayerMatchesBodyRegisteredRequired):
    """One match that has not begun."""


class PlayerMatchesBody(TypedDict):
    """The team matches that a player takes part in, by their state. Documented as \"Player's Team Matches\" of the Published-Data API."""

    finished: list[PlayerMatchesBodyFinished]
    in_progress: list[PlayerMatchesBodyInProgress]
    registered: list[PlayerMatchesBodyRegistered]


class PlayerTournamentsTables(TypedDict):
    """Tournaments of one player: finished, in progress and registered."""

    finished: Table
    """Columns username, aid, url, wins, losses, draws, points_awarded, placement, status, total_players, time_class, type."""
    in_progress: Table
    """Columns username, aid, url, wins, losses, draws, status, total_players, time_class, type."""
    registered: Table
    """Columns username, aid, url, status, time_class, type."""


_PlayerTournamentsBodyFinishedRequired = TypedDict(
    "_PlayerTournamentsBodyFinishedRequired",
    {
        "@id": "str",
        "url": "str",
        "wins": "int",
        "losses": "int",
        "draws": "int",
        "placement": "int",
        "status": "Literal[\"winner\", \"active\", \"registered\", \"eliminated\", \"withdrew\", \"removed\", \"invited\"]",
        "total_players": "int",
    },
)


class _PlayerTournamentsBodyFinishedOptional(TypedDict, total=False):
    points_awarded: int
    time_class: Literal["daily", "rapid", "blitz", "bullet", "standard", "lightning"]
    type: str


class PlayerTournamentsBodyFinished(_PlayerTournamentsBodyFinishedRequired, _PlayerTournamentsBodyFinishedOptional):
    """One tournament that is over."""


_PlayerTournamentsBodyInProgressRequired = TypedDict(
    "_PlayerTournamentsBodyInProgressRequired",
    {
        "@id": "str",
        "url": "str",
        "wins": "int",
        "losses": "int",
        "draws": "int",
        "status": "Literal[\"winner\", \"active\", \"registered\", \"eliminated\", \"withdrew\", \"removed\", \"invited\"]",
        "total_players": "int",
    },
)


class _PlayerTournamentsBodyInProgressOptional(TypedDict, total=False):
    time_class: Literal["daily", "rapid", "blitz", "bullet", "standard", "lightning"]
    type: str


class PlayerTournamentsBodyInProgress(_PlayerTournamentsBodyInProgressRequired, _PlayerTournamentsBodyInProgressOptional):
    """One tournament that is played now."""


_PlayerTournamentsBodyRegisteredRequired = TypedDict(
    "_PlayerTournamentsBodyRegisteredRequired",
    {
        "@id": "str",
        "url": "str",
        "status": "Literal[\"winner\", \"active\", \"registered\", \"eliminated\", \"withdrew\", \"removed\", \"invited\"]",
    },
)


class _PlayerTournamentsBodyRegisteredOptional(TypedDict, total=False):
    time_class: Literal["daily", "rapid", "blitz", "bullet", "standard", "lightning"]
    type: str


class PlayerTournamentsBodyRegistered(_PlayerTournamentsBodyRegisteredRequired, _PlayerTournamentsBodyRegisteredOptional):
    """One tournament that has not begun."""


class PlayerTournamentsBody(TypedDict):
    """The tournaments that a player takes part in, by their state. Documented as \"Player's Tournaments\" of the Published-Data API."""

    finished: list[PlayerTournamentsBodyFinished]
    in_progress: list[PlayerTournamentsBodyInProgress]
    registered: list[PlayerTournamentsBodyRegistered]


class TitledPlayersTables(TypedDict):
    """Accounts with one title."""

    players: Table
    """Columns title, value."""


class TitledPlayersBody(TypedDict):
    """Every account with one title. Documented as \"Titled Players\" of the Published-Data API."""

    players: list[str]


class ClubTables(TypedDict):
    """Profile of one club."""

    club: Table
    """Columns aid, name, club_id, country, location, average_daily_rating, members_count, created, last_activity, visibility, join_request, icon, description, url."""
    admin: Table
    """Columns club_id, value."""


_ClubBodyRequired = TypedDict(
    "_ClubBodyRequired",
    {
        "@id": "str",
        "name": "str",
        "club_id": "int",
        "country": "str",
        "average_daily_rating": "int",
        "members_count": "int",
        "created": "int",
        "last_activity": "int",
        "admin": "list[str]",
        "visibility": "Literal[\"public\", \"private\"]",
        "join_request": "str",
        "url": "str",
    },
)


class _ClubBodyOptional(TypedDict, total=False):
    location: str
    icon: str
    description: str


class ClubBody(_ClubBodyRequired, _ClubBodyOptional):
    """What a club says about itself. Documented as \"Club Profile\" of the Published-Data API."""


class ClubMembersTables(TypedDict):
    """Members of one club, by when they were last active."""

    weekly: Table
    """Columns slug, username, joined."""
    monthly: Table
    """Columns slug, username, joined."""
    all_time: Table
    """Columns slug, username, joined."""


class ClubMembersBodyWeekly(TypedDict):
    """One member."""

    username: str
    joined: int


class ClubMembersBody(TypedDict):
    """The members of a club, by when they last took part in it. Documented as \"Club Members\" of the Published-Data API."""

    weekly: list[ClubMembersBodyWeekly]
    monthly: list[ClubMembersBodyWeekly]
    all_time: list[ClubMembersBodyWeekly]


class ClubMatchesTables(TypedDict):
    """Team matches of one club: finished, in progress and registered."""

    finished: Table
    """Columns slug, aid, name, opponent, start_time, time_class, result."""
    in_progress: Table
    """Columns slug, aid, name, opponent, start_time, time_class."""
    registered: Table
    """Columns slug, aid, name, opponent, start_time, time_class."""


_ClubMatchesBodyFinishedRequired = TypedDict(
    "_ClubMatchesBodyFinishedRequired",
    {
        "@id": "str",
        "name": "str",
        "opponent": "str",
        "start_time": "int",
        "time_class": "Literal[\"daily\", \"rapid\", \"blitz\", \"bullet\", \"standard\", \"lightning\"]",
        "result": "Literal[\"win\", \"lose\", \"draw\"]",
    },
)


class ClubMatchesBodyFinished(_ClubMatchesBodyFinishedRequired):
    """One match that is over."""


_ClubMatchesBodyInProgressRequired = TypedDict(
    "_ClubMatchesBodyInProgressRequired",
    {
        "@id": "str",
        "name": "str",
        "opponent": "str",
        "start_time": "int",
        "time_class": "Literal[\"daily\", \"rapid\", \"blitz\", \"bullet\", \"standard\", \"lightning\"]",
    },
)


class ClubMatchesBodyInProgress(_ClubMatchesBodyInProgressRequired):
    """One match that is played now."""


_ClubMatchesBodyRegisteredRequired = TypedDict(
    "_ClubMatchesBodyRegisteredRequired",
    {
        "@id": "str",
        "name": "str",
        "opponent": "str",
        "time_class": "Literal[\"daily\", \"rapid\", \"blitz\", \"bullet\", \"standard\", \"lightning\"]",
    },
)


class _ClubMatchesBodyRegisteredOptional(TypedDict, total=False):
    start_time: int


class ClubMatchesBodyRegistered(_ClubMatchesBodyRegisteredRequired, _ClubMatchesBodyRegisteredOptional):
    """One match that has not begun."""


class ClubMatchesBody(TypedDict):
    """The team matches of a club, by their state. Documented as \"Club Matches\" of the Published-Data API."""

    finished: list[ClubMatchesBodyFinished]
    in_progress: list[ClubMatchesBodyInProgress]
    registered: list[ClubMatchesBodyRegistered]


class CountryTables(TypedDict):
    """Profile of one country."""

    country: Table
    """Columns aid, code, name."""


_CountryBodyRequired = TypedDict(
    "_CountryBodyRequired",
    {
        "@id": "str",
        "code": "str",
        "name": "str",
    },
)


class CountryBody(_CountryBodyRequired):
    """One country, as chess.com divides the world. Documented as \"Country Profile\" of the Published-Data API."""


class CountryPlayersTables(TypedDict):
    """Players of one country who were active of late, 10000 at most."""

    country_players: Table
    """Columns iso, comment."""
    players: Table
    """Columns iso, value."""


class _CountryPlayersBodyRequired(TypedDict):
    players: list[str]


class _CountryPlayersBodyOptional(TypedDict, total=False):
    comment: str


class CountryPlayersBody(_CountryPlayersBodyRequired, _CountryPlayersBodyOptional):
    """Players who say to be of one country and were active of late. Documented as \"List of Players\" of the Published-Data API."""


class CountryClubsTables(TypedDict):
    """Clubs that belong to one country."""

    clubs: Table
    """Columns iso, value."""


class CountryClubsBody(TypedDict):
    """Clubs that belong to one country. Documented as \"List of Clubs\" of the Published-Data API."""

    clubs: list[str]


class TournamentTables(TypedDict):
    """Settings, players and rounds of one tournament."""

    tournament: Table
    """Columns slug, name, url, description, creator, status, start_time, finish_time, settings__type, settings__rules, settings__is_rated, settings__is_official, settings__is_invite_only, settings__min_rating, settings__max_rating, settings__initial_group_size, settings__user_advance_count, settings__use_tiebreak, settings__allow_vacation, settings__winner_places, settings__registered_user_count, settings__games_per_opponent, settings__total_rounds, settings__concurrent_games_per_opponent, settings__time_class, settings__time_control."""
    players: Table
    """Columns slug, username, status."""
    rounds: Table
    """Columns slug, value."""


class _TournamentBodySettingsRequired(TypedDict):
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    time_class: Literal["daily", "rapid", "blitz", "bullet", "standard", "lightning"]


class _TournamentBodySettingsOptional(TypedDict, total=False):
    type: Literal["round_robin", "swiss", "arena", "standard"]
    is_rated: bool
    is_official: bool
    is_invite_only: bool
    min_rating: int
    max_rating: int
    initial_group_size: int
    user_advance_count: int
    use_tiebreak: bool
    allow_vacation: bool
    winner_places: int
    registered_user_count: int
    games_per_opponent: int
    total_rounds: int
    concurrent_games_per_opponent: int
    time_control: str


class TournamentBodySettings(_TournamentBodySettingsRequired, _TournamentBodySettingsOptional):
    """Rules of the tournament."""


class TournamentBodyPlayers(TypedDict):
    """One player of the tournament."""

    username: str
    status: Literal["winner", "active", "registered", "eliminated", "withdrew", "removed", "invited"]


class _TournamentBodyRequired(TypedDict):
    name: str
    url: str
    creator: str
    status: Literal["registration", "in_progress", "finished"]
    settings: TournamentBodySettings
    players: list[TournamentBodyPlayers]
    rounds: list[str]


class _TournamentBodyOptional(TypedDict, total=False):
    description: str
    start_time: int
    finish_time: int


class TournamentBody(_TournamentBodyRequired, _TournamentBodyOptional):
    """A daily, live or arena tournament: its settings, players and rounds. Documented as \"Tournament\" of the Published-Data API."""


class TournamentRoundTables(TypedDict):
    """Groups and players of one round of a tournament."""

    groups: Table
    """Columns slug, round, value."""
    players: Table
    """Columns slug, round, username, points, is_advancing."""


class _TournamentRoundBodyPlayersRequired(TypedDict):
    username: str


class _TournamentRoundBodyPlayersOptional(TypedDict, total=False):
    points: float
    is_advancing: bool


class TournamentRoundBodyPlayers(_TournamentRoundBodyPlayersRequired, _TournamentRoundBodyPlayersOptional):
    """One player of the round."""


class TournamentRoundBody(TypedDict):
    """One round of a tournament: its groups and players. Documented as \"Tournament's round\" of the Published-Data API."""

    groups: list[str]
    players: list[TournamentRoundBodyPlayers]


class TournamentRoundGroupTables(TypedDict):
    """Games and standings of one group of a tournament's round."""

    fair_play_removals: Table
    """Columns slug, round, group, value."""
    games: Table
    """Columns slug, round, group, url, pgn, time_control, end_time, rated, fen, start_time, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, accuracies__white, accuracies__black, eco, tournament, turn, move_by, last_activity, draw_offer."""
    players: Table
    """Columns slug, round, group, username, points, is_advancing, tie_break, is_winner."""


_TournamentRoundGroupBodyGamesWhiteRequired = TypedDict(
    "_TournamentRoundGroupBodyGamesWhiteRequired",
    {
        "rating": "int",
        "@id": "str",
        "username": "str",
        "uuid": "str",
    },
)


class _TournamentRoundGroupBodyGamesWhiteOptional(TypedDict, total=False):
    result: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


class TournamentRoundGroupBodyGamesWhite(_TournamentRoundGroupBodyGamesWhiteRequired, _TournamentRoundGroupBodyGamesWhiteOptional):
    """One player's part in a game."""


class TournamentRoundGroupBodyGamesAccuracies(TypedDict):
    """Accuracy of both sides; present once somebody had the game analyzed."""

    white: float
    black: float


class _TournamentRoundGroupBodyGamesRequired(TypedDict):
    url: str
    time_control: str
    rated: bool
    fen: str
    time_class: Literal["daily", "rapid", "blitz", "bullet"]
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    white: TournamentRoundGroupBodyGamesWhite | str
    black: TournamentRoundGroupBodyGamesWhite | str


class _TournamentRoundGroupBodyGamesOptional(TypedDict, total=False):
    pgn: str
    end_time: int
    start_time: int
    accuracies: TournamentRoundGroupBodyGamesAccuracies
    eco: str
    tournament: str
    turn: Literal["white", "black"]
    move_by: int
    last_activity: int
    draw_offer: Literal["white", "black"]


class TournamentRoundGroupBodyGames(_TournamentRoundGroupBodyGamesRequired, _TournamentRoundGroupBodyGamesOptional):
    """One game of the group."""


class _TournamentRoundGroupBodyPlayersRequired(TypedDict):
    username: str
    points: float


class _TournamentRoundGroupBodyPlayersOptional(TypedDict, total=False):
    is_advancing: bool
    tie_break: float
    is_winner: bool


class TournamentRoundGroupBodyPlayers(_TournamentRoundGroupBodyPlayersRequired, _TournamentRoundGroupBodyPlayersOptional):
    """One player's standing in the group."""


class TournamentRoundGroupBody(TypedDict):
    """One group of a tournament's round: its games, finished and running, and standings. Documented as \"Tournament's round group\" of the Published-Data API."""

    fair_play_removals: list[str]
    games: list[TournamentRoundGroupBodyGames]
    players: list[TournamentRoundGroupBodyPlayers]


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


class _MatchBodySettingsRequired(TypedDict):
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    time_class: Literal["daily"]
    time_control: str
    min_team_players: int
    min_required_games: int
    autostart: bool


class _MatchBodySettingsOptional(TypedDict, total=False):
    initial_setup: str
    max_team_players: int
    min_rating: int
    max_rating: int


class MatchBodySettings(_MatchBodySettingsRequired, _MatchBodySettingsOptional):
    """Rules of the match."""


class _MatchBodyTeamsTeam1PlayersRequired(TypedDict):
    username: str
    status: Literal["basic", "premium", "mod", "staff", "closed", "closed:fair_play_violations", "closed:abuse"]
    board: str


class _MatchBodyTeamsTeam1PlayersOptional(TypedDict, total=False):
    stats: str
    rating: int
    rd: float
    timeout_percent: float
    played_as_white: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]
    played_as_black: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


class MatchBodyTeamsTeam1Players(_MatchBodyTeamsTeam1PlayersRequired, _MatchBodyTeamsTeam1PlayersOptional):
    """One player of a team."""


_MatchBodyTeamsTeam1Required = TypedDict(
    "_MatchBodyTeamsTeam1Required",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "score": "float",
        "players": "list[MatchBodyTeamsTeam1Players]",
    },
)


class _MatchBodyTeamsTeam1Optional(TypedDict, total=False):
    result: Literal["win", "lose", "draw"]
    locked: bool
    fair_play_removals: list[str]


class MatchBodyTeamsTeam1(_MatchBodyTeamsTeam1Required, _MatchBodyTeamsTeam1Optional):
    """One club's team."""


class MatchBodyTeams(TypedDict):
    """The two teams, in no particular order."""

    team1: MatchBodyTeamsTeam1
    team2: MatchBodyTeamsTeam1


_MatchBodyRequired = TypedDict(
    "_MatchBodyRequired",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "status": "Literal[\"registration\", \"scheduled\", \"in_progress\", \"finished\"]",
        "boards": "int",
        "settings": "MatchBodySettings",
        "teams": "MatchBodyTeams",
    },
)


class _MatchBodyOptional(TypedDict, total=False):
    description: str
    start_time: int
    end_time: int


class MatchBody(_MatchBodyRequired, _MatchBodyOptional):
    """A daily team match between two clubs. Documented as \"Daily Team Match\" of the Published-Data API."""


class MatchBoardTables(TypedDict):
    """Scores and games of one board of a daily team match."""

    board_scores: Table
    """Columns id, board, username, value."""
    games: Table
    """Columns id, board, url, pgn, time_control, end_time, rated, fen, start_time, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, accuracies__white, accuracies__black, eco, match, turn, move_by, last_activity, draw_offer."""


_MatchBoardBodyGamesWhiteRequired = TypedDict(
    "_MatchBoardBodyGamesWhiteRequired",
    {
        "rating": "int",
        "@id": "str",
        "username": "str",
        "uuid": "str",
    },
)


class _MatchBoardBodyGamesWhiteOptional(TypedDict, total=False):
    result: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


class MatchBoardBodyGamesWhite(_MatchBoardBodyGamesWhiteRequired, _MatchBoardBodyGamesWhiteOptional):
    """One player's part in a game."""


class MatchBoardBodyGamesAccuracies(TypedDict):
    """Accuracy of both sides; present once somebody had the game analyzed."""

    white: float
    black: float


class _MatchBoardBodyGamesRequired(TypedDict):
    url: str
    pgn: str
    time_control: str
    rated: bool
    fen: str
    start_time: int
    time_class: Literal["daily", "rapid", "blitz", "bullet"]
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    white: MatchBoardBodyGamesWhite | str
    black: MatchBoardBodyGamesWhite | str
    match: str


class _MatchBoardBodyGamesOptional(TypedDict, total=False):
    end_time: int
    accuracies: MatchBoardBodyGamesAccuracies
    eco: str
    turn: Literal["white", "black"]
    move_by: int
    last_activity: int
    draw_offer: Literal["white", "black"]


class MatchBoardBodyGames(_MatchBoardBodyGamesRequired, _MatchBoardBodyGamesOptional):
    """One game of the board."""


class MatchBoardBody(TypedDict):
    """One board of a daily team match: two players and the one or two games that they have begun. Documented as \"Daily Team match board\" of the Published-Data API."""

    board_scores: dict[str, float]
    games: list[MatchBoardBodyGames]


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


class _MatchLiveBodySettingsRequired(TypedDict):
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    time_class: Literal["daily", "rapid", "blitz", "bullet", "standard", "lightning"]
    time_control: int
    time_increment: int
    min_team_players: int
    min_required_games: int
    autostart: bool


class _MatchLiveBodySettingsOptional(TypedDict, total=False):
    initial_setup: str
    max_team_players: int
    min_rating: int
    max_rating: int


class MatchLiveBodySettings(_MatchLiveBodySettingsRequired, _MatchLiveBodySettingsOptional):
    """Rules of the match."""


class _MatchLiveBodyTeamsTeam1PlayersRequired(TypedDict):
    username: str
    status: Literal["basic", "premium", "mod", "staff", "closed", "closed:fair_play_violations", "closed:abuse"]
    board: str


class _MatchLiveBodyTeamsTeam1PlayersOptional(TypedDict, total=False):
    stats: str
    rating: int
    rd: float
    timeout_percent: float
    played_as_white: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]
    played_as_black: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


class MatchLiveBodyTeamsTeam1Players(_MatchLiveBodyTeamsTeam1PlayersRequired, _MatchLiveBodyTeamsTeam1PlayersOptional):
    """One player of a team."""


_MatchLiveBodyTeamsTeam1Required = TypedDict(
    "_MatchLiveBodyTeamsTeam1Required",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "score": "float",
        "players": "list[MatchLiveBodyTeamsTeam1Players]",
    },
)


class _MatchLiveBodyTeamsTeam1Optional(TypedDict, total=False):
    result: Literal["win", "lose", "draw"]
    locked: bool
    fair_play_removals: list[str]


class MatchLiveBodyTeamsTeam1(_MatchLiveBodyTeamsTeam1Required, _MatchLiveBodyTeamsTeam1Optional):
    """One club's team."""


class MatchLiveBodyTeams(TypedDict):
    """The two teams, in no particular order."""

    team1: MatchLiveBodyTeamsTeam1
    team2: MatchLiveBodyTeamsTeam1


_MatchLiveBodyRequired = TypedDict(
    "_MatchLiveBodyRequired",
    {
        "@id": "str",
        "name": "str",
        "url": "str",
        "status": "Literal[\"registration\", \"scheduled\", \"in_progress\", \"finished\"]",
        "boards": "int",
        "settings": "MatchLiveBodySettings",
        "teams": "MatchLiveBodyTeams",
    },
)


class _MatchLiveBodyOptional(TypedDict, total=False):
    description: str
    start_time: int
    end_time: int


class MatchLiveBody(_MatchLiveBodyRequired, _MatchLiveBodyOptional):
    """A live team match between two clubs. Documented as \"Live Team Match\" of the Published-Data API."""


class MatchBoardLiveTables(TypedDict):
    """Scores and games of one board of a live team match."""

    board_scores: Table
    """Columns id, board, username, value."""
    games: Table
    """Columns id, board, url, pgn, time_control, end_time, rated, accuracies__white, accuracies__black, fen, time_class, rules, white__rating, white__result, white__aid, white__username, white__uuid, black__rating, black__result, black__aid, black__username, black__uuid, eco."""


class MatchBoardLiveBodyGamesAccuracies(TypedDict):
    """Accuracy of both sides; present once somebody had the game analyzed."""

    white: float
    black: float


_MatchBoardLiveBodyGamesWhiteRequired = TypedDict(
    "_MatchBoardLiveBodyGamesWhiteRequired",
    {
        "rating": "int",
        "@id": "str",
        "username": "str",
        "uuid": "str",
    },
)


class _MatchBoardLiveBodyGamesWhiteOptional(TypedDict, total=False):
    result: Literal["win", "checkmated", "agreed", "repetition", "timeout", "resigned", "stalemate", "lose", "insufficient", "50move", "abandoned", "kingofthehill", "threecheck", "timevsinsufficient", "bughousepartnerlose"]


class MatchBoardLiveBodyGamesWhite(_MatchBoardLiveBodyGamesWhiteRequired, _MatchBoardLiveBodyGamesWhiteOptional):
    """One player's part in a game."""


class _MatchBoardLiveBodyGamesRequired(TypedDict):
    url: str
    time_control: str
    end_time: int
    rated: bool
    fen: str
    time_class: Literal["daily", "rapid", "blitz", "bullet"]
    rules: Literal["chess", "chess960", "bughouse", "kingofthehill", "threecheck", "crazyhouse", "oddschess"]
    white: MatchBoardLiveBodyGamesWhite
    black: MatchBoardLiveBodyGamesWhite


class _MatchBoardLiveBodyGamesOptional(TypedDict, total=False):
    pgn: str
    accuracies: MatchBoardLiveBodyGamesAccuracies
    eco: str


class MatchBoardLiveBodyGames(_MatchBoardLiveBodyGamesRequired, _MatchBoardLiveBodyGamesOptional):
    """One game of the board."""


class MatchBoardLiveBody(TypedDict):
    """One board of a live team match: two players and their one or two games. Documented as \"Live Team match board\" of the Published-Data API."""

    board_scores: dict[str, float]
    games: list[MatchBoardLiveBodyGames]


class DailyPuzzleTables(TypedDict):
    """The puzzle of the day."""

    daily_puzzle: Table
    """Columns url, title, comments, publish_time, fen, pgn, image."""


class _DailyPuzzleBodyRequired(TypedDict):
    url: str
    title: str
    publish_time: int
    fen: str
    pgn: str
    image: str


class _DailyPuzzleBodyOptional(TypedDict, total=False):
    comments: str


class DailyPuzzleBody(_DailyPuzzleBodyRequired, _DailyPuzzleBodyOptional):
    """The puzzle of the day. Documented as \"Daily puzzle\" of the Published-Data API."""


class DailyPuzzleRandomTables(TypedDict):
    """A puzzle of some past day."""

    daily_puzzle_random: Table
    """Columns url, title, comments, publish_time, fen, pgn, image."""


class _DailyPuzzleRandomBodyRequired(TypedDict):
    url: str
    title: str
    publish_time: int
    fen: str
    pgn: str
    image: str


class _DailyPuzzleRandomBodyOptional(TypedDict, total=False):
    comments: str


class DailyPuzzleRandomBody(_DailyPuzzleRandomBodyRequired, _DailyPuzzleRandomBodyOptional):
    """A puzzle of some past day, another one about every 15 seconds. Documented as \"Random daily puzzle\" of the Published-Data API."""


class StreamersTables(TypedDict):
    """Streamers that chess.com lists, and whether they are live."""

    streamers: Table
    """Columns username, avatar, twitch_url, url, is_live, is_community_streamer."""
    streamers__platforms: Table
    """Columns username, type, stream_url, channel_url, is_live, is_main_live_platform."""


class _StreamersBodyStreamersPlatformsRequired(TypedDict):
    type: str
    channel_url: str
    is_live: bool


class _StreamersBodyStreamersPlatformsOptional(TypedDict, total=False):
    stream_url: str
    is_main_live_platform: bool


class StreamersBodyStreamersPlatforms(_StreamersBodyStreamersPlatformsRequired, _StreamersBodyStreamersPlatformsOptional):
    """One channel of a streamer."""


class _StreamersBodyStreamersRequired(TypedDict):
    username: str
    avatar: str
    url: str
    is_live: bool


class _StreamersBodyStreamersOptional(TypedDict, total=False):
    twitch_url: str
    is_community_streamer: bool
    platforms: list[StreamersBodyStreamersPlatforms]


class StreamersBodyStreamers(_StreamersBodyStreamersRequired, _StreamersBodyStreamersOptional):
    """One streamer."""


class StreamersBody(TypedDict):
    """The streamers that chess.com lists, those who are live first. Documented as \"Streamers\" of the Published-Data API."""

    streamers: list[StreamersBodyStreamers]


class LeaderboardsTables(TypedDict):
    """The best fifty players of each category."""

    leaderboards: Table
    """Columns category, player_id, aid, url, username, score, rank, country, country_id, title, name, status, avatar, trend_score__direction, trend_score__delta, trend_rank__direction, trend_rank__delta, flair_code, win_count, loss_count, draw_count."""


class LeaderboardsBodyItemTrendScore(TypedDict):
    """A movement: how far and where to."""

    direction: int
    delta: int


_LeaderboardsBodyItemRequired = TypedDict(
    "_LeaderboardsBodyItemRequired",
    {
        "player_id": "int",
        "@id": "str",
        "url": "str",
        "username": "str",
        "score": "int",
        "rank": "int",
        "country": "str",
        "status": "Literal[\"basic\", \"premium\", \"mod\", \"staff\", \"closed\", \"closed:fair_play_violations\", \"closed:abuse\"]",
        "avatar": "str",
        "flair_code": "str",
        "win_count": "int",
        "loss_count": "int",
        "draw_count": "int",
    },
)


class _LeaderboardsBodyItemOptional(TypedDict, total=False):
    country_id: int
    title: Literal["GM", "WGM", "IM", "WIM", "FM", "WFM", "NM", "WNM", "CM", "WCM"]
    name: str
    trend_score: LeaderboardsBodyItemTrendScore
    trend_rank: LeaderboardsBodyItemTrendScore


class LeaderboardsBodyItem(_LeaderboardsBodyItemRequired, _LeaderboardsBodyItemOptional):
    """One player of a category."""


LeaderboardsBody: TypeAlias = dict[str, list[LeaderboardsBodyItem]]


class PlayerOnlineStatusTables(TypedDict):
    """Whether one player is online now (unofficial)."""

    player_online_status: Table
    """Columns username, online_status, last_login_date, check_time."""


class _PlayerOnlineStatusBodyRequired(TypedDict):
    onlineStatus: str


class _PlayerOnlineStatusBodyOptional(TypedDict, total=False):
    lastLoginDate: str | int


class PlayerOnlineStatusBody(_PlayerOnlineStatusBodyRequired, _PlayerOnlineStatusBodyOptional):
    """What the website shows when one points at a player's name. Unofficial: not part of the Published-Data API, and it may change or vanish at any time."""


class ErrorTables(TypedDict):
    """Body of a response whose HTTP status is 400 or above."""

    error: Table
    """Columns code, message."""


class ErrorBody(TypedDict):
    """What the Published-Data API answers when it cannot answer. Not documented."""

    code: int
    message: str
