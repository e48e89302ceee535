//! The keywords that the decoder enforces. A schema that promises what nothing checks is worse than none, so all other keywords
//! are rejected.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::limits::{MAX_PROPERTIES, MAX_VALUES};
use crate::names;
use crate::pattern;
use crate::problem::Problems;
use crate::reference::{Reference, is_library};
use crate::since::{SINCE, is_month_or_year};
use crate::walk::{escape, is_null, type_of};

/// Annotations.
const ANNOTATIONS: [&str; 5] = ["$comment", "title", "description", "examples", SINCE];

/// The column name of a position of a tuple, and of a property whose own name is none.
pub const NAME: &str = "x-name";

/// The column for the index of an item in its array.
pub const POSITION: &str = "x-position";

/// Keywords about the complete file.
const FILE_KEYWORDS: [&str; 3] = ["$schema", "$id", "$defs"];

/// Keywords that apply to a `type`.
const TYPED: [&str; 10] =
    ["properties", "required", "additionalProperties", "items", "prefixItems", "enum", "pattern", "format", "minimum", "maximum"];

/// The keywords beside `type` that constrain an object, an array, a tuple, a string, an integer or a number.
const OBJECT: [&str; 4] = ["properties", "patternProperties", "required", "additionalProperties"];
const ARRAY: [&str; 2] = ["items", POSITION];
const TUPLE: [&str; 3] = ["prefixItems", "items", "minItems"];
const STRING: [&str; 4] = ["enum", "pattern", "format", "minLength"];
const INTEGER: [&str; 3] = ["minimum", "maximum", "format"];
const NUMBER: [&str; 2] = ["minimum", "maximum"];

/// Every keyword that a schema may use, and that every reader of schemas has to handle.
#[must_use]
pub fn keywords() -> BTreeSet<&'static str> {
    let lists: [&[&str]; 9] =
        [&["type", "$ref", "oneOf", NAME], &FILE_KEYWORDS, &ANNOTATIONS, &OBJECT, &ARRAY, &TUPLE, &STRING, &INTEGER, &NUMBER];
    lists.into_iter().flatten().copied().collect()
}

const META_SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// The last second of the year 9999, which still fits a `timestamp[us]`.
const LAST_SECOND: i64 = 253_402_300_799;

/// Checks one schema file; every problem has its place and remedy.
pub(crate) fn check(file: &str, schema: &Value, problems: &mut Problems) {
    let mut checker = Checker { file, problems };
    checker.file(schema);
    checker.schema(schema, "");
}

struct Checker<'a> {
    file: &'a str,
    problems: &'a mut Problems,
}

type Keywords = Map<String, Value>;

