//! Metrics of a client.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use reqwest::StatusCode;
use scoresheet_runtime::locked;

/// Metrics of a client. Reasons and kinds have the names of [`UpstreamKind`](crate::UpstreamKind).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counters {
    /// Requests that were sent, retries and redirects included.
    pub requests: u64,
    /// Responses with status 200.
    pub ok: u64,
    /// Responses with status 304.
    pub not_modified: u64,
    /// Redirects that were followed.
    pub redirects: u64,
    /// Bodies from the on-disk cache, confirmed by the server or offline.
    pub from_cache: u64,
    /// Retries by reason.
    pub retries: BTreeMap<&'static str, u64>,
    /// Failed requests, by the kind of their last failure.
    pub errors: BTreeMap<&'static str, u64>,
    /// Bytes of bodies as received, compressed or not.
    pub received_bytes: u64,
    /// Bytes of bodies after decompression.
    pub decoded_bytes: u64,
    /// Requests in flight now.
    pub in_flight: usize,
    /// Maximum number of requests in flight.
    pub peak_in_flight: usize,
    /// Time that requests waited for the rate limiter, including `Retry-After`; summed over requests.
    pub paced: Duration,
    /// Time between a failed attempt and the next one, summed over requests.
    pub backed_off: Duration,
}

impl Counters {
    /// What was counted after `earlier`. `in_flight` and `peak_in_flight` are those of now.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        let by_name = |now: &BTreeMap<&'static str, u64>, earlier: &BTreeMap<&'static str, u64>| {
            let rest = |(name, count): (&&'static str, &u64)| (*name, count - earlier.get(name).unwrap_or(&0));
            now.iter().map(rest).filter(|(_, count)| *count > 0).collect()
        };
        Self {
            requests: self.requests - earlier.requests,
            ok: self.ok - earlier.ok,
            not_modified: self.not_modified - earlier.not_modified,
            redirects: self.redirects - earlier.redirects,
            from_cache: self.from_cache - earlier.from_cache,
            retries: by_name(&self.retries, &earlier.retries),
            errors: by_name(&self.errors, &earlier.errors),
            received_bytes: self.received_bytes - earlier.received_bytes,
            decoded_bytes: self.decoded_bytes - earlier.decoded_bytes,
            in_flight: self.in_flight,
            peak_in_flight: self.peak_in_flight,
            paced: self.paced.saturating_sub(earlier.paced),
            backed_off: self.backed_off.saturating_sub(earlier.backed_off),
        }
    }
}

/// Usable responses of all clients of the process.
static RESPONSES: AtomicU64 = AtomicU64::new(0);

/// Bytes that all clients of the process have received.
static RECEIVED: AtomicU64 = AtomicU64::new(0);

/// What the clients of the process are doing, for a line of progress.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Activity {
    /// Requests in flight.
    pub in_flight: usize,
    /// What is left of a pause that a host has requested.
    pub pause: Option<Duration>,
    /// Responses with status 200 or 304 so far.
    pub responses: u64,
    /// Bytes received so far.
    pub received_bytes: u64,
}

impl Activity {
    pub(super) fn new(in_flight: usize, pause: Option<Duration>) -> Self {
        let (responses, received_bytes) = (RESPONSES.load(Ordering::Relaxed), RECEIVED.load(Ordering::Relaxed));
        Self { in_flight, pause, responses, received_bytes }
    }
}

/// The counters of one client, for all its tasks.
#[derive(Default)]
pub(super) struct Metrics(Mutex<Counters>);

impl Metrics {
    pub(super) fn count(&self, change: impl FnOnce(&mut Counters)) {
        // Counting cannot panic halfway, so the numbers are consistent.
        change(&mut locked(&self.0));
    }

    pub(super) fn snapshot(&self) -> Counters {
        locked(&self.0).clone()
    }

    /// Counts a response, if it is usable.
    pub(super) fn answered(&self, status: StatusCode) {
        let change: fn(&mut Counters) = match status {
            StatusCode::OK => |counters| counters.ok += 1,
            StatusCode::NOT_MODIFIED => |counters| counters.not_modified += 1,
            _ => return,
        };
        RESPONSES.fetch_add(1, Ordering::Relaxed);
        self.count(change);
    }

    /// Counts bytes of a body.
    pub(super) fn received(&self, bytes: u64) {
        RECEIVED.fetch_add(bytes, Ordering::Relaxed);
        self.count(|counters| counters.received_bytes += bytes);
    }

    /// Counts a request as sent, and as in flight until the guard is dropped.
    pub(super) fn sent(&self) -> InFlight<'_> {
        self.count(|counters| {
            counters.requests += 1;
            counters.in_flight += 1;
            counters.peak_in_flight = counters.peak_in_flight.max(counters.in_flight);
        });
        InFlight(self)
    }
}

/// One request in flight.
pub(super) struct InFlight<'a>(&'a Metrics);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.count(|counters| counters.in_flight -= 1);
    }
}
