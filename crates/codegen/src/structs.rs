//! Rust structs, by typify.
//!
//! typify gives the types, never the validation: patterns, ranges and formats are taken out before it sees the schema, since it
//! drops some of them silently and turns others into wrapper types. An endpoint's module has the types of its own schema file; those
//! of other files are made once, in the module [`SHARED`], whoever refers to them.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::TokenStream;
use quote::quote;
use schemars::schema::{RootSchema, Schema};
use scoresheet_schema::{Bundle, Endpoint, MANIFEST, Problem, SINCE};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

use crate::names::{body_type, ident};

/// What typify is not asked to validate.
const VALIDATION: [&str; 9] = ["pattern", "format", "minimum", "maximum", "minLength", "$schema", "$id", "$comment", SINCE];

/// The module of the types that endpoints share, beside the endpoints' modules.
pub(crate) const SHARED: &str = "types";

/// The Rust types of all bodies.
pub(crate) struct Structs {
    /// Those of each endpoint's own schema file, in the order of the endpoints.
    pub(crate) endpoints: Vec<TokenStream>,
    /// Those of other files, as modules by the path of the file: `common::game`.
    pub(crate) shared: TokenStream,
}

/// Makes the types of all endpoints.
///
/// # Errors
/// Every problem once, in the order of files and places.
pub(crate) fn structs(endpoints: &[Endpoint]) -> Result<Structs, Vec<Problem>> {
    let mut work = Work::default();
    let mut own = Vec::new();
    for endpoint in endpoints {
        let bundle = &endpoint.bundle;
        let mut space = Space::of_endpoint(endpoint);
        let root = Types { bundle, space: &mut space, work: &mut work }.root(&endpoint.name);
        own.push(space.tokens(Some(root)).unwrap_or_else(|message| work.refuse(bundle, "", message)));
    }
    // What is shared may refer to more of what is shared.
    let mut files: BTreeMap<String, (Space, &Bundle)> = BTreeMap::new();
    while let Some((pointer, bundle)) = work.foreign.pop() {
        let (file, _) = bundle.source(&pointer);
        let (space, _) = files.entry(file.clone()).or_insert_with(|| (Space::of_file(&file), bundle));
        Types { bundle, space, work: &mut work }.define(&pointer);
    }
    let mut shared = Modules::default();
    for (file, (space, bundle)) in files {
        let pointer = format!("/$defs/{}", scoresheet_schema::escape(&file));
        let tokens = space.tokens(None).unwrap_or_else(|message| work.refuse(bundle, &pointer, message));
        shared.insert(&segments(&file), tokens);
    }
    if endpoints.iter().any(|endpoint| endpoint.name == SHARED) {
        let message =
            format!("`{SHARED}` is the Rust module of shared types, so that no endpoint can have this name: rename the endpoint");
        work.problems.push(Problem { file: MANIFEST.to_owned(), pointer: format!("/{SHARED}"), message });
    }
    work.problems.sort();
    work.problems.dedup();
    if work.problems.is_empty() { Ok(Structs { endpoints: own, shared: shared.tokens() }) } else { Err(work.problems) }
}

/// What comes up while types are made.
#[derive(Default)]
struct Work<'a> {
    /// Schemas of other files that were referred to: their pointers in a bundle.
    foreign: Vec<(String, &'a Bundle)>,
    problems: Vec<Problem>,
}

impl Work<'_> {
    /// Refuses the schema at a pointer into the bundle.
    fn refuse(&mut self, bundle: &Bundle, at: &str, message: String) -> TokenStream {
        let (file, pointer) = bundle.source(at);
        self.problems.push(Problem { file, pointer, message });
        TokenStream::new()
    }
}

/// The types of one module: the schema and the definitions of one file.
struct Space {
    file: String,
    /// The path from this module to that of shared types.
    shared: TokenStream,
    definitions: Map<String, Value>,
    /// Which pointer into the bundle each type was made of.
    names: BTreeMap<String, String>,
    /// The paths of types in other modules, by the names that typify knows them by.
    foreign: BTreeMap<String, String>,
}

