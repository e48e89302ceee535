//! `schemas/endpoints.toml`: the responses, their paths, and their dlt resources.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::api::{self, Api, Host, Parameter};
use crate::limits::{self, MAX_ENDPOINTS};
use crate::names;
use crate::problem::Problems;
use scoresheet_parameter::{Case, Period, Values};

/// The manifest's file name in the schemas folder.
pub const FILE: &str = "endpoints.toml";

/// The argument of dlt's own chess source, which a drop-in replaces.
const DROP_IN: &str = "players";

/// The stem of the generated file that is not an endpoint.
const RESERVED: &str = "generated";

/// One entry: `[<endpoint>]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// One sentence that describes the response.
    pub summary: String,
    /// The path below the host's base URL and its query, with their parameters; `None` for a body without a request.
    pub path: Option<String>,
    /// Parameters of an existing resource, for live checks and recordings.
    #[serde(default)]
    pub example: BTreeMap<String, toml::Value>,
    /// The name of the host.
    #[serde(default, rename = "host")]
    host_name: Option<String>,
    /// The key columns of each table.
    #[serde(default)]
    pub keys: BTreeMap<String, Vec<String>>,
    /// The parameters that become columns of the first table.
    #[serde(default)]
    pub request_columns: Vec<String>,
    /// The column for the time of the response.
    pub fetched_at: Option<String>,
    /// The tables of maps, by JSON pointer.
    #[serde(default)]
    pub maps: BTreeMap<String, Map>,
    /// The format of a body.
    #[serde(default)]
    pub body: Body,
    /// The tags of a PGN body that become properties.
    #[serde(default)]
    pub pgn_tags: Vec<String>,
    /// How its list continues: the name of one of the API's ways.
    pub pages: Option<String>,
    /// Its resources in the dlt sources.
    #[serde(default)]
    pub dlt: BTreeMap<String, Dlt>,
    /// The host.
    #[serde(skip)]
    pub host: Host,
    /// The parameters of the path and its query in order; those that may be left out are last.
    #[serde(skip)]
    parameters: Vec<Parameter>,
}

/// The format of a body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Body {
    /// JSON.
    #[default]
    Json,
    /// PGN, read as a document of games.
    Pgn,
    /// Newline-delimited JSON, read as a list.
    Ndjson,
}

/// The table of a map (an object whose property names are data), and the column for the names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// The table whose rows are the properties.
    pub table: String,
    /// The column for their names.
    pub key: String,
    /// What the names are; by default what the schema says of the members.
    pub description: Option<String>,
}

/// `[<endpoint>.dlt.<resource>]`: a resource of the API's dlt source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dlt {
    /// The argument of the source that supplies the parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub argument: Option<String>,
    /// The resource whose rows supply the parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow: Option<Follow>,
    /// The resource whose rows list the months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_from: Option<String>,
    /// Its write disposition.
    pub write_disposition: WriteDisposition,
    /// Whether it is loaded by default.
    #[serde(default = "selected")]
    pub selected: bool,
    /// The same resource in the drop-in for dlt's own source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drop_in: Option<DropIn>,
}

/// The same resource in the drop-in for dlt's own source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DropIn {
    /// The form of its rows.
    #[serde(default)]
    pub rows: Rows,
    /// Its write disposition.
    pub write_disposition: WriteDisposition,
    /// Whether it is loaded by default.
    #[serde(default = "selected")]
    pub selected: bool,
    /// The timestamp columns that are stored as integers.
    #[serde(default)]
    pub integer_timestamps: Vec<String>,
}

fn selected() -> bool {
    true
}

/// The source of a resource's parameters: columns, by table, of another resource's rows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Follow {
    /// The followed resource.
    pub resource: String,
    /// The columns with its values, by table.
    pub columns: BTreeMap<String, String>,
}

/// The form in which rows are passed to dlt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rows {
    /// As Arrow tables.
    #[default]
    Arrow,
    /// As JSON, which dlt normalizes.
    Nested,
}

