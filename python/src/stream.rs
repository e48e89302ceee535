//! Many responses as a stream of chunks.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Instant;

use arrow_array::RecordBatch;
use pyo3::exceptions::{PyStopAsyncIteration, PyStopIteration};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::arguments::spelled;
use super::awaitable::coroutine;
use super::errors;
use super::interrupt::Interrupts;
use super::logs;
use super::table::Table;
use super::violation::{Violation, kept_of, violations_of};
use crate::errors::{Failure, Fallible};
use scoresheet::Chunks;
use scoresheet::Error;
use scoresheet::client::{CHECK_INTERVAL, StreamItem, TypedResponse, runtime, seconds};
use scoresheet::contract::ToleratedViolation;

/// Something whose items are awaited, until it is closed. The mutex is fair: a waiter for an item releases it regularly, and then
/// a thread that wants to close gets it.
pub(crate) type Shared<T> = Arc<Mutex<Option<T>>>;

/// Waits for a future until the deadline, if there is one; checks for Ctrl-C meanwhile.
pub(crate) fn wait_until<T>(
    py: Python<'_>,
    deadline: Option<Instant>,
    future: impl Fn() -> Pin<Box<dyn Future<Output = T> + Send>> + Send + Sync,
) -> Fallible<Poll<T>>
where
    T: Send,
{
    let interrupts = Interrupts::of(py)?;
    let done = py.detach(|| -> PyResult<Poll<T>> {
        loop {
            let left = deadline.map_or(CHECK_INTERVAL, |deadline| deadline.saturating_duration_since(Instant::now()));
            // The timeout must be created inside the runtime, whose clock it uses.
            let done = runtime().block_on(async { timeout(left.min(CHECK_INTERVAL), future()).await });
            if let Ok(done) = done {
                return Ok(Poll::Ready(done));
            }
            interrupts.check()?;
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return Ok(Poll::Pending);
            }
        }
    })?;
    logs::hand_over(py)?;
    Ok(done)
}

/// The next chunk, `None` after the last and once the stream is closed.
async fn next(chunks: Shared<Chunks>) -> Option<Result<scoresheet::Chunk, Error>> {
    let mut open = chunks.lock().await;
    let next = open.as_mut()?.next().await;
    if !matches!(next, Some(Ok(_))) {
        // After an error or the end nothing comes any more.
        open.take();
    }
    next
}

/// Responses in the order of the requests, fetched and decoded ahead in the background.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Stream(Shared<Chunks>);

impl Stream {
    pub(crate) fn new(chunks: Chunks) -> Self {
        Self(Arc::new(Mutex::new(Some(chunks))))
    }

    /// Waits for the next chunk until the deadline, if there is one; `None` after the deadline.
    fn wait(&self, py: Python<'_>, deadline: Option<Instant>) -> Fallible<Option<Chunk>> {
        match wait_until(py, deadline, || Box::pin(next(self.0.clone())))? {
            Poll::Pending => Ok(None),
            Poll::Ready(Some(chunk)) => Ok(Some(Chunk::new(py, chunk?)?)),
            Poll::Ready(None) => Err(PyStopIteration::new_err(()).into()),
        }
    }
}

#[pymethods]
impl Stream {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> Fallible<Option<Chunk>> {
        self.wait(py, None)
    }

    fn __aiter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __anext__<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        let chunk = next(self.0.clone());
        coroutine(py, async move {
            match chunk.await {
                Some(chunk) => chunk.map(NextChunk).map_err(Failure::from),
                None => Err(Failure::from(PyStopAsyncIteration::new_err(()))),
            }
        })
    }

    /// Wait at most `timeout` seconds for the next chunk; return `None` if there is none yet. Raises `StopIteration` at the end.
    fn poll(&self, py: Python<'_>, timeout: f64) -> Fallible<Option<Chunk>> {
        // A time beyond the clock's range means no limit.
        let deadline = Instant::now().checked_add(seconds("timeout", timeout)?);
        self.wait(py, deadline)
    }

    /// Stop fetching; requests in flight are cancelled.
    fn close(&self, py: Python<'_>) {
        py.detach(|| drop(self.0.blocking_lock().take()));
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, py: Python<'_>, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close(py);
    }

    fn __repr__(&self) -> String {
        let state = self.0.try_lock().map_or("reading", |open| if open.is_some() { "open" } else { "closed" });
        format!("<scoresheet.Stream: {state}>")
    }
}

