//! The DuckDB that is installed, as a process that executes statements.
//!
//! Linking DuckDB would multiply the size of the binary and the time of its build. DuckDB reads Parquet faster than rows could
//! be appended, and most users of DuckDB have its command or its Python package.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The script that executes each line of its standard input in the database of its first argument. It prints a line once it has
/// found the package, then imports it, while rows are fetched. The package imports much that is not needed around the compiled
/// module, which has had its own name since version 1.4.
const SCRIPT: &str = "\
import sys, importlib.util
if importlib.util.find_spec('duckdb') is None:
    sys.exit('no duckdb')
print(flush=True)
try:
    from _duckdb import connect
except ImportError:
    from duckdb import connect
connection = None
for sql in sys.stdin:
    connection = connection or connect(sys.argv[1])
    connection.execute(sql)
if connection:
    connection.close()
";

/// What to do where there is none.
const MISSING: &str = "neither the command `duckdb` nor the Python package; run `pip install duckdb`, or write Parquet, which DuckDB \
                       reads as it is";

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
    /// Finds a DuckDB, before anything is requested. It works in a folder, on a database that it opens with the first statement.
    pub(super) fn locate(&self, folder: &Path, database: &Path) -> Result<Program, String> {
        let own = match self {
            Self::Find => None,
            Self::Python(interpreter) => Program::python(interpreter, folder, database),
        };
        let command = || Program::command(folder, database);
        let python = |name: &str| Program::python(name.as_ref(), folder, database);
        own.or_else(command).or_else(|| python("python3")).or_else(|| python("python")).ok_or_else(|| MISSING.to_owned())
    }
}

/// A program that executes statements.
#[derive(Debug)]
pub(super) enum Program {
    /// The command, which opens the database when it starts.
    Command(Command),
    Running(Process),
}

/// A process that reads its standard input, and is ended when it is not needed.
#[derive(Debug)]
pub(super) struct Process(Option<Child>);

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            // It has nothing to lose, and has to be waited for in either case.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Process {
    fn start(command: &mut Command) -> io::Result<Self> {
        let child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        Ok(Self(Some(child)))
    }

    /// Waits until everything is executed.
    fn finish(&mut self) -> io::Result<Output> {
        self.0.take().ok_or(io::ErrorKind::BrokenPipe)?.wait_with_output()
    }
}

impl Program {
    fn command(folder: &Path, database: &Path) -> Option<Self> {
        let mut version = Command::new("duckdb");
        let quiet = version.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let is_there = quiet.status().is_ok_and(|status| status.success());
        let mut command = Command::new("duckdb");
        command.current_dir(folder).arg("-bail").arg(absolute(database)).stdout(Stdio::null());
        is_there.then_some(Self::Command(command))
    }

    fn python(interpreter: &Path, folder: &Path, database: &Path) -> Option<Self> {
        // The name alone is looked up in the PATH; any other path would be relative to the folder.
        let is_name = interpreter.components().count() == 1;
        let mut command = Command::new(if is_name { interpreter.to_owned() } else { absolute(interpreter) });
        command.current_dir(folder).args(["-c", SCRIPT]).arg(absolute(database)).stdout(Stdio::piped());
        let mut process = Process::start(&mut command).ok()?;
        let output = process.0.as_mut()?.stdout.as_mut()?;
        // Without the package it ends, and so does its output.
        output.read_exact(&mut [0]).is_ok().then_some(Self::Running(process))
    }

    /// Executes the statements of a line, after those of earlier lines. Returns before they are executed.
    pub(super) fn execute(&mut self, line: &str) -> io::Result<()> {
        let process = match self {
            Self::Running(process) => process,
            Self::Command(command) => {
                *self = Self::Running(Process::start(command)?);
                return self.execute(line);
            }
        };
        let input = process.0.as_mut().and_then(|child| child.stdin.as_mut());
        writeln!(input.ok_or(io::ErrorKind::BrokenPipe)?, "{line}")
    }

    /// Waits until everything is executed.
    pub(super) fn finish(&mut self) -> Result<(), String> {
        let Self::Running(process) = self else { return Ok(()) };
        let done = process.finish().map_err(|error| error.to_string())?;
        if done.status.success() {
            return Ok(());
        }
        let message = String::from_utf8_lossy(&done.stderr);
        // The last line of a traceback, and the first of DuckDB's own, which the command prints without one.
        Err(message.lines().rev().find(|line| line.contains("Error")).unwrap_or(message.trim()).to_owned())
    }
}

/// An absolute path does not begin like an option, and names the same file in another folder.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
