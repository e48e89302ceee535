//! Parquet files, written in the background.

use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use tokio::sync::Mutex;

use super::arguments::count;
use super::interrupt::Interrupts;
use crate::errors::{Failure, Fallible};
use crate::parquet_writer::{self as parquet, ParquetOptions, WriteError};
use scoresheet::client::{runtime, wait};

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        PyOSError::new_err(error.to_string()).into()
    }
}

/// Writes rows into Parquet files on several threads, while their caller gets the next ones.
///
/// The files lie in `folder`, which must be there, each with its final name only when it is complete. With a `load_id` rows get the
/// two columns of dlt. A file ends at `file_rows` or `file_bytes`; `writers`, by default one for each core, are at work on one each.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct ParquetWriter(Mutex<Option<parquet::ParquetWriter>>);

#[pymethods]
impl ParquetWriter {
    #[new]
    #[pyo3(signature = (folder, *, load_id = None, file_rows = 250_000, file_bytes = 134_217_728, writers = None))]
    fn new(
        py: Python<'_>,
        folder: PathBuf,
        load_id: Option<String>,
        file_rows: i64,
        file_bytes: i64,
        writers: Option<i64>,
    ) -> Fallible<Self> {
        Interrupts::of(py)?;
        let writers = match writers {
            Some(writers) => count("writers", writers)?,
            None => available_parallelism().map_or(1, usize::from),
        };
        let (file_rows, file_bytes) = (count("file_rows", file_rows)?, count("file_bytes", file_bytes)?);
        let options = ParquetOptions { folder, load_id, file_rows, file_bytes, writers };
        Ok(Self(Mutex::new(Some(parquet::ParquetWriter::start(options)))))
    }

    /// Hand rows over, and wait while all threads are busy. Gives the files that have become complete since the last call.
    fn write(&self, py: Python<'_>, rows: PyTable) -> Fallible<Vec<ParquetFile>> {
        let (batches, _) = rows.into_inner();
        let interrupts = Interrupts::of(py)?;
        let files = py.detach(|| {
            let write = async {
                match self.0.lock().await.as_mut() {
                    Some(writer) => Ok(writer.write(batches).await),
                    None => Err(PyValueError::new_err("this writer is closed: make another one")),
                }
            };
            wait(write, || interrupts.check())
        })???;
        Ok(files.into_iter().map(ParquetFile).collect())
    }

    /// Complete all files. Gives those that have become so since the last call.
    fn finish(&self, py: Python<'_>) -> Fallible<Vec<ParquetFile>> {
        let interrupts = Interrupts::of(py)?;
        let files = py.detach(|| {
            let Some(writer) = self.0.blocking_lock().take() else { return Ok(Ok(Vec::new())) };
            wait(writer.finish(), || interrupts.check())
        })??;
        Ok(files.into_iter().map(ParquetFile).collect())
    }

    /// Give up what is not complete.
    fn close(&self, py: Python<'_>) {
        py.detach(|| {
            if let Some(writer) = self.0.blocking_lock().take() {
                runtime().block_on(writer.abort());
            }
        });
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(&self, py: Python<'_>, _exc_type: &Bound<'_, PyAny>, _exc: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close(py);
    }
}

/// A complete Parquet file.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct ParquetFile(parquet::ParquetFile);

#[pymethods]
impl ParquetFile {
    /// Where it lies.
    #[getter]
    fn path(&self) -> &Path {
        &self.0.path
    }

    /// Rows in it.
    #[getter]
    fn rows(&self) -> usize {
        self.0.rows
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.ParquetFile: {} rows in {}>", self.rows(), self.path().display())
    }
}
