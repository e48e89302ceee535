//! chess.com data under contract, for dlt and Arrow.

pub mod client;
pub mod contract;
pub mod error;
pub mod runtime;

pub use error::{ConfigError, Error, UpstreamError, UpstreamKind};