impl Checker<'_> {
    fn refuse(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.add(self.file, pointer, message);
    }

    /// Checks the keywords that are allowed only at the root of a file.
    fn file(&mut self, schema: &Value) {
        if let Some(dialect) = schema.get("$schema").filter(|dialect| *dialect != META_SCHEMA) {
            self.refuse("/$schema", format!("expected JSON Schema 2020-12, but found {dialect}: write \"{META_SCHEMA}\""));
        }
        let Some(definitions) = schema.get("$defs") else { return };
        let Value::Object(definitions) = definitions else {
            return self.refuse("/$defs", format!("expected an object of schemas, but found {}: correct it", kind(definitions)));
        };
        for (name, definition) in definitions {
            let at = format!("/$defs/{}", escape(name));
            if !names::is_word(name) {
                self.refuse(&at, format!("expected a definition's name in snake case, but found `{name}`: rename it"));
            }
            self.schema(definition, &at);
        }
    }

    fn schema(&mut self, schema: &Value, at: &str) {
        let Value::Object(keywords) = schema else {
            return self.refuse(at, format!("expected a schema, but found {}: write an object with a `type`", kind(schema)));
        };
        if keywords.get(SINCE).is_some_and(|since| !since.as_str().is_some_and(is_month_or_year)) {
            let message = format!("expected a month or a year, but found {}: write `2022-11` or `2022`", keywords[SINCE]);
            self.refuse(&format!("{at}/{SINCE}"), message);
        }
        if keywords.contains_key(NAME) && !is_position(at) && !is_property(at) {
            let message =
                format!("`{NAME}` names the column of a property or of a position of a tuple, and this is neither: remove it");
            self.refuse(&format!("{at}/{NAME}"), message);
        }
        if keywords.contains_key("$ref") {
            return self.reference(keywords, at);
        }
        if keywords.contains_key("oneOf") {
            return self.one_of(keywords, at);
        }
        match type_of(schema) {
            Some("object") => self.object(keywords, at),
            Some("array") => self.array(keywords, at),
            Some("string") => self.string(keywords, at),
            Some("integer") => self.integer(keywords, at),
            Some("number") => self.number(keywords, at),
            Some("boolean") => self.only(keywords, at, "type", &[]),
            // A file of shared definitions needs no type of its own.
            None if at.is_empty() && is_library(schema) => self.only(keywords, at, "$defs", &[]),
            _ => self.without_type(keywords, at),
        }
    }

    fn without_type(&mut self, keywords: &Keywords, at: &str) {
        let found = keywords.get("type").map_or("none".to_owned(), Value::to_string);
        // A keyword that implies more than a type, such as `anyOf`, is reported first.
        self.only(keywords, at, "type", &TYPED);
        let message = format!(
            "expected `type` to be one of object, array, string, integer, number, boolean, but found {found}: write one, \
             beside \"null\" if it may be null, and a value of two types as a `oneOf`"
        );
        self.refuse(at, message);
    }

    /// Rejects every keyword except annotations, `main` and `others`.
    fn only(&mut self, keywords: &Keywords, at: &str, main: &str, others: &[&str]) {
        let beside = match keywords.get(main) {
            Some(Value::String(kind)) if main == "type" => format!("type `{kind}`"),
            Some(_) => format!("`{main}`"),
            None => format!("no `{main}`"),
        };
        for keyword in keywords.keys().map(String::as_str) {
            if keyword == main || keyword == NAME || others.contains(&keyword) || ANNOTATIONS.contains(&keyword) {
                continue;
            }
            let of_file = FILE_KEYWORDS.contains(&keyword);
            if of_file && at.is_empty() {
                continue;
            }
            let pointer = format!("{at}/{}", escape(keyword));
            if of_file {
                self.refuse(&pointer, format!("`{keyword}` speaks of a whole file: move it to the root"));
            } else {
                let message = format!(
                    "keyword `{keyword}` beside {beside} is not enforced by the decoder: remove it, or write one that docs/dialect.md lists"
                );
                self.refuse(&pointer, message);
            }
        }
    }

    fn reference(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "$ref", &[]);
        if keywords["$ref"].as_str().and_then(Reference::parse).is_none() {
            let message = format!(
                "`$ref` of unknown form {}: write `#/$defs/name`, `path.json` or `path.json#/$defs/name`, the path from schemas/",
                keywords["$ref"]
            );
            self.refuse(&format!("{at}/$ref"), message);
        }
    }

    fn one_of(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "oneOf", &[]);
        let branches = keywords["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
        for (index, branch) in branches.iter().enumerate() {
            if is_null(branch) {
                let at = format!("{at}/oneOf/{index}");
                branch.as_object().into_iter().for_each(|keywords| self.only(keywords, &at, "type", &[]));
                continue;
            }
            self.schema(branch, &format!("{at}/oneOf/{index}"));
            let format = branch["format"].as_str().filter(|format| matches!(*format, "date-time" | "date" | "unix-milliseconds"));
            if let Some(format) = format {
                let message = format!("`{format}` beside another type shares no column with it: describe one type");
                self.refuse(&format!("{at}/oneOf/{index}/format"), message);
            }
        }
        // Lowering checks the target of a reference.
        let kind = |branch: &Value| match (branch.get("$ref"), branch["type"].as_str()) {
            (Some(_), _) => "reference".to_owned(),
            (None, kind) => kind.unwrap_or("a branch without `type`").to_owned(),
        };
        let mut kinds: Vec<_> = branches.iter().map(kind).collect();
        kinds.sort_unstable();
        let kinds: Vec<_> = kinds.iter().map(String::as_str).collect();
        let others: Vec<_> = kinds.iter().copied().filter(|kind| *kind != "null").collect();
        let is_pair =
            matches!(others[..], ["integer" | "object" | "reference", "string"] | ["object" | "reference", "reference"]);
        if !is_pair || kinds.len() > others.len() + 1 {
            let found = if kinds.is_empty() { "nothing".to_owned() } else { kinds.join(" and ") };
            let message = format!(
                "expected a string beside an integer or an object, because only these share columns, but found {found}: describe one type, or another property"
            );
            self.refuse(&format!("{at}/oneOf"), message);
        }
    }

    fn object(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &OBJECT);
        self.closed(keywords, at);
        let none = Map::new();
        let properties = keywords.get("properties").and_then(Value::as_object).unwrap_or(&none);
        match keywords.get("patternProperties") {
            Some(patterns) => self.map(patterns, properties, at),
            None if properties.is_empty() => {
                return self.refuse(at, "the object has no `properties`: list what the response carries");
            }
            None => {}
        }
        if properties.len() > MAX_PROPERTIES {
            let message = format!(
                "{} properties exceed the {MAX_PROPERTIES} of an object: describe those whose names are data with \
                 `patternProperties`",
                properties.len()
            );
            self.refuse(&format!("{at}/properties"), message);
        }
        for (name, property) in properties {
            let at = format!("{at}/properties/{}", escape(name));
            self.column_name(name, property, &at);
            self.schema(property, &at);
        }
        self.required(keywords, properties, at);
    }

    /// Checks that a property has a column name: its own in snake case, or the one that the schema says.
    fn column_name(&mut self, name: &str, property: &Value, at: &str) {
        match property.get(NAME) {
            Some(column) if column.as_str().is_some_and(names::is_word) => {}
            Some(column) => {
                let message = format!("expected a name in snake case, but found {column}: write it like `rating`");
                self.refuse(&format!("{at}/{NAME}"), message);
            }
            None if names::is_column_name(name) => {}
            None => {
                let message = format!(
                    "`{name}` is no column name (letters, digits and single `_` or `-` between them, a letter first): name its \
                     column with `\"{NAME}\": \"…\"`"
                );
                self.refuse(at, message);
            }
        }
    }

    /// Checks a map: an object whose property names are data becomes rows of a table.
    fn map(&mut self, patterns: &Value, properties: &Keywords, at: &str) {
        let at = format!("{at}/patternProperties");
        let patterns = patterns.as_object().into_iter().flatten();
        let [(pattern, value)] = patterns.collect::<Vec<_>>()[..] else {
            return self.refuse(&at, "expected one pattern: the properties that it matches become the rows of one table");
        };
        let inner = format!("{at}/{}", escape(pattern));
        if let Err(why) = pattern::check(pattern) {
            return self.refuse(&inner, why);
        }
        if let Some(property) = properties.keys().find(|property| pattern::matches(pattern, property)) {
            self.refuse(
                &inner,
                format!("the pattern also matches the property `{property}`: narrow it, so that no name matches both"),
            );
        }
        self.schema(value, &inner);
    }

    fn closed(&mut self, keywords: &Keywords, at: &str) {
        let pointer = format!("{at}/additionalProperties");
        match keywords.get("additionalProperties") {
            Some(Value::Bool(false)) => {}
            // Lowering checks whether it is an endpoint's root, because a file does not know its references.
            Some(Value::Bool(true)) if keywords.contains_key("$comment") => {}
            Some(Value::Bool(true)) => {
                self.refuse(
                    &pointer,
                    "an open object accepts drift: close it with `false`, or explain in a `$comment` why it is open",
                );
            }
            Some(_) => self.refuse(
                &pointer,
                "a schema for additional properties is not enforced by the decoder: close the object with `false`",
            ),
            None => self.refuse(at, "the object is open: add `\"additionalProperties\": false`"),
        }
    }

    fn required(&mut self, keywords: &Keywords, properties: &Keywords, at: &str) {
        let Some(required) = keywords.get("required") else { return };
        let at = format!("{at}/required");
        let Value::Array(required) = required else {
            return self.refuse(&at, format!("expected a list of property names, but found {}: correct it", kind(required)));
        };
        let mut seen = BTreeSet::new();
        for (index, name) in required.iter().enumerate() {
            let at = format!("{at}/{index}");
            match name.as_str() {
                None => self.refuse(&at, format!("expected a property name, but found {}: correct it", kind(name))),
                Some(name) if !properties.contains_key(name) => {
                    self.refuse(&at, format!("`{name}` is required but not among `properties`: describe it, or drop it"));
                }
                Some(name) if !seen.insert(name) => self.refuse(&at, format!("`{name}` is listed twice: drop one")),
                Some(_) => {}
            }
        }
    }

    fn array(&mut self, keywords: &Keywords, at: &str) {
        if keywords.contains_key("prefixItems") {
            return self.tuple(keywords, at);
        }
        self.only(keywords, at, "type", &ARRAY);
        if keywords.get(POSITION).is_some_and(|column| !column.as_str().is_some_and(names::is_word)) {
            let message = format!("expected a column name in snake case, but found {}: write it like `rank`", keywords[POSITION]);
            self.refuse(&format!("{at}/{POSITION}"), message);
        }
        match keywords.get("items") {
            Some(items) => self.schema(items, &format!("{at}/items")),
            None => self.refuse(at, "the array has no `items`: describe its items"),
        }
    }

    /// Checks an array whose positions mean something: it has all of them, and no more.
    fn tuple(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &TUPLE);
        let listed = format!("{at}/prefixItems");
        let Some(items) = keywords["prefixItems"].as_array().filter(|items| !items.is_empty()) else {
            return self.refuse(&listed, "expected a list of schemas, one for each position: write at least one");
        };
        if items.len() > MAX_PROPERTIES {
            let message =
                format!("{} positions exceed the {MAX_PROPERTIES} of a tuple: describe an array of `items`", items.len());
            return self.refuse(&listed, message);
        }
        if keywords.get("items") != Some(&Value::Bool(false)) {
            self.refuse(at, "the tuple is open: add `\"items\": false`, so that another item is drift");
        }
        if keywords.get("minItems").and_then(Value::as_u64) != Some(items.len() as u64) {
            self.refuse(at, format!("a tuple has all of its items: add `\"minItems\": {}`", items.len()));
        }
        let mut seen = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            let at = format!("{listed}/{index}");
            match item.get(NAME).map(|name| name.as_str().filter(|name| names::is_word(name))) {
                None => self.refuse(&at, format!("a position needs a name for its column: add `\"{NAME}\": \"…\"`")),
                Some(None) => {
                    let message = format!("expected a name in snake case, but found {}: write it like `rating`", item[NAME]);
                    self.refuse(&format!("{at}/{NAME}"), message);
                }
                Some(Some(name)) if !seen.insert(name) => {
                    self.refuse(&format!("{at}/{NAME}"), format!("`{name}` names two positions: rename one"));
                }
                Some(Some(_)) => {}
            }
            self.schema(item, &at);
        }
    }

    fn string(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &STRING);
        if let Some(values) = keywords.get("enum") {
            self.enumeration(values, keywords.get("type").is_some_and(Value::is_array), &format!("{at}/enum"));
        }
        match keywords.get("format").map(Value::as_str) {
            None | Some(Some("uuid")) => {}
            Some(Some("date-time" | "date")) => self.only_format(keywords, at),
            Some(_) => {
                let format = &keywords["format"];
                let message = format!(
                    "format {format} is not enforced on strings: use \"uuid\", \"date-time\" or \"date\", or a `pattern`"
                );
                self.refuse(&format!("{at}/format"), message);
            }
        }
        match keywords.get("pattern").map(|pattern| pattern.as_str().map(pattern::check)) {
            None | Some(Some(Ok(()))) => {}
            Some(Some(Err(why))) => self.refuse(&format!("{at}/pattern"), why),
            Some(None) => self.refuse(&format!("{at}/pattern"), "expected a regular expression: write it as a string"),
        }
        if keywords.get("minLength").is_some_and(|length| length.as_u64().is_none()) {
            self.refuse(&format!("{at}/minLength"), "expected a number of characters: write a whole number from 0");
        }
    }

    /// A moment becomes a column of its own type, in which no text is left to check.
    fn only_format(&mut self, keywords: &Keywords, at: &str) {
        for keyword in STRING.into_iter().filter(|keyword| *keyword != "format" && keywords.contains_key(*keyword)) {
            self.refuse(&format!("{at}/{keyword}"), format!("`{keyword}` is not enforced on a moment of time: remove it"));
        }
    }

    fn enumeration(&mut self, values: &Value, nullable: bool, at: &str) {
        let listed = values.as_array().map(Vec::as_slice).unwrap_or_default();
        // In JSON Schema an enumeration restricts `null`, too.
        let (nulls, values): (Vec<_>, Vec<_>) = listed.iter().partition(|value| nullable && value.is_null());
        if nullable && nulls.len() != 1 {
            self.refuse(at, "the type accepts null, but the enumeration decides: list `null` once, or drop it from the type");
        }
        let strings: Option<Vec<_>> = values.into_iter().map(Value::as_str).collect();
        match strings {
            Some(strings) if strings.iter().collect::<BTreeSet<_>>().len() < strings.len() => {
                self.refuse(at, "a value is listed twice: drop one");
            }
            Some(strings) if strings.len() > MAX_VALUES => {
                self.refuse(at, format!("{} values exceed the {MAX_VALUES} of an enumeration: write a `pattern`", strings.len()));
            }
            Some(strings) if !strings.is_empty() => {}
            _ => self.refuse(at, "expected a list of strings: write at least one"),
        }
    }

    fn integer(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &INTEGER);
        let bound = |key: &str| keywords.get(key).and_then(Value::as_i64);
        let (Some(minimum), Some(maximum)) = (bound("minimum"), bound("maximum")) else {
            return self.refuse(at, "an integer needs `minimum` and `maximum`: write the plausible range as 64-bit integers");
        };
        if minimum > maximum {
            self.refuse(
                &format!("{at}/minimum"),
                format!("`minimum` {minimum} lies above `maximum` {maximum}: swap or correct them"),
            );
        }
        match keywords.get("format") {
            None => {}
            Some(format) if format == "unix-milliseconds" && minimum >= LAST_SECOND && maximum <= LAST_SECOND * 1000 => {}
            Some(format) if format == "unix-milliseconds" => {
                let message = format!(
                    "`unix-milliseconds` needs a range within {LAST_SECOND}..={}, but has {minimum}..={maximum}: narrow it, so \
                     that seconds are rejected",
                    LAST_SECOND * 1000
                );
                self.refuse(at, message);
            }
            Some(format) if format != "unix-time" => {
                self.refuse(
                    &format!("{at}/format"),
                    format!("format {format} is not enforced on integers: use \"unix-time\" or \"unix-milliseconds\", or none"),
                );
            }
            Some(_) if minimum >= 0 && maximum <= LAST_SECOND => {}
            Some(_) => {
                let message = format!(
                    "`unix-time` counts seconds, but its range {minimum}..={maximum} reaches beyond 0..={LAST_SECOND}: narrow it, so that milliseconds are rejected"
                );
                self.refuse(at, message);
            }
        }
    }

    fn number(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &NUMBER);
        let bound = |key: &str| keywords.get(key).and_then(Value::as_f64);
        let (Some(minimum), Some(maximum)) = (bound("minimum"), bound("maximum")) else {
            return self.refuse(at, "a number needs `minimum` and `maximum`: write the plausible range");
        };
        if minimum > maximum {
            self.refuse(
                &format!("{at}/minimum"),
                format!("`minimum` {minimum} lies above `maximum` {maximum}: swap or correct them"),
            );
        }
    }
}

