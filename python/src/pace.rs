//! The pace server.

use std::net::IpAddr;
use std::sync::Mutex;

use pyo3::prelude::*;

use super::arguments::count;
use crate::errors::Fallible;
use crate::fork::ensure_threads;
use scoresheet::ConfigError;
use scoresheet::client::{self, PaceServerOptions};
use scoresheet::runtime::locked;

/// A rate limiter that clients of many processes share, such as those of the workers of a cluster.
///
/// Each request of a client with `pace_server=server.address` waits for its turn, retries and redirects included. A pause that a
/// host requests applies to all of them, and after a 403 all of them fail for ten minutes.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct PaceServer {
    address: String,
    running: Mutex<Option<client::PaceServer>>,
}

#[pymethods]
impl PaceServer {
    /// Listens on loopback, where no token is needed, or on the `host` that workers connect to, with a token.
    #[new]
    #[pyo3(signature = (*, host = "127.0.0.1", port = 0, max_concurrency = 1, token = None))]
    fn new(py: Python<'_>, host: &str, port: u16, max_concurrency: i64, token: Option<String>) -> Fallible<Self> {
        ensure_threads()?;
        let mut options = PaceServerOptions::default();
        options.port = port;
        options.max_concurrency = count("max_concurrency", max_concurrency)?;
        options.token = match token {
            None if !is_loopback(host) => Some(random_token(py)?),
            token => token,
        };
        host.clone_into(&mut options.host);
        let server = py.detach(|| client::PaceServer::start(options))?;
        Ok(Self { address: server.address(), running: Mutex::new(Some(server)) })
    }

    /// What `Client(pace_server=…)` takes: host, port, and the token if there is one.
    #[getter]
    fn address(&self) -> Fallible<&str> {
        if locked(&self.running).is_none() {
            return Err(ConfigError::new("the pace server is closed: start another one with `PaceServer()`").into());
        }
        Ok(&self.address)
    }

    /// Stop serving; requests under way end as usual.
    fn close(&self) {
        drop(locked(&self.running).take());
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close();
    }

    /// The token is a secret.
    fn __repr__(&self) -> String {
        let place = self.address.rsplit_once('@').map_or(self.address.as_str(), |(_, place)| place);
        format!("<scoresheet.PaceServer: {place}>")
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn random_token(py: Python<'_>) -> PyResult<String> {
    py.import("secrets")?.call_method1("token_hex", (16,))?.extract()
}
