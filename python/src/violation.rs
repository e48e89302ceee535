//! Violations as Python sees them.

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex};

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::errors::Fallible;

use scoresheet::ConfigError;
use scoresheet::contract::{self, Code, ToleratedViolation};
use scoresheet::runtime::locked;

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

    /// Restore a violation that was pickled.
    #[staticmethod]
    #[expect(clippy::too_many_arguments, reason = "one for each attribute")]
    fn _restored(
        code: &str,
        endpoint: &str,
        url: Option<String>,
        pointer: String,
        table: Option<&str>,
        column: Option<&str>,
        row: Option<u64>,
        expected: String,
        found: String,
        schema_location: String,
    ) -> Fallible<Self> {
        let code = Code::from_name(code)
            .ok_or_else(|| ConfigError::new(format!("expected the code of a violation, but found `{code}`: pickle it anew")))?;
        let mut violation = contract::Violation::of_another_process(code, interned(endpoint));
        violation.url = url.map(Into::into);
        violation.pointer = pointer;
        violation.table = table.map(interned);
        violation.column = column.map(interned);
        violation.row = row;
        violation.expected = expected;
        violation.found = found;
        violation.schema_location = schema_location;
        Ok(Self(violation))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let this = &slf.get().0;
        let place = (this.pointer.as_str(), this.table, this.column, this.row);
        let (pointer, table, column, row) = place;
        let texts = (this.expected.as_str(), this.found.as_str(), this.schema_location.as_str());
        let (expected, found, schema_location) = texts;
        let code = this.code.name();
        let arguments = (code, this.endpoint, this.url.as_deref(), pointer, table, column, row, expected, found, schema_location);
        Ok((slf.get_type().getattr("_restored")?, arguments.into_pyobject(slf.py())?))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Violation: {}>", self.0)
    }
}

/// A static string, because violations have static names. The names of a contract are few, and each is kept once.
fn interned(text: &str) -> &'static str {
    static TEXTS: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut texts = locked(&TEXTS);
    texts.get(text).copied().unwrap_or_else(|| {
        let text: &'static str = text.to_owned().leak();
        texts.insert(text);
        text
    })
}