/// A chunk that becomes a Python object where the interpreter is attached.
struct NextChunk(scoresheet::Chunk);

impl<'py> IntoPyObject<'py> for NextChunk {
    type Target = Chunk;
    type Output = Bound<'py, Chunk>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Bound::new(py, Chunk::new(py, self.0)?)
    }
}

/// Rows of one or several responses, and the outcome of each request since the previous chunk.
#[pyclass(frozen, get_all, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Chunk {
    /// The rows by table; a table without rows is absent.
    tables: BTreeMap<&'static str, Py<Table>>,
    /// The requests, in their order.
    results: Vec<Py<FetchResult>>,
}

#[pymethods]
impl Chunk {
    fn __repr__(&self) -> String {
        let rows = self.tables.iter().map(|(name, table)| format!("{} {name}", table.get().num_rows()));
        format!("<scoresheet.Chunk: {} results, rows: {}>", self.results.len(), rows.collect::<Vec<_>>().join(", "))
    }
}

impl Chunk {
    fn new(py: Python<'_>, chunk: scoresheet::Chunk) -> PyResult<Self> {
        let table = |(table, batches): (&'static scoresheet::runtime::Table, Vec<RecordBatch>)| {
            let schema = batches.first().map_or_else(|| table.schema.clone(), RecordBatch::schema);
            Ok((table.name, Py::new(py, Table::new(schema, batches))?))
        };
        Ok(Self {
            tables: chunk.tables.into_iter().map(table).collect::<PyResult<_>>()?,
            results: chunk.items.into_iter().map(|item| Py::new(py, FetchResult(item))).collect::<PyResult<_>>()?,
        })
    }
}

/// The outcome of one request of a stream.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct FetchResult(StreamItem<TypedResponse<usize>>);

impl FetchResult {
    fn tolerated(&self) -> &[ToleratedViolation] {
        self.0.result.as_ref().map_or(&[], |typed| &typed.tolerated)
    }

    fn body(&self) -> Option<&[u8]> {
        let typed = self.0.result.as_ref().ok()?;
        (!typed.tolerated.is_empty()).then_some(&typed.response.body)
    }
}

#[pymethods]
impl FetchResult {
    /// The parameters of the request, in chess.com's spelling.
    #[getter]
    fn parameters(&self) -> BTreeMap<&'static str, &str> {
        spelled(&self.0.request)
    }

    /// The URL of the response; the path alone when there was none.
    #[getter]
    fn url(&self) -> String {
        match &self.0.result {
            Ok(typed) => typed.response.url.to_string(),
            Err(Error::Upstream(error)) => error.url.clone(),
            Err(_) => self.0.request.path(),
        }
    }

    /// Status of the response, if there was one.
    #[getter]
    fn status(&self) -> Option<u16> {
        match &self.0.result {
            Ok(typed) => Some(typed.response.status),
            Err(Error::Upstream(error)) => error.status,
            Err(_) => None,
        }
    }

    /// The `ETag` of the body.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.0.result.as_ref().ok()?.response.etag.as_deref()
    }

    /// Whether the caller's copy is current.
    #[getter]
    fn not_modified(&self) -> bool {
        self.0.result.as_ref().is_ok_and(|typed| typed.response.not_modified())
    }

    /// Rows in all tables of the body.
    #[getter]
    fn rows(&self) -> usize {
        self.0.result.as_ref().map_or(0, |typed| typed.value)
    }

    /// The violations that the policy tolerated; the others are in `error`.
    #[getter]
    fn violations(&self) -> Vec<Violation> {
        violations_of(self.tolerated())
    }

    /// For each violation the JSON text of the value or row that was removed because of it, if any.
    #[getter]
    fn kept(&self) -> Vec<Option<&str>> {
        kept_of(self.tolerated())
    }

    /// Whether the body is quarantined.
    #[getter]
    fn quarantined(&self) -> bool {
        self.0.result.as_ref().is_ok_and(|typed| typed.quarantined)
    }

    /// The body as received, if it violates its contract and the policy accepted it.
    #[getter(body)]
    fn drifted_body<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyBytes>> {
        self.body().map(|body| PyBytes::new(py, body))
    }

    /// The exception of the request.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.result.as_ref().err().map(|error| errors::exception(py, error)).transpose()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.FetchResult: {} rows of {}>", self.rows(), self.url())
    }
}
