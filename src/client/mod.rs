//! chess.com over HTTP: polite, conditional, validated before parsed.
//!
//! A [`Client`] sends one request at a time by default, names its user in every request, retries temporary failures, and returns
//! a [`Response`] only when the response is JSON (or "not modified"). Everything else is an
//! [`UpstreamError`](crate::UpstreamError) with cause and remedy.

mod answer;
mod blocking;
mod body;
mod cache;
mod conditional;
mod metrics;
mod pace;
mod recorder;
mod response;
mod retry;
mod settings;
mod stream;
mod transport;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use reqwest::Url;
use serde::de::DeserializeOwned;
use tokio::sync::{AcquireError, Semaphore, SemaphorePermit};

#[doc(hidden)]
pub use blocking::CHECK_INTERVAL;
pub use blocking::{runtime, wait};
pub use metrics::Counters;
pub use pace::{PaceServer, PaceServerOptions};
pub use response::{Response, StreamItem, TypedResponse};
pub use settings::{Settings, seconds};
pub use stream::Stream;
pub(crate) use stream::spawn_blocking_if_large;

use scoresheet_replay::etag;

use crate::contract::Policy;
use crate::error::{ConfigError, Error, LocalError};
use crate::runtime::{Request, Tables};
use pace::Pacer;
use recorder::Recorder;
use retry::Retries;
use settings::BaseUrls;
use transport::{Target, Transport};

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
    /// When a setting is invalid, or a folder of the settings cannot be used, with the reason and the remedy.
    pub fn new(settings: &Settings) -> Result<Self, LocalError> {
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

    /// Whether the on-disk cache has a response to this request, which the server may confirm.
    #[must_use]
    pub fn is_cached(&self, request: &Request) -> bool {
        self.url(request).is_ok_and(|url| self.shared.transport.is_cached(&url))
    }

    /// How long no request is sent because a server has requested a pause, which applies to all clients of the process.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        self.shared.bases.origins().filter_map(|origin| Pacer::of(&origin).pause_left()).max()
    }

    /// Number of requests in flight to the hosts of these settings, of all clients of the process, and what is left of a pause that
    /// a host has requested.
    ///
    /// # Errors
    /// When an address of the settings is none.
    #[doc(hidden)]
    pub fn waiting(settings: &Settings) -> Result<(usize, Option<Duration>), ConfigError> {
        let bases = settings.base_urls()?;
        let pacers: Vec<_> = bases.origins().map(|origin| Pacer::of(&origin)).collect();
        let in_flight = pacers.iter().map(|pacer| pacer.in_flight()).sum();
        Ok((in_flight, pacers.iter().filter_map(|pacer| pacer.pause_left()).max()))
    }

    /// Sends one request, conditional on the caller's copy with this `ETag`.
    ///
    /// When the copy is current, the response is [`not_modified`](Response::not_modified) and has no body.
    ///
    /// # Errors
    /// When the request lacks a parameter, the `ETag` is malformed, or no usable response was received within the allowed
    /// attempts.
    pub async fn fetch(&self, request: Request, etag: Option<&str>) -> Result<Response, Error> {
        self.fetch_in(self.slot().await, request, etag).await
    }

    /// Sends one request and parses the response into the struct `T`.
    ///
    /// # Errors
    /// As [`Client::fetch`], and when the body violates its contract.
    ///
    /// # Panics
    /// When decoding does, which is a bug.
    pub async fn get<T: DeserializeOwned + Send + 'static>(&self, request: Request) -> Result<TypedResponse<T>, Error> {
        let response = self.fetch(request, None).await?;
        spawn_blocking_if_large(response.body.len(), move || response.parse()).await
    }

    /// Sends one request like [`Client::fetch`] and decodes the response into Arrow tables; the policy applies to a body that
    /// violates its contract.
    ///
    /// # Errors
    /// As [`Client::fetch`], and when the body violates its contract in a way that the policy does not tolerate.
    ///
    /// # Panics
    /// When decoding does, which is a bug.
    pub async fn get_tables(&self, request: Request, etag: Option<&str>, policy: Policy) -> Result<TypedResponse<Tables>, Error> {
        let response = self.fetch(request, etag).await?;
        spawn_blocking_if_large(response.body.len(), move || response.decode(policy)).await
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
    async fn fetch_in(&self, slot: Slot<'_>, request: Request, etag: Option<&str>) -> Result<Response, Error> {
        let etag = etag.map(etag::checked).transpose()?;
        let url = self.url(&request)?;
        let request = request.at(SystemTime::now());
        let (target, transport) = (Target { request: &request, url: &url }, &self.shared.transport);
        let received = self.shared.retries.run(&transport.metrics, || transport.get(target, etag)).await;
        // An incomplete recording must not look complete.
        if let Some(failure) = transport.recorder.as_ref().and_then(Recorder::failed) {
            return Err(failure);
        }
        let mut response = received?;
        drop(slot);
        transport.save(&mut response).await;
        Ok(response)
    }

    fn url(&self, request: &Request) -> Result<Url, ConfigError> {
        // A request made for a recorded body may lack parameters; creating it again reports which.
        let known = request.parameters().iter().map(|(name, value)| (*name, value.as_str()));
        Request::new(request.endpoint(), known)?;
        let name = request.endpoint().name;
        let route = request.endpoint().route.ok_or_else(|| ConfigError::new(format!("`{name}` is a body: it has no path")))?;
        self.shared.bases.join(route.host, &request.path())
    }
}
