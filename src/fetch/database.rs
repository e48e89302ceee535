//! Tables of a DuckDB file.
//!
//! Rows are written as Parquet files, in a folder beside the database, and DuckDB loads them. A database that does not exist yet
//! is made in that folder and moved to its path when it is complete, so that each file is loaded while the next rows are fetched.
//! An existing database may be in use by other programs during a long fetch, so it is opened at the end, for all rows, and before
//! that only for a moment, because a fetch into a database that cannot be opened should end early.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use tempfile::TempDir;

use super::duckdb::{DuckDb, Program};
use super::error::FetchError;
use super::sink::{TableWriter, Target};
use super::{Format, WrittenTable, unfinished};
use crate::client::runtime;

/// The name of a database that is being made, in its folder.
const NEW: &str = "new.duckdb";

/// One transaction, which is written into the database when it is committed: into the log first would be twice.
const BEGIN: &str = "SET checkpoint_threshold = '1KB'; BEGIN;";

/// The log is merged into the database, which can be moved then.
const COMMIT: &str = "COMMIT; CHECKPOINT;";

/// A DuckDB file, and the tables that the rows replace.
pub(super) struct Database {
    path: PathBuf,
    /// Held while the folder is used, and released before it is removed.
    _lock: File,
    /// The folder of the Parquet files. It is removed when the thread has ended and no further file is written.
    folder: TempDir,
    tables: Vec<Loaded>,
    files: usize,
    /// `None` once there is no more.
    work: Option<Sender<Work>>,
    /// `None` once it has been waited for.
    thread: Option<JoinHandle<Result<(), FetchError>>>,
}

/// A table, and what has been loaded into it.
struct Loaded {
    /// Its name in the registry.
    origin: &'static str,
    /// Its name in the database.
    name: String,
    schema: SchemaRef,
    rows: u64,
    exists: bool,
}

enum Work {
    Execute(String),
    /// Everything is loaded. Without it nothing is.
    Commit,
}

impl Database {
    /// Checks that a DuckDB is there, before anything is requested.
    pub(super) fn new(path: &Path, duckdb: &DuckDb, tables: Vec<(&'static str, String, SchemaRef)>) -> Result<Self, FetchError> {
        let (folder, lock) = unfinished::folder(path).map_err(|error| FetchError::write(path.display(), error))?;
        // A link that leads nowhere would be replaced.
        let is_new = path.symlink_metadata().is_err();
        let file = if is_new { folder.path().join(NEW) } else { path.to_owned() };
        let failed = |message| FetchError::DuckDb { database: path.to_owned(), message };
        let locate = || duckdb.locate(folder.path(), &file).map_err(failed);
        let (program, probe) = (locate()?, if is_new { None } else { Some(locate()?) });
        let (work, waiting) = channel();
        let new = is_new.then_some(file);
        let loader = Loader { path: path.to_owned(), new, probe, program };
        let thread = std::thread::spawn(move || loader.run(&waiting));
        let table = |(origin, name, schema)| Loaded { origin, name, schema, rows: 0, exists: false };
        let tables = tables.into_iter().map(table).collect();
        Ok(Self { path: path.to_owned(), _lock: lock, folder, tables, files: 0, work: Some(work), thread: Some(thread) })
    }

    /// Loads rows into one of the tables.
    pub(super) async fn write(&mut self, origin: &str, batch: RecordBatch) -> Result<(), FetchError> {
        match self.tables.iter().position(|table| table.origin == origin) {
            Some(table) => self.load(table, batch).await,
            None => Ok(()),
        }
    }

    async fn load(&mut self, table: usize, batch: RecordBatch) -> Result<(), FetchError> {
        let Loaded { name, schema, rows, exists, .. } = &mut self.tables[table];
        let file = format!("{}.parquet", self.files);
        self.files += 1;
        let target = Target::File(self.folder.path().join(&file));
        let mut writer = TableWriter::start(target, Format::Parquet, schema.clone());
        writer.write(batch).await?;
        let Some(written) = writer.finish().await? else { return Ok(()) };
        *rows += written.rows;
        written.open.persist().map_err(|error| FetchError::write(self.path.display(), error))?;
        let name = format!("\"{}\"", name.replace('"', "\"\""));
        let into = if *exists { format!("INSERT INTO {name}") } else { format!("CREATE OR REPLACE TABLE {name} AS") };
        *exists = true;
        self.send(Work::Execute(format!("{into} SELECT * FROM read_parquet('{file}');")))
    }

    fn send(&mut self, work: Work) -> Result<(), FetchError> {
        match &self.work {
            Some(queue) if queue.send(work).is_ok() => Ok(()),
            // The thread ends before the rows do only with an error.
            _ => self.join(),
        }
    }

    /// Waits until DuckDB has ended.
    fn join(&mut self) -> Result<(), FetchError> {
        self.work = None;
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(result)) => result,
            Some(Err(failure)) => std::panic::resume_unwind(failure),
            None => Ok(()),
        }
    }

    /// Waits until everything is loaded.
    pub(super) async fn finish(mut self) -> Result<Vec<WrittenTable>, FetchError> {
        for table in 0..self.tables.len() {
            if !self.tables[table].exists {
                let empty = RecordBatch::new_empty(self.tables[table].schema.clone());
                self.load(table, empty).await?;
            }
        }
        self.send(Work::Commit)?;
        let waiting = runtime().spawn_blocking(move || self.join().map(|()| self.written()));
        waiting.await.unwrap_or_else(|failure| std::panic::resume_unwind(failure.into_panic()))
    }

    fn written(&self) -> Vec<WrittenTable> {
        let written = |table: &Loaded| {
            let (name, path) = (table.name.clone(), Some(self.path.clone()));
            WrittenTable { name, path, rows: table.rows, bytes: 0 }
        };
        self.tables.iter().map(written).collect()
    }
}

