//! The host of the binary: the streams of the process, SIGINT, and no Python.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

use std::sync::atomic::{AtomicBool, Ordering};

use crate::exit::{Failure, exit_code};
use crate::host::{Host, Stream};
use crate::message::Message;

/// Whether the user pressed Ctrl-C.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The time in which an interrupted command removes its temporary files.
const GRACE: Duration = Duration::from_secs(2);

/// Runs the command line of the process. A command that does not notice Ctrl-C in time is abandoned.
#[must_use]
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {})); // A panic is reported as a bug, in one line.
    let (done, ended) = mpsc::channel();
    let interrupted = done.clone();
    let handler = move || {
        INTERRUPTED.store(true, Ordering::SeqCst);
        let _ = interrupted.send(None);
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        let statement = format!("expected to handle Ctrl-C, but the system reports: {error}");
        eprint!("{}", Message::new(statement, "check the limits of this process, and run the command again").render(false));
        return exit_code::FAILED.into();
    }
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    std::thread::spawn(move || {
        let code = crate::run(arguments, &mut Native);
        let _ = done.send(Some(code));
    });
    let code = match ended.recv() {
        Ok(Some(code)) => Some(code),
        _ => ended.recv_timeout(GRACE).ok().flatten(),
    };
    code.unwrap_or_else(|| {
        eprintln!("interrupted");
        exit_code::INTERRUPTED
    })
    .into()
}

/// The streams of the process.
struct Native;

impl Host for Native {
    fn write(&mut self, stream: Stream, text: &str) -> io::Result<()> {
        match stream {
            // On Windows these translate escape sequences where the console does not.
            Stream::Out => anstream::AutoStream::always(io::stdout().lock()).write_all(text.as_bytes()),
            Stream::Err => anstream::AutoStream::always(io::stderr().lock()).write_all(text.as_bytes()),
        }
    }

    fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        io::stdout().lock().write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().lock().flush()
    }

    fn is_terminal(&self, stream: Stream) -> bool {
        match stream {
            Stream::Out => io::stdout().is_terminal(),
            Stream::Err => io::stderr().is_terminal(),
        }
    }

    fn read_input(&mut self, limit: usize) -> Result<Option<Vec<u8>>, Failure> {
        let mut text = Vec::new();
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        io::stdin().lock().take(limit).read_to_end(&mut text)?;
        Ok(Some(text))
    }

    fn check(&self) -> Result<(), Failure> {
        if INTERRUPTED.load(Ordering::SeqCst) { Err(Failure::Interrupted) } else { Ok(()) }
    }

    fn interpreter(&self) -> Option<PathBuf> {
        None
    }

    fn run_python(&mut self, command: &str, _: &str) -> Result<u8, Failure> {
        Err(Failure::usage(
            format!("expected Python and dlt for `{command}`, which works on dlt pipelines, but found a binary without them"),
            format!("install the Python package with `pip install 'scoresheet[dlt]'` and run its `scoresheet {command}`"),
        ))
    }

    fn query_python(&mut self, _: &str, _: &str) -> Result<Option<String>, Failure> {
        Ok(None)
    }
}
