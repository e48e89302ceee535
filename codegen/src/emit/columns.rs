//! `schemas/README.md`: the tables and columns that every response becomes.

use std::fmt::Write;

use crate::File;
use crate::model::{Column, ColumnType, Endpoint, Model, Origin, Table};

const INTRODUCTION: &str = "\
<!-- @generated from schemas/ by `cargo codegen`. Do not edit. -->

# Tables and columns

`endpoints.toml` lists the responses under contract; each `<endpoint>.json` is the closed JSON Schema of one. What follows is made
from them: the flat tables that a body becomes, in Arrow and in dlt. A key column is marked with `*`. SQL types are DuckDB's;
Postgres says `DOUBLE PRECISION`. \"Since\" is the month or year from which chess.com sends a value that it did not always send.
";

pub(crate) fn columns(model: &Model) -> File {
    let mut text = INTRODUCTION.to_owned();
    for endpoint in &model.endpoints {
        section(endpoint, &mut text);
    }
    File { path: "schemas/README.md".into(), text }
}

/// Writing to a `String` cannot fail, so the results of `write!` are dropped here and below.
fn section(endpoint: &Endpoint, text: &mut String) {
    let _ = writeln!(text, "\n## `{}`\n\n{}", endpoint.name, endpoint.entry.summary);
    match &endpoint.entry.path {
        Some(path) => {
            let _ = writeln!(text, "`GET {path}`");
        }
        None => {
            let _ = writeln!(text, "A body without a path of its own.");
        }
    }
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
            arrow(column.kind),
            sql(column.kind),
            if column.nullable { "yes" } else { "" },
            column.since,
            column.description.replace('|', "\\|").replace('\n', " ")
        );
    }
}

fn origin(column: &Column) -> String {
    match &column.origin {
        Origin::Body(pointer) if pointer.is_empty() => "the item".to_owned(),
        Origin::Body(pointer) => format!("`{pointer}`"),
        Origin::Ancestor(_) => "the parent row".to_owned(),
        Origin::MapKey => "the member's name".to_owned(),
        Origin::Request(kind) => format!("the request's `{}`", kind.name()),
        Origin::FetchedAt => "the clock".to_owned(),
    }
}

fn arrow(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "utf8",
        ColumnType::Integer => "int64",
        ColumnType::Number => "float64",
        ColumnType::Boolean => "bool",
        ColumnType::Timestamp => "timestamp[us, UTC]",
    }
}

fn sql(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "VARCHAR",
        ColumnType::Integer => "BIGINT",
        ColumnType::Number => "DOUBLE",
        ColumnType::Boolean => "BOOLEAN",
        ColumnType::Timestamp => "TIMESTAMPTZ",
    }
}
