//! `schemas/endpoints.toml`: the responses, their paths, and their dlt resources.

mod check;
mod path;

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::api::{self, Api, Host, Parameter};
use crate::limits::{self, MAX_ENDPOINTS};
use crate::problem::Problems;
use scoresheet_parameter::Period;

/// The manifest's file name in the schemas folder.
pub const FILE: &str = "endpoints.toml";

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
        self.parameters = self.parameter_names().filter_map(|name| api.parameter(name)).cloned().collect();
        for parameter in &self.parameters {
            if let Some(example) = &parameter.example {
                self.example.entry(parameter.name.clone()).or_insert_with(|| example.clone());
            }
        }
    }

    /// Whether it names what only `api.toml` describes.
    fn needs_api(&self) -> bool {
        self.host_name.is_some() || self.pages.is_some() || self.parameter_names().next().is_some()
    }

    fn is_monthly(&self) -> bool {
        self.parameters.iter().any(|parameter| parameter.kind().period == Some(Period::Month))
    }
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
    check::check(&entries, api, problems);
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
