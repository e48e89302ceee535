//! Rust structs, by typify.
//!
//! typify gives the types, never the judgement: patterns, ranges and formats are taken out before it sees the schema, since it
//! drops some of them silently and turns others into wrapper types.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use schemars::schema::RootSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

use crate::names::body_type;
use scoresheet_schema::Bundle;
use scoresheet_schema::SINCE;

/// What typify is not asked to judge.
const JUDGEMENT: [&str; 9] = ["pattern", "format", "minimum", "maximum", "minLength", "$schema", "$id", "$comment", SINCE];

/// Why there are no types: a pointer into the bundle, and a message.
pub(crate) type Refusal = (String, String);

/// The types of an endpoint's body.
pub(crate) fn structs(endpoint: &str, bundle: &Bundle) -> Result<TokenStream, Refusal> {
    let mut settings = TypeSpaceSettings::default();
    settings.with_struct_builder(false);
    // Sorted, so that two runs write a body alike.
    settings.with_map_type("::std::collections::BTreeMap");
    let mut space = TypeSpace::new(&settings);
    let of_the_whole = |message| (String::new(), message);
    let schema = flat(endpoint, bundle)?;
    let schema = RootSchema::deserialize(schema)
        .map_err(|error| of_the_whole(format!("schemars does not read this schema ({error}): describe the value another way")))?;
    match space.add_root_schema(schema) {
        Ok(_) => Ok(space.to_stream()),
        Err(error) => {
            Err(of_the_whole(format!("typify makes no Rust types of this schema ({error}): describe the value another way")))
        }
    }
}

/// The bundle as typify wants it: flat `definitions` with type names, a titled root, no judgement.
fn flat(endpoint: &str, bundle: &Bundle) -> Result<Value, Refusal> {
    let member = format!("{}Member", body_type(endpoint));
    let names = BTreeMap::from([(body_type(endpoint), String::new()), (member.clone(), "/patternProperties".to_owned())]);
    let mut types = Types { bundle, definitions: Map::new(), names, clashes: Vec::new() };
    let mut root = types.schema(&bundle.schema);
    if let Some(clash) = types.clashes.pop() {
        return Err(clash);
    }
    if let Value::Object(root) = &mut root {
        // typify panics at the members of a body that is nothing but a map when they have no name.
        if !root.contains_key("properties")
            && let Some(object) = root.get_mut("additionalProperties").and_then(inline_object)
        {
            object.insert("title".to_owned(), Value::String(member));
        }
        root.insert("title".to_owned(), Value::String(endpoint.to_owned()));
        root.insert("definitions".to_owned(), Value::Object(types.definitions));
    }
    Ok(root)
}

/// The object that a member of a map is, or an array of which it is.
fn inline_object(member: &mut Value) -> Option<&mut Map<String, Value>> {
    let object = if member["type"] == "array" { &mut member["items"] } else { member };
    object.as_object_mut().filter(|object| object.get("type").is_some_and(|kind| kind == "object"))
}

struct Types<'a> {
    bundle: &'a Bundle,
    definitions: Map<String, Value>,
    /// Which pointer into the bundle each type was made of.
    names: BTreeMap<String, String>,
    clashes: Vec<Refusal>,
}

impl Types<'_> {
    /// A copy without judgement whose references lead into the flat list.
    fn schema(&mut self, schema: &Value) -> Value {
        let Value::Object(keywords) = schema else { return schema.clone() };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            return self.reference(reference, keywords);
        }
        let mut copy = Map::new();
        for (keyword, value) in keywords {
            let value = match (keyword.as_str(), value) {
                // Definitions come in when they are referred to, and a type is named by its place.
                ("$defs" | "title", _) => continue,
                (judgement, _) if JUDGEMENT.contains(&judgement) => continue,
                ("properties", Value::Object(properties)) => {
                    properties.iter().map(|(name, property)| (name.clone(), self.schema(property))).collect()
                }
                // typify knows maps by the schema for further members.
                ("patternProperties", Value::Object(patterns)) => {
                    let member = patterns.values().next().map_or(Value::Bool(false), |member| self.schema(member));
                    copy.insert("additionalProperties".to_owned(), member);
                    continue;
                }
                ("additionalProperties", _) if keywords.contains_key("patternProperties") => continue,
                ("oneOf", Value::Array(branches)) => branches.iter().map(|branch| self.schema(branch)).collect(),
                ("items", items) => self.schema(items),
                ("enum", values) if !nameable(values) => continue,
                _ => value.clone(),
            };
            copy.insert(keyword.clone(), value);
        }
        Value::Object(copy)
    }

    /// Objects and enumerations are types of their own; a plain scalar is written where it stands.
    fn reference(&mut self, reference: &str, keywords: &Map<String, Value>) -> Value {
        let pointer = reference.trim_start_matches('#');
        let target = self.bundle.schema.pointer(pointer).unwrap_or(&Value::Null);
        let named = target["type"] == "object" || target.get("enum").is_some() || target.get("$ref").is_some();
        if !named {
            let mut copy = self.schema(target);
            if let (Value::Object(copy), Some(description)) = (&mut copy, keywords.get("description")) {
                copy.insert("description".to_owned(), description.clone());
            }
            return copy;
        }
        let name = type_name(pointer, target);
        match self.names.get(&name) {
            None => {
                self.names.insert(name.clone(), pointer.to_owned());
                let definition = self.schema(target);
                self.definitions.insert(name.clone(), definition);
            }
            Some(other) if other != pointer => {
                let (file, at) = self.bundle.source(other);
                let message =
                    format!("makes the Rust type `{name}`, and so does `schemas/{file}#{at}`: give one of them another `title`");
                self.clashes.push((pointer.to_owned(), message));
            }
            Some(_) => {}
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// Whether every value of an enumeration makes a variant of its own. Where two do not, as `+` and `-`, the struct has a `String`:
/// typify would panic.
fn nameable(values: &Value) -> bool {
    let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
    let names: BTreeSet<_> = values.iter().filter_map(Value::as_str).map(ToUpperCamelCase::to_upper_camel_case).collect();
    names.len() == values.len() && !names.contains("")
}

/// The schema's title, or the last segment of its pointer: `/$defs/common~1game_player.json` is the type `GamePlayer`.
fn type_name(pointer: &str, target: &Value) -> String {
    if let Some(title) = target.get("title").and_then(Value::as_str) {
        return title.to_upper_camel_case();
    }
    let last = pointer.rsplit('/').next().unwrap_or_default();
    let stem = last.rsplit("~1").next().unwrap_or_default();
    stem.trim_end_matches(".json").to_upper_camel_case()
}
