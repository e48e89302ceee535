//! Metrics of a client.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use scoresheet::client;

/// Metrics of a client; times in seconds.
#[pyclass(frozen, get_all, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Counters {
    /// Requests that were sent, retries and redirects included.
    requests: u64,
    /// Responses with status 200.
    ok: u64,
    /// Responses with status 304.
    not_modified: u64,
    /// Redirects that were followed.
    redirects: u64,
    /// Bodies from the on-disk cache, confirmed by the server or offline.
    from_cache: u64,
    /// Retries by the kind of error.
    retries: BTreeMap<&'static str, u64>,
    /// Failed requests, by the kind of their last error.
    errors: BTreeMap<&'static str, u64>,
    /// Bytes of bodies as received, compressed or not.
    received_bytes: u64,
    /// Bytes of bodies after decompression.
    decoded_bytes: u64,
    /// Requests in flight now.
    in_flight: usize,
    /// Maximum number of requests in flight.
    peak_in_flight: usize,
    /// Seconds that requests waited for the rate limiter, including `Retry-After`; summed over requests.
    paced_seconds: f64,
    /// Seconds between failed attempts and the next ones, summed over requests.
    backed_off_seconds: f64,
}

#[pymethods]
impl Counters {
    fn __repr__(&self) -> String {
        let Self { requests, ok, not_modified, .. } = self;
        let retries: u64 = self.retries.values().sum();
        let errors: u64 = self.errors.values().sum();
        format!(
            "<scoresheet.Counters: {requests} requests, {ok} ok, {not_modified} not modified, {retries} retries, {errors} errors>"
        )
    }
}

impl From<client::Counters> for Counters {
    fn from(counters: client::Counters) -> Self {
        Self {
            requests: counters.requests,
            ok: counters.ok,
            not_modified: counters.not_modified,
            redirects: counters.redirects,
            from_cache: counters.from_cache,
            retries: counters.retries,
            errors: counters.errors,
            received_bytes: counters.received_bytes,
            decoded_bytes: counters.decoded_bytes,
            in_flight: counters.in_flight,
            peak_in_flight: counters.peak_in_flight,
            paced_seconds: counters.paced.as_secs_f64(),
            backed_off_seconds: counters.backed_off.as_secs_f64(),
        }
    }
}
