//! Writers of rows: one table each, on a thread of its own, so that rows are encoded while the next ones are decoded.

mod parquet;
mod target;

use std::io::Write;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMicrosecondType;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_csv::WriterBuilder as CsvBuilder;
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_json::WriterBuilder as JsonBuilder;
use arrow_json::writer::LineDelimited;
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use self::parquet::ParquetSink;
use self::target::Open;
pub(super) use self::target::Target;
use super::error::{FetchError, SinkError};
use super::output::Format;
use crate::client::runtime;

/// Encodes batches into a writer.
trait Sink: Send {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError>;

    /// Completes the format; the writer is flushed.
    fn finish(self: Box<Self>) -> Result<(), SinkError>;
}

/// The encoder of a format.
fn sink<'a, W: Write + Send + 'a>(format: Format, writer: W, schema: &SchemaRef) -> Result<Box<dyn Sink + 'a>, SinkError> {
    Ok(match format {
        Format::Parquet => Box::new(ParquetSink::new(writer, schema)?),
        Format::Arrow => Box::new(FileWriter::try_new(writer, schema)?),
        Format::ArrowStream => Box::new(StreamWriter::try_new(writer, schema)?),
        Format::JsonLines => Box::new(JsonBuilder::new().with_explicit_nulls(true).build::<_, LineDelimited>(writer)),
        Format::Csv => {
            let mut csv = CsvBuilder::new().with_header(true).build(writer);
            // The header is there without rows as well.
            Sink::write(&mut csv, RecordBatch::new_empty(schema.clone()))?;
            Box::new(csv)
        }
    })
}

impl<W: Write + Send> Sink for FileWriter<W> {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError> {
        Ok(Self::write(self, &batch)?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        Self::finish(&mut self)?;
        Ok(self.into_inner()?.flush()?)
    }
}

impl<W: Write + Send> Sink for StreamWriter<W> {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError> {
        Ok(Self::write(self, &batch)?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        Self::finish(&mut self)?;
        Ok(self.into_inner()?.flush()?)
    }
}

/// The rows with UTC as an offset. The text formats know the names of time zones only with a database of them.
fn with_offset(batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    let fields = batch.schema_ref().fields().iter().zip(batch.columns()).map(|(field, column)| match column.data_type() {
        DataType::Timestamp(..) => {
            let column: ArrayRef = Arc::new(column.as_primitive::<TimestampMicrosecondType>().clone().with_timezone("+00:00"));
            (field.as_ref().clone().with_data_type(column.data_type().clone()), column)
        }
        _ => (field.as_ref().clone(), column.clone()),
    });
    let (fields, columns): (Vec<_>, Vec<_>) = fields.unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
}

impl<W: Write + Send> Sink for arrow_json::Writer<W, LineDelimited> {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError> {
        Ok(Self::write(self, &with_offset(&batch)?)?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        Self::finish(&mut self)?;
        Ok(self.into_inner().flush()?)
    }
}

impl<W: Write + Send> Sink for arrow_csv::Writer<W> {
    fn write(&mut self, batch: RecordBatch) -> Result<(), SinkError> {
        Ok(Self::write(self, &with_offset(&batch)?)?)
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        Ok(self.into_inner().flush()?)
    }
}

/// A table that is being written.
#[derive(Debug)]
pub(super) struct TableWriter {
    work: Sender<RecordBatch>,
    /// Completes the file if all rows were sent, and removes it otherwise. `None` once it has ended with an error.
    thread: Option<JoinHandle<Result<Complete, FetchError>>>,
}

/// A table that is encoded as a whole, but does not have its name yet.
#[derive(Debug)]
pub(super) struct Complete {
    pub(super) open: Open,
    pub(super) rows: u64,
}

impl TableWriter {
    /// Starts the thread.
    pub(super) fn start(target: Target, format: Format, schema: SchemaRef) -> Self {
        let (work, waiting) = channel(1);
        let thread = runtime().spawn_blocking(move || {
            let name = target.to_string();
            encode(target, format, &schema, waiting).map_err(|cause| FetchError::write(name, cause))
        });
        Self { work, thread: Some(thread) }
    }

    /// Hands rows over; waits while earlier ones are encoded.
    pub(super) async fn write(&mut self, batch: RecordBatch) -> Result<(), FetchError> {
        if self.work.send(batch).await.is_ok() {
            return Ok(());
        }
        // The thread ends before the rows do only with an error.
        match self.thread.take() {
            Some(thread) => join(thread).await.map(drop),
            None => Ok(()),
        }
    }

    /// Waits until all rows are encoded.
    pub(super) async fn finish(self) -> Result<Option<Complete>, FetchError> {
        drop(self.work);
        match self.thread {
            Some(thread) => join(thread).await.map(Some),
            None => Ok(None),
        }
    }
}

async fn join(thread: JoinHandle<Result<Complete, FetchError>>) -> Result<Complete, FetchError> {
    match thread.await {
        Ok(result) => result,
        Err(failure) => std::panic::resume_unwind(failure.into_panic()),
    }
}

fn encode(target: Target, format: Format, schema: &SchemaRef, mut work: Receiver<RecordBatch>) -> Result<Complete, SinkError> {
    let mut open = target.open()?;
    let mut rows = 0;
    let mut sink = sink(format, open.writer(), schema)?;
    while let Some(batch) = work.blocking_recv() {
        rows += batch.num_rows() as u64;
        sink.write(batch)?;
    }
    sink.finish()?;
    Ok(Complete { open, rows })
}
