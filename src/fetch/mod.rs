//! The fast lane: rows of chess.com into a file, in one call, without Python.
//!
//! [`fetch`] reads the lists that lead to the rows, requests each response under the usual limits and conditions, enforces the
//! contract, and writes the rows as Parquet, Arrow, JSON Lines or CSV, or into a DuckDB file. The output appears when it is
//! complete. With a cache in the client's settings, a fetch that was interrupted continues where it ended: what the cache has
//! is confirmed, not received again.
//!
//! ```
//! use scoresheet::client::{Client, Settings};
//! use scoresheet::fetch::{FetchOptions, Output, Selection, fetch};
//! # use scoresheet::replay::{Replay, ReplayOptions};
//!
//! # let server = Replay::start("python/scoresheet/cassettes", ReplayOptions::default())?;
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("games.parquet");
//! # let path = path.to_str().unwrap();
//! let settings = Settings::new("me@example.com");
//! # let mut settings = settings;
//! # settings.base_url = server.base_url();
//! let client = Client::new(&settings)?;
//! let games = Selection::new("games", ["linnea-brasvik", "fenwickthorne"]).since("2024/11")?;
//! let options = FetchOptions::new(games, Output::parse(path, None)?);
//!
//! let summary = scoresheet::client::runtime().block_on(fetch(&client, &options, &()))?;
//! assert!(summary.is_complete() && summary.rows > 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod client;
pub mod costs;
mod database;
mod distinct;
mod duckdb;
mod error;
mod month;
mod output;
mod plan;
mod progress;
mod requests;
mod resources;
mod rows;
mod selection;
mod sink;
mod unfinished;

use std::path::PathBuf;
use std::time::Duration;

use arrow_array::RecordBatch;
use scoresheet_contract::{Policy, ToleratedViolation};
use scoresheet_runtime::{Request, Table};
use tokio::time::{MissedTickBehavior, interval};

pub use duckdb::DuckDb;
pub use error::{FetchError, SinkError};
pub use month::Month;
pub use output::{Format, Output};
pub use plan::{Estimate, Plan, ResourceInfo, plan, resources};
pub use progress::{Observer, Progress, Stage, Waiting};
pub use rows::Rows;
pub use selection::Selection;

use crate::client::{Client, Counters, StreamItem, TypedResponse, runtime};
use crate::{Chunk, UpstreamError};
use database::Database;
use progress::Meter;
use sink::{Complete, TableWriter, Target};

/// Interval of the calls of [`Observer::progress`].
const TICK: Duration = Duration::from_millis(100);

/// Maximum number of violations in a summary.
const MAX_VIOLATIONS: usize = 1000;

/// What to fetch, and where the rows go.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FetchOptions {
    /// What to fetch.
    pub selection: Selection,
    /// Where the rows go.
    pub output: Output,
    /// The DuckDB that loads the rows of [`Output::DuckDb`].
    pub duckdb: DuckDb,
}

impl FetchOptions {
    /// Options with defaults for everything else.
    #[must_use]
    pub fn new(selection: Selection, output: Output) -> Self {
        Self { selection, output, duckdb: DuckDb::default() }
    }
}

/// A request without a usable response.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Failed {
    /// The request.
    pub request: Request,
    /// Why it has no response.
    pub error: UpstreamError,
    /// Whether it is for an item that the API does not know, and that the selection skips.
    pub is_skipped: bool,
}

/// A violation that the policy tolerated, and the URL of its response.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Violated {
    /// The URL.
    pub url: String,
    /// The violation.
    pub tolerated: ToleratedViolation,
}

/// A table that was written.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WrittenTable {
    /// Its name: that of the table in DuckDB, and of the file in a folder without its extension.
    pub name: String,
    /// The file, or the DuckDB file; `None` for the standard output.
    pub path: Option<PathBuf>,
    /// Number of rows.
    pub rows: u64,
    /// Size of the file in bytes; 0 for the standard output, and in DuckDB.
    pub bytes: u64,
}

