//! From bodies to batches: columns that one body after the other is decoded into.

use std::fmt;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::ArrowError;

use super::Code;
use super::cursor::PADDING;
use super::{Cursor, DecodeError, Endpoint, Request, Result};

/// A column while it is filled.
pub trait Builder {
    /// Leaves so many values, nulls counted.
    fn truncate(&mut self, rows: usize);

    /// How many bytes its values take.
    fn bytes(&self) -> usize;

    /// What has been filled in, as Arrow has it. The column is empty then.
    fn finish(&mut self) -> ArrayRef;
}

/// The columns of all tables of an endpoint, which generated code fills.
pub trait Columns: Send {
    /// Adds the rows of a body's document. When it is refused, some columns have more values than others.
    ///
    /// # Errors
    /// At the first value that violates the contract.
    fn read(&mut self, cursor: &mut Cursor<'_>, request: &Request) -> Result<()>;

    /// The rows of each table.
    fn rows(&mut self) -> &mut [usize];

    /// Visits each column with the index of its table, in the order of the tables' columns.
    fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn Builder));
}

/// The columns of no tables, which take any body: for an endpoint of which only the requests matter.
impl Columns for () {
    fn read(&mut self, _cursor: &mut Cursor<'_>, _request: &Request) -> Result<()> {
        Ok(())
    }

    fn rows(&mut self) -> &mut [usize] {
        &mut []
    }

    fn visit(&mut self, _visitor: &mut dyn FnMut(usize, &mut dyn Builder)) {}
}

/// Decodes bodies of one endpoint, one after the other, into the same columns, the contract enforced on the way: thousands of small
/// bodies do not cost thousands of small columns.
pub struct Decoder {
    endpoint: &'static Endpoint,
    columns: Box<dyn Columns>,
    /// The rows of each table that are of complete bodies.
    rows: Vec<usize>,
    /// A small body with zeros behind it.
    padded: Vec<u8>,
}

/// Up to this size a body is copied, so that its end is read as fast as the rest of it.
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
        Self { endpoint, columns: (endpoint.columns)(), rows: vec![0; endpoint.tables.len()], padded: Vec::new() }
    }

    /// What it decodes.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// Adds the rows of a body's document, and says how many these are in all tables.
    ///
    /// # Errors
    /// At the first value that violates the contract, and when a parameter of the request is not known that becomes a column. The rows of
    /// earlier bodies stay as they are, and nothing of this one remains.
    pub fn read(&mut self, document: &[u8], request: &Request) -> Result<usize> {
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

    /// How many bytes the rows take.
    pub fn bytes(&mut self) -> usize {
        let mut bytes = 0;
        self.columns.visit(&mut |_, column| bytes += column.bytes());
        bytes
    }

    /// The rows so far, one batch for each table; the decoder has none then.
    ///
    /// # Errors
    /// When columns differ in length or a null stands where none may: a defect of the generator, told rather than panicked about.
    pub fn finish(&mut self) -> std::result::Result<Vec<RecordBatch>, ArrowError> {
        let mut columns: Vec<_> = self.endpoint.tables.iter().map(|table| Vec::with_capacity(table.columns.len())).collect();
        self.columns.visit(&mut |table, column| columns[table].push(column.finish()));
        self.columns.rows().fill(0);
        self.rows.fill(0);
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
