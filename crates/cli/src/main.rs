//! The binary `scoresheet`: the command line without Python.

use std::process::ExitCode;

fn main() -> ExitCode {
    scoresheet_cli::native::main()
}
