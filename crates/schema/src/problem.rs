//! What is wrong with the schemas: every problem with its file, place and remedy, all of them at once.

use std::fmt;

/// One thing in `schemas/` that cannot be turned into code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the schemas folder.
    pub file: String,
    /// JSON pointer in the file, also where the file is TOML.
    pub pointer: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "schemas/{}#{}: {}", self.file, self.pointer, self.message)
    }
}

/// Collects problems while the work goes on.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn add(&mut self, file: &str, pointer: &str, message: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), pointer: pointer.to_owned(), message: message.into() });
    }

    /// Whether anything has been found in this file.
    pub(crate) fn concern(&self, file: &str) -> bool {
        self.0.iter().any(|problem| problem.file == file)
    }

    /// `value`, unless anything has been found: then every problem once, in the order of files and places.
    pub(crate) fn unless_any<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        self.0.sort();
        self.0.dedup();
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
