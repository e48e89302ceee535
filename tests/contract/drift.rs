//! One change at every node of every schema: decoder and validation reject each, with the right code and pointer.

use std::collections::{BTreeMap, BTreeSet};

use scoresheet::runtime::{BodyFormat, Endpoint};
use scoresheet_testkit::loaded::Pair;
use serde_json::Value;

use crate::bodies::{decode, endpoints, good};
use crate::json::Json;

/// Number of places of the fixtures at which a node of a schema is changed.
const PLACES: usize = 3;

/// A name that no property has and no map's pattern matches.
const NEW: &str = " New";

/// A changed body and its expected violation.
struct Mutant {
    body: Json,
    expected: Vec<(&'static str, String)>,
}

#[test]
fn every_change_at_every_node_is_rejected() {
    let mut mutants = 0;
    for endpoint in json_endpoints() {
        let schema: Value = serde_json::from_str(endpoint.json_schema).expect("the bundle is JSON");
        let pair = Pair::of(endpoint);
        let mut changed: BTreeMap<String, usize> = BTreeMap::new();
        let mut fixtures = good(endpoint);
        // A change costs as much as its body is long.
        fixtures.sort_by_key(|(_, body)| body.len());
        for (_, body) in fixtures {
            let document = Json::parse(&body);
            let mut walk =
                Walk { endpoint, pair: &pair, schema: &schema, document: &document, changed: &mut changed, mutants: 0 };
            walk.node(&schema, &document, "", "");
            mutants += walk.mutants;
        }
        let nodes = nodes(&schema);
        let untouched: Vec<_> = nodes.iter().filter(|node| !changed.contains_key(*node)).collect();
        assert!(untouched.is_empty(), "{}: no ok fixture shows {untouched:?}: add one", endpoint.name);
    }
    assert_eq!(mutants > 0, json_endpoints().next().is_some());
}

#[test]
fn every_shortened_body_is_truncated() {
    for endpoint in json_endpoints() {
        let pair = Pair::of(endpoint);
        let (path, body) = good(endpoint).into_iter().min_by_key(|(_, body)| body.len()).expect("there are fixtures");
        for length in 0..body.len() {
            let validation = decode(endpoint, &body[..length]).err();
            pair.decodes_alike(&body[..length], endpoint.name);
            let expected = match std::str::from_utf8(&body[..length]) {
                Ok(_) => "truncated_json",
                Err(_) => "invalid_json",
            };
            assert_eq!(validation, Some(vec![(expected.to_owned(), String::new())]), "{} cut to {length} bytes", path.display());
        }
    }
}

#[test]
fn text_around_a_body_is_validated() {
    for endpoint in json_endpoints() {
        let (_, body) = good(endpoint).into_iter().next().expect("there are fixtures");
        let text = String::from_utf8(body).expect("ok fixtures are UTF-8");
        for broken in
            [format!("{text}x"), format!("{text}{text}"), format!("\u{feff}{text}"), format!("{text},"), format!("[{text}")]
        {
            assert!(decode(endpoint, broken.as_bytes()).is_err(), "{broken}");
        }
        let spaced = format!(" \r\n\t{text}\n ");
        assert!(decode(endpoint, spaced.as_bytes()).is_ok(), "whitespace around a body means nothing");
    }
}

/// The endpoints whose bodies have nodes to change; a text has none.
fn json_endpoints() -> impl Iterator<Item = &'static Endpoint> {
    endpoints().into_iter().filter(|endpoint| endpoint.body_format == BodyFormat::Json)
}

/// Every value of the schema, written as pattern of a pointer: `/games/*/white/rating`.
fn nodes(schema: &Value) -> BTreeSet<String> {
    fn visit(root: &Value, schema: &Value, pattern: &str, found: &mut BTreeSet<String>) {
        let schema = resolve(root, schema);
        if let Some(branches) = schema["oneOf"].as_array() {
            for branch in branches {
                let kind = resolve(root, branch)["type"].as_str().unwrap_or_default();
                visit(root, branch, &format!("{pattern}({kind})"), found);
            }
            return;
        }
        found.insert(pattern.to_owned());
        if let Some(member) = map_value(schema) {
            visit(root, member, &format!("{pattern}/(key)"), found);
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            visit(root, property, &format!("{pattern}/{name}"), found);
        }
        if schema["type"] == "array" {
            visit(root, &schema["items"], &format!("{pattern}/*"), found);
        }
    }
    let mut found = BTreeSet::new();
    visit(schema, schema, "", &mut found);
    found
}

