//! The checks of the entries against each other and the API.

use std::collections::BTreeMap;

use scoresheet_parameter::{Case, Values};

use super::path::{Segment, Value};
use super::{Dlt, Entry, FILE, WriteDisposition, spelled};
use crate::api::{self, Api, Parameter};
use crate::names;
use crate::problem::Problems;

/// The argument of dlt's own chess source, which a drop-in replaces.
const DROP_IN: &str = "players";

/// The stem of the generated file that is not an endpoint.
const RESERVED: &str = "generated";

pub(super) fn check(entries: &[(String, Option<Entry>)], api: &Api, problems: &mut Problems) {
    let readable: Vec<_> = entries.iter().filter_map(|(name, entry)| Some((name.as_str(), entry.as_ref()?))).collect();
    for (name, entry) in &readable {
        let mut checker = Checker { name, entry, api, problems };
        checker.name();
        checker.summary();
        checker.host();
        checker.path();
        checker.pages();
        checker.example();
        checker.columns();
        checker.dlt(&readable);
    }
}

/// Checks one entry.
struct Checker<'a> {
    name: &'a str,
    entry: &'a Entry,
    api: &'a Api,
    problems: &'a mut Problems,
}

impl<'a> Checker<'a> {
    fn refuse(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.add(FILE, &format!("/{}{pointer}", self.name), message);
    }

    fn name(&mut self) {
        let name = self.name;
        if !names::is_word(name) {
            self.refuse(
                "",
                format!("expected the endpoint's name in snake case, but found `{name}`: write the API's own route name"),
            );
        } else if name == RESERVED {
            self.refuse("", format!("`{name}` cannot name a Rust module: lengthen it, `player_{name}`"));
        }
    }

    fn summary(&mut self) {
        let summary = &self.entry.summary;
        // The summary is copied into doc comments and docstrings.
        if summary.trim().is_empty() || summary.contains(['\n', '"', '\\']) {
            self.refuse("/summary", "expected one sentence in one line: no line breaks, double quotes or backslashes");
        }
    }

    fn host(&mut self) {
        let (wanted, hosts) = (self.entry.host_name.as_deref(), &self.api.hosts);
        let Some(unknown) = wanted.filter(|name| !hosts.iter().any(|host| host.name == *name)) else { return };
        let names: Vec<_> = hosts.iter().map(|host| format!("`{}`", host.name)).collect();
        let known = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        let message = format!("{} has no host `{unknown}`, but {known}: add `[hosts.{unknown}]`, or name another", api::FILE);
        self.refuse("/host", message);
    }

    fn pages(&mut self) {
        let Some(unknown) = self.entry.pages.as_ref().filter(|name| !self.api.pages.contains_key(*name)) else { return };
        self.refuse("/pages", format!("there is no `[pages.{unknown}]`: add it to {}, or name one that it has", api::FILE));
    }

    fn path(&mut self) {
        let Some(path) = &self.entry.path else { return };
        if !path.starts_with('/') {
            return self
                .refuse("/path", format!("expected a path below the host's base URL, but found `{path}`: start it with `/`"));
        }
        let mut seen = Vec::new();
        for segment in self.entry.segments() {
            match segment {
                Err(segment) => {
                    self.refuse(
                        "/path",
                        format!("segment `{segment}` is neither plain text nor one parameter: write `text` or `{{name}}`"),
                    );
                }
                Ok(Segment::Parameter(name)) => self.parameter(name, &mut seen),
                Ok(Segment::Text) => {}
            }
        }
        self.query(&mut seen);
    }

    fn query(&mut self, seen: &mut Vec<&'a str>) {
        let mut last_is_optional = false;
        for pair in self.entry.query() {
            match pair {
                Err(pair) => {
                    let message = format!(
                        "`{pair}` of the query is neither a name with plain text nor one with a parameter: write `name=text`, \
                         `name={{parameter}}`, or `name={{parameter?}}` for one that may be left out"
                    );
                    self.refuse("/path", message);
                }
                Ok(Value::Parameter { name, optional }) => {
                    self.parameter(name, seen);
                    if last_is_optional && !optional {
                        self.refuse("/path", format!("`{name}` follows a parameter that may be left out: write those last"));
                    }
                    last_is_optional = optional;
                }
                Ok(Value::Text) => {}
            }
        }
    }

