//! Turns `schemas/` into Rust structs, Arrow schemas, columnar decoders, the endpoint registry, client methods, Python stubs and
//! the column documentation.
//!
//! One model stands in the middle ([`Model`]); each output has one small emitter. The build script asks for the Rust code only,
//! `cargo codegen` for everything that is checked in.

mod dialect;
mod emit;
mod json;
mod lower;
mod manifest;
mod model;
mod names;
mod pattern;
mod problem;
mod schema;
mod tables;
mod write;

use std::path::{Path, PathBuf};

pub use problem::Problem;
pub use write::{Change, Mode, write, write_checked_in};

/// Folder of the checked-in copies of the generated Rust modules.
const GENERATED: &str = "tests/generated";

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it belongs, relative to the folder it is written into.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
}

/// The schemas, checked and lowered.
pub struct Model(model::Model);

impl Model {
    /// Reads the schemas folder.
    ///
    /// # Errors
    /// Every problem of every file, each with its place and remedy.
    pub fn load(schemas: &Path) -> Result<Self, Vec<Problem>> {
        lower::load(schemas).map(Self)
    }

    /// The generated Rust modules: `generated.rs`, and one file for each endpoint that it includes.
    #[must_use]
    pub fn rust(&self) -> Vec<File> {
        emit::rust(&self.0)
    }

    /// Every generated file that is checked in, relative to the root of the repository.
    #[must_use]
    pub fn checked_in(&self) -> Vec<File> {
        let mut files = self.rust();
        for file in &mut files {
            file.path = Path::new(GENERATED).join(&file.path);
        }
        files.push(emit::stubs(&self.0));
        files.push(emit::columns(&self.0));
        files
    }
}
