//! The edits of a schema, each as small as possible.

use serde_json::{Map, Value, json};

use super::text::Text;
use scoresheet_contract::pointer;

/// The keywords of a scalar that move into a branch when another type is allowed as well.
const RULES: [&str; 7] = ["type", "format", "minimum", "maximum", "pattern", "minLength", "enum"];

/// A change of the schema at some place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// A new optional property.
    AddProperty { name: String, schema: Value },
    /// A property that becomes optional.
    DropRequired { name: String },
    /// New values of an enumeration.
    AddValues(Vec<String>),
    /// Another bound of a number.
    Bound { keyword: &'static str, value: Value },
    /// Numbers with fractions as well.
    Number,
    /// Shorter strings as well.
    MinLength(u64),
    /// Another pattern.
    Pattern(String),
    /// Strings beside integers, or integers beside strings.
    Beside(Value),
    /// Null as well.
    OrNull,
    /// Adds names to the pattern of a map.
    AddKeys { pattern: String, names: Vec<String> },
}

impl Edit {
    /// The order of edits: those that change pointers are last.
    pub(super) fn rank(&self) -> u8 {
        match self {
            // After the others, which read the type.
            Self::OrNull => 1,
            Self::Beside(_) => 2,
            Self::AddKeys { .. } => 3,
            _ => 0,
        }
    }

    /// Applies the edit; `None` if the place does not exist.
    pub(super) fn apply(&self, text: &mut Text, at: &str) -> Option<()> {
        match self {
            Self::AddProperty { name, schema } => add_property(text, at, name, schema),
            Self::DropRequired { name } => drop_required(text, at, name),
            Self::AddValues(values) => {
                values.iter().try_for_each(|value| text.append_item(&pointer::join(at, "enum"), &value.as_str().into()))
            }
            Self::Bound { keyword, value } => text.replace(&pointer::join(at, keyword), value),
            Self::Pattern(pattern) => text.replace(&pointer::join(at, "pattern"), &pattern.as_str().into()),
            Self::Number => number(text, at),
            Self::MinLength(0) => text.remove_member(at, "minLength"),
            Self::MinLength(length) => text.replace(&pointer::join(at, "minLength"), &(*length).into()),
            Self::Beside(branch) => beside(text, at, branch),
            Self::OrNull => or_null(text, at),
            Self::AddKeys { pattern, names } => {
                text.rename_member(&pointer::join(at, "patternProperties"), pattern, &with_keys(pattern, names))
            }
        }
    }
}

fn add_property(text: &mut Text, at: &str, name: &str, schema: &Value) -> Option<()> {
    let properties = pointer::join(at, "properties");
    if schema_at(text, &properties).is_none() {
        text.insert_member(at, Some("type"), "properties", &json!({}))?;
    }
    text.insert_member(&properties, None, name, schema)
}

fn drop_required(text: &mut Text, at: &str, name: &str) -> Option<()> {
    let required = pointer::join(at, "required");
    if schema_at(text, &required)?.as_array()?.len() == 1 {
        return text.remove_member(at, "required");
    }
    text.remove_item(&required, name)
}

/// Moves the constraints of a scalar into a `oneOf`, beside another branch; its annotations stay.
fn beside(text: &mut Text, at: &str, branch: &Value) -> Option<()> {
    let Value::Object(keywords) = schema_at(text, at)? else { return None };
    let own: Map<String, Value> = keywords.into_iter().filter(|(keyword, _)| RULES.contains(&keyword.as_str())).collect();
    let (names, own): (Vec<String>, _) = (own.keys().cloned().collect(), Value::Object(own));
    // The schemas list the string first.
    let branches = if own["type"] == "string" { json!([own, branch]) } else { json!([branch, own]) };
    text.insert_member(at, Some("type"), "oneOf", &branches)?;
    names.iter().try_for_each(|keyword| text.remove_member(at, keyword))
}

/// Makes an integer a number; null stays beside it.
fn number(text: &mut Text, at: &str) -> Option<()> {
    let is_nullable = scoresheet_schema::is_nullable(&schema_at(text, at)?);
    let kind = if is_nullable { json!(["number", "null"]) } else { json!("number") };
    text.replace(&pointer::join(at, "type"), &kind)
}

