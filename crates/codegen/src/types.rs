//! `python/scoresheet/types.py`: names as literals, and the tables and the body of each endpoint as typed dictionaries.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::File;
use crate::names::body_type;
use crate::stubs::concat;
use scoresheet_schema::{Endpoint, Model, is_null, is_nullable, type_of};

/// The part that does not depend on endpoints, with a line `# {name}` at each place that does.
const TEMPLATE: &str = include_str!("types.py");

/// The words that are no names in Python.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

pub(crate) fn types(model: &Model) -> File {
    let names = concat(&model.endpoints, |endpoint| format!("    \"{}\",\n", endpoint.name));
    let types = concat(&model.endpoints, |endpoint| tables(endpoint) + &Bodies::of(endpoint));
    let text = TEMPLATE
        .replace("# {endpoint names}\n", &format!("EndpointName: TypeAlias = Literal[\n{names}]\n\n"))
        .replace("# {types}\n", &types);
    File { path: "python/scoresheet/types.py".into(), text: format!("{}\n", text.trim_end()) }
}

/// The tables of one body as a typed dictionary.
fn tables(endpoint: &Endpoint) -> String {
    let table = |table: &scoresheet_schema::Table| {
        let columns: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
        format!("    {}: Table\n    \"\"\"Columns {}.\"\"\"\n", table.name, columns.join(", "))
    };
    let tables: String = endpoint.tables.iter().map(table).collect();
    let (name, summary) = (body_type(&endpoint.name), &endpoint.entry.summary);
    format!("class {name}Tables(TypedDict):\n    \"\"\"{summary}\"\"\"\n\n{tables}\n\n")
}

/// The typed dictionaries of one body.
struct Bodies<'a> {
    root: &'a Value,
    /// The types of references, which may refer to each other.
    known: BTreeMap<&'a str, String>,
    /// The names of classes.
    names: BTreeSet<String>,
    /// The classes; each follows those it refers to.
    classes: String,
}

impl<'a> Bodies<'a> {
    fn of(endpoint: &'a Endpoint) -> String {
        let name = format!("{}Body", body_type(&endpoint.name));
        let root = &endpoint.bundle.schema;
        let mut bodies = Self { root, known: BTreeMap::new(), names: BTreeSet::new(), classes: String::new() };
        let kind = bodies.kind(root, &name);
        let alias = if kind == name { String::new() } else { format!("{name}: TypeAlias = {kind}\n\n\n") };
        bodies.classes + &alias
    }

    /// The type of a schema; `name` is that of a typed dictionary, if it needs one.
    fn kind(&mut self, schema: &'a Value, name: &str) -> String {
        let kind = self.without_null(schema, name);
        if is_nullable(schema) { format!("{kind} | None") } else { kind }
    }

    fn without_null(&mut self, schema: &'a Value, name: &str) -> String {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.reference(reference, name);
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            let branches = branches.iter().filter(|branch| !is_null(branch));
            let kinds: Vec<_> = branches.map(|branch| self.kind(branch, name)).collect();
            return kinds.join(" | ");
        }
        if let Some(values) = schema["enum"].as_array() {
            // JSON's escapes are Python's, too.
            let values: Vec<_> = values.iter().filter(|value| !value.is_null()).map(Value::to_string).collect();
            return format!("Literal[{}]", values.join(", "));
        }
        match type_of(schema) {
            Some("string") => "str".to_owned(),
            Some("integer") => "int".to_owned(),
            Some("number") => "float".to_owned(),
            Some("boolean") => "bool".to_owned(),
            Some("array") => format!("list[{}]", self.kind(&schema["items"], name)),
            Some("object") => self.object(schema, name),
            // The loader rejects every other schema.
            _ => "object".to_owned(),
        }
    }

    fn reference(&mut self, reference: &'a str, name: &str) -> String {
        if let Some(known) = self.known.get(reference) {
            return known.clone();
        }
        // The loader has resolved every reference.
        let Some(target) = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) else {
            return "object".to_owned();
        };
        let kind = self.kind(target, name);
        self.known.insert(reference, kind.clone());
        kind
    }

    fn object(&mut self, schema: &'a Value, name: &str) -> String {
        let properties: Vec<_> = schema["properties"].as_object().into_iter().flatten().collect();
        let patterns: Vec<_> = schema["patternProperties"].as_object().into_iter().flatten().map(|(_, value)| value).collect();
        if !patterns.is_empty() {
            return self.map(&properties, patterns, name);
        }
        let name = self.unused(name);
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (always, sometimes): (Vec<_>, Vec<_>) = properties
            .into_iter()
            .map(|(key, value)| (key.as_str(), self.kind(value, &format!("{name}{}", key.to_upper_camel_case()))))
            .partition(|(key, _)| required.contains(key));
        self.classes += &class(&name, schema["description"].as_str().unwrap_or_default(), &always, &sometimes);
        name
    }

    /// A name that no class has: `a` in `b_c` and `a_b` in `c` have the same words.
    fn unused(&mut self, name: &str) -> String {
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let unused = std::iter::once(name.to_owned()).chain(numbered).find(|name| !self.names.contains(name)).unwrap_or_default();
        self.names.insert(unused.clone());
        unused
    }

    /// A dictionary whose keys are data; typed dictionaries have none beside their own.
    fn map(&mut self, properties: &[(&'a String, &'a Value)], patterns: Vec<&'a Value>, name: &str) -> String {
        let mut kinds = Vec::new();
        let named = properties.iter().map(|(key, value)| (format!("{name}{}", key.to_upper_camel_case()), *value));
        let items = patterns.into_iter().map(|value| (format!("{name}Item"), value));
        for (name, value) in named.chain(items) {
            let kind = self.kind(value, &name);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        format!("dict[str, {}]", kinds.join(" | "))
    }
}

