//! Many bodies that are on this machine, decoded on all cores.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::mem;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::SystemTime;
use std::vec;

use arrow_array::RecordBatch;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyIterator, PyMapping, PyString};

use super::arguments::{Body, Moment, count, parameters, spelled, stops_at_error, unexpected};
use super::errors;
use super::fork::ensure_same_process;
use super::schemas::Contract;
use super::table::Table;
use super::violation::{Violation, kept_of, violations_of};
use crate::errors::Fallible;
use scoresheet::client::CHECK_INTERVAL;
use scoresheet::contract::{Policy, ToleratedViolation};
use scoresheet::replay::{self, Input, Recording};
use scoresheet::runtime::{Endpoint, Request, locked};
use scoresheet::{BodySource, ConfigError, DecodeManyOptions, DecodedBody, InputBody, IoError};

/// Decode many bodies of one endpoint on all cores; see `Contract.decode_many`.
#[pyfunction]
#[pyo3(signature = (bodies, *, endpoint, policy = "freeze", on_error = "raise", threads = None, fetched_at = None, **parameters))]
pub(crate) fn decode_many(
    bodies: &Bound<'_, PyAny>,
    endpoint: &str,
    policy: &str,
    on_error: &str,
    threads: Option<i64>,
    fetched_at: Option<Moment>,
    parameters: Option<&Bound<'_, PyDict>>,
) -> Fallible<DecodeMany> {
    Contract::shipped().decode_many(bodies, endpoint, policy, on_error, threads, fetched_at, parameters)
}

#[pymethods]
impl Contract {
    /// Decode many bodies of one endpoint on all cores: those in a folder, or those of an iterable.
    #[pyo3(signature = (bodies, *, endpoint, policy = "freeze", on_error = "raise", threads = None, fetched_at = None, **parameters))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
    fn decode_many(
        &self,
        bodies: &Bound<'_, PyAny>,
        endpoint: &str,
        policy: &str,
        on_error: &str,
        threads: Option<i64>,
        fetched_at: Option<Moment>,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<DecodeMany> {
        let mut options = DecodeManyOptions::default();
        options.policy = Policy::from_name(policy)?;
        options.stop_at_error = stops_at_error(on_error)?;
        options.threads = threads.map(|threads| count("threads", threads)).transpose()?.and_then(NonZeroUsize::new);
        let defaults = Defaults::new(self.endpoint(endpoint)?, self::parameters(parameters)?, fetched_at)?;
        let bodies = Some(Bodies::new(bodies, defaults.request.endpoint(), self.all())?);
        let many = scoresheet::DecodeMany::new(options)?;
        Ok(DecodeMany {
            endpoint: defaults.request.endpoint(),
            policy: options.policy,
            process: std::process::id(),
            state: Mutex::new(State::Open(Box::new(Open { many, bodies, defaults }))),
        })
    }
}

/// The rows of many bodies in their order; each item is a `DecodedChunk`.
#[pyclass(frozen, module = "scoresheet")]
pub(crate) struct DecodeMany {
    endpoint: &'static Endpoint,
    policy: Policy,
    /// The process that has the threads.
    process: u32,
    state: Mutex<State>,
}

enum State {
    Open(Box<Open>),
    /// A thread waits for the next chunk.
    Busy,
    Closed,
}

struct Open {
    many: scoresheet::DecodeMany,
    /// `None` after the last.
    bodies: Option<Bodies>,
    defaults: Defaults,
}

/// Where bodies come from.
enum Bodies {
    Iterator(Py<PyIterator>),
    Recordings(vec::IntoIter<Recording>),
}

/// The request of a body that has no parameters of its own.
struct Defaults {
    request: Request,
    parameters: Vec<(String, String)>,
    /// Replaces the time of the recording.
    fetched_at: Option<SystemTime>,
}

impl fmt::Debug for DecodeMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeMany").field("endpoint", &self.endpoint.name).finish_non_exhaustive()
    }
}

