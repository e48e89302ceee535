//! From a lowered endpoint to the runtime's.
//!
//! An [`Endpoint`] is static: generated ones are part of the program, and requests, tables and violations refer to them for as long
//! as they like. An interpreted endpoint is therefore kept for the life of the process, once for each version of its contract:
//! loading the same schemas again finds the same endpoint. A process that loads N different versions of an endpoint keeps N.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use scoresheet_runtime::{
    Api, Auth, BodyFormat, Column, Endpoint, ErrorRule, Host, Manners, Origin, Pages, Parameter, ParameterKind, Route, SchemaRef,
    Table, Values, boolean_field, date_field, integer_field, locked, number_field, schema, text_field, timestamp_field,
};
use scoresheet_schema::{self as model, Body, ColumnType, sha256};

use crate::columns::Interpreted;
use crate::plan::{Plan, kept, text};

/// Values for the life of the process, one for each version.
type Known<T> = LazyLock<Mutex<HashMap<String, &'static T>>>;

/// The endpoint of a model, the same one for the same model.
pub(crate) fn interned(model: &model::Endpoint) -> &'static Endpoint {
    static KNOWN: Known<Endpoint> = LazyLock::new(Mutex::default);
    // The map is consistent even if a thread panicked while it held the lock.
    let mut known = locked(&KNOWN);
    known.entry(version(model)).or_insert_with(|| kept(endpoint(model)))
}

/// The API of a model, the same one for the same model.
pub(crate) fn interned_api(model: &model::Api) -> &'static Api {
    static KNOWN: Known<Api> = LazyLock::new(Mutex::default);
    let mut known = locked(&KNOWN);
    known.entry(sha256(&format!("{model:?}"))).or_insert_with(|| kept(api(model)))
}

fn api(model: &model::Api) -> Api {
    let rule = |rule: &model::ErrorRule| ErrorRule {
        status: rule.status,
        starts: text(&rule.starts),
        contains: text(&rule.contains),
        kind: text(&rule.kind),
        remedy: text(&rule.remedy),
    };
    let pages = |(name, pages): (&String, &model::Pages)| {
        let text = |value: &Option<String>| value.as_deref().map(text);
        Pages {
            name: self::text(name),
            next: text(&pages.next),
            cursor: text(&pages.cursor),
            link: text(&pages.link),
            offset: text(&pages.offset),
            limit: text(&pages.limit),
            size: pages.size,
        }
    };
    let manners = &model.manners;
    Api {
        name: text(&model.name),
        title: text(&model.title),
        hosts: list(model.hosts.iter().map(host)),
        errors: list(model.errors.rules.iter().map(rule)),
        manners: Manners {
            contact_required: manners.contact == model::Contact::Required,
            contact_reason: text(&manners.contact_reason),
            at_once: manners.at_once.and_then(|count| usize::try_from(count).ok()),
            reset_header: manners.reset_header.as_deref().map(text),
        },
        pages: list(model.pages.iter().map(pages)),
        json: text(&model.json()),
    }
}

fn host(model: &model::Host) -> Host {
    let auth = |auth: &model::Auth| Auth {
        header: text(&auth.header),
        prefix: text(&auth.prefix),
        required: auth.required,
        variable: text(&auth.variable),
    };
    Host { name: text(&model.name), base_url: text(&model.base_url), auth: model.auth.as_ref().map(auth) }
}

/// What differs where anything of the contract does.
fn version(model: &model::Endpoint) -> String {
    let model::Endpoint { name, entry, verified, .. } = model;
    sha256(&format!("{name:?} {entry:?} {verified:?} {}", model.json_schema()))
}

fn endpoint(model: &model::Endpoint) -> Endpoint {
    let plan: &'static Plan = kept(Plan::new(model));
    let json_schema = model.json_schema();
    let example = model.entry.example().into_iter().map(|(name, value)| (text(name), text(&value)));
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
        pages: model.entry.pages.as_deref().map(text),
        dlt: text(&model.dlt()),
        columns: kept(move || -> Box<dyn scoresheet_runtime::Columns> { Box::new(Interpreted::new(plan)) }),
    }
}

/// A list for the life of the process.
fn list<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    items.collect::<Vec<_>>().leak()
}

fn route(model: &model::Endpoint) -> Option<Route> {
    let parameters = list(model.parameters().iter().map(parameter));
    Some(Route { host: kept(host(&model.entry.host)), path: text(model.entry.path.as_deref()?), parameters })
}

fn parameter(model: &model::Parameter) -> Parameter {
    let ParameterKind { values, expected, description, period } = model.kind();
    let values = match values {
        Values::Text { case, ranges, min_len, max_len } => {
            Values::Text { case, ranges: list(ranges.iter().copied()), min_len, max_len }
        }
        Values::Number { minimum, maximum, digits } => Values::Number { minimum, maximum, digits },
    };
    let kind = ParameterKind { values, expected: text(expected), description: text(description), period };
    Parameter { name: text(&model.name), kind }
}

fn body_format(model: &model::Endpoint) -> BodyFormat {
    match model.entry.body {
        Body::Json => BodyFormat::Json,
        Body::Ndjson => BodyFormat::Ndjson,
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
        model::Origin::Position => Origin::Position,
        model::Origin::Request(parameter) => Origin::Request(text(parameter)),
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
        ColumnType::Date => date_field,
    };
    field(&column.name, column.nullable)
}
