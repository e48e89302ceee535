//! `schemas/evidence.tsv`: how many recorded values each rule of the schemas was tried on, and how recent the newest of them is.
//!
//! The recordings themselves belong to others and are in no repository. The counts are, so that everybody sees which rules rest on
//! few or on old values.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::limits;
use crate::problem::Problems;
use crate::schema::Bundle;
use crate::walk::{Child, children, escape};

/// The file's name in the schemas folder.
pub const FILE: &str = "evidence.tsv";

const HEADER: &str = "endpoint\tplace\trule\twitnesses\tnewest\tnever_seen";

/// The rule of the row that counts an endpoint's recordings.
const RECORDINGS: &str = "recordings";

/// The counts, by endpoint, place and rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence(BTreeMap<(String, String, String), Witnesses>);

/// Recorded values that a rule was tried on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Witnesses {
    /// How many.
    pub count: u64,
    /// The date of the newest recording that has one, `2026-05-29`; empty without any.
    pub newest: String,
    /// The values of an enumeration that no recording has.
    pub never_seen: BTreeSet<String>,
}

impl Evidence {
    /// Reads the file; without one there is no evidence.
    pub(crate) fn load(schemas: &Path, problems: &mut Problems) -> Self {
        let path = schemas.join(FILE);
        if !path.is_file() {
            return Self::default();
        }
        let text = match limits::read(&path) {
            Ok(text) => text,
            Err(error) => {
                problems.add(FILE, "", format!("cannot be read ({error}): make the file anew, or remove it"));
                return Self::default();
            }
        };
        let mut evidence = Self::default();
        for (index, line) in text.lines().enumerate().skip(1) {
            match row(line) {
                Some((key, witnesses)) => drop(evidence.0.insert(key, witnesses)),
                None => problems.add(
                    FILE,
                    "",
                    format!("line {} is not `{}`: make the file anew", index + 1, HEADER.replace('\t', " ")),
                ),
            }
        }
        evidence
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for ((endpoint, place, rule), Witnesses { count, newest, never_seen }) in &self.0 {
            let never_seen: Vec<_> = never_seen.iter().map(String::as_str).collect();
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{endpoint}\t{place}\t{rule}\t{count}\t{newest}\t{}", never_seen.join("|"));
        }
        text
    }

    /// Counts a recording of an endpoint, of this date, that the schema accepts.
    pub fn add(&mut self, endpoint: &str, rules: &[Rule], document: &Value, date: &str) {
        self.entry(endpoint, "", RECORDINGS).add(1, date);
        for rule in rules {
            let witnesses = rule.witnesses(document);
            let is_new = !self.0.contains_key(&key(endpoint, &rule.place, rule.keyword));
            let entry = self.entry(endpoint, &rule.place, rule.keyword);
            if is_new {
                entry.never_seen = rule.values.iter().cloned().collect();
            }
            for value in &witnesses {
                entry.never_seen.remove(*value);
            }
            entry.add(witnesses.len() as u64, date);
        }
    }

    fn entry(&mut self, endpoint: &str, place: &str, rule: &str) -> &mut Witnesses {
        self.0.entry(key(endpoint, place, rule)).or_default()
    }

    /// The recordings of an endpoint.
    #[must_use]
    pub fn recordings(&self, endpoint: &str) -> Option<&Witnesses> {
        self.0.get(&key(endpoint, "", RECORDINGS)).filter(|recordings| recordings.count > 0)
    }

