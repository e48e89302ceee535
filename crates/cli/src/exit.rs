//! Exit codes, and the errors that lead to them.

use std::any::Any;
use std::io;

use scoresheet::contract::ContractViolation;
use scoresheet::error::{IoError, LocalError};
use scoresheet::report::RenderError;
use scoresheet::{ConfigError, Error, UpstreamError};

use crate::VERSION;
use crate::message::Message;

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
    Usage(Message),
    /// chess.com did not respond, or does not know what was requested.
    Upstream(Message),
    /// A response violates its contract.
    Contract(Message),
    /// Another error, which is neither the user's nor a bug.
    Failed(Message),
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
        Self::Usage(Message::of_system(format!("cannot {verb} {}: {error}", file.display()), error))
    }

    /// An error of the operating system, whose text may have a remedy.
    #[must_use]
    pub fn system(text: &str, cause: &io::Error) -> Self {
        let Message { help, .. } = Message::of_system("", cause);
        Self::Usage(Message::of_library(text, &help))
    }

    /// An error of the arguments, or of what they name.
    pub(crate) fn usage(statement: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Usage(Message::new(statement, help))
    }

    /// A request without a usable response.
    #[must_use]
    pub fn upstream(text: &str) -> Self {
        // The request is at the end, behind the remedy.
        let (text, request) = text.rfind(" (http").map_or((text, ""), |at| text.split_at(at));
        let Message { statement, help, details } = Message::of_library(text, "try again later");
        Self::Upstream(Message::new(statement + request, help).details(details))
    }

    /// A response that violates its contract in a command with a policy, as the library reports it.
    #[must_use]
    pub fn contract(text: &str, code: Option<&str>) -> Self {
        let explain = code.map(|code| format!("run `scoresheet explain {code}`; ")).unwrap_or_default();
        let help = format!(
            "{explain}to go on, pass --policy quarantine, which sets such responses aside, or discard_row or evolve, which keep \
             the rest of them"
        );
        let (statement, details) = text.split_once('\n').unwrap_or((text, ""));
        Self::Contract(Message::new(statement, help).details(details))
    }

    /// An error of dlt or of a destination.
    #[must_use]
    pub fn failed(text: &str) -> Self {
        let help = "check the destination and its configuration, then run the command again, which completes an interrupted load";
        Self::Failed(Message::of_library(text, help))
    }

    /// The text for people; `None` where nobody is left to read it, and for what is no error.
    pub(crate) fn message(&self) -> Option<Message> {
        match self {
            Self::Arguments(_) | Self::Interrupted => None,
            Self::Usage(message) | Self::Upstream(message) | Self::Contract(message) | Self::Failed(message) => {
                Some(message.clone())
            }
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            Self::Io(error) => Some(Message::of_system(error.to_string(), error)),
            Self::Bug(text) => Some(Message::new(
                format!("{text}: this is a bug of scoresheet {VERSION}"),
                "please report it with the command that you ran",
            )),
        }
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
        Self::Usage(error.to_string().into())
    }
}

impl From<UpstreamError> for Failure {
    fn from(error: UpstreamError) -> Self {
        Self::upstream(&error.to_string())
    }
}

impl From<Box<ContractViolation>> for Failure {
    fn from(error: Box<ContractViolation>) -> Self {
        Self::contract(&error.to_string(), error.violations.first().map(|violation| violation.code.name()))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Config(error) => error.into(),
            Error::Io(error) => error.into(),
            Error::Upstream(error) => error.into(),
            Error::Contract(violation) => violation.into(),
            error => Self::failed(&error.to_string()),
        }
    }
}

impl From<IoError> for Failure {
    fn from(error: IoError) -> Self {
        Self::system(&error.to_string(), &error.kind().into())
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
