//! Rust structs, by typify.
//!
//! typify gives the types, never the judgement: patterns, ranges and formats are taken out before it sees the schema, since it
//! drops some of them silently and turns others into wrapper types.

use proc_macro2::TokenStream;
use quote::quote;
use schemars::schema::RootSchema;
use serde_json::{Map, Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

use crate::model::Endpoint;

/// What typify is not asked to judge.
const JUDGEMENT: [&str; 8] = ["pattern", "format", "minimum", "maximum", "minLength", "$schema", "$id", "$comment"];

pub(super) fn structs(endpoint: &Endpoint) -> TokenStream {
    let mut settings = TypeSpaceSettings::default();
    settings.with_struct_builder(false);
    let mut space = TypeSpace::new(&settings);
    match root_schema(endpoint).map(|schema| space.add_root_schema(schema)) {
        Ok(Ok(_)) => space.to_stream(),
        Ok(Err(error)) => {
            let message = format!("typify cannot turn {} into structs: {error}", endpoint.name);
            quote!(compile_error!(#message);)
        }
        Err(error) => {
            let message = format!("{} is no schema to schemars: {error}", endpoint.name);
            quote!(compile_error!(#message);)
        }
    }
}

/// The bundle as typify wants it: flat `definitions` with type names, a titled root, no judgement.
fn root_schema(endpoint: &Endpoint) -> Result<RootSchema, serde_json::Error> {
    let mut types = Types { bundle: &endpoint.bundle, definitions: Map::new() };
    let mut root = types.schema(&endpoint.bundle);
    if let Value::Object(root) = &mut root {
        root.insert("title".to_owned(), Value::String(endpoint.name.clone()));
        root.insert("definitions".to_owned(), Value::Object(types.definitions));
    }
    serde_json::from_value(root)
}

struct Types<'a> {
    bundle: &'a Value,
    definitions: Map<String, Value>,
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
                ("oneOf", Value::Array(branches)) => branches.iter().map(|branch| self.schema(branch)).collect(),
                ("items", items) => self.schema(items),
                _ => value.clone(),
            };
            copy.insert(keyword.clone(), value);
        }
        Value::Object(copy)
    }

    /// Objects and enumerations are types of their own; a plain scalar is written where it stands.
    fn reference(&mut self, reference: &str, keywords: &Map<String, Value>) -> Value {
        let target = self.bundle.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null);
        let named = target["type"] == "object" || target.get("enum").is_some() || target.get("$ref").is_some();
        if !named {
            let mut copy = self.schema(target);
            if let (Value::Object(copy), Some(description)) = (&mut copy, keywords.get("description")) {
                copy.insert("description".to_owned(), description.clone());
            }
            return copy;
        }
        let name = type_name(reference, target);
        if !self.definitions.contains_key(&name) {
            // Claimed before it is walked, in case it refers to itself.
            self.definitions.insert(name.clone(), Value::Null);
            let definition = self.schema(target);
            self.definitions.insert(name.clone(), definition);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// The schema's title, or the last segment of its pointer: `#/$defs/common~1game_player.json` is the type `GamePlayer`.
fn type_name(reference: &str, target: &Value) -> String {
    if let Some(title) = target.get("title").and_then(Value::as_str) {
        return title.to_owned();
    }
    let last = reference.rsplit(['/', '#']).next().unwrap_or_default();
    let stem = last.rsplit("~1").next().unwrap_or_default();
    heck::ToUpperCamelCase::to_upper_camel_case(stem.trim_end_matches(".json"))
}
