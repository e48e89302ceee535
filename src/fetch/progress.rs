//! The progress of a fetch, for a display.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use scoresheet_runtime::locked;

use crate::client::{Client, Counters, TypedResponse};

/// The step that a fetch is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Stage {
    /// The requests are determined, from the lists that chess.com returns. `due` and `done` count the requests of the
    /// current list.
    #[default]
    Listing,
    /// The responses are fetched, decoded and written. `due` and `done` count the requests; for games, the months.
    Fetching,
    /// The output is completed.
    Writing,
}

/// What a fetch waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Waiting {
    /// The server has requested a pause, of which this much is left.
    Pause(Duration),
    /// A response is being received.
    Response,
}

/// The progress at one moment.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Progress {
    /// The step.
    pub stage: Stage,
    /// Number of requests of this step.
    pub due: usize,
    /// Number of these that have a result.
    pub done: usize,
    /// Rows that were decoded.
    pub rows: u64,
    /// Time since the start.
    pub elapsed: Duration,
    /// What the fetch waits for; `None` while it decodes and writes.
    pub waiting: Option<Waiting>,
    /// The metrics of the client: requests, retries, bytes.
    pub counters: Counters,
}

/// Receives the progress of a fetch. Every method has a default that does nothing; `()` is an observer without a display.
pub trait Observer: Send + Sync {
    /// Called at the start, about ten times a second, and at the end. It must return quickly.
    fn progress(&self, progress: &Progress) {
        let _ = progress;
    }

    /// Called for each response whose violations the policy tolerated, with its body.
    fn tolerated(&self, response: &TypedResponse<usize>) {
        let _ = response;
    }
}

impl Observer for () {}

/// The counts of a fetch, shared by its tasks.
#[derive(Debug)]
pub(super) struct Meter {
    started: Instant,
    counts: Mutex<Counts>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    stage: Stage,
    due: usize,
    done: usize,
    rows: u64,
    /// Responses that the client had received when the step began.
    responses_before: u64,
}

impl Meter {
    pub(super) fn new() -> Self {
        Self { started: Instant::now(), counts: Mutex::default() }
    }

    /// Starts a step of this many requests.
    pub(super) fn begin(&self, stage: Stage, due: usize, client: &Client) {
        let mut counts = locked(&self.counts);
        (counts.stage, counts.due, counts.done) = (stage, due, 0);
        counts.responses_before = responses(&client.counters());
    }

    /// Starts the completion of the output; the counts stay.
    pub(super) fn complete(&self) {
        locked(&self.counts).stage = Stage::Writing;
    }

    /// Counts results, and the rows in them.
    pub(super) fn count(&self, done: usize, rows: usize) {
        let mut counts = locked(&self.counts);
        counts.done += done;
        counts.rows += rows as u64;
    }

    pub(super) fn snapshot(&self, client: &Client) -> Progress {
        let Counts { stage, due, done, rows, responses_before } = *locked(&self.counts);
        let counters = client.counters();
        // Results are counted by chunks, of which a small fetch has one; responses are counted as they are received.
        let received = usize::try_from(responses(&counters).saturating_sub(responses_before)).unwrap_or(usize::MAX);
        let done = if stage == Stage::Writing { done } else { done.max(received.min(due)) };
        let waiting = match client.pause() {
            Some(left) => Some(Waiting::Pause(left)),
            None => (counters.in_flight > 0).then_some(Waiting::Response),
        };
        Progress { stage, due, done, rows, elapsed: self.started.elapsed(), waiting, counters }
    }
}

fn responses(counters: &Counters) -> u64 {
    counters.ok + counters.not_modified
}
