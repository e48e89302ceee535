//! The columns a decoder writes: one type for each of the five Arrow types that every destination takes unharmed.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use arrow_array::builder::{BooleanBuilder, Float64Builder, Int64Builder, StringBuilder, TimestampMicrosecondBuilder};
use arrow_array::{ArrayRef, NullArray, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};

use super::{Mismatch, Request, Result, Table};
use crate::contract::Code;

const MICROSECONDS: i64 = 1_000_000;

/// How many bytes of text a column holds. Arrow's offsets end at 2 GiB; but a long key that is repeated for each of many children
/// would make as much of a small body, and no body that the client takes fills half of this.
pub(crate) const MAX_TEXT: usize = 128 << 20;

/// The refusal of a body that would overfill a column, which is the fault of no one place.
pub(crate) const TOO_FULL: Mismatch = Mismatch { code: Code::OutOfRange, offset: 0 };

/// Text. A column that has become too full takes no more values, and no batch takes it.
#[derive(Debug, Default)]
pub struct TextColumn {
    values: StringBuilder,
    full: bool,
}

/// Whole numbers.
#[derive(Debug, Default)]
pub struct IntegerColumn(Int64Builder);

/// Numbers.
#[derive(Debug, Default)]
pub struct NumberColumn(Float64Builder);

/// Truth values.
#[derive(Debug, Default)]
pub struct BooleanColumn(BooleanBuilder);

/// Points in time, in microseconds of UTC.
#[derive(Debug, Default)]
pub struct TimestampColumn(TimestampMicrosecondBuilder);

/// What every column does besides taking values of its own type.
macro_rules! column {
    ($column:ident) => {
        impl $column {
            /// Adds a null: the member did not come.
            pub fn null(&mut self) {
                self.0.append_null();
            }

            /// The finished column.
            #[must_use]
            pub fn finish(mut self) -> ArrayRef {
                Arc::new(self.0.finish())
            }
        }
    };
}

column!(IntegerColumn);
column!(NumberColumn);
column!(BooleanColumn);

impl TextColumn {
    pub(super) fn push(&mut self, value: &str) {
        self.push_within(value, MAX_TEXT);
    }

    fn push_within(&mut self, value: &str, limit: usize) {
        self.full |= self.values.values_slice().len() + value.len() > limit;
        if !self.full {
            self.values.append_value(value);
        }
    }

    /// Adds the key of a map.
    pub fn push_key(&mut self, key: &str) {
        self.push(key);
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.values.append_null();
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        let offsets = parent.values.offsets_slice();
        let Some([start, end]) = offsets.last_chunk::<2>() else { return };
        let bytes = usize::try_from(*start).ok().zip(usize::try_from(*end).ok());
        let value = bytes.and_then(|(start, end)| parent.values.values_slice().get(start..end));
        let Some(value) = value.and_then(|value| std::str::from_utf8(value).ok()) else { return };
        self.fill(rows, value);
    }

    /// Writes a request parameter into each of `rows` rows.
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) {
        if let Some(value) = request.parameter(parameter) {
            self.fill(rows, value);
        }
    }

    fn fill(&mut self, rows: usize, value: &str) {
        use arrow_array::builder::ArrayBuilder;
        while self.values.len() < rows && !self.full {
            self.push(value);
        }
    }

    /// The finished column; one of no type where it has become too full.
    #[must_use]
    pub fn finish(mut self) -> ArrayRef {
        if self.full { Arc::new(NullArray::new(0)) } else { Arc::new(self.values.finish()) }
    }
}

impl IntegerColumn {
    pub(super) fn push(&mut self, value: i64) {
        self.0.append_value(value);
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        if let Some(value) = parent.0.values_slice().last() {
            let missing = rows.saturating_sub(self.0.values_slice().len());
            self.0.append_value_n(*value, missing);
        }
    }

    /// Writes a request parameter into each of `rows` rows.
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) {
        if let Some(value) = request.parameter(parameter).and_then(|value| value.parse().ok()) {
            self.0.append_value_n(value, rows);
        }
    }
}

impl NumberColumn {
    pub(super) fn push(&mut self, value: f64) {
        self.0.append_value(value);
    }
}

impl BooleanColumn {
    pub(super) fn push(&mut self, value: bool) {
        self.0.append_value(value);
    }
}

impl TimestampColumn {
    pub(super) fn push_seconds(&mut self, seconds: i64) {
        // The generator admits no range beyond the year 9999, so nothing saturates.
        self.0.append_value(seconds.saturating_mul(MICROSECONDS));
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.0.append_null();
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        if let Some(value) = parent.0.values_slice().last() {
            let missing = rows.saturating_sub(self.0.values_slice().len());
            self.0.append_value_n(*value, missing);
        }
    }

    /// Writes the time of the request into each of `rows` rows.
    pub fn fill_fetched_at(&mut self, rows: usize, request: &Request) {
        self.0.append_value_n(microseconds(request.fetched_at()), rows);
    }

    /// The finished column.
    #[must_use]
    pub fn finish(self) -> ArrayRef {
        Arc::new(self.0.with_data_type(timestamp()).finish())
    }
}

fn microseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

fn timestamp() -> DataType {
    DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()))
}

/// A column of text.
#[must_use]
pub fn text_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Utf8, nullable)
}

/// A column of whole numbers.
#[must_use]
pub fn integer_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Int64, nullable)
}

/// A column of numbers.
#[must_use]
pub fn number_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Float64, nullable)
}

/// A column of truth values.
#[must_use]
pub fn boolean_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Boolean, nullable)
}

/// A column of points in time, microseconds of UTC.
#[must_use]
pub fn timestamp_field(name: &str, nullable: bool) -> Field {
    Field::new(name, timestamp(), nullable)
}

/// A table's schema.
#[must_use]
pub fn schema(fields: impl Into<Vec<Field>>) -> SchemaRef {
    Arc::new(Schema::new(fields.into()))
}

/// A table's finished columns as one batch.
///
/// # Errors
/// When a column was too full. When columns differ in length or a null stands where none may: a defect of the generator, told rather
/// than panicked about.
pub fn batch(table: &Table, columns: impl Into<Vec<ArrayRef>>) -> Result<RecordBatch> {
    let columns = columns.into();
    if columns.iter().any(|column| *column.data_type() == DataType::Null) {
        return Err(TOO_FULL);
    }
    RecordBatch::try_new(table.schema.clone(), columns).map_err(|error| {
        tracing::error!(table = table.name, %error, "the decoder filled its columns wrongly; please report this");
        Mismatch { code: Code::InvalidJson, offset: 0 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_batch_takes_a_column_that_became_too_full() {
        let finished = |texts: &[&str]| {
            let mut column = TextColumn::default();
            for text in texts {
                column.push_within(text, 6);
            }
            RecordBatch::try_new(schema([text_field("text", true)]), vec![column.finish()])
        };
        assert_eq!(finished(&["four", "ab"]).map(|batch| batch.num_rows()).ok(), Some(2));
        assert!(finished(&["four", "six", "ab"]).is_err());
    }
}
