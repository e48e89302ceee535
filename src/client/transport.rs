//! One attempt at one request: conditional, redirects followed on the same host, body read whole.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use bytes::{Bytes, BytesMut};
use reqwest::header::{ACCEPT, CONTENT_ENCODING, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, LOCATION};
use reqwest::{Response, StatusCode, Url, redirect};

use super::cache::{Cache, Entry};
use super::recorder::Recorder;
use super::retry::retry_after;
use super::settings::Settings;
use super::{answer, etag};
use crate::error::{ConfigError, UpstreamError, UpstreamKind};
use crate::runtime::Form;

/// chess.com redirects once, to the canonical name; more than a few hops are a loop.
const MAX_REDIRECTS: usize = 5;

/// How much of an error body is read.
const MAX_ERROR_BODY: usize = 64 << 10;

/// A usable answer.
pub(super) struct Answer {
    pub(super) url: Arc<str>,
    pub(super) status: u16,
    pub(super) etag: Option<String>,
    pub(super) body: Bytes,
    pub(super) from_cache: bool,
}

/// The HTTP side of a client.
pub(super) struct Transport {
    http: reqwest::Client,
    cache: Option<Cache>,
    pub(super) recorder: Option<Recorder>,
    max_body_bytes: usize,
    /// Where permanent redirects led, for the life of the client.
    moved: Mutex<HashMap<Url, Url>>,
}

enum Reply {
    Answer(Answer),
    Redirect {
        to: Url,
        permanent: bool,
    },
    /// 304 without saying which of the versions in question is meant.
    Ambiguous,
}

