//! Loads Parquet files into a DuckDB file, with a DuckDB that is installed.
//!
//! Linking DuckDB would multiply the size of the binary and the time of its build. DuckDB reads Parquet faster than rows could
//! be appended, and most users of DuckDB have its command or its Python package.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::error::FetchError;

/// The script that executes its second argument in the database of its first one.
const SCRIPT: &str = "import sys, duckdb; duckdb.connect(sys.argv[1]).execute(sys.argv[2])";

/// The exit code of a Python without the package; the script itself exits with 1.
const PROBE: &str = "import importlib.util, sys; sys.exit(importlib.util.find_spec('duckdb') is None)";

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
            Self::Python(interpreter) => Some(Program::Python(interpreter.clone())),
        };
        let others = [Program::Command("duckdb".into()), Program::Python("python3".into()), Program::Python("python".into())];
        own.into_iter().chain(others).find(Program::is_there).ok_or_else(|| FetchError::DuckDb {
            database: database.to_owned(),
            message: "neither the command `duckdb` nor the Python package; run `pip install duckdb`, or write Parquet, which \
                      DuckDB reads as it is"
                .to_owned(),
        })
    }
}

/// A program that executes SQL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Program {
    Command(PathBuf),
    Python(PathBuf),
}

impl Program {
    fn command(&self) -> Command {
        let (Self::Command(program) | Self::Python(program)) = self;
        Command::new(program)
    }

    fn is_there(&self) -> bool {
        let mut command = self.command();
        match self {
            Self::Command(_) => command.arg("--version"),
            Self::Python(_) => command.args(["-c", PROBE]),
        };
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    /// Replaces tables by the rows of files, all of them or none.
    pub(super) fn load(&self, database: &Path, tables: &[(String, PathBuf)]) -> Result<(), FetchError> {
        let statements = tables.iter().map(|(name, file)| {
            format!(
                "CREATE OR REPLACE TABLE {} AS SELECT * FROM read_parquet({});",
                identifier(name),
                text(&file.to_string_lossy())
            )
        });

        let sql = format!("BEGIN; {} COMMIT;", statements.collect::<String>());
        // An absolute path does not begin like an option.
        let path = std::path::absolute(database).unwrap_or_else(|_| database.to_owned());
        let mut command = self.command();
        match self {
            Self::Command(_) => command.arg("-bail").arg(path).arg("-c").arg(sql),
            Self::Python(_) => command.args(["-c", SCRIPT]).arg(path).arg(sql),
        };
        let failed = |message: String| FetchError::DuckDb { database: database.to_owned(), message };
        let done = command.stdin(Stdio::null()).output().map_err(|error| failed(error.to_string()))?;
        if done.status.success() {
            return Ok(());
        }
        let message = String::from_utf8_lossy(&done.stderr);
        // The last line of a traceback, and the first of DuckDB's own, which the command prints without one.
        let line = message.lines().rev().find(|line| line.contains("Error")).unwrap_or(message.trim());
        Err(failed(format!("{line}; close other programs that use the file, or name another one")))
    }
}

fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}
