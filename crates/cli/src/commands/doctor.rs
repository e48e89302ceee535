//! `scoresheet doctor`: whether this installation can fetch; with a pipeline, what a killed process left behind in it.

use std::fs;
use std::path::Path;
use std::time::Instant;

use clap::{Args, ValueEnum};
use scoresheet::client::Client;
use scoresheet::runtime::Request;
use serde::Serialize;
use serde_json::json;

use super::pipeline;
use crate::VERSION;
use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::folders;
use crate::host::Stream;
use crate::upstream::Upstream;

/// Check this installation; with PIPELINE, find and repair what a killed load left behind.
///
/// Without PIPELINE: the version, the contact, one request to each host of chess.com, and the folder of the cache. With PIPELINE:
/// states of a dlt pipeline that dlt does not recover from by itself, which are repaired on request. No other process may be
/// running the pipeline. The destination's credentials are read from dlt's configuration.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Doctor {
    /// The name of a pipeline.
    #[arg(value_name = "PIPELINE")]
    pipeline: Option<String>,
    /// With PIPELINE: folder of dlt's pipelines (default: dlt's own).
    #[arg(long, value_name = "D", requires = "pipeline")]
    pipelines_dir: Option<String>,
    /// With PIPELINE: repair what is found.
    #[arg(long, requires = "pipeline")]
    repair: bool,
    /// Send no request.
    #[arg(long, conflicts_with = "pipeline")]
    offline: bool,
    /// The format.
    #[arg(long, value_enum, default_value = "text", conflicts_with = "pipeline")]
    format: Format,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet doctor
  scoresheet doctor --offline --format json
  scoresheet doctor chess
  scoresheet doctor chess --repair

Exit codes: 0 all is well, 7 something needs a repair.";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The options that Python is given.
#[derive(Serialize)]
struct Handed<'a> {
    pipeline: &'a str,
    pipelines_dir: Option<&'a str>,
    repair: bool,
}

/// One thing that was checked.
struct Check {
    name: &'static str,
    /// What was found, or what is wrong and what to do.
    found: Result<String, String>,
}

impl Doctor {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        if let Some(name) = &self.pipeline {
            let options = Handed { pipeline: name, pipelines_dir: self.pipelines_dir.as_deref(), repair: self.repair };
            return pipeline::run(context, "doctor", &options);
        }
        let mut checks = vec![Check { name: "version", found: Ok(format!("scoresheet {VERSION}")) }, cache()];
        checks.push(python(context));
        self.client(context, &mut checks)?;
        let is_well = checks.iter().all(|check| check.found.is_ok());
        match self.format {
            Format::Json => context.json(&checks.iter().map(document).collect())?,
            Format::Text => {
                let color = context.has_colors(Stream::Out);
                context.print(&checks.iter().map(|check| line(check, color)).collect::<String>())?;
            }
        }
        Ok(if is_well { exit_code::OK } else { exit_code::DAMAGED })
    }

    /// Checks the contact, and requests an example of each host with it.
    fn client(&self, context: &mut Context<'_>, checks: &mut Vec<Check>) -> Result<(), Failure> {
        let settings = match self.upstream.settings() {
            Ok(settings) => settings,
            Err(Failure::Usage(message)) => {
                checks.push(Check { name: "contact", found: Err(message) });
                return Ok(());
            }
            Err(failure) => return Err(failure),
        };
        let client = match Client::new(&settings) {
            Ok(client) => client,
            Err(error) => {
                checks.push(Check { name: "contact", found: Err(error.to_string()) });
                return Ok(());
            }
        };
        checks.push(Check { name: "contact", found: Ok(settings.contact) });
        if self.offline {
            return Ok(());
        }
        for (name, host) in [("api", "pub"), ("callback", "callback")] {
            checks.push(Check { name, found: reach(context, &client, host)? });
        }
        Ok(())
    }
}

/// Sends one request with the example of the host's smallest response.
fn reach(context: &Context<'_>, client: &Client, host: &str) -> Result<Result<String, String>, Failure> {
    let of_host = contract::requestable().filter(|endpoint| endpoint.route.is_some_and(|route| route.host.name == host));
    let Some(endpoint) = of_host.min_by_key(|endpoint| endpoint.tables.iter().map(|table| table.columns.len()).sum::<usize>())
    else {
        return Ok(Err("there is no endpoint of this host".to_owned()));
    };
    let request = Request::new(endpoint, endpoint.example.iter().copied())?;
    let (path, start) = (request.path(), Instant::now());
    Ok(match context.wait(client.fetch(request, None))? {
        Ok(response) => Ok(format!("{path} answered {} in {} ms", response.status, start.elapsed().as_millis())),
        Err(error) => Err(error.to_string()),
    })
}

/// Checks that the folder of the cache can be written to.
fn cache() -> Check {
    let found = match folders::cache() {
        None => Err("set SCORESHEET_CACHE_DIR: no folder of caches is known here".to_owned()),
        Some(folder) => match probe(&folder) {
            Ok(()) => Ok(folder.display().to_string()),
            Err(error) => {
                Err(format!("set SCORESHEET_CACHE_DIR to a folder that can be written to: {}: {error}", folder.display()))
            }
        },
    };
    Check { name: "cache", found }
}

fn probe(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    tempfile::NamedTempFile::new_in(folder).map(drop)
}

/// Which commands are there that need Python.
fn python(context: &Context<'_>) -> Check {
    let found = match context.host.interpreter() {
        Some(interpreter) => interpreter.display().to_string(),
        None => "none; `load`, `requeue` and `runs` are commands of the Python package".to_owned(),
    };
    Check { name: "python", found: Ok(found) }
}

fn line(check: &Check, color: bool) -> String {
    let (word, text, code) = match &check.found {
        Ok(text) => ("ok", text, "32"),
        Err(text) => ("repair", text, "31"),
    };
    let word = if color { format!("\x1b[{code}m{word:6}\x1b[0m") } else { format!("{word:6}") };
    format!("{word}  {:8}  {text}\n", check.name)
}

fn document(check: &Check) -> serde_json::Value {
    let (is_ok, text) = match &check.found {
        Ok(text) => (true, text),
        Err(text) => (false, text),
    };
    json!({ "name": check.name, "ok": is_ok, "found": text })
}
