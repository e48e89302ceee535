//! The schema of observed values: closed, bounded, and with a mark wherever the values do not decide.

use std::collections::BTreeSet;

use scoresheet_contract::pointer;
use serde_json::{Map, Value, json};

use super::Decision;
use super::arrays;
use super::columns;
use super::decisions::mark;
use super::formats::Formats;
use crate::propose::infer::{Inference, Kind, SECONDS, are_keys_of_map, integers, is_moments, number};

/// An object with more properties than this in one body is a map, even if its keys look like names of columns.
const MAX_COLUMNS: usize = 300;

/// Deeper values are not described.
const MAX_DEPTH: usize = 40;

/// The descriptions of what a drafted schema contains besides columns.
pub(super) struct MapTable {
    /// JSON pointer in the body.
    pub(super) pointer: String,
    /// The name of its table.
    pub(super) table: String,
}

/// The schema file of one endpoint that is being drafted.
pub(super) struct Shape<'v> {
    pub(super) file: String,
    pub(super) inference: Inference<'v>,
    pub(super) formats: &'v Formats,
    pub(super) decisions: Vec<Decision>,
    pub(super) maps: Vec<MapTable>,
}

/// The place of values: in the schema file, and in the body.
#[derive(Clone)]
pub(super) struct At {
    schema: String,
    pub(super) body: String,
    pub(super) depth: usize,
    /// Whether rows of an array are above.
    pub(super) in_rows: bool,
    /// The arrays directly around, each of which is an item of the one before.
    pub(super) nested: usize,
}

impl At {
    /// The place of a body.
    pub(super) fn root() -> Self {
        Self { schema: String::new(), body: String::new(), depth: 0, in_rows: false, nested: 0 }
    }

    pub(super) fn property(&self, name: &str) -> Self {
        let schema = pointer::join(&format!("{}/properties", self.schema), name);
        Self { schema, body: pointer::join(&self.body, name), depth: self.depth + 1, in_rows: self.in_rows, nested: 0 }
    }

    pub(super) fn items(&self) -> Self {
        let (schema, body) = (format!("{}/items", self.schema), format!("{}/*", self.body));
        Self { schema, body, depth: self.depth + 1, in_rows: true, nested: self.nested + 1 }
    }

    /// The place of a position of a tuple.
    pub(super) fn position(&self, index: usize) -> Self {
        let (schema, body) = (format!("{}/prefixItems/{index}", self.schema), format!("{}/{index}", self.body));
        Self { schema, body, depth: self.depth + 1, in_rows: self.in_rows, nested: 0 }
    }

    pub(super) fn map(&self, pattern: &str) -> Self {
        let schema = pointer::join(&format!("{}/patternProperties", self.schema), pattern);
        Self { schema, body: format!("{}/*", self.body), depth: self.depth + 1, in_rows: true, nested: 0 }
    }
}

