//! Fixtures and recordings through the decoder: conforming bodies decode, and batches, structs and JSON agree.

use std::collections::BTreeSet;
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use scoresheet::runtime::{Column, Endpoint, Origin};
use scoresheet_testkit::structs::round_trip;
use serde_json::{Value, json};

use crate::bodies::{RECORDED, bad, bodies, decode, endpoints, good, recorded, request, rows};

#[test]
fn batches_say_what_the_json_says() {
    for endpoint in endpoints() {
        for (path, body) in good(endpoint) {
            agree(endpoint, &path, &body, &document(endpoint, &body));
        }
    }
}

#[test]
fn batches_say_what_the_structs_say() {
    for endpoint in endpoints() {
        for (path, body) in good(endpoint) {
            let document = round_trip(endpoint, &endpoint.body_format.document(&body))
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            agree(endpoint, &path, &body, &document);
        }
    }
}

#[test]
fn bad_bodies_have_the_violations_that_are_expected() {
    for endpoint in endpoints() {
        for case in bad(endpoint) {
            let found: BTreeSet<_> = decode(endpoint, &case.body).err().unwrap_or_default().into_iter().collect();
            assert_eq!(found, case.expected, "{}", case.name);
        }
    }
}

#[test]
#[ignore = "needs SCORESHEET_RECORDED, a folder of recorded responses"]
fn recordings_decode_to_what_they_say() {
    let folder = recorded();
    let mut validated = 0;
    for endpoint in endpoints() {
        for (path, body) in bodies(&folder.join(endpoint.name)) {
            // `upstream` tests why a recording is rejected.
            if decode(endpoint, &body).is_err() {
                continue;
            }
            agree(endpoint, &path, &body, &document(endpoint, &body));
            validated += 1;
        }
    }
    assert!(validated > 0, "{RECORDED} names a folder without `<endpoint>/<name>.json`");
}

fn document(endpoint: &Endpoint, body: &[u8]) -> Value {
    serde_json::from_slice(&endpoint.body_format.document(body)).unwrap_or_default()
}

/// Every cell of every table equals the document's value at the column's pointer.
fn agree(endpoint: &'static Endpoint, path: &Path, body: &[u8], document: &Value) {
    let request = request(endpoint);
    let tables = decode(endpoint, body).unwrap_or_else(|violations| panic!("{}: {violations:?}", path.display()));
    for (index, (table, batch)) in tables.iter().enumerate() {
        let mut expected = rows(endpoint, index, document);
        for values in &mut expected {
            for (column, value) in table.columns.iter().zip(values) {
                *value = match column.origin {
                    Origin::Request(parameter) => {
                        request.parameter(parameter).map(|value| parameter_in_column(value, batch, column.name))
                    }
                    _ => value.as_ref().map(|value| in_column(value, batch, column.name)),
                };
            }
        }
        let is_sent = |column: &Column| matches!(column.origin, Origin::Body(_) | Origin::MapKey | Origin::Request(_));
        let cells =
            |row| table.columns.iter().map(|column| is_sent(column).then(|| cell(batch, column.name, row)).flatten()).collect();
        let mut found: Vec<Vec<_>> = (0..batch.num_rows()).map(cells).collect();
        if table.columns.iter().any(|column| column.origin == Origin::MapKey) {
            // A struct keeps the properties of a map in its own order.
            expected.sort_by_cached_key(|row| format!("{row:?}"));
            found.sort_by_cached_key(|row| format!("{row:?}"));
        }
        assert_eq!(found.len(), expected.len(), "{}: rows of {}", path.display(), table.name);
        for (row, (found, expected)) in found.iter().zip(&expected).enumerate() {
            assert_eq!(found, expected, "{}: {}[{row}]", path.display(), table.name);
        }
    }
}

/// The value as its column keeps it: numbers as floats, and integers as digits where strings are allowed.
pub(crate) fn in_column(value: &Value, batch: &RecordBatch, column: &str) -> Value {
    match batch.column_by_name(column).expect("the column exists").data_type() {
        DataType::Float64 => json!(value.as_f64().expect("a number")),
        DataType::Utf8 if value.is_i64() => json!(value.to_string()),
        _ => value.clone(),
    }
}

/// A request's parameter as its column keeps it.
fn parameter_in_column(value: &str, batch: &RecordBatch, column: &str) -> Value {
    match batch.column_by_name(column).expect("the column exists").data_type() {
        DataType::Int64 => json!(value.parse::<i64>().expect("a number")),
        _ => json!(value),
    }
}

/// A cell as chess.com's JSON; `None` for null.
pub(crate) fn cell(batch: &RecordBatch, column: &str, row: usize) -> Option<Value> {
    let array = batch.column_by_name(column).expect("the column exists");
    if array.is_null(row) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Utf8 => json!(array.as_string::<i32>().value(row)),
        DataType::Int64 => json!(array.as_primitive::<Int64Type>().value(row)),
        DataType::Float64 => json!(array.as_primitive::<Float64Type>().value(row)),
        DataType::Boolean => json!(array.as_boolean().value(row)),
        DataType::Timestamp(..) => json!(array.as_primitive::<TimestampMicrosecondType>().value(row) / 1_000_000),
        other => panic!("no column is {other}"),
    })
}
