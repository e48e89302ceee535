//! Ctrl-C and log records for threads that wait without the GIL.

use pyo3::prelude::*;

use super::fork::ensure_threads;
use super::logs;
use crate::errors::Fallible;

/// Whether a waiting thread has to check for signals.
#[derive(Debug)]
pub(crate) struct Interrupts {
    on_main_thread: bool,
    /// A callable that may end the wait.
    check: Option<Py<PyAny>>,
}

impl Interrupts {
    /// The checks of the calling thread.
    pub(crate) fn of(py: Python<'_>) -> Fallible<Self> {
        ensure_threads()?;
        logs::hand_over(py)?;
        let threading = py.import("threading")?;
        let main = threading.call_method0("main_thread")?.getattr("ident")?;
        Ok(Self { on_main_thread: threading.call_method0("get_ident")?.eq(main)?, check: None })
    }

    /// The same, and those of a callable.
    pub(crate) fn and(self, check: Option<Py<PyAny>>) -> Self {
        Self { check, ..self }
    }

    /// Fails when the wait is over.
    ///
    /// Python delivers signals to its main thread only. Other threads must not check for them, because they may outlive the
    /// interpreter.
    pub(crate) fn check(&self) -> PyResult<()> {
        if let Some(check) = &self.check {
            // Without an interpreter there is nothing to report to.
            Python::try_attach(|py| check.call0(py).and_then(|_| report(py))).transpose()?;
        }
        if !self.on_main_thread {
            return Ok(());
        }
        Python::attach(|py| {
            py.check_signals()?;
            report(py)
        })
    }
}

/// Delivers the client's pending log records.
fn report(py: Python<'_>) -> PyResult<()> {
    if logs::are_waiting() { logs::hand_over(py) } else { Ok(()) }
}
