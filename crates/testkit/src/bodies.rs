//! Fixtures and recordings on disk, and their rows by the tables' description.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scoresheet::runtime::{Endpoint, Origin, Request, Table};
use scoresheet::{ENDPOINTS, Tables};
use serde_json::Value;

/// Names the folder of recorded responses, laid out as `<endpoint>/<name>.json`.
pub const RECORDED: &str = "SCORESHEET_RECORDED";

/// Names the only endpoint that is tested.
pub const ENDPOINT: &str = "SCORESHEET_ENDPOINT";

/// The folder of recorded responses, for tests that are ignored unless it is named.
pub fn recorded() -> PathBuf {
    std::env::var_os(RECORDED).map_or_else(|| panic!("expected {RECORDED} to name a folder of recordings"), PathBuf::from)
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of fixtures: `<endpoint>/ok/<name>.json` and `<endpoint>/bad.jsonl`.
pub fn fixtures_folder() -> PathBuf {
    root().join("tests/fixtures")
}

/// The endpoints under test: all, or the one that `SCORESHEET_ENDPOINT` names.
pub fn endpoints() -> Vec<&'static Endpoint> {
    match std::env::var(ENDPOINT) {
        Ok(name) => vec![scoresheet::endpoint(&name).unwrap_or_else(|error| panic!("{ENDPOINT}: {error}"))],
        Err(_) => ENDPOINTS.to_vec(),
    }
}

/// The bodies in `ok/` of an endpoint, in the order of names.
pub fn good(endpoint: &Endpoint) -> Vec<(PathBuf, Vec<u8>)> {
    bodies(&fixtures_folder().join(endpoint.name).join("ok"))
}

/// A body of an endpoint's `bad.jsonl`.
pub struct BadCase {
    /// `<endpoint>/bad.jsonl: <name>`.
    pub name: String,
    pub body: Vec<u8>,
    /// Code and pointer of every violation; none for a body that only serves others as their base.
    pub expected: BTreeSet<(String, String)>,
}

/// The bodies of an endpoint's `bad.jsonl`.
pub fn bad(endpoint: &Endpoint) -> Vec<BadCase> {
    let path = fixtures_folder().join(endpoint.name).join("bad.jsonl");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    let case = |line: &Value| BadCase {
        name: format!("{}/bad.jsonl: {}", endpoint.name, string(line, "name")),
        body: bad_body(endpoint, line, &lines),
        expected: array(line, "expected").iter().map(|one| (string(one, "code"), string(one, "pointer"))).collect(),
    };
    lines.iter().map(case).collect()
}

/// The body of a line: given as it is, or as a change of a file in `ok/` or of another line.
fn bad_body(endpoint: &Endpoint, line: &Value, lines: &[Value]) -> Vec<u8> {
    match (&line["body"], &line["body_bytes"]) {
        (Value::String(body), _) => return body.clone().into_bytes(),
        (_, Value::Array(bytes)) => return raw(bytes),
        _ => {}
    }
    let base = string(line, "base");
    let mut body = match lines.iter().find(|line| line["name"] == base.as_str()) {
        Some(line) => bad_body(endpoint, line, lines),
        None => fs::read(fixtures_folder().join(endpoint.name).join("ok").join(&base)).expect("the base is in ok/"),
    };
    for step in array(line, "change") {
        let old = step["replace"].as_str().or(step["cut_after"].as_str()).expect("a step is a replacement or a cut").as_bytes();
        let found: Vec<_> = body.windows(old.len()).enumerate().filter(|(_, text)| *text == old).map(|(at, _)| at).collect();
        let [at] = found[..] else {
            panic!("{}, {}: expected {step} to fit one place, but found {}", endpoint.name, line["name"], found.len());
        };
        match (&step["with"], &step["with_bytes"]) {
            (Value::String(new), _) => drop(body.splice(at..at + old.len(), new.bytes())),
            (_, Value::Array(bytes)) => drop(body.splice(at..at + old.len(), raw(bytes))),
            _ => body.truncate(at + old.len()),
        }
    }
    body
}

fn string(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("expected the string `{name}` in {value}")).to_owned()
}

fn array<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("expected the array `{name}` in {value}"))
}

