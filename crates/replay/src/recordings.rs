//! The recorded bodies of a folder, each with the endpoint that was asked and what is known of its origin.
//!
//! A folder may hold cassettes as the replay server serves them (`pub/player/erik.json`, or whatever an
//! `INDEX.tsv` names), bodies by endpoint (`<endpoint>/<name>.json`), or both.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use http::header::{CONTENT_TYPE, ETAG};

use scoresheet_runtime::{ConfigError, Endpoint, Host, Request};

use crate::head::Head;
use crate::index::{self, Row};
use crate::paths::{CONTENT_TYPES, PUB, segments};
use crate::sha256;

/// The endpoint of error bodies, which answer requests to all others.
const ERROR: &str = "error";

/// Those under contract.
type Endpoints<'a> = &'a [&'static Endpoint];

/// One recorded answer.
#[derive(Debug, Clone)]
pub struct Recording {
    /// The body's file.
    pub file: PathBuf,
    /// The endpoint that was asked; `None` when it is not under contract.
    pub endpoint: Option<&'static Endpoint>,
    /// The endpoint whose contract the body is under: that of errors for a status of 400 or above. `None` for what has no
    /// contract, such as a redirect or a web page.
    pub contract: Option<&'static Endpoint>,
    /// What was asked, where that is known.
    pub url: Option<String>,
    /// The status of the answer.
    pub status: u16,
    /// The version of the body as the server named it.
    pub etag: Option<String>,
    /// When it was recorded, or last confirmed by the server.
    pub recorded_at: Option<SystemTime>,
    sha256: Option<String>,
}

impl Recording {
    /// The body, and whether it is not the one that was recorded. Only what this crate has recorded can be told to be edited.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&self) -> io::Result<(Vec<u8>, bool)> {
        let body = fs::read(&self.file)?;
        let edited = self.sha256.as_ref().is_some_and(|recorded| *recorded != sha256(&body));
        Ok((body, edited))
    }

    fn of(file: PathBuf, endpoint: Option<&'static Endpoint>, endpoints: Endpoints<'_>) -> io::Result<Self> {
        let head = Head::of(&file).map_err(|error| named(&file, &error))?;
        let text = |name| head.as_ref().and_then(|head| head.headers.get(name)?.to_str().ok());
        let status = head.as_ref().map_or(200, |head| head.status.as_u16());
        // Bodies that were recorded without their headers are taken for what their place says.
        let is_json = text(CONTENT_TYPE).is_none_or(|announced| announced.to_ascii_lowercase().contains("json"));
        let contract = match status {
            200 => endpoint,
            400.. if is_json => named_like(ERROR, endpoints),
            _ => None,
        };
        Ok(Self {
            endpoint,
            contract: endpoint.and(contract),
            etag: text(ETAG).map(str::to_owned),
            status,
            recorded_at: head.as_ref().and_then(|head| head.recorded_at),
            sha256: head.as_ref().and_then(|head| head.sha256.clone()),
            url: head.and_then(|head| head.url),
            file,
        })
    }
}

/// Every recorded body of a folder, in the order of their paths, with those of `endpoints` that they answer.
///
/// # Errors
/// When the folder, its index or the headers of a recording cannot be read.
pub fn recordings(folder: &Path, endpoints: &[&'static Endpoint]) -> Result<Vec<Recording>, ConfigError> {
    if !folder.is_dir() {
        return Err(ConfigError::new(format!("expected a folder, but found none at {}", folder.display())));
    }
    list(folder, endpoints).map_err(|error| ConfigError::new(error.to_string()))
}

fn list(folder: &Path, endpoints: Endpoints<'_>) -> io::Result<Vec<Recording>> {
    let index: BTreeMap<PathBuf, Row> = index::read(folder)?.into_iter().map(|row| (folder.join(&row.file), row)).collect();
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let recordings = files.into_iter().map(|file| {
        let Some(row) = index.get(&file) else {
            let endpoint = file.strip_prefix(folder).ok().and_then(|below| placed(below, endpoints));
            return Recording::of(file, endpoint, endpoints);
        };
        let named = row.endpoint.as_deref().and_then(|name| named_like(name, endpoints));
        let endpoint = named.or_else(|| routed(&format!("/pub/{}", row.url_path), endpoints));
        let mut recording = Recording::of(file, endpoint, endpoints)?;
        let indexed = || (!row.url_path.is_empty()).then(|| format!("{PUB}/{}", row.url_path));
        recording.url = recording.url.or_else(indexed);
        Ok(recording)
    });
    recordings.collect()
}

/// The bodies below a folder; names that start with a dot are not those of recordings.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder).map_err(|error| named(folder, &error))? {
        let path = entry?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let is_body = path.extension().is_some_and(|extension| CONTENT_TYPES.iter().any(|(known, _)| extension == *known));
        if is_body && !is_hidden {
            files.push(path);
        } else if path.is_dir() && !is_hidden {
            collect(&path, files)?;
        }
    }
    Ok(())
}

/// The endpoint of a file by its place below the folder: that of the path it is served at, or the one its folder is named after.
fn placed(below: &Path, endpoints: Endpoints<'_>) -> Option<&'static Endpoint> {
    let text = below.with_extension("").iter().map(|part| part.to_str()).collect::<Option<Vec<_>>>()?.join("/");
    routed(&format!("/{text}"), endpoints).or_else(|| match text.split_once('/') {
        Some((folder, name)) if !name.contains('/') => named_like(folder, endpoints),
        _ => None,
    })
}

fn named_like(name: &str, endpoints: Endpoints<'_>) -> Option<&'static Endpoint> {
    endpoints.iter().copied().find(|endpoint| endpoint.name == name)
}

/// The endpoint that answers a path. A word of the path goes before a parameter that would take it.
#[doc(hidden)]
#[must_use]
pub fn routed(path: &str, endpoints: Endpoints<'_>) -> Option<&'static Endpoint> {
    let segments = segments(path)?;
    let (host, asked) = segments.split_first()?;
    let answering = endpoints.iter().filter_map(|endpoint| Some((words_in_common(endpoint, host, asked)?, *endpoint)));
    answering.max_by_key(|(words, _)| *words).map(|(_, endpoint)| endpoint)
}

/// How many words of the endpoint's path stand in this one too; `None` when it does not answer this one.
fn words_in_common(endpoint: &'static Endpoint, host: &str, asked: &[String]) -> Option<usize> {
    let route = endpoint.route?;
    let template: Vec<_> = route.path.split('/').skip(1).collect();
    let own_host = match route.host {
        Host::Pub => "pub",
        Host::Callback => "callback",
    };
    if own_host != host || template.len() != asked.len() {
        return None;
    }
    let (parameters, words): (Vec<_>, Vec<_>) = template.into_iter().zip(asked).partition(|(piece, _)| piece.starts_with('{'));
    let values = parameters.into_iter().map(|(piece, value)| (piece.trim_matches(['{', '}']), value));
    Request::new(endpoint, values).ok()?;
    words.iter().all(|(word, asked)| *word == asked.as_str()).then_some(words.len())
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot read {}: {error}", path.display()))
}
