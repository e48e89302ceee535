//! Null rates: how often columns are null and tables are empty, compared with a baseline.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use pyo3::prelude::*;

use super::arguments::Body;
use super::schemas::Schemas;
use super::table::Table;
use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::Tables;
use scoresheet::evolution;
use scoresheet::interpret::Contract;
use scoresheet::runtime::locked;
use scoresheet::runtime::{self, Request};

/// A response to count: its body, or the tables decoded from it.
#[derive(FromPyObject)]
pub(crate) enum Observed {
    Tables(HashMap<String, Py<Table>>),
    Body(Body),
}

/// Counts of rows and nulls, by endpoint and table.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct NullRates(Mutex<evolution::NullRates>, Contract);

impl NullRates {
    /// Counts are whole between two observations, even if a thread panicked while it held the lock.
    fn counts(&self) -> MutexGuard<'_, evolution::NullRates> {
        locked(&self.0)
    }
}

#[pymethods]
impl NullRates {
    #[new]
    #[pyo3(signature = (*, schemas = None))]
    fn new(schemas: Option<Schemas>) -> Self {
        Self(Mutex::default(), Schemas::or_shipped(schemas))
    }

    /// Read the counts of `to_json`.
    #[staticmethod]
    fn from_json(text: &str) -> Fallible<Self> {
        Ok(Self(Mutex::new(evolution::NullRates::from_json(text)?), Schemas::or_shipped(None)))
    }

    /// Count the rows of one response, given as its body or as its tables.
    fn observe(&self, py: Python<'_>, endpoint: &str, tables_or_body: Observed) -> Fallible<()> {
        let endpoint = self.1.endpoint(endpoint)?;
        let tables = match tables_or_body {
            Observed::Tables(tables) => by_table(endpoint, &tables)?,
            Observed::Body(body) => py.detach(|| scoresheet::decode(&Request::placeholder(endpoint), body.bytes(), None))?,
        };
        py.detach(|| self.counts().observe(endpoint, &tables));
        Ok(())
    }

    /// The rates that differ from the baseline's.
    fn compare(&self, baseline: &Self) -> Vec<NullRateWarning> {
        let baseline = baseline.counts().clone();
        self.counts().compare(&baseline).into_iter().map(NullRateWarning).collect()
    }

    /// The counts as JSON.
    fn to_json(&self) -> String {
        self.counts().to_json()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> Fallible<(Bound<'py, PyAny>, (String,))> {
        if slf.get().1.hash() != Schemas::or_shipped(None).hash() {
            return Err(ConfigError::new(
                "expected null rates under the shipped contract but found some under a loaded one, which a pickle does not \
                 hold; pickle `to_json()`",
            )
            .into());
        }
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json(),)))
    }

    fn __eq__(&self, other: &Self) -> bool {
        // One lock at a time: the two may be the same object.
        let own = self.to_json();
        own == other.to_json()
    }

    fn __repr__(&self) -> String {
        let counts = self.counts();
        let counted: Vec<_> = counts.responses().map(|(endpoint, count)| format!("{count} of {endpoint}")).collect();
        format!(
            "<scoresheet.evolution.NullRates: {}>",
            if counted.is_empty() { "no responses".to_owned() } else { counted.join(", ") }
        )
    }
}

/// The endpoint's tables among those given; batches of one table are of one body.
fn by_table(endpoint: &'static runtime::Endpoint, tables: &HashMap<String, Py<Table>>) -> Result<Tables, ConfigError> {
    if let Some(unknown) = tables.keys().find(|name| !endpoint.tables.iter().any(|table| table.name == **name)) {
        let names: Vec<_> = endpoint.tables.iter().map(|table| format!("`{}`", table.name)).collect();
        let names = names.join(", ");
        return Err(ConfigError::new(format!("`{}` has no table `{unknown}`: expected some of {names}", endpoint.name)));
    }
    let given = endpoint.tables.iter().filter_map(|table| Some((table, tables.get(table.name)?.get())));
    let batches = given.flat_map(|(table, given)| given.batches().iter().map(move |batch| (table, batch.clone())));
    Ok(batches.collect())
}

/// A null rate that differs from the baseline's. It violates no contract.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct NullRateWarning(evolution::NullRateWarning);

#[pymethods]
impl NullRateWarning {
    /// The endpoint.
    #[getter]
    fn endpoint(&self) -> &str {
        &self.0.endpoint
    }

    /// The table.
    #[getter]
    fn table(&self) -> &str {
        &self.0.table
    }

    /// The column; `None` where the rate is that of responses without rows in this table.
    #[getter]
    fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// The rate in the baseline, from 0 to 1.
    #[getter]
    fn before(&self) -> f64 {
        self.0.before.ratio()
    }

    /// The rate now, from 0 to 1.
    #[getter]
    fn now(&self) -> f64 {
        self.0.now.ratio()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.evolution.NullRateWarning: {}>", self.0)
    }
}
