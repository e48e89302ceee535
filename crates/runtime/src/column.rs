//! The columns of a decoder: one type for each of the six Arrow types that every destination supports.

use std::mem::{size_of_val, take};
use std::sync::{Arc, LazyLock};
use std::time::{SystemTime, UNIX_EPOCH};

use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{ArrayRef, ArrowPrimitiveType, BooleanArray, PrimitiveArray};
use arrow_buffer::{BooleanBufferBuilder, NullBuffer};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};

use super::Code;
use super::{Builder, Column, DecodeError, Request, Result};

const MICROSECONDS: i64 = 1_000_000;

/// The rejection of a body that would exceed a column's capacity, which has no single place.
pub const TOO_FULL: DecodeError = DecodeError { code: Code::OutOfRange, offset: 0 };

/// The error for a request without a parameter that becomes a column. Decoders check for these first, with a better message.
pub(super) const NO_PARAMETER: DecodeError = DecodeError { code: Code::MissingField, offset: 0 };

/// Values of one Arrow type of fixed width.
#[derive(Debug)]
pub struct PrimitiveColumn<T: ArrowPrimitiveType> {
    values: Vec<T::Native>,
    nulls: Nulls,
    /// The capacity for the next chunk.
    usual: usize,
}

/// Integers.
pub type IntegerColumn = PrimitiveColumn<Int64Type>;

/// Numbers.
pub type NumberColumn = PrimitiveColumn<Float64Type>;

/// Timestamps in microseconds, UTC.
pub type TimestampColumn = PrimitiveColumn<TimestampMicrosecondType>;

/// Days.
pub type DateColumn = PrimitiveColumn<Date32Type>;

/// Booleans.
#[derive(Debug)]
pub struct BooleanColumn {
    values: BooleanBufferBuilder,
    nulls: Nulls,
}

/// Maximum unused capacity of a column in bytes: releasing less costs more than keeping it.
const WORTH_SHRINKING: usize = 512;

/// The capacity for the next chunk, after one of this size and a capacity that was right for those before. Chunks differ by the size
/// of their last body, so a smaller one reduces it slowly.
pub(super) fn usual(before: usize, size: usize) -> usize {
    (size + size / 16).max(before - before / 16)
}

/// Releases the unused capacity if it is more than half. Growing leaves as much, a larger chunk before may leave more. What is unused is
/// addresses, mostly, and no memory.
pub(super) fn shrunk<T>(mut values: Vec<T>) -> Vec<T> {
    let unused = (values.capacity() - values.len()) * size_of::<T>();
    if unused > size_of_val(values.as_slice()).max(WORTH_SHRINKING) {
        values.shrink_to_fit();
    }
    values
}

/// The null bitmap of a column. It is allocated at the first null, because most columns have none.
#[derive(Debug, Default)]
pub(super) struct Nulls(Option<BooleanBufferBuilder>);

impl Nulls {
    /// Counts a value.
    #[inline]
    pub(super) fn value(&mut self) {
        if let Some(valid) = &mut self.0 {
            valid.append(true);
        }
    }

    /// Counts this many values.
    #[inline]
    pub(super) fn values(&mut self, count: usize) {
        if let Some(valid) = &mut self.0 {
            valid.append_n(count, true);
        }
    }

    /// Counts a null after this many values and nulls.
    #[inline]
    pub(super) fn null(&mut self, before: usize) {
        let all_valid = || {
            let mut valid = BooleanBufferBuilder::new(before + 1);
            valid.append_n(before, true);
            valid
        };
        self.0.get_or_insert_with(all_valid).append(false);
    }

    pub(super) fn truncate(&mut self, rows: usize) {
        if let Some(valid) = &mut self.0 {
            valid.truncate(rows);
        }
    }

    pub(super) fn finish(&mut self) -> Option<NullBuffer> {
        self.0.take().map(|mut valid| NullBuffer::new(valid.finish()))
    }
}

impl<T: ArrowPrimitiveType> Default for PrimitiveColumn<T> {
    fn default() -> Self {
        Self { values: Vec::new(), nulls: Nulls::default(), usual: 0 }
    }
}

impl<T: ArrowPrimitiveType> PrimitiveColumn<T> {
    #[inline]
    pub(super) fn push(&mut self, value: T::Native) {
        self.values.push(value);
        self.nulls.value();
    }

    /// Adds a null: the property was absent.
    #[inline]
    pub fn null(&mut self) {
        self.nulls.null(self.values.len());
        self.values.push(T::Native::default());
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    #[inline]
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        if let Some(value) = parent.values.last() {
            self.fill(rows, *value);
        }
    }

    fn fill(&mut self, rows: usize, value: T::Native) {
        let missing = rows.saturating_sub(self.values.len());
        self.values.resize(self.values.len() + missing, value);
        self.nulls.values(missing);
    }
}

