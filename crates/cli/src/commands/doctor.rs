//! `scoresheet doctor`: whether this installation can fetch; with a pipeline, what a killed process left behind in it.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use anstyle::{AnsiColor, Style};
use clap::Args;
use scoresheet::Error;
use scoresheet::client::Client;
use scoresheet::runtime::Request;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cache::usage;
use super::pipeline::{self, Pipeline};
use crate::VERSION;
use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::folders;
use crate::format::Format;
use crate::host::Stream;
use crate::units::bytes;
use crate::upstream::{Upstream, is_absence};

/// Check this installation; with PIPELINE, find and repair what a killed load left behind.
///
/// Without PIPELINE: versions, contact, one request to chess.com, the clock, the folders of cache and state, the configured
/// destinations, and the pipelines that need a repair. With PIPELINE: states of a dlt pipeline that dlt does not recover from by
/// itself, which are repaired on request. No other process may be running the pipeline.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Doctor {
    /// The name of a pipeline.
    #[arg(value_name = "PIPELINE")]
    pipeline: Option<String>,
    /// With PIPELINE: the destination, as in `load` (default: the pipeline's own, with the credentials of dlt's configuration).
    #[arg(long, value_name = "DESTINATION", requires = "pipeline")]
    to: Option<String>,
    /// With PIPELINE: the dataset (default: the pipeline's own).
    #[arg(long, value_name = "NAME", requires = "pipeline")]
    dataset: Option<String>,
    /// Folder of dlt's pipelines (default: dlt's own).
    #[arg(long, value_name = "D")]
    pipelines_dir: Option<String>,
    /// With PIPELINE: repair what is found.
    #[arg(long, requires = "pipeline")]
    repair: bool,
    /// Send no request.
    #[arg(long, conflicts_with = "pipeline")]
    offline: bool,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
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

Exit codes: 0 all is well, 7 something needs a repair. A package that is not installed, or a pipeline that
cannot be checked, needs none.";

/// The options that Python is given.
#[derive(Serialize)]
struct Handed {
    #[serde(flatten)]
    pipeline: Pipeline,
    repair: bool,
    format: Format,
}

/// The options of Python's checks.
#[derive(Serialize)]
struct Query<'a> {
    pipelines_dir: Option<&'a str>,
}

#[derive(Deserialize)]
struct Installation {
    checks: Vec<PythonCheck>,
}

#[derive(Deserialize)]
struct PythonCheck {
    name: String,
    ok: bool,
    found: String,
}

/// One thing that was checked.
struct Check {
    name: Cow<'static, str>,
    /// What was found, or what is wrong and what to do.
    found: Result<String, String>,
}

impl Doctor {
    fn handed(&self, name: &str) -> Handed {
        let (to, dataset, pipelines_dir) = (self.to.clone(), self.dataset.clone(), self.pipelines_dir.clone());
        let pipeline = Pipeline { pipeline: name.to_owned(), to, dataset, pipelines_dir };
        Handed { pipeline, repair: self.repair, format: self.format }
    }

    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        if let Some(name) = &self.pipeline {
            return pipeline::run(context, "doctor", &self.handed(name));
        }
        let mut checks = vec![well("scoresheet", VERSION)];
        let (packages, dlt) =
            self.python(context)?.into_iter().partition(|check| check.name != "state" && !is_of_pipelines(check));
        checks.extend::<Vec<_>>(packages);
        self.client(context, &mut checks)?;
        checks.push(cache());
        checks.extend::<Vec<_>>(dlt);
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

    /// Checks the contact, sends one request with it, and compares the clocks.
    fn client(&self, context: &mut Context<'_>, checks: &mut Vec<Check>) -> Result<(), Failure> {
        let settings = match self.upstream.settings() {
            Ok(settings) => settings,
            Err(Failure::Usage(message)) => {
                checks.push(unwell("contact", message.line()));
                return Ok(());
            }
            Err(failure) => return Err(failure),
        };
        let client = match Client::new(&settings) {
            Ok(client) => client,
            Err(error) => {
                checks.push(unwell("contact", remedy_first(error)));
                return Ok(());
            }
        };
        checks.push(well("contact", settings.contact));
        if self.offline {
            return Ok(());
        }
        let smallest = contract::requestable()
            .filter(|endpoint| endpoint.route.is_some_and(|route| route.host.name == "pub"))
            .min_by_key(|endpoint| endpoint.tables.iter().map(|table| table.columns.len()).sum::<usize>());
        let Some(endpoint) = smallest else { return Ok(()) };
        let request = Request::new(endpoint, endpoint.example.iter().copied())?;
        let (path, start) = (request.path(), Instant::now());
        match context.wait(client.fetch(request, None))? {
            Ok(response) => {
                let text = format!("{path} answered {} in {} ms", response.status, start.elapsed().as_millis());
                checks.push(well("chess.com", text));
                checks.extend(response.date.map(|date| clock(date, SystemTime::now())));
            }
            // The resource is gone, but the server is there.
            Err(Error::Upstream(error)) if is_absence(&error) => checks.push(well("chess.com", error.to_string())),
            Err(error) => checks.push(unwell("chess.com", remedy_first(error))),
        }
        Ok(())
    }

