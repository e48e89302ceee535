//! Places of bodies in terms of the schema: one for all items of an array and all properties of a map.

use serde_json::Value;

use super::compiled_schema::{CompiledSchema, position_of};
use super::pointer;

/// Maximum number of references and alternatives that are followed at one place. The limit ends cycles, which no schema should
/// have.
const MAX_NESTING: usize = 16;

/// A place of a body in the schema.
#[derive(Debug, Default)]
pub struct Place<'r> {
    /// The pointer, with `*` for every array index and every name in a map.
    pub pattern: String,
    /// The schemas that may apply to the value there, references resolved; empty if the schema has no such property.
    pub schemas: Vec<&'r Value>,
}

impl<'r> Place<'r> {
    /// The properties that the schema defines for the object there, with the schemas of their values.
    pub fn members(&self) -> impl Iterator<Item = (&'r str, &'r Value)> {
        let properties = self.schemas.iter().filter_map(|schema| schema.get("properties")?.as_object());
        properties.flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// The first value of a keyword there.
    #[must_use]
    pub fn keyword(&self, keyword: &str) -> Option<&'r Value> {
        self.schemas.iter().find_map(|schema| schema.get(keyword))
    }
}

impl CompiledSchema {
    /// The place of a pointer into a body.
    #[must_use]
    pub fn place(&self, body_pointer: &str) -> Place<'_> {
        let mut pattern = String::new();
        let mut schemas = self.variants(self.schema());
        for segment in pointer::segments(body_pointer) {
            let named = schemas.iter().filter_map(|schema| schema.get("properties")?.get(segment.as_ref()));
            let positions = schemas.iter().filter_map(|schema| schema.get("prefixItems")?.get(position_of(schema, &segment)?));
            let named: Vec<_> = named.chain(positions).collect();
            let repeated = if named.is_empty() { elements(&schemas) } else { Vec::new() };
            pointer::push(&mut pattern, if repeated.is_empty() { &segment } else { "*" });
            schemas = named.into_iter().chain(repeated).flat_map(|schema| self.variants(schema)).collect();
        }
        Place { pattern, schemas }
    }

    /// Number of positions of the tuple at a pointer into a body; `None` if no tuple is there.
    pub(super) fn positions(&self, body_pointer: &str) -> Option<usize> {
        self.place(body_pointer).keyword("prefixItems").and_then(Value::as_array).map(Vec::len)
    }

    /// A schema with resolved references: itself, and each of its alternatives.
    #[must_use]
    pub fn variants<'r>(&'r self, schema: &'r Value) -> Vec<&'r Value> {
        let mut found = Vec::new();
        self.collect(schema, MAX_NESTING, &mut found);
        found
    }

    fn collect<'r>(&'r self, schema: &'r Value, nesting: usize, found: &mut Vec<&'r Value>) {
        if nesting == 0 {
            return;
        }
        found.push(schema);
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        let referred = target.and_then(|target| self.schema().pointer(target));
        let branches = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array());
        for inner in referred.into_iter().chain(branches.flatten()) {
            self.collect(inner, nesting - 1, found);
        }
    }
}

/// The schemas of the items of an array or the values of a map.
fn elements<'r>(schemas: &[&'r Value]) -> Vec<&'r Value> {
    let items = schemas.iter().filter_map(|schema| schema.get("items"));
    let in_maps = schemas.iter().filter_map(|schema| schema.get("patternProperties")?.as_object()).flat_map(|map| map.values());
    items.chain(in_maps).filter(|schema| schema.is_object()).collect()
}
