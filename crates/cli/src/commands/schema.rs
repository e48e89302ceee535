//! `scoresheet schema`: the contracts of this version.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::exit::{Failure, exit_code};

/// Write the schemas of this version into a folder.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Schema {
    #[command(subcommand)]
    action: Action,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet schema export schemas";

#[derive(Debug, Subcommand)]
enum Action {
    /// Write the schemas that this version was built from, and their manifest, into a folder.
    ///
    /// `diff` compares such folders, `propose --schemas` changes them. Nothing is overwritten.
    #[command(after_help = EXAMPLES)]
    Export {
        /// The folder, which is made where it is missing.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

impl Schema {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let Action::Export { folder } = &self.action;
        let written = scoresheet::schemas::export(folder)?;
        context.line(&format!("wrote {} files into {}", written.len(), folder.display()))?;
        Ok(exit_code::OK)
    }
}
