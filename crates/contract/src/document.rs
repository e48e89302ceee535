//! A body read with what a plain JSON value loses: duplicate properties and the spelling of numbers.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use super::compiled_schema::CompiledSchema;
use super::known::Known;
use super::{Code, pointer};
use scoresheet_runtime::MAX_DEPTH;

/// Maximum number of values of a document: the tree needs about 100 bytes for each. The largest archive that the client accepts
/// has a quarter of this.
const MAX_VALUES: usize = 4 << 20;

/// How many properties of an object are kept beside those that its schema knows. The others are counted only, so that millions of
/// unknown ones cost no memory.
const MAX_UNKNOWN: usize = 1000;

/// Maximum size of the pointers stored beside a document, because a long name may be part of the pointer of many values.
const MAX_NOTES: usize = 16 << 20;

/// A complete JSON document.
pub struct Document<'b> {
    /// Its value; of duplicate properties the last one.
    pub value: Value,
    /// Pointers of the duplicate properties.
    pub repeated: BTreeSet<String>,
    /// The spelling of numbers that are not 64-bit integers, by pointer.
    spellings: HashMap<String, &'b str>,
    /// How many unknown properties were left out of the value, each of them a violation.
    pub left_out: usize,
}

/// Why a body is not a document.
pub enum Unread {
    /// It is not JSON.
    Broken(Code, serde_json::Error),
    /// Its nesting is too deep.
    Deep(serde_json::Error),
    /// It has more values than can be validated.
    Large,
}

impl<'b> Document<'b> {
    /// Reads all of a body.
    ///
    /// # Errors
    /// When it is no JSON, cut short, too deep or too large.
    pub fn read(body: &'b [u8]) -> Result<Self, Unread> {
        Self::read_by(body, None)
    }

    /// Reads a body for its validation: of the unknown properties of an object only some are kept.
    ///
    /// # Errors
    /// As [`Document::read`].
    pub fn read_for(rules: &CompiledSchema, body: &'b [u8]) -> Result<Self, Unread> {
        Self::read_by(body, Some(rules))
    }

    fn read_by(body: &'b [u8], rules: Option<&CompiledSchema>) -> Result<Self, Unread> {
        let mut reader = Reader::new(body, rules);
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        // The reader counts nesting itself, so that its limit equals the decoder's and differs from broken JSON.
        deserializer.disable_recursion_limit();
        let read = reader.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
        match (read, reader.limit) {
            (Ok(value), _) => {
                let mut document = Self { value, ..reader.document };
                // Duplicates inside a value that was itself replaced by a duplicate are dropped.
                document.repeated.retain(|pointer| document.value.pointer(pointer).is_some());
                Ok(document)
            }
            (Err(error), Some(Limit::Depth)) => Err(Unread::Deep(error)),
            (Err(_), Some(Limit::Values)) => Err(Unread::Large),
            (Err(error), None) if error.classify() == Category::Eof => Err(Unread::Broken(Code::TruncatedJson, error)),
            (Err(error), None) => Err(Unread::Broken(Code::InvalidJson, error)),
        }
    }

    /// The spelling of `value` at `pointer`, if it is a number but not a 64-bit integer.
    #[must_use]
    pub fn spelling(&self, pointer: &str, value: &Value) -> Option<&'b str> {
        // An earlier duplicate may have left its spelling.
        value.is_f64().then(|| self.spellings.get(pointer).copied()).flatten()
    }

    /// The first array index in `pointer`.
    #[must_use]
    pub fn row(&self, pointer: &str) -> Option<u64> {
        let mut value = &self.value;
        for segment in pointer::segments(pointer) {
            match value {
                Value::Object(members) => value = members.get(segment.as_ref())?,
                Value::Array(_) => return segment.parse().ok(),
                _ => return None,
            }
        }
        None
    }
}

/// Why reading JSON ended.
#[derive(Clone, Copy)]
enum Limit {
    Depth,
    Values,
}