/// The write disposition of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WriteDisposition {
    /// Replaces the existing rows.
    Replace,
    /// Adds rows.
    Append,
    /// Replaces rows of the same key.
    Merge,
}

/// A segment of a path.
enum Segment<'a> {
    Text,
    Parameter(&'a str),
}

/// The value of a pair of a query.
enum Value<'a> {
    Text,
    Parameter {
        name: &'a str,
        /// Whether the pair is left out where the parameter has no value.
        optional: bool,
    },
}

impl Entry {
    /// The parameters of the path and its query in order. Unknown ones are omitted here and reported when the manifest is checked.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The parameters without which there is no request. They precede the others.
    #[must_use]
    pub fn required(&self) -> &[Parameter] {
        let count = self.parameters.iter().take_while(|parameter| !self.is_optional(&parameter.name)).count();
        &self.parameters[..count]
    }

    /// Whether a request may leave out the parameter of this name.
    #[must_use]
    pub fn is_optional(&self, name: &str) -> bool {
        self.path.as_ref().is_some_and(|path| path.contains(&format!("{{{name}?}}")))
    }

    /// The parameters of the example as they are written in the path, in the order of the path.
    #[must_use]
    pub fn example(&self) -> Vec<(&str, String)> {
        let parameters = self.parameters.iter();
        parameters
            .filter_map(|parameter| Some((&*parameter.name, spelled(parameter, self.example.get(&parameter.name)?)?)))
            .collect()
    }

    /// Finds host and parameters in the API, and the examples that this entry does not have itself.
    fn resolve(&mut self, api: &Api) {
        self.host = api.host(self.host_name.as_deref()).unwrap_or_default();
        let in_path = self.segments().filter_map(|segment| match segment {
            Ok(Segment::Parameter(name)) => Some(name.to_owned()),
            _ => None,
        });
        let in_query = self.query().filter_map(|pair| match pair {
            Ok(Value::Parameter { name, .. }) => Some(name.to_owned()),
            _ => None,
        });
        let names: Vec<_> = in_path.chain(in_query).collect();
        self.parameters = names.iter().filter_map(|name| api.parameter(name)).cloned().collect();
        for parameter in &self.parameters {
            if let Some(example) = &parameter.example {
                self.example.entry(parameter.name.clone()).or_insert_with(|| example.clone());
            }
        }
    }

    /// Whether it names what only `api.toml` describes.
    fn needs_api(&self) -> bool {
        let has_parameter = self.segments().any(|segment| matches!(segment, Ok(Segment::Parameter(_))));
        self.host_name.is_some() || self.pages.is_some() || has_parameter
    }

    fn is_monthly(&self) -> bool {
        self.parameters.iter().any(|parameter| parameter.kind().period == Some(Period::Month))
    }

    /// The segments of the path; `Err` is one that is neither plain text nor one parameter.
    fn segments(&self) -> impl Iterator<Item = Result<Segment<'_>, &str>> {
        let path = self.path.as_deref().unwrap_or_default();
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        path.split('/').skip(1).map(|segment| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => Ok(Segment::Parameter(name)),
            // A segment of dots would lead out of its path.
            None if !matches!(segment, "" | "." | "..") && segment.bytes().all(is_unreserved) => Ok(Segment::Text),
            None => Err(segment),
        })
    }
}

impl Entry {
    /// The pairs of the query; `Err` is one that is neither a name with plain text nor one with a parameter.
    fn query(&self) -> impl Iterator<Item = Result<Value<'_>, &str>> {
        let query = self.path.as_deref().and_then(|path| path.split_once('?')).map(|(_, query)| query);
        query.into_iter().flat_map(|query| query.split('&')).map(|pair| {
            let is_plain = |text: &str| text.bytes().all(is_unreserved);
            let (_, value) = pair.split_once('=').filter(|(name, _)| !name.is_empty() && is_plain(name)).ok_or(pair)?;
            match value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) => match name.strip_suffix('?') {
                    Some(name) => Ok(Value::Parameter { name, optional: true }),
                    None => Ok(Value::Parameter { name, optional: false }),
                },
                None if is_plain(value) => Ok(Value::Text),
                None => Err(pair),
            }
        })
    }
}

