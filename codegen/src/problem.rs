//! What is wrong with the schemas: every problem with its file, place and remedy, all of them at once.

use std::fmt;

/// One thing in `schemas/` that cannot be turned into code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the schemas folder.
    pub file: String,
    /// JSON pointer (or TOML key) in the file.
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

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every problem once, in the order of files and places.
    pub(crate) fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}
