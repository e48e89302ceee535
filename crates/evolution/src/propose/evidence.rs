//! Violations put in the order of schemas: for each place, everything that was seen to break it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Sample;
use super::contracts::Contracts;
use scoresheet_contract::{Code, Violation, pointer};

/// How many sightings are named in words.
const SHOWN: usize = 3;

/// A place in the schemas: the file, and the pointer of the schema in it.
pub(super) type Place = (String, String);

/// One value that broke its contract.
#[derive(Debug, Clone)]
pub(super) struct Occurrence {
    /// Index of the sample.
    pub(super) sample: usize,
    pub(super) violation: Violation,
    /// The keyword that was broken.
    pub(super) keyword: String,
    /// What stands there; null where nothing does.
    pub(super) value: Value,
}

/// What was seen at one place.
#[derive(Default)]
pub(super) struct Seen {
    /// Unknown properties, by name.
    pub(super) unknown: BTreeMap<String, Vec<Occurrence>>,
    /// Missing properties, by name.
    pub(super) missing: BTreeMap<String, Vec<Occurrence>>,
    /// Values that break the schema's own rules.
    pub(super) values: Vec<Occurrence>,
}

/// Everything that was seen.
#[derive(Default)]
pub(super) struct Evidence {
    pub(super) places: BTreeMap<Place, Seen>,
    /// What no schema can be blamed for.
    pub(super) broken: Vec<Occurrence>,
    /// How many samples broke their contract.
    pub(super) refused: usize,
}

impl Evidence {
    pub(super) fn gather(contracts: &Contracts, samples: &[Sample]) -> Self {
        let mut evidence = Self::default();
        for (index, sample) in samples.iter().enumerate() {
            let violations = contracts.violations(sample);
            if violations.is_empty() {
                continue;
            }
            evidence.refused += 1;
            let document = contracts.document(sample).unwrap_or(Value::Null);
            for violation in violations {
                let value = document.pointer(&violation.pointer).cloned().unwrap_or(Value::Null);
                evidence.add(index, violation, value);
            }
        }
        evidence
    }

    fn add(&mut self, sample: usize, violation: Violation, value: Value) {
        let code = violation.code;
        let name = pointer::segments(&violation.pointer).last().unwrap_or_default().into_owned();
        let (file, rule) = violation.schema_location.split_once('#').unwrap_or((&violation.schema_location, ""));
        let (at, keyword) = rule.rsplit_once('/').unwrap_or((rule, ""));
        let (place, keyword) = ((file.to_owned(), at.to_owned()), keyword.to_owned());
        let occurrence = Occurrence { sample, violation, keyword, value };
        match code {
            Code::DuplicateField | Code::TruncatedJson | Code::InvalidJson => self.broken.push(occurrence),
            Code::UnknownField => self.places.entry(place).or_default().unknown.entry(name).or_default().push(occurrence),
            Code::MissingField => self.places.entry(place).or_default().missing.entry(name).or_default().push(occurrence),
            _ => self.places.entry(place).or_default().values.push(occurrence),
        }
    }
}

/// In how many bodies something was seen.
pub(super) fn bodies(occurrences: &[Occurrence]) -> usize {
    occurrences.iter().map(|occurrence| occurrence.sample).collect::<BTreeSet<_>>().len()
}

/// What was seen, where and how often: `3 times in 2 of 7 bodies, as "x" at a.json#/games/0/y`.
pub(super) fn in_words(occurrences: &[Occurrence], samples: &[Sample]) -> String {
    let times = if occurrences.len() == 1 { "once".to_owned() } else { format!("{} times", occurrences.len()) };
    let mut shown: Vec<&Occurrence> = Vec::new();
    for occurrence in occurrences {
        // Another value says more than the same one elsewhere.
        if shown.iter().all(|other| other.value != occurrence.value) && shown.len() < SHOWN {
            shown.push(occurrence);
        }
    }
    let example = |occurrence: &&Occurrence| {
        let source = samples.get(occurrence.sample).map_or("", |sample| sample.source.as_str());
        let place = format!("{source}#{}", occurrence.violation.pointer);
        match occurrence.violation.code {
            Code::MissingField => place,
            _ => format!("{} at {place}", occurrence.violation.found),
        }
    };
    let examples: Vec<_> = shown.iter().map(example).collect();
    let bodies = bodies(occurrences);
    let plural = if samples.len() == 1 { "body" } else { "bodies" };
    one_line(format!("seen {times} in {bodies} of {} {plural}: {}", samples.len(), examples.join(", ")))
}

/// Bodies may hold any character; a patch keeps its lines all the same.
pub(super) fn one_line(text: String) -> String {
    if !text.contains(char::is_control) {
        return text;
    }
    let escaped =
        |character: char| if character.is_control() { character.escape_default().to_string() } else { character.into() };
    text.chars().map(escaped).collect()
}
