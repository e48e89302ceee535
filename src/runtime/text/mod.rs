//! Columns of text, which a body's strings are decoded into.
//!
//! Arrow's arrays of text promise UTF-8, and to see that it is would be one more pass over an archive. So
//! [`TextColumn`] keeps the promise itself: its bytes are private to this module, and each addition to them is UTF-8.

mod scan;
mod string;

use std::sync::Arc;

use arrow_array::{ArrayRef, NullArray, StringArray};
use arrow_buffer::{Buffer, OffsetBuffer, ScalarBuffer};

pub(super) use self::scan::Class;
pub(super) use self::string::string;
use super::column::Nulls;
use super::{Request, Result};

/// How many bytes of text a column holds. Arrow's offsets end at 2 GiB; but a long key that is repeated for each of many children
/// would make as much of a small body, and no body that the client takes fills half of this.
pub(crate) const MAX_TEXT: usize = 128 << 20;

/// Text. A column that has become too full takes no more values, and no batch takes it.
#[derive(Debug, Default)]
pub struct TextColumn {
    /// The texts one after the other. Always UTF-8.
    values: Vec<u8>,
    /// Where each text ends. Never in the middle of a character, and never before the one in front of it.
    ends: Vec<i32>,
    nulls: Nulls,
    full: bool,
}

impl TextColumn {
    /// Reads the string literal that goes on at `at`, behind its opening quote, as the text that [`Self::end_text`] will end. Gives
    /// its bytes and where the body goes on.
    pub(super) fn read(&mut self, body: &[u8], at: usize) -> Result<(&[u8], usize)> {
        let start = self.values.len();
        if let Some(after) = scan::short(body, at, &mut self.values) {
            return Ok((&self.values[start..], after));
        }
        match string(body, at, &mut self.values) {
            Ok(after) => Ok((&self.values[start..], after)),
            Err(mismatch) => {
                // What has been copied may end within a character.
                self.values.truncate(start);
                Err(mismatch)
            }
        }
    }

    /// Ends a text.
    #[inline(always)]
    pub(super) fn end_text(&mut self) {
        self.end_text_within(MAX_TEXT);
    }

    #[inline(always)]
    fn end_text_within(&mut self, limit: usize) {
        if self.values.len() > limit {
            self.overfill();
        }
        self.end();
        self.nulls.value();
    }

    #[inline(always)]
    fn end(&mut self) {
        // The limit is within the range of an offset.
        self.ends.push(i32::try_from(self.values.len()).unwrap_or(i32::MAX));
    }

    /// From here on the column only counts its rows.
    #[cold]
    fn overfill(&mut self) {
        self.full = true;
        self.values.clear();
    }

    #[inline]
    pub(super) fn push(&mut self, value: &str) {
        self.push_within(value, MAX_TEXT);
    }

    #[inline]
    fn push_within(&mut self, value: &str, limit: usize) {
        self.values.extend_from_slice(value.as_bytes());
        self.end_text_within(limit);
    }

    /// Adds the key of a map.
    pub fn push_key(&mut self, key: &str) {
        self.push(key);
    }

    /// Adds a null: the member did not come.
    pub fn null(&mut self) {
        self.nulls.null(self.ends.len());
        self.end();
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    pub fn fill_last(&mut self, rows: usize, parent: &Self) {
        if let Some(value) = parent.last() {
            self.fill(rows, value);
        }
    }

    /// The last text, as it stands in a column that is not full.
    fn last(&self) -> Option<&str> {
        let (end, before) = self.ends.split_last().filter(|_| !self.full)?;
        let start = usize::try_from(before.last().copied().unwrap_or(0)).ok()?;
        let value = self.values.get(start..usize::try_from(*end).ok()?)?;
        std::str::from_utf8(value).ok()
    }

    /// Writes a request parameter into each of `rows` rows.
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) {
        if let Some(value) = request.parameter(parameter) {
            self.fill(rows, value);
        }
    }

    fn fill(&mut self, rows: usize, value: &str) {
        match rows.saturating_sub(self.ends.len()) {
            0 => {}
            1 => self.push(value),
            missing => self.push_repeated(value, missing),
        }
    }

    fn push_repeated(&mut self, value: &str, times: usize) {
        let (start, added) = (self.values.len(), value.len().saturating_mul(times));
        if self.full || start.saturating_add(added) > MAX_TEXT {
            return self.overfill();
        }
        self.values.extend_from_slice(value.repeat(times).as_bytes());
        // The limit is within the range of an offset.
        let end = |index| i32::try_from(start + index * value.len()).unwrap_or(i32::MAX);
        self.ends.extend((1..=times).map(end));
        self.nulls.values(times);
    }

    /// The finished column; one of no type where it has become too full.
    #[must_use]
    pub fn finish(mut self) -> ArrayRef {
        if self.full {
            return Arc::new(NullArray::new(0));
        }
        // A column that has stopped growing early may have been given far too much.
        if self.values.capacity() - self.values.len() > self.values.len() / 3 {
            self.values.shrink_to_fit();
        }
        self.ends.insert(0, 0);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.ends));
        let (values, nulls) = (Buffer::from_vec(self.values), self.nulls.finish());
        // SAFETY: `values` is UTF-8, since it grows in two ways only: by a `&str`, once or repeated, or by a string literal that `string` has read, which
        // gives UTF-8 or an error, and is then cut back to what it was. `offsets` begins with 0 and does not fall, which
        // `OffsetBuffer::new` has checked, and ends within `values`, because each end is the length of `values` at some time, which
        // shrinks only in `overfill` and to the last end or beyond in `read`. At each of these times `values` was UTF-8, so that
        // no offset stands within a character. `nulls` has a bit for each end: both get one in every addition.
        Arc::new(unsafe { StringArray::new_unchecked(offsets, values, nulls) })
    }
}

#[cfg(test)]
mod tests {
    use arrow_array::RecordBatch;

    use super::super::{schema, text_field};
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
