//! Violations as Python sees them.

use std::collections::BTreeSet;
use std::sync::Mutex;

use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::contract::{self, ToleratedViolation};
use scoresheet::endpoints::error::ENDPOINT;
use scoresheet::runtime::{Code, locked};

/// The violations that a policy tolerated.
pub(crate) fn violations_of(tolerated: &[ToleratedViolation]) -> Vec<Violation> {
    tolerated.iter().map(|tolerated| tolerated.violation.clone().into()).collect()
}

/// The removed text of each violation.
pub(crate) fn kept_of(tolerated: &[ToleratedViolation]) -> Vec<Option<&str>> {
    tolerated.iter().map(|tolerated| tolerated.kept.as_deref()).collect()
}

/// One place of a body that violates the contract.
#[pyclass(frozen, eq, hash, module = "scoresheet")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Violation(contract::Violation);

impl Violation {
    /// The violation of the Rust crate.
    pub(crate) fn inner(&self) -> &contract::Violation {
        &self.0
    }
}

impl From<contract::Violation> for Violation {
    fn from(violation: contract::Violation) -> Self {
        Self(violation)
    }
}

#[pymethods]
impl Violation {
    /// The kind of violation, by its stable name: `unknown_field`, `missing_field` and others.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code.name()
    }

    /// The endpoint whose schema was applied.
    #[getter]
    fn endpoint(&self) -> &'static str {
        self.0.endpoint
    }

    /// The URL of the response, if known.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// JSON pointer of the violating value, or of the missing property.
    #[getter]
    fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// The table of the endpoint that it concerns.
    #[getter]
    fn table(&self) -> Option<&'static str> {
        self.0.table
    }

    /// The column of that table.
    #[getter]
    fn column(&self) -> Option<&'static str> {
        self.0.column
    }

    /// Index of the table row.
    #[getter]
    fn row(&self) -> Option<u64> {
        self.0.row
    }

    /// The expectation of the schema.
    #[getter]
    fn expected(&self) -> &str {
        &self.0.expected
    }

    /// The value found, truncated to a readable length.
    #[getter]
    fn found(&self) -> &str {
        &self.0.found
    }

    /// File and pointer of the rule.
    #[getter]
    fn schema_location(&self) -> &str {
        &self.0.schema_location
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Violation: {}>", self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let state = PyDict::new(slf.py());
        for name in PICKLED {
            state.set_item(name, slf.getattr(name)?)?;
        }
        Ok((slf.get_type().getattr("_unpickle")?, (state,)))
    }

    /// The violation of a pickle.
    #[staticmethod]
    fn _unpickle(state: &Bound<'_, PyDict>) -> Fallible<Self> {
        let get = |name: &str| state.as_any().get_item(name);
        let text = |name: &str| get(name)?.extract::<String>();
        let name = |name: &str| PyResult::Ok(get(name)?.extract::<Option<String>>()?.map(interned));
        let code = text("code")?;
        let code = Code::from_name(&code).ok_or_else(|| {
            ConfigError::new(format!(
                "expected the code of a violation but found `{code}`; install the version that made the pickle"
            ))
        })?;
        // Of any endpoint: the pickle has the names, which may be those of a contract that is not loaded here.
        let mut violation = contract::Violation::new(&ENDPOINT, code, text("pointer")?);
        violation.endpoint = interned(text("endpoint")?);
        (violation.table, violation.column) = (name("table")?, name("column")?);
        violation.url = get("url")?.extract::<Option<String>>()?.map(Into::into);
        violation.row = get("row")?.extract()?;
        (violation.expected, violation.found) = (text("expected")?, text("found")?);
        violation.schema_location = text("schema_location")?;
        Ok(Self(violation))
    }
}

/// The name of an endpoint, table or column, which lives as long as the process. Contracts have few names.
fn interned(name: String) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = locked(&NAMES);
    if let Some(known) = names.get(name.as_str()) {
        return known;
    }
    let name: &'static str = Box::leak(name.into_boxed_str());
    names.insert(name);
    name
}

/// The attributes that a pickle of a violation has.
const PICKLED: [&str; 10] =
    ["code", "endpoint", "url", "pointer", "table", "column", "row", "expected", "found", "schema_location"];
