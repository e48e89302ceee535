//! Converts Rust errors into the exceptions of `scoresheet.exceptions`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyType};

use super::violation::Violation;
use scoresheet::contract::ContractViolation;
use scoresheet::report::RenderError;
use scoresheet::{ConfigError, Error, IoError, LocalError, UpstreamError};

const MODULE: &str = "scoresheet.exceptions";

/// The result of functions called by Python: `?` converts errors of Rust and of Python.
pub(crate) type Fallible<T> = Result<T, Failure>;

/// An exception that is about to be raised.
#[derive(Debug)]
pub(crate) struct Failure(PyErr);

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        failure.0
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(Python::attach(|py| raise(py, &error)))
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Error::from(error).into()
    }
}

impl From<LocalError> for Failure {
    fn from(error: LocalError) -> Self {
        Error::from(error).into()
    }
}

impl From<IoError> for Failure {
    fn from(error: IoError) -> Self {
        Error::from(error).into()
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self(PyRuntimeError::new_err(error.to_string()))
    }
}

/// The exception for an error, or the failure to create it.
pub(crate) fn raise(py: Python<'_>, error: &Error) -> PyErr {
    exception(py, error).map_or_else(|failure| failure, PyErr::from_value)
}

/// The exception for an error, as an object.
pub(crate) fn exception<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    match error {
        Error::Config(error) => config(py, error),
        Error::Io(error) => io(py, error),
        Error::Upstream(error) => upstream(py, error),
        Error::Contract(error) => contract(py, error),
        other => Ok(PyRuntimeError::new_err(other.to_string()).into_value(py).into_bound(py).into_any()),
    }
}

/// A class of `scoresheet.exceptions`.
pub(crate) fn class<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import(MODULE)?.getattr(name)
}

fn config<'py>(py: Python<'py>, error: &ConfigError) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    CLASS.import(py, MODULE, "ConfigError")?.call1((error.to_string(),))
}

fn io<'py>(py: Python<'py>, error: &IoError) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let details = PyDict::new(py);
    details.set_item("errno", error.raw_os_error())?;
    CLASS.import(py, MODULE, "IoError")?.call((error.to_string(),), Some(&details))
}

fn upstream<'py>(py: Python<'py>, error: &UpstreamError) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let details = PyDict::new(py);
    details.set_item("url", &error.url)?;
    details.set_item("status", error.status)?;
    details.set_item("kind", error.kind.name())?;
    details.set_item("retryable", error.is_retryable())?;
    CLASS.import(py, MODULE, "UpstreamError")?.call((error.to_string(),), Some(&details))
}

fn contract<'py>(py: Python<'py>, error: &ContractViolation) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let details = PyDict::new(py);
    details.set_item("endpoint", error.endpoint)?;
    details.set_item("url", error.url.as_deref())?;
    details.set_item("schema_hash", error.schema_hash)?;
    details.set_item("body", PyBytes::new(py, &error.body))?;
    let violations: Vec<_> = error.violations.iter().cloned().map(Violation::from).collect();
    details.set_item("violations", violations)?;
    CLASS.import(py, MODULE, "ContractViolation")?.call((error.to_string(),), Some(&details))
}
