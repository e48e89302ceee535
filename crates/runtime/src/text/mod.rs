//! Columns of text, into which strings of a body are decoded.
//!
//! Arrow's string arrays require UTF-8, and validating it afterwards would be another pass over an archive. [`TextColumn`]
//! guarantees it instead: its bytes are private to this module, and each addition to them is UTF-8.

mod scan;
mod string;

use std::mem::take;
use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray};
use arrow_buffer::{Buffer, OffsetBuffer, ScalarBuffer};

pub(super) use self::scan::{AsciiSet, short_text};
pub(super) use self::string::string;
use super::check::Checkpoint;
use super::column::{NO_PARAMETER, Nulls, TOO_FULL, shrunk, usual};
use super::{Builder, CharClass, Check, Request, Result};

/// Maximum number of text bytes in a column. Arrow's offsets end at 2 GiB, but a long key repeated for many children would
/// produce as much from a small body, and no body that the client accepts fills half of this limit.
pub const MAX_TEXT: usize = 128 << 20;

/// A text column. It rejects text beyond its limit.
#[derive(Debug, Default)]
pub struct TextColumn {
    /// The concatenated texts. Always UTF-8.
    values: Vec<u8>,
    /// The end of each text. Never inside a character, and never decreasing.
    ends: Vec<i32>,
    nulls: Nulls,
    /// Capacities for the bytes and the ends of the next chunk, which is usually like the ones before.
    usual: (usize, usize),
    checkpoint: Checkpoint,
}

impl TextColumn {
    /// Reads the string literal at `at`, after its opening quote, as the text that [`Self::end_text`] will end. Returns where it
    /// starts in the column, and the position after the literal. `padded` starts with the body; what follows there is not part of
    /// a string.
    pub(super) fn read(&mut self, body: &[u8], padded: &[u8], at: usize) -> Result<(usize, usize)> {
        let start = self.values.len();
        if let Some(after) = scan::short(padded, at, &mut self.values) {
            return Ok((start, after));
        }
        match string(body, at, &mut self.values) {
            Ok(after) => Ok((start, after)),
            Err(mismatch) => {
                // The copied bytes may end inside a character.
                self.values.truncate(start);
                Err(mismatch)
            }
        }
    }

    /// Whether the text from `start` on satisfies the constraint.
    #[inline(always)]
    pub(super) fn satisfies(&mut self, check: &Check, start: usize) -> bool {
        check.holds(&self.values[start..], &mut self.checkpoint)
    }

    /// Reads the string literal at `at` as a complete text if it is short and of these characters, and returns the position after
    /// it. Other strings are left to [`Self::read`].
    #[inline]
    pub(super) fn read_characters(&mut self, body: &[u8], at: usize, characters: &CharClass) -> Option<usize> {
        let start = self.values.len();
        let length = scan::short_of(&characters.class, body, at, &mut self.values)?;
        if length < characters.min_len || length > characters.max_len || self.end_text().is_err() {
            self.values.truncate(start);
            return None;
        }
        Some(at + length + 1)
    }

    /// Ends a text.
    #[inline(always)]
    pub(super) fn end_text(&mut self) -> Result<()> {
        self.end_text_within(MAX_TEXT)
    }

    #[inline(always)]
    fn end_text_within(&mut self, limit: usize) -> Result<()> {
        if self.values.len() > limit {
            return Err(TOO_FULL);
        }
        self.end();
        self.nulls.value();
        Ok(())
    }

    #[inline(always)]
    fn end(&mut self) {
        // The limit is within the range of an offset.
        self.ends.push(i32::try_from(self.values.len()).unwrap_or(i32::MAX));
    }

    #[inline]
    pub(super) fn push(&mut self, value: &str) -> Result<()> {
        self.values.extend_from_slice(value.as_bytes());
        self.end_text()
    }

    /// Adds the key of a map.
    ///
    /// # Errors
    /// When the column is full.
    #[inline]
    pub fn push_key(&mut self, key: &str) -> Result<()> {
        self.push(key)
    }

    /// Adds a null for a missing property.
    #[inline]
    pub fn null(&mut self) {
        self.nulls.null(self.ends.len());
        self.end();
    }

    /// Repeats the parent's last value until there is one for each of `rows` rows.
    ///
    /// # Errors
    /// When the column is full.
    #[inline]
    pub fn fill_last(&mut self, rows: usize, parent: &Self) -> Result<()> {
        match parent.last() {
            Some(value) => self.fill(rows, value),
            None => Ok(()),
        }
    }

    fn last(&self) -> Option<&str> {
        let (_, before) = self.ends.split_last()?;
        std::str::from_utf8(&self.values[end(before)..end(&self.ends)]).ok()
    }

    /// Writes a request parameter into each of `rows` rows.
    ///
    /// # Errors
    /// When the request does not have it, or the column is full.
    #[inline]
    pub fn fill_parameter(&mut self, rows: usize, request: &Request, parameter: &str) -> Result<()> {
        self.fill(rows, request.parameter(parameter).ok_or(NO_PARAMETER)?)
    }

