//! Generates Rust structs, Arrow schemas, columnar decoders, the endpoint registry, client methods, Python stubs and the column
//! documentation from a `schemas` folder.
//!
//! A build script calls [`build`]; the generated code calls `scoresheet-runtime`. `cargo codegen` writes what this repository checks
//! in. A [`Generator`] holds the model of the schemas ([`scoresheet_schema::Model`]); each output has one small emitter, and typify
//! makes the structs.
//!
//! ```
//! use scoresheet_codegen::{Generator, Output};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::write(folder.path().join("endpoints.toml"), "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\n")?;
//! let schema = r#"{"type":"object","description":"A toy.","properties":{"name":{"type":"string","description":"Name."}},
//!     "required":["name"],"additionalProperties":false}"#;
//! std::fs::write(folder.path().join("toy.json"), schema)?;
//! let generator = Generator::load(folder.path()).expect("the schema has no problem");
//! let files = generator.rust(Output::Endpoints);
//! assert!(files[0].text.contains("pub struct Toy"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod arrow;
mod build;
mod client;
mod columns;
mod decoder;
mod evidence;
mod file;
mod generator;
mod names;
mod python;
mod registry;
mod structs;
mod stubs;
mod types;
mod write;

pub use build::build;
pub use file::File;
pub use generator::{Generator, Output};
pub use scoresheet_schema::Problem;
pub use write::{Change, Mode, write, write_checked_in};
