//! A folder into which a client records what it is answered, laid out as `scoresheet-replay` serves it.
//!
//! An answer about the resource is recorded as what it is: a body, a redirect, "not found" (404) or "gone" (410). One that
//! only says that the server or the road to it is in trouble is not, because nobody would want it to replace a body.
//! Headers are kept by an allow-list, so that no cookie and no id of a server can slip in.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, LOCATION};
use reqwest::{StatusCode, Url};
use tokio::task::spawn_blocking;

use super::cache::Entry;
use super::settings::BaseUrls;
use crate::error::{ConfigError, UpstreamKind};
use crate::runtime::{Form, sha256};
use scoresheet_replay::etag;
use scoresheet_replay::head::{Head, KEPT, path_of};
use scoresheet_replay::paths::{CONTENT_TYPES, segments};
use scoresheet_runtime::locked;

/// The recordings of one client.
pub(super) struct Recorder {
    folder: Arc<Path>,
    bases: BaseUrls,
    /// The first failure since it was last asked for.
    failure: Mutex<Option<ConfigError>>,
}

impl Recorder {
    /// Records into this folder, which is created where it is missing.
    pub(super) fn open(folder: &Path, bases: BaseUrls) -> Result<Self, ConfigError> {
        fs::create_dir_all(folder).map_err(|error| {
            let folder = folder.display();
            ConfigError::new(format!("cannot use `record_dir` {folder}: {error}; choose a folder that can be written to"))
        })?;
        Ok(Self { folder: folder.into(), bases, failure: Mutex::default() })
    }

    /// Whether an answer of this kind says something about the resource.
    pub(super) fn keeps(kind: UpstreamKind) -> bool {
        use UpstreamKind::{FutureMonth, Gone, NoRoute, UnknownUser};
        matches!(kind, FutureMonth | Gone | NoRoute | UnknownUser)
    }

    /// The recorded body of this URL, if it is whole and has a tag by which the server can confirm it.
    pub(super) async fn load(&self, url: &Url, form: Form) -> Option<Entry> {
        let file = self.place(url, form)?;
        spawn_blocking(move || intact(&file)).await.ok()?
    }

    /// Records an answer; what keeps it from being recorded is told by [`Recorder::failed`].
    pub(super) async fn keep(&self, url: &Url, form: Form, status: StatusCode, headers: &HeaderMap, body: Bytes) {
        let Some(file) = self.place(url, form) else {
            return self.fail(format!("cannot record {url}: its path does not fit into a folder; ask for another"));
        };
        let head = Head {
            status,
            url: Some(url.to_string()),
            recorded_at: Some(SystemTime::now()),
            sha256: Some(sha256(&body)),
            headers: self.kept(url, headers),
        };
        self.write(file, head, body).await;
    }

    /// Records that the server has confirmed a body: with the head it was recorded with, brought up to date.
    pub(super) async fn confirm(&self, url: &Url, form: Form, headers: &HeaderMap, entry: &Entry) {
        let recorded = match self.place(url, form) {
            Some(file) => spawn_blocking(move || Head::of(&file)).await.ok().and_then(Result::ok).flatten(),
            None => None,
        };
        let same_version = |head: &Head| tag(&head.headers).is_some_and(|tag| etag::same(tag, &entry.etag));
        let mut merged = match recorded.filter(same_version) {
            Some(head) => head.headers,
            None => HeaderMap::from_iter([(CONTENT_TYPE, content_type(form))]),
        };
        // The weak tag stands for this body even where the server leaves it out of a 304.
        merged.extend(HeaderValue::from_str(&entry.etag).ok().map(|tag| (ETAG, tag)));
        for (name, value) in headers {
            merged.insert(name, value.clone());
        }
        self.keep(url, form, StatusCode::OK, &merged, entry.body.clone()).await;
    }

    /// The failure to record, told once.
    pub(super) fn failed(&self) -> Option<ConfigError> {
        locked(&self.failure).take()
    }

    fn fail(&self, message: String) {
        let mut failure = locked(&self.failure);
        failure.get_or_insert_with(|| ConfigError::new(message));
    }

    async fn write(&self, file: PathBuf, head: Head, body: Bytes) {
        let (folder, shown) = (Arc::clone(&self.folder), file.clone());
        let written = spawn_blocking(move || {
            // A body that is newer than its head is noticed by its digest, a head that is newer than its body as well.
            write(&folder, &file, &body)?;
            write(&folder, &path_of(&file), head.to_string().as_bytes())
        });
        if let Err(error) = written.await.unwrap_or_else(|panic| Err(io::Error::other(panic))) {
            self.fail(format!("cannot record into {}: {error}; check the folder", shown.display()));
        }
    }

    /// The file of a URL, which is inside of the folder whatever the URL; `None` where it cannot be.
    fn place(&self, url: &Url, form: Form) -> Option<PathBuf> {
        let mut file = self.folder.to_path_buf();
        file.extend(segments(&self.bases.replayed(url))?);
        file.as_mut_os_string().push(format!(".{}", CONTENT_TYPES[kind(form)].0));
        Some(file)
    }

    /// The headers worth keeping. A redirect must lead on when replayed elsewhere, so it keeps the path alone.
    fn kept(&self, url: &Url, headers: &HeaderMap) -> HeaderMap {
        let mut kept = HeaderMap::new();
        for name in KEPT {
            let Some(value) = headers.get(&name).filter(|value| value.to_str().is_ok()) else { continue };
            let moved = || self.bases.replayed(&url.join(value.to_str().ok()?).ok()?).parse().ok();
            let value = if name == LOCATION { moved() } else { Some(value.clone()) };
            kept.extend(value.map(|value| (name, value)));
        }
        kept
    }
}

fn kind(form: Form) -> usize {
    match form {
        Form::Json => 0,
        Form::Pgn { .. } => 1,
    }
}

fn content_type(form: Form) -> HeaderValue {
    HeaderValue::from_static(CONTENT_TYPES[kind(form)].1)
}

fn tag(headers: &HeaderMap) -> Option<&str> {
    headers.get(ETAG)?.to_str().ok().filter(|tag| etag::is_entity_tag(tag))
}

fn intact(file: &Path) -> Option<Entry> {
    let head = Head::of(file).ok().flatten().filter(|head| head.status == StatusCode::OK)?;
    let body = fs::read(file).ok()?;
    let entry = Entry { etag: tag(&head.headers)?.to_owned(), body: body.into() };
    (head.sha256 == Some(sha256(&entry.body))).then_some(entry)
}

/// Writes a file whole or not at all.
fn write(folder: &Path, file: &Path, content: &[u8]) -> io::Result<()> {
    let parent = file.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let mut temporary = temporary().tempfile_in(parent)?;
    temporary.write_all(content)?;
    temporary.persist(file)?;
    Ok(())
}

/// Recordings are kept beside sources, so they are as readable as those.
#[cfg(unix)]
fn temporary() -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn temporary() -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}
