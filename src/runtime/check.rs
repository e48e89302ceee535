//! What a string must satisfy beyond being one.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

use crate::contract::{Code, Format};

/// A rule for a string.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One of these values.
    OneOf(&'static [&'static str]),
    /// Begins with this text.
    Prefix(&'static str),
    /// Matches the pattern.
    Pattern(&'static Pattern),
    /// Has the format.
    Format(Format),
    /// Has at least so many characters.
    MinLength(usize),
}

impl Check {
    pub(super) fn holds(&self, value: &str) -> bool {
        match self {
            Self::OneOf(values) => values.contains(&value),
            Self::Prefix(prefix) => value.starts_with(prefix),
            Self::Pattern(pattern) => pattern.matches(value),
            Self::Format(format) => format.matches(value),
            Self::MinLength(length) => value.chars().count() >= *length,
        }
    }

    /// The code of a violation of this rule.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::OneOf(_) => Code::UnknownValue,
            _ => Code::BadFormat,
        }
    }
}

/// A regular expression, compiled when it is first needed.
pub struct Pattern(LazyLock<Option<Regex>, fn() -> Option<Regex>>);

impl Pattern {
    /// A pattern of the schemas, given as the function that compiles it.
    #[must_use]
    pub const fn new(compile: fn() -> Option<Regex>) -> Self {
        Self(LazyLock::new(compile))
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.0.as_ref().map(Regex::as_str)).finish()
    }
}

/// Compiles a pattern. The generator has parsed every pattern of the schemas, so `None` stands for a pattern that nothing matches
/// rather than for a panic.
#[must_use]
pub fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}
