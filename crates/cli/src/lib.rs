//! The command line of scoresheet: one parser, two ways in.
//!
//! [`run`] parses arguments and runs a command. It writes, reads and waits through a [`Host`], so that the binary `scoresheet`
//! ([`native`]) and the Python package's entry point are the same commands. Those that need dlt are parsed here and run by the
//! host.
//!
//! Each command is a module of `commands`: its arguments, examples and exit codes, and the function that runs it.

mod args;
mod baseline;
mod color;
mod commands;
mod context;
mod contract;
mod exit;
mod fetch_progress;
mod folders;
mod format;
mod host;
mod inputs;
mod message;
pub mod native;
mod next_commands;
mod outputs;
mod plans;
mod progress;
mod provenance;
mod schemas_folder;
mod units;
mod upstream;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};

use clap::{CommandFactory, FromArgMatches};

pub use args::Cli;
pub use exit::{Failure, exit_code};
pub use host::{Host, Stream};
pub use message::Message;

use context::Context;

/// The version of this package, as `--version` prints it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The parser of all commands, for completions, documentation and tests.
#[must_use]
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs a command and returns its exit code. Every error is one message on the host's standard error.
pub fn run(arguments: Vec<OsString>, host: &mut dyn Host) -> u8 {
    let color = color::of_arguments(&arguments);
    let mut context = Context::new(host, color);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let code = dispatch(arguments, &mut context)?;
        context.flush()?;
        Ok(code)
    }));
    let outcome = outcome.unwrap_or_else(|panic| Err(Failure::bug(panic.as_ref())));
    outcome.unwrap_or_else(|failure| context.report(&failure))
}

fn dispatch(arguments: Vec<OsString>, context: &mut Context<'_>) -> Result<u8, Failure> {
    let words = std::iter::once(OsString::from("scoresheet")).chain(arguments);
    let matches = command().try_get_matches_from(words)?;
    Cli::from_arg_matches(&matches)?.command.run(context)
}
