// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

///Profile of one player.
pub mod player_profile {
    include!(concat!(env!("OUT_DIR"), "/player_profile.rs"));
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
///Whether one player is online now (unofficial).
pub mod player_online_status {
    include!(concat!(env!("OUT_DIR"), "/player_online_status.rs"));
}
///Body of a response whose HTTP status is 400 or above.
pub mod error {
    include!(concat!(env!("OUT_DIR"), "/error.rs"));
}
/// Every endpoint under contract, in the manifest's order.
pub static ENDPOINTS: [&crate::runtime::Endpoint; 17usize] = [
    &player_profile::ENDPOINT,
    &player_games::ENDPOINT,
    &player_games_to_move::ENDPOINT,
    &player_games_archives::ENDPOINT,
    &player_games_archive::ENDPOINT,
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
    #[pyo3(signature = (username, *, etag = None))]
    fn player_profile(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_profile::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Profile of one player. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_profile_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_profile::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Daily games that one player is playing now.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Daily games that one player is playing now. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Daily games that wait for one player to act.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games_to_move(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_to_move::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Daily games that wait for one player to act. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games_to_move_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_to_move::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Months in which one player finished games, as URLs.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games_archives(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_games_archives::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Months in which one player finished games, as URLs. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_games_archives_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_games_archives::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Games that one player finished in one month (US-Pacific time).
    #[pyo3(signature = (username, year, month, *, etag = None))]
    fn player_games_archive(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        year: u16,
        month: u8,
        etag: Option<String>,
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
        )
    }
    ///Games that one player finished in one month (US-Pacific time). Awaitable.
    #[pyo3(signature = (username, year, month, *, etag = None))]
    fn player_games_archive_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        year: u16,
        month: u8,
        etag: Option<String>,
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
        )
    }
    ///Clubs that one player is a member of.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_clubs(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_clubs::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Clubs that one player is a member of. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_clubs::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Team matches of one player: finished, in progress and registered.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_matches(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_matches::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Team matches of one player: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_matches::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Tournaments of one player: finished, in progress and registered.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_tournaments(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_tournaments::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Tournaments of one player: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_tournaments_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_tournaments::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Accounts with one title.
    #[pyo3(signature = (title, *, etag = None))]
    fn titled_players(
        &self,
        py: pyo3::Python<'_>,
        title: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &titled_players::ENDPOINT,
            &([("title", title.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Accounts with one title. Awaitable.
    #[pyo3(signature = (title, *, etag = None))]
    fn titled_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        title: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &titled_players::ENDPOINT,
            &([("title", title.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Profile of one club.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club(
        &self,
        py: pyo3::Python<'_>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Profile of one club. Awaitable.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Members of one club, by when they were last active.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club_members(
        &self,
        py: pyo3::Python<'_>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club_members::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Members of one club, by when they were last active. Awaitable.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club_members_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club_members::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Team matches of one club: finished, in progress and registered.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club_matches(
        &self,
        py: pyo3::Python<'_>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &club_matches::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Team matches of one club: finished, in progress and registered. Awaitable.
    #[pyo3(signature = (slug, *, etag = None))]
    fn club_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &club_matches::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Profile of one country.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country(
        &self,
        py: pyo3::Python<'_>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Profile of one country. Awaitable.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Players of one country who were active of late, 10000 at most.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country_players(
        &self,
        py: pyo3::Python<'_>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country_players::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Players of one country who were active of late, 10000 at most. Awaitable.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country_players::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Clubs that belong to one country.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country_clubs(
        &self,
        py: pyo3::Python<'_>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &country_clubs::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Clubs that belong to one country. Awaitable.
    #[pyo3(signature = (iso, *, etag = None))]
    fn country_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &country_clubs::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Whether one player is online now (unofficial).
    #[pyo3(signature = (username, *, etag = None))]
    fn player_online_status(
        &self,
        py: pyo3::Python<'_>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<crate::python::Response> {
        self.fetch_blocking(
            py,
            &player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
    ///Whether one player is online now (unofficial). Awaitable.
    #[pyo3(signature = (username, *, etag = None))]
    fn player_online_status_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: &str,
        etag: Option<String>,
    ) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_awaitable(
            py,
            &player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
        )
    }
}
