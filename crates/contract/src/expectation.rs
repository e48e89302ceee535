//! Descriptions of schemas in words.

use serde_json::Value;

use super::Format;
use super::compiled_schema::CompiledSchema;

impl CompiledSchema {
    /// The expectation of a schema: `integer from 1 to 5000`.
    pub(super) fn expectation(&self, schema: &Value) -> String {
        let (_, schema) = self.follow("", schema);
        let list = |keyword| schema.get(keyword).and_then(Value::as_array);
        if let Some(values) = list("enum") {
            format!("one of {}", values.iter().map(quoted).collect::<Vec<_>>().join(", "))
        } else if let Some(branches) = list("oneOf") {
            branches.iter().map(|branch| self.expectation(branch)).collect::<Vec<_>>().join(" or ")
        } else {
            let null = if schema.get("type").is_some_and(Value::is_array) { " or null" } else { "" };
            [noun(schema), &range(schema), &length(schema), &pattern(schema), null].concat()
        }
    }
}

fn quoted(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| format!("`{text}`"))
}

fn noun(schema: &Value) -> &str {
    let text = |keyword| schema.get(keyword).and_then(Value::as_str);
    let format = text("format").unwrap_or_default();
    let several = schema.get("type").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let name = text("type").or_else(|| several.into_iter().find(|name| *name != "null"));
    match (name, Format::from_name(format)) {
        (Some("string"), Some(format)) => format.expectation(),
        (Some("integer"), _) if format == "unix-time" => "integer of Unix seconds",
        (Some("integer"), _) if format == "unix-milliseconds" => "integer of Unix milliseconds",
        (Some(name), _) => name,
        (None, _) => "another value",
    }
}

fn range(schema: &Value) -> String {
    match (schema.get("minimum"), schema.get("maximum")) {
        (Some(minimum), Some(maximum)) => format!(" from {minimum} to {maximum}"),
        (Some(minimum), None) => format!(" of at least {minimum}"),
        (None, Some(maximum)) => format!(" of at most {maximum}"),
        (None, None) => String::new(),
    }
}

fn length(schema: &Value) -> String {
    match schema.get("minLength").and_then(Value::as_u64) {
        Some(1) => " of at least 1 character".to_owned(),
        Some(length) => format!(" of at least {length} characters"),
        None => String::new(),
    }
}

fn pattern(schema: &Value) -> String {
    let pattern = schema.get("pattern").and_then(Value::as_str);
    pattern.map(|pattern| format!(" matching `{pattern}`")).unwrap_or_default()
}