impl DecodeMany {
    /// The next chunk; `None` after the last and once this is closed.
    fn next(&self, py: Python<'_>) -> Fallible<Option<scoresheet::DecodedChunk>> {
        ensure_same_process(self.process)?;
        let Some(mut open) = self.begin()? else { return Ok(None) };
        let next = open.next(py, || matches!(*locked(&self.state), State::Closed));
        let mut state = locked(&self.state);
        // After an error or the end nothing follows.
        *state = if matches!((&next, &*state), (Ok(Some(_)), State::Busy)) { State::Open(open) } else { State::Closed };
        next
    }

    /// Takes what is open, so that no lock is held while Python code runs.
    fn begin(&self) -> Fallible<Option<Box<Open>>> {
        let mut state = locked(&self.state);
        match mem::replace(&mut *state, State::Busy) {
            State::Open(open) => Ok(Some(open)),
            State::Busy => {
                let message = "expected one reader at a time, but another one waits for the next chunk: read in one thread";
                Err(PyValueError::new_err(message).into())
            }
            State::Closed => {
                *state = State::Closed;
                Ok(None)
            }
        }
    }

    /// The tables of the endpoint, those without rows included.
    fn tables(&self, mut found: Vec<(&'static scoresheet::runtime::Table, Vec<RecordBatch>)>) -> BTreeMap<&'static str, Table> {
        let table = |table: &'static scoresheet::runtime::Table| {
            let batches =
                found.iter_mut().filter(|(other, _)| ptr::eq(*other, table)).flat_map(|(_, batches)| mem::take(batches));
            (table.name, Table::new(self.policy.schema(table), batches.collect()))
        };
        self.endpoint.tables.iter().map(table).collect()
    }

    fn chunk(&self, py: Python<'_>, chunk: scoresheet::DecodedChunk) -> PyResult<DecodedChunk> {
        let tables = self.tables(chunk.tables).into_iter().map(|(name, table)| Ok((name, Py::new(py, table)?)));
        Ok(DecodedChunk {
            tables: tables.collect::<PyResult<_>>()?,
            results: chunk.bodies.into_iter().map(|body| Py::new(py, DecodeResult(body))).collect::<PyResult<_>>()?,
        })
    }
}

impl Open {
    /// The next chunk; `None` after the last and once `is_closed`.
    fn next(&mut self, py: Python<'_>, is_closed: impl Fn() -> bool) -> Fallible<Option<scoresheet::DecodedChunk>> {
        self.fill(py)?;
        loop {
            let many = &mut self.many;
            if let Poll::Ready(next) = py.detach(|| many.next(CHECK_INTERVAL)) {
                return Ok(next.transpose()?);
            }
            py.check_signals()?;
            if is_closed() {
                return Ok(None);
            }
        }
    }

    /// Hands bodies to the threads as long as there is room.
    fn fill(&mut self, py: Python<'_>) -> Fallible<()> {
        while self.many.has_room() {
            let Some(bodies) = &mut self.bodies else { break };
            if let Some(body) = bodies.next(py, &self.defaults)? {
                self.many.push(body);
            } else {
                self.many.finish();
                self.bodies = None;
            }
        }
        Ok(())
    }
}

impl Bodies {
    /// The recorded responses in a folder or file, or the bodies of an iterable.
    fn new(bodies: &Bound<'_, PyAny>, endpoint: &'static Endpoint, endpoints: &[&'static Endpoint]) -> Fallible<Self> {
        if bodies.is_instance_of::<PyString>() || bodies.hasattr("__fspath__")? {
            let path: PathBuf = bodies.extract()?;
            return bodies.py().detach(|| Self::recorded(&path, endpoint, endpoints));
        }
        // Iterating over them would give numbers and names.
        let is_one =
            bodies.is_instance_of::<PyBytes>() || bodies.is_instance_of::<PyByteArray>() || bodies.is_instance_of::<PyDict>();
        match bodies.try_iter() {
            Ok(iterator) if !is_one => Ok(Self::Iterator(iterator.unbind())),
            _ => Err(unexpected("`bodies` as a folder, or as an iterable of bodies", bodies.as_borrowed()).into()),
        }
    }

    fn recorded(path: &Path, endpoint: &'static Endpoint, endpoints: &[&'static Endpoint]) -> Fallible<Self> {
        let mut recordings = replay::read(&[Input::Path(path.to_owned())], Some(endpoint), endpoints)?.found;
        // Other endpoints, and error responses to the same requests.
        recordings.retain(|recording| recording.contract.is_some_and(|contract| ptr::eq(contract, endpoint)));
        if recordings.is_empty() {
            let (name, path) = (endpoint.name, path.display());
            return Err(ConfigError::new(format!(
                "expected recorded responses of `{name}` in {path}, but found none: name a folder of recordings, or of bodies as \
                 {name}/NAME.json"
            ))
            .into());
        }
        Ok(Self::Recordings(recordings.into_iter()))
    }

