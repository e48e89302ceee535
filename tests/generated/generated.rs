// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

///Profile of one player.
pub mod player_profile {
    include!(concat!(env!("OUT_DIR"), "/player_profile.rs"));
}
///Ratings and records of one player.
pub mod player_stats {
    include!(concat!(env!("OUT_DIR"), "/player_stats.rs"));
}
///Daily games that one player is playing now.
pub mod player_games {
    include!(concat!(env!("OUT_DIR"), "/player_games.rs"));
}
///Daily games that wait for one player to act.
pub mod player_games_to_move {
    include!(concat!(env!("OUT_DIR"), "/player_games_to_move.rs"));
}
///Months in which one player finished games, as URLs.
pub mod player_games_archives {
    include!(concat!(env!("OUT_DIR"), "/player_games_archives.rs"));
}
///Games that one player finished in one month (US-Pacific time).
pub mod player_games_archive {
    include!(concat!(env!("OUT_DIR"), "/player_games_archive.rs"));
}
///Games that one player finished in one month (US-Pacific time), as PGN text.
pub mod player_games_archive_pgn {
    include!(concat!(env!("OUT_DIR"), "/player_games_archive_pgn.rs"));
}
///Clubs that one player is a member of.
pub mod player_clubs {
    include!(concat!(env!("OUT_DIR"), "/player_clubs.rs"));
}
///Team matches of one player: finished, in progress and registered.
pub mod player_matches {
    include!(concat!(env!("OUT_DIR"), "/player_matches.rs"));
}
///Tournaments of one player: finished, in progress and registered.
pub mod player_tournaments {
    include!(concat!(env!("OUT_DIR"), "/player_tournaments.rs"));
}
///Accounts with one title.
pub mod titled_players {
    include!(concat!(env!("OUT_DIR"), "/titled_players.rs"));
}
///Profile of one club.
pub mod club {
    include!(concat!(env!("OUT_DIR"), "/club.rs"));
}
///Members of one club, by when they were last active.
pub mod club_members {
    include!(concat!(env!("OUT_DIR"), "/club_members.rs"));
}
///Team matches of one club: finished, in progress and registered.
pub mod club_matches {
    include!(concat!(env!("OUT_DIR"), "/club_matches.rs"));
}
///Profile of one country.
pub mod country {
    include!(concat!(env!("OUT_DIR"), "/country.rs"));
}
///Players of one country who were active of late, 10000 at most.
pub mod country_players {
    include!(concat!(env!("OUT_DIR"), "/country_players.rs"));
}
///Clubs that belong to one country.
pub mod country_clubs {
    include!(concat!(env!("OUT_DIR"), "/country_clubs.rs"));
}
///Settings, players and rounds of one tournament.
pub mod tournament {
    include!(concat!(env!("OUT_DIR"), "/tournament.rs"));
}
///Groups and players of one round of a tournament.
pub mod tournament_round {
    include!(concat!(env!("OUT_DIR"), "/tournament_round.rs"));
}
///Games and standings of one group of a tournament's round.
pub mod tournament_round_group {
    include!(concat!(env!("OUT_DIR"), "/tournament_round_group.rs"));
}
///One daily team match: settings, teams and players.
pub mod match_ {
    include!(concat!(env!("OUT_DIR"), "/match.rs"));
}
///Scores and games of one board of a daily team match.
pub mod match_board {
    include!(concat!(env!("OUT_DIR"), "/match_board.rs"));
}
///One live team match: settings, teams and players.
pub mod match_live {
    include!(concat!(env!("OUT_DIR"), "/match_live.rs"));
}
///Scores and games of one board of a live team match.
pub mod match_board_live {
    include!(concat!(env!("OUT_DIR"), "/match_board_live.rs"));
}
///The puzzle of the day.
pub mod daily_puzzle {
    include!(concat!(env!("OUT_DIR"), "/daily_puzzle.rs"));
}
///A puzzle of some past day.
pub mod daily_puzzle_random {
    include!(concat!(env!("OUT_DIR"), "/daily_puzzle_random.rs"));
}
///Streamers that chess.com lists, and whether they are live.
pub mod streamers {
    include!(concat!(env!("OUT_DIR"), "/streamers.rs"));
}
///The best fifty players of each category.
pub mod leaderboards {
    include!(concat!(env!("OUT_DIR"), "/leaderboards.rs"));
}
///Whether one player is online now (unofficial).
pub mod player_online_status {
    include!(concat!(env!("OUT_DIR"), "/player_online_status.rs"));
}
///Body of a response whose HTTP status is 400 or above.
pub mod error {
    include!(concat!(env!("OUT_DIR"), "/error.rs"));
}
/// Every endpoint under contract, in the manifest's order.
pub static ENDPOINTS: [&crate::runtime::Endpoint; 30usize] = [
    &player_profile::ENDPOINT,
    &player_stats::ENDPOINT,
    &player_games::ENDPOINT,
    &player_games_to_move::ENDPOINT,
    &player_games_archives::ENDPOINT,
    &player_games_archive::ENDPOINT,
    &player_games_archive_pgn::ENDPOINT,
    &player_clubs::ENDPOINT,
    &player_matches::ENDPOINT,
    &player_tournaments::ENDPOINT,
    &titled_players::ENDPOINT,
    &club::ENDPOINT,
    &club_members::ENDPOINT,
    &club_matches::ENDPOINT,
    &country::ENDPOINT,
    &country_players::ENDPOINT,
    &country_clubs::ENDPOINT,
    &tournament::ENDPOINT,
    &tournament_round::ENDPOINT,
    &tournament_round_group::ENDPOINT,
    &match_::ENDPOINT,
    &match_board::ENDPOINT,
    &match_live::ENDPOINT,
    &match_board_live::ENDPOINT,
    &daily_puzzle::ENDPOINT,
    &daily_puzzle_random::ENDPOINT,
    &streamers::ENDPOINT,
    &leaderboards::ENDPOINT,
    &player_online_status::ENDPOINT,
    &error::ENDPOINT,
];
impl crate::client::Client {
    ///Profile of one player. `GET /player/{username}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_profile(
        &self,
        username: &str,
    ) -> Result<crate::client::Checked<player_profile::PlayerProfile>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_profile::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Ratings and records of one player. `GET /player/{username}/stats`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_stats(
        &self,
        username: &str,
    ) -> Result<crate::client::Checked<player_stats::PlayerStats>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_stats::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Daily games that one player is playing now. `GET /player/{username}/games`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_games(
        &self,
        username: &str,
    ) -> Result<crate::client::Checked<player_games::PlayerGames>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_games::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Daily games that wait for one player to act. `GET /player/{username}/games/to-move`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_games_to_move(
        &self,
        username: &str,
    ) -> Result<
        crate::client::Checked<player_games_to_move::PlayerGamesToMove>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_to_move::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Months in which one player finished games, as URLs. `GET /player/{username}/games/archives`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_games_archives(
        &self,
        username: &str,
    ) -> Result<
        crate::client::Checked<player_games_archives::PlayerGamesArchives>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_archives::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Games that one player finished in one month (US-Pacific time). `GET /player/{username}/games/{year}/{month}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_games_archive(
        &self,
        username: &str,
        year: u16,
        month: u8,
    ) -> Result<
        crate::client::Checked<player_games_archive::PlayerGamesArchive>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_archive::ENDPOINT,
                    [
                        ("username", username.to_string()),
                        ("year", year.to_string()),
                        ("month", month.to_string()),
                    ] as [(&str, String); 3usize],
                )?,
                None,
            )
            .await
    }
    ///Games that one player finished in one month (US-Pacific time), as PGN text. `GET /player/{username}/games/{year}/{month}/pgn`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_games_archive_pgn(
        &self,
        username: &str,
        year: u16,
        month: u8,
    ) -> Result<
        crate::client::Checked<player_games_archive_pgn::PlayerGamesArchivePgn>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_archive_pgn::ENDPOINT,
                    [
                        ("username", username.to_string()),
                        ("year", year.to_string()),
                        ("month", month.to_string()),
                    ] as [(&str, String); 3usize],
                )?,
                None,
            )
            .await
    }
    ///Clubs that one player is a member of. `GET /player/{username}/clubs`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_clubs(
        &self,
        username: &str,
    ) -> Result<crate::client::Checked<player_clubs::PlayerClubs>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_clubs::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Team matches of one player: finished, in progress and registered. `GET /player/{username}/matches`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_matches(
        &self,
        username: &str,
    ) -> Result<crate::client::Checked<player_matches::PlayerMatches>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_matches::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Tournaments of one player: finished, in progress and registered. `GET /player/{username}/tournaments`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_tournaments(
        &self,
        username: &str,
    ) -> Result<
        crate::client::Checked<player_tournaments::PlayerTournaments>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_tournaments::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Accounts with one title. `GET /titled/{title}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn titled_players(
        &self,
        title: &str,
    ) -> Result<crate::client::Checked<titled_players::TitledPlayers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &titled_players::ENDPOINT,
                    [("title", title.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Profile of one club. `GET /club/{slug}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn club(
        &self,
        slug: &str,
    ) -> Result<crate::client::Checked<club::Club>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Members of one club, by when they were last active. `GET /club/{slug}/members`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn club_members(
        &self,
        slug: &str,
    ) -> Result<crate::client::Checked<club_members::ClubMembers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club_members::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Team matches of one club: finished, in progress and registered. `GET /club/{slug}/matches`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn club_matches(
        &self,
        slug: &str,
    ) -> Result<crate::client::Checked<club_matches::ClubMatches>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club_matches::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Profile of one country. `GET /country/{iso}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn country(
        &self,
        iso: &str,
    ) -> Result<crate::client::Checked<country::Country>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &country::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Players of one country who were active of late, 10000 at most. `GET /country/{iso}/players`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn country_players(
        &self,
        iso: &str,
    ) -> Result<crate::client::Checked<country_players::CountryPlayers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &country_players::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Clubs that belong to one country. `GET /country/{iso}/clubs`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn country_clubs(
        &self,
        iso: &str,
    ) -> Result<crate::client::Checked<country_clubs::CountryClubs>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &country_clubs::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Settings, players and rounds of one tournament. `GET /tournament/{slug}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn tournament(
        &self,
        slug: &str,
    ) -> Result<crate::client::Checked<tournament::Tournament>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &tournament::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Groups and players of one round of a tournament. `GET /tournament/{slug}/{round}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn tournament_round(
        &self,
        slug: &str,
        round: u32,
    ) -> Result<
        crate::client::Checked<tournament_round::TournamentRound>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &tournament_round::ENDPOINT,
                    [("slug", slug.to_string()), ("round", round.to_string())]
                        as [(&str, String); 2usize],
                )?,
                None,
            )
            .await
    }
    ///Games and standings of one group of a tournament's round. `GET /tournament/{slug}/{round}/{group}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn tournament_round_group(
        &self,
        slug: &str,
        round: u32,
        group: u32,
    ) -> Result<
        crate::client::Checked<tournament_round_group::TournamentRoundGroup>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &tournament_round_group::ENDPOINT,
                    [
                        ("slug", slug.to_string()),
                        ("round", round.to_string()),
                        ("group", group.to_string()),
                    ] as [(&str, String); 3usize],
                )?,
                None,
            )
            .await
    }
    ///One daily team match: settings, teams and players. `GET /match/{id}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn match_(
        &self,
        id: u32,
    ) -> Result<crate::client::Checked<match_::Match>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_::ENDPOINT,
                    [("id", id.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Scores and games of one board of a daily team match. `GET /match/{id}/{board}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn match_board(
        &self,
        id: u32,
        board: u32,
    ) -> Result<crate::client::Checked<match_board::MatchBoard>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_board::ENDPOINT,
                    [("id", id.to_string()), ("board", board.to_string())]
                        as [(&str, String); 2usize],
                )?,
                None,
            )
            .await
    }
    ///One live team match: settings, teams and players. `GET /match/live/{id}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn match_live(
        &self,
        id: u32,
    ) -> Result<crate::client::Checked<match_live::MatchLive>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_live::ENDPOINT,
                    [("id", id.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
    ///Scores and games of one board of a live team match. `GET /match/live/{id}/{board}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn match_board_live(
        &self,
        id: u32,
        board: u32,
    ) -> Result<crate::client::Checked<match_board_live::MatchBoardLive>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_board_live::ENDPOINT,
                    [("id", id.to_string()), ("board", board.to_string())]
                        as [(&str, String); 2usize],
                )?,
                None,
            )
            .await
    }
    ///The puzzle of the day. `GET /puzzle`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn daily_puzzle(
        &self,
    ) -> Result<crate::client::Checked<daily_puzzle::DailyPuzzle>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &daily_puzzle::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
                None,
            )
            .await
    }
    ///A puzzle of some past day. `GET /puzzle/random`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn daily_puzzle_random(
        &self,
    ) -> Result<
        crate::client::Checked<daily_puzzle_random::DailyPuzzleRandom>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &daily_puzzle_random::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
                None,
            )
            .await
    }
    ///Streamers that chess.com lists, and whether they are live. `GET /streamers`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn streamers(
        &self,
    ) -> Result<crate::client::Checked<streamers::Streamers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &streamers::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
                None,
            )
            .await
    }
    ///The best fifty players of each category. `GET /leaderboards`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn leaderboards(
        &self,
    ) -> Result<crate::client::Checked<leaderboards::Leaderboards>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &leaderboards::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
                None,
            )
            .await
    }
    ///Whether one player is online now (unofficial). `GET /user/popup/{username}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com does not deliver, or the response breaks its contract.
    pub async fn player_online_status(
        &self,
        username: &str,
    ) -> Result<
        crate::client::Checked<player_online_status::PlayerOnlineStatus>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_online_status::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
                None,
            )
            .await
    }
}
#[cfg(feature = "python")]
#[pyo3::pymethods]
impl crate::python::Client {
    ///Profile of one player.
    #[pyo3(
        name = "player_profile",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_profile(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_profile::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one player. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_profile_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_profile::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Ratings and records of one player.
    #[pyo3(
        name = "player_stats",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_stats(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_stats::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Ratings and records of one player. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_stats_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_stats::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that one player is playing now.
    #[pyo3(
        name = "player_games",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_games(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that one player is playing now. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that wait for one player to act.
    #[pyo3(
        name = "player_games_to_move",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_games_to_move(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_to_move::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that wait for one player to act. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_to_move_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_to_move::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Months in which one player finished games, as URLs.
    #[pyo3(
        name = "player_games_archives",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_games_archives(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_archives::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Months in which one player finished games, as URLs. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_archives_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_archives::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time).
    #[pyo3(
        name = "player_games_archive",
        signature = (username, year, month, *, etag = None, policy = "freeze")
    )]
    fn player_games_archive(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        year: crate::python::ParameterValue,
        month: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_archive::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time). Awaitable.
    #[pyo3(signature = (username, year, month, *, etag = None, policy = "freeze"))]
    fn player_games_archive_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        year: crate::python::ParameterValue,
        month: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_archive::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time), as PGN text.
    #[pyo3(
        name = "player_games_archive_pgn",
        signature = (username, year, month, *, etag = None, policy = "freeze")
    )]
    fn player_games_archive_pgn(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        year: crate::python::ParameterValue,
        month: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_archive_pgn::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time), as PGN text. Awaitable.
    #[pyo3(signature = (username, year, month, *, etag = None, policy = "freeze"))]
    fn player_games_archive_pgn_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        year: crate::python::ParameterValue,
        month: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_archive_pgn::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Clubs that one player is a member of.
    #[pyo3(
        name = "player_clubs",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_clubs(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_clubs::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Clubs that one player is a member of. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_clubs::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one player: finished, in progress and registered.
    #[pyo3(
        name = "player_matches",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_matches(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_matches::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one player: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_matches::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Tournaments of one player: finished, in progress and registered.
    #[pyo3(
        name = "player_tournaments",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_tournaments(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_tournaments::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Tournaments of one player: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_tournaments_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_tournaments::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Accounts with one title.
    #[pyo3(
        name = "titled_players",
        signature = (title, *, etag = None, policy = "freeze")
    )]
    fn titled_players(
        &self,
        py: pyo3::Python<'_>,
        title: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &titled_players::ENDPOINT,
            &([("title", title.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Accounts with one title. Awaitable.
    #[pyo3(signature = (title, *, etag = None, policy = "freeze"))]
    fn titled_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        title: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &titled_players::ENDPOINT,
            &([("title", title.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one club.
    #[pyo3(name = "club", signature = (slug, *, etag = None, policy = "freeze"))]
    fn club(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one club. Awaitable.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Members of one club, by when they were last active.
    #[pyo3(name = "club_members", signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_members(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club_members::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Members of one club, by when they were last active. Awaitable.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_members_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club_members::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one club: finished, in progress and registered.
    #[pyo3(name = "club_matches", signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_matches(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club_matches::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one club: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club_matches::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one country.
    #[pyo3(name = "country", signature = (iso, *, etag = None, policy = "freeze"))]
    fn country(
        &self,
        py: pyo3::Python<'_>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one country. Awaitable.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Players of one country who were active of late, 10000 at most.
    #[pyo3(
        name = "country_players",
        signature = (iso, *, etag = None, policy = "freeze")
    )]
    fn country_players(
        &self,
        py: pyo3::Python<'_>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country_players::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Players of one country who were active of late, 10000 at most. Awaitable.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country_players::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Clubs that belong to one country.
    #[pyo3(name = "country_clubs", signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_clubs(
        &self,
        py: pyo3::Python<'_>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country_clubs::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Clubs that belong to one country. Awaitable.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country_clubs::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Settings, players and rounds of one tournament.
    #[pyo3(name = "tournament", signature = (slug, *, etag = None, policy = "freeze"))]
    fn tournament(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &tournament::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Settings, players and rounds of one tournament. Awaitable.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn tournament_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &tournament::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Groups and players of one round of a tournament.
    #[pyo3(
        name = "tournament_round",
        signature = (slug, round, *, etag = None, policy = "freeze")
    )]
    fn tournament_round(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        round: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &tournament_round::ENDPOINT,
            &([("slug", slug.to_string()), ("round", round.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Groups and players of one round of a tournament. Awaitable.
    #[pyo3(signature = (slug, round, *, etag = None, policy = "freeze"))]
    fn tournament_round_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        round: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &tournament_round::ENDPOINT,
            &([("slug", slug.to_string()), ("round", round.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Games and standings of one group of a tournament's round.
    #[pyo3(
        name = "tournament_round_group",
        signature = (slug, round, group, *, etag = None, policy = "freeze")
    )]
    fn tournament_round_group(
        &self,
        py: pyo3::Python<'_>,
        slug: crate::python::ParameterValue,
        round: crate::python::ParameterValue,
        group: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &tournament_round_group::ENDPOINT,
            &([
                ("slug", slug.to_string()),
                ("round", round.to_string()),
                ("group", group.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games and standings of one group of a tournament's round. Awaitable.
    #[pyo3(signature = (slug, round, group, *, etag = None, policy = "freeze"))]
    fn tournament_round_group_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::python::ParameterValue,
        round: crate::python::ParameterValue,
        group: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &tournament_round_group::ENDPOINT,
            &([
                ("slug", slug.to_string()),
                ("round", round.to_string()),
                ("group", group.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///One daily team match: settings, teams and players.
    #[pyo3(name = "match", signature = (id, *, etag = None, policy = "freeze"))]
    fn match_(
        &self,
        py: pyo3::Python<'_>,
        id: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &match_::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///One daily team match: settings, teams and players. Awaitable.
    #[pyo3(signature = (id, *, etag = None, policy = "freeze"))]
    fn match_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &match_::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a daily team match.
    #[pyo3(
        name = "match_board",
        signature = (id, board, *, etag = None, policy = "freeze")
    )]
    fn match_board(
        &self,
        py: pyo3::Python<'_>,
        id: crate::python::ParameterValue,
        board: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &match_board::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a daily team match. Awaitable.
    #[pyo3(signature = (id, board, *, etag = None, policy = "freeze"))]
    fn match_board_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::python::ParameterValue,
        board: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &match_board::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///One live team match: settings, teams and players.
    #[pyo3(name = "match_live", signature = (id, *, etag = None, policy = "freeze"))]
    fn match_live(
        &self,
        py: pyo3::Python<'_>,
        id: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &match_live::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///One live team match: settings, teams and players. Awaitable.
    #[pyo3(signature = (id, *, etag = None, policy = "freeze"))]
    fn match_live_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &match_live::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a live team match.
    #[pyo3(
        name = "match_board_live",
        signature = (id, board, *, etag = None, policy = "freeze")
    )]
    fn match_board_live(
        &self,
        py: pyo3::Python<'_>,
        id: crate::python::ParameterValue,
        board: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &match_board_live::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a live team match. Awaitable.
    #[pyo3(signature = (id, board, *, etag = None, policy = "freeze"))]
    fn match_board_live_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::python::ParameterValue,
        board: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &match_board_live::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///The puzzle of the day.
    #[pyo3(name = "daily_puzzle", signature = (*, etag = None, policy = "freeze"))]
    fn daily_puzzle(
        &self,
        py: pyo3::Python<'_>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &daily_puzzle::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///The puzzle of the day. Awaitable.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn daily_puzzle_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &daily_puzzle::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///A puzzle of some past day.
    #[pyo3(
        name = "daily_puzzle_random",
        signature = (*, etag = None, policy = "freeze")
    )]
    fn daily_puzzle_random(
        &self,
        py: pyo3::Python<'_>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &daily_puzzle_random::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///A puzzle of some past day. Awaitable.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn daily_puzzle_random_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &daily_puzzle_random::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///Streamers that chess.com lists, and whether they are live.
    #[pyo3(name = "streamers", signature = (*, etag = None, policy = "freeze"))]
    fn streamers(
        &self,
        py: pyo3::Python<'_>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &streamers::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///Streamers that chess.com lists, and whether they are live. Awaitable.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn streamers_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &streamers::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///The best fifty players of each category.
    #[pyo3(name = "leaderboards", signature = (*, etag = None, policy = "freeze"))]
    fn leaderboards(
        &self,
        py: pyo3::Python<'_>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &leaderboards::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///The best fifty players of each category. Awaitable.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn leaderboards_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &leaderboards::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///Whether one player is online now (unofficial).
    #[pyo3(
        name = "player_online_status",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_online_status(
        &self,
        py: pyo3::Python<'_>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Whether one player is online now (unofficial). Awaitable.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_online_status_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::python::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
}
