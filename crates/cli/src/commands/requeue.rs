//! `scoresheet requeue PIPELINE_NAME`: loads quarantined bodies that now conform.

use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::pipeline::{self, Pipeline};
use crate::context::Context;
use crate::contract;
use crate::exit::Failure;

/// Load quarantined bodies that now conform to the contract.
///
/// Validates the quarantined bodies of a dlt pipeline against the current contract, and loads those that conform into the tables
/// of their resources.
#[derive(Debug, Args, Serialize)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Requeue {
    #[command(flatten)]
    #[serde(flatten)]
    pipeline: Pipeline,
    /// Validate by the schemas of this folder, not by those of the installed version.
    #[arg(long, value_name = "DIR")]
    schemas: Option<String>,
    /// Validate, but load nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write the remaining bodies as `FOLDER/<endpoint>/<hash>.json` (`.ndjson`, `.pgn`: the format of the endpoint), for `check`.
    #[arg(long, value_name = "FOLDER")]
    export: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet requeue chess --dry-run
  scoresheet requeue chess --export remaining
  scoresheet requeue chess --schemas my

Exit codes: 0 no body remains, 3 some still violate the contract or cannot be used.";

impl Requeue {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        // Problems of the schemas are reported before the pipeline is opened, and a note says when the folder can go.
        contract::load(context, self.schemas.as_deref().map(Path::new))?;
        pipeline::run(context, "requeue", self)
    }
}
