//! chess.com over HTTP: polite, conditional, checked before parsed.
//!
//! A [`Client`] asks one thing at a time unless told otherwise, names its user in every request, retries what may pass,
//! and hands out a [`Document`] only when the answer is JSON (or "not modified"). Everything else is an
//! [`UpstreamError`](crate::UpstreamError) that says what happened and what to do.

mod answer;
mod blocking;
mod body;
mod cache;
mod checked;
mod conditional;
mod document;
mod metrics;
mod pace;
mod recorder;
mod retry;
mod settings;
mod stream;
mod transport;

use std::sync::Arc;
use std::time::SystemTime;

use reqwest::Url;
use tokio::sync::{AcquireError, Semaphore, SemaphorePermit};

pub use blocking::{runtime, wait};
pub use checked::Checked;
pub use document::Document;
pub use metrics::Counters;
pub use settings::{Settings, seconds};
pub(crate) use stream::spawn_blocking_if_large;
pub use stream::{Fetched, Stream};

use scoresheet_replay::etag;

use crate::contract::Policy;
use crate::error::{ConfigError, Error};
use crate::runtime::{Host, Request};
use pace::Pacer;
use recorder::Recorder;
use retry::Retries;
use settings::BaseUrls;
use transport::Transport;

/// An HTTP client with chess.com's manners. Cloning it is cheap; clones share connections, limits and cache.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

struct Shared {
    bases: BaseUrls,
    slots: Semaphore,
    retries: Retries,
    transport: Transport,
}

type Slot<'a> = Result<SemaphorePermit<'a>, AcquireError>;

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

impl Client {
    /// A client with these settings.
    ///
    /// # Errors
    /// When a setting is unusable; the message says which, why, and what would do.
    pub fn new(settings: &Settings) -> Result<Self, ConfigError> {
        let bases = settings.base_urls()?;
        bases.origins().for_each(|origin| Pacer::of(&origin).clear_forbidden());
        let shared = Shared {
            bases,
            slots: Semaphore::new(settings.slots()?),
            retries: Retries::new(settings)?,
            transport: Transport::new(settings)?,
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// How many requests may be in flight.
    #[must_use]
    pub fn max_concurrency(&self) -> usize {
        self.shared.transport.limits.cap
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.shared.transport.metrics.snapshot()
    }

    /// Makes one request, on the condition that the caller's copy with this `ETag` is out of date.
    ///
    /// When the copy is still good, the document is [`not_modified`](Document::not_modified) and has no body.
    ///
    /// # Errors
    /// When the request lacks a parameter, the `ETag` is malformed, or no usable answer came in the allowed attempts.
    pub async fn fetch(&self, request: Request, etag: Option<&str>) -> Result<Document, Error> {
        self.fetch_in(self.slot().await, request, etag).await
    }

    /// Makes one request like [`Client::fetch`] and decodes the answer, whose body is that of the struct `T`.
    ///
    /// # Errors
    /// As [`Client::fetch`], and when the body violates its contract.
    ///
    /// # Panics
    /// When decoding does, which is a defect.
    pub async fn get<T: 'static>(&self, request: Request, etag: Option<&str>) -> Result<Checked<T>, Error> {
        self.get_under(Policy::Freeze, request, etag).await
    }

    /// Makes one request like [`Client::get`]; the policy says what becomes of a body that violates its contract.
    ///
    /// # Errors
    /// As [`Client::get`], where the policy does not apply what is wrong.
    ///
    /// # Panics
    /// When decoding does, which is a defect.
    pub async fn get_under<T: 'static>(&self, policy: Policy, request: Request, etag: Option<&str>) -> Result<Checked<T>, Error> {
        let document = self.fetch(request, etag).await?;
        // Decoding a large body takes milliseconds, too long for a thread that drives sockets.
        match tokio::task::spawn_blocking(move || Checked::under(policy, document)).await {
            Ok(checked) => checked,
            Err(failure) => std::panic::resume_unwind(failure.into_panic()),
        }
    }

    /// Sends these requests, each with the `ETag` of the caller's copy if there is one, ahead of the consumer but never
    /// more than `prefetch` of them. Responses are returned in the order of the requests.
    ///
    /// The iterator is advanced by the thread that makes the stream and takes results. Everything else runs on the shared
    /// [`runtime`]; dropping the stream stops it.
    pub fn stream(
        &self,
        requests: impl IntoIterator<Item = (Request, Option<String>), IntoIter: Send + 'static>,
        prefetch: usize,
    ) -> Stream {
        Stream::new(self.clone(), Box::new(requests.into_iter().fuse()), prefetch)
    }

    /// Waits until another request may be under way. The semaphore is never closed, so this is always a permit.
    async fn slot(&self) -> Slot<'_> {
        self.shared.slots.acquire().await
    }

    /// Fetches and keeps the slot until the body is there, also while waiting for a retry: a client that was told to wait must
    /// not use the time for other requests.
    async fn fetch_in(&self, slot: Slot<'_>, request: Request, etag: Option<&str>) -> Result<Document, Error> {
        let etag = etag.map(etag::checked).transpose()?;
        let url = self.url(&request)?;
        let body_format = request.endpoint().body_format;
        let request = request.at(SystemTime::now());
        let transport = &self.shared.transport;
        let answer = self.shared.retries.run(&transport.metrics, || transport.get(&url, body_format, etag)).await;
        // An incomplete recording must not pass for a complete one.
        if let Some(failure) = transport.recorder.as_ref().and_then(Recorder::failed) {
            return Err(failure.into());
        }
        let mut answer = answer?;
        drop(slot);
        transport.keep(&mut answer).await;
        Ok(Document::new(request, answer))
    }

    fn url(&self, request: &Request) -> Result<Url, ConfigError> {
        // A request made for a recorded body may lack parameters; making it anew says which.
        let known = request.parameters().iter().map(|(name, value)| (*name, value.as_str()));
        Request::new(request.endpoint(), known)?;
        let host = request.endpoint().route.map_or(Host::Pub, |route| route.host);
        self.shared.bases.join(host, &request.path())
    }
}