    fn fill(&mut self, rows: usize, value: &str) -> Result<()> {
        self.fill_within(rows, value, MAX_TEXT)
    }

    fn fill_within(&mut self, rows: usize, value: &str, limit: usize) -> Result<()> {
        let (start, missing) = (self.values.len(), rows.saturating_sub(self.ends.len()));
        if value.len().saturating_mul(missing) > limit.saturating_sub(start) {
            return Err(TOO_FULL);
        }
        match missing {
            0 => return Ok(()),
            1 => self.values.extend_from_slice(value.as_bytes()),
            _ => self.values.extend_from_slice(value.repeat(missing).as_bytes()),
        }
        // The limit is within the range of an offset.
        let end = |index| i32::try_from(start + index * value.len()).unwrap_or(i32::MAX);
        self.ends.extend((1..=missing).map(end));
        self.nulls.values(missing);
        Ok(())
    }
}

/// Where the last of these texts ends.
fn end(ends: &[i32]) -> usize {
    // No offset is negative.
    ends.last().map_or(0, |end| usize::try_from(*end).unwrap_or(0))
}

impl Builder for TextColumn {
    fn truncate(&mut self, rows: usize) {
        self.ends.truncate(rows);
        self.values.truncate(end(&self.ends));
        self.nulls.truncate(rows);
    }

    fn bytes(&self) -> usize {
        self.values.len() + size_of_val(self.ends.as_slice())
    }

    fn reserve(&mut self) {
        self.values.reserve_exact(self.usual.0);
        self.ends.reserve_exact(self.usual.1);
    }

    fn finish(&mut self) -> ArrayRef {
        let (values, mut offsets) = (take(&mut self.values), take(&mut self.ends));
        // An offset more, for the zero in front.
        self.usual = (usual(self.usual.0, values.len()), usual(self.usual.1, offsets.len() + 1));
        offsets.insert(0, 0);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(shrunk(offsets)));
        let (values, nulls) = (Buffer::from_vec(shrunk(values)), self.nulls.finish());
        // SAFETY: `values` is UTF-8, because it grows in two ways only: by a `&str`, once or repeated, or by a string literal
        // that `string`, `scan::short` or `scan::short_of` has read, which append UTF-8 or return an error, after which `read`
        // truncates it to its previous length. `offsets` begins with 0 and does not decrease, which `OffsetBuffer::new` has
        // checked, and ends within `values`, because each end is the length of `values` at some time, which shrinks only to the
        // last end (`truncate`) or beyond it (`read`). At each of these times `values` was UTF-8, so no offset is inside a
        // character. `nulls` has a bit for each end: both get one in every addition, and `truncate` leaves as many of both.
        Arc::new(unsafe { StringArray::new_unchecked(offsets, values, nulls) })
    }
}

#[cfg(test)]
mod tests {
    use arrow_array::Array as _;
    use arrow_array::cast::AsArray as _;

    use super::*;

    #[test]
    fn a_column_accepts_no_more_than_its_limit() {
        let mut column = TextColumn::default();
        assert_eq!(column.fill_within(2, "abc", 6), Ok(()));
        assert_eq!(column.fill_within(3, "d", 6), Err(TOO_FULL));
        column.values.push(b'd');
        assert_eq!(column.end_text_within(6), Err(TOO_FULL));
        column.truncate(2);
        assert_eq!(column.finish().as_string::<i32>().iter().collect::<Vec<_>>(), [Some("abc"), Some("abc")]);
    }

    #[test]
    fn a_column_like_the_last_one_does_not_grow() {
        let mut column = TextColumn::default();
        let fill = |column: &mut TextColumn| (0..10_000).for_each(|_| column.push("a text").expect("there is room"));
        fill(&mut column);
        column.finish();
        column.reserve();
        let capacities = (column.values.capacity(), column.ends.capacity());
        fill(&mut column);
        assert_eq!((column.values.capacity(), column.ends.capacity()), capacities);
        assert!(column.ends.len() < column.ends.capacity(), "there is room for the first offset");
        column.finish();
        column.reserve();
        column.push("a text").expect("there is room");
        let array = column.finish();
        assert!(array.get_buffer_memory_size() < 2000, "what was reserved in vain is released");
    }

    #[test]
    fn what_is_cut_off_leaves_nothing() {
        let mut column = TextColumn::default();
        column.push("kept").expect("there is room");
        column.null();
        column.push("cut").expect("there is room");
        column.values.extend_from_slice("\u{e9}".as_bytes());
        column.truncate(2);
        column.push("new").expect("there is room");
        let array = column.finish();
        assert_eq!(array.as_string::<i32>().iter().collect::<Vec<_>>(), [Some("kept"), None, Some("new")]);
        assert_eq!(column.finish().len(), 0);
    }
}
