//! Exit codes, and the errors that lead to them.

use std::any::Any;
use std::io;

use scoresheet::error::{IoError, LocalError};
use scoresheet::report::RenderError;
use scoresheet::{ConfigError, Error};

macro_rules! exit_codes {
    ($($name:ident = $code:literal $summary:literal)*) => {
        /// The exit codes of all commands.
        pub mod exit_code {
            $(#[doc = $summary] pub const $name: u8 = $code;)*
        }

        /// Every exit code with its meaning.
        pub(crate) const ALL: &[(u8, &str)] = &[$((exit_code::$name, $summary)),*];
    };
}

exit_codes! {
    OK = 0 "Nothing is wrong."
    FAILED = 1 "dlt, a destination or chess.com reported an error."
    USAGE = 2 "A wrong argument, an unusable file, or no input."
    DRIFT = 3 "A body violates its contract."
    UPSTREAM = 4 "chess.com was not reached, or returned an error; nothing is known about drift."
    STALE = 5 "Recordings are older than allowed or were edited, or an example no longer exists."
    OUTDATED = 6 "Generated code does not match its schemas (`cargo codegen --check`)."
    DAMAGED = 7 "A dlt pipeline, or this installation, needs a repair."
    INTERNAL = 70 "A bug in scoresheet; please report it with the command that you ran."
    INTERRUPTED = 130 "Ctrl-C ended the command."
    BROKEN_PIPE = 141 "The reader of the output closed it, as `head` does."
}

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// Wrong arguments, or the text of `--help` and `--version`.
    Arguments(Box<clap::Error>),
    /// A setting, file or folder that cannot be used.
    Usage(String),
    /// chess.com did not respond, or does not know what was requested.
    Upstream(String),
    /// A response violates its contract.
    Contract(String),
    /// Another error, which is neither the user's nor a bug.
    Failed(String),
    /// A stream or file cannot be read or written.
    Io(io::Error),
    /// The user pressed Ctrl-C.
    Interrupted,
    /// A bug.
    Bug(String),
}

impl Failure {
    /// A bug that showed as a panic.
    pub(crate) fn bug(panic: &(dyn Any + Send)) -> Self {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Self::Bug(message.unwrap_or("a panic without a message").to_owned())
    }

    /// The error of a file that cannot be used.
    pub(crate) fn file(verb: &str, file: &std::path::Path, error: &io::Error) -> Self {
        Self::Usage(format!("cannot {verb} {}: {error}", file.display()))
    }

    /// The exit code.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Arguments(error) => u8::try_from(error.exit_code()).unwrap_or(exit_code::USAGE),
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => exit_code::BROKEN_PIPE,
            Self::Usage(_) | Self::Io(_) => exit_code::USAGE,
            Self::Upstream(_) => exit_code::UPSTREAM,
            Self::Contract(_) => exit_code::DRIFT,
            Self::Failed(_) => exit_code::FAILED,
            Self::Interrupted => exit_code::INTERRUPTED,
            Self::Bug(_) => exit_code::INTERNAL,
        }
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(Box::new(error))
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Config(error) => error.into(),
            Error::Io(error) => error.into(),
            Error::Upstream(error) => Self::Upstream(error.to_string()),
            Error::Contract(violation) => Self::Contract(violation.to_string()),
            error => Self::Failed(error.to_string()),
        }
    }
}

impl From<IoError> for Failure {
    fn from(error: IoError) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<LocalError> for Failure {
    fn from(error: LocalError) -> Self {
        Error::from(error).into()
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Bug(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
