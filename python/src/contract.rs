//! The contract without the network: endpoints, decoding, validation, schemas.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use super::arguments::{Body, Moment};
use super::client::generic_alias;
use super::schemas::Contract;
use super::table::{Schema, Table};
use super::violation::{Violation, kept_of, violations_of};
use crate::errors::Fallible;
use scoresheet::Tables;
use scoresheet::contract;
use scoresheet::runtime::{self, BodyFormat, Origin};

/// The tables of one body by name.
pub(crate) fn by_name(tables: &Tables) -> BTreeMap<&'static str, Table> {
    tables.iter().map(|(table, batch)| (table.name, Table::new(batch.schema(), vec![batch.clone()]))).collect()
}

/// Decode one body into its tables, or raise `ContractViolation` with all violations.
#[pyfunction]
#[pyo3(signature = (endpoint, body, *, url = None, fetched_at = None, **parameters))]
pub(crate) fn decode(
    py: Python<'_>,
    endpoint: &str,
    body: Body,
    url: Option<String>,
    fetched_at: Option<Moment>,
    parameters: Option<&Bound<'_, PyDict>>,
) -> Fallible<BTreeMap<&'static str, Table>> {
    Contract::shipped().decode(py, endpoint, body, url, fetched_at, parameters)
}

/// Decode one body under a policy, which applies if the body violates its contract.
#[pyfunction]
#[pyo3(signature = (endpoint, body, *, policy = "freeze", url = None, fetched_at = None, **parameters))]
pub(crate) fn apply_policy(
    py: Python<'_>,
    endpoint: &str,
    body: Body,
    policy: &str,
    url: Option<String>,
    fetched_at: Option<Moment>,
    parameters: Option<&Bound<'_, PyDict>>,
) -> Fallible<PolicyOutcome> {
    Contract::shipped().apply_policy(py, endpoint, body, policy, url, fetched_at, parameters)
}

/// Return all violations of one body; an empty list when it conforms.
#[pyfunction]
#[pyo3(signature = (endpoint, body, *, url = None))]
pub(crate) fn violations(py: Python<'_>, endpoint: &str, body: Body, url: Option<String>) -> Fallible<Vec<Violation>> {
    Contract::shipped().violations(py, endpoint, body, url)
}

/// Return every endpoint under contract.
#[pyfunction]
pub(crate) fn endpoints() -> Vec<Endpoint> {
    scoresheet::ENDPOINTS.iter().copied().map(Endpoint).collect()
}

/// Return the endpoint's JSON Schema (2020-12), self-contained.
#[pyfunction]
pub(crate) fn json_schema<'py>(py: Python<'py>, endpoint: &str) -> Fallible<Bound<'py, PyAny>> {
    Contract::shipped().json_schema(py, endpoint)
}

/// Return the Arrow schema of each table of the endpoint under a policy.
#[pyfunction]
#[pyo3(signature = (endpoint, *, policy = "freeze"))]
pub(crate) fn arrow_schema(endpoint: &str, policy: &str) -> Fallible<BTreeMap<&'static str, Schema>> {
    Contract::shipped().arrow_schema(endpoint, policy)
}

pub(crate) fn loads<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (PyString::new(py, text),))
}

/// One chess.com response under contract.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Endpoint(&'static runtime::Endpoint);

impl From<&'static runtime::Endpoint> for Endpoint {
    fn from(endpoint: &'static runtime::Endpoint) -> Self {
        Self(endpoint)
    }
}

