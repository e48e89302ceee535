//! The checked-in generated files are up to date.

use std::path::Path;

use scoresheet_codegen::{Generator, Mode, write_checked_in};

#[test]
fn generated_files_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generator = Generator::load(&root.join("schemas")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let changes = write_checked_in(root, &generator, Mode::Check).unwrap();
    let stale: Vec<_> = changes.iter().map(|change| change.path().display().to_string()).collect();
    assert!(stale.is_empty(), "out of date: {}\nrun `cargo codegen` and commit what it writes", stale.join(", "));
}
