//! Two schemas, walked together through their references.

use std::collections::BTreeMap;

use scoresheet_schema::{Bundle, Resolved, escape};
use serde_json::{Map, Value};

use super::change::{Change, Changes, Place};
use super::rules::Rule;
use super::strings;

/// Keywords of one meaning for the comparison: words to people.
const WORDS: [&str; 3] = ["description", "$comment", "examples"];

/// Compares the schemas of one response.
pub(super) struct Comparison<'a> {
    pub(super) endpoint: &'a str,
    pub(super) old: &'a Bundle,
    pub(super) new: &'a Bundle,
    pub(super) changes: &'a mut Changes,
    /// Pairs of schemas that hold the pair at hand: a file that is no endpoint's may refer to itself.
    pub(super) open: Vec<(String, String)>,
}

/// One value as both contracts describe it.
struct Pair<'a> {
    old: Resolved<'a>,
    new: Resolved<'a>,
    /// Pointer into the body.
    body: &'a str,
}

impl Comparison<'_> {
    pub(super) fn run(&mut self) {
        self.changed(Rule::IdChanged, "/$id", (&self.old.schema, &self.new.schema), "$id", "");
        self.value("", "", "");
    }

    /// Compares the schemas at a pointer into each bundle, where a value of the body is described.
    fn value(&mut self, old_at: &str, new_at: &str, body: &str) {
        let (Some(old), Some(new)) = (self.old.resolve(old_at), self.new.resolve(new_at)) else { return };
        let pair = (old.pointer.clone(), new.pointer.clone());
        if self.open.contains(&pair) {
            return;
        }
        self.open.push(pair);
        self.annotations(old_at, new_at, body);
        self.branches(&Pair { old, new, body });
        self.open.pop();
    }

    /// Reports a change at a pointer into the bundle of the new contract.
    pub(super) fn push(&mut self, at: &str, body: &str, change: impl FnOnce(String) -> Change) {
        let (file, pointer) = self.new.source(at);
        self.add(change(format!("{file}#{pointer}")), body);
    }

    /// Reports the removal of something that only the old contract has.
    fn push_removed(&mut self, at: &str, body: &str, change: impl FnOnce(String) -> Change) {
        let (file, pointer) = self.old.source(at);
        self.add(change(format!("{file}#{pointer}")), body);
    }

    fn add(&mut self, change: Change, body: &str) {
        self.changes.add(change, Place { endpoint: self.endpoint.to_owned(), pointer: Some(body.to_owned()) });
    }

    /// Reports a keyword with a changed value, whatever it means.
    fn changed(&mut self, rule: Rule, at: &str, (old, new): (&Value, &Value), keyword: &str, body: &str) {
        let (old, new) = (old.get(keyword), new.get(keyword));
        if old != new {
            let what = match (old, new) {
                (None, _) => "was added",
                (_, None) => "was removed",
                _ => "has changed",
            };
            self.push(at, body, |at| Change::new(rule, at, format!("`{keyword}` {what}")).values(old, new));
        }
    }

    /// Compares annotations, at the place of use and at each reference; the nearest one counts.
    fn annotations(&mut self, old_at: &str, new_at: &str, body: &str) {
        let (old, new) = (said(self.old, old_at), said(self.new, new_at));
        let rules = WORDS.map(|word| (word, Rule::DescriptionChanged));
        for (keyword, rule) in rules.into_iter().chain([("title", Rule::TitleChanged), ("x-since", Rule::SinceChanged)]) {
            let of = |said: &BTreeMap<&str, (String, &Value)>| said.get(keyword).map(|(_, value)| (*value).clone());
            let object =
                |value: Option<Value>| Value::Object(value.map(|value| (keyword.to_owned(), value)).into_iter().collect());
            let at = new.get(keyword).map_or_else(|| new_at.to_owned(), |(at, _)| at.clone());
            self.changed(rule, &format!("{at}/{keyword}"), (&object(of(&old)), &object(of(&new))), keyword, body);
        }
    }

    /// A value has one type, or is a `oneOf` of two; each type is compared with its like.
    fn branches(&mut self, pair: &Pair<'_>) {
        self.nulls(pair);
        let mut gone = branches(self.old, &pair.old);
        let (was_one, mut come) = (gone.len() == 1, Vec::new());
        let all = branches(self.new, &pair.new);
        let is_one = all.len() == 1;
        for new in all {
            match gone.iter().position(|old| kind(old) == kind(&new)) {
                Some(index) => self.alike(&Pair { old: gone.remove(index), new, body: pair.body }),
                None => come.push(new),
            }
        }
        for new in come {
            match gone.iter().position(|old| are_numbers(kind(old), kind(&new))) {
                Some(index) => self.numbers_of_two_types(&Pair { old: gone.remove(index), new, body: pair.body }),
                None if was_one && is_one => return self.other_type(pair, &new, &gone),
                None => self.branch(Rule::BranchAdded, &new.pointer, pair, format!("may be {}, too", article(kind(&new)))),
            }
        }
        for old in gone {
            self.branch(Rule::BranchRemoved, &pair.new.pointer, pair, format!("is never {} any more", article(kind(&old))));
        }
    }

    fn nulls(&mut self, pair: &Pair<'_>) {
        let is_nullable = |of: &Resolved<'_>| scoresheet_schema::is_nullable(of.schema);
        match (is_nullable(&pair.old), is_nullable(&pair.new)) {
            (false, true) => self.branch(Rule::BranchAdded, &pair.new.pointer, pair, "may be null, too".to_owned()),
            (true, false) => self.branch(Rule::BranchRemoved, &pair.new.pointer, pair, "is never null any more".to_owned()),
            _ => {}
        }
    }

    fn branch(&mut self, rule: Rule, at: &str, pair: &Pair<'_>, message: String) {
        self.push(at, pair.body, |at| Change::new(rule, at, message));
    }

    fn other_type(&mut self, pair: &Pair<'_>, new: &Resolved<'_>, gone: &[Resolved<'_>]) {
        let old = gone.first().map_or("", kind);
        let message = format!("was {}, is {}", article(old), article(kind(new)));
        let values = (pair.old.schema.get("type"), pair.new.schema.get("type"));
        self.push(&format!("{}/type", new.pointer), pair.body, |at| {
            Change::new(Rule::TypeChanged, at, message).values(values.0, values.1)
        });
    }

    fn numbers_of_two_types(&mut self, pair: &Pair<'_>) {
        let (rule, message) = match kind(&pair.new) {
            "number" => (Rule::TypeWidened, "was an integer, may have a fraction"),
            _ => (Rule::TypeNarrowed, "was a number, is an integer"),
        };
        self.keyword(rule, "type", message, pair);
        self.unit(pair);
        self.range(pair);
    }

    /// Compares two schemas of one type.
    fn alike(&mut self, pair: &Pair<'_>) {
        match kind(&pair.new) {
            "object" => self.object(pair),
            "array" => self.array(pair),
            "string" => {
                for finding in strings::compare(pair.old.schema, pair.new.schema) {
                    let at = format!("{}/{}", pair.new.pointer, finding.keyword);
                    let (old, new) = (pair.old.schema.get(finding.keyword), pair.new.schema.get(finding.keyword));
                    self.push(&at, pair.body, |at| Change::new(finding.rule, at, finding.message).values(old, new));
                }
            }
            "integer" => {
                self.unit(pair);
                self.range(pair);
            }
            "number" => self.range(pair),
            _ => {}
        }
    }

    fn array(&mut self, pair: &Pair<'_>) {
        match (positions(&pair.old), positions(&pair.new)) {
            (None, None) => {
                let items = |of: &Resolved<'_>| format!("{}/items", of.pointer);
                self.value(&items(&pair.old), &items(&pair.new), &format!("{}/*", pair.body));
            }
            (Some(old), Some(new)) if old == new => {
                for index in 0..new {
                    let at = |of: &Resolved<'_>| format!("{}/prefixItems/{index}", of.pointer);
                    self.value(&at(&pair.old), &at(&pair.new), &format!("{}/{index}", pair.body));
                }
            }
            (old, new) => {
                let words =
                    |count: Option<usize>| count.map_or("any number of items".to_owned(), |count| format!("{count} positions"));
                self.keyword(Rule::TupleChanged, "prefixItems", format!("had {}, has {}", words(old), words(new)), pair);
            }
        }
    }

    /// Reports a change of a keyword, with both values.
    fn keyword(&mut self, rule: Rule, keyword: &str, message: impl Into<String>, pair: &Pair<'_>) {
        let message = message.into();
        let (old, new) = (pair.old.schema.get(keyword), pair.new.schema.get(keyword));
        self.push(&format!("{}/{keyword}", pair.new.pointer), pair.body, |at| Change::new(rule, at, message).values(old, new));
    }

    fn unit(&mut self, pair: &Pair<'_>) {
        match (pair.old.schema.get("format"), pair.new.schema.get("format")) {
            (old, new) if old == new => {}
            (_, Some(_)) => self.keyword(Rule::UnitChanged, "format", "counts seconds of Unix time now", pair),
            (_, None) => self.keyword(Rule::UnitChanged, "format", "no longer counts seconds of Unix time", pair),
        }
    }

    fn range(&mut self, pair: &Pair<'_>) {
        let bounds = |keyword| (pair.old.schema.get(keyword), pair.new.schema.get(keyword));
        for (keyword, less, more) in
            [("minimum", Rule::MinimumLowered, Rule::MinimumRaised), ("maximum", Rule::MaximumLowered, Rule::MaximumRaised)]
        {
            let (Some(old), Some(new)) = bounds(keyword) else { continue };
            let rule = match compare(old, new) {
                Some(std::cmp::Ordering::Less) => more,
                Some(std::cmp::Ordering::Greater) => less,
                _ => continue,
            };
            self.keyword(rule, keyword, format!("{keyword} {old} became {new}"), pair);
        }
    }

    fn object(&mut self, pair: &Pair<'_>) {
        let (old, new) = (properties(pair.old.schema), properties(pair.new.schema));
        for name in old.keys().filter(|name| !new.contains_key(*name)) {
            let message =
                format!("property `{name}` is gone{}", if required(&pair.old, name) { ", which was required" } else { "" });
            let at = property(&pair.old, name);
            self.push_removed(&at, &member(pair.body, name), |at| Change::new(Rule::PropertyRemoved, at, message));
        }
        for name in new.keys().filter(|name| !old.contains_key(*name)) {
            let always = if required(&pair.new, name) { "required" } else { "optional" };
            let message = format!("property `{name}` is new, {always}");
            self.push(&property(&pair.new, name), &member(pair.body, name), |at| Change::new(Rule::PropertyAdded, at, message));
        }
        for name in old.keys().filter(|name| new.contains_key(*name)) {
            self.required(pair, name);
            self.value(&property(&pair.old, name), &property(&pair.new, name), &member(pair.body, name));
        }
        self.openness(pair);
        self.map(pair);
    }

    fn required(&mut self, pair: &Pair<'_>, name: &str) {
        match (required(&pair.old, name), required(&pair.new, name)) {
            (true, false) => self.requirement(Rule::RequiredRemoved, pair, name),
            (false, true) => self.requirement(Rule::RequiredAdded, pair, name),
            _ => {}
        }
    }

    fn requirement(&mut self, rule: Rule, pair: &Pair<'_>, name: &str) {
        let message = match rule {
            Rule::RequiredRemoved => format!("property `{name}` may be absent now"),
            _ => format!("property `{name}` is always there now"),
        };
        self.push(&format!("{}/required", pair.new.pointer), &member(pair.body, name), |at| Change::new(rule, at, message));
    }

    fn openness(&mut self, pair: &Pair<'_>) {
        let keyword = "additionalProperties";
        match (pair.old.schema[keyword] == true, pair.new.schema[keyword] == true) {
            (false, true) => self.keyword(Rule::ObjectOpened, keyword, "unknown properties are allowed", pair),
            (true, false) => self.keyword(Rule::ObjectClosed, keyword, "unknown properties are no longer allowed", pair),
            _ => {}
        }
    }

    fn map(&mut self, pair: &Pair<'_>) {
        let place = |of: &Resolved<'_>, pattern: &str| format!("{}/patternProperties/{}", of.pointer, escape(pattern));
        let body = format!("{}/*", pair.body);
        match (pattern(pair.old.schema), pattern(pair.new.schema)) {
            (None, None) => {}
            (None, Some(new)) => {
                let message = format!("properties with names like `{new}` were added");
                self.push(&place(&pair.new, new), &body, |at| Change::new(Rule::MapAdded, at, message));
            }
            (Some(old), None) => {
                let message = format!("properties with names like `{old}` were removed");
                self.push_removed(&place(&pair.old, old), &body, |at| Change::new(Rule::MapRemoved, at, message));
            }
            (Some(old), Some(new)) => {
                if old != new {
                    let rule = if strings::narrows(old, new) { Rule::MapKeysNarrowed } else { Rule::MapKeysChanged };
                    let (was, is) = (Value::from(old), Value::from(new));
                    self.push(&place(&pair.new, new), &body, |at| {
                        Change::new(rule, at, "the property names match another pattern").values(Some(&was), Some(&is))
                    });
                }
                self.value(&place(&pair.old, old), &place(&pair.new, new), &body);
            }
        }
    }
}