    fn next(&mut self, py: Python<'_>, defaults: &Defaults) -> Fallible<Option<InputBody>> {
        match self {
            Self::Iterator(bodies) => bodies.bind(py).clone().next().map(|body| defaults.given(&body?)).transpose(),
            Self::Recordings(recordings) => recordings.next().map(|recording| defaults.recorded(recording)).transpose(),
        }
    }
}

impl Defaults {
    fn new(endpoint: &'static Endpoint, parameters: Vec<(String, String)>, fetched_at: Option<Moment>) -> Fallible<Self> {
        let fetched_at = fetched_at.map(SystemTime::from);
        let request = Request::partial(endpoint, parameters.iter().cloned())?;
        let request = request.at(fetched_at.unwrap_or_else(SystemTime::now));
        Ok(Self { request, parameters, fetched_at })
    }

    /// The request of a body with these parameters, at this time.
    fn request(&self, own: &[(String, String)], time: Option<SystemTime>) -> Result<Request, ConfigError> {
        let defaults = self.parameters.iter().filter(|(name, _)| own.iter().all(|(given, _)| given != name)).cloned();
        let all: Vec<_> = defaults.chain(own.iter().cloned()).collect();
        let request = Request::partial(self.request.endpoint(), all)?;
        Ok(request.at(self.fetched_at.or(time).unwrap_or_else(|| self.request.fetched_at())))
    }

    /// A body of Python: bytes, text, a path, or a mapping with `body`, and the parameters of its request.
    fn given(&self, body: &Bound<'_, PyAny>) -> Fallible<InputBody> {
        let Ok(mapping) = body.cast::<PyMapping>() else {
            return with_source(body, self.request.clone(), None);
        };
        let values = PyDict::new(body.py());
        values.update(mapping)?;
        let taken = |name: &str| -> PyResult<Option<Bound<'_, PyAny>>> {
            let value = values.get_item(name)?;
            if value.is_some() {
                values.del_item(name)?;
            }
            Ok(value.filter(|value| !value.is_none()))
        };
        let body = taken("body")?.ok_or_else(|| {
            ConfigError::new("expected a `body` in each mapping of `bodies`, but found none: add it beside the parameters")
        })?;
        let url = taken("url")?.map(|url| url.extract::<String>()).transpose()?;
        let time = taken("fetched_at")?.map(|time| time.extract::<Moment>()).transpose()?;
        let request = self.request(&parameters(Some(&values))?, time.map(SystemTime::from))?;
        with_source(&body, request, url.map(Into::into))
    }

    fn recorded(&self, recording: Recording) -> Fallible<InputBody> {
        let own = recording.request.as_ref().map(spelled).unwrap_or_default();
        let own: Vec<_> = own.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let request = self.request(&own, recording.recorded_at)?;
        let source: Arc<str> = recording.source.as_str().into();
        let url = recording.url.as_deref().map_or_else(|| source.clone(), Into::into);
        let body = in_file(recording.size(), move || recording.read().map(|(body, _)| body));
        Ok(InputBody { source: Some(source), request, url: Some(url), body })
    }
}

