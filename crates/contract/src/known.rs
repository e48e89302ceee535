//! The properties that a schema knows of an object.

use std::collections::HashSet;

use regex_automata::meta::Regex;
use serde_json::Value;

use super::compiled_schema::CompiledSchema;

/// What a schema says of the names of an object's properties.
pub(super) struct Known {
    names: HashSet<String>,
    patterns: Option<Regex>,
    /// Whether any other property is a violation.
    pub(super) is_closed: bool,
}

impl Known {
    /// Whether the schema says anything of a property of this name.
    pub(super) fn accepts(&self, name: &str) -> bool {
        self.names.contains(name) || self.patterns.as_ref().is_some_and(|patterns| patterns.is_match(name))
    }
}

impl CompiledSchema {
    /// What the schema knows of the object at a place of a body. It knows nothing of one inside of an unknown property.
    pub(super) fn known(&self, body_pointer: &str) -> Known {
        let schemas = self.place(body_pointer).schemas;
        let keys = |keyword: &'static str| {
            schemas.iter().filter_map(move |schema| schema.get(keyword)?.as_object()).flat_map(|names| names.keys())
        };
        Known {
            names: keys("properties").cloned().collect(),
            // Patterns that do not compile would have been found when the schema was.
            patterns: Regex::new_many(&keys("patternProperties").collect::<Vec<_>>()).ok(),
            is_closed: schemas.iter().any(|schema| schema.get("additionalProperties") == Some(&Value::Bool(false))),
        }
    }
}
