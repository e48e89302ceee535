//! The recorded responses that commands work on, all read in the same way.

use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use clap::Args;
use scoresheet::interpret::Contract;
use scoresheet::replay::{self, Input, Recording};

use crate::context::Context;
use crate::contract;
use crate::exit::Failure;
use crate::message::Message;

/// Maximum bytes of a stream: those of the longest cassette that is read.
const LONGEST: usize = 256 << 20;

/// The interval of the checks for Ctrl-C while a pipe is read.
const CHECK_INTERVAL: Duration = Duration::from_millis(50);

/// The choice of endpoints among recorded responses.
#[derive(Debug, Args)]
pub(crate) struct OfEndpoint {
    /// Use responses of this endpoint only, repeatable; a file that does not say what it is counts as one.
    #[arg(long, value_name = "NAME")]
    pub(crate) endpoint: Vec<String>,
}

/// The recorded responses of endpoints, of all if none is named. Standard error names what is skipped.
///
/// `others` names folders whose bodies are read although this version has no endpoint of their names.
pub(crate) fn read(
    context: &mut Context<'_>,
    paths: &[PathBuf],
    endpoints: &[String],
    others: &HashSet<String>,
    contract: &Contract,
) -> Result<Vec<Recording>, Failure> {
    let chosen = endpoints.iter().map(|name| contract::endpoint_of(contract, name)).collect::<Result<Vec<_>, _>>()?;
    let only = if let [one] = chosen[..] { Some(one) } else { None };
    let inputs = paths.iter().map(|path| source(context, path)).collect::<Result<Vec<_>, _>>()?;
    let read = replay::read(&inputs, only, contract.endpoints())?;
    for skipped in &read.skipped {
        context.note(&format!("skipped {}: {}", skipped.source, skipped.reason))?;
    }
    let is_known = |recording: &Recording| recording.endpoint.is_some() || others.contains(&folder_name(recording));
    let (known, foreign): (Vec<_>, Vec<_>) = read.found.into_iter().partition(is_known);
    let mut noted = HashSet::new();
    for holder in foreign.iter().map(holder) {
        if noted.insert(holder.clone()) {
            context.note(&format!("skipped {}: not under contract", holder.display()))?;
        }
    }
    let is_chosen = |recording: &Recording| {
        endpoints.is_empty() || recording.endpoint.is_some_and(|endpoint| endpoints.iter().any(|name| name == endpoint.name))
    };
    Ok(known.into_iter().filter(is_chosen).collect())
}

/// The error where there is nothing to work on.
pub(crate) fn nothing(paths: &[PathBuf]) -> Failure {
    let places: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
    let names: Vec<_> = contract::endpoints().iter().map(|endpoint| endpoint.name).collect();
    let places = places.join(", ");
    let statement = format!("expected recordings, cassettes, or bodies as <endpoint>/<name>.json, in {places}, but found none");
    let details = format!("the endpoints are {}", names.join(", "));
    Failure::Usage(Message::new(statement, "name the endpoint of a single body with --endpoint").details(details))
}

/// The name of the folder that holds a recording's file.
pub(crate) fn folder_name(recording: &Recording) -> String {
    let folder = recording.file.parent().and_then(Path::file_name);
    folder.unwrap_or_default().to_string_lossy().into_owned()
}

/// A path, or the text of what can be read only once.
fn source(context: &mut Context<'_>, path: &Path) -> Result<Input, Failure> {
    if path == Path::new("-") {
        let text = context.host.read_input(LONGEST + 1)?;
        let text = text.ok_or_else(|| {
            Failure::usage("expected a response on standard input, but it is closed", "pipe one in, or name its file")
        })?;
        return bounded(path, text);
    }
    if path.exists() && !path.is_file() && !path.is_dir() {
        let text = read_pipe(context, path)?;
        return bounded(path, text);
    }
    Ok(Input::Path(path.to_owned()))
}

/// Reads what another process writes; a thread reads, so that Ctrl-C ends the wait.
fn read_pipe(context: &Context<'_>, path: &Path) -> Result<Vec<u8>, Failure> {
    let (send, received) = channel();
    let file = path.to_owned();
    std::thread::spawn(move || {
        let mut text = Vec::new();
        let limit = u64::try_from(LONGEST + 1).unwrap_or(u64::MAX);
        let read = File::open(&file).and_then(|pipe| pipe.take(limit).read_to_end(&mut text));
        let _ = send.send(read.map(|_| text));
    });
    loop {
        match received.recv_timeout(CHECK_INTERVAL) {
            Ok(text) => return text.map_err(|error| Failure::file("read", path, &error)),
            Err(RecvTimeoutError::Timeout) => context.check()?,
            Err(RecvTimeoutError::Disconnected) => return Err(Failure::Bug("a thread ended without its result".to_owned())),
        }
    }
}

fn bounded(path: &Path, text: Vec<u8>) -> Result<Input, Failure> {
    if text.len() > LONGEST {
        let (limit, path) = (LONGEST >> 20, path.display());
        return Err(Failure::usage(format!("expected at most {limit} MiB in {path}, but found more"), "name a file or folder"));
    }
    Ok(Input::Text(path.display().to_string(), text))
}

/// The folder of a body, or the cassette of an interaction; the body itself where it has no folder, as standard input.
fn holder(recording: &Recording) -> PathBuf {
    let is_body = recording.source == recording.file.display().to_string();
    let folder = recording.file.parent().filter(|folder| is_body && !folder.as_os_str().is_empty());
    folder.unwrap_or(&recording.file).to_owned()
}