/// A body of this size, which the thread that decodes it reads.
fn in_file(size: u64, read: impl FnOnce() -> io::Result<Vec<u8>> + Send + 'static) -> BodySource {
    BodySource::read(size, move || read().map_err(|error| IoError::new(error.to_string(), error)))
}

/// A body of Python without parameters: bytes, text, or a path.
fn with_source(body: &Bound<'_, PyAny>, request: Request, url: Option<Arc<str>>) -> Fallible<InputBody> {
    if body.hasattr("__fspath__")? {
        let path: PathBuf = body.extract()?;
        let source: Arc<str> = path.display().to_string().into();
        let url = url.or_else(|| Some(source.clone()));
        return Ok(InputBody {
            source: Some(source),
            request,
            url,
            body: in_file(replay::body_size(&path), move || replay::read_body(&path)),
        });
    }
    // A copy, because the thread that decodes it drops it without the GIL; see `Body::detached`.
    let body = body.extract::<Body>()?.bytes().to_vec();
    Ok(InputBody { url, ..InputBody::new(request, body) })
}

#[pymethods]
impl DecodeMany {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> Fallible<Option<DecodedChunk>> {
        let next = self.next(py)?;
        Ok(next.map(|chunk| self.chunk(py, chunk)).transpose()?)
    }

    /// Decode all bodies that have not been decoded into one chunk.
    fn read(&self, py: Python<'_>) -> Fallible<DecodedChunk> {
        let mut all = scoresheet::DecodedChunk::default();
        while let Some(chunk) = self.next(py)? {
            all.tables.extend(chunk.tables);
            all.bodies.extend(chunk.bodies);
        }
        Ok(self.chunk(py, all)?)
    }

    /// Stop decoding.
    fn close(&self) {
        let closed = mem::replace(&mut *locked(&self.state), State::Closed);
        // Only here, because the end of a generator may run Python code that calls this again.
        drop(closed);
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close();
    }

    fn __repr__(&self) -> String {
        let state = match *locked(&self.state) {
            State::Open(_) => "open",
            State::Busy => "reading",
            State::Closed => "closed",
        };
        format!("<scoresheet.DecodeMany: {}, {state}>", self.endpoint.name)
    }
}

/// The rows of consecutive bodies, and the outcome of each.
#[pyclass(frozen, get_all, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct DecodedChunk {
    /// Every table of the endpoint.
    tables: BTreeMap<&'static str, Py<Table>>,
    /// The bodies, in their order.
    results: Vec<Py<DecodeResult>>,
}

#[pymethods]
impl DecodedChunk {
    fn __repr__(&self) -> String {
        let rows = self.tables.iter().map(|(name, table)| format!("{} {name}", table.get().num_rows()));
        format!("<scoresheet.DecodedChunk: {} bodies, rows: {}>", self.results.len(), rows.collect::<Vec<_>>().join(", "))
    }
}

/// The outcome of one body.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct DecodeResult(DecodedBody);

impl DecodeResult {
    fn tolerated(&self) -> &[ToleratedViolation] {
        self.0.result.as_ref().map_or(&[], |decoded| &decoded.tolerated)
    }
}

#[pymethods]
impl DecodeResult {
    /// Its position among all bodies, from 0.
    #[getter]
    fn position(&self) -> usize {
        self.0.position
    }

    /// The file or interaction of a cassette that holds it; `None` for a body in memory.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }

    /// The parameters of its request, in chess.com's spelling.
    #[getter]
    fn parameters(&self) -> BTreeMap<&'static str, &str> {
        spelled(&self.0.request)
    }

    /// Its URL, else its file.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// Number of its rows in all tables of the chunk.
    #[getter]
    fn rows(&self) -> usize {
        self.0.result.as_ref().map_or(0, |decoded| decoded.rows)
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
        self.0.result.as_ref().is_ok_and(|decoded| decoded.quarantined)
    }

    /// Why the body was rejected.
    #[getter]
    fn error<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.result.as_ref().err().map(|error| errors::exception(py, error)).transpose()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.DecodeResult: {} rows of body {}>", self.rows(), self.0.position)
    }
}
