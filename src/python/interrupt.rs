//! Ctrl-C, for threads that wait without the interpreter lock.

use pyo3::prelude::*;

use super::fork::ensure_threads;

/// Whether a waiting thread has to look up for signals.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interrupts {
    on_main_thread: bool,
}

impl Interrupts {
    /// Those of the calling thread.
    pub(super) fn of(py: Python<'_>) -> PyResult<Self> {
        ensure_threads()?;
        let threading = py.import("threading")?;
        let main = threading.call_method0("main_thread")?.getattr("ident")?;
        Ok(Self { on_main_thread: threading.call_method0("get_ident")?.eq(main)? })
    }

    /// Fails when the wait is over.
    ///
    /// Python delivers signals to its main thread alone. Any other thread must not even look: it may outlive the interpreter.
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method's path would be bound to one lifetime")]
    pub(super) fn check(self) -> PyResult<()> {
        if self.on_main_thread { Python::attach(|py| py.check_signals()) } else { Ok(()) }
    }
}
