//! The rows that most users want, as methods of the client.

use std::ops::{Bound, RangeBounds};

use scoresheet_runtime::ConfigError;

use super::{Month, Rows, Selection};
use crate::client::Client;

/// Rows as streams of chunks, by what they are. They need the feature `fetch`.
///
/// ```
/// use scoresheet::client::{Client, Settings};
/// use scoresheet::fetch::Month;
/// # use scoresheet::replay::{Replay, ReplayOptions};
///
/// # let server = Replay::start("python/scoresheet/cassettes", ReplayOptions::default())?;
/// let settings = Settings::new("me@example.com");
/// # let mut settings = settings;
/// # settings.base_url = server.base_url();
/// let client = Client::new(&settings)?;
/// let since: Month = "2024/11".parse()?;
/// let mut games = client.games(["fenwickthorne", "linnea-brasvik"], since..)?;
///
/// # scoresheet::client::runtime().block_on(async {
/// while let Some(chunk) = games.next().await {
///     for (table, batches) in chunk?.tables {
///         println!("{}: {} batches", table.name, batches.len());
///     }
/// }
/// # Ok::<(), scoresheet::fetch::FetchError>(())
/// # })?;
/// # assert!(games.requests() > 0);
/// assert!(games.failed().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Client {
    /// The rows of a selection.
    ///
    /// # Errors
    /// When the selection names something that does not exist, or lacks an argument.
    pub fn rows(&self, selection: Selection) -> Result<Rows, ConfigError> {
        Rows::new(self, selection)
    }

    /// The games of players in these months, `..` for all; a game of two of the players is one row.
    ///
    /// # Errors
    /// When no player is named, or the months end before they begin.
    pub fn games<I: Into<String>>(
        &self,
        players: impl IntoIterator<Item = I>,
        months: impl RangeBounds<Month>,
    ) -> Result<Rows, ConfigError> {
        self.rows(Selection::games(players).months(months))
    }

    /// The profiles of players.
    ///
    /// # Errors
    /// When no player is named.
    pub fn profiles<I: Into<String>>(&self, players: impl IntoIterator<Item = I>) -> Result<Rows, ConfigError> {
        self.rows(Selection::profiles(players))
    }

    /// The ratings and records of players, a row for each kind of game.
    ///
    /// # Errors
    /// When no player is named.
    pub fn stats<I: Into<String>>(&self, players: impl IntoIterator<Item = I>) -> Result<Rows, ConfigError> {
        self.rows(Selection::stats(players))
    }

    /// The profiles of the members of clubs.
    ///
    /// # Errors
    /// When no club is named.
    pub fn member_profiles<I: Into<String>>(&self, clubs: impl IntoIterator<Item = I>) -> Result<Rows, ConfigError> {
        self.rows(Selection::member_profiles(clubs))
    }

    /// The games of tournaments.
    ///
    /// # Errors
    /// When no tournament is named.
    pub fn tournament_games<I: Into<String>>(&self, tournaments: impl IntoIterator<Item = I>) -> Result<Rows, ConfigError> {
        self.rows(Selection::tournament_games(tournaments))
    }
}

/// Selections by what they select, to which a policy and other options can be added.
///
/// ```
/// use scoresheet::contract::Policy;
/// use scoresheet::fetch::Selection;
///
/// let games = Selection::games(["erik"]).since("2024/01")?.policy(Policy::Quarantine).skip_unknown();
/// # games.check()?;
/// # Ok::<(), scoresheet::ConfigError>(())
/// ```
impl Selection {
    /// The games of players; a game of two of them is one row.
    #[must_use]
    pub fn games<I: Into<String>>(players: impl IntoIterator<Item = I>) -> Self {
        Self::new("games", players)
    }

    /// The profiles of players.
    #[must_use]
    pub fn profiles<I: Into<String>>(players: impl IntoIterator<Item = I>) -> Self {
        Self::new("profiles", players)
    }

    /// The ratings and records of players, a row for each kind of game.
    #[must_use]
    pub fn stats<I: Into<String>>(players: impl IntoIterator<Item = I>) -> Self {
        Self::new("stats.ratings", players)
    }

    /// The profiles of the members of clubs.
    #[must_use]
    pub fn member_profiles<I: Into<String>>(clubs: impl IntoIterator<Item = I>) -> Self {
        Self::new("clubs_members_profiles", clubs)
    }

    /// The games of tournaments.
    #[must_use]
    pub fn tournament_games<I: Into<String>>(tournaments: impl IntoIterator<Item = I>) -> Self {
        Self::new("tournaments_games", tournaments)
    }

    /// Sets the first and the last month: `since..`, `..=until`, `since..=until`.
    #[must_use]
    pub fn months(mut self, months: impl RangeBounds<Month>) -> Self {
        self.since = match months.start_bound() {
            Bound::Included(month) => Some(*month),
            Bound::Excluded(month) => Some(month.next()),
            Bound::Unbounded => None,
        };
        self.until = match months.end_bound() {
            Bound::Included(month) => Some(*month),
            Bound::Excluded(month) => Some(month.previous()),
            Bound::Unbounded => None,
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_a_range() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        let bounds = |selection: Selection| [selection.since, selection.until].map(|month| month.map(|it| it.to_string()));
        let text = |month: &str| Some(month.to_owned());
        let games = || Selection::games(["erik"]);
        assert_eq!(bounds(games().months(..)), [None, None]);
        assert_eq!(bounds(games().months(month("2024/01")..)), [text("2024/01"), None]);
        assert_eq!(bounds(games().months(..=month("2024/12"))), [None, text("2024/12")]);
        assert_eq!(bounds(games().months(month("2024/01")..month("2025/01"))), [text("2024/01"), text("2024/12")]);
        let after = (Bound::Excluded(month("2024/12")), Bound::Unbounded);
        assert_eq!(bounds(games().months(after)), [text("2025/01"), None]);
    }
}