impl Space {
    fn of_endpoint(endpoint: &Endpoint) -> Self {
        let (shared, name) = (ident(SHARED), body_type(&endpoint.name));
        let member = format!("{name}Member");
        let names = BTreeMap::from([(name, String::new()), (member, "/patternProperties".to_owned())]);
        let (file, _) = endpoint.bundle.source("");
        Self { file, shared: quote!(super::#shared), definitions: Map::new(), names, foreign: BTreeMap::new() }
    }

    fn of_file(file: &str) -> Self {
        let up = segments(file).into_iter().map(|_| quote!(super));
        let (definitions, names, foreign) = (Map::new(), BTreeMap::new(), BTreeMap::new());
        Self { file: file.to_owned(), shared: quote!(#(#up)::*), definitions, names, foreign }
    }

    /// The Rust types.
    ///
    /// # Errors
    /// What cannot be made, and the remedy.
    fn tokens(self, root: Option<Value>) -> Result<TokenStream, String> {
        let mut settings = TypeSpaceSettings::default();
        settings.with_struct_builder(false).with_derive("PartialEq".to_owned());
        // Sorted, so that two runs write a body alike.
        settings.with_map_type("::std::collections::BTreeMap");
        for (name, path) in &self.foreign {
            settings.with_replacement(name, path, std::iter::empty());
        }
        let mut space = TypeSpace::new(&settings);
        let unread = |error| format!("schemars does not read this schema ({error}): describe the value another way");
        let added = if let Some(Value::Object(mut root)) = root {
            root.insert("definitions".to_owned(), Value::Object(self.definitions));
            let root = RootSchema::deserialize(Value::Object(root)).map_err(unread)?;
            space.add_root_schema(root).map(drop)
        } else {
            let read = |(name, schema)| Ok((name, Schema::deserialize(schema).map_err(unread)?));
            let definitions = self.definitions.into_iter().map(read).collect::<Result<Vec<_>, String>>()?;
            space.add_ref_types(definitions)
        };
        match added {
            Ok(()) => Ok(space.to_stream()),
            Err(error) => Err(format!("typify makes no Rust types of this schema ({error}): describe the value another way")),
        }
    }
}

/// Turns the schemas of one file into what typify wants: flat definitions with type names, no validation.
struct Types<'s, 'w, 'a> {
    bundle: &'a Bundle,
    space: &'s mut Space,
    work: &'w mut Work<'a>,
}

impl Types<'_, '_, '_> {
    /// The schema of the body, titled.
    fn root(mut self, endpoint: &str) -> Value {
        let mut root = self.schema(&self.bundle.schema);
        if let Value::Object(root) = &mut root {
            // typify panics at the properties of a body that is nothing but a map when they have no name.
            if !root.contains_key("properties")
                && let Some(object) = root.get_mut("additionalProperties").and_then(inline_object)
            {
                object.insert("title".to_owned(), Value::String(format!("{}Member", body_type(endpoint))));
            }
            root.insert("title".to_owned(), Value::String(endpoint.to_owned()));
        }
        root
    }

    /// A copy without validation whose references lead into the flat list.
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
                (validation, _) if VALIDATION.contains(&validation) => continue,
                ("properties", Value::Object(properties)) => {
                    properties.iter().map(|(name, property)| (name.clone(), self.schema(property))).collect()
                }
                // typify knows maps by the schema for further properties.
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
        if let Some(next) = target.get("$ref").and_then(Value::as_str) {
            return self.reference(next, keywords);
        }
        if target["type"] != "object" && target.get("enum").is_none() {
            let mut copy = self.schema(target);
            if let (Value::Object(copy), Some(description)) = (&mut copy, keywords.get("description")) {
                copy.insert("description".to_owned(), description.clone());
            }
            return copy;
        }
        let (file, _) = self.bundle.source(pointer);
        let name = if file == self.space.file { self.define(pointer) } else { self.foreign(&file, pointer) };
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// The name of the type of a definition in this file, which is made if there is none yet.
    fn define(&mut self, pointer: &str) -> String {
        let target = self.bundle.schema.pointer(pointer).unwrap_or(&Value::Null);
        let name = type_name(pointer, target);
        match self.space.names.get(&name) {
            None => {
                self.space.names.insert(name.clone(), pointer.to_owned());
                let definition = self.schema(target);
                self.space.definitions.insert(name.clone(), definition);
            }
            Some(other) if other != pointer => {
                let (file, at) = self.bundle.source(other);
                let message =
                    format!("makes the Rust type `{name}`, and so does `schemas/{file}#{at}`: give one of them another `title`");
                self.work.refuse(self.bundle, pointer, message);
            }
            Some(_) => {}
        }
        name
    }

    /// The name by which typify knows a type of another file, which is made there.
    fn foreign(&mut self, file: &str, pointer: &str) -> String {
        let name = type_name(pointer, self.bundle.schema.pointer(pointer).unwrap_or(&Value::Null));
        let segments = segments(file);
        let alias = format!("shared_{}_{name}", segments.join("_")).to_upper_camel_case();
        if !self.space.foreign.contains_key(&alias) {
            let (shared, modules, name) = (&self.space.shared, segments.iter().map(|segment| ident(segment)), ident(&name));
            let path = quote!(#shared #(:: #modules)* :: #name).to_string();
            self.space.foreign.insert(alias.clone(), path);
            // typify wants a schema even of what is replaced.
            self.space.definitions.insert(alias.clone(), json!({ "type": "object" }));
        }
        self.work.foreign.push((pointer.to_owned(), self.bundle));
        alias
    }
}

/// Modules within modules.
#[derive(Default)]
struct Modules {
    types: TokenStream,
    modules: BTreeMap<String, Modules>,
}

impl Modules {
    fn insert(&mut self, path: &[String], types: TokenStream) {
        match path {
            [] => self.types = types,
            [first, rest @ ..] => self.modules.entry(first.clone()).or_default().insert(rest, types),
        }
    }

    fn tokens(&self) -> TokenStream {
        let (types, names) = (&self.types, self.modules.keys().map(|name| ident(name)));
        let modules = self.modules.values().map(Self::tokens);
        quote!(#types #(pub mod #names { #modules })*)
    }
}

/// The modules of a schema file: `common/game.json` is `common::game`.
fn segments(file: &str) -> Vec<String> {
    file.trim_end_matches(".json").split('/').map(ToSnakeCase::to_snake_case).collect()
}

/// The object that a property of a map is, or an array of which it is.
fn inline_object(member: &mut Value) -> Option<&mut Map<String, Value>> {
    let object = if member["type"] == "array" { &mut member["items"] } else { member };
    object.as_object_mut().filter(|object| object.get("type").is_some_and(|kind| kind == "object"))
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
