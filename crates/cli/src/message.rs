//! The text of an error that ends a command: what is wrong, directly below it what to do, and details last.

use std::io::{self, ErrorKind};

use anstyle::{AnsiColor, Style};
use scoresheet::runtime::split_remedy;

/// The remedy where a message of the library has none.
const HELP_OPTION: &str = "run the command with --help, which describes its arguments";

/// The same, where the message is about a file.
const FILE: &str = "correct the file, or name another one";

/// The same, where the message lists problems.
const PROBLEMS: &str = "solve the problems below, then run the command again";

/// The text of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What was expected, and what was found.
    pub(crate) statement: String,
    /// What to do.
    pub(crate) help: String,
    /// More lines, such as a list of violations; empty if there are none.
    pub(crate) details: String,
}

impl Message {
    /// A message of the command line itself.
    pub(crate) fn new(statement: impl Into<String>, help: impl Into<String>) -> Self {
        Self { statement: statement.into(), help: help.into(), details: String::new() }
    }

    /// Adds lines below the remedy.
    pub(crate) fn details(mut self, details: impl Into<String>) -> Self {
        self.details = details.into();
        self
    }

    /// A message of the library, whose first line has the remedy last, after a semicolon, or after a colon. `help` is the
    /// remedy where it has none.
    pub(crate) fn of_library(text: &str, help: &str) -> Self {
        let (first, details) = text.split_once('\n').unwrap_or((text, ""));
        let (statement, remedy) = split_remedy(first).unwrap_or((first, help));
        // A colon leads to the details, which are below the remedy here.
        let without_colon = |text: &str| text.trim_end_matches([':', ' ']).to_owned();
        Self { statement: without_colon(statement), help: without_colon(remedy), details: details.to_owned() }
    }

    /// An error of the operating system.
    pub(crate) fn of_system(statement: impl Into<String>, error: &io::Error) -> Self {
        let help = match error.kind() {
            ErrorKind::NotFound => "check the path",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "change the permissions, or name another place",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room, or name another place",
            ErrorKind::AlreadyExists => "name another place, or delete what is there",
            ErrorKind::IsADirectory | ErrorKind::NotADirectory => {
                "name a file where a file is expected, a folder where a folder is"
            }
            ErrorKind::InvalidData | ErrorKind::InvalidInput => "check that the file is what the command expects",
            _ => "check the file, its disk and its permissions",
        };
        Self::new(statement, help)
    }

    /// The lines of the message, with a final newline.
    pub(crate) fn render(&self, is_colored: bool) -> String {
        let style = |color: AnsiColor| if is_colored { color.on_default().bold() } else { Style::new() };
        let (red, cyan) = (style(AnsiColor::Red), style(AnsiColor::Cyan));
        let Self { statement, help, details } = self;
        let mut text = format!("{red}error:{red:#} {statement}\n{cyan}help:{cyan:#} {help}\n");
        if !details.is_empty() {
            text.push_str(details.trim_end());
            text.push('\n');
        }
        text
    }

    /// One line with the remedy first, for lists.
    pub(crate) fn line(&self) -> String {
        format!("{}: {}", self.help, self.statement)
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        let help = match text.as_str() {
            _ if text.contains('\n') => PROBLEMS,
            _ if text.starts_with("cannot ") => FILE,
            _ => HELP_OPTION,
        };
        Self::of_library(&text, help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_of_a_library_message_is_its_last_clause() {
        for (text, statement, help) in [
            ("expected a month but found `x`; write `2024/03`", "expected a month but found `x`", "write `2024/03`"),
            ("expected a month but found `a; b`; write `2024/03`", "expected a month but found `a; b`", "write `2024/03`"),
            (
                "expected `contact` to say how to reach you, but found \"\\\"; \": chess.com requires it; pass an address, or \
                 `username: you`",
                "expected `contact` to say how to reach you, but found \"\\\"; \": chess.com requires it",
                "pass an address, or `username: you`",
            ),
            (
                "expected a folder, but found none at a: b: check the path",
                "expected a folder, but found none at a: b",
                "check the path",
            ),
            ("cannot use x (a; b): correct it", "cannot use x (a; b): correct it", "HELP"),
            ("the schemas have problems; correct them first:\n  a; b", "the schemas have problems", "correct them first"),
            ("expected a share, but found 7", "expected a share, but found 7", "HELP"),
            ("the pipeline failed: é", "the pipeline failed: é", "HELP"),
        ] {
            let message = Message::of_library(text, "HELP");
            assert_eq!((message.statement.as_str(), message.help.as_str()), (statement, help));
        }
    }

    #[test]
    fn the_remedy_is_above_the_details() {
        let message = Message::of_library("the schemas have problems; correct them first:\n  one\n  two", "");
        assert_eq!(message.render(false), "error: the schemas have problems\nhelp: correct them first\n  one\n  two\n");
        assert_eq!(
            Message::new("it failed", "retry").render(true),
            "\x1b[1m\x1b[31merror:\x1b[0m it failed\n\x1b[1m\x1b[36mhelp:\x1b[0m retry\n"
        );
    }
}
