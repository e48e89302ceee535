//! Checked arguments from Python: bodies, parameters, times, counts.

use std::collections::BTreeMap;
use std::fmt;
use std::time::SystemTime;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyDict, PyMapping, PyString};

use crate::errors::{Failure, Fallible};
use scoresheet::ConfigError;
use scoresheet::runtime::{Endpoint, Request};

/// A body: bytes, or text read from a file.
pub(crate) enum Body {
    Bytes(PyBackedBytes),
    Text(PyBackedStr),
}

impl Body {
    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Text(text) => text.as_bytes(),
        }
    }

    /// Works on the body without the GIL, and drops it with the GIL.
    ///
    /// What is dropped without the GIL goes through a global lock of `PyO3`. A child that is forked while a thread holds that lock
    /// waits for it in its first call.
    pub(crate) fn detached<T: Send>(self, py: Python<'_>, work: impl FnOnce(&[u8]) -> T + Send) -> T {
        py.detach(|| work(self.bytes()))
    }
}

impl FromPyObject<'_, '_> for Body {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if value.is_instance_of::<PyString>() {
            return value.extract().map(Self::Text).map_err(|_| Failure::from(lone_surrogate(value)).into());
        }
        value.extract().map(Self::Bytes).map_err(|_| unexpected("`body` as bytes, bytearray or str", value))
    }
}

/// Text. Python's may hold lone surrogates, which no URL, header or JSON can.
pub(crate) struct Text(String);

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl FromPyObject<'_, '_> for Text {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let text = value.cast::<PyString>().map_err(|_| unexpected("str", value))?;
        text.to_str().map(|text| Self(text.to_owned())).map_err(|_| Failure::from(lone_surrogate(value)).into())
    }
}

fn lone_surrogate(text: Borrowed<'_, '_, PyAny>) -> ConfigError {
    let shown = text.repr().map_or_else(|_| "one".to_owned(), |shown| shown.to_string());
    ConfigError::new(format!("expected text that UTF-8 can hold, but found {shown} with a lone surrogate: decode it anew"))
}

/// A request parameter: text, or an integer.
pub(crate) struct ParameterValue(String);

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromPyObject<'_, '_> for ParameterValue {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if value.is_instance_of::<PyString>() {
            return value.extract::<Text>().map(|text| Self(text.0));
        }
        // Integers of Python, including numpy's.
        match value.call_method0("__index__") {
            Ok(number) => Ok(Self(number.to_string())),
            Err(_) => Err(unexpected("str or int", value)),
        }
    }
}

/// Parameters by name.
pub(crate) fn parameters(values: Option<&Bound<'_, PyDict>>) -> PyResult<Vec<(String, String)>> {
    values.into_iter().flatten().map(|(name, value)| parameter(&name, &value)).collect()
}

/// The parameters of a request, in chess.com's spelling.
pub(crate) fn spelled(request: &Request) -> BTreeMap<&'static str, &str> {
    request.parameters().iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn parameter(name: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) -> PyResult<(String, String)> {
    let name: String = name.extract().map_err(|_| unexpected("the name of a parameter as str", name.as_borrowed()))?;
    match value.extract::<ParameterValue>() {
        Ok(value) => Ok((name, value.to_string())),
        Err(_) if !value.is_instance_of::<PyString>() => Err(unexpected(&format!("`{name}` as str or int"), value.as_borrowed())),
        Err(error) => Err(error),
    }
}

/// One request of a stream: parameters, and the `ETag` of the caller's copy.
pub(crate) fn conditional(
    endpoint: &'static Endpoint,
    position: usize,
    request: &Bound<'_, PyAny>,
) -> Fallible<(Request, Option<String>)> {
    let values = PyDict::new(request.py());
    values.update(request.cast::<PyMapping>().map_err(|_| unexpected("a mapping of parameters", request.as_borrowed()))?)?;
    let etag = match values.get_item("etag")? {
        Some(etag) => etag.extract().map_err(|_| unexpected("`etag` as str or None", etag.as_borrowed()))?,
        None => None,
    };
    if values.contains("etag")? {
        values.del_item("etag")?;
    }
    let request = Request::new(endpoint, parameters(Some(&values))?);
    Ok((request.map_err(|error| ConfigError::new(format!("request {position}: {error}")))?, etag))
}

/// A time with a time zone.
pub(crate) struct Moment(SystemTime);

impl From<Moment> for SystemTime {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

impl FromPyObject<'_, '_> for Moment {
    type Error = Failure;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> Fallible<Self> {
        Ok(Self(moment("fetched_at", value)?))
    }
}

/// The time of the argument `name`.
pub(crate) fn moment(name: &str, value: Borrowed<'_, '_, PyAny>) -> Result<SystemTime, ConfigError> {
    value.extract().map_err(|_| {
        ConfigError::new(format!(
            "expected `{name}` as a datetime with a time zone, from 1970 on, but found {value:?}: pass one like `datetime.now(timezone.utc)`"
        ))
    })
}

/// A setting that is a count.
pub(crate) fn count(name: &str, value: i64) -> Result<usize, ConfigError> {
    usize::try_from(value)
        .ok()
        .filter(|count| *count > 0)
        .ok_or_else(|| ConfigError::new(format!("expected `{name}` to be at least 1, but found {value}")))
}

/// The argument `on_error`: whether the first error is raised, or each is an item.
pub(crate) fn stops_at_error(on_error: &str) -> Result<bool, ConfigError> {
    match on_error {
        "raise" => Ok(true),
        "collect" => Ok(false),
        other => Err(ConfigError::new(format!("expected `on_error` to be `raise` or `collect`, but found `{other}`"))),
    }
}

/// The error for an argument of a wrong type.
pub(crate) fn unexpected(expected: &str, found: Borrowed<'_, '_, PyAny>) -> PyErr {
    let found = found.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("expected {expected}, but found {found}"))
}
