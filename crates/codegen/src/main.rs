//! `cargo codegen [--check] [--root FOLDER]`: updates the checked-in generated files, or lists those that are out of date.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use scoresheet_codegen::{Generator, Mode, write_checked_in};

/// Exit code for invalid schemas and for wrong usage.
const UNUSABLE: u8 = 2;
/// Exit code for generated files that are out of date.
const STALE: u8 = 6;

fn main() -> ExitCode {
    let Some((mode, root)) = arguments(std::env::args().skip(1)) else {
        eprintln!("usage: cargo codegen [--check] [--root FOLDER]");
        return ExitCode::from(UNUSABLE);
    };
    let generator = match Generator::load(&root.join("schemas")) {
        Ok(generator) => generator,
        Err(problems) => {
            for problem in &problems {
                eprintln!("error: {problem}");
            }
            return ExitCode::from(UNUSABLE);
        }
    };
    match write_checked_in(&root, &generator, mode) {
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
        Ok(changes) if mode == Mode::Check && !changes.is_empty() => {
            for change in &changes {
                eprintln!("out of date: {}", change.path().display());
            }
            eprintln!("run `cargo codegen` and commit what it writes");
            ExitCode::from(STALE)
        }
        Ok(changes) => {
            for change in &changes {
                println!("{change}");
            }
            ExitCode::SUCCESS
        }
    }
}

/// Mode and root of the repository; the default root is the checkout of the binary.
fn arguments(mut arguments: impl Iterator<Item = String>) -> Option<(Mode, PathBuf)> {
    let mut mode = Mode::Write;
    let mut root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => mode = Mode::Check,
            "--root" => root = arguments.next()?.into(),
            _ => return None,
        }
    }
    Some((mode, root))
}
