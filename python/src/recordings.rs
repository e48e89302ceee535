//! Recorded responses: those of this package, and those of other tools.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use super::arguments::Body;
use crate::errors::Fallible;
use scoresheet::replay::{self as native, Input, Skipped};

/// Every recorded body of a folder: cassettes as `replay` serves them, and bodies laid out as `<endpoint>/<name>.json`.
#[pyfunction]
pub(crate) fn recordings(py: Python<'_>, folder: PathBuf) -> Fallible<Vec<Recording>> {
    let found = py.detach(move || native::recordings(&folder, &scoresheet::ENDPOINTS))?;
    Ok(found.into_iter().map(Recording).collect())
}

/// Something to read: a path, or a text with its name.
#[derive(FromPyObject)]
pub(crate) enum Source {
    Text(String, Body),
    Path(PathBuf),
}

/// Every recorded response of folders, files and texts, and what was passed over with the reason.
///
/// A file or text that does not say what it is, is taken for a response of `endpoint`.
#[pyfunction]
#[pyo3(signature = (inputs, *, endpoint = None))]
pub(crate) fn read_recordings(
    py: Python<'_>,
    inputs: Vec<Source>,
    endpoint: Option<&str>,
) -> Fallible<(Vec<Recording>, Vec<(String, String)>)> {
    let endpoint = endpoint.map(scoresheet::endpoint).transpose()?;
    let input = |source| match source {
        Source::Path(path) => Input::Path(path),
        Source::Text(name, text) => Input::Text(name, text.bytes().to_vec()),
    };
    let inputs: Vec<_> = inputs.into_iter().map(input).collect();
    let read = py.detach(move || native::read(&inputs, endpoint, &scoresheet::ENDPOINTS))?;
    Ok((read.found.into_iter().map(Recording).collect(), read.skipped.into_iter().map(reasoned).collect()))
}

/// Write recordings into a folder as `replay` serves it; returns the files, and what was left out with the reason.
#[pyfunction]
pub(crate) fn import_recordings(
    py: Python<'_>,
    recordings: Vec<PyRef<'_, Recording>>,
    folder: PathBuf,
) -> Fallible<(Vec<PathBuf>, Vec<(String, String)>)> {
    let recordings: Vec<_> = recordings.iter().map(|recording| recording.0.clone()).collect();
    let imported = py.detach(move || native::import(&recordings, &folder))?;
    Ok((imported.files, imported.skipped.into_iter().map(reasoned).collect()))
}

/// Write the schemas that this package was built from into a folder, and return their paths. Nothing is overwritten.
#[pyfunction]
pub(crate) fn export_schemas(py: Python<'_>, folder: PathBuf) -> Fallible<Vec<PathBuf>> {
    Ok(py.detach(move || scoresheet::schemas::export(&folder))?)
}

fn reasoned(skipped: Skipped) -> (String, String) {
    (skipped.source, skipped.reason)
}

/// One recorded response, and what is known of its origin.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Recording(native::Recording);

#[pymethods]
impl Recording {
    /// The file that holds it.
    #[getter]
    fn file(&self) -> &Path {
        &self.0.file
    }

    /// What it is called in reports, and what `read_recordings` finds it by: `cassette.yaml#3`, or the file.
    #[getter]
    fn source(&self) -> &str {
        &self.0.source
    }

    /// The endpoint that was requested; `None` when it is not under contract.
    #[getter]
    fn endpoint(&self) -> Option<&'static str> {
        self.0.endpoint.map(|endpoint| endpoint.name)
    }

    /// The endpoint whose contract the body is under: `error` for a status of 400 or above; `None` for a web page or redirect.
    #[getter]
    fn contract(&self) -> Option<&'static str> {
        self.0.contract.map(|endpoint| endpoint.name)
    }

    /// The parameters of the request; `None` where they are not known.
    #[getter]
    fn parameters(&self) -> Option<BTreeMap<&'static str, &str>> {
        let request = self.0.request.as_ref()?;
        Some(request.parameters().iter().map(|(name, value)| (*name, value.as_str())).collect())
    }

    /// The URL that was requested, where that is known.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status of the response.
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
        let (body, edited) = py.detach(|| self.0.read())?;
        Ok((PyBytes::new(py, &body), edited))
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Recording: {} {}>", self.0.status, self.0.source)
    }
}