/// For each annotation from a schema to the end of its references: the nearest one, and its place.
fn said<'a>(bundle: &'a Bundle, at: &str) -> BTreeMap<&'a str, (String, &'a Value)> {
    let (mut said, mut passed, mut next) = (BTreeMap::new(), Vec::new(), Some(at.to_owned()));
    while let Some(at) = next.take().filter(|at| !passed.contains(at)) {
        let Some(keywords) = bundle.schema.pointer(&at).and_then(Value::as_object) else { break };
        for (keyword, value) in keywords {
            said.entry(keyword.as_str()).or_insert_with(|| (at.clone(), value));
        }
        next = keywords.get("$ref").and_then(Value::as_str).map(|reference| reference.trim_start_matches('#').to_owned());
        passed.push(at);
    }
    said
}

/// The schemas of the types that a value may have, null left out.
fn branches<'a>(bundle: &'a Bundle, of: &Resolved<'a>) -> Vec<Resolved<'a>> {
    match of.schema["oneOf"].as_array() {
        Some(list) => {
            let others = list.iter().enumerate().filter(|(_, branch)| !scoresheet_schema::is_null(branch));
            others.filter_map(|(index, _)| bundle.resolve(&format!("{}/oneOf/{index}", of.pointer))).collect()
        }
        None => bundle.resolve(&of.pointer).into_iter().collect(),
    }
}

