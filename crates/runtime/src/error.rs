//! Errors that are not about a response: of settings and arguments, and of files.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;

/// An invalid setting or argument, with the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    message: String,
}

impl ConfigError {
    /// An error with this message.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for ConfigError {}

/// A file, folder, program or port that the operating system does not give, with the remedy.
#[derive(Debug, Clone)]
pub struct IoError {
    message: String,
    cause: Arc<io::Error>,
}

impl IoError {
    /// An error with this message and cause.
    #[must_use]
    pub fn new(message: impl Into<String>, cause: io::Error) -> Self {
        Self { message: message.into(), cause: Arc::new(cause) }
    }

    /// The kind of the cause.
    #[must_use]
    pub fn kind(&self) -> io::ErrorKind {
        self.cause.kind()
    }

    /// The number of the cause, `errno` on Unix; `None` if the operating system did not report it.
    #[must_use]
    pub fn raw_os_error(&self) -> Option<i32> {
        self.cause.raw_os_error()
    }
}

impl fmt::Display for IoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for IoError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.cause)
    }
}

/// Why something on this machine failed: its arguments are wrong, or its files cannot be used.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum LocalError {
    /// A setting or argument is wrong.
    Config(ConfigError),
    /// A file, folder, program or port cannot be used.
    Io(IoError),
}

impl LocalError {
    /// The error of a step that reads files: one of the operating system, or one about the content of a file, which is the
    /// argument's fault.
    #[must_use]
    pub fn of_reading(error: io::Error) -> Self {
        let message = error.to_string();
        match error.kind() {
            io::ErrorKind::Other | io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => ConfigError::new(message).into(),
            _ => IoError::new(message, error).into(),
        }
    }
}

impl From<ConfigError> for LocalError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<IoError> for LocalError {
    fn from(error: IoError) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for LocalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl Error for LocalError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Config(error) => error.source(),
            Self::Io(error) => error.source(),
        }
    }
}

/// Splits a line at the semicolon before its remedy, or else at the last colon behind the value that was found. Quoted text and
/// text in parentheses is skipped, because it is not the library's.
#[doc(hidden)]
#[must_use]
pub fn split_remedy(line: &str) -> Option<(&str, &str)> {
    let separators = separators(line);
    let found = line.find(" but ").unwrap_or(line.len());
    let semicolon = separators.iter().find(|at| line[**at..].starts_with(';'));
    let colon = || separators.iter().rev().find(|at| **at > found);
    let at = *semicolon.or_else(colon)?;
    Some((&line[..at], line[at + 1..].trim())).filter(|(_, remedy)| !remedy.is_empty())
}

/// The places of `; ` and `: ` outside of quotes and parentheses.
fn separators(line: &str) -> Vec<usize> {
    let (mut quote, mut depth, mut is_escaped) = (None, 0_usize, false);
    let mut found = Vec::new();
    for (at, character) in line.char_indices() {
        match (quote, character) {
            (Some('"'), '\\') if !is_escaped => {
                is_escaped = true;
                continue;
            }
            (Some(open), _) if character == open && !is_escaped => quote = None,
            (None, '`' | '"') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ';' | ':') if depth == 0 && line[at + 1..].starts_with(' ') => found.push(at),
            _ => {}
        }
        is_escaped = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_say_is_no_remedy() {
        let line = "the server said `busy; come back: later`; try again later";
        assert_eq!(split_remedy(line), Some(("the server said `busy; come back: later`", "try again later")));
        assert_eq!(split_remedy("the server said `busy; come back`"), None);
    }
}
