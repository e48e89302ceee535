//! Client events as records of Python's `logging`.
//!
//! The threads that drive sockets never take the GIL, which could block them, and which no longer exists after the interpreter
//! has ended. They put events into a queue; Python threads that wait for the client drain it.

use std::collections::VecDeque;
use std::mem;
use std::sync::{Mutex, MutexGuard};

use log::{Level, LevelFilter, Log, Metadata, Record};
use pyo3::prelude::*;

use scoresheet::runtime::locked;

/// The Python logger whose level selects the events.
const LOGGER: &str = "scoresheet.client";

/// The queue keeps the last 1,000 records if no thread drains it.
const KEPT: usize = 1000;

/// `logging`'s numbers for the levels that the client uses.
const LEVELS: [(Level, LevelFilter, u32); 3] =
    [(Level::Debug, LevelFilter::Debug, 10), (Level::Info, LevelFilter::Info, 20), (Level::Warn, LevelFilter::Warn, 30)];

struct Queue(Mutex<VecDeque<(Level, String)>>);

static QUEUE: Queue = Queue(Mutex::new(VecDeque::new()));

impl Queue {
    fn reports(&self) -> MutexGuard<'_, VecDeque<(Level, String)>> {
        locked(&self.0)
    }
}

impl Log for Queue {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("scoresheet::client")
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let report = (record.level(), record.args().to_string());
        let mut reports = self.reports();
        if reports.len() == KEPT {
            reports.pop_front();
        }
        reports.push_back(report);
    }

    fn flush(&self) {}
}

/// Starts to queue events.
pub(crate) fn init() {
    // The `log` crate is private to this module, so no other logger can be installed.
    if log::set_logger(&QUEUE).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

/// Whether records are queued.
pub(crate) fn are_waiting() -> bool {
    !QUEUE.reports().is_empty()
}

/// Delivers the queued records, and reads the logger's level.
///
/// Importing `logging` takes longer than many commands. Where nobody has imported it, its level is the default.
pub(crate) fn hand_over(py: Python<'_>) -> PyResult<()> {
    if !are_waiting() && !py.import("sys")?.getattr("modules")?.contains("logging")? {
        return Ok(());
    }
    let logger = py.import("logging")?.call_method1("getLogger", (LOGGER,))?;
    // Handlers may run any code, so the queue's lock is released first.
    let reports = mem::take(&mut *QUEUE.reports());
    for (level, message) in reports {
        logger.call_method1("log", (number(level), message))?;
    }
    for (_, filter, number) in LEVELS {
        if logger.call_method1("isEnabledFor", (number,))?.is_truthy()? {
            log::set_max_level(filter);
            return Ok(());
        }
    }
    log::set_max_level(LevelFilter::Error);
    Ok(())
}

fn number(level: Level) -> u32 {
    LEVELS.iter().find(|(known, ..)| *known == level).map_or(40, |(.., number)| *number)
}
