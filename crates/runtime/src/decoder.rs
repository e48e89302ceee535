//! From bodies to batches: columns into which bodies are decoded in sequence.

use std::fmt;
use std::mem;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::ArrowError;

use super::Code;
use super::cursor::PADDING;
use super::{Cursor, DecodeError, Endpoint, Request, Result};

/// A column being filled.
pub trait Builder {
    /// Truncates to this many values, nulls included.
    fn truncate(&mut self, rows: usize);

    /// Size of its values in bytes.
    fn bytes(&self) -> usize;

    /// Allocates room for as many values as it had when it was last finished, so that it does not grow in steps.
    fn reserve(&mut self);

    /// The values as an Arrow array. The column is empty afterwards.
    fn finish(&mut self) -> ArrayRef;
}

/// The columns of all tables of an endpoint, which generated code fills.
pub trait Columns: Send {
    /// Adds the rows of a body's document. When it is rejected, some columns have more values than others.
    ///
    /// # Errors
    /// At the first violation.
    fn read(&mut self, cursor: &mut Cursor<'_>, request: &Request) -> Result<()>;

    /// The rows of each table.
    fn rows(&mut self) -> &mut [usize];

    /// Visits each column with the index of its table, in the order of the tables' columns.
    fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn Builder));
}

/// No columns: accepts any body, for an endpoint of which only the requests matter.
impl Columns for () {
    fn read(&mut self, _cursor: &mut Cursor<'_>, _request: &Request) -> Result<()> {
        Ok(())
    }

    fn rows(&mut self) -> &mut [usize] {
        &mut []
    }

    fn visit(&mut self, _visitor: &mut dyn FnMut(usize, &mut dyn Builder)) {}
}

/// Decodes bodies of one endpoint into shared columns and enforces the contract: thousands of small bodies do not need thousands
/// of small columns.
pub struct Decoder {
    endpoint: &'static Endpoint,
    columns: Box<dyn Columns>,
    /// The rows of each table that are of complete bodies.
    rows: Vec<usize>,
    /// A small body padded with zeros.
    padded: Vec<u8>,
    /// Whether columns have been finished, and none has a value since.
    is_finished: bool,
}

/// Bodies up to this size are copied and padded, so that their end is read as fast as the rest.
const SMALL: usize = 8 << 10;

impl fmt::Debug for Decoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder").field("endpoint", &self.endpoint.name).field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl Decoder {
    /// A decoder without rows.
    #[must_use]
    pub fn new(endpoint: &'static Endpoint) -> Self {
        Self {
            endpoint,
            columns: (endpoint.columns)(),
            rows: vec![0; endpoint.tables.len()],
            padded: Vec::new(),
            is_finished: false,
        }
    }

    /// The endpoint that it decodes.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// Adds the rows of a body's document, and returns their number in all tables.
    ///
    /// # Errors
    /// At the first value that violates the contract, and when a parameter of the request is not known that becomes a column. The rows of
    /// earlier bodies stay as they are, and nothing of this one remains.
    pub fn read(&mut self, document: &[u8], request: &Request) -> Result<usize> {
        if mem::take(&mut self.is_finished) {
            self.columns.visit(&mut |_, column| column.reserve());
        }
        let mut cursor = if document.len() <= SMALL {
            self.padded.clear();
            self.padded.extend_from_slice(document);
            self.padded.resize(document.len() + PADDING, 0);
            Cursor::padded(&self.padded)
        } else {
            Cursor::new(document)
        };
        let read = self.columns.read(&mut cursor, request);
        let (before, now) = (&mut self.rows, self.columns.rows());
        match read {
            Ok(()) => {
                let added = now.iter().sum::<usize>() - before.iter().sum::<usize>();
                before.copy_from_slice(now);
                Ok(added)
            }
            Err(mismatch) => {
                now.copy_from_slice(before);
                self.columns.visit(&mut |table, column| column.truncate(before[table]));
                Err(mismatch)
            }
        }
    }

    /// Size of the rows in bytes.
    pub fn bytes(&mut self) -> usize {
        let mut bytes = 0;
        self.columns.visit(&mut |_, column| bytes += column.bytes());
        bytes
    }

    /// The rows so far, one batch for each table; the decoder is empty afterwards.
    ///
    /// # Errors
    /// When columns differ in length or a column that is never null has one: a bug of the generator, reported as an error rather
    /// than a panic.
    pub fn finish(&mut self) -> std::result::Result<Vec<RecordBatch>, ArrowError> {
        let mut columns: Vec<_> = self.endpoint.tables.iter().map(|table| Vec::with_capacity(table.columns.len())).collect();
        self.columns.visit(&mut |table, column| columns[table].push(column.finish()));
        self.columns.rows().fill(0);
        self.rows.fill(0);
        self.is_finished = true;
        let batch = |(table, columns): (&super::Table, _)| RecordBatch::try_new(table.schema.clone(), columns);
        self.endpoint.tables.iter().zip(columns).map(batch).collect()
    }
}

impl Endpoint {
    /// Decodes one body's document: one batch for each table, in their order.
    ///
    /// # Errors
    /// As [`Decoder::read`] and [`Decoder::finish`].
    pub fn decode(&'static self, document: &[u8], request: &Request) -> Result<Vec<RecordBatch>> {
        let mut decoder = Decoder::new(self);
        decoder.read(document, request)?;
        decoder.finish().map_err(|_| DecodeError { code: Code::InvalidJson, offset: 0 })
    }
}
