//! chess.com data under contract, for dlt and Arrow.

pub mod client;
pub mod contract;
mod decode;
pub mod error;
#[path = "generated.rs"]
pub mod endpoints;
pub mod runtime;

pub use decode::{Tables, decode, endpoint};
pub use error::{ConfigError, Error, UpstreamError, UpstreamKind};

pub use endpoints::ENDPOINTS;
