// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

impl crate::client::Client {
    ///Profile of one player. `GET /player/{username}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_profile(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_profile::PlayerProfile>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_profile::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Ratings and records of one player. `GET /player/{username}/stats`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_stats(
        &self,
        username: &str,
    ) -> Result<crate::client::TypedResponse<player_stats::PlayerStats>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_stats::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Daily games that one player is playing now. `GET /player/{username}/games`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_games(
        &self,
        username: &str,
    ) -> Result<crate::client::TypedResponse<player_games::PlayerGames>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_games::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Daily games that wait for one player to act. `GET /player/{username}/games/to-move`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_games_to_move(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_games_to_move::PlayerGamesToMove>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_to_move::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Months in which one player finished games, as URLs. `GET /player/{username}/games/archives`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_games_archives(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_games_archives::PlayerGamesArchives>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_games_archives::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Games that one player finished in one month (US-Pacific time). `GET /player/{username}/games/{year}/{month}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_games_archive(
        &self,
        username: &str,
        year: u16,
        month: u8,
    ) -> Result<
        crate::client::TypedResponse<player_games_archive::PlayerGamesArchive>,
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
            )
            .await
    }
    ///Games that one player finished in one month (US-Pacific time), as PGN text. `GET /player/{username}/games/{year}/{month}/pgn`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_games_archive_pgn(
        &self,
        username: &str,
        year: u16,
        month: u8,
    ) -> Result<
        crate::client::TypedResponse<player_games_archive_pgn::PlayerGamesArchivePgn>,
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
            )
            .await
    }
    ///Clubs that one player is a member of. `GET /player/{username}/clubs`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_clubs(
        &self,
        username: &str,
    ) -> Result<crate::client::TypedResponse<player_clubs::PlayerClubs>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &player_clubs::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Team matches of one player: finished, in progress and registered. `GET /player/{username}/matches`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_matches(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_matches::PlayerMatches>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_matches::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Tournaments of one player: finished, in progress and registered. `GET /player/{username}/tournaments`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_tournaments(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_tournaments::PlayerTournaments>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_tournaments::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Accounts with one title. `GET /titled/{title}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn titled_players(
        &self,
        title: &str,
    ) -> Result<
        crate::client::TypedResponse<titled_players::TitledPlayers>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &titled_players::ENDPOINT,
                    [("title", title.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Profile of one club. `GET /club/{slug}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn club(
        &self,
        slug: &str,
    ) -> Result<crate::client::TypedResponse<club::Club>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Members of one club, by when they were last active. `GET /club/{slug}/members`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn club_members(
        &self,
        slug: &str,
    ) -> Result<crate::client::TypedResponse<club_members::ClubMembers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club_members::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Team matches of one club: finished, in progress and registered. `GET /club/{slug}/matches`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn club_matches(
        &self,
        slug: &str,
    ) -> Result<crate::client::TypedResponse<club_matches::ClubMatches>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &club_matches::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Profile of one country. `GET /country/{iso}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn country(
        &self,
        iso: &str,
    ) -> Result<crate::client::TypedResponse<country::Country>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &country::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Players of one country who were active of late, 10000 at most. `GET /country/{iso}/players`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn country_players(
        &self,
        iso: &str,
    ) -> Result<
        crate::client::TypedResponse<country_players::CountryPlayers>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &country_players::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Clubs that belong to one country. `GET /country/{iso}/clubs`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn country_clubs(
        &self,
        iso: &str,
    ) -> Result<
        crate::client::TypedResponse<country_clubs::CountryClubs>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &country_clubs::ENDPOINT,
                    [("iso", iso.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Settings, players and rounds of one tournament. `GET /tournament/{slug}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn tournament(
        &self,
        slug: &str,
    ) -> Result<crate::client::TypedResponse<tournament::Tournament>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &tournament::ENDPOINT,
                    [("slug", slug.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Groups and players of one round of a tournament. `GET /tournament/{slug}/{round}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn tournament_round(
        &self,
        slug: &str,
        round: u32,
    ) -> Result<
        crate::client::TypedResponse<tournament_round::TournamentRound>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &tournament_round::ENDPOINT,
                    [("slug", slug.to_string()), ("round", round.to_string())]
                        as [(&str, String); 2usize],
                )?,
            )
            .await
    }
    ///Games and standings of one group of a tournament's round. `GET /tournament/{slug}/{round}/{group}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn tournament_round_group(
        &self,
        slug: &str,
        round: u32,
        group: u32,
    ) -> Result<
        crate::client::TypedResponse<tournament_round_group::TournamentRoundGroup>,
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
            )
            .await
    }
    ///One daily team match: settings, teams and players. `GET /match/{id}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn match_(
        &self,
        id: u32,
    ) -> Result<crate::client::TypedResponse<match_::Match>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_::ENDPOINT,
                    [("id", id.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Scores and games of one board of a daily team match. `GET /match/{id}/{board}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn match_board(
        &self,
        id: u32,
        board: u32,
    ) -> Result<crate::client::TypedResponse<match_board::MatchBoard>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_board::ENDPOINT,
                    [("id", id.to_string()), ("board", board.to_string())]
                        as [(&str, String); 2usize],
                )?,
            )
            .await
    }
    ///One live team match: settings, teams and players. `GET /match/live/{id}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn match_live(
        &self,
        id: u32,
    ) -> Result<crate::client::TypedResponse<match_live::MatchLive>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &match_live::ENDPOINT,
                    [("id", id.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
    ///Scores and games of one board of a live team match. `GET /match/live/{id}/{board}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn match_board_live(
        &self,
        id: u32,
        board: u32,
    ) -> Result<
        crate::client::TypedResponse<match_board_live::MatchBoardLive>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &match_board_live::ENDPOINT,
                    [("id", id.to_string()), ("board", board.to_string())]
                        as [(&str, String); 2usize],
                )?,
            )
            .await
    }
    ///The puzzle of the day. `GET /puzzle`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn daily_puzzle(
        &self,
    ) -> Result<crate::client::TypedResponse<daily_puzzle::DailyPuzzle>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &daily_puzzle::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
            )
            .await
    }
    ///A puzzle of some past day. `GET /puzzle/random`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn daily_puzzle_random(
        &self,
    ) -> Result<
        crate::client::TypedResponse<daily_puzzle_random::DailyPuzzleRandom>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &daily_puzzle_random::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
            )
            .await
    }
    ///Streamers that chess.com lists, and whether they are live. `GET /streamers`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn streamers(
        &self,
    ) -> Result<crate::client::TypedResponse<streamers::Streamers>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &streamers::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
            )
            .await
    }
    ///The best fifty players of each category. `GET /leaderboards`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn leaderboards(
        &self,
    ) -> Result<crate::client::TypedResponse<leaderboards::Leaderboards>, crate::Error> {
        self.get(
                crate::runtime::Request::new(
                    &leaderboards::ENDPOINT,
                    [] as [(&str, String); 0usize],
                )?,
            )
            .await
    }
    ///Whether one player is online now (unofficial). `GET /user/popup/{username}`
    ///
    /// # Errors
    /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
    pub async fn player_online_status(
        &self,
        username: &str,
    ) -> Result<
        crate::client::TypedResponse<player_online_status::PlayerOnlineStatus>,
        crate::Error,
    > {
        self.get(
                crate::runtime::Request::new(
                    &player_online_status::ENDPOINT,
                    [("username", username.to_string())] as [(&str, String); 1usize],
                )?,
            )
            .await
    }
}
