//! The output of every emitter.

use std::path::PathBuf;

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path, relative to the target folder.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}
