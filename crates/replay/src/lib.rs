//! Recorded responses in a folder: their format, and a server that plays them.

#[cfg(feature = "server")]
mod cassettes;
mod digest;
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
mod recordings;
#[cfg(feature = "server")]
mod server;

#[doc(hidden)]
pub use digest::sha256;
#[cfg(feature = "server")]
pub use faults::{Fault, Faults};
#[doc(hidden)]
pub use recordings::routed;
pub use recordings::{Recording, recordings};
#[cfg(feature = "server")]
pub use server::{Replay, ReplayOptions, RequestLog};
