//! chess.com data under contract, for dlt and Arrow.

#[cfg(feature = "client")]
mod chunks;
#[cfg(feature = "client")]
pub mod client;
mod decode;
#[path = "generated.rs"]
pub mod endpoints;
pub mod error;
#[cfg(feature = "parquet")]
#[doc(hidden)]
pub mod parquet;
#[cfg(feature = "evolution")]
pub mod schemas;

#[cfg(feature = "client")]
pub use chunks::{Chunk, ChunkOptions, Chunks, Delivered, Outcome};
pub use decode::{decode, endpoint, settle};
pub use endpoints::ENDPOINTS;
pub use error::{ConfigError, Error, UpstreamError, UpstreamKind};
pub use scoresheet_contract as contract;
#[cfg(feature = "evolution")]
pub use scoresheet_evolution as evolution;
#[cfg(feature = "replay")]
pub use scoresheet_replay as replay;
#[cfg(feature = "report")]
pub use scoresheet_report as report;
pub use scoresheet_runtime as runtime;
pub use scoresheet_runtime::Tables;
