//! Decides for each place the smallest change that accepts the observed values, or why there is none.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::contracts::Contracts;
use super::edit::{Edit, literal};
use super::evidence::{Evidence, Occurrence, Place, Seen, bodies};
use super::infer::{Inference, Kind, Reason, SECONDS, Vocabulary, are_keys_of_map, integers, map_of};
use super::url_paths::with_paths;
use super::{Change, Sample, Unresolved, bounds};
use scoresheet_contract::{Code, pointer};

/// With more new values than this, an enumeration is not a small set.
const NEW_VALUES: usize = 12;

/// Other units of time, by their number in a second.
const UNITS: [(f64, &str); 3] = [(1e3, "milliseconds"), (1e6, "microseconds"), (1e9, "nanoseconds")];

/// Goes through the evidence and collects changes.
pub(super) struct Widening<'a> {
    schemas: &'a BTreeMap<String, Value>,
    contracts: &'a Contracts,
    samples: &'a [Sample],
    vocabulary: Vocabulary,
    since: &'a str,
    pub(super) changes: Vec<Change>,
    pub(super) unresolved: Vec<Unresolved>,
}

impl<'a> Widening<'a> {
    pub(super) fn new(
        schemas: &'a BTreeMap<String, Value>,
        contracts: &'a Contracts,
        samples: &'a [Sample],
        since: &'a str,
    ) -> Self {
        let vocabulary = Vocabulary::of(schemas);
        Self { schemas, contracts, samples, vocabulary, since, changes: Vec::new(), unresolved: Vec::new() }
    }

    pub(super) fn decide(&mut self, evidence: Evidence) {
        for (place, seen) in evidence.places {
            let schema = self.schemas.get(&place.0).and_then(|file| file.pointer(&place.1)).unwrap_or(&Value::Null);
            let Seen { unknown, missing, values } = seen;
            self.members(&place, schema, unknown, missing);
            self.values(&place, schema, values);
        }
        for (code, why) in [
            (Code::DuplicateField, "a duplicate property is a fault of the server, and either value may be the right one"),
            (Code::TruncatedJson, "a truncated body is no evidence for the schema: request it again"),
            (Code::InvalidJson, "a body that is not JSON is no evidence for the schema: look at the response"),
        ] {
            let (broken, _): (Vec<_>, _) =
                evidence.broken.iter().cloned().partition(|occurrence| occurrence.violation.code == code);
            for (place, occurrences) in by_place(broken) {
                self.person(&place, occurrences, why.to_owned(), None);
            }
        }
    }

    fn change(&mut self, place: &Place, edit: Edit, what: String, remarks: Vec<String>, seen: Vec<Occurrence>) {
        let known: BTreeSet<&str> = seen.iter().map(|occurrence| occurrence.violation.endpoint).collect();
        let users = self.contracts.users(&place.0, &place.1);
        let shared_with = users.difference(&known).map(|name| (*name).to_owned()).collect();
        self.changes.push(Change::new(place.clone(), edit, what, remarks, shared_with, seen, self.samples));
    }

    fn person(&mut self, place: &Place, seen: Vec<Occurrence>, why: String, suggestion: Option<String>) {
        if !seen.is_empty() {
            self.unresolved.push(Unresolved::new(place.clone(), why, suggestion, seen, self.samples));
        }
    }

