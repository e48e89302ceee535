//! Generates the methods of the Python client into `OUT_DIR`.

use std::path::Path;

use scoresheet_codegen::{Output, build};

fn main() {
    build(Path::new("../schemas"), "::scoresheet_runtime", &[Output::Python]);
}