/// Whether a pointer into a schema leads to a position of a tuple.
fn is_position(at: &str) -> bool {
    at.rsplit_once('/').is_some_and(|(parent, _)| parent.ends_with("/prefixItems"))
}

/// Whether a pointer into a schema leads to a property of an object.
fn is_property(at: &str) -> bool {
    at.rsplit_once('/').is_some_and(|(parent, _)| parent.ends_with("/properties"))
}

/// The type of a JSON value, in words.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_object_has_a_bounded_number_of_properties() {
        let problems_with = |count: usize| {
            let property = json!({"type": "boolean", "description": "Whether it is."});
            let properties: Map<String, Value> = (0..count).map(|index| (format!("p{index}"), property.clone())).collect();
            let schema = json!({"type": "object", "description": "It.", "properties": properties, "additionalProperties": false});
            let mut problems = Problems::default();
            check("toy.json", &schema, &mut problems);
            problems.unless_any(()).err().unwrap_or_default()
        };
        assert_eq!(problems_with(MAX_PROPERTIES), []);
        let [problem] = &problems_with(MAX_PROPERTIES + 1)[..] else { panic!("expected one problem") };
        assert_eq!(problem.pointer, "/properties");
        assert!(problem.message.contains("1025 properties exceed the 1024"), "{problem}");
    }
}
