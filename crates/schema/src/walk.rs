//! The walk through a schema and the schemas in it.

use serde_json::Value;

/// Calls `visitor` with every schema in `schema` and its pointer, definitions included.
pub(crate) fn visit<'a>(schema: &'a Value, at: &str, visitor: &mut impl FnMut(&str, &'a Value)) {
    visitor(at, schema);
    for keyword in ["properties", "patternProperties", "$defs"] {
        for (name, member) in schema.get(keyword).and_then(Value::as_object).into_iter().flatten() {
            visit(member, &format!("{at}/{keyword}/{}", escape(name)), visitor);
        }
    }
    if let Some(items) = schema.get("items") {
        visit(items, &format!("{at}/items"), visitor);
    }
    for (index, branch) in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        visit(branch, &format!("{at}/oneOf/{index}"), visitor);
    }
}

/// A property name as a segment of a JSON pointer.
#[must_use]
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