    /// Handles unknown and missing properties of an object.
    fn members(
        &mut self,
        place: &Place,
        schema: &Value,
        mut unknown: BTreeMap<String, Vec<Occurrence>>,
        missing: BTreeMap<String, Vec<Occurrence>>,
    ) {
        if scoresheet_schema::is_tuple(schema) {
            return self.tuple(place, unknown.into_values().chain(missing.into_values()).flatten().collect());
        }
        let renames = self.renames(place, &unknown, &missing);
        self.new_keys(place, schema, &mut unknown);
        let objects: BTreeSet<_> = unknown.values().flatten().map(parent).collect();
        if are_keys_of_map(unknown.values().map(Vec::len), objects.len()) {
            let why = map_of(&format!("{} new", unknown.len()));
            return self.person(place, unknown.into_values().flatten().collect(), why, None);
        }
        for (name, seen) in unknown {
            let old = renames.iter().find(|(_, new)| *new == name).map(|(old, _)| format!("likely the new name of `{old}`"));
            self.new_member(place, &name, seen, old);
        }
        for (name, seen) in missing {
            let new = renames.iter().find(|(old, _)| *old == name).map(|(_, new)| {
                format!("likely renamed to `{new}`: if so, readers of `{name}` must follow, and `{name}` can be dropped later")
            });
            let what = format!("`{name}` is no longer required");
            self.change(place, Edit::DropRequired { name }, what, new.into_iter().collect(), seen);
        }
    }

    /// A tuple of another length may have other meanings at each position, which no value tells.
    fn tuple(&mut self, place: &Place, seen: Vec<Occurrence>) {
        let why = "a tuple of another length may mean something else at every position: compare the values with earlier ones, \
                   then change `prefixItems` and `minItems`";
        self.person(place, seen, why.to_owned(), None);
    }

    /// Pairs missing properties with unknown ones in the same objects whose values conform.
    fn renames(
        &self,
        (file, at): &Place,
        unknown: &BTreeMap<String, Vec<Occurrence>>,
        missing: &BTreeMap<String, Vec<Occurrence>>,
    ) -> Vec<(String, String)> {
        let places = |seen: &[Occurrence]| seen.iter().map(parent).collect::<BTreeSet<_>>();
        let mut renames = Vec::new();
        for (old, gone) in missing {
            let property = pointer::join(&pointer::join(at, "properties"), old);
            let fits = |(_, come): &(&String, &Vec<Occurrence>)| {
                let values: Vec<&Value> = come.iter().map(|occurrence| &occurrence.value).collect();
                places(gone) == places(come) && self.contracts.takes(endpoint(come), (file, &property), &values)
            };
            renames.extend(unknown.iter().find(fits).map(|(new, _)| (old.clone(), new.clone())));
        }
        renames
    }

    /// New names in a map, whose values resemble those of the other names.
    fn new_keys(&mut self, place: &Place, schema: &Value, unknown: &mut BTreeMap<String, Vec<Occurrence>>) {
        let Some(pattern) = schema["patternProperties"].as_object().and_then(|patterns| patterns.keys().next()) else { return };
        let value = pointer::join(&pointer::join(&place.1, "patternProperties"), pattern);
        let fits = |seen: &[Occurrence]| {
            let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
            self.contracts.takes(endpoint(seen), (&place.0, &value), &values)
        };
        let names: Vec<String> = unknown.iter().filter(|(_, seen)| fits(seen)).map(|(name, _)| name.clone()).collect();
        if names.is_empty() {
            return;
        }
        let seen = names.iter().filter_map(|name| unknown.remove(name)).flatten().collect();
        let list: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        let what = format!("`{pattern}` takes {}, too", list.join(", "));
        let remarks =
            vec!["the value is like those of the other names; a pattern written by hand may be more precise".to_owned()];
        self.change(place, Edit::AddKeys { pattern: pattern.clone(), names }, what, remarks, seen);
    }

    fn new_member(&mut self, place: &Place, name: &str, seen: Vec<Occurrence>, remark: Option<String>) {
        let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
        let bodies = bodies(&seen);
        let mut inference =
            Inference { vocabulary: &self.vocabulary, since: self.since, bodies, remarks: remark.into_iter().collect() };
        let schema = inference.member(&values);
        let remarks = inference.remarks;
        match schema {
            Ok(schema) => {
                let what = format!("new optional property `{name}`: {}", words(&schema));
                self.change(place, Edit::AddProperty { name: name.to_owned(), schema }, what, remarks, seen);
            }
            Err(why) => self.person(place, seen, format!("`{name}` is new, but {why}"), None),
        }
    }

