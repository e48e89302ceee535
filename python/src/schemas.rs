//! Contracts that are loaded from a folder, and the argument `schemas` of everything that reads a contract.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::SystemTime;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::arguments::{Body, Moment, parameters};
use super::contract::{Endpoint, PolicyOutcome, by_name, loads};
use super::table::{Schema, Table};
use super::violation::Violation;
use crate::errors::{Failure, Fallible};
use scoresheet::ConfigError;
use scoresheet::contract::{self, Policy};
use scoresheet::interpret;
use scoresheet::runtime::{self, Request};

/// A contract: endpoints that decode and validate.
///
/// `Contract.load(folder)` reads schemas at run time, without a compiler; `Contract.shipped()` is the one that this package was built
/// from, which the functions of the module use.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug, Clone)]
pub(crate) struct Contract(interpret::Contract);

#[pymethods]
impl Contract {
    /// Load a folder of schemas; raises `ConfigError` with every problem of every file.
    #[staticmethod]
    fn load(py: Python<'_>, folder: PathBuf) -> Fallible<Self> {
        Ok(Self(load(py, folder)?))
    }

    /// The contract that this package was built from.
    #[staticmethod]
    pub(crate) fn shipped() -> Self {
        Self(shipped())
    }

    /// The endpoints in the order of the manifest, whose names type checkers do not know.
    #[getter]
    fn endpoints(&self) -> Vec<Endpoint> {
        self.0.endpoints().iter().copied().map(Endpoint::from).collect()
    }

    /// What the endpoints share: name, title, hosts, parameters, arguments, errors, manners and pages, as `api.toml` says.
    #[getter]
    fn api<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loads(py, self.0.api().json)
    }

    /// SHA-256 of the schemas, `endpoints.toml` and `api.toml` in hexadecimal, which identifies a version of the contract.
    #[getter]
    fn hash(&self) -> &str {
        self.0.hash()
    }

    /// Whether it is the contract that this package was built from, or equals it.
    #[getter]
    fn is_shipped(&self) -> bool {
        self.0.hash() == shipped().hash()
    }

    /// Decode one body into its tables, or raise `ContractViolation` with all violations.
    #[pyo3(signature = (endpoint, body, *, url = None, fetched_at = None, **parameters))]
    pub(crate) fn decode(
        &self,
        py: Python<'_>,
        endpoint: &str,
        body: Body,
        url: Option<String>,
        fetched_at: Option<Moment>,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<BTreeMap<&'static str, Table>> {
        let request = self.request(endpoint, fetched_at, parameters)?;
        let url: Option<Arc<str>> = url.map(Into::into);
        let tables = body.detached(py, |bytes| scoresheet::decode(&request, bytes, url.as_ref()))?;
        Ok(by_name(&tables))
    }

    /// Decode one body under a policy, which applies if the body violates its contract.
    #[pyo3(signature = (endpoint, body, *, policy = "freeze", url = None, fetched_at = None, **parameters))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
    pub(crate) fn apply_policy(
        &self,
        py: Python<'_>,
        endpoint: &str,
        body: Body,
        policy: &str,
        url: Option<String>,
        fetched_at: Option<Moment>,
        parameters: Option<&Bound<'_, PyDict>>,
    ) -> Fallible<PolicyOutcome> {
        let policy = Policy::from_name(policy)?;
        let request = self.request(endpoint, fetched_at, parameters)?;
        let url: Option<Arc<str>> = url.map(Into::into);
        Ok(body.detached(py, |bytes| scoresheet::apply_policy(&request, bytes, url.as_ref(), policy))?.into())
    }

    /// Return all violations of one body; an empty list when it conforms.
    #[pyo3(signature = (endpoint, body, *, url = None))]
    pub(crate) fn violations(&self, py: Python<'_>, endpoint: &str, body: Body, url: Option<String>) -> Fallible<Vec<Violation>> {
        let endpoint = self.0.endpoint(endpoint)?;
        let url: Option<Arc<str>> = url.map(Into::into);
        let found = body.detached(py, |bytes| contract::violations(endpoint, url.as_ref(), bytes));
        Ok(found.into_iter().map(Violation::from).collect())
    }

    /// Return the endpoint's JSON Schema (2020-12), self-contained.
    pub(crate) fn json_schema<'py>(&self, py: Python<'py>, endpoint: &str) -> Fallible<Bound<'py, PyAny>> {
        Ok(loads(py, self.0.endpoint(endpoint)?.json_schema)?)
    }

    /// Return the Arrow schema of each table of the endpoint under a policy.
    #[pyo3(signature = (endpoint, *, policy = "freeze"))]
    pub(crate) fn arrow_schema(&self, endpoint: &str, policy: &str) -> Fallible<BTreeMap<&'static str, Schema>> {
        let (tables, policy) = (self.0.endpoint(endpoint)?.tables, Policy::from_name(policy)?);
        Ok(tables.iter().map(|table| (table.name, Schema(policy.schema(table)))).collect())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.hash() == other.0.hash()
    }

    fn __hash__(&self) -> u64 {
        // The leading digits of a SHA-256 are as good as any.
        self.0.hash().get(..15).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or_default()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Contract: {} endpoints, {}>", self.0.endpoints().len(), &self.0.hash()[..12])
    }
}

impl Contract {
    /// The endpoint of this name.
    pub(crate) fn endpoint(&self, name: &str) -> Result<&'static runtime::Endpoint, ConfigError> {
        self.0.endpoint(name)
    }

    /// All endpoints.
    pub(crate) fn all(&self) -> &[&'static runtime::Endpoint] {
        self.0.endpoints()
    }

    /// The request of a body.
    fn request(&self, endpoint: &str, fetched_at: Option<Moment>, parameters: Option<&Bound<'_, PyDict>>) -> Fallible<Request> {
        let request = Request::partial(self.0.endpoint(endpoint)?, self::parameters(parameters)?)?;
        Ok(request.at(fetched_at.map_or_else(SystemTime::now, SystemTime::from)))
    }
}

/// The argument `schemas`: a contract, or a folder to load one from.
pub(crate) struct Schemas(interpret::Contract);

impl Schemas {
    /// The contract that is given, or else the shipped one.
    pub(crate) fn or_shipped(given: Option<Self>) -> interpret::Contract {
        given.map_or_else(shipped, |Self(contract)| contract)
    }
}

impl FromPyObject<'_, '_> for Schemas {
    type Error = Failure;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> Fallible<Self> {
        if let Ok(contract) = value.cast::<Contract>() {
            return Ok(Self(contract.get().0.clone()));
        }
        if let Ok(folder) = value.extract::<PathBuf>() {
            return Ok(Self(load(value.py(), folder)?));
        }
        let found = value.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
        Err(PyTypeError::new_err(format!("expected `schemas` as a folder or a Contract, but found {found}")).into())
    }
}

fn load(py: Python<'_>, folder: PathBuf) -> Fallible<interpret::Contract> {
    Ok(py.detach(move || interpret::Contract::load(folder)).map_err(scoresheet::ConfigError::from)?)
}

fn shipped() -> interpret::Contract {
    static SHIPPED: LazyLock<interpret::Contract> =
        LazyLock::new(|| interpret::Contract::of(&scoresheet::endpoints::API, scoresheet::ENDPOINTS.to_vec()));
    SHIPPED.clone()
}
