//! chess.com data under contract, for dlt and Arrow.
//!
//! [`endpoints`] has a Rust struct, Arrow schemas and a decoder for every response of chess.com's Published-Data API, generated
//! from one JSON Schema file each. [`client`] fetches responses politely and decodes them; [`decode`] decodes those that you have.
//! A response that does not conform to its schema is an error with every violation.
//!
//! Features: `client` (default), `fetch` (into files), `interpret` (contracts loaded from a folder at run time), `replay` (a server for
//! tests), `report` and `evolution` (what changed, and what to do).
//! Without default features the crate decodes and validates, and has no HTTP.
//!
//! ```
//! use scoresheet::runtime::Request;
//!
//! let request = Request::new(scoresheet::endpoint("player_games_archives")?, [("username", "erik")])?;
//! let body = br#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}"#;
//! let tables = scoresheet::decode(&request, body, None)?;
//! assert_eq!((tables[0].0.name, tables[0].1.num_rows()), ("archives", 1));
//! # Ok::<(), scoresheet::Error>(())
//! ```

#[cfg(feature = "client")]
mod chunks;
#[cfg(feature = "client")]
pub mod client;
mod decode;
mod decode_many;
#[path = "generated.rs"]
pub mod endpoints;
pub mod error;
#[cfg(feature = "fetch")]
pub mod fetch;
pub mod parallel;
#[cfg(feature = "evolution")]
pub mod schemas;
mod tables_builder;

#[cfg(feature = "client")]
pub use chunks::{Chunk, ChunkOptions, Chunks};
pub use decode::{apply_policy, decode, endpoint};
pub use decode_many::{
    BodySource, DecodeMany, DecodeManyOptions, DecodedBody, DecodedChunk, DecodedRows, InputBody, decode_many,
};
pub use endpoints::ENDPOINTS;
pub use error::{ConfigError, Error, IoError, LocalError, UpstreamError, UpstreamKind};
pub use scoresheet_contract as contract;
#[cfg(feature = "evolution")]
pub use scoresheet_evolution as evolution;
#[cfg(feature = "interpret")]
pub use scoresheet_interpret as interpret;
#[cfg(feature = "replay")]
pub use scoresheet_replay as replay;
#[cfg(feature = "report")]
pub use scoresheet_report as report;
pub use scoresheet_runtime as runtime;
pub use scoresheet_runtime::Tables;

/// The examples of a page, run as documentation tests.
#[cfg(all(doctest, feature = "client"))]
#[doc = include_str!("../docs/rust.md")]
mod rust_page {}
