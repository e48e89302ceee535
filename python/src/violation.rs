//! Violations as Python sees them.

use pyo3::prelude::*;

use scoresheet::contract::{self, ToleratedViolation};

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
}