/// Builds the value and records in the document what it would lose.
struct Reader<'b, 'r> {
    document: Document<'b>,
    /// The schema that says which properties are known; without one all are kept.
    rules: Option<&'r CompiledSchema>,
    numbers: Numbers<'b>,
    /// The current pointer.
    pointer: String,
    /// The current nesting.
    depth: usize,
    /// Number of values read so far.
    values: usize,
    /// Bytes of the recorded pointers.
    noted: usize,
    /// The smallest depth at which a duplicate was found.
    shallowest: usize,
    limit: Option<Limit>,
}

impl<'b, 'r> Reader<'b, 'r> {
    fn new(body: &'b [u8], rules: Option<&'r CompiledSchema>) -> Self {
        let document = Document { value: Value::Null, repeated: BTreeSet::new(), spellings: HashMap::new(), left_out: 0 };
        let numbers = Numbers { rest: body };
        Self {
            document,
            rules,
            numbers,
            pointer: String::new(),
            depth: 0,
            values: 0,
            noted: 0,
            shallowest: usize::MAX,
            limit: None,
        }
    }

    /// Steps into a property or item.
    fn enter<E: serde::de::Error>(&mut self, name: &str) -> Result<(), E> {
        pointer::push(&mut self.pointer, name);
        self.count()
    }

    /// Counts a value.
    fn count<E: serde::de::Error>(&mut self) -> Result<(), E> {
        self.values += 1;
        if self.values > MAX_VALUES { Err(self.stop(Limit::Values)) } else { Ok(()) }
    }

    /// Steps into an object or array.
    fn descend<E: serde::de::Error>(&mut self) -> Result<(), E> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(self.stop(Limit::Depth)) } else { Ok(()) }
    }

    fn stop<E: serde::de::Error>(&mut self, limit: Limit) -> E {
        self.limit = Some(limit);
        E::custom(match limit {
            Limit::Depth => "recursion limit exceeded",
            Limit::Values => "too many values",
        })
    }

    /// A duplicate at a smaller depth than all before is always recorded, so that a body with duplicates never has an empty list.
    fn note_repeated(&mut self) {
        let outermost = self.depth < self.shallowest;
        self.shallowest = self.shallowest.min(self.depth);
        let kept = if outermost { Some(self.pointer.clone()) } else { self.note() };
        self.document.repeated.extend(kept);
    }

    /// Reads a property and leaves it out.
    fn skip<'de, A: MapAccess<'de>>(&mut self, access: &mut A, name: &str, known: &Known) -> Result<(), A::Error> {
        let parent = self.pointer.len();
        self.enter(name)?;
        access.next_value_seed(Skipped(self))?;
        self.pointer.truncate(parent);
        self.document.left_out += usize::from(known.is_closed);
        Ok(())
    }

    /// The pointer to record, if there is room.
    fn note(&mut self) -> Option<String> {
        self.noted += self.pointer.len();
        (self.noted <= MAX_NOTES).then(|| self.pointer.clone())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Reader<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Reader<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        self.numbers.next();
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        self.numbers.next();
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        if let Some((spelling, pointer)) = self.numbers.next().and_then(|spelling| Some((spelling, self.note()?))) {
            self.document.spellings.insert(pointer, spelling);
        }
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.descend()?;
        let parent = self.pointer.len();
        let mut items = Vec::new();
        loop {
            self.enter(&items.len().to_string())?;
            let item = access.next_element_seed(&mut *self)?;
            self.pointer.truncate(parent);
            match item {
                Some(item) => items.push(item),
                None => break,
            }
        }
        self.depth -= 1;
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.descend()?;
        let parent = self.pointer.len();
        let mut members = Map::new();
        let mut known: Option<Known> = None;
        while let Some(name) = access.next_key::<String>()? {
            if members.len() >= MAX_UNKNOWN && known.is_none() {
                known = self.rules.map(|rules| rules.known(&self.pointer));
            }
            if let Some(known) = known.as_ref().filter(|known| !known.accepts(&name)) {
                self.skip(&mut access, &name, known)?;
                continue;
            }
            self.enter(&name)?;
            let value = access.next_value_seed(&mut *self)?;
            if members.insert(name, value).is_some() {
                self.note_repeated();
            }
            self.pointer.truncate(parent);
        }
        self.depth -= 1;
        Ok(Value::Object(members))
    }
}

