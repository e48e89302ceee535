//! `scoresheet import PATH... --to FOLDER`: what other tools have recorded, as recordings of this package.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::format::Format;
use crate::inputs::{self, OfEndpoint};

/// Turn cassettes of other tools, HAR files and bare bodies into recordings.
///
/// Writes recorded responses into a folder that `scoresheet replay` serves and `scoresheet check` validates. Of several responses
/// to one request the latest is kept, those in the folder included. Headers are kept by the allow-list of `scoresheet record`: no
/// cookie gets in.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Import {
    /// A folder or file of recorded responses: recordings, cassettes of vcrpy, HAR files, bodies laid out as
    /// `<endpoint>/<name>.json`; `-` reads one from standard input.
    #[arg(value_name = "PATH", required = true)]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    only: OfEndpoint,
    /// The folder of recordings, which is made where it is missing.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet import cassettes --to imported
  scoresheet import browser.har --to imported";

impl Import {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let recordings = inputs::read(context, &self.inputs, &self.only.endpoint, &HashSet::default(), &contract::shipped())?;
        if recordings.is_empty() {
            return Err(inputs::nothing(&self.inputs));
        }
        let imported = scoresheet::replay::import(&recordings, &self.to)?;
        if self.format == Format::Json {
            let skipped = imported.skipped.iter().map(|it| json!({ "source": it.source, "reason": it.reason.clone() }));
            let document = json!({
                "folder": self.to, "files": imported.files, "skipped": skipped.collect::<Vec<_>>(),
            });
            context.json(&document)?;
            return Ok(exit_code::OK);
        }
        for skipped in &imported.skipped {
            context.note(&format!("left out {}: {}", skipped.source, skipped.reason))?;
        }
        let (files, skipped, folder) = (imported.files.len(), imported.skipped.len(), self.to.display());
        if files == 0 && skipped == recordings.len() {
            context.note(&format!("nothing was written into {folder}"))?;
        }
        context.line(&format!("{files} recordings in {folder}, {skipped} left out"))?;
        Ok(exit_code::OK)
    }
}