impl Transport {
    pub(super) fn new(settings: &Settings) -> Result<Self, ConfigError> {
        let mut builder = reqwest::Client::builder()
            .user_agent(settings.user_agent()?)
            .default_headers(HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]))
            .redirect(redirect::Policy::none())
            .timeout(settings.timeout()?);
        if settings.is_loopback() {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|error| ConfigError::new(format!("cannot set up HTTPS: {}", root_cause(&error))))?;
        let cache = settings.cache_dir.as_deref().map(|folder| Cache::open(folder, settings.max_body_bytes)).transpose()?;
        let bases = settings.base_urls()?;
        let recorder = settings.record_dir.as_deref().map(|folder| Recorder::open(folder, bases)).transpose()?;
        Ok(Self { http, cache, recorder, max_body_bytes: settings.max_body_bytes, moved: Mutex::default() })
    }

    /// The body at the URL, or the word that the caller's copy with this tag is still good.
    pub(super) async fn get(&self, asked: &Url, form: Form, tag: Option<&str>) -> Result<Answer, UpstreamError> {
        let mut url = self.moved().get(asked).unwrap_or(asked).clone();
        let mut permanent = true;
        for _ in 0..=MAX_REDIRECTS {
            match self.ask(&url, form, tag).await? {
                Reply::Answer(answer) => {
                    if permanent && url != *asked {
                        self.moved().insert(asked.clone(), url);
                    }
                    return Ok(answer);
                }
                Reply::Redirect { to, permanent: hop } => {
                    permanent &= hop;
                    url = to;
                }
                Reply::Ambiguous => {
                    return Err(error(
                        &url,
                        UpstreamKind::Server,
                        "not modified, though nothing was said to compare with; try again later",
                    ));
                }
            }
        }
        Err(error(asked, UpstreamKind::Redirect, "the redirects lead in circles; check the base URL and the parameters"))
    }

    async fn ask(&self, url: &Url, form: Form, tag: Option<&str>) -> Result<Reply, UpstreamError> {
        let recorded = match &self.recorder {
            Some(recorder) => recorder.load(url, form).await,
            None => None,
        };
        // A body that has not been recorded has to come, even if the caller has it.
        let tag = tag.filter(|_| self.recorder.is_none() || recorded.is_some());
        let cached = match &self.cache {
            Some(cache) if recorded.is_none() => cache.load(url.path()).await,
            _ => recorded,
        };
        match self.ask_if_changed(url, form, tag, cached).await? {
            // Asking for one version at a time leaves no doubt which one a 304 means.
            Reply::Ambiguous => self.ask_if_changed(url, form, tag, None).await,
            reply => Ok(reply),
        }
    }

    async fn ask_if_changed(
        &self,
        url: &Url,
        form: Form,
        tag: Option<&str>,
        cached: Option<Entry>,
    ) -> Result<Reply, UpstreamError> {
        let mut request = self.http.get(url.clone());
        if let Some(tags) = if_none_match(tag, cached.as_ref()) {
            request = request.header(IF_NONE_MATCH, tags);
        }
        let response = request.send().await.map_err(|error| broken(url, None, &error))?;
        let status = response.status();
        match status {
            StatusCode::OK => self.fresh(url, form, response).await.map(Reply::Answer),
            StatusCode::NOT_MODIFIED => {
                self.record_confirmed(url, form, response.headers(), tag, cached.as_ref()).await;
                Ok(unchanged(url, response.headers(), tag, cached))
            }
            _ if status.is_redirection() => {
                let reply = redirect(url, status, response.headers())?;
                self.record(url, form, status, response.headers(), Bytes::new()).await;
                Ok(reply)
            }
            _ => Err(self.failure(url, form, response).await),
        }
    }

    async fn fresh(&self, url: &Url, form: Form, response: Response) -> Result<Answer, UpstreamError> {
        let fail = |kind, message: String| UpstreamError { status: Some(200), ..error(url, kind, message) };
        answer::announces(form, response.headers()).map_err(|found| {
            let remedy = "chess.com may be down or take this for an attack: look at the URL in a browser, try again later";
            fail(UpstreamKind::ContentType, format!("{found}; {remedy}"))
        })?;
        // gzip has been undone and its header removed by now, and nothing else was offered.
        if let Some(encoding) = response.headers().get(CONTENT_ENCODING) {
            return Err(fail(UpstreamKind::Transport, format!("the body is encoded as {encoding:?} unasked; try again later")));
        }
        let (tag, headers) = (entity_tag(response.headers()), response.headers().clone());
        let (body, complete) = read(url, response, self.max_body_bytes).await?;
        if !complete {
            let limit = self.max_body_bytes;
            return Err(fail(UpstreamKind::TooLarge, format!("the body exceeds {limit} bytes; raise `max_body_bytes`")));
        }
        if let (Some(cache), Some(tag)) = (&self.cache, &tag) {
            cache.store(url.path(), tag, body.clone()).await;
        }
        self.record(url, form, StatusCode::OK, &headers, body.clone()).await;
        Ok(Answer { url: url.as_str().into(), status: 200, etag: tag, body, from_cache: false })
    }

    async fn record(&self, url: &Url, form: Form, status: StatusCode, headers: &HeaderMap, body: Bytes) {
        if let Some(recorder) = &self.recorder {
            recorder.keep(url, form, status, headers, body).await;
        }
    }

    /// Records that a 304 was said of this entry, unless it was said of the caller's copy of another version.
    async fn record_confirmed(&self, url: &Url, form: Form, headers: &HeaderMap, tag: Option<&str>, cached: Option<&Entry>) {
        let (Some(recorder), Some(entry)) = (&self.recorder, cached) else { return };
        let confirmed = entity_tag(headers).or_else(|| tag.map(str::to_owned));
        if confirmed.is_none_or(|confirmed| etag::same(&confirmed, &entry.etag)) {
            recorder.confirm(url, form, headers, entry).await;
        }
    }

    async fn failure(&self, url: &Url, form: Form, response: Response) -> UpstreamError {
        let (status, headers) = (response.status(), response.headers().clone());
        let retry_after = retry_after(&headers, SystemTime::now());
        // The text of a 404 decides what it means; that of another status is an ornament.
        let (text, complete) = match read(url, response, MAX_ERROR_BODY).await {
            Err(error) if status == StatusCode::NOT_FOUND => return error,
            outcome => outcome.unwrap_or_default(),
        };
        let (kind, message) = answer::failure(status, &text);
        if complete && Recorder::keeps(kind) {
            self.record(url, form, status, &headers, text).await;
        }
        UpstreamError { status: Some(status.as_u16()), retry_after, ..error(url, kind, message) }
    }

    fn moved(&self) -> std::sync::MutexGuard<'_, HashMap<Url, Url>> {
        // The map is whole after each operation, so a panic elsewhere cannot have spoiled it.
        self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The tags of the caller's copy and of the cache's, once if they are the same.