type Fields<'a> = [(&'a str, String)];

/// A typed dictionary. One with required and optional keys has a base class for each: `NotRequired` is younger than the oldest
/// supported Python. A key that is no name, such as `@id`, needs the functional form.
fn class(name: &str, description: &str, always: &Fields<'_>, sometimes: &Fields<'_>) -> String {
    let doc = format!("    \"\"\"{}\"\"\"\n", description.replace('\\', "\\\\").replace('"', "\\\""));
    let are_names = |fields: &Fields<'_>| fields.iter().all(|(key, _)| is_name(key));
    match (always, sometimes) {
        (fields, []) if are_names(fields) => statement(name, "TypedDict", &doc, fields),
        ([], fields) if are_names(fields) => statement(name, "TypedDict, total=False", &doc, fields),
        _ => {
            let parts = [(format!("_{name}Required"), true, always), (format!("_{name}Optional"), false, sometimes)];
            let parts: Vec<_> = parts.into_iter().filter(|(.., fields)| !fields.is_empty()).collect();
            let bases: Vec<_> = parts.iter().map(|(base, ..)| base.as_str()).collect();
            let own = statement(name, &bases.join(", "), &doc, &[]);
            let part = |(base, total, fields): &(String, bool, &Fields<'_>)| match (are_names(fields), total) {
                (false, _) => functional(base, *total, fields),
                (true, true) => statement(base, "TypedDict", "", fields),
                (true, false) => statement(base, "TypedDict, total=False", "", fields),
            };
            parts.iter().map(part).collect::<String>() + &own
        }
    }
}

/// The statement `class`.
fn statement(name: &str, bases: &str, doc: &str, fields: &Fields<'_>) -> String {
    let fields = concat(fields, |(key, kind)| format!("    {key}: {kind}\n"));
    let between = if doc.is_empty() || fields.is_empty() { "" } else { "\n" };
    format!("class {name}({bases}):\n{doc}{between}{fields}\n\n")
}

/// The call of `TypedDict`, whose types are quoted, since they may follow.
fn functional(name: &str, total: bool, fields: &Fields<'_>) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    let fields = concat(fields, |(key, kind)| format!("        {}: {},\n", quoted(key), quoted(kind)));
    let total = if total { "" } else { "    total=False,\n" };
    format!("{name} = TypedDict(\n    \"{name}\",\n    {{\n{fields}    }},\n{total})\n\n\n")
}

fn is_name(key: &str) -> bool {
    let mut bytes = key.bytes();
    // A class would mangle a name with two underscores.
    !key.starts_with("__")
        && bytes.next().is_some_and(|first| first.is_ascii_alphabetic() || first == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !KEYWORDS.contains(&key)
        // The types of the keys after it could not be written.
        && !["Literal", "bool", "dict", "float", "int", "list", "str"].contains(&key)
}
