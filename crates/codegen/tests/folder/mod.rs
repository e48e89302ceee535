//! Temporary repository roots, each with a schemas folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of this crate's tests.
pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The schemas folder of a golden case.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub(crate) fn schemas_of(case: &str) -> PathBuf {
    tests().join("cases").join(case)
}

/// A new root named after the test, which contains only a copy of `schemas`.
pub(crate) fn fresh(test: &str, schemas: &Path) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(env!("CARGO_CRATE_NAME")).join(test);
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    copy(schemas, &root.join("schemas"));
    root
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true if entry.file_name() == "expected" => {}
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}