/// What a fetch has done.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct FetchSummary {
    /// The tables that were written.
    pub tables: Vec<WrittenTable>,
    /// The tables of the endpoint that the output has no room for: a file holds one table.
    pub left_out: Vec<&'static str>,
    /// Rows that were written, in all tables.
    pub rows: u64,
    /// Rows that several responses had, and that were written once.
    pub duplicates: u64,
    /// Requests for rows; for games, the months. Requests for lists are not counted.
    pub requests: usize,
    /// Requests without a usable response, those for lists included.
    pub failed: Vec<Failed>,
    /// The violations that the policy tolerated; the first 1,000.
    pub violations: Vec<Violated>,
    /// Number of violations that the policy tolerated.
    pub violation_count: usize,
    /// The URLs of quarantined responses, whose rows are not part of the output.
    pub quarantined: Vec<String>,
    /// The metrics of the client since the start.
    pub counters: Counters,
    /// Time from the start to the end.
    pub elapsed: Duration,
    /// The hash of the schema by which the responses were validated.
    pub schema_hash: &'static str,
}

impl FetchSummary {
    /// Whether every request has a response and every response conforms. Items that the selection skips have none.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.has_failed() && self.violation_count == 0
    }

    /// Whether a request has no usable response that the selection does not skip.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.failed.iter().any(|failed| !failed.is_skipped)
    }

    fn add(&mut self, items: &[StreamItem<TypedResponse<usize>>], observer: &dyn Observer) {
        let responses = items.iter().filter_map(|item| item.result.as_ref().ok());
        for response in responses.filter(|response| !response.tolerated.is_empty()) {
            observer.tolerated(response);
            let (url, tolerated) = (response.response.url.to_string(), &response.tolerated);
            self.violation_count += tolerated.len();
            let room = MAX_VIOLATIONS - self.violations.len();
            let violated = |tolerated: &ToleratedViolation| Violated { url: url.clone(), tolerated: tolerated.clone() };
            self.violations.extend(tolerated.iter().take(room).map(violated));
            if response.quarantined {
                self.quarantined.push(url);
            }
        }
    }
}

/// Fetches rows and writes them.
///
/// The output is written under another name and renamed when it is complete, so that an error or an interruption leaves
/// earlier content as it was; dropping the future is an interruption. Decoding and encoding take place on threads of the shared
/// [`runtime`], and memory does not grow with the number of rows, except for 8 bytes for each row that
/// several responses may have.
///
/// # Errors
/// As [`Rows::next`], and when the output cannot be written.
///
/// # Panics
/// When decoding or encoding does, which is a bug.
pub async fn fetch(client: &Client, options: &FetchOptions, observer: &dyn Observer) -> Result<FetchSummary, FetchError> {
    let rows = Rows::new(client, options.selection.clone())?;
    let meter = rows.meter();
    let before = client.counters();
    let mut summary = observed(client, &meter, observer, run(rows, options, observer)).await?;
    let last = meter.snapshot(client);
    (summary.elapsed, summary.counters) = (last.elapsed, last.counters.since(&before));
    Ok(summary)
}

/// Does work, and reports its progress to an observer ten times a second.
async fn observed<T>(
    client: &Client,
    meter: &Meter,
    observer: &dyn Observer,
    work: impl Future<Output = Result<T, FetchError>>,
) -> Result<T, FetchError> {
    let mut work = std::pin::pin!(work);
    let mut ticks = {
        let _guard = runtime().enter();
        interval(TICK)
    };
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    observer.progress(&meter.snapshot(client));
    let done = loop {
        tokio::select! {
            biased;
            done = &mut work => break done?,
            _ = ticks.tick() => observer.progress(&meter.snapshot(client)),
        }
    };
    observer.progress(&meter.snapshot(client));
    Ok(done)
}

async fn run(mut rows: Rows, options: &FetchOptions, observer: &dyn Observer) -> Result<FetchSummary, FetchError> {
    let mut destination = Destination::new(&rows, options)?;
    let (left_out, schema_hash) = (destination.left_out.clone(), rows.endpoint().schema_hash);
    let mut summary = FetchSummary { left_out, schema_hash, ..FetchSummary::default() };
    if let Err(error) = transfer(&mut rows, &mut destination, &mut summary, observer).await {
        destination.abort().await;
        return Err(error);
    }
    rows.meter().complete();
    summary.tables = destination.finish().await?;
    summary.rows = summary.tables.iter().map(|table| table.rows).sum();
    (summary.duplicates, summary.requests) = (rows.duplicates(), rows.requests());
    summary.failed = rows.failed().to_vec();
    Ok(summary)
}

/// Writes all chunks.
async fn transfer(
    rows: &mut Rows,
    destination: &mut Destination,
    summary: &mut FetchSummary,
    observer: &dyn Observer,
) -> Result<(), FetchError> {
    while let Some(chunk) = rows.next().await {
        let Chunk { tables, items } = chunk?;
        for (table, batches) in tables {
            destination.write(table, batches).await?;
        }
        summary.add(&items, observer);
    }
    Ok(())
}

