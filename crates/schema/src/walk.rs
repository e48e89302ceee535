//! The walk through a schema and the schemas in it: the only place that lists where they can be.

use serde_json::{Map, Value};

/// The place of a schema in the schema around it.
#[derive(Clone, Copy)]
pub(crate) enum Child<'a> {
    /// A property of this name.
    Property(&'a str),
    /// The properties of a map, whose names match this pattern.
    Map(&'a str),
    /// A definition, which describes no value where it is.
    Definition(&'a str),
    /// The items of an array.
    Items,
    /// The item of a tuple at this position.
    Position(usize),
    /// A branch of `oneOf`.
    Branch(usize),
}

impl Child<'_> {
    /// JSON pointer from the schema around it.
    pub(crate) fn pointer(&self) -> String {
        match self {
            Self::Property(name) => format!("/properties/{}", escape(name)),
            Self::Map(pattern) => format!("/patternProperties/{}", escape(pattern)),
            Self::Definition(name) => format!("/$defs/{}", escape(name)),
            Self::Items => "/items".to_owned(),
            Self::Position(index) => format!("/prefixItems/{index}"),
            Self::Branch(index) => format!("/oneOf/{index}"),
        }
    }
}

/// The schemas directly in a schema, references left as they are.
pub(crate) fn children(schema: &Value) -> impl Iterator<Item = (Child<'_>, &Value)> {
    let members = |keyword: &str| schema.get(keyword).and_then(Value::as_object).into_iter().flat_map(Map::iter);
    let properties = members("properties").map(|(name, child)| (Child::Property(name), child));
    let maps = members("patternProperties").map(|(pattern, child)| (Child::Map(pattern), child));
    let definitions = members("$defs").map(|(name, child)| (Child::Definition(name), child));
    // The `false` of a tuple describes no value.
    let items = schema.get("items").filter(|child| !child.is_boolean()).map(|child| (Child::Items, child));
    let listed = |keyword: &str| schema.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate();
    let positions = listed("prefixItems").map(|(index, child)| (Child::Position(index), child));
    let branches = listed("oneOf").map(|(index, child)| (Child::Branch(index), child));
    properties.chain(maps).chain(definitions).chain(items).chain(positions).chain(branches)
}

/// The type of a schema, without the `null` that may be beside it.
#[must_use]
pub fn type_of(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::String(name) => Some(name),
        Value::Array(names) => match &names[..] {
            [name, null] | [null, name] if null == "null" => name.as_str().filter(|name| *name != "null"),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a schema describes a tuple: an array whose positions have schemas of their own.
#[must_use]
pub fn is_tuple(schema: &Value) -> bool {
    schema.get("prefixItems").is_some()
}

/// Whether a schema accepts `null` beside its type.
#[must_use]
pub fn is_nullable(schema: &Value) -> bool {
    let has_null = |branches: &Value| branches.as_array().is_some_and(|branches| branches.iter().any(is_null));
    schema.get("type").is_some_and(Value::is_array) || schema.get("oneOf").is_some_and(has_null)
}

/// Whether a schema accepts `null` alone, as a branch of `oneOf` does.
#[must_use]
pub fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|name| name == "null")
}

/// Calls `visitor` with every schema in `schema` and its pointer, definitions included.
pub fn visit<'a>(schema: &'a Value, at: &str, visitor: &mut impl FnMut(&str, &'a Value)) {
    visitor(at, schema);
    for (place, child) in children(schema) {
        visit(child, &format!("{at}{}", place.pointer()), visitor);
    }
}

/// Replaces every `$ref` in `schema`, definitions included, by what `target` returns for its pointer and text. `None` keeps it.
pub fn redirect(schema: &mut Value, mut target: impl FnMut(&str, &str) -> Option<String>) {
    let mut found = Vec::new();
    visit(schema, "", &mut |at, node| {
        found.extend(node.get("$ref").and_then(Value::as_str).map(|text| (format!("{at}/$ref"), text.to_owned())));
    });
    for (at, text) in found {
        if let (Some(target), Some(place)) = (target(&at, &text), schema.pointer_mut(&at)) {
            *place = Value::String(target);
        }
    }
}

/// A property name as a segment of a JSON pointer.
#[must_use]
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