impl Shape<'_> {
    /// The schema of the bodies of one endpoint.
    pub(super) fn root(&mut self, documents: &[&Value], description: &str) -> Value {
        self.schema(documents, &At::root(), description.to_owned())
    }

    fn schema(&mut self, values: &[&Value], at: &At, description: String) -> Value {
        let kinds: BTreeSet<Kind> = values.iter().map(|value| Kind::of(value)).collect();
        let is_nullable = kinds.contains(&Kind::Null);
        let present: Vec<&Value> = values.iter().copied().filter(|value| !value.is_null()).collect();
        let (mut keywords, decision) = self.keywords(&present, at);
        if is_nullable {
            nullable(&mut keywords);
        }
        let mut schema = Map::from_iter([("description".to_owned(), Value::from(description))]);
        if let Some(what) = decision {
            schema.insert("$comment".to_owned(), mark(&what).into());
            self.decisions.push(Decision { file: self.file.clone(), pointer: at.schema.clone(), what });
        }
        schema.append(&mut keywords);
        Value::Object(schema)
    }

    /// The keywords for values other than null, and what a person has to decide about them.
    fn keywords(&mut self, values: &[&Value], at: &At) -> (Map<String, Value>, Option<String>) {
        let kinds: BTreeSet<Kind> = values.iter().map(|value| Kind::of(value)).collect();
        let remarks = self.inference.remarks.len();
        let (keywords, decision) = match kinds.iter().copied().collect::<Vec<_>>()[..] {
            _ if at.depth > MAX_DEPTH => return (Map::new(), Some("the values are nested too deep: cut them off".to_owned())),
            [] => (
                json!({"type": ["string", "null"]}),
                Some("only null was seen: write the type that it takes the place of".to_owned()),
            ),
            [Kind::Boolean] => (json!({"type": "boolean"}), None),
            [Kind::Integer] => integer(values, self.formats),
            [Kind::Number] | [Kind::Integer, Kind::Number] => bounded(values),
            [Kind::String] => (self.string(values), None),
            [Kind::Integer, Kind::String] => (self.inference.string_or_integer(values), None),
            [Kind::Array] => return self.array(values, at),
            [Kind::Object] => return self.object(values, at),
            ref several => {
                let names: Vec<_> = several.iter().map(|kind| kind.name()).collect();
                let why = format!("values of the types {} share no column: describe one of them", names.join(" and "));
                return (Map::new(), Some(why));
            }
        };
        let remark = self.inference.remarks.drain(remarks..).next();
        let Value::Object(keywords) = keywords else { return (Map::new(), decision) };
        (keywords, decision.or(remark))
    }

    fn string(&mut self, values: &[&Value]) -> Value {
        let texts: BTreeSet<&str> = values.iter().filter_map(|value| value.as_str()).collect();
        if !texts.is_empty() && texts.iter().all(|text| is_date_time(text)) {
            return self.formats.date_time.clone();
        }
        if !texts.is_empty() && texts.iter().all(|text| is_date(text)) {
            return self.formats.date.clone();
        }
        if let Some(pattern) = origin(&texts) {
            return json!({"type": "string", "pattern": pattern});
        }
        self.inference.string(values)
    }

    fn array(&mut self, values: &[&Value], at: &At) -> (Map<String, Value>, Option<String>) {
        let lists: Vec<&Vec<Value>> = values.iter().filter_map(|value| value.as_array()).collect();
        if let Some(width) = arrays::tuple_width(&lists) {
            return self.tuple(&lists, width, at);
        }
        let items: Vec<&Value> = lists.iter().copied().flatten().collect();
        let mut keywords = Map::from_iter([("type".to_owned(), Value::from("array"))]);
        if items.is_empty() {
            keywords.insert("items".to_owned(), json!({"description": "Not documented.", "type": "string"}));
            arrays::index(&mut keywords, at);
            return (keywords, Some("only empty lists were seen: describe the items".to_owned()));
        }
        let description = format!("Not documented. Seen {} in {}.", times(items.len()), count(values.len(), "list", "lists"));
        keywords.insert("items".to_owned(), self.schema(&items, &at.items(), description));
        arrays::index(&mut keywords, at);
        let is_fixed = at.nested > 0 && lists.len() > 1 && lists.iter().all(|list| list.len() == lists[0].len());
        let what = format!(
            "all lists have {}: if each position means something, write `prefixItems`",
            count(lists[0].len(), "item", "items")
        );
        (keywords, is_fixed.then_some(what))
    }

    /// Lists of one length, whose positions mean something each.
    fn tuple(&mut self, lists: &[&Vec<Value>], width: usize, at: &At) -> (Map<String, Value>, Option<String>) {
        let position = |shape: &mut Self, index: usize| {
            let values: Vec<&Value> = lists.iter().map(|list| &list[index]).collect();
            let description = format!("Not documented. Item {} of {}.", index + 1, count(lists.len(), "list", "lists"));
            (None, shape.schema(&values, &at.position(index), description))
        };
        let positions = (0..width).map(|index| position(self, index)).collect();
        let what = format!(
            "the {width} positions of the lists seem to mean something each: name them (`x-name`), or write `items` if they do not"
        );
        (arrays::tuple(positions), Some(what))
    }

    fn object(&mut self, values: &[&Value], at: &At) -> (Map<String, Value>, Option<String>) {
        let objects: Vec<&Map<String, Value>> = values.iter().filter_map(|value| value.as_object()).collect();
        let mut seen: indexed::Names<'_> = indexed::Names::default();
        for (name, value) in objects.iter().flat_map(|object| object.iter()) {
            seen.add(name, value);
        }
        if seen.is_empty() {
            let what = "only empty objects were seen: describe their properties";
            return (self.map(&[], at, "^[A-Za-z0-9_]+$"), Some(what.to_owned()));
        }
        if let Some(pattern) = map_pattern(&seen, objects.len()) {
            let members: Vec<&Value> = seen.iter().flat_map(|(_, values)| values.iter().copied()).collect();
            let what = format!("its {} property names look like data: if they are not, write `properties`", seen.len());
            return (self.map(&members, at, &pattern), Some(what));
        }
        let mut properties = Map::new();
        for (name, values) in seen.iter() {
            let kept = format!("Not documented. Seen in {} of {}.", values.len(), count(objects.len(), "object", "objects"));
            properties.insert(name.to_owned(), self.schema(values, &at.property(name), kept));
        }
        for (name, what) in columns::name(&mut properties) {
            self.decide(at.property(&name).schema, what);
        }
        let required: Vec<_> = seen.iter().filter(|(_, values)| values.len() == objects.len()).map(|(name, _)| name).collect();
        let mut keywords = Map::from_iter([("type".to_owned(), Value::from("object"))]);
        if !required.is_empty() {
            keywords.insert("required".to_owned(), json!(required));
        }
        keywords.insert("additionalProperties".to_owned(), json!(false));
        keywords.insert("properties".to_owned(), Value::Object(properties));
        (keywords, None)
    }

    /// Adds what has to be decided about a schema, in place of what was known of it.
    fn decide(&mut self, pointer: String, what: String) {
        match self.decisions.iter_mut().find(|known| known.pointer == pointer) {
            Some(known) => known.what = what,
            None => self.decisions.push(Decision { file: self.file.clone(), pointer, what }),
        }
    }

    fn map(&mut self, members: &[&Value], at: &At, pattern: &str) -> Map<String, Value> {
        if !at.in_rows {
            let name =
                pointer::segments(&at.body).last().map_or("entries".to_owned(), |name| scoresheet_schema::snake_case(&name));
            self.maps.push(MapTable { pointer: at.body.clone(), table: name });
        }
        let description = format!("Not documented. Seen {}.", times(members.len()));
        let value = if members.is_empty() {
            json!({"description": description, "type": "string"})
        } else {
            self.schema(members, &at.map(pattern), description)
        };
        Map::from_iter([
            ("type".to_owned(), Value::from("object")),
            ("additionalProperties".to_owned(), json!(false)),
            ("patternProperties".to_owned(), json!({ pattern: value })),
        ])
    }
}

