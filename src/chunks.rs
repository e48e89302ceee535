//! Many responses of one endpoint as a few large batches, fetched, decoded and concatenated ahead of the consumer.

use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;
use bytes::Bytes;
use futures_core::Stream as _;
use scoresheet_allocator::Working;
use scoresheet_contract::{Policy, PolicyOutcome, ToleratedViolation, Violation};
use scoresheet_runtime::{Request, Table};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use crate::Error;
use crate::client::{Client, Response, Stream, StreamItem, TypedResponse, runtime, spawn_blocking_if_large};
use crate::tables_builder::TablesBuilder;

/// A chunk is delivered at this size in bytes, however few rows it has: the bound on memory.
const MAX_CHUNK_BYTES: usize = 32 << 20;

/// A chunk is delivered after this many requests, however few rows they have.
const MAX_CHUNK_ITEMS: usize = 1000;

/// The number of rows of a response in all tables of its chunk. Its body is empty if it conforms, because the rows are all of it.
type Rows = TypedResponse<usize>;

/// Rows of one or several responses, and the requests since the previous chunk.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Chunk {
    /// The rows, by table; a table without rows is absent.
    pub tables: Vec<(&'static Table, Vec<RecordBatch>)>,
    /// The requests, in their order: each with the number of its rows in all tables. The body of a conforming response is
    /// empty, because the rows are all of it.
    pub items: Vec<StreamItem<TypedResponse<usize>>>,
}

impl Chunk {
    /// The chunk with one batch for each table, because thousands of small batches have a high overhead for the consumer.
    fn joined(mut self) -> Self {
        for (_, batches) in &mut self.tables {
            // Under a policy the batches have one more column than the table. Concatenation fails only if a text column exceeds
            // its offsets; then several batches are delivered.
            if let [first, _, ..] = &batches[..]
                && let Ok(joined) = concat_batches(&first.schema(), batches.iter())
            {
                *batches = vec![joined];
            }
        }
        self
    }
}

/// Builds a chunk.
#[derive(Debug)]
struct ChunkBuilder {
    options: ChunkOptions,
    tables: TablesBuilder,
    items: Vec<StreamItem<Rows>>,
    /// Bytes of the items.
    bytes: usize,
}

impl ChunkBuilder {
    fn new(options: ChunkOptions) -> Self {
        Self { options, tables: TablesBuilder::new(options.policy), items: Vec::new(), bytes: 0 }
    }

    /// Decodes a response into the chunk.
    async fn decode(&mut self, response: Response) -> Result<Rows, Error> {
        if response.not_modified() {
            return Ok(decoded(response, 0, PolicyOutcome::default()));
        }
        let mut tables = mem::replace(&mut self.tables, TablesBuilder::new(self.options.policy));
        let (response, tables, read) = spawn_blocking_if_large(response.body.len(), move || {
            let read = tables.decode(&response.request, &response.body, Some(&response.url));
            (response, tables, read)
        })
        .await;
        self.tables = tables;
        let (rows, outcome) = read?;
        Ok(decoded(response, rows, outcome))
    }

    fn push(&mut self, item: StreamItem<Rows>) {
        self.bytes += size(&item.result);
        self.items.push(item);
    }

    fn is_full(&mut self) -> bool {
        self.tables.rows() >= self.options.rows
            || self.bytes + self.tables.bytes() >= MAX_CHUNK_BYTES
            || self.items.len() >= MAX_CHUNK_ITEMS
    }

    /// The chunk so far, `None` without requests; another begins.
    fn take(&mut self) -> Result<Option<Chunk>, Error> {
        let chunk = Chunk { tables: self.tables.take()?, items: mem::take(&mut self.items) };
        self.bytes = 0;
        Ok((!chunk.items.is_empty()).then(|| chunk.joined()))
    }
}

fn decoded(mut response: Response, rows: usize, outcome: PolicyOutcome) -> Rows {
    let PolicyOutcome { tolerated, quarantined, .. } = outcome;
    if tolerated.is_empty() {
        response.body = Bytes::new();
    }
    TypedResponse { response, value: rows, tolerated, quarantined: quarantined.is_some() }
}