    /// Values that violate the constraints of a scalar.
    fn values(&mut self, place: &Place, schema: &Value, seen: Vec<Occurrence>) {
        let (nulls, seen): (Vec<_>, Vec<_>) = seen.into_iter().partition(|occurrence| occurrence.value.is_null());
        self.nulls(place, schema, nulls);
        let (mistyped, seen): (Vec<_>, Vec<_>) =
            seen.into_iter().partition(|occurrence| occurrence.violation.code == Code::WrongType);
        match scoresheet_schema::type_of(schema) {
            Some("integer" | "number") => self.numbers(place, schema, mistyped, seen),
            Some("string") => self.strings(place, schema, mistyped, seen),
            _ => {
                self.wrong_type(place, mistyped);
                self.person(place, seen, "nothing here can be widened: describe the value by hand".to_owned(), None);
            }
        }
    }

    /// Null in the place of a value.
    fn nulls(&mut self, place: &Place, schema: &Value, seen: Vec<Occurrence>) {
        if seen.is_empty() {
            return;
        }
        let kind = scoresheet_schema::type_of(schema).or_else(|| schema.get("oneOf").map(|_| "these types"));
        let why = if is_shared(&place.1) {
            "a shared schema would accept null wherever it is referenced: where the value is null, describe it without the reference"
        } else if let Some(kind) = kind {
            let remarks = vec!["its columns may be null from now on: check that their readers expect it".to_owned()];
            return self.change(place, Edit::OrNull, format!("null beside {kind}"), remarks, seen);
        } else {
            "null has no type to be beside: describe the value by hand"
        };
        self.person(place, seen, why.to_owned(), None);
    }

    fn wrong_type(&mut self, place: &Place, seen: Vec<Occurrence>) {
        let why = "only an integer can become a number, and only an integer and a string can be alternatives: \
                   if the type is here to stay, describe it by hand";
        self.person(place, seen, why.to_owned(), None);
    }

    fn numbers(&mut self, place: &Place, schema: &Value, mistyped: Vec<Occurrence>, outside: Vec<Occurrence>) {
        let integer = scoresheet_schema::type_of(schema) == Some("integer");
        let of_kind = |kind: Kind| move |occurrence: &Occurrence| Kind::of(&occurrence.value) == kind;
        let (fractions, mistyped): (Vec<_>, Vec<_>) = mistyped.into_iter().partition(of_kind(Kind::Number));
        let (texts, others): (Vec<_>, Vec<_>) = mistyped.into_iter().partition(of_kind(Kind::String));
        self.wrong_type(place, others);
        if integer && schema["format"] != "unix-time" {
            if fractions.is_empty() {
                self.texts_beside(place, texts);
            } else {
                self.wrong_type(place, texts);
                return self.fractions(place, schema, fractions, outside);
            }
        } else {
            self.wrong_type(place, fractions);
            self.wrong_type(place, texts);
        }
        self.range(place, schema, outside);
    }

    fn texts_beside(&mut self, place: &Place, seen: Vec<Occurrence>) {
        if seen.is_empty() {
            return;
        }
        let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
        let (vocabulary, since, bodies) = (&self.vocabulary, self.since, bodies(&seen));
        let mut inference = Inference { vocabulary, since, bodies, remarks: Vec::new() };
        let branch = inference.string(&values);
        let mut remarks = inference.remarks;
        remarks.push("integers and strings share a utf8 column".to_owned());
        let what = format!("an integer, or {}", words(&branch));
        self.change(place, Edit::Beside(branch), what, remarks, seen);
    }

