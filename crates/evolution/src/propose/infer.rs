//! Infers the schema of an unknown property from its observed values.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use regex_automata::meta::Regex;
use serde_json::{Map, Value, json};

use super::bounds;
use scoresheet_contract::{Format, pointer};
use scoresheet_schema::visit;

/// Strings become an enumeration when at least this many were seen, …
const ENUM_EVIDENCE: usize = 20;
/// … each value this often on average, …
const ENUM_REPEATS: usize = 5;
/// … in at least this many bodies, because one player's games say little about others', …
const ENUM_BODIES: usize = 2;
/// … and there are at most this many values.
const ENUM_VALUES: usize = 10;

/// An object with more properties than this, none of them common, is a map.
const MAP_PROPERTIES: usize = 16;

/// From 2005 to 2100: the Unix seconds that a schema accepts as moments.
pub(crate) const SECONDS: RangeInclusive<i64> = 1_104_537_600..=4_102_444_800;

/// Until 2050: larger numbers are probably not moments, unless a schema says that they are.
const MOMENTS: RangeInclusive<i64> = *SECONDS.start()..=2_524_608_000;

/// Deeper values cannot become a table.
const MAX_DEPTH: usize = 6;

/// Definitions in the schemas that a new property can reference.
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// Patterns of URLs.
    urls: Vec<(String, Regex)>,
    /// Shared schemas for moments: their references and ranges.
    moments: Vec<(String, i64, i64)>,
}

impl Vocabulary {
    /// The definitions of these schemas, by file.
    pub(super) fn of(schemas: &BTreeMap<String, Value>) -> Self {
        let mut vocabulary = Self::default();
        for (file, schema) in schemas {
            vocabulary.add_patterns(schema);
            vocabulary.add_moment(file, schema);
            for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
                vocabulary.add_moment(&format!("{file}#{}", pointer::join("/$defs", name)), definition);
            }
        }
        // The most specific patterns come first.
        vocabulary.urls.sort_by_key(|(pattern, _)| (std::cmp::Reverse(pattern.len()), pattern.clone()));
        vocabulary.urls.dedup_by(|one, other| one.0 == other.0);
        vocabulary.moments.sort_by_key(|(_, minimum, maximum)| maximum - minimum);
        vocabulary
    }

    fn add_patterns(&mut self, schema: &Value) {
        visit(schema, "", &mut |_, schema| {
            if let Some(pattern) = schema["pattern"].as_str().filter(|pattern| pattern.starts_with("^http"))
                && let Ok(regex) = Regex::new(pattern)
            {
                self.urls.push((pattern.to_owned(), regex));
            }
        });
    }

    fn add_moment(&mut self, reference: &str, schema: &Value) {
        let bound = |keyword: &str| schema[keyword].as_i64();
        if let (true, Some(minimum), Some(maximum)) = (schema["format"] == "unix-time", bound("minimum"), bound("maximum")) {
            self.moments.push((reference.to_owned(), minimum, maximum));
        }
    }

    /// The most specific pattern that matches all these strings.
    fn url(&self, texts: &BTreeSet<&str>) -> Option<&str> {
        let matching = |(_, regex): &&(String, Regex)| texts.iter().all(|text| regex.is_match(text));
        self.urls.iter().find(matching).map(|(pattern, _)| pattern.as_str())
    }

    /// The narrowest shared schema of moments that accepts all these numbers.
    pub(super) fn moment(&self, seconds: &[i64]) -> Option<&str> {
        let takes =
            |(_, minimum, maximum): &&(String, i64, i64)| seconds.iter().all(|second| (minimum..=maximum).contains(&second));
        self.moments.iter().find(takes).map(|(reference, _, _)| reference.as_str())
    }
}

/// The type of a JSON value, as the schemas distinguish types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

impl Kind {
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if number.is_i64() => Self::Integer,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// Why no schema was inferred, and the remedy.
pub(crate) type Reason = String;

/// Infers schemas, and notes for manual review.
pub(crate) struct Inference<'v> {
    pub(crate) vocabulary: &'v Vocabulary,
    /// The first month or year of the values.
    pub(crate) since: &'v str,
    /// Number of bodies with the values.
    pub(crate) bodies: usize,
    pub(crate) remarks: Vec<String>,
}

