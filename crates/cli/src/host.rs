//! Where commands run: the streams, the signals, and Python if there is one.

use std::io;
use std::path::PathBuf;

use crate::exit::Failure;

/// A stream of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output: results.
    Out,
    /// Standard error: progress, notes and errors.
    Err,
}

/// What a command needs of the process that it runs in.
pub trait Host {
    /// Writes text for people; a character that the terminal's encoding lacks is escaped.
    ///
    /// # Errors
    /// When the stream cannot be written to.
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()>;

    /// Writes bytes for programs to standard output, as they are.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Flushes standard output.
    ///
    /// # Errors
    /// When standard output cannot be written to.
    fn flush(&mut self) -> io::Result<()>;

    /// Whether the stream is a terminal.
    fn is_terminal(&self, stream: Stream) -> bool;

    /// At most `limit` bytes of standard input; `None` when it is closed.
    ///
    /// # Errors
    /// When it cannot be read, or the user interrupts the wait.
    fn read_input(&mut self, limit: usize) -> Result<Option<Vec<u8>>, Failure>;

    /// Checks whether the user has interrupted the command; called between steps and during waits.
    ///
    /// # Errors
    /// [`Failure::Interrupted`] when the user has.
    fn check(&self) -> Result<(), Failure>;

    /// The Python interpreter of this process, if there is one.
    fn interpreter(&self) -> Option<PathBuf>;

    /// Runs a command that needs Python and dlt, with its options as a JSON object, and returns its exit code.
    ///
    /// # Errors
    /// When there is no Python here.
    fn run_python(&mut self, command: &str, options: &str) -> Result<u8, Failure>;

    /// Runs a query about dlt, with its options as a JSON object, and returns a JSON object, which has the property `error` when the
    /// query failed. `None` when there is no Python here.
    ///
    /// # Errors
    /// When the user interrupts it.
    fn query_python(&mut self, name: &str, options: &str) -> Result<Option<String>, Failure>;
}
