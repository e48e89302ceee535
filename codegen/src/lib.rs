//! Reads `schemas/`, and turns it into Rust structs, Arrow schemas, columnar decoders, the endpoint registry, client methods,
//! Python stubs and the column documentation.
//!
//! One model stands in the middle ([`Model`]). What makes it of the schemas is always there; each output has one small emitter, and
//! these are the feature `emit`. The build script asks for the Rust code only, `cargo codegen` for everything that is checked in.

mod dialect;
#[cfg(feature = "emit")]
mod emit;
mod evidence;
mod json;
mod lower;
mod manifest;
#[cfg_attr(not(feature = "emit"), allow(dead_code, reason = "the shape of a body is what decoders are made of"))]
mod model;
mod names;
mod pattern;
mod problem;
mod schema;
mod tables;
#[cfg(feature = "emit")]
mod write;

pub use dialect::keywords;
#[cfg(feature = "emit")]
pub use emit::File;
pub use evidence::{Evidence, FILE as EVIDENCE, Rule, Witnesses};
pub use manifest::{
    Argument, Body, Dlt, DropIn, Entry, FILE as MANIFEST, Follow, Host, Map, ParameterKind, Rows, WriteDisposition,
};
pub use model::{Column, ColumnType, Endpoint, Model, Origin, Table};
pub use names::snake_case;
pub use problem::Problem;
pub use schema::{Bundle, Resolved, escape};
#[cfg(feature = "emit")]
pub use write::{Change, Mode, write, write_checked_in};
