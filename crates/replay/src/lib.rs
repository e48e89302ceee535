//! Recorded responses: those of this crate and of other tools, and a server that plays them.

#[cfg(feature = "server")]
mod cassettes;
#[doc(hidden)]
pub mod etag;
#[cfg(feature = "server")]
mod faults;
#[doc(hidden)]
pub mod gzip;
#[doc(hidden)]
pub mod head;
mod index;
#[doc(hidden)]
pub mod paths;
#[cfg(feature = "server")]
mod play;
#[cfg(feature = "reader")]
mod recordings;
#[cfg(feature = "server")]
mod server;

#[cfg(feature = "server")]
pub use faults::{Fault, Faults};
#[cfg(feature = "reader")]
pub use recordings::{Imported, Input, Recording, Recordings, Skipped, import, read, recordings};
#[cfg(feature = "server")]
pub use server::{Replay, ReplayOptions, RequestLog};