    /// The values that a rule was tried on.
    #[must_use]
    pub fn of(&self, endpoint: &str, rule: &Rule) -> Option<&Witnesses> {
        self.0.get(&key(endpoint, &rule.place, rule.keyword))
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Witnesses {
    fn add(&mut self, count: u64, date: &str) {
        self.count += count;
        if count > 0 && *self.newest < *date {
            date.clone_into(&mut self.newest);
        }
    }
}

fn key(endpoint: &str, place: &str, rule: &str) -> (String, String, String) {
    (endpoint.to_owned(), place.to_owned(), rule.to_owned())
}

fn row(line: &str) -> Option<((String, String, String), Witnesses)> {
    let [endpoint, place, rule, count, newest, never_seen] = <[&str; 6]>::try_from(line.split('\t').collect::<Vec<_>>()).ok()?;
    let never_seen = never_seen.split('|').filter(|value| !value.is_empty()).map(str::to_owned).collect();
    Some((key(endpoint, place, rule), Witnesses { count: count.parse().ok()?, newest: newest.to_owned(), never_seen }))
}

/// A pattern, an enumeration, a format, a shortest length or a range, at one place of a body.
#[derive(Debug, Clone)]
pub struct Rule {
    /// JSON pointer with `*` for every item of an array and every name in a map; `{name}` at its end means these names.
    pub place: String,
    /// `pattern`, `enum`, `format`, `minLength` or `range`.
    pub keyword: &'static str,
    /// What the rule demands.
    pub demands: String,
    /// The values of an enumeration.
    pub values: Vec<String>,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
enum Step {
    Property(String),
    Item,
    /// The item of a tuple.
    Position(usize),
    /// The properties of an object that are none of these.
    Map(Vec<String>),
    /// Their names.
    Names(Vec<String>),
}

/// A witness of a rule, as text; numbers keep none of it.
type Witness<'v> = &'v str;

impl Rule {
    /// The values of a document that the rule applies to.
    fn witnesses<'v>(&self, document: &'v Value) -> Vec<Witness<'v>> {
        let mut found = Vec::new();
        self.follow(&self.steps, document, &mut found);
        found
    }

    fn follow<'v>(&self, steps: &[Step], value: &'v Value, found: &mut Vec<Witness<'v>>) {
        let Some((step, rest)) = steps.split_first() else {
            return match value {
                Value::String(text) if self.keyword != "range" => found.push(text),
                Value::Number(_) if self.keyword == "range" => found.push(""),
                _ => {}
            };
        };
        match (step, value) {
            (Step::Property(name), Value::Object(members)) => {
                members.get(name).into_iter().for_each(|member| self.follow(rest, member, found));
            }
            (Step::Item, Value::Array(items)) => items.iter().for_each(|item| self.follow(rest, item, found)),
            (Step::Position(index), Value::Array(items)) => {
                items.get(*index).into_iter().for_each(|item| self.follow(rest, item, found));
            }
            (Step::Map(named), Value::Object(members)) => {
                let of_map = members.iter().filter(|(name, _)| !named.contains(name));
                of_map.for_each(|(_, member)| self.follow(rest, member, found));
            }
            (Step::Names(named), Value::Object(members)) => {
                found.extend(members.keys().filter(|name| !named.contains(name)).map(String::as_str));
            }
            _ => {}
        }
    }
}

impl Bundle {
    /// Every rule of the schema that a value may break, in the order of the schema.
    #[must_use]
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules = Vec::new();
        self.collect("", "", &[], &mut rules);
        rules
    }

    fn collect(&self, at: &str, place: &str, steps: &[Step], rules: &mut Vec<Rule>) {
        let Some(resolved) = self.resolve(at) else { return };
        let (schema, at) = (resolved.schema, resolved.pointer);
        let mut rule = |keyword, demands: String, values| {
            rules.push(Rule { place: place.to_owned(), keyword, demands, values, steps: steps.to_vec() });
        };
        if let Some(values) = schema["enum"].as_array() {
            let values: Vec<String> = values.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            rule("enum", format!("one of {}", values.join(", ")), values);
        }
        if let Some(pattern) = schema["pattern"].as_str() {
            rule("pattern", pattern.to_owned(), Vec::new());
        }
        if let (Some(format), "string") = (schema["format"].as_str(), schema["type"].as_str().unwrap_or_default()) {
            rule("format", format.to_owned(), Vec::new());
        }
        if let Some(length) = schema["minLength"].as_u64() {
            rule("minLength", length.to_string(), Vec::new());
        }
        if schema["minimum"].is_number() {
            rule("range", format!("{} to {}", schema["minimum"], schema["maximum"]), Vec::new());
        }
        self.collect_inner(schema, &at, place, steps, rules);
    }

    fn collect_inner(&self, schema: &Value, at: &str, place: &str, steps: &[Step], rules: &mut Vec<Rule>) {
        let with = |step: Step| steps.iter().cloned().chain([step]).collect::<Vec<_>>();
        let named: Vec<String> = schema["properties"].as_object().into_iter().flat_map(|all| all.keys().cloned()).collect();
        for (child, _) in children(schema) {
            let at = format!("{at}{}", child.pointer());
            match child {
                Child::Property(name) => {
                    let place = format!("{place}/{}", escape(name));
                    self.collect(&at, &place, &with(Step::Property(name.to_owned())), rules);
                }
                Child::Map(pattern) => {
                    rules.push(Rule {
                        place: format!("{place}/{{name}}"),
                        keyword: "pattern",
                        demands: pattern.to_owned(),
                        values: Vec::new(),
                        steps: with(Step::Names(named.clone())),
                    });
                    self.collect(&at, &format!("{place}/*"), &with(Step::Map(named.clone())), rules);
                }
                Child::Position(index) => {
                    self.collect(&at, &format!("{place}/{index}"), &with(Step::Position(index)), rules);
                }
                Child::Items => self.collect(&at, &format!("{place}/*"), &with(Step::Item), rules),
                Child::Branch(_) => self.collect(&at, place, steps, rules),
                Child::Definition(_) => {}
            }
        }
    }
}