/// Bounds for integers, or the moments that they look like.
fn integer(values: &[&Value], formats: &Formats) -> (Value, Option<String>) {
    let seen = integers(values);
    if is_moments(&seen) && seen.iter().all(|second| *second != 0) {
        let schema = json!({"type": "integer", "format": "unix-time", "minimum": SECONDS.start(), "maximum": SECONDS.end()});
        return (
            schema,
            Some("the numbers look like Unix seconds: if they are not, write bounds instead of `format`".to_owned()),
        );
    }
    let milliseconds: Vec<i64> = seen.iter().map(|value| value / 1000).collect();
    if is_moments(&milliseconds) && seen.iter().all(|moment| *moment != 0) {
        let what = "the numbers look like Unix milliseconds: if they are not, write other bounds".to_owned();
        return (formats.milliseconds.clone(), Some(what));
    }
    let (minimum, maximum) = crate::propose::bounds::around(&seen);
    (json!({"type": "integer", "minimum": minimum, "maximum": maximum}), None)
}

/// Bounds for numbers, or the remark that there are none.
fn bounded(values: &[&Value]) -> (Value, Option<String>) {
    number(values, "").map_or_else(|why| (json!({"type": "number"}), Some(why)), |keywords| (keywords, None))
}

/// Adds null to the types of a schema.
pub(super) fn nullable(keywords: &mut Map<String, Value>) {
    if let Some(Value::Array(values)) = keywords.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    if let Some(Value::String(kind)) = keywords.get("type") {
        let types = json!([kind, "null"]);
        keywords.insert("type".to_owned(), types);
    } else if let Some(Value::Array(branches)) = keywords.get_mut("oneOf") {
        branches.push(json!({"type": "null"}));
    }
}

