//! How a contract changes.
//!
//! - [`diff`] compares two versions of a `schemas` folder from the reader's side: breaking, additive and compatible changes.
//! - [`propose`] makes the smallest change of the schemas that accepts responses which drifted, and names what needs manual review.
//! - [`draft`] drafts the contract of another API from recorded responses, with marks where a person must decide.
//! - [`NullRates`] counts how often optional columns are null, and compares that with a baseline.
//!
//! Used by the commands `scoresheet diff`, `propose` and `check --baseline`; it needs no network.
//!
//! ```
//! use scoresheet::endpoints::player_games_archives::ENDPOINT;
//! use scoresheet::runtime::Request;
//! use scoresheet_evolution::NullRates;
//!
//! let request = Request::new(&ENDPOINT, [("username", "erik")])?;
//! let mut rates = NullRates::default();
//! rates.observe(&ENDPOINT, &scoresheet::decode(&request, br#"{"archives":[]}"#, None)?);
//! assert!(rates.compare(&rates.clone()).is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod diff;
pub mod draft;
mod null_rates;
pub mod propose;

pub use null_rates::{NullRateWarning, NullRates, Rate};
