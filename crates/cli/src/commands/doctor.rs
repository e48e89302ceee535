//! `scoresheet doctor PIPELINE_NAME`: finds and repairs what a killed process left behind.

use clap::Args;
use serde::Serialize;

use super::pipeline::{self, Pipeline};
use crate::context::Context;
use crate::exit::Failure;

/// Find and repair what a killed load left behind.
///
/// Looks for states of a dlt pipeline that dlt does not recover from by itself, and repairs them on request. No other process may
/// be running the pipeline.
#[derive(Debug, Args, Serialize)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Doctor {
    #[command(flatten)]
    #[serde(flatten)]
    pipeline: Pipeline,
    /// Repair what is found.
    #[arg(long)]
    repair: bool,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet doctor chess
  scoresheet doctor chess --repair

Exit codes: 0 nothing is left to repair, 7 otherwise.";

impl Doctor {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        pipeline::run(context, "doctor", self)
    }
}
