//! The command line, with the streams and signals of Python.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use pyo3::exceptions::{PyBrokenPipeError, PyKeyboardInterrupt, PyOSError, PyUnicodeError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::errors::{self, Fallible};
use crate::interrupt::Interrupts;
use scoresheet::client::{Activity, Client, Settings};
use scoresheet_cli::{Failure, Host, Stream};

/// Run a command and return its exit code; `host` is a `scoresheet.cli.Host`.
#[pyfunction]
#[pyo3(name = "_run_command")]
pub(crate) fn run_command(py: Python<'_>, arguments: Vec<OsString>, host: Py<PyAny>) -> Fallible<u8> {
    let mut host = PythonHost { host, interrupts: Interrupts::of(py)? };
    Ok(py.detach(|| scoresheet_cli::run(arguments, &mut host)))
}

/// Return, of all clients of this process, the requests in flight, the seconds that are left of a pause of the server, and the
/// responses and bytes received so far.
#[pyfunction]
#[pyo3(name = "_activity")]
pub(crate) fn activity(base_url: Option<String>, callback_url: Option<String>) -> Fallible<(usize, Option<f64>, u64, u64)> {
    let mut settings = Settings::default();
    settings.base_url = base_url.unwrap_or(settings.base_url);
    settings.callback_url = callback_url.unwrap_or(settings.callback_url);
    let Activity { in_flight, pause, responses, received_bytes } = Client::activity(&settings)?;
    Ok((in_flight, pause.map(|left| left.as_secs_f64()), responses, received_bytes))
}

/// The Python object that writes, reads and runs what needs dlt.
struct PythonHost {
    host: Py<PyAny>,
    interrupts: Interrupts,
}

impl PythonHost {
    fn call<'py>(
        &self,
        py: Python<'py>,
        method: &str,
        arguments: impl pyo3::call::PyCallArgs<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.host.bind(py).call_method1(method, arguments)
    }
}

impl Host for PythonHost {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        let method = match stream {
            Stream::Out => "write",
            Stream::Err => "write_error",
        };
        Python::attach(|py| self.call(py, method, (text,)).map(drop).map_err(|error| io_error(py, error)))
    }

    fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        Python::attach(|py| {
            let bytes = PyBytes::new(py, bytes);
            self.call(py, "write_bytes", (bytes,)).map(drop).map_err(|error| io_error(py, error))
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Python::attach(|py| self.call(py, "flush", ()).map(drop).map_err(|error| io_error(py, error)))
    }

    fn is_terminal(&self, stream: Stream) -> bool {
        let is_out = stream == Stream::Out;
        Python::attach(|py| self.call(py, "is_terminal", (is_out,)).and_then(|answer| answer.extract()).unwrap_or(false))
    }

    fn read_input(&mut self, limit: usize) -> Result<Option<Vec<u8>>, Failure> {
        Python::attach(|py| {
            let read = self.call(py, "read_input", (limit,)).and_then(|bytes| bytes.extract());
            read.map_err(|error| failure(py, error))
        })
    }

    fn check(&self) -> Result<(), Failure> {
        self.interrupts.check().map_err(|error| Python::attach(|py| failure(py, error)))
    }

    fn interpreter(&self) -> Option<PathBuf> {
        Python::attach(|py| py.import("sys")?.getattr("executable")?.extract::<PathBuf>()).ok()
    }

    fn run_python(&mut self, command: &str, options: &str) -> Result<u8, Failure> {
        Python::attach(|py| {
            let code = self.call(py, "run", (command, options)).and_then(|code| code.extract());
            code.map_err(|error| failure(py, error))
        })
    }

    fn query_python(&mut self, name: &str, options: &str) -> Result<Option<String>, Failure> {
        Python::attach(|py| {
            let result = self.call(py, "query", (name, options)).and_then(|result| result.extract());
            result.map(Some).map_err(|error| failure(py, error))
        })
    }
}

/// The error of a stream; only its number is known to Rust.
fn io_error(py: Python<'_>, error: PyErr) -> io::Error {
    let number = error.value(py).getattr("errno").and_then(|number| number.extract::<i32>());
    match number {
        Ok(number) if error.is_instance_of::<PyOSError>(py) => io::Error::from_raw_os_error(number),
        _ => io::Error::other(error),
    }
}

fn failure(py: Python<'_>, error: PyErr) -> Failure {
    if error.is_instance_of::<PyKeyboardInterrupt>(py) {
        return Failure::Interrupted;
    }
    if error.is_instance_of::<PyBrokenPipeError>(py) {
        return Failure::Io(io::ErrorKind::BrokenPipe.into());
    }
    let text = error.value(py).to_string();
    let is = |name| errors::class(py, name).is_ok_and(|class| error.value(py).is_instance(&class).unwrap_or(false));
    if is("ContractViolation") {
        Failure::contract(&text, first_code(py, &error).as_deref())
    } else if is("UpstreamError") {
        Failure::upstream(&text)
    } else if is("ConfigError") || error.is_instance_of::<PyUnicodeError>(py) {
        Failure::Usage(text.into())
    } else if error.is_instance_of::<PyOSError>(py) {
        // Python's text has the name of the file.
        Failure::system(&text, &io_error(py, error))
    } else if is("ScoresheetError") {
        Failure::failed(&text)
    } else {
        Failure::Bug(error.to_string())
    }
}

/// The code of the first violation, if the exception has any.
fn first_code(py: Python<'_>, error: &PyErr) -> Option<String> {
    let violations = error.value(py).getattr("violations").ok()?;
    violations.get_item(0).ok()?.getattr("code").ok()?.extract().ok()
}
