//! Prints what is there for each endpoint, and exits with 1 when something is missing: `cargo run --example coverage`.
//!
//! `SCORESHEET_RECORDED=FOLDER` adds the recorded bodies of each endpoint that the contract tests judge.

mod coverage;

use std::path::PathBuf;
use std::process::ExitCode;

use coverage::Coverage;

fn main() -> ExitCode {
    let recorded = std::env::var_os("SCORESHEET_RECORDED").map(PathBuf::from);
    let coverage = Coverage::of_all(recorded.as_deref());
    print!("{coverage}");
    let missing = coverage.missing();
    for gap in &missing {
        eprintln!("missing: {gap}");
    }
    if missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
