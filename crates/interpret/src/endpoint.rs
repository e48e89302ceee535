//! From a lowered endpoint to the runtime's.
//!
//! An [`Endpoint`] is static: generated ones are part of the program, and requests, tables and violations refer to them for as long
//! as they like. An interpreted endpoint is therefore kept for the life of the process, once for each version of its contract:
//! loading the same schemas again finds the same endpoint. A process that loads N different versions of an endpoint keeps N.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use scoresheet_runtime::{
    BodyFormat, Column, Endpoint, Host, Origin, Parameter, Route, SchemaRef, Table, boolean_field, integer_field, locked,
    number_field, schema, text_field, timestamp_field,
};
use scoresheet_schema::{self as model, Body, ColumnType, sha256};

use crate::columns::Interpreted;
use crate::plan::{Plan, kept, text};

/// The endpoint of a model, the same one for the same model.
pub(crate) fn interned(model: &model::Endpoint) -> &'static Endpoint {
    static KNOWN: LazyLock<Mutex<HashMap<String, &'static Endpoint>>> = LazyLock::new(Mutex::default);
    let version = version(model);
    // The map is consistent even if a thread panicked while it held the lock.
    let mut known = locked(&KNOWN);
    known.entry(version).or_insert_with(|| kept(endpoint(model)))
}

/// What differs where anything of the contract does.
fn version(model: &model::Endpoint) -> String {
    let model::Endpoint { name, entry, verified, .. } = model;
    sha256(&format!("{name:?} {entry:?} {verified:?} {}", model.json_schema()))
}

fn endpoint(model: &model::Endpoint) -> Endpoint {
    let plan: &'static Plan = kept(Plan::new(model));
    let json_schema = model.json_schema();
    let example = model.entry.example().into_iter().map(|(kind, value)| (kind.name(), text(&value)));
    Endpoint {
        name: text(&model.name),
        summary: text(&model.entry.summary),
        verified: model.verified.as_deref().map(text),
        route: route(model),
        example: list(example),
        body_format: body_format(model),
        tables: list(model.tables.iter().map(|table| self::table(table, &model.tables))),
        schema_hash: text(&sha256(&json_schema)),
        json_schema: text(&json_schema),
        dlt: text(&model.dlt()),
        columns: kept(move || -> Box<dyn scoresheet_runtime::Columns> { Box::new(Interpreted::new(plan)) }),
    }
}

/// A list for the life of the process.
fn list<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    items.collect::<Vec<_>>().leak()
}

fn route(model: &model::Endpoint) -> Option<Route> {
    let host = match model.entry.host {
        model::Host::Pub => Host::Pub,
        model::Host::Callback => Host::Callback,
    };
    let parameters = model.parameters().into_iter();
    let parameters = list(parameters.map(|kind| Parameter { name: kind.name(), kind }));
    Some(Route { host, path: text(model.entry.path.as_deref()?), parameters })
}

fn body_format(model: &model::Endpoint) -> BodyFormat {
    match model.entry.body {
        Body::Json => BodyFormat::Json,
        Body::Pgn => BodyFormat::Pgn { tags: list(model.entry.pgn_tags.iter().map(|tag| text(tag))) },
    }
}

fn table(model: &model::Table, tables: &[model::Table]) -> Table {
    let columns = list(model.columns.iter().map(column));
    let arrow = schema(columns, model.columns.iter().map(field));
    Table {
        name: text(&model.name),
        rows: text(&model.rows),
        columns,
        key: list(model.key.iter().map(|column| text(column))),
        parent: model.parent.and_then(|parent| tables.get(parent)).map(|parent| text(&parent.name)),
        schema: LazyLock::new(kept(move || -> SchemaRef { arrow.clone() })),
    }
}

fn column(model: &model::Column) -> Column {
    let origin = match &model.origin {
        model::Origin::Body(pointer) => Origin::Body(text(pointer)),
        model::Origin::Ancestor(_) => Origin::Parent,
        model::Origin::MapKey => Origin::MapKey,
        model::Origin::Request(kind) => Origin::Request(kind.name()),
        model::Origin::FetchedAt => Origin::FetchedAt,
    };
    Column { name: text(&model.name), origin, description: text(&model.description) }
}

fn field(column: &model::Column) -> arrow_schema::Field {
    let field = match column.kind {
        ColumnType::Text => text_field,
        ColumnType::Integer => integer_field,
        ColumnType::Number => number_field,
        ColumnType::Boolean => boolean_field,
        ColumnType::Timestamp => timestamp_field,
    };
    field(&column.name, column.nullable)
}
