//! `scoresheet replay FOLDER`: serves recordings over loopback HTTP.

use std::path::PathBuf;

use clap::Args;
use scoresheet::client::seconds;
use scoresheet::replay::{self, Faults, ReplayOptions};

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};

/// Serve recordings over loopback HTTP until Ctrl-C.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Replay {
    /// The folder of recordings.
    folder: PathBuf,
    /// Delay of each response.
    #[arg(long, value_name = "SECONDS", default_value_t = 0.0, allow_negative_numbers = true)]
    latency: f64,
    /// Respond with 429 to more than N concurrent requests.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    max_concurrency: Option<i64>,
    /// Share of responses with a fault (0 to 1): error statuses, resets, corrupt bodies.
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, allow_negative_numbers = true)]
    faults: f64,
    /// Serve as the API of the schemas in this folder, not as chess.com.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Seed that selects the faults.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet replay recordings
  scoresheet replay recordings --latency 0.2 --max-concurrency 3
  scoresheet replay recordings --faults 0.1 --seed 7";

impl Replay {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let mut options = ReplayOptions::default();
        options.latency = seconds("latency", self.latency)?;
        options.max_concurrency = self.max_concurrency.map(concurrency).transpose()?;
        options.faults = Some(Faults::new(self.faults, self.seed)?);
        if let Some(folder) = &self.schemas {
            options.hosts = contract::load(context, Some(folder))?.api().hosts.to_vec();
        }
        let server = replay::Replay::start(&self.folder, options)?;
        if self.schemas.is_none() {
            context.line(&format!("base_url     {}", server.base_url()))?;
            context.line(&format!("callback_url {}", server.callback_url()))?;
        } else {
            let urls = server.base_urls();
            urls.iter().try_for_each(|(host, url)| context.line(&format!("base_urls.{host} {url}")))?;
        }
        context.flush()?;
        // The server runs in the background.
        match context.wait(std::future::pending::<()>()) {
            Ok(()) | Err(Failure::Interrupted) => Ok(exit_code::OK),
            Err(failure) => Err(failure),
        }
    }
}

fn concurrency(value: i64) -> Result<usize, Failure> {
    usize::try_from(value).ok().filter(|count| *count > 0).ok_or_else(|| {
        Failure::usage(
            format!("expected `max_concurrency` to be at least 1, but found {value}"),
            "write for example --max-concurrency 3",
        )
    })
}
