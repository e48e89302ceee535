//! `scoresheet diff OLD NEW`: compares two contracts from the reader's side.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use scoresheet::evolution::diff::{self as comparison, Rendering, Severity, Source};

use crate::VERSION;
use crate::context::Context;
use crate::exit::{Failure, exit_code};
use crate::host::Stream;
use crate::schemas_folder::{HERE, SchemasFolder};

/// Compare two contracts: breaking, additive and compatible changes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Diff {
    /// OLD and NEW, schemas folders or schemas; `shipped` names the schemas of this version. NEW is by default ./schemas or, without it, the schemas of this version; with
    /// --against only NEW, by default ./schemas.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Compare with this commit of git.
    #[arg(long, value_name = "GITREF")]
    against: Option<String>,
    /// With folders: compare this endpoint only; repeatable.
    #[arg(long, value_name = "NAME")]
    endpoint: Vec<String>,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exit with 3 when a change is breaking, at least additive, or any.
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet diff schemas
  scoresheet diff shipped my
  scoresheet diff before schemas --fail-on breaking
  scoresheet diff before schemas --format markdown --endpoint player_profile

Exit codes: 0, or 3 when a change is found that --fail-on names.";

/// The name of the schemas of this version. A folder of this name is `./shipped`.
const SHIPPED: &str = "shipped";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    Breaking,
    Additive,
    Any,
}

impl FailOn {
    fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Breaking => severity == Severity::Breaking,
            Self::Additive => matches!(severity, Severity::Breaking | Severity::Additive),
            Self::Any => true,
        }
    }
}

impl Diff {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let (own, shipped) = (SchemasFolder::resolve(None)?, SchemasFolder::copy()?);
        let (old, new) = self.sides(&own, &shipped)?;
        let found = comparison::diff(&old, &new, &self.endpoint)?;
        match self.format {
            Format::Text => context.print(&found.render(Rendering::Text, context.has_colors(Stream::Out)))?,
            Format::Json => context.document(&found.render(Rendering::Json, false))?,
            Format::Markdown => context.print(&found.render(Rendering::Markdown, false))?,
        }
        let is_failing = found.severity().zip(self.fail_on).is_some_and(|(severity, fail_on)| fail_on.includes(severity));
        Ok(if is_failing { exit_code::DRIFT } else { exit_code::OK })
    }

    fn sides(&self, own: &SchemasFolder, shipped: &SchemasFolder) -> Result<(Source, Source), Failure> {
        let path = |path: &PathBuf| if path == Path::new(SHIPPED) { source(shipped) } else { Source::Path(path.clone()) };
        let git = |reference: &String, path: PathBuf| {
            (Source::Git { reference: reference.clone(), path: path.clone() }, Source::Path(path))
        };
        match (&self.paths[..], &self.against) {
            ([old, new], None) => Ok((path(old), path(new))),
            ([old], None) => Ok((path(old), source(own))),
            ([], Some(reference)) => Ok(git(reference, HERE.into())),
            ([new], Some(reference)) => Ok(git(reference, new.clone())),
            (paths, against) => {
                let (paths, against) = (paths.len(), if against.is_some() { " and --against" } else { "" });
                Err(Failure::usage(
                    format!("expected OLD, OLD and NEW, or NEW with --against, but found {paths} paths{against}"),
                    "see the examples of `scoresheet diff --help`",
                ))
            }
        }
    }
}

/// A schemas folder as a side. A copy of this version's schemas has no path that says anything to the reader.
fn source(folder: &SchemasFolder) -> Source {
    let path = folder.path().to_owned();
    if folder.is_bundled() { Source::Named { name: format!("scoresheet {VERSION}"), path } } else { Source::Path(path) }
}
