//! Fixtures and recordings on disk, and what they say by the tables' own description.

use std::fs;
use std::path::{Path, PathBuf};

use scoresheet::Tables;
use scoresheet::runtime::{Endpoint, Request};
use serde_json::Value;

/// Names the folder of recorded responses, laid out as `<endpoint>/<name>.json`.
pub(crate) const RECORDED: &str = "SCORESHEET_RECORDED";

/// The fixtures of one endpoint and kind (`ok`, `bad`), by name.
pub(crate) fn fixtures(endpoint: &Endpoint, kind: &str) -> Vec<(PathBuf, Vec<u8>)> {
    bodies(&Path::new("tests/fixtures").join(endpoint.name).join(kind))
}

/// Every `*.json` of a folder that is a body, in the order of names.
pub(crate) fn bodies(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("folder is readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.retain(|path| !path.to_string_lossy().ends_with(".expected.json"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).expect("file is readable"))).collect()
}

/// A request that gives every parameter a value, as a body's origin.
pub(crate) fn request(endpoint: &'static Endpoint) -> Request {
    let values = [
        ("username", "erik"),
        ("year", "2024"),
        ("month", "1"),
        ("slug", "lantern-club"),
        ("title", "GM"),
        ("iso", "XE"),
        ("id", "1622094"),
        ("board", "1"),
        ("round", "1"),
        ("group", "1"),
    ];
    let parameters = endpoint.route.map_or(&[][..], |route| route.parameters);
    let known = values.into_iter().filter(|(name, _)| parameters.iter().any(|parameter| parameter.name == *name));
    Request::partial(endpoint, known).expect("the values are well formed")
}

/// Decodes a body; the error is the contract's code of each violation with its pointer.
pub(crate) fn decode(endpoint: &'static Endpoint, body: &[u8]) -> Result<Tables, Vec<(String, String)>> {
    scoresheet::decode(&request(endpoint), body, None).map_err(|error| match error {
        scoresheet::Error::Contract(violation) => {
            violation.violations.iter().map(|violation| (violation.code.name().to_owned(), violation.pointer.clone())).collect()
        }
        other => panic!("expected a judgement, but found {other}"),
    })
}

/// The values a table description finds in a document, row by row; `None` stands for null.
pub(crate) fn rows(endpoint: &Endpoint, table: usize, document: &Value) -> Vec<Vec<Option<Value>>> {
    use scoresheet::runtime::Origin;
    let table = &endpoint.tables[table];
    items(document, table.rows)
        .into_iter()
        .map(|row| {
            let value = |origin| match origin {
                Origin::Body(pointer) => row.pointer(pointer).cloned(),
                _ => None,
            };
            table.columns.iter().map(|column| value(column.origin)).collect()
        })
        .collect()
}

/// Every value that a pointer with `*` for array items leads to.
fn items<'a>(document: &'a Value, pattern: &str) -> Vec<&'a Value> {
    let mut found = vec![document];
    for segment in pattern.split('/').skip(1) {
        found = match segment {
            "*" => found.into_iter().flat_map(|value| value.as_array().into_iter().flatten()).collect(),
            name => found.into_iter().filter_map(|value| value.get(name)).collect(),
        };
    }
    found
}
