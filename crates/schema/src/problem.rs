//! Problems in the schemas: all of them at once, each with file, place and remedy.

use std::fmt;

/// A problem in `schemas/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the schemas folder.
    pub file: String,
    /// JSON pointer in the file, also where the file is TOML.
    pub pointer: String,
    /// The problem and its remedy.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "schemas/{}#{}: {}", self.file, self.pointer, self.message)
    }
}

/// Collects problems without stopping at the first.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn add(&mut self, file: &str, pointer: &str, message: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), pointer: pointer.to_owned(), message: message.into() });
    }

    /// Whether this file has a problem.
    pub(crate) fn concern(&self, file: &str) -> bool {
        self.0.iter().any(|problem| problem.file == file)
    }

    /// `value`, or all problems without duplicates, in the order of files and places.
    pub(crate) fn unless_any<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        self.0.sort();
        self.0.dedup();
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
