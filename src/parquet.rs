//! Writes rows into Parquet files on several threads while the next rows are decoded.
//!
//! Internal, behind the feature `parquet`: a command that fetches into files will use it.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use tempfile::TempPath;
use tokio::sync::mpsc::{Receiver, Sender, UnboundedReceiver, UnboundedSender, channel, unbounded_channel};
use tokio::task::JoinHandle;

use crate::client::runtime;
use scoresheet_runtime::locked;

/// A writer holds a row group in memory until it is complete. This many bytes are some 20,000 rows of chess games.
const MAX_GROUP_BYTES: usize = 32 << 20;

/// Where files go, and how large they get.
#[derive(Debug, Clone)]
pub struct ParquetOptions {
    /// The folder of the files, which must be there.
    pub folder: PathBuf,
    /// A file ends when it has this many rows ...
    pub file_rows: usize,
    /// ... or this many bytes. The rows that are written at once stay together.
    pub file_bytes: usize,
    /// Number of files that are written concurrently.
    pub writers: usize,
}

/// A complete file.
#[derive(Debug, Clone)]
pub struct ParquetFile {
    /// Where it is.
    pub path: PathBuf,
    /// Rows in it.
    pub rows: usize,
}

/// What kept a file from being written.
#[derive(Debug, thiserror::Error)]
#[error("expected to write Parquet files into {} but found: {cause}; make room there, or name another folder", folder.display())]
pub struct WriteError {
    folder: PathBuf,
    cause: ParquetError,
}

/// Encodes batches in the background, on threads that write one file each. One batch waits while others are encoded, so that
/// memory is bounded. A file gets its name when it is complete; incomplete files are removed when this is dropped.
#[derive(Debug)]
pub struct ParquetWriter {
    // Dropped before `work`: a thread without further work must know that its file is not wanted.
    done: UnboundedReceiver<Result<ParquetFile, WriteError>>,
    work: Sender<Vec<RecordBatch>>,
    workers: Vec<JoinHandle<()>>,
}

impl ParquetWriter {
    /// Starts the threads.
    #[must_use]
    pub fn start(options: ParquetOptions) -> Self {
        let (work, waiting) = channel(1);
        let (results, done) = unbounded_channel();
        let shared = Arc::new(Shared { waiting: Mutex::new(waiting), count: AtomicUsize::new(0), options });
        let worker = |_| {
            let (shared, results) = (shared.clone(), results.clone());
            runtime().spawn_blocking(move || shared.serve(&results))
        };
        let workers = (0..shared.options.writers).map(worker).collect();
        Self { done, work, workers }
    }

    /// Hands rows over, and waits for that while all threads are busy. Gives the files that have become complete.
    ///
    /// # Errors
    /// When a file could not be written, by this call or an earlier one.
    pub async fn write(&mut self, rows: Vec<RecordBatch>) -> Result<Vec<ParquetFile>, WriteError> {
        // It fails when no thread is left to take it, and then there is an error below.
        let _ = self.work.send(rows).await;
        let mut files = Vec::new();
        while let Ok(result) = self.done.try_recv() {
            files.push(result?);
        }
        Ok(files)
    }

    /// Completes all files; gives those that had not been given.
    ///
    /// # Errors
    /// When a file could not be written.
    pub async fn finish(self) -> Result<Vec<ParquetFile>, WriteError> {
        let Self { mut done, work, workers } = self;
        drop(work);
        let mut files = Vec::new();
        while let Some(result) = done.recv().await {
            files.push(result?);
        }
        join(workers).await;
        Ok(files)
    }

    /// Discards incomplete files, and waits until they are removed.
    pub async fn abort(self) {
        let Self { done, work, workers } = self;
        drop(done);
        drop(work);
        join(workers).await;
    }
}

async fn join(workers: Vec<JoinHandle<()>>) {
    for worker in workers {
        if let Err(error) = worker.await {
            std::panic::resume_unwind(error.into_panic());
        }
    }
}

/// Shared by the threads.
struct Shared {
    waiting: Mutex<Receiver<Vec<RecordBatch>>>,
    /// The number of files that were begun.
    count: AtomicUsize,
    options: ParquetOptions,
}

impl Shared {
    /// Processes work until there is none left, or the receiver is gone.
    fn serve(&self, results: &UnboundedSender<Result<ParquetFile, WriteError>>) {
        let mut open = None;
        while let Some(rows) = self.take()
            && !results.is_closed()
        {
            let written = self.write(&mut open, &rows).transpose();
            let failed = matches!(written, Some(Err(_)));
            if let Some(result) = written {
                let _ = results.send(result.map_err(|cause| self.failed(cause)));
            }
            if failed {
                return;
            }
        }
        if let (Some(file), false) = (open, results.is_closed()) {
            let _ = results.send(file.complete().map_err(|cause| self.failed(cause)));
        }
    }

    fn take(&self) -> Option<Vec<RecordBatch>> {
        locked(&self.waiting).blocking_recv()
    }

    /// Writes rows into the open file, or a new one. Gives the file if that has made it complete.
    fn write(&self, open: &mut Option<OpenFile>, rows: &[RecordBatch]) -> Result<Option<ParquetFile>, ParquetError> {
        let Some(first) = rows.first() else { return Ok(None) };
        let mut file = match open.take() {
            Some(file) => file,
            None => OpenFile::create(&self.next_path(), first.schema())?,
        };
        file.write(rows)?;
        if file.rows >= self.options.file_rows || file.bytes() >= self.options.file_bytes {
            return file.complete().map(Some);
        }
        *open = Some(file);
        Ok(None)
    }

    fn next_path(&self) -> PathBuf {
        let number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        self.options.folder.join(format!("{number:06}.parquet"))
    }

    fn failed(&self, cause: ParquetError) -> WriteError {
        WriteError { folder: self.options.folder.clone(), cause }
    }
}

/// A file that is being written, under another name.
struct OpenFile {
    path: PathBuf,
    writer: ArrowWriter<File>,
    rows: usize,
    // Dropped after the writer, because some systems do not remove open files.
    unfinished: TempPath,
}

impl OpenFile {
    fn create(path: &Path, schema: SchemaRef) -> Result<Self, ParquetError> {
        let unfinished = path.with_extension("part");
        let file = File::create_new(&unfinished)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            // Those of pages would be read by engines that look for single rows, and cost every load.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_max_row_group_bytes(Some(MAX_GROUP_BYTES))
            .build();
        let unfinished = TempPath::try_from_path(unfinished)?;
        let writer = ArrowWriter::try_new(file, schema, Some(properties))?;
        Ok(Self { path: path.to_owned(), writer, rows: 0, unfinished })
    }

    fn write(&mut self, batches: &[RecordBatch]) -> Result<(), ParquetError> {
        for batch in batches {
            self.rows += batch.num_rows();
            self.writer.write(batch)?;
        }
        Ok(())
    }

    fn bytes(&self) -> usize {
        self.writer.bytes_written() + self.writer.in_progress_size()
    }

    fn complete(self) -> Result<ParquetFile, ParquetError> {
        let Self { path, unfinished, writer, rows, .. } = self;
        writer.close()?;
        unfinished.persist_noclobber(&path).map_err(io::Error::from)?;
        Ok(ParquetFile { path, rows })
    }
}

#[cfg(test)]
mod tests;
