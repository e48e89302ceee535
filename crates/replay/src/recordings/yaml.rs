//! YAML as JSON values: as much of it as cassettes and documents need, in memory proportional to the text.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};
use serde_json::{Map, Value, json};

/// No cassette nests deeper; a value's own destructor is recursive.
const MAX_DEPTH: usize = 64;

/// What anchors and aliases may copy, in values. A cassette repeats a few headers, an attack its own repetitions.
const MAX_COPIED: usize = 1_000_000;

/// A cassette has some hundred values for each interaction.
const MAX_VALUES: usize = 1_000_000;

/// The name of a text in Base64 among the properties of a body, which is what the tag `!!binary` becomes.
pub(super) const BASE64: &str = "base64_string";

/// The first document of a text. Scalars are strings, or null.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    read(text, Builder::default())
}

/// The first document of a text. Plain scalars have the types of YAML 1.2's core schema.
///
/// # Errors
/// When the text is no YAML, is nested too deep, or repeats too much by its aliases.
pub fn typed(text: &str) -> Result<Value, String> {
    read(text, Builder { is_typed: true, ..Builder::default() })
}

fn read(text: &str, mut builder: Builder) -> Result<Value, String> {
    for (count, event) in Parser::new_from_str(text).enumerate() {
        if count > MAX_VALUES {
            return Err(format!("expected at most {MAX_VALUES} values, but found more"));
        }
        let (event, _) = event.map_err(|error| error.to_string())?;
        if let Some(document) = builder.take(event)? {
            return Ok(document);
        }
    }
    Ok(Value::Null)
}

/// A mapping or sequence that is still open, with its anchor.
struct Open {
    anchor: usize,
    value: Value,
    /// The key whose value comes next, in a mapping.
    key: Option<String>,
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Value, usize)>,
    copied: usize,
    /// Whether plain scalars may be numbers and booleans.
    is_typed: bool,
}

impl Builder {
    /// Takes an event, and returns the document when it is complete.
    fn take(&mut self, event: Event<'_>) -> Result<Option<Value>, String> {
        match event {
            Event::MappingStart(anchor, _) => self.begin(anchor, Value::Object(Map::new())),
            Event::SequenceStart(anchor, _) => self.begin(anchor, Value::Array(Vec::new())),
            Event::MappingEnd | Event::SequenceEnd => match self.open.pop() {
                Some(ended) => self.add(ended.anchor, ended.value),
                None => Ok(None),
            },
            Event::Scalar(text, ScalarStyle::Plain, anchor, None) if self.is_typed && !self.expects_key() => {
                self.add(anchor, plain(&text))
            }
            Event::Scalar(text, style, anchor, tag) => self.add(anchor, scalar(&text, style, tag.as_deref())),
            Event::Alias(anchor) => self.repeat(anchor),
            _ => Ok(None),
        }
    }

    /// Whether the next value is the name of a property, which is a text: `200:`.
    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.value.is_object() && open.key.is_none())
    }

    fn begin(&mut self, anchor: usize, value: Value) -> Result<Option<Value>, String> {
        if self.open.len() >= MAX_DEPTH {
            return Err(format!("expected at most {MAX_DEPTH} levels, but found more"));
        }
        self.open.push(Open { anchor, value, key: None });
        Ok(None)
    }

    fn repeat(&mut self, anchor: usize) -> Result<Option<Value>, String> {
        let (value, size) = self.anchors.get(&anchor).ok_or("expected an alias of what came before, but found another")?;
        let (value, size) = (value.clone(), *size);
        self.count_copy(size)?;
        self.add(0, value)
    }

    fn count_copy(&mut self, size: usize) -> Result<(), String> {
        self.copied += size;
        if self.copied > MAX_COPIED {
            return Err(format!("expected at most {MAX_COPIED} repeated values, but found more"));
        }
        Ok(())
    }

    /// Adds a complete value to the mapping or sequence that is open; without one it is the document.
    fn add(&mut self, anchor: usize, value: Value) -> Result<Option<Value>, String> {
        if anchor != 0 {
            let size = size(&value);
            self.count_copy(size)?;
            self.anchors.insert(anchor, (value.clone(), size));
        }
        let Some(open) = self.open.last_mut() else { return Ok(Some(value)) };
        match (&mut open.value, open.key.take()) {
            (Value::Object(properties), Some(key)) => drop(properties.insert(key, value)),
            (Value::Object(_), None) => open.key = Some(value.as_str().unwrap_or_default().to_owned()),
            (Value::Array(items), _) => items.push(value),
            _ => {}
        }
        Ok(None)
    }
}

/// The values in a value, a long text counting as several.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(properties) => 1 + properties.values().map(size).sum::<usize>(),
        Value::String(text) => 1 + text.len() / 64,
        _ => 1,
    }
}

fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    if tag.is_some_and(|tag| tag.suffix == "binary") {
        return json!({ BASE64: text });
    }
    match (style, text) {
        (ScalarStyle::Plain, "" | "~" | "null" | "Null" | "NULL") => Value::Null,
        _ => Value::from(text),
    }
}

/// A plain scalar as the core schema of YAML 1.2 reads it.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => {
            let unsigned = text.trim_start_matches(['+', '-']);
            let is_number = unsigned.starts_with(|first: char| first.is_ascii_digit() || first == '.')
                && unsigned.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
            let number = || text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<f64>().map(Value::from));
            is_number.then(|| number().ok()).flatten().unwrap_or_else(|| text.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_have_types_where_they_are_asked_for() {
        let text = "a: [1, -2, 0.5, 1e3, '1', true, no, ~, 3.0.3, 2026-11-27, 007, 1.2.3.4, +5, .inf]\n200: ok\ntrue: x\n";
        let list = json!([1, -2, 0.5, 1000.0, "1", true, "no", null, "3.0.3", "2026-11-27", 7, "1.2.3.4", 5, ".inf"]);
        assert_eq!(typed(text), Ok(json!({"a": list, "200": "ok", "true": "x"})));
    }

    #[test]
    fn a_cassette_is_read_as_its_writer_meant_it() {
        let text = "a: &x\n- 'it''s'\n- \"\\u00e9\\n\"\n- ~\nb: *x\nc: !!binary |\n  AAEC\nd: {e: '', f: 7}\n";
        let list = json!(["it's", "é\n", null]);
        let expected = json!({"a": list, "b": list, "c": {"base64_string": "AAEC\n"}, "d": {"e": "", "f": "7"}});
        assert_eq!(parse(text), Ok(expected));
    }

    #[test]
    fn repetitions_of_repetitions_are_rejected() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let before = level - 1;
            let aliases = vec![format!("*a{before}"); 10].join(", ");
            text = format!("{text}a{level}: &a{level} [{aliases}]\n");
        }
        assert!(parse(&text).unwrap_err().contains("repeated values"));
    }

    #[test]
    fn deep_nesting_is_rejected() {
        for level in ["[", "- "] {
            assert!(parse(&level.repeat(100)).unwrap_err().contains("levels"));
            // The parser looks ahead, and has a limit of its own.
            assert!(parse(&level.repeat(100_000)).is_err());
        }
    }

    #[test]
    fn no_text_is_a_panic() {
        for text in ["", "*a", "a: *b", "&a [*a]", "? [a]\n: b", "%TAG ! x\n", "---\n...\n---\n", "\u{feff}a: b", "\"\\x", "{a"] {
            let _ = parse(text);
        }
    }
}
