//! Recorded bodies of a folder.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::errors::Fallible;
use scoresheet::replay as native;

/// Every recorded body of a folder: cassettes as `replay` serves them, and bodies laid out as `<endpoint>/<name>.json`.
#[pyfunction]
pub(crate) fn recordings(py: Python<'_>, folder: PathBuf) -> Fallible<Vec<Recording>> {
    let found = py.detach(move || native::recordings(&folder, &scoresheet::ENDPOINTS))?;
    Ok(found.into_iter().map(Recording).collect())
}

/// One recorded answer, and what is known of its origin.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Recording(native::Recording);

#[pymethods]
impl Recording {
    /// The body's file.
    #[getter]
    fn file(&self) -> &Path {
        &self.0.file
    }

    /// The endpoint that was asked; `None` when it is not under contract.
    #[getter]
    fn endpoint(&self) -> Option<&'static str> {
        self.0.endpoint.map(|endpoint| endpoint.name)
    }

    /// The endpoint whose contract the body is under: `error` for a status of 400 or above; `None` for a web page or redirect.
    #[getter]
    fn contract(&self) -> Option<&'static str> {
        self.0.contract.map(|endpoint| endpoint.name)
    }

    /// What was asked, where that is known.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status of the answer.
    #[getter]
    fn status(&self) -> u16 {
        self.0.status
    }

    /// The version of the body as the server named it.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.0.etag.as_deref()
    }

    /// When it was recorded, or last confirmed by the server.
    #[getter]
    fn recorded_at(&self) -> Option<SystemTime> {
        self.0.recorded_at
    }

    /// The body, and whether it is not the one that was recorded.
    fn read<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyBytes>, bool)> {
        let (body, edited) = py.detach(|| self.0.read()).map_err(|error| self.named(&error))?;
        Ok((PyBytes::new(py, &body), edited))
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Recording: {} {}>", self.0.status, self.0.file.display())
    }
}

impl Recording {
    /// The error of Python's own `open`, which names the file.
    fn named(&self, error: &std::io::Error) -> PyErr {
        let message = format!("cannot read {}: {error}", self.0.file.display());
        std::io::Error::new(error.kind(), message).into()
    }
}
