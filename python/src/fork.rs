//! State that a forked process does not inherit.

use std::sync::OnceLock;

use scoresheet::ConfigError;

/// Fails in a forked process, which does not have the runtime's threads and would wait for them forever.
pub(crate) fn ensure_threads() -> Result<(), ConfigError> {
    static STARTED_IN: OnceLock<u32> = OnceLock::new();
    ensure_same_process(*STARTED_IN.get_or_init(std::process::id))
}

/// Fails in another process than the one that has the threads.
pub(crate) fn ensure_same_process(process: u32) -> Result<(), ConfigError> {
    if process == std::process::id() {
        return Ok(());
    }
    Err(ConfigError::new(
        "this process was forked from one that had used scoresheet already, whose threads did not come along: \
         start processes with `multiprocessing.get_context(\"spawn\")`, or fork before the first request",
    ))
}
