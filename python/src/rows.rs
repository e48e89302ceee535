//! The rows of a selection: games of players, profiles of a club's members, and others.

use std::fmt;
use std::sync::{Arc, Mutex as Lock};
use std::task::Poll;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use pyo3::exceptions::{PyStopAsyncIteration, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyDict, PyString};
use tokio::sync::Mutex;

use super::arguments::{ParameterValue, Text};
use super::awaitable::coroutine;
use super::client::Client;
use super::errors;
use super::export;
use super::fork::ensure_threads;
use super::stream::{Shared, wait_until};
use super::table::Table;
use super::violation::{Violation, violations_of};
use crate::errors::{Failure, Fallible};
use scoresheet::Error;
use scoresheet::contract::Policy;
use scoresheet::fetch::{self, FetchError, Selection};
use scoresheet::runtime::locked;

impl From<FetchError> for Failure {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::Fetch(error) => error.into(),
            FetchError::Unknown { items, mut error } => {
                // Not only the first item.
                error.message = format!("{}: {}", items.join(", "), error.message);
                Error::Upstream(error).into()
            }
            other => scoresheet::ConfigError::new(other.to_string()).into(),
        }
    }
}

/// One item, or several.
pub(crate) struct Items(Vec<String>);

impl FromPyObject<'_, '_> for Items {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if value.is_instance_of::<PyString>() || value.hasattr("__index__")? {
            return Ok(Self(vec![value.extract::<ParameterValue>()?.to_string()]));
        }
        let is_binary = value.is_instance_of::<PyBytes>();
        let items = value.try_iter().ok().filter(|_| !is_binary).ok_or_else(|| {
            let found = value.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
            PyTypeError::new_err(format!("expected a name, or several, but found {found}"))
        })?;
        Ok(Self(items.map(|item| Ok(item?.extract::<ParameterValue>()?.to_string())).collect::<PyResult<_>>()?))
    }
}

/// What has been observed of the responses so far.
#[derive(Debug, Default)]
struct Seen {
    violations: Vec<Violation>,
    quarantined: Vec<String>,
    failed: Vec<Error>,
    duplicates: u64,
}

/// The rows of one table, fetched and decoded ahead in the background; each item is a `Table`.
#[pyclass(frozen, module = "scoresheet")]
pub(crate) struct Rows {
    name: String,
    table: &'static scoresheet::runtime::Table,
    schema: SchemaRef,
    open: Shared<fetch::Rows>,
    seen: Arc<Lock<Seen>>,
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Rows {
    fn new(client: &scoresheet::client::Client, selection: Selection) -> Fallible<Self> {
        ensure_threads()?;
        let (name, policy) = (selection.name.clone(), selection.policy);
        let rows = fetch::Rows::new(client, selection)?;
        let table = rows.main_table()?;
        Ok(Self { name, table, schema: policy.schema(table), open: Arc::new(Mutex::new(Some(rows))), seen: Arc::default() })
    }

    /// The next rows; `None` after the last and once this is closed.
    fn next(&self) -> impl Future<Output = Option<Result<Table, FetchError>>> + Send + use<> {
        let (open, seen) = (self.open.clone(), self.seen.clone());
        let (table, schema) = (self.table, self.schema.clone());
        async move {
            loop {
                let batches = match next(&open, &seen, table).await? {
                    Ok(batches) => batches,
                    Err(error) => return Some(Err(error)),
                };
                if batches.iter().any(|batch| batch.num_rows() > 0) {
                    return Some(Ok(Table::new(schema, batches)));
                }
            }
        }
    }

    fn wait(&self, py: Python<'_>) -> Fallible<Option<Table>> {
        match wait_until(py, None, || Box::pin(self.next()))? {
            Poll::Ready(Some(table)) => Ok(Some(table?)),
            _ => Ok(None),
        }
    }

    /// All rows that have not been read.
    fn rest(&self, py: Python<'_>) -> Fallible<Table> {
        let mut batches = Vec::new();
        while let Some(table) = self.wait(py)? {
            batches.extend_from_slice(table.batches());
        }
        Ok(Table::new(self.schema.clone(), batches))
    }
}

/// The batches of the next chunk, after what it reports is noted.
async fn next(
    open: &Shared<fetch::Rows>,
    seen: &Lock<Seen>,
    table: &'static scoresheet::runtime::Table,
) -> Option<Result<Vec<RecordBatch>, FetchError>> {
    let mut rows = open.lock().await;
    let chunk = rows.as_mut()?.next().await;
    {
        let (mut seen, rows) = (locked(seen), rows.as_ref()?);
        seen.failed = rows.failed().iter().map(|failed| failed.error.clone().into()).collect();
        seen.duplicates = rows.duplicates();
        if let Some(Ok(chunk)) = &chunk {
            for response in chunk.items.iter().filter_map(|item| item.result.as_ref().ok()) {
                seen.violations.extend(violations_of(&response.tolerated));
                if response.quarantined {
                    seen.quarantined.push(response.response.url.to_string());
                }
            }
        }
    }
    match chunk {
        Some(Ok(chunk)) => {
            let own = chunk.tables.into_iter().filter(|(other, _)| other.name == table.name);
            Some(Ok(own.flat_map(|(_, batches)| batches).collect()))
        }
        end => {
            // After an error or the end nothing comes any more.
            rows.take();
            end.map(|error| error.map(|_| Vec::new()))
        }
    }
}

#[pymethods]
impl Rows {
    /// The table of the rows.
    #[getter]
    fn table(&self) -> &'static str {
        self.table.name
    }

