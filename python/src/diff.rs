//! Comparison of contracts.

use std::path::PathBuf;

use pyo3::prelude::*;
use serde_json::Value;

use super::contract::loads;
use crate::errors::Fallible;
use scoresheet::ConfigError;
use scoresheet::evolution::diff::{self as comparison, Rendering, Source};

/// Compare two contracts: schemas folders, or schemas. With `against`, the old one is `new` in that commit of git.
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
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct Diff(comparison::Diff);

#[pymethods]
impl Diff {
    /// Where the old contract was read from.
    #[getter]
    fn old(&self) -> &str {
        &self.0.old
    }

    /// Where the new contract was read from.
    #[getter(new)]
    fn new_side(&self) -> &str {
        &self.0.new
    }

    /// Every difference, most severe first.
    #[getter]
    fn changes(&self) -> Vec<Change> {
        self.0.changes.iter().cloned().map(Change).collect()
    }

    /// The highest severity of all changes; `None` without changes.
    #[getter]
    fn severity(&self) -> Option<&'static str> {
        self.0.severity().map(comparison::Severity::name)
    }

    /// Render the differences as `text`, `json` or `markdown`.
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
        format!("<scoresheet.evolution.Diff: {} changes>", self.0.changes.len())
    }
}

/// A difference between two contracts.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct Change(comparison::Change);

#[pymethods]
impl Change {
    /// Its kind, a stable id.
    #[getter]
    fn rule(&self) -> &'static str {
        self.0.rule.id()
    }

    /// The consequence for a reader: `breaking`, `additive` or `compatible`.
    #[getter]
    fn severity(&self) -> &'static str {
        self.0.rule.severity().name()
    }

    /// The subject of the change: `schema`, `manifest` or `table`.
    #[getter]
    fn area(&self) -> &'static str {
        self.0.rule.area().name()
    }

    /// Its place.
    #[getter]
    fn at(&self) -> &str {
        &self.0.at
    }

    /// Describes the change.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// The consequence for a SQL table.
    #[getter]
    fn consequence(&self) -> Option<&str> {
        self.0.consequence.as_deref()
    }

    /// The old value.
    #[getter]
    fn old<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        value(py, self.0.old.as_ref())
    }

    /// The new value.
    #[getter(new)]
    fn new_value<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        value(py, self.0.new.as_ref())
    }

    /// The affected places: endpoints, and pointers into their bodies.
    #[getter]
    fn places(&self) -> Vec<(&str, Option<&str>)> {
        self.0.places.iter().map(|place| (place.endpoint.as_str(), place.pointer.as_deref())).collect()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.evolution.Change: {} {}>", self.0.rule.id(), self.0.at)
    }
}

fn value<'py>(py: Python<'py>, value: Option<&Value>) -> PyResult<Option<Bound<'py, PyAny>>> {
    value.map(|value| loads(py, &value.to_string())).transpose()
}
