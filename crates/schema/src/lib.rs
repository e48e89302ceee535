//! Reads a `schemas` folder: `endpoints.toml` and one JSON Schema file for each response.
//!
//! Every keyword is checked against those that generated decoders enforce, since a schema that promises what nobody checks is a
//! lie; all problems are reported at once, each with file, JSON pointer and remedy. Objects are lowered to flat tables with columns
//! joined by `__`, arrays of objects to child tables. The result is a [`Model`].
//!
//! `scoresheet-codegen` generates code from a model, `scoresheet-evolution` compares two of them.
//!
//! ```
//! use scoresheet_schema::Model;
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::write(folder.path().join("endpoints.toml"), "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\n")?;
//! let schema = r#"{"type":"object","description":"A toy.","properties":{"height":{"type":"integer","minimum":0,"description":"cm"}}}"#;
//! std::fs::write(folder.path().join("toy.json"), schema)?;
//! let problems = Model::load(folder.path()).err().expect("the object is open, and the integer has no `maximum`");
//! assert_eq!(problems.len(), 2);
//! assert!(problems.iter().all(|problem| problem.file == "toy.json"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod api;
mod column_type;
mod dialect;
mod evidence;
mod identity;
mod json;
#[doc(hidden)]
pub mod limits;
mod lower;
mod manifest;
#[doc(hidden)]
pub mod markdown;
mod model;
mod names;
mod pattern;
mod problem;
mod reference;
mod schema;
mod since;
mod tables;
mod walk;

pub use api::{Api, Auth, Contact, ErrorRule, Errors, FILE as API, Host, Manners, Pages, Parameter};
pub use column_type::ColumnType;
pub use dialect::{NAME, POSITION, keywords};
pub use evidence::{Evidence, FILE as EVIDENCE, Rule, Witnesses};
pub use identity::sha256;
pub use manifest::{Body, Dlt, DropIn, Entry, FILE as MANIFEST, Follow, Map, Rows, WriteDisposition};
pub use model::{Check, Column, Endpoint, MapNode, Model, Node, Object, Origin, Property, Scalar, Table};
pub use names::{column_name, is_column_name, join, snake_case};
pub use pattern::{CharClass, characters, check as check_pattern};
pub use problem::Problem;
pub use schema::{Bundle, Resolved};
pub use scoresheet_parameter::{Case, MAX_LEN, ParameterKind, Period, Values};
pub use since::{SINCE, is_month_or_year};
pub use walk::{escape, is_null, is_nullable, is_tuple, redirect, type_of, visit};