    /// Numbers with fractions, perhaps out of range as well, where integers were.
    fn fractions(&mut self, place: &Place, schema: &Value, fractions: Vec<Occurrence>, outside: Vec<Occurrence>) {
        let Some(bounds) = number_bounds(schema, fractions.iter().chain(&outside)) else {
            let why = "the numbers are too large for plausible bounds: look at them";
            return self.person(place, fractions.into_iter().chain(outside).collect(), why.to_owned(), None);
        };
        let remarks = vec!["numbers with fractions need a column of floats".to_owned()];
        self.change(place, Edit::Number, "number instead of integer".to_owned(), remarks, fractions.clone());
        let all: Vec<_> = fractions.into_iter().chain(outside).collect();
        self.bounds(place, schema, bounds, &all);
    }

    fn range(&mut self, place: &Place, schema: &Value, seen: Vec<Occurrence>) {
        if seen.is_empty() {
            return;
        }
        let numbers: Vec<f64> = seen.iter().filter_map(|occurrence| occurrence.value.as_f64()).collect();
        if let Some(unit) = unit(schema, &numbers) {
            let why =
                format!("{unit}: that is no wider range but another unit, so widening would hide it; follow it in the schema");
            return self.person(place, seen, why, None);
        }
        if schema["format"] == "unix-time" {
            return self.moments(place, seen);
        }
        let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
        let integers = integers(&values);
        let bounds = if scoresheet_schema::type_of(schema) != Some("integer") {
            number_bounds(schema, seen.iter())
        } else if integers.len() == values.len() {
            let bound = |keyword: &str| schema[keyword].as_i64().unwrap_or_default();
            let (minimum, maximum) = bounds::widened((bound("minimum"), bound("maximum")), &integers);
            Some((minimum.into(), maximum.into()))
        } else {
            None
        };
        match bounds {
            Some(bounds) => self.bounds(place, schema, bounds, &seen),
            None => self.person(place, seen, "no column holds numbers that large: look at them".to_owned(), None),
        }
    }

    fn bounds(&mut self, place: &Place, schema: &Value, (minimum, maximum): (Value, Value), seen: &[Occurrence]) {
        for (keyword, value) in [("minimum", minimum), ("maximum", maximum)] {
            let (old, new) = (schema[keyword].as_f64(), value.as_f64());
            if old != new {
                let beyond = |occurrence: &&Occurrence| {
                    let number = occurrence.value.as_f64();
                    if keyword == "minimum" { number < old } else { number > old }
                };
                let seen = seen.iter().filter(beyond).cloned().collect();
                let what = format!("`{keyword}` {value} instead of {}", schema[keyword]);
                self.change(place, Edit::Bound { keyword, value }, what, Vec::new(), seen);
            }
        }
    }

    /// The range of moments separates seconds from other units, so it is not widened.
    fn moments(&mut self, place: &Place, seen: Vec<Occurrence>) {
        let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
        let why = "the range of moments tells seconds from other units, so it is not widened";
        let other = self.vocabulary.moment(&integers(&values)).filter(|_| values.iter().all(|value| value.is_i64()));
        let suggestion = other.map(|reference| format!("refer to `{reference}` where the value is used"));
        self.person(place, seen, why.to_owned(), suggestion);
    }

    fn strings(&mut self, place: &Place, schema: &Value, mistyped: Vec<Occurrence>, seen: Vec<Occurrence>) {
        let (numbers, others): (Vec<_>, Vec<_>) =
            mistyped.into_iter().partition(|occurrence| Kind::of(&occurrence.value) == Kind::Integer);
        self.wrong_type(place, others);
        let mut by_keyword: BTreeMap<String, Vec<Occurrence>> = BTreeMap::new();
        for occurrence in seen {
            by_keyword.entry(occurrence.keyword.clone()).or_default().push(occurrence);
        }
        for (keyword, seen) in by_keyword {
            match keyword.as_str() {
                "enum" => self.new_values(place, seen),
                "minLength" => self.shorter(place, seen),
                "pattern" => self.other_form(place, schema, seen),
                _ => self.person(place, seen, format!("`{keyword}` is kept or dropped, not widened: decide by hand"), None),
            }
        }
        self.integers_beside(place, numbers);
    }

