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
mod pages;
mod recorder;
mod response;
mod retry;
mod secret;
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
pub use metrics::{Activity, Counters};
pub use pace::{PaceServer, PaceServerOptions};
pub use pages::{KnownPage, Pages};
pub use response::{Response, StreamItem, TypedResponse};
pub use settings::{Settings, seconds};
pub use stream::Stream;
pub(crate) use stream::spawn_blocking_if_large;

use scoresheet_replay::etag;

use crate::contract::Policy;
use crate::error::{ConfigError, Error, LocalError};
use crate::runtime::{Endpoint, Pages as Way, Request, Route, Tables};
use pace::Pacer;
use pages::List;
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

    /// What all clients of the process are doing: requests and pauses of the hosts of these settings, and what all hosts have sent.
    ///
    /// # Errors
    /// When an address of the settings is none.
    #[doc(hidden)]
    pub fn activity(settings: &Settings) -> Result<Activity, ConfigError> {
        let bases = settings.base_urls()?;
        let pacers: Vec<_> = bases.origins().map(|origin| Pacer::of(&origin)).collect();
        let in_flight = pacers.iter().map(|pacer| pacer.in_flight()).sum();
        Ok(Activity::new(in_flight, pacers.iter().filter_map(|pacer| pacer.pause_left()).max()))
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

    /// Sends one request for a page of a list: the [`next_page`](Response::next_page) of the page before it.
    ///
    /// # Errors
    /// As [`Client::fetch`], and when the page is not on the host of the endpoint.
    pub async fn fetch_page(&self, request: Request, page: &str, etag: Option<&str>) -> Result<Response, Error> {
        let url = self.page(&request, page)?;
        self.fetch_url(self.slot().await, request, url, etag).await
    }

    /// The pages of a list, one request after the other. An endpoint without `pages` in its manifest has one.
    ///
    /// # Errors
    /// When the request lacks a parameter.
    pub fn pages(&self, request: Request) -> Result<Pages, ConfigError> {
        let first = self.url(&request)?;
        Ok(Pages::new(self.clone(), request, &first))
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
    /// Each page of a list is a response of its own to the same request, before the response to the next request. An `ETag` would
    /// identify the first page only, so it is not sent for lists of several pages.
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
        let url = self.url(&request)?;
        self.fetch_url(slot, request, url, etag).await
    }

    async fn fetch_url(&self, slot: Slot<'_>, request: Request, url: Url, etag: Option<&str>) -> Result<Response, Error> {
        let etag = etag.map(etag::checked).transpose()?;
        let request = request.at(SystemTime::now());
        let base = self.base(request.endpoint())?;
        let list = self.way(request.endpoint()).map(|way| List::new(way, base));
        let (target, transport) = (Target { request: &request, url: &url, list: list.as_ref() }, &self.shared.transport);
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

    /// How the list of an endpoint continues.
    fn way(&self, endpoint: &Endpoint) -> Option<&'static Way> {
        endpoint.pages.and_then(|name| self.shared.transport.api.pages(name))
    }

    /// The URL of a page that a response has named.
    fn page(&self, request: &Request, page: &str) -> Result<Url, ConfigError> {
        let (first, endpoint) = (self.url(request)?, request.endpoint());
        let contract_base = endpoint.route.map_or("", |route| route.host.base_url);
        let base = self.base(endpoint)?;
        pages::resolved(&base, contract_base, &first, page).ok_or_else(|| {
            let origin = base.origin().ascii_serialization();
            ConfigError::new(format!("expected a page of `{}` on {origin}, but found {page}: pass a `next_page`", endpoint.name))
        })
    }

    /// The base of the host of an endpoint.
    fn base(&self, endpoint: &Endpoint) -> Result<Url, ConfigError> {
        self.shared.bases.join(route(endpoint)?.host, "")
    }

    /// The URL of a request: the first page of a list.
    fn url(&self, request: &Request) -> Result<Url, ConfigError> {
        // A request made for a recorded body may lack parameters; creating it again reports which.
        let known = request.parameters().iter().map(|(name, value)| (*name, value.as_str()));
        Request::new(request.endpoint(), known)?;
        let url = self.shared.bases.join(route(request.endpoint())?.host, &request.path())?;
        Ok(pages::first(self.way(request.endpoint()), url))
    }
}

fn route(endpoint: &Endpoint) -> Result<Route, ConfigError> {
    endpoint.route.ok_or_else(|| ConfigError::new(format!("`{}` is a body: it has no path", endpoint.name)))
}
