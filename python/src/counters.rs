//! What a client has done so far.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use scoresheet::client;

/// What a client has done so far, in numbers; times in seconds.
#[pyclass(frozen, get_all, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Counters {
    /// Requests that were sent, retries and redirects included.
    requests: u64,
    /// Answers with status 200.
    ok: u64,
    /// Answers with status 304.
    not_modified: u64,
    /// Redirects that were followed.
    redirects: u64,
    /// Bodies taken from the on-disk cache, confirmed by the server or offline.
    from_cache: u64,
    /// Repeated attempts by the kind of error that was the reason.
    retries: BTreeMap<&'static str, u64>,
    /// Requests that came to nothing, by the kind of their last error.
    errors: BTreeMap<&'static str, u64>,
    /// Bytes of bodies as they were sent, compressed where they were.
    received_bytes: u64,
    /// Bytes of bodies after decompression.
    decoded_bytes: u64,
    /// Requests under way at this moment.
    in_flight: usize,
    /// The most requests that were under way at once.
    peak_in_flight: usize,
    /// Seconds that requests waited for their turn, pauses that servers asked for included; summed over requests.
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