/// The pattern of property names that are data, if they are.
fn map_pattern(seen: &indexed::Names<'_>, objects: usize) -> Option<String> {
    let is_number = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let are_numbers = seen.iter().all(|(name, _)| is_number(name));
    let is_data = seen.len() > MAX_COLUMNS
        || are_keys_of_map(seen.iter().map(|(_, values)| values.len()), objects)
        || (are_numbers && seen.len() > 1);
    is_data.then(|| pattern_of(&seen.iter().map(|(name, _)| name)))
}

/// Whether a byte is of a class.
type Class = fn(u8) -> bool;

/// The narrowest of some patterns that matches all names.
fn pattern_of<'n>(names: &(impl Iterator<Item = &'n str> + Clone)) -> String {
    let classes: [(&str, Class); 3] = [
        ("^[0-9-]+$", |byte| byte.is_ascii_digit() || byte == b'-'),
        ("^[a-z0-9_-]+$", |byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte)),
        ("^[A-Za-z0-9_.:-]+$", |byte| byte.is_ascii_alphanumeric() || b"_.:-".contains(&byte)),
    ];
    let matches = |class: Class| names.clone().all(|name| !name.is_empty() && name.bytes().all(class));
    classes.into_iter().find(|(_, class)| matches(*class)).map_or("^", |(pattern, _)| pattern).to_owned()
}

/// A pattern for URLs of one origin, which is what carries the meaning of a URL.
fn origin(texts: &BTreeSet<&str>) -> Option<String> {
    let origin_of = |text: &str| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
        let is_host = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
        is_host.then(|| text[..text.len() - rest.len() + host.len()].to_owned())
    };
    let mut origins = texts.iter().map(|text| origin_of(text));
    let first = origins.next()??;
    if origins.any(|other| other.as_deref() != Some(&first)) {
        return texts.iter().all(|text| origin_of(text).is_some()).then(|| "^https?://".to_owned());
    }
    Some(format!("^{}", first.replace('.', "\\.")))
}

/// `2024-11-27T16:00:00Z`, with a fraction or an offset.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let clock = time.get(..8).unwrap_or_default();
    let rest = time.get(8..).unwrap_or_default();
    let digits = |text: &str, separator: char, lengths: &[usize]| {
        let parts: Vec<_> = text.split(separator).collect();
        parts.len() == lengths.len()
            && parts
                .iter()
                .zip(lengths)
                .all(|(part, length)| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let zone = rest.trim_start_matches(|character: char| character == '.' || character.is_ascii_digit());
    let has_zone = zone == "Z" || zone.strip_prefix(['+', '-']).is_some_and(|zone| digits(zone, ':', &[2, 2]));
    is_date(date) && digits(clock, ':', &[2, 2, 2]) && has_zone
}

/// `2024-11-27`.
fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let number = |part: &str, length: usize| (part.len() == length).then(|| part.parse::<u32>().ok()).flatten();
    let [year, month, day] = parts[..] else { return false };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Property names in the order in which they were first seen, with all their values.
mod indexed {
    use std::collections::HashMap;

    use serde_json::Value;

    #[derive(Default)]
    pub(super) struct Names<'v> {
        order: Vec<(&'v str, Vec<&'v Value>)>,
        index: HashMap<&'v str, usize>,
    }

    impl<'v> Names<'v> {
        pub(super) fn add(&mut self, name: &'v str, value: &'v Value) {
            let next = self.order.len();
            let index = *self.index.entry(name).or_insert(next);
            if index == next {
                self.order.push((name, Vec::new()));
            }
            self.order[index].1.push(value);
        }

        pub(super) fn iter(&self) -> impl Iterator<Item = (&'v str, &[&'v Value])> + Clone {
            self.order.iter().map(|(name, values)| (*name, values.as_slice()))
        }

        pub(super) fn len(&self) -> usize {
            self.order.len()
        }

        pub(super) fn is_empty(&self) -> bool {
            self.order.is_empty()
        }
    }
}
