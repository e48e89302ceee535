//! Renames: an unknown property whose value could belong to another property that is missing in the same objects.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex};

use regex_automata::meta::Regex;
use serde_json::Value;

use super::model::Rename;
use super::sanitize::sanitize;
use scoresheet_contract::{Code, CompiledSchema, pointer};
use scoresheet_runtime::locked;

/// Minimum similarity of two names for a rename, from 0 to 1, if only their types match.
const SIMILAR: f64 = 0.5;

/// How well a value conforms to a property of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It has the right type.
    Type,
    /// It also satisfies a specific constraint: an enumeration, a pattern or a format.
    Rule,
}

/// The missing properties of an object that could have `value`.
pub(super) fn candidates(
    rules: &CompiledSchema,
    object: &str,
    value: &Value,
    is_absent: impl Fn(&str) -> bool,
) -> BTreeMap<String, Fit> {
    let place = rules.place(object);
    let fitting = place.members().filter(|(name, _)| is_absent(name)).filter_map(|(name, schema)| {
        let fit = rules.variants(schema).into_iter().filter_map(|schema| fit(schema, value)).max()?;
        Some((name.to_owned(), fit))
    });
    fitting.collect()
}

/// How well `value` conforms to a schema with a type.
fn fit(schema: &Value, value: &Value) -> Option<Fit> {
    let keyword = |name| schema.get(name);
    match (keyword("type")?.as_str()?, value) {
        ("integer", Value::Number(number)) if !number.is_f64() => in_range(schema, value).then_some(Fit::Type),
        ("number", Value::Number(_)) => in_range(schema, value).then_some(Fit::Type),
        ("string", Value::String(text)) => fit_of_text(schema, text),
        ("boolean", Value::Bool(_)) | ("array", Value::Array(_)) => Some(Fit::Type),
        ("object", Value::Object(members)) => {
            let known = keyword("properties").and_then(Value::as_object);
            let shares = known.is_some_and(|known| members.keys().any(|name| known.contains_key(name)));
            let is_map = keyword("patternProperties").is_some();
            if shares { Some(Fit::Rule) } else { is_map.then_some(Fit::Type) }
        }
        _ => None,
    }
}

fn in_range(schema: &Value, value: &Value) -> bool {
    let bound = |name| schema.get(name).and_then(Value::as_f64);
    let number = value.as_f64().unwrap_or(f64::NAN);
    bound("minimum").is_none_or(|minimum| minimum <= number) && bound("maximum").is_none_or(|maximum| number <= maximum)
}

fn fit_of_text(schema: &Value, text: &str) -> Option<Fit> {
    let string = |name| schema.get(name).and_then(Value::as_str);
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return values.iter().any(|value| value == text).then_some(Fit::Rule);
    }
    if let Some(pattern) = string("pattern") {
        return compiled(pattern).is_some_and(|regex| regex.is_match(text)).then_some(Fit::Rule);
    }
    match string("format").and_then(scoresheet_contract::Format::from_name) {
        Some(format) => format.matches(text).then_some(Fit::Rule),
        None => Some(Fit::Type),
    }
}

/// A pattern of the schemas, of which there are few; each is compiled once.
fn compiled(pattern: &str) -> Option<Regex> {
    static COMPILED: LazyLock<Mutex<HashMap<String, Option<Regex>>>> = LazyLock::new(Mutex::default);
    // The map is consistent even if a thread panicked while it held the lock.
    let mut compiled = locked(&COMPILED);
    if let Some(regex) = compiled.get(pattern) {
        return regex.clone();
    }
    compiled.entry(pattern.to_owned()).or_insert_with(|| Regex::new(pattern).ok()).clone()
}

/// An unknown property and its candidates.
pub(super) struct New<'a> {
    pub(super) pointer: &'a str,
    /// The properties that fit in each object with the unknown property.
    pub(super) fits: &'a BTreeMap<String, Fit>,
}

/// The renames among the findings of one endpoint, by the pointers of both the old and the new property.
pub(super) fn renames<'a>(
    new: impl Iterator<Item = New<'a>>,
    is_finding: impl Fn(Code, &str) -> bool,
) -> BTreeMap<String, Rename> {
    let mut pairs: Vec<Pair> = new.flat_map(|new| pairs(&new, &is_finding)).collect();
    // Best first; ties are ordered by name, so that the order is deterministic.
    pairs.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (&a.old, &a.new).cmp(&(&b.old, &b.new))));
    let mut renames = BTreeMap::new();
    for Pair { old, new, .. } in pairs {
        if !renames.contains_key(&old) && !renames.contains_key(&new) {
            let rename = Rename { from: sanitize(&name(&old)), to: sanitize(&name(&new)) };
            renames.insert(old, rename.clone());
            renames.insert(new, rename);
        }
    }
    renames
}

/// A possible rename.
struct Pair {
    old: String,
    new: String,
    score: f64,
}

fn pairs(new: &New<'_>, is_finding: &impl Fn(Code, &str) -> bool) -> Vec<Pair> {
    let Some((parent, _)) = new.pointer.rsplit_once('/') else { return Vec::new() };
    let pair = |(candidate, fit): (&String, &Fit)| {
        let old = pointer::join(parent, candidate);
        let similarity = strsim::normalized_damerau_levenshtein(candidate, &name(new.pointer));
        let is_missing = is_finding(Code::MissingField, &old);
        let is_likely = is_missing || *fit == Fit::Rule || similarity >= SIMILAR;
        let score = similarity + f64::from(u8::from(is_missing)) + f64::from(u8::from(*fit == Fit::Rule));
        is_likely.then(|| Pair { old, new: new.pointer.to_owned(), score })
    };
    new.fits.iter().filter_map(pair).collect()
}

/// The last name of a pointer.
fn name(pointer: &str) -> String {
    pointer::segments(pointer).last().unwrap_or_default().into_owned()
}
