//! Recorded responses: those of this package, and those of other tools.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use super::arguments::Body;
use super::schemas::Schemas;
use super::values;
use crate::errors::Fallible;
use scoresheet::replay::{self as native, FileOf, Input, Listed, Skipped};

/// Return all recordings of a folder: cassettes as `serve` serves them, and bodies as `<endpoint>/<name>.json`.
#[pyfunction]
#[pyo3(signature = (folder, *, schemas = None))]
pub(crate) fn recordings(py: Python<'_>, folder: PathBuf, schemas: Option<Schemas>) -> Fallible<Vec<Recording>> {
    let contract = Schemas::or_shipped(schemas);
    let found = py.detach(move || native::recordings(&folder, contract.endpoints()))?;
    Ok(found.into_iter().map(Recording).collect())
}

/// An input: a path, or a text with its name.
#[derive(FromPyObject)]
pub(crate) enum Source {
    Text(String, Body),
    Path(PathBuf),
}

/// A skipped file or interaction, and the reason.
type Reason = (String, String);

/// Read recorded responses of folders, files and texts; return them, and the skipped inputs with reasons.
///
/// An input that does not name its endpoint is read as a response of `endpoint`.
#[pyfunction]
#[pyo3(signature = (inputs, *, endpoint = None, schemas = None))]
pub(crate) fn read_recordings(
    py: Python<'_>,
    inputs: Vec<Source>,
    endpoint: Option<&str>,
    schemas: Option<Schemas>,
) -> Fallible<(Vec<Recording>, Vec<Reason>)> {
    let contract = Schemas::or_shipped(schemas);
    let endpoint = endpoint.map(|name| contract.endpoint(name)).transpose()?;
    let input = |source| match source {
        Source::Path(path) => Input::Path(path),
        Source::Text(name, text) => Input::Text(name, text.bytes().to_vec()),
    };
    let inputs: Vec<_> = inputs.into_iter().map(input).collect();
    let read = py.detach(move || native::read(&inputs, endpoint, contract.endpoints()))?;
    Ok((read.found.into_iter().map(Recording).collect(), read.skipped.into_iter().map(reasoned).collect()))
}

/// A row of an index: the file, the URL and the endpoint of its request.
type IndexRow = (String, Option<String>, Option<String>);

/// Return the rows of an `INDEX.tsv` or `urls.json` that was read elsewhere; `None` when the file is no index.
#[pyfunction]
pub(crate) fn read_index(name: &str, text: &str) -> Fallible<Option<Vec<IndexRow>>> {
    if !native::is_index(name) {
        return Ok(None);
    }
    let rows = native::read_index(name, text)?;
    Ok(Some(rows.into_iter().map(|row| (row.file, row.url, row.endpoint)).collect()))
}

/// Identify a file by its name, its place in the folder and its row of an index; `None` when it holds no responses.
///
/// Returns the endpoint, whether the request is known, and whether the file is a cassette or HAR file by its name.
#[pyfunction]
#[pyo3(signature = (folder, file, *, url = None, endpoint = None, schemas = None))]
#[expect(clippy::needless_pass_by_value, reason = "paths of Python are converted to owned ones")]
pub(crate) fn identify(
    folder: PathBuf,
    file: PathBuf,
    url: Option<String>,
    endpoint: Option<String>,
    schemas: Option<Schemas>,
) -> Option<(Option<&'static str>, bool, bool)> {
    let contract = Schemas::or_shipped(schemas);
    let found = native::identify(&file_of(&folder, &file, url, endpoint), contract.endpoints())?;
    Some((found.endpoint.map(|endpoint| endpoint.name), found.is_known, found.is_cassette))
}

/// Read the recorded responses of one file from its content, and what was passed over with the reason.
#[pyfunction]
#[pyo3(signature = (folder, file, content, *, headers = None, url = None, endpoint = None, schemas = None))]
#[expect(clippy::too_many_arguments, reason = "keyword-only options of Python")]
pub(crate) fn read_content(
    py: Python<'_>,
    folder: PathBuf,
    file: PathBuf,
    content: Body,
    headers: Option<String>,
    url: Option<String>,
    endpoint: Option<String>,
    schemas: Option<Schemas>,
) -> Fallible<(Vec<Recording>, Vec<Reason>)> {
    let contract = Schemas::or_shipped(schemas);
    let read = py.detach(move || {
        let given = file_of(&folder, &file, url, endpoint);
        native::read_content(&given, content.bytes().to_vec(), headers.as_deref(), contract.endpoints())
    })?;
    Ok((read.found.into_iter().map(Recording).collect(), read.skipped.into_iter().map(reasoned).collect()))
}

fn file_of<'a>(folder: &'a Path, file: &'a Path, url: Option<String>, endpoint: Option<String>) -> FileOf<'a> {
    let is_listed = url.is_some() || endpoint.is_some();
    let listed = is_listed.then(|| Listed { file: file.display().to_string(), url, endpoint });
    FileOf { folder, file, listed }
}

/// Write recordings into a cassette folder; return the files, and the skipped recordings with reasons.
#[pyfunction]
pub(crate) fn import_recordings(
    py: Python<'_>,
    recordings: Vec<PyRef<'_, Recording>>,
    folder: PathBuf,
) -> Fallible<(Vec<PathBuf>, Vec<Reason>)> {
    let recordings: Vec<_> = recordings.into_iter().map(|recording| recording.0.clone()).collect();
    let imported = py.detach(move || native::import(&recordings, &folder))?;
    Ok((imported.files, imported.skipped.into_iter().map(reasoned).collect()))
}

/// Write the schemas that this package was built from into a folder, and return their paths. Nothing is overwritten.
#[pyfunction]
pub(crate) fn export_schemas(py: Python<'_>, folder: PathBuf) -> Fallible<Vec<PathBuf>> {
    Ok(py.detach(move || scoresheet::schemas::export(&folder))?)
}

fn reasoned(skipped: Skipped) -> Reason {
    (skipped.source, skipped.reason)
}

/// One recorded response, and its provenance.
#[pyclass(frozen, module = "scoresheet.replay")]
#[derive(Debug)]
pub(crate) struct Recording(native::Recording);

#[pymethods]
impl Recording {
    /// The file that holds it.
    #[getter]
    fn file(&self) -> &Path {
        &self.0.file
    }

    /// Its name in reports and for `read_recordings`: the file, or for a cassette `cassette.yaml#3`.
    #[getter]
    fn source(&self) -> &str {
        &self.0.source
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

    /// The parameters of the request; `None` if they are not known.
    #[getter]
    fn parameters(&self) -> Option<BTreeMap<&'static str, &str>> {
        let request = self.0.request.as_ref()?;
        Some(request.parameters().iter().map(|(name, value)| (*name, value.as_str())).collect())
    }

    /// The requested URL; `None` if it is not known.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// The status of the response.
    #[getter]
    fn status(&self) -> u16 {
        self.0.status
    }

    /// The server's `ETag` of the body.
    #[getter]
    fn etag(&self) -> Option<&str> {
        self.0.etag.as_deref()
    }

    /// When the response was recorded, or last confirmed by the server.
    #[getter]
    fn recorded_at<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        // The file's time may lie before 1970.
        self.0.recorded_at.map(|recorded_at| values::time(py, recorded_at)).transpose()
    }

    /// Return the body, and whether it was edited.
    fn read<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyBytes>, bool)> {
        let (body, edited) = py.detach(|| self.0.read())?;
        Ok((PyBytes::new(py, &body), edited))
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.replay.Recording: {} {}>", self.0.status, self.0.source)
    }
}
