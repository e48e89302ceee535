//! Many responses as a stream of chunks.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use pyo3::exceptions::PyStopIteration;
use pyo3::prelude::*;

use super::client::spelled;
use super::errors;
use super::table::Table;
use crate::chunks::{self, Chunks, Outcome};
use crate::client::seconds;
use crate::error::Error;

/// How long a waiting thread goes without looking up for Ctrl-C.
const CHECK_INTERVAL: Duration = Duration::from_millis(50);

/// Responses fetched and decoded ahead in the background, in the order of the requests.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Stream(Mutex<Option<Chunks>>);

impl Stream {
    pub(super) fn new(chunks: Chunks) -> Self {
        Self(Mutex::new(Some(chunks)))
    }

    /// Waits for the next chunk up to the deadline, or without end; the outer `None` says that the time is up.
    fn wait(&self, py: Python<'_>, deadline: Option<Instant>) -> PyResult<Option<Option<Result<chunks::Chunk, Error>>>> {
        loop {
            let left = deadline.map_or(CHECK_INTERVAL, |deadline| deadline.saturating_duration_since(Instant::now()));
            let next = py.detach(|| {
                let mut chunks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                match chunks.as_mut() {
                    Some(chunks) => chunks.next_timeout(left.min(CHECK_INTERVAL)).ok(),
                    None => Some(None),
                }
            });
            if next.is_some() {
                return Ok(next);
            }
            py.check_signals()?;
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return Ok(None);
            }
        }
    }

    fn hand_over(&self, py: Python<'_>, next: Option<Result<chunks::Chunk, Error>>) -> PyResult<Chunk> {
        match next {
            Some(Ok(chunk)) => Chunk::new(py, chunk),
            Some(Err(error)) => {
                self.close(py);
                Err(error.into())
            }
            None => {
                self.close(py);
                Err(PyStopIteration::new_err(()))
            }
        }
    }
}

#[pymethods]
impl Stream {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Chunk> {
        let next = self.wait(py, None)?.flatten();
        self.hand_over(py, next)
    }

    /// Wait at most `timeout` seconds for the next chunk; `None` says that there is none yet. Raises `StopIteration` at the end.
    fn poll(&self, py: Python<'_>, timeout: f64) -> PyResult<Option<Chunk>> {
        let deadline = Instant::now() + seconds("timeout", timeout)?;
        self.wait(py, Some(deadline))?.map(|next| self.hand_over(py, next)).transpose()
    }

    /// Stop fetching; what is under way is given up.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, py: Python<'_>, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close(py);
    }
}

/// Rows of one or several responses, and what became of each request since the chunk before.
#[pyclass(frozen, get_all, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Chunk {
    /// The rows by table; a table without rows is absent.
    tables: BTreeMap<&'static str, Py<Table>>,
    /// The requests, in their order.
    results: Vec<Py<FetchResult>>,
}

impl Chunk {
    fn new(py: Python<'_>, chunk: chunks::Chunk) -> PyResult<Self> {
        let table = |(table, batches): (&'static crate::runtime::Table, _)| {
            Ok((table.name, Py::new(py, Table::new(table.schema.clone(), batches))?))
        };
        Ok(Self {
            tables: chunk.tables.into_iter().map(table).collect::<PyResult<_>>()?,
            results: chunk.outcomes.into_iter().map(|outcome| Py::new(py, FetchResult(outcome))).collect::<PyResult<_>>()?,
        })
    }
}

/// What became of one request of a stream.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct FetchResult(Outcome);

#[pymethods]
impl FetchResult {
    /// The parameters that were asked with, in chess.com's spelling.
    #[getter]
    fn parameters(&self) -> BTreeMap<&'static str, &str> {
        spelled(&self.0.request)
    }

    /// Where the answer came from; the path alone when there was none.
    #[getter]
    fn url(&self) -> String {
        match &self.0.result {
            Ok(delivered) => delivered.url.clone(),
            Err(Error::Upstream(error)) => error.url.clone(),
            Err(_) => self.0.request.path(),
        }
    }

    /// Status of the answer, if there was one.
    #[getter]
    fn status(&self) -> Option<u16> {
        match &self.0.result {
            Ok(delivered) => Some(delivered.status),
            Err(Error::Upstream(error)) => error.status,
            Err(_) => None,
        }
    }

    /// The version of the body.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.0.result.as_ref().ok()?.etag.as_deref()
    }

    /// Whether the caller's copy is still good.
    #[getter]
    fn not_modified(&self) -> bool {
        self.0.result.as_ref().is_ok_and(|delivered| delivered.status == 304)
    }

    /// Rows in all tables of the body.
    #[getter]
    fn rows(&self) -> usize {
        self.0.result.as_ref().map_or(0, |delivered| delivered.rows)
    }

    /// The exception that the request ended in.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.result.as_ref().err().map(|error| errors::exception(py, error)).transpose()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.FetchResult: {} rows of {}>", self.rows(), self.url())
    }
}