impl Inference<'_> {
    /// The schema of a new property.
    pub(super) fn member(&mut self, values: &[&Value]) -> Result<Value, Reason> {
        let keywords = self.keywords(values, "")?;
        let head = json!({"description": format!("Not documented; seen since {}.", self.since), "x-since": self.since});
        Ok(described(head, keywords))
    }

    /// The keywords for the values at `at` below the new property.
    fn keywords(&mut self, values: &[&Value], at: &str) -> Result<Value, Reason> {
        let present: Vec<&Value> = values.iter().copied().filter(|value| !value.is_null()).collect();
        let keywords = self.of_present(&present, at)?;
        if present.len() == values.len() { Ok(keywords) } else { self.nullable(keywords, at) }
    }

    /// The keywords for these values and null.
    fn nullable(&self, mut keywords: Value, at: &str) -> Result<Value, Reason> {
        if let Some(reference) = keywords["$ref"].as_str() {
            let shared = self.vocabulary.moments.iter().find(|(known, _, _)| known == reference);
            let (minimum, maximum) = shared.map_or((0, 0), |(_, minimum, maximum)| (*minimum, *maximum));
            return Ok(json!({"type": ["integer", "null"], "format": "unix-time", "minimum": minimum, "maximum": maximum}));
        }
        if let Some(branches) = keywords.get_mut("oneOf").and_then(Value::as_array_mut) {
            branches.push(json!({"type": "null"}));
            return Ok(keywords);
        }
        let Some(kind) = keywords["type"].as_str().map(str::to_owned) else {
            return Err(format!("{}null has no type to be beside: describe the property by hand", prefix(at)));
        };
        keywords["type"] = json!([kind, "null"]);
        if let Some(values) = keywords.get_mut("enum").and_then(Value::as_array_mut) {
            values.push(Value::Null);
        }
        Ok(keywords)
    }

    /// The keywords for the values at `at`, none of which is null.
    fn of_present(&mut self, values: &[&Value], at: &str) -> Result<Value, Reason> {
        if pointer::segments(at).count() > MAX_DEPTH {
            return Err(format!("{}the value is nested deeper than a table should be: describe it by hand", prefix(at)));
        }
        let kinds: BTreeSet<Kind> = values.iter().map(|value| Kind::of(value)).collect();
        match kinds.iter().copied().collect::<Vec<_>>()[..] {
            [] => Err(format!("{}only null was seen, which has no type: wait for a value", prefix(at))),
            [Kind::Boolean] => Ok(json!({"type": "boolean"})),
            [Kind::Integer] => Ok(self.integer(&integers(values), at)),
            [Kind::Number] | [Kind::Integer, Kind::Number] => number(values, at),
            [Kind::String] => Ok(self.string(values)),
            [Kind::Integer, Kind::String] => Ok(self.string_or_integer(values)),
            [Kind::Array] => self.array(values, at),
            [Kind::Object] => self.object(values, at),
            ref several => {
                let names: Vec<_> = several.iter().map(|kind| kind.name()).collect();
                Err(format!(
                    "{}values of the types {} share no column: describe the property by hand",
                    prefix(at),
                    names.join(", ")
                ))
            }
        }
    }

    fn integer(&mut self, seen: &[i64], at: &str) -> Value {
        let is_moment = is_moments(seen);
        if let Some(reference) = self.vocabulary.moment(seen).filter(|_| is_moment) {
            self.remarks
                .push(format!("{}the numbers look like Unix seconds: if they are not, write `integer` with bounds", prefix(at)));
            return json!({ "$ref": reference });
        }
        let (minimum, maximum) = bounds::around(seen);
        json!({"type": "integer", "minimum": minimum, "maximum": maximum})
    }

    pub(crate) fn string(&mut self, values: &[&Value]) -> Value {
        let texts: BTreeSet<&str> = values.iter().filter_map(|value| value.as_str()).collect();
        if texts.iter().all(|text| Format::Uuid.matches(text)) {
            return json!({"type": "string", "format": Format::Uuid.name()});
        }
        if let Some(pattern) = self.vocabulary.url(&texts) {
            return json!({"type": "string", "pattern": pattern});
        }
        if texts.iter().all(|text| is_digits(text)) {
            return json!({"type": "string", "pattern": "^-?[0-9]+$"});
        }
        if self.is_enumeration(&texts, values.len()) {
            self.remarks.push(format!("{} values in {} texts: if there are others, drop `enum`", texts.len(), values.len()));
            return json!({"type": "string", "enum": texts});
        }
        json!({"type": "string"})
    }

    fn is_enumeration(&self, texts: &BTreeSet<&str>, seen: usize) -> bool {
        seen >= ENUM_EVIDENCE
            && self.bodies >= ENUM_BODIES
            && (2..=ENUM_VALUES).contains(&texts.len())
            && seen >= texts.len() * ENUM_REPEATS
            && texts.iter().all(|text| is_word(text))
    }

    pub(crate) fn string_or_integer(&mut self, values: &[&Value]) -> Value {
        let texts: Vec<&Value> = values.iter().copied().filter(|value| value.is_string()).collect();
        let (minimum, maximum) = bounds::around(&integers(values));
        json!({"oneOf": [self.string(&texts), {"type": "integer", "minimum": minimum, "maximum": maximum}]})
    }

    fn array(&mut self, values: &[&Value], at: &str) -> Result<Value, Reason> {
        let items: Vec<&Value> = values.iter().filter_map(|value| value.as_array()).flatten().collect();
        if items.is_empty() {
            return Err(format!("{}only empty lists were seen, and the dialect requires `items`: wait for an item", prefix(at)));
        }
        let items = self.keywords(&items, &format!("{at}/*"))?;
        let mut schema = json!({"type": "array"});
        if items["type"] == "array" {
            // Arrays in arrays share a table, in which each level has a column of its own.
            let level = at.rsplit('/').take_while(|segment| *segment == "*").count();
            schema["x-position"] = if level == 0 { "position".into() } else { format!("position_{}", level + 1).into() };
        }
        schema["items"] = described(json!({"description": "Not documented."}), items);
        Ok(schema)
    }

    fn object(&mut self, values: &[&Value], at: &str) -> Result<Value, Reason> {
        let objects: Vec<&Map<String, Value>> = values.iter().filter_map(|value| value.as_object()).collect();
        let mut names: Vec<&String> = Vec::new();
        for name in objects.iter().flat_map(|object| object.keys()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let count = |name: &String| objects.iter().filter(|object| object.contains_key(name)).count();
        if names.is_empty() {
            return Err(format!(
                "{}only empty objects were seen, and the dialect requires `properties`: wait for a property",
                prefix(at)
            ));
        }
        if are_keys_of_map(names.iter().map(|name| count(name)), objects.len()) {
            return Err(format!("{}{}", prefix(at), map_of(&format!("its {}", names.len()))));
        }
        let mut properties = Map::new();
        for name in &names {
            let values: Vec<&Value> = objects.iter().filter_map(|object| object.get(*name)).collect();
            let keywords = self.keywords(&values, &pointer::join(at, name))?;
            properties.insert((*name).clone(), described(json!({"description": "Not documented."}), keywords));
        }
        let required: Vec<_> = names.into_iter().filter(|name| count(name) == objects.len()).collect();
        let mut schema = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema["additionalProperties"] = json!(false);
        Ok(schema)
    }
}

