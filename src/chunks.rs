//! Many responses of one endpoint as a few large batches, fetched, decoded and joined ahead of the consumer.

use std::mem;

use arrow_array::RecordBatch;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use crate::client::{Checked, Client, Document, Fetched, Stream, runtime};
use crate::error::Error;
use crate::runtime::{Request, Table};

/// A chunk is handed over when it has grown to this many bytes, however few rows that is: the bound on memory.
const MAX_CHUNK_BYTES: usize = 32 << 20;

/// What became of one request of a stream.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What was asked.
    pub request: Request,
    /// The answer without its body, or the error.
    pub result: Result<Delivered, Error>,
}

/// An answer that kept its contract.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Where it came from.
    pub url: String,
    /// 200, or 304 when the caller's copy is still good.
    pub status: u16,
    /// The version of the body.
    pub etag: Option<String>,
    /// Rows in all its tables.
    pub rows: usize,
}

/// Rows of one or several responses, and what became of each request since the chunk before.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The rows, by table; a table without rows is absent.
    pub tables: Vec<(&'static Table, Vec<RecordBatch>)>,
    /// The requests, in their order.
    pub outcomes: Vec<Outcome>,
    rows: usize,
    bytes: usize,
}

impl Chunk {
    fn add(&mut self, fetched: Fetched<Checked>) {
        let result = fetched.result.map(|checked| {
            let rows = checked.tables.iter().map(|(_, batch)| batch.num_rows()).sum();
            checked.tables.into_iter().for_each(|(table, batch)| self.add_batch(table, batch));
            let Document { url, status, etag, .. } = checked.document;
            Delivered { url: url.to_string(), status, etag, rows }
        });
        self.outcomes.push(Outcome { request: fetched.request, result });
    }

    fn add_batch(&mut self, table: &'static Table, batch: RecordBatch) {
        if batch.num_rows() == 0 {
            return;
        }
        self.rows += batch.num_rows();
        self.bytes += batch.get_array_memory_size();
        match self.tables.iter_mut().find(|(known, _)| known.name == table.name) {
            Some((_, batches)) => batches.push(batch),
            None => self.tables.push((table, vec![batch])),
        }
    }
}

/// How chunks are cut and errors treated.
#[derive(Debug, Clone, Copy)]
pub struct ChunkOptions {
    /// A chunk is handed over when it has this many rows.
    pub rows: usize,
    /// How many responses are fetched and decoded ahead.
    pub prefetch: usize,
    /// Whether the first failed request ends the stream; otherwise it is an outcome among others.
    pub stop_at_error: bool,
}

/// Chunks in the order of their requests. One is built while the last waits and the one before is used, so memory is bounded by
/// three of them. Dropping it stops the fetching.
#[derive(Debug)]
pub struct Chunks {
    ready: Receiver<Result<Chunk, Error>>,
    task: JoinHandle<()>,
}

impl Chunks {
    /// Starts fetching these requests, each with the `ETag` of the caller's copy if there is one.
    #[must_use]
    pub fn start(client: &Client, requests: Vec<(Request, Option<String>)>, options: ChunkOptions) -> Self {
        let stream = client.stream(requests, options.prefetch, Checked::new);
        let (sender, ready) = channel(1);
        Self { ready, task: runtime().spawn(join(stream, options, sender)) }
    }

    /// The next chunk, `None` after the last.
    ///
    /// # Errors
    /// That of the first failed request, where errors end the stream.
    pub async fn next(&mut self) -> Option<Result<Chunk, Error>> {
        self.ready.recv().await
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Joins documents into chunks. A consumer that is gone ends it.
async fn join(mut stream: Stream<Checked>, options: ChunkOptions, ready: Sender<Result<Chunk, Error>>) {
    let mut chunk = Chunk::default();
    while let Some(fetched) = stream.next().await {
        if let (Err(error), true) = (&fetched.result, options.stop_at_error) {
            let error = error.clone();
            // What was delivered before comes first.
            if chunk.outcomes.is_empty() || ready.send(Ok(chunk)).await.is_ok() {
                let _ = ready.send(Err(error)).await;
            }
            return;
        }
        chunk.add(fetched);
        if (chunk.rows >= options.rows || chunk.bytes >= MAX_CHUNK_BYTES) && ready.send(Ok(mem::take(&mut chunk))).await.is_err()
        {
            return;
        }
    }
    if !chunk.outcomes.is_empty() {
        let _ = ready.send(Ok(chunk)).await;
    }
}
