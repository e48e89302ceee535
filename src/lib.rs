//! chess.com data under contract, for dlt and Arrow.

pub mod client;
pub mod contract;
mod chunks;
mod decode;
pub mod error;
#[path = "generated.rs"]
pub mod endpoints;
#[cfg(feature = "python")]
mod python;
pub mod runtime;

pub use chunks::{Chunk, ChunkOptions, Chunks, Delivered, Outcome};
pub use decode::{Tables, decode, endpoint};
pub use error::{ConfigError, Error, UpstreamError, UpstreamKind};

pub use endpoints::ENDPOINTS;
