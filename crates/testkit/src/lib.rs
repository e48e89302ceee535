//! Shared by tests, fuzz targets and benchmarks: fixtures, test servers, and the guarantees that fuzzing tests.
#![allow(
    missing_docs,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::new_without_default
)]

pub mod bodies;
pub mod dialect;
pub mod fuzz;
pub mod http;
pub mod loaded;
pub mod random;
pub mod structs;