/// The schema of a map's values.
fn map_value(schema: &Value) -> Option<&Value> {
    schema["patternProperties"].as_object()?.values().next()
}

fn resolve<'a>(root: &'a Value, mut schema: &'a Value) -> &'a Value {
    while let Some(reference) = schema["$ref"].as_str() {
        schema = root.pointer(reference.trim_start_matches('#')).expect("references lead somewhere");
    }
    schema
}

/// Walks a document with its schema and makes every change at every node.
struct Walk<'a> {
    endpoint: &'static Endpoint,
    pair: &'a Pair,
    schema: &'a Value,
    document: &'a Json,
    changed: &'a mut BTreeMap<String, usize>,
    mutants: usize,
}

impl<'a> Walk<'a> {
    fn node(&mut self, schema: &'a Value, value: &Json, pointer: &str, pattern: &str) {
        let whole = resolve(self.schema, schema);
        let (schema, pattern) = self.meant(whole, value, pattern);
        let pattern = pattern.as_str();
        let places = self.changed.entry(pattern.to_owned()).or_default();
        *places += 1;
        if *places <= PLACES {
            for mutant in self.replaced(whole, value, pointer).into_iter().chain(self.members(schema, value, pointer)) {
                self.refused(&mutant);
            }
        }
        match value {
            Json::Object(members) => {
                for (name, member) in members {
                    let property = schema["properties"].get(name).map(|property| (property, name.as_str()));
                    if let Some((property, step)) = property.or_else(|| Some((map_value(schema)?, "(key)"))) {
                        self.node(property, member, &format!("{pointer}/{name}"), &format!("{pattern}/{step}"));
                    }
                }
            }
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.node(&schema["items"], item, &format!("{pointer}/{index}"), &format!("{pattern}/*"));
                }
            }
            Json::Raw(_) => {}
        }
    }

    /// The branch of the value's type, where there are several.
    fn meant(&self, schema: &'a Value, value: &Json, pattern: &str) -> (&'a Value, String) {
        let kind = match value {
            Json::Object(_) => "object",
            Json::Array(_) => "array",
            Json::Raw(text) if text.starts_with('"') => "string",
            Json::Raw(_) => "integer",
        };
        let branches = schema["oneOf"].as_array().into_iter().flatten().map(|branch| resolve(self.schema, branch));
        match branches.into_iter().find(|branch| branch["type"] == kind) {
            Some(branch) => (branch, format!("{pattern}({kind})")),
            None => (schema, pattern.to_owned()),
        }
    }

    fn refused(&mut self, mutant: &Mutant) {
        self.mutants += 1;
        let body = mutant.body.to_string();
        self.pair.decodes_alike(body.as_bytes(), self.endpoint.name);
        let Err(mut found) = decode(self.endpoint, body.as_bytes()) else {
            panic!("{}: survived, expected {:?}\n{body}", self.endpoint.name, mutant.expected);
        };
        found.sort();
        let mut expected: Vec<_> = mutant.expected.iter().map(|(code, pointer)| ((*code).to_owned(), pointer.clone())).collect();
        expected.sort();
        assert_eq!(found, expected, "{}\n{body}", self.endpoint.name);
    }

    /// Other values in place of one.
    fn replaced(&self, schema: &'a Value, value: &Json, pointer: &str) -> Vec<Mutant> {
        let mutant = |code, raw: &str| Mutant {
            body: self.document.with(pointer, Json::Raw(raw.to_owned())),
            expected: vec![(code, pointer.to_owned())],
        };
        let branches = self.branches(schema);
        let types: Vec<_> = branches.iter().filter_map(|branch| branch["type"].as_str()).collect();
        let others = [
            ("object", "{}"),
            ("array", "[]"),
            ("string", "\"1500\""),
            ("string", "\"2024-01-31T12:00:00Z\""),
            ("string", "\"true\""),
            ("integer", "1500"),
            ("number", "1500.9"),
            ("number", "1500.0"),
            ("number", "15e2"),
            ("boolean", "true"),
        ];
        let takes = |kind: &str| types.contains(&kind) || (kind == "integer" && types.contains(&"number"));
        let wrong = others.iter().filter(|(kind, _)| !takes(kind)).map(|(_, raw)| mutant("wrong_type", raw));
        let mut mutants: Vec<_> = std::iter::once(mutant("null_value", "null")).chain(wrong).collect();
        mutants.extend(branches.iter().flat_map(|branch| wrong_values(branch, value)).map(|(code, raw)| mutant(code, &raw)));
        mutants
    }

    fn branches(&self, schema: &'a Value) -> Vec<&'a Value> {
        match schema["oneOf"].as_array() {
            Some(branches) => branches.iter().map(|branch| resolve(self.schema, branch)).collect(),
            None => vec![schema],
        }
    }

    /// Properties added, removed, renamed and duplicated.
    fn members(&self, schema: &Value, value: &Json, pointer: &str) -> Vec<Mutant> {
        let Json::Object(members) = value else { return Vec::new() };
        let required = |name: &str| schema["required"].as_array().is_some_and(|list| list.iter().any(|known| known == name));
        let closed = schema["additionalProperties"] == false;
        let object = |members: Vec<(String, Json)>| self.document.with(pointer, Json::Object(members));
        let at = |name: &str| format!("{pointer}/{name}");
        let mut mutants = Vec::new();
        if closed {
            let added = members.iter().cloned().chain([(NEW.to_owned(), Json::Raw("null".to_owned()))]).collect();
            mutants.push(Mutant { body: object(added), expected: vec![("unknown_field", at(NEW))] });
        }
        for (index, (name, member)) in members.iter().enumerate() {
            let mut removed = members.clone();
            removed.remove(index);
            let missing = required(name).then(|| ("missing_field", at(name)));
            if let Some(missing) = missing.clone() {
                mutants.push(Mutant { body: object(removed.clone()), expected: vec![missing] });
            }
            if closed {
                let renamed = removed.into_iter().chain([(format!("{name}{NEW}"), member.clone())]).collect();
                let expected = missing.into_iter().chain([("unknown_field", at(&format!("{name}{NEW}")))]).collect();
                mutants.push(Mutant { body: object(renamed), expected });
            }
            let repeated = members.iter().cloned().chain([(name.clone(), member.clone())]).collect();
            mutants.push(Mutant { body: object(repeated), expected: vec![("duplicate_field", at(name))] });
        }
        mutants
    }
}

