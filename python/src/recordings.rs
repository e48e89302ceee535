//! Recorded bodies of a folder.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::errors::Fallible;
use scoresheet::replay as native;

/// Return all recordings of a folder: cassettes as `replay` serves them, and bodies as `<endpoint>/<name>.json`.
#[pyfunction]
pub(crate) fn recordings(py: Python<'_>, folder: PathBuf) -> Fallible<Vec<Recording>> {
    let found = py.detach(move || native::recordings(&folder, &scoresheet::ENDPOINTS))?;
    Ok(found.into_iter().map(Recording).collect())
}

/// One recorded response, and its provenance.
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

    /// The requested endpoint; `None` when it is not under contract.
    #[getter]
    fn endpoint(&self) -> Option<&'static str> {
        self.0.endpoint.map(|endpoint| endpoint.name)
    }

    /// The endpoint whose contract applies: `error` for a status of 400 or above; `None` for an HTML page or a redirect.
    #[getter]
    fn contract(&self) -> Option<&'static str> {
        self.0.contract.map(|endpoint| endpoint.name)
    }

    /// The requested URL, if known.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status of the response.
    #[getter]
    fn status(&self) -> u16 {
        self.0.status
    }

    /// The server's ETag of the body.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.0.etag.as_deref()
    }

    /// When the response was recorded, or last confirmed by the server.
    #[getter]
    fn recorded_at(&self) -> Option<SystemTime> {
        self.0.recorded_at
    }

    /// Return the body, and whether it was edited.
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