    /// The requests without a usable response so far, as exceptions.
    #[getter]
    fn failed<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let failed = locked(&self.seen).failed.clone();
        failed.iter().map(|error| errors::exception(py, error)).collect()
    }

    /// The violations so far that the policy tolerated.
    #[getter]
    fn violations(&self) -> Vec<Violation> {
        locked(&self.seen).violations.clone()
    }

    /// The URLs of the responses so far that are quarantined, whose rows are left out.
    #[getter]
    fn quarantined(&self) -> Vec<String> {
        locked(&self.seen).quarantined.clone()
    }

    /// Number of rows so far that were left out because an earlier response has them.
    #[getter]
    fn duplicates(&self) -> u64 {
        locked(&self.seen).duplicates
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> Fallible<Option<Table>> {
        self.wait(py)
    }

    fn __aiter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __anext__<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        let table = self.next();
        coroutine(py, async move {
            match table.await {
                Some(table) => table.map_err(Failure::from),
                None => Err(Failure::from(PyStopAsyncIteration::new_err(()))),
            }
        })
    }

    /// Read all rows that have not been read.
    fn read(&self, py: Python<'_>) -> Fallible<Table> {
        self.rest(py)
    }

    /// Read all rows that have not been read, for a library that takes Arrow streams.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> Fallible<Bound<'py, PyCapsule>> {
        Ok(self.rest(py)?.__arrow_c_stream__(py, requested_schema).map_err(PyErr::from)?)
    }

    /// Read all rows as a `pyarrow.Table`.
    fn to_arrow<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        Ok(export::arrow(&Bound::new(py, self.rest(py)?)?)?)
    }

    /// Read all rows as a `polars.DataFrame`.
    fn to_polars<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        Ok(export::polars(&Bound::new(py, self.rest(py)?)?)?)
    }

    /// Read all rows as a `pandas.DataFrame`; needs pyarrow, too.
    fn to_pandas<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyAny>> {
        Ok(export::pandas(&Bound::new(py, self.rest(py)?)?)?)
    }

    /// Read all rows as a relation of a DuckDB connection, by default of DuckDB's own.
    #[pyo3(signature = (connection = None))]
    fn to_duckdb<'py>(&self, py: Python<'py>, connection: Option<&Bound<'py, PyAny>>) -> Fallible<Bound<'py, PyAny>> {
        Ok(export::duckdb(&Bound::new(py, self.rest(py)?)?, connection)?)
    }

    /// Stop fetching; requests in flight are cancelled.
    fn close(&self, py: Python<'_>) {
        py.detach(|| drop(self.open.blocking_lock().take()));
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, py: Python<'_>, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close(py);
    }

    fn __repr__(&self) -> String {
        let state = self.open.try_lock().map_or("reading", |open| if open.is_some() { "open" } else { "closed" });
        format!("<scoresheet.Rows: {}, {state}>", self.name)
    }
}