fn kind<'a>(of: &Resolved<'a>) -> &'a str {
    scoresheet_schema::type_of(of.schema).unwrap_or_default()
}

fn are_numbers(old: &str, new: &str) -> bool {
    matches!((old, new), ("integer", "number") | ("number", "integer"))
}

fn article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {kind}")
}

fn properties(schema: &Value) -> std::borrow::Cow<'_, Map<String, Value>> {
    use std::borrow::Cow;
    schema["properties"].as_object().map_or_else(|| Cow::Owned(Map::new()), Cow::Borrowed)
}

/// Number of positions of a tuple.
fn positions(of: &Resolved<'_>) -> Option<usize> {
    of.schema["prefixItems"].as_array().map(Vec::len)
}

fn pattern(schema: &Value) -> Option<&str> {
    schema["patternProperties"].as_object()?.keys().next().map(String::as_str)
}

fn required(of: &Resolved<'_>, name: &str) -> bool {
    of.schema["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name))
}

/// Pointer of a property's schema.
fn property(of: &Resolved<'_>, name: &str) -> String {
    format!("{}/properties/{}", of.pointer, escape(name))
}

/// Pointer of a property in the body.
fn member(body: &str, name: &str) -> String {
    format!("{body}/{}", escape(name))
}

/// Compares two bounds, exactly where both are whole.
fn compare(old: &Value, new: &Value) -> Option<std::cmp::Ordering> {
    match (old.as_i64(), new.as_i64()) {
        (Some(old), Some(new)) => Some(old.cmp(&new)),
        _ => old.as_f64()?.partial_cmp(&new.as_f64()?),
    }
}
