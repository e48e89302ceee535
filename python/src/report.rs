//! Reports as Python makes them.

use std::sync::{Mutex, MutexGuard};
use std::time::SystemTime;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use super::arguments::{Body, moment};
use super::contract::{Violation, loads};
use super::propose::Proposal;
use crate::errors::Fallible;
use scoresheet::report::{self, Format, Judgement, Next, Source};
use scoresheet::runtime::locked;

/// What a run found: violations grouped by cause, failed requests, stale recordings, warnings.
///
/// Several threads may fill one report; bodies are judged without the interpreter lock.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Report(Mutex<report::Report>);

impl Report {
    /// The report. Every method of it leaves it whole, so a thread that panicked while it held the lock has done no harm.
    fn lock(&self) -> MutexGuard<'_, report::Report> {
        locked(&self.0)
    }
}

#[pymethods]
impl Report {
    #[new]
    #[pyo3(signature = (*, generated_at = None))]
    fn new(generated_at: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let mut report = report::Report::default();
        if let Some(at) = optional_moment("generated_at", generated_at)? {
            report.set_generated_at(at);
        }
        Ok(Self(Mutex::new(report)))
    }

    /// The names of the formats that `render` takes.
    #[classattr]
    #[pyo3(name = "FORMATS")]
    fn formats() -> Vec<&'static str> {
        Format::ALL.into_iter().map(Format::name).collect()
    }

    /// Judge a body, and return everything that is wrong with it.
    #[pyo3(signature = (endpoint, body, *, source, url = None, recorded_at = None, propose_command = None, fetch_command = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
    fn judge(
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
        let endpoint = scoresheet::endpoint(endpoint)?;
        let recorded_at = optional_moment("recorded_at", recorded_at)?;
        let next = Next { propose: propose_command, again: fetch_command };
        let judgement = py.detach(move || {
            let judgement = Judgement::new(endpoint, body.bytes(), url);
            self.lock().add(&judgement, &Source { name: source, url, recorded_at, next });
            judgement
        });
        Ok(judgement.violations().iter().cloned().map(Violation::from).collect())
    }

    /// Take the violations of a body that was judged before; with the body, more renamings can be told.
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
        let endpoint = scoresheet::endpoint(endpoint)?;
        let recorded_at = optional_moment("recorded_at", recorded_at)?;
        let violations: Vec<_> = violations.into_iter().map(|violation| violation.inner().clone()).collect();
        let added = py.detach(move || {
            let judgement = Judgement::of_violations(endpoint, violations, body.as_ref().map(Body::bytes))?;
            self.lock().add(&judgement, &Source { url, recorded_at, ..Source::named(source) });
            Ok::<_, scoresheet::ConfigError>(())
        });
        Ok(added?)
    }

    /// Note a request that got no usable answer.
    #[pyo3(signature = (source, message, *, url = None))]
    fn fail(&self, source: &str, message: &str, url: Option<&str>) {
        self.lock().fail(&Source { url, ..Source::named(source) }, message);
    }

    /// Note a recording that is too old or was edited.
    #[pyo3(signature = (source, message, *, fetch_command = None))]
    fn stale(&self, source: &str, message: &str, fetch_command: Option<&str>) {
        let next = Next { propose: None, again: fetch_command };
        self.lock().stale(&Source { next, ..Source::named(source) }, message);
    }

    /// Note what no schema forbids but a person wants to know.
    #[pyo3(signature = (endpoint, message, *, pointer = ""))]
    fn warn(&self, endpoint: &str, message: &str, pointer: &str) -> Fallible<()> {
        self.lock().warn(scoresheet::endpoint(endpoint)?, pointer, message);
        Ok(())
    }

    /// Attach a change of the schema, as a unified diff, to the finding of this id.
    fn attach_patch(&self, finding: &str, patch: &str) {
        self.lock().attach_patch(finding, patch);
    }

    /// Attach to each finding so far the part of a proposal that takes care of it.
    #[pyo3(signature = (proposal, *, folder = "schemas"))]
    fn attach_proposal(&self, py: Python<'_>, proposal: &Proposal, folder: &str) {
        py.detach(|| self.lock().attach_patches(|concerns| proposal.inner().patch_for(concerns, folder)));
    }

    /// The findings so far, as `render("json")` has them.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let findings = py.detach(|| serde_json::to_string(&self.lock().findings()));
        loads(py, &findings.map_err(|error| PyRuntimeError::new_err(error.to_string()))?)
    }

    /// What the run amounts to so far: `drift`, `upstream`, `stale` or `ok`.
    #[getter]
    fn outcome(&self) -> &'static str {
        self.lock().outcome().name()
    }

    /// The exit code that belongs to the outcome: 3, 4, 5 or 0.
    #[getter]
    fn exit_code(&self) -> u8 {
        self.lock().outcome().exit_code()
    }

    /// The report as it stands in one of the formats; colors are for text on a terminal.
    #[pyo3(signature = (format, *, color = false))]
    fn render(&self, py: Python<'_>, format: &str, color: bool) -> Fallible<String> {
        let format = Format::from_name(format)?;
        Ok(py.detach(|| {
            let snapshot = self.lock().snapshot();
            snapshot.render(format, color)
        })?)
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Report: {}>", self.outcome())
    }
}

fn optional_moment(name: &str, value: Option<&Bound<'_, PyAny>>) -> Fallible<Option<SystemTime>> {
    Ok(value.map(|value| moment(name, value.as_borrowed())).transpose()?)
}