    /// What Python checks, or that there is none.
    fn python(&self, context: &mut Context<'_>) -> Result<Vec<Check>, Failure> {
        let options = Query { pipelines_dir: self.pipelines_dir.as_deref() };
        let Some(Installation { checks }) = pipeline::query(context, "installation", &options)? else {
            return Ok(vec![well("python", "none; `load`, `requeue` and `runs` are commands of the Python package")]);
        };
        let check = |PythonCheck { name, ok, found }| Check { name: name.into(), found: if ok { Ok(found) } else { Err(found) } };
        Ok(checks.into_iter().map(check).collect())
    }
}

fn is_of_pipelines(check: &Check) -> bool {
    matches!(&*check.name, "destinations" | "pipelines" | "pipeline")
}

/// The remedy of an error, and the error.
fn remedy_first(error: impl Into<Failure>) -> String {
    error.into().message().map(|message| message.line()).unwrap_or_default()
}

fn well(name: &'static str, found: impl Into<String>) -> Check {
    Check { name: name.into(), found: Ok(found.into()) }
}

fn unwell(name: &'static str, remedy: impl Into<String>) -> Check {
    Check { name: name.into(), found: Err(remedy.into()) }
}

/// The difference between the clocks from which months begin and end at the wrong time.
const TOLERATED_SKEW: Duration = Duration::from_secs(60);

/// Compares the clock of this machine with the server's time of a response.
fn clock(server: SystemTime, own: SystemTime) -> Check {
    let (skew, direction) = match own.duration_since(server) {
        Ok(skew) => (skew, "ahead of"),
        Err(error) => (error.duration(), "behind"),
    };
    let found = format!("{} s {direction} chess.com's", skew.as_secs());
    if skew <= TOLERATED_SKEW {
        well("clock", found)
    } else {
        unwell("clock", format!("set the clock of this machine: it is {found}"))
    }
}

/// Checks that the folder of the cache can be written to.
fn cache() -> Check {
    let Some(folder) = folders::cache() else {
        return unwell("cache", "set SCORESHEET_CACHE_DIR: no folder of caches is known here");
    };
    match probe(&folder).map_err(Failure::from).and_then(|()| usage(&folder)) {
        Ok((responses, size)) => well("cache", format!("{}, {}, {}", folder.display(), counted(responses), bytes(size))),
        Err(_) => unwell("cache", format!("set SCORESHEET_CACHE_DIR to a folder that can be written to: {}", folder.display())),
    }
}

fn counted(responses: usize) -> String {
    format!("{responses} response{}", if responses == 1 { "" } else { "s" })
}

fn probe(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    tempfile::NamedTempFile::new_in(folder).map(drop)
}

fn line(check: &Check, color: bool) -> String {
    let (word, text, hue) = match &check.found {
        Ok(text) => ("ok", text, AnsiColor::Green),
        Err(text) => ("repair", text, AnsiColor::Red),
    };
    let style = if color { hue.on_default() } else { Style::new() };
    format!("{style}{word:6}{style:#}  {:12}  {text}\n", check.name)
}

fn document(check: &Check) -> serde_json::Value {
    let (is_ok, text) = match &check.found {
        Ok(text) => (true, text),
        Err(text) => (false, text),
    };
    json!({ "name": check.name, "ok": is_ok, "found": text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_clock_is_reported() {
        let server = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        for (own, expected) in [
            (server + Duration::from_secs(3), Ok("3 s ahead of chess.com's")),
            (server - Duration::from_secs(60), Ok("60 s behind chess.com's")),
            (server + Duration::from_secs(61), Err("set the clock of this machine: it is 61 s ahead of chess.com's")),
        ] {
            let found = clock(server, own).found;
            assert_eq!(found.as_ref().map(String::as_str).map_err(String::as_str), expected);
        }
    }
}