/// A selection from the month `since` to the month `until`.
fn in_months(mut selection: Selection, since: Option<Text>, until: Option<Text>) -> Fallible<Selection> {
    if let Some(month) = since {
        selection = selection.since(&String::from(month))?;
    }
    if let Some(month) = until {
        selection = selection.until(&String::from(month))?;
    }
    Ok(selection)
}

impl Client {
    fn open_rows(&self, selection: Selection, policy: &str, skip_unknown: bool) -> Fallible<Rows> {
        let selection = selection.policy(Policy::from_name(policy)?).endpoints(self.contract().endpoints());
        Rows::new(&self.open()?, if skip_unknown { selection.skip_unknown() } else { selection })
    }
}

#[pymethods]
impl Client {
    /// The rows of a resource, an endpoint or one of its tables, for these items; `of` names items of other arguments.
    #[pyo3(signature = (name, items = None, *, since = None, until = None, policy = "freeze", skip_unknown = false, **of))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of the Python method")]
    fn rows(
        &self,
        name: Text,
        items: Option<Items>,
        since: Option<Text>,
        until: Option<Text>,
        policy: &str,
        skip_unknown: bool,
        of: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<Rows> {
        let mut selection = Selection::new(name, items.map_or_else(Vec::new, |items| items.0));
        for (argument, items) in of.into_iter().flatten() {
            selection = selection.of(argument.extract::<String>()?, items.extract::<Items>()?.0);
        }
        self.open_rows(in_months(selection, since, until)?, policy, skip_unknown)
    }

    /// The games of players, from the month `since` to the month `until` (`YYYY/MM`); a game of two of them is one row.
    #[pyo3(signature = (players, *, since = None, until = None, policy = "freeze", skip_unknown = false))]
    fn games(
        &self,
        players: Items,
        since: Option<Text>,
        until: Option<Text>,
        policy: &str,
        skip_unknown: bool,
    ) -> Fallible<Rows> {
        self.open_rows(in_months(Selection::games(players.0), since, until)?, policy, skip_unknown)
    }

    /// The profiles of players.
    #[pyo3(signature = (players, *, policy = "freeze", skip_unknown = false))]
    fn profiles(&self, players: Items, policy: &str, skip_unknown: bool) -> Fallible<Rows> {
        self.open_rows(Selection::profiles(players.0), policy, skip_unknown)
    }

    /// The ratings and records of players, a row for each kind of game.
    #[pyo3(signature = (players, *, policy = "freeze", skip_unknown = false))]
    fn stats(&self, players: Items, policy: &str, skip_unknown: bool) -> Fallible<Rows> {
        self.open_rows(Selection::stats(players.0), policy, skip_unknown)
    }

    /// The profiles of the members of clubs.
    #[pyo3(signature = (clubs, *, policy = "freeze", skip_unknown = false))]
    fn member_profiles(&self, clubs: Items, policy: &str, skip_unknown: bool) -> Fallible<Rows> {
        self.open_rows(Selection::member_profiles(clubs.0), policy, skip_unknown)
    }

    /// The games of tournaments.
    #[pyo3(signature = (tournaments, *, policy = "freeze", skip_unknown = false))]
    fn tournament_games(&self, tournaments: Items, policy: &str, skip_unknown: bool) -> Fallible<Rows> {
        self.open_rows(Selection::tournament_games(tournaments.0), policy, skip_unknown)
    }
}
