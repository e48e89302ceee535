//! Data contracts in YAML: the Open Data Contract Standard, and sources of dbt.

use std::fmt::Write;

use arrow_schema::DataType;
use scoresheet::runtime::Table;

use super::Named;
use super::sql::Dialect;
use crate::VERSION;

/// An Open Data Contract Standard document.
pub(super) fn odcs(named: &Named, dialect: Dialect) -> String {
    let endpoint = named.endpoint;
    let mut text = format!(
        "apiVersion: v3.1.0\nkind: DataContract\nid: scoresheet.{name}\nname: {name}\nversion: {VERSION}\nstatus: active\n\
         dataProduct: {product}\ndescription:\n  purpose: {summary}\nschema:\n",
        name = endpoint.name,
        product = scalar(named.api.title),
        summary = scalar(endpoint.summary),
    );
    for (table_name, table) in &named.tables {
        let _ = write!(text, "  - name: {table_name}\n    physicalType: table\n    properties:\n");
        for (field, column) in table.schema.fields().iter().zip(table.columns) {
            let (logical, physical) = (logical_type(field.data_type()), dialect.type_of(field.data_type()));
            let _ = write!(
                text,
                "      - name: {}\n        logicalType: {logical}\n        physicalType: {}\n        required: {}\n        \
                 description: {}\n",
                column.name,
                scalar(physical),
                !field.is_nullable(),
                scalar(column.description)
            );
            if let Some(position) = table.key.iter().position(|key| *key == column.name) {
                let _ = write!(text, "        primaryKey: true\n        primaryKeyPosition: {}\n", position + 1);
            }
        }
    }
    text
}

/// A `sources.yml` of dbt, with a test for each column that is never null.
pub(super) fn dbt(named: &Named, dialect: Dialect) -> String {
    let description = scalar(&format!("{} data under contract.", named.api.title));
    let mut text =
        format!("version: 2\nsources:\n  - name: {}\n    description: {description}\n    tables:\n", scalar(named.api.name));
    for (table_name, table) in &named.tables {
        let summary = scalar(named.endpoint.summary);
        let _ = write!(text, "      - name: {table_name}\n        description: {summary}\n        columns:\n");
        dbt_columns(&mut text, table, dialect);
    }
    text
}

fn dbt_columns(text: &mut String, table: &'static Table, dialect: Dialect) {
    for (field, column) in table.schema.fields().iter().zip(table.columns) {
        let data_type = dialect.type_of(field.data_type());
        let _ = write!(
            text,
            "          - name: {}\n            data_type: {}\n            description: {}\n",
            column.name,
            scalar(data_type),
            scalar(column.description)
        );
        let mut tests = Vec::new();
        if !field.is_nullable() {
            tests.push("not_null");
        }
        if table.key == [column.name] {
            tests.push("unique");
        }
        if !tests.is_empty() {
            let _ = writeln!(text, "            data_tests: [{}]", tests.join(", "));
        }
    }
}

fn logical_type(data_type: &DataType) -> &'static str {
    match data_type {
        DataType::Int64 => "integer",
        DataType::Float64 => "number",
        DataType::Boolean => "boolean",
        DataType::Timestamp(..) => "timestamp",
        DataType::Date32 => "date",
        DataType::Utf8 => "string",
        other => unreachable!("{other} is no type of a column"),
    }
}

/// A text as a scalar of YAML, of which JSON's strings are a part.
fn scalar(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
