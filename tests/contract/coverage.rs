//! Every endpoint has a schema, fixtures for every code, tables, dlt resources and a recording.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scoresheet::ENDPOINTS;
use scoresheet::contract::{Code, violations};
use scoresheet::runtime::{BodyFormat, Endpoint, Host};
use serde_json::{Map, Value};

use crate::bodies::RECORDED;

#[test]
fn every_endpoint_is_covered() {
    let recorded = std::env::var_os(RECORDED).map(PathBuf::from);
    let missing: Vec<_> =
        ENDPOINTS.into_iter().flat_map(|endpoint| Row::of(endpoint, recorded.as_deref()).missing(recorded.is_some())).collect();
    assert!(missing.is_empty(), "expected every endpoint to be covered, but found missing: {missing:#?}");
}

/// The coverage of one endpoint.
struct Row {
    endpoint: &'static Endpoint,
    /// Number of values that the schema describes.
    values: usize,
    ok: usize,
    bad: usize,
    /// The codes that a body can have, and those of the bad fixtures.
    possible: BTreeSet<Code>,
    shown: BTreeSet<Code>,
    resources: Vec<String>,
    recordings: usize,
}

impl Row {
    fn of(endpoint: &'static Endpoint, recorded: Option<&Path>) -> Self {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(endpoint.name);
        let bad = bodies(&fixtures.join("bad"));
        let schema = serde_json::from_str(endpoint.json_schema).unwrap_or_default();
        let (mut values, mut possible) = (0, BTreeSet::new());
        visit(&schema, &mut |schema| {
            values += usize::from(schema.contains_key("type"));
            possible.extend(possible_codes(schema));
        });
        match endpoint.body_format {
            BodyFormat::Json => possible.extend([Code::DuplicateField, Code::NullValue, Code::WrongType, Code::TruncatedJson]),
            // The document is generated from the text, so it has exactly the required properties, each once and a string.
            BodyFormat::Pgn { .. } => possible.retain(|code| *code == Code::BadFormat),
        }
        possible.insert(Code::InvalidJson);
        let judged = bad.iter().filter_map(|path| fs::read(path).ok());
        let resources = serde_json::from_str::<Map<String, Value>>(endpoint.dlt).unwrap_or_default();
        Self {
            endpoint,
            values,
            ok: bodies(&fixtures.join("ok")).len(),
            bad: bad.len(),
            possible,
            shown: judged.flat_map(|body| violations(endpoint, None, &body)).map(|violation| violation.code).collect(),
            resources: resources.into_iter().map(|(resource, _)| resource).collect(),
            recordings: recorded.map_or(0, |folder| bodies(&folder.join(endpoint.name)).len()),
        }
    }

    fn missing(&self, recorded: bool) -> Vec<String> {
        let name = self.endpoint.name;
        let documented = self.endpoint.route.is_some_and(|route| route.host == Host::Pub);
        let gaps = [
            (self.values == 0, "a schema"),
            (self.ok == 0, "ok fixtures"),
            (self.bad == 0, "bad fixtures"),
            (self.endpoint.tables.is_empty(), "tables"),
            (self.endpoint.route.is_some() && self.resources.is_empty(), "a dlt resource"),
            (recorded && documented && self.recordings == 0, "a recorded body"),
        ];
        let gaps = gaps.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| format!("{name}: {what}"));
        let codes = self.possible.difference(&self.shown).map(|code| format!("{name}: a bad fixture for {code}"));
        gaps.chain(codes).collect()
    }
}

/// The files of a folder that are bodies.
fn bodies(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_body = |path: &PathBuf| {
        let name = path.to_string_lossy();
        (name.ends_with(".json") || name.ends_with(".pgn")) && !name.ends_with(".expected.json")
    };
    entries.filter(is_body).collect()
}

/// The codes that this schema alone can cause.
fn possible_codes(schema: &Map<String, Value>) -> Vec<Code> {
    let is = |keyword: &str, value: bool| schema.get(keyword).is_some_and(|found| *found == value);
    let required = schema.get("required").and_then(Value::as_array).is_some_and(|names| !names.is_empty());
    let rules = [
        (is("additionalProperties", false), Code::UnknownField),
        (required, Code::MissingField),
        (schema.contains_key("enum"), Code::UnknownValue),
        (schema.contains_key("minimum"), Code::OutOfRange),
        (
            ["pattern", "format", "minLength"].iter().any(|rule| schema.contains_key(*rule)) && schema["type"] == "string",
            Code::BadFormat,
        ),
    ];
    rules.into_iter().filter_map(|(applies, code)| applies.then_some(code)).collect()
}

/// Calls `visitor` with every schema, definitions included: a bundle has no unused ones.
fn visit(schema: &Value, visitor: &mut impl FnMut(&Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    visitor(keywords);
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("properties" | "patternProperties" | "$defs", Value::Object(schemas)) => {
                schemas.values().for_each(|schema| visit(schema, visitor));
            }
            ("oneOf", Value::Array(branches)) => branches.iter().for_each(|branch| visit(branch, visitor)),
            ("items", items) => visit(items, visitor),
            _ => {}
        }
    }
}
