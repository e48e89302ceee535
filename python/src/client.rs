//! The client and its responses.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use bytes::Bytes;
use pyo3::exceptions::PyStopAsyncIteration;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyType};
use tokio::sync::Mutex as AsyncMutex;
use tokio::task::spawn_blocking;

use super::arguments::{Text, conditional, count, parameters, spelled, stops_at_error};
use super::awaitable::coroutine;
use super::contract::by_name;
use super::counters::Counters;
use super::fork::ensure_threads;
use super::interrupt::Interrupts;
use super::logs;
use super::schemas::Schemas;
use super::stream::Stream;
use super::table::Table;
use super::values;
use super::violation::{Violation, violations_of};
use crate::errors::{Failure, Fallible};
use scoresheet::ConfigError;
use scoresheet::client::{self, KnownPage, Settings, TypedResponse, seconds, wait};
use scoresheet::contract::Policy;
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Endpoint, Request, locked};
use scoresheet::{ChunkOptions, Chunks, Tables};

/// chess.com over HTTP: polite, conditional, every body validated. Blocking calls release the GIL and can be interrupted by
/// Ctrl-C.
///
/// `contact` is required by chess.com: an e-mail address, a URL, or `username: NAME`. `base_url` and
/// `callback_url` default to chess.com's. Every response is recorded into the folder `record_dir`, if given, for
/// `scoresheet.replay.serve`. `schemas` is another contract than the shipped one: a folder, or a `Contract`; hosts, secrets and the
/// need of a contact are those of its `api.toml`, `base_url` is that of its first host, and `base_urls` has those of any host by name.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Client {
    /// `None` once it is closed.
    open: RwLock<Option<client::Client>>,
    contract: Contract,
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (
        *, contact = None, base_url = None, callback_url = None, max_concurrency = 1, timeout = 60.0, connect_timeout = 10.0,
        read_timeout = 30.0, max_attempts = 5, backoff_factor = 1.0, max_retry_delay = 300.0, cache_dir = None,
        record_dir = None, offline = false, max_body_bytes = 67_108_864, schemas = None,
        pace_server = None, base_urls = None,
    ))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of the Python class")]
    fn new(
        contact: Option<Text>,
        base_url: Option<Text>,
        callback_url: Option<Text>,
        max_concurrency: i64,
        timeout: f64,
        connect_timeout: f64,
        read_timeout: f64,
        max_attempts: i64,
        backoff_factor: f64,
        max_retry_delay: f64,
        cache_dir: Option<PathBuf>,
        record_dir: Option<PathBuf>,
        offline: bool,
        max_body_bytes: i64,
        schemas: Option<Schemas>,
        pace_server: Option<Text>,
        base_urls: Option<BTreeMap<String, Text>>,
    ) -> Fallible<Self> {
        let schemas = Schemas::or_shipped(schemas);
        let mut settings = Settings::of(schemas.api(), contact.map_or_else(String::new, String::from));
        settings.base_url = base_url.map_or(settings.base_url, Into::into);
        settings.callback_url = callback_url.map_or(settings.callback_url, Into::into);
        settings.max_concurrency = count("max_concurrency", max_concurrency)?;
        settings.timeout = seconds("timeout", timeout)?;
        settings.connect_timeout = seconds("connect_timeout", connect_timeout)?;
        settings.read_timeout = seconds("read_timeout", read_timeout)?;
        settings.max_attempts = count("max_attempts", max_attempts)?;
        settings.backoff_factor = backoff_factor;
        settings.max_retry_delay = seconds("max_retry_delay", max_retry_delay)?;
        settings.cache_dir = cache_dir;
        settings.record_dir = record_dir;
        settings.offline = offline;
        settings.max_body_bytes = count("max_body_bytes", max_body_bytes)?;
        settings.pace_server = pace_server.map(Into::into);
        settings.base_urls = base_urls.unwrap_or_default().into_iter().map(|(name, url)| (name, url.into())).collect();
        let open = RwLock::new(Some(client::Client::new(&settings)?));
        Ok(Self { open, contract: schemas })
    }

    /// Metrics of a client.
    #[getter]
    fn counters(&self) -> Fallible<Counters> {
        Ok(self.open()?.counters().into())
    }

    /// Close the connections. Streams and rows that are open are read to their end; further requests are an error.
    fn close(&self) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close();
    }

    /// `Client[str]`, for annotations that are evaluated: a client whose contract was loaded at run time.
    #[classmethod]
    fn __class_getitem__<'py>(class: &Bound<'py, PyType>, item: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        generic_alias(class, item)
    }

    fn __repr__(&self) -> String {
        match self.open() {
            Ok(client) => format!("<scoresheet.Client: {} requests>", client.counters().requests),
            Err(_) => "<scoresheet.Client: closed>".to_owned(),
        }
    }

    /// Fetch and decode one response. While it waits, `check` is called every 50 ms; an exception in it ends the wait.
    #[pyo3(signature = (endpoint, *, etag = None, policy = "freeze", check = None, **parameters))]
    fn fetch(
        &self,
        py: Python<'_>,
        endpoint: &str,
        etag: Option<String>,
        policy: &str,
        check: Option<Py<PyAny>>,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<Response> {
        self.fetch_checking(py, self.contract.endpoint(endpoint)?, &self::parameters(parameters)?, etag, policy, check)
    }

    /// Fetch and decode one response. A coroutine.
    #[pyo3(signature = (endpoint, *, etag = None, policy = "freeze", **parameters))]
    fn fetch_async<'py>(
        &self,
        py: Python<'py>,
        endpoint: &str,
        etag: Option<String>,
        policy: &str,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<Bound<'py, PyAny>> {
        self.fetch_coroutine(py, self.contract.endpoint(endpoint)?, &self::parameters(parameters)?, etag, policy)
    }

    /// The pages of a list, each fetched and decoded when it is taken. `known` has the `ETag` of the caller's copy of a page, and the
    /// address of the page after it, by the address of the page.
    #[pyo3(signature = (endpoint, *, known = None, policy = "freeze", check = None, **parameters))]
    fn pages(
        &self,
        endpoint: &str,
        known: Option<Py<PyAny>>,
        policy: &str,
        check: Option<Py<PyAny>>,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<Pages> {
        let request = self.request(self.contract.endpoint(endpoint)?, &self::parameters(parameters)?)?;
        let policy = Policy::from_name(policy)?;
        Ok(Pages { list: Mutex::new(self.open()?.pages(request)?), known: known.map(Known), policy, check })
    }

    /// The pages of a list for `async for`, each fetched and decoded when it is awaited.
    #[pyo3(signature = (endpoint, *, known = None, policy = "freeze", **parameters))]
    fn pages_async(
        &self,
        endpoint: &str,
        known: Option<Py<PyAny>>,
        policy: &str,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<AsyncPages> {
        let request = self.request(self.contract.endpoint(endpoint)?, &self::parameters(parameters)?)?;
        let (known, policy) = (known.map(Known), Policy::from_name(policy)?);
        Ok(AsyncPages { list: Arc::new(AsyncMutex::new(self.open()?.pages(request)?)), known: known.map(Arc::new), policy })
    }

    /// Fetch many responses of one endpoint in the background; each mapping has the parameters and, if known, `etag`.
    #[pyo3(signature = (endpoint, requests, *, batch_rows = 20_000, prefetch = None, on_error = "raise", policy = "freeze"))]
    fn stream(
        &self,
        endpoint: &str,
        requests: &Bound<'_, PyAny>,
        batch_rows: i64,
        prefetch: Option<i64>,
        on_error: &str,
        policy: &str,
    ) -> Fallible<Stream> {
        ensure_threads()?;
        let endpoint = self.contract.endpoint(endpoint)?;
        let stop_at_error = stops_at_error(on_error)?;
        let client = self.open()?;
        let requests = requests.try_iter()?.enumerate().map(|(position, request)| conditional(endpoint, position, &request?));
        let requests = requests.collect::<Fallible<Vec<_>>>()?;
        let mut options = ChunkOptions::default();
        options.rows = count("batch_rows", batch_rows)?;
        // Twice the number in flight, so that a slow response does not delay the others.
        options.prefetch = prefetch.map_or(Ok(4.max(2 * client.max_concurrency())), |prefetch| count("prefetch", prefetch))?;
        options.stop_at_error = stop_at_error;
        options.policy = Policy::from_name(policy)?;
        Ok(Stream::new(Chunks::start(&client, requests, options)))
    }
}

impl Client {
    /// The contract of its responses.
    pub(crate) fn contract(&self) -> &Contract {
        &self.contract
    }

    /// The client, unless it is closed.
    pub(crate) fn open(&self) -> Result<client::Client, ConfigError> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        open.ok_or_else(|| ConfigError::new("expected an open client but found a closed one; create another"))
    }

    /// Fetches for a blocking thread, which checks for Ctrl-C meanwhile.
    pub(crate) fn fetch_blocking<N: AsRef<str>>(
        &self,
        py: Python<'_>,
        endpoint: &'static Endpoint,
        parameters: &[(N, String)],
        etag: Option<String>,
        policy: &str,
    ) -> Fallible<Response> {
        self.fetch_checking(py, endpoint, parameters, etag, policy, None)
    }

    fn fetch_checking<N: AsRef<str>>(
        &self,
        py: Python<'_>,
        endpoint: &'static Endpoint,
        parameters: &[(N, String)],
        etag: Option<String>,
        policy: &str,
        check: Option<Py<PyAny>>,
    ) -> Fallible<Response> {
        let (policy, request) = (Policy::from_name(policy)?, self.request(endpoint, parameters)?);
        let client = self.open()?;
        let fetch = async move { client.get_tables(request, etag.as_deref(), policy).await.map(Response::from) };
        let interrupts = Interrupts::of(py)?.and(check);
        let checked = py.detach(|| wait(fetch, || interrupts.check()))?;
        logs::hand_over(py)?;
        Ok(checked?)
    }

    /// Fetches for a coroutine.
    pub(crate) fn fetch_coroutine<'py, N: AsRef<str>>(
        &self,
        py: Python<'py>,
        endpoint: &'static Endpoint,
        parameters: &[(N, String)],
        etag: Option<String>,
        policy: &str,
    ) -> Fallible<Bound<'py, PyAny>> {
        let (client, policy, request) = (self.open()?, Policy::from_name(policy)?, self.request(endpoint, parameters)?);
        coroutine(py, async move { client.get_tables(request, etag.as_deref(), policy).await.map(Response::from) })
    }

    /// The request to an endpoint of this name under the client's contract, which may be another than the shipped one.
    fn request<N: AsRef<str>>(&self, endpoint: &'static Endpoint, parameters: &[(N, String)]) -> Result<Request, ConfigError> {
        let endpoint = self.contract.endpoint(endpoint.name)?;
        Request::new(endpoint, parameters.iter().map(|(name, value)| (name.as_ref(), value.as_str())))
    }
}

