// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

#[pyo3::pymethods]
impl crate::client::Client {
    ///Profile of one player.
    #[pyo3(
        name = "player_profile",
        signature = (username, *, etag = None, policy = "freeze")
    )]
    fn player_profile(
        &self,
        py: pyo3::Python<'_>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_profile::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one player. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_profile_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_profile::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_stats::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Ratings and records of one player. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_stats_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_stats::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_games::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that one player is playing now. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_games::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_games_to_move::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Daily games that wait for one player to act. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_to_move_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_games_to_move::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_games_archives::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Months in which one player finished games, as URLs. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_games_archives_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_games_archives::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        year: crate::arguments::ParameterValue,
        month: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_games_archive::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time). A coroutine.
    #[pyo3(signature = (username, year, month, *, etag = None, policy = "freeze"))]
    fn player_games_archive_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        year: crate::arguments::ParameterValue,
        month: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_games_archive::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        year: crate::arguments::ParameterValue,
        month: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_games_archive_pgn::ENDPOINT,
            &([
                ("username", username.to_string()),
                ("year", year.to_string()),
                ("month", month.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games that one player finished in one month (US-Pacific time), as PGN text. A coroutine.
    #[pyo3(signature = (username, year, month, *, etag = None, policy = "freeze"))]
    fn player_games_archive_pgn_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        year: crate::arguments::ParameterValue,
        month: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_games_archive_pgn::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_clubs::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Clubs that one player is a member of. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_clubs::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_matches::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one player: finished, in progress and registered. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_matches::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_tournaments::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Tournaments of one player: finished, in progress and registered. A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_tournaments_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_tournaments::ENDPOINT,
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
        title: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::titled_players::ENDPOINT,
            &([("title", title.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Accounts with one title. A coroutine.
    #[pyo3(signature = (title, *, etag = None, policy = "freeze"))]
    fn titled_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        title: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::titled_players::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::club::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one club. A coroutine.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::club::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::club_members::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Members of one club, by when they were last active. A coroutine.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_members_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::club_members::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::club_matches::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Team matches of one club: finished, in progress and registered. A coroutine.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn club_matches_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::club_matches::ENDPOINT,
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
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::country::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Profile of one country. A coroutine.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::country::ENDPOINT,
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
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::country_players::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Players of one country who were active of late, 10000 at most. A coroutine.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_players_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::country_players::ENDPOINT,
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
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::country_clubs::ENDPOINT,
            &([("iso", iso.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Clubs that belong to one country. A coroutine.
    #[pyo3(signature = (iso, *, etag = None, policy = "freeze"))]
    fn country_clubs_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        iso: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::country_clubs::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::tournament::ENDPOINT,
            &([("slug", slug.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Settings, players and rounds of one tournament. A coroutine.
    #[pyo3(signature = (slug, *, etag = None, policy = "freeze"))]
    fn tournament_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::tournament::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        round: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::tournament_round::ENDPOINT,
            &([("slug", slug.to_string()), ("round", round.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Groups and players of one round of a tournament. A coroutine.
    #[pyo3(signature = (slug, round, *, etag = None, policy = "freeze"))]
    fn tournament_round_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        round: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::tournament_round::ENDPOINT,
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
        slug: crate::arguments::ParameterValue,
        round: crate::arguments::ParameterValue,
        group: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::tournament_round_group::ENDPOINT,
            &([
                ("slug", slug.to_string()),
                ("round", round.to_string()),
                ("group", group.to_string()),
            ] as [(&str, String); 3usize]),
            etag,
            policy,
        )
    }
    ///Games and standings of one group of a tournament's round. A coroutine.
    #[pyo3(signature = (slug, round, group, *, etag = None, policy = "freeze"))]
    fn tournament_round_group_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        slug: crate::arguments::ParameterValue,
        round: crate::arguments::ParameterValue,
        group: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::tournament_round_group::ENDPOINT,
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
        id: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::match_::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///One daily team match: settings, teams and players. A coroutine.
    #[pyo3(signature = (id, *, etag = None, policy = "freeze"))]
    fn match_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::match_::ENDPOINT,
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
        id: crate::arguments::ParameterValue,
        board: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::match_board::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a daily team match. A coroutine.
    #[pyo3(signature = (id, board, *, etag = None, policy = "freeze"))]
    fn match_board_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::arguments::ParameterValue,
        board: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::match_board::ENDPOINT,
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
        id: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::match_live::ENDPOINT,
            &([("id", id.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///One live team match: settings, teams and players. A coroutine.
    #[pyo3(signature = (id, *, etag = None, policy = "freeze"))]
    fn match_live_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::match_live::ENDPOINT,
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
        id: crate::arguments::ParameterValue,
        board: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::match_board_live::ENDPOINT,
            &([("id", id.to_string()), ("board", board.to_string())]
                as [(&str, String); 2usize]),
            etag,
            policy,
        )
    }
    ///Scores and games of one board of a live team match. A coroutine.
    #[pyo3(signature = (id, board, *, etag = None, policy = "freeze"))]
    fn match_board_live_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        id: crate::arguments::ParameterValue,
        board: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::match_board_live::ENDPOINT,
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
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::daily_puzzle::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///The puzzle of the day. A coroutine.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn daily_puzzle_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::daily_puzzle::ENDPOINT,
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
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::daily_puzzle_random::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///A puzzle of some past day. A coroutine.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn daily_puzzle_random_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::daily_puzzle_random::ENDPOINT,
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
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::streamers::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///Streamers that chess.com lists, and whether they are live. A coroutine.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn streamers_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::streamers::ENDPOINT,
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
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::leaderboards::ENDPOINT,
            &([] as [(&str, String); 0usize]),
            etag,
            policy,
        )
    }
    ///The best fifty players of each category. A coroutine.
    #[pyo3(signature = (*, etag = None, policy = "freeze"))]
    fn leaderboards_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::leaderboards::ENDPOINT,
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
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<crate::client::Response> {
        self.fetch_blocking(
            py,
            &scoresheet::endpoints::player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
    ///Whether one player is online now (unofficial). A coroutine.
    #[pyo3(signature = (username, *, etag = None, policy = "freeze"))]
    fn player_online_status_async<'py>(
        &self,
        py: pyo3::Python<'py>,
        username: crate::arguments::ParameterValue,
        etag: Option<String>,
        policy: &str,
    ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
        self.fetch_coroutine(
            py,
            &scoresheet::endpoints::player_online_status::ENDPOINT,
            &([("username", username.to_string())] as [(&str, String); 1usize]),
            etag,
            policy,
        )
    }
}
