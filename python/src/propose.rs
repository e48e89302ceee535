//! Changes of schemas, proposed from drifted bodies.

use std::path::PathBuf;

use pyo3::prelude::*;

use super::arguments::Body;
use crate::errors::Fallible;
use scoresheet::evolution::propose as rust;

/// Propose the smallest schema change that accepts these bodies, each with its endpoint and a name for the evidence. Nothing is
/// written before `Proposal.write`.
#[pyfunction]
#[pyo3(signature = (bodies, *, schemas = PathBuf::from("schemas"), since = None))]
pub(crate) fn propose(
    py: Python<'_>,
    bodies: Vec<(String, String, Body)>,
    schemas: PathBuf,
    since: Option<String>,
) -> Fallible<Proposal> {
    let since = since.map_or_else(|| this_month(py), Ok)?;
    let sample =
        |(endpoint, source, body): (String, String, Body)| rust::Sample { endpoint, source, body: body.bytes().to_vec() };
    let samples: Vec<_> = bodies.into_iter().map(sample).collect();
    let proposal = py.detach(move || rust::Proposal::new(&schemas, &samples, &since))?;
    Ok(Proposal(proposal))
}

/// The month in UTC: `2026-11`.
fn this_month(py: Python<'_>) -> PyResult<String> {
    let datetime = py.import("datetime")?;
    let utc = datetime.getattr("timezone")?.getattr("utc")?;
    datetime.getattr("datetime")?.call_method1("now", (utc,))?.call_method1("strftime", ("%Y-%m",))?.extract()
}

/// The proposed schema changes, and the violations that need manual review.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct Proposal(rust::Proposal);

impl Proposal {
    pub(crate) fn inner(&self) -> &rust::Proposal {
        &self.0
    }
}

#[pymethods]
impl Proposal {
    /// The changes, by file and place.
    #[getter]
    fn changes(&self) -> Vec<ProposedChange> {
        self.0.changes.iter().cloned().map(ProposedChange).collect()
    }

    /// The violations that need manual review.
    #[getter]
    fn unresolved(&self) -> Vec<Unresolved> {
        self.0.unresolved.iter().cloned().map(Unresolved).collect()
    }

    /// Changes of columns after code generation, one line each.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.columns.clone()
    }

    /// Number of bodies.
    #[getter]
    fn validated(&self) -> usize {
        self.0.validated
    }

    /// Number of samples that violate the contract.
    #[getter]
    fn refused(&self) -> usize {
        self.0.refused
    }

    /// Return the changes as a unified patch, with their reasons before each file; empty when nothing is changed.
    #[pyo3(signature = (folder = "schemas"))]
    fn patch(&self, folder: &str) -> String {
        self.0.patch(folder)
    }

    /// Write the files, all of them or none, and return their paths.
    fn write(&self, py: Python<'_>) -> Fallible<Vec<PathBuf>> {
        Ok(py.detach(|| self.0.write())?)
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.evolution.Proposal: {} changes, {} unresolved>", self.0.changes.len(), self.0.unresolved.len())
    }
}

/// A change of one place of a schema file.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct ProposedChange(rust::Change);

#[pymethods]
impl ProposedChange {
    /// File, relative to the folder of schemas.
    #[getter]
    fn file(&self) -> &str {
        &self.0.file
    }

    /// JSON pointer of the changed schema.
    #[getter]
    fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Describes the change.
    #[getter]
    fn what(&self) -> &str {
        &self.0.what
    }

    /// Number and places of the observations.
    #[getter]
    fn evidence(&self) -> &str {
        &self.0.evidence
    }

    /// Notes for manual review.
    #[getter]
    fn remarks(&self) -> Vec<String> {
        self.0.remarks.clone()
    }

    /// Endpoints that share the schema, but have no violations of it.
    #[getter]
    fn shared_with(&self) -> Vec<String> {
        self.0.shared_with.clone()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.evolution.ProposedChange: {}#{}: {}>", self.0.file, self.0.pointer, self.0.what)
    }
}

/// A violation that needs manual review.
#[pyclass(frozen, module = "scoresheet.evolution")]
#[derive(Debug)]
pub(crate) struct Unresolved(rust::Unresolved);

#[pymethods]
impl Unresolved {
    /// The kind of violation, by its stable name.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code.name()
    }

    /// File, relative to the folder of schemas.
    #[getter]
    fn file(&self) -> &str {
        &self.0.file
    }

    /// JSON pointer of the violated schema.
    #[getter]
    fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Why nothing is proposed, and the remedy.
    #[getter]
    fn why(&self) -> &str {
        &self.0.why
    }

    /// A change that could be made by hand, if there is one.
    #[getter]
    fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }

    /// Number and places of the observations.
    #[getter]
    fn evidence(&self) -> &str {
        &self.0.evidence
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.evolution.Unresolved: {}>", self.0)
    }
}