    /// Checks a parameter that follows these.
    fn parameter(&mut self, name: &'a str, seen: &mut Vec<&'a str>) {
        if self.api.parameter(name).is_none() {
            let message = format!("parameter `{name}` is not known: rename it, or add `[parameters.{name}]` to {}", api::FILE);
            self.refuse("/path", message);
        } else if seen.contains(&name) {
            self.refuse("/path", format!("parameter `{name}` is duplicate: drop one"));
        } else {
            seen.push(name);
        }
    }

    /// Checks the request that `check --live` and `record` send by default.
    fn example(&mut self) {
        let parameters = self.entry.parameters();
        for parameter in parameters {
            let name = &parameter.name;
            match self.entry.example.get(name) {
                None if self.entry.is_optional(name) => {}
                None => self.refuse("/example", format!("lacks the parameter `{name}` of the path: add {}", valid(parameter))),
                Some(value) if spelled(parameter, value).is_none() => {
                    self.refuse(&format!("/example/{name}"), format!("is not valid in the path: write {}", valid(parameter)));
                }
                Some(_) => {}
            }
        }
        for name in self.entry.example.keys().filter(|name| !parameters.iter().any(|parameter| parameter.name == **name)) {
            self.refuse(&format!("/example/{name}"), format!("the path has no parameter `{name}`: drop it"));
        }
    }

    /// Checks the columns that do not come from the body.
    fn columns(&mut self) {
        let parameters = self.entry.parameters();
        for (index, column) in self.entry.request_columns.iter().enumerate() {
            let pointer = format!("/request_columns/{index}");
            if !parameters.iter().any(|parameter| parameter.name == *column) {
                self.refuse(&pointer, format!("the path has no parameter `{column}`: name one it has, or drop it"));
            } else if self.entry.is_optional(column) {
                let message = format!("`{column}` may be left out, but no column of the request is null: write `{{{column}}}`");
                self.refuse(&pointer, message);
            } else if self.entry.request_columns[..index].contains(column) {
                self.refuse(&pointer, format!("`{column}` is listed twice: drop one"));
            }
        }
        if let Some(column) = self.entry.fetched_at.as_ref().filter(|column| !names::is_word(column)) {
            self.refuse(
                "/fetched_at",
                format!("expected a column name in snake case, but found `{column}`: write it like `fetched_at`"),
            );
        }
    }

    fn dlt(&mut self, entries: &[(&str, &Entry)]) {
        let earlier: Vec<_> = entries.iter().take_while(|(name, _)| *name != self.name).copied().collect();
        let mut above: Vec<_> = earlier.iter().flat_map(|(name, entry)| entry.dlt.keys().map(move |key| (key, *name))).collect();
        for (resource, dlt) in &self.entry.dlt {
            let at = format!("/dlt/{resource}");
            if self.entry.path.is_none() {
                self.refuse(&at, "a body without a path cannot be a dlt resource: give it a `path`, or drop `dlt`");
            }
            if !names::is_word(resource) {
                let message =
                    format!("expected a resource name in snake case, but found `{resource}`: write it like `players_games`");
                self.refuse(&at, message);
            }
            if let Some((_, name)) = above.iter().find(|(other, _)| *other == resource) {
                self.refuse(&at, format!("`{resource}` is a resource of `{name}` already: choose another name"));
            }
            self.requests(&at, dlt);
            self.follow(&at, dlt, entries);
            self.months_from(&at, dlt, entries);
            let parameters = self.entry.required();
            if dlt.write_disposition == WriteDisposition::Replace && !parameters.is_empty() {
                let message = "would drop what an earlier run loaded for other items: only a path without parameters is replaced";
                self.refuse(&format!("{at}/write_disposition"), message);
            }
            if dlt.drop_in.is_some() && dlt.argument.as_deref() != Some(DROP_IN) {
                self.refuse(
                    &format!("{at}/drop_in"),
                    "dlt's own source knows players only: set `argument = \"players\"`, or drop it",
                );
            }
            above.push((resource, self.name));
        }
    }

