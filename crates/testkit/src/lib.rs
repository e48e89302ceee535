//! What tests, fuzz targets and benches share: fixtures, servers of their own, the promises that fuzzing tries to break.
#![allow(missing_docs, clippy::missing_panics_doc, clippy::missing_errors_doc, clippy::must_use_candidate)]

pub mod bodies;
pub mod fuzz;
pub mod http;
pub mod random;
pub mod structs;
