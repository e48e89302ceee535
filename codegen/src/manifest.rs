//! `schemas/endpoints.toml`: which responses exist, where they are served, and how dlt offers them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::problem::Problems;

/// The manifest's file name in the schemas folder.
pub(crate) const FILE: &str = "endpoints.toml";

/// One entry: `[<endpoint>]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) summary: String,
    pub(crate) path: Option<String>,
    #[serde(default)]
    pub(crate) host: Host,
    #[serde(default)]
    pub(crate) keys: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) request_columns: Vec<String>,
    pub(crate) fetched_at: Option<String>,
    pub(crate) dlt: Option<Dlt>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Host {
    #[default]
    Pub,
    Callback,
}

/// `[<endpoint>.dlt]`: the dlt resource made of the endpoint.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dlt {
    pub(crate) resource: String,
    #[serde(default)]
    pub(crate) rows: Rows,
    pub(crate) write_disposition: WriteDisposition,
    #[serde(default = "selected")]
    pub(crate) selected: bool,
    #[serde(default)]
    pub(crate) per: Per,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) months_from: Option<String>,
    #[serde(default)]
    pub(crate) integer_timestamps: Vec<String>,
}

fn selected() -> bool {
    true
}

#[derive(Debug, Clone, Copy, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Rows {
    #[default]
    Arrow,
    Nested,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum WriteDisposition {
    Replace,
    Append,
    Merge,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Per {
    #[default]
    Player,
    Month,
}

/// The kinds of path parameters, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParameterKind {
    Username,
    Year,
    Month,
    Slug,
    Title,
    Iso,
    Id,
    Board,
    Round,
    Group,
}

impl ParameterKind {
    pub(crate) const ALL: [Self; 10] = [
        Self::Username,
        Self::Year,
        Self::Month,
        Self::Slug,
        Self::Title,
        Self::Iso,
        Self::Id,
        Self::Board,
        Self::Round,
        Self::Group,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Year => "year",
            Self::Month => "month",
            Self::Slug => "slug",
            Self::Title => "title",
            Self::Iso => "iso",
            Self::Id => "id",
            Self::Board => "board",
            Self::Round => "round",
            Self::Group => "group",
        }
    }
}

impl Entry {
    /// The parameters in the path's braces, in their order; `Err` names one that is not known.
    pub(crate) fn parameters(&self) -> Result<Vec<ParameterKind>, String> {
        let path = self.path.as_deref().unwrap_or_default();
        path.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| {
                ParameterKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| name.to_owned())
            })
            .collect()
    }
}

/// Reads the manifest, in the order of the file.
pub(crate) fn load(schemas: &Path, problems: &mut Problems) -> Vec<(String, Entry)> {
    let text = match std::fs::read_to_string(schemas.join(FILE)) {
        Ok(text) => text,
        Err(error) => {
            problems.add(FILE, "", format!("cannot be read: {error}"));
            return Vec::new();
        }
    };
    let table: toml::Table = match toml::from_str(&text) {
        Ok(table) => table,
        Err(error) => {
            problems.add(FILE, "", format!("is no TOML: {error}"));
            return Vec::new();
        }
    };
    let mut entries = Vec::with_capacity(table.len());
    for (name, value) in table {
        match value.try_into::<Entry>() {
            Ok(entry) => {
                check(&name, &entry, problems);
                entries.push((name, entry));
            }
            Err(error) => problems.add(FILE, &format!("/{name}"), error.message().trim().to_owned()),
        }
    }
    check_references(&entries, problems);
    entries
}

fn check(name: &str, entry: &Entry, problems: &mut Problems) {
    let at = |key: &str| format!("/{name}{key}");
    if heck::ToSnakeCase::to_snake_case(name) != name {
        problems.add(FILE, &at(""), "an endpoint's name is chess.com's route name in snake case");
    }
    if entry.path.as_ref().is_some_and(|path| !path.starts_with('/')) {
        problems.add(FILE, &at("/path"), "a path starts with `/`");
    }
    if entry.path.is_none() && entry.dlt.is_some() {
        problems.add(FILE, &at("/dlt"), "a body without a path cannot be a dlt resource: give it a `path` or drop `dlt`");
    }
    match entry.parameters() {
        Err(unknown) => problems.add(
            FILE,
            &at("/path"),
            format!("parameter `{unknown}` is not known: teach it to `ParameterKind` in codegen and runtime, or rename it"),
        ),
        Ok(parameters) => {
            for column in &entry.request_columns {
                if !parameters.iter().any(|kind| kind.name() == column) {
                    problems.add(FILE, &at("/request_columns"), format!("the path has no parameter `{column}`"));
                }
            }
            let monthly = parameters.contains(&ParameterKind::Month);
            if entry.dlt.as_ref().is_some_and(|dlt| (dlt.per == Per::Month) != monthly) {
                problems.add(FILE, &at("/dlt/per"), "`per = \"month\"` and a path with `{month}` belong together");
            }
        }
    }
}

/// `months_from` names the endpoint whose body lists the months of a monthly one.
fn check_references(entries: &[(String, Entry)], problems: &mut Problems) {
    for (name, entry) in entries {
        let Some(dlt) = &entry.dlt else { continue };
        let pointer = format!("/{name}/dlt/months_from");
        match (&dlt.months_from, dlt.per) {
            (None, Per::Month) => {
                problems.add(FILE, &pointer, "`per = \"month\"` needs `months_from`, the endpoint that lists the months");
            }
            (Some(_), Per::Player) => problems.add(FILE, &pointer, "only `per = \"month\"` takes `months_from`"),
            (Some(list), Per::Month) if !entries.iter().any(|(known, _)| known == list) => {
                problems.add(FILE, &pointer, format!("there is no endpoint `{list}`"));
            }
            _ => {}
        }
    }
}
