//! The columns a decoder writes: one type for each of the five Arrow types that every destination takes unharmed.

use std::sync::{Arc, LazyLock};
use std::time::{SystemTime, UNIX_EPOCH};

use arrow_array::{ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, TimestampMicrosecondArray};
use arrow_buffer::{BooleanBufferBuilder, NullBuffer};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};

use super::{Mismatch, Request, Result, Table};
use crate::contract::Code;

const MICROSECONDS: i64 = 1_000_000;

/// The refusal of a body that would overfill a column, which is the fault of no one place.
pub(crate) const TOO_FULL: Mismatch = Mismatch { code: Code::OutOfRange, offset: 0 };

/// Whole numbers.
#[derive(Debug, Default)]
pub struct IntegerColumn {
    values: Vec<i64>,
    nulls: Nulls,
}

/// Numbers.
#[derive(Debug, Default)]
pub struct NumberColumn {
    values: Vec<f64>,
    nulls: Nulls,
}

/// Truth values.
#[derive(Debug)]
pub struct BooleanColumn {
    values: BooleanBufferBuilder,
    nulls: Nulls,
}

/// Points in time, in microseconds of UTC.
#[derive(Debug, Default)]
pub struct TimestampColumn(IntegerColumn);

/// Which values of a column are null. Nothing is kept until there is one: most columns have none.
#[derive(Debug, Default)]
pub(super) struct Nulls(Option<BooleanBufferBuilder>);

impl Nulls {
    /// Notes a value.
    #[inline]
    pub(super) fn value(&mut self) {
        if let Some(valid) = &mut self.0 {
            valid.append(true);
        }
    }

    /// Notes so many values.
    pub(super) fn values(&mut self, count: usize) {
        if let Some(valid) = &mut self.0 {
            valid.append_n(count, true);
        }
    }

    /// Notes a null after so many values and nulls.
    pub(super) fn null(&mut self, before: usize) {
        let all_valid = || {
            let mut valid = BooleanBufferBuilder::new(before + 1);
            valid.append_n(before, true);
            valid
        };
        self.0.get_or_insert_with(all_valid).append(false);
    }

    pub(super) fn finish(self) -> Option<NullBuffer> {
        self.0.map(|mut valid| NullBuffer::new(valid.finish()))
    }
}

impl IntegerColumn {
    #[inline]
    pub(super) fn push(&mut self, value: i64) {
        self.values.push(value);
        self.nulls.value();
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.nulls.null(self.values.len());
        self.values.push(0);
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        if let Some(value) = parent.values.last() {
            self.fill(rows, *value);
        }
    }

    /// Writes a request parameter into each of `rows` rows.
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) {
        if let Some(value) = request.parameter(parameter).and_then(|value| value.parse().ok()) {
            self.fill(rows, value);
        }
    }

    fn fill(&mut self, rows: usize, value: i64) {
        let missing = rows.saturating_sub(self.values.len());
        self.values.resize(self.values.len() + missing, value);
        self.nulls.values(missing);
    }

    /// The finished column.
    #[must_use]
    pub fn finish(self) -> ArrayRef {
        Arc::new(Int64Array::new(self.values.into(), self.nulls.finish()))
    }
}

impl NumberColumn {
    #[inline]
    pub(super) fn push(&mut self, value: f64) {
        self.values.push(value);
        self.nulls.value();
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.nulls.null(self.values.len());
        self.values.push(0.0);
    }

    /// The finished column.
    #[must_use]
    pub fn finish(self) -> ArrayRef {
        Arc::new(Float64Array::new(self.values.into(), self.nulls.finish()))
    }
}

impl Default for BooleanColumn {
    fn default() -> Self {
        Self { values: BooleanBufferBuilder::new(0), nulls: Nulls::default() }
    }
}

impl BooleanColumn {
    #[inline]
    pub(super) fn push(&mut self, value: bool) {
        self.values.append(value);
        self.nulls.value();
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.nulls.null(self.values.len());
        self.values.append(false);
    }

    /// The finished column.
    #[must_use]
    pub fn finish(mut self) -> ArrayRef {
        Arc::new(BooleanArray::new(self.values.finish(), self.nulls.finish()))
    }
}

impl TimestampColumn {
    #[inline]
    pub(super) fn push_seconds(&mut self, seconds: i64) {
        // The generator admits no range beyond the year 9999, so nothing saturates.
        self.0.push(seconds.saturating_mul(MICROSECONDS));
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.0.null();
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        self.0.fill_last(rows, &parent.0);
    }

    /// Writes the time of the request into each of `rows` rows.
    pub fn fill_fetched_at(&mut self, rows: usize, request: &Request) {
        self.0.fill(rows, microseconds(request.fetched_at()));
    }

    /// The finished column.
    #[must_use]
    pub fn finish(self) -> ArrayRef {
        let array = TimestampMicrosecondArray::new(self.0.values.into(), self.0.nulls.finish());
        Arc::new(array.with_timezone(Arc::clone(&UTC)))
    }
}

fn microseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

/// One name for all columns: they are as short-lived as the bodies are small.
static UTC: LazyLock<Arc<str>> = LazyLock::new(|| "UTC".into());

fn timestamp() -> DataType {
    DataType::Timestamp(TimeUnit::Microsecond, Some(Arc::clone(&UTC)))
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
