//! Values of columns as Python objects, and as text for people.

use std::time::{SystemTime, UNIX_EPOCH};

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, RecordBatch};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_schema::DataType;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyType};

/// 1970-01-01 as Python counts days: from the first of the year 1, which is day 1.
const FIRST_OF_1970: i64 = 719_163;

/// Rows and columns of a preview.
const MAX_ROWS: usize = 10;
const MAX_COLUMNS: usize = 8;

/// Maximum number of characters of a value in a preview.
const MAX_CHARACTERS: usize = 24;

/// A value: str, int, float, bool, date, datetime with UTC, or None.
pub(crate) fn value<'py>(py: Python<'py>, column: &dyn Array, row: usize) -> PyResult<Bound<'py, PyAny>> {
    if column.is_null(row) {
        return Ok(py.None().into_bound(py));
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).into_bound_py_any(py),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into_bound_py_any(py),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into_bound_py_any(py),
        DataType::Boolean => column.as_boolean().value(row).into_bound_py_any(py),
        DataType::Timestamp(..) => moment(py, column.as_primitive::<TimestampMicrosecondType>().value(row).into()),
        DataType::Date32 => date(py, column.as_primitive::<Date32Type>().value(row)),
        // No other type is made from a contract.
        _ => text(column, row).into_bound_py_any(py),
    }
}

/// The `datetime.date` of a day, counted from 1970.
fn date(py: Python<'_>, days: i32) -> PyResult<Bound<'_, PyAny>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DATE.import(py, "datetime", "date")?.call_method1("fromordinal", (i64::from(days) + FIRST_OF_1970,))
}

/// The `datetime.datetime` in UTC of a moment in microseconds since 1970. The conversion of `SystemTime` panics before 1970.
fn moment(py: Python<'_>, micros: i128) -> PyResult<Bound<'_, PyAny>> {
    static EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static DELTA: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let epoch = EPOCH.get_or_try_init(py, || epoch(py).map(Bound::unbind))?.bind(py);
    let distance = DELTA.import(py, "datetime", "timedelta")?.call1((0, 0, micros));
    distance.and_then(|distance| epoch.add(distance)).map_err(|error| {
        if !error.is_instance_of::<PyOverflowError>(py) {
            return error;
        }
        PyValueError::new_err(format!(
            "expected a moment of the years 1 to 9999, which `datetime` has, but found {micros} microseconds since 1970: read the \
             column with `to_arrow()`"
        ))
    })
}

/// 1970-01-01 in UTC.
fn epoch(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let module = py.import("datetime")?;
    module.getattr("datetime")?.call1((1970, 1, 1, 0, 0, 0, 0, module.getattr("timezone")?.getattr("utc")?))
}

/// The `datetime.datetime` in UTC of a time, to the microsecond.
pub(crate) fn time(py: Python<'_>, time: SystemTime) -> PyResult<Bound<'_, PyAny>> {
    let micros = match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i128::try_from(since.as_micros()),
        Err(before) => i128::try_from(before.duration().as_micros()).map(|micros| -micros),
    };
    moment(py, micros.unwrap_or(i128::MAX))
}

/// The values of one row by column.
pub(crate) fn row<'py>(py: Python<'py>, batch: &RecordBatch, row: usize) -> PyResult<Bound<'py, PyDict>> {
    let values = PyDict::new(py);
    for (field, column) in batch.schema_ref().fields().iter().zip(batch.columns()) {
        values.set_item(PyString::intern(py, field.name()), value(py, column.as_ref(), row)?)?;
    }
    Ok(values)
}

fn text(column: &dyn Array, row: usize) -> String {
    if let (DataType::Timestamp(..), true) = (column.data_type(), column.is_valid(row)) {
        // Arrow formats a moment with a time zone by name only with a database of time zones.
        let moment = column.as_primitive::<TimestampMicrosecondType>().value_as_datetime(row);
        return moment.map_or_else(String::new, |moment| moment.to_string());
    }
    let options = FormatOptions::default().with_null("null");
    let formatter = ArrayFormatter::try_new(column, &options);
    formatter.map_or_else(|error| error.to_string(), |formatter| formatter.value(row).to_string())
}

/// The first rows and columns as text.
pub(crate) struct Preview {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What is not shown.
    more_rows: usize,
    more_columns: usize,
}

impl Preview {
    pub(crate) fn new(names: &[&str], batches: &[RecordBatch]) -> Self {
        let cells = |batch: &RecordBatch, row| {
            batch.columns().iter().take(MAX_COLUMNS).map(|column| cell(column.as_ref(), row)).collect()
        };
        let rows: Vec<_> =
            batches.iter().flat_map(|batch| (0..batch.num_rows()).map(move |row| cells(batch, row))).take(MAX_ROWS).collect();
        let total: usize = batches.iter().map(RecordBatch::num_rows).sum();
        Self {
            header: names.iter().take(MAX_COLUMNS).map(|name| (*name).to_owned()).collect(),
            more_rows: total - rows.len(),
            rows,
            more_columns: names.len().saturating_sub(MAX_COLUMNS),
        }
    }

    /// As aligned columns.
    pub(crate) fn text(&self) -> String {
        let width = |index: usize| {
            let cells = self.rows.iter().map(|row| &row[index]).chain([&self.header[index]]);
            cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
        };
        let widths: Vec<_> = (0..self.header.len()).map(width).collect();
        let line = |cells: &Vec<String>| {
            let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            format!("\n{}", padded.collect::<Vec<_>>().join("  ").trim_end())
        };
        let mut text: String = [&self.header].into_iter().chain(&self.rows).map(line).collect();
        if !self.more().is_empty() {
            text.push('\n');
            text += &self.more();
        }
        text
    }

    /// As a table of HTML.
    pub(crate) fn html(&self, caption: &str) -> String {
        let row = |tag: &str, cells: &Vec<String>| {
            let cells: Vec<_> = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
            format!("<tr>{}</tr>", cells.concat())
        };
        let rows: String = self.rows.iter().map(|cells| row("td", cells)).collect();
        let more = if self.more().is_empty() { String::new() } else { format!("<p>{}</p>", self.more()) };
        format!(
            "<table><caption>{}</caption><thead>{}</thead><tbody>{rows}</tbody></table>{more}",
            escaped(caption),
            row("th", &self.header),
        )
    }

    fn more(&self) -> String {
        let part = |count: usize, what: &str| (count > 0).then(|| format!("{count} more {what}"));
        let parts: Vec<_> = [part(self.more_rows, "rows"), part(self.more_columns, "columns")].into_iter().flatten().collect();
        parts.join(", ")
    }
}

/// A value in one line. Responses are untrusted: control characters would move a terminal's cursor.
fn cell(column: &dyn Array, row: usize) -> String {
    let full = text(column, row);
    let shown: String = full.chars().take(MAX_CHARACTERS).map(|it| if is_shown(it) { it } else { ' ' }).collect();
    if full.chars().nth(MAX_CHARACTERS).is_some() { format!("{shown}…") } else { shown }
}

/// Whether a character has no effect on its surroundings, such as the direction of text.
fn is_shown(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
