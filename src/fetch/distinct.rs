//! Each row once: a game is in the archives of both its players.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, BooleanArray, RecordBatch};
use arrow_schema::{ArrowError, DataType};
use arrow_select::filter::filter_record_batch;
use scoresheet_runtime::{Endpoint, Origin, Table};

/// Removes the rows whose key an earlier row has. 64 bits of a hash are kept for each row.
#[derive(Debug, Default)]
pub(super) struct Distinct {
    known: HashMap<&'static str, Keys>,
    /// Number of rows that were removed.
    pub(super) removed: u64,
}

impl Distinct {
    /// Whether two responses of the endpoint can have the same row. Where the request is part of the key, they cannot.
    pub(super) fn is_needed(endpoint: &Endpoint) -> bool {
        endpoint.tables.iter().any(is_shared)
    }

    /// The rows of a batch that no earlier batch has.
    pub(super) fn once(&mut self, table: &'static Table, batch: RecordBatch) -> Result<RecordBatch, ArrowError> {
        let keys: Option<Vec<_>> = table.key.iter().map(|name| batch.column_by_name(name)).collect();
        let Some(keys) = keys.filter(|_| is_shared(table)) else { return Ok(batch) };
        let mut hashers = vec![DefaultHasher::new(); batch.num_rows()];
        for key in keys {
            hash(key.as_ref(), &mut hashers);
        }
        let known = self.known.entry(table.name).or_default();
        let is_new: Vec<_> = hashers.iter().map(|hasher| known.insert(hasher.finish())).collect();
        let removed = is_new.iter().filter(|is_new| !**is_new).count();
        if removed == 0 {
            return Ok(batch);
        }
        self.removed += removed as u64;
        filter_record_batch(&batch, &BooleanArray::from(is_new))
    }
}

/// The keys of a table, as hashes.
///
/// A set that is full doubles, and holds the old size beside the new one meanwhile. For a million keys that would be 28 MB in one
/// set; in several, which are full at different times, it is little more than the 19 MB that stay.
#[derive(Debug, Default)]
struct Keys([HashSet<u64>; 16]);

impl Keys {
    /// Adds a key, and returns whether it is new.
    fn insert(&mut self, key: u64) -> bool {
        self.0[(key >> 60) as usize].insert(key)
    }
}

/// Whether the key is part of the body alone, so that several bodies may have the row.
fn is_shared(table: &Table) -> bool {
    let of_body = |name: &&str| {
        table
            .columns
            .iter()
            .any(|column| column.name == *name && !matches!(column.origin, Origin::Request(_) | Origin::FetchedAt))
    };
    !table.key.is_empty() && table.key.iter().all(of_body)
}

/// Adds each value to the hash of its row.
fn hash(column: &dyn Array, hashers: &mut [DefaultHasher]) {
    fn add<T: Hash>(values: impl Iterator<Item = T>, hashers: &mut [DefaultHasher]) {
        values.zip(hashers).for_each(|(value, hasher)| value.hash(hasher));
    }
    match column.data_type() {
        DataType::Utf8 => add(column.as_string::<i32>().iter(), hashers),
        DataType::Int64 => add(column.as_primitive::<Int64Type>().iter(), hashers),
        DataType::Float64 => add(column.as_primitive::<Float64Type>().iter().map(|value| value.map(f64::to_bits)), hashers),
        DataType::Boolean => add(column.as_boolean().iter(), hashers),
        DataType::Timestamp(..) => add(column.as_primitive::<TimestampMicrosecondType>().iter(), hashers),
        DataType::Date32 => add(column.as_primitive::<Date32Type>().iter(), hashers),
        other => unreachable!("{other} is no type of a column"),
    }
}
