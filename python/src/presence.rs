//! Presence drift: how often columns have values and which, against a baseline.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use pyo3::prelude::*;

use super::arguments::Body;
use super::table::Table;
use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::Tables;
use scoresheet::evolution;
use scoresheet::runtime::locked;
use scoresheet::runtime::{self, Request};

/// What is counted: a body, or the tables that it became.
#[derive(FromPyObject)]
pub(crate) enum Observed {
    Tables(HashMap<String, Py<Table>>),
    Body(Body),
}

/// How often columns have values and which, by endpoint and table.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug, Default)]
pub(crate) struct Presence(Mutex<evolution::Presence>);

impl Presence {
    /// Counts are whole between two observations, even if a thread panicked while it held the lock.
    fn counts(&self) -> MutexGuard<'_, evolution::Presence> {
        locked(&self.0)
    }
}

#[pymethods]
impl Presence {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// Read counts that `to_json` wrote.
    #[staticmethod]
    fn from_json(text: &str) -> Fallible<Self> {
        Ok(Self(Mutex::new(evolution::Presence::from_json(text)?)))
    }

    /// Count the rows of one body, given as it is or as its tables.
    fn observe(&self, py: Python<'_>, endpoint: &str, tables_or_body: Observed) -> Fallible<()> {
        let endpoint = scoresheet::endpoint(endpoint)?;
        let tables = match tables_or_body {
            Observed::Tables(tables) => by_table(endpoint, &tables)?,
            Observed::Body(body) => py.detach(|| scoresheet::decode(&Request::stand_in(endpoint), body.bytes(), None))?,
        };
        py.detach(|| self.counts().observe(endpoint, &tables));
        Ok(())
    }

    /// Add what was counted elsewhere.
    fn merge(&self, other: &Self) {
        let other = other.counts().clone();
        self.counts().merge(&other);
    }

    /// What has changed since the baseline beyond chance.
    fn compare(&self, baseline: &Self) -> Vec<PresenceWarning> {
        let baseline = baseline.counts().clone();
        self.counts().compare(&baseline).into_iter().map(PresenceWarning).collect()
    }

    /// The counts as JSON.
    fn to_json(&self) -> String {
        self.counts().to_json()
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

/// A share that differs from the baseline's beyond chance. It breaks no contract.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct PresenceWarning(evolution::PresenceWarning);

#[pymethods]
impl PresenceWarning {
    /// What has changed: `vanished`, `fallen`, `risen` or `dominant`.
    #[getter]
    fn change(&self) -> &'static str {
        self.0.change.name()
    }

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

    /// The column; `None` for the table's rows themselves.
    #[getter]
    fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// The value, where its share is meant and not that of all values.
    #[getter]
    fn value(&self) -> Option<&str> {
        self.0.value.as_deref()
    }

    /// The share in the baseline, from 0 to 1.
    #[getter]
    fn before(&self) -> f64 {
        self.0.before.ratio()
    }

    /// The share now, from 0 to 1.
    #[getter]
    fn now(&self) -> f64 {
        self.0.now.ratio()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.PresenceWarning: {}>", self.0)
    }
}
