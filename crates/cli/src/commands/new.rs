//! `scoresheet new NAME`: a contract for another API, drafted from recorded responses or from its OpenAPI document.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use scoresheet::evolution::draft::{Draft, Response};
use scoresheet::replay::{self, Input, Recording};
use scoresheet::runtime::counted;
use serde_json::Value;

use crate::context::Context;
use crate::exit::{Failure, exit_code};

/// Draft a contract for another API from recorded responses, or from its OpenAPI document.
///
/// Writes the folder NAME: `schemas` with a closed and bounded schema for each endpoint and the manifest, `fixtures` with some of the
/// bodies, a CI workflow and a README. What the responses or the document do not decide, and what no decoder enforces, is marked with
/// `decide:` and listed; a contract with marks can be used. No headers, queries or credentials of requests are copied.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct New {
    /// The folder, whose last part is the name of the API. No file is overwritten.
    #[arg(value_name = "NAME")]
    folder: PathBuf,
    /// A folder or file of recorded responses: bodies laid out as `<endpoint>/<name>.json`, recordings, cassettes of vcrpy;
    /// repeatable.
    #[arg(long, value_name = "PATH")]
    from: Vec<PathBuf>,
    /// A HAR file, as browsers and proxies save it; repeatable.
    #[arg(long, value_name = "FILE")]
    from_har: Vec<PathBuf>,
    /// The OpenAPI document of the API, version 3.0 or 3.1, as JSON or YAML. Its references have to lead into the document itself.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["from", "from_har"])]
    openapi: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet new pokeapi --from bodies
  scoresheet new pokeapi --from-har session.har
  scoresheet new pokeapi --openapi openapi.yml

Exit codes: 0 the contract can be used, 2 nothing to draft from, 3 the contract is written, but has problems to solve first.";

/// Bodies of each endpoint that become fixtures.
const FIXTURES: usize = 5;

/// Size of an OpenAPI document in bytes. The largest public ones have some ten million.
const MAX_DOCUMENT: u64 = 32 << 20;

/// What `fixtures` is for, where there are none yet.
const FIXTURES_README: &str = include_str!("new/fixtures.md");

/// The files of the project besides schemas and fixtures, with placeholders.
const FILES: [(&str, &str); 2] =
    [(".github/workflows/contract.yml", include_str!("new/contract.yml")), ("README.md", include_str!("new/README.md"))];

