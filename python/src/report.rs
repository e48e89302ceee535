//! Reports in Python.

use std::sync::{Mutex, MutexGuard};
use std::time::SystemTime;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use super::arguments::{Body, moment};
use super::contract::loads;
use super::propose::Proposal;
use super::schemas::Schemas;
use super::violation::Violation;
use crate::errors::Fallible;
use scoresheet::interpret::Contract;
use scoresheet::report::{self, Format, Next, Source, Validation};
use scoresheet::runtime::locked;

/// The findings of a run: violations grouped by cause, failed requests, stale recordings, warnings.
///
/// Several threads may fill one report; bodies are validated without the GIL.
#[pyclass(frozen, module = "scoresheet.report")]
#[derive(Debug)]
pub(crate) struct Report(Mutex<report::Report>, Contract);

impl Report {
    /// The report. It is consistent after every method, so a panic of another thread does no harm.
    fn lock(&self) -> MutexGuard<'_, report::Report> {
        locked(&self.0)
    }
}

#[pymethods]
impl Report {
    #[new]
    #[pyo3(signature = (*, generated_at = None, schemas = None))]
    fn new(generated_at: Option<&Bound<'_, PyAny>>, schemas: Option<Schemas>) -> PyResult<Self> {
        let mut report = report::Report::default();
        report.set_shipped(&scoresheet::ENDPOINTS);
        if let Some(at) = optional_moment("generated_at", generated_at)? {
            report.set_generated_at(at);
        }
        Ok(Self(Mutex::new(report), Schemas::or_shipped(schemas)))
    }

    /// The names of the formats of `render`.
    #[classattr]
    #[pyo3(name = "FORMATS")]
    fn formats() -> Vec<&'static str> {
        Format::ALL.into_iter().map(Format::name).collect()
    }

    /// Validate a body, add its violations, and return them.
    #[pyo3(signature = (endpoint, body, *, source, url = None, recorded_at = None, propose_command = None, fetch_command = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
    fn validate(
        &self,
        py: Python<'_>,
        endpoint: &str,
        body: Body,
        source: &str,
        url: Option<&str>,
        recorded_at: Option<&Bound<'_, PyAny>>,
        propose_command: Option<&str>,
        fetch_command: Option<&str>,
    ) -> Fallible<Vec<Violation>> {
        let endpoint = self.1.endpoint(endpoint)?;
        let recorded_at = optional_moment("recorded_at", recorded_at)?;
        let next = Next { propose: propose_command, again: fetch_command };
        let validation = body.detached(py, |bytes| {
            let validation = Validation::new(endpoint, bytes, url);
            self.lock().add(&validation, &Source { name: source, url, recorded_at, next });
            validation
        });
        Ok(validation.violations().iter().cloned().map(Violation::from).collect())
    }

    /// Add the violations of a body that was validated before; with the body, more renames can be detected.
    #[pyo3(signature = (endpoint, violations, *, source, url = None, recorded_at = None, body = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
    fn add(
        &self,
        py: Python<'_>,
        endpoint: &str,
        violations: Vec<PyRef<'_, Violation>>,
        source: &str,
        url: Option<&str>,
        recorded_at: Option<&Bound<'_, PyAny>>,
        body: Option<Body>,
    ) -> Fallible<()> {
        let endpoint = self.1.endpoint(endpoint)?;
        let recorded_at = optional_moment("recorded_at", recorded_at)?;
        let violations: Vec<_> = violations.into_iter().map(|violation| violation.inner().clone()).collect();
        let add = |bytes: Option<&[u8]>| {
            let validation = Validation::of_violations(endpoint, violations, bytes)?;
            self.lock().add(&validation, &Source { url, recorded_at, ..Source::named(source) });
            Ok::<_, scoresheet::ConfigError>(())
        };
        let added = match body {
            Some(body) => body.detached(py, |bytes| add(Some(bytes))),
            None => py.detach(|| add(None)),
        };
        Ok(added?)
    }

    /// Add a request that received no usable response.
    #[pyo3(signature = (source, message, *, url = None))]
    fn fail(&self, source: &str, message: &str, url: Option<&str>) {
        self.lock().fail(&Source { url, ..Source::named(source) }, message);
    }

    /// Add a recording that is too old or was edited.
    #[pyo3(signature = (source, message, *, fetch_command = None))]
    fn stale(&self, source: &str, message: &str, fetch_command: Option<&str>) {
        let next = Next { propose: None, again: fetch_command };
        self.lock().stale(&Source { next, ..Source::named(source) }, message);
    }

    /// Add a warning, which does not change the exit code.
    #[pyo3(signature = (endpoint, message, *, pointer = ""))]
    fn warn(&self, endpoint: &str, message: &str, pointer: &str) -> Fallible<()> {
        self.lock().warn(self.1.endpoint(endpoint)?, pointer, message);
        Ok(())
    }

    /// Attach a schema change, as a unified diff, to the finding with this id.
    fn attach_patch(&self, finding: &str, patch: &str) {
        self.lock().attach_patch(finding, patch);
    }

    /// Attach to each finding so far its part of a proposal.
    #[pyo3(signature = (proposal, *, folder = "schemas"))]
    fn attach_proposal(&self, py: Python<'_>, proposal: &Proposal, folder: &str) {
        py.detach(|| self.lock().attach_patches(|concerns| proposal.inner().patch_for(concerns, folder)));
    }

    /// The findings so far, as in `render("json")`.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let findings = py.detach(|| serde_json::to_string(&self.lock().findings()));
        loads(py, &findings.map_err(|error| PyRuntimeError::new_err(error.to_string()))?)
    }

    /// The outcome so far: `drift`, `upstream`, `stale` or `ok`.
    #[getter]
    fn outcome(&self) -> &'static str {
        self.lock().outcome().name()
    }

    /// The exit code that belongs to the outcome: 3, 4, 5 or 0.
    #[getter]
    fn exit_code(&self) -> u8 {
        self.lock().outcome().exit_code()
    }

    /// Render the report in one of the formats; colors are for text in a terminal.
    #[pyo3(signature = (format, *, color = false))]
    fn render(&self, py: Python<'_>, format: &str, color: bool) -> Fallible<String> {
        let format = Format::from_name(format)?;
        Ok(py.detach(|| {
            let snapshot = self.lock().snapshot();
            snapshot.render(format, color)
        })?)
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.report.Report: {}>", self.outcome())
    }
}

fn optional_moment(name: &str, value: Option<&Bound<'_, PyAny>>) -> Fallible<Option<SystemTime>> {
    Ok(value.map(|value| moment(name, value.as_borrowed())).transpose()?)
}
