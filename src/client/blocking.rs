//! The bridge for blocking callers: one shared runtime, and a wait that can be cancelled.

use std::sync::LazyLock;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

/// Interval of the checks of a blocked caller: short enough that Ctrl-C feels immediate.
pub const CHECK_INTERVAL: Duration = Duration::from_millis(50);

/// The tokio runtime of this crate, started on first use and kept for the life of the process.
///
/// # Panics
/// When the operating system gives no thread for it.
#[must_use]
pub fn runtime() -> &'static Runtime {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(2).thread_name("scoresheet").enable_all();
        // Without threads nothing of this crate can run, so a panic is appropriate.
        builder.build().expect("the operating system should give threads for the tokio runtime")
    });
    &RUNTIME
}

/// Blocks until the future is done, calling `check` every now and then; when `check` fails, the future is dropped.
///
/// # Errors
/// What `check` returned.
///
/// # Panics
/// When called from inside a tokio runtime, whose threads must not block.
pub fn wait<T, E>(future: impl Future<Output = T>, mut check: impl FnMut() -> Result<(), E>) -> Result<T, E> {
    runtime().block_on(async {
        let mut future = std::pin::pin!(future);
        loop {
            match tokio::time::timeout(CHECK_INTERVAL, &mut future).await {
                Ok(done) => return Ok(done),
                Err(_) => check()?,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wait_returns_the_output_of_the_future() {
        assert_eq!(wait(async { 7 }, || Err(())), Ok(7));
    }

    #[test]
    fn wait_ends_when_its_check_fails() {
        let mut calls = 0;
        let outcome: Result<(), _> = wait(std::future::pending(), || {
            calls += 1;
            if calls == 2 { Err("interrupted") } else { Ok(()) }
        });
        assert_eq!(outcome, Err("interrupted"));
    }
}
