//! Golden files: generated output, compared byte for byte with reviewed, checked-in files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;

/// Set to rewrite the golden files instead of comparing them.
const UPDATE: &str = "UPDATE_GOLDEN";

/// The folders of `codegen/tests/<kind>`, in the order of their names.
pub(crate) fn folders(kind: &str) -> Vec<PathBuf> {
    let parent = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kind);
    let folders: BTreeSet<_> = fs::read_dir(&parent).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!folders.is_empty(), "{} is empty", parent.display());
    folders.into_iter().collect()
}

pub(crate) fn name(folder: &Path) -> &str {
    folder.file_name().unwrap().to_str().unwrap()
}

/// The differences between the texts and the files of the same names in `folder`; empty when there are none.
pub(crate) fn differences(folder: &Path, actual: &BTreeMap<String, String>) -> String {
    let expected = if folder.is_dir() { read(folder) } else { BTreeMap::new() };
    if expected == *actual {
        return String::new();
    }
    if std::env::var_os(UPDATE).is_some() {
        rewrite(folder, actual);
        return String::new();
    }
    let names: BTreeSet<_> = expected.keys().chain(actual.keys()).collect();
    let difference = |name: &&String| {
        let (old, new) = (expected.get(*name).map_or("", String::as_str), actual.get(*name).map_or("", String::as_str));
        let path = folder.join(name);
        TextDiff::from_lines(old, new).unified_diff().header(&path.to_string_lossy(), "generated").to_string()
    };
    names.iter().map(difference).collect()
}

/// Fails with every difference and the command that accepts them.
pub(crate) fn finish(differences: &[String]) {
    let text = differences.concat();
    assert!(text.is_empty(), "{text}\nreview the difference; `{UPDATE}=1 cargo test -p scoresheet-codegen` accepts it");
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (name(&path).to_owned(), fs::read_to_string(&path).unwrap())).collect()
}

fn rewrite(folder: &Path, files: &BTreeMap<String, String>) {
    if folder.is_dir() {
        fs::remove_dir_all(folder).unwrap();
    }
    fs::create_dir_all(folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
}
