//! `scoresheet propose PATH...`: the smallest change of the schemas that accepts drifted bodies.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use clap::Args;
use scoresheet::evolution::propose::{Proposal, Sample};
use scoresheet::runtime::counted;

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::inputs::{self, OfEndpoint, folder_name};
use crate::schemas_folder::{SchemasFolder, label};

/// Propose the smallest change of the schemas that accepts drifted responses.
///
/// The change is written as a patch with its evidence. Responses that conform may be among the inputs.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Propose {
    /// A folder or file of recorded responses: recordings, cassettes of vcrpy, HAR files, bodies laid out as
    /// `<endpoint>/<name>.json`; `-` reads one from standard input.
    #[arg(value_name = "PATH", required = true)]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    only: OfEndpoint,
    /// The schemas to change (default: ./schemas where it holds some, else those that this version was built from).
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Month since which new properties are seen, as 2026-11 or 2026 (default: this month).
    #[arg(long, value_name = "MONTH")]
    since: Option<String>,
    /// Change the schemas, too: all files, or none.
    #[arg(long)]
    write: bool,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet propose drifted
  scoresheet propose drifted --schemas schemas --since 2026-11

Exit codes: 0 the proposal covers all drift, 2 wrong usage, 3 something needs manual review.";

impl Propose {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let folder = SchemasFolder::resolve(self.schemas.as_deref())?;
        if self.write && folder.is_bundled() {
            return Err(Failure::usage(
                "expected a folder of schemas to write to, but found none in ./schemas",
                "make one with `scoresheet schema export schemas`, or name one with --schemas",
            ));
        }
        let samples = self.samples(context, folder.path())?;
        let since = self.since.clone().unwrap_or_else(this_month);
        let proposal = Proposal::new(folder.path(), &samples, &since)?;
        let written = if self.write { proposal.write()? } else { Vec::new() };
        context.document(&proposal.patch(&label(self.schemas.as_deref())))?;
        for unresolved in &proposal.unresolved {
            context.note(&format!("needs manual review: {unresolved}"))?;
        }
        context.note(&summary(&proposal))?;
        if !proposal.changes.is_empty() {
            context.note(&next_step(&written, &label(self.schemas.as_deref()), folder.is_bundled()))?;
        }
        Ok(if proposal.unresolved.is_empty() { exit_code::OK } else { exit_code::DRIFT })
    }

    fn samples(&self, context: &mut Context<'_>, schemas: &Path) -> Result<Vec<Sample>, Failure> {
        let recordings = inputs::read(context, &self.inputs, &self.only.endpoint, &stems(schemas), &contract::shipped())?;
        let mut samples = Vec::new();
        for recording in recordings.into_iter().filter(|one| one.contract.is_some() || one.endpoint.is_none()) {
            context.check()?;
            let endpoint = recording.contract.map_or_else(|| folder_name(&recording), |contract| contract.name.to_owned());
            let (body, _) = recording.read()?;
            samples.push(Sample { endpoint, source: recording.source, body });
        }
        if samples.is_empty() { Err(inputs::nothing(&self.inputs)) } else { Ok(samples) }
    }
}

/// The month in UTC: `2026-11`.
pub(super) fn this_month() -> String {
    DateTime::<Utc>::from(SystemTime::now()).format("%Y-%m").to_string()
}

/// The names of the schemas in a folder, which may be endpoints that this version does not have.
fn stems(folder: &Path) -> HashSet<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let schemas = files.filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    schemas.filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect()
}

fn next_step(written: &[PathBuf], folder: &str, is_bundled: bool) -> String {
    if !written.is_empty() {
        let names: Vec<_> = written.iter().map(|path| path.display().to_string()).collect();
        let names = names.join(", ");
        return format!(
            "changed {names}: review the change, then run `scoresheet requeue PIPELINE_NAME --schemas {folder}`; a checkout \
             compiles it with `cargo codegen`"
        );
    }
    if is_bundled {
        return "nothing was changed: `scoresheet schema export schemas` writes these schemas, and then `--write` changes them"
            .to_owned();
    }
    "nothing was changed: pass `--write`, or apply the patch with `git apply`".to_owned()
}

fn summary(proposal: &Proposal) -> String {
    format!(
        "{} validated, {} rejected: {} proposed, {} manual review",
        counted(proposal.validated, "body", "bodies"),
        proposal.refused,
        counted(proposal.changes.len(), "change", "changes"),
        counted(proposal.unresolved.len(), "finding needs", "findings need")
    )
}