    fn new_values(&mut self, place: &Place, seen: Vec<Occurrence>) {
        let mut values: Vec<String> = Vec::new();
        for value in seen.iter().filter_map(|occurrence| occurrence.value.as_str()) {
            if values.iter().all(|known| known != value) {
                values.push(value.to_owned());
            }
        }
        if values.len() > NEW_VALUES {
            let why = format!("{} new values are no small set any more", values.len());
            return self.person(place, seen, why, Some("drop `enum`, and describe the values".to_owned()));
        }
        let list: Vec<_> = values.iter().map(|value| format!("`{value}`")).collect();
        let what = format!("new in the enumeration: {}", list.join(", "));
        self.change(place, Edit::AddValues(values), what, Vec::new(), seen);
    }

    fn shorter(&mut self, place: &Place, seen: Vec<Occurrence>) {
        let lengths = seen.iter().filter_map(|occurrence| occurrence.value.as_str()).map(|text| text.chars().count() as u64);
        let shortest = lengths.min().unwrap_or_default();
        let what =
            if shortest == 0 { "strings may be empty".to_owned() } else { format!("strings of {shortest} characters, too") };
        self.change(place, Edit::MinLength(shortest), what, Vec::new(), seen);
    }

    /// What a pattern does not match may mean something else, so a person must look, unless only the path of a URL is another; where
    /// the host is, this is the least to write.
    fn other_form(&mut self, place: &Place, schema: &Value, seen: Vec<Occurrence>) {
        let texts: Option<Vec<&str>> = seen.iter().map(|occurrence| occurrence.value.as_str()).collect();
        let widened = texts.zip(schema["pattern"].as_str()).and_then(|(texts, pattern)| with_paths(pattern, &texts));
        if let Some((pattern, paths)) = widened {
            let list: Vec<_> = paths.iter().map(|path| format!("`{path}`")).collect();
            let what = format!("the pattern accepts the path {}, too: `{pattern}`", list.join(", "));
            let remarks = vec!["the host is the same: check that the URL still leads to the same kind of thing".to_owned()];
            return self.change(place, Edit::Pattern(pattern), what, remarks, seen);
        }
        let hosts: Option<BTreeSet<String>> =
            seen.iter().map(|occurrence| occurrence.value.as_str().and_then(host).map(str::to_owned)).collect();
        let suggestion = hosts.zip(schema["pattern"].as_str()).map(|(hosts, pattern)| {
            let others: Vec<_> = hosts.iter().map(|host| format!("|^{}", literal(host))).collect();
            format!("the smallest pattern that matches them is {}", Value::from([pattern, &others.concat()].concat()))
        });
        let why = "a string of another format may have another meaning: find out which, then write the pattern";
        self.person(place, seen, why.to_owned(), suggestion);
    }

    fn integers_beside(&mut self, place: &Place, seen: Vec<Occurrence>) {
        if seen.is_empty() {
            return;
        }
        let values: Vec<&Value> = seen.iter().map(|occurrence| &occurrence.value).collect();
        let (minimum, maximum) = bounds::around(&integers(&values));
        let branch = serde_json::json!({"type": "integer", "minimum": minimum, "maximum": maximum});
        let what = format!("a string, or {}", words(&branch));
        let remarks = vec!["integers are kept as their digits in the utf8 column".to_owned()];
        self.change(place, Edit::Beside(branch), what, remarks, seen);
    }
}

/// Whether a pointer is that of a whole file or definition, which describes values by reference only, or a whole body.
fn is_shared(at: &str) -> bool {
    at.is_empty() || at.strip_prefix("/$defs/").is_some_and(|name| !name.contains('/'))
}

/// The object of a property: sample and pointer.
fn parent(occurrence: &Occurrence) -> (usize, String) {
    let pointer = &occurrence.violation.pointer;
    (occurrence.sample, pointer.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned())
}

fn endpoint(seen: &[Occurrence]) -> &'static str {
    seen.first().map_or("", |occurrence| occurrence.violation.endpoint)
}

