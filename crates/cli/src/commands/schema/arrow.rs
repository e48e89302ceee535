//! Arrow schemas as text.

use std::fmt::Write;

use arrow_schema::{DataType, TimeUnit};
use scoresheet::runtime::Endpoint;

/// The Arrow type in the words of Arrow's documentation.
pub(super) fn name(data_type: &DataType) -> String {
    match data_type {
        DataType::Utf8 => "utf8".to_owned(),
        DataType::Int64 => "int64".to_owned(),
        DataType::Float64 => "float64".to_owned(),
        DataType::Boolean => "bool".to_owned(),
        DataType::Timestamp(TimeUnit::Microsecond, Some(zone)) => format!("timestamp[us, {zone}]"),
        DataType::Date32 => "date32".to_owned(),
        other => unreachable!("{other} is no type of a column"),
    }
}

pub(super) fn render(endpoint: &'static Endpoint) -> String {
    let mut text = String::new();
    for table in endpoint.tables {
        let _ = writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, table.name);
        let width = table.columns.iter().map(|column| column.name.len()).max().unwrap_or_default();
        for field in table.schema.fields() {
            let null = if field.is_nullable() { "" } else { " not null" };
            let _ = writeln!(text, "  {:width$}  {}{null}", field.name(), name(field.data_type()));
        }
    }
    text
}
