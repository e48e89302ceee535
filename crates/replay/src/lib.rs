//! Recorded responses in a folder, and a server that plays them.
//!
//! A recording is a body in a file (`pub/player/erik.json` for `/pub/player/erik`), with its status and headers beside it in
//! `<file>.headers`. [`recordings`] lists those of a folder. [`Replay`] (feature `server`) serves a folder over loopback HTTP like
//! the real host: `ETag` and 304, gzip, latency, limits of concurrency and, on request, [`Faults`].
//!
//! Use it for tests, demos and continuous integration without a network.
//!
//! ```
//! use scoresheet_replay::{Replay, ReplayOptions, recordings};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::create_dir_all(folder.path().join("pub/player"))?;
//! std::fs::write(folder.path().join("pub/player/erik.json"), "{}")?;
//! assert_eq!(recordings(folder.path(), &scoresheet::ENDPOINTS)?.len(), 1);
//! let replay = Replay::start(folder.path(), ReplayOptions::default())?;
//! assert!(replay.base_url().starts_with("http://127.0.0.1:"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(feature = "server")]
mod cassettes;
mod digest;
#[doc(hidden)]
pub mod etag;
#[cfg(feature = "server")]
mod faults;
#[doc(hidden)]
pub mod folder;
#[doc(hidden)]
pub mod gzip;
#[doc(hidden)]
pub mod head;
#[cfg(any(feature = "reader", feature = "server"))]
mod index;
#[doc(hidden)]
pub mod paths;
#[cfg(feature = "server")]
mod play;
#[cfg(feature = "reader")]
mod recordings;
#[cfg(feature = "server")]
mod server;

#[doc(hidden)]
pub use digest::sha256;
#[cfg(feature = "server")]
pub use faults::{Fault, Faults};
#[cfg(feature = "reader")]
pub use recordings::{FileOf, Identity, Listed, identify, is_index, read_content, read_index};
#[cfg(feature = "reader")]
pub use recordings::{
    Imported, Input, Recording, Recordings, Skipped, body_size, import, read, read_body, recordings, yaml_document,
};
#[cfg(feature = "server")]
pub use server::{Replay, ReplayOptions, RequestLog};