/// Without a commit nothing is loaded, and the database stays as it was.
impl Drop for Database {
    fn drop(&mut self) {
        self.work = None;
        if let Some(thread) = self.thread.take() {
            // Its error, or its panic, is no news where a fetch is given up.
            let _ = thread.join();
        }
    }
}

/// Hands statements to DuckDB, on a thread of its own.
struct Loader {
    path: PathBuf,
    /// The database that is being made, which is moved to the path.
    new: Option<PathBuf>,
    /// What opens an existing database first.
    probe: Option<Program>,
    program: Program,
}

impl Loader {
    fn run(mut self, work: &Receiver<Work>) -> Result<(), FetchError> {
        if let Some(mut probe) = self.probe.take() {
            let opened = probe.execute("SELECT 1;").map_err(|error| error.to_string());
            opened.and_then(|()| probe.finish()).map_err(|message| failed(&self.path, &message))?;
        }
        let mut lines = vec![BEGIN.to_owned()];
        loop {
            match work.recv() {
                Ok(Work::Execute(line)) => lines.push(line),
                Ok(Work::Commit) => break,
                Err(_) => return Ok(()),
            }
            if self.new.is_some() {
                self.execute(&mut lines)?;
            }
        }
        lines.push(COMMIT.to_owned());
        self.execute(&mut lines)?;
        self.program.finish().map_err(|message| failed(&self.path, &message))?;
        self.new.map_or(Ok(()), |new| moved(&new, &self.path))
    }

    fn execute(&mut self, lines: &mut Vec<String>) -> Result<(), FetchError> {
        for line in lines.drain(..) {
            if let Err(error) = self.program.execute(&line) {
                // It has ended, and its own message says more than that of the pipe.
                let ended = || format!("a DuckDB that ended before all rows were loaded ({error})");
                let message = self.program.finish().err().unwrap_or_else(ended);
                return Err(failed(&self.path, &message));
            }
        }
        Ok(())
    }
}

/// An error of DuckDB. The most frequent one is that another program has the database open.
fn failed(database: &Path, message: &str) -> FetchError {
    let is_locked = [" lock", "another process"].iter().any(|words| message.contains(words));
    let remedy = if is_locked { "close other programs that use the file, or name another one" } else { "name another file" };
    FetchError::DuckDb { database: database.to_owned(), message: format!("{message}; {remedy}") }
}

/// Moves a complete database to its path.
fn moved(new: &Path, path: &Path) -> Result<(), FetchError> {
    if path.symlink_metadata().is_ok() {
        return Err(failed(path, "a file that another program has made meanwhile"));
    }
    fs::rename(new, path).map_err(|error| FetchError::write(path.display(), error))
}