/// Adds null to the type or the types, and to an enumeration, which would reject it otherwise.
fn or_null(text: &mut Text, at: &str) -> Option<()> {
    let schema = schema_at(text, at)?;
    if schema.get("oneOf").is_some() {
        return text.append_item(&pointer::join(at, "oneOf"), &json!({"type": "null"}));
    }
    text.replace(&pointer::join(at, "type"), &json!([schema.get("type")?.as_str()?, "null"]))?;
    match schema.get("enum") {
        Some(_) => text.append_item(&pointer::join(at, "enum"), &Value::Null),
        None => Some(()),
    }
}

/// The pattern with these names as alternatives.
fn with_keys(pattern: &str, names: &[String]) -> String {
    names.iter().fold(pattern.to_owned(), |pattern, name| format!("{pattern}|^{}$", literal(name)))
}

/// A string escaped for a pattern, in a way that every validator reads alike.
pub(super) fn literal(text: &str) -> String {
    let escaped = |character: char| {
        let escape = if r"\.+*?()|[]{}^$".contains(character) { "\\" } else { "" };
        format!("{escape}{character}")
    };
    text.chars().map(escaped).collect()
}

fn schema_at(text: &Text, at: &str) -> Option<Value> {
    let schema: Value = serde_json::from_str(text.as_str()).ok()?;
    schema.pointer(at).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(schema: &Value, at: &str, edit: &Edit) -> Value {
        let mut text = Text::new(serde_json::to_string_pretty(schema).expect("schemas are JSON"));
        edit.apply(&mut text, at).expect("the place is there");
        serde_json::from_str(text.as_str()).expect("still JSON")
    }

    #[test]
    fn properties_come_and_need_not_come() {
        let schema = json!({"type": "object", "patternProperties": {"^[a-z]+$": {}}, "required": ["a"]});
        let with = edited(&schema, "", &Edit::AddProperty { name: "B".to_owned(), schema: json!({"type": "boolean"}) });
        assert_eq!(with["properties"], json!({"B": {"type": "boolean"}}));
        let without = edited(&schema, "", &Edit::DropRequired { name: "a".to_owned() });
        assert_eq!(without.get("required"), None);
        let key = edited(&schema, "", &Edit::AddKeys { pattern: "^[a-z]+$".to_owned(), names: vec!["B.2".to_owned()] });
        assert_eq!(key["patternProperties"], json!({"^[a-z]+$|^B\\.2$": {}}));
    }

    #[test]
    fn scalars_are_widened() {
        let schema = json!({"x": {"description": "d", "type": "integer", "format": "unix-time", "minimum": 1, "maximum": 5}});
        let number = edited(&schema, "/x", &Edit::Number);
        assert_eq!(number["x"]["type"], "number");
        let nullable = json!({"type": ["integer", "null"], "minimum": 1, "maximum": 5});
        assert_eq!(edited(&nullable, "", &Edit::Number)["type"], json!(["number", "null"]));
        let bound = edited(&schema, "/x", &Edit::Bound { keyword: "maximum", value: json!(10) });
        assert_eq!(bound["x"]["maximum"], 10);
        let text = edited(&schema, "/x", &Edit::Beside(json!({"type": "string"})));
        let integer = json!({"type": "integer", "format": "unix-time", "minimum": 1, "maximum": 5});
        assert_eq!(text, json!({"x": {"description": "d", "oneOf": [{"type": "string"}, integer]}}));
        let either = json!({"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 9}]});
        let nullable = edited(&either, "", &Edit::OrNull);
        assert_eq!(nullable["oneOf"][2], json!({"type": "null"}));
        let nullable = edited(&json!({"type": "string", "enum": ["a"]}), "", &Edit::OrNull);
        assert_eq!(nullable, json!({"type": ["string", "null"], "enum": ["a", null]}));
        let shorter = json!({"type": "string", "minLength": 3});
        assert_eq!(edited(&shorter, "", &Edit::MinLength(2))["minLength"], 2);
        assert_eq!(edited(&shorter, "", &Edit::MinLength(0)), json!({"type": "string"}));
    }
}
