// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

///Profile of one player.
pub mod player_profile {
    include!(concat!(env!("OUT_DIR"), "/player_profile.rs"));
}
///Months in which one player finished games, as URLs.
pub mod player_games_archives {
    include!(concat!(env!("OUT_DIR"), "/player_games_archives.rs"));
}
///Games that one player finished in one month (US-Pacific time).
pub mod player_games_archive {
    include!(concat!(env!("OUT_DIR"), "/player_games_archive.rs"));
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
pub static ENDPOINTS: [&crate::runtime::Endpoint; 5usize] = [
    &player_profile::ENDPOINT,
    &player_games_archives::ENDPOINT,
    &player_games_archive::ENDPOINT,
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
