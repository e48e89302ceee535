//! Many responses of one endpoint as a few large tables, fetched, decoded and joined ahead of the consumer.

use std::mem;

use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;
use bytes::Bytes;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use crate::client::{Checked, Client, Document, Fetched, Stream, runtime};
use crate::contract::{Policy, Recorded, Violation};
use crate::error::Error;
use crate::runtime::{Request, Table};

/// A chunk is handed over when it has grown to this many bytes, however few rows that is: the bound on memory.
const MAX_CHUNK_BYTES: usize = 32 << 20;

/// A chunk is handed over when it has this many outcomes, however few rows they brought.
const MAX_CHUNK_OUTCOMES: usize = 1000;

/// Batches of so many bytes on average are not joined: to copy them takes longer than to hand them over one by one.
const LARGE_BATCH_BYTES: usize = 128 << 10;

/// What became of one request of a stream.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What was asked.
    pub request: Request,
    /// The answer without its body, or the error.
    pub result: Result<Delivered, Error>,
}

/// An answer that kept its contract, or that the policy let pass.
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
    /// The violations that the policy let pass.
    pub recorded: Vec<Recorded>,
    /// Whether the policy keeps the body from being used.
    pub quarantined: bool,
    /// The body as it came, if it breaks its contract.
    pub body: Option<Bytes>,
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
            let Checked { document, tables, recorded, quarantined, .. } = checked;
            let rows = tables.iter().map(|(_, batch)| batch.num_rows()).sum();
            for (table, batch) in tables {
                self.add_batch(table, batch);
            }
            let Document { url, status, etag, body, .. } = document;
            let body = (!recorded.is_empty()).then_some(body);
            Delivered { url: url.to_string(), status, etag, rows, recorded, quarantined, body }
        });
        self.bytes += size(&result);
        self.outcomes.push(Outcome { request: fetched.request, result });
    }

    fn is_full(&self, options: ChunkOptions) -> bool {
        self.rows >= options.rows || self.bytes >= MAX_CHUNK_BYTES || self.outcomes.len() >= MAX_CHUNK_OUTCOMES
    }

    /// The chunk with one batch for each table whose batches are small: thousands of these would cost their consumer many times
    /// their bytes.
    fn joined(mut self) -> Self {
        let is_small = |batches: &[RecordBatch]| {
            batches.iter().map(RecordBatch::get_array_memory_size).sum::<usize>() < batches.len() * LARGE_BATCH_BYTES
        };
        for (_, batches) in self.tables.iter_mut().filter(|(_, batches)| is_small(batches)) {
            // Under a policy the batches have a column more than the table. Joining fails only where a column of text would outgrow its
            // offsets, and then many batches are as good.
            if let [first, _, ..] = &batches[..]
                && let Ok(joined) = concat_batches(&first.schema(), batches.iter())
            {
                *batches = vec![joined];
            }
        }
        self
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

/// The bytes that an outcome holds besides its rows: a body that is handed back, and what is said of it.
fn size(result: &Result<Delivered, Error>) -> usize {
    let of = |violation: &Violation| {
        let Violation { pointer, expected, found, schema_location, .. } = violation;
        mem::size_of::<Violation>() + pointer.len() + expected.len() + found.len() + schema_location.len()
    };
    match result {
        Ok(Delivered { recorded, body, .. }) => {
            let kept = |recorded: &Recorded| recorded.kept.as_ref().map_or(0, String::len) + of(&recorded.violation);
            body.as_ref().map_or(0, Bytes::len) + recorded.iter().map(kept).sum::<usize>()
        }
        Err(Error::Contract(refused)) => refused.body.len() + refused.violations.iter().map(of).sum::<usize>(),
        Err(_) => 0,
    }
}

/// How chunks are cut, and broken contracts and errors treated.
#[derive(Debug, Clone, Copy)]
pub struct ChunkOptions {
    /// A chunk is handed over when it has this many rows.
    pub rows: usize,
    /// How many responses are fetched and decoded ahead.
    pub prefetch: usize,
    /// Whether the first failed request ends the stream; otherwise it is an outcome among others.
    pub stop_at_error: bool,
    /// What becomes of a body that breaks its contract.
    pub policy: Policy,
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
        let stream = client.stream(requests, options.prefetch, move |document| Checked::under(options.policy, document));
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
            if chunk.outcomes.is_empty() || ready.send(Ok(chunk.joined())).await.is_ok() {
                let _ = ready.send(Err(error)).await;
            }
            return;
        }
        chunk.add(fetched);
        if chunk.is_full(options) && ready.send(Ok(mem::take(&mut chunk).joined())).await.is_err() {
            return;
        }
    }
    if !chunk.outcomes.is_empty() {
        let _ = ready.send(Ok(chunk.joined())).await;
    }
}