/// The bytes of a response besides its rows: a returned body, and its violations.
fn size(result: &Result<Rows, Error>) -> usize {
    let of = |violation: &Violation| {
        let Violation { pointer, expected, found, schema_location, .. } = violation;
        mem::size_of::<Violation>() + pointer.len() + expected.len() + found.len() + schema_location.len()
    };
    match result {
        Ok(TypedResponse { response, tolerated, .. }) => {
            let kept = |tolerated: &ToleratedViolation| tolerated.kept.as_ref().map_or(0, String::len) + of(&tolerated.violation);
            response.body.len() + tolerated.iter().map(kept).sum::<usize>()
        }
        Err(Error::Contract(refused)) => refused.body.len() + refused.violations.iter().map(of).sum::<usize>(),
        Err(_) => 0,
    }
}

/// Sizes of chunks, and handling of violations and errors.
///
/// ```
/// use scoresheet::ChunkOptions;
///
/// let mut options = ChunkOptions::default();
/// options.rows = 5_000;
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ChunkOptions {
    /// A chunk is delivered when it has this many rows.
    pub rows: usize,
    /// Number of responses that are fetched and decoded ahead.
    pub prefetch: usize,
    /// Whether the first failed request ends the stream; otherwise it is an item of its chunk.
    pub stop_at_error: bool,
    /// Applied to bodies that violate their contract.
    pub policy: Policy,
}

impl Default for ChunkOptions {
    fn default() -> Self {
        Self { rows: 20_000, prefetch: 4, stop_at_error: true, policy: Policy::Freeze }
    }
}

/// Chunks in the order of their requests. One is built, one is ready and one is used, so memory is bounded by three chunks.
/// Dropping it stops the requests.
#[derive(Debug)]
pub struct Chunks {
    ready: Receiver<Result<Chunk, Error>>,
    /// The task that builds the chunks, until it has ended.
    task: Option<JoinHandle<()>>,
    _working: Working,
}

impl Chunks {
    /// Starts fetching these requests, each with the `ETag` of the caller's copy if there is one.
    #[must_use]
    pub fn start(
        client: &Client,
        requests: impl IntoIterator<Item = (Request, Option<String>), IntoIter: Send + 'static>,
        options: ChunkOptions,
    ) -> Self {
        let stream = client.stream(requests, options.prefetch);
        let (sender, ready) = channel(1);
        Self { ready, task: Some(runtime().spawn(join(stream, options, sender))), _working: Working::begin() }
    }

    /// The next chunk, `None` after the last.
    ///
    /// # Errors
    /// That of the first failed request, where errors end the stream.
    ///
    /// # Panics
    /// With the panic of the decoder, if there was one: the end would look as if everything were there.
    pub async fn next(&mut self) -> Option<Result<Chunk, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl futures_core::Stream for Chunks {
    type Item = Result<Chunk, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let next = ready!(this.ready.poll_recv(context));
        if let (None, Some(task)) = (&next, &mut this.task) {
            let end = ready!(Pin::new(task).poll(context));
            this.task = None;
            if let Err(failure) = end
                && failure.is_panic()
            {
                std::panic::resume_unwind(failure.into_panic());
            }
        }
        Poll::Ready(next)
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

/// Combines responses into chunks until the consumer is gone.
async fn join(mut stream: Stream, options: ChunkOptions, ready: Sender<Result<Chunk, Error>>) {
    let mut builder = ChunkBuilder::new(options);
    let last = loop {
        let Some(StreamItem { request, page, result }) = stream.next().await else { break None };
        let result = match result {
            Ok(response) => builder.decode(response).await,
            Err(error) => Err(error),
        };
        if let (Err(error), true) = (&result, options.stop_at_error) {
            break Some(error.clone());
        }
        builder.push(StreamItem { request, page, result });
        if builder.is_full() && !hand_over(&mut builder, &ready).await {
            return;
        }
    };
    // Rows delivered before an error come first.
    if hand_over(&mut builder, &ready).await
        && let Some(error) = last
    {
        let _ = ready.send(Err(error)).await;
    }
}

/// Delivers the chunk. Returns false when the consumer is gone.
async fn hand_over(builder: &mut ChunkBuilder, ready: &Sender<Result<Chunk, Error>>) -> bool {
    match builder.take() {
        Ok(None) => true,
        Ok(Some(chunk)) => ready.send(Ok(chunk)).await.is_ok(),
        Err(defect) => {
            let _ = ready.send(Err(defect)).await;
            false
        }
    }
}
