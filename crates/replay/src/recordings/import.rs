//! Responses that other tools have recorded, written as recordings of this crate.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use http::header::{HeaderMap, LOCATION};
use scoresheet_runtime::{BodyFormat, IoError, Request};

use super::{Recording, Skipped, route};
use crate::folder;
use crate::head::{Head, KEPT, path_of};
use crate::paths::{CONTENT_TYPES, file_path, segments};
use crate::sha256;

/// The statuses of responses that say something about a resource: the others say only that a request went wrong.
const STATUSES: [u16; 3] = [200, 404, 410];

/// What was imported.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Imported {
    /// The files that were written, or were there already, in the order of their paths.
    pub files: Vec<PathBuf>,
    /// What was left out.
    pub skipped: Vec<Skipped>,
}

/// Writes recordings into a folder as the replay server serves it, which is made where it is missing. Of several responses to one
/// request the latest is kept, those in the folder included.
///
/// # Errors
/// When a body cannot be read, or the folder cannot be written to.
pub fn import(recordings: &[Recording], folder: &Path) -> Result<Imported, IoError> {
    let mut imported = Imported::default();
    let mut latest: BTreeMap<PathBuf, &Recording> = BTreeMap::new();
    for recording in recordings {
        let place = match place(recording) {
            Ok(place) => place,
            Err(reason) => {
                imported.skip(recording, reason);
                continue;
            }
        };
        let other = latest.get(&place).copied();
        match other.filter(|other| other.recorded_at > recording.recorded_at) {
            Some(later) => imported.skip(recording, format!("{} is a later response to the same request", later.source)),
            None => {
                if let Some(earlier) = latest.insert(place, recording) {
                    imported.skip(earlier, format!("{} is a later response to the same request", recording.source));
                }
            }
        }
    }
    for (place, recording) in latest {
        imported.write(&folder.join(&place), folder, recording).map_err(|error| {
            let (source, folder) = (&recording.source, folder.display());
            IoError::new(format!("cannot import {source} into {folder}: {error}; choose a folder that can be written to"), error)
        })?;
    }
    Ok(imported)
}

impl Imported {
    fn skip(&mut self, recording: &Recording, reason: impl Into<String>) {
        self.skipped.push(Skipped { source: recording.source.clone(), reason: reason.into() });
    }

    fn write(&mut self, file: &Path, root: &Path, recording: &Recording) -> io::Result<()> {
        let (body, _) = recording.read()?;
        let sha256 = sha256(&body);
        if file.exists() {
            let there = Head::of(file)?;
            let is_same = there.as_ref().is_some_and(|head| head.sha256.as_ref() == Some(&sha256));
            let recorded_at = there.and_then(|head| head.recorded_at);
            if !is_same && recording.recorded_at <= recorded_at {
                self.skip(recording, format!("{} is not known to be earlier", file.display()));
                return Ok(());
            }
        }
        folder::write(root, file, &body)?;
        folder::write(root, &path_of(file), head(recording, sha256).to_string().as_bytes())?;
        self.files.push(file.to_owned());
        Ok(())
    }
}

/// Where the replay server finds the response to this request, below its folder.
fn place(recording: &Recording) -> Result<PathBuf, String> {
    let Some(request) = &recording.request else {
        return Err("it does not say what was requested: name its URL in `urls.json`".to_owned());
    };
    if !STATUSES.contains(&recording.status) {
        return Err(format!("HTTP {} says nothing about what was requested", recording.status));
    }
    if recording.contract.is_none() {
        return Err("it is a web page".to_owned());
    }
    path(request).ok_or_else(|| "its endpoint has no path".to_owned())
}

fn path(request: &Request) -> Option<PathBuf> {
    let endpoint = request.endpoint();
    let ending = match endpoint.body_format {
        BodyFormat::Json => CONTENT_TYPES[0].0,
        BodyFormat::Pgn { .. } => CONTENT_TYPES[1].0,
        BodyFormat::Ndjson => CONTENT_TYPES[2].0,
    };
    // As the replay server finds it: the segments are decoded.
    let file = segments(&file_path(&format!("/{}{}", endpoint.route?.host.name, request.path())))?;
    Some(format!("{}.{ending}", file.join("/")).into())
}

fn head(recording: &Recording, sha256: String) -> Head {
    let own = recording.head.as_ref();
    let kept = KEPT.into_iter().filter(|name| *name != LOCATION);
    let headers: HeaderMap = kept.filter_map(|name| Some((name.clone(), own?.headers.get(&name)?.clone()))).collect();
    Head {
        status: own.map_or(http::StatusCode::OK, |head| head.status),
        url: recording.url.clone().or_else(|| route::url(recording.request.as_ref()?)),
        recorded_at: recording.recorded_at.filter(|at| *at >= SystemTime::UNIX_EPOCH),
        sha256: Some(sha256),
        headers,
    }
}
