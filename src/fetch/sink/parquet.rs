//! Parquet files whose row groups are encoded on several threads.

use std::collections::VecDeque;
use std::io::Write;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::available_parallelism;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{ArrowColumnChunk, ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves};
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use tokio::task::JoinHandle;

use super::{Sink, SinkError};
use crate::client::runtime;

/// A row group is complete with this many bytes: some 6,000 rows of chess games.
const GROUP_BYTES: usize = 16 << 20;

/// A row group is complete with this many rows, which is what DuckDB reads at once.
const GROUP_ROWS: usize = 122_880;

/// A column with more bytes of distinct values in a group is written without a dictionary. Keys, positions and moves differ in
/// each game; the default of 1 MB would collect and hash them first, and compress no better.
const DICTIONARY_BYTES: usize = 128 << 10;

/// More threads would hold more memory than they save time.
const MAX_THREADS: usize = 4;

type Columns = Result<Vec<ArrowColumnChunk>, ParquetError>;

/// Encodes row groups.
pub(super) struct ParquetSink<W: Write + Send> {
    file: SerializedFileWriter<W>,
    groups: ArrowRowGroupWriterFactory,
    schema: SchemaRef,
    /// The group that takes rows.
    group: Option<Group>,
    /// The groups that are being encoded, in their order; the one that takes rows is the last.
    encoding: VecDeque<JoinHandle<Columns>>,
    threads: usize,
    started: usize,
}

/// A row group that takes rows, which a thread encodes as they come.
struct Group {
    rows: SyncSender<RecordBatch>,
    row_count: usize,
    bytes: usize,
}

impl<W: Write + Send> ParquetSink<W> {
    pub(super) fn new(writer: W, schema: &SchemaRef) -> Result<Self, SinkError> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_dictionary_page_size_limit(DICTIONARY_BYTES)
            // Those of pages would be read by engines that look for single rows, and cost every fetch.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .build();
        let (file, groups) = ArrowWriter::try_new(writer, schema.clone(), Some(properties))?.into_serialized_writer()?;
        let threads = available_parallelism().map_or(1, |cores| cores.get().min(MAX_THREADS));
        Ok(Self { file, groups, schema: schema.clone(), group: None, encoding: VecDeque::new(), threads, started: 0 })
    }

    /// Starts the thread of a group, once an earlier group is written if all threads are busy.
    fn start_group(&mut self) -> Result<Group, SinkError> {
        if self.encoding.len() >= self.threads {
            self.append()?;
        }
        let columns = self.groups.create_column_writers(self.started)?;
        self.started += 1;
        let (schema, (rows, waiting)) = (self.schema.clone(), sync_channel(0));
        self.encoding.push_back(runtime().spawn_blocking(move || encode(&schema, columns, &waiting)));
        Ok(Group { rows, row_count: 0, bytes: 0 })
    }

    /// Writes the first of the groups that are being encoded.
    fn append(&mut self) -> Result<(), SinkError> {
        let Some(group) = self.encoding.pop_front() else { return Ok(()) };
        let columns = match runtime().block_on(group) {
            Ok(columns) => columns?,
            Err(failure) => std::panic::resume_unwind(failure.into_panic()),
        };
        let mut group = self.file.next_row_group()?;
        for column in columns {
            column.append_to_row_group(&mut group)?;
        }
        group.close()?;
        Ok(())
    }

    fn append_all(&mut self) -> Result<(), SinkError> {
        while !self.encoding.is_empty() {
            self.append()?;
        }
        Ok(())
    }
}

impl<W: Write + Send> Sink for ParquetSink<W> {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError> {
        let mut group = match self.group.take() {
            Some(group) => group,
            None => self.start_group()?,
        };
        group.row_count += batch.num_rows();
        group.bytes += batch.get_array_memory_size();
        let has_ended = group.rows.send(batch).is_err();
        if !has_ended && group.bytes < GROUP_BYTES && group.row_count < GROUP_ROWS {
            self.group = Some(group);
        }
        // A thread ends before its rows do only with an error, which `append` returns.
        if has_ended { self.append_all() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        self.group = None;
        self.append_all()?;
        self.file.finish()?;
        Ok(self.file.inner_mut().flush()?)
    }
}

/// Encodes the rows of a group as they come. Columns follow each other, because groups are what threads share.
fn encode(schema: &SchemaRef, mut columns: Vec<ArrowColumnWriter>, rows: &Receiver<RecordBatch>) -> Columns {
    for batch in rows {
        // Flat columns have one leaf each.
        let leaves = schema.fields().iter().zip(batch.columns()).map(|(field, column)| compute_leaves(field, column));
        for (column, leaf) in columns.iter_mut().zip(leaves.collect::<Result<Vec<_>, _>>()?.iter().flatten()) {
            column.write(leaf)?;
        }
    }
    columns.into_iter().map(ArrowColumnWriter::close).collect()
}