/// The pages of a list, one request after the other.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Pages {
    list: Mutex<client::Pages>,
    known: Option<Known>,
    policy: Policy,
    check: Option<Py<PyAny>>,
}

#[pymethods]
impl Pages {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> Fallible<Option<Response>> {
        let interrupts = Interrupts::of(py)?.and(self.check.as_ref().map(|check| check.clone_ref(py)));
        // Another thread that has the lock may wait for the GIL.
        let url = py.detach(|| locked(&self.list).url().map(str::to_owned));
        let known = match (&self.known, &url) {
            (Some(known), Some(url)) => known.of(py, url)?,
            _ => None,
        };
        let next = py.detach(|| {
            let mut pages = locked(&self.list);
            wait(pages.next_tables(known.as_ref(), self.policy), || interrupts.check())
        })?;
        logs::hand_over(py)?;
        Ok(next.transpose()?.map(Response::from))
    }

    fn __repr__(&self) -> String {
        // The lock is held while a page is fetched.
        let pages = self.list.try_lock().map_or_else(|_| BUSY.to_owned(), |pages| next_is(pages.url()));
        format!("<scoresheet.Pages: {pages}>")
    }
}

/// The pages of a list for coroutines, one request after the other.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct AsyncPages {
    list: Arc<AsyncMutex<client::Pages>>,
    known: Option<Arc<Known>>,
    policy: Policy,
}

