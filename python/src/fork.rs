//! State that a forked process does not inherit.

use std::sync::OnceLock;

use scoresheet::ConfigError;

/// Fails in a forked process, which does not have the runtime's threads and would wait for them forever.
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