impl New {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let name = self.name()?;
        let (draft, responses) = if let Some(file) = &self.openapi {
            (Draft::from_openapi(&name, document(file)?)?, Vec::new())
        } else {
            let responses = self.responses(context)?;
            (Draft::new(&name, &responses)?, responses)
        };
        for (source, why) in &draft.skipped {
            context.note(&format!("skipped {source}: {why}"))?;
        }
        self.write(&draft, &responses, &name)?;
        self.report(context, &draft)
    }

    /// The name of the API.
    fn name(&self) -> Result<String, Failure> {
        let name = self.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let found = self.folder.display();
            return Err(Failure::usage(
                format!("expected a folder whose name begins with a letter, but found {found}"),
                "name another one",
            ));
        }
        if let Some(file) =
            ["schemas", "fixtures", "README.md"].map(|file| self.folder.join(file)).into_iter().find(|file| file.exists())
        {
            let file = file.display();
            return Err(Failure::usage(
                format!("expected to overwrite nothing, but found {file}"),
                format!("name another folder, or delete {file}"),
            ));
        }
        Ok(name)
    }

    fn responses(&self, context: &mut Context<'_>) -> Result<Vec<Response>, Failure> {
        let inputs: Vec<_> = self.from.iter().chain(&self.from_har).cloned().map(Input::Path).collect();
        if inputs.is_empty() {
            return Err(Failure::usage(
                "expected something to draft from, but found nothing",
                "name recorded responses with --from or --from-har, or a document with --openapi",
            ));
        }
        let read = replay::read(&inputs, None, &[])?;
        for skipped in &read.skipped {
            context.note(&format!("skipped {}: {}", skipped.source, skipped.reason))?;
        }
        let mut responses = Vec::new();
        for recording in read.found {
            context.check()?;
            if recording.status != 200 {
                context.note(&format!("skipped {}: HTTP {}", recording.source, recording.status))?;
                continue;
            }
            responses.push(response(recording)?);
        }
        Ok(responses)
    }

    fn write(&self, draft: &Draft, responses: &[Response], name: &str) -> Result<(), Failure> {
        draft.save(&self.folder.join("schemas"))?;
        for (endpoint, indices) in &draft.endpoints {
            for (number, index) in indices.iter().take(FIXTURES).enumerate() {
                let file = self.folder.join("fixtures").join(endpoint).join(format!("{}.json", number + 1));
                save(&file, &responses[*index].body)?;
            }
        }
        if responses.is_empty() {
            save(&self.folder.join("fixtures/README.md"), FIXTURES_README.as_bytes())?;
        }
        let source = if self.openapi.is_some() { "its OpenAPI document" } else { "recorded responses" };
        let filled = |text: &str| text.replace("@NAME@", name).replace("@SOURCE@", source);
        FILES.iter().try_for_each(|(file, text)| save(&self.folder.join(file), filled(text).as_bytes()))
    }

    fn report(&self, context: &mut Context<'_>, draft: &Draft) -> Result<u8, Failure> {
        let folder = self.folder.display();
        for (name, indices) in &draft.endpoints {
            if self.openapi.is_some() {
                context.line(&format!("{name}: drafted from the document"))?;
                continue;
            }
            let plural = if indices.len() == 1 { "body" } else { "bodies" };
            context.line(&format!("{name}: drafted from {} {plural}", indices.len()))?;
        }
        for decision in &draft.decisions {
            context.line(&format!("decide {folder}/schemas/{decision}"))?;
        }
        for problem in &draft.problems {
            context.line(&format!("problem {folder}/{problem}"))?;
        }
        let (decisions, problems) = (draft.decisions.len(), draft.problems.len());
        let checked = if self.openapi.is_some() {
            format!(
                "scoresheet check bodies --schemas {folder}/schemas, with recorded responses as bodies/<endpoint>/<name>.json"
            )
        } else {
            format!("scoresheet check {folder}/fixtures --schemas {folder}/schemas")
        };
        let endpoints = counted(draft.endpoints.len(), "endpoint", "endpoints");
        let found = counted(problems, "problem", "problems");
        context.line(&format!("wrote {folder}: {endpoints}, {decisions} to decide, {found}"))?;
        if problems > 0 {
            context.line(&format!("next: solve the problems, then {checked}"))?;
            return Ok(exit_code::DRIFT);
        }
        context.line(&format!("next: {checked}"))?;
        Ok(exit_code::OK)
    }
}

/// A recording without anything of its request but the URL.
fn response(recording: Recording) -> Result<Response, Failure> {
    let (body, _) = recording.read()?;
    let folder = recording.file.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let is_cassette = recording.source != recording.file.display().to_string();
    let endpoint = folder.filter(|_| !is_cassette);
    Ok(Response { endpoint, url: recording.url, source: recording.source, body })
}

/// The OpenAPI document in a file.
fn document(file: &Path) -> Result<Value, Failure> {
    let mut text = String::new();
    let read = File::open(file).and_then(|opened| opened.take(MAX_DOCUMENT + 1).read_to_string(&mut text));
    read.map_err(|error| Failure::file("read", file, &error))?;
    if text.len() as u64 > MAX_DOCUMENT {
        let megabytes = MAX_DOCUMENT >> 20;
        let shown = file.display();
        return Err(Failure::usage(
            format!("expected a document of at most {megabytes} MiB, but found more in {shown}"),
            "cut off what is not needed",
        ));
    }
    let text = text.trim_start_matches('\u{feff}');
    let parsed = match serde_json::from_str(text) {
        Err(error) if text.trim_start().starts_with('{') => Err(format!("JSON, but found {error}")),
        Err(_) => replay::yaml_document(text).map_err(|error| format!("JSON or YAML, but found {error}")),
        Ok(document) => Ok(document),
    };
    parsed.map_err(|found| Failure::usage(format!("expected {} as {found}", file.display()), "correct the file"))
}

fn save(file: &Path, text: &[u8]) -> Result<(), Failure> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).and_then(|()| fs::write(file, text)).map_err(|error| Failure::file("write", file, &error))
}