/// Reads a value without keeping it.
struct Skipped<'r, 'b, 's>(&'r mut Reader<'b, 's>);

impl<'de> DeserializeSeed<'de> for Skipped<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Skipped<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.0.numbers.next();
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.0.numbers.next();
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.0.numbers.next();
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        self.0.descend()?;
        while access.next_element_seed(Skipped(&mut *self.0))?.is_some() {
            self.0.count()?;
        }
        self.0.depth -= 1;
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        self.0.descend()?;
        while access.next_key::<IgnoredAny>()?.is_some() {
            self.0.count()?;
            access.next_value_seed(Skipped(&mut *self.0))?;
        }
        self.0.depth -= 1;
        Ok(())
    }
}

/// The number tokens of a JSON text, in the order in which the [`Reader`] receives their values.
struct Numbers<'b> {
    rest: &'b [u8],
}

impl<'b> Iterator for Numbers<'b> {
    type Item = &'b str;

    fn next(&mut self) -> Option<&'b str> {
        loop {
            let start = self.rest.iter().position(|byte| matches!(byte, b'"' | b'-' | b'0'..=b'9'))?;
            self.rest = &self.rest[start..];
            if self.rest[0] != b'"' {
                let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
                let end = self.rest.iter().position(|byte| !is_part(byte)).unwrap_or(self.rest.len());
                let (number, rest) = self.rest.split_at(end);
                self.rest = rest;
                return std::str::from_utf8(number).ok();
            }
            self.rest = after_string(self.rest)?;
        }
    }
}

/// The rest of `text` after the string literal it starts with.
fn after_string(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text.get(1..)?;
    loop {
        let stop = memchr::memchr2(b'"', b'\\', rest)?;
        match rest[stop] {
            b'"' => return rest.get(stop + 1..),
            _ => rest = rest.get(stop + 2..)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_that_is_no_integer_keeps_its_spelling() {
        let body = br#"{"a": [1, -2, 1.0, "3.0 \" 4", 1e3], "\u0035": -0, "6": {"b": 100000000000000000000}, "c": -0.50E-2}"#;
        let document = Document::read(body).ok().expect("valid JSON");
        let mut spellings: Vec<_> = document.spellings.into_iter().collect();
        spellings.sort_unstable();
        let expected = [("/5", "-0"), ("/6/b", "100000000000000000000"), ("/a/2", "1.0"), ("/a/4", "1e3"), ("/c", "-0.50E-2")];
        assert_eq!(spellings, expected.map(|(pointer, spelling)| (pointer.to_owned(), spelling)));
    }

    #[test]
    fn repeated_members_are_found_at_any_depth_and_in_any_spelling() {
        let body = br#"{"a": 1, "b": [{"c/d": 1, "c\/d": 2}, {"e": 1}, {"e": 1}], "\u0061": 2, "a": 3}"#;
        let document = Document::read(body).ok().expect("valid JSON");
        assert_eq!(document.repeated.into_iter().collect::<Vec<_>>(), ["/a", "/b/0/c~1d"]);
        assert_eq!(document.value["a"], 3);
        assert_eq!(document.value["b"][0]["c/d"], 2);
    }

    #[test]
    fn what_was_repeated_in_a_member_that_came_again_is_gone_with_it() {
        let document = Document::read(br#"{"a": {"b": 1, "b": 2}, "a": {"c": 3}}"#).ok().expect("valid JSON");
        assert_eq!(document.repeated.into_iter().collect::<Vec<_>>(), ["/a"]);
    }

    #[test]
    fn values_equal_those_of_serde_json() {
        let numbers = "0.1, 18446744073709551615, -9223372036854775808, 1e300";
        let body = format!(r#"{{"a": [null, true, "x\u00e4\n", [], {{}}, {numbers}], "z": {{"y": 1}}, "b": 2}}"#);
        let document = Document::read(body.as_bytes()).ok().expect("valid JSON");
        let expected: Value = serde_json::from_str(&body).expect("valid JSON");
        assert_eq!(document.value.to_string(), expected.to_string());
    }
}