/// Values of the right type that violate the schema.
fn wrong_values(schema: &Value, value: &Json) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    for (bound, step) in [("minimum", -1_i32), ("maximum", 1)] {
        if let Some(bound) = schema[bound].as_i64() {
            wrong.push(("out_of_range", (bound + i64::from(step)).to_string()));
        }
        if let Some(bound) = schema[bound].as_f64().filter(|_| schema["type"] == "number") {
            wrong.push(("out_of_range", format!("{:.3}", bound + f64::from(step) * 0.125)));
        }
    }
    // Where 0 means no moment, it is 0 in milliseconds, too.
    if let Json::Raw(seconds) = value
        && schema["format"] == "unix-time"
        && seconds != "0"
    {
        wrong.push(("out_of_range", format!("{seconds}000")));
    }
    if schema["type"] == "integer" {
        wrong.push(("out_of_range", "9".repeat(30)));
    }
    if schema.get("enum").is_some() {
        wrong.push(("unknown_value", "\"zz_new\"".to_owned()));
        wrong.push(("unknown_value", "\"\"".to_owned()));
    } else if ["pattern", "format", "minLength"].iter().any(|rule| schema.get(rule).is_some()) && schema["type"] == "string" {
        // No constraint of the schemas accepts all of these; at least one is rejected.
        let refused = ["\"\"", "\"\\u0007\"", "\"http://example.com/\""];
        let regex = schema["pattern"].as_str().map(|pattern| regex::Regex::new(pattern).expect("patterns compile"));
        let breaks = |raw: &&&str| {
            let text: String = serde_json::from_str(raw).expect("a string");
            regex.as_ref().is_some_and(|regex| !regex.is_match(&text))
                || schema["format"] == "uuid"
                || schema["minLength"].as_u64().is_some_and(|length| (text.chars().count() as u64) < length)
        };
        let refused: Vec<_> = refused.iter().filter(breaks).collect();
        assert!(!refused.is_empty(), "the test knows no string that breaks {schema}");
        wrong.extend(refused.into_iter().map(|raw| ("bad_format", (*raw).to_owned())));
    }
    wrong
}