#[pymethods]
impl Endpoint {
    /// chess.com's own route name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name
    }

    /// `Endpoint[str]`, for annotations that are evaluated: an endpoint of a contract that was loaded at run time.
    #[classmethod]
    fn __class_getitem__<'py>(class: &Bound<'py, PyType>, item: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        generic_alias(class, item)
    }

    /// One line that describes the response.
    #[getter]
    fn summary(&self) -> &'static str {
        self.0.summary
    }

    /// The date of the newest recording that the contract was verified against.
    #[getter]
    fn verified(&self) -> Option<&'static str> {
        self.0.verified
    }

    /// Path template; `None` for a body without a request.
    #[getter]
    fn path(&self) -> Option<&'static str> {
        self.0.route.map(|route| route.path)
    }

    /// Name of the host, to whose base URL the path is appended.
    #[getter]
    fn host(&self) -> Option<&'static str> {
        self.0.route.map(|route| route.host.name)
    }

    /// Names of the parameters without which there is no request, in the order of the path.
    #[getter]
    fn parameters(&self) -> Vec<&'static str> {
        let parameters = self.0.route.map_or(&[][..], |route| route.required());
        parameters.iter().map(|parameter| parameter.name).collect()
    }

    /// Names of the parameters of the query that a request may leave out.
    #[getter]
    fn optional_parameters(&self) -> Vec<&'static str> {
        let parameters = self.0.route.map_or(&[][..], |route| route.optional());
        parameters.iter().map(|parameter| parameter.name).collect()
    }

    /// The format of the body: `json`, `ndjson` or `pgn`.
    #[getter]
    fn body_format(&self) -> &'static str {
        match self.0.body_format {
            BodyFormat::Json => "json",
            BodyFormat::Ndjson => "ndjson",
            BodyFormat::Pgn { .. } => "pgn",
        }
    }

    /// The parameters of an example request.
    #[getter]
    fn example(&self) -> BTreeMap<&'static str, &'static str> {
        self.0.example.iter().copied().collect()
    }

    /// Names of the tables, parents before children.
    #[getter]
    fn tables(&self) -> Vec<&'static str> {
        self.0.tables.iter().map(|table| table.name).collect()
    }

    /// The key columns of each table that has a key.
    #[getter]
    fn keys(&self) -> BTreeMap<&'static str, &'static [&'static str]> {
        self.0.tables.iter().filter(|table| !table.key.is_empty()).map(|table| (table.name, table.key)).collect()
    }

    /// The parent of each table whose rows repeat the key of one.
    #[getter]
    fn parents(&self) -> BTreeMap<&'static str, &'static str> {
        self.0.tables.iter().filter_map(|table| Some((table.name, table.parent?))).collect()
    }

    /// Request parameters that are columns.
    #[getter]
    fn request_columns(&self) -> Vec<&'static str> {
        let first = self.0.tables.first().map_or(&[][..], |table| table.columns);
        first.iter().filter(|column| matches!(column.origin, Origin::Request(_))).map(|column| column.name).collect()
    }

    /// Name of the column with the time of the request.
    #[getter]
    fn fetched_at(&self) -> Option<&'static str> {
        let first = self.0.tables.first()?;
        first.columns.iter().find(|column| column.origin == Origin::FetchedAt).map(|column| column.name)
    }

    /// What each column holds, with its unit, by table and column.
    #[getter]
    fn descriptions(&self) -> BTreeMap<&'static str, BTreeMap<&'static str, &'static str>> {
        let described = |table: &runtime::Table| table.columns.iter().map(|column| (column.name, column.description)).collect();
        self.0.tables.iter().map(|table| (table.name, described(table))).collect()
    }

    /// SHA-256 of the schema in hexadecimal, which identifies a version of the contract.
    #[getter]
    fn schema_hash(&self) -> &'static str {
        self.0.schema_hash
    }

    /// How its list continues: the name of one of `Contract.api["pages"]`.
    #[getter]
    fn pages(&self) -> Option<&'static str> {
        self.0.pages
    }

    /// Its dlt resources by name.
    #[getter]
    fn dlt<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loads(py, self.0.dlt)
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Endpoint: {}>", self.0.name)
    }
}

/// The outcome of a policy for one body.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct PolicyOutcome(contract::PolicyOutcome);

impl From<contract::PolicyOutcome> for PolicyOutcome {
    fn from(outcome: contract::PolicyOutcome) -> Self {
        Self(outcome)
    }
}

#[pymethods]
impl PolicyOutcome {
    /// The tables by name, with the rows that the policy accepts.
    #[getter]
    fn tables(&self) -> BTreeMap<&'static str, Table> {
        by_name(&self.0.tables)
    }

    /// The violations that the policy tolerated; empty when the body conforms.
    #[getter]
    fn violations(&self) -> Vec<Violation> {
        violations_of(&self.0.tolerated)
    }

    /// For each violation the JSON text of the value or row that was removed because of it, if any.
    #[getter]
    fn kept(&self) -> Vec<Option<&str>> {
        kept_of(&self.0.tolerated)
    }

    /// Whether the body is quarantined.
    #[getter]
    fn quarantined(&self) -> bool {
        self.0.quarantined.is_some()
    }

    fn __repr__(&self) -> String {
        let rows: usize = self.0.tables.iter().map(|(_, batch)| batch.num_rows()).sum();
        format!("<scoresheet.PolicyOutcome: {rows} rows, {} violations>", self.0.tolerated.len())
    }
}
