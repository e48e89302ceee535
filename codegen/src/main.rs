//! `cargo codegen [--check]`: brings the checked-in generated files up to date, or says which are not.

use std::path::Path;
use std::process::ExitCode;

use scoresheet_codegen::{Mode, Model, write};

/// Exit code for generated files that are out of date.
const STALE: u8 = 6;
/// Exit code for schemas that cannot be turned into code, and for wrong usage.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let mode = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => Mode::Write,
        [flag] if flag == "--check" => Mode::Check,
        _ => {
            eprintln!("usage: cargo codegen [--check]");
            return ExitCode::from(USAGE);
        }
    };
    // The binary belongs to the checkout it was built from: the root is the parent of this crate.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let model = match Model::load(&root.join("schemas")) {
        Ok(model) => model,
        Err(problems) => {
            for problem in &problems {
                eprintln!("error: {problem}");
            }
            return ExitCode::from(USAGE);
        }
    };
    let files = model.checked_in();
    match (write(&root, &files, mode), mode) {
        (Err(error), _) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
        (Ok(stale), Mode::Check) if !stale.is_empty() => {
            for file in stale {
                eprintln!("out of date: {}", file.path.display());
            }
            eprintln!("run `cargo codegen` and commit what it writes");
            ExitCode::from(STALE)
        }
        (Ok(stale), _) => {
            for file in stale {
                println!("wrote {}", file.path.display());
            }
            ExitCode::SUCCESS
        }
    }
}