#[pymethods]
impl AsyncPages {
    fn __aiter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __anext__<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        let (list, known, policy) = (self.list.clone(), self.known.clone(), self.policy);
        coroutine(py, async move {
            let mut pages = list.lock().await;
            let known = match (known, pages.url().map(str::to_owned)) {
                (Some(known), Some(url)) => known_of(known, url).await?,
                _ => None,
            };
            match pages.next_tables(known.as_ref(), policy).await {
                Some(page) => Ok(Response::from(page?)),
                None => Err(Failure::from(PyStopAsyncIteration::new_err(()))),
            }
        })
    }

    fn __repr__(&self) -> String {
        let pages = self.list.try_lock().map_or_else(|_| BUSY.to_owned(), |pages| next_is(pages.url()));
        format!("<scoresheet.AsyncPages: {pages}>")
    }
}

/// What the caller knows of a page, looked up by a thread that may wait for the GIL.
async fn known_of(known: Arc<Known>, url: String) -> Fallible<Option<KnownPage>> {
    let found = spawn_blocking(move || Python::try_attach(|py| known.of(py, &url)));
    // The task panics only with its thread, and there is no caller without an interpreter.
    found.await.ok().flatten().unwrap_or(Ok(None))
}

/// What is shown of a list while a page is fetched.
const BUSY: &str = "one is fetched";

