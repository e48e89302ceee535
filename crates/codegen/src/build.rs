//! A build script in one call.

use std::path::{Path, PathBuf};

use crate::{Generator, Mode, Output, write};

/// Generates code for the schemas folder into `OUT_DIR`, from a build script; `runtime` names the crate or module that the code
/// calls. Problems of the schemas become errors of the build.
///
/// ```no_run
/// # use std::path::Path;
/// use scoresheet_codegen::{Output, build};
///
/// fn main() {
///     build(Path::new("schemas"), "::scoresheet_runtime", &[Output::Endpoints]);
/// }
/// ```
///
/// The package includes the code with `include!(concat!(env!("OUT_DIR"), "/generated.rs"));`.
///
/// # Panics
/// Outside of a build script, when `OUT_DIR` cannot be written, or when `runtime` is no path of Rust.
pub fn build(schemas: &Path, runtime: &str, outputs: &[Output]) {
    println!("cargo::rerun-if-changed={}", schemas.display());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"));
    match Generator::load(schemas) {
        Ok(generator) => {
            let generator = generator.runtime(runtime).expect("expected `runtime` to be a path such as `::scoresheet_runtime`");
            for output in outputs {
                write(&out, &generator.rust(*output), Mode::Write).expect("OUT_DIR is writable");
            }
        }
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
}
