//! A change of a schema changes what depends on it, and nothing else.

mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use scoresheet_codegen::Generator;
use serde_json::Value;

/// Changes the description of every schema file in turn (of the first definition, if the file has only definitions). The change
/// must reach the module of each endpoint that uses the file, and the list of columns; never the module of another endpoint.
#[test]
fn a_change_reaches_those_who_use_it() {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    let before = generated(&schemas);
    let files = json_files(&schemas);
    // Each change generates all code, so the files are divided among the processors.
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (schemas, files, before) = (&schemas, &files, &before);
    let reached: BTreeSet<String> = thread::scope(|scope| {
        let start = |worker| {
            scope.spawn(move || {
                let copy = folder::fresh(&format!("change-{worker}"), schemas).join("schemas");
                let files = files.iter().skip(worker).step_by(workers);
                files.flat_map(|file| reached_by(&copy, file.strip_prefix(schemas).unwrap(), before)).collect::<Vec<_>>()
            })
        };
        let started: Vec<_> = (0..workers).map(start).collect();
        started.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let all = before.keys().filter(|file| is_module(file)).cloned().collect();
    assert_eq!(reached, all, "a module that no description reaches");
}

/// The modules that differ while the description of a schema file is another.
fn reached_by(schemas: &Path, file: &Path, before: &BTreeMap<String, String>) -> BTreeSet<String> {
    let path = schemas.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let mut changed: Value = serde_json::from_str(&text).unwrap();
    let Some(pointer) = description(&changed) else { return BTreeSet::new() };
    let description = changed.pointer_mut(&pointer).unwrap();
    // As a schema has it, and as a doc comment has it.
    let (json, plain) = (description.to_string(), description.as_str().unwrap().to_owned());
    *description = Value::String(format!("{plain} And more."));
    fs::write(&path, changed.to_string()).unwrap();
    let modules = changed_modules(before, &generated(schemas));
    fs::write(&path, &text).unwrap();
    for module in &modules {
        let text = &before[module];
        assert!(text.contains(&json) || text.contains(&plain), "{module} changed with {pointer} of {}", file.display());
    }
    let common = file.parent() != Some(Path::new(""));
    let own = format!("{}.rs", file.file_stem().unwrap().to_str().unwrap());
    assert!(common || modules == BTreeSet::from([own]), "{modules:?} changed with {pointer} of {}", file.display());
    modules
}

/// The endpoints' modules among the changed files. Only the lists of all endpoints may differ as well.
fn changed_modules(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> BTreeSet<String> {
    assert!(before.keys().eq(after.keys()));
    let changed = before.iter().filter(|(file, text)| after[*file] != **text).map(|(file, _)| file.clone());
    changed.filter(|file| is_module(file)).collect()
}

fn is_module(file: &str) -> bool {
    !["generated.rs", "client.rs", "python.rs", "_native.pyi", "types.py", "README.md", "evidence.md"].contains(&file)
}

fn generated(schemas: &Path) -> BTreeMap<String, String> {
    let generator = Generator::load(schemas).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    generator.checked_in().into_iter().map(|file| (name(&file.path), file.text)).collect()
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.extend(json_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files
}

/// Pointer of the file's description, or of its first definition's.
fn description(schema: &Value) -> Option<String> {
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let definitions = definitions.into_iter().flat_map(|definitions| definitions.keys().map(|name| format!("/$defs/{name}")));
    let mut places = std::iter::once(String::new()).chain(definitions).map(|place| format!("{place}/description"));
    places.find(|pointer| schema.pointer(pointer).is_some())
}