/// What is shown of a list whose next page has this address.
fn next_is(url: Option<&str>) -> String {
    url.map_or_else(|| "at their end".to_owned(), |url| format!("next is {url}"))
}

/// The pages that the caller has a copy of: a mapping, looked up page by page, because it may have thousands of entries.
#[derive(Debug)]
struct Known(Py<PyAny>);

impl Known {
    fn of(&self, py: Python<'_>, url: &str) -> Fallible<Option<KnownPage>> {
        let found = self.0.bind(py).call_method1("get", (url,))?;
        if found.is_none() {
            return Ok(None);
        }
        Ok(Some(KnownPage { etag: found.get_item(0)?.extract()?, next: found.get_item(1)?.extract()? }))
    }
}

/// A response of chess.com that conforms, or that the policy accepted.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Response {
    request: Request,
    url: String,
    status: u16,
    etag: Option<String>,
    body: Bytes,
    tables: Tables,
    violations: Vec<Violation>,
    kept: Vec<Option<String>>,
    quarantined: bool,
    requested_url: String,
    next_page: Option<String>,
}

impl From<TypedResponse<Tables>> for Response {
    fn from(typed: TypedResponse<Tables>) -> Self {
        let TypedResponse { response, value, tolerated, quarantined, .. } = typed;
        // An address on another host is an error where it is requested.
        let next_page = response.next_page().ok().flatten();
        Self {
            requested_url: response.requested_url.to_string(),
            next_page,
            url: response.url.to_string(),
            status: response.status,
            etag: response.etag,
            body: response.body,
            request: response.request,
            tables: value,
            violations: violations_of(&tolerated),
            kept: tolerated.into_iter().map(|tolerated| tolerated.kept).collect(),
            quarantined,
        }
    }
}

