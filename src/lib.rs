//! chess.com data under contract, for dlt and Arrow.

mod chunks;
pub mod client;
pub mod contract;
mod decode;
#[path = "generated.rs"]
pub mod endpoints;
pub mod error;
#[cfg(feature = "parquet")]
#[doc(hidden)]
pub mod parquet;
#[cfg(feature = "python")]
mod python;
pub mod recordings;
pub mod report;
pub mod runtime;
mod sync;

pub use chunks::{Chunk, ChunkOptions, Chunks, Delivered, Outcome};
pub use decode::{Tables, decode, endpoint, settle};
pub use error::{ConfigError, Error, UpstreamError, UpstreamKind};

pub use endpoints::ENDPOINTS;
