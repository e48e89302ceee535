//! The position in a list of requests, shown only in a terminal, and never in the line of a result.

use crate::context::Context;
use crate::exit::Failure;
use crate::host::Stream;

/// Returns to the first column and clears the line.
const START_OF_LINE: &str = "\r\x1b[K";

/// The line of progress in a terminal.
pub(crate) struct Progress {
    total: usize,
    done: usize,
    is_shown: bool,
}

impl Progress {
    pub(crate) fn new(context: &Context<'_>, total: usize) -> Self {
        Self { total, done: 0, is_shown: context.host.is_terminal(Stream::Err) }
    }

    /// Shows the next item.
    pub(crate) fn next(&mut self, context: &mut Context<'_>, item: &str) -> Result<(), Failure> {
        self.done += 1;
        if self.is_shown {
            context.host.write(Stream::Err, &format!("{START_OF_LINE}{}/{} {item}", self.done, self.total))?;
        }
        context.check()
    }

    /// Writes a result on a line of its own, in the place of the progress.
    pub(crate) fn result(&self, context: &mut Context<'_>, stream: Stream, text: &str) -> Result<(), Failure> {
        self.clear(context)?;
        context.host.write(stream, &format!("{text}\n"))?;
        context.flush()
    }

    /// Clears the line.
    pub(crate) fn clear(&self, context: &mut Context<'_>) -> Result<(), Failure> {
        if self.is_shown {
            context.host.write(Stream::Err, START_OF_LINE)?;
        }
        Ok(())
    }
}
