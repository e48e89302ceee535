//! Documents made at random from a bundled schema, each of which conforms to the contract.

use std::collections::HashMap;

use rand::distr::Distribution;
use rand::rngs::SmallRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, RngExt};
use regex::Regex;
use serde_json::Value;

use crate::json::Json;

/// The most items of an array and keys of a map.
const MANY: usize = 3;

/// How often `*` and `+` repeat at most.
const REPEATS: u32 = 6;

/// Characters that are awkward in JSON, in UTF-8, in UTF-16 or in a regular expression.
const CHARACTERS: [char; 20] = [
    'a',
    'Z',
    '0',
    '-',
    '_',
    '/',
    '.',
    ' ',
    '"',
    '\\',
    '\n',
    '\t',
    '\0',
    '\u{7f}',
    'ä',
    '尼',
    '\u{2028}',
    '\u{feff}',
    '♞',
    '\u{1f3c1}',
];

/// A source of documents that one schema accepts.
pub(crate) struct Generator<'s> {
    root: &'s Value,
    patterns: HashMap<&'s str, Pattern>,
}

/// A pattern, and the texts that may match it.
struct Pattern {
    regex: Regex,
    texts: rand_regex::Regex,
    /// Whether anything may follow.
    open: bool,
}

impl<'s> Generator<'s> {
    pub(crate) fn new(root: &'s Value) -> Self {
        Self { root, patterns: HashMap::new() }
    }

    pub(crate) fn document(&mut self, rng: &mut SmallRng) -> Json {
        self.value(self.root, rng)
    }

    fn value(&mut self, schema: &'s Value, rng: &mut SmallRng) -> Json {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.root.pointer(reference.trim_start_matches('#')).expect("references lead somewhere");
            return self.value(target, rng);
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            return self.value(branches.choose(rng).expect("there are branches"), rng);
        }
        match schema["type"].as_str().expect("a schema has a type") {
            "object" => self.object(schema, rng),
            "array" => Json::Array((0..rng.random_range(0..=MANY)).map(|_| self.value(&schema["items"], rng)).collect()),
            "string" => self.string(schema, rng).into(),
            "integer" => Json::Raw(integer(schema, rng).to_string()),
            "number" => Json::Raw(number(schema, rng)),
            "boolean" => Json::Raw(rng.random::<bool>().to_string()),
            other => panic!("no schema has type {other}"),
        }
    }

    /// Required members, some of the others, keys of a map and unknown members where they are let in, in any order.
    fn object(&mut self, schema: &'s Value, rng: &mut SmallRng) -> Json {
        let required = |name: &str| schema["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name));
        let optional = rng.random_range(0.0..=1.0);
        let mut members = Vec::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if required(name) || rng.random_bool(optional) {
                members.push((name.clone(), self.value(property, rng)));
            }
        }
        if let Some((pattern, value)) = schema["patternProperties"].as_object().and_then(|patterns| patterns.iter().next()) {
            for _ in 0..rng.random_range(0..=MANY) {
                let key = self.matching(pattern, rng);
                if members.iter().all(|(name, _)| *name != key) {
                    members.push((key, self.value(value, rng)));
                }
            }
        }
        if schema["additionalProperties"] == true {
            for index in 0..rng.random_range(0..=MANY) {
                members.push((format!("{}{index}", text(rng, 0)), anything(rng, 4)));
            }
        }
        members.shuffle(rng);
        Json::Object(members)
    }

    fn string(&mut self, schema: &'s Value, rng: &mut SmallRng) -> String {
        if let Some(values) = schema["enum"].as_array() {
            return values.choose(rng).and_then(Value::as_str).expect("enumerations hold strings").to_owned();
        }
        let length = schema["minLength"].as_u64().map_or(0, |length| usize::try_from(length).expect("lengths are small"));
        match (schema["pattern"].as_str(), schema["format"].as_str()) {
            (Some(pattern), None) => {
                let long_enough = |text: &String| text.chars().count() >= length;
                (0..1000).map(|_| self.matching(pattern, rng)).find(long_enough).expect("pattern and length agree")
            }
            (None, Some("uuid")) => uuid(rng),
            (None, None) => text(rng, length),
            rules => panic!("the generator knows no strings for {rules:?}: teach it"),
        }
    }

    /// A text that matches the pattern.
    fn matching(&mut self, pattern: &'s str, rng: &mut SmallRng) -> String {
        let pattern = self.patterns.entry(pattern).or_insert_with(|| Pattern::new(pattern));
        let candidate = |_| {
            let mut candidate: String = pattern.texts.sample(rng);
            if pattern.open {
                candidate += &text(rng, 0);
            }
            candidate
        };
        (0..1000).map(candidate).find(|text| pattern.regex.is_match(text)).expect("texts match the pattern they are made from")
    }
}

impl Pattern {
    fn new(pattern: &str) -> Self {
        // The crate knows no anchors; whether they hold is seen afterwards.
        let body = pattern.strip_prefix('^').expect("patterns are anchored");
        let open = !body.ends_with('$');
        let body = body.strip_suffix('$').unwrap_or(body);
        let texts = rand_regex::Regex::compile(body, REPEATS).unwrap_or_else(|error| panic!("{pattern}: {error}"));
        Self { regex: Regex::new(pattern).expect("patterns compile"), texts, open }
    }
}

/// A whole number in range, often on its edge.
fn integer(schema: &Value, rng: &mut SmallRng) -> i64 {
    let bound = |name: &str| schema[name].as_i64().expect("integers have bounds");
    let (minimum, maximum) = (bound("minimum"), bound("maximum"));
    match rng.random_range(0..4) {
        0 => minimum,
        1 => maximum,
        _ => rng.random_range(minimum..=maximum),
    }
}

/// A number in range, often on its edge, in any spelling.
fn number(schema: &Value, rng: &mut SmallRng) -> String {
    let bound = |name: &str| schema[name].as_f64().expect("numbers have bounds");
    let (minimum, maximum) = (bound("minimum"), bound("maximum"));
    let number = match rng.random_range(0..4) {
        0 => minimum,
        1 => maximum,
        2 => rng.random_range(minimum..=maximum).floor().max(minimum),
        _ => rng.random_range(minimum..=maximum),
    };
    match rng.random_range(0..3) {
        0 => format!("{number:?}"),
        1 => format!("{number:e}"),
        _ => number.to_string(),
    }
}

fn uuid(rng: &mut SmallRng) -> String {
    let digits = format!("{:016x}{:016x}", rng.random::<u64>(), rng.random::<u64>());
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

/// Any text of at least so many characters.
pub(crate) fn text(rng: &mut impl Rng, length: usize) -> String {
    let length = length + rng.random_range(0..8);
    (0..length).map(|_| CHARACTERS.choose(rng).expect("there are characters")).collect()
}

/// Any value, nested up to a depth.
pub(crate) fn anything(rng: &mut SmallRng, depth: usize) -> Json {
    let kinds = if depth == 0 { 4 } else { 6 };
    match rng.random_range(0..kinds) {
        0 => Json::Raw(["null", "true", "false"].choose(rng).copied().unwrap_or_default().to_owned()),
        1 => Json::Raw(rng.random::<i64>().to_string()),
        2 => Json::Raw(format!("{:e}", rng.random::<f64>())),
        3 => text(rng, 0).into(),
        4 => Json::Array((0..rng.random_range(0..=MANY)).map(|_| anything(rng, depth - 1)).collect()),
        _ => {
            let names = 0..rng.random_range(0..=MANY);
            Json::Object(names.map(|index| (format!("{}{index}", text(rng, 0)), anything(rng, depth - 1))).collect())
        }
    }
}
