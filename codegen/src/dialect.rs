//! The keywords the decoder enforces. A schema that promises what nobody checks is a lie, so anything else is refused.

use serde_json::{Map, Value};

use crate::problem::Problems;

/// Keywords that say something to people only.
const ANNOTATIONS: [&str; 6] = ["$schema", "$id", "$comment", "title", "description", "examples"];

/// Seconds that still fit a `timestamp[us]` with room to spare: the end of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// Checks one schema file; every finding names its place and its remedy.
pub(crate) fn check(file: &str, schema: &Value, problems: &mut Problems) {
    Checker { file, problems }.node(schema, "", true);
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

    fn node(&mut self, schema: &Value, at: &str, root: bool) {
        let Value::Object(keywords) = schema else {
            return self.refuse(at, "a schema is an object with a `type`: `true` and `false` say nothing a decoder can use");
        };
        if let Some(definitions) = keywords.get("$defs") {
            self.definitions(definitions, at, root);
        }
        if keywords.contains_key("$ref") {
            return self.only(keywords, at, "$ref", &[]);
        }
        if keywords.contains_key("oneOf") {
            return self.one_of(keywords, at);
        }
        match keywords.get("type").and_then(Value::as_str) {
            Some("object") => self.object(keywords, at, root),
            Some("array") => self.array(keywords, at),
            Some("string") => self.string(keywords, at),
            Some("integer") => self.integer(keywords, at),
            Some("number") => self.number(keywords, at),
            Some("boolean") => self.only(keywords, at, "type", &[]),
            // A file of shared definitions needs no type of its own.
            None if root && keywords.contains_key("$defs") => self.only(keywords, at, "$defs", &[]),
            _ => self.refuse(
                at,
                "expected `type` to be one of object, array, string, integer, number, boolean: \
                 chess.com sends no null, and a value of several types is a `oneOf`",
            ),
        }
    }

    fn definitions(&mut self, definitions: &Value, at: &str, root: bool) {
        if !root {
            return self.refuse(&format!("{at}/$defs"), "`$defs` stands at the root of a file: move it there");
        }
        let Value::Object(definitions) = definitions else {
            return self.refuse(&format!("{at}/$defs"), "`$defs` is an object of schemas");
        };
        for (name, definition) in definitions {
            self.node(definition, &format!("{at}/$defs/{}", escape(name)), false);
        }
    }

    /// Refuses every keyword but annotations, `main` and `others`.
    fn only(&mut self, keywords: &Keywords, at: &str, main: &str, others: &[&str]) {
        for keyword in keywords.keys().map(String::as_str) {
            let known = keyword == main || keyword == "$defs" || others.contains(&keyword) || ANNOTATIONS.contains(&keyword);
            if !known {
                let beside = if main == "type" {
                    format!("type `{}`", keywords["type"].as_str().unwrap_or_default())
                } else {
                    format!("`{main}`")
                };
                self.refuse(
                    &format!("{at}/{}", escape(keyword)),
                    format!("keyword `{keyword}` beside {beside} is not enforced by the decoder: remove it, or teach codegen to check it"),
                );
            }
        }
    }

    fn one_of(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "oneOf", &[]);
        let branches = keywords["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
        for (index, branch) in branches.iter().enumerate() {
            self.node(branch, &format!("{at}/oneOf/{index}"), false);
        }
        let mut types: Vec<_> = branches.iter().map(|branch| branch["type"].as_str().unwrap_or("?")).collect();
        types.sort_unstable();
        if types != ["integer", "string"] {
            self.refuse(
                &format!("{at}/oneOf"),
                format!("branches of types {types:?}: only a string beside an integer can be told apart and kept in one column"),
            );
        }
    }

    fn object(&mut self, keywords: &Keywords, at: &str, root: bool) {
        self.only(keywords, at, "type", &["properties", "required", "additionalProperties"]);
        match keywords.get("additionalProperties") {
            Some(Value::Bool(false)) => {}
            Some(Value::Bool(true)) if root && keywords.contains_key("$comment") => {}
            Some(Value::Bool(true)) => self.refuse(
                &format!("{at}/additionalProperties"),
                "an open object lets drift through: close it with `false` (only a root whose `$comment` says why may stay open)",
            ),
            Some(_) => self.refuse(
                &format!("{at}/additionalProperties"),
                "a schema for further members is not enforced by the decoder: close the object with `false`",
            ),
            None => self.refuse(at, "the object is open: add `\"additionalProperties\": false`"),
        }
        let empty = Map::new();
        let properties = keywords.get("properties").and_then(Value::as_object).unwrap_or(&empty);
        if properties.is_empty() {
            self.refuse(at, "the object has no `properties`: list what the response carries");
        }
        // One bit each in the decoder's set of members seen.
        if properties.len() > 64 {
            self.refuse(&format!("{at}/properties"), "more than 64 properties do not fit the decoder's bit set: split the object");
        }
        for (name, property) in properties {
            self.node(property, &format!("{at}/properties/{}", escape(name)), false);
        }
        self.required(keywords, properties, at);
    }

    fn required(&mut self, keywords: &Keywords, properties: &Keywords, at: &str) {
        let required = keywords.get("required").map_or(&[][..], |list| list.as_array().map_or(&[][..], Vec::as_slice));
        for (index, name) in required.iter().enumerate() {
            let pointer = format!("{at}/required/{index}");
            match name.as_str() {
                Some(name) if properties.contains_key(name) => {}
                Some(name) => self.refuse(&pointer, format!("`{name}` is required but not among `properties`: describe it or drop it")),
                None => self.refuse(&pointer, "`required` is a list of property names"),
            }
        }
    }

    fn array(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &["items"]);
        match keywords.get("items") {
            Some(items) => self.node(items, &format!("{at}/items"), false),
            None => self.refuse(at, "the array has no `items`: say what it holds"),
        }
    }

    fn string(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &["enum", "pattern", "format", "minLength"]);
        if let Some(values) = keywords.get("enum") {
            let values = values.as_array().map_or(&[][..], Vec::as_slice);
            if values.is_empty() || !values.iter().all(Value::is_string) {
                self.refuse(&format!("{at}/enum"), "`enum` is a list of strings");
            }
        }
        if let Some(format) = keywords.get("format")
            && format != "uuid"
        {
            self.refuse(&format!("{at}/format"), format!("format {format} is not enforced on strings: use `uuid` or a `pattern`"));
        }
        if let Some(pattern) = keywords.get("pattern")
            && let Err(why) = check_pattern(pattern.as_str().unwrap_or_default())
        {
            self.refuse(&format!("{at}/pattern"), why);
        }
        if keywords.get("minLength").is_some_and(|length| length.as_u64().is_none()) {
            self.refuse(&format!("{at}/minLength"), "`minLength` is a whole number of characters");
        }
    }

    fn integer(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &["minimum", "maximum", "format"]);
        let bound = |key: &str| keywords.get(key).and_then(Value::as_i64);
        let (Some(minimum), Some(maximum)) = (bound("minimum"), bound("maximum")) else {
            return self.refuse(at, "an integer needs `minimum` and `maximum` within 64 bits: a column promises no more");
        };
        if minimum > maximum {
            self.refuse(&format!("{at}/minimum"), format!("`minimum` {minimum} lies above `maximum` {maximum}"));
        }
        match keywords.get("format").map(|format| format.as_str().unwrap_or_default()) {
            None => {}
            Some("unix-time") if minimum >= 0 && maximum <= LAST_SECOND => {}
            Some("unix-time") => {
                self.refuse(at, format!("`unix-time` needs a plausible range within 0..={LAST_SECOND}, so that milliseconds are refused"));
            }
            Some(format) => self.refuse(&format!("{at}/format"), format!("format `{format}` is not enforced on integers: use `unix-time`")),
        }
    }

    fn number(&mut self, keywords: &Keywords, at: &str) {
        self.only(keywords, at, "type", &["minimum", "maximum"]);
        for key in ["minimum", "maximum"] {
            if !keywords.get(key).is_some_and(Value::is_number) {
                self.refuse(at, format!("a number needs `{key}`: say what is plausible"));
            }
        }
    }
}

/// A pattern means the same in every JSON Schema validator only when it keeps to what all regular-expression dialects share.
fn check_pattern(pattern: &str) -> Result<(), String> {
    if !pattern.starts_with('^') {
        return Err(format!("pattern `{pattern}` is not anchored: start it with `^`"));
    }
    let perl_class = pattern.as_bytes().windows(2).any(|pair| pair[0] == b'\\' && pair[1].is_ascii_alphanumeric());
    if perl_class {
        return Err(format!("pattern `{pattern}` uses a class whose meaning differs between validators: spell it out, `[0-9]` for `\\d`"));
    }
    regex_syntax::parse(pattern).map(|_| ()).map_err(|error| format!("pattern `{pattern}` cannot be compiled: {error}"))
}

/// A member name as JSON pointer segment.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
