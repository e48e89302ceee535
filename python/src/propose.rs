//! Changes of schemas, proposed from drifted bodies.

use std::path::PathBuf;

use pyo3::prelude::*;

use super::arguments::Body;
use crate::errors::Fallible;
use scoresheet::evolution::propose as rust;

/// Propose the smallest change of the schemas in a folder that accepts these bodies, each with its endpoint and a name for the
/// evidence. Nothing is written before `Proposal.write`.
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

/// What to change in the schemas, and what is left to a person.
#[pyclass(frozen, module = "scoresheet")]
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

    /// What needs manual review.
    #[getter]
    fn unsolved(&self) -> Vec<Unsolved> {
        self.0.unresolved.iter().cloned().map(Unsolved).collect()
    }

    /// What becomes of columns once the code is regenerated, one line each.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.columns.clone()
    }

    /// How many bodies were looked at.
    #[getter]
    fn judged(&self) -> usize {
        self.0.judged
    }

    /// How many of them violate the contract.
    #[getter]
    fn refused(&self) -> usize {
        self.0.refused
    }

    /// The changes as a unified patch, with their reasons in front of each file; empty when nothing is changed.
    #[pyo3(signature = (folder = "schemas"))]
    fn patch(&self, folder: &str) -> String {
        self.0.patch(folder)
    }

    /// Change the files, all of them or none, and return their paths.
    fn write(&self, py: Python<'_>) -> Fallible<Vec<PathBuf>> {
        Ok(py.detach(|| self.0.write())?)
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Proposal: {} changes, {} unsolved>", self.0.changes.len(), self.0.unresolved.len())
    }
}

/// A change of one place of a schema file.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct ProposedChange(rust::Change);

#[pymethods]
impl ProposedChange {
    /// File, relative to the folder of schemas.
    #[getter]
    fn file(&self) -> &str {
        &self.0.file
    }

    /// JSON pointer of the schema that is changed.
    #[getter]
    fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// What is changed, in words.
    #[getter]
    fn what(&self) -> &str {
        &self.0.what
    }

    /// What was seen, how often and where.
    #[getter]
    fn evidence(&self) -> &str {
        &self.0.evidence
    }

    /// What a person should look at.
    #[getter]
    fn remarks(&self) -> Vec<String> {
        self.0.remarks.clone()
    }

    /// Endpoints that share the schema, but were not seen to break it.
    #[getter]
    fn shared_with(&self) -> Vec<String> {
        self.0.shared_with.clone()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.ProposedChange: {}#{}: {}>", self.0.file, self.0.pointer, self.0.what)
    }
}

/// Something that needs manual review.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Unsolved(rust::Unresolved);

#[pymethods]
impl Unsolved {
    /// What is wrong, by its stable name.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code.name()
    }

    /// File, relative to the folder of schemas.
    #[getter]
    fn file(&self) -> &str {
        &self.0.file
    }

    /// JSON pointer of the schema that was broken.
    #[getter]
    fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Why nothing is proposed, and what can be done.
    #[getter]
    fn why(&self) -> &str {
        &self.0.why
    }

    /// What could be written by hand, if anything can be said of it.
    #[getter]
    fn suggestion(&self) -> Option<&str> {
        self.0.suggestion.as_deref()
    }

    /// What was seen, how often and where.
    #[getter]
    fn evidence(&self) -> &str {
        &self.0.evidence
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Unsolved: {}>", self.0)
    }
}