pub(crate) fn number(values: &[&Value], at: &str) -> Result<Value, Reason> {
    let seen: Vec<f64> = values.iter().filter_map(|value| value.as_f64()).collect();
    let (minimum, maximum) = bounds::around_numbers(&seen)
        .ok_or_else(|| format!("{}the numbers are too large for plausible bounds: describe the property by hand", prefix(at)))?;
    Ok(json!({"type": "number", "minimum": minimum, "maximum": maximum}))
}

/// Annotations come before constraints, but after a `$ref`, as in the schemas.
fn described(annotations: Value, rules: Value) -> Value {
    let (Value::Object(mut annotations), Value::Object(mut rules)) = (annotations, rules) else { return Value::Null };
    if rules.contains_key("$ref") {
        rules.append(&mut annotations);
        return Value::Object(rules);
    }
    annotations.append(&mut rules);
    Value::Object(annotations)
}

/// Whether properties are the keys of a map, by the number of objects that have each: there are many, and none is in more than half
/// of the objects.
pub(crate) fn are_keys_of_map(mut counts: impl Iterator<Item = usize> + Clone, objects: usize) -> bool {
    counts.clone().count() > MAP_PROPERTIES && counts.all(|count| count * 2 <= objects)
}

/// What to do where these properties are the keys of a map.
pub(crate) fn map_of(which: &str) -> Reason {
    format!("the names of {which} properties look like data: write `patternProperties`, and `maps` in the manifest")
}

/// Whether numbers look like Unix seconds; 0 may mean that there is none.
pub(crate) fn is_moments(seen: &[i64]) -> bool {
    seen.iter().all(|second| *second == 0 || MOMENTS.contains(second)) && seen.iter().any(|second| *second > 0)
}

pub(crate) fn integers(values: &[&Value]) -> Vec<i64> {
    values.iter().filter_map(|value| value.as_i64()).collect()
}

/// The place of a note, unless it is the new property itself.
fn prefix(at: &str) -> String {
    if at.is_empty() { String::new() } else { format!("at {at} ") }
}

