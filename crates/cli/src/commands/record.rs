//! `scoresheet record FOLDER`: records responses of chess.com for `scoresheet replay`.

use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::host::Stream;
use crate::progress::Progress;
use crate::upstream::{Upstream, ask, is_absence};

/// Record responses of chess.com.
///
/// Writes into a folder that `scoresheet replay` serves and `scoresheet check` validates: body, status, descriptive headers, URL,
/// date and digest. Existing recordings are requested with their ETags, and get a new date when they have not changed.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Record {
    /// The folder of recordings.
    folder: PathBuf,
    /// The endpoint to request (default: an example of each).
    endpoint: Option<String>,
    /// A parameter of the endpoint's path; replaces the example's.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet record recordings player_profile username=fenwickthorne
  scoresheet record recordings player_games_archive username=fenwickthorne year=2024 month=9

Exit codes: 0 all is recorded, 2 wrong usage, 4 chess.com did not respond.";

impl Record {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let names: Vec<_> = self.endpoint.iter().cloned().collect();
        let probes = self.upstream.probes(context, &contract::shipped(), &names, &self.parameters)?;
        let client = self.upstream.recording_client(&self.folder)?;
        let mut progress = Progress::new(context, probes.len());
        let mut failures = 0;
        for probe in &probes {
            progress.next(context, &probe.to_string())?;
            let (stream, text) = match ask(context, &client, probe)? {
                None => (Stream::Out, format!("recorded {probe}")),
                Some(error) if is_absence(&error) => {
                    let status = error.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
                    (Stream::Out, format!("recorded {probe}: HTTP {status}, {error}"))
                }
                Some(error) => {
                    failures += 1;
                    (Stream::Err, format!("error: {probe} is not recorded: {error}"))
                }
            };
            progress.result(context, stream, &text)?;
        }
        progress.clear(context)?;
        Ok(if failures == 0 { exit_code::OK } else { exit_code::UPSTREAM })
    }
}
