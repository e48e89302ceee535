//! What a forked process has not inherited.

use std::sync::OnceLock;

use scoresheet::ConfigError;

/// Refuses to work where a fork has left the threads behind that do the work: everything would wait for them without end.
pub(crate) fn ensure_threads() -> Result<(), ConfigError> {
    static STARTED_IN: OnceLock<u32> = OnceLock::new();
    let here = std::process::id();
    if *STARTED_IN.get_or_init(|| here) == here {
        return Ok(());
    }
    Err(ConfigError::new(
        "this process was forked from one that had used scoresheet already, whose threads did not come along: \
         start processes with `multiprocessing.get_context(\"spawn\")`, or fork before the first request",
    ))
}
