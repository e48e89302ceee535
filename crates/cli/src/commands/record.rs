//! `scoresheet record FOLDER`: records responses of chess.com for `scoresheet replay`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use scoresheet::UpstreamError;
use serde_json::{Value, json};

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::format::Format;
use crate::host::Stream;
use crate::progress::Progress;
use crate::upstream::{Probe, Upstream, ask, is_absence};

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
    /// Request the API of the schemas in this folder, not chess.com.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet record recordings player_profile username=fenwickthorne
  scoresheet record recordings player_games_archive username=fenwickthorne year=2024 month=9 --format json

Exit codes: 0 all is recorded, 2 wrong usage, 4 chess.com did not respond.";

impl Record {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let names: Vec<_> = self.endpoint.iter().cloned().collect();
        let contract = contract::load(context, self.schemas.as_deref())?;
        let probes = self.upstream.probes(context, &contract, &names, &self.parameters)?;
        let client = self.upstream.recording_client(contract.api(), &self.folder)?;
        let mut progress = Progress::new(context, probes.len());
        let (mut outcomes, mut failures) = (Vec::new(), 0);
        for probe in &probes {
            progress.next(context, &probe.to_string())?;
            let error = ask(context, &client, probe)?;
            let is_recorded = error.as_ref().is_none_or(is_absence);
            failures += usize::from(!is_recorded);
            outcomes.push(document(probe, error.as_ref(), is_recorded));
            let text = match error {
                None => format!("recorded {probe}"),
                Some(error) if is_recorded => {
                    let status = error.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
                    format!("recorded {probe}: HTTP {status}, {error}")
                }
                Some(error) => format!("error: {probe} is not recorded: {error}"),
            };
            match self.format {
                Format::Text if is_recorded => progress.result(context, Stream::Out, &text)?,
                Format::Json if is_recorded => {}
                _ => progress.result(context, Stream::Err, &text)?,
            }
        }
        progress.clear(context)?;
        if self.format == Format::Json {
            context.json(&json!({ "folder": self.folder, "requests": outcomes }))?;
        }
        Ok(if failures == 0 { exit_code::OK } else { exit_code::UPSTREAM })
    }
}

fn document(probe: &Probe, error: Option<&UpstreamError>, is_recorded: bool) -> Value {
    json!({
        "endpoint": probe.endpoint.name,
        "parameters": probe.parameters.iter().map(|(name, value)| (*name, value)).collect::<BTreeMap<_, _>>(),
        "recorded": is_recorded,
        "status": error.map_or(Some(200), |error| error.status),
        "error": error.map(ToString::to_string),
    })
}
