//! chess.com over HTTP: polite, conditional, validated before parsed.
//!
//! A [`Client`] sends one request at a time by default, names its user in every request, retries temporary failures, and returns
//! a [`Document`] only when the response is JSON (or "not modified"). Everything else is an
//! [`UpstreamError`](crate::UpstreamError) with cause and remedy.

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
use std::time::{Duration, SystemTime};

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

/// An HTTP client that follows chess.com's rules. Cloning it is cheap; clones share connections, limits and cache.
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
    /// When a setting is invalid, with the reason and the remedy.
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

    /// Maximum number of concurrent requests.
    #[must_use]
    pub fn max_concurrency(&self) -> usize {
        self.shared.transport.limits.cap
    }

    /// Metrics of this client and its clones.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.shared.transport.metrics.snapshot()
    }

    /// How long no request is sent because a server has requested a pause, which applies to all clients of the process.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        self.shared.bases.origins().filter_map(|origin| Pacer::of(&origin).pause_left()).max()
    }

    /// Sends one request, conditional on the caller's copy with this `ETag`.
    ///
    /// When the copy is current, the document is [`not_modified`](Document::not_modified) and has no body.
    ///
    /// # Errors
    /// When the request lacks a parameter, the `ETag` is malformed, or no usable response was received within the allowed
    /// attempts.
    pub async fn fetch(&self, request: Request, etag: Option<&str>) -> Result<Document, Error> {
        self.fetch_in(self.slot().await, request, etag).await
    }

    /// Sends one request like [`Client::fetch`] and decodes the response, whose body is that of the struct `T`.
    ///
    /// # Errors
    /// As [`Client::fetch`], and when the body violates its contract.
    ///
    /// # Panics
    /// When decoding does, which is a bug.
    pub async fn get<T: 'static>(&self, request: Request, etag: Option<&str>) -> Result<Checked<T>, Error> {
        self.get_under(Policy::Freeze, request, etag).await
    }

    /// Sends one request like [`Client::get`]; the policy applies to a body that violates its contract.
    ///
    /// # Errors
    /// As [`Client::get`], if the policy does not tolerate the violations.
    ///
    /// # Panics
    /// When decoding does, which is a bug.
    pub async fn get_under<T: 'static>(&self, policy: Policy, request: Request, etag: Option<&str>) -> Result<Checked<T>, Error> {
        let document = self.fetch(request, etag).await?;
        // Decoding a large body takes milliseconds, too long for a thread of the runtime.
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

    /// Waits for a slot. The semaphore is never closed, so this always returns a permit.
    async fn slot(&self) -> Slot<'_> {
        self.shared.slots.acquire().await
    }

    /// Fetches and holds the slot until the body is received, also during the delay of a retry: a client that has to wait must
    /// not use the time for other requests.
    async fn fetch_in(&self, slot: Slot<'_>, request: Request, etag: Option<&str>) -> Result<Document, Error> {
        let etag = etag.map(etag::checked).transpose()?;
        let url = self.url(&request)?;
        let body_format = request.endpoint().body_format;
        let request = request.at(SystemTime::now());
        let transport = &self.shared.transport;
        let answer = self.shared.retries.run(&transport.metrics, || transport.get(&url, body_format, etag)).await;
        // An incomplete recording must not look complete.
        if let Some(failure) = transport.recorder.as_ref().and_then(Recorder::failed) {
            return Err(failure.into());
        }
        let mut answer = answer?;
        drop(slot);
        transport.keep(&mut answer).await;
        Ok(Document::new(request, answer))
    }

    fn url(&self, request: &Request) -> Result<Url, ConfigError> {
        // A request made for a recorded body may lack parameters; creating it again reports which.
        let known = request.parameters().iter().map(|(name, value)| (*name, value.as_str()));
        Request::new(request.endpoint(), known)?;
        let host = request.endpoint().route.map_or(Host::Pub, |route| route.host);
        self.shared.bases.join(host, &request.path())
    }
}
