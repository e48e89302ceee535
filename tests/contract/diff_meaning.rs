//! A compatible change rejects no body: for random edits of the schemas, documents of the new contract are validated by the old
//! one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use rand::rngs::SmallRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use scoresheet::contract::Format;
use scoresheet::evolution::diff::{Severity, Source, diff};
use scoresheet_schema::Bundle;
use serde_json::{Map, Value, json};

use crate::generate::Generator;

const ROUNDS: u64 = 150;
const DOCUMENTS: usize = 12;

/// Patterns that contain one another, or do not.
const PATTERNS: [&str; 6] = ["^", "^h", "^https?://", "^https://", "^[a-z]+$", "^[a-z0-9]+$"];

/// Every schema by path; without the manifest, because only schemas are compared.
fn schemas() -> BTreeMap<String, Value> {
    let mut schemas = BTreeMap::new();
    for folder in ["", "common/"] {
        for entry in fs::read_dir(Path::new("schemas").join(folder)).unwrap().map(Result::unwrap) {
            let name = format!("{folder}{}", entry.file_name().to_str().unwrap());
            if Path::new(&name).extension().is_some_and(|extension| extension == "json") {
                schemas.insert(name, serde_json::from_slice(&fs::read(entry.path()).unwrap()).unwrap());
            }
        }
    }
    schemas
}

/// The files that an endpoint's schema is made of.
fn closure(schemas: &BTreeMap<String, Value>, file: &str, found: &mut BTreeSet<String>) {
    if !found.insert(file.to_owned()) {
        return;
    }
    let mut nodes = Vec::new();
    places(&schemas[file], String::new(), &mut nodes);
    for at in nodes {
        let reference = schemas[file].pointer(&at).unwrap()["$ref"].as_str().unwrap_or_default();
        let target = reference.split('#').next().unwrap_or_default();
        if !target.is_empty() {
            closure(schemas, target, found);
        }
    }
}

/// The pointers of all schemas in a schema.
fn places(schema: &Value, at: String, found: &mut Vec<String>) {
    for keyword in ["properties", "patternProperties", "$defs"] {
        for (name, inner) in schema[keyword].as_object().into_iter().flatten() {
            places(inner, format!("{at}/{keyword}/{}", scoresheet_schema::escape(name)), found);
        }
    }
    for (index, position) in schema["prefixItems"].as_array().into_iter().flatten().enumerate() {
        places(position, format!("{at}/prefixItems/{index}"), found);
    }
    if schema["items"].is_object() {
        places(&schema["items"], format!("{at}/items"), found);
    }
    for (index, branch) in schema["oneOf"].as_array().into_iter().flatten().enumerate() {
        places(branch, format!("{at}/oneOf/{index}"), found);
    }
    found.push(at);
}

fn write(folder: &Path, schemas: &BTreeMap<String, Value>, files: &BTreeSet<String>) {
    for file in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, schemas[file].to_string()).unwrap();
    }
}

fn validator(bundle: &Bundle) -> Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.with_format("uuid", |text: &str| Format::Uuid.matches(text)).build(&bundle.schema).unwrap()
}

/// Changes one place of a schema within the dialect.
fn mutate(schema: &mut Value, rng: &mut SmallRng) {
    let mut nodes = Vec::new();
    places(schema, String::new(), &mut nodes);
    let at = nodes.choose(rng).unwrap().clone();
    let node = schema.pointer_mut(&at).unwrap();
    if rng.random_bool(0.1) && node.get("type").is_some() {
        node["description"] = "Other words.".into();
        return;
    }
    match node["type"].as_str() {
        Some("object") => object(node, at.is_empty(), rng),
        Some("string") => string(node, rng),
        Some("integer" | "number") => number(node, rng),
        Some("boolean") => *node = json!({ "type": "integer", "minimum": 0, "maximum": 1 }),
        None if node["oneOf"].is_array() => {
            let branches = node["oneOf"].as_array().unwrap();
            *node = branches.choose(rng).unwrap().clone();
        }
        _ => {}
    }
}

