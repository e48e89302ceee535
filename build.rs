//! Generates the code for `schemas/` into `OUT_DIR`, and a list of the files themselves.

use std::path::{Path, PathBuf};
use std::{fs, io};

use scoresheet_codegen::{Output, build};

fn main() {
    let schemas = Path::new("schemas");
    build(schemas, "::scoresheet_runtime", &[Output::Endpoints, Output::Client]);
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let files = files(schemas).expect("the schemas are readable");
    fs::write(Path::new(&out).join("schemas.rs"), list(&files)).expect("OUT_DIR is writable");
}

/// The schemas, their manifest and their evidence.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "json" || ending == "toml" || ending == "tsv") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Each file's path below the folder, with its text.
fn list(files: &[PathBuf]) -> String {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let row = |file: &PathBuf| {
        let name: Vec<_> = file.iter().skip(1).map(|part| part.to_string_lossy()).collect();
        format!("({:?}, include_str!({:?})),\n", name.join("/"), Path::new(&root).join(file).to_string_lossy())
    };
    format!("&[\n{}]\n", files.iter().map(row).collect::<String>())
}
