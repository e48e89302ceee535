//! What every command is given: output in the user's colors, notes, and the check for Ctrl-C.

use std::io;

use clap::error::ErrorKind;

use crate::color::ColorChoice;
use crate::exit::Failure;
use crate::host::{Host, Stream};

/// The host of a command, and how to write to it.
pub(crate) struct Context<'h> {
    pub(crate) host: &'h mut dyn Host,
    color: ColorChoice,
}

impl<'h> Context<'h> {
    pub(crate) fn new(host: &'h mut dyn Host, color: ColorChoice) -> Self {
        Self { host, color }
    }

    /// Writes text for people to standard output.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.host.write(Stream::Out, text)?)
    }

    /// Writes a line for people to standard output.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.print(&format!("{text}\n"))
    }

    /// Writes a document for programs to standard output, in UTF-8 whatever the terminal's encoding.
    pub(crate) fn document(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.host.write_bytes(text.as_bytes())?)
    }

    /// Writes a JSON document, indented, with a final newline.
    pub(crate) fn json(&mut self, value: &serde_json::Value) -> Result<(), Failure> {
        self.document(&format!("{value:#}\n"))
    }

    /// Writes a line to standard error.
    pub(crate) fn note(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.host.write(Stream::Err, &format!("{text}\n"))?)
    }

    /// Flushes standard output.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.host.flush()?)
    }

    /// Whether text on this stream is colored.
    pub(crate) fn has_colors(&self, stream: Stream) -> bool {
        self.color.is_on(self.host.is_terminal(stream))
    }

    /// Ends the command when the user pressed Ctrl-C.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        self.host.check()
    }

    /// Waits for a future, and ends the wait when the user presses Ctrl-C.
    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> Result<T, Failure> {
        scoresheet::client::wait(future, || self.check())
    }

    /// Reports why a command ended early, and returns the exit code.
    pub(crate) fn report(&mut self, failure: &Failure) -> u8 {
        // There is nobody left to tell when writing fails, too.
        let _ = match failure {
            Failure::Arguments(error) => self.arguments(error),
            Failure::Interrupted => self.complain("interrupted\n"),
            failure => failure.message().map_or(Ok(()), |message| {
                let is_colored = self.has_colors(Stream::Err);
                self.complain(&message.render(is_colored))
            }),
        };
        failure.code()
    }

    fn arguments(&mut self, error: &clap::Error) -> io::Result<()> {
        let stream = if error.use_stderr() { Stream::Err } else { Stream::Out };
        let text = error.render();
        let text = if self.has_colors(stream) { text.ansi().to_string() } else { text.to_string() };
        if error.kind() == ErrorKind::DisplayHelp || error.kind() == ErrorKind::DisplayVersion {
            self.host.write(stream, &text)?;
            return self.host.flush();
        }
        self.complain(&text)
    }

    /// Writes to standard error after everything that was written to standard output.
    fn complain(&mut self, text: &str) -> io::Result<()> {
        let _ = self.host.flush();
        self.host.write(Stream::Err, text)
    }
}
