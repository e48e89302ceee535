//! One small schemas folder for each feature, and everything generated from it.

mod golden;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scoresheet_codegen::Generator;
use similar::{ChangeTag, TextDiff};

/// The modules generated from these cases are also compiled and run by `tests/codegen_cases.rs` of the root package.
#[test]
fn every_case_writes_its_golden_files() {
    let empty = checked_in(&empty_schemas());
    let differences: Vec<_> = golden::folders("cases")
        .iter()
        .map(|case| {
            let mut files = checked_in(case);
            // The registry and the clients equal those of `tests/generated`, with other names.
            for shared in ["generated.rs", "client.rs", "python.rs"] {
                files.remove(shared);
            }
            let stubs = files.remove("_native.pyi").unwrap_or_default();
            files.insert("additions.pyi".to_owned(), additions(&empty["_native.pyi"], &stubs));
            golden::differences(&case.join("expected"), &files)
        })
        .collect();
    golden::finish(&differences);
}

/// The generated files by name.
fn checked_in(schemas: &Path) -> BTreeMap<String, String> {
    let generator = Generator::load(schemas).unwrap_or_else(|problems| panic!("{}: {problems:#?}", schemas.display()));
    generator.checked_in().into_iter().map(|file| (golden::name(&file.path).to_owned(), file.text)).collect()
}

fn empty_schemas() -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("empty_schemas");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("endpoints.toml"), "").unwrap();
    folder
}

/// The lines of `text` that `base` does not have.
fn additions(base: &str, text: &str) -> String {
    let diff = TextDiff::from_lines(base, text);
    diff.iter_all_changes().filter(|change| change.tag() == ChangeTag::Insert).map(|change| change.value()).collect()
}