fn raw(bytes: &[Value]) -> Vec<u8> {
    bytes.iter().map(|byte| byte.as_u64().and_then(|byte| u8::try_from(byte).ok()).expect("bytes are from 0 to 255")).collect()
}

/// Every file of a folder that is a body, in the order of names.
pub fn bodies(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("folder is readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json" || extension == "pgn"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).expect("file is readable"))).collect()
}

/// A column of the recordings' index, by file.
pub fn index(folder: &Path, column: &str) -> Vec<(String, String)> {
    let index = fs::read_to_string(folder.join("INDEX.tsv")).expect("the folder of recordings has an INDEX.tsv");
    let mut lines = index.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().expect("the index has a head");
    let position =
        |name: &str| head.iter().position(|column| *column == name).unwrap_or_else(|| panic!("the index has no column `{name}`"));
    let (file, value) = (position("file"), position(column));
    lines.map(|line| (line[file].to_owned(), line[value].to_owned())).collect()
}

/// A request with a value for every parameter, as the origin of a body.
pub fn request(endpoint: &'static Endpoint) -> Request {
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
pub fn decode(endpoint: &'static Endpoint, body: &[u8]) -> Result<Tables, Vec<(String, String)>> {
    scoresheet::decode(&request(endpoint), body, None).map_err(|error| match error {
        scoresheet::Error::Contract(violation) => {
            violation.violations.iter().map(|violation| (violation.code.name().to_owned(), violation.pointer.clone())).collect()
        }
        other => panic!("expected a list of violations, but found {other}"),
    })
}

/// The values that a table description selects in a document, row by row; `None` is null.
pub fn rows(endpoint: &Endpoint, table: usize, document: &Value) -> Vec<Vec<Option<Value>>> {
    let table = &endpoint.tables[table];
    let schema: Value = serde_json::from_str(endpoint.json_schema).expect("the bundle is JSON");
    let value = |row: &Found<'_>, origin| match origin {
        Origin::Body(pointer) => at(row.value, pointer).cloned(),
        Origin::MapKey => row.key.map(Value::from),
        _ => None,
    };
    let found = found_rows(&schema, table, document);
    found.iter().map(|row| table.columns.iter().map(|column| value(row, column.origin)).collect()).collect()
}

/// The value at a pointer; a string in place of an object is its `@id`.
pub fn at<'a>(row: &'a Value, pointer: &str) -> Option<&'a Value> {
    let stands_for_object = || row.pointer(pointer.strip_suffix("/@id")?).filter(|value| value.is_string());
    row.pointer(pointer).or_else(stands_for_object)
}

/// A row's value, its pointer, and its key if it is in a map.
pub struct Found<'a> {
    pub value: &'a Value,
    pub pointer: String,
    pub key: Option<&'a str>,
}

impl<'a> Found<'a> {
    fn step(&self, name: &str, value: &'a Value, key: Option<&'a str>) -> Self {
        let name = name.replace('~', "~0").replace('/', "~1");
        Self { value, pointer: format!("{}/{name}", self.pointer), key }
    }
}

/// Every row of a table: its pattern's `*` matches the items of an array or the properties of a map.
pub fn found_rows<'a>(schema: &Value, table: &Table, document: &'a Value) -> Vec<Found<'a>> {
    let mut found = vec![Found { value: document, pointer: String::new(), key: None }];
    let mut map = schema;
    for segment in table.rows.split('/').skip(1) {
        let step = |row: Found<'a>| -> Vec<Found<'a>> {
            match (segment, row.value) {
                ("*", Value::Array(items)) => {
                    let items = items.iter().enumerate();
                    items.map(|(index, value)| row.step(&index.to_string(), value, row.key)).collect()
                }
                ("*", Value::Object(members)) => {
                    let keys = members.iter().filter(|(name, _)| map["properties"].get(name).is_none());
                    keys.map(|(name, value)| row.step(name, value, Some(name))).collect()
                }
                (name, value) => value.get(name).map(|value| row.step(name, value, row.key)).into_iter().collect(),
            }
        };
        found = found.into_iter().flat_map(step).collect();
        map = &map["properties"][segment];
    }
    found
}
