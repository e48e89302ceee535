//! The replay server.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;

use pyo3::prelude::*;

use super::arguments::count;
use super::schemas::Schemas;
use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::client::seconds;
use scoresheet::replay::{self as server, Fault, ReplayOptions};
use scoresheet::runtime::locked;

/// Serve a folder of cassettes over loopback HTTP, with ETags, 304 and gzip; `latency` in seconds.
///
/// More than `max_concurrency` concurrent requests receive 429, as from chess.com. With `schemas` the server is in the place of the
/// hosts of that contract.
#[pyfunction]
#[pyo3(signature = (folder, *, latency = 0.0, gzip = true, max_concurrency = None, faults = None, schemas = None))]
pub(crate) fn replay(
    py: Python<'_>,
    folder: PathBuf,
    latency: f64,
    gzip: bool,
    max_concurrency: Option<i64>,
    faults: Option<PyRef<'_, Faults>>,
    schemas: Option<Schemas>,
) -> Fallible<Replay> {
    let mut options = ReplayOptions::default();
    options.latency = seconds("latency", latency)?;
    options.gzip = gzip;
    options.max_concurrency = max_concurrency.map(|limit| count("max_concurrency", limit)).transpose()?;
    options.faults = faults.map(|faults| faults.0.clone());
    options.hosts = Schemas::or_shipped(schemas).api().hosts.to_vec();
    let running = py.detach(|| server::Replay::start(folder, options))?;
    Ok(Replay(Mutex::new(Some(running))))
}

/// Faults of a replay server: a share of its responses, selected by a seed.
#[pyclass(frozen, module = "scoresheet.replay")]
#[derive(Debug)]
pub(crate) struct Faults(server::Faults);

#[pymethods]
impl Faults {
    #[new]
    #[pyo3(signature = (share, *, seed = 0, kinds = None))]
    fn new(share: f64, seed: u64, kinds: Option<Vec<String>>) -> Fallible<Self> {
        let mut faults = server::Faults::new(share, seed)?;
        if let Some(kinds) = kinds {
            faults.kinds = kinds.iter().map(|kind| Fault::from_name(kind)).collect::<Result<_, _>>()?;
        }
        Ok(Self(faults))
    }

    /// Return the names of all faults.
    #[staticmethod]
    fn names() -> Vec<&'static str> {
        Fault::ALL.into_iter().map(Fault::name).collect()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.replay.Faults: {} of the responses, seed {}>", self.0.share, self.0.seed)
    }
}

/// A loopback server for a cassette folder.
#[pyclass(frozen, module = "scoresheet.replay")]
#[derive(Debug)]
pub(crate) struct Replay(Mutex<Option<server::Replay>>);

impl Replay {
    fn running<T>(&self, read: impl FnOnce(&server::Replay) -> T) -> Fallible<T> {
        let server = locked(&self.0);
        match server.as_ref() {
            Some(server) => Ok(read(server)),
            None => Err(ConfigError::new("the replay server is closed: start another with `scoresheet.replay.serve`").into()),
        }
    }
}

#[pymethods]
impl Replay {
    /// Base of the first host, such as that of the Published-Data API, for `Client(base_url=…)`.
    #[getter]
    fn base_url(&self) -> Fallible<String> {
        self.running(server::Replay::base_url)
    }

    /// Base of each host by its name, for `Client(base_urls=…)`.
    #[getter]
    fn base_urls(&self) -> Fallible<BTreeMap<String, String>> {
        self.running(server::Replay::base_urls)
    }

    /// Base of the website's callbacks, for `Client(callback_url=…)`.
    #[getter]
    fn callback_url(&self) -> Fallible<String> {
        self.running(server::Replay::callback_url)
    }

    /// Every request answered so far.
    #[getter]
    fn requests(&self) -> Fallible<Vec<RequestLog>> {
        self.running(|server| server.requests().into_iter().map(RequestLog).collect())
    }

    /// Maximum number of concurrent requests so far.
    #[getter]
    fn peak_concurrency(&self) -> Fallible<usize> {
        self.running(server::Replay::peak_concurrency)
    }

    fn __repr__(&self) -> String {
        self.base_url().map_or_else(
            |_| "<scoresheet.replay.Replay: closed>".to_owned(),
            |base_url| format!("<scoresheet.replay.Replay: {base_url}>"),
        )
    }

    /// Inject these faults from now on; `None` stops it.
    #[pyo3(signature = (faults))]
    fn inject(&self, faults: Option<PyRef<'_, Faults>>) -> Fallible<()> {
        self.running(|server| server.inject(faults.map(|faults| faults.0.clone())))
    }

    /// Stop serving.
    fn close(&self, py: Python<'_>) {
        // Stopping waits for the server's thread.
        py.detach(|| drop(locked(&self.0).take()));
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, py: Python<'_>, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close(py);
    }
}

/// One request that a replay server answered.
#[pyclass(frozen, module = "scoresheet.replay")]
#[derive(Debug)]
pub(crate) struct RequestLog(server::RequestLog);

#[pymethods]
impl RequestLog {
    /// The requested path.
    #[getter]
    fn path(&self) -> &str {
        &self.0.path
    }

    /// Status of the response.
    #[getter]
    fn status(&self) -> u16 {
        self.0.status
    }

    /// Whether the request had an `If-None-Match`.
    #[getter]
    fn conditional(&self) -> bool {
        self.0.conditional
    }

    /// The fault that was injected.
    #[getter]
    fn fault(&self) -> Option<&'static str> {
        self.0.fault.map(Fault::name)
    }

    fn __repr__(&self) -> String {
        let conditional = if self.0.conditional { ", conditional" } else { "" };
        format!("<scoresheet.replay.RequestLog: {} {}{conditional}>", self.0.status, self.0.path)
    }
}
