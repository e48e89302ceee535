//! `schemas/README.md`: the tables and columns that every response becomes.

use std::fmt::Write;

use serde::Serialize;

use crate::file::File;
use scoresheet_schema::Dlt;
use scoresheet_schema::markdown::cell;
use scoresheet_schema::{Column, Endpoint, Model, Origin, Table};

const INTRODUCTION: &str = "\
<!-- @generated from schemas/ by `cargo codegen`. Do not edit. -->

# Tables and columns

`endpoints.toml` lists the responses under contract, `api.toml` the hosts and parameters that they share; the heads of both explain
every key. Each `<endpoint>.json` is the closed JSON Schema of one. What follows is made from them: the flat tables that a body becomes,
in Arrow and in dlt. A key column is marked with `*`. SQL types are DuckDB's; Postgres says `DOUBLE PRECISION`. \"Since\" is the month or
year from which chess.com sends a value that it did not always send.
";

const RESOURCES: &str = "
## Resources

The dlt source `chess` makes these resources. Root tables are named like them, other tables `<resource>__<table>`. Keys are in the
tables below.

| resource | endpoint | requests | selected | disposition |
|---|---|---|---|---|
";

pub(crate) fn columns(model: &Model) -> File {
    let mut text = INTRODUCTION.to_owned();
    resources(model, &mut text);
    for endpoint in &model.endpoints {
        section(endpoint, !model.evidence.is_empty(), &mut text);
    }
    File { path: "schemas/README.md".into(), text }
}

/// Writing to a `String` cannot fail, so the results of `write!` are dropped here and below.
fn resources(model: &Model, text: &mut String) {
    let resources = model.endpoints.iter().flat_map(|endpoint| endpoint.entry.dlt.iter().map(move |of| (endpoint, of)));
    let mut rows = resources.map(|(endpoint, (name, dlt))| row(endpoint, name, dlt)).peekable();
    if rows.peek().is_some() {
        text.push_str(RESOURCES);
        text.extend(rows);
    }
}

fn row(endpoint: &Endpoint, resource: &str, dlt: &Dlt) -> String {
    let asks = match (&dlt.argument, &dlt.follow) {
        (Some(argument), _) => format!("an item of `{}`", word(argument)),
        (None, Some(follow)) => {
            let tables: Vec<_> = follow.columns.keys().map(|table| format!("`{table}`")).collect();
            format!("a row of {} of `{}`", tables.join(", "), follow.resource)
        }
        (None, None) => "a run".to_owned(),
    };
    let months = if dlt.months_from.is_some() { ", and 1 a month that is due" } else { "" };
    let selected = if dlt.selected { "yes" } else { "" };
    let (name, disposition) = (&endpoint.name, word(&dlt.write_disposition));
    format!("| `{resource}` | [`{name}`](#{name}) | 1 {asks}{months} | {selected} | {disposition} |\n")
}

/// A name as the manifest has it.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn section(endpoint: &Endpoint, is_verified: bool, text: &mut String) {
    let _ = writeln!(text, "\n## `{}`\n\n{}", endpoint.name, endpoint.entry.summary);
    match &endpoint.entry.path {
        Some(path) => {
            let example = endpoint
                .entry
                .example()
                .into_iter()
                .fold(path.clone(), |path, (name, value)| path.replace(&format!("{{{name}}}"), &value));
            let example = if example == *path { String::new() } else { format!(", for example `{example}`") };
            let _ = writeln!(text, "`GET {path}`{example}");
        }
        None => {
            let _ = writeln!(text, "A body without a path of its own.");
        }
    }
    let _ = match &endpoint.verified {
        Some(date) => writeln!(text, "Verified against recordings up to {date}."),
        None if is_verified => writeln!(text, "Never verified: there is no recording."),
        None => Ok(()),
    };
    let resources: Vec<_> = endpoint.entry.dlt.keys().map(|resource| format!("`{resource}`")).collect();
    if !resources.is_empty() {
        let _ = writeln!(text, "\nIn the dlt source: {}.", resources.join(", "));
    }
    for table in &endpoint.tables {
        columns_of(table, text);
    }
}

fn columns_of(table: &Table, text: &mut String) {
    let row = if table.rows.is_empty() { "the body".to_owned() } else { format!("`{}`", table.rows) };
    let _ = writeln!(text, "\n### `{}`, a row for {row}\n", table.name);
    text.push_str("| column | from | Arrow | SQL | null | since | meaning |\n|---|---|---|---|---|---|---|\n");
    for column in &table.columns {
        let key = if table.key.contains(&column.name) { " \\*" } else { "" };
        let _ = writeln!(
            text,
            "| `{}`{key} | {} | {} | {} | {} | {} | {} |",
            column.name,
            origin(column),
            column.kind.arrow(),
            column.kind.sql(),
            if column.nullable { "yes" } else { "" },
            column.since,
            cell(&column.description)
        );
    }
}

fn origin(column: &Column) -> String {
    match &column.origin {
        Origin::Body(pointer) if pointer.is_empty() => "the item".to_owned(),
        Origin::Body(pointer) => format!("`{pointer}`"),
        Origin::Ancestor(_) => "the parent row".to_owned(),
        Origin::MapKey => "the property's name".to_owned(),
        Origin::Position => "the index".to_owned(),
        Origin::Request(parameter) => format!("the request's `{parameter}`"),
        Origin::FetchedAt => "the clock".to_owned(),
    }
}
