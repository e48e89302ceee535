//! Where a body is from, and the commands that deal with its violations.

use std::time::SystemTime;

/// The origin of a body.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// A file, or a URL.
    pub name: &'a str,
    /// The URL of the body, if known.
    pub url: Option<&'a str>,
    /// When it was received, if known.
    pub recorded_at: Option<SystemTime>,
    /// The commands that deal with its violations.
    pub next: Next<'a>,
}

/// The commands that a report offers to its reader. Without them it offers what its own words amount to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Next<'a> {
    /// The one that proposes a change of the schemas by this body.
    pub propose: Option<&'a str>,
    /// The one that makes the request once more.
    pub again: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// A source of which only the name is known.
    #[must_use]
    pub fn named(name: &'a str) -> Self {
        Self { name, url: None, recorded_at: None, next: Next::default() }
    }
}