impl IntegerColumn {
    /// Adds the index of an item in its array.
    #[inline]
    pub fn push_position(&mut self, position: i64) {
        self.push(position);
    }

    /// Writes a request parameter into each of `rows` rows.
    ///
    /// # Errors
    /// When the request does not have it, or the column is full.
    #[inline]
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) -> Result<()> {
        let value = request.parameter(parameter).and_then(|value| value.parse().ok()).ok_or(NO_PARAMETER)?;
        self.fill(rows, value);
        Ok(())
    }
}

impl TimestampColumn {
    #[inline]
    pub(super) fn push_seconds(&mut self, seconds: i64) {
        // The generator allows no range beyond the year 9999, so nothing saturates.
        self.push(seconds.saturating_mul(MICROSECONDS));
    }

    #[inline]
    pub(super) fn push_milliseconds(&mut self, milliseconds: i64) {
        self.push(milliseconds.saturating_mul(MICROSECONDS / 1000));
    }

    /// Writes the time of the request into each of `rows` rows.
    #[inline]
    pub fn fill_fetched_at(&mut self, rows: usize, request: &Request) {
        self.fill(rows, microseconds(request.fetched_at()));
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

    /// Adds a null for a missing property.
    #[inline]
    pub fn null(&mut self) {
        self.nulls.null(self.values.len());
        self.values.append(false);
    }
}

impl<T: ArrowPrimitiveType> Builder for PrimitiveColumn<T> {
    fn truncate(&mut self, rows: usize) {
        self.values.truncate(rows);
        self.nulls.truncate(rows);
    }

    fn bytes(&self) -> usize {
        size_of_val(self.values.as_slice())
    }

    fn reserve(&mut self) {
        self.values.reserve_exact(self.usual);
    }

    fn finish(&mut self) -> ArrayRef {
        let values = take(&mut self.values);
        self.usual = usual(self.usual, values.len());
        let array = PrimitiveArray::<T>::new(shrunk(values).into(), self.nulls.finish());
        Arc::new(match T::DATA_TYPE {
            DataType::Timestamp(unit, None) => array.with_data_type(DataType::Timestamp(unit, Some(Arc::clone(&UTC)))),
            _ => array,
        })
    }
}

impl Builder for BooleanColumn {
    fn truncate(&mut self, rows: usize) {
        self.values.truncate(rows);
        self.nulls.truncate(rows);
    }

    fn bytes(&self) -> usize {
        self.values.len() / 8
    }

    /// A value is a bit: growing costs nothing.
    fn reserve(&mut self) {}

    fn finish(&mut self) -> ArrayRef {
        Arc::new(BooleanArray::new(self.values.finish(), self.nulls.finish()))
    }
}

fn microseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}

/// The same name for all columns.
static UTC: LazyLock<Arc<str>> = LazyLock::new(|| "UTC".into());

fn timestamp() -> DataType {
    DataType::Timestamp(TimeUnit::Microsecond, Some(Arc::clone(&UTC)))
}

/// A column of text.
#[must_use]
pub fn text_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Utf8, nullable)
}

/// A column of integers.
#[must_use]
pub fn integer_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Int64, nullable)
}

/// A column of numbers.
#[must_use]
pub fn number_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Float64, nullable)
}

/// A column of booleans.
#[must_use]
pub fn boolean_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Boolean, nullable)
}

/// A column of timestamps, microseconds in UTC.
#[must_use]
pub fn timestamp_field(name: &str, nullable: bool) -> Field {
    Field::new(name, timestamp(), nullable)
}

/// A column of days.
#[must_use]
pub fn date_field(name: &str, nullable: bool) -> Field {
    Field::new(name, DataType::Date32, nullable)
}

/// The key under which a field carries the description of its column.
pub const DESCRIPTION: &str = "description";

/// A table's schema: its fields, each with the description of its column as metadata.
#[must_use]
pub fn schema(columns: &[Column], fields: impl IntoIterator<Item = Field>) -> SchemaRef {
    let described = columns.iter().zip(fields).map(|(column, field)| described(field, column.description));
    Arc::new(Schema::new(described.collect::<Vec<_>>()))
}

/// A field that carries a description as metadata.
#[must_use]
pub fn described(field: Field, description: &str) -> Field {
    field.with_metadata([(DESCRIPTION.to_owned(), description.to_owned())].into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use arrow_array::Array as _;

    #[test]
    fn a_column_like_the_last_one_does_not_grow() {
        let mut column = IntegerColumn::default();
        (0..10_000).for_each(|value| column.push(value));
        column.finish();
        column.reserve();
        let capacity = column.values.capacity();
        (0..10_000).for_each(|value| column.push(value));
        assert_eq!(column.values.capacity(), capacity);
        column.finish();
        column.reserve();
        column.push(1);
        let array = column.finish();
        assert!(array.get_buffer_memory_size() < 1000, "what was reserved in vain is released");
    }
}