/// The tables of an output.
struct Destination {
    policy: Policy,
    tables: Vec<Destined>,
    left_out: Vec<&'static str>,
    /// Takes the rows in place of files.
    database: Option<Database>,
}

/// A table, and where it goes.
struct Destined {
    table: &'static Table,
    name: String,
    target: Target,
    format: Format,
    /// Started with the first rows.
    writer: Option<TableWriter>,
}

impl Destination {
    fn new(rows: &Rows, options: &FetchOptions) -> Result<Self, FetchError> {
        let policy = options.selection.policy;
        match &options.output {
            Output::File(path, format) => Self::single(rows, Target::File(path.clone()), *format, policy),
            Output::Stdout(format) => Self::single(rows, Target::Stdout, *format, policy),
            Output::Folder(folder, format) => {
                let destined = |table: &'static Table| {
                    let name = rows.table_name(table);
                    let target = Target::File(folder.join(format!("{name}.{format}")));
                    Destined { table, target, name, format: *format, writer: None }
                };
                let tables = selected(rows).map(destined).collect();
                Ok(Self { policy, tables, left_out: Vec::new(), database: None })
            }
            Output::DuckDb(path) => {
                let tables = selected(rows).map(|table| (table.name, rows.table_name(table), policy.schema(table))).collect();
                let database = Database::new(path, &options.duckdb, tables)?;
                Ok(Self { policy, tables: Vec::new(), left_out: Vec::new(), database: Some(database) })
            }
        }
    }

    /// One table: the selected one, the only one, or that of the bodies themselves.
    fn single(rows: &Rows, target: Target, format: Format, policy: Policy) -> Result<Self, FetchError> {
        let table = rows.main_table()?;
        let names = rows.endpoint().tables.iter().map(|table| table.name);
        let left_out = if rows.table().is_some() { Vec::new() } else { names.filter(|name| *name != table.name).collect() };
        let destined = Destined { table, name: rows.table_name(table), target, format, writer: None };
        Ok(Self { policy, tables: vec![destined], left_out, database: None })
    }

    async fn write(&mut self, table: &'static Table, batches: Vec<RecordBatch>) -> Result<(), FetchError> {
        let filled = batches.into_iter().filter(|batch| batch.num_rows() > 0);
        if let Some(database) = &mut self.database {
            for batch in filled {
                database.write(table.name, batch).await?;
            }
            return Ok(());
        }
        let Some(destined) = self.tables.iter_mut().find(|destined| destined.table.name == table.name) else { return Ok(()) };
        let writer = destined.writer(self.policy);
        for batch in filled {
            writer.write(batch).await?;
        }
        Ok(())
    }

    /// Discards all tables, and waits until their files are removed.
    async fn abort(self) {
        for writer in self.tables.into_iter().filter_map(|destined| destined.writer) {
            // An error of the writer is no news: there is one already.
            let _ = writer.finish().await;
        }
        if let Some(database) = self.database {
            // Its process has to be waited for.
            let _ = runtime().spawn_blocking(|| drop(database)).await;
        }
    }

    /// Completes all tables, then gives the files their names.
    async fn finish(self) -> Result<Vec<WrittenTable>, FetchError> {
        if let Some(database) = self.database {
            return database.finish().await;
        }
        let mut complete = Vec::new();
        for mut destined in self.tables {
            destined.writer(self.policy);
            if let Some(writer) = destined.writer
                && let Some(written) = writer.finish().await?
            {
                complete.push((destined.name, destined.target, written));
            }
        }
        let persist = |(name, target, Complete { open, rows }): (String, Target, Complete)| {
            let written = open.persist().map_err(|error| FetchError::write(&target, error))?;
            let (path, bytes) = written.map_or((None, 0), |(path, bytes)| (Some(path), bytes));
            Ok(WrittenTable { name, path, rows, bytes })
        };
        complete.into_iter().map(persist).collect()
    }
}

/// The tables of a selection, for an output of several tables.
fn selected(rows: &Rows) -> impl Iterator<Item = &'static Table> {
    rows.endpoint().tables.iter().filter(|table| rows.table().is_none_or(|only| only.name == table.name))
}

impl Destined {
    fn writer(&mut self, policy: Policy) -> &mut TableWriter {
        let Self { table, target, format, writer, .. } = self;
        writer.get_or_insert_with(|| TableWriter::start(target.clone(), *format, policy.schema(table)))
    }
}