/// Characters that a URL may contain without escapes.
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// The value of an example as it is written in a path, if it has the API's spelling.
pub(crate) fn spelled(parameter: &Parameter, value: &toml::Value) -> Option<String> {
    let kind = parameter.kind();
    match value {
        toml::Value::String(text) if !kind.is_number() => kind.canonical(text).filter(|canonical| canonical == text),
        toml::Value::Integer(number) if kind.is_number() => kind.canonical(&number.to_string()),
        _ => None,
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

/// Reads the manifest in the order of the file: every endpoint's name, and its entry unless that is invalid. `None` when the file
/// cannot be read. Without an API that is known, no entry of it can be checked.
pub(crate) fn load(
    schemas: &Path,
    api: &Api,
    is_api_known: bool,
    problems: &mut Problems,
) -> Option<Vec<(String, Option<Entry>)>> {
    let path = schemas.join(FILE);
    if !path.is_file() {
        problems.add(FILE, "", "does not exist: add it, with a table for each endpoint");
        return None;
    }
    let table = table(&path, FILE, problems)?;
    if table.len() > MAX_ENDPOINTS {
        problems.add(FILE, "", format!("{} endpoints exceed the {MAX_ENDPOINTS} of one folder: split it", table.len()));
        return None;
    }
    let mut entries = Vec::with_capacity(table.len());
    for (name, value) in table {
        let mut entry = read(&name, value).map_err(|message| problems.add(FILE, &format!("/{name}"), message)).ok();
        if let Some(entry) = &mut entry {
            entry.resolve(api);
        }
        entries.push((name, entry));
    }
    let needs_api = entries.iter().filter_map(|(_, entry)| entry.as_ref()).any(Entry::needs_api);
    if needs_api && !schemas.join(api::FILE).exists() {
        // One problem rather than one for each parameter.
        let message = format!(
            "does not exist, but {FILE} names parameters, hosts or pages, which it describes: for schemas of chess.com that an \
             earlier version has exported, run `scoresheet schema export NEW` and copy NEW/{} beside them; for another API, write it \
             with `[api]`, `[hosts]` and `[parameters]`",
            api::FILE
        );
        problems.add(api::FILE, "", message);
    }
    if needs_api && !is_api_known {
        // The schemas are checked, but not what follows from the API.
        return Some(entries.into_iter().map(|(name, _)| (name, None)).collect());
    }
    check(&entries, api, problems);
    Some(entries)
}

/// The tables of a TOML file of the folder; `None` when it cannot be read.
pub(crate) fn table(path: &Path, file: &str, problems: &mut Problems) -> Option<toml::Table> {
    let text = match limits::read(path) {
        Ok(text) => text,
        Err(error) => {
            problems.add(file, "", format!("cannot be read ({error}): make it a readable UTF-8 file"));
            return None;
        }
    };
    match toml::from_str(&text) {
        Ok(table) => Some(table),
        Err(error) => {
            let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
            problems.add(file, "", format!("cannot be read as TOML at line {line} ({}): correct it", one_line(error.message())));
            None
        }
    }
}

fn read(name: &str, value: toml::Value) -> Result<Entry, String> {
    if !value.is_table() {
        return Err(format!("expected a table, but found {} `{value}`: write `[{name}]`", value.type_str()));
    }
    let entry = value.try_into::<Entry>();
    entry.map_err(|error| format!("cannot be read ({}): the head of the file explains every key", one_line(error.message())))
}

pub(crate) fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(entries: &[(String, Option<Entry>)], api: &Api, problems: &mut Problems) {
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