fn by_place(occurrences: Vec<Occurrence>) -> BTreeMap<Place, Vec<Occurrence>> {
    let mut places: BTreeMap<Place, Vec<Occurrence>> = BTreeMap::new();
    for occurrence in occurrences {
        let (file, at) = occurrence.violation.schema_location.split_once('#').unwrap_or_default();
        places.entry((file.to_owned(), at.to_owned())).or_default().push(occurrence);
    }
    places
}

/// The bounds of a number, widened as far as necessary.
fn number_bounds<'s>(schema: &Value, seen: impl Iterator<Item = &'s Occurrence>) -> Option<(Value, Value)> {
    let numbers: Vec<f64> = seen.filter_map(|occurrence| occurrence.value.as_f64()).collect();
    let range = (schema["minimum"].as_f64()?, schema["maximum"].as_f64()?);
    let (minimum, maximum) = bounds::widened_numbers(range, &numbers)?;
    let kept = |keyword: &str, old: f64, new: f64| {
        // An unchanged bound is not rewritten.
        if old.to_bits() == new.to_bits() { Some(schema[keyword].clone()) } else { bounds::bound(new) }
    };
    Some((kept("minimum", range.0, minimum)?, kept("maximum", range.1, maximum)?))
}

/// The other unit of all these numbers, if the range is narrow enough to determine it.
fn unit(schema: &Value, numbers: &[f64]) -> Option<Reason> {
    let all_in = |(minimum, maximum): (f64, f64), factor: f64| {
        numbers.iter().all(|number| (minimum..=maximum).contains(&(number / factor)))
    };
    if schema["format"] == "unix-time" {
        #[expect(clippy::cast_precision_loss, reason = "the seconds of plausible moments are exact in an `f64`")]
        let seconds = (*SECONDS.start() as f64, *SECONDS.end() as f64);
        return UNITS.iter().find(|(factor, _)| all_in(seconds, *factor)).map(|(_, unit)| format!("seconds have become {unit}"));
    }
    let range = (schema["minimum"].as_f64()?, schema["maximum"].as_f64()?);
    let factors = [1e3_f64, 1e6, 1e-3].into_iter();
    // In a wide range nearly every number could be in another unit.
    let mut telling = factors.filter(|factor| range.0 > 0.0 && range.1 / range.0 < factor.max(1.0 / factor));
    let factor = telling.find(|factor| all_in(range, *factor))?;
    Some(if factor > 1.0 {
        format!("the numbers are {factor} times too large")
    } else {
        "the numbers are 1000 times too small".to_owned()
    })
}

/// Scheme and host of a URL: `https://example.com/`.
fn host(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = rest.find('/').filter(|end| *end > 0)?;
    let is_plain = rest[..end].bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    is_plain.then(|| &text[..=text.len() - rest.len() + end])
}

/// A new schema in a few words.
fn words(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return format!("as `{reference}`");
    }
    if let Some(branches) = schema["oneOf"].as_array() {
        return branches.iter().map(words).collect::<Vec<_>>().join(" or ");
    }
    let kind = scoresheet_schema::type_of(schema).unwrap_or("value");
    let members =
        |keyword: &str| schema[keyword].as_object().map(|members| members.keys().cloned().collect::<Vec<_>>().join(", "));
    match (kind, members("properties")) {
        ("object", Some(names)) => return format!("object of {names}"),
        ("array", _) => return format!("array of {}", words(&schema["items"])),
        _ => {}
    }
    let rules = [("minimum", "from"), ("maximum", "to"), ("pattern", "matching"), ("format", "of format"), ("enum", "out of")];
    let rules = rules.iter().filter_map(|(keyword, word)| Some(format!(" {word} {}", schema.get(keyword)?)));
    let null = scoresheet_schema::is_nullable(schema).then(|| " or null".to_owned());
    std::iter::once(kind.to_owned()).chain(rules).chain(null).collect()
}
