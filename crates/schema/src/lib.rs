//! Reads a `schemas` folder, checks every keyword against those that decoders enforce, and lowers the schemas to flat tables.
//!
//! One model stands in the middle ([`Model`]): `scoresheet-codegen` makes code of it, `scoresheet-evolution` compares two of them.

mod dialect;
mod json;
mod lower;
mod manifest;
mod model;
mod names;
mod pattern;
mod problem;
mod schema;
mod tables;

pub use dialect::{SINCE, keywords};
pub use manifest::{
    Argument, Body, Dlt, DropIn, Entry, FILE as MANIFEST, Follow, Host, Map, ParameterKind, Rows, WriteDisposition,
};
pub use model::{CharClass, Check, Column, ColumnType, Endpoint, MapNode, Model, Node, Object, Origin, Property, Scalar, Table};
pub use names::{join, snake_case};
pub use problem::Problem;
pub use schema::{Bundle, Resolved, escape};