fn is_digits(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a string looks like a value of a set rather than prose.
fn is_word(text: &str) -> bool {
    text.len() <= 32
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-: ".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::of(&BTreeMap::from([
            ("a.json".to_owned(), json!({"pattern": "^https://", "items": {"pattern": "^https://example\\.com/x/"}})),
            ("moment.json".to_owned(), json!({"format": "unix-time", "minimum": 1_104_537_600, "maximum": 4_102_444_800_i64})),
            (
                "b.json".to_owned(),
                json!({"$defs": {"or_zero": {"format": "unix-time", "minimum": 0, "maximum": 4_102_444_800_i64}}}),
            ),
        ]))
    }

    fn rules(values: &Value, bodies: usize) -> Result<Value, Reason> {
        let values: Vec<&Value> = values.as_array().expect("a list").iter().collect();
        Inference { vocabulary: &vocabulary(), since: "2026-11", bodies, remarks: Vec::new() }.keywords(&values, "")
    }

    #[test]
    fn scalars_get_type_form_and_range() {
        for (values, expected) in [
            (json!([true, false]), json!({"type": "boolean"})),
            (json!([1, 37]), json!({"type": "integer", "minimum": 0, "maximum": 1000})),
            (json!([1, 0.5]), json!({"type": "number", "minimum": 0, "maximum": 100})),
            (json!([1_700_000_000, 1_600_000_000]), json!({"$ref": "moment.json"})),
            (json!([1_700_000_000, 0]), json!({"$ref": "b.json#/$defs/or_zero"})),
            (json!([0]), json!({"type": "integer", "minimum": 0, "maximum": 100})),
            (json!([1_700_000_000_000_i64]), json!({"type": "integer", "minimum": 0, "maximum": 100_000_000_000_000_i64})),
            (json!(["0a1b2c3d-4e5f-6789-abcd-ef0123456789"]), json!({"type": "string", "format": "uuid"})),
            (json!(["https://example.com/x/1"]), json!({"type": "string", "pattern": "^https://example\\.com/x/"})),
            (json!(["https://example.com/x/1", "https://a.b/"]), json!({"type": "string", "pattern": "^https://"})),
            (json!(["15", "-2"]), json!({"type": "string", "pattern": "^-?[0-9]+$"})),
            (json!(["any", "text", null]), json!({"type": ["string", "null"]})),
            (
                json!([1_700_000_000, null]),
                json!({"type": ["integer", "null"], "format": "unix-time", "minimum": 1_104_537_600, "maximum": 4_102_444_800_i64}),
            ),
            (json!(["x", 3]), json!({"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 100}]})),
            (
                json!([null, "x", 3]),
                json!({"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0, "maximum": 100}, {"type": "null"}]}),
            ),
        ] {
            assert_eq!(rules(&values, 1), Ok(expected), "{values}");
        }
    }

    #[test]
    fn few_words_in_many_texts_are_an_enumeration() {
        let many = |words: &[&str], count: usize| words.iter().copied().cycle().take(count).collect::<Value>();
        let expected = json!({"type": "string", "enum": ["blue", "red"]});
        assert_eq!(rules(&many(&["red", "blue"], 20), 2), Ok(expected));
        for (values, bodies) in [
            (many(&["red", "blue"], 19), 2),
            (many(&["red", "blue"], 20), 1),
            (many(&["red"], 20), 2),
            (many(&["a", "b", "c", "d", "e"], 24), 2),
            (many(&["red.", "blue"], 20), 2),
        ] {
            assert_eq!(rules(&values, bodies), Ok(json!({"type": "string"})), "{values} in {bodies}");
        }
    }

    #[test]
    fn objects_are_closed_and_require_what_all_have() {
        let expected = json!({
            "type": "object",
            "properties": {
                "a": {"description": "Not documented.", "type": "integer", "minimum": 0, "maximum": 100},
                "b": {
                    "description": "Not documented.",
                    "type": "array",
                    "items": {"description": "Not documented.", "type": "boolean"}
                }
            },
            "required": ["a"],
            "additionalProperties": false
        });
        assert_eq!(rules(&json!([{"a": 1, "b": [true]}, {"a": 2}, {"b": [], "a": 3}]), 1), Ok(expected));
    }

    #[test]
    fn what_has_no_schema_says_why() {
        let map = json!([(0..20).map(|index| (format!("k{index}"), json!(1))).collect::<Value>(), {}, {}]);
        for (values, why) in [
            (json!([null]), "only null"),
            (json!([[]]), "only empty lists"),
            (json!([{}]), "only empty objects"),
            (json!([true, 1]), "boolean, integer share no column"),
            (json!([{"a": [[]]}]), "at /a/* only empty lists"),
            (json!([1e300]), "too large"),
            (map, "look like data"),
            (json!([{"a": {"b": {"c": {"d": {"e": {"f": {"g": 1}}}}}}}]), "nested deeper"),
        ] {
            let reason = rules(&values, 1).expect_err("there is no schema");
            assert!(reason.contains(why), "{values}: {reason}");
        }
    }
}
