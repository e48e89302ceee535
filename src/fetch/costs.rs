//! What requests and loads cost. `docs/load-costs.md` has the source of each number, and a test that compares the two.

use std::time::Duration;

/// Time from a request to its response.
pub const LATENCY: Duration = Duration::from_millis(160);

/// Bytes of a response's headers.
pub const HEADERS: u64 = 750;

/// Bytes received in a second.
pub const BANDWIDTH: u64 = 50_000_000 / 8;

/// Games of a month in which a player has any. Players differ by a factor of a hundred.
pub const GAMES_OF_A_MONTH: u64 = 190;

/// Bytes of a game in an archive, compressed.
pub const GAME: u64 = 860;

/// Bytes of an archive without games, compressed.
pub const ARCHIVE: u64 = 700;

/// Bytes of another response, compressed.
pub const OTHER: u64 = 480;

/// Time of a dlt run beside its requests and games.
pub const RUN: Duration = Duration::from_secs(2);

/// Time in which dlt and `DuckDB` load a game.
pub const LOADED_GAME: Duration = Duration::from_micros(400);
