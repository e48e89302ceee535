//! The binary `scoresheet`: the command line without Python.

use std::process::ExitCode;

use scoresheet_allocator::PoolAllocator;

/// Bodies and columns are allocated and freed all the time.
#[global_allocator]
static ALLOCATOR: PoolAllocator = PoolAllocator;

fn main() -> ExitCode {
    scoresheet_cli::native::main()
}
