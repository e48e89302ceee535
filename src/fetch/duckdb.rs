//! Loads Parquet files into a DuckDB file, with a DuckDB that is installed.
//!
//! Linking DuckDB would multiply the size of the binary and the time of its build. DuckDB reads Parquet faster than rows could
//! be appended, and most users of DuckDB have its command or its Python package.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};

use super::error::FetchError;

/// The script that executes the SQL of its standard input in the database of its first argument. It prints a line once it has
/// found the package, then imports it, which takes longer than most fetches, while rows are fetched.
const SCRIPT: &str = "\
import sys, importlib.util
if importlib.util.find_spec('duckdb') is None:
    sys.exit('no duckdb')
print(flush=True)
import duckdb
sql = sys.stdin.read()
if sql:
    duckdb.connect(sys.argv[1]).execute(sql)
";

/// The DuckDB that loads the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DuckDb {
    /// The command `duckdb` of the `PATH`, or the package `duckdb` of its `python3` or `python`.
    #[default]
    Find,
    /// The package `duckdb` of this Python interpreter, or else as [`DuckDb::Find`].
    Python(PathBuf),
}

impl DuckDb {
    /// Checks that a DuckDB is there, before anything is requested.
    pub(super) fn locate(&self, database: &Path) -> Result<Program, FetchError> {
        let own = match self {
            Self::Find => None,
            Self::Python(interpreter) => Program::python(interpreter, database),
        };
        let command = || Program::command("duckdb".as_ref());
        let python = |name: &str| Program::python(name.as_ref(), database);
        own.or_else(command).or_else(|| python("python3")).or_else(|| python("python")).ok_or_else(|| FetchError::DuckDb {
            database: database.to_owned(),
            message: "neither the command `duckdb` nor the Python package; run `pip install duckdb`, or write Parquet, which \
                      DuckDB reads as it is"
                .to_owned(),
        })
    }
}

/// A program that executes SQL.
#[derive(Debug)]
pub(super) enum Program {
    Command(PathBuf),
    /// An interpreter that has been started and waits for SQL.
    Python(Waiting),
}

/// A process that waits for its standard input, and is ended when it is not needed.
#[derive(Debug)]
pub(super) struct Waiting(Option<Child>);

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            // It has nothing to lose, and has to be waited for in either case.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Program {
    fn command(program: &Path) -> Option<Self> {
        let mut command = Command::new(program);
        let quiet = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success()).then(|| Self::Command(program.to_owned()))
    }

    fn python(interpreter: &Path, database: &Path) -> Option<Self> {
        let mut command = Command::new(interpreter);
        command.args(["-c", SCRIPT]).arg(absolute(database));
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().ok()?;
        let mut waiting = Waiting(Some(child));
        let output = waiting.0.as_mut()?.stdout.as_mut()?;
        // Without the package it ends, and so does its output.
        output.read_exact(&mut [0]).is_ok().then_some(Self::Python(waiting))
    }

    /// Replaces tables by the rows of files, all of them or none.
    pub(super) fn load(self, database: &Path, tables: &[(String, PathBuf)]) -> Result<(), FetchError> {
        let statements = tables.iter().map(|(name, file)| {
            format!(
                "CREATE OR REPLACE TABLE {} AS SELECT * FROM read_parquet({});",
                identifier(name),
                text(&file.to_string_lossy())
            )
        });
        let sql = format!("BEGIN; {} COMMIT;", statements.collect::<String>());
        let failed = |message: String| FetchError::DuckDb { database: database.to_owned(), message };
        let done = self.execute(database, &sql).map_err(|error| failed(error.to_string()))?;
        if done.status.success() {
            return Ok(());
        }
        let message = String::from_utf8_lossy(&done.stderr);
        // The last line of a traceback, and the first of DuckDB's own, which the command prints without one.
        let line = message.lines().rev().find(|line| line.contains("Error")).unwrap_or(message.trim());
        Err(failed(format!("{line}; close other programs that use the file, or name another one")))
    }

    fn execute(self, database: &Path, sql: &str) -> io::Result<process::Output> {
        match self {
            Self::Command(program) => {
                let mut command = Command::new(program);
                command.arg("-bail").arg(absolute(database)).arg("-c").arg(sql).stdin(Stdio::null()).output()
            }
            Self::Python(mut waiting) => {
                let ended = || io::Error::other("the interpreter has ended");
                let mut child = waiting.0.take().ok_or_else(ended)?;
                let input = child.stdin.take().ok_or_else(ended)?;
                // Its own error says more than that of the pipe, if it has ended already.
                let _ = { input }.write_all(sql.as_bytes());
                child.wait_with_output()
            }
        }
    }
}

/// An absolute path does not begin like an option.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}