#[pymethods]
impl Response {
    /// The requested endpoint.
    #[getter]
    fn endpoint(&self) -> &'static str {
        self.request.endpoint().name
    }

    /// The URL of the response.
    #[getter]
    fn url(&self) -> &str {
        &self.url
    }

    /// The URL of the request, before redirects.
    #[getter]
    fn requested_url(&self) -> &str {
        &self.requested_url
    }

    /// The URL of the page of a list after this one; `None` after the last page, and where the body does not say it.
    #[getter]
    fn next_page(&self) -> Option<&str> {
        self.next_page.as_deref()
    }

    /// 200, or 304 when the caller's copy is current.
    #[getter]
    fn status(&self) -> u16 {
        self.status
    }

    /// The `ETag` of the body, for the next request.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.etag.as_deref()
    }

    /// Whether the caller's copy is current; then there are no tables and no body.
    #[getter]
    fn not_modified(&self) -> bool {
        self.status == 304
    }

    /// The body as received.
    #[getter]
    fn body<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.body)
    }

    /// The body's tables by name.
    #[getter]
    fn tables(&self) -> BTreeMap<&'static str, Table> {
        by_name(&self.tables)
    }

    /// The body as Python objects, as its schema describes it. PGN is the document `{"games": [{"pgn": "..."}]}`.
    fn json<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        if self.not_modified() {
            return Err(ConfigError::new(
                "expected a response with a body but found the confirmation that the caller's copy is current; check \
                 `not_modified` first",
            )
            .into());
        }
        let document = self.request.endpoint().body_format.document(&self.body);
        Ok(py.import("json")?.call_method1("loads", (PyBytes::new(py, &document),))?)
    }

    /// The violations that the policy tolerated.
    #[getter]
    fn violations(&self) -> Vec<Violation> {
        self.violations.clone()
    }

    /// For each violation the JSON text of the value or row that was removed because of it, if any.
    #[getter]
    fn kept(&self) -> Vec<Option<&str>> {
        self.kept.iter().map(Option::as_deref).collect()
    }

    /// Whether the body is quarantined.
    #[getter]
    fn quarantined(&self) -> bool {
        self.quarantined
    }

    /// The parameters of the request, in chess.com's spelling.
    #[getter]
    fn parameters(&self) -> BTreeMap<&'static str, &str> {
        spelled(&self.request)
    }

    /// The time of the request.
    #[getter]
    fn fetched_at<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        values::time(py, self.request.fetched_at())
    }

    /// `Response[PlayerProfileTables, PlayerProfileBody]` in annotations that are evaluated.
    #[classmethod]
    fn __class_getitem__<'py>(class: &Bound<'py, PyType>, item: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        generic_alias(class, item)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> Fallible<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let endpoint = slf.get().request.endpoint();
        if !scoresheet::endpoint(endpoint.name).is_ok_and(|shipped| std::ptr::eq(shipped, endpoint)) {
            return Err(ConfigError::new(format!(
                "expected a response under the shipped contract but found one of `{}` under a loaded one, which a pickle \
                 does not hold; pickle its `url`, `body`, `tables` or `violations`",
                endpoint.name
            ))
            .into());
        }
        let state = PyDict::new(slf.py());
        for name in PICKLED {
            state.set_item(name, slf.getattr(name)?)?;
        }
        Ok((slf.get_type().getattr("_unpickle")?, (state,)))
    }

    /// The response of a pickle.
    #[staticmethod]
    fn _unpickle(state: &Bound<'_, PyDict>) -> Fallible<Self> {
        let get = |name: &str| state.as_any().get_item(name);
        let endpoint = scoresheet::endpoint(&get("endpoint")?.extract::<String>()?)?;
        let parameters: Vec<_> = get("parameters")?.extract::<BTreeMap<String, String>>()?.into_iter().collect();
        let request = Request::new(endpoint, parameters)?.at(get("fetched_at")?.extract()?);
        let tables = get("tables")?.extract::<BTreeMap<String, Py<Table>>>()?;
        let of =
            |table: &'static scoresheet::runtime::Table| Some((table, tables.get(table.name)?.get().batches().first()?.clone()));
        let violations = get("violations")?.extract::<Vec<Py<Violation>>>()?;
        Ok(Self {
            request,
            url: get("url")?.extract()?,
            status: get("status")?.extract()?,
            etag: get("etag")?.extract()?,
            body: get("body")?.extract::<Vec<u8>>()?.into(),
            tables: endpoint.tables.iter().filter_map(of).collect(),
            violations: violations.iter().map(|violation| violation.get().clone()).collect(),
            kept: get("kept")?.extract()?,
            quarantined: get("quarantined")?.extract()?,
            requested_url: get("requested_url")?.extract()?,
            next_page: get("next_page")?.extract()?,
        })
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Response: {} {}>", self.status, self.url)
    }
}

/// `Class[item]`, for annotations that are evaluated.
pub(crate) fn generic_alias<'py>(class: &Bound<'py, PyType>, item: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    class.py().import("types")?.getattr("GenericAlias")?.call1((class, item))
}

/// The attributes that a pickle of a response has.
const PICKLED: [&str; 13] = [
    "endpoint",
    "parameters",
    "fetched_at",
    "url",
    "requested_url",
    "next_page",
    "status",
    "etag",
    "body",
    "tables",
    "violations",
    "kept",
    "quarantined",
];