fn object(node: &mut Value, is_root: bool, rng: &mut SmallRng) {
    let names: Vec<String> = node["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let mut required: Vec<Value> = node["required"].as_array().cloned().unwrap_or_default();
    let name = names.choose(rng).cloned();
    match (rng.random_range(0..7), name) {
        (0, Some(name)) if names.len() > 1 => {
            node["properties"].as_object_mut().unwrap().shift_remove(&name);
            required.retain(|known| *known != name);
        }
        (1, Some(name)) => {
            let value = node["properties"].as_object_mut().unwrap().shift_remove(&name).unwrap();
            node["properties"][format!("{name}_new")] = value;
            required.iter_mut().filter(|known| **known == name).for_each(|known| *known = format!("{name}_new").into());
        }
        (2 | 3, Some(name)) if required.contains(&name.clone().into()) => required.retain(|known| *known != name),
        (2 | 3, Some(name)) => required.push(name.into()),
        (4, Some(_)) => {
            node["properties"]["added"] = json!({ "type": "boolean", "description": "New." });
            if rng.random() {
                required.push("added".into());
            }
        }
        (5, _) if is_root => {
            node["additionalProperties"] = true.into();
            node["$comment"] = "Open.".into();
        }
        _ => {
            if let Some(members) = node.get_mut("patternProperties").and_then(Value::as_object_mut) {
                let value = std::mem::take(members).into_iter().next().map(|(_, value)| value);
                members.insert((*PATTERNS.choose(rng).unwrap()).to_owned(), value.unwrap_or_default());
            }
        }
    }
    let properties = node["properties"].as_object().cloned().unwrap_or_default();
    let mut seen = BTreeSet::new();
    required.retain(|name| properties.contains_key(name.as_str().unwrap()) && seen.insert(name.to_string()));
    node["required"] = required.into();
}

/// Strings that the generator supports: with an enumeration, a pattern, a format, or a length.
fn string(node: &mut Value, rng: &mut SmallRng) {
    let values = node["enum"].as_array().cloned();
    let keywords = node.as_object_mut().unwrap();
    match (rng.random_range(0..4), values) {
        (0, Some(mut values)) if values.len() > 1 => {
            values.remove(rng.random_range(0..values.len()));
            keywords.insert("enum".to_owned(), values.into());
        }
        (1, Some(mut values)) => {
            values.push("something else".into());
            values.dedup();
            keywords.insert("enum".to_owned(), values.into());
        }
        (2, Some(_)) => drop(keywords.shift_remove("enum")),
        (3, Some(_)) => {
            keywords.insert("pattern".to_owned(), (*PATTERNS.choose(rng).unwrap()).into());
        }
        (choice, _) => {
            for keyword in ["pattern", "format", "minLength"] {
                keywords.shift_remove(keyword);
            }
            let (keyword, value) = match choice {
                0 => ("pattern", (*PATTERNS.choose(rng).unwrap()).into()),
                1 => ("format", "uuid".into()),
                2 => ("minLength", rng.random_range(0..4).into()),
                _ => ("enum", json!(["https://a", "abc", "https://www.chess.com/b"])),
            };
            keywords.insert(keyword.to_owned(), value);
        }
    }
}

fn number(node: &mut Value, rng: &mut SmallRng) {
    // A fraction becomes 0; an empty range is rejected, and the edit skipped.
    let bound = |name: &str| node[name].as_i64().unwrap_or_default();
    let (minimum, maximum) = (bound("minimum"), bound("maximum"));
    match rng.random_range(0..6) {
        0 => node["minimum"] = (minimum + 1).min(maximum).into(),
        1 if minimum >= 1 => node["minimum"] = (minimum - 1).into(),
        2 => node["maximum"] = (maximum - 1).max(minimum).into(),
        3 if node["format"].is_null() => node["maximum"] = (maximum + 1).into(),
        4 => {
            node.as_object_mut().unwrap().shift_remove("format");
            node["minimum"] = minimum.into();
            node["maximum"] = maximum.into();
            node["type"] = if node["type"] == "integer" { "number".into() } else { "integer".into() };
        }
        _ => {
            let mut branch = Map::new();
            for keyword in ["type", "minimum", "maximum"] {
                branch.insert(keyword.to_owned(), node[keyword].clone());
            }
            if branch["type"] == "integer" {
                *node = json!({ "description": "Two types.", "oneOf": [branch, { "type": "string" }] });
            }
        }
    }
}

#[test]
fn a_compatible_change_rejects_no_body() {
    let schemas = schemas();
    let old_folder = tempfile::tempdir().unwrap();
    write(old_folder.path(), &schemas, &schemas.keys().cloned().collect());
    let endpoints: Vec<&String> = schemas.keys().filter(|file| !file.contains('/')).collect();
    let mut validators = BTreeMap::new();
    let (mut taken, mut refused, mut compatible) = (0, 0, 0);
    for seed in 0..ROUNDS {
        let rng = &mut SmallRng::seed_from_u64(seed);
        let file = *endpoints.choose(rng).unwrap();
        let mut files = BTreeSet::new();
        closure(&schemas, file, &mut files);
        let mut edited = schemas.clone();
        for _ in 0..rng.random_range(1..=3) {
            let edited_file = files.iter().nth(rng.random_range(0..files.len())).unwrap();
            mutate(edited.get_mut(edited_file).unwrap(), rng);
        }
        let new_folder = tempfile::tempdir().unwrap();
        write(new_folder.path(), &edited, &files);
        let name = file.strip_suffix(".json").unwrap();
        // Some edits leave the dialect, such as a name of a map that is also a property.
        let Ok(new) = Bundle::load(new_folder.path(), name) else { continue };
        taken += 1;
        let path = |folder: &tempfile::TempDir| Source::Path(folder.path().join(file));
        let found = diff(&path(&old_folder), &path(&new_folder), &[]).unwrap();
        let is_compatible = found.severity().is_none_or(|severity| severity == Severity::Compatible);
        compatible += usize::from(is_compatible);
        let old = validators.entry(name).or_insert_with(|| validator(&Bundle::load(old_folder.path(), name).unwrap()));
        let new_validator = validator(&new);
        let mut generator = Generator::new(&new.schema);
        for _ in 0..DOCUMENTS {
            let document: Value = serde_json::from_str(&generator.document(rng).to_string()).unwrap();
            // Of constraints that an edit has combined, the generator may satisfy only one.
            if !new_validator.is_valid(&document) || old.is_valid(&document) {
                continue;
            }
            refused += 1;
            assert!(!is_compatible, "seed {seed}: {document} is refused, but the comparison says {:#?}", found.changes);
        }
    }
    // A test without rejected bodies, or without compatible changes, proves nothing.
    assert!(taken > ROUNDS / 2 && refused > 80 && compatible > 15, "taken {taken}, refused {refused}, compatible {compatible}");
}
