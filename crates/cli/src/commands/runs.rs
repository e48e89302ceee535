//! `scoresheet runs PIPELINE_NAME`: lists the run records of a pipeline.

use clap::Args;
use serde::Serialize;

use super::pipeline::{self, Pipeline};
use crate::context::Context;
use crate::exit::Failure;
use crate::format::Format;

/// List the run records of a dlt pipeline.
///
/// Shows the rows of `_dlt_scoresheet_runs`, newest first: one for each run of a resource that loads archives.
#[derive(Debug, Args, Serialize)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Runs {
    #[command(flatten)]
    #[serde(flatten)]
    pipeline: Pipeline,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// At most N records.
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: u32,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet runs chess
  scoresheet runs chess --format json --limit 5";

impl Runs {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        pipeline::run(context, "runs", self)
    }
}
