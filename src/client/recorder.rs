//! A folder into which a client records its responses, in the layout that `scoresheet-replay` serves.
//!
//! A response about the resource is recorded: a body, a redirect, "not found" (404) or "gone" (410). A response about a failure
//! of the server or the network is not, because it would replace a body. Headers are kept by an allow-list, so that no cookie and
//! no server id is recorded.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, LOCATION};
use reqwest::{StatusCode, Url};
use tokio::task::spawn_blocking;

use super::cache::Entry;
use super::settings::BaseUrls;
use crate::error::{ConfigError, Error, IoError, UpstreamKind};
use crate::runtime::BodyFormat;
use scoresheet_replay::head::{Head, KEPT, path_of};
use scoresheet_replay::paths::{CONTENT_TYPES, file_path, segments};
use scoresheet_replay::sha256;
use scoresheet_replay::{etag, folder};
use scoresheet_runtime::locked;

/// The recordings of one client.
pub(super) struct Recorder {
    folder: Arc<Path>,
    bases: BaseUrls,
    /// The first failure since [`Recorder::failed`] was last called.
    failure: Mutex<Option<Error>>,
}

impl Recorder {
    /// Records into this folder, which is created if it is missing.
    pub(super) fn open(folder: &Path, bases: BaseUrls) -> Result<Self, IoError> {
        fs::create_dir_all(folder).map_err(|error| {
            let folder = folder.display();
            IoError::new(format!("cannot use `record_dir` {folder}: {error}; choose a folder that can be written to"), error)
        })?;
        Ok(Self { folder: folder.into(), bases, failure: Mutex::default() })
    }

    /// Whether a response of this kind is about the resource.
    pub(super) fn keeps(kind: UpstreamKind) -> bool {
        use UpstreamKind::{FutureMonth, Gone, NoRoute, UnknownUser};
        matches!(kind, FutureMonth | Gone | NoRoute | UnknownUser)
    }

    /// The recorded body of this URL, if it is intact and has a tag that the server can confirm.
    pub(super) async fn load(&self, url: &Url, body_format: BodyFormat) -> Option<Entry> {
        let (root, file) = (Arc::clone(&self.folder), self.place(url, body_format)?);
        spawn_blocking(move || folder::stays_inside(&root, &file).ok().and_then(|()| intact(&file))).await.ok()?
    }

    /// Records a response; [`Recorder::failed`] returns the error if that fails.
    pub(super) async fn keep(&self, url: &Url, body_format: BodyFormat, status: StatusCode, headers: &HeaderMap, body: Bytes) {
        let Some(file) = self.place(url, body_format) else {
            let message = format!("cannot record {url}: its path is not a valid file path; request another one");
            return self.fail(ConfigError::new(message));
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

    /// Records that the server has confirmed a body: with the headers of its recording, updated by those of the 304.
    pub(super) async fn confirm(&self, url: &Url, body_format: BodyFormat, headers: &HeaderMap, entry: &Entry) {
        let recorded = match self.place(url, body_format) {
            Some(file) => spawn_blocking(move || Head::of(&file)).await.ok().and_then(Result::ok).flatten(),
            None => None,
        };
        let same_version = |head: &Head| tag(&head.headers).is_some_and(|tag| etag::same(tag, &entry.etag));
        let mut merged = match recorded.filter(same_version) {
            Some(head) => head.headers,
            None => HeaderMap::from_iter([(CONTENT_TYPE, content_type(body_format))]),
        };
        // The weak tag identifies this body even if the server omits it in a 304.
        merged.extend(HeaderValue::from_str(&entry.etag).ok().map(|tag| (ETAG, tag)));
        for (name, value) in headers {
            merged.insert(name, value.clone());
        }
        self.keep(url, body_format, StatusCode::OK, &merged, entry.body.clone()).await;
    }

    /// The failure to record, returned once.
    pub(super) fn failed(&self) -> Option<Error> {
        locked(&self.failure).take()
    }

    fn fail(&self, failure: impl Into<Error>) {
        locked(&self.failure).get_or_insert_with(|| failure.into());
    }

    async fn write(&self, file: PathBuf, head: Head, body: Bytes) {
        let (root, shown) = (Arc::clone(&self.folder), file.clone());
        let written = spawn_blocking(move || {
            // The digest detects a body that is newer than its head, and a head that is newer than its body.
            folder::write(&root, &file, &body)?;
            folder::write(&root, &path_of(&file), head.to_string().as_bytes())
        });
        if let Err(error) = written.await.unwrap_or_else(|panic| Err(io::Error::other(panic))) {
            self.fail(IoError::new(format!("cannot record into {}: {error}; check the folder", shown.display()), error));
        }
    }

    /// The file of a URL, always inside the folder; `None` if that is not possible.
    fn place(&self, url: &Url, body_format: BodyFormat) -> Option<PathBuf> {
        let mut file = self.folder.to_path_buf();
        file.extend(segments(&file_path(&self.bases.replayed(url)))?);
        file.as_mut_os_string().push(format!(".{}", CONTENT_TYPES[kind(body_format)].0));
        Some(file)
    }

    /// The headers to record. A redirect must work when replayed elsewhere, so it keeps only the path.
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

fn kind(body_format: BodyFormat) -> usize {
    match body_format {
        BodyFormat::Json => 0,
        BodyFormat::Pgn { .. } => 1,
        BodyFormat::Ndjson => 2,
    }
}

fn content_type(body_format: BodyFormat) -> HeaderValue {
    HeaderValue::from_static(CONTENT_TYPES[kind(body_format)].1)
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