fn if_none_match(tag: Option<&str>, cached: Option<&Entry>) -> Option<String> {
    let cached = cached.map(|entry| entry.etag.as_str());
    match (tag, cached) {
        (Some(own), Some(cached)) if !etag::same(own, cached) => Some(format!("{own}, {cached}")),
        (own, cached) => own.or(cached).map(str::to_owned),
    }
}

/// What a 304 says: the caller's copy is good, or the cache's is, which is then as good as a fresh body.
fn unchanged(url: &Url, headers: &HeaderMap, tag: Option<&str>, cached: Option<Entry>) -> Reply {
    let current = entity_tag(headers);
    let is_current = |tag: &str| current.as_deref().is_some_and(|current| etag::same(tag, current));
    let url: Arc<str> = url.as_str().into();
    let own =
        |tag: &str| Answer { url: url.clone(), status: 304, etag: Some(tag.to_owned()), body: Bytes::new(), from_cache: false };
    match (tag, cached) {
        (Some(tag), None) => Reply::Answer(own(tag)),
        (Some(tag), Some(entry)) if etag::same(tag, &entry.etag) || is_current(tag) => Reply::Answer(own(tag)),
        (None, Some(entry)) => Reply::Answer(entry.into_answer(url)),
        (Some(_), Some(entry)) if is_current(&entry.etag) => Reply::Answer(entry.into_answer(url)),
        _ => Reply::Ambiguous,
    }
}

impl Entry {
    fn into_answer(self, url: Arc<str>) -> Answer {
        Answer { url, status: 200, etag: Some(self.etag), body: self.body, from_cache: true }
    }
}

/// Where a redirect leads, refused when that is another host: the contact and the load are meant for this one.
fn redirect(url: &Url, status: StatusCode, headers: &HeaderMap) -> Result<Reply, UpstreamError> {
    let fail = |message: String| UpstreamError { status: Some(status.as_u16()), ..error(url, UpstreamKind::Redirect, message) };
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let Some(to) = location.and_then(|location| url.join(location).ok()) else {
        return Err(fail("expected a redirect with a location, but found none; try again later".to_owned()));
    };
    if to.origin() != url.origin() {
        let message = format!("the redirect leaves the host for `{to}`; if that is right, make it the base URL");
        return Err(fail(message));
    }
    let permanent = matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
    Ok(Reply::Redirect { to, permanent })
}

/// The body, and whether it ended within the limit.
async fn read(url: &Url, mut response: Response, limit: usize) -> Result<(Bytes, bool), UpstreamError> {
    let status = response.status();
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| broken(url, Some(status), &error))? {
        if body.len() + chunk.len() > limit {
            return Ok((body.freeze(), false));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((body.freeze(), true))
}

/// The tag of an answer. A malformed one could not be sent back, so it counts as none.
fn entity_tag(headers: &HeaderMap) -> Option<String> {
    headers.get(ETAG)?.to_str().ok().filter(|tag| etag::is_entity_tag(tag)).map(str::to_owned)
}

fn error(url: &Url, kind: UpstreamKind, message: impl Into<String>) -> UpstreamError {
    UpstreamError { kind, url: url.to_string(), status: None, message: message.into(), retry_after: None }
}

fn broken(url: &Url, status: Option<StatusCode>, cause: &reqwest::Error) -> UpstreamError {
    let what = if cause.is_timeout() {
        "no complete answer in time"
    } else if cause.is_connect() {
        "no connection"
    } else {
        "the answer broke off or is garbled"
    };
    let message = format!("{what} ({}); check the network, or try again later", root_cause(cause));
    UpstreamError { status: status.map(|status| status.as_u16()), ..error(url, UpstreamKind::Transport, message) }
}

/// The innermost cause, which says most: the layers around it only say that something went wrong.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
