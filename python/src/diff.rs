//! Contract against contract.

use std::path::PathBuf;

use pyo3::prelude::*;
use serde_json::Value;

use super::contract::loads;
use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::evolution::diff::{self as comparison, Rendering, Source};

/// Compare two contracts: schemas folders, or schemas. With `against`, the old one is what git has of `new` in that commit.
#[pyfunction]
#[pyo3(signature = (old, new, *, against = None, endpoints = None))]
pub(crate) fn diff(
    py: Python<'_>,
    old: Option<PathBuf>,
    new: PathBuf,
    against: Option<String>,
    endpoints: Option<Vec<String>>,
) -> Fallible<Diff> {
    let old = match (old, against) {
        (Some(path), None) => Source::Path(path),
        (None, Some(reference)) => Source::Git { reference, path: new.clone() },
        _ => return Err(ConfigError::new("expected either an old contract or a commit to compare with: give one of them").into()),
    };
    let found = py.detach(move || comparison::diff(&old, &Source::Path(new), &endpoints.unwrap_or_default()))?;
    Ok(Diff(found))
}

/// The differences between two contracts.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Diff(comparison::Diff);

#[pymethods]
impl Diff {
    /// What the old contract was read from.
    #[getter]
    fn old(&self) -> &str {
        &self.0.old
    }

    /// What the new one was read from.
    #[getter(new)]
    fn new_side(&self) -> &str {
        &self.0.new
    }

    /// Every difference, the gravest first.
    #[getter]
    fn changes(&self) -> Vec<Change> {
        self.0.changes.iter().cloned().map(Change).collect()
    }

    /// The gravest severity of all changes; `None` where nothing has changed.
    #[getter]
    fn severity(&self) -> Option<&'static str> {
        self.0.severity().map(comparison::Severity::name)
    }

    /// The differences as `text`, `json` or `markdown`.
    #[pyo3(signature = (format = "text", *, color = false))]
    fn render(&self, format: &str, color: bool) -> Fallible<String> {
        let Some(rendering) = Rendering::ALL.into_iter().find(|rendering| rendering.name() == format) else {
            let names = Rendering::ALL.map(Rendering::name).join(", ");
            return Err(
                ConfigError::new(format!("expected a format of {names}, but found `{format}`: choose one of them")).into()
            );
        };
        Ok(self.0.render(rendering, color))
    }

    fn __len__(&self) -> usize {
        self.0.changes.len()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Diff: {} changes>", self.0.changes.len())
    }
}

/// A difference between two contracts.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Change(comparison::Change);

#[pymethods]
impl Change {
    /// Its kind, an id that never changes.
    #[getter]
    fn rule(&self) -> &'static str {
        self.0.rule.id()
    }

    /// What it means to a reader: `breaking`, `additive` or `compatible`.
    #[getter]
    fn severity(&self) -> &'static str {
        self.0.rule.severity().name()
    }

    /// What it is a change of: `schema`, `manifest` or `table`.
    #[getter]
    fn area(&self) -> &'static str {
        self.0.rule.area().name()
    }

    /// Where it was made.
    #[getter]
    fn at(&self) -> &str {
        &self.0.at
    }

    /// What has changed, in words.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// What a table in SQL makes of it.
    #[getter]
    fn consequence(&self) -> Option<&str> {
        self.0.consequence.as_deref()
    }

    /// What stood there before.
    #[getter]
    fn old<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        value(py, self.0.old.as_ref())
    }

    /// What stands there now.
    #[getter(new)]
    fn new_value<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        value(py, self.0.new.as_ref())
    }

    /// Where it shows: endpoints, and pointers into their bodies.
    #[getter]
    fn places(&self) -> Vec<(&str, Option<&str>)> {
        self.0.places.iter().map(|place| (place.endpoint.as_str(), place.pointer.as_deref())).collect()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Change: {} {}>", self.0.rule.id(), self.0.at)
    }
}

fn value<'py>(py: Python<'py>, value: Option<&Value>) -> PyResult<Option<Bound<'py, PyAny>>> {
    value.map(|value| loads(py, &value.to_string())).transpose()
}