    /// Checks the source of the path's parameters.
    fn requests(&mut self, at: &str, dlt: &Dlt) {
        let parameters = self.entry.required().iter().filter(|parameter| parameter.kind().period.is_none());
        let asked: Vec<_> = parameters.map(|parameter| &*parameter.name).collect();
        match (&dlt.argument, &dlt.follow) {
            (None, None) if asked.is_empty() => {}
            (None, None) => {
                self.refuse(at, "the path has parameters: name the `argument` whose items they are, or a resource to `follow`");
            }
            (Some(_), Some(_)) => self.refuse(at, "has both `argument` and `follow`: drop one"),
            (Some(name), None) => self.argument(&format!("{at}/argument"), name, &asked),
            _ => {}
        }
    }

    fn argument(&mut self, at: &str, name: &str, asked: &[&str]) {
        let Some(argument) = self.api.arguments.get(name) else {
            return self.refuse(
                at,
                format!("there is no argument `{name}`: add `[arguments.{name}]` to {}, or choose another", api::FILE),
            );
        };
        if asked != [argument.parameter.as_str()] {
            let message =
                format!("items of this argument fill a path with the one parameter `{}`, which this is not", argument.parameter);
            self.refuse(at, format!("{message}: choose another, or `follow` a resource"));
        }
    }

    /// Checks that the followed resources lead back to one that follows nothing. The parameters are parsed from the end of URLs.
    fn follow(&mut self, at: &str, dlt: &Dlt, entries: &[(&str, &Entry)]) {
        let resources: BTreeMap<_, _> = entries.iter().flat_map(|(_, entry)| &entry.dlt).collect();
        let (asked, segments) = (self.entry.required().len(), self.entry.segments().count());
        let tail = self.entry.segments().skip(segments - asked.min(segments));
        if dlt.follow.is_some() && asked > 1 && tail.into_iter().any(|segment| !matches!(segment, Ok(Segment::Parameter(_)))) {
            self.refuse(&format!("{at}/follow"), "several parameters have to be at the end of the path: change the path");
        }
        let (mut next, mut steps) = (&dlt.follow, 0);
        while let Some(follow) = next {
            let pointer = format!("{at}/follow/resource");
            let Some(followed) = resources.get(&follow.resource) else {
                return self.refuse(&pointer, format!("there is no resource `{}`: name one of this file", follow.resource));
            };
            if steps == resources.len() {
                return self.refuse(&pointer, "runs in a circle: follow a resource that has an `argument`");
            }
            (next, steps) = (&followed.follow, steps + 1);
        }
    }

    /// `months_from` names the resource whose rows list the months of a monthly one.
    fn months_from(&mut self, at: &str, dlt: &Dlt, entries: &[(&str, &Entry)]) {
        let pointer = format!("{at}/months_from");
        let monthly = self.entry.is_monthly();
        match (&dlt.months_from, monthly) {
            (None, false) => {}
            (None, true) => self.refuse(&pointer, "the path has a `{month}`: name the resource that lists the months"),
            (Some(_), false) => self.refuse(&pointer, "the path has no `{month}`: drop it"),
            (Some(list), true) => match entries.iter().find_map(|(_, entry)| Some((entry, entry.dlt.get(list)?))) {
                None => self.refuse(&pointer, format!("there is no resource `{list}`: name one of this file")),
                Some((entry, other)) if other.argument.is_none() || other.argument != dlt.argument || entry.is_monthly() => {
                    let message = format!("`{list}` is not a list of months: name a resource with one request for each item");
                    self.refuse(&pointer, format!("{message} of the same `argument`"));
                }
                Some(_) => {}
            },
        }
    }
}

/// Describes a valid example.
fn valid(parameter: &Parameter) -> String {
    let kind = parameter.kind();
    let case = match kind.values {
        Values::Text { case: Case::Lower, .. } => " in lower case",
        Values::Text { case: Case::Upper, .. } => " in upper case",
        _ => "",
    };
    format!("{}{case}", kind.expected())
}
