//! Violations of one cause, aggregated.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::time::SystemTime;

use super::hint::{Evidence, hint};
use super::key::{Key, title};
use super::model::{Example, Finding, Occurrence, Range, Rename, Severity, ValueCount};
use super::next_command;
use super::rename::Fit;
use super::sanitize::sanitize;
use super::source::Source;
use super::timestamp::timestamp;
use super::validation::Validation;
use scoresheet_contract::{Code, Place, Violation};
use scoresheet_runtime::Endpoint;

/// Maximum numbers of sources, examples and distinct values in a finding.
const SOURCES: usize = 5;
const EXAMPLES: usize = 3;
const VALUES: usize = 20;

/// The violations of one key so far.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) endpoint: &'static Endpoint,
    table: Option<&'static str>,
    column: Option<&'static str>,
    schema_location: String,
    count: u64,
    bodies: u64,
    last_body: u64,
    first: Occurrence,
    last: Occurrence,
    first_seen: Option<SystemTime>,
    last_seen: Option<SystemTime>,
    sources: Vec<String>,
    examples: Vec<Example>,
    values: HashMap<String, u64>,
    range: Option<Range>,
    next: String,
    /// The properties that fit in every object so far.
    pub(super) fits: Option<BTreeMap<String, Fit>>,
}

impl Group {
    pub(super) fn new(endpoint: &'static Endpoint, violation: &Violation, source: &Source<'_>) -> Self {
        let first = occurrence(violation, source);
        Self {
            endpoint,
            table: violation.table,
            column: violation.column,
            schema_location: sanitize(&violation.schema_location),
            count: 0,
            bodies: 0,
            last_body: 0,
            last: first.clone(),
            first,
            first_seen: None,
            last_seen: None,
            sources: Vec::new(),
            examples: Vec::new(),
            values: HashMap::new(),
            range: None,
            next: next_command::of_finding(endpoint, violation.code, source),
            fits: None,
        }
    }

    /// Adds a violation of the body with this number, from 1.
    pub(super) fn add(&mut self, violation: &Violation, validation: &Validation, source: &Source<'_>, body: u64) {
        self.count += 1;
        self.last = occurrence(violation, source);
        if self.last_body != body {
            self.last_body = body;
            self.enter_body(source);
        }
        self.add_example(Example {
            source: sanitize(source.name),
            pointer: sanitize(&violation.pointer),
            found: sanitize(&violation.found),
        });
        match violation.code {
            Code::UnknownValue => self.add_value(&violation.found),
            Code::OutOfRange => self.add_number(&violation.found),
            Code::UnknownField => self.add_fits(validation.fits.get(&violation.pointer)),
            _ => {}
        }
    }

    fn enter_body(&mut self, source: &Source<'_>) {
        self.bodies += 1;
        if let Some(at) = source.recorded_at {
            self.first_seen = Some(self.first_seen.map_or(at, |earlier| earlier.min(at)));
            self.last_seen = Some(self.last_seen.map_or(at, |later| later.max(at)));
        }
        let name = sanitize(source.name);
        if self.sources.len() < SOURCES && !self.sources.contains(&name) {
            self.sources.push(name);
        }
    }

    /// Keeps distinct examples; the first example of a body replaces a second one of another body.
    fn add_example(&mut self, example: Example) {
        if self.examples.iter().any(|kept| kept.source == example.source && kept.found == example.found) {
            return;
        }
        if self.examples.len() == EXAMPLES {
            let is_new = self.examples.iter().all(|kept| kept.source != example.source);
            let second = (1..EXAMPLES).rev().find(|index| self.examples[*index].source == self.examples[index - 1].source);
            match second.filter(|_| is_new) {
                Some(index) => drop(self.examples.remove(index)),
                None => return,
            }
        }
        self.examples.push(example);
    }

    fn add_value(&mut self, found: &str) {
        let value = sanitize(found);
        if self.values.len() < VALUES || self.values.contains_key(&value) {
            *self.values.entry(value).or_default() += 1;
        }
    }

    fn add_number(&mut self, found: &str) {
        let Ok(number) = found.parse::<f64>() else { return };
        let range = self.range.get_or_insert_with(|| Range { min: found.to_owned(), max: found.to_owned() });
        if range.min.parse().is_ok_and(|min: f64| number < min) {
            found.clone_into(&mut range.min);
        }
        if range.max.parse().is_ok_and(|max: f64| number > max) {
            found.clone_into(&mut range.max);
        }
    }

    fn add_fits(&mut self, fits: Option<&BTreeMap<String, Fit>>) {
        let Some(fits) = fits else { return };
        match &mut self.fits {
            None => self.fits = Some(fits.clone()),
            Some(common) => common.retain(|name, fit| match fits.get(name) {
                Some(other) => {
                    *fit = (*fit).min(*other);
                    true
                }
                None => false,
            }),
        }
    }

    /// The finding of the group.
    pub(super) fn finding(&self, key: &Key, place: &Place<'_>, rename: Option<&Rename>, patch: Option<&String>) -> Finding {
        let found: Vec<_> = self.examples.iter().map(|example| &*example.found).collect();
        let keyword = |name: &str| place.keyword(name);
        let evidence = Evidence { code: key.code, keyword: &keyword, found: &found, range: self.range.as_ref(), rename };
        let hint = hint(&evidence);
        Finding {
            id: key.id(),
            severity: Severity::Error,
            code: key.code.name(),
            endpoint: key.endpoint,
            pointer: sanitize(&key.pattern),
            table: self.table,
            column: self.column,
            expected: sanitize(&key.expected),
            schema_location: self.schema_location.clone(),
            verified: self.endpoint.verified,
            title: title(key),
            hint,
            count: self.count,
            bodies: self.bodies,
            first: self.first.clone(),
            last: self.last.clone(),
            first_seen: self.first_seen.map(timestamp),
            last_seen: self.last_seen.map(timestamp),
            sources: self.sources.clone(),
            examples: self.examples.clone(),
            values: self.values(),
            range: self.range.clone(),
            rename: rename.cloned(),
            next: self.next.clone(),
            patch: patch.cloned(),
        }
    }

    fn values(&self) -> Vec<ValueCount> {
        let mut values: Vec<_> =
            self.values.iter().map(|(value, count)| ValueCount { value: value.clone(), count: *count }).collect();
        values.sort_by(|a, b| (Reverse(a.count), &a.value).cmp(&(Reverse(b.count), &b.value)));
        values
    }
}

fn occurrence(violation: &Violation, source: &Source<'_>) -> Occurrence {
    let url = violation.url.as_deref().or(source.url);
    Occurrence {
        source: sanitize(source.name),
        url: url.map(sanitize),
        pointer: sanitize(&violation.pointer),
        row: violation.row,
    }
}
