//! Generates Rust structs, Arrow schemas, columnar decoders, the endpoint registry, client methods, Python stubs and the column
//! documentation from a `schemas` folder.
//!
//! A build script calls [`build`]; `cargo codegen` writes all checked-in files. The model ([`scoresheet_schema::Model`]) is the
//! input of all emitters; each output has one small emitter.

mod arrow;
mod build;
mod client;
mod columns;
mod decoder;
mod generator;
mod names;
mod python;
mod registry;
mod structs;
mod stubs;
mod write;

pub use build::build;
pub use generator::{File, Generator, Output};
pub use scoresheet_schema::Problem;
pub use write::{Change, Mode, write, write_checked_in};
